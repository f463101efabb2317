package example.grants;

import example.auth.AuthException;
import example.auth.Grant;
import example.auth.HttpClients;
import example.auth.Tokens;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import mediroutes.ApiClient;
import mediroutes.ApiException;
import mediroutes.api.AuthenticationApi;
import mediroutes.model.TokenResponse;

/** The password grant of RFC 6749 §4.3, without client authentication. */
public final class MediroutesGrant implements Grant {
    private static final List<Rejection> REJECTIONS =
            List.of(Rejection.of(400, "error", "invalid_grant"), Rejection.of(401));

    private final AuthenticationApi api;
    private final String username;
    private final String password;

    public MediroutesGrant(String baseUrl, String username, String password, Duration timeout) {
        ApiClient client = new ApiClient(TokenRequests.client(timeout)).setBasePath(HttpClients.baseUrl(baseUrl));
        api = new AuthenticationApi(client);
        this.username = username;
        this.password = password;
    }

    @Override
    public Tokens login() throws AuthException {
        return ask("password", username, password, null);
    }

    @Override
    public Tokens refresh(String refreshToken) throws AuthException {
        // RFC 6749 §6: if the response has no new refresh token, the old one stays valid.
        return ask("refresh_token", null, null, refreshToken).orRefreshToken(refreshToken);
    }

    @Override
    public Duration refreshWithin() {
        return Duration.ofSeconds(60);
    }

    @Override
    public boolean notApplied() {
        return true;
    }

    private Tokens ask(String grantType, String name, String secret, String refreshToken) throws AuthException {
        try {
            TokenResponse answer = api.createToken(grantType, name, secret, refreshToken);
            return new Tokens(
                    answer.getAccessToken(), Duration.ofSeconds(answer.getExpiresIn()), answer.getRefreshToken());
        } catch (ApiException error) {
            boolean isRejection = Rejection.anyFits(REJECTIONS, error.getCode(), error.getResponseBody());
            throw TokenRequests.failed("createToken", error.getCode(), error.getResponseHeaders(), isRejection);
        } catch (RuntimeException malformed) {
            throw TokenRequests.failed("createToken", 200, Map.of(), false);
        }
    }
}

package example.grants;

import biot.ApiClient;
import biot.ApiException;
import biot.api.AuthenticationApi;
import biot.model.LoginRequest;
import biot.model.LoginResult;
import biot.model.RefreshTokenRequest;
import example.auth.AuthException;
import example.auth.Grant;
import example.auth.Tokens;
import java.time.Duration;
import java.util.Set;

/** JSON. Both tokens have an expiry instant, and every refresh replaces both. */
public final class BiotGrant implements Grant {
    private final AuthenticationApi api;
    private final LoginRequest credentials;

    public BiotGrant(String baseUrl, String username, String password) {
        api = new AuthenticationApi(new ApiClient(TokenRequests.HTTP).setBasePath(baseUrl));
        credentials = new LoginRequest().username(username).password(password);
    }

    @Override
    public Tokens login() throws AuthException {
        LoginResult answer = ask("login", () -> api.login(credentials), Set.of(401, 403));
        // The token of such a response is valid only for sending the code.
        if (Boolean.TRUE.equals(answer.getMfaRequired())) {
            throw new AuthException(AuthException.Code.INTERACTION_REQUIRED, "The login asks for a second factor.");
        }
        return tokens(answer);
    }

    @Override
    public Tokens refresh(String refreshToken) throws AuthException {
        RefreshTokenRequest body = new RefreshTokenRequest().refreshToken(refreshToken);
        return tokens(ask("refreshToken", () -> api.refreshToken(body), Set.of(403)));
    }

    @Override
    public void logout(Tokens tokens) throws AuthException {
        RefreshTokenRequest body = new RefreshTokenRequest().refreshToken(tokens.refreshToken());
        ask("logout", () -> api.logoutWithHttpInfo(body), Set.of());
    }

    @Override
    public Duration refreshWithin() {
        return Duration.ofSeconds(5);
    }

    @Override
    public boolean notApplied() {
        return true;
    }

    private static Tokens tokens(LoginResult answer) {
        String refreshToken = answer.getRefreshJwt() == null ? null : answer.getRefreshJwt().getToken();
        return new Tokens(
                answer.getAccessJwt().getToken(), answer.getAccessJwt().getExpiration().toInstant(), refreshToken);
    }

    private interface Operation<T> {
        T call() throws ApiException;
    }

    /** Calls an operation of the lifecycle. `refused` has the statuses of its onFailure actions of type end. */
    private static <T> T ask(String name, Operation<T> operation, Set<Integer> refused) throws AuthException {
        try {
            return operation.call();
        } catch (ApiException error) {
            throw TokenRequests.failed(name, error.getCode(), refused);
        } catch (RuntimeException malformed) {
            throw TokenRequests.failed(name, 200, refused);
        }
    }
}

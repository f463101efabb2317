package example.grants;

import example.auth.AuthException;
import example.auth.Grant;
import example.auth.HttpClients;
import example.auth.Tokens;
import iotconnect.ApiClient;
import iotconnect.ApiException;
import iotconnect.api.AuthApi;
import iotconnect.auth.ApiKeyAuth;
import iotconnect.model.LoginRequest;
import iotconnect.model.RefreshTokenRequest;
import iotconnect.model.TokenResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Logs in in two steps: gets a basic token, and sends it with the solution key. */
public final class IotconnectGrant implements Grant {
    private final ApiClient client;
    private final AuthApi api;
    private final LoginRequest credentials;

    public IotconnectGrant(
            String baseUrl, String solutionKey, String username, String password, Duration timeout) {
        client = new ApiClient(TokenRequests.client(timeout));
        ((ApiKeyAuth) client.getAuthentication("solutionKey")).setApiKey(solutionKey);
        api = new AuthApi(client);
        // The base path of the client does not suffice, because IoTConnect has a host for each part of its API.
        api.setCustomBaseUrl(HttpClients.baseUrl(baseUrl));
        credentials = new LoginRequest().username(username).password(password);
    }

    @Override
    public Tokens login() throws AuthException {
        String basic = ask("getBasicToken", () -> api.getBasicToken().getData(), List.of());
        ((ApiKeyAuth) client.getAuthentication("basicToken")).setApiKey("Basic " + basic);
        return tokens(ask("login", () -> api.login(credentials), List.of(Rejection.of(401))));
    }

    @Override
    public Tokens refresh(String refreshToken) throws AuthException {
        RefreshTokenRequest body = new RefreshTokenRequest().refreshtoken(refreshToken);
        return tokens(ask("refreshToken", () -> api.refreshToken(body), List.of(Rejection.of(409))));
    }

    @Override
    public Duration refreshWithin() {
        return Duration.ofSeconds(60);
    }

    @Override
    public boolean notApplied() {
        return true;
    }

    private static Tokens tokens(TokenResponse answer) {
        return new Tokens(answer.getAccessToken(), Duration.ofSeconds(answer.getExpiresIn()), answer.getRefreshToken());
    }

    private interface Operation<T> {
        T call() throws ApiException;
    }

    private static <T> T ask(String name, Operation<T> operation, List<Rejection> rejections) throws AuthException {
        try {
            return operation.call();
        } catch (ApiException error) {
            boolean isRejection = Rejection.anyFits(rejections, error.getCode(), error.getResponseBody());
            throw TokenRequests.failed(name, error.getCode(), error.getResponseHeaders(), isRejection);
        } catch (RuntimeException malformed) {
            throw TokenRequests.failed(name, 200, Map.of(), false);
        }
    }
}

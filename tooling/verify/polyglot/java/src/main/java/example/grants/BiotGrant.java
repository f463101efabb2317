package example.grants;

import biot.ApiClient;
import biot.ApiException;
import biot.ApiResponse;
import biot.api.AuthenticationApi;
import biot.model.JwtToken;
import biot.model.LoginRequest;
import biot.model.LoginResultModel;
import biot.model.MfaLoginRequest;
import biot.model.RefreshTokenRequest;
import example.auth.AuthException;
import example.auth.CodePrompt;
import example.auth.Grant;
import example.auth.HttpClients;
import example.auth.Tokens;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import okhttp3.OkHttpClient;

/** JSON. Both tokens have an expiry instant, and every refresh replaces both. */
public final class BiotGrant implements Grant {
    private final String baseUrl;
    private final OkHttpClient http;
    private final AuthenticationApi api;
    private final LoginRequest credentials;
    private final CodePrompt prompt;

    public BiotGrant(String baseUrl, String username, String password) {
        this(baseUrl, username, password, CodePrompt.NOBODY, HttpClients.TIMEOUT);
    }

    public BiotGrant(String baseUrl, String username, String password, CodePrompt prompt, Duration timeout) {
        this.baseUrl = baseUrl;
        this.prompt = prompt;
        http = TokenRequests.client(timeout);
        api = new AuthenticationApi(client());
        credentials = new LoginRequest().username(username).password(password);
    }

    @Override
    public Tokens login() throws AuthException {
        ApiResponse<LoginResultModel> answer = ask("login", () -> api.loginWithHttpInfo(credentials), Set.of(401, 403));
        boolean asksForCode = Boolean.TRUE.equals(answer.getData().getMfaRequired());
        return tokens(asksForCode ? sendCode(answer.getData().getAccessJwt().getToken()) : answer);
    }

    /**
     * Asks for the code until it is right. Only the code is wrong if it is rejected, so no second login is needed.
     *
     * @param interimToken valid only for sending the code
     */
    private ApiResponse<LoginResultModel> sendCode(String interimToken) throws AuthException {
        ApiClient client = client();
        client.setBearerToken(interimToken);
        AuthenticationApi interim = new AuthenticationApi(client);
        while (true) {
            String code = prompt.code(() -> ask("resendMfa", interim::resendMfaWithHttpInfo, Set.of()));
            if (code == null) {
                throw new AuthException(AuthException.Code.INTERACTION_REQUIRED, "The login asks for a second factor.");
            }
            MfaLoginRequest body = new MfaLoginRequest().code(code);
            try {
                return ask("loginWithMfa", () -> interim.loginWithMfaWithHttpInfo(body), Set.of(400));
            } catch (AuthException error) {
                if (error.code() != AuthException.Code.INVALID_GRANT) throw error;
            }
        }
    }

    private ApiClient client() {
        return new ApiClient(http).setBasePath(baseUrl);
    }

    @Override
    public Tokens refresh(String refreshToken) throws AuthException {
        RefreshTokenRequest body = new RefreshTokenRequest().refreshToken(refreshToken);
        return tokens(ask("refreshToken", () -> api.refreshTokenWithHttpInfo(body), Set.of(403)));
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

    private static Tokens tokens(ApiResponse<LoginResultModel> response) {
        LoginResultModel answer = response.getData();
        JwtToken access = answer.getAccessJwt();
        String refreshToken = answer.getRefreshJwt() == null ? null : answer.getRefreshJwt().getToken();
        Instant now = TokenRequests.dateOf(response.getHeaders());
        return new Tokens(
                access.getToken(), Duration.between(now, access.getExpiration().toInstant()), refreshToken);
    }

    private interface Operation<T> {
        T call() throws ApiException;
    }

    /** Calls an operation of the lifecycle. `refused` has the statuses of its onFailure actions of type end. */
    private static <T> T ask(String name, Operation<T> operation, Set<Integer> refused) throws AuthException {
        try {
            return operation.call();
        } catch (ApiException error) {
            throw TokenRequests.failed(name, error.getCode(), error.getResponseHeaders(), refused);
        } catch (RuntimeException malformed) {
            throw TokenRequests.failed(name, 200, Map.of(), refused);
        }
    }
}

package example.grants;

import biot.ApiClient;
import biot.ApiException;
import biot.ApiResponse;
import biot.api.AuthenticationApi;
import biot.model.JwtToken;
import biot.model.LoginResultModel;
import biot.model.RefreshTokenRequest;
import example.auth.AuthException;
import example.auth.CodePrompt;
import example.auth.Grant;
import example.auth.HttpClients;
import example.auth.Tokens;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import okhttp3.OkHttpClient;

/**
 * The common part of BioT's logins. Bodies are JSON. Both tokens have an expiry instant, and every refresh replaces
 * both.
 */
abstract class BiotRequests implements Grant {
    static final List<Rejection> LOGIN_REJECTIONS = List.of(
            Rejection.of(403, "code", "LOGIN_FAILED"),
            Rejection.of(401, "code", "USER_LOCKED", "USER_LOCKED_WITH_TIME"));
    private static final Rejection REFRESH_REJECTED =
            Rejection.of(403, "code", "LOGIN_FAILED", "REFRESH_TOKEN_NOT_VALID");

    final AuthenticationApi api;
    private final String baseUrl;
    private final CodePrompt prompt;
    private final OkHttpClient http;

    BiotRequests(String baseUrl, CodePrompt prompt, Duration timeout) {
        this.baseUrl = HttpClients.baseUrl(baseUrl);
        this.prompt = prompt;
        http = TokenRequests.client(timeout);
        api = new AuthenticationApi(client());
    }

    @Override
    public final Tokens refresh(String refreshToken) throws AuthException {
        RefreshTokenRequest body = new RefreshTokenRequest().refreshToken(refreshToken);
        return tokens(ask("refreshToken", () -> api.refreshTokenWithHttpInfo(body), List.of(REFRESH_REJECTED)));
    }

    @Override
    public final void logout(Tokens tokens) throws AuthException {
        RefreshTokenRequest body = new RefreshTokenRequest().refreshToken(tokens.refreshToken());
        ask("logout", () -> api.logoutWithHttpInfo(body), List.of());
    }

    @Override
    public final Duration refreshWithin() {
        return Duration.ofSeconds(5);
    }

    @Override
    public final boolean notApplied() {
        return true;
    }

    final ApiClient client() {
        return new ApiClient(http).setBasePath(baseUrl);
    }

    /** Sends the code of a person. */
    interface Sending {
        ApiResponse<LoginResultModel> send(String code) throws AuthException;
    }

    /** Asks for the code until it is correct. A rejected code does not end the login, so no second login is needed. */
    final Tokens sendCode(Sending sending, CodePrompt.Resend resend) throws AuthException {
        Set<String> wrong = new HashSet<>();
        while (true) {
            String code = prompt.code(resend);
            // A program that repeats a wrong code would lock the account.
            if (code == null || !wrong.add(code)) {
                throw new AuthException(
                        AuthException.Code.PROMPT_CLOSED, "The person entered no code, or repeated a wrong one.");
            }
            try {
                return tokens(sending.send(code));
            } catch (AuthException error) {
                if (error.code() != AuthException.Code.INVALID_GRANT) throw error;
            }
        }
    }

    static Tokens tokens(ApiResponse<LoginResultModel> response) {
        LoginResultModel answer = response.getData();
        JwtToken access = answer.getAccessJwt();
        String refreshToken = answer.getRefreshJwt() == null ? null : answer.getRefreshJwt().getToken();
        Instant now = TokenRequests.dateOf(response.getHeaders());
        return new Tokens(
                access.getToken(), Duration.between(now, access.getExpiration().toInstant()), refreshToken);
    }

    interface Operation<T> {
        T call() throws ApiException;
    }

    /** Calls an operation of the lifecycle. {@code rejections} are its onFailure actions. */
    static <T> T ask(String name, Operation<T> operation, List<Rejection> rejections) throws AuthException {
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

package example.grants;

import biot.ApiClient;
import biot.ApiResponse;
import biot.api.AuthenticationApi;
import biot.model.LoginRequest;
import biot.model.LoginResultModel;
import biot.model.MfaLoginRequest;
import example.auth.AuthException;
import example.auth.CodePrompt;
import example.auth.HttpClients;
import example.auth.Tokens;
import java.time.Duration;
import java.util.List;

/** Logs in with a password. The account may have a second factor. */
public final class BiotGrant extends BiotRequests {
    private final LoginRequest credentials;

    public BiotGrant(String baseUrl, String username, String password) {
        this(baseUrl, username, password, CodePrompt.NOBODY, HttpClients.TIMEOUT);
    }

    public BiotGrant(String baseUrl, String username, String password, CodePrompt prompt, Duration timeout) {
        super(baseUrl, prompt, timeout);
        credentials = new LoginRequest().username(username).password(password);
    }

    @Override
    public Tokens login() throws AuthException {
        ApiResponse<LoginResultModel> answer = ask("login", () -> api.loginWithHttpInfo(credentials), LOGIN_REJECTIONS);
        boolean asksForCode = Boolean.TRUE.equals(answer.getData().getMfaRequired());
        return asksForCode ? secondFactor(answer.getData().getAccessJwt().getToken()) : tokens(answer);
    }

    /**
     * @param interimToken valid only for sending the code
     */
    private Tokens secondFactor(String interimToken) throws AuthException {
        ApiClient client = client();
        client.setBearerToken(interimToken);
        AuthenticationApi interim = new AuthenticationApi(client);
        return sendCode(
                code -> {
                    MfaLoginRequest body = new MfaLoginRequest().code(code);
                    return ask(
                            "loginWithMfa", () -> interim.loginWithMfaWithHttpInfo(body), List.of(Rejection.of(400, "code")));
                },
                () -> ask("resendMfa", interim::resendMfaWithHttpInfo, List.of()));
    }
}

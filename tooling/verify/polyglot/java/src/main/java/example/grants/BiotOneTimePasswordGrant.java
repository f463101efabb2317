package example.grants;

import biot.model.GenerateOtpRequest;
import biot.model.OtpLoginRequest;
import example.auth.AuthException;
import example.auth.CodePrompt;
import example.auth.Tokens;
import java.time.Duration;
import java.util.List;

/** Logs in with a code that BioT sends to a phone for each login. */
public final class BiotOneTimePasswordGrant extends BiotRequests {
    private final GenerateOtpRequest phone;

    public BiotOneTimePasswordGrant(String baseUrl, String phone, CodePrompt prompt, Duration timeout) {
        super(baseUrl, prompt, timeout);
        this.phone = new GenerateOtpRequest().phone(phone);
    }

    @Override
    public Tokens login() throws AuthException {
        Rejection rejection = Rejection.of(409, "code", "PHONE_NOT_VALID");
        var requestId = ask("generateOtp", () -> api.generateOtp(phone), List.of(rejection)).getRequestId();
        return sendCode(
                code -> {
                    OtpLoginRequest body = new OtpLoginRequest().requestId(requestId).code(code);
                    return ask("loginWithOtp", () -> api.loginWithOtpWithHttpInfo(body), LOGIN_REJECTIONS);
                },
                // BioT sends another code only for another login.
                () -> {});
    }
}

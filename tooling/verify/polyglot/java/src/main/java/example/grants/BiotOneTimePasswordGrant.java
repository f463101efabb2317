package example.grants;

import biot.model.GenerateOtpRequest;
import biot.model.OtpLoginRequest;
import example.auth.AuthException;
import example.auth.CodePrompt;
import example.auth.Tokens;
import java.time.Duration;
import java.util.Set;

/** Logs in with a code that BioT sends to a phone for each login. */
public final class BiotOneTimePasswordGrant extends BiotRequests {
    private final GenerateOtpRequest phone;

    public BiotOneTimePasswordGrant(String baseUrl, String phone, CodePrompt prompt, Duration timeout) {
        super(baseUrl, prompt, timeout);
        this.phone = new GenerateOtpRequest().phone(phone);
    }

    @Override
    public Tokens login() throws AuthException {
        var requestId = ask("generateOtp", () -> api.generateOtp(phone), Set.of(409)).getRequestId();
        return sendCode(
                code -> {
                    OtpLoginRequest body = new OtpLoginRequest().requestId(requestId).code(code);
                    return ask("loginWithOtp", () -> api.loginWithOtpWithHttpInfo(body), Set.of(401, 403));
                },
                // BioT sends another code only for another login.
                () -> {});
    }
}

package example.grants

import biot.models.GenerateOtpRequest
import biot.models.OtpLoginRequest
import example.auth.CodePrompt
import example.auth.DEFAULT_TIMEOUT
import example.auth.Tokens
import kotlin.time.Duration

/** Logs in with a code that BioT sends to a phone for each login. */
class BiotOneTimePasswordGrant(
    baseUrl: String,
    phone: String,
    prompt: CodePrompt,
    timeout: Duration = DEFAULT_TIMEOUT,
) : BiotRequests(baseUrl, prompt, timeout) {
    private val phone = GenerateOtpRequest(phone)

    override fun login(): Tokens {
        val requested = ask("generateOtp", listOf(Rejection(409, "code", "PHONE_NOT_VALID"))) { api.generateOtpWithHttpInfo(phone).parts() }
        // BioT sends another code only for another login.
        return sendCode(resend = {}) { code ->
            val body = OtpLoginRequest(requested.body.requestId, code)
            ask("loginWithOtp", loginRejections) { api.loginWithOtpWithHttpInfo(body).parts() }.toTokens()
        }
    }
}

package example.grants

import biot.models.LoginRequest
import biot.models.MfaLoginRequest
import example.auth.CodePrompt
import example.auth.DEFAULT_TIMEOUT
import example.auth.Tokens
import kotlin.time.Duration

/** Logs in with a password. The account may have a second factor. */
class BiotGrant(
    baseUrl: String,
    username: String,
    password: String,
    prompt: CodePrompt = CodePrompt.Nobody,
    timeout: Duration = DEFAULT_TIMEOUT,
) : BiotRequests(baseUrl, prompt, timeout) {
    private val credentials = LoginRequest(username, password)

    override fun login(): Tokens {
        val answer = ask("login", loginRejections) { api.loginWithHttpInfo(credentials).parts() }
        val asksForCode = answer.body.mfaRequired == true
        return if (asksForCode) secondFactor(answer.body.accessJwt.token) else answer.toTokens()
    }

    /** @param interimToken valid only for sending the code */
    private fun secondFactor(interimToken: String): Tokens {
        val interim = newApi().apply { accessTokenProvider = { interimToken } }
        return sendCode(resend = { ask("resendMfa", emptyList()) { interim.resendMfaWithHttpInfo().parts() } }) { code ->
            ask("loginWithMfa", listOf(Rejection(400, "code"))) { interim.loginWithMfaWithHttpInfo(MfaLoginRequest(code)).parts() }
                .toTokens()
        }
    }
}

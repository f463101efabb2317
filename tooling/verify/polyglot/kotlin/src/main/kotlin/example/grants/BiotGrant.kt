package example.grants

import biot.apis.AuthenticationApi
import biot.infrastructure.ApiResponse
import biot.infrastructure.Success
import biot.models.LoginRequest
import biot.models.LoginResultModel
import biot.models.MfaLoginRequest
import biot.models.RefreshTokenRequest
import example.auth.CodePrompt
import example.auth.DEFAULT_TIMEOUT
import example.auth.Grant
import example.auth.InteractionRequired
import example.auth.InvalidGrant
import example.auth.Tokens
import kotlin.time.Duration
import kotlin.time.Duration.Companion.seconds
import kotlin.time.toKotlinInstant

/** JSON. Both tokens have an expiry instant, and every refresh replaces both. */
class BiotGrant(
    private val baseUrl: String,
    username: String,
    password: String,
    private val prompt: CodePrompt = CodePrompt.Nobody,
    timeout: Duration = DEFAULT_TIMEOUT,
) : Grant {
    private val http = tokenRequests(timeout)
    private val api = AuthenticationApi(baseUrl, http)
    private val credentials = LoginRequest(username, password)

    override val refreshWithin = 5.seconds
    override val notApplied = true

    override fun login(): Tokens {
        val answer = ask("login", setOf(401, 403)) { api.loginWithHttpInfo(credentials).parts() }
        val asksForCode = answer.body.mfaRequired == true
        return tokens(if (asksForCode) sendCode(answer.body.accessJwt.token) else answer)
    }

    override fun refresh(refreshToken: String) =
        tokens(ask("refreshToken", setOf(403)) { api.refreshTokenWithHttpInfo(RefreshTokenRequest(refreshToken)).parts() })

    override fun logout(tokens: Tokens) {
        val body = RefreshTokenRequest(tokens.refreshToken.orEmpty())
        ask("logout", emptySet()) { api.logoutWithHttpInfo(body).parts() }
    }

    /**
     * Asks for the code until it is right. Only the code is wrong if it is rejected, so no second login is needed.
     *
     * @param interimToken valid only for sending the code
     */
    private fun sendCode(interimToken: String): Answer<LoginResultModel> {
        val interim = AuthenticationApi(baseUrl, http).apply { accessTokenProvider = { interimToken } }
        while (true) {
            val code = prompt.code { ask("resendMfa", emptySet()) { interim.resendMfaWithHttpInfo().parts() } }
                ?: throw InteractionRequired("The login asks for a second factor.")
            try {
                return ask("loginWithMfa", setOf(400)) { interim.loginWithMfaWithHttpInfo(MfaLoginRequest(code)).parts() }
            } catch (_: InvalidGrant) {
                continue
            }
        }
    }

    private fun tokens(answer: Answer<LoginResultModel>): Tokens {
        val access = answer.body.accessJwt
        val expiresAt = access.expiration.toInstant().toKotlinInstant()
        return Tokens(access.token, expiresAt - answer.date, answer.body.refreshJwt?.token)
    }
}

private fun <T> ApiResponse<T>.parts() = Triple(statusCode, headers, (this as? Success)?.data)

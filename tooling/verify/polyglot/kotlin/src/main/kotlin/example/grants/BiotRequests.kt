package example.grants

import biot.apis.AuthenticationApi
import biot.infrastructure.ApiResponse
import biot.infrastructure.ClientError
import biot.infrastructure.Success
import biot.models.LoginResultModel
import biot.models.RefreshTokenRequest
import example.auth.CodePrompt
import example.auth.Grant
import example.auth.InvalidGrant
import example.auth.PromptClosed
import example.auth.Tokens
import kotlin.time.Duration
import kotlin.time.Duration.Companion.seconds
import kotlin.time.toKotlinInstant

/**
 * The common part of BioT's logins. Bodies are JSON. Both tokens have an expiry instant, and every refresh replaces
 * both.
 */
sealed class BiotRequests(private val baseUrl: String, private val prompt: CodePrompt, timeout: Duration) : Grant {
    private val http = tokenRequests(timeout)
    private val refreshRejection = Rejection(403, "code", "LOGIN_FAILED", "REFRESH_TOKEN_NOT_VALID")
    internal val loginRejections = listOf(
        Rejection(403, "code", "LOGIN_FAILED"),
        Rejection(401, "code", "USER_LOCKED", "USER_LOCKED_WITH_TIME"),
    )
    protected val api = newApi()

    override val refreshWithin = 5.seconds
    override val notApplied = true

    override fun refresh(refreshToken: String) =
        ask("refreshToken", listOf(refreshRejection)) { api.refreshTokenWithHttpInfo(RefreshTokenRequest(refreshToken)).parts() }
            .toTokens()

    override fun logout(tokens: Tokens) {
        val body = RefreshTokenRequest(tokens.refreshToken.orEmpty())
        ask("logout", emptyList()) { api.logoutWithHttpInfo(body).parts() }
    }

    protected fun newApi() = AuthenticationApi(baseUrl, http)

    /**
     * Asks for the code until it is correct. A rejected code does not end the login, so no second login is needed.
     *
     * @param send sends the code of a person, and returns the tokens
     */
    protected fun sendCode(resend: () -> Unit, send: (code: String) -> Tokens): Tokens {
        val wrong = mutableSetOf<String>()
        while (true) {
            // A program that repeats a wrong code would lock the account.
            val code = prompt.code(resend)?.takeIf(wrong::add) ?: throw PromptClosed()
            try {
                return send(code)
            } catch (_: InvalidGrant) {
                continue
            }
        }
    }
}

internal fun Answer<LoginResultModel>.toTokens(): Tokens {
    val expiresAt = body.accessJwt.expiration.toInstant().toKotlinInstant()
    return Tokens(body.accessJwt.token, expiresAt - date, body.refreshJwt?.token)
}

internal fun <T> ApiResponse<T>.parts() =
    Parts(statusCode, headers, (this as? Success)?.data, (this as? ClientError)?.body)

package example.grants

import example.auth.DEFAULT_TIMEOUT
import example.auth.Grant
import example.auth.Tokens
import kotlin.time.Duration
import kotlin.time.Duration.Companion.seconds
import mediroutes.apis.AuthenticationApi
import mediroutes.infrastructure.ApiResponse
import mediroutes.infrastructure.ClientError
import mediroutes.infrastructure.PartConfig
import mediroutes.infrastructure.Success
import mediroutes.models.TokenResponse
import okhttp3.OkHttpClient

/** The password grant of RFC 6749 §4.3, without client authentication. */
class MediroutesGrant(
    baseUrl: String,
    private val username: String,
    private val password: String,
    timeout: Duration = DEFAULT_TIMEOUT,
) : Grant {
    private val api = TokenApi(baseUrl, tokenRequests(timeout))

    private val rejections = listOf(Rejection(400, "error", "invalid_grant"), Rejection(401))

    override val refreshWithin = 60.seconds
    override val notApplied = true

    override fun login() = ask("grant_type" to "password", "username" to username, "password" to password)

    override fun refresh(refreshToken: String): Tokens {
        val renewed = ask("grant_type" to "refresh_token", "refresh_token" to refreshToken)
        // RFC 6749 §6: if the response has no new refresh token, the old one stays valid.
        return renewed.copy(refreshToken = renewed.refreshToken ?: refreshToken)
    }

    private fun ask(vararg form: Pair<String, String>): Tokens {
        val answer = ask("createToken", rejections) { api.createToken(mapOf(*form)).parts() }
        return answer.body.let { Tokens(it.accessToken, it.expiresIn.seconds, it.refreshToken?.ifEmpty { null }) }
    }

    /**
     * Sends only the parameters of one grant. The generated method has those of all grants, so its arguments are
     * replaced.
     */
    private class TokenApi(baseUrl: String, http: OkHttpClient) : AuthenticationApi(baseUrl, http) {
        fun createToken(form: Map<String, String>): ApiResponse<TokenResponse?> {
            val config = createTokenRequestConfig(GrantTypeCreateToken.entries.first(), null, null, null)
            return request(config.copy(body = form.mapValues { PartConfig(body = it.value) }))
        }
    }
}

private fun <T> ApiResponse<T>.parts() =
    Parts(statusCode, headers, (this as? Success)?.data, (this as? ClientError)?.body)

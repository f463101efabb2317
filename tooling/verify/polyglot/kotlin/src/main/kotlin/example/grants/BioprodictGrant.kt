package example.grants

import bioprodict.apis.TokensApi
import bioprodict.infrastructure.ApiResponse
import bioprodict.infrastructure.ClientError
import bioprodict.infrastructure.PartConfig
import bioprodict.infrastructure.Success
import bioprodict.models.TokenResponse
import example.auth.DEFAULT_TIMEOUT
import example.auth.Grant
import example.auth.Tokens
import kotlin.time.Duration
import kotlin.time.Duration.Companion.seconds
import okhttp3.OkHttpClient

/** The password grant of RFC 6749 §4.3, with client authentication by HTTP Basic (§2.3.1). */
class BioprodictGrant(
    baseUrl: String,
    private val username: String,
    private val password: String,
    clientId: String,
    clientSecret: String,
    timeout: Duration = DEFAULT_TIMEOUT,
) : Grant {
    private val api = TokenApi(baseUrl, tokenRequests(timeout)).apply {
        userCredentialsProvider = { clientId to clientSecret }
    }

    private val rejections = listOf(Rejection(400, "error", "invalid_grant"), Rejection(401, "error"))

    override val refreshWithin = 30.seconds
    override val notApplied = false

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
    private class TokenApi(baseUrl: String, http: OkHttpClient) : TokensApi(baseUrl, http) {
        fun createToken(form: Map<String, String>): ApiResponse<TokenResponse?> {
            val config = createTokenRequestConfig(GrantTypeCreateToken.entries.first(), null, null, null, null, null, null)
            return request(config.copy(body = form.mapValues { PartConfig(body = it.value) }))
        }
    }
}

private fun <T> ApiResponse<T>.parts() =
    Parts(statusCode, headers, (this as? Success)?.data, (this as? ClientError)?.body)

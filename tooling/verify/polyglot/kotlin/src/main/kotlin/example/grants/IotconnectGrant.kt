package example.grants

import example.auth.DEFAULT_TIMEOUT
import example.auth.Grant
import example.auth.Tokens
import iotconnect.apis.AuthApi
import iotconnect.infrastructure.ApiResponse
import iotconnect.infrastructure.ClientError
import iotconnect.infrastructure.Success
import iotconnect.models.LoginRequest
import iotconnect.models.RefreshTokenRequest
import iotconnect.models.TokenResponse
import kotlin.time.Duration
import kotlin.time.Duration.Companion.seconds

/** Logs in in two steps: gets a basic token, and sends it with the solution key. */
class IotconnectGrant(
    private val baseUrl: String,
    private val solutionKey: String,
    username: String,
    password: String,
    timeout: Duration = DEFAULT_TIMEOUT,
) : Grant {
    private val http = tokenRequests(timeout)
    private val api = AuthApi(baseUrl, http)
    private val credentials = LoginRequest(username, password)

    override val refreshWithin = 60.seconds
    override val notApplied = true

    override fun login(): Tokens {
        val basicToken = ask("getBasicToken", emptyList()) { api.getBasicTokenWithHttpInfo().parts() }.body.data
        val authorized = authorized(basicToken)
        return tokens(ask("login", listOf(Rejection(401))) { authorized.loginWithHttpInfo(credentials).parts() })
    }

    override fun refresh(refreshToken: String) =
        tokens(ask("refreshToken", listOf(Rejection(409))) { api.refreshTokenWithHttpInfo(RefreshTokenRequest(refreshToken)).parts() })

    /** Adds the headers to each request, because all instances of a generated client share their API keys. */
    private fun authorized(basicToken: String): AuthApi {
        val client = http.newBuilder().addInterceptor { chain ->
            val request = chain.request().newBuilder()
                .header("Authorization", "Basic $basicToken")
                .header("solution-key", solutionKey)
            chain.proceed(request.build())
        }
        return AuthApi(baseUrl, client.build())
    }

    private fun tokens(answer: Answer<TokenResponse>) =
        answer.body.let { Tokens(it.accessToken, it.expiresIn.seconds, it.refreshToken) }
}

private fun <T> ApiResponse<T>.parts() =
    Parts(statusCode, headers, (this as? Success)?.data, (this as? ClientError)?.body)

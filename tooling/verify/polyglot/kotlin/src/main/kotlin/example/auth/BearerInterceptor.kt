package example.auth

import java.io.IOException
import okhttp3.HttpUrl
import okhttp3.HttpUrl.Companion.toHttpUrl
import okhttp3.Interceptor
import okhttp3.Request
import okhttp3.Response

/**
 * Adds the token to the requests to one origin, and replays a request whose token was rejected.
 *
 * This is an interceptor and not an OkHttp `Authenticator`: OkHttp calls an authenticator only after a 401, and also
 * for the target of a redirect.
 */
class BearerInterceptor(private val source: TokenSource, baseUrl: String) : Interceptor {
    private val baseUrl = baseUrl.toHttpUrl()

    override fun intercept(chain: Interceptor.Chain): Response {
        val request = chain.request()
        if (!isOurs(request.url)) return chain.proceed(request)
        val token = source.token()
        val response = chain.proceed(request.with(token))
        if (response.code != 401 || !mayReplay(request, response)) return response
        val other = try {
            source.token(rejected = token)
        } catch (error: IOException) {
            response.close()
            throw error
        }
        if (other == token) return response
        response.close()
        return chain.proceed(request.with(other))
    }

    private fun isOurs(url: HttpUrl) =
        url.scheme == baseUrl.scheme && url.host == baseUrl.host && url.port == baseUrl.port

    private fun Request.with(token: String) = newBuilder().header("Authorization", "Bearer $token").build()

    /** A request that changes something may be replayed only if the 401 means that the provider has not executed it. */
    private fun mayReplay(request: Request, response: Response): Boolean {
        // After a redirect, the response may come from another origin.
        if (!isOurs(response.request.url) || request.body?.isOneShot() == true) return false
        if (response.isInsufficient()) return false
        return request.method in IDEMPOTENT || response.hasBearerChallenge() || source.grant.notApplied
    }

    /** Whether a challenge is of the scheme Bearer (RFC 9110 §11.6.1). Parameters of others may contain the word. */
    private fun Response.hasBearerChallenge() = challenges().any { it.scheme.equals("Bearer", ignoreCase = true) }

    /**
     * Whether the token is valid and does not suffice (RFC 6750 §3.1, RFC 9470 §3). Another one would not suffice
     * either.
     */
    private fun Response.isInsufficient() =
        challenges().any { it.authParams["error"].orEmpty().startsWith("insufficient_") }

    private companion object {
        val IDEMPOTENT = setOf("GET", "HEAD", "OPTIONS", "PUT", "DELETE")
    }
}

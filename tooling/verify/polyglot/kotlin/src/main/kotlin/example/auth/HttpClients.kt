package example.auth

import kotlin.time.Duration
import kotlin.time.Duration.Companion.seconds
import kotlin.time.toJavaDuration
import okhttp3.OkHttpClient

val DEFAULT_TIMEOUT = 60.seconds

/**
 * What the HTTP clients for token requests and for calls have in common.
 *
 * @param timeout how long the server may be silent. OkHttp's `callTimeout` would also count the seconds in which a JVM that
 *   has just started loads classes.
 */
fun httpClient(timeout: Duration, configure: OkHttpClient.Builder.() -> Unit): OkHttpClient =
    OkHttpClient.Builder()
        .connectTimeout(timeout.toJavaDuration())
        .readTimeout(timeout.toJavaDuration())
        .writeTimeout(timeout.toJavaDuration())
        // A POST whose response was lost must not be retried.
        .retryOnConnectionFailure(false)
        .apply(configure)
        .build()

/**
 * Returns an HTTP client for the API at that URL, for the generated classes.
 *
 * @param timeout how long the API may be silent
 */
fun bearerClient(source: TokenSource, baseUrl: String, timeout: Duration = DEFAULT_TIMEOUT): OkHttpClient =
    httpClient(timeout) { addInterceptor(BearerInterceptor(source, baseUrl)) }

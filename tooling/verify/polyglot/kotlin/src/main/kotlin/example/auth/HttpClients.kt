package example.auth

import kotlin.time.Duration
import kotlin.time.Duration.Companion.seconds
import kotlin.time.toJavaDuration
import okhttp3.OkHttpClient

val DEFAULT_TIMEOUT = 60.seconds

/**
 * The common options of the HTTP clients for token requests and for calls.
 *
 * @param timeout the maximum time to wait for data from the server. OkHttp's `callTimeout` would also count the seconds
 *   in which a new JVM loads classes.
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
 * @param timeout the maximum time to wait for data from the API
 */
fun bearerClient(source: TokenSource, baseUrl: String, timeout: Duration = DEFAULT_TIMEOUT): OkHttpClient =
    httpClient(timeout) { addInterceptor(BearerInterceptor(source, baseUrl)) }

package example.grants

import com.squareup.moshi.JsonAdapter
import com.squareup.moshi.JsonDataException
import com.squareup.moshi.JsonEncodingException
import com.squareup.moshi.Moshi
import example.auth.InvalidGrant
import example.auth.NoResponse
import example.auth.TokenRequestFailed
import example.auth.httpClient
import java.io.EOFException
import java.io.IOException
import java.time.ZonedDateTime
import java.time.format.DateTimeFormatter.RFC_1123_DATE_TIME
import java.time.format.DateTimeParseException
import java.util.concurrent.TimeUnit
import kotlin.time.Clock
import kotlin.time.Duration
import kotlin.time.Duration.Companion.seconds
import kotlin.time.Instant
import kotlin.time.toJavaDuration
import kotlin.time.toKotlinInstant
import okhttp3.ConnectionPool
import okhttp3.Interceptor
import okhttp3.OkHttpClient
import okhttp3.Response

/** Keeps no connections: requests are rare, and a server may close an unused connection at any time. */
private val noPool = ConnectionPool(0, 1, TimeUnit.SECONDS)

/** Follows no redirects, because the target of a redirect would get the password. */
internal fun tokenRequests(timeout: Duration): OkHttpClient =
    httpClient(timeout) {
        followRedirects(false)
        connectionPool(noPool)
        // The timeout of httpClient is for each read. The rest is for a new JVM, which loads classes.
        callTimeout((timeout + 8.seconds).toJavaDuration())
        addInterceptor(::bounded)
    }

/** In bytes. */
private const val LIMIT = 1024L * 1024

/** Limits the size of a response, after its decompression. */
private fun bounded(chain: Interceptor.Chain): Response {
    val response = chain.proceed(chain.request())
    if (response.peekBody(LIMIT).contentLength() < LIMIT) return response
    response.close()
    throw IOException("The response is too long")
}

/** A response of any generated client. Their classes have equal members but no common base. */
internal class Answer<out T>(private val operation: String, private val data: T?, val headers: Headers) {
    val body: T get() = data ?: throw TokenRequestFailed("$operation got an empty response")

    /** The time of the provider's clock, which may differ from the local clock by hours. */
    val date: Instant get() = headers.date("Date") ?: Clock.System.now()
}

internal typealias Headers = Map<String, List<String>>

/** The parts of a response: [data] of a success, [error] of another status. */
internal data class Parts<out T>(val status: Int, val headers: Headers, val data: T?, val error: Any?)

/**
 * An `onFailure` action: a status, and the values that a member of the body may have. Without a member, the status alone
 * decides. Without values, any value is right.
 */
internal class Rejection(private val status: Int, private val member: String? = null, private vararg val values: String) {
    fun fits(given: Int, body: String): Boolean {
        if (given != status || member == null) return given == status
        val found = try {
            json.fromJson(body)?.get(member)
        } catch (_: IOException) {
            // A firewall or a gateway answers with a page, or with JSON of its own.
            null
        } catch (_: JsonDataException) {
            null
        }
        return found != null && (values.isEmpty() || found in values)
    }

    private companion object {
        val json: JsonAdapter<Map<*, *>> = Moshi.Builder().build().adapter(Map::class.java)
    }
}

/**
 * Calls an operation of the lifecycle.
 *
 * @param rejections its `onFailure` actions
 */
internal fun <T> ask(operation: String, rejections: List<Rejection>, call: () -> Parts<T>): Answer<T> {
    // The exceptions are not set as causes, because they may quote the response.
    val (status, headers, data, error) = try {
        call()
    } catch (error: IOException) {
        // Moshi throws the first two for a body that is not JSON.
        if (error is JsonEncodingException || error is EOFException) throw unusable(operation)
        throw NoResponse("$operation got no response")
    } catch (_: RuntimeException) {
        throw unusable(operation)
    }
    if (status in 200..299) return Answer(operation, data, headers)
    val message = "$operation got the status $status"
    val isRejection = rejections.any { it.fits(status, error?.toString().orEmpty()) }
    throw if (isRejection) InvalidGrant(message) else TokenRequestFailed(message, headers.retryAfter())
}

private fun unusable(operation: String) = TokenRequestFailed("$operation got no usable response")

/** The time in `Retry-After`, which may be a date (RFC 9110 §10.2.3). */
private fun Headers.retryAfter(): Duration =
    first("Retry-After")?.takeIf { it.matches(Regex("\\d+")) }?.let { (it.toIntOrNull() ?: Int.MAX_VALUE).seconds }
        ?: date("Retry-After")?.let { it - (date("Date") ?: Clock.System.now()) }
        ?: Duration.ZERO

private fun Headers.date(name: String): Instant? =
    try {
        first(name)?.let { ZonedDateTime.parse(it, RFC_1123_DATE_TIME).toInstant().toKotlinInstant() }
    } catch (_: DateTimeParseException) {
        null
    }

private fun Headers.first(name: String): String? =
    entries.find { it.key.equals(name, ignoreCase = true) }?.value?.firstOrNull()

package example

import com.squareup.moshi.Json
import com.squareup.moshi.Moshi
import com.squareup.moshi.adapter
import com.squareup.moshi.kotlin.reflect.KotlinJsonAdapterFactory
import example.auth.AuthException
import example.auth.DEFAULT_TIMEOUT
import example.auth.FileStore
import example.auth.InteractionRequired
import example.auth.InvalidGrant
import example.auth.MemoryStore
import example.auth.PromptClosed
import example.auth.SignedOut
import example.auth.TokenRequestFailed
import example.auth.TokenSource
import example.auth.bearerClient
import java.io.IOException
import java.nio.file.Path
import java.util.UUID
import java.util.concurrent.Callable
import java.util.concurrent.ConcurrentHashMap
import java.util.concurrent.Executors
import java.util.concurrent.TimeUnit
import kotlin.concurrent.thread
import kotlin.time.Clock
import kotlin.time.Duration
import kotlin.time.Duration.Companion.milliseconds
import kotlin.time.Duration.Companion.seconds
import okhttp3.ConnectionPool
import okhttp3.OkHttpClient
import okhttp3.Request

/**
 * A command of the kit.
 *
 * @property codes the inputs of a person, or null if there is no prompt
 * @property store a folder
 * @property milliseconds the timeout
 */
internal class Message(
    @Json(name = "do") val action: String,
    val id: Int,
    val client: String = "",
    val provider: String = "",
    val baseUrl: String = "",
    val credentials: Map<String, String> = emptyMap(),
    val operation: String = "",
    val times: Int = 0,
    val url: String? = null,
    val seconds: Double = 0.0,
    val codes: List<String>? = null,
    val store: String? = null,
    @Json(name = "timeout") val milliseconds: Long? = null,
) {
    val timeout: Duration get() = milliseconds?.milliseconds ?: DEFAULT_TIMEOUT
}

/** The current time plus the time by which the kit advanced the clock. */
private class MovableClock : Clock {
    @Volatile
    var offset = Duration.ZERO

    override fun now() = Clock.System.now() + offset
}

/** A client of the case. */
private class Client(val source: TokenSource, val http: OkHttpClient, val operations: Map<String, () -> Int>)

/**
 * Controls the clients for the conformance kit: reads each command as a line of JSON, and prints its result as a line
 * of JSON.
 */
@OptIn(ExperimentalStdlibApi::class)
private object Driver {
    private val json = Moshi.Builder().addLast(KotlinJsonAdapterFactory()).build()
    private val messages = json.adapter<Message>()
    private val answers = json.adapter<Map<String, Any?>>()
    private val threads = Executors.newCachedThreadPool { work -> thread(start = false, isDaemon = true) { work.run() } }
    private val clients = ConcurrentHashMap<String, Client>()
    private var clock = MovableClock()

    fun run() = System.`in`.bufferedReader().forEachLine { take(messages.fromJson(it)!!) }

    /** Executes a command. Calls and logouts take time: they run in threads, so that they can overlap. */
    private fun take(message: Message) {
        when (message.action) {
            "call", "logout" -> threads.execute { print(message, answer(message)) }
            else -> print(message, answer(message))
        }
    }

    @Synchronized
    private fun print(message: Message, answer: Map<String, Any?>) = println(answers.toJson(answer + ("id" to message.id)))

    private fun answer(message: Message): Map<String, Any?> {
        when (message.action) {
            "hello" -> return mapOf(
                "protocol" to 2,
                "language" to "Kotlin",
                "providers" to listOf("biot", "bioprodict", "iotconnect", "mediroutes"),
                "features" to
                    listOf(
                        "clients", "login-after-logout", "one-time-password", "overlap",
                        "second-attempt", "second-factor", "store", "timeout",
                    ),
            )
            "start" -> start(message)
            "advance" -> clock.offset += message.seconds.seconds
            "logout" -> logout(clients.getValue(message.client))
            "call" -> return mapOf("results" to callAll(message))
            else -> error("Unknown action: ${message.action}")
        }
        return emptyMap()
    }

    private fun start(message: Message) {
        if (message.client == "1") {
            clients.clear()
            clock = MovableClock()
        }
        val store = message.store?.let { folder ->
            // A store has the session of one account of one host. The key of a tenant must not be in the name of a file.
            val identity = listOf("username", "phone", "client_id", "solutionKey").map(message.credentials::get)
            val name = UUID.nameUUIDFromBytes("${message.baseUrl.trimEnd('/')} $identity".toByteArray())
            FileStore(Path.of(folder, "$name.json"))
        }
        val source = TokenSource(grant(message), clock, store ?: MemoryStore())
        // The pool keeps no unused connections: the server closes them after some seconds, perhaps when a call starts
        // to use one.
        val http = bearerClient(source, message.baseUrl, message.timeout).newBuilder()
            .connectionPool(ConnectionPool(0, 1, TimeUnit.SECONDS))
            .build()
        clients[message.client] = Client(source, http, operations(message, http))
    }

    private fun logout(client: Client) {
        try {
            client.source.logout()
        } catch (_: IOException) {
            // The session has ended, even if the provider has not revoked the tokens.
        }
    }

    private fun callAll(message: Message): List<Any> {
        val client = clients.getValue(message.client)
        val calls = List(message.times) { Callable { call(client, message) } }
        return threads.invokeAll(calls).map { it.get() }
    }

    /** Returns the status, or the error. */
    private fun call(client: Client, message: Message): Any =
        try {
            message.url?.let { foreign(client.http, it) } ?: client.operations.getValue(message.operation)()
        } catch (error: IOException) {
            mapOf("error" to kindOf(error), "message" to error.message)
        }

    private fun foreign(http: OkHttpClient, url: String): Int =
        http.newCall(Request.Builder().url(url).build()).execute().use { it.code }

    private fun kindOf(error: IOException): String =
        when (error as? AuthException) {
            is InvalidGrant -> "invalid_grant"
            is InteractionRequired, is PromptClosed -> "interaction_required"
            is TokenRequestFailed -> "token_request_failed"
            is SignedOut -> "signed_out"
            null -> "connection_failed"
        }
}

fun main() = Driver.run()

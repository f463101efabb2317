package example.auth

import java.util.UUID
import java.util.concurrent.locks.ReentrantLock
import kotlin.concurrent.withLock
import kotlin.time.Clock
import kotlin.time.Duration
import kotlin.time.Duration.Companion.days
import kotlin.time.Duration.Companion.minutes
import kotlin.time.Duration.Companion.seconds
import kotlin.time.Instant

/**
 * The only source of tokens. Share one between all threads.
 *
 * Copy this package into your program. It is independent of any provider. All waiting threads and processes share one
 * login or refresh. The package refreshes a token before it expires, repeats a refresh whose response was lost, replays
 * a request once after a 401, and sends no token to another origin. Its functions block, as those of the generated
 * clients do: in a coroutine, use `Dispatchers.IO`.
 */
class TokenSource(
    internal val grant: Grant,
    private val clock: Clock = Clock.System,
    private val store: Store = MemoryStore(),
) {
    private val lock = ReentrantLock()

    /** The last logout when the source was created. A later one ends the source. */
    private val lastLogout = store.load().lastLogout

    /** A logout sets it also during a login or refresh, which then sends nothing more, and drops its tokens. */
    @Volatile
    private var isSignedOut = false

    /** How often a person has closed the prompt. */
    @Volatile
    private var closedPrompts = 0

    /** The access token that the provider rejected, if it has not been replaced. */
    private var rejected: String? = null

    /** The rejection of the credentials, which is final. */
    private var refused: AuthException? = null
    private var failure: TokenRequestFailed? = null
    private var failedAt = Instant.DISTANT_PAST

    /** The time after the failure in which no token request is sent. */
    private var pause = Duration.ZERO

    /**
     * Returns a token that has not expired. Logs in or refreshes if necessary. Returns the rejected token again if it
     * is new.
     *
     * @param rejected the token that the provider rejected
     * @throws AuthException if no token is available
     */
    fun token(rejected: String? = null): String = token(rejected, closedPrompts)

    private fun token(rejected: String?, closedBefore: Int): String = lock.withLock {
        // A caller that waited here finds the token of the previous caller, so concurrent callers share one request.
        val known = load()
        if (rejected != null && rejected == known.tokens?.accessToken && !isWithin(NEW, known.obtainedAt)) {
            this.rejected = rejected
        }
        known.live(grant.refreshWithin)?.let { return it.accessToken }
        // The prompt was for this caller, too. A later call asks again.
        if (closedBefore != closedPrompts) throw PromptClosed()
        store.exclusively {
            // Another process may have refreshed the tokens in the meantime.
            val stored = load()
            (stored.live(grant.refreshWithin) ?: renewed(stored)).accessToken
        }
    }

    /** Reads the session again before each use, because another process may have ended it or replaced its tokens. */
    private fun load(): Session {
        val stored = store.load()
        if (isAnother(stored)) isSignedOut = true
        if (isSignedOut) throw SignedOut()
        refused?.let { throw it }
        return stored
    }

    /** Deletes the tokens, then revokes them if the provider can. */
    fun logout() {
        isSignedOut = true
        val old = lock.withLock {
            store.exclusively {
                val stored = store.load()
                stored.takeUnless(::isAnother)?.also { store.save(Session(lastLogout = UUID.randomUUID().toString())) }?.tokens
            }
        }
        old?.let(grant::logout)
    }

    /** Whether another source has signed out the session of this source. */
    private fun isAnother(stored: Session) = stored.lastLogout !in listOf("", lastLogout)

    private fun Session.live(within: Duration = Duration.ZERO): Tokens? {
        val isCurrent = clock.now() in obtainedAt - CLOCK_STEP..<expiresAt - within
        return tokens?.takeIf { isCurrent && it.accessToken != rejected }
    }

    /** Whether less time has passed. If the clock was set back to an earlier time, it is over. */
    private fun isWithin(limit: Duration, since: Instant) = clock.now() in since..<since + limit

    private fun renewed(known: Session): Tokens =
        try {
            renew(known)
        } catch (error: TokenRequestFailed) {
            // Ignore a failed refresh while the old token is still valid.
            known.live() ?: throw error
        }

    private fun renew(known: Session): Tokens {
        val sent = clock.now()
        // Otherwise each caller that waited for this request would send it again.
        failure?.let { if (isWithin(pause, failedAt)) throw it }
        try {
            return usable(request(known)).also { keep(it, sent) }
        } catch (error: PromptClosed) {
            closedPrompts++
            throw error
        } catch (error: TokenRequestFailed) {
            failure = error
            failedAt = clock.now()
            pause = error.retryAfter.coerceIn(PAUSE, LONGEST_PAUSE)
            throw error
        } catch (error: SignedOut) {
            throw error
        } catch (error: AuthException) {
            refused = error
            throw error
        }
    }

    /** Saves tokens. After a logout, revokes them instead. */
    private fun keep(tokens: Tokens, sent: Instant) {
        val stored = try {
            load()
        } catch (ended: SignedOut) {
            // The session has ended, even if the provider does not revoke the tokens.
            runCatching { grant.logout(tokens) }
            throw ended
        }
        val lifetime = minOf(tokens.lifetime, LONGEST_LIFETIME)
        store.save(Session(stored.lastLogout, tokens.copy(lifetime = lifetime), sent))
        failure = null
        rejected = null
    }

    /** A token is visible ASCII (RFC 6750 §2.1): a line break would add a header to a request. */
    private fun usable(tokens: Tokens): Tokens =
        tokens.takeIf { it.accessToken.isNotEmpty() && it.accessToken.all { sign -> sign in '!'..'~' } }
            ?: throw TokenRequestFailed("The response has no usable token")

    private fun request(known: Session): Tokens {
        known.tokens?.refreshToken?.let { refreshToken ->
            try {
                return refresh(refreshToken)
            } catch (_: InvalidGrant) {
                // No process may send this refresh token again.
                store.save(Session(load().lastLogout))
            }
        }
        return grant.login()
    }

    private fun refresh(refreshToken: String): Tokens =
        try {
            grant.refresh(refreshToken)
        } catch (_: NoResponse) {
            load()
            // If the provider executed the first request, it may now reject the old token. Then a login follows.
            grant.refresh(refreshToken)
        }

    private companion object {
        /** The time after a failed token request in which no other one is sent. */
        val PAUSE = 5.seconds

        /** A longer `Retry-After` is shortened, so that a wrong one does not end the session. */
        val LONGEST_PAUSE = 1.days

        /** A longer lifetime of a token is shortened. */
        val LONGEST_LIFETIME = 30.days

        /** If a token is from a time that is later by more than this, the clock was set back, and its expiry is unknown. */
        val CLOCK_STEP = 1.minutes

        /** A rejected token that is newer than this is not replaced, because an operation may reject every token. */
        val NEW = 30.seconds
    }
}

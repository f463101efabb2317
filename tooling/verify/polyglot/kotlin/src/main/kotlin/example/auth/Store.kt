package example.auth

import kotlin.time.Duration
import kotlin.time.Instant

/** Where a session is kept. Sources that share a store, also in other processes, share the session. */
interface Store {
    /** Returns the session that was saved last. */
    fun load(): Session

    fun save(session: Session)

    /** Does the work while no other thread or process does work with this store. */
    fun <T> exclusively(work: () -> T): T
}

/**
 * What a [Store] keeps.
 *
 * @property generation the number of logouts so far: a source that knows an earlier one was signed out
 * @property obtainedAt when the tokens were requested
 */
data class Session(
    val generation: Long = 0,
    val tokens: Tokens? = null,
    val obtainedAt: Instant = Instant.fromEpochSeconds(0),
) {
    val expiresAt: Instant get() = obtainedAt + (tokens?.lifetime ?: Duration.ZERO)

    /** The same tokens, of which the access token must not be sent again. */
    fun expired() = copy(tokens = tokens?.copy(lifetime = Duration.ZERO))

    fun ended() = Session(generation + 1)
}

/** A store of one source. The source has a lock of its own. */
class MemoryStore : Store {
    private var session = Session()

    override fun load() = session

    override fun save(session: Session) {
        this.session = session
    }

    override fun <T> exclusively(work: () -> T) = work()
}

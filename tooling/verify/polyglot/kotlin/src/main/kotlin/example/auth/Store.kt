package example.auth

import kotlin.time.Duration
import kotlin.time.Instant

/** Stores a session. Sources with the same store share the session, also across processes. */
interface Store {
    /** Returns the session that was saved last. */
    fun load(): Session

    fun save(session: Session)

    /** Runs the work while no other thread or process runs work with this store. */
    fun <T> exclusively(work: () -> T): T
}

/**
 * A session in a [Store].
 *
 * @property lastLogout a random id of the last logout. A source ends when it changes. It is empty if there was no
 *   logout, or if somebody removed the session.
 * @property obtainedAt when the tokens were requested
 */
data class Session(
    val lastLogout: String = "",
    val tokens: Tokens? = null,
    val obtainedAt: Instant = Instant.fromEpochSeconds(0),
) {
    val expiresAt: Instant get() = obtainedAt + (tokens?.lifetime ?: Duration.ZERO)
}

/** A store for one source. It needs no lock, because the source has one. */
class MemoryStore : Store {
    private var session = Session()

    override fun load() = session

    override fun save(session: Session) {
        this.session = session
    }

    override fun <T> exclusively(work: () -> T) = work()
}

package example.auth

import com.squareup.moshi.JsonDataException
import com.squareup.moshi.Moshi
import com.squareup.moshi.adapter
import com.squareup.moshi.kotlin.reflect.KotlinJsonAdapterFactory
import java.io.IOException
import java.lang.System.Logger.Level.WARNING
import java.nio.channels.ClosedByInterruptException
import java.nio.channels.FileChannel
import java.nio.file.NoSuchFileException
import java.nio.file.Path
import java.nio.file.StandardCopyOption.ATOMIC_MOVE
import java.nio.file.StandardCopyOption.REPLACE_EXISTING
import java.nio.file.StandardOpenOption.CREATE
import java.nio.file.StandardOpenOption.WRITE
import java.util.concurrent.ConcurrentHashMap
import java.util.concurrent.locks.ReentrantLock
import kotlin.concurrent.withLock
import kotlin.io.path.absolute
import kotlin.io.path.createTempFile
import kotlin.io.path.deleteExisting
import kotlin.io.path.listDirectoryEntries
import kotlin.io.path.moveTo
import kotlin.io.path.name
import kotlin.io.path.readText
import kotlin.io.path.writeText
import kotlin.time.Duration.Companion.milliseconds
import kotlin.time.Duration.Companion.minutes
import kotlin.time.Instant
import kotlin.time.TimeSource

/**
 * Keeps the session of one account in a file. Processes of this machine can share the file.
 *
 * The operating system releases the lock when a process ends or crashes. The file is not encrypted, but only its owner
 * can read it. If the file system fails, the tokens stay usable in memory.
 *
 * @param file a separate file for each account of each host, in a folder that only its owner can read
 */
class FileStore(file: Path) : Store {
    private val folder = realPath(file.absolute().parent)
    private val file = folder.resolve(file.name)
    private val lockFile = folder.resolve("${file.name}.lock")

    /** The file's content when it was last read or written. Empty if there was no file. */
    private var content = ""

    /** The session that was last read or saved. */
    private var session = Session()

    /** If the file cannot be read, or has not changed since a failed [save], returns the last session. */
    @Synchronized
    override fun load(): Session {
        val found = try {
            file.readText()
        } catch (_: NoSuchFileException) {
            ""
        } catch (_: IOException) {
            return session
        }
        if (found != content) {
            session = session(found)
            content = found
        }
        return session
    }

    /** Replaces the file. The caller has the lock. */
    @Synchronized
    override fun save(session: Session) {
        this.session = session
        val text = json.toJson(Content(session))
        try {
            replace(text)
            content = text
        } catch (error: IOException) {
            System.getLogger(FileStore::class.java.name).log(WARNING, "The tokens are only in memory: $error")
        }
    }

    /** Replaces the file atomically, so that another process reads the complete old or new content. */
    private fun replace(text: String) {
        // A process that died may have left one.
        folder.listDirectoryEntries("${file.name}*.tmp").forEach(Path::deleteExisting)
        // Only the owner can read and write a temporary file.
        val written = createTempFile(folder, file.name, ".tmp")
        written.writeText(text)
        written.moveTo(file, ATOMIC_MOVE, REPLACE_EXISTING)
    }

    override fun <T> exclusively(work: () -> T): T =
        threads.computeIfAbsent(lockFile) { ReentrantLock() }.withLock {
            // Closing the channel releases the lock.
            channel().use { channel ->
                channel?.let(::lock)
                work()
            }
        }

    /** Returns null if the file system fails. Then only the lock of this process remains. */
    private fun channel(): FileChannel? =
        try {
            FileChannel.open(lockFile, CREATE, WRITE)
        } catch (_: IOException) {
            null
        }

    /** Waits until no other process has the lock. After `LOCK_WAIT`, or if the file system fails, does not wait. */
    private fun lock(channel: FileChannel) {
        val began = TimeSource.Monotonic.markNow()
        try {
            while (channel.tryLock() == null && began.elapsedNow() < LOCK_WAIT) Thread.sleep(50)
        } catch (interrupted: ClosedByInterruptException) {
            throw interrupted
        } catch (_: IOException) {
            // Some file systems have no locks.
        }
    }

    /** The content of the file. Times are in milliseconds. */
    private class Content(
        val lastLogout: String?,
        val accessToken: String?,
        val refreshToken: String?,
        val lifetime: Long,
        val obtainedAt: Long,
    ) {
        constructor(session: Session) : this(
            session.lastLogout,
            session.tokens?.accessToken,
            session.tokens?.refreshToken,
            session.tokens?.lifetime?.inWholeMilliseconds ?: 0,
            session.obtainedAt.toEpochMilliseconds(),
        )

        fun toSession() = Session(
            lastLogout.orEmpty(),
            accessToken?.let { Tokens(it, lifetime.milliseconds, refreshToken) },
            Instant.fromEpochMilliseconds(obtainedAt),
        )
    }

    private companion object {
        @OptIn(ExperimentalStdlibApi::class)
        val json = Moshi.Builder().addLast(KotlinJsonAdapterFactory()).build().adapter<Content>()

        /** The longest wait for the lock. A process that was suspended may keep it, and so does a person who enters a code. */
        val LOCK_WAIT = 5.minutes

        /** A file lock belongs to a process, so its threads need another lock. */
        val threads = ConcurrentHashMap<Path, ReentrantLock>()

        fun realPath(folder: Path): Path =
            try {
                folder.toRealPath()
            } catch (_: IOException) {
                folder
            }

        /** Text that is not a session counts as none. For text that is not JSON, Moshi throws an IOException. */
        fun session(text: String): Session =
            try {
                json.fromJson(text)?.toSession() ?: Session()
            } catch (_: JsonDataException) {
                Session()
            } catch (_: IOException) {
                Session()
            }
    }
}

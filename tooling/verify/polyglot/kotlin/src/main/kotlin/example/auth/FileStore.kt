package example.auth

import com.squareup.moshi.JsonDataException
import com.squareup.moshi.Moshi
import com.squareup.moshi.adapter
import com.squareup.moshi.kotlin.reflect.KotlinJsonAdapterFactory
import java.io.IOException
import java.nio.channels.FileChannel
import java.nio.channels.FileLock
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
import kotlin.io.path.exists
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
 * can read it.
 *
 * @param file a separate file for each account of each host, in a folder that only its owner can read
 */
class FileStore(file: Path) : Store {
    private val folder = file.absolute().parent.toRealPath()
    private val file = folder.resolve(file.name)
    private val lockFile = folder.resolve("${file.name}.lock")

    override fun load(): Session {
        if (!file.exists()) return Session()
        val text = file.readText()
        // A file with other content is a missing one. For text that is not JSON, Moshi throws an IOException.
        val content = try {
            json.fromJson(text)
        } catch (_: JsonDataException) {
            null
        } catch (_: IOException) {
            null
        }
        return content?.toSession() ?: Session()
    }

    /**
     * Replaces the file atomically, so that another process reads the complete old or new content. The caller has the
     * lock.
     */
    override fun save(session: Session) {
        // A process that died may have left one.
        folder.listDirectoryEntries("${file.name}*.tmp").forEach(Path::deleteExisting)
        // Only the owner can read and write a temporary file.
        val written = createTempFile(folder, file.name, ".tmp")
        written.writeText(json.toJson(Content(session)))
        written.moveTo(file, ATOMIC_MOVE, REPLACE_EXISTING)
    }

    override fun <T> exclusively(work: () -> T): T =
        threads.computeIfAbsent(lockFile) { ReentrantLock() }.withLock {
            FileChannel.open(lockFile, CREATE, WRITE).use { channel -> lock(channel).use { work() } }
        }

    /** Waits until no other process has the lock. Returns null after `LOCK_WAIT`. */
    private fun lock(channel: FileChannel): FileLock? {
        val began = TimeSource.Monotonic.markNow()
        while (true) {
            val held = channel.tryLock()
            if (held != null || began.elapsedNow() >= LOCK_WAIT) return held
            Thread.sleep(50)
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
    }
}

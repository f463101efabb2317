package example.auth;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.lang.System.Logger.Level;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps the session of one account in a file. Processes of this machine can share the file.
 *
 * <p>The operating system releases the lock when a process ends or crashes. The file is not encrypted, but only its
 * owner can read it. If the file system fails, the tokens stay usable in memory.
 */
public final class FileStore implements Store {
    private static final Gson GSON = new Gson();

    /**
     * The longest wait for the lock. A process that was suspended may keep it, and so does a person who enters a code.
     */
    private static final Duration LOCK_WAIT = Duration.ofMinutes(5);

    /** A file lock belongs to a process, so its threads need another lock. */
    private static final Map<Path, Object> THREADS = new ConcurrentHashMap<>();

    private final Path file;
    private final Path lock;
    /** The file's content when it was last read or written. Empty if there was no file. */
    private String content = "";
    /** The session that was last read or saved. */
    private Session session = Session.EMPTY;

    private record Content(String lastLogout, String accessToken, String refreshToken, long lifetime, long obtainedAt) {}

    /**
     * @param file a separate file for each account of each host, in a folder that only its owner can read
     */
    public FileStore(Path file) {
        Path folder = realPath(file.toAbsolutePath().getParent());
        this.file = folder.resolve(file.getFileName());
        lock = folder.resolve(file.getFileName() + ".lock");
    }

    /** If the file cannot be read, or has not changed since a failed {@code save}, returns the last session. */
    @Override
    public synchronized Session load() {
        String found;
        try {
            found = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (NoSuchFileException missing) {
            found = "";
        } catch (IOException failed) {
            return session;
        }
        if (!found.equals(content)) {
            session = session(found);
            content = found;
        }
        return session;
    }

    /** Replaces the file. The caller has the lock. */
    @Override
    public synchronized void save(Session saved) {
        session = saved;
        String json = GSON.toJson(content(saved));
        try {
            replace(json);
            content = json;
        } catch (IOException failed) {
            System.getLogger(FileStore.class.getName()).log(Level.WARNING, "The tokens are only in memory: " + failed);
        }
    }

    /** Replaces the file atomically, so that another process reads the complete old or new content. */
    private void replace(String json) throws IOException {
        // A process that died may have left one.
        try (DirectoryStream<Path> left = Files.newDirectoryStream(file.getParent(), file.getFileName() + "*.tmp")) {
            for (Path one : left) Files.delete(one);
        }
        // Only the owner can read and write a temporary file.
        Path written = Files.createTempFile(file.getParent(), file.getFileName().toString(), ".tmp");
        Files.writeString(written, json);
        Files.move(written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public <T> T exclusively(Work<T> work) throws IOException {
        synchronized (THREADS.computeIfAbsent(lock, path -> new Object())) {
            // Closing the channel releases the lock.
            try (FileChannel channel = channel()) {
                if (channel != null) lock(channel);
                return work.run();
            }
        }
    }

    /** Returns null if the file system fails. Then only the lock of this process remains. */
    private FileChannel channel() {
        try {
            return FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (IOException failed) {
            return null;
        }
    }

    /** Waits until no other process has the lock. After {@code LOCK_WAIT}, or if the file system fails, does not wait. */
    private static void lock(FileChannel channel) throws InterruptedIOException {
        long began = System.nanoTime();
        try {
            while (channel.tryLock() == null && System.nanoTime() - began < LOCK_WAIT.toNanos()) Thread.sleep(50);
        } catch (InterruptedException | ClosedByInterruptException interrupted) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("The thread was interrupted while it waited for the lock");
        } catch (IOException failed) {
            // Some file systems have no locks.
        }
    }

    private static Path realPath(Path folder) {
        try {
            return folder.toRealPath();
        } catch (IOException failed) {
            return folder;
        }
    }

    /** Text that is not a session counts as none. */
    private static Session session(String json) {
        try {
            Content found = GSON.fromJson(json, Content.class);
            return found == null ? Session.EMPTY : session(found);
        } catch (JsonParseException invalid) {
            return Session.EMPTY;
        }
    }

    private static Session session(Content found) {
        Instant obtainedAt = Instant.ofEpochMilli(found.obtainedAt);
        String lastLogout = Objects.requireNonNullElse(found.lastLogout, "");
        if (found.accessToken == null) return new Session(lastLogout, null, obtainedAt);
        Tokens tokens = new Tokens(found.accessToken, Duration.ofMillis(found.lifetime), found.refreshToken);
        return new Session(lastLogout, tokens, obtainedAt);
    }

    private static Content content(Session session) {
        long obtainedAt = session.obtainedAt().toEpochMilli();
        Tokens tokens = session.tokens();
        if (tokens == null) return new Content(session.lastLogout(), null, null, 0, obtainedAt);
        long lifetime = tokens.lifetime().toMillis();
        return new Content(session.lastLogout(), tokens.accessToken(), tokens.refreshToken(), lifetime, obtainedAt);
    }
}

package example.auth;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
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
 * owner can read it.
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

    private record Content(String lastLogout, String accessToken, String refreshToken, long lifetime, long obtainedAt) {}

    /**
     * @param file a separate file for each account of each host, in a folder that only its owner can read
     */
    public FileStore(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent().toRealPath();
        this.file = folder.resolve(file.getFileName());
        lock = folder.resolve(file.getFileName() + ".lock");
    }

    @Override
    public Session load() throws IOException {
        try {
            Content found = GSON.fromJson(new String(Files.readAllBytes(file), StandardCharsets.UTF_8), Content.class);
            return found == null ? Session.EMPTY : session(found);
        } catch (NoSuchFileException | JsonParseException unusable) {
            return Session.EMPTY;
        }
    }

    /**
     * Replaces the file atomically, so that another process reads the complete old or new content. The caller has the
     * lock.
     */
    @Override
    public void save(Session session) throws IOException {
        // A process that died may have left one.
        try (DirectoryStream<Path> left = Files.newDirectoryStream(file.getParent(), file.getFileName() + "*.tmp")) {
            for (Path one : left) Files.delete(one);
        }
        // Only the owner can read and write a temporary file.
        Path written = Files.createTempFile(file.getParent(), file.getFileName().toString(), ".tmp");
        Files.writeString(written, GSON.toJson(content(session)));
        Files.move(written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public <T> T exclusively(Work<T> work) throws IOException {
        synchronized (THREADS.computeIfAbsent(lock, path -> new Object())) {
            try (FileChannel channel =
                            FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock held = lock(channel)) {
                return work.run();
            }
        }
    }

    /** Waits until no other process has the lock. Returns null after {@code LOCK_WAIT}. */
    private static FileLock lock(FileChannel channel) throws IOException {
        long began = System.nanoTime();
        FileLock held = channel.tryLock();
        try {
            while (held == null && System.nanoTime() - began < LOCK_WAIT.toNanos()) {
                Thread.sleep(50);
                held = channel.tryLock();
            }
            return held;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("The thread was interrupted while it waited for the lock");
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

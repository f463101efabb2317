package example.auth;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps the session of one account in a file of a folder. Processes of this machine can share the folder.
 *
 * <p>The operating system releases the lock of a process that ends, however it ends. The file is not encrypted: only its
 * owner can read it.
 */
public final class FileStore implements Store {
    private static final Gson GSON = new Gson();

    /** A lock of a file belongs to the process. Its threads need another one. */
    private static final Map<Path, Object> THREADS = new ConcurrentHashMap<>();

    private final Path file;
    private final Path lock;

    private record Content(long generation, String accessToken, String refreshToken, long lifetime, long obtainedAt) {}

    /**
     * @param account the provider and the name of the account: another account needs another file
     */
    public FileStore(Path folder, String account) throws IOException {
        Path home = Files.createDirectories(folder).toRealPath();
        file = home.resolve(hash(account) + ".json");
        lock = home.resolve(hash(account) + ".lock");
    }

    @Override
    public Session load() throws IOException {
        try {
            Content found = GSON.fromJson(Files.readString(file), Content.class);
            return found == null ? Session.EMPTY : session(found);
        } catch (NoSuchFileException | JsonParseException unusable) {
            return Session.EMPTY;
        }
    }

    /** Another process reads the old file or the new one, and never a part of it. */
    @Override
    public void save(Session session) throws IOException {
        // The permissions of a temporary file are those of its owner only.
        Path written = Files.createTempFile(file.getParent(), "", ".tmp");
        Files.writeString(written, GSON.toJson(content(session)));
        Files.move(written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public <T> T exclusively(Work<T> work) throws IOException {
        synchronized (THREADS.computeIfAbsent(lock, path -> new Object())) {
            try (FileChannel channel =
                            FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock held = channel.lock()) {
                return work.run();
            }
        }
    }

    private static Session session(Content found) {
        Instant obtainedAt = Instant.ofEpochMilli(found.obtainedAt);
        if (found.accessToken == null) return new Session(found.generation, null, obtainedAt);
        Tokens tokens = new Tokens(found.accessToken, Duration.ofMillis(found.lifetime), found.refreshToken);
        return new Session(found.generation, tokens, obtainedAt);
    }

    private static Content content(Session session) {
        long obtainedAt = session.obtainedAt().toEpochMilli();
        Tokens tokens = session.tokens();
        if (tokens == null) return new Content(session.generation(), null, null, 0, obtainedAt);
        long lifetime = tokens.lifetime().toMillis();
        return new Content(session.generation(), tokens.accessToken(), tokens.refreshToken(), lifetime, obtainedAt);
    }

    /** A name of an account may contain characters that a file name must not have. */
    private static String hash(String account) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(account.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

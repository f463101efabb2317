package example.auth;

import java.time.Duration;
import okhttp3.OkHttpClient;

/** The common options of the HTTP clients for token requests and for calls. */
public final class HttpClients {
    public static final Duration TIMEOUT = Duration.ofSeconds(60);

    private HttpClients() {}

    /** Returns a base URL without a slash at the end, because a generated client adds a path that begins with one. */
    public static String baseUrl(String given) {
        return given.replaceFirst("/+$", "");
    }

    /**
     * @param timeout the maximum time to wait for data from the server. OkHttp's {@code callTimeout} would also count
     *     the seconds in which a new JVM loads classes.
     */
    public static OkHttpClient.Builder builder(Duration timeout) {
        return new OkHttpClient.Builder()
                .connectTimeout(timeout)
                .readTimeout(timeout)
                .writeTimeout(timeout)
                // A POST whose response was lost must not be retried.
                .retryOnConnectionFailure(false);
    }
}

package example.auth;

import java.time.Duration;
import okhttp3.OkHttpClient;

/** What the HTTP clients for token requests and for calls have in common. */
public final class HttpClients {
    public static final Duration TIMEOUT = Duration.ofSeconds(60);

    private HttpClients() {}

    /**
     * @param timeout how long the server may be silent. OkHttp's {@code callTimeout} would also count the seconds in which
     *     a JVM that has just started loads classes.
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

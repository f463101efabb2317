package example.auth;

import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import okhttp3.Challenge;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/**
 * Adds the token to the requests to one origin, and replays a request whose token was rejected.
 *
 * <p>This is an interceptor and not an OkHttp {@code Authenticator}: OkHttp calls an authenticator only after a 401,
 * and also for the target of a redirect.
 */
public final class BearerInterceptor implements Interceptor {
    private static final Set<String> IDEMPOTENT = Set.of("GET", "HEAD", "OPTIONS", "PUT", "DELETE");

    private final TokenSource source;
    private final HttpUrl baseUrl;

    private BearerInterceptor(TokenSource source, HttpUrl baseUrl) {
        this.source = source;
        this.baseUrl = baseUrl;
    }

    /** Returns an HTTP client for the API at that URL. */
    public static OkHttpClient client(TokenSource source, String baseUrl) {
        return client(source, baseUrl, HttpClients.TIMEOUT);
    }

    /**
     * Returns an HTTP client for the API at that URL.
     *
     * @param timeout the maximum time to wait for data from the API
     */
    public static OkHttpClient client(TokenSource source, String baseUrl, Duration timeout) {
        return HttpClients.builder(timeout)
                .addInterceptor(new BearerInterceptor(source, HttpUrl.get(baseUrl)))
                .build();
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        Request request = chain.request();
        if (!isOurs(request.url())) return chain.proceed(request);
        String token = source.token(null);
        Response response = chain.proceed(authorized(request, token));
        if (response.code() != 401 || !mayReplay(request, response)) return response;
        String other;
        try {
            other = source.token(token);
        } catch (IOException error) {
            response.close();
            throw error;
        }
        if (other.equals(token)) return response;
        response.close();
        return chain.proceed(authorized(request, other));
    }

    private boolean isOurs(HttpUrl url) {
        return url.scheme().equals(baseUrl.scheme())
                && url.host().equals(baseUrl.host())
                && url.port() == baseUrl.port();
    }

    private static Request authorized(Request request, String token) {
        return request.newBuilder().header("Authorization", "Bearer " + token).build();
    }

    /** A request that changes something may be replayed only if the 401 means that the provider has not executed it. */
    private boolean mayReplay(Request request, Response response) {
        // After a redirect, the response may come from another origin.
        if (!isOurs(response.request().url())) return false;
        if (request.body() != null && request.body().isOneShot()) return false;
        if (response.challenges().stream().anyMatch(BearerInterceptor::isInsufficient)) return false;
        boolean isBearer = response.challenges().stream()
                .anyMatch(challenge -> challenge.scheme().equalsIgnoreCase("Bearer"));
        return IDEMPOTENT.contains(request.method()) || isBearer || source.grant().notApplied();
    }

    /**
     * Whether the token is valid and does not suffice (RFC 6750 §3.1, RFC 9470 §3). Another one would not suffice
     * either.
     */
    private static boolean isInsufficient(Challenge challenge) {
        return challenge.authParams().getOrDefault("error", "").startsWith("insufficient_");
    }
}

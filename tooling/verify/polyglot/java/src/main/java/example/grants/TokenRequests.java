package example.grants;

import example.auth.AuthException;
import example.auth.AuthException.Code;
import example.auth.HttpClients;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Response;

/** The common part of all providers' token requests. */
final class TokenRequests {
    /** Keeps no connections: requests are rare, and a server may close an unused connection at any time. */
    private static final ConnectionPool NO_POOL = new ConnectionPool(0, 1, TimeUnit.SECONDS);

    /** In bytes. */
    private static final long LIMIT = 1024 * 1024;

    private TokenRequests() {}

    /** Follows no redirects, because the target of a redirect would get the password. */
    static OkHttpClient client(Duration timeout) {
        return HttpClients.builder(timeout)
                .followRedirects(false)
                .connectionPool(NO_POOL)
                // The timeout of HttpClients is for each read. The rest is for a new JVM, which loads classes.
                .callTimeout(timeout.plusSeconds(8))
                .addInterceptor(TokenRequests::bounded)
                .build();
    }

    /** Limits the size of a response, after its decompression. */
    private static Response bounded(Interceptor.Chain chain) throws IOException {
        Response response = chain.proceed(chain.request());
        if (response.peekBody(LIMIT).contentLength() < LIMIT) return response;
        response.close();
        throw new IOException("The response is too long");
    }

    /** The generated exception is not set as the cause, because it may quote the response. */
    static AuthException failed(
            String operation, int status, Map<String, List<String>> headers, boolean isRejection) {
        if (status == 0) return new AuthException(Code.NO_RESPONSE, operation + " got no response");
        String message = operation + " got no usable response, status " + status;
        Code code = isRejection ? Code.INVALID_GRANT : Code.TOKEN_REQUEST_FAILED;
        return new AuthException(code, message, retryAfter(headers));
    }

    /** The time of the provider's clock, which may differ from the local clock by hours. */
    static Instant dateOf(Map<String, List<String>> headers) {
        Instant date = parsed(header(headers, "Date"));
        return date == null ? Instant.now() : date;
    }

    /** The time in {@code Retry-After}, which may be a date (RFC 9110 §10.2.3). */
    private static Duration retryAfter(Map<String, List<String>> headers) {
        String value = header(headers, "Retry-After");
        if (value.matches("\\d+")) return Duration.ofSeconds(value.length() > 9 ? Integer.MAX_VALUE : Integer.parseInt(value));
        Instant date = parsed(value);
        return date == null ? Duration.ZERO : Duration.between(dateOf(headers), date);
    }

    private static Instant parsed(String date) {
        try {
            return ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
        } catch (DateTimeParseException none) {
            return null;
        }
    }

    private static String header(Map<String, List<String>> headers, String name) {
        if (headers == null) return "";
        return headers.entrySet().stream()
                .filter(entry -> name.equalsIgnoreCase(entry.getKey()))
                .map(entry -> entry.getValue().get(0))
                .findFirst()
                .orElse("");
    }
}

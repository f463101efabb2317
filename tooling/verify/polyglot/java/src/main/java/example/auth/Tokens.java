package example.auth;

import java.time.Instant;

/** What a login or a refresh gave. {@code refreshToken} may be null. */
public record Tokens(String accessToken, Instant expiresAt, String refreshToken) {
    /** Says nothing of what it holds: records print themselves into logs. */
    @Override
    public String toString() {
        return "Tokens[expiresAt=" + expiresAt + "]";
    }
}

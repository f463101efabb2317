package example.auth;

import java.time.Instant;

/** The result of a login or a refresh. {@code refreshToken} may be null. */
public record Tokens(String accessToken, Instant expiresAt, String refreshToken) {
    /** Hides the tokens, because the default toString of a record would print them to logs. */
    @Override
    public String toString() {
        return "Tokens[expiresAt=" + expiresAt + "]";
    }
}

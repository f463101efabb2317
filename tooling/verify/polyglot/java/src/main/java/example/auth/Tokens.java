package example.auth;

import java.time.Duration;

/**
 * The result of a login or a refresh. The lifetime starts at the time of the request. {@code refreshToken} may be null.
 */
public record Tokens(String accessToken, Duration lifetime, String refreshToken) {
    /** Some providers return an empty text instead of no refresh token. */
    public Tokens {
        refreshToken = refreshToken == null || refreshToken.isEmpty() ? null : refreshToken;
    }

    /** Returns these tokens. If they have no refresh token, adds the given one. */
    public Tokens orRefreshToken(String other) {
        return refreshToken == null ? new Tokens(accessToken, lifetime, other) : this;
    }

    /** Hides the tokens, because the default toString of a record would print them to logs. */
    @Override
    public String toString() {
        return "Tokens[lifetime=" + lifetime + "]";
    }
}

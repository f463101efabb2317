package example.auth;

import java.time.Duration;

/** The result of a login or a refresh. The lifetime is that at the request. {@code refreshToken} may be null. */
public record Tokens(String accessToken, Duration lifetime, String refreshToken) {
    /** These tokens, with that refresh token if they have none. */
    public Tokens orRefreshToken(String other) {
        return refreshToken == null ? new Tokens(accessToken, lifetime, other) : this;
    }

    /** Hides the tokens, because the default toString of a record would print them to logs. */
    @Override
    public String toString() {
        return "Tokens[lifetime=" + lifetime + "]";
    }
}

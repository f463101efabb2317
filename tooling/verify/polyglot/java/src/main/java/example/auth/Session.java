package example.auth;

import java.time.Duration;
import java.time.Instant;

/**
 * A session in a {@link Store}.
 *
 * @param generation the number of logouts so far. A source that knows a lower number was signed out.
 * @param tokens the tokens, or null
 * @param obtainedAt when the tokens were requested
 */
public record Session(long generation, Tokens tokens, Instant obtainedAt) {
    static final Session EMPTY = new Session(0, null, Instant.EPOCH);

    Instant expiresAt() {
        return obtainedAt.plus(tokens.lifetime());
    }

    Session with(Tokens renewed, Instant at) {
        return new Session(generation, renewed, at);
    }

    /** Returns the session with an expired access token, so that it is not sent again. */
    Session expired() {
        return with(new Tokens(tokens.accessToken(), Duration.ZERO, tokens.refreshToken()), obtainedAt);
    }

    Session withoutTokens() {
        return with(null, Instant.EPOCH);
    }

    Session ended() {
        return new Session(generation + 1, null, Instant.EPOCH);
    }
}

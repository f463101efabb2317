package example.auth;

import java.time.Duration;
import java.time.Instant;

/**
 * What a {@link Store} keeps.
 *
 * @param generation the number of logouts so far: a source that knows an earlier one was signed out
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

    /** The same tokens, of which the access token must not be sent again. */
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

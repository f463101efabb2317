package example.auth;

import java.time.Instant;
import java.util.UUID;

/**
 * A session in a {@link Store}.
 *
 * @param lastLogout a random id of the last logout. A source ends when it changes. It is empty if there was no logout,
 *     or if somebody removed the session.
 * @param tokens the tokens, or null
 * @param obtainedAt when the tokens were requested
 */
public record Session(String lastLogout, Tokens tokens, Instant obtainedAt) {
    static final Session EMPTY = new Session("", null, Instant.EPOCH);

    Instant expiresAt() {
        return obtainedAt.plus(tokens.lifetime());
    }

    Session with(Tokens renewed, Instant at) {
        return new Session(lastLogout, renewed, at);
    }

    Session withoutTokens() {
        return with(null, Instant.EPOCH);
    }

    static Session ended() {
        return new Session(UUID.randomUUID().toString(), null, Instant.EPOCH);
    }
}

package example.auth;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * The only source of tokens. Share one between all threads.
 *
 * <p>Copy this package into your program. It is independent of any provider. All waiting threads and processes share
 * one login or refresh. The package refreshes a token before it expires, repeats a refresh whose response was lost,
 * replays a request once after a 401, and sends no token to another origin.
 */
public final class TokenSource {
    /** The time after a failed token request in which no other one is sent. */
    private static final Duration PAUSE = Duration.ofSeconds(5);

    /** A longer {@code Retry-After} is shortened, so that a wrong one does not end the session. */
    private static final Duration LONGEST_PAUSE = Duration.ofDays(1);

    /** A longer lifetime of a token is shortened. */
    private static final Duration LONGEST_LIFETIME = Duration.ofDays(30);

    /** If a token is from a time that is later by more than this, the clock was set back, and its expiry is unknown. */
    private static final Duration CLOCK_STEP = Duration.ofMinutes(1);

    /** A rejected token that is newer than this is not replaced, because an operation may reject every token. */
    private static final Duration NEW = Duration.ofSeconds(30);

    private final Grant grant;
    private final Clock clock;
    private final Store store;
    /** The last logout when the source was created. A later one ends the source. */
    private final String lastLogout;
    /** A logout sets it also during a login or refresh, which then sends nothing more, and drops its tokens. */
    private volatile boolean isSignedOut;
    /** How often a person has closed the prompt. */
    private volatile int closedPrompts;

    /** The session that was last read from the store. */
    private Session session;
    /** The access token that the provider rejected, if it has not been replaced. */
    private String rejected;
    /** The rejection of the credentials, which is final. */
    private AuthException refused;

    private AuthException failure;
    private Instant failedAt = Instant.EPOCH;
    /** The time after the failure in which no token request is sent. */
    private Duration pause = Duration.ZERO;

    public TokenSource(Grant grant, Clock clock) throws IOException {
        this(grant, clock, Store.inMemory());
    }

    /** @throws IOException if the store fails */
    public TokenSource(Grant grant, Clock clock, Store store) throws IOException {
        this.grant = grant;
        this.clock = clock;
        this.store = store;
        this.session = store.load();
        this.lastLogout = session.lastLogout();
    }

    Grant grant() {
        return grant;
    }

    /**
     * Returns a token that has not expired. Logs in or refreshes if necessary. Returns the rejected token again if it
     * is new.
     *
     * @param rejected the token that the provider rejected, or null
     * @throws AuthException if no token is available
     * @throws IOException if the store fails
     */
    public String token(String rejected) throws IOException {
        return token(rejected, closedPrompts);
    }

    private synchronized String token(String rejected, int closedBefore) throws IOException {
        // A caller that waited here finds the token of the previous caller, so concurrent callers share one request.
        load();
        if (hasToken(rejected) && !isWithin(NEW, session.obtainedAt())) this.rejected = rejected;
        if (lives(grant.refreshWithin())) return session.tokens().accessToken();
        // The prompt was for this caller, too. A later call asks again.
        if (closedBefore != closedPrompts) throw new AuthException(AuthException.Code.PROMPT_CLOSED, "No code was entered");
        return store.exclusively(() -> {
            // Another process may have refreshed the tokens in the meantime.
            load();
            return lives(grant.refreshWithin()) ? session.tokens().accessToken() : renewed();
        });
    }

    /** Reads the session again before each use, because another process may have ended it or replaced its tokens. */
    private void load() throws IOException {
        Session stored = store.load();
        if (isAnother(stored)) isSignedOut = true;
        if (isSignedOut) throw new AuthException(AuthException.Code.SIGNED_OUT, "logout() ended this session");
        if (refused != null) throw refused;
        session = stored;
    }

    /** Deletes the tokens, then revokes them if the provider can. */
    public void logout() throws IOException {
        Tokens old;
        isSignedOut = true;
        synchronized (this) {
            old = store.exclusively(() -> {
                Session stored = store.load();
                if (isAnother(stored)) return null;
                store.save(Session.ended());
                return stored.tokens();
            });
        }
        if (old != null) grant.logout(old);
    }

    /** Whether another source has signed out the session of this source. */
    private boolean isAnother(Session stored) {
        return !stored.lastLogout().isEmpty() && !stored.lastLogout().equals(lastLogout);
    }

    private boolean lives(Duration within) {
        Instant now = clock.instant();
        return hasTokens()
                && !hasToken(rejected)
                && now.isAfter(session.obtainedAt().minus(CLOCK_STEP))
                && now.plus(within).isBefore(session.expiresAt());
    }

    /** Whether less time has passed. If the clock was set back to an earlier time, it is over. */
    private boolean isWithin(Duration limit, Instant since) {
        Duration age = Duration.between(since, clock.instant());
        return !age.isNegative() && age.compareTo(limit) < 0;
    }

    private boolean hasTokens() {
        return session.tokens() != null;
    }

    private boolean hasToken(String token) {
        return hasTokens() && session.tokens().accessToken().equals(token);
    }

    private String renewed() throws IOException {
        String old = lives(Duration.ZERO) ? session.tokens().accessToken() : null;
        try {
            // Otherwise each caller that waited for this request would send it again.
            if (failure != null && isWithin(pause, failedAt)) throw failure;
            Instant sent = clock.instant();
            keep(requested(), sent);
            return session.tokens().accessToken();
        } catch (AuthException error) {
            if (error.code() == AuthException.Code.SIGNED_OUT) throw error;
            if (!error.code().isTemporary()) refused = error;
            else if (error.code() == AuthException.Code.PROMPT_CLOSED) closedPrompts++;
            else if (error != failure) pause(error);
            // Ignore a failed refresh while the old token is still valid.
            if (refused == null && old != null) return old;
            throw error;
        }
    }

    /** A token is visible ASCII (RFC 6750 §2.1): a line break would add a header to a request. */
    private Tokens requested() throws IOException {
        try {
            Tokens tokens = request();
            if (tokens.accessToken().matches("[!-~]+")) return tokens;
        } catch (RuntimeException malformed) {
            // A member of the response is missing. The exception may quote the response, so it is not the cause.
        }
        throw new AuthException(AuthException.Code.TOKEN_REQUEST_FAILED, "The response has no usable token");
    }

    private void pause(AuthException error) {
        failure = error;
        failedAt = clock.instant();
        Duration asked = error.retryAfter();
        pause = asked.compareTo(PAUSE) < 0 ? PAUSE : asked.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : asked;
    }

    private Tokens request() throws IOException {
        if (hasTokens() && session.tokens().refreshToken() != null) {
            try {
                return refresh(session.tokens().refreshToken());
            } catch (AuthException error) {
                if (error.code() != AuthException.Code.INVALID_GRANT) throw error;
                // No process may send this refresh token again.
                load();
                store.save(session.withoutTokens());
            }
        }
        return grant.login();
    }

    private Tokens refresh(String refreshToken) throws IOException {
        try {
            return grant.refresh(refreshToken);
        } catch (AuthException error) {
            if (error.code() != AuthException.Code.NO_RESPONSE) throw error;
            load();
            // If the provider executed the first request, it may now reject the old token. Then a login follows.
            return grant.refresh(refreshToken);
        }
    }

    /** Saves tokens. After a logout, revokes them instead. */
    private void keep(Tokens tokens, Instant sent) throws IOException {
        try {
            load();
        } catch (AuthException ended) {
            revoke(tokens);
            throw ended;
        }
        Duration lifetime = tokens.lifetime().compareTo(LONGEST_LIFETIME) > 0 ? LONGEST_LIFETIME : tokens.lifetime();
        session = session.with(new Tokens(tokens.accessToken(), lifetime, tokens.refreshToken()), sent);
        store.save(session);
        failure = null;
        rejected = null;
    }

    private void revoke(Tokens tokens) {
        try {
            grant.logout(tokens);
        } catch (AuthException error) {
            // The session has ended, even if the provider has not revoked the tokens.
        }
    }
}

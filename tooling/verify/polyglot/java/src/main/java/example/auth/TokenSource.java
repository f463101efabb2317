package example.auth;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * The only source of tokens. Share one between all threads.
 *
 * <p>Copy this package. It is independent of any provider and has what is the same for all of them: one login or
 * refresh at a time, however many threads wait; refresh before the expiry; one replay after a 401; and no token for
 * another origin.
 */
public final class TokenSource {
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final Grant grant;
    private final Clock clock;
    private Tokens tokens;
    /** The reason why there will be no token: the credentials were rejected, or the session was signed out. */
    private AuthException last;
    private AuthException failure;
    private Instant retryAt = Instant.MIN;

    public TokenSource(Grant grant, Clock clock) {
        this.grant = grant;
        this.clock = clock;
    }

    Grant grant() {
        return grant;
    }

    /**
     * Returns a token that is valid as far as is known.
     *
     * @param rejected the token that the provider rejected, or null
     */
    public synchronized String token(String rejected) throws AuthException {
        // A caller that waited here finds the token of the previous caller, so concurrent callers share one request.
        if (last != null) throw last;
        if (tokens != null && tokens.accessToken().equals(rejected)) {
            tokens = new Tokens("", Instant.MIN, tokens.refreshToken());
        }
        Tokens old = tokens;
        if (lives(old, grant.refreshWithin())) return old.accessToken();
        try {
            tokens = renew();
            return tokens.accessToken();
        } catch (AuthException error) {
            boolean mayPass = error.code() == AuthException.Code.TOKEN_REQUEST_FAILED;
            // Ignore a failed refresh while the old token is still valid.
            if (mayPass && lives(old, Duration.ZERO)) return old.accessToken();
            throw error;
        }
    }

    /** Deletes the tokens, then revokes them if the provider can. */
    public void logout() throws AuthException {
        Tokens old;
        synchronized (this) {
            old = tokens;
            tokens = null;
            last = new AuthException(AuthException.Code.SIGNED_OUT, "logout() ended this session");
        }
        if (old != null) grant.logout(old);
    }

    private boolean lives(Tokens token, Duration within) {
        return token != null && clock.instant().plus(within).isBefore(token.expiresAt());
    }

    private Tokens renew() throws AuthException {
        // Otherwise each caller that waited for this request would send it again.
        if (failure != null && clock.instant().isBefore(retryAt)) throw failure;
        try {
            return request();
        } catch (AuthException error) {
            if (error.code() != AuthException.Code.TOKEN_REQUEST_FAILED) {
                last = error;
            } else {
                failure = error;
                retryAt = clock.instant().plus(PAUSE);
            }
            throw error;
        }
    }

    private Tokens request() throws AuthException {
        if (tokens != null && tokens.refreshToken() != null) {
            try {
                return grant.refresh(tokens.refreshToken());
            } catch (AuthException error) {
                if (error.code() != AuthException.Code.INVALID_GRANT) throw error;
                tokens = null;
            }
        }
        return grant.login();
    }
}

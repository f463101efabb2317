package example.auth;

import java.time.Duration;

/** The workflows of one provider, as described in its auth.arazzo.yaml. */
public interface Grant {
    Tokens login() throws AuthException;

    Tokens refresh(String refreshToken) throws AuthException;

    /** Revokes the tokens. Does nothing if the provider has no such request. */
    default void logout(Tokens tokens) throws AuthException {}

    /** How long before its expiry a token is refreshed: {@code x-refresh-within}. */
    Duration refreshWithin();

    /** Whether the API returns 401 before it does anything: {@code x-unauthorized: not-applied}. */
    boolean notApplied();
}

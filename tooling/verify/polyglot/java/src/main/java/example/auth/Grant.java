package example.auth;

import java.time.Duration;

/** The workflows of one provider, as described in its auth.arazzo.yaml. */
public interface Grant {
    Tokens login() throws AuthException;

    Tokens refresh(String refreshToken) throws AuthException;

    /** Revokes the tokens. Does nothing if the provider cannot revoke tokens. */
    default void logout(Tokens tokens) throws AuthException {}

    /** How long before its expiry a token is refreshed: {@code x-refresh-within}. */
    Duration refreshWithin();

    /** Whether a 401 means that the API has not executed the request: {@code x-unauthorized: not-applied}. */
    boolean notApplied();
}

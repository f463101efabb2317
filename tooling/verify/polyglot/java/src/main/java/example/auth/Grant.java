package example.auth;

import java.time.Duration;

/** One provider's workflows, as its auth.arazzo.yaml says. */
public interface Grant {
    Tokens login() throws AuthException;

    Tokens refresh(String refreshToken) throws AuthException;

    /** Revokes; where a provider has no such request it does nothing. */
    default void logout(Tokens tokens) throws AuthException {}

    /** How long before its end a token is renewed: {@code x-refresh-within}. */
    Duration refreshWithin();

    /** Whether a 401 is given before anything is done: {@code x-unauthorized: not-applied}. */
    boolean notApplied();
}

package example.auth;

/** Asks a person for the code of a second factor. */
public interface CodePrompt {
    /** For a program without a person: the login then fails with {@code INTERACTION_REQUIRED}. */
    CodePrompt NOBODY = resend -> null;

    /**
     * Returns the code, or null if there is none. It is called again after a wrong code.
     *
     * @param resend asks the provider to send another code
     */
    String code(Resend resend) throws AuthException;

    interface Resend {
        void send() throws AuthException;
    }
}

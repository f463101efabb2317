package example.auth;

/** Asks a person for the code of a second factor, or for a one-time password. */
public interface CodePrompt {
    /** The prompt of a program without a user: a login that requires a code fails with {@code INTERACTION_REQUIRED}. */
    CodePrompt NOBODY = resend -> {
        throw new AuthException(AuthException.Code.INTERACTION_REQUIRED, "The login asks for a code.");
    };

    /**
     * Returns the code, or null if the person enters none. It is called again after a wrong code.
     *
     * @param resend asks the provider to send another code, if the provider can
     */
    String code(Resend resend) throws AuthException;

    interface Resend {
        void send() throws AuthException;
    }
}

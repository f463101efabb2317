package example.auth;

import java.io.IOException;

/** Authentication failed. An IOException, because that is what an OkHttp interceptor may throw. */
public class AuthException extends IOException {
    /** How it failed, in the words of RFC 6749 §5.2 where it has one. */
    public enum Code {
        /** The provider refused the credentials, or the refresh token. Sending them again is pointless. */
        INVALID_GRANT,
        /** The provider could not be reached, or its answer decides nothing. It may pass. */
        TOKEN_REQUEST_FAILED,
        /** {@code logout} was called. */
        SIGNED_OUT
    }

    private final Code code;

    public AuthException(Code code, String message) {
        super(message);
        this.code = code;
    }

    public Code code() {
        return code;
    }
}

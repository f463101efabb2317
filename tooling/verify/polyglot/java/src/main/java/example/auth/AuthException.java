package example.auth;

import java.io.IOException;

/** Authentication failed. This is an IOException because OkHttp interceptors may throw only those. */
public class AuthException extends IOException {
    /** The kind of failure, named after RFC 6749 §5.2 if it has a code for it. */
    public enum Code {
        /** The provider rejected the credentials or the refresh token. Do not send them again. */
        INVALID_GRANT,
        /** The login asks for something that only a person knows, for example a code. Do not send it again. */
        INTERACTION_REQUIRED,
        /** The provider was not reachable, or its response has no clear meaning. The failure may be temporary. */
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

package example.auth;

import java.io.IOException;
import java.time.Duration;

/** Authentication failed. This is an IOException because OkHttp interceptors may throw only those. */
public class AuthException extends IOException {
    /** The kind of failure, named after RFC 6749 §5.2 if it has a code for it. */
    public enum Code {
        /** The provider rejected the credentials or the refresh token. Do not send them again. */
        INVALID_GRANT,
        /** The login asks for a code, and there is nobody to ask. Do not send it again. */
        INTERACTION_REQUIRED,
        /** The person who was asked for a code gave none. A later call asks again. */
        PROMPT_CLOSED,
        /** No response arrived. The provider may have executed the request. */
        NO_RESPONSE,
        /** The response has no clear meaning. The failure may be temporary. */
        TOKEN_REQUEST_FAILED,
        /** {@code logout} was called. */
        SIGNED_OUT;

        boolean isTemporary() {
            return this == PROMPT_CLOSED || this == NO_RESPONSE || this == TOKEN_REQUEST_FAILED;
        }
    }

    private final Code code;
    private final Duration retryAfter;

    public AuthException(Code code, String message) {
        this(code, message, Duration.ZERO);
    }

    public AuthException(Code code, String message, Duration retryAfter) {
        super(message);
        this.code = code;
        this.retryAfter = retryAfter;
    }

    /** How long the provider wants no further request ({@code Retry-After}). */
    public Duration retryAfter() {
        return retryAfter;
    }

    public Code code() {
        return code;
    }
}

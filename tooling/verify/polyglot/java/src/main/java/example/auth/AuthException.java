package example.auth;

import java.io.IOException;
import java.time.Duration;

/** Authentication failed. This is an IOException because OkHttp interceptors may throw only those. */
public class AuthException extends IOException {
    /** The kind of failure. A kind that RFC 6749 §5.2 defines has the name of its error code. */
    public enum Code {
        /** The provider rejected the credentials or the refresh token. Do not send them again. */
        INVALID_GRANT,
        /** The login requires a code, and no prompt is set. Do not repeat the login. */
        INTERACTION_REQUIRED,
        /** The person entered no code. A later call asks again. */
        PROMPT_CLOSED,
        /** No response arrived. The provider may have executed the request. */
        NO_RESPONSE,
        /** The response is neither a success nor a documented rejection. The failure may be temporary. */
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

    /** How long to wait before another request ({@code Retry-After}). */
    public Duration retryAfter() {
        return retryAfter;
    }

    public Code code() {
        return code;
    }
}

package example.grants;

import example.auth.AuthException;
import example.auth.AuthException.Code;
import java.util.Set;
import okhttp3.OkHttpClient;

/** The common part of all providers' token requests. */
final class TokenRequests {
    /** Follows no redirects, because a redirect would get the password too. */
    static final OkHttpClient HTTP = new OkHttpClient.Builder()
            .followRedirects(false)
            .retryOnConnectionFailure(false)
            .build();

    private TokenRequests() {}

    /** The generated exception is not the cause, because it may quote the response. */
    static AuthException failed(String operation, int status, Set<Integer> refused) {
        String message = operation + (status == 0 ? " got no answer" : " got no usable answer, status " + status);
        return new AuthException(refused.contains(status) ? Code.INVALID_GRANT : Code.TOKEN_REQUEST_FAILED, message);
    }
}

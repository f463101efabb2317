package example.grants;

import example.auth.AuthException;
import example.auth.AuthException.Code;
import java.util.Set;
import okhttp3.OkHttpClient;

/** What the token requests of all providers have in common. */
final class TokenRequests {
    /** Follows no redirect: it would take the password with it. */
    static final OkHttpClient HTTP = new OkHttpClient.Builder()
            .followRedirects(false)
            .retryOnConnectionFailure(false)
            .build();

    private TokenRequests() {}

    /** The generated exception stays out of it: it may quote the answer. */
    static AuthException failed(String operation, int status, Set<Integer> refused) {
        String message = operation + (status == 0 ? " got no answer" : " got no usable answer, status " + status);
        return new AuthException(refused.contains(status) ? Code.INVALID_GRANT : Code.TOKEN_REQUEST_FAILED, message);
    }
}

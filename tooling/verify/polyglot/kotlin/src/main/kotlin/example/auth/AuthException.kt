package example.auth

import java.io.IOException
import kotlin.time.Duration

/** Authentication failed. This is an `IOException` because OkHttp interceptors may throw only those. */
sealed class AuthException(message: String) : IOException(message)

/** The provider rejected the credentials or the refresh token. Do not send them again. */
class InvalidGrant(message: String) : AuthException(message)

/** The login asks for something that only a person knows, for example a code. Do not send it again. */
class InteractionRequired(message: String) : AuthException(message)

/**
 * The provider was not reachable, or its response has no clear meaning. The failure may be temporary.
 *
 * @property retryAfter how long the provider wants no further request (`Retry-After`)
 */
class TokenRequestFailed(message: String, val retryAfter: Duration = Duration.ZERO) : AuthException(message)

/** [TokenSource.logout] was called. */
class SignedOut : AuthException("logout() ended this session")

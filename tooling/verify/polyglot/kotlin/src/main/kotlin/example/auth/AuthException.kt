package example.auth

import java.io.IOException
import kotlin.time.Duration

/** Authentication failed. This is an `IOException` because OkHttp interceptors may throw only those. */
sealed class AuthException(message: String) : IOException(message)

/** The provider rejected the credentials or the refresh token. Do not send them again. */
class InvalidGrant(message: String) : AuthException(message)

/** The login asks for a code, and there is nobody to ask. Do not send it again. */
class InteractionRequired : AuthException("The login asks for a code.")

/**
 * There is no response, or it has no clear meaning. The failure may be temporary.
 *
 * @property retryAfter how long the provider wants no further request (`Retry-After`)
 */
open class TokenRequestFailed(message: String, val retryAfter: Duration = Duration.ZERO) : AuthException(message)

/** No response arrived. The provider may have executed the request. */
class NoResponse(message: String) : TokenRequestFailed(message)

/** The person who was asked for a code gave none. A later call asks again. */
class PromptClosed : TokenRequestFailed("The person gave no other code.")

/** [TokenSource.logout] was called. */
class SignedOut : AuthException("logout() ended this session")

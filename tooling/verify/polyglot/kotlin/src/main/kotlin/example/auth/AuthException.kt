package example.auth

import java.io.IOException
import kotlin.time.Duration

/** Authentication failed. This is an `IOException` because OkHttp interceptors may throw only those. */
sealed class AuthException(message: String) : IOException(message)

/** The provider rejected the credentials or the refresh token. Do not send them again. */
class InvalidGrant(message: String) : AuthException(message)

/** The login requires a code, and no prompt is set. Do not repeat the login. */
class InteractionRequired : AuthException("The login asks for a code.")

/**
 * There is no response, or it is neither a success nor a documented rejection. The failure may be temporary.
 *
 * @property retryAfter how long to wait before another request (`Retry-After`)
 */
open class TokenRequestFailed(message: String, val retryAfter: Duration = Duration.ZERO) : AuthException(message)

/** No response arrived. The provider may have executed the request. */
class NoResponse(message: String) : TokenRequestFailed(message)

/** The person entered no code. A later call asks again. */
class PromptClosed : TokenRequestFailed("The person entered no code, or repeated a wrong one.")

/** [TokenSource.logout] was called. */
class SignedOut : AuthException("logout() ended this session")

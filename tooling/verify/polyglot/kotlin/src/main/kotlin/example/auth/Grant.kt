package example.auth

import kotlin.time.Duration

/** The workflows of one provider, as described in its auth.arazzo.yaml. Each throws an [AuthException] if it fails. */
interface Grant {
    /** How long before its expiry a token is refreshed: `x-refresh-within`. */
    val refreshWithin: Duration

    /** Whether a 401 means that the API has not executed the request: `x-unauthorized: not-applied`. */
    val notApplied: Boolean

    fun login(): Tokens

    fun refresh(refreshToken: String): Tokens

    /** Revokes the tokens. Does nothing if the provider cannot revoke tokens. */
    fun logout(tokens: Tokens) = Unit
}

/** The result of a login or a refresh. The lifetime starts at the time of the request. */
data class Tokens(val accessToken: String, val lifetime: Duration, val refreshToken: String?) {
    /** Hides the tokens, because the default `toString` of a data class would print them to logs. */
    override fun toString() = "Tokens(lifetime=$lifetime)"
}

/** Asks a person for the code of a second factor, or for a one-time password. */
fun interface CodePrompt {
    /**
     * Returns the code, or null if the person enters none. It is called again after a wrong code.
     *
     * @param resend asks the provider to send another code, if the provider can
     */
    fun code(resend: () -> Unit): String?

    companion object {
        /** The prompt of a program without a user: a login that requires a code fails with [InteractionRequired]. */
        val Nobody = CodePrompt { throw InteractionRequired() }
    }
}

package example.auth

import kotlin.time.Duration

/** The workflows of one provider, as described in its auth.arazzo.yaml. Each throws an [AuthException] if it fails. */
interface Grant {
    /** How long before its expiry a token is refreshed: `x-refresh-within`. */
    val refreshWithin: Duration

    /** Whether the API returns 401 before it does anything: `x-unauthorized: not-applied`. */
    val notApplied: Boolean

    fun login(): Tokens

    fun refresh(refreshToken: String): Tokens

    /** Revokes the tokens. Does nothing if the provider has no such request. */
    fun logout(tokens: Tokens) = Unit
}

/** The result of a login or a refresh. The lifetime is that at the request. */
data class Tokens(val accessToken: String, val lifetime: Duration, val refreshToken: String?) {
    /** Hides the tokens, because the default `toString` of a data class would print them to logs. */
    override fun toString() = "Tokens(lifetime=$lifetime)"
}

/** Asks a person for the code of a second factor, or for a one-time password. */
fun interface CodePrompt {
    /**
     * Returns the code, or null if the person gives none. It is called again after a wrong code.
     *
     * @param resend asks the provider to send another code, if the provider can
     */
    fun code(resend: () -> Unit): String?

    companion object {
        /** For a program without a person: the login then fails with [InteractionRequired]. */
        val Nobody = CodePrompt { throw InteractionRequired() }
    }
}

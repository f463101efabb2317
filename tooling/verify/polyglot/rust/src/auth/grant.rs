//! The workflows of a provider (`Grant`), their results, and the prompt for codes.

use std::error::Error;
use std::fmt::{Display, Formatter};

use async_trait::async_trait;
use chrono::TimeDelta;
use serde::{Deserialize, Serialize};

/// The result of a login or a refresh.
#[derive(Clone, Deserialize, Serialize)]
pub struct Tokens {
    pub access_token: String,
    /// Starts at the time of the request. A [`Kept`](super::Kept) has instants instead.
    #[serde(skip)]
    pub lifetime: TimeDelta,
    pub refresh_token: Option<String>,
}

/// Authentication failed.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum AuthError {
    /// The provider rejected the credentials or the refresh token. Do not send them again.
    Refused,
    /// The login requires a code, and no prompt is set. Do not repeat the login.
    InteractionRequired,
    /// The person entered no code. A later call asks again.
    PromptClosed,
    /// No response arrived. The provider may have executed the request.
    NoResponse,
    /// The response is neither a success nor a documented rejection. The failure may be temporary. The value is the
    /// time in `Retry-After`.
    TokenRequestFailed(TimeDelta),
    /// `logout` was called.
    SignedOut,
    /// The store cannot be read or written.
    Store(std::io::ErrorKind),
}

impl AuthError {
    /// The error code of RFC 6749 §5.2 if there is one.
    pub fn code(self) -> &'static str {
        match self {
            Self::Refused => "invalid_grant",
            Self::InteractionRequired | Self::PromptClosed => "interaction_required",
            Self::NoResponse | Self::TokenRequestFailed(_) => "token_request_failed",
            Self::SignedOut => "signed_out",
            Self::Store(_) => "store_failed",
        }
    }

    /// How long to wait before another request. None if no later request can succeed.
    pub(super) fn retry_after(self) -> Option<TimeDelta> {
        match self {
            Self::TokenRequestFailed(after) => Some(after),
            Self::NoResponse | Self::PromptClosed | Self::Store(_) => Some(TimeDelta::zero()),
            Self::Refused | Self::InteractionRequired | Self::SignedOut => None,
        }
    }
}

impl Display for AuthError {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> std::fmt::Result {
        formatter.write_str(self.code())
    }
}

impl Error for AuthError {}

impl From<std::io::Error> for AuthError {
    fn from(error: std::io::Error) -> Self {
        Self::Store(error.kind())
    }
}

/// The workflows of one provider.
#[async_trait]
pub trait Grant: Send + Sync {
    async fn login(&self) -> Result<Tokens, AuthError>;

    async fn refresh(&self, refresh_token: &str) -> Result<Tokens, AuthError>;

    /// Revokes the tokens. Does nothing if the provider cannot revoke tokens.
    async fn logout(&self, _tokens: &Tokens) -> Result<(), AuthError> {
        Ok(())
    }

    /// How long before its expiry a token is refreshed: `x-refresh-within`.
    fn refresh_within(&self) -> TimeDelta;

    /// Whether a 401 means that the API has not executed the request: `x-unauthorized: not-applied`.
    fn not_applied(&self) -> bool;
}

/// The input of a person who is asked for a code.
pub enum Answer {
    Code(String),
    /// Requests another code from the provider.
    Resend,
    /// The person enters no code.
    Closed,
}

/// Asks a person for the code of a second factor, or for a one-time password. It is called again after a wrong code.
#[async_trait]
pub trait CodePrompt: Send + Sync {
    async fn ask(&self) -> Answer;
}

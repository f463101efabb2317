//! Keeps an access token, and puts it on the requests of a generated client.
//!
//! Copy this file. It knows nothing of any provider: a `Grant` (see `grants.rs`) is what the provider's
//! `auth.arazzo.yaml` says, and everything that is the same for all of them is here: one login or refresh at a time
//! however many tasks wait, renewal before the end, one replay after a 401, and no token for anybody else's origin.

use std::sync::Arc;

use async_trait::async_trait;
use chrono::{DateTime, TimeDelta, Utc};
use reqwest::header::{AUTHORIZATION, HeaderMap, HeaderValue, WWW_AUTHENTICATE};
use reqwest::{Method, Request, Response, StatusCode, Url};
use tokio::sync::Mutex;

/// What a login or a refresh gave.
#[derive(Clone)]
pub struct Tokens {
    pub access_token: String,
    pub expires_at: DateTime<Utc>,
    pub refresh_token: Option<String>,
}

/// Authentication failed.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum AuthError {
    /// The provider refused the credentials, or the refresh token. Sending them again is pointless.
    Refused,
    /// The provider could not be reached, or its answer decides nothing. It may pass.
    TokenRequestFailed,
    /// `logout` was called.
    SignedOut,
}

impl AuthError {
    /// In the words of RFC 6749 §5.2 where it has one.
    pub fn code(self) -> &'static str {
        match self {
            Self::Refused => "invalid_grant",
            Self::TokenRequestFailed => "token_request_failed",
            Self::SignedOut => "signed_out",
        }
    }
}

/// One provider's workflows.
#[async_trait]
pub trait Grant: Send + Sync {
    async fn login(&self) -> Result<Tokens, AuthError>;

    async fn refresh(&self, refresh_token: &str) -> Result<Tokens, AuthError>;

    /// Revokes; where a provider has no such request it does nothing.
    async fn logout(&self, _tokens: &Tokens) -> Result<(), AuthError> {
        Ok(())
    }

    /// How long before its end a token is renewed: `x-refresh-within`.
    fn refresh_within(&self) -> TimeDelta;

    /// Whether a 401 is given before anything is done: `x-unauthorized: not-applied`.
    fn not_applied(&self) -> bool;
}

pub type Clock = Arc<dyn Fn() -> DateTime<Utc> + Send + Sync>;

/// The one place that tokens come from. Share one between all tasks.
pub struct TokenSource {
    grant: Box<dyn Grant>,
    now: Clock,
    state: Mutex<State>,
}

#[derive(Default)]
struct State {
    tokens: Option<Tokens>,
    /// Why no token will ever come: the credentials were refused, or this is the end of the session.
    last: Option<AuthError>,
    /// No token request before this.
    retry_at: DateTime<Utc>,
}

impl TokenSource {
    pub fn new(grant: Box<dyn Grant>, now: Clock) -> Arc<Self> {
        Arc::new(Self { grant, now, state: Mutex::default() })
    }

    /// A token that is good, as far as is known. `rejected` is one that the provider refused.
    pub async fn token(self: &Arc<Self>, rejected: Option<String>) -> Result<String, AuthError> {
        // A task of its own: a caller that gives up takes nobody's renewal with it.
        let source = Arc::clone(self);
        let found = tokio::spawn(async move { source.obtain(rejected).await }).await;
        found.unwrap_or(Err(AuthError::TokenRequestFailed))
    }

    /// Forgets the tokens, then revokes them where the provider can.
    pub async fn logout(&self) -> Result<(), AuthError> {
        let tokens = {
            let mut state = self.state.lock().await;
            state.last = Some(AuthError::SignedOut);
            state.tokens.take()
        };
        match tokens {
            Some(tokens) => self.grant.logout(&tokens).await,
            None => Ok(()),
        }
    }

    async fn obtain(&self, rejected: Option<String>) -> Result<String, AuthError> {
        // Who waits here finds what the one before it obtained: that is the single flight.
        let mut state = self.state.lock().await;
        if let Some(error) = state.last {
            return Err(error);
        }
        if let Some(tokens) = state.tokens.as_mut().filter(|tokens| Some(&tokens.access_token) == rejected.as_ref()) {
            tokens.expires_at = DateTime::UNIX_EPOCH;
        }
        let old = state.tokens.clone();
        match &old {
            Some(tokens) if self.lives(tokens, self.grant.refresh_within()) => return Ok(tokens.access_token.clone()),
            _ => {}
        }
        match (self.renew(&mut state).await, old) {
            // A failed renewal concerns nobody while the old token lives.
            (Err(AuthError::TokenRequestFailed), Some(tokens)) if self.lives(&tokens, TimeDelta::zero()) => {
                Ok(tokens.access_token)
            }
            (renewed, _) => renewed,
        }
    }

    fn lives(&self, tokens: &Tokens, within: TimeDelta) -> bool {
        (self.now)() + within < tokens.expires_at
    }

    async fn renew(&self, state: &mut State) -> Result<String, AuthError> {
        // The callers that were waiting for this request would otherwise send it again, one by one.
        if (self.now)() < state.retry_at {
            return Err(AuthError::TokenRequestFailed);
        }
        let renewed = self.request(state).await;
        match &renewed {
            Ok(tokens) => state.tokens = Some(tokens.clone()),
            Err(AuthError::TokenRequestFailed) => state.retry_at = (self.now)() + TimeDelta::seconds(5),
            Err(error) => state.last = Some(*error),
        }
        renewed.map(|tokens| tokens.access_token)
    }

    async fn request(&self, state: &mut State) -> Result<Tokens, AuthError> {
        let refresh_token = state.tokens.as_ref().and_then(|tokens| tokens.refresh_token.clone());
        if let Some(refresh_token) = refresh_token {
            match self.grant.refresh(&refresh_token).await {
                Err(AuthError::Refused) => state.tokens = None,
                answered => return answered,
            }
        }
        self.grant.login().await
    }
}

/// What a generated client carries along: how its requests are authorized. See `hooks.rs`.
#[derive(Clone)]
pub enum Authorization {
    /// These headers, on every request: none, or the client's own credentials at a token endpoint.
    Headers(HeaderMap),
    /// A token of this source, for that origin.
    Bearer { source: Arc<TokenSource>, base_url: Url },
}

// Printed together with a generated client.
impl std::fmt::Debug for Authorization {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("Authorization")
    }
}

impl Authorization {
    /// Before a request is sent.
    pub async fn authorize(&self, request: &mut Request) -> Result<(), AuthError> {
        match self {
            Self::Headers(headers) => request.headers_mut().extend(headers.clone()),
            Self::Bearer { source, base_url } if same_origin(request.url(), base_url) => {
                put(request, &source.token(None).await?);
            }
            Self::Bearer { .. } => {}
        }
        Ok(())
    }

    /// Sends a request, and once more with a new token if the first was refused.
    pub async fn send(&self, http: &reqwest::Client, request: Request) -> reqwest::Result<Response> {
        let again = request.try_clone();
        let response = http.execute(request).await?;
        let (Self::Bearer { source, base_url }, Some(mut again)) = (self, again) else {
            return Ok(response);
        };
        if response.status() != StatusCode::UNAUTHORIZED || !may_replay(&again, &response, base_url, source) {
            return Ok(response);
        }
        let rejected =
            again.headers().get(AUTHORIZATION).and_then(|header| header.to_str().ok()?.strip_prefix("Bearer "));
        match source.token(rejected.map(String::from)).await {
            Ok(token) => {
                put(&mut again, &token);
                http.execute(again).await
            }
            Err(_) => Ok(response),
        }
    }
}

fn put(request: &mut Request, token: &str) {
    if let Ok(mut header) = HeaderValue::from_str(&format!("Bearer {token}")) {
        header.set_sensitive(true);
        request.headers_mut().insert(AUTHORIZATION, header);
    }
}

/// What changes something is sent again only if the 401 means that nothing was done.
fn may_replay(request: &Request, response: &Response, base_url: &Url, source: &TokenSource) -> bool {
    // After a redirect the answer is somebody else's.
    if !same_origin(response.url(), base_url) || !same_origin(request.url(), base_url) {
        return false;
    }
    let challenged =
        response.headers().get_all(WWW_AUTHENTICATE).iter().any(|challenge| {
            challenge.to_str().is_ok_and(|challenge| challenge.to_ascii_lowercase().contains("bearer"))
        });
    let idempotent = [Method::GET, Method::HEAD, Method::OPTIONS, Method::PUT, Method::DELETE];
    idempotent.contains(request.method()) || challenged || source.grant.not_applied()
}

fn same_origin(one: &Url, other: &Url) -> bool {
    one.origin() == other.origin()
}

//! Keeps an access token, and adds it to the requests of a generated client.
//!
//! Copy this file. It is independent of any provider: a `Grant` (see `grants.rs`) implements the provider's
//! `auth.arazzo.yaml`. This file has what is the same for all providers: one login or refresh at a time, however many
//! tasks wait; refresh before the expiry; one replay after a 401; and no token for another origin.

use std::sync::Arc;

use async_trait::async_trait;
use chrono::{DateTime, TimeDelta, Utc};
use reqwest::header::{AUTHORIZATION, HeaderMap, HeaderValue, WWW_AUTHENTICATE};
use reqwest::{Method, Request, Response, StatusCode, Url};
use tokio::sync::Mutex;

/// The result of a login or a refresh.
#[derive(Clone)]
pub struct Tokens {
    pub access_token: String,
    pub expires_at: DateTime<Utc>,
    pub refresh_token: Option<String>,
}

/// Authentication failed.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum AuthError {
    /// The provider rejected the credentials or the refresh token. Do not send them again.
    Refused,
    /// The login asks for something that only a person knows, for example a code. Do not send it again.
    InteractionRequired,
    /// The provider was not reachable, or its response has no clear meaning. The failure may be temporary.
    TokenRequestFailed,
    /// `logout` was called.
    SignedOut,
}

impl AuthError {
    /// The error code of RFC 6749 §5.2 if there is one.
    pub fn code(self) -> &'static str {
        match self {
            Self::Refused => "invalid_grant",
            Self::InteractionRequired => "interaction_required",
            Self::TokenRequestFailed => "token_request_failed",
            Self::SignedOut => "signed_out",
        }
    }
}

/// The workflows of one provider.
#[async_trait]
pub trait Grant: Send + Sync {
    async fn login(&self) -> Result<Tokens, AuthError>;

    async fn refresh(&self, refresh_token: &str) -> Result<Tokens, AuthError>;

    /// Revokes the tokens. Does nothing if the provider has no such request.
    async fn logout(&self, _tokens: &Tokens) -> Result<(), AuthError> {
        Ok(())
    }

    /// How long before its expiry a token is refreshed: `x-refresh-within`.
    fn refresh_within(&self) -> TimeDelta;

    /// Whether the API returns 401 before it does anything: `x-unauthorized: not-applied`.
    fn not_applied(&self) -> bool;
}

pub type Clock = Arc<dyn Fn() -> DateTime<Utc> + Send + Sync>;

/// The only source of tokens. Share one between all tasks.
pub struct TokenSource {
    grant: Box<dyn Grant>,
    now: Clock,
    state: Mutex<State>,
}

#[derive(Default)]
struct State {
    tokens: Option<Tokens>,
    /// The reason why there will be no token: the credentials were rejected, or the session was signed out.
    last: Option<AuthError>,
    /// No token request is sent before this instant.
    retry_at: DateTime<Utc>,
}

impl TokenSource {
    pub fn new(grant: Box<dyn Grant>, now: Clock) -> Arc<Self> {
        Arc::new(Self { grant, now, state: Mutex::default() })
    }

    /// Returns a token that is valid as far as is known. `rejected` is a token that the provider rejected.
    pub async fn token(self: &Arc<Self>, rejected: Option<String>) -> Result<String, AuthError> {
        // A separate task, so that the refresh continues when a caller gives up.
        let source = Arc::clone(self);
        let found = tokio::spawn(async move { source.obtain(rejected).await }).await;
        found.unwrap_or(Err(AuthError::TokenRequestFailed))
    }

    /// Deletes the tokens, then revokes them if the provider can.
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
        // A caller that waited here finds the token of the previous caller: concurrent callers share one request.
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
            // Ignore a failed refresh while the old token is still valid.
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
        // Otherwise each caller that waited for this request would send it again.
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

/// The inner value of a generated client: how to authorize its requests. See `clients.rs`.
#[derive(Clone)]
pub enum Authorization {
    /// Adds these headers to every request: none, or the client's own credentials for a token endpoint.
    Headers(HeaderMap),
    /// Adds a token of this source to requests to that origin.
    Bearer { source: Arc<TokenSource>, base_url: Url },
}

// Needed to print a generated client. Hides the tokens.
impl std::fmt::Debug for Authorization {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("Authorization")
    }
}

impl Authorization {
    /// Runs before a request is sent.
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

    /// Sends a request, and replays it once with a new token if the provider rejected the first.
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

/// Replay a request that changes something only if the 401 means that the provider did nothing.
fn may_replay(request: &Request, response: &Response, base_url: &Url, source: &TokenSource) -> bool {
    // After a redirect, the response may come from another origin.
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

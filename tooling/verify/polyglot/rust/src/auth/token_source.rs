//! Decides when to log in, to refresh, and to give up.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};

use chrono::{DateTime, TimeDelta, Utc};
use tokio::sync::Mutex;
use uuid::Uuid;

use super::{AuthError, Grant, Kept, MemoryStore, Session, Store, Tokens};

pub type Clock = Arc<dyn Fn() -> DateTime<Utc> + Send + Sync>;

/// The only source of tokens. Share one between all tasks.
pub struct TokenSource {
    pub(super) grant: Box<dyn Grant>,
    now: Clock,
    store: Box<dyn Store>,
    /// The last logout when the source was created. A later one ends the source.
    last_logout: String,
    /// A logout sets it also during a login or refresh, which then sends nothing more, and drops its tokens.
    signed_out: AtomicBool,
    /// How often a person has closed the prompt.
    closed_prompts: AtomicU32,
    state: Mutex<State>,
}

/// The time after a failed token request in which no other one is sent.
const PAUSE: TimeDelta = TimeDelta::seconds(5);
/// A longer `Retry-After` is shortened, so that a wrong one does not end the session.
const LONGEST_PAUSE: TimeDelta = TimeDelta::days(1);
/// A longer lifetime of a token is shortened.
const LONGEST_LIFETIME: TimeDelta = TimeDelta::days(30);
/// If a token is from a time that is later by more than this, the clock was set back, and its expiry is unknown.
const CLOCK_STEP: TimeDelta = TimeDelta::minutes(1);
/// A rejected token that is newer than this is not replaced, because an operation may reject every token.
const NEW: TimeDelta = TimeDelta::seconds(30);

#[derive(Default)]
struct State {
    /// The access token that the provider rejected, if it has not been replaced.
    rejected: Option<String>,
    /// The rejection of the credentials, which is final.
    refused: Option<AuthError>,
    failed_at: DateTime<Utc>,
    /// The time after the failure in which no token request is sent.
    pause: TimeDelta,
}

impl TokenSource {
    pub fn new(grant: Box<dyn Grant>, now: Clock) -> Arc<Self> {
        Self::with_store(grant, now, Box::new(MemoryStore::default()))
    }

    pub fn with_store(grant: Box<dyn Grant>, now: Clock, store: Box<dyn Store>) -> Arc<Self> {
        // The first call reports a store that cannot be read.
        let last_logout = store.load().map(|stored| stored.last_logout).unwrap_or_default();
        let (signed_out, closed_prompts, state) = (AtomicBool::new(false), AtomicU32::new(0), Mutex::default());
        Arc::new(Self { grant, now, store, last_logout, signed_out, closed_prompts, state })
    }

    /// Returns a token that has not expired. Logs in or refreshes if necessary. `rejected` is a token that the provider
    /// rejected. It is returned again if it is new.
    pub async fn token(self: &Arc<Self>, rejected: Option<String>) -> Result<String, AuthError> {
        // A separate task, so that the refresh continues when a caller gives up.
        let source = Arc::clone(self);
        let closed_prompts = self.closed_prompts.load(Ordering::Relaxed);
        let found = tokio::spawn(async move { source.obtain(rejected.as_deref(), closed_prompts).await }).await;
        found.unwrap_or(Err(AuthError::NoResponse))
    }

    /// Deletes the tokens, then revokes them if the provider can.
    pub async fn logout(&self) -> Result<(), AuthError> {
        match self.forget().await? {
            Some(kept) => self.grant.logout(&kept.tokens).await,
            None => Ok(()),
        }
    }

    async fn forget(&self) -> Result<Option<Kept>, AuthError> {
        self.signed_out.store(true, Ordering::Relaxed);
        let _state = self.state.lock().await;
        let _lock = self.store.lock().await?;
        let stored = self.store.load()?;
        if self.is_another(&stored) {
            return Ok(None);
        }
        self.store.save(&Session { last_logout: Uuid::new_v4().to_string(), kept: None })?;
        Ok(stored.kept)
    }

    async fn obtain(&self, rejected: Option<&str>, closed_before: u32) -> Result<String, AuthError> {
        // A caller that waited here finds the token of the previous caller: concurrent callers share one request.
        let mut state = self.state.lock().await;
        let known = self.load(&state)?;
        let obtained_at = known.kept.as_ref().filter(|kept| rejected == Some(&kept.tokens.access_token));
        if obtained_at.is_some_and(|kept| self.left(NEW, kept.obtained_at).is_none()) {
            state.rejected = rejected.map(String::from);
        }
        if let Some(token) = self.live(&state, &known, self.grant.refresh_within()) {
            return Ok(token);
        }
        if self.closed_prompts.load(Ordering::Relaxed) != closed_before {
            // The prompt was for this caller, too. A later call asks again.
            return Err(AuthError::PromptClosed);
        }
        let _lock = self.store.lock().await?;
        // Another process may have refreshed the tokens in the meantime.
        let stored = self.load(&state)?;
        match self.live(&state, &stored, self.grant.refresh_within()) {
            Some(token) => Ok(token),
            None => self.renewed(&mut state, &stored).await,
        }
    }

    /// Reads the session again before each use, because another process may have ended it or replaced its tokens.
    fn load(&self, state: &State) -> Result<Session, AuthError> {
        let stored = self.store.load()?;
        if self.is_another(&stored) {
            self.signed_out.store(true, Ordering::Relaxed);
        }
        if self.signed_out.load(Ordering::Relaxed) {
            return Err(AuthError::SignedOut);
        }
        state.refused.map_or(Ok(stored), Err)
    }

    /// Whether another source has signed out the session of this source.
    fn is_another(&self, stored: &Session) -> bool {
        !stored.last_logout.is_empty() && stored.last_logout != self.last_logout
    }

    fn live(&self, state: &State, session: &Session, within: TimeDelta) -> Option<String> {
        let kept = session.kept.as_ref()?;
        let is_current = (kept.obtained_at - CLOCK_STEP..kept.expires_at - within).contains(&(self.now)());
        let token = Some(kept.tokens.access_token.clone()).filter(|_| is_current);
        token.filter(|token| state.rejected.as_ref() != Some(token))
    }

    /// The rest of a time. None if it is over, or if the clock was set back to an earlier time.
    fn left(&self, limit: TimeDelta, since: DateTime<Utc>) -> Option<TimeDelta> {
        let age = (self.now)() - since;
        (TimeDelta::zero()..limit).contains(&age).then(|| limit - age)
    }

    async fn renewed(&self, state: &mut State, stored: &Session) -> Result<String, AuthError> {
        match self.renew(state, stored).await {
            // Ignore a failed refresh while the old token is still valid.
            Err(error) if error.retry_after().is_some() => self.live(state, stored, TimeDelta::zero()).ok_or(error),
            renewed => renewed,
        }
    }

    async fn renew(&self, state: &mut State, stored: &Session) -> Result<String, AuthError> {
        let sent = (self.now)();
        // Otherwise each caller that waited for this request would send it again.
        if let Some(left) = self.left(state.pause, state.failed_at) {
            return Err(AuthError::TokenRequestFailed(left));
        }
        let kept = match self.request(state, stored).await.and_then(usable) {
            Ok(tokens) => self.keep(state, tokens, sent).await,
            Err(error) => Err(error),
        };
        match kept {
            Ok(_) => *state = State::default(),
            Err(AuthError::SignedOut) => {}
            Err(AuthError::PromptClosed) => {
                self.closed_prompts.fetch_add(1, Ordering::Relaxed);
            }
            Err(error) => match error.retry_after() {
                Some(after) => (state.failed_at, state.pause) = ((self.now)(), after.clamp(PAUSE, LONGEST_PAUSE)),
                None => state.refused = Some(error),
            },
        }
        kept
    }

    /// Saves tokens. After a logout, revokes them instead.
    async fn keep(&self, state: &State, tokens: Tokens, sent: DateTime<Utc>) -> Result<String, AuthError> {
        let stored = self.load(state);
        if let Err(AuthError::SignedOut) = stored {
            // The session has ended, even if the provider does not revoke the tokens.
            let _ = self.grant.logout(&tokens).await;
        }
        let token = tokens.access_token.clone();
        let kept = Kept { expires_at: sent + tokens.lifetime.min(LONGEST_LIFETIME), obtained_at: sent, tokens };
        self.store.save(&Session { last_logout: stored?.last_logout, kept: Some(kept) })?;
        Ok(token)
    }

    async fn request(&self, state: &State, stored: &Session) -> Result<Tokens, AuthError> {
        if let Some(refresh_token) = stored.kept.as_ref().and_then(|kept| kept.tokens.refresh_token.as_ref()) {
            match self.refresh(state, refresh_token).await {
                // No process may send this refresh token again.
                Err(AuthError::Refused) => {
                    self.store.save(&Session { last_logout: self.load(state)?.last_logout, kept: None })?;
                }
                answered => return answered,
            }
        }
        self.grant.login().await
    }

    async fn refresh(&self, state: &State, refresh_token: &str) -> Result<Tokens, AuthError> {
        match self.grant.refresh(refresh_token).await {
            Err(AuthError::NoResponse) => {
                self.load(state)?;
                // If the provider executed the first request, it may now reject the old token. Then a login follows.
                self.grant.refresh(refresh_token).await
            }
            answered => answered,
        }
    }
}

/// A token is visible ASCII (RFC 6750 §2.1): a line break would add a header to a request.
fn usable(tokens: Tokens) -> Result<Tokens, AuthError> {
    let token = tokens.access_token.as_bytes();
    let is_usable = !token.is_empty() && token.iter().all(u8::is_ascii_graphic);
    if is_usable { Ok(tokens) } else { Err(AuthError::TokenRequestFailed(TimeDelta::zero())) }
}

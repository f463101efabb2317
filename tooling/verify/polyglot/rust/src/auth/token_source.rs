//! Decides when to log in, to refresh, and to give up.

use std::sync::Arc;

use chrono::{DateTime, TimeDelta, Utc};
use tokio::sync::Mutex;

use super::{AuthError, Grant, Kept, MemoryStore, Session, Store, Tokens};

pub type Clock = Arc<dyn Fn() -> DateTime<Utc> + Send + Sync>;

/// The only source of tokens. Share one between all tasks.
pub struct TokenSource {
    pub(super) grant: Box<dyn Grant>,
    now: Clock,
    store: Box<dyn Store>,
    state: Mutex<State>,
}

/// The time after a failed token request in which no other one is sent.
const PAUSE: TimeDelta = TimeDelta::seconds(5);
/// A longer `Retry-After` is shortened, so that a wrong one does not end the session.
const LONGEST_PAUSE: TimeDelta = TimeDelta::days(1);
/// If a token is from a time that is later by more than this, the clock was set back, and its expiry is unknown.
const CLOCK_STEP: TimeDelta = TimeDelta::minutes(1);
/// A rejected token that is newer than this is not replaced, because an operation may reject every token.
const NEW: TimeDelta = TimeDelta::seconds(30);

#[derive(Default)]
struct State {
    /// The number of logouts that was last read from the store.
    logouts: u64,
    /// The final error: the credentials were rejected, or the session was signed out.
    last: Option<AuthError>,
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
        let logouts = store.load().map(|stored| stored.logouts).unwrap_or_default();
        let state = State { logouts, ..State::default() };
        Arc::new(Self { grant, now, store, state: Mutex::new(state) })
    }

    /// Returns a token that has not expired. Logs in or refreshes if necessary. `rejected` is a token that the provider
    /// rejected. It is returned again if it is new.
    pub async fn token(self: &Arc<Self>, rejected: Option<String>) -> Result<String, AuthError> {
        // A separate task, so that the refresh continues when a caller gives up.
        let source = Arc::clone(self);
        let found = tokio::spawn(async move { source.obtain(rejected.as_deref()).await }).await;
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
        let mut state = self.state.lock().await;
        state.last = Some(AuthError::SignedOut);
        let _lock = self.store.lock().await?;
        let stored = self.store.load()?;
        if state.is_another(&stored) {
            return Ok(None);
        }
        self.store.save(&Session { logouts: stored.logouts + 1, kept: None })?;
        Ok(stored.kept)
    }

    async fn obtain(&self, rejected: Option<&str>) -> Result<String, AuthError> {
        // A caller that waited here finds the token of the previous caller: concurrent callers share one request.
        let mut state = self.state.lock().await;
        if let Some(token) = self.usable(&self.load(&mut state)?, rejected) {
            return Ok(token);
        }
        let _lock = self.store.lock().await?;
        // Another process may have refreshed the tokens in the meantime.
        let stored = self.load(&mut state)?;
        match self.usable(&stored, rejected) {
            Some(token) => Ok(token),
            None => self.renewed(&mut state, stored, rejected).await,
        }
    }

    /// Reads the session again before each use, because another process may have ended it or replaced its tokens.
    fn load(&self, state: &mut State) -> Result<Session, AuthError> {
        if let Some(error) = state.last {
            return Err(error);
        }
        let stored = self.store.load()?;
        if state.is_another(&stored) {
            state.last = Some(AuthError::SignedOut);
            return Err(AuthError::SignedOut);
        }
        state.logouts = stored.logouts;
        Ok(stored)
    }

    fn usable(&self, session: &Session, rejected: Option<&str>) -> Option<String> {
        let kept = session.kept.as_ref()?;
        let usable = !self.is_rejected(kept, rejected) && self.lives(kept, self.grant.refresh_within());
        usable.then(|| kept.tokens.access_token.clone())
    }

    fn is_rejected(&self, kept: &Kept, rejected: Option<&str>) -> bool {
        rejected == Some(kept.tokens.access_token.as_str()) && self.left(NEW, kept.obtained_at).is_none()
    }

    fn lives(&self, kept: &Kept, within: TimeDelta) -> bool {
        (kept.obtained_at - CLOCK_STEP..kept.expires_at - within).contains(&(self.now)())
    }

    /// The rest of a time. None if it is over, or if the clock was set back to an earlier time.
    fn left(&self, limit: TimeDelta, since: DateTime<Utc>) -> Option<TimeDelta> {
        let age = (self.now)() - since;
        (TimeDelta::zero()..limit).contains(&age).then(|| limit - age)
    }

    async fn renewed(
        &self,
        state: &mut State,
        mut stored: Session,
        rejected: Option<&str>,
    ) -> Result<String, AuthError> {
        if let Some(kept) = stored.kept.as_mut().filter(|kept| self.is_rejected(kept, rejected)) {
            kept.expires_at = DateTime::UNIX_EPOCH;
            self.store.save(&stored)?;
        }
        match (self.renew(state, &stored).await, stored.kept) {
            // Ignore a failed refresh while the old token is still valid.
            (Err(error), Some(kept)) if error.retry_after().is_some() && self.lives(&kept, TimeDelta::zero()) => {
                Ok(kept.tokens.access_token)
            }
            (renewed, _) => renewed,
        }
    }

    async fn renew(&self, state: &mut State, stored: &Session) -> Result<String, AuthError> {
        let sent = (self.now)();
        // Otherwise each caller that waited for this request would send it again.
        if let Some(left) = self.left(state.pause, state.failed_at) {
            return Err(AuthError::TokenRequestFailed(left));
        }
        let tokens = match self.request(stored).await.and_then(usable) {
            Ok(tokens) => tokens,
            Err(error) => {
                match error.retry_after() {
                    Some(after) => {
                        (state.failed_at, state.pause) = ((self.now)(), after.clamp(PAUSE, LONGEST_PAUSE));
                    }
                    None => state.last = Some(error),
                }
                return Err(error);
            }
        };
        let token = tokens.access_token.clone();
        let kept = Kept { expires_at: sent + tokens.lifetime, obtained_at: sent, tokens };
        self.store.save(&Session { logouts: stored.logouts, kept: Some(kept) })?;
        Ok(token)
    }

    async fn request(&self, stored: &Session) -> Result<Tokens, AuthError> {
        if let Some(refresh_token) = stored.kept.as_ref().and_then(|kept| kept.tokens.refresh_token.as_ref()) {
            match self.refresh(refresh_token).await {
                Err(AuthError::Refused) => self.store.save(&Session { logouts: stored.logouts, kept: None })?,
                answered => return answered,
            }
        }
        self.grant.login().await
    }

    async fn refresh(&self, refresh_token: &str) -> Result<Tokens, AuthError> {
        match self.grant.refresh(refresh_token).await {
            // If the provider executed the first request, it may now reject the old token. Then a login follows.
            Err(AuthError::NoResponse) => self.grant.refresh(refresh_token).await,
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

impl State {
    /// Whether another process has signed out the session of this source.
    fn is_another(&self, stored: &Session) -> bool {
        stored.logouts > self.logouts
    }
}

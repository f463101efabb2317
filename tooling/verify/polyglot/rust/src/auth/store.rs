//! The trait of a store, and a store in memory. `file_store.rs` has a store that processes share.

use std::io::Result;
use std::sync::Mutex;

use async_trait::async_trait;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::Tokens;

/// A session in a store.
#[derive(Clone, Default, Deserialize, Serialize)]
pub struct Session {
    /// A random id of the last logout. A source ends when it changes. It is empty if there was no logout, or if somebody
    /// removed the session.
    pub last_logout: String,
    pub kept: Option<Kept>,
}

#[derive(Clone, Deserialize, Serialize)]
pub struct Kept {
    pub tokens: Tokens,
    pub obtained_at: DateTime<Utc>,
    pub expires_at: DateTime<Utc>,
}

/// Stores a session. Sources with the same store share the session, also across processes.
#[async_trait]
pub trait Store: Send + Sync {
    fn load(&self) -> Result<Session>;

    fn save(&self, session: &Session) -> Result<()>;

    /// Waits until no other task or process has the lock. Dropping the result releases it.
    async fn lock(&self) -> Result<Box<dyn Send>>;
}

/// A store for one source. It needs no lock, because the source has one.
#[derive(Default)]
pub struct MemoryStore(Mutex<Session>);

#[async_trait]
impl Store for MemoryStore {
    fn load(&self) -> Result<Session> {
        Ok(self.0.lock().expect("no other task panics here").clone())
    }

    fn save(&self, session: &Session) -> Result<()> {
        *self.0.lock().expect("no other task panics here") = session.clone();
        Ok(())
    }

    async fn lock(&self) -> Result<Box<dyn Send>> {
        Ok(Box::new(()))
    }
}

//! Keeps an access token, and adds it to the requests of a generated client.
//!
//! Copy this folder. It is independent of any provider: a `Grant` (see `grants/`) implements the provider's
//! `auth.arazzo.yaml`. This folder has what is the same for all providers: one login or refresh at a time, however many
//! tasks and processes wait; refresh before the expiry; a second attempt of a lost refresh; one replay after a 401; and
//! no token for another origin.

mod authorization;
mod file_store;
mod grant;
mod store;
mod token_source;

pub use authorization::Authorization;
pub use file_store::FileStore;
pub use grant::{Answer, AuthError, CodePrompt, Grant, Tokens};
pub use store::{Kept, MemoryStore, Session, Store};
pub use token_source::{Clock, TokenSource};

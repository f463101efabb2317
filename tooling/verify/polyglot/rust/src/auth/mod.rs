//! Keeps an access token, and adds it to the requests of a generated client.
//!
//! Copy this folder into your program. It is independent of any provider: a `Grant` (see `grants/`) implements the
//! provider's `auth.arazzo.yaml`. All waiting tasks and processes share one login or refresh. The code refreshes a
//! token before it expires, repeats a refresh whose response was lost, replays a request once after a 401, and sends no
//! token to another origin.

mod authorization;
mod file_store;
mod grant;
mod store;
mod token_source;

pub use authorization::{Authorization, ErrorBody};
pub use file_store::FileStore;
pub use grant::{Answer, AuthError, CodePrompt, Grant, Tokens};
pub use store::{Kept, MemoryStore, Session, Store};
pub use token_source::{Clock, TokenSource};

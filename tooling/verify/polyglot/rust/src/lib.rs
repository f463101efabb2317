//! Clients of the providers that stay logged in.

pub mod auth;
pub mod clients;
pub mod grants;

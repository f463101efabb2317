use async_trait::async_trait;
use chrono::TimeDelta;
use reqwest::header::HeaderMap;

use super::{answered, seconds};
use crate::auth::{AuthError, Authorization, Grant, Tokens};
use crate::clients::mediroutes::{Client, types};

/// The password grant of RFC 6749 §4.3, without client authentication.
pub struct Mediroutes {
    client: Client,
    username: String,
    password: String,
}

impl Mediroutes {
    pub fn new(http: reqwest::Client, base_url: &str, username: &str, password: &str) -> Self {
        let none = Authorization::Headers(HeaderMap::new());
        let client = Client::new_with_client(base_url, http, none);
        Self { client, username: username.into(), password: password.into() }
    }

    async fn ask(&self, body: types::TokenRequest) -> Result<Tokens, AuthError> {
        let answer = answered(self.client.create_token().body(body).send().await, &[400, 401])?;
        Ok(Tokens {
            access_token: answer.access_token,
            lifetime: seconds(answer.expires_in),
            refresh_token: answer.refresh_token,
        })
    }
}

#[async_trait]
impl Grant for Mediroutes {
    async fn login(&self) -> Result<Tokens, AuthError> {
        use types::{PasswordGrantRequest, PasswordGrantRequestGrantType};
        let body = PasswordGrantRequest {
            grant_type: PasswordGrantRequestGrantType::Password,
            username: self.username.clone(),
            password: self.password.clone(),
        };
        self.ask(body.into()).await
    }

    async fn refresh(&self, refresh_token: &str) -> Result<Tokens, AuthError> {
        use types::{RefreshTokenGrantRequest, RefreshTokenGrantRequestGrantType};
        let body = RefreshTokenGrantRequest {
            grant_type: RefreshTokenGrantRequestGrantType::RefreshToken,
            refresh_token: refresh_token.into(),
        };
        let mut tokens = self.ask(body.into()).await?;
        // RFC 6749 §6: if the response has no new refresh token, the old one stays valid.
        tokens.refresh_token.get_or_insert_with(|| refresh_token.into());
        Ok(tokens)
    }

    fn refresh_within(&self) -> TimeDelta {
        TimeDelta::seconds(60)
    }

    fn not_applied(&self) -> bool {
        true
    }
}

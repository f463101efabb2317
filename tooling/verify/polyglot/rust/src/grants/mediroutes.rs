use async_trait::async_trait;
use chrono::TimeDelta;
use reqwest::header::HeaderMap;

use super::{Rejection, answered, seconds};
use crate::auth::{AuthError, Authorization, Grant, Tokens};
use crate::clients::mediroutes::Client;
use crate::clients::mediroutes::types::{TokenRequest, TokenRequestGrantType};

const REJECTIONS: [Rejection; 2] = [Rejection::by_member(400, "error", &["invalid_grant"]), Rejection::by_status(401)];

/// The password grant of RFC 6749 §4.3, without client authentication.
pub struct Mediroutes {
    client: Client,
    username: String,
    password: String,
}

impl Mediroutes {
    pub fn new(http: reqwest::Client, base_url: &str, username: &str, password: &str) -> Self {
        let none = Authorization::Headers(HeaderMap::new());
        let client = Client::new_with_client(super::base_url(base_url), http, none);
        Self { client, username: username.into(), password: password.into() }
    }

    async fn ask(&self, body: TokenRequest) -> Result<Tokens, AuthError> {
        let answer = answered(self.client.create_token().body(body).send().await, &REJECTIONS)?;
        Ok(Tokens {
            access_token: answer.access_token,
            lifetime: seconds(answer.expires_in as i64),
            refresh_token: answer.refresh_token.filter(|token| !token.is_empty()),
        })
    }
}

#[async_trait]
impl Grant for Mediroutes {
    async fn login(&self) -> Result<Tokens, AuthError> {
        let (username, password) = (Some(self.username.clone()), Some(self.password.clone()));
        self.ask(TokenRequest { username, password, ..form(TokenRequestGrantType::Password) }).await
    }

    async fn refresh(&self, refresh_token: &str) -> Result<Tokens, AuthError> {
        let refresh_token = refresh_token.to_owned();
        let sent = Some(refresh_token.clone());
        let body = TokenRequest { refresh_token: sent, ..form(TokenRequestGrantType::RefreshToken) };
        let mut tokens = self.ask(body).await?;
        // RFC 6749 §6: if the response has no new refresh token, the old one stays valid.
        tokens.refresh_token.get_or_insert(refresh_token);
        Ok(tokens)
    }

    fn refresh_within(&self) -> TimeDelta {
        TimeDelta::seconds(60)
    }

    fn not_applied(&self) -> bool {
        true
    }
}

/// The form has the fields of all grants.
fn form(grant_type: TokenRequestGrantType) -> TokenRequest {
    TokenRequest { grant_type, username: None, password: None, refresh_token: None }
}

use async_trait::async_trait;
use base64::{Engine, prelude::BASE64_STANDARD};
use chrono::TimeDelta;
use reqwest::header::AUTHORIZATION;

use super::{answered, headers, seconds};
use crate::auth::{AuthError, Grant, Tokens};
use crate::clients::bioprodict::{Client, types};

/// The password grant of RFC 6749 §4.3, with client authentication by HTTP Basic (§2.3.1).
pub struct Bioprodict {
    client: Client,
    username: String,
    password: String,
}

impl Bioprodict {
    pub fn new(
        http: reqwest::Client,
        base_url: &str,
        (username, password): (&str, &str),
        (client_id, client_secret): (&str, &str),
    ) -> Result<Self, AuthError> {
        let basic = BASE64_STANDARD.encode(format!("{client_id}:{client_secret}"));
        let authorization = headers([(AUTHORIZATION, format!("Basic {basic}"))])?;
        let client = Client::new_with_client(base_url, http, authorization);
        Ok(Self { client, username: username.into(), password: password.into() })
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
impl Grant for Bioprodict {
    async fn login(&self) -> Result<Tokens, AuthError> {
        use types::{PasswordGrantRequest, PasswordGrantRequestGrantType};
        let body = PasswordGrantRequest {
            grant_type: PasswordGrantRequestGrantType::Password,
            username: self.username.clone(),
            password: self.password.clone(),
            client_id: None,
            client_secret: None,
            twofactor: None,
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
        TimeDelta::seconds(30)
    }

    fn not_applied(&self) -> bool {
        false
    }
}

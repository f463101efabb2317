use async_trait::async_trait;
use chrono::TimeDelta;
use reqwest::header::{AUTHORIZATION, HeaderMap, HeaderName};

use super::{Rejection, answered, headers, seconds};
use crate::auth::{AuthError, Authorization, Grant, Tokens};
use crate::clients::iotconnect::{Client, types};

/// Logs in in two steps: gets a basic token, and sends it with the solution key.
pub struct Iotconnect {
    base_url: String,
    http: reqwest::Client,
    client: Client,
    solution_key: String,
    username: String,
    password: String,
}

impl Iotconnect {
    pub fn new(http: reqwest::Client, base_url: &str, solution_key: &str, username: &str, password: &str) -> Self {
        let base_url = super::base_url(base_url);
        let none = Authorization::Headers(HeaderMap::new());
        Self {
            base_url: base_url.into(),
            client: Client::new_with_client(base_url, http.clone(), none),
            http,
            solution_key: solution_key.into(),
            username: username.into(),
            password: password.into(),
        }
    }

    fn tokens(answer: types::TokenResponse) -> Tokens {
        Tokens {
            access_token: answer.access_token,
            lifetime: seconds(answer.expires_in as i64),
            refresh_token: Some(answer.refresh_token),
        }
    }
}

#[async_trait]
impl Grant for Iotconnect {
    async fn login(&self) -> Result<Tokens, AuthError> {
        let basic = answered(self.client.get_basic_token().send().await, &[])?.data;
        let authorization = headers([
            (AUTHORIZATION, format!("Basic {basic}")),
            (HeaderName::from_static("solution-key"), self.solution_key.clone()),
        ])?;
        let client = Client::new_with_client(&self.base_url, self.http.clone(), authorization);
        // The generated client rejects an empty name or password before it sends them, because the spec allows neither.
        let body = types::LoginRequest {
            username: self.username.parse().map_err(|_| AuthError::Refused)?,
            password: self.password.parse().map_err(|_| AuthError::Refused)?,
        };
        let answer = answered(client.login().body(body).send().await, &[Rejection::by_status(401)])?;
        Ok(Self::tokens(answer))
    }

    async fn refresh(&self, refresh_token: &str) -> Result<Tokens, AuthError> {
        let refreshtoken = refresh_token.parse().map_err(|_| AuthError::Refused)?;
        let body = types::RefreshTokenRequest { refreshtoken };
        let answer = answered(self.client.refresh_token().body(body).send().await, &[Rejection::by_status(409)])?;
        Ok(Self::tokens(answer))
    }

    fn refresh_within(&self) -> TimeDelta {
        TimeDelta::seconds(60)
    }

    fn not_applied(&self) -> bool {
        true
    }
}

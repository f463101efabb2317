//! The login, refresh and logout of each provider, as described in its `auth.arazzo.yaml`.
//!
//! A step there names an `operationId`. Here it is a method of the generated client. `onFailure` lists the statuses
//! that mean "rejected". Any other status except 200 has no clear meaning.

use async_trait::async_trait;
use base64::{Engine, prelude::BASE64_STANDARD};
use chrono::{DateTime, TimeDelta, Utc};
use progenitor_client::{Error, ResponseValue};
use reqwest::header::{AUTHORIZATION, DATE, HeaderMap, HeaderName, HeaderValue, RETRY_AFTER};

use crate::auth::{AuthError, Authorization, Grant, Tokens};
use crate::clients::{bioprodict, biot, iotconnect};

/// Sends the token requests. It follows no redirects, because a redirect would get the password too.
fn token_requests() -> reqwest::Client {
    let builder = reqwest::Client::builder().redirect(reqwest::redirect::Policy::none());
    builder.build().expect("a client whose options are always valid")
}

fn answered<T, E>(answer: Result<ResponseValue<T>, Error<E>>, refused: &[u16]) -> Result<T, AuthError> {
    responded(answer, refused).map(ResponseValue::into_inner)
}

fn responded<T, E>(answer: Result<ResponseValue<T>, Error<E>>, refused: &[u16]) -> Result<ResponseValue<T>, AuthError> {
    answer.map_err(|error| match error.status() {
        Some(status) if refused.contains(&status.as_u16()) => AuthError::Refused,
        _ => AuthError::TokenRequestFailed(headers_of(&error).map_or(TimeDelta::zero(), retry_after)),
    })
}

fn headers_of<E>(error: &Error<E>) -> Option<&HeaderMap> {
    match error {
        Error::ErrorResponse(response) => Some(response.headers()),
        Error::UnexpectedResponse(response) => Some(response.headers()),
        _ => None,
    }
}

/// The time in `Retry-After`, which may be a date (RFC 9110 §10.2.3).
fn retry_after(headers: &HeaderMap) -> TimeDelta {
    let value = headers.get(RETRY_AFTER).and_then(|value| value.to_str().ok()).unwrap_or_default();
    match (value.parse(), DateTime::parse_from_rfc2822(value)) {
        (Ok(seconds), _) => TimeDelta::try_seconds(seconds).unwrap_or_default(),
        (_, Ok(date)) => date.to_utc() - date_of(headers),
        _ => TimeDelta::zero(),
    }
}

/// The time by the provider's clock, which may differ from ours by hours.
fn date_of(headers: &HeaderMap) -> DateTime<Utc> {
    let date = headers.get(DATE).and_then(|value| DateTime::parse_from_rfc2822(value.to_str().ok()?).ok());
    date.map_or_else(Utc::now, |date| date.to_utc())
}

fn headers<const N: usize>(pairs: [(HeaderName, String); N]) -> Result<Authorization, AuthError> {
    let mut headers = HeaderMap::new();
    for (name, value) in pairs {
        // A value that is not valid in a header cannot be the correct credential.
        headers.insert(name, HeaderValue::from_str(&value).map_err(|_| AuthError::Refused)?);
    }
    Ok(Authorization::Headers(headers))
}

/// JSON. Both tokens have an expiry instant, and every refresh replaces both.
pub struct Biot {
    client: biot::Client,
    username: String,
    password: String,
}

impl Biot {
    pub fn new(base_url: &str, username: &str, password: &str) -> Self {
        let none = Authorization::Headers(HeaderMap::new());
        let client = biot::Client::new_with_client(base_url, token_requests(), none);
        Self { client, username: username.into(), password: password.into() }
    }

    fn tokens(response: ResponseValue<biot::types::LoginResultModel>) -> Tokens {
        let now = date_of(response.headers());
        let answer = response.into_inner();
        Tokens {
            access_token: answer.access_jwt.token,
            lifetime: answer.access_jwt.expiration - now,
            refresh_token: answer.refresh_jwt.map(|refresh| refresh.token),
        }
    }
}

#[async_trait]
impl Grant for Biot {
    async fn login(&self) -> Result<Tokens, AuthError> {
        let (username, password) = (self.username.clone(), self.password.clone());
        let body = biot::types::LoginRequest { username, password };
        let answer = responded(self.client.login().body(body).send().await, &[401, 403])?;
        // The token of such a response is valid only for sending the code.
        if answer.mfa_required == Some(true) {
            return Err(AuthError::InteractionRequired);
        }
        Ok(Self::tokens(answer))
    }

    async fn refresh(&self, refresh_token: &str) -> Result<Tokens, AuthError> {
        let body = biot::types::RefreshTokenRequest { refresh_token: refresh_token.into() };
        responded(self.client.refresh_token().body(body).send().await, &[403]).map(Self::tokens)
    }

    async fn logout(&self, tokens: &Tokens) -> Result<(), AuthError> {
        let refresh_token = tokens.refresh_token.clone().unwrap_or_default();
        let body = biot::types::RefreshTokenRequest { refresh_token };
        answered(self.client.logout().body(body).send().await, &[])
    }

    fn refresh_within(&self) -> TimeDelta {
        TimeDelta::seconds(5)
    }

    fn not_applied(&self) -> bool {
        true
    }
}

/// The password grant of RFC 6749 §4.3, with client authentication by HTTP Basic (§2.3.1).
pub struct Bioprodict {
    client: bioprodict::Client,
    username: String,
    password: String,
}

impl Bioprodict {
    pub fn new(
        base_url: &str,
        (username, password): (&str, &str),
        (client_id, client_secret): (&str, &str),
    ) -> Result<Self, AuthError> {
        let basic = BASE64_STANDARD.encode(format!("{client_id}:{client_secret}"));
        let authorization = headers([(AUTHORIZATION, format!("Basic {basic}"))])?;
        let client = bioprodict::Client::new_with_client(base_url, token_requests(), authorization);
        Ok(Self { client, username: username.into(), password: password.into() })
    }

    async fn ask(&self, body: bioprodict::types::TokenRequest) -> Result<Tokens, AuthError> {
        let answer = answered(self.client.create_token().body(body).send().await, &[400, 401])?;
        Ok(Tokens {
            access_token: answer.access_token,
            lifetime: TimeDelta::seconds(answer.expires_in),
            refresh_token: answer.refresh_token,
        })
    }
}

#[async_trait]
impl Grant for Bioprodict {
    async fn login(&self) -> Result<Tokens, AuthError> {
        use bioprodict::types::{PasswordGrantRequest, PasswordGrantRequestGrantType};
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
        use bioprodict::types::{RefreshTokenGrantRequest, RefreshTokenGrantRequestGrantType};
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

/// Logs in in two steps: gets a basic token, and sends it with the solution key.
pub struct Iotconnect {
    base_url: String,
    client: iotconnect::Client,
    solution_key: String,
    username: String,
    password: String,
}

impl Iotconnect {
    pub fn new(base_url: &str, solution_key: &str, username: &str, password: &str) -> Self {
        let none = Authorization::Headers(HeaderMap::new());
        Self {
            base_url: base_url.into(),
            client: iotconnect::Client::new_with_client(base_url, token_requests(), none),
            solution_key: solution_key.into(),
            username: username.into(),
            password: password.into(),
        }
    }

    fn tokens(answer: iotconnect::types::TokenResponse) -> Tokens {
        Tokens {
            access_token: answer.access_token,
            lifetime: TimeDelta::seconds(answer.expires_in),
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
        let client = iotconnect::Client::new_with_client(&self.base_url, token_requests(), authorization);
        // The generated client rejects an empty name or password before it sends them, because the spec allows neither.
        let body = iotconnect::types::LoginRequest {
            username: self.username.parse().map_err(|_| AuthError::Refused)?,
            password: self.password.parse().map_err(|_| AuthError::Refused)?,
        };
        let answer = answered(client.login().body(body).send().await, &[401])?;
        Ok(Self::tokens(answer))
    }

    async fn refresh(&self, refresh_token: &str) -> Result<Tokens, AuthError> {
        let refreshtoken = refresh_token.parse().map_err(|_| AuthError::Refused)?;
        let body = iotconnect::types::RefreshTokenRequest { refreshtoken };
        let answer = answered(self.client.refresh_token().body(body).send().await, &[409])?;
        Ok(Self::tokens(answer))
    }

    fn refresh_within(&self) -> TimeDelta {
        TimeDelta::seconds(60)
    }

    fn not_applied(&self) -> bool {
        true
    }
}

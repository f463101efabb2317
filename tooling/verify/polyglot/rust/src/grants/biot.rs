use std::collections::HashSet;

use async_trait::async_trait;
use chrono::TimeDelta;
use progenitor_client::ResponseValue;
use reqwest::header::{AUTHORIZATION, HeaderMap};

use super::{Rejection, answered, date_of, headers, responded};
use crate::auth::{Answer, AuthError, Authorization, CodePrompt, Grant, Tokens};
use crate::clients::biot::{Client, types};

const LOGIN_FAILED: Rejection = Rejection::by_member(403, "code", &["LOGIN_FAILED"]);
const LOCKED: Rejection = Rejection::by_member(401, "code", &["USER_LOCKED", "USER_LOCKED_WITH_TIME"]);
const PHONE_REJECTED: Rejection = Rejection::by_member(409, "code", &["PHONE_NOT_VALID"]);
const REFRESH_REJECTED: Rejection = Rejection::by_member(403, "code", &["LOGIN_FAILED", "REFRESH_TOKEN_NOT_VALID"]);

/// JSON. Both tokens have an expiry instant, and every refresh replaces both.
pub struct Biot {
    base_url: String,
    http: reqwest::Client,
    client: Client,
    account: Account,
    prompt: Option<Box<dyn CodePrompt>>,
}

enum Account {
    Password(types::LoginRequest),
    /// BioT sends a code to this number for each login.
    Phone(String),
}

/// The request that sends a code.
enum Challenge {
    /// The client has the token of the login, which is valid only for sending the code.
    SecondFactor(Client),
    OneTimePassword(uuid::Uuid),
}

impl Biot {
    /// Logs in with a password. The account may have a second factor: see `asking`.
    pub fn new(http: reqwest::Client, base_url: &str, username: &str, password: &str) -> Self {
        let (username, password) = (username.into(), password.into());
        Self::with_account(http, base_url, Account::Password(types::LoginRequest { username, password }))
    }

    /// Logs in with a one-time password: see `asking`.
    pub fn with_phone(http: reqwest::Client, base_url: &str, phone: &str) -> Self {
        Self::with_account(http, base_url, Account::Phone(phone.into()))
    }

    fn with_account(http: reqwest::Client, base_url: &str, account: Account) -> Self {
        let base_url = super::base_url(base_url);
        let none = Authorization::Headers(HeaderMap::new());
        let client = Client::new_with_client(base_url, http.clone(), none);
        Self { base_url: base_url.into(), http, client, account, prompt: None }
    }

    /// Sets the prompt for codes.
    pub fn asking(self, prompt: Box<dyn CodePrompt>) -> Self {
        Self { prompt: Some(prompt), ..self }
    }

    async fn challenged(&self, interim_token: &str) -> Result<Tokens, AuthError> {
        let authorization = headers([(AUTHORIZATION, format!("Bearer {interim_token}"))])?;
        let client = Client::new_with_client(&self.base_url, self.http.clone(), authorization);
        self.ask_for_code(Challenge::SecondFactor(client)).await
    }

    /// Asks for the code until it is correct. A rejected code does not end the login, so no second login is needed.
    async fn ask_for_code(&self, challenge: Challenge) -> Result<Tokens, AuthError> {
        let prompt = self.prompt.as_ref().ok_or(AuthError::InteractionRequired)?;
        let mut wrong = HashSet::new();
        loop {
            match (prompt.ask().await, &challenge) {
                // A program that repeats a wrong code would lock the account.
                (Answer::Code(code), _) if wrong.insert(code.clone()) => match self.send_code(&challenge, code).await {
                    Err(AuthError::Refused) => {}
                    answered => return answered,
                },
                (Answer::Resend, Challenge::SecondFactor(client)) => {
                    answered(client.resend_mfa().send().await, &[])?;
                }
                // BioT sends another one-time password only for another login.
                _ => return Err(AuthError::PromptClosed),
            }
        }
    }

    async fn send_code(&self, challenge: &Challenge, code: String) -> Result<Tokens, AuthError> {
        match challenge {
            Challenge::SecondFactor(client) => {
                let body = types::MfaLoginRequest { code };
                responded(client.login_with_mfa().body(body).send().await, &[Rejection::by_member(400, "code", &[])])
                    .map(tokens)
            }
            Challenge::OneTimePassword(request_id) => {
                let body = types::OtpLoginRequest { request_id: *request_id, code };
                responded(self.client.login_with_otp().body(body).send().await, &[LOGIN_FAILED, LOCKED]).map(tokens)
            }
        }
    }
}

fn tokens(response: ResponseValue<types::LoginResultModel>) -> Tokens {
    let now = date_of(response.headers());
    let answer = response.into_inner();
    Tokens {
        access_token: answer.access_jwt.token,
        lifetime: answer.access_jwt.expiration - now,
        refresh_token: answer.refresh_jwt.map(|refresh| refresh.token),
    }
}

#[async_trait]
impl Grant for Biot {
    async fn login(&self) -> Result<Tokens, AuthError> {
        match &self.account {
            Account::Password(body) => {
                let answer = responded(self.client.login().body(body.clone()).send().await, &[LOGIN_FAILED, LOCKED])?;
                match answer.mfa_required {
                    Some(true) => self.challenged(&answer.access_jwt.token).await,
                    _ => Ok(tokens(answer)),
                }
            }
            Account::Phone(phone) => {
                let body = types::GenerateOtpRequest { phone: phone.clone() };
                let requested = answered(self.client.generate_otp().body(body).send().await, &[PHONE_REJECTED])?;
                self.ask_for_code(Challenge::OneTimePassword(requested.request_id)).await
            }
        }
    }

    async fn refresh(&self, refresh_token: &str) -> Result<Tokens, AuthError> {
        let body = types::RefreshTokenRequest { refresh_token: refresh_token.into() };
        responded(self.client.refresh_token().body(body).send().await, &[REFRESH_REJECTED]).map(tokens)
    }

    async fn logout(&self, tokens: &Tokens) -> Result<(), AuthError> {
        let refresh_token = tokens.refresh_token.clone().unwrap_or_default();
        let body = types::RefreshTokenRequest { refresh_token };
        answered(self.client.logout().body(body).send().await, &[])
    }

    fn refresh_within(&self) -> TimeDelta {
        TimeDelta::seconds(5)
    }

    fn not_applied(&self) -> bool {
        true
    }
}

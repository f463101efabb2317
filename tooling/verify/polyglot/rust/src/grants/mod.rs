//! The login, refresh and logout of each provider, as described in its `auth.arazzo.yaml`.
//!
//! Each step of that document has an `operationId`, which is a method of the generated client. `onFailure` lists the
//! statuses and the bodies that mean "rejected". Any other response except a 200 is a failure that may be temporary.

mod bioprodict;
mod biot;
mod iotconnect;
mod mediroutes;

use std::time::Duration;

use chrono::{DateTime, TimeDelta, Utc};
use progenitor_client::{Error, ResponseValue};
use reqwest::header::{DATE, HeaderMap, HeaderName, HeaderValue, RETRY_AFTER};

pub use self::bioprodict::Bioprodict;
pub use self::biot::Biot;
pub use self::iotconnect::Iotconnect;
pub use self::mediroutes::Mediroutes;
use crate::auth::{AuthError, Authorization, ErrorBody};

pub const TIMEOUT: Duration = Duration::from_secs(60);

/// Returns the HTTP client of a grant. It follows no redirects, because the target of a redirect would get the
/// password.
pub fn token_requests(timeout: Duration) -> reqwest::Client {
    let builder = reqwest::Client::builder().timeout(timeout).redirect(reqwest::redirect::Policy::none());
    builder.build().expect("a client whose options are always valid")
}

/// Returns a base URL without a slash at the end, because a generated client adds a path that begins with one.
pub fn base_url(given: &str) -> &str {
    given.trim_end_matches('/')
}

/// An `onFailure` action: a status, and the values that a member of the body may have. Without a member, the status alone
/// decides. Without values, any value is right.
struct Rejection {
    status: u16,
    member: Option<&'static str>,
    values: &'static [&'static str],
}

impl Rejection {
    const fn by_status(status: u16) -> Self {
        Self { status, member: None, values: &[] }
    }

    const fn by_member(status: u16, member: &'static str, values: &'static [&'static str]) -> Self {
        Self { status, member: Some(member), values }
    }

    fn fits<E>(&self, error: &Error<E>) -> bool {
        let Error::UnexpectedResponse(response) = error else { return false };
        if response.status().as_u16() != self.status {
            return false;
        }
        let Some(member) = self.member else { return true };
        // A firewall or a gateway answers with a page, or with JSON of its own.
        let content = response.extensions().get::<ErrorBody>().map_or(&[][..], |body| &body.0);
        let body: serde_json::Value = serde_json::from_slice(content).unwrap_or_default();
        let found = body.get(member).and_then(serde_json::Value::as_str);
        found.is_some_and(|found| self.values.is_empty() || self.values.contains(&found))
    }
}

fn answered<T, E>(answer: Result<ResponseValue<T>, Error<E>>, rejections: &[Rejection]) -> Result<T, AuthError> {
    responded(answer, rejections).map(ResponseValue::into_inner)
}

fn responded<T, E>(
    answer: Result<ResponseValue<T>, Error<E>>,
    rejections: &[Rejection],
) -> Result<ResponseValue<T>, AuthError> {
    answer.map_err(|error| match error.status() {
        _ if rejections.iter().any(|rejection| rejection.fits(&error)) => AuthError::Refused,
        None if matches!(error, Error::CommunicationError(_) | Error::ResponseBodyError(_)) => AuthError::NoResponse,
        _ => AuthError::TokenRequestFailed(headers_of(&error).map_or(TimeDelta::zero(), retry_after)),
    })
}

fn headers_of<E>(error: &Error<E>) -> Option<&HeaderMap> {
    match error {
        Error::UnexpectedResponse(response) => Some(response.headers()),
        _ => None,
    }
}

/// The time in `Retry-After`, which may be a date (RFC 9110 §10.2.3).
fn retry_after(headers: &HeaderMap) -> TimeDelta {
    let value = headers.get(RETRY_AFTER).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let is_number = !value.is_empty() && value.bytes().all(|sign| sign.is_ascii_digit());
    match (is_number, DateTime::parse_from_rfc2822(value)) {
        // A number that is too large becomes the largest one.
        (true, _) => seconds(value.parse().unwrap_or(i64::MAX)),
        (_, Ok(date)) => date.to_utc() - date_of(headers),
        _ => TimeDelta::zero(),
    }
}

/// A duration from a provider, limited to a century, because a longer one would overflow a date.
fn seconds(count: i64) -> TimeDelta {
    const CENTURY: i64 = 100 * 365 * 24 * 60 * 60;
    TimeDelta::seconds(count.clamp(0, CENTURY))
}

/// The time of the provider's clock, which may differ from the local clock by hours.
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

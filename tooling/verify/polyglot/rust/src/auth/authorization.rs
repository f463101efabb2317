//! Adds tokens to the requests of a generated client.

use std::sync::Arc;

use regress::Regex;
use reqwest::header::{AUTHORIZATION, HeaderMap, HeaderValue, WWW_AUTHENTICATE};
use reqwest::{Method, Request, Response, StatusCode, Url};

use super::{AuthError, TokenSource};

/// The inner value of a generated client: how to authorize its requests. See `clients.rs`.
#[derive(Clone)]
pub enum Authorization {
    /// Adds these headers to every request: none, or the client's own credentials for a token endpoint.
    Headers(HeaderMap),
    /// Adds a token of this source to requests to that origin.
    Bearer { source: Arc<TokenSource>, base_url: Url },
}

// Needed to print a generated client. Hides the tokens.
impl std::fmt::Debug for Authorization {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("Authorization")
    }
}

impl Authorization {
    /// Runs before a request is sent.
    pub async fn authorize(&self, request: &mut Request) -> Result<(), AuthError> {
        match self {
            Self::Headers(headers) => request.headers_mut().extend(headers.clone()),
            Self::Bearer { source, base_url } if same_origin(request.url(), base_url) => {
                put(request, &source.token(None).await?);
            }
            Self::Bearer { .. } => {}
        }
        Ok(())
    }

    /// Sends a request, and replays it once with a new token if the provider rejected the first. If there is no new token,
    /// the response is the 401, with the `AuthError` as an extension: see [`failure`](Self::failure).
    pub async fn send(&self, http: &reqwest::Client, request: Request) -> reqwest::Result<Response> {
        let again = request.try_clone();
        let mut response = http.execute(request).await?;
        if let Self::Headers(_) = self {
            return bounded(response).await;
        }
        let (Self::Bearer { source, base_url }, Some(mut again)) = (self, again) else {
            return Ok(response);
        };
        if response.status() != StatusCode::UNAUTHORIZED || !may_replay(&again, &response, base_url, source) {
            return Ok(response);
        }
        let rejected =
            again.headers().get(AUTHORIZATION).and_then(|header| header.to_str().ok()?.strip_prefix("Bearer "));
        let rejected = rejected.map(String::from);
        match source.token(rejected.clone()).await {
            Ok(token) if Some(&token) != rejected.as_ref() => {
                put(&mut again, &token);
                http.execute(again).await
            }
            Ok(_) => Ok(response),
            Err(error) => {
                response.extensions_mut().insert(error);
                Ok(response)
            }
        }
    }

    /// Runs after `send`: a copy of the error that a token request got. Its [`ErrorBody`] is an extension.
    pub fn error_of(response: &Response) -> Option<Response> {
        let body = response.extensions().get::<ErrorBody>()?.clone();
        let mut error = http::Response::new(Vec::new());
        *error.status_mut() = response.status();
        *error.headers_mut() = response.headers().clone();
        error.extensions_mut().insert(body);
        Some(error.into())
    }

    /// Runs after `send`: the reason why there was no new token for the replay.
    pub fn failure(response: &Response) -> Option<AuthError> {
        response.extensions().get().copied()
    }
}

/// The body of an error, which may have any form. The generated client does not decode it.
#[derive(Clone)]
pub struct ErrorBody(pub Vec<u8>);

/// Reads the response to a token request. If it is longer than the limit, the end is missing, so that it is no valid JSON.
async fn bounded(mut response: Response) -> reqwest::Result<Response> {
    const LIMIT: usize = 1024 * 1024;
    let mut body = Vec::new();
    while body.len() < LIMIT
        && let Some(part) = response.chunk().await?
    {
        body.extend_from_slice(&part);
    }
    body.truncate(LIMIT);
    let mut read = http::Response::new(body.clone());
    if response.status().is_client_error() || response.status().is_server_error() {
        read.extensions_mut().insert(ErrorBody(body));
    }
    *read.status_mut() = response.status();
    *read.headers_mut() = response.headers().clone();
    Ok(read.into())
}

fn put(request: &mut Request, token: &str) {
    if let Ok(mut header) = HeaderValue::from_str(&format!("Bearer {token}")) {
        header.set_sensitive(true);
        request.headers_mut().insert(AUTHORIZATION, header);
    }
}

/// A request that changes something may be replayed only if the 401 means that the provider has not executed it.
fn may_replay(request: &Request, response: &Response, base_url: &Url, source: &TokenSource) -> bool {
    // After a redirect, the response may come from another origin.
    if !same_origin(response.url(), base_url) || !same_origin(request.url(), base_url) {
        return false;
    }
    let challenges = challenges_of(response);
    // The token is valid and does not suffice (RFC 6750 §3.1, RFC 9470 §3). Another one would not suffice either.
    let insufficient = regex(r"(?:^|[\s,])error\s*=\s*insufficient_", "i");
    // A challenge of the scheme Bearer (RFC 9110 §11.6.1). After a scheme is the end of the member, or a space. A
    // parameter may have one before its "=".
    let bearer_scheme = regex(r"(?:^|,)\s*bearer(?:\s+[^\s=]|\s*(?:,|$))", "i");
    let idempotent = [Method::GET, Method::HEAD, Method::OPTIONS, Method::PUT, Method::DELETE];
    insufficient.find(&challenges).is_none()
        && (idempotent.contains(request.method())
            || bearer_scheme.find(&challenges).is_some()
            || source.grant.not_applied())
}

/// The challenges without the texts in quotes, which may contain the name of a scheme.
fn challenges_of(response: &Response) -> String {
    let fields = response.headers().get_all(WWW_AUTHENTICATE).iter().filter_map(|field| field.to_str().ok());
    let challenges = fields.collect::<Vec<_>>().join(",");
    // One without its closing quote lasts until the end.
    let quoted_string = regex(r#""((?:[^"\\]|\\.)*)(?:"|\\?$)"#, "s");
    quoted_string.replace_all_with(&challenges, |found| {
        let text = found.group(1).map_or("", |range| &challenges[range]);
        // A quoted word is the same as the word (RFC 9110 §5.6.4).
        let is_word = text.chars().all(|sign| sign.is_ascii_alphanumeric() || sign == '_');
        String::from(if is_word { text } else { "" })
    })
}

fn regex(pattern: &str, flags: &str) -> Regex {
    Regex::with_flags(pattern, flags).expect("a valid pattern")
}

fn same_origin(one: &Url, other: &Url) -> bool {
    one.origin() == other.origin()
}

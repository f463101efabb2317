//! Controls the clients for the conformance kit: reads each command as a line of JSON, and prints its result as a line
//! of JSON.

use std::collections::{HashMap, VecDeque};
use std::fmt::Display;
use std::io::{BufRead, stdin};
use std::path::Path;
use std::sync::atomic::{AtomicI64, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use async_trait::async_trait;
use chrono::{TimeDelta, Utc};
use polyglot::auth::{Answer, Authorization, Clock, CodePrompt, FileStore, Grant, MemoryStore, Store, TokenSource};
use polyglot::clients::{bioprodict, biot, iotconnect, mediroutes};
use polyglot::grants;
use progenitor_client::{Error, ResponseValue};
use reqwest::Url;
use serde::Deserialize;
use serde_json::{Value, json};
use tokio::task::JoinSet;
use uuid::Uuid;

type Failure = Box<dyn std::error::Error + Send + Sync>;

/// A command of the kit.
#[derive(Clone, Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
struct Message {
    id: u64,
    client: String,
    r#do: String,
    provider: String,
    base_url: String,
    credentials: HashMap<String, String>,
    operation: String,
    times: usize,
    url: Option<String>,
    seconds: f64,
    /// The inputs of a person. None if there is no prompt.
    codes: Option<VecDeque<String>>,
    /// A folder.
    store: Option<String>,
    /// Milliseconds.
    timeout: Option<u64>,
}

impl Message {
    fn timeout(&self) -> Duration {
        self.timeout.map_or(grants::TIMEOUT, Duration::from_millis)
    }

    fn account(&self, name: &str) -> &str {
        self.credentials.get(name).map_or("", String::as_str)
    }

    fn store(&self) -> std::io::Result<Box<dyn Store>> {
        Ok(match &self.store {
            Some(folder) => {
                // A store has the session of one account of one host. The key of a tenant must not be in the name of a
                // file.
                let names = ["username", "phone", "client_id", "solutionKey"];
                let identity = format!("{} {:?}", self.base_url, names.map(|name| self.account(name)));
                let name = Uuid::new_v5(&Uuid::NAMESPACE_URL, identity.as_bytes());
                Box::new(FileStore::new(Path::new(folder).join(format!("{name}.json"))))
            }
            None => Box::new(MemoryStore::default()),
        })
    }
}

/// Returns the codes of the kit, in order.
struct Codes(Mutex<VecDeque<String>>);

#[async_trait]
impl CodePrompt for Codes {
    async fn ask(&self) -> Answer {
        match self.0.lock().expect("no other task panics here").pop_front().as_deref() {
            None | Some("none") => Answer::Closed,
            Some("resend") => Answer::Resend,
            Some(code) => Answer::Code(code.into()),
        }
    }
}

#[derive(Clone)]
struct Client {
    provider: String,
    base_url: String,
    source: Arc<TokenSource>,
    authorization: Authorization,
    http: reqwest::Client,
}

#[tokio::main]
async fn main() -> Result<(), Failure> {
    let mut clients = HashMap::new();
    // Milliseconds by which the kit advanced the clock.
    let offset = Arc::new(AtomicI64::new(0));
    for line in stdin().lock().lines() {
        let mut message: Message = serde_json::from_str(&line?)?;
        message.base_url = grants::base_url(&message.base_url).into();
        match message.r#do.as_str() {
            "hello" => answer(message.id, hello()),
            "start" => {
                if message.client == "1" {
                    clients.clear();
                    offset.store(0, Ordering::Relaxed);
                }
                clients.insert(message.client.clone(), Client::new(&message, Arc::clone(&offset))?);
                answer(message.id, json!({}));
            }
            "advance" => {
                offset.fetch_add((message.seconds * 1000.0) as i64, Ordering::Relaxed);
                answer(message.id, json!({}));
            }
            // Calls and logouts take time: they run in tasks, so that they can overlap.
            _ => {
                let client = clients.get(&message.client).cloned().ok_or("start the client first")?;
                tokio::spawn(async move { answer(message.id, client.take(message).await) });
            }
        }
    }
    Ok(())
}

fn hello() -> Value {
    let providers = ["biot", "bioprodict", "iotconnect", "mediroutes"];
    let features = [
        "clients",
        "login-after-logout",
        "one-time-password",
        "overlap",
        "second-attempt",
        "second-factor",
        "store",
        "timeout",
    ];
    json!({ "protocol": 2, "language": "Rust", "providers": providers, "features": features })
}

fn answer(id: u64, mut members: Value) {
    members["id"] = id.into();
    println!("{members}");
}

impl Client {
    fn new(message: &Message, offset: Arc<AtomicI64>) -> Result<Self, Failure> {
        let now: Clock = Arc::new(move || Utc::now() + TimeDelta::milliseconds(offset.load(Ordering::Relaxed)));
        let source = TokenSource::with_store(grant(message)?, now, message.store()?);
        let base_url = Url::parse(&message.base_url)?;
        Ok(Self {
            provider: message.provider.clone(),
            base_url: message.base_url.clone(),
            authorization: Authorization::Bearer { source: Arc::clone(&source), base_url },
            source,
            http: reqwest::Client::builder().timeout(message.timeout()).build()?,
        })
    }

    async fn take(&self, message: Message) -> Value {
        if message.r#do == "logout" {
            // The session has ended, even if the provider has not revoked the tokens.
            let _ = self.source.logout().await;
            return json!({});
        }
        json!({ "results": self.call_all(message).await })
    }

    async fn call_all(&self, message: Message) -> Vec<Value> {
        let mut calls = JoinSet::new();
        for _ in 0..message.times {
            let (client, message) = (self.clone(), message.clone());
            calls.spawn(async move { client.call(message).await });
        }
        calls.join_all().await
    }

    /// Returns the status, or the error.
    async fn call(&self, message: Message) -> Value {
        if let Some(url) = message.url {
            return self.foreign(&url).await;
        }
        let (base_url, http, authorization) = (&self.base_url, self.http.clone(), self.authorization.clone());
        match (self.provider.as_str(), message.operation.as_str()) {
            ("biot", "read") => {
                let client = biot::Client::new_with_client(base_url, http, authorization);
                outcome(client.search_devices().send().await)
            }
            ("biot", _) => {
                let client = biot::Client::new_with_client(base_url, http, authorization);
                let body = json!({ "_id": uuid::Uuid::new_v4(), "_templateId": uuid::Uuid::new_v4() });
                let body: biot::types::CreateDeviceRequest = serde_json::from_value(body).expect("a device");
                outcome(client.create_device().body(body).send().await)
            }
            ("bioprodict", "read") => {
                let client = bioprodict::Client::new_with_client(base_url, http, authorization);
                outcome(client.list_databases().send().await)
            }
            ("bioprodict", _) => {
                let client = bioprodict::Client::new_with_client(base_url, http, authorization);
                let body = json!({ "customId": uuid::Uuid::new_v4(), "sequence": "MKTAYIAKQR" });
                let body: bioprodict::types::CustomProtein = serde_json::from_value(body).expect("a protein");
                outcome(client.create_custom_protein().body(body).send().await)
            }
            ("mediroutes", "read") => {
                let client = mediroutes::Client::new_with_client(base_url, http, authorization);
                outcome(client.list_access().send().await)
            }
            ("mediroutes", _) => {
                let client = mediroutes::Client::new_with_client(base_url, http, authorization);
                let body = json!({ "tp_api_key": "conformance", "rider_id": uuid::Uuid::new_v4() });
                let body: mediroutes::types::CreateRiderRequest = serde_json::from_value(body).expect("a rider");
                outcome(client.create_rider().body(body).send().await)
            }
            (_, "read") => {
                let client = iotconnect::Client::new_with_client(base_url, http, authorization);
                outcome(client.list_devices().send().await)
            }
            _ => {
                let client = iotconnect::Client::new_with_client(base_url, http, authorization);
                outcome(client.create_device().body(thing()).send().await)
            }
        }
    }

    async fn foreign(&self, url: &str) -> Value {
        let mut request = self.http.get(url).build().expect("a URL of the kit");
        if let Err(error) = self.authorization.authorize(&mut request).await {
            return failed(error.code(), &error);
        }
        match self.authorization.send(&self.http, request).await {
            Ok(response) => match Authorization::failure(&response) {
                Some(error) => failed(error.code(), &error),
                None => response.status().as_u16().into(),
            },
            Err(error) => failed("connection_failed", &error),
        }
    }
}

fn thing() -> iotconnect::types::DeviceCreateRequest {
    let body = json!({
        "uniqueId": uuid::Uuid::new_v4(),
        "displayName": "Conformance",
        "deviceTemplateGuid": uuid::Uuid::new_v4(),
        "entityGuid": uuid::Uuid::new_v4(),
    });
    serde_json::from_value(body).expect("a device")
}

fn outcome<T, E>(answer: Result<ResponseValue<T>, Error<E>>) -> Value
where
    Error<E>: Display,
{
    match answer {
        Ok(answer) => answer.status().as_u16().into(),
        Err(error) => match (error.status(), &error) {
            (Some(status), _) => status.as_u16().into(),
            (None, Error::Custom(code)) => failed(code, &error),
            (None, _) => failed("connection_failed", &error),
        },
    }
}

fn failed(kind: &str, error: &dyn Display) -> Value {
    json!({ "error": kind, "message": error.to_string() })
}

fn grant(message: &Message) -> Result<Box<dyn Grant>, Failure> {
    let http = grants::token_requests(message.timeout());
    let (base_url, username, password) = (&message.base_url, message.account("username"), message.account("password"));
    Ok(match message.provider.as_str() {
        "biot" => Box::new(biot_grant(message, http)),
        "bioprodict" => {
            let client = (message.account("client_id"), message.account("client_secret"));
            let grant = grants::Bioprodict::new(http, base_url, (username, password), client);
            Box::new(grant?)
        }
        "iotconnect" => {
            Box::new(grants::Iotconnect::new(http, base_url, message.account("solutionKey"), username, password))
        }
        _ => Box::new(grants::Mediroutes::new(http, base_url, username, password)),
    })
}

fn biot_grant(message: &Message, http: reqwest::Client) -> grants::Biot {
    let (base_url, username, password) = (&message.base_url, message.account("username"), message.account("password"));
    let grant = match message.account("phone") {
        "" => grants::Biot::new(http, base_url, username, password),
        phone => grants::Biot::with_phone(http, base_url, phone),
    };
    match &message.codes {
        Some(codes) => grant.asking(Box::new(Codes(Mutex::new(codes.clone())))),
        None => grant,
    }
}

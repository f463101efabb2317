//! Controls the clients for the conformance kit: reads a line of JSON for each command, prints one for each answer.

use std::collections::HashMap;
use std::io::{BufRead, stdin};
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use chrono::{TimeDelta, Utc};
use polyglot::auth::{Authorization, Clock, Grant, TokenSource};
use polyglot::clients::{bioprodict, biot, iotconnect};
use polyglot::grants;
use progenitor_client::{Error, ResponseValue};
use reqwest::Url;
use serde::Deserialize;
use serde_json::{Value, json};
use tokio::task::JoinSet;

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
        let message: Message = serde_json::from_str(&line?)?;
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
    let providers = ["biot", "bioprodict", "iotconnect"];
    json!({ "protocol": 2, "language": "Rust", "providers": providers, "features": ["clients"] })
}

fn answer(id: u64, mut members: Value) {
    members["id"] = id.into();
    println!("{members}");
}

impl Client {
    fn new(message: &Message, offset: Arc<AtomicI64>) -> Result<Self, Failure> {
        let now: Clock = Arc::new(move || Utc::now() + TimeDelta::milliseconds(offset.load(Ordering::Relaxed)));
        let source = TokenSource::new(grant(message)?, now);
        let base_url = Url::parse(&message.base_url)?;
        Ok(Self {
            provider: message.provider.clone(),
            base_url: message.base_url.clone(),
            authorization: Authorization::Bearer { source: Arc::clone(&source), base_url },
            source,
            http: reqwest::Client::new(),
        })
    }

    async fn take(&self, message: Message) -> Value {
        if message.r#do == "logout" {
            // If the provider fails, the session has ended anyway.
            drop(self.source.logout().await);
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

    /// Returns the status, or the kind of error.
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
                let body = json!({ "_id": "conformance", "_templateId": uuid::Uuid::new_v4() });
                let body: biot::types::CreateDeviceRequest = serde_json::from_value(body).expect("a device");
                outcome(client.create_device().body(body).send().await)
            }
            ("bioprodict", "read") => {
                let client = bioprodict::Client::new_with_client(base_url, http, authorization);
                outcome(client.list_databases().send().await)
            }
            ("bioprodict", _) => {
                let client = bioprodict::Client::new_with_client(base_url, http, authorization);
                let body = json!({ "customId": "conformance", "sequence": "MKTAYIAKQR" });
                let body: bioprodict::types::CustomProtein = serde_json::from_value(body).expect("a protein");
                outcome(client.create_custom_protein().body(body).send().await)
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
            return error.code().into();
        }
        match self.authorization.send(&self.http, request).await {
            Ok(response) => response.status().as_u16().into(),
            Err(_) => "connection_failed".into(),
        }
    }
}

fn thing() -> iotconnect::types::DeviceCreateRequest {
    let body = json!({
        "uniqueId": "conformance",
        "displayName": "Conformance",
        "deviceTemplateGuid": uuid::Uuid::new_v4(),
        "entityGuid": uuid::Uuid::new_v4(),
    });
    serde_json::from_value(body).expect("a device")
}

fn outcome<T, E>(answer: Result<ResponseValue<T>, Error<E>>) -> Value {
    match answer {
        Ok(answer) => answer.status().as_u16().into(),
        Err(Error::Custom(code)) => code.into(),
        Err(error) => error.status().map_or("connection_failed".into(), |status| status.as_u16().into()),
    }
}

fn grant(message: &Message) -> Result<Box<dyn Grant>, Failure> {
    let account = |name: &str| message.credentials.get(name).map_or("", String::as_str);
    let (base_url, username, password) = (&message.base_url, account("username"), account("password"));
    Ok(match message.provider.as_str() {
        "biot" => Box::new(grants::Biot::new(base_url, username, password)),
        "bioprodict" => {
            let client = (account("client_id"), account("client_secret"));
            let grant = grants::Bioprodict::new(base_url, (username, password), client);
            Box::new(grant.map_err(|error| error.code())?)
        }
        _ => Box::new(grants::Iotconnect::new(base_url, account("solutionKey"), username, password)),
    })
}

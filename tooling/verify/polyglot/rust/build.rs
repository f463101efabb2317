//! Generates a client for each provider, from the OpenAPI 3.0 documents of `@x/specs`: `SPECS=…/specs cargo build`.

use std::{env, fs, path::Path};

use progenitor_impl::{GenerationSettings, Generator, HooksMode, InterfaceStyle};
use serde_json::{Map, Value};

fn main() {
    println!("cargo::rerun-if-env-changed=SPECS");
    let specs = env::var("SPECS").expect("set SPECS to the folder of @x/specs");
    for provider in ["biot", "bioprodict", "iotconnect", "mediroutes"] {
        let path = format!("{specs}/{provider}/openapi-3.0.json");
        println!("cargo::rerun-if-changed={path}");
        let text = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}"));
        let mut document: Value = serde_json::from_str(&text).expect("the document is JSON");
        without_forms_of_files(&mut document);
        one_type_per_outcome(&mut document);
        lifetime_is_a_number(&mut document);
        let spec = serde_json::from_value(document).expect("the document is OpenAPI 3.0");
        let mut settings = GenerationSettings::default();
        settings
            .with_inner_type("crate::auth::Authorization".parse().unwrap())
            .with_interface(InterfaceStyle::Builder)
            .with_hooks(HooksMode::Expected);
        let code = Generator::new(&settings).generate_tokens(&spec).unwrap_or_else(|error| panic!("{path}: {error}"));
        let out = env::var("OUT_DIR").unwrap();
        fs::write(Path::new(&out).join(format!("{provider}.rs")), code.to_string()).unwrap();
    }
}

/// Removes operations with a `multipart/form-data` body, which progenitor cannot send. Send them with `reqwest`.
fn without_forms_of_files(document: &mut Value) {
    let paths = document["paths"].as_object_mut().expect("paths");
    for path in paths.values_mut().filter_map(Value::as_object_mut) {
        path.retain(|_, operation| operation["requestBody"]["content"]["multipart/form-data"].is_null());
    }
}

/// An operation of a progenitor client has one type for success and one for errors. If a document has more types, only
/// the first one is kept. A response of another type becomes an `Error::UnexpectedResponse` with its status.
fn one_type_per_outcome(document: &mut Value) {
    let all = document.clone();
    let paths = document["paths"].as_object_mut().expect("paths");
    for operation in paths.values_mut().filter_map(Value::as_object_mut).flat_map(Map::values_mut) {
        let Some(responses) = operation.get_mut("responses").and_then(Value::as_object_mut) else {
            continue;
        };
        let (mut success, mut failure) = (None, None);
        responses.retain(|status, response| {
            let first = if status.starts_with('2') { &mut success } else { &mut failure };
            let schema = schema_of(&all, response);
            *first.get_or_insert_with(|| schema.clone()) == schema
        });
    }
}

/// A lifetime may be written as `600.0` (JSON Schema §6.1.1), which serde does not read as an integer.
fn lifetime_is_a_number(document: &mut Value) {
    if let Some(lifetime) = document.pointer_mut("/components/schemas/TokenResponse/properties/expires_in") {
        lifetime["type"] = "number".into();
        lifetime["format"] = "double".into();
    }
}

fn schema_of(document: &Value, response: &Value) -> Value {
    let response = match response["$ref"].as_str() {
        Some(reference) => document.pointer(&reference[1..]).expect("the reference has a target"),
        None => response,
    };
    let media = response["content"].as_object().and_then(|content| content.values().next());
    media.map_or(Value::Null, |media| media["schema"].clone())
}

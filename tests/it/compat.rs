//! Comparing descriptions of interfaces.

mod asyncapi;
mod edges;
mod kinds;
#[cfg(feature = "yaml")]
mod pairs;
mod placing;
mod sameness;
mod supply;

use dvs::compat::{self, Change, Comparison, Description, Options};
use serde_json::Value;

/// Compares two descriptions with the options that nobody changed.
fn compare(old: &str, new: &str) -> Comparison {
    compat::compare(&Description::read(old), &Description::read(new), &Options::default())
}

/// The ids of changes, sorted.
fn ids(comparison: &Comparison) -> Vec<String> {
    let mut ids: Vec<_> = comparison.changes().iter().map(Change::id).collect();
    ids.sort();
    ids
}

/// A description with one operation: `operation` is its body, `components` what it shares.
fn document(operation: &Value, components: &Value) -> String {
    serde_json::json!({
        "openapi": "3.1.0",
        "info": { "title": "Meldungen", "version": "1.0.0" },
        "paths": { "/meldungen": { "post": operation } },
        "components": components,
    })
    .to_string()
}

/// A description in which this schema is sent, or received.
fn with_schema(schema: &Value, sent: bool) -> String {
    let content = serde_json::json!({ "content": { "application/json": { "schema": schema } } });
    let answer = serde_json::json!({ "description": "x" });
    let operation = if sent {
        serde_json::json!({ "requestBody": content, "responses": { "200": answer } })
    } else {
        serde_json::json!({ "responses": { "200": { "description": "x", "content": content["content"] } } })
    };
    document(&operation, &serde_json::json!({}))
}

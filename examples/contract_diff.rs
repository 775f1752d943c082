//! Comparing two versions of an interface: what changed, what that means, and how far the version number must move.
//!
//! ```text
//! cargo run --example contract_diff
//! ```

use dvs::Lang;
use dvs::compat::{self, Description, Level, Options};

const OLD: &str = r#"{
  "openapi": "3.1.0",
  "info": { "title": "Meldungen", "version": "1.4.0" },
  "paths": { "/meldungen/{id}": {
    "get": {
      "parameters": [ { "in": "path", "name": "id", "required": true, "schema": { "type": "string" } } ],
      "responses": { "200": { "description": "Meldung", "content": { "application/json": { "schema": {
        "type": "object", "required": ["id", "betreff"],
        "properties": { "id": { "type": "string" }, "betreff": { "type": "string", "maxLength": 200 } } } } } } }
    },
    "delete": { "deprecated": true, "x-sunset": "2026-06-30", "responses": { "204": { "description": "gelöscht" } } }
  } }
}"#;

const NEW: &str = r#"{
  "openapi": "3.1.0",
  "info": { "title": "Meldungen", "version": "1.5.0" },
  "paths": { "/meldungen/{meldung}": {
    "get": {
      "parameters": [
        { "in": "path", "name": "meldung", "required": true, "schema": { "type": "string" } },
        { "in": "query", "name": "sprache", "schema": { "type": "string" } }
      ],
      "responses": { "200": { "description": "Meldung", "content": { "application/json": { "schema": {
        "type": "object", "required": ["id"],
        "properties": { "id": { "type": "string" }, "betreff": { "type": "string" } } } } } } }
    }
  } }
}"#;

fn main() -> Result<(), dvs::InvalidText> {
    let options = Options::default().today(dvs::text::Date::new("2026-11-24")?);
    let comparison = compat::compare(&Description::read(OLD), &Description::read(NEW), &options);
    println!("{}", comparison.to_text(Lang::De, false));
    println!("{}", comparison.to_markdown(Lang::En, false));
    println!("breaking: {}", comparison.count(Level::Breaking));
    for change in comparison.forcing() {
        println!("{} forces {}", change.fingerprint(), comparison.required_bump().name());
    }
    Ok(())
}

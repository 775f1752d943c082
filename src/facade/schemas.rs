//! The JSON Schemas of everything that crosses the facade. Not here: how a schema is made of declarations (`shape`).

use serde_json::{Value, json};

use super::error::KINDS;
use super::{CALLS, Call, FORMAT, shapes};
use crate::model::{Catalog, CatalogHeader, shape_of};
use crate::report::shapes::RUN;
use crate::shape::schema::{Lists, Schema};
use crate::shape::{EntityKind, Shape};

/// A JSON Schema 2020-12 and its name.
#[derive(Clone, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub struct NamedSchema {
    /// The name, in kebab-case: `document`, `entity`, `report`, `error`, or a call and `-request` or `-answer`.
    pub name: String,
    /// The schema.
    pub text: String,
}

/// All schemas: of a document, of an entity as it stands in a line or alone, of reports, of each request and its answer, and of
/// the error that may come in its place.
///
/// A schema is made of the same declarations as the reader. It accepts whatever is read without a structural error, and may
/// accept more: it knows neither check digits nor which rules there are.
///
/// ```
/// let schemas = dvs::facade::schemas();
/// let document = schemas.iter().find(|schema| schema.name == "document").unwrap();
/// assert!(document.text.contains("https://json-schema.org/draft/2020-12/schema"));
/// ```
#[must_use]
pub fn schemas() -> Vec<NamedSchema> {
    let mut all = vec![document(), entity()];
    all.extend(CALLS.iter().filter_map(|call| {
        let Shape::Object(object) = call.shape else { return None };
        let mut schema = Schema::new(Lists::Closed);
        let root =
            schema.members(object, vec![("format", json!({"const": FORMAT})), ("call", json!({"const": call.name}))]);
        Some(named(format!("{}-request", call.name), schema, root))
    }));
    all.extend(CALLS.iter().map(answer));
    all.extend([error(), report()]);
    all
}

fn answer(call: &Call) -> NamedSchema {
    let mut schema = Schema::new(Lists::Open);
    let (result, texts) = (schema.object(call.result), schema.object(&shapes::TEXTS));
    let not_read = schema.object(&shapes::NOT_READ);
    let root = json!({
        "title": format!("Answer to {}", call.name), "x-de": {"title": format!("Antwort auf {}", call.name)},
        "type": "object", "required": ["format", "call", "result"], "additionalProperties": false,
        "properties": {
            "format": {"const": FORMAT}, "call": {"const": call.name}, "result": result, "texts": texts,
            "notRead": {"type": "array", "items": not_read},
        },
    });
    named(format!("{}-answer", call.name), schema, root)
}

fn error() -> NamedSchema {
    let mut schema = Schema::new(Lists::Open);
    let error = schema.object(&shapes::ERROR);
    // Faults of structure have the names of their structural codes besides.
    let codes: Vec<&str> = KINDS.iter().map(|kind| kind.code).collect();
    let error = json!({"allOf": [error], "properties": {"code": {"examples": codes}}});
    let root = json!({
        "title": "Error", "x-de": {"title": "Fehler"},
        "type": "object", "required": ["format", "error"], "additionalProperties": false,
        "properties": {"format": {"const": FORMAT}, "error": error},
    });
    named("error".to_owned(), schema, root)
}

fn report() -> NamedSchema {
    let mut schema = Schema::new(Lists::Open);
    let root = schema.members(&RUN, Vec::new());
    named("report".to_owned(), schema, root)
}

fn named(name: String, schema: Schema, root: Value) -> NamedSchema {
    let text = schema.document(&name, root);
    NamedSchema { name, text }
}

fn document() -> NamedSchema {
    let mut schema = Schema::new(Lists::Open);
    let mut root = schema.members(Catalog::shape(), Vec::new());
    // The one list whose unknown values are refused.
    if let Some(format) = root.pointer_mut("/properties/format") {
        *format = json!({"const": crate::model::FormatVersion::V1.as_str()});
    }
    named("document".to_owned(), schema, root)
}

fn entity() -> NamedSchema {
    let mut schema = Schema::new(Lists::Open);
    let header = schema.object(CatalogHeader::shape());
    let format =
        json!({"properties": {"format": {"const": crate::model::FormatVersion::V1.as_str()}}, "required": ["format"]});
    let mut cases = vec![case("catalog", &json!({"allOf": [header, format]}))];
    let mut kinds = vec!["catalog"];
    for kind in EntityKind::ALL {
        let entity = schema.shape(shape_of(kind));
        cases.push(case(kind.name(), &entity));
        kinds.push(kind.name());
    }
    let root = json!({
        "title": "Entity",
        "description": "An entity in a line of NDJSON or alone, or the header in the first line.",
        "x-de": {"title": "Eintrag", "description": "Ein Eintrag in einer Zeile NDJSON oder allein, oder der Kopf in der ersten Zeile."},
        "type": "object", "properties": {"kind": {"enum": kinds}}, "required": ["kind"], "allOf": cases,
    });
    named("entity".to_owned(), schema, root)
}

fn case(kind: &str, then: &Value) -> Value {
    json!({"if": {"properties": {"kind": {"const": kind}}}, "then": then})
}

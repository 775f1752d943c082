//! JSON Schema 2020-12 from the declarations. A schema accepts whatever the reader accepts, and may accept more: it knows neither
//! check digits nor the calendar. Not here: which schemas there are (`facade`).

use serde_json::{Map, Value, json};

use super::{Field, Format, ObjectShape, Shape, VocabularyShape};

/// What every schema says about itself.
const COMMENT: &str = "No official format: made by the crate `dvs`, not checked by FITKO or govdigital.";

/// What a value of a document that is not known means for a schema.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Lists {
    /// A value that a list does not know is kept: documents, and answers that repeat them.
    Open,
    /// It is refused: requests.
    Closed,
}

/// A schema that grows: every struct, list and format stands once under `$defs`.
#[derive(Debug)]
pub(crate) struct Schema {
    lists: Lists,
    defs: Map<String, Value>,
}

impl Schema {
    pub(crate) fn new(lists: Lists) -> Self {
        Self { lists, defs: Map::new() }
    }

    /// The whole schema, whose root is what `root` says.
    pub(crate) fn document(self, id: &str, root: Value) -> String {
        let mut all = Map::new();
        all.insert("$schema".to_owned(), json!("https://json-schema.org/draft/2020-12/schema"));
        all.insert("$id".to_owned(), json!(format!("urn:dvs:schema:{id}")));
        all.insert("$comment".to_owned(), json!(COMMENT));
        if let Value::Object(root) = root {
            all.extend(root);
        }
        if !self.defs.is_empty() {
            all.insert("$defs".to_owned(), Value::Object(self.defs));
        }
        let mut text = serde_json::to_string_pretty(&Value::Object(all)).unwrap_or_default();
        text.push('\n');
        text
    }

    /// A reference to the schema of a struct.
    pub(crate) fn object(&mut self, object: &'static ObjectShape) -> Value {
        self.def(object.name, |schema| schema.members(object, Vec::new()))
    }

    /// The schema of a struct itself, after members that stand before its own and must be there.
    pub(crate) fn members(&mut self, object: &'static ObjectShape, head: Vec<(&'static str, Value)>) -> Value {
        let mut required: Vec<&str> = head.iter().map(|(name, _)| *name).collect();
        let mut properties: Map<String, Value> =
            head.into_iter().map(|(name, schema)| (name.to_owned(), schema)).collect();
        for field in object.fields {
            let value = self.field(field);
            properties.insert(field.name.to_owned(), value);
        }
        required.extend(object.fields.iter().filter(|field| field.required).map(|field| field.name));
        let mut all = described(object.name, object.title, object.docs.en, object.docs.de);
        all.insert("type".to_owned(), json!("object"));
        all.insert("properties".to_owned(), Value::Object(properties));
        if !required.is_empty() {
            all.insert("required".to_owned(), json!(required));
        }
        if object.closed {
            all.insert("additionalProperties".to_owned(), json!(false));
        }
        Value::Object(all)
    }

    fn field(&mut self, field: &'static Field) -> Value {
        let mut all = described(field.name, field.title, field.docs.en, field.docs.de);
        if let Value::Object(shape) = self.shape(field.shape) {
            all.extend(shape);
        }
        Value::Object(all)
    }

    /// The schema of a value.
    pub(crate) fn shape(&mut self, shape: &'static Shape) -> Value {
        match shape {
            Shape::Object(object) => self.object(object),
            Shape::Text(format) => self.def(format.name, |_| text(format)),
            Shape::Vocabulary(list) => self.def(list.name, |schema| vocabulary(list, schema.lists)),
            Shape::List(of) => json!({"type": "array", "items": self.shape(of)}),
            Shape::Localized => json!({"type": "object", "additionalProperties": {"type": "string"}}),
            Shape::Map(of) => json!({"type": "object", "additionalProperties": self.shape(of)}),
            Shape::Nullable(of) => json!({"anyOf": [self.shape(of), {"type": "null"}]}),
            Shape::Name(names) => json!({"type": "string", "enum": names}),
            Shape::Bool => json!({"type": "boolean"}),
            Shape::Count => json!({"type": "integer", "minimum": 0}),
            Shape::Integer => json!({"type": "integer", "minimum": 0, "maximum": u32::MAX}),
        }
    }

    /// A reference to what stands under a name, which is made the first time.
    fn def(&mut self, name: &str, make: impl FnOnce(&mut Self) -> Value) -> Value {
        if !self.defs.contains_key(name) {
            // A struct may contain itself.
            self.defs.insert(name.to_owned(), Value::Null);
            let schema = make(self);
            self.defs.insert(name.to_owned(), schema);
        }
        json!({"$ref": format!("#/$defs/{name}")})
    }
}

/// Title and description in English, as JSON Schema has them, and in German beside it.
fn described(name: &str, title: &str, en: &str, de: &str) -> Map<String, Value> {
    let mut all = Map::new();
    all.insert("title".to_owned(), json!(name));
    all.insert("description".to_owned(), json!(first_paragraph(en)));
    all.insert("x-de".to_owned(), json!({"title": title, "description": de}));
    all
}

/// The first paragraph of English docs, without links that only rustdoc understands.
fn first_paragraph(docs: &str) -> String {
    let lines = docs.lines().map(str::trim).skip_while(|line| line.is_empty()).take_while(|line| !line.is_empty());
    let text = lines.collect::<Vec<_>>().join(" ");
    let mut plain = String::with_capacity(text.len());
    let mut rest = text.as_str();
    // [`Digest`](super::Digest) becomes `Digest`; a link to a page keeps its words.
    while let Some((before, after)) = rest.split_once('[') {
        plain.push_str(before);
        match after.split_once(']') {
            Some((words, tail)) if words.starts_with('`') || tail.starts_with('(') => {
                plain.push_str(words);
                rest = tail.strip_prefix('(').and_then(|tail| tail.split_once(')')).map_or(tail, |(_, tail)| tail);
            }
            _ => {
                plain.push('[');
                rest = after;
            }
        }
    }
    plain.push_str(rest);
    plain
}

fn text(format: &Format) -> Value {
    let mut all = described(format.name, format.name, format.expected.en, format.expected.de);
    all.insert("type".to_owned(), json!("string"));
    all.insert("examples".to_owned(), json!([format.example]));
    if let Some(known) = format.schema_format {
        all.insert("format".to_owned(), json!(known));
    }
    if let Some(pattern) = format.schema_pattern {
        all.insert("pattern".to_owned(), json!(pattern));
    }
    Value::Object(all)
}

fn vocabulary(list: &VocabularyShape, lists: Lists) -> Value {
    let mut all = described(list.name, list.title, list.docs.en, list.docs.de);
    let known = list.terms.iter().map(|term| {
        let de = json!({"description": term.docs.de});
        json!({"const": term.value, "description": first_paragraph(term.docs.en), "x-de": de})
    });
    let other = json!({"type": "string", "description": "A value that is not known here: kept, and pointed out."});
    let other = (lists == Lists::Open).then_some(other);
    all.insert("anyOf".to_owned(), known.chain(other).collect());
    Value::Object(all)
}

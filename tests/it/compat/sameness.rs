//! What must give no change, and what must give the same one the other way round: over generated documents, and real ones.

use std::collections::BTreeMap;

use dvs::compat::{Change, Comparison, Outcome, Part};
use proptest::prelude::*;
use serde_json::{Map, Value, json};

use super::{compare, document};

/// The document with the members of all objects in the opposite order, as text.
fn reversed(value: &Value) -> String {
    match value {
        Value::Object(members) => {
            let members: Vec<_> = members
                .iter()
                .rev()
                .map(|(name, value)| format!("{}:{}", Value::from(name.as_str()), reversed(value)))
                .collect();
            format!("{{{}}}", members.join(" , "))
        }
        Value::Array(elements) => format!("[{}]", elements.iter().map(reversed).collect::<Vec<_>>().join(",")),
        other => other.to_string(),
    }
}

/// The document with what `$ref` names in its place, some levels deep: what is recursive stays so.
fn inlined(value: &Value, root: &Value, levels: usize) -> Value {
    match value {
        Value::Object(members) => {
            if let Some(target) = members.get("$ref").and_then(Value::as_str)
                && members.len() == 1
                && levels > 0
                && let Some(target) = root.pointer(target.trim_start_matches('#'))
            {
                return inlined(target, root, levels - 1);
            }
            Value::Object(members.iter().map(|(name, value)| (name.clone(), inlined(value, root, levels))).collect())
        }
        Value::Array(elements) => elements.iter().map(|element| inlined(element, root, levels)).collect(),
        other => other.clone(),
    }
}

fn assert_same(text: &str) {
    let value: Value = serde_json::from_str(text).unwrap();
    let mut whole = inlined(&value, &value, 3);
    // Operations of AsyncAPI refer to a channel and its messages: what stands there itself would be another channel.
    if let (Some(_), Some(operations)) = (value.get("asyncapi"), value.get("operations")) {
        whole["operations"] = operations.clone();
    }
    let forms =
        [("itself", text.to_owned()), ("re-ordered", reversed(&value)), ("references inlined", whole.to_string())];
    for (what, other) in forms {
        for comparison in [compare(text, &other), compare(&other, text)] {
            assert!(comparison.changes().is_empty(), "{what}: {:?}\n{text}\n{other}", super::ids(&comparison));
            assert!(comparison.is_complete(), "{what}");
            assert_eq!(comparison.outcome(), Outcome::None);
        }
    }
}

/// How often something changes at a place, by the pair of kinds that go there and back.
fn mirrored(comparison: &Comparison, back: bool) -> BTreeMap<String, usize> {
    let mut counts = BTreeMap::new();
    let families = [
        ("deprecated-operation-removed", "operation-removed"),
        ("operation-removed-before-sunset", "operation-removed"),
        ("required-property-with-default-added", "required-property-added"),
        ("property-with-default-became-required", "property-became-required"),
    ];
    let plain = |name: &'static str| families.iter().find(|(own, _)| *own == name).map_or(name, |(_, plain)| *plain);
    let key = |change: &Change| {
        let name = plain(if back { change.kind.reverse } else { change.kind.name });
        let location = &change.location;
        let direction = if change.kind.directed { change.direction.name() } else { "" };
        // A message can have another name on the way back.
        let part = match location.part {
            Part::Message { .. } => "message".to_owned(),
            _ => location.part.key(),
        };
        format!("{direction} {name} {part} {} {:?}", location.media_type.as_deref().unwrap_or(""), change.name)
    };
    for change in comparison.changes() {
        *counts.entry(key(change)).or_default() += 1;
    }
    counts
}

fn assert_mirrored(a: &str, b: &str) {
    let (there, back) = (compare(a, b), compare(b, a));
    assert_eq!(mirrored(&there, false), mirrored(&back, true), "{a}\n{b}");
}

/// Schemas of some depth; some refer to shared ones, which refer to each other.
fn schema() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(json!({})),
        Just(json!({"type": "string"})),
        Just(json!({"type": ["string", "null"], "enum": ["a", "b", null]})),
        Just(json!({"type": "integer", "format": "int32", "minimum": 1.0})),
        (0_u8..9).prop_map(|length| json!({"type": "string", "maxLength": length, "pattern": "^a"})),
        (0_u8..3).prop_map(|number| json!({"$ref": format!("#/components/schemas/S{number}")})),
        Just(json!(false)),
    ];
    leaf.prop_recursive(3, 24, 4, |inner| {
        let list = prop::collection::vec(inner.clone(), 1..3);
        prop_oneof![
            (prop::collection::btree_map("[a-c]", inner.clone(), 1..4), any::<bool>()).prop_map(
                |(properties, required)| {
                    let names: Vec<_> = if required { properties.keys().cloned().collect() } else { Vec::new() };
                    json!({"type": "object", "properties": properties, "required": names})
                }
            ),
            inner.clone().prop_map(|items| json!({"type": "array", "items": items})),
            inner.clone().prop_map(|inner| json!({"not": inner})),
            inner.clone().prop_map(|inner| json!({"additionalProperties": inner})),
            (inner.clone(), inner).prop_map(|(a, b)| json!({"if": a, "then": b})),
            list.clone().prop_map(|all| json!({"allOf": all})),
            list.clone().prop_map(|one| json!({"oneOf": one})),
            list.prop_map(|items| json!({"prefixItems": items})),
        ]
    })
}

fn generated() -> impl Strategy<Value = String> {
    (prop::array::uniform3(schema()), schema(), schema(), any::<bool>()).prop_map(
        |(shared, sent, received, required)| {
            let mut schemas = Map::new();
            for (index, schema) in shared.into_iter().enumerate() {
                schemas.insert(format!("S{index}"), schema);
            }
            let operation = json!({
                "parameters": [{"in": "query", "name": "a", "required": required, "schema": {"type": "string"}}],
                "requestBody": {"content": {"application/json": {"schema": sent}}},
                "responses": {"200": {"description": "x", "content": {"application/json": {"schema": received}}}},
            });
            document(&operation, &json!({ "schemas": schemas }))
        },
    )
}

/// Descriptions with AsyncAPI, in either version, with what the versions have in common.
fn with_messages() -> impl Strategy<Value = String> {
    let media = || prop::option::of(prop_oneof![Just("application/json"), Just("text/plain")]);
    let demand = || prop::option::of(prop::collection::btree_set("[ab]", 0..3));
    let message = || (schema(), prop::option::of(schema()), media(), any::<bool>());
    let side = || (prop::collection::btree_map("[m-o]", message(), 1..3), demand());
    let channel = || (prop::option::of(side()), prop::option::of(side()), any::<bool>());
    (
        any::<bool>(),
        media(),
        prop::collection::btree_map("[s-u]", ("[x-z]", demand()), 0..3),
        prop::collection::btree_map(prop_oneof![Just("a"), Just("b/{x}"), Just("b/{y}"), Just("c")], channel(), 0..4),
        prop::array::uniform3(schema()),
    )
        .prop_map(|(third, media, servers, channels, shared)| {
            let security = |demand: Option<std::collections::BTreeSet<String>>| {
                demand.map(|names| -> Value {
                    let one = |name: &String| {
                        if third { json!({"$ref": format!("#/components/securitySchemes/{name}")}) } else { json!({name.as_str(): []}) }
                    };
                    names.iter().map(one).collect()
                })
            };
            let mut root = json!({"info": {"title": "x", "version": "1.0.0"}, "servers": {}, "channels": {}, "operations": {},
                "components": {"schemas": {}, "securitySchemes": {"a": {"type": "plain"}, "b": {"type": "X509"}}}});
            root["asyncapi"] = json!(if third { "3.0.0" } else { "2.6.0" });
            for (index, schema) in shared.into_iter().enumerate() {
                root["components"]["schemas"][format!("S{index}")] = schema;
            }
            put(&mut root, "defaultContentType", media.map(Value::from));
            for (name, (host, demand)) in servers {
                let mut server = json!({"protocol": "mqtt"});
                server[if third { "host" } else { "url" }] = host.into();
                put(&mut server, "security", security(demand));
                root["servers"][name] = server;
            }
            for (address, (sent, received, everywhere)) in channels {
                let mut channel = json!({});
                if !everywhere && root["servers"].get("s").is_some() {
                    channel["servers"] = if third { json!([{"$ref": "#/servers/s"}]) } else { json!(["s"]) };
                }
                for (word, action, side) in [("publish", "receive", sent), ("subscribe", "send", received)] {
                    let Some((messages, demand)) = side else { continue };
                    let mut operation = json!({});
                    put(&mut operation, "security", security(demand));
                    let mut list = Vec::new();
                    for (name, (payload, headers, media, wrapped)) in messages {
                        let mut message = json!({});
                        put(&mut message, "contentType", media.map(Value::from));
                        put(&mut message, "headers", headers);
                        message["payload"] = payload;
                        if third {
                            if wrapped {
                                let payload = message["payload"].take();
                                message["payload"] = json!({"schemaFormat": "application/vnd.aai.asyncapi;version=3.0.0", "schema": payload});
                            }
                            list.push(json!({"$ref": format!("#/channels/{}/messages/{word}-{name}", address.replace('/', "~1"))}));
                            put(&mut channel["messages"], &format!("{word}-{name}"), Some(message));
                        } else {
                            message["name"] = format!("{word}-{name}").into();
                            list.push(message);
                        }
                    }
                    if third {
                        operation["action"] = action.into();
                        operation["channel"] = json!({"$ref": format!("#/channels/{}", address.replace('/', "~1"))});
                        operation["messages"] = list.into();
                        root["operations"][format!("{word} {address}")] = operation;
                    } else {
                        operation["message"] = json!({"oneOf": list});
                        channel[word] = operation;
                    }
                }
                if third {
                    channel["address"] = address.into();
                }
                root["channels"][address] = channel;
            }
            root.to_string()
        })
}

fn put(object: &mut Value, name: &str, value: Option<Value>) {
    if let Some(value) = value {
        object[name] = value;
    }
}

/// Whether a shared schema is nothing but a reference that leads back to itself: those are findings of their own.
fn has_empty_circle(text: &str) -> bool {
    !dvs::compat::Description::read(text).problems().is_empty()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn a_document_is_the_same_as_itself(text in generated()) {
        if !has_empty_circle(&text) {
            assert_same(&text);
        }
    }

    #[test]
    fn a_document_with_messages_is_the_same_as_itself(text in with_messages()) {
        if !has_empty_circle(&text) {
            assert_same(&text);
        }
    }

    #[test]
    fn the_way_back_mirrors_the_way_there_with_messages(a in with_messages(), b in with_messages()) {
        assert_mirrored(&a, &b);
        prop_assert_eq!(compare(&a, &b).is_complete(), compare(&b, &a).is_complete());
    }

    #[test]
    fn the_way_back_mirrors_the_way_there(a in generated(), b in generated()) {
        assert_mirrored(&a, &b);
        prop_assert_eq!(compare(&a, &b).is_complete(), compare(&b, &a).is_complete());
    }
}

/// A text in YAML as JSON: what a catalog does not know goes through it unchanged.
#[cfg(feature = "yaml")]
fn as_json(yaml: &str) -> String {
    let lines: String = yaml.lines().flat_map(|line| ["  ", line, "\n"]).collect();
    let options = dvs::Options::new("2026-11-23".parse().unwrap());
    let catalog = dvs::read_catalog(format!("format: dvs-crate/1\nx-text:\n{lines}").as_bytes(), &options).catalog;
    let value: Value = serde_json::from_str(&catalog.to_json()).unwrap();
    assert!(value["x-text"].is_object());
    value["x-text"].to_string()
}

#[cfg(feature = "yaml")]
#[test]
fn real_documents_are_the_same_as_themselves_and_mirror_each_other() {
    use dvs::compat::{self, Description, Options};
    let Some(folder) = crate::interop::folder("real descriptions") else { return };
    for file in ["openapi/gematik-pip-pap-api.2024-03-13.yaml", "osb/osb-2.17-openapi.yaml"] {
        let text = std::fs::read_to_string(folder.join(file)).unwrap();
        let description = Description::read(&text);
        assert!(description.problems().is_empty(), "{file}: {:?}", description.problems());
        let comparison = compat::compare(&description, &description, &Options::default());
        assert!(comparison.changes().is_empty() && comparison.is_complete(), "{file}");
        assert_same(&as_json(&text));
    }
    let pairs = std::fs::read_to_string(folder.join("contract-diff/openapi-pairs.jsonl")).unwrap();
    for line in pairs.lines() {
        let pair: Value = serde_json::from_str(line).unwrap();
        let (base, revision) = (pair["base"].as_str().unwrap(), pair["revision"].as_str().unwrap());
        for text in [base, revision] {
            assert!(compare(text, text).changes().is_empty());
            assert_same(&as_json(text));
        }
        assert_mirrored(base, revision);
    }
}

#[test]
fn changes_mirror_each_other() {
    let old = json!({"parameters": [{"in": "query", "name": "a", "schema": {"type": "string", "maxLength": 4}}],
        "responses": {"200": {"description": "x"}, "404": {"description": "x"}}});
    let new = json!({"parameters": [{"in": "query", "name": "a", "schema": {"type": "string"}}, {"in": "header", "name": "b"}],
        "responses": {"201": {"description": "x"}}});
    assert_mirrored(&document(&old, &json!({})), &document(&new, &json!({})));
}

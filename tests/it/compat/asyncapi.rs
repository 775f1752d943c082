//! What AsyncAPI says in words of its own: in version 2, in version 3, and from the one to the other.
#![allow(clippy::too_many_lines, reason = "tables")]

use dvs::compat::Outcome;
use serde_json::{Value, json};

use super::{compare, ids};

/// The same interface in both versions: clients send `melden` to `meldungen/{id}`, and receive an answer.
fn both_versions() -> [Value; 2] {
    let schemes =
        json!({"pass": {"type": "userPassword"}, "oauth": {"type": "oauth2", "scopes": ["melden"], "flows": {}}});
    let two = json!({
        "asyncapi": "2.6.0", "info": {"title": "Meldungen", "version": "1.0.0"}, "defaultContentType": "application/json",
        "servers": {
            "amt": {"url": "mqtts://b.example:8883", "protocol": "mqtts", "security": [{"pass": []}, {"oauth": ["melden"]}]},
            "test": {"url": "t.example/x", "protocol": "mqtt"},
        },
        "channels": {"meldungen/{id}": {
            "servers": ["amt"],
            "parameters": {"id": {"schema": {"enum": ["a", "b"]}}},
            "publish": {"security": [{"pass": []}], "message": {"name": "melden", "payload": {"type": "object", "properties": {"t": {"maxLength": 5}}}}},
            "subscribe": {"message": {"name": "antwort", "contentType": "text/plain", "payload": {"type": "string"}}},
        }},
        "components": {"securitySchemes": schemes},
    });
    let three = json!({
        "asyncapi": "3.0.0", "info": {"title": "Meldungen", "version": "1.0.0"}, "defaultContentType": "application/json",
        "servers": {
            "amt": {"host": "b.example:8883", "protocol": "mqtts", "security": [
                {"$ref": "#/components/securitySchemes/pass"}, {"$ref": "#/components/securitySchemes/oauth"}]},
            "test": {"host": "t.example", "pathname": "/x", "protocol": "mqtt"},
        },
        "channels": {"m": {
            "address": "meldungen/{id}",
            "servers": [{"$ref": "#/servers/amt"}],
            "parameters": {"id": {"enum": ["a", "b"]}},
            "messages": {
                "melden": {"payload": {"schemaFormat": "application/schema+json;version=draft-07",
                    "schema": {"type": "object", "properties": {"t": {"maxLength": 5}}}}},
                "antwort": {"contentType": "text/plain", "payload": {"type": "string"}},
            },
        }},
        "operations": {
            "melden": {"action": "receive", "channel": {"$ref": "#/channels/m"},
                "security": [{"$ref": "#/components/securitySchemes/pass"}],
                "messages": [{"$ref": "#/channels/m/messages/melden"}],
                "reply": {"channel": {"$ref": "#/channels/m"}, "messages": [{"$ref": "#/channels/m/messages/antwort"}]}},
        },
        "components": {"securitySchemes": schemes},
    });
    [two, three]
}

fn changed(document: &Value, pointer: &str, value: Value) -> String {
    let mut document = document.clone();
    let (above, name) = pointer.rsplit_once('/').unwrap();
    let name = name.replace("~1", "/");
    let above = document.pointer_mut(above).unwrap_or_else(|| panic!("{pointer}"));
    if value.is_null() {
        above.as_object_mut().unwrap().remove(&name)
    } else {
        above.as_object_mut().unwrap().insert(name, value)
    };
    document.to_string()
}

#[test]
fn the_same_interface_in_both_versions_is_the_same() {
    let [two, three] = both_versions().map(|document| document.to_string());
    for (old, new) in [(&two, &three), (&three, &two), (&two, &two), (&three, &three)] {
        let comparison = compare(old, new);
        assert_eq!(ids(&comparison), [""; 0], "{old}\n{new}");
        assert!(comparison.is_complete());
    }
}

#[test]
fn what_changes_is_told_in_both_versions_and_between_them() {
    let [two, three] = both_versions();
    let (old_two, old_three) = (two.to_string(), three.to_string());
    // Where it stands in version 2, and in version 3; what is said there now; what it is; what the way back is.
    let server = json!({"url": "n.example", "host": "n.example", "protocol": "mqtts"});
    for (at_two, at_three, value, there, back) in [
        (
            "/defaultContentType",
            "/defaultContentType",
            json!("text/xml"),
            ["message-content-type-changed"].as_slice(),
            ["message-content-type-changed"].as_slice(),
        ),
        (
            "/defaultContentType",
            "/defaultContentType",
            json!(null),
            &["message-content-type-removed"],
            &["message-content-type-added"],
        ),
        ("/servers/neu", "/servers/neu", server, &["server-added"], &["server-removed"]),
        ("/servers/amt/security", "/servers/amt/security", json!(null), &["security-removed"], &["security-added"]),
        (
            "/servers/amt/bindings",
            "/servers/amt/bindings",
            json!({"mqtt": {"lastWill": {}}}),
            &["bindings-changed"],
            &["bindings-changed"],
        ),
        (
            "/channels/meldungen~1{id}/publish/security",
            "/operations/melden/security",
            json!(null),
            &["security-removed"],
            &["security-added"],
        ),
        (
            "/channels/meldungen~1{id}/publish/bindings",
            "/operations/melden/bindings",
            json!({"mqtt": {"qos": 1}}),
            &["bindings-changed"],
            &["bindings-changed"],
        ),
        (
            "/channels/meldungen~1{id}/servers",
            "/channels/m/servers",
            json!(null),
            &["server-added"],
            &["server-removed"],
        ),
        (
            "/channels/meldungen~1{id}/parameters/id",
            "/channels/m/parameters/id",
            json!({"enum": ["a"]}),
            &["request-enum-value-removed"],
            &["request-enum-value-added"],
        ),
        (
            "/channels/meldungen~1{id}/publish/message/payload/properties",
            "/channels/m/messages/melden/payload/schema/properties",
            json!({"t": {"maxLength": 4}}),
            &["request-max-length-decreased"],
            &["request-max-length-increased"],
        ),
        (
            "/channels/meldungen~1{id}/subscribe/message/headers",
            "/channels/m/messages/antwort/headers",
            json!({"type": "object"}),
            &["response-schema-added"],
            &["response-schema-removed"],
        ),
    ] {
        let (new_two, new_three) = (changed(&two, at_two, value.clone()), changed(&three, at_three, value));
        for (old, new) in
            [(&old_two, &new_two), (&old_three, &new_three), (&old_two, &new_three), (&old_three, &new_two)]
        {
            assert_eq!(ids(&compare(old, new)), there, "{at_two}");
            assert_eq!(ids(&compare(new, old)), back, "{at_two}, back");
        }
    }
}

#[test]
fn a_demand_for_more_is_breaking_and_a_parameter_may_be_called_otherwise() {
    let [two, three] = both_versions();
    let scopes = changed(&two, "/servers/amt/security", json!([{"pass": []}, {"oauth": ["melden", "mehr"]}]));
    let comparison = compare(&two.to_string(), &scopes);
    assert_eq!(
        (ids(&comparison).as_slice(), comparison.outcome()),
        (&["security-scope-added".to_owned()][..], Outcome::Breaking)
    );
    let renamed = three.to_string().replace("{id}", "{nummer}").replace("\"id\"", "\"nummer\"");
    let comparison = compare(&three.to_string(), &renamed);
    assert_eq!(
        (ids(&comparison).as_slice(), comparison.outcome()),
        (&["path-parameter-renamed".to_owned()][..], Outcome::None)
    );
    // A second channel of the same shape is one more, whichever comes first.
    let further = changed(&two, "/channels/meldungen~1{nummer}", json!({}));
    assert_eq!(ids(&compare(&two.to_string(), &further)), ["channel-added"]);
    assert_eq!(ids(&compare(&further, &two.to_string())), ["channel-removed"]);
}

#[test]
fn traits_say_what_a_message_does_not_say_itself() {
    let of =
        |message: Value| json!({"asyncapi": "2.6.0", "channels": {"a": {"publish": {"message": message}}}}).to_string();
    let own = of(json!({"contentType": "text/plain", "headers": {"type": "object"}}));
    let by_trait = of(
        json!({"traits": [{"contentType": "text/csv"}, {"contentType": "text/plain", "headers": {"type": "object"}}]}),
    );
    assert_eq!(ids(&compare(&own, &by_trait)), [""; 0]);
}

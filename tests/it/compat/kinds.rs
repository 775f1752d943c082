//! Each kind of change by itself: two descriptions that differ in exactly that.
#![allow(clippy::too_many_lines, reason = "tables")]

use dvs::compat::{ChangeKind, Direction};
use serde_json::{Value, json};

use super::{compare, document, ids, with_schema};

/// Old schema, new schema, kind that is found; its counterpart is found the other way round.
fn schemas() -> Vec<(Value, Value, &'static str, &'static str)> {
    let of = |properties: Value| json!({ "type": "object", "properties": properties });
    vec![
        (json!({"type": "string"}), json!({"type": "integer"}), "type-changed", "type-changed"),
        (json!({"type": ["string", "integer"]}), json!({"type": "string"}), "type-narrowed", "type-widened"),
        (json!({"type": "number"}), json!({"type": "integer"}), "type-narrowed", "type-widened"),
        (json!({}), json!({"type": "integer"}), "type-narrowed", "type-widened"),
        (json!({"type": "string"}), json!({"type": ["string", "null"]}), "became-nullable", "became-not-nullable"),
        (json!({"format": "date"}), json!({"format": "date-time"}), "format-changed", "format-changed"),
        (json!({"format": "int64"}), json!({"format": "int32"}), "format-narrowed", "format-widened"),
        (json!({}), json!({"format": "uuid"}), "format-added", "format-removed"),
        (json!(true), json!(false), "became-impossible", "became-possible"),
        (json!({}), json!({"enum": ["a"]}), "enum-added", "enum-removed"),
        (json!({"enum": ["a"]}), json!({"enum": ["b", "a"]}), "enum-value-added", "enum-value-removed"),
        (
            json!({"x-extensible-enum": ["a"]}),
            json!({"x-extensible-enum": ["a", "b"]}),
            "extensible-enum-value-added",
            "extensible-enum-value-removed",
        ),
        (json!({}), json!({"const": 1}), "const-added", "const-removed"),
        (json!({"const": 1}), json!({"const": 2}), "const-changed", "const-changed"),
        (json!({}), json!({"maximum": 5}), "maximum-set", "maximum-removed"),
        (json!({"maximum": 5}), json!({"maximum": 4.5}), "maximum-decreased", "maximum-increased"),
        (json!({"maximum": 5}), json!({"exclusiveMaximum": 5}), "maximum-decreased", "maximum-increased"),
        (json!({}), json!({"minimum": 5}), "minimum-set", "minimum-removed"),
        (json!({"minimum": 5}), json!({"exclusiveMinimum": 5}), "minimum-increased", "minimum-decreased"),
        (json!({}), json!({"multipleOf": 2}), "multiple-of-added", "multiple-of-removed"),
        (json!({"multipleOf": 2}), json!({"multipleOf": 4}), "multiple-of-narrowed", "multiple-of-widened"),
        (json!({"multipleOf": 2}), json!({"multipleOf": 3}), "multiple-of-changed", "multiple-of-changed"),
        (json!({}), json!({"maxLength": 5}), "max-length-set", "max-length-removed"),
        (json!({"maxLength": 5}), json!({"maxLength": 4}), "max-length-decreased", "max-length-increased"),
        (json!({}), json!({"minLength": 1}), "min-length-set", "min-length-removed"),
        (json!({"minLength": 1}), json!({"minLength": 2}), "min-length-increased", "min-length-decreased"),
        (json!({}), json!({"pattern": "^a"}), "pattern-added", "pattern-removed"),
        (json!({"pattern": "^b"}), json!({"pattern": "^a"}), "pattern-changed", "pattern-changed"),
        (json!({"pattern": ".*"}), json!({"pattern": "^a"}), "pattern-narrowed", "pattern-widened"),
        (json!({}), json!({"contentEncoding": "base64"}), "content-encoding-added", "content-encoding-removed"),
        (
            json!({"contentEncoding": "base32"}),
            json!({"contentEncoding": "base64"}),
            "content-encoding-changed",
            "content-encoding-changed",
        ),
        (
            json!({}),
            json!({"contentMediaType": "text/plain"}),
            "content-media-type-added",
            "content-media-type-removed",
        ),
        (
            json!({"contentMediaType": "text/csv"}),
            json!({"contentMediaType": "text/plain"}),
            "content-media-type-changed",
            "content-media-type-changed",
        ),
        (json!({}), json!({"default": 1}), "default-added", "default-removed"),
        (json!({"default": 2}), json!({"default": 1}), "default-changed", "default-changed"),
        (json!({}), json!({"deprecated": true}), "value-deprecated", "value-reactivated"),
        (json!({}), json!({"description": "x"}), "description-changed", "description-changed"),
        (json!({}), json!({"x-internal": 1}), "extension-changed", "extension-changed"),
        (json!({}), json!({"readOnly": true}), "became-read-only", "no-longer-read-only"),
        (json!({}), json!({"writeOnly": true}), "became-write-only", "no-longer-write-only"),
        (
            of(json!({})),
            json!({"type": "object", "properties": {"a": {}}, "required": ["a"]}),
            "required-property-added",
            "required-property-removed",
        ),
        (
            of(json!({})),
            json!({"type": "object", "properties": {"a": {"default": 1}}, "required": ["a"]}),
            "required-property-with-default-added",
            "required-property-removed",
        ),
        (of(json!({})), of(json!({"a": {}})), "optional-property-added", "optional-property-removed"),
        (
            json!({"additionalProperties": false}),
            json!({"additionalProperties": false, "properties": {"a": {}}}),
            "property-added-to-closed-object",
            "property-removed-from-closed-object",
        ),
        (
            json!({"additionalProperties": false}),
            json!({"additionalProperties": false, "properties": {"a": {}}, "required": ["a"]}),
            "required-property-added-to-closed-object",
            "required-property-removed-from-closed-object",
        ),
        (
            json!({"additionalProperties": false}),
            json!({"additionalProperties": false, "properties": {"a": {"default": 1}}, "required": ["a"]}),
            "required-property-with-default-added-to-closed-object",
            "required-property-removed-from-closed-object",
        ),
        (
            of(json!({"a": {}})),
            json!({"type": "object", "properties": {"a": {}}, "required": ["a"]}),
            "property-became-required",
            "property-became-optional",
        ),
        (
            of(json!({"a": {"default": 1}})),
            json!({"type": "object", "properties": {"a": {"default": 1}}, "required": ["a"]}),
            "property-with-default-became-required",
            "property-became-optional",
        ),
        (
            json!({}),
            json!({"additionalProperties": false}),
            "additional-properties-closed",
            "additional-properties-opened",
        ),
        (
            json!({}),
            json!({"additionalProperties": {"type": "string"}}),
            "additional-properties-schema-added",
            "additional-properties-schema-removed",
        ),
        (
            json!({}),
            json!({"unevaluatedProperties": false}),
            "unevaluated-properties-added",
            "unevaluated-properties-removed",
        ),
        (
            json!({}),
            json!({"patternProperties": {"^x": {"type": "string"}}}),
            "pattern-property-added",
            "pattern-property-removed",
        ),
        (json!({}), json!({"propertyNames": {"minLength": 1}}), "property-names-added", "property-names-removed"),
        (json!({}), json!({"maxProperties": 1}), "max-properties-set", "max-properties-removed"),
        (
            json!({"maxProperties": 2}),
            json!({"maxProperties": 1}),
            "max-properties-decreased",
            "max-properties-increased",
        ),
        (json!({}), json!({"minProperties": 1}), "min-properties-set", "min-properties-removed"),
        (
            json!({"minProperties": 1}),
            json!({"minProperties": 2}),
            "min-properties-increased",
            "min-properties-decreased",
        ),
        (
            json!({}),
            json!({"dependentRequired": {"a": ["b"]}}),
            "dependent-required-added",
            "dependent-required-removed",
        ),
        (
            json!({"dependentRequired": {"a": ["b"]}}),
            json!({"dependentRequired": {"a": ["c", "b"]}}),
            "dependent-required-extended",
            "dependent-required-reduced",
        ),
        (
            json!({"dependentRequired": {"a": ["b"]}}),
            json!({"dependentRequired": {"a": ["c"]}}),
            "dependent-required-changed",
            "dependent-required-changed",
        ),
        (
            json!({}),
            json!({"dependentSchemas": {"a": {"type": "object"}}}),
            "dependent-schema-added",
            "dependent-schema-removed",
        ),
        (json!({}), json!({"items": {"type": "string"}}), "items-added", "items-removed"),
        (json!({}), json!({"prefixItems": [{"type": "string"}]}), "prefix-items-added", "prefix-items-removed"),
        (
            json!({"items": false}),
            json!({"items": false, "prefixItems": [{"type": "string"}]}),
            "tuple-extended",
            "tuple-shortened",
        ),
        (
            json!({"items": {"type": "string"}}),
            json!({"items": {"type": "string"}, "prefixItems": [{"type": "integer"}]}),
            "type-changed",
            "type-changed",
        ),
        // Drafts before 2020-12: several schemas in `items`, and what comes behind them in `additionalItems`.
        (
            json!({"items": [{"maxLength": 5}]}),
            json!({"items": [{"maxLength": 4}]}),
            "max-length-decreased",
            "max-length-increased",
        ),
        (
            json!({"items": [{}]}),
            json!({"items": [{}], "additionalItems": {"type": "string"}}),
            "items-added",
            "items-removed",
        ),
        (
            json!({"items": [{}], "additionalItems": false}),
            json!({"items": [{}, {"type": "string"}], "additionalItems": false}),
            "tuple-extended",
            "tuple-shortened",
        ),
        (json!({}), json!({"dependencies": {"a": ["b"]}}), "dependent-required-added", "dependent-required-removed"),
        (
            json!({"dependencies": {"a": {"maxProperties": 5}}}),
            json!({"dependencies": {"a": {"maxProperties": 4}}}),
            "max-properties-decreased",
            "max-properties-increased",
        ),
        (json!({}), json!({"maxItems": 1}), "max-items-set", "max-items-removed"),
        (json!({"maxItems": 2}), json!({"maxItems": 1}), "max-items-decreased", "max-items-increased"),
        (json!({}), json!({"minItems": 1}), "min-items-set", "min-items-removed"),
        (json!({"minItems": 1}), json!({"minItems": 2}), "min-items-increased", "min-items-decreased"),
        (json!({}), json!({"uniqueItems": true}), "unique-items-added", "unique-items-removed"),
        (json!({}), json!({"contains": {"type": "string"}}), "contains-added", "contains-removed"),
        (
            json!({"contains": {"type": "string"}}),
            json!({"contains": {"type": "string"}, "minContains": 2}),
            "min-contains-increased",
            "min-contains-decreased",
        ),
        (
            json!({"contains": {"type": "string"}}),
            json!({"contains": {"type": "string"}, "maxContains": 2}),
            "max-contains-set",
            "max-contains-removed",
        ),
        (
            json!({"contains": {"type": "string"}, "maxContains": 3}),
            json!({"contains": {"type": "string"}, "maxContains": 2}),
            "max-contains-decreased",
            "max-contains-increased",
        ),
        (json!({}), json!({"unevaluatedItems": false}), "unevaluated-items-added", "unevaluated-items-removed"),
        (json!({"allOf": []}), json!({"allOf": [{"type": "object"}]}), "all-of-added", "all-of-removed"),
        (
            json!({"allOf": []}),
            json!({"allOf": [{"title": "x"}]}),
            "all-of-annotation-added",
            "all-of-annotation-removed",
        ),
        (json!({}), json!({"oneOf": [{"type": "object"}]}), "one-of-added", "one-of-removed"),
        (
            json!({"oneOf": [{"const": 1}]}),
            json!({"oneOf": [{"const": 2}, {"const": 1}]}),
            "one-of-alternative-added",
            "one-of-alternative-removed",
        ),
        (json!({}), json!({"anyOf": [{"type": "object"}]}), "any-of-added", "any-of-removed"),
        (
            json!({"anyOf": [{"const": 1}]}),
            json!({"anyOf": [{"const": 2}, {"const": 1}]}),
            "any-of-alternative-added",
            "any-of-alternative-removed",
        ),
        (json!({}), json!({"not": {"type": "object"}}), "not-added", "not-removed"),
        (json!({}), json!({"then": {"type": "object"}}), "condition-added", "condition-removed"),
        (json!({}), json!({"contentSchema": {"type": "object"}}), "content-schema-added", "content-schema-removed"),
        (json!({}), json!({"discriminator": {"propertyName": "a"}}), "discriminator-added", "discriminator-removed"),
        (
            json!({"discriminator": {"propertyName": "b"}}),
            json!({"discriminator": {"propertyName": "a"}}),
            "discriminator-changed",
            "discriminator-changed",
        ),
        (
            json!({"discriminator": {"propertyName": "a"}}),
            json!({"discriminator": {"propertyName": "a", "mapping": {"x": "X"}}}),
            "discriminator-mapping-added",
            "discriminator-mapping-removed",
        ),
        (
            json!({"discriminator": {"propertyName": "a", "mapping": {"x": "Y"}}}),
            json!({"discriminator": {"propertyName": "a", "mapping": {"x": "X"}}}),
            "discriminator-mapping-changed",
            "discriminator-mapping-changed",
        ),
    ]
}

#[test]
fn a_schema_that_differs_in_one_thing_gives_one_change_in_both_directions() {
    for (old, new, there, back) in schemas() {
        for (sent, direction) in [(true, "request"), (false, "response")] {
            let (a, b) = (with_schema(&old, sent), with_schema(&new, sent));
            assert_eq!(ids(&compare(&a, &b)), [format!("{direction}-{there}")], "{old} {new}");
            assert_eq!(ids(&compare(&b, &a)), [format!("{direction}-{back}")], "{new} {old}");
        }
    }
}

/// Old operation, new operation, kind that is found, kind that is found the other way round.
fn operations() -> Vec<(Value, Value, &'static str, &'static str)> {
    let parameters = |list: Value| json!({ "parameters": list });
    let parameter = |more: Value| {
        let mut parameter = json!({"in": "query", "name": "a", "schema": {"type": "string"}});
        parameter.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        json!({ "parameters": [parameter] })
    };
    let headers = |headers: Value| json!({ "responses": { "200": { "description": "x", "headers": headers } } });
    let security = |list: Value| json!({ "security": list });
    vec![
        (
            parameters(json!([])),
            parameter(json!({"required": true})),
            "request-required-parameter-added",
            "request-required-parameter-removed",
        ),
        (
            parameters(json!([])),
            parameter(json!({})),
            "request-optional-parameter-added",
            "request-optional-parameter-removed",
        ),
        (
            parameter(json!({})),
            parameter(json!({"required": true})),
            "request-parameter-became-required",
            "request-parameter-became-optional",
        ),
        (
            parameter(json!({})),
            parameter(json!({"explode": false})),
            "request-parameter-style-changed",
            "request-parameter-style-changed",
        ),
        (
            parameter(json!({})),
            parameter(json!({"deprecated": true})),
            "request-parameter-deprecated",
            "request-parameter-reactivated",
        ),
        (
            parameter(json!({})),
            parameter(json!({"schema": {"type": "string", "default": "x"}})),
            "request-parameter-default-added",
            "request-parameter-default-removed",
        ),
        (
            parameter(json!({"schema": {"default": "y"}})),
            parameter(json!({"schema": {"default": "x"}})),
            "request-parameter-default-changed",
            "request-parameter-default-changed",
        ),
        (
            json!({}),
            json!({"requestBody": {"required": true, "content": {}}}),
            "request-required-body-added",
            "request-required-body-removed",
        ),
        (
            json!({}),
            json!({"requestBody": {"content": {}}}),
            "request-optional-body-added",
            "request-optional-body-removed",
        ),
        (
            json!({"requestBody": {"content": {}}}),
            json!({"requestBody": {"required": true, "content": {}}}),
            "request-body-became-required",
            "request-body-became-optional",
        ),
        (
            json!({"requestBody": {"content": {}}}),
            json!({"requestBody": {"content": {"text/plain": {}}}}),
            "request-media-type-added",
            "request-media-type-removed",
        ),
        (
            json!({"requestBody": {"content": {"multipart/form-data": {}}}}),
            json!({"requestBody": {"content": {"multipart/form-data": {"encoding": {"a": {"style": "form"}}}}}}),
            "request-part-encoding-changed",
            "request-part-encoding-changed",
        ),
        (
            json!({"requestBody": {"content": {"text/plain": {}}}}),
            json!({"requestBody": {"content": {"text/plain": {"schema": {"type": "string"}}}}}),
            "request-schema-added",
            "request-schema-removed",
        ),
        (
            json!({"responses": {}}),
            json!({"responses": {"201": {}}}),
            "response-success-status-added",
            "response-success-status-removed",
        ),
        (
            json!({"responses": {}}),
            json!({"responses": {"default": {}}}),
            "response-error-status-added",
            "response-error-status-removed",
        ),
        (
            headers(json!({})),
            headers(json!({"A": {"required": true}})),
            "response-required-header-added",
            "response-required-header-removed",
        ),
        (
            headers(json!({})),
            headers(json!({"A": {}})),
            "response-optional-header-added",
            "response-optional-header-removed",
        ),
        (
            headers(json!({"A": {}})),
            headers(json!({"a": {"required": true}})),
            "response-header-became-required",
            "response-header-became-optional",
        ),
        (
            json!({"responses": {"200": {"links": {}}}}),
            json!({"responses": {"200": {"links": {"a": {"operationId": "x"}}}}}),
            "link-added",
            "link-removed",
        ),
        (
            json!({"responses": {"200": {"links": {"a": {"operationId": "y"}}}}}),
            json!({"responses": {"200": {"links": {"a": {"operationId": "x"}}}}}),
            "link-changed",
            "link-changed",
        ),
        (json!({}), json!({"operationId": "x"}), "operation-id-added", "operation-id-removed"),
        (json!({"operationId": "y"}), json!({"operationId": "x"}), "operation-id-changed", "operation-id-changed"),
        (json!({}), json!({"tags": ["x"]}), "operation-tag-added", "operation-tag-removed"),
        (json!({}), json!({"deprecated": true}), "operation-deprecated", "operation-reactivated"),
        (
            json!({}),
            json!({"deprecated": true, "x-sunset": "2027-01-01"}),
            "operation-deprecated-with-sunset",
            "operation-reactivated",
        ),
        (
            json!({"deprecated": true}),
            json!({"deprecated": true, "x-sunset": "2027-01-01"}),
            "sunset-added",
            "sunset-removed",
        ),
        (
            json!({"deprecated": true, "x-sunset": "2027-01-02"}),
            json!({"deprecated": true, "x-sunset": "2027-01-01T00:00:00Z"}),
            "sunset-earlier",
            "sunset-later",
        ),
        (
            json!({"deprecated": true, "x-sunset": "soon"}),
            json!({"deprecated": true, "x-sunset": "2027-01-01"}),
            "sunset-changed",
            "sunset-changed",
        ),
        (json!({}), json!({"x-stability-level": "beta"}), "stability-decreased", "stability-increased"),
        (json!({}), security(json!([{"a": []}])), "security-added", "security-removed"),
        (
            security(json!([{"a": []}])),
            security(json!([{"b": []}, {"a": []}])),
            "security-alternative-added",
            "security-alternative-removed",
        ),
        (
            security(json!([{"a": []}])),
            security(json!([{"a": ["read"]}])),
            "security-scope-added",
            "security-scope-removed",
        ),
        (json!({}), json!({"servers": [{"url": "https://example.org"}]}), "server-added", "server-removed"),
        (
            json!({"servers": [{"url": "https://example.org"}]}),
            json!({"servers": [{"url": "https://example.org", "variables": {}}]}),
            "server-variable-changed",
            "server-variable-changed",
        ),
    ]
}

#[test]
fn an_operation_that_differs_in_one_thing_gives_one_change() {
    for (old, new, there, back) in operations() {
        let (a, b) = (document(&old, &json!({})), document(&new, &json!({})));
        assert_eq!(ids(&compare(&a, &b)), [there], "{old} {new}");
        assert_eq!(ids(&compare(&b, &a)), [back], "{new} {old}");
    }
}

/// Old schema, new schema, the kinds that are found, and those of the way back: what one keyword means for the property and for the
/// object that has it.
fn together() -> Vec<(Value, Value, [&'static str; 2], [&'static str; 2])> {
    let of = |property: Value| json!({ "type": "object", "required": ["a"], "properties": { "a": property } });
    vec![(
        of(json!({"readOnly": true})),
        of(json!({})),
        ["no-longer-read-only", "required-property-no-longer-read-only"],
        ["became-read-only", "required-property-became-read-only"],
    )]
}

#[test]
fn a_keyword_that_means_something_for_the_object_gives_two_changes() {
    for (old, new, there, back) in together() {
        for sent in [true, false] {
            let (a, b) = (with_schema(&old, sent), with_schema(&new, sent));
            let word = if sent { "request" } else { "response" };
            let expected = |kinds: [&str; 2]| kinds.map(|kind| format!("{word}-{kind}"));
            assert_eq!(ids(&compare(&a, &b)), expected(there));
            assert_eq!(ids(&compare(&b, &a)), expected(back));
        }
    }
}

/// Old document, new document, kind that is found, kind that is found the other way round.
fn documents() -> Vec<(Value, Value, &'static str, &'static str)> {
    let paths = |paths: Value| json!({ "openapi": "3.1.0", "info": {}, "paths": paths });
    let schemes =
        |schemes: Value| json!({ "openapi": "3.1.0", "info": {}, "components": { "securitySchemes": schemes } });
    let flow = |flows: Value| schemes(json!({ "a": { "type": "oauth2", "flows": flows } }));
    let channels = |channels: Value| json!({ "asyncapi": "2.6.0", "info": {}, "channels": channels });
    let message = |message: Value| channels(json!({ "a": { "publish": { "message": message } } }));
    vec![
        (paths(json!({})), paths(json!({"/a": {"get": {}}})), "operation-added", "operation-removed"),
        (
            paths(json!({"/a/{x}": {"get": {}}})),
            paths(json!({"/a/{y}": {"get": {}}})),
            "path-parameter-renamed",
            "path-parameter-renamed",
        ),
        (
            json!({"openapi": "3.1.0", "info": {"version": "1"}}),
            json!({"openapi": "3.1.0", "info": {"version": "2"}}),
            "info-changed",
            "info-changed",
        ),
        (
            json!({"openapi": "3.1.0", "components": {"schemas": {}}}),
            json!({"openapi": "3.1.0", "components": {"schemas": {"A": {}}}}),
            "shared-schema-added",
            "shared-schema-removed",
        ),
        (
            json!({"openapi": "3.1.0"}),
            json!({"asyncapi": "3.0.0"}),
            "description-language-changed",
            "description-language-changed",
        ),
        (
            schemes(json!({})),
            schemes(json!({"a": {"type": "http"}})),
            "security-scheme-added",
            "security-scheme-removed",
        ),
        (
            schemes(json!({"a": {"type": "http", "scheme": "basic"}})),
            schemes(json!({"a": {"type": "http", "scheme": "bearer"}})),
            "security-scheme-changed",
            "security-scheme-changed",
        ),
        (flow(json!({})), flow(json!({"implicit": {}})), "oauth-flow-added", "oauth-flow-removed"),
        (
            flow(json!({"implicit": {}})),
            flow(json!({"implicit": {"tokenUrl": "x"}})),
            "oauth-flow-changed",
            "oauth-flow-changed",
        ),
        (
            flow(json!({"implicit": {"scopes": {}}})),
            flow(json!({"implicit": {"scopes": {"a": ""}}})),
            "oauth-scope-added",
            "oauth-scope-removed",
        ),
        (channels(json!({})), channels(json!({"a": {}})), "channel-added", "channel-removed"),
        (
            json!({"asyncapi": "3.0.0", "channels": {"a": {"address": "x"}}}),
            json!({"asyncapi": "3.0.0", "channels": {"a": {"address": "y"}}}),
            "channel-address-changed",
            "channel-address-changed",
        ),
        (channels(json!({"a": {}})), message(json!({"name": "m"})), "request-message-added", "request-message-removed"),
        (
            message(json!({})),
            message(json!({"contentType": "text/plain"})),
            "message-content-type-added",
            "message-content-type-removed",
        ),
        (message(json!({"name": "m"})), message(json!({"name": "n"})), "message-renamed", "message-renamed"),
        (
            message(json!({"contentType": "text/csv"})),
            message(json!({"contentType": "text/plain"})),
            "message-content-type-changed",
            "message-content-type-changed",
        ),
        (
            message(
                json!({"schemaFormat": "application/vnd.apache.avro;version=1.9.0", "payload": {"type": "record"}}),
            ),
            message(json!({"payload": {"type": "object"}})),
            "message-schema-format-changed",
            "message-schema-format-changed",
        ),
        (
            message(json!({"schemaFormat": "application/vnd.apache.avro", "payload": {"type": "record"}})),
            message(json!({"schemaFormat": "application/vnd.apache.avro", "payload": {"type": "string"}})),
            "message-foreign-schema-changed",
            "message-foreign-schema-changed",
        ),
        (
            message(json!({"correlationId": {"location": "$message.header#/a"}})),
            message(json!({"correlationId": {"location": "$message.header#/b"}})),
            "message-correlation-changed",
            "message-correlation-changed",
        ),
        (
            json!({"asyncapi": "3.0.0", "servers": {"a": {"host": "b", "protocol": "mqtt", "protocolVersion": "3.1.1"}}}),
            json!({"asyncapi": "3.0.0", "servers": {"b": {"host": "b", "protocol": "mqtt", "protocolVersion": "5"}}}),
            "protocol-version-changed",
            "protocol-version-changed",
        ),
        (message(json!({})), message(json!({"bindings": {"kafka": {}}})), "bindings-changed", "bindings-changed"),
        (
            message(json!({"payload": {"type": "string"}})),
            message(json!({"payload": {"type": "integer"}})),
            "request-type-changed",
            "request-type-changed",
        ),
    ]
}

#[test]
fn a_document_that_differs_in_one_thing_gives_one_change() {
    for (old, new, there, back) in documents() {
        let (a, b) = (old.to_string(), new.to_string());
        assert_eq!(ids(&compare(&a, &b)), [there], "{old} {new}");
        assert_eq!(ids(&compare(&b, &a)), [back], "{new} {old}");
    }
}

/// Kinds of operations that end, and what was said about it before.
const ENDS: [(&str, &str); 4] = [
    ("{}", "operation-removed"),
    (r#"{"deprecated": true}"#, "deprecated-operation-removed"),
    (r#"{"deprecated": true, "x-sunset": "2999-01-01"}"#, "operation-removed-before-sunset"),
    (r#"{"deprecated": true, "x-sunset": "2026-01-01"}"#, "operation-removed-after-sunset"),
];

#[test]
fn the_end_of_an_operation_is_judged_by_what_was_announced() {
    use dvs::compat::{self, Description, Options};
    for (operation, kind) in ENDS {
        let old = document(&serde_json::from_str(operation).unwrap(), &json!({}));
        let new = old.replace("\"post\":", "\"x-post\":");
        let options = Options::default().today(dvs::text::Date::new("2026-11-24").unwrap());
        let comparison = compat::compare(&Description::read(&old), &Description::read(&new), &options);
        assert_eq!(ids(&comparison), [kind]);
    }
}

#[test]
fn every_kind_has_a_pair_of_documents() {
    let mut seen: std::collections::BTreeSet<String> = ENDS.iter().map(|(_, kind)| (*kind).to_owned()).collect();
    for (_, _, there, back) in schemas() {
        seen.extend([format!("request-{there}"), format!("request-{back}")]);
    }
    for (_, _, there, back) in operations().into_iter().chain(documents()) {
        seen.extend([there.to_owned(), back.to_owned()]);
    }
    for (_, _, there, back) in together() {
        seen.extend(there.into_iter().chain(back).map(|kind| format!("request-{kind}")));
    }
    let without: Vec<_> = ChangeKind::all()
        .into_iter()
        .filter(|kind| {
            ![Direction::Request, Direction::Response].iter().any(|direction| seen.contains(&kind.id(*direction)))
        })
        .map(|kind| kind.name)
        .collect();
    assert_eq!(without, [""; 0]);
}

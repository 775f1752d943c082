//! Descriptions of interfaces of a wanted size: operations with parameters, bodies and responses, over shared schemas of which five each refer to each other in a circle.

use serde_json::{Map, Value, json};

/// A description with so many operations, about 3.5 KB each. `longer` moves one bound in every tenth schema.
pub fn description(operations: usize, longer: bool) -> String {
    let mut paths = Map::new();
    let mut schemas = Map::new();
    for number in 0..operations {
        let extra = u64::from(longer && number % 10 == 0);
        let mut properties = Map::new();
        for field in 0..18 {
            properties.insert(
                format!("feld{field}"),
                json!({"type": "string", "description": "Angabe zu einem Vorgang der Verwaltung, wie sie im Register steht.",
                    "minLength": 1, "maxLength": 40 + field + extra}),
            );
        }
        properties.insert("status".into(), json!({"type": "string", "enum": ["offen", "in-arbeit", "erledigt"]}));
        properties.insert(
            "verweis".into(),
            json!({"$ref": format!("#/components/schemas/Vorgang{}", number / 5 * 5 + (number + 1) % 5)}),
        );
        schemas.insert(
            format!("Vorgang{number}"),
            json!({"type": "object", "required": ["feld0", "status"], "properties": properties}),
        );
        let content =
            json!({"application/json": {"schema": {"$ref": format!("#/components/schemas/Vorgang{number}")}}});
        let operation = json!({
            "operationId": format!("vorgang{number}"), "tags": ["Vorgang"], "summary": "Einen Vorgang anlegen",
            "parameters": [
                {"in": "path", "name": "id", "required": true, "schema": {"type": "string", "format": "uuid"}},
                {"in": "query", "name": "sprache", "schema": {"type": "string", "enum": ["de", "en"]}}
            ],
            "requestBody": {"required": true, "content": content},
            "responses": {
                "200": {"description": "angelegt", "content": content},
                "404": {"description": "nicht gefunden"}, "500": {"description": "Fehler"}
            }
        });
        paths.insert(format!("/vorgaenge/{number}/{{id}}"), json!({"post": operation}));
    }
    let document: Value = json!({
        "openapi": "3.1.0", "info": {"title": "Vorgänge", "version": "1.0.0"},
        "paths": paths, "components": {"schemas": schemas},
    });
    document.to_string()
}

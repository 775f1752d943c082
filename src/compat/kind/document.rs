//! Kinds of changes to a description as a whole: title, servers, parts that operations share.

use super::Effect::{Adds, Takes, Tells, Undecided};
use super::{Area, ChangeKind, Effect, kinds};

const fn kind(name: &'static str, reverse: &'static str, effect: Effect) -> ChangeKind {
    ChangeKind::new(Area::Document, name, reverse, effect)
}

kinds! {
    INFO_CHANGED = kind("info-changed", "info-changed", Tells)
        .says("{name} von {old} zu {new} geändert", "{name} changed from {old} to {new}");
    SERVER_ADDED = kind("server-added", "server-removed", Adds)
        .says("Server {name} hinzugekommen", "server {name} added");
    SERVER_REMOVED = kind("server-removed", "server-added", Undecided)
        .says("Server {name} entfallen", "server {name} removed");
    SERVER_VARIABLE_CHANGED = kind("server-variable-changed", "server-variable-changed", Undecided)
        .says("Variablen des Servers {name} geändert", "variables of the server {name} changed");
    SHARED_SCHEMA_ADDED = kind("shared-schema-added", "shared-schema-removed", Adds)
        .says("Schema {name} hinzugekommen", "schema {name} added");
    SHARED_SCHEMA_REMOVED = kind("shared-schema-removed", "shared-schema-added", Adds)
        .says("Schema {name} entfallen; was es für Aufrufe bedeutet, steht bei diesen", "schema {name} removed; what that means for calls is said with them");
    FORM_CHANGED = kind("description-language-changed", "description-language-changed", Takes)
        .says("anders beschrieben: {new} statt {old}", "described otherwise: {new} instead of {old}");
}

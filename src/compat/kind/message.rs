//! Kinds of changes to channels and messages of AsyncAPI.

use super::Effect::{Adds, Alters, Takes, Tells, Undecided};
use super::{Area, ChangeKind, Effect, kinds};

const fn kind(name: &'static str, reverse: &'static str, effect: Effect) -> ChangeKind {
    ChangeKind::new(Area::Message, name, reverse, effect)
}

kinds! {
    CHANNEL_ADDED = kind("channel-added", "channel-removed", Adds).says("Kanal hinzugekommen", "channel added");
    CHANNEL_REMOVED = kind("channel-removed", "channel-added", Takes).says("Kanal entfallen", "channel removed");
    CHANNEL_ADDRESS_CHANGED = kind("channel-address-changed", "channel-address-changed", Alters)
        .says("Adresse von {old} zu {new} geändert", "address changed from {old} to {new}");
    MESSAGE_ADDED = ChangeKind::directed(Area::Message, "message-added", "message-removed", Effect::Widens)
        .says("Nachricht {name} hinzugekommen", "message {name} added");
    MESSAGE_REMOVED = ChangeKind::directed(Area::Message, "message-removed", "message-added", Effect::Narrows)
        .says("Nachricht {name} entfallen", "message {name} removed")
        .response(super::Level::Warning, super::Bilingual::new(
            "Ob aufrufende Systeme auf die Nachricht warten, sagen die Dokumente nicht.",
            "The documents do not say whether clients wait for the message."));
    MESSAGE_RENAMED = kind("message-renamed", "message-renamed", Tells)
        .says("Nachricht heißt {new} statt {old}", "the message is called {new} instead of {old}");
    MESSAGE_CONTENT_TYPE_ADDED = kind("message-content-type-added", "message-content-type-removed", Undecided)
        .says("Medientyp {new} angegeben, vorher keiner", "content type {new} stated, none before");
    MESSAGE_CONTENT_TYPE_REMOVED = kind("message-content-type-removed", "message-content-type-added", Undecided)
        .says("Medientyp {old} nicht mehr angegeben", "content type {old} not stated any more");
    MESSAGE_CONTENT_TYPE_CHANGED = kind("message-content-type-changed", "message-content-type-changed", Alters)
        .says("Medientyp von {old} zu {new} geändert", "content type changed from {old} to {new}");
    SCHEMA_FORMAT_CHANGED = kind("message-schema-format-changed", "message-schema-format-changed", Undecided)
        .says("Schema ({name}) in {new} statt {old} geschrieben", "the schema ({name}) is written in {new} instead of {old}");
    FOREIGN_SCHEMA_CHANGED = kind("message-foreign-schema-changed", "message-foreign-schema-changed", Undecided)
        .says("Schema ({name}) geändert; {new} wird nicht im Einzelnen verglichen", "the schema ({name}) changed; {new} is not compared in detail");
    CORRELATION_CHANGED = kind("message-correlation-changed", "message-correlation-changed", Undecided)
        .says("Fundstelle der Korrelationskennung von {old} zu {new} geändert", "place of the correlation id changed from {old} to {new}");
    PROTOCOL_VERSION_CHANGED = kind("protocol-version-changed", "protocol-version-changed", Undecided)
        .says("Version des Protokolls von {old} zu {new} geändert", "version of the protocol changed from {old} to {new}");
    BINDINGS_CHANGED = kind("bindings-changed", "bindings-changed", Undecided)
        .says("Bindungen an das Protokoll geändert ({name})", "protocol bindings changed ({name})");
}

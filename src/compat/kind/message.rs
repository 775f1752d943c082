//! Kinds of changes to channels and messages of AsyncAPI.

use super::Effect::{Adds, Alters, Takes, Undecided};
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
    MESSAGE_CONTENT_TYPE_CHANGED = kind("message-content-type-changed", "message-content-type-changed", Alters)
        .says("Medientyp von {old} zu {new} geändert", "content type changed from {old} to {new}");
    BINDINGS_CHANGED = kind("bindings-changed", "bindings-changed", Undecided)
        .says("Bindungen an das Protokoll geändert ({name})", "protocol bindings changed ({name})");
}

//! Kinds of changes to paths, operations, webhooks and callbacks, and to what they say about their future.

use super::Effect::{Adds, Takes, Tells, Undecided};
use super::{Area, Bilingual, ChangeKind, Direction, Effect, Level, kinds};

const fn kind(name: &'static str, reverse: &'static str, effect: Effect) -> ChangeKind {
    ChangeKind::new(Area::Operation, name, reverse, effect)
}

/// The same level whoever sends.
const fn at(mut kind: ChangeKind, level: Level, reason: Bilingual) -> ChangeKind {
    kind = kind.request(level, reason);
    kind.response(level, reason)
}

const ANNOUNCED: Bilingual = Bilingual::new(
    "Die Abkündigung war angekündigt, aber ohne Tag. Ob noch jemand aufruft, sagen die Dokumente nicht.",
    "The end was announced, but without a day. The documents do not say whether anybody still calls.",
);
const OVER: Bilingual = Bilingual::new(
    "Der angekündigte letzte Tag ist vorbei: Mehr war nicht zugesagt.",
    "The announced last day is over: no more was promised.",
);

kinds! {
    OPERATION_ADDED = kind("operation-added", "operation-removed", Adds).says("hinzugekommen", "added");
    OPERATION_REMOVED = kind("operation-removed", "operation-added", Takes).says("entfallen", "removed");
    OPERATION_REMOVED_DEPRECATED = at(kind("deprecated-operation-removed", "operation-added", Takes)
        .says("entfallen, war ohne Tag abgekündigt", "removed, was deprecated without a day"), Level::Warning, ANNOUNCED);
    OPERATION_REMOVED_EARLY = kind("operation-removed-before-sunset", "operation-added", Takes)
        .says("entfallen, obwohl bis {old} zugesagt", "removed although promised until {old}");
    OPERATION_REMOVED_AFTER_SUNSET = at(kind("operation-removed-after-sunset", "operation-added", Takes)
        .says("entfallen, wie zum {old} angekündigt", "removed, as announced for {old}"), Level::Compatible, OVER);
    PATH_PARAMETER_RENAMED = kind("path-parameter-renamed", "path-parameter-renamed", Tells)
        .says("Parameter im Pfad heißt {new} statt {old}", "the parameter in the path is called {new} instead of {old}");
    OPERATION_ID_CHANGED = kind("operation-id-changed", "operation-id-changed", Adds)
        .says("Kennung (operationId) von {old} zu {new} geändert", "operationId changed from {old} to {new}");
    OPERATION_ID_ADDED = kind("operation-id-added", "operation-id-removed", Adds)
        .says("Kennung (operationId) {new} hinzugekommen", "operationId {new} added");
    OPERATION_ID_REMOVED = kind("operation-id-removed", "operation-id-added", Adds)
        .says("Kennung (operationId) {old} entfallen", "operationId {old} removed");
    TAG_ADDED = kind("operation-tag-added", "operation-tag-removed", Adds)
        .says("Schlagwort {name} hinzugekommen", "tag {name} added");
    TAG_REMOVED = kind("operation-tag-removed", "operation-tag-added", Adds)
        .says("Schlagwort {name} entfallen", "tag {name} removed");
    DEPRECATED = kind("operation-deprecated", "operation-reactivated", Adds)
        .says("abgekündigt, ohne letzten Tag", "deprecated, without a last day");
    DEPRECATED_UNTIL = kind("operation-deprecated-with-sunset", "operation-reactivated", Adds)
        .says("abgekündigt, nutzbar bis {new}", "deprecated, usable until {new}");
    REACTIVATED = kind("operation-reactivated", "operation-deprecated", Adds)
        .says("nicht mehr abgekündigt", "no longer deprecated");
    SUNSET_ADDED = kind("sunset-added", "sunset-removed", Adds)
        .says("letzter Tag {new} angekündigt", "last day {new} announced");
    SUNSET_REMOVED = kind("sunset-removed", "sunset-added", Takes)
        .says("angekündigter letzter Tag {old} entfallen", "announced last day {old} removed");
    SUNSET_EARLIER = kind("sunset-earlier", "sunset-later", Takes)
        .says("letzter Tag von {old} auf {new} vorgezogen", "last day moved forward from {old} to {new}");
    SUNSET_LATER = kind("sunset-later", "sunset-earlier", Adds)
        .says("letzter Tag von {old} auf {new} verschoben", "last day put off from {old} to {new}");
    SUNSET_CHANGED = kind("sunset-changed", "sunset-changed", Undecided)
        .says("letzter Tag von {old} zu {new} geändert; eines von beiden ist kein Datum", "last day changed from {old} to {new}; one of them is no date");
    STABILITY_DECREASED = kind("stability-decreased", "stability-increased", Takes)
        .says("Stabilität von {old} auf {new} gesenkt", "stability decreased from {old} to {new}");
    STABILITY_INCREASED = kind("stability-increased", "stability-decreased", Adds)
        .says("Stabilität von {old} auf {new} erhöht", "stability increased from {old} to {new}");
    LINK_ADDED = kind("link-added", "link-removed", Adds).says("Verknüpfung {name} hinzugekommen", "link {name} added");
    LINK_REMOVED = kind("link-removed", "link-added", Undecided).says("Verknüpfung {name} entfallen", "link {name} removed");
    LINK_CHANGED = kind("link-changed", "link-changed", Undecided).says("Verknüpfung {name} geändert", "link {name} changed");
}

/// Kinds without a direction have the same level in both.
const _: () = {
    let level = OPERATION_REMOVED_DEPRECATED.level(Direction::Request) as u8;
    assert!(level == OPERATION_REMOVED_DEPRECATED.level(Direction::Response) as u8);
};

//! Kinds of changes to single values: type, format, bounds, lengths, pattern, fixed and default values, encoding.

use super::Effect::{Adds, Alters, Narrows, Tells, Undecided, Widens};
use super::{Area, Bilingual, ChangeKind, Effect, Level, kinds};

const fn kind(name: &'static str, reverse: &'static str, effect: Effect) -> ChangeKind {
    ChangeKind::directed(Area::Schema, name, reverse, effect)
}

/// Why a new bound in a request is no more than a warning.
const STATED: Bilingual = Bilingual::new(
    "Jede Umsetzung hat Grenzen. Ob diese neu ist oder nur endlich dasteht, sagen die Dokumente nicht.",
    "Every implementation has bounds. The documents do not say whether this one is new or is merely stated at last.",
);

/// Why one cannot tell what another pattern does.
const UNTOLD: Bilingual = Bilingual::new(
    "Ob das neue Muster mehr oder weniger zulässt als das alte, lässt sich nicht sicher entscheiden.",
    "Whether the new pattern allows more or less than the old one cannot be decided for certain.",
);

/// Why a new value of an enumeration in a response is a warning.
const NEW_VALUE: Bilingual = Bilingual::new(
    "Ob aufrufende Systeme mit einem Wert zurechtkommen, den sie nicht kennen, sagen die Dokumente nicht.",
    "The documents do not say whether clients cope with a value that they do not know.",
);

/// Why a default in a body is no more than a warning.
const ANNOTATION: Bilingual = Bilingual::new(
    "Ob der Wert an die Stelle eines fehlenden tritt, legt JSON Schema nicht fest.",
    "JSON Schema does not say whether the value takes the place of a missing one.",
);

/// Why a default says nothing about responses.
const SENT_AS_IT_IS: Bilingual =
    Bilingual::new("In Antworten steht, was gesendet wird.", "Responses hold what is sent.");

kinds! {
    TYPE_CHANGED = kind("type-changed", "type-changed", Alters)
        .says("Typ von {old} zu {new} geändert", "type changed from {old} to {new}");
    TYPE_NARROWED = kind("type-narrowed", "type-widened", Narrows)
        .says("Typ von {old} auf {new} eingeschränkt", "type narrowed from {old} to {new}");
    TYPE_WIDENED = kind("type-widened", "type-narrowed", Widens)
        .says("Typ von {old} auf {new} erweitert", "type widened from {old} to {new}");
    BECAME_NULLABLE = kind("became-nullable", "became-not-nullable", Widens)
        .says("darf jetzt null sein", "can be null now");
    BECAME_NOT_NULLABLE = kind("became-not-nullable", "became-nullable", Narrows)
        .says("darf nicht mehr null sein", "cannot be null any more");
    FORMAT_CHANGED = kind("format-changed", "format-changed", Alters)
        .says("Format von {old} zu {new} geändert", "format changed from {old} to {new}");
    FORMAT_NARROWED = kind("format-narrowed", "format-widened", Narrows)
        .says("Format von {old} auf {new} eingeschränkt", "format narrowed from {old} to {new}");
    FORMAT_WIDENED = kind("format-widened", "format-narrowed", Widens)
        .says("Format von {old} auf {new} erweitert", "format widened from {old} to {new}");
    FORMAT_ADDED = kind("format-added", "format-removed", Narrows)
        .says("Format {new} verlangt", "format {new} demanded");
    FORMAT_REMOVED = kind("format-removed", "format-added", Widens)
        .says("Format {old} nicht mehr verlangt", "format {old} not demanded any more");
    SCHEMA_ADDED = kind("schema-added", "schema-removed", Narrows)
        .says("Schema angegeben, vorher keines", "schema given, none before");
    SCHEMA_REMOVED = kind("schema-removed", "schema-added", Widens)
        .says("Schema entfallen", "schema gone")
        .response(Level::Warning, Bilingual::new(
            "Ob sich mehr ändert als die Beschreibung, sagen die Dokumente nicht.",
            "The documents do not say whether more than the description changes."));
    CLOSED = kind("became-impossible", "became-possible", Narrows)
        .says("lässt keinen Wert mehr zu", "allows no value any more");
    OPENED = kind("became-possible", "became-impossible", Widens)
        .says("lässt jetzt Werte zu", "allows values now");

    ENUM_ADDED = kind("enum-added", "enum-removed", Narrows)
        .says("auf feste Werte eingeschränkt: {new}", "restricted to fixed values: {new}");
    ENUM_REMOVED = kind("enum-removed", "enum-added", Widens)
        .says("nicht mehr auf feste Werte eingeschränkt: {old}", "no longer restricted to fixed values: {old}");
    ENUM_VALUE_ADDED = kind("enum-value-added", "enum-value-removed", Widens)
        .says("Wert {name} hinzugekommen", "value {name} added")
        .response(Level::Warning, NEW_VALUE);
    ENUM_VALUE_REMOVED = kind("enum-value-removed", "enum-value-added", Narrows)
        .says("Wert {name} entfallen", "value {name} removed");
    KNOWN_VALUE_ADDED = kind("extensible-enum-value-added", "extensible-enum-value-removed", Adds)
        .says("bekannter Wert {name} hinzugekommen, die Liste ist offen", "known value {name} added, the list is open");
    KNOWN_VALUE_REMOVED = kind("extensible-enum-value-removed", "extensible-enum-value-added", Narrows)
        .says("bekannter Wert {name} entfallen", "known value {name} removed");
    CONST_ADDED = kind("const-added", "const-removed", Narrows)
        .says("auf den Wert {new} festgelegt", "fixed to the value {new}");
    CONST_REMOVED = kind("const-removed", "const-added", Widens)
        .says("nicht mehr auf den Wert {old} festgelegt", "no longer fixed to the value {old}");
    CONST_CHANGED = kind("const-changed", "const-changed", Alters)
        .says("fester Wert von {old} zu {new} geändert", "fixed value changed from {old} to {new}");

    MAXIMUM_SET = kind("maximum-set", "maximum-removed", Narrows)
        .says("Obergrenze {new} eingeführt", "upper bound {new} set").request(Level::Warning, STATED);
    MAXIMUM_REMOVED = kind("maximum-removed", "maximum-set", Widens)
        .says("Obergrenze {old} entfallen", "upper bound {old} removed");
    MAXIMUM_DECREASED = kind("maximum-decreased", "maximum-increased", Narrows)
        .says("Obergrenze von {old} auf {new} gesenkt", "upper bound decreased from {old} to {new}");
    MAXIMUM_INCREASED = kind("maximum-increased", "maximum-decreased", Widens)
        .says("Obergrenze von {old} auf {new} erhöht", "upper bound increased from {old} to {new}");
    MINIMUM_SET = kind("minimum-set", "minimum-removed", Narrows)
        .says("Untergrenze {new} eingeführt", "lower bound {new} set").request(Level::Warning, STATED);
    MINIMUM_REMOVED = kind("minimum-removed", "minimum-set", Widens)
        .says("Untergrenze {old} entfallen", "lower bound {old} removed");
    MINIMUM_INCREASED = kind("minimum-increased", "minimum-decreased", Narrows)
        .says("Untergrenze von {old} auf {new} erhöht", "lower bound increased from {old} to {new}");
    MINIMUM_DECREASED = kind("minimum-decreased", "minimum-increased", Widens)
        .says("Untergrenze von {old} auf {new} gesenkt", "lower bound decreased from {old} to {new}");
    MULTIPLE_ADDED = kind("multiple-of-added", "multiple-of-removed", Narrows)
        .says("muss ein Vielfaches von {new} sein", "must be a multiple of {new}");
    MULTIPLE_REMOVED = kind("multiple-of-removed", "multiple-of-added", Widens)
        .says("muss kein Vielfaches von {old} mehr sein", "need not be a multiple of {old} any more");
    MULTIPLE_NARROWED = kind("multiple-of-narrowed", "multiple-of-widened", Narrows)
        .says("muss ein Vielfaches von {new} statt {old} sein", "must be a multiple of {new} instead of {old}");
    MULTIPLE_WIDENED = kind("multiple-of-widened", "multiple-of-narrowed", Widens)
        .says("muss nur noch ein Vielfaches von {new} statt {old} sein", "need only be a multiple of {new} instead of {old}");
    MULTIPLE_CHANGED = kind("multiple-of-changed", "multiple-of-changed", Alters)
        .says("muss ein Vielfaches von {new} statt {old} sein", "must be a multiple of {new} instead of {old}");

    MAX_LENGTH_SET = kind("max-length-set", "max-length-removed", Narrows)
        .says("Höchstlänge {new} eingeführt", "maximum length {new} set").request(Level::Warning, STATED);
    MAX_LENGTH_REMOVED = kind("max-length-removed", "max-length-set", Widens)
        .says("Höchstlänge {old} entfallen", "maximum length {old} removed");
    MAX_LENGTH_DECREASED = kind("max-length-decreased", "max-length-increased", Narrows)
        .says("Höchstlänge von {old} auf {new} gesenkt", "maximum length decreased from {old} to {new}");
    MAX_LENGTH_INCREASED = kind("max-length-increased", "max-length-decreased", Widens)
        .says("Höchstlänge von {old} auf {new} erhöht", "maximum length increased from {old} to {new}");
    MIN_LENGTH_SET = kind("min-length-set", "min-length-removed", Narrows)
        .says("Mindestlänge {new} eingeführt", "minimum length {new} set").request(Level::Warning, STATED);
    MIN_LENGTH_REMOVED = kind("min-length-removed", "min-length-set", Widens)
        .says("Mindestlänge {old} entfallen", "minimum length {old} removed");
    MIN_LENGTH_INCREASED = kind("min-length-increased", "min-length-decreased", Narrows)
        .says("Mindestlänge von {old} auf {new} erhöht", "minimum length increased from {old} to {new}");
    MIN_LENGTH_DECREASED = kind("min-length-decreased", "min-length-increased", Widens)
        .says("Mindestlänge von {old} auf {new} gesenkt", "minimum length decreased from {old} to {new}");

    PATTERN_ADDED = kind("pattern-added", "pattern-removed", Narrows)
        .says("Muster {new} verlangt", "pattern {new} demanded").request(Level::Warning, STATED);
    PATTERN_REMOVED = kind("pattern-removed", "pattern-added", Widens)
        .says("Muster {old} nicht mehr verlangt", "pattern {old} not demanded any more");
    PATTERN_CHANGED = kind("pattern-changed", "pattern-changed", Undecided)
        .says("Muster von {old} zu {new} geändert", "pattern changed from {old} to {new}")
        .request(Level::Warning, UNTOLD).response(Level::Warning, UNTOLD);
    PATTERN_NARROWED = kind("pattern-narrowed", "pattern-widened", Narrows)
        .says("Muster {new} verlangt, vorher durfte jeder Text stehen ({old})", "pattern {new} demanded, any text was allowed before ({old})");
    PATTERN_WIDENED = kind("pattern-widened", "pattern-narrowed", Widens)
        .says("Muster {new} lässt jeden Text zu, vorher {old}", "pattern {new} allows any text, {old} before");

    ENCODING_CHANGED = kind("content-encoding-changed", "content-encoding-changed", Alters)
        .says("Kodierung des Inhalts von {old} zu {new} geändert", "encoding of the content changed from {old} to {new}");
    ENCODING_ADDED = kind("content-encoding-added", "content-encoding-removed", Narrows)
        .says("Kodierung {new} des Inhalts verlangt", "encoding {new} of the content demanded");
    ENCODING_REMOVED = kind("content-encoding-removed", "content-encoding-added", Widens)
        .says("Kodierung {old} des Inhalts nicht mehr verlangt", "encoding {old} of the content not demanded any more");
    MEDIA_CHANGED = kind("content-media-type-changed", "content-media-type-changed", Alters)
        .says("Medientyp des Inhalts von {old} zu {new} geändert", "media type of the content changed from {old} to {new}");
    MEDIA_ADDED = kind("content-media-type-added", "content-media-type-removed", Narrows)
        .says("Medientyp {new} des Inhalts verlangt", "media type {new} of the content demanded");
    MEDIA_REMOVED = kind("content-media-type-removed", "content-media-type-added", Widens)
        .says("Medientyp {old} des Inhalts nicht mehr verlangt", "media type {old} of the content not demanded any more");

    DEFAULT_ADDED = kind("default-added", "default-removed", Undecided)
        .says("Vorgabewert {new} hinzugekommen", "default {new} added")
        .request(Level::Warning, ANNOTATION).response(Level::Compatible, SENT_AS_IT_IS);
    DEFAULT_REMOVED = kind("default-removed", "default-added", Undecided)
        .says("Vorgabewert {old} entfallen", "default {old} removed")
        .request(Level::Warning, ANNOTATION).response(Level::Compatible, SENT_AS_IT_IS);
    DEFAULT_CHANGED = kind("default-changed", "default-changed", Undecided)
        .says("Vorgabewert von {old} zu {new} geändert", "default changed from {old} to {new}")
        .request(Level::Warning, ANNOTATION).response(Level::Compatible, SENT_AS_IT_IS);
    VALUE_DEPRECATED = kind("value-deprecated", "value-reactivated", Adds)
        .says("abgekündigt", "deprecated");
    VALUE_REACTIVATED = kind("value-reactivated", "value-deprecated", Adds)
        .says("nicht mehr abgekündigt", "no longer deprecated");
    TEXTS_CHANGED = kind("description-changed", "description-changed", Tells)
        .says("Beschreibung geändert", "description changed");
    KEYWORD_CHANGED = kind("extension-changed", "extension-changed", Tells)
        .says("Angabe {name} geändert, die hier keine Bedeutung hat", "{name} changed, which has no meaning here");
}

//! Kinds of changes to schemas made of schemas: all, one, any of several, not, conditions, discriminator, embedded content.

use super::Effect::{Adds, Alters, Narrows, Undecided, Widens};
use super::{Area, Bilingual, ChangeKind, Effect, Level, kinds};

const fn kind(name: &'static str, reverse: &'static str, effect: Effect) -> ChangeKind {
    ChangeKind::directed(Area::Schema, name, reverse, effect)
}

const STILL_TAKEN: Bilingual = Bilingual::new(
    "Ob noch angenommen wird, was das Teilschema beschrieb, sagen die Dokumente nicht.",
    "The documents do not say whether what the subschema described is still taken.",
);

kinds! {
    ALL_OF_ADDED = kind("all-of-added", "all-of-removed", Narrows)
        .says("muss auch dem Teilschema {name} folgen (allOf)", "must follow the subschema {name}, too (allOf)");
    ALL_OF_REMOVED = kind("all-of-removed", "all-of-added", Widens)
        .says("muss dem Teilschema {name} nicht mehr folgen (allOf)", "need not follow the subschema {name} any more (allOf)")
        .request(Level::Warning, STILL_TAKEN);
    ALL_OF_NOTE_ADDED = kind("all-of-annotation-added", "all-of-annotation-removed", Adds)
        .says("Teilschema {name} ohne Bedingungen hinzugekommen (allOf)", "subschema {name} without conditions added (allOf)");
    ALL_OF_NOTE_REMOVED = kind("all-of-annotation-removed", "all-of-annotation-added", Adds)
        .says("Teilschema {name} ohne Bedingungen entfallen (allOf)", "subschema {name} without conditions removed (allOf)");
    ONE_OF_ADDED = kind("one-of-alternative-added", "one-of-alternative-removed", Widens)
        .says("Alternative {name} hinzugekommen (oneOf)", "alternative {name} added (oneOf)");
    ONE_OF_REMOVED = kind("one-of-alternative-removed", "one-of-alternative-added", Narrows)
        .says("Alternative {name} entfallen (oneOf)", "alternative {name} removed (oneOf)");
    ONE_OF_BEGUN = kind("one-of-added", "one-of-removed", Narrows)
        .says("auf Alternativen eingeschränkt (oneOf)", "restricted to alternatives (oneOf)");
    ONE_OF_ENDED = kind("one-of-removed", "one-of-added", Widens)
        .says("nicht mehr auf Alternativen eingeschränkt (oneOf)", "no longer restricted to alternatives (oneOf)");
    ANY_OF_ADDED = kind("any-of-alternative-added", "any-of-alternative-removed", Widens)
        .says("Alternative {name} hinzugekommen (anyOf)", "alternative {name} added (anyOf)");
    ANY_OF_REMOVED = kind("any-of-alternative-removed", "any-of-alternative-added", Narrows)
        .says("Alternative {name} entfallen (anyOf)", "alternative {name} removed (anyOf)");
    ANY_OF_BEGUN = kind("any-of-added", "any-of-removed", Narrows)
        .says("auf Alternativen eingeschränkt (anyOf)", "restricted to alternatives (anyOf)");
    ANY_OF_ENDED = kind("any-of-removed", "any-of-added", Widens)
        .says("nicht mehr auf Alternativen eingeschränkt (anyOf)", "no longer restricted to alternatives (anyOf)");
    NOT_ADDED = kind("not-added", "not-removed", Narrows)
        .says("Ausschluss hinzugekommen (not)", "exclusion added (not)");
    NOT_REMOVED = kind("not-removed", "not-added", Widens)
        .says("Ausschluss entfallen (not)", "exclusion removed (not)");
    CONDITION_ADDED = kind("condition-added", "condition-removed", Narrows)
        .says("Bedingung hinzugekommen ({name})", "condition added ({name})");
    CONDITION_REMOVED = kind("condition-removed", "condition-added", Widens)
        .says("Bedingung entfallen ({name})", "condition removed ({name})");
    CONTENT_SCHEMA_ADDED = kind("content-schema-added", "content-schema-removed", Narrows)
        .says("Inhalt des Textes muss einem Schema folgen (contentSchema)", "the content of the text must follow a schema (contentSchema)");
    CONTENT_SCHEMA_REMOVED = kind("content-schema-removed", "content-schema-added", Widens)
        .says("Inhalt des Textes muss keinem Schema mehr folgen (contentSchema)", "the content of the text need not follow a schema any more (contentSchema)");
    DISCRIMINATOR_ADDED = kind("discriminator-added", "discriminator-removed", Undecided)
        .says("Unterscheidung nach `{new}` hinzugekommen (discriminator)", "discriminator `{new}` added");
    DISCRIMINATOR_REMOVED = kind("discriminator-removed", "discriminator-added", Undecided)
        .says("Unterscheidung nach `{old}` entfallen (discriminator)", "discriminator `{old}` removed");
    DISCRIMINATOR_CHANGED = kind("discriminator-changed", "discriminator-changed", Alters)
        .says("unterschieden wird nach `{new}` statt `{old}` (discriminator)", "the discriminator is `{new}` instead of `{old}`");
    MAPPING_ADDED = kind("discriminator-mapping-added", "discriminator-mapping-removed", Adds)
        .says("Unterscheidungswert `{name}` hinzugekommen", "discriminator value `{name}` added");
    MAPPING_REMOVED = kind("discriminator-mapping-removed", "discriminator-mapping-added", Undecided)
        .says("Unterscheidungswert `{name}` entfallen", "discriminator value `{name}` removed");
    MAPPING_CHANGED = kind("discriminator-mapping-changed", "discriminator-mapping-changed", Undecided)
        .says("Unterscheidungswert `{name}` steht für {new} statt {old}", "discriminator value `{name}` stands for {new} instead of {old}");
}

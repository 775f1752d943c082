//! Kinds of changes to lists: elements, their number, positions, what must be contained.

use super::Effect::{Narrows, Widens};
use super::{Area, Bilingual, ChangeKind, Effect, Level, kinds};

const fn kind(name: &'static str, reverse: &'static str, effect: Effect) -> ChangeKind {
    ChangeKind::directed(Area::Schema, name, reverse, effect)
}

/// Why a new number in a request is no more than a warning.
const STATED: Bilingual = Bilingual::new(
    "Jede Umsetzung hat Grenzen. Ob diese neu ist oder nur endlich dasteht, sagen die Dokumente nicht.",
    "Every implementation has bounds. The documents do not say whether this one is new or is merely stated at last.",
);

kinds! {
    ITEMS_ADDED = kind("items-added", "items-removed", Narrows)
        .says("Elemente müssen einem Schema folgen", "elements must follow a schema");
    ITEMS_REMOVED = kind("items-removed", "items-added", Widens)
        .says("Elemente müssen keinem Schema mehr folgen", "elements need not follow a schema any more");
    PREFIX_ITEM_ADDED = kind("prefix-items-added", "prefix-items-removed", Narrows)
        .says("Element an Stelle {name} muss einem Schema folgen", "the element at position {name} must follow a schema");
    PREFIX_ITEM_REMOVED = kind("prefix-items-removed", "prefix-items-added", Widens)
        .says("Element an Stelle {name} muss keinem Schema mehr folgen", "the element at position {name} need not follow a schema any more");
    TUPLE_LONGER = kind("tuple-extended", "tuple-shortened", Widens)
        .says("Liste darf jetzt auch ein Element an Stelle {name} haben", "the list can have an element at position {name} now");
    TUPLE_SHORTER = kind("tuple-shortened", "tuple-extended", Narrows)
        .says("Liste darf kein Element an Stelle {name} mehr haben", "the list cannot have an element at position {name} any more");
    MAX_ITEMS_SET = kind("max-items-set", "max-items-removed", Narrows)
        .says("höchstens {new} Elemente, vorher ohne Grenze", "at most {new} elements, without bound before")
        .request(Level::Warning, STATED);
    MAX_ITEMS_REMOVED = kind("max-items-removed", "max-items-set", Widens)
        .says("Höchstzahl {old} der Elemente entfallen", "maximum of {old} elements removed");
    MAX_ITEMS_DECREASED = kind("max-items-decreased", "max-items-increased", Narrows)
        .says("Höchstzahl der Elemente von {old} auf {new} gesenkt", "maximum of elements decreased from {old} to {new}");
    MAX_ITEMS_INCREASED = kind("max-items-increased", "max-items-decreased", Widens)
        .says("Höchstzahl der Elemente von {old} auf {new} erhöht", "maximum of elements increased from {old} to {new}");
    MIN_ITEMS_SET = kind("min-items-set", "min-items-removed", Narrows)
        .says("mindestens {new} Elemente, vorher ohne Grenze", "at least {new} elements, without bound before")
        .request(Level::Warning, STATED);
    MIN_ITEMS_REMOVED = kind("min-items-removed", "min-items-set", Widens)
        .says("Mindestzahl {old} der Elemente entfallen", "minimum of {old} elements removed");
    MIN_ITEMS_INCREASED = kind("min-items-increased", "min-items-decreased", Narrows)
        .says("Mindestzahl der Elemente von {old} auf {new} erhöht", "minimum of elements increased from {old} to {new}");
    MIN_ITEMS_DECREASED = kind("min-items-decreased", "min-items-increased", Widens)
        .says("Mindestzahl der Elemente von {old} auf {new} gesenkt", "minimum of elements decreased from {old} to {new}");
    UNIQUE_ADDED = kind("unique-items-added", "unique-items-removed", Narrows)
        .says("Elemente dürfen sich nicht mehr wiederholen", "elements must not repeat any more");
    UNIQUE_REMOVED = kind("unique-items-removed", "unique-items-added", Widens)
        .says("Elemente dürfen sich jetzt wiederholen", "elements can repeat now");
    CONTAINS_ADDED = kind("contains-added", "contains-removed", Narrows)
        .says("Liste muss jetzt bestimmte Elemente enthalten", "the list must contain certain elements now");
    CONTAINS_REMOVED = kind("contains-removed", "contains-added", Widens)
        .says("Liste muss bestimmte Elemente nicht mehr enthalten", "the list need not contain certain elements any more");
    MIN_CONTAINS_INCREASED = kind("min-contains-increased", "min-contains-decreased", Narrows)
        .says("Mindestzahl der verlangten Elemente von {old} auf {new} erhöht", "minimum of demanded elements increased from {old} to {new}");
    MIN_CONTAINS_DECREASED = kind("min-contains-decreased", "min-contains-increased", Widens)
        .says("Mindestzahl der verlangten Elemente von {old} auf {new} gesenkt", "minimum of demanded elements decreased from {old} to {new}");
    MAX_CONTAINS_SET = kind("max-contains-set", "max-contains-removed", Narrows)
        .says("höchstens {new} der verlangten Elemente, vorher ohne Grenze", "at most {new} of the demanded elements, without bound before");
    MAX_CONTAINS_REMOVED = kind("max-contains-removed", "max-contains-set", Widens)
        .says("Höchstzahl {old} der verlangten Elemente entfallen", "maximum of {old} demanded elements removed");
    MAX_CONTAINS_DECREASED = kind("max-contains-decreased", "max-contains-increased", Narrows)
        .says("Höchstzahl der verlangten Elemente von {old} auf {new} gesenkt", "maximum of demanded elements decreased from {old} to {new}");
    MAX_CONTAINS_INCREASED = kind("max-contains-increased", "max-contains-decreased", Widens)
        .says("Höchstzahl der verlangten Elemente von {old} auf {new} erhöht", "maximum of demanded elements increased from {old} to {new}");
    UNEVALUATED_ITEMS_ADDED = kind("unevaluated-items-added", "unevaluated-items-removed", Narrows)
        .says("nicht beschriebene Elemente eingeschränkt (unevaluatedItems)", "elements not described are restricted (unevaluatedItems)");
    UNEVALUATED_ITEMS_REMOVED = kind("unevaluated-items-removed", "unevaluated-items-added", Widens)
        .says("nicht beschriebene Elemente nicht mehr eingeschränkt (unevaluatedItems)", "elements not described are no longer restricted (unevaluatedItems)");
}

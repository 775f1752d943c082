//! Kinds of changes to objects: properties, which of them must be there, and what else may be.

use super::Effect::{Adds, Alters, Narrows, Takes, Undecided, Widens};
use super::{Area, Bilingual, ChangeKind, Effect, Level, kinds};

const fn kind(name: &'static str, reverse: &'static str, effect: Effect) -> ChangeKind {
    ChangeKind::directed(Area::Schema, name, reverse, effect)
}

/// Why a property that is gone is a warning.
const STILL_TAKEN: Bilingual = Bilingual::new(
    "Ob die Eigenschaft noch angenommen, übergangen oder abgelehnt wird, sagen die Dokumente nicht.",
    "The documents do not say whether the property is still taken, passed over or refused.",
);

/// Why an optional property that is gone from a response is a warning.
const NOT_PROMISED: Bilingual = Bilingual::new(
    "Die Eigenschaft war nie zugesagt. Ob aufrufende Systeme ohne sie auskommen, sagen die Dokumente nicht.",
    "The property was never promised. The documents do not say whether clients do without it.",
);

/// Why a further property is compatible.
const OPEN: Bilingual =
    Bilingual::new("Das Objekt war offen für weitere Eigenschaften.", "The object was open for further properties.");

/// Why more members where none were allowed are a warning only.
const TOLERANT: Bilingual = Bilingual::new(
    "Ob aufrufende Systeme Eigenschaften übergehen, die sie nicht kennen, sagen die Dokumente nicht.",
    "The documents do not say whether clients pass over properties that they do not know.",
);

/// Why a required property with a default is a warning only.
const WITH_DEFAULT: Bilingual = Bilingual::new(
    "Verlangt ist die Eigenschaft, und doch gibt es einen Wert für den Fall, dass sie fehlt.",
    "The property is required, and yet there is a value for when it is missing.",
);

const SHOULD_NOT: Bilingual = Bilingual::new(
    "OpenAPI sagt, dass sie dann nicht gesendet werden soll, nicht, dass sie abgelehnt wird.",
    "OpenAPI says that it should not be sent then, not that it is refused.",
);

kinds! {
    REQUIRED_PROPERTY_ADDED = kind("required-property-added", "required-property-removed", Narrows)
        .says("verlangte Eigenschaft `{name}` hinzugekommen", "required property `{name}` added");
    DEFAULTED_PROPERTY_ADDED = kind("required-property-with-default-added", "required-property-removed", Narrows)
        .says("verlangte Eigenschaft `{name}` mit Vorgabewert hinzugekommen", "required property `{name}` with a default added")
        .request(Level::Warning, WITH_DEFAULT);
    REQUIRED_PROPERTY_ADDED_TO_CLOSED = kind("required-property-added-to-closed-object", "required-property-removed-from-closed-object", Alters)
        .says("verlangte Eigenschaft `{name}` hinzugekommen, wo vorher keine weitere erlaubt war", "required property `{name}` added where no further one was allowed")
        .response(Level::Warning, TOLERANT);
    DEFAULTED_PROPERTY_ADDED_TO_CLOSED = kind("required-property-with-default-added-to-closed-object", "required-property-removed-from-closed-object", Alters)
        .says("verlangte Eigenschaft `{name}` mit Vorgabewert hinzugekommen, wo vorher keine weitere erlaubt war", "required property `{name}` with a default added where no further one was allowed")
        .request(Level::Warning, WITH_DEFAULT).response(Level::Warning, TOLERANT);
    OPTIONAL_PROPERTY_ADDED = kind("optional-property-added", "optional-property-removed", Adds)
        .says("Eigenschaft `{name}` hinzugekommen", "property `{name}` added");
    PROPERTY_ADDED_TO_CLOSED = kind("property-added-to-closed-object", "property-removed-from-closed-object", Widens)
        .says("Eigenschaft `{name}` hinzugekommen, wo vorher keine weitere erlaubt war", "property `{name}` added where no further one was allowed")
        .response(Level::Warning, TOLERANT);
    REQUIRED_PROPERTY_REMOVED = kind("required-property-removed", "required-property-added", Takes)
        .says("verlangte Eigenschaft `{name}` entfallen", "required property `{name}` removed")
        .request(Level::Warning, STILL_TAKEN);
    REQUIRED_PROPERTY_REMOVED_FROM_CLOSED = kind("required-property-removed-from-closed-object", "required-property-added-to-closed-object", Alters)
        .says("verlangte Eigenschaft `{name}` entfallen, und weitere sind nicht erlaubt", "required property `{name}` removed, and no further ones are allowed");
    OPTIONAL_PROPERTY_REMOVED = kind("optional-property-removed", "optional-property-added", Undecided)
        .says("Eigenschaft `{name}` entfallen", "property `{name}` removed")
        .request(Level::Warning, STILL_TAKEN).response(Level::Warning, NOT_PROMISED);
    PROPERTY_REMOVED_FROM_CLOSED = kind("property-removed-from-closed-object", "property-added-to-closed-object", Narrows)
        .says("Eigenschaft `{name}` entfallen, und weitere sind nicht erlaubt", "property `{name}` removed, and no further ones are allowed")
        .response(Level::Warning, NOT_PROMISED);
    PROPERTY_BECAME_REQUIRED = kind("property-became-required", "property-became-optional", Narrows)
        .says("Eigenschaft `{name}` jetzt verlangt", "property `{name}` required now");
    PROPERTY_BECAME_REQUIRED_DEFAULTED = kind("property-with-default-became-required", "property-became-optional", Narrows)
        .says("Eigenschaft `{name}` jetzt verlangt, mit Vorgabewert", "property `{name}` required now, with a default")
        .request(Level::Warning, WITH_DEFAULT);
    PROPERTY_BECAME_OPTIONAL = kind("property-became-optional", "property-became-required", Widens)
        .says("Eigenschaft `{name}` nicht mehr verlangt", "property `{name}` not required any more");
    BECAME_READ_ONLY = kind("became-read-only", "no-longer-read-only", Undecided)
        .says("nur noch lesbar", "read-only now")
        .request(Level::Warning, SHOULD_NOT).response(Level::Compatible, OPEN);
    NO_LONGER_READ_ONLY = kind("no-longer-read-only", "became-read-only", Adds)
        .says("nicht mehr nur lesbar", "no longer read-only");
    REQUIRED_NO_LONGER_READ_ONLY = kind("required-property-no-longer-read-only", "required-property-became-read-only", Narrows)
        .says("verlangte Eigenschaft `{name}` nicht mehr nur lesbar: Sie ist jetzt mitzusenden", "required property `{name}` no longer read-only: it has to be sent now");
    REQUIRED_BECAME_READ_ONLY = kind("required-property-became-read-only", "required-property-no-longer-read-only", Widens)
        .says("verlangte Eigenschaft `{name}` ist nur noch lesbar: Sie muss nicht mehr mitgesendet werden", "required property `{name}` is read-only now: it need not be sent any more")
        .response(Level::Compatible, Bilingual::new("In Antworten ändert sich nichts.", "Nothing changes in responses."));
    BECAME_WRITE_ONLY = kind("became-write-only", "no-longer-write-only", Undecided)
        .says("nur noch schreibbar, kommt in Antworten nicht mehr vor", "write-only now, no longer in responses")
        .request(Level::Compatible, OPEN).response(Level::Breaking, Bilingual::new(
            "In Antworten fehlt die Eigenschaft jetzt.", "Responses lack the property now."));
    NO_LONGER_WRITE_ONLY = kind("no-longer-write-only", "became-write-only", Adds)
        .says("nicht mehr nur schreibbar", "no longer write-only");

    ADDITIONAL_CLOSED = kind("additional-properties-closed", "additional-properties-opened", Narrows)
        .says("weitere Eigenschaften nicht mehr erlaubt", "no further properties allowed any more");
    ADDITIONAL_OPENED = kind("additional-properties-opened", "additional-properties-closed", Widens)
        .says("weitere Eigenschaften jetzt erlaubt", "further properties allowed now")
        .response(Level::Warning, TOLERANT);
    ADDITIONAL_SCHEMA_ADDED = kind("additional-properties-schema-added", "additional-properties-schema-removed", Narrows)
        .says("weitere Eigenschaften müssen einem Schema folgen", "further properties must follow a schema");
    ADDITIONAL_SCHEMA_REMOVED = kind("additional-properties-schema-removed", "additional-properties-schema-added", Widens)
        .says("weitere Eigenschaften müssen keinem Schema mehr folgen", "further properties need not follow a schema any more");
    UNEVALUATED_PROPERTIES_ADDED = kind("unevaluated-properties-added", "unevaluated-properties-removed", Narrows)
        .says("nicht beschriebene Eigenschaften eingeschränkt (unevaluatedProperties)", "properties not described are restricted (unevaluatedProperties)");
    UNEVALUATED_PROPERTIES_REMOVED = kind("unevaluated-properties-removed", "unevaluated-properties-added", Widens)
        .says("nicht beschriebene Eigenschaften nicht mehr eingeschränkt (unevaluatedProperties)", "properties not described are no longer restricted (unevaluatedProperties)");
    PATTERN_PROPERTY_ADDED = kind("pattern-property-added", "pattern-property-removed", Narrows)
        .says("Eigenschaften nach dem Muster `{name}` müssen einem Schema folgen", "properties like `{name}` must follow a schema");
    PATTERN_PROPERTY_REMOVED = kind("pattern-property-removed", "pattern-property-added", Widens)
        .says("Eigenschaften nach dem Muster `{name}` müssen keinem Schema mehr folgen", "properties like `{name}` need not follow a schema any more");
    PROPERTY_NAMES_ADDED = kind("property-names-added", "property-names-removed", Narrows)
        .says("Namen von Eigenschaften müssen einem Schema folgen", "names of properties must follow a schema");
    PROPERTY_NAMES_REMOVED = kind("property-names-removed", "property-names-added", Widens)
        .says("Namen von Eigenschaften müssen keinem Schema mehr folgen", "names of properties need not follow a schema any more");
    MAX_PROPERTIES_SET = kind("max-properties-set", "max-properties-removed", Narrows)
        .says("höchstens {new} Eigenschaften, vorher ohne Grenze", "at most {new} properties, without bound before")
        .request(Level::Warning, STATED);
    MAX_PROPERTIES_REMOVED = kind("max-properties-removed", "max-properties-set", Widens)
        .says("Höchstzahl {old} der Eigenschaften entfallen", "maximum of {old} properties removed");
    MAX_PROPERTIES_DECREASED = kind("max-properties-decreased", "max-properties-increased", Narrows)
        .says("Höchstzahl der Eigenschaften von {old} auf {new} gesenkt", "maximum of properties decreased from {old} to {new}");
    MAX_PROPERTIES_INCREASED = kind("max-properties-increased", "max-properties-decreased", Widens)
        .says("Höchstzahl der Eigenschaften von {old} auf {new} erhöht", "maximum of properties increased from {old} to {new}");
    MIN_PROPERTIES_SET = kind("min-properties-set", "min-properties-removed", Narrows)
        .says("mindestens {new} Eigenschaften, vorher ohne Grenze", "at least {new} properties, without bound before")
        .request(Level::Warning, STATED);
    MIN_PROPERTIES_REMOVED = kind("min-properties-removed", "min-properties-set", Widens)
        .says("Mindestzahl {old} der Eigenschaften entfallen", "minimum of {old} properties removed");
    MIN_PROPERTIES_INCREASED = kind("min-properties-increased", "min-properties-decreased", Narrows)
        .says("Mindestzahl der Eigenschaften von {old} auf {new} erhöht", "minimum of properties increased from {old} to {new}");
    MIN_PROPERTIES_DECREASED = kind("min-properties-decreased", "min-properties-increased", Widens)
        .says("Mindestzahl der Eigenschaften von {old} auf {new} gesenkt", "minimum of properties decreased from {old} to {new}");
    DEPENDENT_REQUIRED_ADDED = kind("dependent-required-added", "dependent-required-removed", Narrows)
        .says("mit `{name}` muss jetzt auch `{new}` stehen", "with `{name}` there must now be `{new}`, too");
    DEPENDENT_REQUIRED_REMOVED = kind("dependent-required-removed", "dependent-required-added", Widens)
        .says("mit `{name}` muss `{old}` nicht mehr stehen", "with `{name}` there need not be `{old}` any more");
    DEPENDENT_REQUIRED_EXTENDED = kind("dependent-required-extended", "dependent-required-reduced", Narrows)
        .says("mit `{name}` muss mehr stehen: `{new}` statt `{old}`", "with `{name}` there must be more: `{new}` instead of `{old}`");
    DEPENDENT_REQUIRED_REDUCED = kind("dependent-required-reduced", "dependent-required-extended", Widens)
        .says("mit `{name}` muss weniger stehen: `{new}` statt `{old}`", "with `{name}` there must be less: `{new}` instead of `{old}`");
    DEPENDENT_REQUIRED_CHANGED = kind("dependent-required-changed", "dependent-required-changed", Alters)
        .says("was mit `{name}` stehen muss, von `{old}` zu `{new}` geändert", "what must be there with `{name}` changed from `{old}` to `{new}`");
    DEPENDENT_SCHEMA_ADDED = kind("dependent-schema-added", "dependent-schema-removed", Narrows)
        .says("Schema für den Fall hinzugekommen, dass `{name}` dasteht", "schema for when `{name}` is there added");
    DEPENDENT_SCHEMA_REMOVED = kind("dependent-schema-removed", "dependent-schema-added", Widens)
        .says("Schema für den Fall entfallen, dass `{name}` dasteht", "schema for when `{name}` is there removed");
}

/// Why a new number in a request is no more than a warning.
const STATED: Bilingual = Bilingual::new(
    "Jede Umsetzung hat Grenzen. Ob diese neu ist oder nur endlich dasteht, sagen die Dokumente nicht.",
    "Every implementation has bounds. The documents do not say whether this one is new or is merely stated at last.",
);

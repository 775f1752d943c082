//! Kinds of changes to what goes over the wire around values: parameters, bodies, media types, status codes, headers.

use super::Effect::{Adds, Alters, Narrows, Takes, Undecided, Widens};
use super::{Area, Bilingual, ChangeKind, Effect, Level, kinds};

const fn kind(area: Area, name: &'static str, reverse: &'static str, effect: Effect) -> ChangeKind {
    ChangeKind::directed(area, name, reverse, effect)
}

const STILL_TAKEN: Bilingual = Bilingual::new(
    "Ob die Angabe noch angenommen, übergangen oder abgelehnt wird, sagen die Dokumente nicht.",
    "The documents do not say whether it is still taken, passed over or refused.",
);
const NOT_NEEDED: Bilingual = Bilingual::new(
    "Wer sich an den bisherigen Stand hält, sendet sie nicht.",
    "Who follows the old contract does not send it.",
);
const NOT_PROMISED: Bilingual = Bilingual::new(
    "Die Angabe war nie zugesagt. Ob aufrufende Systeme ohne sie auskommen, sagen die Dokumente nicht.",
    "It was never promised. The documents do not say whether clients do without it.",
);
const ERRORS_HAPPEN: Bilingual = Bilingual::new(
    "Mit Fehlern ist immer zu rechnen, auch mit anderen als den beschriebenen.",
    "Errors are to be expected at any time, also others than those described.",
);
const UNASKED: Bilingual = Bilingual::new(
    "Welche Form kommt, bestimmt die aufrufende Seite mit ihrer Anfrage.",
    "Which form comes is decided by the client with its request.",
);
const OTHER_SUCCESS: Bilingual = Bilingual::new(
    "Die bisherigen Antworten sind weiterhin beschrieben; wann die neue kommt, sagen die Dokumente nicht.",
    "The former responses are still described; the documents do not say when the new one comes.",
);

kinds! {
    REQUIRED_PARAMETER_ADDED = kind(Area::Parameter, "required-parameter-added", "required-parameter-removed", Narrows)
        .says("verlangter Parameter hinzugekommen", "required parameter added");
    OPTIONAL_PARAMETER_ADDED = kind(Area::Parameter, "optional-parameter-added", "optional-parameter-removed", Adds)
        .says("Parameter hinzugekommen", "parameter added");
    REQUIRED_PARAMETER_REMOVED = kind(Area::Parameter, "required-parameter-removed", "required-parameter-added", Widens)
        .says("verlangter Parameter entfallen", "required parameter removed").request(Level::Warning, STILL_TAKEN);
    OPTIONAL_PARAMETER_REMOVED = kind(Area::Parameter, "optional-parameter-removed", "optional-parameter-added", Undecided)
        .says("Parameter entfallen", "parameter removed").request(Level::Warning, STILL_TAKEN);
    PARAMETER_BECAME_REQUIRED = kind(Area::Parameter, "parameter-became-required", "parameter-became-optional", Narrows)
        .says("jetzt verlangt", "required now");
    PARAMETER_BECAME_OPTIONAL = kind(Area::Parameter, "parameter-became-optional", "parameter-became-required", Widens)
        .says("nicht mehr verlangt", "not required any more");
    PARAMETER_STYLE_CHANGED = kind(Area::Parameter, "parameter-style-changed", "parameter-style-changed", Alters)
        .says("Schreibweise ({name}) von {old} zu {new} geändert", "serialisation ({name}) changed from {old} to {new}");
    PARAMETER_DEFAULT_ADDED = kind(Area::Parameter, "parameter-default-added", "parameter-default-removed", Alters)
        .says("Vorgabewert {new} hinzugekommen: Er gilt jetzt, wo der Parameter fehlt", "default {new} added: it counts now where the parameter is missing");
    PARAMETER_DEFAULT_REMOVED = kind(Area::Parameter, "parameter-default-removed", "parameter-default-added", Alters)
        .says("Vorgabewert {old} entfallen, der galt, wo der Parameter fehlt", "default {old} removed, which counted where the parameter is missing");
    PARAMETER_DEFAULT_CHANGED = kind(Area::Parameter, "parameter-default-changed", "parameter-default-changed", Alters)
        .says("Vorgabewert von {old} zu {new} geändert", "default changed from {old} to {new}");
    PARAMETER_DEPRECATED = kind(Area::Parameter, "parameter-deprecated", "parameter-reactivated", Adds)
        .says("abgekündigt", "deprecated");
    PARAMETER_REACTIVATED = kind(Area::Parameter, "parameter-reactivated", "parameter-deprecated", Adds)
        .says("nicht mehr abgekündigt", "no longer deprecated");

    REQUIRED_BODY_ADDED = kind(Area::Body, "required-body-added", "required-body-removed", Narrows)
        .says("Inhalt verlangt, vorher keiner", "a body is required, none before");
    OPTIONAL_BODY_ADDED = kind(Area::Body, "optional-body-added", "optional-body-removed", Adds)
        .says("Inhalt möglich, vorher keiner", "a body is possible, none before");
    REQUIRED_BODY_REMOVED = kind(Area::Body, "required-body-removed", "required-body-added", Takes)
        .says("Inhalt entfallen", "body removed");
    OPTIONAL_BODY_REMOVED = kind(Area::Body, "optional-body-removed", "optional-body-added", Takes)
        .says("Inhalt entfallen", "body removed");
    BODY_BECAME_REQUIRED = kind(Area::Body, "body-became-required", "body-became-optional", Narrows)
        .says("Inhalt jetzt verlangt", "body required now");
    BODY_BECAME_OPTIONAL = kind(Area::Body, "body-became-optional", "body-became-required", Widens)
        .says("Inhalt nicht mehr verlangt", "body not required any more");
    MEDIA_TYPE_ADDED = kind(Area::Body, "media-type-added", "media-type-removed", Adds)
        .says("Medientyp {name} hinzugekommen", "media type {name} added").response(Level::Compatible, UNASKED);
    MEDIA_TYPE_REMOVED = kind(Area::Body, "media-type-removed", "media-type-added", Takes)
        .says("Medientyp {name} entfallen", "media type {name} removed");
    ENCODING_OF_PART_CHANGED = kind(Area::Body, "part-encoding-changed", "part-encoding-changed", Undecided)
        .says("Kodierung eines Teils geändert: {name}", "encoding of a part changed: {name}");

    SUCCESS_ADDED = kind(Area::Response, "success-status-added", "success-status-removed", Adds)
        .says("Antwort {name} hinzugekommen", "response {name} added").response(Level::Compatible, OTHER_SUCCESS);
    SUCCESS_REMOVED = kind(Area::Response, "success-status-removed", "success-status-added", Takes)
        .says("Antwort {name} entfallen", "response {name} removed");
    ERROR_ADDED = kind(Area::Response, "error-status-added", "error-status-removed", Adds)
        .says("Fehlerantwort {name} hinzugekommen", "error response {name} added").response(Level::Compatible, ERRORS_HAPPEN);
    ERROR_REMOVED = kind(Area::Response, "error-status-removed", "error-status-added", Takes)
        .says("Fehlerantwort {name} entfallen", "error response {name} removed")
        .request(Level::Compatible, ERRORS_HAPPEN).response(Level::Compatible, ERRORS_HAPPEN);
    REQUIRED_HEADER_ADDED = kind(Area::Response, "required-header-added", "required-header-removed", Narrows)
        .says("verlangte Kopfzeile hinzugekommen", "required header added");
    OPTIONAL_HEADER_ADDED = kind(Area::Response, "optional-header-added", "optional-header-removed", Adds)
        .says("Kopfzeile hinzugekommen", "header added").request(Level::Compatible, NOT_NEEDED);
    REQUIRED_HEADER_REMOVED = kind(Area::Response, "required-header-removed", "required-header-added", Takes)
        .says("zugesagte Kopfzeile entfallen", "promised header removed");
    OPTIONAL_HEADER_REMOVED = kind(Area::Response, "optional-header-removed", "optional-header-added", Undecided)
        .says("Kopfzeile entfallen", "header removed").response(Level::Warning, NOT_PROMISED);
    HEADER_BECAME_REQUIRED = kind(Area::Response, "header-became-required", "header-became-optional", Narrows)
        .says("Kopfzeile jetzt zugesagt", "header promised now");
    HEADER_BECAME_OPTIONAL = kind(Area::Response, "header-became-optional", "header-became-required", Widens)
        .says("Kopfzeile nicht mehr zugesagt", "header not promised any more");
}

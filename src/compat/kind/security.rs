//! Kinds of changes to authentication.

use super::Effect::{Adds, Alters, Takes, Undecided};
use super::{Area, Bilingual, ChangeKind, Effect, Level, kinds};

const fn kind(name: &'static str, reverse: &'static str, effect: Effect) -> ChangeKind {
    ChangeKind::new(Area::Security, name, reverse, effect)
}

/// Why a demand for more authentication breaks.
const REFUSED: Bilingual =
    Bilingual::new("Wer so aufruft wie bisher, wird jetzt abgewiesen.", "Who calls as before is refused now.");

kinds! {
    SECURITY_ADDED = kind("security-added", "security-removed", Takes)
        .says("Anmeldung verlangt ({new}), vorher keine", "authentication demanded ({new}), none before")
        .request(Level::Breaking, REFUSED).response(Level::Breaking, REFUSED);
    SECURITY_REMOVED = kind("security-removed", "security-added", Adds)
        .says("Anmeldung nicht mehr verlangt ({old})", "authentication not demanded any more ({old})");
    SECURITY_ALTERNATIVE_ADDED = kind("security-alternative-added", "security-alternative-removed", Adds)
        .says("weitere Anmeldung möglich: {name}", "further authentication possible: {name}");
    SECURITY_ALTERNATIVE_REMOVED = kind("security-alternative-removed", "security-alternative-added", Takes)
        .says("Anmeldung nicht mehr möglich: {name}", "authentication no longer possible: {name}");
    SECURITY_SCOPE_ADDED = kind("security-scope-added", "security-scope-removed", Takes)
        .says("Berechtigung {name} zusätzlich verlangt", "scope {name} demanded in addition")
        .request(Level::Breaking, REFUSED).response(Level::Breaking, REFUSED);
    SECURITY_SCOPE_REMOVED = kind("security-scope-removed", "security-scope-added", Adds)
        .says("Berechtigung {name} nicht mehr verlangt", "scope {name} not demanded any more");
    SCHEME_ADDED = kind("security-scheme-added", "security-scheme-removed", Adds)
        .says("Anmeldeverfahren {name} hinzugekommen", "security scheme {name} added");
    SCHEME_REMOVED = kind("security-scheme-removed", "security-scheme-added", Adds)
        .says("Anmeldeverfahren {name} entfallen; was es für Aufrufe bedeutet, steht bei diesen", "security scheme {name} removed; what that means for calls is said with them");
    SCHEME_CHANGED = kind("security-scheme-changed", "security-scheme-changed", Alters)
        .says("Anmeldeverfahren: {name} von {old} zu {new} geändert", "security scheme: {name} changed from {old} to {new}");
    FLOW_ADDED = kind("oauth-flow-added", "oauth-flow-removed", Adds)
        .says("OAuth-Ablauf {name} hinzugekommen", "OAuth flow {name} added");
    FLOW_REMOVED = kind("oauth-flow-removed", "oauth-flow-added", Takes)
        .says("OAuth-Ablauf {name} entfallen", "OAuth flow {name} removed");
    FLOW_CHANGED = kind("oauth-flow-changed", "oauth-flow-changed", Alters)
        .says("OAuth-Ablauf: {name} von {old} zu {new} geändert", "OAuth flow: {name} changed from {old} to {new}");
    OFFERED_SCOPE_ADDED = kind("oauth-scope-added", "oauth-scope-removed", Adds)
        .says("Berechtigung {name} hinzugekommen", "scope {name} added");
    OFFERED_SCOPE_REMOVED = kind("oauth-scope-removed", "oauth-scope-added", Undecided)
        .says("Berechtigung {name} entfallen", "scope {name} removed");
}

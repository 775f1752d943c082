//! The Sovereign Cloud Stack. Not here: what a catalog is (`requirement`).

use crate::shape::UnknownMembers;
use crate::standards::{IdPattern, Origin, Requirement, RequirementCatalog, Rows, TableText, Wording, documents};

/// Standards and certification scopes of the Sovereign Cloud Stack, where they were named. Versions only where they are known.
pub static SCS: RequirementCatalog = RequirementCatalog {
    id: TableText::fixed("scs"),
    title: Wording::fixed("Standards des Sovereign Cloud Stack", "standards of the Sovereign Cloud Stack"),
    requirements: Rows::fixed(SCS_ROWS),
    version: None,
    patterns: Rows::fixed(SCS_IDS),
    complete: None,
    source: Some(Origin::of(&documents::SCS)),
    note: Some(Wording::fixed(
        "Auszug. Verbindlich durch den Deutschland-Stack seit März 2026 (nach Presseberichten).",
        "Excerpt. Binding by the Deutschland-Stack since March 2026 (by press reports).",
    )),
    unknown: UnknownMembers::NONE,
};

static SCS_IDS: &[IdPattern] = &[
    IdPattern::fixed("scs-####"),
    IdPattern::fixed("scs-####-v<number>"),
    IdPattern::fixed("scs-####-v<number>-<slug>"),
    IdPattern::fixed("scs-####-w<number>"),
    IdPattern::fixed("scs-####-w<number>-<slug>"),
];

static SCS_ROWS: &[Requirement] = &[
    Requirement::fixed(
        "Sovereign Cloud Stack",
        "scs-0001-v1",
        None,
        None,
        None,
        Wording::fixed("Regeln für die Standards selbst.", "Rules for the standards themselves."),
    ),
    Requirement::fixed(
        "Sovereign Cloud Stack",
        "scs-0100-v3",
        None,
        None,
        None,
        Wording::fixed("Benennung von Flavors.", "Flavor naming."),
    ),
    Requirement::fixed(
        "Sovereign Cloud Stack",
        "scs-0114",
        None,
        None,
        None,
        Wording::fixed("Volume-Typen.", "Volume types."),
    ),
    Requirement::fixed(
        "Sovereign Cloud Stack",
        "scs-0116",
        None,
        None,
        None,
        Wording::fixed("Schlüsselverwaltung.", "Key manager."),
    ),
    Requirement::fixed(
        "Sovereign Cloud Stack",
        "scs-0118-v1",
        None,
        None,
        None,
        Wording::fixed("Ausfallsicherheitsstufen (Entwurf).", "Failsafe levels (draft)."),
    ),
    Requirement::fixed(
        "Sovereign Cloud Stack",
        "scs-0121",
        None,
        None,
        None,
        Wording::fixed("Verfügbarkeitszonen.", "Availability zones."),
    ),
    Requirement::fixed(
        "Sovereign Cloud Stack",
        "scs-0201",
        None,
        None,
        None,
        Wording::fixed("CNCF-Konformität.", "CNCF conformance."),
    ),
    Requirement::fixed(
        "Sovereign Cloud Stack",
        "scs-0210",
        None,
        None,
        None,
        Wording::fixed("Versionen von Kubernetes.", "Kubernetes version policy."),
    ),
    Requirement::fixed(
        "Sovereign Cloud Stack",
        "scs-0214",
        None,
        None,
        None,
        Wording::fixed("Verteilung von Knoten.", "Node distribution."),
    ),
    Requirement::fixed(
        "Sovereign Cloud Stack",
        "scs-0217",
        None,
        None,
        None,
        Wording::fixed("Härtung von Clustern.", "Cluster hardening."),
    ),
    Requirement::fixed(
        "Sovereign Cloud Stack",
        "scs-0219",
        None,
        None,
        None,
        Wording::fixed("Netze für Kubernetes als Dienst.", "KaaS networking."),
    ),
    Requirement::fixed(
        "Sovereign Cloud Stack",
        "scs-0300",
        None,
        None,
        None,
        Wording::fixed("Föderierte Anmeldung.", "SSO identity federation."),
    ),
    Requirement::fixed(
        "Sovereign Cloud Stack",
        "scs-0302-v1",
        None,
        None,
        None,
        Wording::fixed("Rolle für die Verwaltung einer Domäne.", "Domain manager role."),
    ),
    Requirement::fixed(
        "Sovereign Cloud Stack",
        "scs-0402",
        None,
        None,
        None,
        Wording::fixed("OpenAPI-Beschreibung der Statusseite.", "Status page OpenAPI."),
    ),
    Requirement::fixed(
        "Sovereign Cloud Stack",
        "scs-compatible-iaas",
        None,
        None,
        None,
        Wording::fixed("Zertifizierungsumfang für Infrastruktur.", "Certification scope for infrastructure."),
    ),
    Requirement::fixed(
        "Sovereign Cloud Stack",
        "scs-compatible-kaas",
        None,
        None,
        None,
        Wording::fixed(
            "Zertifizierungsumfang für Kubernetes als Dienst.",
            "Certification scope for Kubernetes as a service.",
        ),
    ),
];

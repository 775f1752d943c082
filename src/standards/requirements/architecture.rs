//! Rules of Bund and Länder on architecture and on services by the principle Einer für Alle. Not here: what a catalog is (`requirement`).

use crate::shape::UnknownMembers;
use crate::standards::requirement::Modality::{Muss, Soll};
use crate::standards::{
    IdPattern, Origin, Requirement, RequirementCatalog, RequirementPart, Rows, TableText, Wording, documents,
};

static DEVELOPMENT_PARTS: &[RequirementPart] = &[
    RequirementPart::fixed(1, Soll, "Standardwerkzeuge auf offener Basis.", "Open standard tools."),
    RequirementPart::fixed(2, Soll, "Standardsprachen.", "Standard languages."),
    RequirementPart::fixed(3, Muss, "Qualitätsmanagement.", "Quality management."),
    RequirementPart::fixed(
        4,
        Muss,
        "Versionierung von Quelltext, Artefakten und Dokumentation.",
        "Versioning of source, artefacts and documentation.",
    ),
    RequirementPart::fixed(
        5,
        Muss,
        "Analyse und Tests: Codeanalyse, Tests, Last, Schwachstellen.",
        "Analysis and tests: code analysis, tests, load, vulnerabilities.",
    ),
];

static INTERFACE_PARTS: &[RequirementPart] = &[
    RequirementPart::fixed(
        1,
        Soll,
        "Wenige Schnittstellen auf der Grundlage offener Standards.",
        "Few interfaces, based on open standards.",
    ),
    RequirementPart::fixed(2, Muss, "Schnittstellen sind dokumentiert.", "Interfaces are documented."),
    RequirementPart::fixed(
        3,
        Muss,
        "Protokolldaten sind zugänglich (Bund: § 5 BSIG).",
        "Protocol data are accessible (Federation: § 5 BSIG).",
    ),
];

/// Rules of the Architekturrichtlinie that could be read: TV-02 on interfaces, TV-05 on development, AV-10 on the cloud.
pub static ARCHITEKTURRICHTLINIE: RequirementCatalog = RequirementCatalog {
    id: TableText::fixed("architekturrichtlinie"),
    title: Wording::fixed("Architekturrichtlinie", "Architekturrichtlinie"),
    requirements: Rows::fixed(ARCHITEKTURRICHTLINIE_ROWS),
    version: None,
    patterns: Rows::fixed(ARCHITEKTURRICHTLINIE_IDS),
    complete: None,
    source: Some(Origin::of(&documents::ARCHITEKTURRICHTLINIE)),
    note: Some(Wording::fixed(
        "Auszug. Die Zählung der Teile von V-9032-R04 folgt der Reihenfolge im Text. SOLL lässt Abweichungen mit dokumentiertem Grund zu.",
        "Excerpt. The numbers of the parts of V-9032-R04 follow their order in the text. SOLL allows deviations with a documented reason.",
    )),
    unknown: UnknownMembers::NONE,
};

static ARCHITEKTURRICHTLINIE_IDS: &[IdPattern] = &[IdPattern::fixed("V-####-R##")];

static ARCHITEKTURRICHTLINIE_ROWS: &[Requirement] = &[
    Requirement::fixed(
        "Architekturrichtlinie 6.1",
        "AV-10",
        None,
        Some(Soll),
        None,
        Wording::fixed("Cloud-Computing wird bevorzugt.", "Cloud computing is preferred."),
    ),
    Requirement {
        id: TableText::fixed("V-9032-R04"),
        modality: None,
        gist: Some(Wording::fixed(
            "Entwicklung: Werkzeuge, Sprachen, Qualität, Versionierung, Tests.",
            "Development: tools, languages, quality, versioning, tests.",
        )),
        role: None,
        reference: None,
        document: Some(TableText::fixed("Architekturrichtlinie TV-05 Entwicklung")),
        parts: Rows::fixed(DEVELOPMENT_PARTS),
        unknown: UnknownMembers::NONE,
    },
    Requirement {
        id: TableText::fixed("V-9071-R04"),
        modality: None,
        gist: Some(Wording::fixed(
            "Schnittstellen: wenige, offen, dokumentiert.",
            "Interfaces: few, open, documented.",
        )),
        role: None,
        reference: None,
        document: Some(TableText::fixed("Architekturrichtlinie TV-02 Schnittstellen")),
        parts: Rows::fixed(INTERFACE_PARTS),
        unknown: UnknownMembers::NONE,
    },
];

/// The first rows of the minimum requirements for services by the principle Einer für Alle.
pub static EFA: RequirementCatalog = RequirementCatalog {
    id: TableText::fixed("efa"),
    title: Wording::fixed("EfA-Mindestanforderungen", "EfA minimum requirements"),
    requirements: Rows::fixed(EFA_ROWS),
    version: None,
    patterns: Rows::fixed(EFA_IDS),
    complete: None,
    source: Some(Origin::of(&documents::EFA)),
    note: Some(Wording::fixed(
        "Auszug. Die Kennungen sind bloße Nummern: Aussagen dazu nennen den Standard.",
        "Excerpt. The ids are bare numbers: statements about them name the standard.",
    )),
    unknown: UnknownMembers::NONE,
};

static EFA_IDS: &[IdPattern] = &[IdPattern::fixed("###")];

static EFA_ROWS: &[Requirement] = &[
    Requirement::fixed(
        "EfA-Mindestanforderungen",
        "001",
        None,
        Some(Muss),
        None,
        Wording::fixed("Neutrale Gestaltung.", "Neutral design."),
    ),
    Requirement::fixed(
        "EfA-Mindestanforderungen",
        "002",
        None,
        Some(Soll),
        None,
        Wording::fixed("Gestaltung, die mit Nutzenden erprobt ist.", "Design that was tested with users."),
    ),
    Requirement::fixed(
        "EfA-Mindestanforderungen",
        "003",
        None,
        Some(Muss),
        None,
        Wording::fixed(
            "Nach Eingabe des Zuständigkeitsmerkmals wird die zuständige Behörde angezeigt.",
            "After the competence attribute is entered, the competent authority is shown.",
        ),
    ),
];

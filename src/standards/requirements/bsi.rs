//! Criteria and requirements of the BSI. Not here: what a catalog is (`requirement`).

use crate::shape::UnknownMembers;
use crate::standards::{IdPattern, Origin, Requirement, RequirementCatalog, Rows, TableText, Wording, documents};

/// Criteria of the BSI C5 that were named somewhere. An id says nothing about the edition: statements name it.
pub static C5: RequirementCatalog = RequirementCatalog {
    id: TableText::fixed("c5"),
    title: Wording::fixed("BSI C5", "BSI C5"),
    requirements: Rows::fixed(C5_ROWS),
    version: None,
    patterns: Rows::fixed(C5_IDS),
    complete: None,
    source: Some(Origin::of(&documents::C5)),
    note: Some(Wording::fixed(
        "Auszug mit wenigen Zeilen; die Unterkennungen (B, AC, AS) gibt es seit C5:2026.",
        "Excerpt with few rows; the ids with B, AC and AS exist since C5:2026.",
    )),
    unknown: UnknownMembers::NONE,
};

static C5_IDS: &[IdPattern] = &[
    IdPattern::fixed("@@-##"),
    IdPattern::fixed("@@@-##"),
    IdPattern::fixed("@@-##.##B"),
    IdPattern::fixed("@@@-##.##B"),
    IdPattern::fixed("@@-##.##AC"),
    IdPattern::fixed("@@@-##.##AC"),
    IdPattern::fixed("@@-##.##AS"),
    IdPattern::fixed("@@@-##.##AS"),
];

static C5_ROWS: &[Requirement] = &[
    Requirement::fixed(
        "BSI C5:2020",
        "BC-01",
        None,
        None,
        None,
        Wording::fixed(
            "Angaben zu Gerichtsbarkeit und Orten der Verarbeitung.",
            "Statements on jurisdiction and places of processing.",
        ),
    ),
    Requirement::fixed(
        "BSI C5:2026",
        "OPS-30",
        None,
        None,
        None,
        Wording::fixed("Trennung der Kundendaten.", "Separation of customer data."),
    ),
    Requirement::fixed(
        "BSI C5:2026",
        "OPS-34",
        None,
        None,
        None,
        Wording::fixed("Lebenszyklus von Containern.", "Life cycle of containers."),
    ),
];

/// Criteria of the BSI C3A, which is voluntary; one row was named.
pub static C3A: RequirementCatalog = RequirementCatalog {
    id: TableText::fixed("c3a"),
    title: Wording::fixed("BSI C3A", "BSI C3A"),
    requirements: Rows::fixed(C3A_ROWS),
    version: Some(TableText::fixed("1")),
    patterns: Rows::fixed(C3A_IDS),
    complete: None,
    source: Some(Origin::of(&documents::C3A)),
    note: Some(Wording::fixed("Auszug. Freiwillig und unverbindlich.", "Excerpt. Voluntary and not binding.")),
    unknown: UnknownMembers::NONE,
};

static C3A_IDS: &[IdPattern] = &[IdPattern::fixed("SOV-#-##-C"), IdPattern::fixed("SOV-#-##-AC")];

static C3A_ROWS: &[Requirement] = &[Requirement::fixed(
    "BSI C3A",
    "SOV-4-09-C",
    None,
    None,
    None,
    Wording::fixed(
        "Der Betrieb ist ohne Verbindung zu äußeren Zulieferern möglich; mindestens jährlich erprobt.",
        "Operation is possible without a connection to suppliers outside; tested at least annually.",
    ),
)];

/// Minimum standard of the BSI for external cloud services; one row was named.
pub static BSI_EXTERNAL_CLOUD: RequirementCatalog = RequirementCatalog {
    id: TableText::fixed("bsi-mst-external-cloud"),
    title: Wording::fixed(
        "BSI-Mindeststandard Nutzung externer Cloud-Dienste",
        "BSI minimum standard on external cloud services",
    ),
    requirements: Rows::fixed(BSI_EXTERNAL_CLOUD_ROWS),
    version: Some(TableText::fixed("2.1")),
    patterns: Rows::fixed(BSI_EXTERNAL_CLOUD_IDS),
    complete: None,
    source: Some(Origin::of(&documents::BSI_EXTERNAL_CLOUD)),
    note: None,
    unknown: UnknownMembers::NONE,
};

static BSI_EXTERNAL_CLOUD_IDS: &[IdPattern] = &[IdPattern::fixed("NCD.#.#.##")];

static BSI_EXTERNAL_CLOUD_ROWS: &[Requirement] = &[Requirement::fixed(
    "BSI-Mindeststandard Nutzung externer Cloud-Dienste",
    "NCD.2.2.03",
    None,
    None,
    None,
    Wording::fixed("Gerichtsbarkeit.", "Jurisdiction."),
)];

/// Requirements of the modules of the IT-Grundschutz-Kompendium: the form of their ids only.
pub static IT_GRUNDSCHUTZ: RequirementCatalog = RequirementCatalog {
    id: TableText::fixed("it-grundschutz"),
    title: Wording::fixed("IT-Grundschutz-Kompendium", "IT-Grundschutz-Kompendium"),
    requirements: Rows::fixed(&[]),
    version: Some(TableText::fixed("2023")),
    patterns: Rows::fixed(IT_GRUNDSCHUTZ_IDS),
    complete: None,
    source: Some(Origin::of(&documents::GRUNDSCHUTZ_KOMPENDIUM)),
    note: None,
    unknown: UnknownMembers::NONE,
};

static IT_GRUNDSCHUTZ_IDS: &[IdPattern] = &[IdPattern::fixed("@@@.<chapter>.A<number>")];

/// Requirements of Grundschutz++: the form of their ids only.
pub static GRUNDSCHUTZ_PLUS_PLUS: RequirementCatalog = RequirementCatalog {
    id: TableText::fixed("grundschutz-plus-plus"),
    title: Wording::fixed("Grundschutz++", "Grundschutz++"),
    requirements: Rows::fixed(&[]),
    version: None,
    patterns: Rows::fixed(GRUNDSCHUTZ_PLUS_PLUS_IDS),
    complete: None,
    source: Some(Origin::of(&documents::GRUNDSCHUTZ_PLUS_PLUS)),
    note: None,
    unknown: UnknownMembers::NONE,
};

static GRUNDSCHUTZ_PLUS_PLUS_IDS: &[IdPattern] = &[IdPattern::fixed("@@@.<chapter>")];

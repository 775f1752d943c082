//! The DVC-Detailstandards. Not here: what a catalog is (`requirement`).

use crate::shape::UnknownMembers;
use crate::standards::requirement::Modality::{Muss, Soll};
use crate::standards::{IdPattern, Origin, Requirement, RequirementCatalog, Rows, TableText, Wording, documents};

/// Rows of the DVC-Detailstandards 44 and 51, and of the whitepaper on containers from which 40, 41 and 51 take over blocks, as far as they
/// could be read. The standards have many more rows.
pub static DVC_DETAILSTANDARDS: RequirementCatalog = RequirementCatalog {
    id: TableText::fixed("dvc-detailstandards"),
    title: Wording::fixed("DVC-Detailstandards", "DVC-Detailstandards"),
    requirements: Rows::fixed(DVC_DETAILSTANDARDS_ROWS),
    version: None,
    patterns: Rows::fixed(DVC_DETAILSTANDARDS_IDS),
    complete: None,
    source: Some(Origin::of(&documents::DVC_DETAILSTANDARDS)),
    note: Some(Wording::fixed(
        "Auszug: die Seiten konnten nur zum Teil gelesen werden. Gesehen wurden die Detailstandards 16, 40, 41, 44, 51, 53 und 54.",
        "Excerpt: the pages could be read in part only. The Detailstandards 16, 40, 41, 44, 51, 53 and 54 were seen.",
    )),
    unknown: UnknownMembers::NONE,
};

static DVC_DETAILSTANDARDS_IDS: &[IdPattern] =
    &[IdPattern::fixed("DS_##_A###"), IdPattern::fixed("WP_EC_<chapter>_<number>")];

static DVC_DETAILSTANDARDS_ROWS: &[Requirement] = &[
    Requirement::fixed(
        "DVC-Detailstandard 44",
        "DS_44_A001",
        Some("Softwarelieferant"),
        Some(Muss),
        Some("OPS.1.1.5"),
        Wording::fixed(
            "Protokollierung nach dem Baustein OPS.1.1.5 des IT-Grundschutzes.",
            "Logging by the module OPS.1.1.5 of IT-Grundschutz.",
        ),
    ),
    Requirement::fixed(
        "DVC-Detailstandard 44",
        "DS_44_A002",
        Some("Softwarelieferant"),
        Some(Muss),
        None,
        Wording::fixed(
            "Zeitstempel in Protokollen nach ISO 8601, Zeitzone GMT+01:00.",
            "Timestamps in logs by ISO 8601, time zone GMT+01:00.",
        ),
    ),
    Requirement::fixed(
        "DVC-Detailstandard 44",
        "DS_44_A003",
        Some("Softwarelieferant"),
        Some(Soll),
        None,
        Wording::fixed(
            "Eine weitere Vorgabe zum Format von Protokollen; ihr Text konnte nicht gelesen werden.",
            "A further rule on the format of logs; its text could not be read.",
        ),
    ),
    Requirement::fixed(
        "DVC-Detailstandard 51",
        "DS_51_A001",
        Some("Softwarebetreiber"),
        Some(Soll),
        None,
        Wording::fixed(
            "Mit dem Softwarelieferanten klären, wie gelieferte Kubernetes-Ressourcen zu verwenden sind, etwa als Workload-Spezifikation.",
            "Clarify with the supplier how delivered Kubernetes resources are to be used, for example as a workload specification.",
        ),
    ),
    Requirement::fixed(
        "DVC-Detailstandard 51",
        "DS_51_A002",
        Some("Softwarelieferant"),
        Some(Muss),
        None,
        Wording::fixed(
            "Images und Annotationen sind durch den Softwarebetreiber überschreibbar.",
            "Images and annotations can be overridden by the software operator.",
        ),
    ),
    Requirement::fixed(
        "Whitepaper für die Erstellung von Containern",
        "WP_EC_4.1.1_1",
        Some("Softwarelieferant"),
        Some(Muss),
        Some("SYS.1.6.A9"),
        Wording::fixed(
            "Temporärer Speicher wird so genutzt, dass Container zur Laufzeit neu gestartet und auf andere Hosts verschoben werden können.",
            "Temporary storage is used so that containers can be restarted and moved to other hosts at run time.",
        ),
    ),
    Requirement::fixed(
        "Whitepaper für die Erstellung von Containern",
        "WP_EC_4.1.1_2",
        Some("Softwarelieferant"),
        Some(Muss),
        Some("SYS.1.6.A19"),
        Wording::fixed(
            "Benötigte persistente Volumes und ihre Nutzung stehen in formaler Sprache in der Deployment-Beschreibung.",
            "Persistent volumes that are needed, and their use, are described formally in the deployment descriptor.",
        ),
    ),
    Requirement::fixed(
        "Whitepaper für die Erstellung von Containern",
        "WP_EC_4.1.1_3",
        Some("Softwarelieferant"),
        Some(Muss),
        Some("SYS.1.6.A8"),
        Wording::fixed(
            "Keine Zugangsdaten in Images oder Konfigurationsdateien.",
            "No credentials in images or configuration files.",
        ),
    ),
    Requirement::fixed(
        "Whitepaper für die Erstellung von Containern",
        "WP_EC_4.1.1_4",
        Some("Softwarelieferant"),
        Some(Muss),
        Some("APP.4.4.A2"),
        Wording::fixed("Keine Geheimnisse oder Passwörter im Klartext.", "No secrets or passwords as plain text."),
    ),
    Requirement::fixed(
        "Whitepaper für die Erstellung von Containern",
        "WP_EC_4.3_1",
        Some("Softwarelieferant"),
        Some(Muss),
        Some("SYS.1.6.A7"),
        Wording::fixed("Anwendungsprotokolle gehen an STDOUT und STDERR.", "Application logs go to STDOUT and STDERR."),
    ),
    Requirement::fixed(
        "Whitepaper für die Erstellung von Containern",
        "WP_EC_6_1",
        Some("Softwarelieferant"),
        Some(Muss),
        Some("SYS.1.6.A13"),
        Wording::fixed(
            "Eine vollständige Softwarestückliste (SBOM) in vereinbartem Format wird mitgeliefert.",
            "A complete SBOM in an agreed format is delivered.",
        ),
    ),
    Requirement::fixed(
        "Whitepaper für die Erstellung von Containern",
        "WP_EC_6_2",
        Some("Softwarelieferant"),
        Some(Muss),
        Some("SYS.1.6.A4"),
        Wording::fixed(
            "Ein festgelegter und dokumentierter Prozess für Bezug und Weitergabe von Images.",
            "A defined and documented process for obtaining and passing on images.",
        ),
    ),
    Requirement::fixed(
        "Whitepaper für die Erstellung von Containern",
        "WP_EC_6_3",
        Some("Softwarelieferant"),
        Some(Muss),
        Some("SYS.1.6.A4"),
        Wording::fixed(
            "Ein standardkonformer Übergabepunkt an den Softwarebetreiber (Registry).",
            "A hand-over point to the software operator that follows standards (registry).",
        ),
    ),
];

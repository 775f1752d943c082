//! The profiles of the crate, each with its purpose.

use super::Profile;
use crate::shape::Bilingual;
use crate::standards::Coverage;

/// The profiles that exist.
pub static PROFILES: &[&Profile] = &[
    &BASE,
    &CSP_AGB,
    &JOINT_USE,
    &OFFER,
    &EVIDENCE,
    &DATA_PROTECTION,
    &DATA_ACT,
    &TENANCY,
    &DVC_CONTAINER,
    &CONFORMITY,
    &INTERFACES,
    &ACCESSIBILITY,
    &SOVEREIGNTY,
    &QUALITY,
    &ORDERING,
];

/// Structure, identity, references, dates, and what every entry must have at least.
pub static BASE: Profile = Profile::new(
    "base",
    Bilingual::new("Grundlage", "base"),
    Bilingual::new(
        "Aufbau, Kennungen, Verweise, Daten und Texte: was jeder Katalog braucht, damit andere ihn lesen und zusammenführen können. Eigene Festlegungen dieses Formats und die Regeln der verwendeten Schlüssel.",
        "Structure, identity, references, dates and texts: what every catalog needs so that others can read and merge it. Rules of this format, and those of the keys that it uses.",
    ),
    Coverage::Complete,
    "2026-11",
);

/// Who may offer and order in the Cloud-Service-Portal.
pub static CSP_AGB: Profile = Profile::new(
    "csp-agb",
    Bilingual::new("Teilnahme am Cloud-Service-Portal", "taking part in the Cloud-Service-Portal"),
    Bilingual::new(
        "Wer im Cloud-Service-Portal anbieten und bestellen darf: Teilnahmegründe, Anteil am offenen Markt, Rollen, Rechnung. Grundlage sind die AGB des Portals, soweit sie gelesen werden konnten (§1.2 bis §1.5), und die Hilfe für Anbieter.",
        "Who may offer and order in the Cloud-Service-Portal: grounds, share of the open market, roles, invoice. Based on the AGB of the portal as far as they could be read (§1.2 to §1.5), and on its help for providers.",
    ),
    Coverage::Excerpt,
    "2026-11",
);

/// Who may use a service jointly, and on which terms.
pub static JOINT_USE: Profile = Profile::new(
    "joint-use",
    Bilingual::new("Mitnutzung", "joint use"),
    Bilingual::new(
        "Wer einen Cloud-Service mitnutzen darf und zu welchen Bedingungen: gesagt, nicht leer und ohne Widerspruch. Der Beschluss von MPK und Bundeskanzler vom 06.11.2023 ist eine politische Entschließung und führt nur zu Hinweisen.",
        "Who may use a service jointly, and on which terms: said, not empty, and without contradiction. The resolution of the heads of government of 6 November 2023 is political and leads to hints only.",
    ),
    Coverage::Excerpt,
    "2026-11",
);

/// Plans, prices, configuration, contract terms and service levels.
pub static OFFER: Profile = Profile::new(
    "offer",
    Bilingual::new("Angebot", "offer"),
    Bilingual::new(
        "Was Kunden vergleichen: Tarife, Preise, Konfiguration, Vertragsbedingungen und Service-Level-Zusagen, jede für sich stimmig und miteinander vereinbar. Eigene Festlegungen dieses Formats.",
        "What customers compare: plans, prices, configuration, contract terms and service levels, each sound in itself and compatible with the others. Rules of this format.",
    ),
    Coverage::Complete,
    "2026-11",
);

/// Attestations, certificates and what they prove.
pub static EVIDENCE: Profile = Profile::new(
    "evidence",
    Bilingual::new("Nachweise", "evidence"),
    Bilingual::new(
        "Ob Nachweise der Informationssicherheit vollständig, aktuell und belegt sind und tragen, was mit ihnen behauptet wird: C5-Testate, Zertifikate auf der Basis von IT-Grundschutz, weitere.",
        "Whether evidence of information security is complete, current and documented, and bears what is claimed with it: C5 attestations, certificates based on IT-Grundschutz, others.",
    ),
    Coverage::Excerpt,
    "2026-11",
);

/// Processing of personal data.
pub static DATA_PROTECTION: Profile = Profile::new(
    "data-protection",
    Bilingual::new("Datenschutz", "data protection"),
    Bilingual::new(
        "Was zur Verarbeitung personenbezogener Daten gesagt sein muss: Rolle des Anbieters, Rechtsinstrument, weitere Auftragsverarbeiter, Drittländer. Keine Prüfung der Rechtmäßigkeit.",
        "What must be said about the processing of personal data: role of the provider, legal instrument, sub-processors, third countries. No examination of lawfulness.",
    ),
    Coverage::Excerpt,
    "2026-11",
);

/// Switching between providers by the Data Act.
pub static DATA_ACT: Profile = Profile::new(
    "data-act",
    Bilingual::new("Anbieterwechsel (Data Act)", "switching (Data Act)"),
    Bilingual::new(
        "Bedingungen für Anbieterwechsel und Ausstieg nach der Verordnung (EU) 2023/2854: Fristen, exportierbare Daten, Entgelte. Ob sie anwendbar ist, wird zuerst gefragt.",
        "Terms for switching and exit by Regulation (EU) 2023/2854: periods, exportable data, fees. Whether it applies is asked first.",
    ),
    Coverage::Excerpt,
    "2026-11",
);

/// Separation of tenants.
pub static TENANCY: Profile = Profile::new(
    "tenancy",
    Bilingual::new("Mandantentrennung", "separation of tenants"),
    Bilingual::new(
        "Wie Mandanten getrennt sind und womit das belegt ist, nach den fünf Prüfschritten der Orientierungshilfe Mandantenfähigkeit von 2012, und ob Mandanten zu Cloud-Service, Tarif und Vereinbarung passen. Die Orientierungshilfe ist eine Empfehlung.",
        "How tenants are separated and what proves it, by the five steps of the guidance of 2012 on multi-tenancy, and whether tenants fit service, plan and agreement. The guidance is a recommendation.",
    ),
    Coverage::Excerpt,
    "2026-11",
);

/// Delivery of containers by the DVC-Detailstandards.
pub static DVC_CONTAINER: Profile = Profile::new(
    "dvc-container",
    Bilingual::new("Containerlieferung (DVC-Detailstandards)", "delivery of containers (DVC-Detailstandards)"),
    Bilingual::new(
        "Was bei der Lieferung containerisierter Software zu sagen ist, nach den lesbaren Zeilen der DVC-Detailstandards 40, 41, 44 und 51.",
        "What is to be said about the delivery of container software, by the rows of the DVC-Detailstandards 40, 41, 44 and 51 that could be read.",
    ),
    Coverage::Excerpt,
    "2026-11",
);

/// Statements about single requirements, and levels of maturity.
pub static CONFORMITY: Profile = Profile::new(
    "conformity",
    Bilingual::new("Konformitätsaussagen und Reifegrade", "conformity statements and maturity"),
    Bilingual::new(
        "Ob Aussagen zu einzelnen Anforderungen von Standards und Einstufungen in Reifegradmodellen verständlich, belegt und in sich stimmig sind. Die Anforderungskataloge sind Auszüge.",
        "Whether statements about single requirements of standards, and ratings in maturity models, are intelligible, documented and consistent. The requirement catalogs are excerpts.",
    ),
    Coverage::Excerpt,
    "2026-11",
);

/// Interfaces and who needs them.
pub static INTERFACES: Profile = Profile::new(
    "interfaces",
    Bilingual::new("Schnittstellen", "interfaces"),
    Bilingual::new(
        "Ob Schnittstellen dokumentiert, offen, erreichbar und verlässlich sind und ob benötigte Schnittstellen auch bereitgestellt werden. Quelle ist vor allem die Architekturrichtlinie, Vorgabe V-9071-R04.",
        "Whether interfaces are documented, open, reachable and reliable, and whether the interfaces needed are provided. The main source is the Architekturrichtlinie, rule V-9071-R04.",
    ),
    Coverage::Excerpt,
    "2026-11",
);

/// Accessibility of what people see.
pub static ACCESSIBILITY: Profile = Profile::new(
    "accessibility",
    Bilingual::new("Barrierefreiheit", "accessibility"),
    Bilingual::new(
        "Ob zu dem, was Menschen bedienen, etwas über die Barrierefreiheit gesagt ist: Stand, Maßstab, Erklärung. Keine Prüfung der Barrierefreiheit.",
        "Whether something is said about the accessibility of what people see: status, standard, statement. No test of accessibility.",
    ),
    Coverage::Excerpt,
    "2026-11",
);

/// Where data are, whose law reaches them, how a service can be replaced.
pub static SOVEREIGNTY: Profile = Profile::new(
    "sovereignty",
    Bilingual::new("Digitale Souveränität", "digital sovereignty"),
    Bilingual::new(
        "Wo Daten liegen, wessen Recht sie erreicht und wie sich ein Cloud-Service ersetzen lässt: Länder je Zweck, SEAL-Stufen, Rechtsordnung, Quellcode. Die Maßstäbe sind freiwillig und werden erst durch die Parameter verbindlich.",
        "Where data are, whose law reaches them, and how a service can be replaced: countries by purpose, SEAL levels, jurisdiction, source code. The criteria are voluntary and become binding only by the parameters.",
    ),
    Coverage::Excerpt,
    "2026-11",
).on_request();

/// What makes a catalog better, without being demanded.
pub static QUALITY: Profile = Profile::new(
    "quality",
    Bilingual::new("Qualität des Katalogs", "quality of the catalog"),
    Bilingual::new(
        "Was einen Katalog besser macht, ohne dass es jemand verlangt: englische Texte, Service-Level, Schnittstellen, keine ungenutzten Einträge. Eigene Empfehlungen.",
        "What makes a catalog better, though nobody demands it: English texts, service levels, interfaces, no unused entries. Recommendations of this crate.",
    ),
    Coverage::Complete,
    "2026-11",
).on_request();

/// Whether tenants could be ordered today as they are used.
pub static ORDERING: Profile = Profile::new(
    "ordering",
    Bilingual::new("Bestellbarkeit von Mandanten", "whether tenants can be ordered"),
    Bilingual::new(
        "Ob Kunden und nutzende Stellen von Mandanten nach den Angaben im Katalog heute noch bestellen dürften, was sie nutzen, und auf welchem Weg. Eigene Auswertung, keine rechtliche Prüfung; sie braucht den ganzen Katalog im Speicher.",
        "Whether by what the catalog states customers and users of tenants could today still order what they use, and by which way. An evaluation of this crate, no legal assessment; it needs the whole catalog in memory.",
    ),
    Coverage::Complete,
    "2026-11",
)
.on_request();

//! The documents that rules, schemes and editions cite. Rules add the section or the id of the requirement.
//! Not here: what the documents demand (`requirement`, `scheme`), and sources that a single file cites.

use super::{Force, Source};

/// AGB of the Cloud-Service-Portal, of which §1.2 to §1.5 could be read.
pub const CSP_AGB: Source =
    Source::new("CSP-AGB (deutsche-verwaltungscloud.de/AGB)", Force::ContractTerms).retrieved("2026-11");
/// Help of the portal for providers.
pub const PORTAL_HELP: Source =
    Source::new("Hilfe für Anbieter (deutsche-verwaltungscloud.de)", Force::Guidance).retrieved("2026-11");
/// Help of the portal for customers.
pub const PORTAL_HELP_CUSTOMERS: Source =
    Source::new("Hilfe für Kunden (deutsche-verwaltungscloud.de)", Force::Guidance).retrieved("2026-11");
/// Act against restraints of competition; the exceptions for public bodies stand in § 108. The Fassung of today is to be checked.
pub const GWB: Source = Source::new("GWB", Force::Law).version("Fassung 2016").retrieved("2026-11");
/// Online access act.
pub const OZG: Source = Source::new("OZG", Force::Law).retrieved("2026-11");
/// General data protection regulation.
pub const GDPR: Source = Source::new("DSGVO, Verordnung (EU) 2016/679", Force::Law).retrieved("2026-11");
/// Data Act; its rules on switching apply since 12 September 2025.
pub const DATA_ACT: Source = Source::new("Data Act, Verordnung (EU) 2023/2854", Force::Law).retrieved("2026-11");
/// VAT act; § 2b on services between public bodies.
pub const USTG: Source = Source::new("UStG", Force::Law).retrieved("2026-11");
/// § 393 asks for a C5 attestation of type 2 in health care.
pub const SGB_V: Source = Source::new("SGB V", Force::Law).retrieved("2026-11");
/// Ordinance on accessible information technology.
pub const BITV: Source = Source::new("BITV 2.0", Force::Law).retrieved("2026-11");
/// European standard on accessibility.
pub const EN_301_549: Source = Source::new("EN 301 549", Force::Standard).retrieved("2026-11");
/// The DVC-Detailstandards as a whole, of which 16, 40, 41, 44, 51, 53 and 54 were seen; and for the rows `WP_EC_…` that several of them take over from a whitepaper on containers: which one a row
/// stands in could not be read everywhere.
pub const DVC_DETAILSTANDARDS: Source =
    Source::new("DVC-Detailstandards (docs.fitko.de)", Force::Standard).retrieved("2026-11");
/// DVC-Detailstandard 40.
pub const DETAILSTANDARD_40: Source =
    Source::new("DVC-Detailstandard 40 (docs.fitko.de)", Force::Standard).retrieved("2026-11");
/// DVC-Detailstandard 41.
pub const DETAILSTANDARD_41: Source =
    Source::new("DVC-Detailstandard 41 (docs.fitko.de)", Force::Standard).retrieved("2026-11");
/// DVC-Detailstandard 44.
pub const DETAILSTANDARD_44: Source =
    Source::new("DVC-Detailstandard 44 (docs.fitko.de)", Force::Standard).retrieved("2026-11");
/// DVC-Detailstandard 51.
pub const DETAILSTANDARD_51: Source =
    Source::new("DVC-Detailstandard 51 (docs.fitko.de)", Force::Standard).retrieved("2026-11");
/// Guide of FITKO for suppliers of software.
pub const GUIDE_SUPPLIERS: Source =
    Source::new("Leitfaden Softwarelieferant (docs.fitko.de/dvc-guides)", Force::Guidance).retrieved("2026-11");
/// Framework of the target architecture; known by a summary and its list of contents only.
pub const RAHMENWERK: Source = Source::new("Rahmenwerk der Zielarchitektur (nach Zusammenfassung)", Force::Standard)
    .version("2.0.1")
    .retrieved("2026-11");
/// Rules of the `IG BvC` for operating containers, in the rendering of its Kyverno policies.
pub const IG_BVC: Source =
    Source::new("IG BvC, Richtlinien für den Betrieb von Containern", Force::Guidance).retrieved("2026-11");
/// Architecture concept and packaging rules of openDesk, which read the DVC-Detailstandards for Kubernetes.
pub const OPENDESK: Source =
    Source::new("openDesk, Architekturkonzept und CONTRIBUTING (opencode.de)", Force::Guidance).retrieved("2026-11");
/// Architecture rules of the Federation on interfaces.
pub const ARCHITEKTURRICHTLINIE: Source =
    Source::new("Architekturrichtlinie TV-02 Schnittstellen (digital.bund.de)", Force::Standard).retrieved("2026-11");
/// The same as a whole, by a summary: its areas, its modal verbs and rule AV-10.
pub const ARCHITEKTURRICHTLINIE_6_1: Source =
    Source::new("Architekturrichtlinie", Force::Standard).version("6.1").retrieved("2026-11");
/// Architecture rules of Bund and Länder, binding by decision 2021/37 of the IT-Planungsrat.
pub const FEDERAL_ARCHITECTURE: Source =
    Source::new("Föderale IT-Architekturrichtlinien (docs.fitko.de/arc)", Force::Decision)
        .version("1.0")
        .retrieved("2026-11");
/// Minimum requirements for services by the principle Einer für Alle.
pub const EFA: Source = Source::new("EfA-Mindestanforderungen (docs.fitko.de)", Force::Standard).retrieved("2026-11");
/// Resolution of the heads of government of Länder and Bund on newly commissioned solutions.
pub const MPK_2023: Source =
    Source::new("Beschluss von MPK und Bundeskanzler vom 06.11.2023", Force::Resolution).retrieved("2026-11");
/// Decision of the IT-Planungsrat on the standards of the Deutschland-Stack.
pub const IT_PLR_2026_03: Source =
    Source::new("IT-Planungsrat, B-2026/03-IT, Anlage Standards", Force::Decision).retrieved("2026-11");
/// Criteria of the Deutschland-Stack; their maturity model is on hold.
pub const D_STACK: Source =
    Source::new("Deutschland-Stack, Kriterien und Reifegrad (deutschland-stack.gov.de)", Force::Guidance)
        .version("2025-10")
        .retrieved("2026-11");
/// Maturity model for online services.
pub const OZG_MATURITY: Source =
    Source::new("OZG-Reifegradmodell", Force::Guidance).version("2.0").retrieved("2026-11");
/// Cloud Computing Compliance Criteria Catalogue of the BSI, in any edition.
pub const C5: Source = Source::new("BSI C5", Force::Standard).retrieved("2026-11");
/// The same, 2016.
pub const C5_2016: Source = C5.version("2016");
/// The same, 2020.
pub const C5_2020: Source = C5.version("2020");
/// The same, 2026.
pub const C5_2026: Source = C5.version("2026");
/// Criteria enabling Cloud Computing Autonomy; voluntary.
pub const C3A: Source = Source::new("BSI C3A", Force::Guidance).version("1").retrieved("2026-11");
/// Certification on the basis of IT-Grundschutz.
pub const GRUNDSCHUTZ_CERTIFICATE: Source =
    Source::new("BSI, ISO 27001-Zertifikat auf der Basis von IT-Grundschutz", Force::Standard).retrieved("2026-11");
/// Modules of IT-Grundschutz with their requirements.
pub const GRUNDSCHUTZ_KOMPENDIUM: Source =
    Source::new("BSI, IT-Grundschutz-Kompendium", Force::Standard).version("2023").retrieved("2026-11");
/// Catalogs of Grundschutz++.
pub const GRUNDSCHUTZ_PLUS_PLUS: Source =
    Source::new("BSI, Stand-der-Technik-Bibliothek (Grundschutz++)", Force::Standard).retrieved("2026-11");
/// Information security management.
pub const ISO_27001: Source = Source::new("ISO/IEC 27001", Force::Standard).version("2022").retrieved("2026-11");
/// Method of IT-Grundschutz with the categories of protection need.
pub const BSI_200_2: Source = Source::new("BSI-Standard 200-2", Force::Standard).retrieved("2026-11");
/// Minimum standard of the BSI for external cloud services.
pub const BSI_EXTERNAL_CLOUD: Source =
    Source::new("BSI-Mindeststandard Nutzung externer Cloud-Dienste", Force::Standard)
        .version("2.1")
        .retrieved("2026-11");
/// EU Cloud Sovereignty Framework with the SEAL levels.
pub const EU_CSF: Source =
    Source::new("EU Cloud Sovereignty Framework", Force::Guidance).version("1.2.1").retrieved("2026-11");
/// Guidance of the data protection authorities on multi-tenancy.
pub const MULTI_TENANCY_GUIDANCE: Source =
    Source::new("Orientierungshilfe Mandantenfähigkeit (AK Technik der DSK)", Force::Guidance)
        .version("1.0, 2012")
        .retrieved("2026-11");
/// Standards of the Sovereign Cloud Stack.
pub const SCS: Source = Source::new("SovereignCloudStack/standards (github.com)", Force::Standard).retrieved("2026-11");
/// Failsafe levels of the Sovereign Cloud Stack, a draft.
pub const SCS_FAILSAFE: Source = Source::new("SCS standard scs-0118-v1 (draft)", Force::Guidance).retrieved("2026-11");
/// Deprecation HTTP header field.
pub const RFC_9745: Source = Source::new("RFC 9745", Force::Standard).version("2025-03").retrieved("2026-11");
/// Sunset HTTP header field.
pub const RFC_8594: Source = Source::new("RFC 8594", Force::Standard).version("2019-05").retrieved("2026-11");
/// Problem details for HTTP APIs.
pub const RFC_9457: Source = Source::new("RFC 9457", Force::Standard).version("2023-07").retrieved("2026-11");

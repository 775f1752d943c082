//! Evidence: Testate, certificates and reports, each as claim, assurance, scope, period and document.
//!
//! A bare “yes” to a standard has no place here. Statements on single requirements stand in `conformity`, levels of
//! sovereignty in `sovereignty`, levels of maturity in `maturity`.

use crate::key::{EntityId, GrundschutzCertificate};
use crate::model::common::{Assurance, DocumentRef};
use crate::shape::{List, model, vocabulary};
use crate::text::{Date, LocalId, LocalizedText, Text};

model! {
    /// One piece of evidence. The edition of the standard is data: several editions are in use at the same time.
    ///
    /// Source: BSI C5, C3A and IT-Grundschutz for what belongs to a piece of evidence; the structure is this format's
    /// own.
    pub struct Evidence: "Nachweis", "Testat, Zertifikat oder Bericht mit Fassung, Geltungsbereich, Zeitraum und Unterlage." {
        new {
            /// The standard that the evidence is about.
            standard: EvidenceStandard = "standard", "Nachweis zu Standard", "Standard, zu dem der Nachweis geführt wird.";
            /// The edition of the standard as it names itself, such as `2020` for C5:2020, `v1` for C3A or `2023` for
            /// the IT-Grundschutz-Kompendium.
            edition: Option<Text> = "edition", "Ausgabe des Standards", "Ausgabe, wie der Standard sie selbst nennt, etwa 2020 für C5:2020.";
        }
        /// A name of the evidence, unique within the service; needed where others refer to it.
        id: Option<LocalId> = "id", "Nachweiskennung", "Kennung des Nachweises, eindeutig innerhalb des Cloud-Service.";
        /// The title of the evidence as it is known to customers.
        title: Option<LocalizedText> = "title", "Bezeichnung des Nachweises", "Name des Nachweises für Kunden.";
        /// What kind of document the evidence is. C5 gives a Testat, IT-Grundschutz a certificate.
        form: Option<EvidenceForm> = "form", "Nachweisform", "Was für eine Unterlage der Nachweis ist; zu C5 gibt es ein Testat.";
        /// Type 1 (design at a point in time) or type 2 (operating effectiveness over a period). Source: BSI C5, ISAE
        /// 3000 (Revised).
        report_type: Option<ReportType> = "reportType", "Berichtstyp", "Typ 1 (Angemessenheit zu einem Stichtag) oder Typ 2 (Wirksamkeit über einen Zeitraum).";
        /// The day to which a report of type 1 refers.
        as_of: Option<Date> = "asOf", "Prüfungsstichtag", "Stichtag, auf den sich ein Bericht vom Typ 1 bezieht.";
        /// The first day of the period of a report of type 2.
        period_from: Option<Date> = "periodFrom", "Prüfungszeitraum von", "Erster Tag des Zeitraums, auf den sich ein Bericht vom Typ 2 bezieht.";
        /// The last day of the period of a report of type 2 (inclusive); typically 3 to 12 months after the first.
        period_until: Option<Date> = "periodUntil", "Prüfungszeitraum bis", "Letzter Tag des Zeitraums, auf den sich ein Bericht vom Typ 2 bezieht, einschließlich.";
        /// The date of the report.
        report_date: Option<Date> = "reportDate", "Berichtsdatum", "Datum des Berichts.";
        /// The scope as the document words it.
        scope: Option<LocalizedText> = "scope", "Geltungsbereich", "Geltungsbereich in den Worten der Unterlage.";
        /// The services that the scope names.
        scope_services: List<EntityId> = "scopeServices" -> Service, "Cloud-Services im Geltungsbereich", "Cloud-Services, die der Geltungsbereich nennt.";
        /// The body to which the evidence was issued, if it is not the provider; evidence of a platform may be that
        /// of its operator.
        holder: Option<EntityId> = "holder" -> Organisation, "Inhaber des Nachweises", "Stelle, für die der Nachweis ausgestellt wurde, falls nicht der Anbieter.";
        /// The auditor, as the document names it.
        auditor: Option<Text> = "auditor", "Prüfstelle", "Wer geprüft hat, wie in der Unterlage genannt.";
        /// The body that issued a certificate, such as the BSI.
        issuer: Option<Text> = "issuer", "Ausstellende Stelle", "Stelle, die das Zertifikat ausgestellt hat.";
        /// The number of the certificate, for all schemes but IT-Grundschutz.
        certificate_number: Option<Text> = "certificateNumber", "Zertifikatsnummer", "Nummer des Zertifikats, außer bei IT-Grundschutz.";
        /// The number of a certificate “ISO 27001 auf der Basis von IT-Grundschutz”, such as `BSI-IGZ-0730-2025`.
        /// Source: BSI.
        grundschutz_certificate: Option<GrundschutzCertificate> = "grundschutzCertificate", "Grundschutz-Zertifikatsnummer", "Nummer eines Zertifikats nach ISO 27001 auf der Basis von IT-Grundschutz.";
        /// Whether additional criteria were covered besides the basic ones (C5: additional criteria; C3A: `AC`).
        additional_criteria: Option<bool> = "additionalCriteria", "Zusatzkriterien geprüft", "Ob neben den Basiskriterien auch Zusatzkriterien geprüft wurden.";
        /// Whether the auditor's conclusion is qualified.
        qualified: Option<bool> = "qualified", "Eingeschränktes Prüfungsurteil", "Ob das Prüfungsurteil eingeschränkt ist.";
        /// Deviations that the report names.
        deviations: Option<LocalizedText> = "deviations", "Abweichungen", "Abweichungen, die der Bericht nennt.";
        /// What the customer has to do for the criteria to hold (C5: corresponding criteria for customers).
        customer_controls: Option<LocalizedText> = "customerControls", "Korrespondierende Kundenkriterien", "Was Kunden selbst umsetzen müssen, damit die Kriterien erfüllt sind.";
        /// How subservice organisations were treated in the report.
        subservice_method: Option<SubserviceMethod> = "subserviceMethod", "Behandlung von Unterauftragnehmern", "Ob Unterauftragnehmer in die Prüfung einbezogen waren.";
        /// How far the claim is backed.
        assurance: Option<Assurance> = "assurance", "Absicherung des Nachweises", "Wie belastbar die Angabe ist.";
        /// The documents: report, certificate, extract; each with digest, so that it can be told which text was
        /// meant.
        documents: List<DocumentRef> = "documents", "Nachweisunterlagen", "Bericht, Zertifikat oder Auszug, mit Prüfsumme.";
        /// The first day on which the evidence holds, for certificates.
        valid_from: Option<Date> = "validFrom", "Nachweis gültig ab", "Erster Tag, an dem der Nachweis gilt.";
        /// The last day on which the evidence holds (inclusive); an IT-Grundschutz certificate holds for three years.
        valid_until: Option<Date> = "validUntil", "Nachweis gültig bis", "Letzter Tag, an dem der Nachweis gilt, einschließlich.";
    }
}

vocabulary! {
    /// The standards and schemes that evidence is about. Not a list of what is accepted: that is a matter of rules.
    pub enum EvidenceStandard: "Nachweisstandard", "Standards und Verfahren, zu denen Nachweise geführt werden." {
        /// BSI Cloud Computing Compliance Criteria Catalogue; it gives a Testat, never a certificate.
        C5 = "c5", "BSI C5";
        /// BSI Criteria enabling Cloud Computing Autonomy; voluntary, presupposes C5:2026.
        C3a = "c3a", "BSI C3A";
        /// ISO 27001 on the basis of IT-Grundschutz.
        Iso27001Grundschutz = "iso-27001-grundschutz", "ISO 27001 auf der Basis von IT-Grundschutz";
        /// Grundschutz++ of the BSI.
        GrundschutzPlusPlus = "grundschutz-plus-plus", "Grundschutz++";
        /// ISO/IEC 27001, information security management.
        Iso27001 = "iso-27001", "ISO/IEC 27001";
        /// ISO/IEC 27017, controls for cloud services.
        Iso27017 = "iso-27017", "ISO/IEC 27017";
        /// ISO/IEC 27018, personal data in public clouds.
        Iso27018 = "iso-27018", "ISO/IEC 27018";
        /// ISO/IEC 27701, privacy information management.
        Iso27701 = "iso-27701", "ISO/IEC 27701";
        /// BSI Mindeststandard „Nutzung externer Cloud-Dienste“.
        BsiExternalCloud = "bsi-mst-external-cloud", "BSI-Mindeststandard Nutzung externer Cloud-Dienste";
        /// Sovereign Cloud Stack, certification scope for `IaaS`.
        ScsCompatibleIaas = "scs-compatible-iaas", "SCS-compatible IaaS";
        /// Sovereign Cloud Stack, certification scope for Kubernetes as a service.
        ScsCompatibleKaas = "scs-compatible-kaas", "SCS-compatible KaaS";
        /// Conformance of a Kubernetes distribution, by the CNCF.
        CncfKubernetes = "cncf-kubernetes", "Certified Kubernetes (CNCF)";
        /// The European scheme for cloud services. It has not been adopted, so that nothing can be certified by it.
        Eucs = "eucs", "EUCS (nicht verabschiedet)";
        /// A penetration test by an independent body, whatever its method.
        PenetrationTest = "penetration-test", "Penetrationstest";
    }
}

vocabulary! {
    /// What kind of document evidence is. This format's own list.
    pub enum EvidenceForm: "Nachweisform", "Was für eine Unterlage ein Nachweis ist; eigene Festlegung dieses Formats." {
        /// A report of an auditor with a conclusion (Testat).
        AttestationReport = "attestation-report", "Testat (Prüfbericht)";
        /// A certificate of a certification body.
        Certificate = "certificate", "Zertifikat";
        /// A report of a test.
        TestReport = "test-report", "Testbericht";
        /// A statement of the provider about itself.
        SelfDeclaration = "self-declaration", "Eigenerklärung";
        /// An approval by an authority.
        Approval = "approval", "Zulassung durch eine Behörde";
    }
}

vocabulary! {
    /// The type of an attestation report.
    ///
    /// Source: BSI C5; ISAE 3000 (Revised).
    pub enum ReportType: "Berichtstyp", "Typ eines Prüfberichts nach BSI C5." {
        /// Suitability of design at a point in time.
        Type1 = "type-1", "Typ 1: Angemessenheit zum Stichtag";
        /// Also operating effectiveness over a period.
        Type2 = "type-2", "Typ 2: Wirksamkeit über einen Zeitraum";
    }
}

vocabulary! {
    /// How subservice organisations are treated in an attestation report.
    ///
    /// Source: ISAE 3402, as used for C5.
    pub enum SubserviceMethod: "Behandlung von Unterauftragnehmern", "Wie ein Prüfbericht Unterauftragnehmer behandelt." {
        /// Their controls are part of the examination.
        Inclusive = "inclusive", "Einbezogen (Inclusive-Methode)";
        /// Their controls are left out.
        CarveOut = "carve-out", "Ausgenommen (Carve-out-Methode)";
    }
}

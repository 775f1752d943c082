//! Accessibility of what people see and use.

use crate::model::common::{Attestation, Contact, DocumentRef};
use crate::shape::{List, model, vocabulary};
use crate::text::{Date, LocalizedText, Text, WebUrl};

model! {
    /// What the service says about accessibility.
    ///
    /// Source: BITV 2.0, EN 301 549.
    pub struct Accessibility: "Angaben zur Barrierefreiheit", "Angaben zur Barrierefreiheit der Bedienoberfläche und der Dokumente." {
        new {
            /// How far the service is accessible.
            status: Option<AccessibilityStatus> = "status", "Stand der Barrierefreiheit", "Wie weit der Cloud-Service barrierefrei ist.";
        }
        /// Whether there is a user interface at all. If not, nothing else is expected here.
        user_interface: Option<bool> = "userInterface", "Bedienoberfläche vorhanden", "Ob es eine Bedienoberfläche gibt.";
        /// The standards by which it was assessed.
        standards: List<AccessibilityStandard> = "standards", "Prüfmaßstäbe der Barrierefreiheit", "Maßstäbe, nach denen beurteilt wurde.";
        /// The edition of the standard, such as `V3.2.1` for EN 301 549.
        standard_edition: Option<Text> = "standardEdition", "Fassung des Prüfmaßstabs", "Fassung des Maßstabs, wie er sich selbst nennt.";
        /// The declaration of accessibility (Erklärung zur Barrierefreiheit).
        statement: Option<WebUrl> = "statement", "Erklärung zur Barrierefreiheit", "Adresse der Erklärung zur Barrierefreiheit.";
        /// The day of the last assessment.
        assessed_on: Option<Date> = "assessedOn", "Barrierefreiheit beurteilt am", "Tag der letzten Beurteilung.";
        /// What is not accessible, why, and which alternative there is.
        limitations: Option<LocalizedText> = "limitations", "Nicht barrierefreie Inhalte", "Was nicht barrierefrei ist, warum und welche Alternative es gibt.";
        /// Whether documents that the service makes are accessible (PDF/UA).
        accessible_documents: Option<bool> = "accessibleDocuments", "Barrierefreie Dokumente", "Ob erzeugte Dokumente barrierefrei sind (PDF/UA).";
        /// Whether there are explanations in plain language (Leichte Sprache).
        plain_language: Option<bool> = "plainLanguage", "Leichte Sprache", "Ob es Erläuterungen in Leichter Sprache gibt.";
        /// Whether there are explanations in sign language.
        sign_language: Option<bool> = "signLanguage", "Gebärdensprache", "Ob es Erläuterungen in Deutscher Gebärdensprache gibt.";
        /// Where barriers can be reported.
        feedback: Option<Box<Contact>> = "feedback", "Barriere melden", "Wo Barrieren gemeldet werden können.";
        /// Reports of tests.
        documents: List<DocumentRef> = "documents", "Prüfberichte zur Barrierefreiheit", "Berichte von Prüfungen der Barrierefreiheit.";
        /// Who assessed it, and with which certainty.
        attestation: Option<Box<Attestation>> = "attestation", "Beleg der Barrierefreiheit", "Wer die Barrierefreiheit beurteilt hat und wie belastbar das ist.";
    }
}

vocabulary! {
    /// How far a service is accessible.
    ///
    /// Source: the three values of accessibility statements under Directive (EU) 2016/2102.
    pub enum AccessibilityStatus: "Stand der Barrierefreiheit", "Wie weit ein Cloud-Service barrierefrei ist." {
        /// Fully.
        FullyAccessible = "full", "Vollständig barrierefrei";
        /// In part; the limitations say where not.
        PartlyAccessible = "partial", "Teilweise barrierefrei";
        /// Not.
        NotAccessible = "not", "Nicht barrierefrei";
        /// Not yet assessed.
        NotAssessed = "not-assessed", "Noch nicht beurteilt";
    }
}

vocabulary! {
    /// The standards by which accessibility is assessed.
    pub enum AccessibilityStandard: "Prüfmaßstab der Barrierefreiheit", "Maßstäbe, nach denen Barrierefreiheit beurteilt wird." {
        /// Barrierefreie-Informationstechnik-Verordnung 2.0.
        Bitv2 = "bitv-2.0", "BITV 2.0";
        /// EN 301 549.
        En301549 = "en-301-549", "EN 301 549";
        /// Web Content Accessibility Guidelines of the W3C.
        WebContentGuidelines = "wcag", "WCAG";
        /// PDF/UA, for documents.
        PdfUa = "pdf-ua", "PDF/UA";
    }
}

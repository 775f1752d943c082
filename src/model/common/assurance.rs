//! How well a statement is backed: who says so, since when, and with which document.
//!
//! The statement itself stands in the struct that holds the attestation. Evidence of a service with an
//! edition and a period of its own (C5, IT-Grundschutz) belongs to the service, not in here.

use crate::model::common::DocumentRef;
use crate::shape::{model, vocabulary};
use crate::text::{Date, LocalizedText, Text};

vocabulary! {
    /// How well a statement is backed. The values are no ranking: an independent test of one property does
    /// not outweigh a contractual commitment on another.
    ///
    /// Source: this format's own, after the idea of the assurance questions of the UK G-Cloud service schemas.
    pub enum Assurance: "Absicherung der Angabe", "Sagt, worauf sich eine Angabe stützt, von der bloßen Eigenerklärung bis zur unabhängigen Prüfung (eigene Festlegung dieses Formats)." {
        /// The body that makes the statement says so itself, and nothing else is given.
        SelfDeclared = "self-declared", "Eigenerklärung";
        /// The body that makes the statement owes it by contract.
        ContractualCommitment = "contractual-commitment", "vertragliche Zusage";
        /// Somebody independent read the documents and found the statement plausible.
        IndependentlyValidated = "independently-validated", "unabhängig nachvollzogen";
        /// Somebody independent tested the thing itself, not only the documents.
        IndependentlyTested = "independently-tested", "unabhängig getestet";
        /// Somebody qualified assured the design; operation was not looked at.
        DesignAssured = "design-assured", "Konzeption bestätigt";
        /// An auditor reported on it in an attestation report (as with BSI C5).
        Attested = "attested", "Prüfbericht mit Testat";
        /// A certification body issued a certificate (as with ISO 27001 on the basis of IT-Grundschutz).
        Certified = "certified", "Zertifikat einer Zertifizierungsstelle";
        /// It follows from a law, a statute, a register or an official publication.
        PublicRecord = "public-record", "Gesetz, Satzung, Register oder amtliche Veröffentlichung";
    }
}

model! {
    /// Who backs a statement, how well, when, and with which document. It belongs to the statement of the
    /// struct that holds it.
    ///
    /// Source: this format's own.
    pub struct Attestation: "Beleg zur Angabe", "Sagt, wie gut eine Angabe abgesichert ist, wer sie wann beurteilt hat und womit sie belegt wird." {
        new {
            /// How well the statement is backed.
            assurance: Assurance = "assurance", "Absicherung", "Worauf sich die Angabe stützt.";
        }
        /// Who assessed the statement, as a name for people: an auditor, a department, a certification body.
        /// With `self-declared` the body itself.
        assessor: Option<Text> = "assessor", "Beurteilende Stelle", "Wer die Angabe beurteilt hat, als Name.";
        /// Day on which the assessment was finished.
        assessed_on: Option<Date> = "assessedOn", "Beurteilt am", "Tag, an dem die Beurteilung abgeschlossen wurde.";
        /// The document that shows it: audit report, certificate, statute, decision.
        document: Option<Box<DocumentRef>> = "document", "Belegdokument", "Dokument, aus dem die Angabe hervorgeht.";
        /// What the assessment covered and what it left out, and other remarks.
        note: Option<LocalizedText> = "note", "Anmerkung zum Beleg", "Was die Beurteilung umfasst und was sie auslässt.";
        /// First day on which the attestation counts.
        valid_from: Option<Date> = "validFrom", "Beleg gültig ab", "Erster Tag, an dem der Beleg gilt.";
        /// Last day on which the attestation counts, inclusive.
        valid_until: Option<Date> = "validUntil", "Beleg gültig bis", "Letzter Tag, an dem der Beleg gilt (einschließlich).";
    }
}

model! {
    /// A yes or no on one condition, with the reason and its attestation. An absent claim is not a no.
    ///
    /// Source: this format's own.
    pub struct Claim: "Aussage zu einer Bedingung", "Ja oder Nein zu einer einzelnen Bedingung, mit Begründung und Beleg; fehlt die Aussage, ist das kein Nein." {
        new {
            /// Whether the condition that the field names is met.
            fulfilled: bool = "fulfilled", "Bedingung erfüllt", "Ob die genannte Bedingung erfüllt ist.";
        }
        /// Why it is met or not, for people.
        reason: Option<LocalizedText> = "reason", "Begründung der Aussage", "Warum die Bedingung erfüllt ist oder nicht.";
        /// How well the claim is backed.
        attestation: Option<Box<Attestation>> = "attestation", "Beleg der Aussage", "Wie gut die Aussage abgesichert ist.";
    }
}

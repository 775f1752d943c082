//! Who may take part in the Cloud-Service-Portal: the grounds of CSP-AGB §1.2.
//!
//! A ground is a statement of the body, with its attestation. Whether it is enough is judged by rules; in which
//! edition of the terms and of the law, the data say.

use crate::key::EntityId;
use crate::model::common::Attestation;
use crate::shape::{List, model, vocabulary};
use crate::text::{Date, LocalizedText, Text};

vocabulary! {
    /// The norm on which a body bases its right to take part.
    ///
    /// Source: CSP-AGB §1.2, except `gwb-99-nr-4`, which the terms do not name.
    pub enum EligibilityBasis: "Norm des Teilnahmegrunds", "Vorschrift, auf die eine Stelle ihre Teilnahme am Portal stützt (CSP-AGB §1.2)." {
        /// Public body within the meaning of § 1 Abs. 1 OZG.
        Ozg1Abs1 = "ozg-1-abs-1", "öffentliche Stelle nach § 1 Abs. 1 OZG";
        /// Legal entity of authorities within the meaning of § 2 Abs. 9 OZG.
        Ozg2Abs9 = "ozg-2-abs-9", "Rechtsträger von Behörden nach § 2 Abs. 9 OZG";
        /// Contracting authority under § 99 Nr. 1 GWB (territorial authorities and their special funds).
        Gwb99Nr1 = "gwb-99-nr-1", "öffentlicher Auftraggeber nach § 99 Nr. 1 GWB";
        /// Contracting authority under § 99 Nr. 2 GWB (legal persons for non-commercial tasks in the general interest).
        Gwb99Nr2 = "gwb-99-nr-2", "öffentlicher Auftraggeber nach § 99 Nr. 2 GWB";
        /// Contracting authority under § 99 Nr. 3 GWB (associations of those).
        Gwb99Nr3 = "gwb-99-nr-3", "öffentlicher Auftraggeber nach § 99 Nr. 3 GWB";
        /// Contracting authority under § 99 Nr. 4 GWB. The terms do not accept it: it is here so that it can
        /// be stated and named in a finding.
        Gwb99Nr4 = "gwb-99-nr-4", "öffentlicher Auftraggeber nach § 99 Nr. 4 GWB";
        /// Legal person that satisfies § 108 Abs. 1 GWB; the controllers are to be named.
        Gwb108Abs1 = "gwb-108-abs-1", "juristische Person nach § 108 Abs. 1 GWB";
        /// Legal person that satisfies § 108 Abs. 4 GWB; the controllers are to be named.
        Gwb108Abs4 = "gwb-108-abs-4", "juristische Person nach § 108 Abs. 4 GWB";
    }
}

model! {
    /// One ground on which a body may take part in the portal. Several grounds can apply to one body.
    ///
    /// Source: CSP-AGB §1.2.
    pub struct EligibilityGround: "Teilnahmegrund", "Ein Grund, aus dem eine Stelle nach CSP-AGB §1.2 als Anbieter oder Kunde teilnehmen kann." {
        new {
            /// The norm.
            basis: EligibilityBasis = "basis", "Rechtsgrundlage der Teilnahme", "Vorschrift, auf die sich der Grund stützt.";
        }
        /// Who controls the body, for the grounds of § 108 GWB. Details of the control stand in the control
        /// relations.
        controllers: List<EntityId> = "controllers" -> Organisation, "Kontrollierende Stellen", "Bei § 108 GWB: wer die Stelle kontrolliert.";
        /// Edition of the CSP-AGB that the statement refers to, as the portal names it.
        terms_edition: Option<Text> = "termsEdition", "Fassung der CSP-AGB", "Fassung der Bedingungen des Portals, auf die sich die Angabe bezieht.";
        /// Fassung of the law that the statement refers to.
        law_edition: Option<Text> = "lawEdition", "Fassung des Gesetzes", "Fassung des Gesetzes, auf die sich die Angabe bezieht.";
        /// Why the ground applies, for people.
        reason: Option<LocalizedText> = "reason", "Begründung der Teilnahme", "Warum der Grund zutrifft.";
        /// How well the statement is backed.
        attestation: Option<Box<Attestation>> = "attestation", "Beleg zum Teilnahmegrund", "Wie gut die Angabe abgesichert ist.";
        /// First day on which the ground applies.
        valid_from: Option<Date> = "validFrom", "Teilnahmegrund gilt ab", "Erster Tag, an dem der Grund zutrifft.";
        /// Last day on which the ground applies, inclusive.
        valid_until: Option<Date> = "validUntil", "Teilnahmegrund gilt bis", "Letzter Tag, an dem der Grund zutrifft (einschließlich).";
    }
}

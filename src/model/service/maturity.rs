//! Assessments of maturity, in any scheme.
//!
//! “Reifegrad” exists in several models, so that an assessment names its scheme. The schemes with their levels are
//! data elsewhere; the levels of the DVC-Reifegradmodell have not been published.

use crate::key::EntityId;
use crate::model::common::{Attestation, DocumentRef};
use crate::shape::{List, model};
use crate::text::{Date, LocalId, LocalizedText, Text};

model! {
    /// An assessment of the service in one scheme.
    ///
    /// Source: the scheme that it names.
    pub struct MaturityAssessment: "Reifegradeinstufung", "Einstufung des Cloud-Service nach einem benannten Reifegradmodell." {
        new {
            /// The id of the scheme, such as `d-stack` or `ozg-2.0`; without it a level says nothing.
            scheme: Option<LocalId> = "scheme", "Reifegradmodell", "Kennung des Reifegradmodells, ohne die eine Stufe nichts besagt.";
            /// The level in the scheme, a whole number. Absent where the scheme only rates criteria.
            level: Option<u32> = "level", "Stufe", "Erreichte Stufe des Modells als ganze Zahl.";
        }
        /// The version of the scheme as it names itself.
        scheme_version: Option<Text> = "schemeVersion", "Fassung des Reifegradmodells", "Fassung des Modells, wie es sie selbst nennt.";
        /// The name of the level as the scheme gives it.
        label: Option<Text> = "label", "Stufenname", "Name der Stufe im Modell.";
        /// The ratings of single criteria.
        criteria: List<CriterionAssessment> = "criteria", "Einstufung je Kriterium", "Einstufungen einzelner Kriterien.";
        /// The day of the assessment.
        assessed_on: Option<Date> = "assessedOn", "Eingestuft am", "Tag der Einstufung.";
        /// The body that assessed, if it is in the catalog. Others are named in the attestation.
        assessor: Option<EntityId> = "assessor" -> Organisation, "Einstufende Stelle", "Stelle, die eingestuft hat, falls sie im Katalog steht.";
        /// The level that is aimed at.
        target_level: Option<u32> = "targetLevel", "Zielstufe", "Angestrebte Stufe.";
        /// When the level that is aimed at should be reached.
        target_date: Option<Date> = "targetDate", "Zielstufe bis", "Tag, bis zu dem die Zielstufe erreicht sein soll.";
        /// How far the assessment is backed.
        attestation: Option<Box<Attestation>> = "attestation", "Beleg der Einstufung", "Wie belastbar die Einstufung ist.";
        /// The documents of the assessment.
        documents: List<DocumentRef> = "documents", "Unterlagen der Einstufung", "Unterlagen zur Einstufung.";
        /// The first day on which the assessment holds.
        valid_from: Option<Date> = "validFrom", "Einstufung gilt ab", "Erster Tag, an dem die Einstufung gilt.";
        /// The last day on which the assessment holds (inclusive).
        valid_until: Option<Date> = "validUntil", "Einstufung gilt bis", "Letzter Tag, an dem die Einstufung gilt, einschließlich.";
    }
}

model! {
    /// The rating of one criterion of a scheme.
    ///
    /// Source: the scheme.
    pub struct CriterionAssessment: "Kriterieneinstufung", "Einstufung eines Kriteriums in einem Reifegradmodell." {
        new {
            /// The id of the criterion as the scheme writes it.
            criterion: Text = "criterion", "Kriterium", "Kennung des Kriteriums, wie das Modell sie schreibt.";
            /// The level that is reached in this criterion.
            level: Option<u32> = "level", "Stufe im Kriterium", "In diesem Kriterium erreichte Stufe.";
        }
        /// Whether the criterion is fulfilled, where the scheme knows only yes and no.
        fulfilled: Option<bool> = "fulfilled", "Kriterium erfüllt", "Ob das Kriterium erfüllt ist, wenn das Modell nur ja und nein kennt.";
        /// Why.
        reason: Option<LocalizedText> = "reason", "Begründung der Einstufung", "Begründung für dieses Kriterium.";
        /// The evidence of the same service, by ids.
        evidence: List<LocalId> = "evidence", "Nachweise zum Kriterium", "Kennungen der Nachweise des Cloud-Service zu diesem Kriterium.";
        /// Documents for this criterion.
        documents: List<DocumentRef> = "documents", "Unterlagen zum Kriterium", "Unterlagen zu diesem Kriterium.";
    }
}

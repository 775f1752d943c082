//! What is stated about single requirements of standards.
//!
//! The requirements themselves are data of the standards. Evidence for a standard as a whole stands in `evidence`.

use crate::key::EntityId;
use crate::model::common::{Assurance, DocumentRef};
use crate::model::organisation::Role;
use crate::shape::{List, model, vocabulary};
use crate::text::{Date, LocalId, LocalizedText, Text};

model! {
    /// A statement about one requirement of one standard. It is a claim of the provider, no finding of this crate.
    ///
    /// Source: the standard that it names; the fields are this format's own.
    pub struct ConformityStatement: "Konformitätsaussage", "Aussage des Anbieters zu einer Anforderung eines Standards." {
        new {
            /// The id of the requirement as the standard writes it, such as `DS_44_A002`, `WP_EC_6_1` or
            /// `V-9071-R04`.
            requirement: Text = "requirement", "Anforderungskennung", "Kennung der Anforderung, wie der Standard sie schreibt.";
            /// How far the requirement is met.
            status: Option<ConformityStatus> = "status", "Erfüllungsstand", "Wie weit die Anforderung erfüllt ist.";
        }
        /// The standard as its publisher names it, such as `DVC-Detailstandard 44`. Needed where the id alone does
        /// not tell it.
        standard: Option<Text> = "standard", "Standard", "Standard, zu dem die Anforderung gehört.";
        /// The edition of the standard as it names itself.
        edition: Option<Text> = "edition", "Fassung des Standards", "Fassung des Standards, wie er sie selbst nennt.";
        /// The role in which the statement is made. Source: column „Rolle“ of the DVC-Detailstandards.
        role: Option<Role> = "role", "Rolle der Aussage", "Rolle, in der die Aussage getroffen wird.";
        /// The body that makes the statement. Absent: the provider.
        stated_by: Option<EntityId> = "statedBy" -> Organisation, "Aussagende Stelle", "Stelle, die die Aussage trifft; ohne Angabe der Anbieter.";
        /// The day of the statement.
        stated_on: Option<Date> = "statedOn", "Aussage vom", "Tag der Aussage.";
        /// Why the requirement is not met, met in part or not applicable, or how it is met.
        reason: Option<LocalizedText> = "reason", "Begründung der Aussage", "Warum die Anforderung nicht, nur teilweise oder wie sie erfüllt ist.";
        /// Until when it should be met.
        planned_until: Option<Date> = "plannedUntil", "Erfüllung geplant bis", "Tag, bis zu dem die Anforderung erfüllt sein soll.";
        /// How far the statement is backed.
        assurance: Option<Assurance> = "assurance", "Absicherung der Aussage", "Wie belastbar die Aussage ist.";
        /// The evidence of the same service, by ids.
        evidence: List<LocalId> = "evidence", "Nachweise zur Aussage", "Kennungen der Nachweise des Cloud-Service zu dieser Anforderung.";
        /// Documents that show it.
        documents: List<DocumentRef> = "documents", "Unterlagen zur Aussage", "Unterlagen, aus denen die Aussage hervorgeht.";
        /// The first day on which the statement holds.
        valid_from: Option<Date> = "validFrom", "Aussage gilt ab", "Erster Tag, an dem die Aussage gilt.";
        /// The last day on which the statement holds (inclusive).
        valid_until: Option<Date> = "validUntil", "Aussage gilt bis", "Letzter Tag, an dem die Aussage gilt, einschließlich.";
    }
}

vocabulary! {
    /// How far a requirement or a step of an examination is met. This format's own list.
    pub enum ConformityStatus: "Erfüllungsstand", "Wie weit eine Anforderung oder ein Prüfschritt erfüllt ist; eigene Festlegung dieses Formats." {
        /// Met.
        Met = "met", "Erfüllt";
        /// Met in part.
        PartlyMet = "partly", "Teilweise erfüllt";
        /// Not met.
        NotMet = "not-met", "Nicht erfüllt";
        /// Not applicable to this service.
        NotApplicable = "not-applicable", "Nicht anwendbar";
    }
}

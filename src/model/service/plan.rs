//! Plans: the forms in which a service can be ordered.
//!
//! What a price is made of stands in `price`, what a customer chooses in `configuration`.

use crate::model::service::price::Price;
use crate::model::service::protection::ProtectionSuitability;
use crate::model::service::tenancy::Isolation;
use crate::shape::{List, model};
use crate::text::{Date, LocalId, LocalizedText};

model! {
    /// A form in which the service can be ordered, with its prices. What a plan does not say holds as the service
    /// says it.
    ///
    /// Source: this format's own.
    pub struct Plan: "Tarif", "Bestellbare Ausprägung eines Cloud-Service mit ihren Preisen; was hier fehlt, gilt wie beim Cloud-Service angegeben." {
        new {
            /// The id of the plan, unique within the service.
            id: LocalId = "id", "Tarifkennung", "Kennung des Tarifs, eindeutig innerhalb des Cloud-Service.";
            /// The name under which the plan is offered.
            title: Option<LocalizedText> = "title", "Bezeichnung", "Name, unter dem der Tarif angeboten wird.";
        }
        /// What the plan contains and how it differs from the others.
        description: Option<LocalizedText> = "description", "Beschreibung", "Was der Tarif enthält und was ihn von anderen unterscheidet.";
        /// Whether the plan can be ordered at present. Absent: yes, within its validity.
        orderable: Option<bool> = "orderable", "Bestellbar", "Ob der Tarif derzeit bestellt werden kann; ohne Angabe ja, solange er gilt.";
        /// Whether the plan costs nothing at all; then it needs no prices.
        free_of_charge: Option<bool> = "freeOfCharge", "Kostenfrei", "Ob der Tarif nichts kostet.";
        /// The price components; they add up.
        prices: List<Price> = "prices", "Preise", "Preisbestandteile, die sich addieren.";
        /// Up to which Schutzbedarf this plan is suitable; it replaces what the service says. Source: BSI standard
        /// 200-2 for the categories.
        protection: Option<Box<ProtectionSuitability>> = "protection", "Schutzbedarfseignung", "Bis zu welchem Schutzbedarf dieser Tarif geeignet ist; ersetzt die Angabe des Cloud-Service.";
        /// The isolation of tenants that this plan promises, per layer; a layer named here replaces what the service
        /// says of it. Source: this format's own scale.
        isolation: List<Isolation> = "isolation", "Zugesagte Trennung", "Trennung der Mandanten je Ebene, die dieser Tarif zusagt.";
        /// The plan of the same service that takes over when this one ends.
        successor: Option<LocalId> = "successor", "Nachfolgetarif", "Tarif desselben Cloud-Service, der diesen ablöst.";
        /// The first day on which the plan is offered.
        valid_from: Option<Date> = "validFrom", "Gültig ab", "Erster Tag, an dem der Tarif angeboten wird.";
        /// The last day on which the plan is offered (inclusive).
        valid_until: Option<Date> = "validUntil", "Gültig bis", "Letzter Tag, an dem der Tarif angeboten wird, einschließlich.";
    }
}

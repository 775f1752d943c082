//! What a customer chooses when ordering: options, their choices, bounds and surcharges.

use crate::model::service::price::{Price, QuantityUnit};
use crate::shape::{List, model, vocabulary};
use crate::text::{Date, Decimal, LocalId, LocalizedText};

model! {
    /// Something that a customer chooses or states when ordering.
    ///
    /// Source: Produktdetailseite of the portal (“configure the service”); the fields are this format's own.
    pub struct ConfigurationOption: "Konfigurationsoption", "Etwas, das bei der Bestellung auszuwählen oder anzugeben ist; die Felder sind eigene Festlegung dieses Formats." {
        new {
            /// The id of the option, unique within the service.
            id: LocalId = "id", "Optionskennung", "Kennung der Option, eindeutig innerhalb des Cloud-Service.";
            /// The name of the option.
            title: Option<LocalizedText> = "title", "Bezeichnung", "Name der Option.";
            /// What kind of answer is asked for.
            kind: Option<ConfigurationKind> = "kind", "Optionsart", "Welche Art von Angabe erwartet wird.";
        }
        /// What the option does.
        description: Option<LocalizedText> = "description", "Beschreibung", "Was die Option bewirkt.";
        /// The plans for which the option exists, by their ids. Empty: all plans.
        plans: List<LocalId> = "plans", "Gilt für Tarife", "Kennungen der Tarife, für die es die Option gibt; leer für alle.";
        /// Whether an order without an answer is incomplete. Absent: no.
        required: Option<bool> = "required", "Pflichtangabe", "Ob eine Bestellung ohne diese Angabe unvollständig ist; ohne Angabe nein.";
        /// Whether the answer can be changed after the order.
        changeable: Option<bool> = "changeable", "Später änderbar", "Ob die Auswahl nach der Bestellung geändert werden kann.";
        /// What can be chosen; for the kinds `choice` and `multiple-choice`.
        choices: List<ConfigurationChoice> = "choices", "Auswahlmöglichkeiten", "Was bei Auswahlen zur Wahl steht.";
        /// The ids of the choices that hold when nothing is chosen.
        default_choices: List<LocalId> = "defaultChoices", "Vorauswahl", "Kennungen dessen, was ohne Auswahl gilt.";
        /// The quantity that holds when none is stated, in `unit`; for the kind `quantity`.
        default_quantity: Option<Decimal> = "defaultQuantity", "Vorgabemenge", "Menge, die ohne Angabe gilt.";
        /// The smallest quantity that can be stated, in `unit`.
        minimum: Option<Decimal> = "minimum", "Kleinste Menge", "Kleinste wählbare Menge.";
        /// The largest quantity that can be stated, in `unit`; not below `minimum`.
        maximum: Option<Decimal> = "maximum", "Größte Menge", "Größte wählbare Menge.";
        /// The step between quantities, in `unit`, counted from `minimum`; greater than 0.
        step: Option<Decimal> = "step", "Schrittweite", "Abstand zwischen wählbaren Mengen, gezählt von der kleinsten.";
        /// What the quantity counts.
        unit: Option<QuantityUnit> = "unit", "Einheit", "Was die Menge zählt.";
        /// Whether a switch is on when nothing is stated; for the kind `switch`.
        default_on: Option<bool> = "defaultOn", "Vorgabe eingeschaltet", "Ob ein Schalter ohne Angabe eingeschaltet ist.";
        /// What the option costs besides the plan: for each unit of a quantity, or for a switch that is on.
        prices: List<Price> = "prices", "Aufpreise", "Was die Option zusätzlich zum Tarif kostet.";
        /// The first day on which the option can be ordered.
        valid_from: Option<Date> = "validFrom", "Gültig ab", "Erster Tag, an dem die Option bestellt werden kann.";
        /// The last day on which the option can be ordered (inclusive).
        valid_until: Option<Date> = "validUntil", "Gültig bis", "Letzter Tag, an dem die Option bestellt werden kann, einschließlich.";
    }
}

model! {
    /// One of the things that can be chosen in an option.
    ///
    /// Source: this format's own.
    pub struct ConfigurationChoice: "Auswahlmöglichkeit", "Eine der Möglichkeiten, die eine Option zur Wahl stellt." {
        new {
            /// The id of the choice, unique within the option.
            id: LocalId = "id", "Auswahlkennung", "Kennung der Auswahlmöglichkeit, eindeutig innerhalb der Option.";
            /// The name of the choice.
            title: Option<LocalizedText> = "title", "Bezeichnung", "Name der Auswahlmöglichkeit.";
        }
        /// What the choice means.
        description: Option<LocalizedText> = "description", "Beschreibung", "Was die Auswahl bedeutet.";
        /// What the choice costs besides the plan.
        prices: List<Price> = "prices", "Aufpreise", "Was die Auswahl zusätzlich zum Tarif kostet.";
        /// The first day on which the choice can be ordered.
        valid_from: Option<Date> = "validFrom", "Gültig ab", "Erster Tag, an dem die Auswahl bestellt werden kann.";
        /// The last day on which the choice can be ordered (inclusive).
        valid_until: Option<Date> = "validUntil", "Gültig bis", "Letzter Tag, an dem die Auswahl bestellt werden kann, einschließlich.";
    }
}

vocabulary! {
    /// What kind of answer a configuration option asks for. This format's own list.
    pub enum ConfigurationKind: "Optionsart", "Welche Art von Angabe eine Konfigurationsoption erwartet; eigene Festlegung dieses Formats." {
        /// Exactly one of the choices.
        Choice = "choice", "Eine Auswahl";
        /// Any number of the choices.
        MultipleChoice = "multiple-choice", "Mehrere Auswahlen";
        /// A quantity between `minimum` and `maximum`.
        Quantity = "quantity", "Menge";
        /// On or off.
        Switch = "switch", "Schalter";
        /// A free text, such as a name.
        FreeText = "free-text", "Freier Text";
    }
}

//! Other services on which a service depends.
//!
//! Interfaces that are needed, whoever provides them, stand in `interface_use`.

use crate::key::EntityId;
use crate::shape::{List, model, vocabulary};
use crate::text::{Date, LocalId, LocalizedText, Percent, Period};

model! {
    /// A dependency on another service. A promised availability cannot exceed the product of the services that are
    /// essential.
    ///
    /// Source: this format's own.
    pub struct Dependency: "Abhängigkeit", "Abhängigkeit von einem anderen Cloud-Service; eigene Festlegung dieses Formats." {
        new {
            /// The service that is needed.
            service: EntityId = "service" -> Service, "Benötigter Cloud-Service", "Cloud-Service, der benötigt wird.";
            /// What happens without it.
            kind: Option<DependencyKind> = "kind", "Art der Abhängigkeit", "Was ohne den anderen Cloud-Service geschieht.";
        }
        /// The plan of the other service that is used, by its id.
        plan: Option<LocalId> = "plan", "Genutzter Tarif", "Kennung des genutzten Tarifs des anderen Cloud-Service.";
        /// The set of promises of the other service that is relied on, by its id. Absent: the best that holds for the
        /// plan.
        service_level: Option<LocalId> = "serviceLevel", "Genutzte Service-Level-Zusage", "Kennung der Zusage des anderen Cloud-Service, auf die gebaut wird.";
        /// The sets of promises of this service for which the dependency counts, by their ids. Empty: all.
        affects: List<LocalId> = "affects", "Betroffene Zusagen", "Kennungen der eigenen Zusagen, für die die Abhängigkeit zählt; leer für alle.";
        /// The availability in percent that is needed of the other service, above 0 and at most 100.
        required_availability: Option<Percent> = "requiredAvailability", "Benötigte Verfügbarkeit", "Verfügbarkeit in Prozent, die der andere Cloud-Service haben muss.";
        /// The longest time to running again that is needed of the other service (RTO).
        required_recovery_time: Option<Period> = "requiredRecoveryTime", "Benötigte Wiederanlaufzeit", "Wiederanlaufzeit, die der andere Cloud-Service höchstens haben darf.";
        /// The longest outage of the other service that this one bridges without interruption.
        bridged_outage: Option<Period> = "bridgedOutage", "Überbrückbarer Ausfall", "Längster Ausfall des anderen Cloud-Service, der ohne Unterbrechung überbrückt wird.";
        /// Services any of which can take the place of the other one at once; together they count as redundant.
        alternatives: List<EntityId> = "alternatives" -> Service, "Redundante Cloud-Services", "Cloud-Services, von denen jeder sofort einspringen kann.";
        /// What the other service is used for.
        description: Option<LocalizedText> = "description", "Zweck der Abhängigkeit", "Wofür der andere Cloud-Service genutzt wird.";
        /// The first day of the dependency.
        valid_from: Option<Date> = "validFrom", "Abhängig ab", "Erster Tag der Abhängigkeit.";
        /// The last day of the dependency (inclusive).
        valid_until: Option<Date> = "validUntil", "Abhängig bis", "Letzter Tag der Abhängigkeit, einschließlich.";
    }
}

vocabulary! {
    /// What happens to a service without the other one. This format's own list.
    pub enum DependencyKind: "Art der Abhängigkeit", "Was ohne den anderen Cloud-Service geschieht; eigene Festlegung dieses Formats." {
        /// It does not work: the other one counts in its availability.
        Essential = "essential", "Unverzichtbar";
        /// It works with limits.
        Degrading = "degrading", "Eingeschränkter Betrieb möglich";
        /// It works, only an additional function is missing.
        Supplementary = "supplementary", "Ergänzend";
        /// It is needed only for setting up or changing.
        Provisioning = "provisioning", "Nur für Einrichtung und Änderung";
        /// It is needed to recover, not to run.
        Recovery = "recovery", "Nur für die Wiederherstellung";
    }
}

//! What is promised about running: availability, recovery, backup, credits, measured values.
//!
//! Support times, response times and maintenance stand in `support`. What was measured is no promise and has no place
//! here.

use crate::key::EntityId;
use crate::model::common::{DocumentRef, Environment};
use crate::model::service::support::{MaintenanceWindow, ResponseTarget, ServiceHours, Support};
use crate::shape::{List, model, vocabulary};
use crate::text::{Date, Decimal, LocalId, LocalizedText, Money, Percent, Period, Text, WebUrl};

model! {
    /// A set of promises about running a service. Several sets are told apart by plans and environments.
    ///
    /// Source: this format's own; a format for service levels is listed as missing in B-2026/03-IT.
    pub struct ServiceLevel: "Service-Level-Zusage", "Zusagen zum Betrieb eines Cloud-Service; eigene Festlegung dieses Formats." {
        new {
            /// The id of the set, unique within the service.
            id: LocalId = "id", "Kennung der Zusage", "Kennung der Service-Level-Zusage, eindeutig innerhalb des Cloud-Service.";
            /// The promised availability.
            availability: Option<Box<Availability>> = "availability", "Zugesagte Verfügbarkeit", "Zugesagte Verfügbarkeit mit Messzeitraum.";
        }
        /// The name under which the set is known to customers.
        title: Option<LocalizedText> = "title", "Bezeichnung der Zusage", "Name der Service-Level-Zusage.";
        /// The plans for which the set holds, by their ids. Empty: all plans.
        plans: List<LocalId> = "plans", "Zusage gilt für Tarife", "Kennungen der Tarife, für die die Zusage gilt; leer für alle.";
        /// The environments for which the set holds. Empty: production only.
        environments: List<Environment> = "environments", "Zusage gilt für Umgebungen", "Umgebungen, für die die Zusage gilt; leer nur für die Produktion.";
        /// The hours in which the service is operated with staff (Betriebszeit). Availability may be promised for
        /// them only.
        operating_hours: List<ServiceHours> = "operatingHours", "Betriebszeiten", "Zeiten des bedienten Betriebs.";
        /// The longest time from an outage to running again (RTO), such as `PT4H`.
        recovery_time: Option<Period> = "recoveryTimeObjective", "Wiederanlaufzeit (RTO)", "Längste Zeit vom Ausfall bis zum Wiederanlauf.";
        /// The longest span of data that can be lost in an outage (RPO), such as `PT1H`. `PT0S`: none.
        recovery_point: Option<Period> = "recoveryPointObjective", "Maximaler Datenverlust (RPO)", "Längster Zeitraum, dessen Daten bei einem Ausfall verloren gehen können.";
        /// The failsafe level, 1 to 4: 1 small hardware issue, 2 a rack, 3 a site for some time, 4 destruction of a
        /// site. Source: `scs-0118-v1` (draft).
        failsafe_level: Option<u32> = "failsafeLevel", "Ausfallsicherheitsstufe", "Stufe 1 bis 4 nach dem Entwurf scs-0118-v1, vom kleinen Hardwaredefekt bis zur Zerstörung eines Standorts.";
        /// The backups that the provider makes.
        backup: Option<Box<Backup>> = "backup", "Datensicherung", "Datensicherungen, die der Anbieter anfertigt.";
        /// The support that is promised.
        support: List<Support> = "support", "Supportzusagen", "Zugesagter Support mit Zeiten und Wegen.";
        /// The response and restoration times per priority.
        response_targets: List<ResponseTarget> = "responseTargets", "Reaktions- und Wiederherstellungszeiten", "Zugesagte Zeiten je Priorität einer Störung.";
        /// The windows in which maintenance can interrupt the service.
        maintenance_windows: List<MaintenanceWindow> = "maintenanceWindows", "Wartungsfenster", "Zeitfenster, in denen Wartung den Betrieb unterbrechen kann.";
        /// Further promised values, such as response times of the software.
        performance_targets: List<PerformanceTarget> = "performanceTargets", "Leistungskennwerte", "Weitere zugesagte Kennwerte, etwa Antwortzeiten.";
        /// What the customer gets back when a promise is missed.
        credits: List<ServiceCredit> = "credits", "Gutschriften", "Was der Kunde erhält, wenn eine Zusage verfehlt wird.";
        /// How often the customer gets a report on the promises.
        reporting_period: Option<Period> = "reportingPeriod", "Berichtszeitraum", "Wie oft über die Einhaltung der Zusagen berichtet wird.";
        /// The page that shows the present state. `scs-0402` describes an interface for such pages.
        status_page: Option<WebUrl> = "statusPage", "Statusseite", "Adresse der Seite, die den aktuellen Betriebszustand zeigt.";
        /// The body that keeps the promises, if it is not the provider.
        responsible: Option<EntityId> = "responsible" -> Organisation, "Zusagende Stelle", "Stelle, die für die Zusagen einsteht, falls nicht der Anbieter.";
        /// The document in which the promises stand (service level agreement).
        document: Option<Box<DocumentRef>> = "document", "Unterlage zur Zusage", "Unterlage, in der die Zusagen stehen.";
        /// The first day on which the promises hold.
        valid_from: Option<Date> = "validFrom", "Zusage gilt ab", "Erster Tag, an dem die Zusagen gelten.";
        /// The last day on which the promises hold (inclusive).
        valid_until: Option<Date> = "validUntil", "Zusage gilt bis", "Letzter Tag, an dem die Zusagen gelten, einschließlich.";
    }
}

impl ServiceLevel {
    /// Whether it holds for production: it names that environment, or none.
    pub(crate) fn is_for_production(&self) -> bool {
        self.environments.is_empty() || self.environments.contains(&Environment::Production)
    }
}

model! {
    /// A promised availability: a share of a measuring period. Without the period the same figure allows very
    /// different outages.
    ///
    /// Source: this format's own.
    pub struct Availability: "Verfügbarkeitszusage", "Zugesagter Anteil eines Messzeitraums, in dem der Cloud-Service verfügbar ist." {
        new {
            /// The promised share in percent, above 0 and at most 100, as an exact decimal.
            target: Percent = "target", "Verfügbarkeit in Prozent", "Zugesagte Verfügbarkeit in Prozent, als genaue Dezimalzahl.";
            /// The period over which the share is measured, such as `P1M` or `P1Y`.
            measuring_period: Option<Period> = "measuringPeriod", "Messzeitraum", "Zeitraum, über den die Verfügbarkeit gemessen wird.";
        }
        /// Whether only the operating hours count. Absent: all hours count.
        operating_hours_only: Option<bool> = "operatingHoursOnly", "Nur während der Betriebszeit", "Ob nur die Betriebszeiten zählen; ohne Angabe zählen alle Stunden.";
        /// Whether planned maintenance is left out of the measurement, so that it is no outage.
        excludes_maintenance: Option<bool> = "excludesMaintenance", "Wartung ausgenommen", "Ob geplante Wartung aus der Messung ausgenommen ist und nicht als Ausfall zählt.";
        /// The point at which availability is measured, such as the exit of the data centre.
        measuring_point: Option<LocalizedText> = "measuringPoint", "Messpunkt", "Wo gemessen wird, etwa am Ausgang des Rechenzentrums.";
        /// How it is measured and what counts as an outage.
        method: Option<LocalizedText> = "method", "Messverfahren", "Wie gemessen wird und was als Ausfall zählt.";
        /// The longest single outage that is promised, such as `PT4H`.
        maximum_outage: Option<Period> = "maximumOutage", "Längster Einzelausfall", "Längste zugesagte Dauer eines einzelnen Ausfalls.";
    }
}

model! {
    /// The backups that the provider makes of a customer's data.
    ///
    /// Source: this format's own.
    pub struct Backup: "Datensicherungszusage", "Datensicherungen, die der Anbieter von Kundendaten anfertigt." {
        new {
            /// The longest time between two backups, such as `P1D`.
            interval: Option<Period> = "interval", "Sicherungsintervall", "Längste Zeit zwischen zwei Sicherungen.";
        }
        /// How long a backup is kept.
        retention: Option<Period> = "retention", "Aufbewahrungsdauer", "Wie lange eine Sicherung aufbewahrt wird.";
        /// Whether a backup lies at another site than the data.
        other_site: Option<bool> = "otherSite", "Sicherung an anderem Standort", "Ob die Sicherung an einem anderen Standort liegt als die Daten.";
        /// Whether backups are encrypted.
        encrypted: Option<bool> = "encrypted", "Sicherung verschlüsselt", "Ob die Sicherungen verschlüsselt sind.";
        /// Whether the customer can restore alone.
        self_service_restore: Option<bool> = "selfServiceRestore", "Selbstständige Wiederherstellung", "Ob Kunden selbst wiederherstellen können.";
        /// The longest time between two tests of restoring.
        restore_test_interval: Option<Period> = "restoreTestInterval", "Intervall der Rücksicherungstests", "Längste Zeit zwischen zwei Tests der Wiederherstellung.";
        /// What is backed up and what is not.
        description: Option<LocalizedText> = "description", "Umfang der Sicherung", "Was gesichert wird und was nicht.";
    }
}

model! {
    /// What the customer gets back when availability falls below a threshold.
    ///
    /// Source: this format's own.
    pub struct ServiceCredit: "Gutschrift", "Was der Kunde erhält, wenn die Verfügbarkeit unter eine Schwelle fällt." {
        new {
            /// The availability in percent below which the credit is due.
            below: Percent = "below", "Schwelle der Gutschrift", "Verfügbarkeit in Prozent, unterhalb derer die Gutschrift fällig ist.";
        }
        /// The credit in percent of the price of the measuring period, 0 to 100.
        share: Option<Percent> = "share", "Anteil der Gutschrift", "Gutschrift in Prozent des Preises für den Messzeitraum.";
        /// The credit as an amount.
        amount: Option<Money> = "amount", "Betrag der Gutschrift", "Gutschrift als Betrag.";
        /// Conditions, such as a claim within a time limit.
        conditions: Option<LocalizedText> = "conditions", "Bedingungen der Gutschrift", "Voraussetzungen der Gutschrift, etwa ein fristgerechter Antrag.";
    }
}

model! {
    /// A promised value of any metric, such as “95 % of all pages within 2 seconds”.
    ///
    /// Source: this format's own.
    pub struct PerformanceTarget: "Leistungskennwert", "Zugesagter Wert einer beliebigen Kenngröße." {
        new {
            /// What is measured.
            metric: LocalizedText = "metric", "Kenngröße", "Was gemessen wird.";
            /// The promised value, in `unit`.
            value: Option<Decimal> = "value", "Zugesagter Wert", "Zugesagter Wert in der angegebenen Einheit.";
            /// The unit, such as `s`, `ms` or `1/s`.
            unit: Option<Text> = "unit", "Einheit der Kenngröße", "Einheit des Werts, etwa s, ms oder 1/s.";
        }
        /// Whether the value is the largest or the smallest that is allowed.
        bound: Option<TargetBound> = "bound", "Ober- oder Untergrenze", "Ob der Wert nicht überschritten oder nicht unterschritten wird.";
        /// The share of all measurements in percent for which the value is promised. Absent: for all.
        percentile: Option<Percent> = "percentile", "Anteil der Messungen", "Anteil der Messungen in Prozent, für den der Wert gilt; ohne Angabe alle.";
        /// The period over which it is measured.
        measuring_period: Option<Period> = "measuringPeriod", "Messzeitraum der Kenngröße", "Zeitraum, über den gemessen wird.";
        /// How and where it is measured.
        method: Option<LocalizedText> = "method", "Messverfahren der Kenngröße", "Wie und wo gemessen wird.";
    }
}

vocabulary! {
    /// On which side of a promised value the measurements lie. This format's own list.
    pub enum TargetBound: "Art der Grenze", "Ob ein zugesagter Wert Ober- oder Untergrenze ist; eigene Festlegung dieses Formats." {
        /// The value is not exceeded.
        AtMost = "at-most", "höchstens";
        /// The value is reached at least.
        AtLeast = "at-least", "mindestens";
    }
}

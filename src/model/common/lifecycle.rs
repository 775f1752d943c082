//! Where something stands between plan and end, and in which environment it runs.
//!
//! The successor is not in here: what may succeed a service or an interface differs and is a field there.

use crate::shape::{model, vocabulary};
use crate::text::{Date, LocalizedText};

vocabulary! {
    /// Where a service, an interface or a version stands between plan and end.
    ///
    /// Source: this format's own; deprecation and sunset as in RFC 9745 and RFC 8594.
    pub enum LifecycleStatus: "Lebenszyklusstatus", "Wo etwas zwischen Planung und Ende steht (eigene Festlegung dieses Formats)." {
        /// Announced; nobody can use it yet.
        Planned = "planned", "geplant";
        /// Selected bodies use it on trial, without the commitments of regular operation.
        Pilot = "pilot", "Pilotbetrieb";
        /// Regular operation (Wirkbetrieb).
        Live = "live", "Wirkbetrieb";
        /// Still runs, but new use is discouraged because an end is foreseen.
        Deprecated = "deprecated", "abgekündigt";
        /// No longer available.
        Retired = "retired", "eingestellt";
    }
}

model! {
    /// Status and dates of a life cycle. The dates are calendar days in German legal time; they are expected in
    /// the order available, deprecated, sunset, retired.
    ///
    /// Source: this format's own; `deprecatedOn` corresponds to the Deprecation header of RFC 9745, `sunsetOn`
    /// to the Sunset header of RFC 8594.
    pub struct Lifecycle: "Lebenszyklus", "Status und Daten von der Ankündigung bis zur Einstellung." {
        new {
            /// Where it stands on the day on which the catalog was issued.
            status: Option<LifecycleStatus> = "status", "Status im Lebenszyklus", "Stand am Tag, an dem der Katalog herausgegeben wurde.";
        }
        /// First day on which it can be used in regular operation.
        available_from: Option<Date> = "availableFrom", "Verfügbar ab", "Erster Tag, an dem die Nutzung im Regelbetrieb möglich ist.";
        /// Day from which new use is discouraged.
        deprecated_on: Option<Date> = "deprecatedOn", "Abgekündigt zum", "Tag, ab dem von neuer Nutzung abgeraten wird.";
        /// Last day on which it is expected to work.
        sunset_on: Option<Date> = "sunsetOn", "Abschaltung vorgesehen am", "Letzter Tag, an dem der Betrieb vorgesehen ist.";
        /// Day on which it was in fact taken out of operation.
        retired_on: Option<Date> = "retiredOn", "Eingestellt am", "Tag, an dem der Betrieb tatsächlich eingestellt wurde.";
        /// Why it ends and what users should do, for people.
        note: Option<LocalizedText> = "note", "Hinweis zum Lebenszyklus", "Warum es endet und was Nutzer tun sollten.";
    }
}

vocabulary! {
    /// What an environment is for.
    ///
    /// Source: this format's own.
    pub enum Environment: "Betriebsumgebung", "Wofür eine Umgebung da ist (eigene Festlegung dieses Formats)." {
        /// Real data and real use.
        Production = "production", "Produktion";
        /// Like production, for acceptance before a release.
        Staging = "staging", "Abnahme";
        /// For tests, also of partners.
        Test = "test", "Testumgebung";
        /// For developing.
        Development = "development", "Entwicklung";
        /// For training of staff.
        Training = "training", "Schulung";
        /// For showing and trying out, without commitments.
        Demonstration = "demonstration", "Vorführung";
    }
}

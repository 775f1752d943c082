//! Who answers when, and when maintenance interrupts: support, service hours, response times, maintenance windows.

use crate::key::Land;
use crate::model::common::Contact;
use crate::shape::{List, model, vocabulary};
use crate::text::{LanguageTag, LocalizedText, Period, Text};

model! {
    /// A promise of support: when, by which ways, in which languages.
    ///
    /// Source: this format's own.
    pub struct Support: "Supportzusage", "Zugesagter Support mit Zeiten, Wegen und Sprachen; eigene Festlegung dieses Formats." {
        new {
            /// The hours in which somebody answers.
            hours: List<ServiceHours> = "hours", "Supportzeiten", "Zeiten, in denen der Support antwortet.";
            /// The ways on which support is reached.
            channels: List<SupportChannel> = "channels", "Supportwege", "Wege, auf denen der Support erreichbar ist.";
        }
        /// What the support covers and what it does not, such as the level (first level at the customer).
        description: Option<LocalizedText> = "description", "Umfang des Supports", "Was der Support umfasst und was nicht.";
        /// The languages in which support is given.
        languages: List<LanguageTag> = "languages", "Supportsprachen", "Sprachen, in denen Support geleistet wird.";
        /// Where the support is reached.
        contacts: List<Contact> = "contacts", "Supportkontakte", "Wo der Support erreichbar ist.";
        /// Whether users may ask directly, or only the customer's own service desk.
        open_to_users: Option<bool> = "openToUsers", "Für Endnutzer offen", "Ob sich Nutzerinnen und Nutzer unmittelbar an den Support wenden können.";
    }
}

model! {
    /// Hours on days of the week. Times are local times of the time zone as `HH:MM`, from `00:00` to `24:00`; the end
    /// belongs no longer to the hours. Hours that pass midnight are given as two entries.
    ///
    /// Source: this format's own.
    pub struct ServiceHours: "Servicezeit", "Uhrzeiten an Wochentagen, als Ortszeit in der Form HH:MM von 00:00 bis 24:00." {
        new {
            /// The days of the week. Empty: every day.
            days: List<Weekday> = "days", "Wochentage", "Wochentage, an denen die Zeit gilt; leer für alle.";
            /// The beginning, `HH:MM`.
            opens: Option<Text> = "opens", "Beginn der Servicezeit", "Uhrzeit, zu der die Servicezeit beginnt.";
            /// The end, `HH:MM`, later than the beginning; `24:00` is the end of the day.
            closes: Option<Text> = "closes", "Ende der Servicezeit", "Uhrzeit, zu der die Servicezeit endet.";
        }
        /// The time zone by its IANA name. Absent: `Europe/Berlin`.
        time_zone: Option<Text> = "timeZone", "Zeitzone", "Zeitzone mit ihrem IANA-Namen; ohne Angabe Europe/Berlin.";
        /// Whether the hours hold on public holidays too. Absent: no.
        includes_holidays: Option<bool> = "includesHolidays", "Auch an Feiertagen", "Ob die Zeit auch an gesetzlichen Feiertagen gilt; ohne Angabe nein.";
        /// The Land whose public holidays count.
        holidays_of: Option<Land> = "holidaysOf", "Feiertage des Landes", "Land, dessen gesetzliche Feiertage gelten.";
    }
}

model! {
    /// The promised times for incidents of one priority.
    ///
    /// Source: this format's own.
    pub struct ResponseTarget: "Reaktionszusage", "Zugesagte Zeiten für Störungen einer Priorität." {
        new {
            /// The priority of the incident.
            priority: IncidentPriority = "priority", "Störungspriorität", "Priorität der Störung.";
            /// The longest time from report to first qualified answer.
            response_time: Option<Period> = "responseTime", "Reaktionszeit", "Längste Zeit von der Meldung bis zur ersten qualifizierten Antwort.";
        }
        /// The longest time from report to restored service.
        restoration_time: Option<Period> = "restorationTime", "Wiederherstellungszeit", "Längste Zeit von der Meldung bis zur Wiederherstellung.";
        /// Whether only support hours count. Absent: yes.
        support_hours_only: Option<bool> = "supportHoursOnly", "Nur während der Supportzeit", "Ob nur die Supportzeiten zählen; ohne Angabe ja.";
        /// What belongs to this priority.
        description: Option<LocalizedText> = "description", "Beschreibung der Priorität", "Was unter diese Priorität fällt.";
    }
}

model! {
    /// A window in which maintenance can interrupt the service.
    ///
    /// Source: this format's own.
    pub struct MaintenanceWindow: "Wartungsfenster", "Zeitfenster, in dem Wartung den Betrieb unterbrechen kann." {
        new {
            /// How often the window comes.
            recurrence: Option<MaintenanceRecurrence> = "recurrence", "Häufigkeit der Wartung", "Wie oft das Wartungsfenster wiederkehrt.";
        }
        /// When the window lies.
        hours: List<ServiceHours> = "hours", "Lage des Wartungsfensters", "Wochentage und Uhrzeiten des Wartungsfensters.";
        /// The longest interruption in one window, such as `PT4H`.
        maximum_duration: Option<Period> = "maximumDuration", "Längste Unterbrechung", "Längste Unterbrechung in einem Wartungsfenster.";
        /// How long before it the customer is told.
        announcement_period: Option<Period> = "announcementPeriod", "Ankündigungsfrist", "Wie lange vorher die Wartung angekündigt wird.";
        /// Whether the service is interrupted in the window at all.
        interrupts: Option<bool> = "interrupts", "Mit Unterbrechung", "Ob der Betrieb im Wartungsfenster unterbrochen wird.";
        /// Anything else that is to be known, such as a rule of which Sunday of a month.
        description: Option<LocalizedText> = "description", "Erläuterung zur Wartung", "Was zum Wartungsfenster sonst zu wissen ist.";
    }
}

vocabulary! {
    /// A day of the week.
    pub enum Weekday: "Wochentag", "Tag der Woche." {
        /// Monday.
        Monday = "monday", "Montag";
        /// Tuesday.
        Tuesday = "tuesday", "Dienstag";
        /// Wednesday.
        Wednesday = "wednesday", "Mittwoch";
        /// Thursday.
        Thursday = "thursday", "Donnerstag";
        /// Friday.
        Friday = "friday", "Freitag";
        /// Saturday.
        Saturday = "saturday", "Samstag";
        /// Sunday.
        Sunday = "sunday", "Sonntag";
    }
}

vocabulary! {
    /// A way on which support is reached. This format's own list.
    pub enum SupportChannel: "Supportweg", "Weg, auf dem Support erreichbar ist; eigene Festlegung dieses Formats." {
        /// By telephone.
        Telephone = "telephone", "Telefon";
        /// By e-mail.
        Email = "email", "E-Mail";
        /// By a web form or ticket system.
        Ticket = "ticket", "Ticketsystem";
        /// By a machine interface to the customer's ticket system.
        TicketInterface = "ticket-interface", "Anbindung des Ticketsystems";
        /// By chat.
        Chat = "chat", "Textchat";
        /// At the customer's place.
        OnSite = "on-site", "Vor Ort";
    }
}

vocabulary! {
    /// The priority of an incident. This format's own scale; the description of each says what belongs to it.
    pub enum IncidentPriority: "Störungspriorität", "Priorität einer Störung; eigene Festlegung dieses Formats." {
        /// The service cannot be used.
        Critical = "critical", "kritisch";
        /// An important part cannot be used.
        High = "high", "hoch";
        /// Use is hampered.
        Medium = "medium", "mittel";
        /// A question, or a fault without effect on use.
        Low = "low", "niedrig";
    }
}

vocabulary! {
    /// How often a maintenance window comes. This format's own list.
    pub enum MaintenanceRecurrence: "Häufigkeit der Wartung", "Wie oft ein Wartungsfenster wiederkehrt; eigene Festlegung dieses Formats." {
        /// Every day.
        Daily = "daily", "täglich";
        /// Every week.
        Weekly = "weekly", "wöchentlich";
        /// Every month.
        Monthly = "monthly", "monatlich";
        /// Every quarter.
        Quarterly = "quarterly", "vierteljährlich";
        /// Every year.
        Yearly = "yearly", "jährlich";
        /// When it is announced.
        AsAnnounced = "as-announced", "nach Ankündigung";
    }
}

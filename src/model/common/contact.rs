//! Whom to ask: contact points of bodies, services and interfaces.
//!
//! A contact is a point of contact, if possible a function and its mailbox. Persons are not modelled.

use crate::shape::{List, model, vocabulary};
use crate::text::{Email, LanguageTag, Text, WebUrl};

vocabulary! {
    /// What a contact point is for.
    ///
    /// Source: this format's own.
    pub enum ContactRole: "Zuständigkeit der Kontaktstelle", "Wofür eine Kontaktstelle da ist (eigene Festlegung dieses Formats)." {
        /// For everything that has no other contact point.
        General = "general", "allgemeine Anfragen";
        /// For offers, orders and contract questions.
        Sales = "sales", "Vertrieb und Bestellung";
        /// For users of a running service.
        Support = "support", "Anwenderunterstützung";
        /// For operation, interfaces and integration.
        Technical = "technical", "technische Fragen";
        /// For security incidents and reports of vulnerabilities.
        Security = "security", "Informationssicherheit";
        /// The data protection officer or the office for data protection.
        DataProtection = "data-protection", "Datenschutz";
        /// For reports about barriers (BITV 2.0 asks for such a contact).
        Accessibility = "accessibility", "Barrierefreiheit";
        /// For invoices.
        Billing = "billing", "Abrechnung";
        /// For the content of the catalog.
        Catalog = "catalog", "Pflege der Katalogangaben";
    }
}

model! {
    /// One point of contact. Prefer a function with a mailbox to a named person: a catalog is published.
    ///
    /// Source: this format's own.
    pub struct Contact: "Kontaktstelle", "Eine Stelle, an die man sich wenden kann, möglichst ein Funktionspostfach statt einer Person." {
        new {
            /// What the contact point is for.
            role: Option<ContactRole> = "role", "Kontakt zuständig für", "Wofür diese Kontaktstelle da ist.";
            /// E-mail address.
            email: Option<Email> = "email", "E-Mail-Adresse", "E-Mail-Adresse der Kontaktstelle.";
        }
        /// Name of the office or team, for people.
        name: Option<Text> = "name", "Name der Kontaktstelle", "Bezeichnung der Stelle oder des Teams.";
        /// Telephone number as it is to be dialled, international form recommended (`+49 …`).
        phone: Option<Text> = "phone", "Telefonnummer", "Telefonnummer, möglichst in internationaler Schreibweise.";
        /// Page with a contact form or with more about the contact point.
        url: Option<WebUrl> = "url", "Kontaktseite", "Seite mit Kontaktformular oder weiteren Angaben.";
        /// Times at which the contact point answers, for people. Support times that are owed belong to the
        /// service levels.
        hours: Option<Text> = "hours", "Erreichbarkeit", "Zu welchen Zeiten die Kontaktstelle antwortet; zugesagte Zeiten gehören zu den Servicezeiten.";
        /// Languages in which the contact point answers (BCP 47).
        languages: List<LanguageTag> = "languages", "Sprachen der Kontaktstelle", "Sprachen, in denen die Kontaktstelle antwortet.";
    }
}

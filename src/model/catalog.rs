//! The header of a catalog: who published which catalog, when, and until when it counts.
//!
//! The container with the lists of entities is not declared here; it is not a struct of the field table.

use crate::key::EntityId;
use crate::model::common::{Contact, StandardRef};
use crate::shape::{List, model};
use crate::text::{Date, LanguageTag, LocalizedText, SpdxExpression, Timestamp, WebUrl};

model! {
    /// Header of a catalog. The publisher's namespace decides which entities of the catalog are its own and
    /// which are copies of entities published elsewhere.
    ///
    /// Source: this format's own; the members correspond to those of a `dcat:Catalog`.
    pub struct CatalogHeader: "Katalogkopf", "Angaben zum Katalog selbst: wer ihn wann herausgegeben hat und bis wann er gilt." {
        new {
            /// Id of the catalog, `namespace:name`. It stays the same from edition to edition.
            id: EntityId = "id", "Katalogkennung", "Kennung des Katalogs, die über alle Ausgaben gleich bleibt.";
            /// Title for people.
            title: Option<LocalizedText> = "title", "Katalogtitel", "Titel des Katalogs.";
            /// The body that publishes the catalog and answers for its content.
            publisher: Option<EntityId> = "publisher" -> Organisation, "Herausgeber", "Stelle, die den Katalog herausgibt und für den Inhalt einsteht.";
            /// When this edition was issued.
            issued: Option<Timestamp> = "issued", "Herausgegeben am", "Zeitpunkt, zu dem diese Ausgabe herausgegeben wurde.";
        }
        /// What the catalog contains and for whom.
        description: Option<LocalizedText> = "description", "Beschreibung des Katalogs", "Was der Katalog enthält und für wen er gedacht ist.";
        /// First day on which this edition counts.
        valid_from: Option<Date> = "validFrom", "Katalog gültig ab", "Erster Tag, an dem diese Ausgabe gilt.";
        /// Last day on which this edition counts, inclusive. After it the content may be out of date.
        valid_until: Option<Date> = "validUntil", "Katalog gültig bis", "Letzter Tag, an dem diese Ausgabe gilt (einschließlich).";
        /// Languages in which the texts of the catalog are meant to be complete (BCP 47).
        languages: List<LanguageTag> = "languages", "Katalogsprachen", "Sprachen, in denen die Texte des Katalogs vollständig sein sollen.";
        /// Page about the catalog.
        url: Option<WebUrl> = "url", "Seite zum Katalog", "Seite mit Angaben zum Katalog.";
        /// Whom to ask about the content of the catalog.
        contacts: List<Contact> = "contacts", "Kontakt zum Katalog", "An wen man sich mit Fragen zum Inhalt wendet.";
        /// Licence under which the catalog data may be used, as SPDX expression.
        licence: Option<SpdxExpression> = "licence", "Lizenz der Katalogdaten", "Lizenz, unter der die Katalogdaten genutzt werden dürfen, als SPDX-Ausdruck.";
        /// Editions of standards and terms that the statements of this catalog refer to unless they name another.
        standards: List<StandardRef> = "standards", "Zugrunde gelegte Regelwerke", "Ausgaben der Standards und Bedingungen, auf die sich die Angaben beziehen, wenn sie nichts anderes nennen.";
        /// Whether bodies, services and relations of this catalog are made up. Everything computed from such a
        /// catalog says so.
        fictitious: Option<bool> = "fictitious", "Fiktiver Katalog", "Ob Stellen, Services und Beziehungen dieses Katalogs erfunden sind.";
    }
}

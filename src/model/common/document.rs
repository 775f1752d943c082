//! References to documents and to editions of standards outside the catalog.
//!
//! Nothing here is fetched. The machine-readable description of an interface version is a struct of its own
//! in `model::interface`, because it may stand inline.

use crate::shape::model;
use crate::text::{Date, Digest, LanguageTag, LocalizedText, MediaType, Text, WebUrl};

model! {
    /// A document outside the catalog: where it is, what it is, and the digest that shows that it is the
    /// one that was meant.
    ///
    /// Source: this format's own.
    pub struct DocumentRef: "Dokumentverweis", "Verweis auf ein Dokument außerhalb des Katalogs, mit Fundstelle und Prüfsumme." {
        new {
            /// Where the document can be got. Absent if it is handed out on request only.
            url: Option<WebUrl> = "url", "Fundstelle", "Adresse, unter der das Dokument abrufbar ist.";
        }
        /// Title of the document.
        title: Option<LocalizedText> = "title", "Dokumenttitel", "Titel des Dokuments.";
        /// Media type of what stands at the address (RFC 6838), for example `application/pdf`.
        media_type: Option<MediaType> = "mediaType", "Medientyp", "Medientyp der Datei an der Fundstelle.";
        /// Digest of the exact bytes, for example `sha256:…`. Without it nobody can tell whether the document
        /// is still the one that was meant.
        digest: Option<Digest> = "digest", "Prüfsumme", "Prüfsumme über die genauen Bytes des Dokuments.";
        /// Language of the document (BCP 47).
        language: Option<LanguageTag> = "language", "Dokumentsprache", "Sprache des Dokuments.";
        /// Edition or version as the document itself writes it.
        edition: Option<Text> = "edition", "Ausgabe des Dokuments", "Ausgabe, Version oder Fassung, wie sie das Dokument selbst nennt.";
        /// Date that the document bears.
        dated: Option<Date> = "dated", "Dokumentdatum", "Datum, das das Dokument trägt.";
        /// How to get the document if there is no public address: on request, in the data room, in the portal.
        access: Option<LocalizedText> = "access", "Zugang zum Dokument", "Wie man das Dokument erhält, wenn es nicht öffentlich abrufbar ist.";
    }
}

model! {
    /// A standard or set of rules in one edition. Editions are data: several are in force next to each other,
    /// and none is "the current one" by nature.
    ///
    /// Source: this format's own; identifiers and editions as their publishers write them.
    pub struct StandardRef: "Regelwerksbezug", "Verweis auf einen Standard oder ein Regelwerk in einer bestimmten Ausgabe." {
        new {
            /// Identifier as its publisher writes it, for example `DVC-Detailstandard 44`, `BSI C5:2020`,
            /// `scs-0100-v3-flavor-naming`.
            standard: Text = "standard", "Regelwerk", "Kennung des Standards oder Regelwerks, wie sein Herausgeber sie schreibt.";
        }
        /// Edition, version or Fassung as its publisher writes it.
        edition: Option<Text> = "edition", "Ausgabe des Regelwerks", "Ausgabe, Version oder Fassung, wie der Herausgeber sie nennt.";
        /// Date of that edition.
        dated: Option<Date> = "dated", "Stand des Regelwerks", "Datum der Ausgabe.";
        /// Day on which the text was retrieved, where the publisher changes it without a new edition.
        retrieved_on: Option<Date> = "retrievedOn", "Abgerufen am", "Tag, an dem der Text abgerufen wurde.";
        /// Where the edition can be read.
        url: Option<WebUrl> = "url", "Fundstelle des Regelwerks", "Adresse, unter der die Ausgabe nachzulesen ist.";
    }
}

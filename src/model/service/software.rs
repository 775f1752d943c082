//! The software that a service consists of: where it comes from, under which licence, how far developed.

use crate::key::EntityId;
use crate::shape::{List, model, vocabulary};
use crate::text::{Country, LocalId, LocalizedText, SpdxExpression, Text, WebUrl};

model! {
    /// A piece of software that the service consists of.
    ///
    /// Source: `publiccode.yml` for repository, licence and status; the other fields are this format's own.
    pub struct Software: "Eingesetzte Software", "Software, aus der der Cloud-Service besteht." {
        new {
            /// The name.
            name: Text = "name", "Name der Software", "Name der Software.";
            /// The licence as an SPDX expression.
            licence: Option<SpdxExpression> = "licence", "Lizenz", "Lizenz als SPDX-Ausdruck.";
        }
        /// A name of this entry, unique within the service.
        id: Option<LocalId> = "id", "Softwarekennung", "Kennung des Eintrags, eindeutig innerhalb des Cloud-Service.";
        /// What the software does in the service.
        description: Option<LocalizedText> = "description", "Aufgabe der Software", "Was die Software im Cloud-Service leistet.";
        /// The version in use, as it names itself.
        version: Option<Text> = "version", "Softwareversion", "Eingesetzte Version, wie sie sich selbst nennt.";
        /// Whether the source is open.
        origin: Option<SoftwareOrigin> = "origin", "Quelloffenheit", "Ob der Quellcode offenliegt.";
        /// The body that supplies it, if it has an entry.
        supplier: Option<EntityId> = "supplier" -> Organisation, "Lieferant der Software", "Stelle, die die Software liefert, falls sie im Katalog steht.";
        /// The maker, as a name.
        maker: Option<Text> = "maker", "Hersteller", "Name des Herstellers oder der Gemeinschaft.";
        /// The countries from which it is developed.
        maker_countries: List<Country> = "makerCountries", "Entwicklungsländer der Software", "Länder, aus denen die Software entwickelt wird.";
        /// The repository of the source, on openCode if possible.
        source_repository: Option<WebUrl> = "sourceRepository", "Quellcode-Repository", "Adresse des Quellcodes, möglichst auf openCode.";
        /// The `publiccode.yml` of the software.
        publiccode: Option<WebUrl> = "publiccode", "Adresse der publiccode.yml", "Adresse der publiccode.yml der Software.";
        /// How far developed it is. Source: `publiccode.yml`, `developmentStatus`.
        development_status: Option<DevelopmentStatus> = "developmentStatus", "Entwicklungsstand", "Entwicklungsstand mit den Werten der publiccode.yml.";
        /// Whether a copy of the source is kept so that others could go on with it.
        source_deposited: Option<bool> = "sourceDeposited", "Quellcode hinterlegt", "Ob der Quellcode so hinterlegt ist, dass andere ihn weiterführen könnten.";
    }
}

vocabulary! {
    /// Whether the source of software is open. This format's own list.
    pub enum SoftwareOrigin: "Quelloffenheit", "Ob der Quellcode einer Software offenliegt; eigene Festlegung dieses Formats." {
        /// Open source under a free licence.
        OpenSource = "open-source", "Open Source";
        /// Open core with proprietary parts.
        OpenCore = "open-core", "Open Source mit proprietären Teilen";
        /// The source can be read, but is not free.
        SourceAvailable = "source-available", "Quellcode einsehbar, nicht frei";
        /// The administration owns the software without having published it.
        AdministrationOwned = "administration-owned", "Eigentum der Verwaltung, nicht veröffentlicht";
        /// Proprietary.
        Proprietary = "proprietary", "Proprietär";
    }
}

vocabulary! {
    /// How far software is developed.
    ///
    /// Source: `publiccode.yml`, `developmentStatus`.
    pub enum DevelopmentStatus: "Entwicklungsstand", "Entwicklungsstand einer Software mit den Werten der publiccode.yml." {
        /// Only a concept exists.
        Concept = "concept", "Konzept";
        /// In development.
        Development = "development", "In Entwicklung";
        /// Usable for tests.
        BetaVersion = "beta", "Betaversion";
        /// Usable in production.
        Stable = "stable", "Stabil";
        /// No longer maintained.
        Obsolete = "obsolete", "Veraltet";
    }
}

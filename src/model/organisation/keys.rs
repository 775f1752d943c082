//! Official keys of a body: what others call it by.
//!
//! There is no universal identifier of German authorities; each of these keys covers a part. What a key must
//! look like stands in `crate::key`.

use crate::key::{Ags, Ars, DvdvKey, LeitwegId};
use crate::shape::{List, model};
use crate::text::Text;

model! {
    /// Official and other established keys of a body.
    ///
    /// Source: one for each key, see the fields.
    pub struct OfficialKeys: "Amtliche Schlüssel einer Organisation", "Amtliche und andere eingeführte Schlüssel, unter denen eine Stelle bekannt ist." {
        new {}
        /// Leitweg-IDs for electronic invoices. The portal asks for one at registration.
        /// Source: Leitweg-ID Formatspezifikation 2.0.2 (KoSIT).
        leitweg_ids: List<LeitwegId> = "leitwegIds", "Leitweg-IDs", "Leitweg-IDs für elektronische Rechnungen an die Stelle.";
        /// Amtlicher Regionalschlüssel of the body if it is a territorial authority (the regions for which a
        /// body is responsible are another field). Source: Destatis GV-ISys.
        ars: Option<Ars> = "ars", "Amtlicher Regionalschlüssel", "Regionalschlüssel der Stelle, wenn sie selbst eine Gebietskörperschaft ist.";
        /// Amtlicher Gemeindeschlüssel of the body if it is a Gemeinde or a Kreis. Source: Destatis GV-ISys.
        ags: Option<Ags> = "ags", "Amtlicher Gemeindeschlüssel", "Gemeindeschlüssel der Stelle, wenn sie selbst eine Gemeinde oder ein Kreis ist.";
        /// Organisation keys in the Deutsches Verwaltungsdiensteverzeichnis, in either notation.
        /// Source: docs.fitko.de/dvdv.
        dvdv_keys: List<DvdvKey> = "dvdvKeys", "DVDV-Organisationsschlüssel", "Organisationsschlüssel im Deutschen Verwaltungsdiensteverzeichnis.";
        /// Ids of organisation units in the Portalverbund (PVOG), for example `L100012.OE.225060530`; known from
        /// examples only.
        pvog_units: List<Text> = "pvogUnits", "PVOG-Organisationseinheiten", "Kennungen der Organisationseinheiten im Portalverbund (PVOG).";
        /// Ids of delivery points in FIT-Connect (Zustellpunkt, a UUID).
        fit_connect_destinations: List<Text> = "fitConnectDestinations", "FIT-Connect-Zustellpunkte", "Kennungen der Zustellpunkte in FIT-Connect (UUID).";
        /// VAT identification number (Umsatzsteuer-Identifikationsnummer).
        vat_id: Option<Text> = "vatId", "Umsatzsteuer-Identifikationsnummer", "Umsatzsteuer-Identifikationsnummer der Stelle.";
        /// Business identification number (Wirtschafts-Identifikationsnummer).
        business_id: Option<Text> = "businessId", "Wirtschafts-Identifikationsnummer", "Wirtschafts-Identifikationsnummer der Stelle.";
        /// Entry in the commercial or cooperative register: court, kind of register and number.
        register_entry: Option<Text> = "registerEntry", "Registereintrag", "Eintrag im Handels- oder Genossenschaftsregister mit Gericht, Art und Nummer.";
        /// Keys of schemes that have no field of their own.
        other: List<OtherKey> = "other", "Weitere Schlüssel", "Schlüssel aus Verzeichnissen, für die es kein eigenes Feld gibt.";
    }
}

model! {
    /// A key of a scheme that has no field of its own.
    ///
    /// Source: this format's own.
    pub struct OtherKey: "Weiterer Schlüssel", "Schlüssel aus einem Verzeichnis, für das es kein eigenes Feld gibt." {
        new {
            /// The scheme, if possible as a URI or URN.
            scheme: Text = "scheme", "Schlüsselverzeichnis", "Verzeichnis, aus dem der Schlüssel stammt, möglichst als URI oder URN.";
            /// The key as the scheme writes it.
            value: Text = "value", "Schlüsselwert", "Der Schlüssel, wie das Verzeichnis ihn schreibt.";
        }
        /// What the key names, for people.
        note: Option<Text> = "note", "Anmerkung zum Schlüssel", "Was der Schlüssel bezeichnet.";
    }
}

//! All that a key says about itself, part by part, for whoever has the text alone. Not here: the keys themselves.

use super::{
    Ags, Ars, ArsLevel, DvdvEnvironment, DvdvKey, EntityId, GrundschutzCertificate, Land, LeikaKey, LeitwegId,
};
use crate::shape::{Bilingual, Format, InvalidText, Lang, Leaf, choice};

/// The kinds of keys that can be read. Named like the formats of their texts.
#[doc(alias = "Schlüssel")]
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
#[non_exhaustive]
pub enum KeyKind {
    /// Amtlicher Gemeindeschlüssel.
    Ags,
    /// Amtlicher Regionalschlüssel.
    Ars,
    /// Organisation key in the Deutsches Verwaltungsdiensteverzeichnis.
    Dvdv,
    /// Id of an entity of this format.
    EntityId,
    /// Number of a certificate "ISO 27001 auf der Basis von IT-Grundschutz".
    GrundschutzCertificate,
    /// Key of a Verwaltungsleistung.
    Leika,
    /// Leitweg-ID.
    LeitwegId,
}

choice! {
    /// The kinds of keys that can be read. Named like the formats of their texts.
    KeyKind by name: "Art eines Schlüssels", "Die Arten von Schlüsseln, die gelesen werden können." {
        Ags, Ars, Dvdv, EntityId, GrundschutzCertificate, Leika, LeitwegId
    }
}

/// One thing that a key says.
#[derive(Clone, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub struct KeyPart {
    /// Its name in JSON.
    pub name: &'static str,
    /// What it is called.
    pub title: Bilingual,
    /// What the key says, in German and English; the same where it is digits or a name.
    pub value: [String; 2],
}

impl KeyPart {
    /// What the key says, in one language.
    #[must_use]
    pub fn value(&self, lang: Lang) -> &str {
        let [de, en] = &self.value;
        if lang == Lang::De { de } else { en }
    }
}

impl KeyKind {
    /// All kinds, in the order of their names.
    pub const ALL: [Self; 7] =
        [Self::Ags, Self::Ars, Self::Dvdv, Self::EntityId, Self::GrundschutzCertificate, Self::Leika, Self::LeitwegId];

    /// The name in JSON: that of the format of its texts.
    #[must_use]
    pub const fn name(self) -> &'static str {
        self.format().name
    }

    /// The kind with this name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }

    /// The words for people.
    #[must_use]
    pub const fn title(self) -> Bilingual {
        match self {
            Self::Ags => Bilingual::new("Amtlicher Gemeindeschlüssel", "Amtlicher Gemeindeschlüssel"),
            Self::Ars => Bilingual::new("Amtlicher Regionalschlüssel", "Amtlicher Regionalschlüssel"),
            Self::Dvdv => Bilingual::new(
                "Organisationsschlüssel im Deutschen Verwaltungsdiensteverzeichnis",
                "organisation key in the Deutsches Verwaltungsdiensteverzeichnis",
            ),
            Self::EntityId => {
                Bilingual::new("Kennung eines Eintrags in diesem Format", "id of an entity of this format")
            }
            Self::GrundschutzCertificate => Bilingual::new(
                "Nummer eines Zertifikats „ISO 27001 auf der Basis von IT-Grundschutz“",
                "number of a certificate \"ISO 27001 auf der Basis von IT-Grundschutz\"",
            ),
            Self::Leika => Bilingual::new("Schlüssel einer Verwaltungsleistung", "key of a Verwaltungsleistung"),
            Self::LeitwegId => Bilingual::new("Leitweg-ID", "Leitweg-ID"),
        }
    }

    /// The kinds whose form a text has. A text may have several: only its context tells which key it is.
    ///
    /// ```
    /// use dvs::key::KeyKind;
    /// assert_eq!(KeyKind::guess("04011000-1234512345-06"), [KeyKind::LeitwegId]);
    /// assert!(KeyKind::guess("09162000").contains(&KeyKind::Ags));
    /// ```
    #[must_use]
    pub fn guess(text: &str) -> Vec<Self> {
        Self::ALL.into_iter().filter(|kind| explain(*kind, text).is_ok()).collect()
    }

    /// What texts of this kind look like.
    #[must_use]
    pub const fn format(self) -> &'static Format {
        match self {
            Self::Ags => Ags::FORMAT,
            Self::Ars => Ars::FORMAT,
            Self::Dvdv => DvdvKey::FORMAT,
            Self::EntityId => EntityId::FORMAT,
            Self::GrundschutzCertificate => GrundschutzCertificate::FORMAT,
            Self::Leika => LeikaKey::FORMAT,
            Self::LeitwegId => LeitwegId::FORMAT,
        }
    }
}

/// What a key says, part by part.
///
/// ```
/// use dvs::{Lang, key::{self, KeyKind}};
/// let parts = key::explain(KeyKind::Ars, "053150000000")?;
/// let land = parts.iter().find(|part| part.name == "land").unwrap();
/// assert_eq!(land.value(Lang::De), "Nordrhein-Westfalen");
/// # Ok::<(), dvs::InvalidText>(())
/// ```
///
/// # Errors
/// [`InvalidText`] if the text is no key of this kind.
pub fn explain(kind: KeyKind, text: &str) -> Result<Vec<KeyPart>, InvalidText> {
    let mut parts = Parts(Vec::new());
    match kind {
        KeyKind::Ags => parts.ags(&Ags::new(text)?),
        KeyKind::Ars => parts.ars(&Ars::new(text)?),
        KeyKind::Dvdv => parts.dvdv(&DvdvKey::new(text)?),
        KeyKind::EntityId => {
            let id = EntityId::new(text)?;
            parts.put("namespace", "Namensraum", "namespace", id.namespace());
            parts.put("name", "Name", "name", id.name());
        }
        KeyKind::GrundschutzCertificate => {
            let certificate = GrundschutzCertificate::new(text)?;
            parts.put("number", "laufende Nummer", "running number", &format!("{:04}", certificate.number()));
            parts.put("year", "Jahr", "year", &format!("{:04}", certificate.year()));
        }
        KeyKind::Leika => {
            let key = LeikaKey::new(text)?;
            parts.put("digits", "Ziffern", "digits", key.digits());
            parts.put("urn", "als URN", "as a URN", &key.to_urn());
            parts.yes(
                "federal",
                "bundesweit vergeben (beginnt mit 99)",
                "given out federally (begins with 99)",
                key.is_federal(),
            );
        }
        KeyKind::LeitwegId => parts.leitweg_id(&LeitwegId::new(text)?),
    }
    Ok(parts.0)
}

struct Parts(Vec<KeyPart>);

impl Parts {
    fn both(&mut self, name: &'static str, de: &'static str, en: &'static str, value: [&str; 2]) {
        self.0.push(KeyPart { name, title: Bilingual::new(de, en), value: value.map(str::to_owned) });
    }

    fn put(&mut self, name: &'static str, de: &'static str, en: &'static str, value: &str) {
        self.both(name, de, en, [value; 2]);
    }

    fn yes(&mut self, name: &'static str, de: &'static str, en: &'static str, yes: bool) {
        self.both(name, de, en, if yes { ["ja", "yes"] } else { ["nein", "no"] });
    }

    fn land(&mut self, land: Land) {
        self.both("land", "Land", "Land", [land.name().de, land.name().en]);
    }

    fn ags(&mut self, key: &Ags) {
        self.land(key.land());
        self.put(
            "district",
            "Kreis oder kreisfreie Stadt (ARS)",
            "Kreis or kreisfreie Stadt (ARS)",
            key.district().as_str(),
        );
        let (de, en) = ("Kreis oder kreisfreie Stadt (endet auf 000)", "Kreis or kreisfreie Stadt (ends with 000)");
        self.yes("isDistrict", de, en, key.is_district());
    }

    fn ars(&mut self, key: &Ars) {
        let level = match key.level() {
            ArsLevel::Land => "Land",
            ArsLevel::Regierungsbezirk => "Regierungsbezirk",
            ArsLevel::Kreis => "Kreis",
            ArsLevel::Gemeindeverband => "Gemeindeverband",
            ArsLevel::Gemeinde => "Gemeinde",
        };
        self.put("level", "Ebene", "level", level);
        self.land(key.land());
        self.put("shortest", "ohne auffüllende Nullen", "without filling zeros", key.unpadded().as_str());
        if let Some(ags) = key.to_ags() {
            self.put("ags", "Amtlicher Gemeindeschlüssel", "Amtlicher Gemeindeschlüssel", ags.as_str());
        }
    }

    fn dvdv(&mut self, key: &DvdvKey) {
        self.put("prefix", "Kategorie", "category", key.prefix());
        self.put("organisationId", "Organisations-ID", "Organisations-ID", key.organisation_id());
        if let Some(ags) = key.ags() {
            self.put("ags", "Amtlicher Gemeindeschlüssel", "Amtlicher Gemeindeschlüssel", ags.as_str());
        }
        if let Some(number) = key.running_number() {
            self.put("runningNumber", "laufende Nummer", "running number", number);
        }
        if let Some(environment) = key.environment() {
            let value = match environment {
                DvdvEnvironment::Productive => ["Wirkbetrieb", "productive"],
                DvdvEnvironment::Test => ["Test", "test"],
            };
            self.both("environment", "Umgebung", "environment", value);
        }
        self.yes("currentForm", "heutige Form (12 Ziffern)", "current form (12 digits)", key.has_current_form());
    }

    fn leitweg_id(&mut self, id: &LeitwegId) {
        self.put("coarse", "Grobadressierung", "coarse part", id.coarse());
        if let Some(fine) = id.fine() {
            self.put("fine", "Feinadressierung", "fine part", fine);
        }
        self.put("checkDigits", "Prüfziffer", "check digits", id.check_digits());
        self.land(id.land());
        if let Some(region) = id.region() {
            self.put("region", "Region (ARS)", "region (ARS)", region.as_str());
        }
        let (de, en) = ("übliche Länge der Grobadressierung", "usual length of the coarse part");
        self.yes("structuredLength", de, en, id.has_structured_length());
        self.put("normalized", "übliche Schreibweise", "usual spelling", id.normalized().as_str());
    }
}

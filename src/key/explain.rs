//! What a key says, part by part, in words: for forms, command lines and bindings. Not here: the keys themselves.

use super::{
    Ags, Ars, ArsLevel, DvdvEnvironment, DvdvKey, EntityId, GrundschutzCertificate, Land, LeikaKey, LeitwegId,
};
use crate::shape::{Bilingual, Format, InvalidText, Leaf};

/// The kinds of keys.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub enum KeyKind {
    /// [`LeitwegId`]
    LeitwegId,
    /// [`Ars`]
    Ars,
    /// [`Ags`]
    Ags,
    /// [`LeikaKey`]
    Leika,
    /// [`DvdvKey`]
    Dvdv,
    /// [`GrundschutzCertificate`]
    GrundschutzCertificate,
    /// [`EntityId`]: of this format, no official key.
    EntityId,
}

/// What a key says.
#[derive(Clone, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub struct KeyExplanation {
    /// Which key it is.
    pub kind: KeyKind,
    /// The key as it was given.
    pub text: String,
    /// Its parts, and what follows from them: what each is, and what it says in each language.
    pub parts: Vec<(Bilingual, String, String)>,
}

impl KeyKind {
    /// All kinds.
    pub const ALL: [Self; 7] =
        [Self::LeitwegId, Self::Ars, Self::Ags, Self::Leika, Self::Dvdv, Self::GrundschutzCertificate, Self::EntityId];

    /// The name: that of the format of the key.
    #[must_use]
    pub fn name(self) -> &'static str {
        self.format().name
    }

    /// The kind with this name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }

    /// What its text looks like.
    #[must_use]
    pub fn format(self) -> &'static Format {
        match self {
            Self::LeitwegId => LeitwegId::FORMAT,
            Self::Ars => Ars::FORMAT,
            Self::Ags => Ags::FORMAT,
            Self::Leika => LeikaKey::FORMAT,
            Self::Dvdv => DvdvKey::FORMAT,
            Self::GrundschutzCertificate => GrundschutzCertificate::FORMAT,
            Self::EntityId => EntityId::FORMAT,
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
        Self::ALL.into_iter().filter(|kind| kind.explain(text).is_ok()).collect()
    }

    /// Parses a text as a key of this kind and says what its parts are. Whether the key exists is not known here.
    ///
    /// ```
    /// use dvs::key::KeyKind;
    /// let explained = KeyKind::LeitwegId.explain("04011000-1234512345-06")?;
    /// assert!(explained.parts.iter().any(|(name, _, value)| name.en == "Land" && value == "Bremen"));
    /// # Ok::<(), dvs::InvalidText>(())
    /// ```
    ///
    /// # Errors
    /// [`InvalidText`] says what is wrong.
    pub fn explain(self, text: &str) -> Result<KeyExplanation, InvalidText> {
        let mut parts = Parts::default();
        match self {
            Self::LeitwegId => leitweg_id(&LeitwegId::new(text)?, &mut parts),
            Self::Ars => ars(&Ars::new(text)?, &mut parts),
            Self::Ags => ags(&Ags::new(text)?, &mut parts),
            Self::Leika => leika(&LeikaKey::new(text)?, &mut parts),
            Self::Dvdv => dvdv(&DvdvKey::new(text)?, &mut parts),
            Self::GrundschutzCertificate => {
                let key = GrundschutzCertificate::new(text)?;
                parts.add("Nummer", "number", key.number().to_string());
                parts.add("Jahr", "year", key.year().to_string());
            }
            Self::EntityId => {
                let id = EntityId::new(text)?;
                parts.add("Namensraum", "namespace", id.namespace());
                parts.add("Name", "name", id.name());
            }
        }
        Ok(KeyExplanation { kind: self, text: text.to_owned(), parts: parts.0 })
    }
}

#[derive(Default)]
struct Parts(Vec<(Bilingual, String, String)>);

impl Parts {
    fn add(&mut self, de: &'static str, en: &'static str, value: impl Into<String>) {
        let value = value.into();
        self.0.push((Bilingual::new(de, en), value.clone(), value));
    }

    fn say(&mut self, de: &'static str, en: &'static str, value: Bilingual) {
        self.0.push((Bilingual::new(de, en), value.de.to_owned(), value.en.to_owned()));
    }

    fn land(&mut self, land: Land) {
        self.say("Land", "Land", land.name());
    }
}

fn leitweg_id(id: &LeitwegId, parts: &mut Parts) {
    parts.add("Grobadressierung", "coarse part", id.coarse());
    if let Some(fine) = id.fine() {
        parts.add("Feinadressierung", "fine part", fine);
    }
    parts.add("Prüfziffer (stimmt)", "check digits (right)", id.check_digits());
    parts.land(id.land());
    if let Some(region) = id.region() {
        parts.add("Gebiet (Anfang des ARS)", "region (beginning of the ARS)", region.as_str());
    }
    parts.add("Übliche Schreibweise", "usual spelling", id.normalized().as_str());
}

fn ars(key: &Ars, parts: &mut Parts) {
    parts.land(key.land());
    let level = match key.level() {
        ArsLevel::Land => Bilingual::new("Land", "Land"),
        ArsLevel::Regierungsbezirk => Bilingual::new("Regierungsbezirk", "government district"),
        ArsLevel::Kreis => Bilingual::new("Kreis oder kreisfreie Stadt", "district or independent city"),
        ArsLevel::Gemeindeverband => Bilingual::new("Gemeindeverband", "association of municipalities"),
        ArsLevel::Gemeinde => Bilingual::new("Gemeinde", "municipality"),
    };
    parts.say("Ebene", "level", level);
    parts.add("Ohne angehängte Nullen", "without padding zeros", key.unpadded().as_str());
    if let Some(ags) = key.to_ags() {
        parts.add("AGS", "AGS", ags.as_str());
    }
}

fn ags(key: &Ags, parts: &mut Parts) {
    parts.land(key.land());
    parts.add("Kreis (Anfang des ARS)", "district (beginning of the ARS)", key.district().as_str());
}

fn leika(key: &LeikaKey, parts: &mut Parts) {
    parts.add("Ziffern", "digits", key.digits());
    parts.add("Als URN", "as URN", key.to_urn());
    let federal = if key.is_federal() { Bilingual::new("ja", "yes") } else { Bilingual::new("nein", "no") };
    parts.say("Leistung des Bundes (beginnt mit 99)", "federal (begins with 99)", federal);
}

fn dvdv(key: &DvdvKey, parts: &mut Parts) {
    parts.add("Präfix", "prefix", key.prefix());
    parts.add("Organisationsschlüssel", "key of the organisation", key.organisation_id());
    if let Some(ags) = key.ags() {
        parts.add("AGS", "AGS", ags.as_str());
    }
    if let Some(number) = key.running_number() {
        parts.add("Laufende Nummer", "running number", number);
    }
    match key.environment() {
        Some(DvdvEnvironment::Productive) => {
            parts.say("Umgebung", "environment", Bilingual::new("Produktion", "production"));
        }
        Some(DvdvEnvironment::Test) => parts.say("Umgebung", "environment", Bilingual::new("Test", "test")),
        None => {}
    }
}

//! The editions of standards with their dates: which one came when, from when it binds, and what replaced it.
//! Not here: what an edition demands (`requirement`, `scheme`), and what must be said about evidence (`rulebook`).

use super::{Source, documents};
use crate::shape::Bilingual;
use crate::text::Date;

/// One edition of a standard. Dates that are not known are absent; an absent date says nothing.
#[derive(Clone, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub struct Edition {
    /// The id of the standard: as in [`EvidenceStandard`](crate::model::service::EvidenceStandard) where that lists it.
    pub standard: &'static str,
    /// The name of the edition: `2020` for C5:2020. Empty for a standard that names none so far.
    pub edition: &'static str,
    /// Other ways to write the edition that are understood: `C5:2020`.
    pub spellings: &'static [&'static str],
    /// The name of standard and edition, as its publisher writes it.
    pub title: &'static str,
    /// The day on which it was published.
    pub published: Option<Date>,
    /// The first day from which it binds, or by which one can be certified. Before it, use may be allowed: see `note`.
    pub applicable_from: Option<Date>,
    /// The edition of the same standard that replaces it.
    pub superseded_by: Option<&'static str>,
    /// What else is to be known, and how certain it is; empty if nothing.
    pub note: Bilingual,
    /// Where it comes from.
    pub source: Source,
}

impl Edition {
    const fn new(standard: &'static str, edition: &'static str, title: &'static str, source: Source) -> Self {
        Self {
            standard,
            edition,
            spellings: &[],
            title,
            published: None,
            applicable_from: None,
            superseded_by: None,
            note: Bilingual::new("", ""),
            source,
        }
    }

    const fn spellings(mut self, spellings: &'static [&'static str]) -> Self {
        self.spellings = spellings;
        self
    }

    const fn published(mut self, date: &[u8; 10]) -> Self {
        self.published = Some(Date::literal(date));
        self
    }

    const fn applicable_from(mut self, date: &[u8; 10]) -> Self {
        self.applicable_from = Some(Date::literal(date));
        self
    }

    const fn superseded_by(mut self, edition: &'static str) -> Self {
        self.superseded_by = Some(edition);
        self
    }

    const fn note(mut self, de: &'static str, en: &'static str) -> Self {
        self.note = Bilingual::new(de, en);
        self
    }

    /// Whether a text names this edition, in one of the ways to write it; capital and small letters are the same.
    #[must_use]
    pub fn is_called(&self, text: &str) -> bool {
        self.is_written(text.trim_ascii())
    }

    fn is_written(&self, text: &str) -> bool {
        // Of names as long as each other, mostly the last letter tells.
        let last = text.as_bytes().last().map(u8::to_ascii_lowercase);
        let is_it = |known: &str| {
            known.len() == text.len()
                && known.as_bytes().last().map(u8::to_ascii_lowercase) == last
                && known.eq_ignore_ascii_case(text)
        };
        is_it(self.edition) || is_it(self.title) || self.spellings.iter().any(|known| is_it(known))
    }

    /// The edition that replaces it.
    #[must_use]
    pub fn successor(&self) -> Option<&'static Self> {
        edition(self.standard, self.superseded_by?)
    }

    /// Whether another edition has taken its place on a day, and must be used instead. `None` if it has a successor, but
    /// nobody knows from when that binds.
    ///
    /// ```
    /// use dvs::standards::edition;
    /// let c5 = edition("c5", "2020").ok_or("unknown")?;
    /// assert_eq!(c5.is_replaced_on(&"2026-11-24".parse()?), Some(false));
    /// assert_eq!(c5.is_replaced_on(&"2027-06-01".parse()?), Some(true));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn is_replaced_on(&self, day: &Date) -> Option<bool> {
        let Some(successor) = self.successor() else { return Some(false) };
        successor.applicable_from.as_ref().map(|from| from <= day)
    }
}

/// The edition of a standard with this name, in any way to write it that is understood.
///
/// ```
/// use dvs::standards::edition;
/// let c5 = edition("c5", "C5:2026").ok_or("unknown")?;
/// assert_eq!(c5.edition, "2026");
/// assert_eq!(c5.published, Some("2026-04-07".parse()?));
/// assert_eq!(c5.applicable_from, Some("2027-06-01".parse()?));
/// assert_eq!(edition("c5", "2031"), None);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[must_use]
pub fn edition(standard: &str, edition: &str) -> Option<&'static Edition> {
    // Nearly always it is called by its name, and to compare all ways to write it is a waste.
    let exact = editions(standard).find(|known| known.edition == edition);
    let edition = edition.trim_ascii();
    exact.or_else(|| editions(standard).find(|known| known.is_written(edition)))
}

/// The editions of a standard that are known here, from old to new. None does not mean that there are none.
pub fn editions(standard: &str) -> impl Iterator<Item = &'static Edition> {
    EDITIONS.iter().filter(move |known| known.standard == standard)
}

/// All editions that are known here. An excerpt: ISO/IEC 27017, 27018 and 27701 for example are used in editions that could not be
/// established.
pub static EDITIONS: &[Edition] = &[
    Edition::new("c5", "2016", "BSI C5:2016", documents::C5_2016)
        .spellings(&["C5:2016"])
        .superseded_by("2020")
        .note("Abgelöst durch C5:2020; ab wann genau, ist hier nicht bekannt.", "Replaced by C5:2020; from when exactly is not known here."),
    Edition::new("c5", "2020", "BSI C5:2020", documents::C5_2020)
        .spellings(&["C5:2020"])
        .superseded_by("2026")
        .note(
            "Weiter verwendbar, bis C5:2026 verbindlich wird.",
            "Can be used until C5:2026 becomes binding.",
        ),
    Edition::new("c5", "2026", "BSI C5:2026", documents::C5_2026)
        .spellings(&["C5:2026"])
        .published(b"2026-04-07")
        .applicable_from(b"2027-06-01")
        .note(
            "Verbindlich für Prüfungszeiträume und Berichte ab dem 01.06.2027, frühere Anwendung erlaubt (nach Berichten Dritter, nicht nach dem Text des BSI). Andere Quellen nennen März 2026 als Zeitpunkt der Veröffentlichung.",
            "Binding for assessment periods and reports from 1 June 2027, earlier use allowed (by reports of others, not by the text of the BSI). Other sources name March 2026 for its publication.",
        ),
    Edition::new("c3a", "1", "BSI C3A v1", documents::C3A).spellings(&["v1"]).published(b"2026-04-27").note(
        "Freiwillig und unverbindlich; setzt C5:2026 voraus.",
        "Voluntary and not binding; presupposes C5:2026.",
    ),
    Edition::new(
        "iso-27001-grundschutz",
        "2023",
        "IT-Grundschutz-Kompendium Edition 2023",
        documents::GRUNDSCHUTZ_KOMPENDIUM,
    )
    .spellings(&["Edition 2023", "Kompendium 2023", "IT-Grundschutz-Kompendium 2023"])
    .note(
        "Im Jahr 2026 die gültige Edition (nach Berichten Dritter).",
        "The valid edition in 2026 (by reports of others).",
    ),
    Edition::new(
        "grundschutz-plus-plus",
        "",
        "Grundschutz++",
        documents::GRUNDSCHUTZ_PLUS_PLUS,
    )
    .applicable_from(b"2027-01-01")
    .note(
        "Zertifizierbar ab dem 01.01.2027, veröffentlicht am 27.10.2026: beides nach einer einzelnen schwachen Quelle.",
        "Can be certified from 1 January 2027, released on 27 October 2026: both by a single weak source.",
    ),
    Edition::new(
        "iso-27001",
        "2022",
        "ISO/IEC 27001:2022",
        documents::ISO_27001,
    )
    .spellings(&["27001:2022", "ISO/IEC 27001:2022"]),
    Edition::new(
        "bsi-mst-external-cloud",
        "2.1",
        "BSI-Mindeststandard Nutzung externer Cloud-Dienste 2.1",
        documents::BSI_EXTERNAL_CLOUD,
    )
    .spellings(&["v2.1"])
    .note("Veröffentlicht im Dezember 2022.", "Published in December 2022."),
    Edition::new("eu-csf", "1.2.1", "EU Cloud Sovereignty Framework v1.2.1", documents::EU_CSF)
        .spellings(&["v1.2.1"])
        .note("Veröffentlicht im Oktober 2025.", "Published in October 2025."),
    Edition::new(
        "architekturrichtlinie",
        "6.1",
        "Architekturrichtlinie 6.1",
        documents::ARCHITEKTURRICHTLINIE_6_1,
    )
    .spellings(&["v6.1"])
    .note("Aus dem Jahr 2024; nach einer Zusammenfassung.", "Of the year 2024; by a summary."),
    Edition::new(
        "foederale-architekturrichtlinien",
        "1.0",
        "Föderale IT-Architekturrichtlinien 1.0",
        documents::FEDERAL_ARCHITECTURE,
    )
    .spellings(&["v1.0"])
    .published(b"2021-10-29")
    .note(
        "Verbindlich durch Beschluss 2021/37 des IT-Planungsrats.",
        "Binding by decision 2021/37 of the IT-Planungsrat.",
    ),
    Edition::new("dvs-rahmenwerk", "2.0.1", "Rahmenwerk der Zielarchitektur 2.0.1", documents::RAHMENWERK)
        .published(b"2022-10-10")
        .note(
            "Erste Fortschreibung; der Text selbst konnte nicht gelesen werden.",
            "First revision; the text itself could not be read.",
        ),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_days_and_come_in_order() {
        for edition in EDITIONS {
            for date in [&edition.published, &edition.applicable_from].into_iter().flatten() {
                assert_eq!(Date::new(date.as_str()).as_ref(), Ok(date), "{}", edition.title);
            }
            if let (Some(published), Some(from)) = (&edition.published, &edition.applicable_from) {
                assert!(published <= from, "{}", edition.title);
            }
        }
    }

    #[test]
    fn successors_are_known_and_names_lead_to_one_edition() {
        for known in EDITIONS {
            assert_eq!(known.superseded_by.is_some(), known.successor().is_some(), "{}", known.title);
            for name in std::iter::once(&known.edition).chain(known.spellings) {
                assert_eq!(editions(known.standard).filter(|other| other.is_called(name)).count(), 1, "{name}");
            }
        }
        assert_eq!(editions("c5").map(|known| known.edition).collect::<Vec<_>>(), ["2016", "2020", "2026"]);
        assert_eq!(edition("c5", " c5:2020 ").map(|known| known.edition), Some("2020"));
        assert_eq!(edition("iso-27017", "2015"), None);
    }

    #[test]
    fn what_replaces_an_edition_is_asked_by_day() {
        let replaced = |name, day| edition("c5", name).unwrap().is_replaced_on(&Date::new(day).unwrap());
        assert_eq!(replaced("2016", "2026-11-24"), None);
        assert_eq!(replaced("2020", "2027-05-31"), Some(false));
        assert_eq!(replaced("2020", "2027-06-01"), Some(true));
        assert_eq!(replaced("2026", "2031-01-01"), Some(false));
    }
}

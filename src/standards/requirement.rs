//! Catalogs of requirements: what a standard demands row by row, and how the ids of its rows are written.
//! Not here: the catalogs that the crate knows (`requirements`), and what is stated about a requirement (`model`).

use super::{Coverage, IdPattern, Origin, Rows, TableText, Wording};
use crate::shape::{UnknownMembers, model, vocabulary};

model! {
    /// The requirements of a standard, or some of them.
    ///
    /// Those of the crate are in [`requirements`](super::requirements); a caller brings others by
    /// [`RequirementCatalog::from_json`](RequirementCatalog::from_json).
    pub struct RequirementCatalog: "Anforderungskatalog", "Die Anforderungen eines Standards, oder einige davon." {
        new {
            /// The id of the catalog.
            id: TableText = "id", "Kennung des Anforderungskatalogs", "Kennung des Katalogs.";
            /// Its name.
            title: Wording = "title", "Name des Anforderungskatalogs", "Name des Katalogs.";
            /// The requirements.
            requirements: Rows<Requirement> = "requirements", "Anforderungen", "Die Anforderungen.";
        }
        /// The version of the standard as it names itself.
        version: Option<TableText> = "version", "Fassung des Anforderungskatalogs", "Fassung des Standards, wie er sie selbst nennt.";
        /// How ids of this standard are written. An id of this form may exist though no row has it, if the catalog is an excerpt.
        patterns: Rows<IdPattern> = "patterns", "Formen der Kennungen", "Wie Kennungen dieses Standards geschrieben werden.";
        /// Whether all requirements of the source stand here. Absent: an excerpt, and what it does not list may exist.
        complete: Option<bool> = "complete", "Katalog vollständig", "Ob alle Anforderungen der Quelle hier stehen; ohne Angabe ein Auszug.";
        /// Where it comes from.
        source: Option<Origin> = "source", "Quelle des Anforderungskatalogs", "Woher der Katalog stammt.";
        /// What else is to be known about it.
        note: Option<Wording> = "note", "Anmerkung zum Anforderungskatalog", "Was sonst über den Katalog zu wissen ist.";
    }

    /// One requirement of a standard.
    pub struct Requirement: "Anforderung eines Standards", "Eine Zeile eines Standards mit eigener Kennung." {
        new {
            /// Its id as the standard writes it.
            id: TableText = "id", "Kennung der Anforderung", "Kennung, wie der Standard sie schreibt.";
            /// With which modal verb it speaks, in the spelling of the source.
            modality: Option<Modality> = "modality", "Modalverb", "Modalverb, wie die Quelle es schreibt.";
            /// What it demands, in words of the author of the table.
            gist: Option<Wording> = "gist", "Inhalt der Anforderung", "Was die Anforderung verlangt, in eigenen Worten.";
        }
        /// To which role it speaks, as the standard writes it: `Softwarelieferant`.
        role: Option<TableText> = "role", "Rolle der Anforderung", "An welche Rolle sie sich richtet, wie der Standard sie schreibt.";
        /// The requirement behind it, such as `SYS.1.6.A7 B` of IT-Grundschutz.
        reference: Option<TableText> = "reference", "Zugrunde liegende Anforderung", "Die Anforderung dahinter, etwa SYS.1.6.A7 B aus dem IT-Grundschutz.";
        /// The document in which it stands, if the catalog covers several.
        document: Option<TableText> = "document", "Dokument der Anforderung", "Das Dokument, in dem sie steht, wenn der Katalog mehrere umfasst.";
        /// Its numbered parts, if they speak with modal verbs of their own.
        parts: Rows<RequirementPart> = "parts", "Teile der Anforderung", "Nummerierte Teile mit eigenem Modalverb.";
    }

    /// A numbered part of a requirement.
    pub struct RequirementPart: "Teil einer Anforderung", "Ein nummerierter Teil einer Anforderung." {
        new {
            /// Its number.
            number: u32 = "number", "Nummer des Teils", "Nummer des Teils.";
            /// With which modal verb it speaks, in the spelling of the source.
            modality: Option<Modality> = "modality", "Modalverb des Teils", "Modalverb, wie die Quelle es schreibt.";
            /// What it demands, in words of the author of the table.
            gist: Option<Wording> = "gist", "Inhalt des Teils", "Was der Teil verlangt, in eigenen Worten.";
        }
    }
}

vocabulary! {
    /// The modal verb of a requirement, in the spelling of its source; [`Modality::strength`] says what it means.
    ///
    /// Source: DVC-Detailstandards and Architekturrichtlinie (MUSS, SOLL, KANN, DARF NICHT), Grundschutz++ (SOLLTE), RFC 2119 (English).
    pub enum Modality: "Modalverb", "Modalverb einer Anforderung, wie ihre Quelle es schreibt." {
        /// Must, as the DVC-Detailstandards write it.
        Muss = "MUSS", "MUSS";
        /// Should, as the DVC-Detailstandards write it.
        Soll = "SOLL", "SOLL";
        /// Should, as Grundschutz++ writes it.
        Sollte = "SOLLTE", "SOLLTE";
        /// May.
        Kann = "KANN", "KANN";
        /// Must not.
        DarfNicht = "DARF NICHT", "DARF NICHT";
        /// Must, in English.
        Must = "MUST", "MUST (MUSS)";
        /// Should, in English.
        Should = "SHOULD", "SHOULD (SOLL)";
        /// May, in English.
        May = "MAY", "MAY (KANN)";
        /// Must not, in English.
        MustNot = "MUST NOT", "MUST NOT (DARF NICHT)";
    }
}

/// How strongly a requirement demands something, whatever word its source uses.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
#[non_exhaustive]
pub enum Strength {
    /// It is left open.
    May,
    /// It is demanded unless there are reasons.
    Should,
    /// It is forbidden.
    MustNot,
    /// It is demanded.
    Must,
}

impl Modality {
    /// How strongly it demands; `None` for a word that is not known.
    ///
    /// ```
    /// use dvs::standards::{Modality, Strength};
    /// // Two words for the same, each kept as its source writes it.
    /// assert_eq!(Modality::from("SOLL").strength(), Modality::from("SOLLTE").strength());
    /// assert_eq!(Modality::from("MUSS").strength(), Some(Strength::Must));
    /// assert_eq!(Modality::Sollte.as_str(), "SOLLTE");
    /// ```
    #[must_use]
    pub fn strength(&self) -> Option<Strength> {
        match self {
            Self::Muss | Self::Must => Some(Strength::Must),
            Self::Soll | Self::Sollte | Self::Should => Some(Strength::Should),
            Self::Kann | Self::May => Some(Strength::May),
            Self::DarfNicht | Self::MustNot => Some(Strength::MustNot),
            Self::_Unknown(_) => None,
        }
    }
}

impl Requirement {
    pub(super) const fn fixed(
        document: &'static str,
        id: &'static str,
        role: Option<&'static str>,
        modality: Option<Modality>,
        reference: Option<&'static str>,
        gist: Wording,
    ) -> Self {
        Self {
            id: TableText::fixed(id),
            modality,
            gist: Some(gist),
            role: fixed(role),
            reference: fixed(reference),
            document: fixed(Some(document)),
            parts: Rows::fixed(&[]),
            unknown: UnknownMembers::NONE,
        }
    }

    /// How strongly it demands. `None` if it does not say so, and if its parts speak differently.
    #[must_use]
    pub fn strength(&self) -> Option<Strength> {
        if let Some(modality) = &self.modality {
            return modality.strength();
        }
        let mut strengths = self.parts.iter().map(|part| part.modality.as_ref().and_then(Modality::strength));
        let first = strengths.next()??;
        strengths.all(|strength| strength == Some(first)).then_some(first)
    }
}

const fn fixed(text: Option<&'static str>) -> Option<TableText> {
    match text {
        Some(text) => Some(TableText::fixed(text)),
        None => None,
    }
}

impl RequirementPart {
    pub(super) const fn fixed(number: u32, modality: Modality, de: &'static str, en: &'static str) -> Self {
        let gist = Some(Wording::fixed(de, en));
        Self { number, modality: Some(modality), gist, unknown: UnknownMembers::NONE }
    }
}

impl RequirementCatalog {
    /// How much of the source stands here.
    #[must_use]
    pub fn coverage(&self) -> Coverage {
        if self.complete == Some(true) { Coverage::Complete } else { Coverage::Excerpt }
    }

    /// Whether ids of this standard are written like this one.
    ///
    /// ```
    /// use dvs::standards::requirements::DVC_DETAILSTANDARDS;
    /// assert!(DVC_DETAILSTANDARDS.has_pattern("DS_44_A017"));
    /// assert!(DVC_DETAILSTANDARDS.has_pattern("WP_EC_4.1.1_3"));
    /// assert!(!DVC_DETAILSTANDARDS.has_pattern("DS_44_017"));
    /// ```
    #[must_use]
    pub fn has_pattern(&self, id: &str) -> bool {
        self.patterns.iter().any(|pattern| pattern.matches(id))
    }
}

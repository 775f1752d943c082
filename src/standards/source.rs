//! Where something comes from, with which force, and how much of it is known here.

use crate::shape::Bilingual;

/// How much of a source is covered.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
#[non_exhaustive]
pub enum Coverage {
    /// All of it.
    Complete,
    /// A part of it.
    Excerpt,
}

impl Coverage {
    /// The name in JSON.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Complete => "complete",
            Self::Excerpt => "excerpt",
        }
    }

    /// The word for people.
    #[must_use]
    pub const fn title(self) -> Bilingual {
        match self {
            Self::Complete => Bilingual::new("vollständig", "complete"),
            Self::Excerpt => Bilingual::new("Auszug", "excerpt"),
        }
    }
}

/// With which force a source speaks.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
#[non_exhaustive]
pub enum Force {
    /// A statute or directly applicable EU law.
    Law,
    /// A decision that binds its addressees, for example of the IT-Planungsrat.
    Decision,
    /// Terms of a contract, for example the AGB of the Cloud-Service-Portal.
    ContractTerms,
    /// A technical standard.
    Standard,
    /// Guidance or a recommendation.
    Guidance,
    /// A political resolution.
    Resolution,
    /// A rule of this crate, with no source but its reason.
    Ours,
}

impl Force {
    /// The name in JSON.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Law => "law",
            Self::Decision => "decision",
            Self::ContractTerms => "contract-terms",
            Self::Standard => "standard",
            Self::Guidance => "guidance",
            Self::Resolution => "resolution",
            Self::Ours => "ours",
        }
    }

    /// The word for people.
    #[must_use]
    pub const fn title(self) -> Bilingual {
        match self {
            Self::Law => Bilingual::new("Gesetz", "law"),
            Self::Decision => Bilingual::new("bindender Beschluss", "binding decision"),
            Self::ContractTerms => Bilingual::new("Vertragsbedingungen", "contract terms"),
            Self::Standard => Bilingual::new("Standard", "standard"),
            Self::Guidance => Bilingual::new("Orientierungshilfe", "guidance"),
            Self::Resolution => Bilingual::new("politischer Beschluss", "political resolution"),
            Self::Ours => Bilingual::new("eigene Festlegung", "rule of this crate"),
        }
    }
}

/// A place in a source.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub struct Source {
    /// The document, by its own name.
    pub document: &'static str,
    /// The section or the id of the requirement; empty if the whole document is meant.
    pub section: &'static str,
    /// Version or Fassung; empty if the document has none.
    pub version: &'static str,
    /// When it was read, `YYYY-MM`; empty for sources of our own.
    pub retrieved: &'static str,
    /// With which force it speaks.
    pub force: Force,
}

impl Source {
    /// A source with its document and force.
    #[must_use]
    pub const fn new(document: &'static str, force: Force) -> Self {
        Self { document, section: "", version: "", retrieved: "", force }
    }

    /// Names the section or requirement.
    #[must_use]
    pub const fn section(mut self, section: &'static str) -> Self {
        self.section = section;
        self
    }

    /// Names the version or Fassung.
    #[must_use]
    pub const fn version(mut self, version: &'static str) -> Self {
        self.version = version;
        self
    }

    /// Says when the source was read, `YYYY-MM`.
    #[must_use]
    pub const fn retrieved(mut self, retrieved: &'static str) -> Self {
        self.retrieved = retrieved;
        self
    }
}

impl std::fmt::Display for Source {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.document)?;
        for part in [self.section, self.version] {
            if !part.is_empty() {
                write!(f, ", {part}")?;
            }
        }
        Ok(())
    }
}

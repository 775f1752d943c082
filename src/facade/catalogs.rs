//! Documents as one catalog, for questions about what it says. Not here: the questions, and findings (`check`).

use serde::ser::{Serialize, SerializeMap, Serializer};

use super::documents::{Document, Documents, Named};
use super::error::{DOCUMENT_MISSING, Error};
use super::options::CheckLimits;
use crate::check::{Options, read_catalog};
use crate::model::Catalog;
use crate::report::Unjudged;
use crate::shape::List;
use crate::text::Date;

/// A document of which something is no part of the answer.
#[derive(Clone, Debug)]
pub(super) struct NotRead {
    document: usize,
    name: String,
    entities: usize,
}

impl Serialize for NotRead {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(3))?;
        map.serialize_entry("document", &self.document)?;
        map.serialize_entry("name", &self.name)?;
        map.serialize_entry("entities", &self.entities)?;
        map.end()
    }
}

/// Catalogs as one, and what could not be read of them.
#[derive(Clone, Debug)]
pub(super) struct Read {
    pub(super) catalog: Catalog,
    pub(super) not_read: Vec<NotRead>,
}

/// How documents are read as catalogs.
#[derive(Clone, Copy, Debug)]
pub(super) struct Reading<'r> {
    pub(super) on: &'r Date,
    pub(super) limits: Option<&'r CheckLimits>,
}

impl Reading<'_> {
    /// The documents that the member `documents` names, or all, as one catalog.
    pub(super) fn all(&self, documents: &[&[u8]], wanted: &List<Document>) -> Result<Read, Error> {
        let mut all = Documents::new(documents);
        let named = all.list_or_rest(wanted, "documents");
        all.check()?;
        self.catalog(named)
    }

    /// Documents as one catalog.
    pub(super) fn catalog(&self, documents: Vec<Named<'_>>) -> Result<Read, Error> {
        if documents.is_empty() {
            return Err(DOCUMENT_MISSING.fault(&[]).into());
        }
        // Only what cannot be read matters here: no profile, no rules.
        let options = Options::new(self.on.clone()).facts(false);
        let options = options.clone().profiles([]).unwrap_or(options);
        let options = options.limits(self.limits.map(CheckLimits::limits).unwrap_or_default());
        let mut all: Option<Catalog> = None;
        let mut not_read = Vec::new();
        for document in documents {
            let outcome = read_catalog(document.input(), &options);
            let (report, entities) = (&outcome.report, outcome.damaged.len());
            let hides = |reason: &Unjudged| {
                !matches!(reason, Unjudged::SetAside { .. } | Unjudged::External { .. } | Unjudged::Unread { .. })
            };
            let hidden = report.not_judged_beyond() > 0 || report.not_judged().iter().any(|it| hides(&it.reason));
            if entities > 0 || hidden {
                not_read.push(NotRead { document: document.index, name: document.name, entities });
            }
            match &mut all {
                None => all = Some(outcome.catalog),
                Some(all) => all.absorb(outcome.catalog),
            }
        }
        Ok(Read { catalog: all.unwrap_or_else(Catalog::new), not_read })
    }
}

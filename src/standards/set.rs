//! The set of standards that a check uses: the tables of the crate, and those that the caller brought. Looking for an id here.
//! Not here: the tables themselves.

use std::sync::Arc;

use super::{Requirement, RequirementCatalog, Scheme, requirements, schemes};
use crate::shape::nearest;

/// The catalogs of requirements and the schemes that a check knows: those of the crate, and those of the caller, which come first where
/// an id is the same. The tables of the crate stand in the program; without tables of the caller nothing is built.
///
/// ```
/// use dvs::standards::{RequirementCatalog, Standards};
/// let text = r##"{
///     "id": "haus", "title": {"de": "Hausregeln"}, "complete": true, "patterns": ["HR-###"],
///     "requirements": [{"id": "HR-001", "modality": "SOLL", "gist": {"de": "Alles ist beschriftet."}}]
/// }"##;
/// let standards = Standards::new().catalog(RequirementCatalog::from_json(text)?);
/// let (catalog, requirement) = standards.requirement("HR-001").ok_or("unknown")?;
/// assert_eq!((catalog.id.as_str(), requirement.id.as_str()), ("haus", "HR-001"));
/// assert!(standards.requirement("DS_44_A002").is_some());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Standards(Option<Arc<Own>>);

/// What the caller brought.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
struct Own {
    catalogs: Vec<Sorted>,
    schemes: Vec<Scheme>,
}

/// A catalog, and the places of its rows in the order of their ids.
#[derive(Clone, PartialEq, Eq, Debug)]
struct Sorted {
    catalog: RequirementCatalog,
    order: Vec<usize>,
}

impl Sorted {
    fn new(catalog: RequirementCatalog) -> Self {
        let mut order: Vec<usize> = (0..catalog.requirements.len()).collect();
        order.sort_by_key(|place| catalog.requirements.get(*place).map(|row| &*row.id));
        Self { catalog, order }
    }

    fn find(&self, id: &str) -> Option<&Requirement> {
        let row = |place: &usize| self.catalog.requirements.get(*place);
        let found = self.order.binary_search_by(|place| row(place).map_or("", |row| &*row.id).cmp(id)).ok()?;
        self.order.get(found).and_then(row)
    }
}

impl Standards {
    /// The tables of the crate.
    #[must_use]
    pub const fn new() -> Self {
        Self(None)
    }

    /// Adds a catalog of requirements; one with the same id that the caller brought before gives way.
    #[must_use]
    pub fn catalog(mut self, catalog: RequirementCatalog) -> Self {
        let own = Arc::make_mut(self.0.get_or_insert_default());
        own.catalogs.retain(|known| known.catalog.id != catalog.id);
        own.catalogs.push(Sorted::new(catalog));
        self
    }

    /// Adds a scheme; one with the same id that the caller brought before gives way.
    #[must_use]
    pub fn scheme(mut self, scheme: Scheme) -> Self {
        let own = Arc::make_mut(self.0.get_or_insert_default());
        own.schemes.retain(|known| known.id != scheme.id);
        own.schemes.push(scheme);
        self
    }

    fn own_catalogs(&self) -> &[Sorted] {
        self.0.as_ref().map_or(&[], |own| &own.catalogs)
    }

    fn own_schemes(&self) -> &[Scheme] {
        self.0.as_ref().map_or(&[], |own| &own.schemes)
    }

    /// All catalogs of requirements, those of the caller first.
    pub fn catalogs(&self) -> impl Iterator<Item = &RequirementCatalog> {
        self.own_catalogs().iter().map(|own| &own.catalog).chain(requirements::ALL.iter().copied())
    }

    /// All schemes, those of the caller first.
    pub fn schemes(&self) -> impl Iterator<Item = &Scheme> {
        self.own_schemes().iter().chain(schemes::ALL.iter().copied())
    }

    /// The requirement with an id, and the catalog in which it stands.
    #[must_use]
    pub fn requirement(&self, id: &str) -> Option<(&RequirementCatalog, &Requirement)> {
        let own = || self.own_catalogs().iter().find_map(|own| Some((&own.catalog, own.find(id)?)));
        own().or_else(|| {
            // The rows of the crate are sorted; a test looks after that.
            requirements::ALL.iter().find_map(|catalog| {
                let found = catalog.requirements.binary_search_by(|row| (*row.id).cmp(id)).ok()?;
                Some((*catalog, catalog.requirements.get(found)?))
            })
        })
    }

    /// The scheme with an id; capital and small letters are the same.
    ///
    /// ```
    /// use dvs::standards::Standards;
    /// assert!(Standards::new().scheme_with("d-stack").is_some());
    /// assert!(Standards::new().scheme_with("reifegrad").is_none());
    /// ```
    #[must_use]
    pub fn scheme_with(&self, id: &str) -> Option<&Scheme> {
        self.schemes().find(|scheme| scheme.id.eq_ignore_ascii_case(id))
    }

    /// The catalogs whose ids are written like this one.
    pub fn with_pattern<'a>(&'a self, id: &'a str) -> impl Iterator<Item = &'a RequirementCatalog> {
        self.catalogs().filter(|catalog| catalog.has_pattern(id))
    }

    /// The id of a requirement that a misspelt one most probably stands for.
    #[must_use]
    pub fn nearest_requirement(&self, id: &str) -> Option<&str> {
        nearest(id, self.catalogs().flat_map(|catalog| &catalog.requirements).map(|row| row.id.as_str()))
    }

    /// The id of a scheme that a misspelt one most probably stands for.
    #[must_use]
    pub fn nearest_scheme(&self, id: &str) -> Option<&str> {
        nearest(id, self.schemes().map(|scheme| scheme.id.as_str()))
    }
}

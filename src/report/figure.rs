//! How many services of a catalog state something. Not here: what is counted (`rulebook::quality`).

use crate::shape::Bilingual;

/// How many services state something, of those that are not retired and for which this could be read. Judges nothing.
///
/// ```
/// use dvs::Options;
/// let options = Options::new("2026-11-23".parse()?).profiles(["quality"])?;
/// let report = dvs::check(r#"{"kind": "service", "id": "example.musterland:post", "plans": []}"#, &options);
/// let figure = report.figures().iter().find(|figure| figure.name == "serviceLevels").ok_or("not counted")?;
/// assert_eq!((figure.count, figure.of), (0, 1));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, PartialEq, Debug)]
#[non_exhaustive]
pub struct Figure {
    /// The member of services that is counted: `serviceLevels`.
    pub name: &'static str,
    /// What it is about.
    pub title: Bilingual,
    /// How many state it.
    pub count: usize,
    /// Of how many.
    pub of: usize,
}

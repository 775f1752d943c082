//! Running the rules: options, one pass over entities, one over the facts, one over held catalogs, and the report of it.
//! Not here: the rules (`rulebook`), what a rule is (`rule`), and the form of reports (`report`).

mod arriving;
mod checker;
mod defaults;
mod entity_pass;
mod finish;
mod input;
mod intake;
mod options;
mod part;
mod plan;
mod positions;
mod receive;
mod stream;
mod unread;
mod waiver;
#[cfg(feature = "yaml")]
mod yaml;

pub use checker::Checker;
pub use defaults::{Defaults, DefaultsProblem};
pub use input::Input;
pub use options::Options;
pub use part::Part;
#[cfg(feature = "parallel")]
pub use stream::check_reader_parallel;
pub use stream::{check_reader, part_of_lines};
pub use waiver::Waiver;

use crate::facts::Facts;
use crate::model::Catalog;
use crate::report::Report;
use crate::shape::EntityKind;

/// What became of reading a catalog: what could be typed, what could not, and what is to be said about both.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Outcome {
    /// Everything that could be typed. Where a member could not, its value stands among the unknown members of its object.
    pub catalog: Catalog,
    /// Entities that could not be read, as they were written.
    pub damaged: Vec<DamagedEntity>,
    /// All findings, and what was not judged.
    pub report: Report,
}

/// An entity that could not be read: it has no id, or its text breaks off.
#[derive(Clone, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub struct DamagedEntity {
    /// The kind that it should have.
    pub kind: EntityKind,
    /// Its pointer in the document.
    pub pointer: String,
    /// Its text, which may not be JSON.
    pub text: Box<str>,
}

/// Reads a catalog in any form (JSON, NDJSON, a single entity, YAML with the feature `yaml`) and checks it.
///
/// Never fails and never panics: everything that is wrong is in the report.
///
/// ```
/// use dvs::{Options, Severity, Verdict};
/// let text = r#"{
///   "format": "dvs-crate/1",
///   "services": [{"id": "example.musterland:mail", "title": {"de": "Post", "de": "E-Mail"}, "serviceModel": "saas"}]
/// }"#;
/// let outcome = dvs::read_catalog(text, &Options::new("2026-11-23".parse()?));
/// assert_eq!(outcome.catalog.services.len(), 1);
/// assert_eq!(outcome.report.verdict(), Verdict::Failed);
/// assert!(outcome.report.findings().iter().any(|finding| finding.code() == "R0036"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn read_catalog<'a>(input: impl Into<Input<'a>>, options: &Options) -> Outcome {
    let input = input.into();
    let mut checker = Checker::of(options, false);
    let damaged = checker.take_in(input, true);
    let (mut report, catalogs) = checker.finish();
    report.locate(input, options);
    let catalog = catalogs.into_iter().next().map_or_else(Catalog::new, |(_, catalog)| catalog);
    Outcome { catalog, damaged, report }
}

/// Checks an input without giving out what was read.
///
/// ```
/// use dvs::{Input, Options};
/// let report = dvs::check(Input::named("empty.json", b""), &Options::new("2026-11-23".parse()?));
/// assert_eq!(report.findings().len(), 1);
/// # Ok::<(), dvs::InvalidText>(())
/// ```
pub fn check<'a>(input: impl Into<Input<'a>>, options: &Options) -> Report {
    check_together([input.into()], options)
}

/// Checks several inputs as one catalog: references lead from one to the other, and each finding names its input.
///
/// ```
/// use dvs::{Input, Options};
/// let bodies = r#"{"kind": "organisation", "id": "example.musterland:amt", "name": {"de": "Amt"}}"#;
/// let services = r#"{"kind": "service", "id": "example.musterland:post", "provider": "example.musterland:amt"}"#;
/// let inputs = [Input::named("bodies.json", bodies), Input::named("services.json", services)];
/// let report = dvs::check_together(inputs, &Options::new("2026-11-23".parse()?).closed(true));
/// assert_eq!(report.entities(), 2);
/// assert!(!report.findings().iter().any(|finding| finding.code() == "R0201"));
/// # Ok::<(), dvs::InvalidText>(())
/// ```
pub fn check_together<'a>(inputs: impl IntoIterator<Item = Input<'a>>, options: &Options) -> Report {
    let inputs: Vec<_> = inputs.into_iter().collect();
    let mut checker = Checker::of(options, inputs.len() > 1);
    for input in &inputs {
        checker.input(*input);
    }
    let (mut report, _) = checker.finish();
    for input in inputs {
        report.locate(input, options);
    }
    report
}

/// The facts of an input: context for the check of another one, see [`Options::context`].
///
/// ```
/// use dvs::Options;
/// let options = Options::new("2026-11-23".parse()?);
/// let theirs = r#"{"kind": "organisation", "id": "example.bund:amt", "name": {"de": "Amt"}}"#;
/// let ours = r#"{"kind": "service", "id": "example.musterland:post", "provider": "example.bund:amt"}"#;
/// let external = |report: dvs::Report| report.findings().iter().any(|finding| finding.code() == "R0203");
/// assert!(external(dvs::check(ours, &options)));
/// let context = dvs::facts_of(theirs, &options);
/// assert!(!external(dvs::check(ours, &options.context(context))));
/// # Ok::<(), dvs::InvalidText>(())
/// ```
pub fn facts_of<'a>(input: impl Into<Input<'a>>, options: &Options) -> Facts {
    let mut checker = Checker::of(options, false);
    checker.input(input.into());
    checker.into_part().facts
}

impl Catalog {
    /// Checks a catalog that is held in memory. Findings have pointers, but no lines.
    ///
    /// ```
    /// use dvs::{Options, Verdict};
    /// use dvs::model::Catalog;
    /// let report = Catalog::new().check(&Options::new("2026-11-23".parse()?));
    /// assert_eq!(report.entities(), 0);
    /// # Ok::<(), dvs::InvalidText>(())
    /// ```
    #[must_use]
    pub fn check(&self, options: &Options) -> Report {
        let mut checker = Checker::of(options, false);
        checker.catalog("catalog", self);
        checker.report()
    }
}

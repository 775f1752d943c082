//! Checking documents: whole, or in parts on several machines. Not here: the options (`options`).

use super::documents::{Document, Documents, Named};
use super::error::{DOCUMENT_MISSING, Error};
use super::options::CheckOptions;
use super::{Answer, Ask, texts};
use crate::check::{self, Checker, Options};
use crate::report::{Report, write_json};
use crate::shape::{Lang, List, request};

request! {
    /// Checks documents.
    pub struct CheckRequest as "check": "Prüfung", "Prüft Dokumente." {
        new {
            /// What is chosen about the check.
            options: CheckOptions = "options", "Optionen", "Was an der Prüfung eingestellt ist.";
        }
        /// The documents to be checked. None: all that are no context.
        documents: List<Document> = "documents", "Dokumente", "Die Dokumente, die geprüft werden. Keine: alle, die nicht zum Umfeld gehören.";
        /// Whether they are one catalog, so that references lead from one to the other; then there is one report. Default false.
        together: Option<bool> = "together", "Zusammen", "Ob sie zusammen ein Katalog sind, sodass Verweise von einem zum anderen führen; dann gibt es einen Bericht. Ohne Angabe nicht.";
        /// Further catalogs to which references may lead. They are known, but not judged.
        context: List<Document> = "context", "Umfeld", "Weitere Kataloge, auf die verwiesen werden darf. Sie werden nicht beurteilt.";
        /// Languages in which the answer is also written for people.
        languages: List<Lang> = "languages", "Sprachen", "Sprachen, in denen die Antwort auch für Menschen geschrieben wird.";
    }
}

/// Checks documents: the typed form of the call `check`. One report a document, or one of all together.
///
/// ```
/// use dvs::facade::{self, CheckOptions, CheckRequest};
/// let request = CheckRequest::new(CheckOptions::new("2026-11-25".parse::<dvs::text::Date>()?));
/// let reports = facade::check(&request, &[b"{\"format\": \"dvs-crate/1\"}"])?;
/// assert_eq!(reports[0].verdict(), dvs::Verdict::Passed);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
/// [`Error`] if the request names what does not exist. What is wrong with documents is in the reports.
pub fn check(request: &CheckRequest, documents: &[&[u8]]) -> Result<Vec<Report>, Error> {
    let options = request.options.options()?;
    let mut all = Documents::new(documents);
    let context = all.list(&request.context, "context");
    let judged = all.list_or_rest(&request.documents, "documents");
    all.check()?;
    reports(options, &context, &judged, request.together == Some(true))
}

/// One report a document, or one of all together.
pub(super) fn reports(
    options: Options,
    context: &[Named<'_>],
    judged: &[Named<'_>],
    together: bool,
) -> Result<Vec<Report>, Error> {
    if judged.is_empty() {
        return Err(DOCUMENT_MISSING.fault(&[]).into());
    }
    let options = with_context(options, context);
    if together {
        return Ok(vec![check::check_together(judged.iter().map(Named::input), &options)]);
    }
    Ok(judged.iter().map(|document| check::check(document.input(), &options)).collect())
}

/// The options with what further catalogs say.
pub(super) fn with_context(options: Options, context: &[Named<'_>]) -> Options {
    if context.is_empty() {
        return options;
    }
    let mut checker = Checker::new(&options);
    for document in context {
        checker.input(document.input());
    }
    let facts = checker.into_part().into_facts();
    options.context(facts)
}

impl Ask for CheckRequest {
    const NAME: &'static str = Self::CALL;
    #[cfg(feature = "schema")]
    const RESULT: &'static crate::shape::ObjectShape = &crate::report::shapes::RUN;

    fn ask(&self, documents: &[&[u8]]) -> Result<Answer, Error> {
        let reports = check(self, documents)?;
        Ok(Answer::of(write_json(&reports)).texts(texts(&self.languages, |lang| reports_text(&reports, lang))))
    }
}

/// Reports for people, one after the other.
pub(super) fn reports_text(reports: &[Report], lang: Lang) -> String {
    reports.iter().map(|report| report.to_text(lang)).collect::<Vec<_>>().join("\n")
}

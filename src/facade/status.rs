//! What is open in documents, as a table. Not here: the table (`report`).

use super::check::reports;
use super::documents::{Document, Documents};
use super::error::Error;
use super::options::CheckOptions;
use super::{Answer, Ask, texts};
use crate::report::{Status, status_json};
use crate::shape::{Lang, List, request};

request! {
    /// Tells what is open in documents, entity by entity and profile by profile.
    pub struct StatusRequest as "status": "Stand", "Sagt, was in Dokumenten offen ist, Eintrag für Eintrag und Profil für Profil." {
        new {
            /// What is chosen about the check. If it names no profiles, all run; entities without anything open are rows, too.
            options: CheckOptions = "options", "Optionen", "Was an der Prüfung eingestellt ist. Nennt es keine Profile, wird nach allen geprüft; auch Einträge, bei denen nichts offen ist, sind Zeilen.";
        }
        /// The documents to be checked. None: all that are no context.
        documents: List<Document> = "documents", "Dokumente", "Die Dokumente, die geprüft werden. Keine: alle, die nicht zum Umfeld gehören.";
        /// Whether they are one catalog, so that references lead from one to the other; then there is one table. Default false.
        together: Option<bool> = "together", "Zusammen", "Ob sie zusammen ein Katalog sind, sodass Verweise von einem zum anderen führen; dann gibt es eine Tabelle. Ohne Angabe nicht.";
        /// Further catalogs to which references may lead. They are known, but not judged.
        context: List<Document> = "context", "Umfeld", "Weitere Kataloge, auf die verwiesen werden darf. Sie werden nicht beurteilt.";
        /// Languages in which the answer is also written for people.
        languages: List<Lang> = "languages", "Sprachen", "Sprachen, in denen die Antwort auch für Menschen geschrieben wird.";
    }
}

/// Tells what is open in documents: the typed form of the call `status`. One table a document, or one of all together.
///
/// ```
/// use dvs::facade::{self, CheckOptions, StatusRequest};
/// let request = StatusRequest::new(CheckOptions::new("2026-11-25".parse::<dvs::text::Date>()?));
/// let tables = facade::status(&request, &[br#"{"kind": "service", "id": "example.a:x"}"#])?;
/// assert_eq!(tables[0].rows.len(), 1);
/// assert!(!tables[0].rows[0].total.is_empty());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
/// [`Error`] if the request names what does not exist.
pub fn status(request: &StatusRequest, documents: &[&[u8]]) -> Result<Vec<Status>, Error> {
    let mut options = request.options.options()?.all_verdicts(true);
    if request.options.profiles.is_empty() {
        let all = options.registry().profiles();
        options = options.clone().profiles(all.iter().map(|profile| profile.name)).unwrap_or(options);
    }
    let mut all = Documents::new(documents);
    let context = all.list(&request.context, "context");
    let judged = all.list_or_rest(&request.documents, "documents");
    all.check()?;
    let reports = reports(options, &context, &judged, request.together == Some(true))?;
    Ok(reports.iter().map(crate::report::Report::status).collect())
}

impl Ask for StatusRequest {
    const NAME: &'static str = Self::CALL;
    #[cfg(feature = "schema")]
    const RESULT: &'static crate::shape::ObjectShape = &crate::report::shapes::STATUS;

    fn ask(&self, documents: &[&[u8]]) -> Result<Answer, Error> {
        let tables = status(self, documents)?;
        let text = |lang| tables.iter().map(|table| table.to_text(lang)).collect::<Vec<_>>().join("\n");
        Ok(Answer::of(status_json(&tables)).texts(texts(&self.languages, text)))
    }
}

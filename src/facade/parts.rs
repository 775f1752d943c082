//! Checking in parts: lines of NDJSON on many machines, and the end of it where their facts come together. Not here: whole
//! documents (`check`).

use super::check::{reports_text, with_context};
use super::documents::{Document, Documents, Named};
use super::error::{DOCUMENT_MISSING, Error, Fault, NOT_FACTS};
use super::options::CheckOptions;
use super::{Answer, Ask, texts};
use crate::check::{Checker, part_of_lines};
use crate::facts::{Facts, FactsError};
use crate::report::{Param, Report, write_json};
use crate::shape::json::shorten;
use crate::shape::{Lang, List, request};
use crate::text::Text;

request! {
    /// Checks lines of NDJSON as parts of larger inputs: what is wrong with each entity, and the facts for the call `finish`.
    ///
    /// Rules about the whole do not run and are listed as not run: `finish` runs them.
    pub struct PartRequest as "check-part": "Prüfung eines Teils", "Prüft Zeilen von NDJSON als Teile größerer Eingaben. Regeln über das Ganze laufen erst im Aufruf `finish`." {
        new {
            /// What is chosen about the check: the same for all parts.
            options: CheckOptions = "options", "Optionen", "Was an der Prüfung eingestellt ist: für alle Teile dasselbe.";
        }
        /// The parts, in the order of their inputs. None: all, each an input of its own.
        documents: List<PartDocument> = "documents", "Dokumente", "Die Teile, in der Reihenfolge ihrer Eingaben. Keine: alle, jedes eine eigene Eingabe.";
        /// Languages in which the answer is also written for people.
        languages: List<Lang> = "languages", "Sprachen", "Sprachen, in denen die Antwort auch für Menschen geschrieben wird.";
    }

    /// Lines of an input.
    pub struct PartDocument: "Teil einer Eingabe", "Zeilen einer Eingabe, mit ihrem Ort darin." {
        new {
            /// Its place among the documents, counted from 0.
            index: u32 = "index", "Nummer", "Die Stelle unter den Dokumenten, gezählt ab 0.";
        }
        /// The name of the input, the same for all of its parts.
        name: Option<Text> = "name", "Name", "Der Name der Eingabe, für alle ihre Teile derselbe.";
        /// The byte of the input where it begins. Default 0.
        offset: Option<u64> = "offset", "Anfang", "Das Byte der Eingabe, an dem der Teil beginnt. Ohne Angabe 0.";
        /// The line of the input where it begins, counted from 1. Default 1.
        line: Option<u32> = "line", "Zeile", "Die Zeile der Eingabe, in der der Teil beginnt, gezählt ab 1. Ohne Angabe 1.";
    }

    /// Runs the rules about the whole over the facts of all parts. What is wrong with single entities is in the reports on the
    /// parts; here counts only whether each passed.
    pub struct FinishRequest as "finish": "Abschluss", "Wendet die Regeln über das Ganze auf die Fakten aller Teile an. Von den Einträgen selbst zählt hier nur, ob sie bestanden haben." {
        new {
            /// What is chosen about the check: the same as for all parts.
            options: CheckOptions = "options", "Optionen", "Was an der Prüfung eingestellt ist: dasselbe wie für alle Teile.";
        }
        /// The facts of the parts, in the order of the parts. None: all documents that are no context.
        facts: List<Document> = "facts", "Fakten", "Die Fakten der Teile, in deren Reihenfolge. Keine: alle Dokumente, die nicht zum Umfeld gehören.";
        /// Further catalogs to which references may lead.
        context: List<Document> = "context", "Umfeld", "Weitere Kataloge, auf die verwiesen werden darf.";
        /// Languages in which the answer is also written for people.
        languages: List<Lang> = "languages", "Sprachen", "Sprachen, in denen die Antwort auch für Menschen geschrieben wird.";
    }
}

/// What came of parts: what is wrong with their entities, and the facts for [`finish`].
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct CheckedPart {
    /// What is wrong with the entities.
    pub report: Report,
    /// What rules about the whole need.
    pub facts: Facts,
}

/// Checks lines of NDJSON as parts of larger inputs: the typed form of the call `check-part`.
///
/// ```
/// use dvs::facade::{self, CheckOptions, FinishRequest, PartRequest};
/// let options = CheckOptions::new("2026-11-25".parse::<dvs::text::Date>()?);
/// let request = PartRequest::new(options.clone());
/// let far = |line: &[u8]| facade::check_part(&request, &[line]).map(|part| part.facts.to_json());
/// let first = far(br#"{"kind":"service","id":"example.a:x"}"#)?;
/// let second = far(br#"{"kind":"service","id":"example.a:x"}"#)?;
///
/// let report = facade::finish(&FinishRequest::new(options), &[first.as_bytes(), second.as_bytes()])?;
/// assert_eq!(report.findings()[0].code(), "R0101");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
/// [`Error`] if the request names what does not exist.
pub fn check_part(request: &PartRequest, documents: &[&[u8]]) -> Result<CheckedPart, Error> {
    let options = request.options.options()?;
    let mut all = Documents::new(documents);
    // Where a place has fewer bits, what lies beyond them is one place.
    let offset = |part: &PartDocument| usize::try_from(part.offset.unwrap_or(0)).unwrap_or(usize::MAX);
    let lines = |part: &PartDocument| (offset(part), part.line.unwrap_or(1) as usize);
    let mut parts = Vec::new();
    for (place, part) in request.documents.iter().enumerate() {
        let document = Document { index: part.index, name: part.name.clone() };
        parts.extend(all.take(&document, &format!("/documents/{place}")).map(|named| (named, lines(part))));
    }
    if request.documents.is_empty() {
        parts.extend(all.list_or_rest(&List::new(), "documents").into_iter().map(|named| (named, (0, 1))));
    }
    all.check()?;
    if parts.is_empty() {
        return Err(DOCUMENT_MISSING.fault(&[]).into());
    }
    let mut checker = Checker::new(&options);
    for (part, (offset, line)) in parts {
        checker.merge(part_of_lines(&part.name, part.bytes, offset, line, &options));
    }
    let (report, facts) = checker.finish_part();
    Ok(CheckedPart { report, facts })
}

/// Runs the rules about the whole over the facts of parts: the typed form of the call `finish`. See [`check_part`].
///
/// # Errors
/// [`Error`] if the request names what does not exist, or a document holds no facts of this version.
pub fn finish(request: &FinishRequest, documents: &[&[u8]]) -> Result<Report, Error> {
    let options = request.options.options()?;
    let mut all = Documents::new(documents);
    let context = all.list(&request.context, "context");
    let parts = all.list_or_rest(&request.facts, "facts");
    all.check()?;
    if parts.is_empty() {
        return Err(DOCUMENT_MISSING.fault(&[]).into());
    }
    let options = with_context(options, &context);
    let mut checker = Checker::new(&options);
    let mut faults = Vec::new();
    for part in parts {
        match facts_of(&part) {
            Ok(facts) => checker.merge(facts.into()),
            Err(fault) => faults.push(fault),
        }
    }
    Error::of(faults)?;
    Ok(checker.report())
}

fn facts_of(part: &Named<'_>) -> Result<Facts, Fault> {
    Facts::from_json(part.text()?).map_err(|error| {
        let reason = match error {
            FactsError::UnknownVersion(version) => {
                let version = shorten(&version);
                Param::Both {
                    de: format!("es sind Fakten der Version `{version}`").into(),
                    en: format!("they are facts of version `{version}`").into(),
                }
            }
            FactsError::Damaged(_) => Param::Both {
                de: "der Text ist beschädigt oder stammt nicht aus `check-part`".into(),
                en: "the text is damaged, or does not come from `check-part`".into(),
            },
        };
        part.fault(&NOT_FACTS, &[("reason", reason)])
    })
}

impl Ask for PartRequest {
    const NAME: &'static str = Self::CALL;
    #[cfg(feature = "schema")]
    const RESULT: &'static crate::shape::ObjectShape = &super::shapes::PART;

    fn ask(&self, documents: &[&[u8]]) -> Result<Answer, Error> {
        let CheckedPart { report, facts } = check_part(self, documents)?;
        let reports = [report];
        let texts = texts(&self.languages, |lang| reports_text(&reports, lang));
        // Facts are text that nobody but the crate reads: as a text they come through every JSON library as they are.
        let facts = serde_json::to_string(&facts.to_json()).unwrap_or_default();
        Ok(Answer::of(format!("{{\"report\":{},\"facts\":{facts}}}", write_json(&reports))).texts(texts))
    }
}

impl Ask for FinishRequest {
    const NAME: &'static str = Self::CALL;
    #[cfg(feature = "schema")]
    const RESULT: &'static crate::shape::ObjectShape = &crate::report::shapes::RUN;

    fn ask(&self, documents: &[&[u8]]) -> Result<Answer, Error> {
        let reports = [finish(self, documents)?];
        let texts = texts(&self.languages, |lang| reports_text(&reports, lang));
        Ok(Answer::of(write_json(&reports)).texts(texts))
    }
}

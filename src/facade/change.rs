//! Catalogs in another form, and in their canonical one. Not here: the forms, and what would be lost (`change`).

use serde::ser::{Serialize, SerializeMap, Serializer};

use super::documents::{Document, Documents, Named};
use super::error::{
    COMMENTS, DOCUMENT_MISSING, DOCUMENT_UNREADABLE, Error, Fault, INVALID_DEFAULTS, NO_YAML, WOULD_BE_LOST,
};
use super::options::CheckLimits;
use super::{Answer, Ask};
use crate::change::{self, ANY_DAY, ChangeProblem, Comments, Form, canonical_with_form};
use crate::check::{Defaults, Options};
use crate::report::{Param, listing};
use crate::shape::{Lang, List, request};

request! {
    /// Writes documents, which together are one catalog, in another form.
    pub struct ConvertRequest as "convert": "Umwandlung", "Schreibt Dokumente, die zusammen ein Katalog sind, in einer anderen Form." {
        new {
            /// The form to write.
            to: Form = "to", "Form", "Die Form, die geschrieben wird.";
        }
        /// The documents. None: all that are no defaults.
        documents: List<Document> = "documents", "Dokumente", "Die Dokumente. Keine: alle, die keine Vorgaben sind.";
        /// Values that entities inherit. They are written out.
        defaults: Option<Document> = "defaults", "Vorgaben", "Werte, die Einträge erben. Sie werden ausgeschrieben.";
        /// Whether each entity becomes a text of its own, named like a file in a folder. Default false.
        split: Option<bool> = "split", "Aufgeteilt", "Ob jeder Eintrag ein eigener Text wird, benannt wie eine Datei in einem Ordner. Ohne Angabe nicht.";
        /// Limits of reading.
        limits: Option<CheckLimits> = "limits", "Grenzen", "Grenzen beim Lesen.";
    }

    /// Brings documents into their canonical form, each by itself: order of members, layout.
    pub struct FormatRequest as "format": "Formatierung", "Bringt Dokumente in ihre kanonische Form, jedes für sich: Reihenfolge der Felder und Umbruch." {
        new {}
        /// The documents. None: all that are no defaults.
        documents: List<Document> = "documents", "Dokumente", "Die Dokumente. Keine: alle, die keine Vorgaben sind.";
        /// Values that entities inherit, to be written out. Without them, nothing is inherited.
        defaults: Option<Document> = "defaults", "Vorgaben", "Werte, die Einträge erben; sie werden ausgeschrieben. Ohne sie wird nichts vererbt.";
        /// Whether comments of YAML may get lost. Default false.
        drop_comments: Option<bool> = "dropComments", "Ohne Kommentare", "Ob Kommentare in YAML verloren gehen dürfen. Ohne Angabe nicht.";
        /// Limits of reading.
        limits: Option<CheckLimits> = "limits", "Grenzen", "Grenzen beim Lesen.";
    }
}

/// A text that [`convert`] wrote.
#[derive(Clone, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub struct WrittenText {
    /// Its name: `catalog` with the ending of its form, or the way of a file in a folder, with slashes.
    pub name: String,
    /// Its form.
    pub form: Form,
    /// The text.
    pub text: String,
}

/// A document that [`format()`] wrote.
#[derive(Clone, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub struct FormattedDocument {
    /// Its place among the documents, counted from 0.
    pub document: usize,
    /// Its name.
    pub name: String,
    /// Its form, which is that of the document.
    pub form: Form,
    /// Whether the text differs from the document.
    pub changed: bool,
    /// The text.
    pub text: String,
}

/// Documents to be written anew, and how they are read.
struct Anew<'d> {
    documents: Vec<Named<'d>>,
    options: Options,
}

impl<'d> Anew<'d> {
    fn new(
        documents: &'d [&'d [u8]],
        wanted: &List<Document>,
        defaults: Option<&Document>,
        limits: Option<&CheckLimits>,
    ) -> Result<Self, Error> {
        let mut all = Documents::new(documents);
        let defaults = defaults.and_then(|wanted| all.take(wanted, "/defaults"));
        let documents = all.list_or_rest(wanted, "documents");
        all.check()?;
        if documents.is_empty() {
            return Err(DOCUMENT_MISSING.fault(&[]).into());
        }
        let plain = Options::new(ANY_DAY).limits(limits.map(CheckLimits::limits).unwrap_or_default());
        let options = match defaults {
            Some(document) => plain.clone().defaults(defaults_of(&document, &plain)?),
            None => plain,
        };
        Ok(Self { documents, options })
    }

    /// What becomes of each document, or everything that is wrong with any.
    fn each<T>(&self, act: impl Fn(&Named<'d>) -> Result<T, ChangeProblem>) -> Result<Vec<T>, Error> {
        let (mut done, mut faults) = (Vec::new(), Vec::new());
        for document in &self.documents {
            let read = document.text().and_then(|_| act(document).map_err(|problem| refused(&problem, document)));
            match read {
                Ok(it) => done.push(it),
                Err(fault) => faults.push(fault),
            }
        }
        Error::of(faults)?;
        Ok(done)
    }
}

fn defaults_of(document: &Named<'_>, options: &Options) -> Result<Defaults, Fault> {
    document.text()?;
    Defaults::read(document.input(), options)
        .map_err(|problem| document.fault(&INVALID_DEFAULTS, &[("reason", both(|lang| problem.message(lang)))]))
}

fn both(text: impl Fn(Lang) -> String) -> Param {
    let one = |lang| text(lang).trim_end_matches(['.', '\n']).into();
    Param::Both { de: one(Lang::De), en: one(Lang::En) }
}

/// Why one document is not written anew.
fn refused(problem: &ChangeProblem, document: &Named<'_>) -> Fault {
    match problem {
        ChangeProblem::Unreadable(_) => {
            document.fault(&DOCUMENT_UNREADABLE, &[("reason", both(|lang| problem.message(lang)))])
        }
        ChangeProblem::Comments(line) => document.fault(&COMMENTS, &[("line", (*line).into())]),
        ChangeProblem::NoYaml => document.fault(&NO_YAML, &[]),
        other => document.fault(&WOULD_BE_LOST, &[("reason", both(|lang| other.message(lang)))]),
    }
}

/// Why all of them together are not written.
fn not_written(problem: &ChangeProblem) -> Error {
    match problem {
        ChangeProblem::NoYaml => NO_YAML.at("/to", &[]).into(),
        other => WOULD_BE_LOST.fault(&[("reason", both(|lang| other.message(lang)))]).into(),
    }
}

/// Writes documents, which together are one catalog, in another form: the typed form of the call `convert`.
///
/// ```
/// use dvs::{change::Form, facade::{self, ConvertRequest}};
/// let lines = b"{\"kind\":\"service\",\"id\":\"example.a:x\"}\n{\"kind\":\"service\",\"id\":\"example.a:y\"}\n";
/// let written = facade::convert(&ConvertRequest::new(Form::Json), &[lines])?;
/// assert_eq!(written[0].name, "catalog.json");
/// let back = facade::convert(&ConvertRequest::new(Form::Ndjson), &[written[0].text.as_bytes()])?;
/// assert_eq!(back[0].text.as_bytes(), lines);
/// # Ok::<(), facade::Error>(())
/// ```
///
/// # Errors
/// [`Error`] if the request names what does not exist, or something of the documents would get lost.
pub fn convert(request: &ConvertRequest, documents: &[&[u8]]) -> Result<Vec<WrittenText>, Error> {
    let ConvertRequest { to: form, documents: wanted, defaults, split, limits } = request;
    let anew = Anew::new(documents, wanted, defaults.as_ref(), limits.as_ref())?;
    let catalogs = anew.each(|document| change::read(document.input(), &anew.options))?;
    let catalog = change::join(catalogs).map_err(|problem| not_written(&problem))?;
    let form = *form;
    let texts = if *split == Some(true) {
        change::folder(&catalog, form).map(|files| files.into_iter().collect())
    } else {
        change::write(&catalog, form).map(|text| vec![(format!("catalog.{}", form.extension()), text)])
    };
    let texts: Vec<_> = texts.map_err(|problem| not_written(&problem))?;
    Ok(texts.into_iter().map(|(name, text)| WrittenText { name, form, text }).collect())
}

/// Brings documents into their canonical form, each by itself: the typed form of the call `format`.
///
/// ```
/// use dvs::facade::{self, FormatRequest};
/// let written = facade::format(&FormatRequest::new(), &[br#"{"id": "example.a:x", "kind": "service"}"#])?;
/// assert_eq!(written[0].text, "{\n  \"kind\": \"service\",\n  \"id\": \"example.a:x\"\n}\n");
/// assert!(written[0].changed);
/// # Ok::<(), facade::Error>(())
/// ```
///
/// # Errors
/// [`Error`] if the request names what does not exist, or something of a document would get lost: then none is written.
pub fn format(request: &FormatRequest, documents: &[&[u8]]) -> Result<Vec<FormattedDocument>, Error> {
    let FormatRequest { documents: wanted, defaults, drop_comments, limits } = request;
    let anew = Anew::new(documents, wanted, defaults.as_ref(), limits.as_ref())?;
    let comments = if *drop_comments == Some(true) { Comments::Drop } else { Comments::Keep };
    anew.each(|document| {
        let (form, text) = canonical_with_form(document.input(), &anew.options, comments)?;
        let (name, changed) = (document.name.clone(), text.as_bytes() != document.bytes);
        Ok(FormattedDocument { document: document.index, name, form, changed, text })
    })
}

impl Serialize for WrittenText {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(3))?;
        map.serialize_entry("name", &self.name)?;
        map.serialize_entry("form", &self.form)?;
        map.serialize_entry("text", &self.text)?;
        map.end()
    }
}

impl Serialize for FormattedDocument {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(5))?;
        map.serialize_entry("document", &self.document)?;
        map.serialize_entry("name", &self.name)?;
        map.serialize_entry("form", &self.form)?;
        map.serialize_entry("changed", &self.changed)?;
        map.serialize_entry("text", &self.text)?;
        map.end()
    }
}

impl Ask for ConvertRequest {
    const NAME: &'static str = Self::CALL;
    #[cfg(feature = "schema")]
    const RESULT: &'static crate::shape::ObjectShape = &super::shapes::WRITTEN;

    fn ask(&self, documents: &[&[u8]]) -> Result<Answer, Error> {
        Ok(Answer::of(listing("outputs", &convert(self, documents)?)))
    }
}

impl Ask for FormatRequest {
    const NAME: &'static str = Self::CALL;
    #[cfg(feature = "schema")]
    const RESULT: &'static crate::shape::ObjectShape = &super::shapes::FORMATTED;

    fn ask(&self, documents: &[&[u8]]) -> Result<Answer, Error> {
        Ok(Answer::of(listing("outputs", &format(self, documents)?)))
    }
}

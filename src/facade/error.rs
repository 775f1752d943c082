//! The one shape of errors: what is wrong with a request, where, and what to do. Not here: what is wrong with documents,
//! which is what answers are about.

use std::fmt;

use serde::ser::{Serialize, SerializeMap, Serializer};

use crate::read::InvalidTable;
use crate::report::{Both, Param, fill};
use crate::shape::{Bilingual, Format, Lang, Path, Role, Value, Visitor};

/// A request that cannot be answered: everything that is wrong with it.
///
/// ```
/// use dvs::facade;
/// let answer = facade::call(r#"{"format": 1, "call": "chekc"}"#, &[]);
/// assert!(answer.starts_with(r#"{"format":1,"error":{"code":"unknown-call","#));
/// ```
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Error {
    faults: Vec<Fault>,
}

/// One thing that is wrong with a request.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Fault {
    code: &'static str,
    message: [String; 2],
    pointer: Option<String>,
}

/// A kind of fault: its code, and its message with names in braces.
#[derive(Debug)]
pub(super) struct Kind {
    pub(super) code: &'static str,
    message: Bilingual,
}

/// How many faults are told.
pub(super) const MOST_FAULTS: usize = 1000;
/// Elements of a list of a request, each of which is looked up or answered by itself.
const MOST_ELEMENTS: usize = 10_000;
/// The one list that may be as long as a request: what is known of a large catalog. It is only looked up in.
const BASELINE: &str = "/options/baseline";

/// The lists of a request that are longer than any use.
#[derive(Debug, Default)]
pub(super) struct LongLists(Vec<Fault>);

impl LongLists {
    /// Refuses a request that has any.
    pub(super) fn refused_in(request: &impl Value) -> Result<(), Error> {
        let mut found = Self::default();
        request.walk(&Path::ROOT, &mut found);
        Error::of(found.0)
    }
}

impl Visitor for LongLists {
    fn list(&mut self, path: &Path<'_>, length: usize) {
        if length > MOST_ELEMENTS && path.pointer() != BASELINE {
            self.0.push(TOO_MANY.at(path.pointer(), &[("count", length.into()), ("limit", MOST_ELEMENTS.into())]));
        }
    }

    fn wants(&self, _: &Path<'_>, _: Role) -> bool {
        false
    }

    fn text(&mut self, _: &Path<'_>, _: &'static Format, _: &str) {}
}

/// Declares the kinds of faults that requests have besides faults of structure, and the list of them.
macro_rules! kinds {
    ($($name:ident = $code:literal, $de:literal, $en:literal;)*) => {
        $( pub(super) static $name: Kind = Kind { code: $code, message: Bilingual::new($de, $en) }; )*

        /// All kinds of faults but those of structure.
        #[cfg(feature = "schema")]
        pub(super) static KINDS: &[&Kind] = &[$(&$name),*];
    };
}

kinds! {
    REQUEST_TOO_LONG = "request-too-long",
        "Die Anfrage hat {bytes} Bytes, höchstens {limit} sind möglich. Große Inhalte gehören in die Dokumente daneben.",
        "The request has {bytes} bytes; at most {limit} are possible. Large content belongs into the documents beside it.";
    UNKNOWN_FORMAT = "unknown-request-format",
        "Diese Version liest nur Anfragen mit `\"format\": 1`.",
        "This version reads only requests with `\"format\": 1`.";
    CALL_MISSING = "call-missing",
        "Die Anfrage nennt in `call` keinen Aufruf. Möglich sind: {known}.",
        "The request names no call in `call`. Possible are: {known}.";
    UNKNOWN_CALL = "unknown-call",
        "Den Aufruf `{call}` gibt es nicht.{suggestion} Möglich sind: {known}.",
        "There is no call `{call}`.{suggestion} Possible are: {known}.";
    NO_SUCH_DOCUMENT = "no-such-document",
        "Ein Dokument {index} gibt es nicht; Zahl der übergebenen Dokumente: {count}, gezählt wird ab 0.",
        "There is no document {index}; documents handed over: {count}, counted from 0.";
    DOCUMENT_TWICE = "document-twice",
        "Das Dokument {index} wird schon vorher genannt; jedes steht höchstens einmal in einer Anfrage.",
        "Document {index} is named before; each stands at most once in a request.";
    DOCUMENT_MISSING = "document-missing",
        "Der Aufruf braucht mindestens ein Dokument, das die Anfrage nicht schon anders verwendet.",
        "The call needs at least one document that the request does not use otherwise.";
    NOT_UTF8 = "document-not-utf8",
        "Das Dokument {index} ist ab Byte {offset} kein UTF-8.",
        "Document {index} is not UTF-8 from byte {offset} on.";
    NOT_FACTS = "not-facts",
        "Das Dokument {index} enthält keine Fakten, die diese Version lesen kann: {reason}.",
        "Document {index} holds no facts that this version can read: {reason}.";
    UNKNOWN_RULE = "unknown-rule",
        "Eine Regel `{name}` gibt es nicht.{suggestion}",
        "There is no rule `{name}`.{suggestion}";
    UNKNOWN_PROFILE = "unknown-profile",
        "Ein Profil `{name}` gibt es nicht.{suggestion}",
        "There is no profile `{name}`.{suggestion}";
    UNKNOWN_PARAMETER = "unknown-parameter",
        "Einen Parameter `{name}` gibt es nicht.{suggestion}",
        "There is no parameter `{name}`.{suggestion}";
    INVALID_PARAMETER = "invalid-parameter",
        "`{value}` ist kein Wert für den Parameter `{name}`: Erwartet wird {expected}.",
        "`{value}` is no value for the parameter `{name}`: expected {expected}.";
    UNKNOWN_ENTITY = "unknown-entity",
        "Die Kataloge enthalten keinen Eintrag `{id}`, den eine Änderung nennt.",
        "The catalogs have no entity `{id}`, which a change names.";
    UNKNOWN_LOSS = "interface-not-in-documents",
        "Die Schnittstelle `{name}` kommt in den Dokumenten nicht vor: Niemand beschreibt sie, und niemand stellt sie bereit.",
        "The interface `{name}` does not occur in the documents: nobody describes it, and nobody provides it.";
    UNKNOWN_CHANGE_KIND = "unknown-change-kind",
        "Eine Art von Änderung `{name}` gibt es nicht.{suggestion}",
        "There is no kind of change `{name}`.{suggestion}";
    TOO_MANY = "too-many",
        "Die Liste hat {count} Elemente, höchstens {limit} sind möglich.",
        "The list has {count} elements; at most {limit} are possible.";
    DOCUMENT_UNREADABLE = "document-unreadable",
        "Das Dokument {index} wird nicht umgeschrieben: {reason}. Der Aufruf `check` zeigt alles.",
        "Document {index} is not written anew: {reason}. The call `check` shows all of it.";
    WOULD_BE_LOST = "would-be-lost",
        "Beim Umschreiben ginge etwas verloren: {reason}.",
        "Writing anew would lose something: {reason}.";
    COMMENTS = "comments-would-be-lost",
        "Im Dokument {index} gingen die YAML-Kommentare verloren, der erste in Zeile {line}. Mit `dropComments` ist das erlaubt.",
        "In document {index} the YAML comments would be lost, the first in line {line}. `dropComments` allows it.";
    NO_YAML = "no-yaml",
        "Diese Programmfassung kann kein YAML lesen oder schreiben.",
        "This build can neither read nor write YAML.";
    INVALID_DEFAULTS = "invalid-defaults",
        "Das Dokument {index} enthält keine Vorgaben, die vererbt werden können: {reason}.",
        "Document {index} holds no defaults that can be inherited: {reason}.";
    INVALID_KEY_PART = "invalid-key-part",
        "Daraus lässt sich kein Schlüssel berechnen: {reason}.",
        "No key can be computed from this: {reason}.";
}

/// ` Perhaps … is meant.`, or nothing.
pub(super) fn suggestion(nearest: Option<&str>) -> Param {
    let (de, en) = match nearest {
        Some(name) => (format!(" Gemeint ist vielleicht `{name}`."), format!(" Perhaps `{name}` is meant.")),
        None => (String::new(), String::new()),
    };
    Param::Both { de: de.into(), en: en.into() }
}

impl Kind {
    /// A fault of this kind at a place of the request.
    pub(super) fn at(&self, pointer: impl Into<String>, params: &[(&'static str, Param)]) -> Fault {
        let say = |lang| fill(self.message.get(lang), params, lang);
        Fault { code: self.code, message: [say(Lang::De), say(Lang::En)], pointer: Some(pointer.into()) }
    }

    /// A fault of this kind that has no place in the request.
    pub(super) fn fault(&self, params: &[(&'static str, Param)]) -> Fault {
        Fault { pointer: None, ..self.at(String::new(), params) }
    }
}

impl From<Fault> for Error {
    fn from(fault: Fault) -> Self {
        Self { faults: vec![fault] }
    }
}

impl From<InvalidTable> for Error {
    fn from(invalid: InvalidTable) -> Self {
        let fault = |problem: crate::read::TableProblem| Fault {
            code: problem.name.unwrap_or("invalid-value"),
            message: [Lang::De, Lang::En].map(|lang| problem.message(lang).to_owned()),
            pointer: Some(problem.pointer),
        };
        Self { faults: invalid.problems.into_iter().map(fault).collect() }
    }
}

impl Error {
    /// The error, if anything was found wrong. Nobody reads more than the first thousand.
    pub(super) fn of(mut faults: Vec<Fault>) -> Result<(), Self> {
        faults.truncate(MOST_FAULTS);
        if faults.is_empty() { Ok(()) } else { Err(Self { faults }) }
    }

    /// Whether more is wrong than that members are not known.
    pub(super) fn is_of_structure(&self) -> bool {
        self.faults.iter().any(|fault| fault.code != crate::read::codes::UNKNOWN_MEMBER.name)
    }

    /// Everything that is wrong, never nothing; of very many faults the first thousand.
    #[must_use]
    pub fn faults(&self) -> &[Fault] {
        &self.faults
    }

    /// The answer that says it: `{"format": 1, "error": {"code", "message": {"de", "en"}, "pointer", "others": […]}}`.
    #[must_use]
    pub fn to_json(&self) -> String {
        #[derive(Debug)]
        struct Whole<'a>(&'a Error);
        impl Serialize for Whole<'_> {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                let mut map = serializer.serialize_map(None)?;
                map.serialize_entry("format", &super::FORMAT)?;
                map.serialize_entry("error", self.0)?;
                map.end()
            }
        }
        // Maps with text keys only: writing them cannot fail.
        serde_json::to_string(&Whole(self)).unwrap_or_default()
    }
}

impl Fault {
    /// The code: stable, in kebab-case. Faults of structure have the name of their structural code, such as `unknown-member`.
    #[must_use]
    pub fn code(&self) -> &'static str {
        self.code
    }

    /// What is wrong, in one language.
    #[must_use]
    pub fn message(&self, lang: Lang) -> &str {
        let [de, en] = &self.message;
        if lang == Lang::De { de } else { en }
    }

    /// Where it stands in the request, as a JSON Pointer; none if it is about the documents.
    #[must_use]
    pub fn pointer(&self) -> Option<&str> {
        self.pointer.as_deref()
    }

    fn entries<M: SerializeMap>(&self, map: &mut M) -> Result<(), M::Error> {
        map.serialize_entry("code", self.code)?;
        map.serialize_entry("message", &Both(|lang| self.message(lang).to_owned()))?;
        match &self.pointer {
            Some(pointer) => map.serialize_entry("pointer", pointer),
            None => Ok(()),
        }
    }
}

impl Serialize for Fault {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        self.entries(&mut map)?;
        map.end()
    }
}

impl Serialize for Error {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        if let [first, others @ ..] = self.faults.as_slice() {
            first.entries(&mut map)?;
            if !others.is_empty() {
                map.serialize_entry("others", others)?;
            }
        }
        map.end()
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, fault) in self.faults.iter().enumerate() {
            let line = if index == 0 { "" } else { "\n" };
            let [_, en] = &fault.message;
            match fault.pointer.as_deref() {
                Some(pointer) if !pointer.is_empty() => write!(f, "{line}{pointer}: {en}")?,
                _ => write!(f, "{line}{en}")?,
            }
        }
        Ok(())
    }
}

impl std::error::Error for Error {}

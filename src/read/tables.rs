//! JSON that is right or refused, with everything that is wrong in one go: catalogs of requirements and schemes of the
//! caller, and requests. Not here: what the tables say (`standards`), the requests (`facade`), and catalog data.

use super::explain;
use super::locate::{Lines, offsets_of, pointers_of};
use crate::report::{Param, Span, fill};
use crate::shape::json::Cursor;
use crate::shape::{Lang, Value};
use crate::standards::{Fault, RequirementCatalog, Scheme};

/// Bytes of one file of a table.
const MAX_BYTES: usize = 8 << 20;
const MAX_DEPTH: usize = 16;
const MAX_TEXT: usize = 16 << 10;

/// A text that is no table: everything that is wrong with it, in the order of the text.
#[derive(Clone, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub struct InvalidTable {
    /// What is wrong; never empty.
    pub problems: Vec<TableProblem>,
    /// How many problems of the same kinds were counted beyond.
    pub beyond: usize,
}

/// One thing that is wrong with a table.
#[derive(Clone, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub struct TableProblem {
    /// JSON Pointer to where it is wrong.
    pub pointer: String,
    /// Where that stands in the text.
    pub span: Span,
    /// The name of the structural code, if it has one.
    pub(crate) name: Option<&'static str>,
    de: String,
    en: String,
}

impl TableProblem {
    fn new(pointer: &str, span: Span, name: Option<&'static str>, de: String, en: String) -> Self {
        Self { pointer: pointer.to_owned(), span, name, de, en }
    }

    /// What is wrong, and what to do, in one language.
    #[must_use]
    pub fn message(&self, lang: Lang) -> &str {
        match lang {
            Lang::De => &self.de,
            Lang::En => &self.en,
        }
    }
}

impl std::fmt::Display for InvalidTable {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        for (index, problem) in self.problems.iter().enumerate() {
            let line = if index == 0 { "" } else { "\n" };
            let pointer = if problem.pointer.is_empty() { "/" } else { &problem.pointer };
            write!(f, "{line}{} {pointer}: {}", problem.span, problem.en)?;
        }
        if self.beyond > 0 {
            write!(f, "\n{} more", self.beyond)?;
        }
        Ok(())
    }
}

impl std::error::Error for InvalidTable {}

/// What is wrong, before its place is told: by offset or by pointer.
struct Wrong {
    offset: usize,
    name: Option<&'static str>,
    de: String,
    en: String,
}

/// Reads a table, and asks it what is wrong with what it says.
fn read<T: Value>(text: &str, faults: impl Fn(&T) -> Vec<Fault>) -> Result<T, InvalidTable> {
    if text.len() > MAX_BYTES {
        let (bytes, limit) = (text.len(), MAX_BYTES);
        let de = format!("Der Text hat {bytes} Bytes, höchstens {limit} sind erlaubt.");
        let en = format!("The text has {bytes} bytes; at most {limit} are allowed.");
        let problem = TableProblem::new("", Span::new(0, 0, 1, None), None, de, en);
        return Err(InvalidTable { problems: vec![problem], beyond: 0 });
    }
    read_strictly(text, Cursor::new(text, MAX_DEPTH, MAX_TEXT), faults)
}

/// Reads the whole text of a cursor as one value, and asks it what is wrong with what it says. Anything wrong refuses it.
pub(crate) fn read_strictly<T: Value>(
    text: &str,
    mut cursor: Cursor<'_>,
    faults: impl Fn(&T) -> Vec<Fault>,
) -> Result<T, InvalidTable> {
    cursor.peek();
    let mut end = usize::MAX;
    let read = T::read(&mut cursor).and_then(|value| {
        end = cursor.position();
        cursor.peek();
        cursor.expect_end().map(|()| value)
    });
    let value = read.ok().flatten();
    let (problems, beyond) = cursor.problems.take();
    let mut wrong: Vec<Wrong> = problems
        .iter()
        .map(|problem| {
            let (declaration, params) = explain(&problem.kind);
            let say = |lang| fill(declaration.message.get(lang), &params, lang);
            let (de, en) = (say(Lang::De), say(Lang::En));
            Wrong { offset: problem.offset, name: Some(declaration.name), de, en }
        })
        .collect();
    if let Some(value) = &value {
        let faults = faults(value);
        let offsets = offsets_of(text, 0, faults.iter().map(|fault| fault.pointer.as_str()));
        wrong.extend(faults.into_iter().zip(offsets).map(|(fault, (offset, _))| {
            let params = [("value", Param::from(fault.value))];
            let say = |lang| fill(fault.message.get(lang), &params, lang);
            Wrong { offset, name: None, de: say(Lang::De), en: say(Lang::En) }
        }));
    }
    match value {
        Some(value) if wrong.is_empty() => Ok(value),
        _ => Err(InvalidTable { problems: placed(text, end, wrong), beyond }),
    }
}

/// Tells where things are. What stands behind the end of the table is in none of its members.
fn placed(text: &str, end: usize, mut wrong: Vec<Wrong>) -> Vec<TableProblem> {
    wrong.sort_by_key(|wrong| wrong.offset);
    let offsets: Vec<usize> = wrong.iter().map(|wrong| wrong.offset).collect();
    let pointers = pointers_of(text, 0, &offsets);
    let mut lines = Lines::new(text, 0, 1);
    let places = wrong.into_iter().zip(pointers);
    places
        .map(|(Wrong { offset, name, de, en }, pointer)| {
            let pointer = if offset < end { pointer.as_str() } else { "" };
            TableProblem::new(pointer, lines.span(offset, 0), name, de, en)
        })
        .collect()
}

macro_rules! from_json {
    ($($(#[$docs:meta])* $table:ident)*) => { $(
        impl $table {
            $(#[$docs])*
            pub fn from_json(text: &str) -> Result<Self, InvalidTable> {
                read(text, Self::faults)
            }

            /// The table as JSON, in the spelling in which it was read, ready for [`from_json`](Self::from_json).
            #[must_use]
            pub fn to_json(&self) -> String {
                // Texts, numbers and lists; nothing that could fail.
                serde_json::to_string_pretty(self).unwrap_or_default()
            }
        }
    )* };
}

from_json! {
    /// Reads a catalog of requirements. The file is described in `docs/standards.md`.
    ///
    /// # Errors
    /// [`InvalidTable`] with everything that is wrong and where: no JSON, a member that is unknown, missing or of another type, a modal
    /// verb or a pattern that is not known, an id that stands twice, more than 8 MiB.
    ///
    /// ```
    /// use dvs::standards::RequirementCatalog;
    /// let text = r#"{
    ///   "id": "haus", "title": {"de": "Hausregeln"},
    ///   "requirements": [{"id": "HR-1", "modality": "SOL"}, {"id": "HR-1", "rolle": "alle"}]
    /// }"#;
    /// let error = RequirementCatalog::from_json(text).unwrap_err();
    /// let places: Vec<String> = error.problems.iter().map(|it| format!("{} {}", it.span, it.pointer)).collect();
    /// assert_eq!(places, ["3:47 /requirements/0/modality", "3:62 /requirements/1/id", "3:70 /requirements/1/rolle"]);
    /// ```
    RequirementCatalog
    /// Reads a scheme. The file is described in `docs/standards.md`.
    ///
    /// # Errors
    /// [`InvalidTable`] with everything that is wrong and where: no JSON, a member that is unknown, missing or of another type, levels that
    /// do not ascend, a criterion that stands twice, weights that are not 100 percent together, more than 8 MiB.
    ///
    /// ```
    /// use dvs::standards::Scheme;
    /// let text = r#"{"id": "haus", "title": {"de": "Hausstufen"}, "levels": [{"number": 2}, {"number": 1}]}"#;
    /// let error = Scheme::from_json(text).unwrap_err();
    /// assert_eq!(error.problems[0].pointer, "/levels/1/number");
    /// ```
    Scheme
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::standards::{Modality, requirements, schemes};

    fn wrong(text: &str) -> Vec<String> {
        let error = RequirementCatalog::from_json(text).unwrap_err();
        assert!(!error.problems.is_empty());
        error.problems.iter().map(|problem| format!("{} {}", problem.span, problem.pointer)).collect()
    }

    #[test]
    fn tables_of_the_crate_are_written_and_read_back() {
        for catalog in requirements::ALL {
            assert_eq!(RequirementCatalog::from_json(&catalog.to_json()).as_ref(), Ok(*catalog));
        }
        for scheme in schemes::ALL {
            assert_eq!(Scheme::from_json(&scheme.to_json()).as_ref(), Ok(*scheme));
        }
    }

    #[test]
    fn spelling_and_members_of_others_are_kept() {
        let text =
            r#"{"id":"a","title":{"de":"A"},"requirements":[{"id":"1","modality":"SOLLTE","x-owner":"7"}],"x-a":1.50}"#;
        let catalog = RequirementCatalog::from_json(text).unwrap();
        assert_eq!(catalog.requirements[0].modality, Some(Modality::Sollte));
        let again = catalog.to_json();
        for kept in ["SOLLTE", "\"x-owner\": \"7\"", "1.50"] {
            assert!(again.contains(kept), "{kept} in {again}");
        }
    }

    #[test]
    fn everything_wrong_is_said_at_once() {
        assert_eq!(wrong(""), ["1:1 "]);
        assert_eq!(wrong("[]"), ["1:1 "]);
        assert_eq!(wrong(r#"{"id":"a","title":{"de":"A"}} {}"#), ["1:31 "]);
        assert_eq!(
            wrong("{\"id\": 7, \"titel\": {},\n \"patterns\": [\"<x>\"],\n \"requirements\": [{}, {\"id\": \"\"}]}"),
            ["1:1 ", "1:8 /id", "1:11 /titel", "2:15 /patterns/0", "3:19 /requirements/0"]
        );
        assert_eq!(wrong(&"[".repeat(9 << 20)), ["1 "]);
        assert_eq!(wrong(&"[".repeat(1 << 20)), [format!("1:17 {}", "/0".repeat(16))]);
    }

    #[test]
    fn a_table_has_a_name() {
        assert_eq!(wrong(r#"{"id":" ","title":{}}"#), ["1:7 /id", "1:19 /title"]);
    }

    #[test]
    fn weights_of_a_scheme_are_a_whole() {
        let text = |weight| {
            format!(
                r#"{{"id":"a","title":{{"en":"A"}},"levels":[{{"number":0}}],"criteria":[{{"id":"x","weight":60}},{{"id":"y","weight":{weight}}}]}}"#
            )
        };
        assert!(Scheme::from_json(&text(40)).is_ok());
        let error = Scheme::from_json(&text(4_000_000_000_u32)).unwrap_err();
        assert_eq!(
            error.problems[0].message(Lang::En),
            "The weights of the criteria are 4000000060 percent together, not 100."
        );
        assert_eq!(error.problems[0].pointer, "/criteria");
    }
}

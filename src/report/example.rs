//! Short documents that rules object to, from a text that is made of the examples of the tests. Not here: how it is made
//! (`tests/it/docs/examples.rs`).

use crate::shape::Lang;

/// A short document that a rule objects to, and the finding.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub struct Example {
    /// The form of the document: `json`, `ndjson` or `yaml`.
    pub form: &'static str,
    /// The document. What cannot be shown is replaced, and a long line is cut.
    pub document: &'static str,
    /// Where the finding stands: line and column, and the JSON Pointer.
    pub place: &'static str,
    /// What it says, in German.
    pub de: &'static str,
    /// What it says, in English.
    pub en: &'static str,
}

impl Example {
    /// The example of a code in a text of records: a line `=== CODE form`, the place, the message in German and in English,
    /// and the document.
    pub(crate) fn find(records: &'static str, code: &str) -> Option<Self> {
        records.split("\n=== ").find_map(|record| {
            let (head, rest) = record.strip_prefix(code)?.strip_prefix(' ')?.split_once('\n')?;
            let (place, rest) = rest.split_once('\n')?;
            let (de, rest) = rest.split_once('\n')?;
            let (en, document) = rest.split_once('\n')?;
            Some(Self { form: head, document: document.trim_end_matches('\n'), place, de, en })
        })
    }

    /// Place and message, as they stand in a report.
    #[must_use]
    pub fn finding(&self, lang: Lang) -> String {
        let message = if lang == Lang::De { self.de } else { self.en };
        format!("{} – {message}", self.place)
    }
}

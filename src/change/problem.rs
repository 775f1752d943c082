//! Why a catalog is not written anew.

use crate::key::EntityId;
use crate::report::Report;
use crate::shape::Lang;

/// Why a catalog is not written in another form: something would be lost.
#[derive(Clone, PartialEq, Debug)]
#[non_exhaustive]
pub enum ChangeProblem {
    /// Not everything in the input could be read; the report says what.
    Unreadable(Box<Report>),
    /// Two of the inputs have a catalog header.
    TwoHeaders,
    /// Two of the inputs, which are to be one document, have a member of this name beside their lists, with different values.
    TwoMembers(Box<str>),
    /// A member has no place in lines, or in a file of one entity: one of the document beside its lists, or one that is called
    /// like what a line says itself and says something else.
    NoPlaceInLines(Box<str>),
    /// Two entities have the same id, and would be the same file.
    TwoEntities(EntityId),
    /// A YAML text has comments, which would be lost; the line of the first.
    Comments(usize),
    /// A text holds half a character (a lone surrogate), which YAML cannot; the text as it stands in JSON.
    HalfCharacter(Box<str>),
    /// This build cannot read or write YAML.
    NoYaml,
}

impl ChangeProblem {
    /// What is wrong, and what to do, in one language.
    #[must_use]
    pub fn message(&self, lang: Lang) -> String {
        match (self, lang) {
            (Self::Unreadable(report), _) => {
                let told = super::read::reason(report).map(|finding| {
                    let place = finding.span().map(|span| format!(" ({span})")).unwrap_or_default();
                    format!(": {}{place}: {}", finding.code(), finding.message(lang))
                });
                let what = match lang {
                    Lang::De => "nicht alles ist lesbar; beim Umschreiben ginge etwas verloren",
                    Lang::En => "not everything can be read, and writing anew would lose it",
                };
                format!("{what}{}", told.unwrap_or_default())
            }
            (Self::TwoHeaders, Lang::De) => {
                "zwei Eingaben haben einen Katalogkopf; ein Katalog hat nur einen".to_owned()
            }
            (Self::TwoHeaders, Lang::En) => "two inputs have a catalog header; a catalog has only one".to_owned(),
            (Self::TwoMembers(name), Lang::De) => {
                format!("zwei Eingaben haben neben ihren Listen das Feld `{name}` mit verschiedenen Werten")
            }
            (Self::TwoMembers(name), Lang::En) => {
                format!("two inputs have the member `{name}` beside their lists, with different values")
            }
            (Self::NoPlaceInLines(name), Lang::De) => {
                format!(
                    "das Feld `{name}` hat in Zeilen (NDJSON) und in Dateien mit nur einem Eintrag keinen Platz; \
                     ein Dokument in JSON oder YAML hat ihn"
                )
            }
            (Self::NoPlaceInLines(name), Lang::En) => {
                format!(
                    "the member `{name}` has no place in lines (NDJSON) or in files of one entity; \
                     a document in JSON or YAML has one"
                )
            }
            (Self::HalfCharacter(text), Lang::De) => {
                format!(
                    "{text} enthält nur die Hälfte eines Zeichens, was in YAML nicht geht; JSON und NDJSON lassen es zu"
                )
            }
            (Self::HalfCharacter(text), Lang::En) => {
                format!("{text} holds only half of a character, which YAML cannot; JSON and NDJSON can")
            }
            (Self::TwoEntities(id), Lang::De) => format!("`{id}` steht zweimal da und wäre zweimal dieselbe Datei"),
            (Self::TwoEntities(id), Lang::En) => format!("`{id}` stands twice and would be the same file twice"),
            (Self::Comments(line), Lang::De) => {
                format!("die YAML-Kommentare (der erste in Zeile {line}) gingen verloren")
            }
            (Self::Comments(line), Lang::En) => format!("the YAML comments (the first in line {line}) would be lost"),
            (Self::NoYaml, Lang::De) => "diese Programmfassung kann kein YAML lesen oder schreiben".to_owned(),
            (Self::NoYaml, Lang::En) => "this build can neither read nor write YAML".to_owned(),
        }
    }
}

impl std::fmt::Display for ChangeProblem {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.message(Lang::En))
    }
}

impl std::error::Error for ChangeProblem {}

//! Words for what is wrong with a text as YAML: codes, and what goes into their messages.
//! Not here: how the problems are found (`yaml`), and the sentences around these words (`codes`).

use super::codes;
use super::explain::{Explained, both};
use super::yaml::{Limit, SyntaxKind, YamlLimits, YamlProblemKind};
use crate::report::Param;
use crate::shape::Bilingual;
use crate::shape::json::shorten;

/// The code of a problem and the values of its message. `excerpt` is what stands there in the source.
pub(super) fn explain(kind: YamlProblemKind, excerpt: &str, limits: &YamlLimits) -> Explained {
    match kind {
        YamlProblemKind::Syntax(kind) => (&codes::YAML_SYNTAX, vec![("detail", detail(kind))]),
        YamlProblemKind::OverLimit(limit) => over(limit, limits),
        YamlProblemKind::NoDocument => (&codes::EMPTY, vec![]),
        YamlProblemKind::SeveralDocuments => (&codes::SEVERAL_DOCUMENTS, vec![]),
        YamlProblemKind::MergeKey => (&codes::YAML_MERGE_KEY, vec![]),
        YamlProblemKind::Tag => (&codes::YAML_TAG, vec![("tag", shorten(excerpt).into())]),
        YamlProblemKind::NonScalarKey => (&codes::YAML_KEY, vec![]),
        YamlProblemKind::UnknownAlias | YamlProblemKind::RecursiveAlias | YamlProblemKind::AliasIntoKey => {
            (&codes::YAML_ALIAS, vec![("alias", shorten(excerpt).into())])
        }
    }
}

fn over(limit: Limit, limits: &YamlLimits) -> Explained {
    match limit {
        Limit::Depth => (&codes::TOO_DEEP, vec![("limit", limits.max_depth.into())]),
        Limit::Nodes => {
            let limit = limits.max_nodes;
            (&codes::YAML_EXPANSION, vec![("limit", both(format!("{limit} Werten"), format!("{limit} values")))])
        }
        Limit::JsonBytes => {
            let limit = limits.max_json_bytes;
            (&codes::YAML_EXPANSION, vec![("limit", both(format!("{limit} Byte"), format!("{limit} bytes")))])
        }
        Limit::SourceBytes => (&codes::INPUT_TOO_LARGE, vec![("limit", (u32::MAX as usize).into())]),
    }
}

/// What makes the text no YAML, in words that lead to the mistake.
fn detail(kind: SyntaxKind) -> Param {
    let (de, en) = match kind {
        SyntaxKind::Tab => ("ein Tabulator, wo nur Leerzeichen einrücken dürfen", "a tab where only spaces may indent"),
        SyntaxKind::Indentation => {
            ("eine Zeile des Textes ist zu wenig eingerückt", "a line of the text is indented too little")
        }
        SyntaxKind::MappingNotAllowed => (
            "ein Doppelpunkt, wo kein Feld beginnen kann: oft fehlen Anführungszeichen um einen Text mit `: `, oder die \
             Einrückung passt nicht zur Zeile davor",
            "a colon where no member can begin: often quotation marks around a text with `: ` are missing, or the \
             indentation does not fit the line before",
        ),
        SyntaxKind::SequenceNotAllowed => ("ein `- `, wo keine Liste beginnen kann", "a `- ` where no list can begin"),
        SyntaxKind::ExpectedKey => (
            "erwartet wird ein Feld mit Doppelpunkt; oft passt die Einrückung zu keiner Zeile darüber",
            "a member with its colon was expected; often the indentation fits no line above",
        ),
        SyntaxKind::ExpectedItem => (
            "erwartet wird ein Listeneintrag mit `- `; oft passt die Einrückung zu keiner Zeile darüber",
            "a list item with `- ` was expected; often the indentation fits no line above",
        ),
        SyntaxKind::ExpectedValue => ("erwartet wird ein Wert", "a value was expected"),
        SyntaxKind::ExpectedSeparator => {
            ("erwartet wird ein Komma oder die schließende Klammer", "a comma or the closing bracket was expected")
        }
        SyntaxKind::UnclosedBracket { open } => {
            return both(
                format!("die Klammer `{open}` wird nicht geschlossen"),
                format!("the bracket `{open}` is never closed"),
            );
        }
        SyntaxKind::MismatchedBracket { open, close } => {
            return both(
                format!("zur Klammer `{open}` passt die schließende `{close}` nicht"),
                format!("the closing `{close}` does not match the bracket `{open}`"),
            );
        }
        SyntaxKind::StrayBracket => {
            ("eine schließende Klammer ohne öffnende", "a closing bracket without an opening one")
        }
        SyntaxKind::UnclosedQuote => (
            "das Anführungszeichen, das hier beginnt, wird nicht geschlossen",
            "the quotation mark that begins here is never closed",
        ),
        SyntaxKind::AfterQuote => (
            "nach dem schließenden Anführungszeichen folgt noch Text in derselben Zeile",
            "after the closing quotation mark more text follows on the same line",
        ),
        SyntaxKind::Escape => (
            "der Text enthält eine Escape-Folge, die es nicht gibt; ein Backslash wird als `\\\\` geschrieben",
            "the text contains an escape sequence that does not exist; a backslash is written as `\\\\`",
        ),
        SyntaxKind::BlockHeader => (
            "nach `|` oder `>` darf in der Zeile nur eine Einrückung (`1` bis `9`), `+` oder `-` folgen",
            "after `|` or `>` only an indentation (`1` to `9`), `+` or `-` may follow on the line",
        ),
        SyntaxKind::Character { character } => {
            let shown = shown(character);
            return both(
                format!("das Zeichen {shown} darf hier nicht ohne Anführungszeichen stehen"),
                format!("the character {shown} may not stand here without quotation marks"),
            );
        }
        SyntaxKind::ByteOrderMark => ("eine BOM mitten im Text", "a byte order mark within the text"),
        SyntaxKind::Comment => (
            "ein Kommentar ohne Leerzeichen davor, oder mitten in einem Text",
            "a comment without a space before it, or in the middle of a text",
        ),
        SyntaxKind::DocumentMarker => (
            "`---` oder `...`, wo kein Dokument beginnen oder enden kann, oder etwas nach dem Ende des Dokuments",
            "`---` or `...` where no document can begin or end, or something after the end of the document",
        ),
        SyntaxKind::Directive => ("eine Anweisung mit `%`, die nicht gilt", "a directive with `%` that is not valid"),
        SyntaxKind::Tag => (
            "ein ungültiges Tag; soll das `!` zum Text gehören, fehlen Anführungszeichen",
            "an invalid tag; if the `!` belongs to the text, quotation marks are missing",
        ),
        SyntaxKind::Anchor => (
            "`&` oder `*` ohne Namen; soll das Zeichen zum Text gehören, fehlen Anführungszeichen",
            "`&` or `*` without a name; if the character belongs to the text, quotation marks are missing",
        ),
        SyntaxKind::UnexpectedEnd => ("der Text endet zu früh", "the text ends too early"),
        SyntaxKind::Other => ("an dieser Stelle nicht erlaubt", "not allowed in this place"),
    };
    Bilingual::new(de, en).into()
}

/// A character as people can see it.
fn shown(character: char) -> String {
    if character.is_control() || character.is_whitespace() {
        format!("U+{:04X}", u32::from(character))
    } else {
        format!("`{character}`")
    }
}

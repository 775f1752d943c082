//! From problems to codes and the values of their messages. The sentences stand in the declarations (`codes`).

use super::{InputProblem, codes};
use crate::report::{Declaration, Param};
use crate::shape::json::{Expected, Fault, Found, ProblemKind, Syntax};
use crate::shape::{Bilingual, Lang, Role, Shape, nearest};

/// A code and the values of its message.
pub(crate) type Explained = (&'static Declaration, Vec<(&'static str, Param)>);

/// The code of a structural problem.
pub(crate) fn explain(kind: &ProblemKind) -> Explained {
    match kind {
        ProblemKind::Syntax(Syntax::TooDeep { limit }) => (&codes::TOO_DEEP, vec![("limit", (*limit).into())]),
        ProblemKind::Syntax(Syntax::End { expected }) => not_json(Param::from(END), *expected),
        ProblemKind::Syntax(Syntax::Unexpected { found, expected }) => {
            let found = both(format!("das Zeichen `{found}`"), format!("the character `{found}`"));
            not_json(found, *expected)
        }
        ProblemKind::Fault(fault) => explain_fault(*fault),
        ProblemKind::Duplicate { name, .. } => (&codes::DUPLICATE_MEMBER, vec![("member", name.clone().into())]),
        ProblemKind::UnknownMember { name, object } => {
            let near = nearest(name, object.fields.iter().map(|field| field.name));
            let params =
                vec![("member", name.clone().into()), ("object", object.name.into()), ("suggestion", suggestion(near))];
            (&codes::UNKNOWN_MEMBER, params)
        }
        ProblemKind::Missing { field, object } => {
            (&codes::MISSING_MEMBER, vec![("member", field.name.into()), ("object", object.name.into())])
        }
        ProblemKind::WrongType { expected, found, text } => {
            let quoted = match (found, expected) {
                // No number becomes an id, an address or a date by quotation marks.
                (_, Shape::Text(format)) if matches!(format.role, Role::Id | Role::Url | Role::Date) => None,
                (Found::Number | Found::Bool, Shape::Text(_)) => Some(format!("\"{text}\"")),
                (Found::Text, Shape::Bool) => {
                    Some(text.trim_matches('"').to_owned()).filter(|text| text == "true" || text == "false")
                }
                (Found::Text, Shape::Integer) => {
                    text.trim_matches('"').parse::<u32>().ok().map(|number| number.to_string())
                }
                (Found::Text, Shape::Count) => {
                    text.trim_matches('"').parse::<u64>().ok().map(|number| number.to_string())
                }
                (Found::Text | Found::Number | Found::Object, Shape::List(_)) if !text.is_empty() => {
                    Some(format!("[{text}]"))
                }
                (Found::Text, Shape::Localized) => Some(format!("{{\"de\": {text}}}")),
                _ => None,
            };
            let right = quoted.map_or(both("", ""), |right| {
                both(format!(" Richtig wäre `{right}`."), format!(" `{right}` would be right."))
            });
            let params = vec![
                ("expected", Param::from(shape_name(expected))),
                ("found", Param::from(found_name(*found))),
                ("suggestion", right),
            ];
            (&codes::WRONG_TYPE, params)
        }
        ProblemKind::Null => (&codes::NULL, vec![]),
        ProblemKind::BadText { error, text } => {
            let format = error.format();
            let params = vec![
                ("value", text.clone().into()),
                ("reason", both(error.reason(Lang::De), error.reason(Lang::En))),
                ("expected", format.expected.into()),
                ("example", format.example.into()),
            ];
            (&codes::INVALID_VALUE, params)
        }
        ProblemKind::UnknownValue { vocabulary, text } => {
            let known: Vec<_> = vocabulary.terms.iter().map(|term| term.value).collect();
            let params = vec![
                ("value", text.clone().into()),
                ("vocabulary", both(vocabulary.title, vocabulary.name)),
                ("known", known.join(", ").into()),
                ("suggestion", suggestion(nearest(text, known.into_iter()))),
            ];
            (&codes::UNKNOWN_VALUE, params)
        }
        ProblemKind::BadNumber { text } => (&codes::NOT_A_WHOLE_NUMBER, vec![("value", text.clone().into())]),
        ProblemKind::TooLong { bytes, limit } => {
            (&codes::TEXT_TOO_LONG, vec![("bytes", (*bytes).into()), ("limit", (*limit).into())])
        }
    }
}

/// The code of a problem of an input, and where it stands.
pub(crate) fn explain_input(problem: &InputProblem) -> (Explained, usize) {
    match problem {
        InputProblem::Structure { problem, .. } => (explain(&problem.kind), problem.offset),
        InputProblem::Empty => ((&codes::EMPTY, vec![]), 0),
        InputProblem::NotUtf8 { offset, encoding } => {
            ((&codes::NOT_UTF8, vec![("encoding", encoding.title().into())]), *offset)
        }
        InputProblem::ByteOrderMark => ((&codes::BYTE_ORDER_MARK, vec![]), 0),
        InputProblem::NotAnObject { offset, found } => {
            ((&codes::NOT_AN_OBJECT, vec![("found", found_name(*found).into())]), *offset)
        }
        InputProblem::SeveralDocuments { offset } => ((&codes::SEVERAL_DOCUMENTS, vec![]), *offset),
        InputProblem::UnknownFormat { offset, value } => {
            let params =
                vec![("value", value.clone().into()), ("known", crate::model::FormatVersion::V1.as_str().into())];
            ((&codes::UNKNOWN_FORMAT, params), *offset)
        }
        InputProblem::MissingFormat { offset } => ((&codes::MISSING_FORMAT, vec![]), *offset),
        InputProblem::UnknownKind { offset, value } => {
            let kinds = || crate::shape::EntityKind::ALL.iter().map(|kind| kind.name());
            let params = vec![
                ("value", value.clone().into()),
                ("known", kinds().collect::<Vec<_>>().join(", ").into()),
                ("suggestion", suggestion(nearest(value, kinds()))),
            ];
            ((&codes::UNKNOWN_KIND, params), *offset)
        }
        InputProblem::MissingKind { offset } => ((&codes::MISSING_KIND, vec![]), *offset),
        InputProblem::MisplacedHeader { offset } => ((&codes::MISPLACED_HEADER, vec![]), *offset),
        InputProblem::UnsupportedForm { form } => ((&codes::UNSUPPORTED_FORM, vec![("form", (*form).into())]), 0),
        InputProblem::TooLarge { limit } => ((&codes::INPUT_TOO_LARGE, vec![("limit", (*limit).into())]), 0),
        InputProblem::TooManyEntities { offset, limit } => {
            ((&codes::TOO_MANY_ENTITIES, vec![("limit", (*limit).into())]), *offset)
        }
        InputProblem::LineTooLong { offset, limit } => {
            ((&codes::LINE_TOO_LONG, vec![("limit", (*limit).into())]), *offset)
        }
        #[cfg(feature = "yaml")]
        InputProblem::Source { problem, .. } => (problem.explained.clone(), problem.offset),
    }
}

const END: Bilingual = Bilingual::new("das Ende der Eingabe", "the end of the input");

fn not_json(found: Param, expected: Expected) -> Explained {
    let expected = match expected {
        Expected::Value => Bilingual::new("ein Wert", "a value"),
        Expected::MemberName => Bilingual::new("ein Name in Anführungszeichen", "a name in quotes"),
        Expected::Colon => Bilingual::new("ein Doppelpunkt", "a colon"),
        Expected::CommaOrObjectEnd => Bilingual::new("ein Komma oder `}`", "a comma or `}`"),
        Expected::CommaOrArrayEnd => Bilingual::new("ein Komma oder `]`", "a comma or `]`"),
        Expected::Digit => Bilingual::new("eine Ziffer", "a digit"),
        Expected::Quote => Bilingual::new("ein schließendes Anführungszeichen", "a closing quotation mark"),
        Expected::TextEnd => END,
    };
    (&codes::NOT_JSON, vec![("found", found), ("expected", expected.into())])
}

fn explain_fault(fault: Fault) -> Explained {
    match fault {
        Fault::TrailingComma => (&codes::TRAILING_COMMA, vec![]),
        Fault::ControlCharacter(character) => {
            (&codes::CONTROL_CHARACTER, vec![("character", format!("U+{:04X}", u32::from(character)).into())])
        }
        Fault::BadEscape => (&codes::BAD_ESCAPE, vec![]),
        Fault::LoneSurrogate => (&codes::LONE_SURROGATE, vec![]),
        Fault::LeadingZero => (&codes::LEADING_ZERO, vec![]),
    }
}

pub(super) fn both(de: impl Into<Box<str>>, en: impl Into<Box<str>>) -> Param {
    Param::Both { de: de.into(), en: en.into() }
}

fn suggestion(near: Option<&str>) -> Param {
    near.map_or(both("", ""), |near| {
        both(format!(" Gemeint ist vielleicht `{near}`."), format!(" Perhaps `{near}` is meant."))
    })
}

fn shape_name(shape: &Shape) -> Bilingual {
    match shape {
        // Answers alone have the last two.
        Shape::Object(_) | Shape::Nullable(_) | Shape::Map(_) => Bilingual::new("ein Objekt", "an object"),
        Shape::Text(format) => format.expected,
        Shape::Vocabulary(_) | Shape::Name(_) => Bilingual::new("ein Text", "a text"),
        Shape::List(_) => Bilingual::new("eine Liste", "a list"),
        Shape::Localized => Bilingual::new(
            "ein Objekt mit einem Text je Sprache, zum Beispiel `{\"de\": \"…\"}`",
            "an object with a text for each language, for example `{\"de\": \"…\"}`",
        ),
        Shape::Bool => Bilingual::new("`true` oder `false`", "`true` or `false`"),
        Shape::Integer | Shape::Count => Bilingual::new("eine ganze Zahl ab 0", "a whole number from 0"),
    }
}

fn found_name(found: Found) -> Bilingual {
    match found {
        Found::Object => Bilingual::new("ein Objekt", "an object"),
        Found::Array => Bilingual::new("eine Liste", "a list"),
        Found::Text => Bilingual::new("ein Text", "a text"),
        Found::Number => Bilingual::new("eine Zahl", "a number"),
        Found::Bool => Bilingual::new("ein Wahrheitswert", "a truth value"),
        Found::Null => Bilingual::new("`null`", "`null`"),
    }
}

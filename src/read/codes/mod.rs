//! Declarations of what the reader reports: structural codes with their texts in both languages, their severity and
//! sources. Not here: how problems are found (`shape::json`, `read`), and rules, which see what was read (`rulebook`).
//!
//! Each comment names the parameters of the message. One that is there in both languages is a
//! [`Bilingual`](crate::shape::Bilingual) or a `Param::Both`; the rest is the same text in both.

mod form;
mod limits;
mod structure;
mod text;
mod yaml;

use crate::report::Declaration;
use crate::standards::{Force, Source};

pub(crate) use form::{
    EMPTY, MISPLACED_HEADER, MISSING_FORMAT, MISSING_KIND, NOT_AN_OBJECT, SEVERAL_DOCUMENTS, UNKNOWN_FORMAT,
    UNKNOWN_KIND, UNSUPPORTED_FORM,
};
pub(crate) use limits::{INPUT_TOO_LARGE, LINE_TOO_LONG, TEXT_TOO_LONG, TOO_MANY_ENTITIES};
pub(crate) use structure::{
    DUPLICATE_MEMBER, INVALID_VALUE, MISSING_MEMBER, NOT_A_WHOLE_NUMBER, NULL, UNKNOWN_MEMBER, UNKNOWN_VALUE,
    WRONG_TYPE,
};
pub(crate) use text::{
    BAD_ESCAPE, BYTE_ORDER_MARK, CONTROL_CHARACTER, LEADING_ZERO, LONE_SURROGATE, NOT_JSON, NOT_UTF8, TOO_DEEP,
    TRAILING_COMMA,
};
pub(crate) use yaml::{YAML_ALIAS, YAML_EXPANSION, YAML_KEY, YAML_MERGE_KEY, YAML_SYNTAX, YAML_TAG};

/// A rule of this format.
const OURS: Source = Source::new("dvs-crate/1", Force::Ours).section("docs/format.md");

/// JSON. Its grammar speaks as a standard; what it merely advises, as guidance.
const fn json(section: &'static str, force: Force) -> Source {
    Source::new("RFC 8259", force).section(section).retrieved("2026-11")
}

/// UTF-8.
const fn utf8(section: &'static str) -> Source {
    Source::new("RFC 3629", Force::Standard).section(section).retrieved("2026-11")
}

/// YAML.
const fn yaml_1_2(section: &'static str) -> Source {
    Source::new("YAML", Force::Standard).section(section).version("1.2.2").retrieved("2026-11")
}

/// Every structural code, in the order of codes.
pub(crate) static ALL: &[&Declaration] = &[
    &NOT_UTF8,
    &NOT_JSON,
    &TOO_DEEP,
    &TRAILING_COMMA,
    &CONTROL_CHARACTER,
    &BAD_ESCAPE,
    &LONE_SURROGATE,
    &LEADING_ZERO,
    &BYTE_ORDER_MARK,
    &EMPTY,
    &NOT_AN_OBJECT,
    &SEVERAL_DOCUMENTS,
    &UNKNOWN_FORMAT,
    &MISSING_FORMAT,
    &UNKNOWN_KIND,
    &MISSING_KIND,
    &MISPLACED_HEADER,
    &UNSUPPORTED_FORM,
    &INPUT_TOO_LARGE,
    &TOO_MANY_ENTITIES,
    &TEXT_TOO_LONG,
    &LINE_TOO_LONG,
    &UNKNOWN_MEMBER,
    &MISSING_MEMBER,
    &WRONG_TYPE,
    &NULL,
    &INVALID_VALUE,
    &NOT_A_WHOLE_NUMBER,
    &DUPLICATE_MEMBER,
    &UNKNOWN_VALUE,
    &YAML_SYNTAX,
    &YAML_MERGE_KEY,
    &YAML_TAG,
    &YAML_KEY,
    &YAML_ALIAS,
    &YAML_EXPANSION,
];

//! Licence expressions. Syntax only: the list of licences grows, so whether an id is on it is not judged here.

use super::scan;
use crate::shape::{Bilingual, Format, Reason, leaf};

const FORMAT: Format = Format::new(
    "spdx-expression",
    Bilingual::new("ein SPDX-Lizenzausdruck", "an SPDX licence expression"),
    "EUPL-1.2 OR Apache-2.0",
)
.schema_pattern(r"^[A-Za-z0-9.+:() -]+$");

leaf! {
    /// A licence expression of SPDX: `EUPL-1.2`, `MIT OR (Apache-2.0 AND BSD-3-Clause)`, `GPL-2.0-or-later WITH
    /// Classpath-exception-2.0`, `LicenseRef-Hausordnung` (SPDX specification 3.0, annex on licence expressions).
    ///
    /// Operators are in upper case or in lower case. Parentheses nest at most 32 deep.
    ///
    /// ```
    /// use dvs::text::SpdxExpression;
    /// let licence = SpdxExpression::new("EUPL-1.2 OR (MIT AND GPL-2.0+ WITH Classpath-exception-2.0)")?;
    /// assert_eq!(licence.licenses().collect::<Vec<_>>(), ["EUPL-1.2", "MIT", "GPL-2.0"]);
    /// assert!(SpdxExpression::new("EUPL 1.2").is_err());
    /// # Ok::<(), dvs::InvalidText>(())
    /// ```
    #[doc(alias = "Lizenz")]
    pub struct SpdxExpression(Box<str>); FORMAT, check
}

impl SpdxExpression {
    /// The licences named in it, in order, as often as they stand there; without a `+` at the end and without exceptions.
    pub fn licenses(&self) -> impl Iterator<Item = &str> {
        let mut exception = false;
        Tokens { text: self.as_str(), at: 0 }.filter_map(move |(_, token)| match token {
            Token::With => {
                exception = true;
                None
            }
            Token::Id(_) if std::mem::take(&mut exception) => None,
            Token::Id(id) => Some(id.strip_suffix('+').unwrap_or(id)),
            _ => None,
        })
    }
}

#[derive(Clone, Copy, PartialEq)]
enum Token<'a> {
    Open,
    Close,
    Operator,
    With,
    Id(&'a str),
}

/// The tokens of an expression with their offsets.
struct Tokens<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Iterator for Tokens<'a> {
    type Item = (usize, Token<'a>);

    fn next(&mut self) -> Option<Self::Item> {
        let rest = self.text.get(self.at..)?;
        let blank = rest.len() - rest.trim_start_matches(' ').len();
        let start = self.at + blank;
        let rest = rest.get(blank..)?;
        let first = rest.chars().next()?;
        let length = match first {
            '(' | ')' => 1,
            _ => rest.find([' ', '(', ')']).unwrap_or(rest.len()),
        };
        self.at = start + length;
        let token = match rest.get(..length)? {
            "(" => Token::Open,
            ")" => Token::Close,
            "AND" | "OR" | "and" | "or" => Token::Operator,
            "WITH" | "with" => Token::With,
            id => Token::Id(id),
        };
        Some((start, token))
    }
}

/// What may come next.
#[derive(Clone, Copy, PartialEq)]
enum Next {
    Licence,
    /// After `WITH`.
    Exception,
    /// After a licence, which may get an exception if `with` is set.
    Operator {
        with: bool,
    },
}

fn check(text: &str) -> Result<(), Reason> {
    const DEEPEST: usize = 32;
    if text.is_empty() {
        return Err(scan::empty());
    }
    let allowed = |byte: u8| byte.is_ascii_alphanumeric() || b".+:-() ".contains(&byte);
    if let Some(at) = scan::first_not(text, allowed) {
        return Err(scan::stray(text, at));
    }
    if text.starts_with(' ') || text.ends_with(' ') {
        return Err(Reason::new("Leerzeichen am Anfang oder Ende", "space at the beginning or the end"));
    }
    let mut depth = 0_usize;
    let mut next = Next::Licence;
    for (at, token) in (Tokens { text, at: 0 }) {
        next = match (next, token) {
            (Next::Licence, Token::Open) if depth == DEEPEST => {
                return Err(Reason::new(
                    "mehr als 32 Klammern ineinander",
                    "more than 32 parentheses inside each other",
                ));
            }
            (Next::Licence, Token::Open) => {
                depth += 1;
                Next::Licence
            }
            (Next::Licence, Token::Id(id)) if is_licence(id) => Next::Operator { with: true },
            (Next::Exception, Token::Id(id)) if is_exception(id) => Next::Operator { with: false },
            (Next::Operator { .. }, Token::Operator) => Next::Licence,
            (Next::Operator { with: true }, Token::With) => Next::Exception,
            (Next::Operator { .. }, Token::Close) if depth > 0 => {
                depth -= 1;
                Next::Operator { with: false }
            }
            (_, token) => return Err(out_of_place(text, at, next, token)),
        };
    }
    if !matches!(next, Next::Operator { .. }) {
        return Err(Reason::new(
            "am Ende fehlt eine Lizenz oder Ausnahme",
            "a licence or exception is missing at the end",
        ));
    }
    if depth > 0 {
        return Err(Reason::with(
            "nicht geschlossene Klammern: {}",
            "parentheses that are not closed: {}",
            depth.to_string(),
        ));
    }
    Ok(())
}

#[cold]
fn out_of_place(text: &str, at: usize, next: Next, token: Token<'_>) -> Reason {
    match (next, token) {
        (Next::Operator { .. }, Token::Id(id))
            if ["AND", "OR", "WITH"].iter().any(|word| word.eq_ignore_ascii_case(id)) =>
        {
            Reason::with(
                "{} ist ganz groß oder ganz klein zu schreiben",
                "{} is to be written in capital or small letters only",
                id,
            )
        }
        (Next::Operator { .. }, Token::Id(id)) => {
            Reason::with("vor {} fehlt AND oder OR", "AND or OR is missing before {}", id)
        }
        (Next::Licence, Token::Id(id)) => Reason::with("{} ist keine Lizenzkennung", "{} is no licence id", id),
        (Next::Exception, Token::Id(id)) => Reason::with("{} ist keine Ausnahme", "{} is no exception", id),
        (Next::Operator { .. }, Token::Close) => Reason::with(
            "schließende Klammer ohne öffnende an Stelle {}",
            "closing parenthesis without an opening one at position {}",
            scan::place(text, at),
        ),
        (Next::Operator { .. }, Token::With) => Reason::with(
            "WITH an Stelle {} steht nicht hinter einer Lizenz",
            "WITH at position {} does not stand after a licence",
            scan::place(text, at),
        ),
        (Next::Operator { .. }, _) => {
            Reason::with("an Stelle {} fehlt AND oder OR", "AND or OR is missing at position {}", scan::place(text, at))
        }
        (Next::Licence, _) => {
            Reason::with("an Stelle {} fehlt eine Lizenz", "a licence is missing at position {}", scan::place(text, at))
        }
        (Next::Exception, _) => Reason::with(
            "an Stelle {} fehlt eine Ausnahme",
            "an exception is missing at position {}",
            scan::place(text, at),
        ),
    }
}

/// Letters, digits, hyphens and dots.
fn is_name(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.'))
}

/// `[DocumentRef-name:]LicenseRef-name`, or an id of the list, which may end with `+`.
fn is_licence(id: &str) -> bool {
    is_reference(id, "LicenseRef-").unwrap_or_else(|| is_name(id.strip_suffix('+').unwrap_or(id)))
}

/// `[DocumentRef-name:]AdditionRef-name`, or an id of the list.
fn is_exception(id: &str) -> bool {
    is_reference(id, "AdditionRef-").unwrap_or_else(|| is_name(id))
}

/// Whether what wants to be a reference is one; `None` if it does not want to be.
fn is_reference(id: &str, prefix: &str) -> Option<bool> {
    if let Some(document) = id.strip_prefix("DocumentRef-") {
        let parts = document.split_once(':');
        return Some(parts.is_some_and(|(name, rest)| is_name(name) && rest.strip_prefix(prefix).is_some_and(is_name)));
    }
    id.strip_prefix(prefix).map(is_name)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::scan::Noise;

    #[test]
    fn expressions_are_well_formed() {
        let deep = format!("{}MIT{}", "(".repeat(32), ")".repeat(32));
        let too_deep = format!("{}MIT{}", "(".repeat(33), ")".repeat(33));
        scan::table::<SpdxExpression>(
            &[
                "EUPL-1.2",
                "GPL-2.0+",
                "(MIT)",
                "MIT  AND( Apache-2.0 OR BSD-3-Clause )and ISC",
                "GPL-2.0-or-later WITH Classpath-exception-2.0 OR MIT",
                "LicenseRef-a",
                "DocumentRef-a:LicenseRef-b",
                "MIT with DocumentRef-a:AdditionRef-b",
                "NOASSERTION",
                &deep,
            ],
            &[
                ("", "the text is empty"),
                (" MIT", "space at the beginning or the end"),
                ("EUPL 1.2", "AND or OR is missing before 1.2"),
                ("MIT, ISC", "character that is not allowed at position 4 (`,`)"),
                ("MIT/ISC", "character that is not allowed at position 4 (`/`)"),
                ("MIT\tOR ISC", "character that is not allowed at position 4 (U+0009)"),
                ("MIT Or ISC", "Or is to be written in capital or small letters only"),
                ("MIT OR", "a licence or exception is missing at the end"),
                ("OR MIT", "a licence is missing at position 1 (`O`)"),
                ("MIT AND OR ISC", "a licence is missing at position 9 (`O`)"),
                ("(MIT", "parentheses that are not closed: 1"),
                ("MIT)", "closing parenthesis without an opening one at position 4 (`)`)"),
                ("()", "a licence is missing at position 2 (`)`)"),
                ("MIT (ISC)", "AND or OR is missing at position 5 (`(`)"),
                ("(MIT OR ISC) WITH a", "WITH at position 14 (`W`) does not stand after a licence"),
                ("MIT WITH", "a licence or exception is missing at the end"),
                ("MIT WITH (a)", "an exception is missing at position 10 (`(`)"),
                ("MIT WITH a+", "a+ is no exception"),
                ("M+IT", "M+IT is no licence id"),
                ("+", "+ is no licence id"),
                ("LicenseRef-", "LicenseRef- is no licence id"),
                ("LicenseRef-a+", "LicenseRef-a+ is no licence id"),
                ("DocumentRef-a", "DocumentRef-a is no licence id"),
                ("a:b", "a:b is no licence id"),
                (&too_deep, "more than 32 parentheses inside each other"),
            ],
        );
    }

    #[test]
    fn licences_are_named_without_exceptions() {
        let pieces = ["MIT", "a+", "(", ")", " ", " AND ", " OR ", " WITH ", "x", "LicenseRef-", ":", "DocumentRef-"];
        let mut noise = Noise::new(4);
        let mut accepted = 0;
        for _ in 0..50_000 {
            let text = noise.text(&pieces, 9);
            if let Ok(expression) = SpdxExpression::new(&text) {
                accepted += 1;
                assert!(expression.licenses().next().is_some(), "{text}");
                assert!(expression.licenses().all(is_licence), "{text}");
            }
        }
        assert!(accepted > 1000, "{accepted}");
    }
}

//! Media types. Not here: which ones a kind of document has.

use super::scan;
use crate::shape::{Bilingual, Format, Reason, leaf};

const FORMAT: Format = Format::new(
    "media-type",
    Bilingual::new("ein Medientyp der Form typ/untertyp", "a media type of the form type/subtype"),
    "application/json",
)
.schema_pattern(r"^[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]{0,126}/[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]{0,126}([ \t]*;[\s\S]+)?$");

leaf! {
    /// A media type (RFC 6838) with its parameters (RFC 9110): `application/json`, `text/csv; charset=utf-8`.
    ///
    /// Case means nothing in type and subtype; equality is by text all the same, [`MediaType::is`] looks past it.
    ///
    /// ```
    /// use dvs::text::MediaType;
    /// let media_type = MediaType::new("application/vnd.oai.openapi+json; version=3.1")?;
    /// assert_eq!(media_type.essence(), "application/vnd.oai.openapi+json");
    /// assert_eq!(media_type.parameter("version"), Some("3.1"));
    /// assert!(MediaType::new("Text/HTML")?.is("text/html"));
    /// assert!(MediaType::new("json").is_err());
    /// # Ok::<(), dvs::InvalidText>(())
    /// ```
    #[doc(alias = "Medientyp")]
    pub struct MediaType(Box<str>); FORMAT, check
}

impl MediaType {
    /// Type and subtype without parameters, as they are written.
    #[must_use]
    pub fn essence(&self) -> &str {
        self.as_str().split(';').next().unwrap_or_default().trim_end_matches(BLANK)
    }

    /// The value of a parameter, without quotes: `3.1` of `version` in `application/vnd.oai.openapi+json;version=3.1`.
    #[must_use]
    pub fn parameter(&self, name: &str) -> Option<&str> {
        let parameters = self.as_str().split(';').skip(1).filter_map(|parameter| parameter.split_once('='));
        let (_, value) =
            parameters.into_iter().find(|(known, _)| known.trim_matches(BLANK).eq_ignore_ascii_case(name))?;
        let value = value.trim_matches(BLANK);
        Some(value.strip_prefix('"').and_then(|value| value.strip_suffix('"')).unwrap_or(value))
    }

    /// Whether type and subtype are these; capital and small letters are the same.
    #[must_use]
    pub fn is(&self, essence: &str) -> bool {
        self.essence().eq_ignore_ascii_case(essence)
    }
}

const BLANK: [char; 2] = [' ', '\t'];

fn check(text: &str) -> Result<(), Reason> {
    if text.is_empty() {
        return Err(scan::empty());
    }
    let (essence, parameters) = match scan::split_once(text, b';') {
        Some((essence, parameters)) => (essence.trim_end_matches(BLANK), Some(parameters)),
        None => (text, None),
    };
    let Some((kind, subtype)) = scan::split_once(essence, b'/') else {
        return Err(Reason::new(
            "ohne Schrägstrich zwischen Typ und Untertyp",
            "without a slash between type and subtype",
        ));
    };
    check_name(text, 0, kind)?;
    check_name(text, kind.len() + 1, subtype)?;
    match parameters {
        Some(parameters) => check_parameters(text, parameters),
        None => Ok(()),
    }
}

/// A name of a type or subtype, which begins at `start`.
fn check_name(text: &str, start: usize, name: &str) -> Result<(), Reason> {
    const LONGEST: usize = 127;
    let allowed = |byte: u8| {
        byte.is_ascii_alphanumeric() || matches!(byte, b'!' | b'#' | b'$' | b'&' | b'+' | b'-' | b'.' | b'^' | b'_')
    };
    if let Some(at) = scan::first_not(name, allowed) {
        return Err(scan::stray(text, start + at));
    }
    match name.bytes().next() {
        None => Err(Reason::new("Typ oder Untertyp fehlt", "type or subtype is missing")),
        Some(first) if !first.is_ascii_alphanumeric() => Err(scan::stray(text, start)),
        Some(_) if name.len() > LONGEST => Err(Reason::with(
            "Typ oder Untertyp hat {} Zeichen, höchstens 127",
            "type or subtype has {} characters, at most 127",
            name.len().to_string(),
        )),
        Some(_) => Ok(()),
    }
}

fn is_token(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&byte))
}

/// `name=value` parameters after the first semicolon; a value may be quoted.
#[cold]
fn check_parameters(text: &str, parameters: &str) -> Result<(), Reason> {
    let wrong = |rest: &str| {
        Err(Reason::with(
            "kein Parameter der Form name=wert ab Stelle {}",
            "no parameter of the form name=value from position {}",
            scan::place(text, text.len() - rest.len()),
        ))
    };
    let mut rest = parameters;
    loop {
        rest = rest.trim_start_matches(BLANK);
        let parameter = rest;
        let Some((name, value)) = rest.split_once('=') else { return wrong(parameter) };
        if !is_token(name) {
            return wrong(parameter);
        }
        let Some(end) = end_of_value(value) else { return wrong(parameter) };
        rest = value.get(end..).unwrap_or_default().trim_start_matches(BLANK);
        match rest.strip_prefix(';') {
            Some(next) => rest = next,
            None if rest.is_empty() && !value.ends_with(BLANK) => return Ok(()),
            None => return wrong(rest),
        }
    }
}

/// Where a value ends, a token or a quoted string.
fn end_of_value(value: &str) -> Option<usize> {
    if let Some(quoted) = value.strip_prefix('"') {
        // The opening quote, what is quoted, the closing quote.
        return closing_quote(quoted).map(|end| end + 2);
    }
    let end = value.find([';', ' ', '\t']).unwrap_or(value.len());
    value.get(..end).filter(|token| is_token(token)).map(str::len)
}

/// Where a quoted string ends: at the first quote that has no backslash before it.
fn closing_quote(quoted: &str) -> Option<usize> {
    let mut escaped = false;
    for (at, c) in quoted.char_indices() {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '"' => return Some(at),
            '\t' => {}
            c if c.is_control() => return None,
            _ => {}
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn types_have_a_subtype_and_named_parameters() {
        let wrong = |place: &str| format!("no parameter of the form name=value from position {place}");
        let bad = [
            ("", "the text is empty".to_owned()),
            ("json", "without a slash between type and subtype".to_owned()),
            ("application/", "type or subtype is missing".to_owned()),
            ("/json", "type or subtype is missing".to_owned()),
            ("*/*", "character that is not allowed at position 1 (`*`)".to_owned()),
            ("a/b/c", "character that is not allowed at position 4 (`/`)".to_owned()),
            ("a/b c", "character that is not allowed at position 4 (U+0020)".to_owned()),
            ("a/.b", "character that is not allowed at position 3 (`.`)".to_owned()),
            ("a/ä", "character that is not allowed at position 3 (`ä`)".to_owned()),
            ("a/b;", wrong("5")),
            ("a/b; c", wrong("6 (`c`)")),
            ("a/b; c=", wrong("6 (`c`)")),
            ("a/b; c = d", wrong("6 (`c`)")),
            ("a/b; c=\"d", wrong("6 (`c`)")),
            ("a/b; c=d ", wrong("10")),
            ("a/b; c=\"d\"e", wrong("11 (`e`)")),
            ("a/b; c=d e=f", wrong("10 (`e`)")),
            ("a/b; c=d; ", wrong("11")),
        ];
        let bad: Vec<(&str, &str)> = bad.iter().map(|(text, reason)| (*text, reason.as_str())).collect();
        scan::table::<MediaType>(
            &[
                "text/csv; charset=utf-8",
                "text/plain ;a=b;c=\"d;\\\"ä\" ; e=f",
                "application/vnd.oci.image.manifest.v1+json",
                "Application/JSON",
            ],
            &bad,
        );
        let long = format!("a/{}", "b".repeat(128));
        assert!(MediaType::new(&long).is_err());
        assert_eq!(MediaType::new("text/plain ;a=b").unwrap().essence(), "text/plain");
    }
}

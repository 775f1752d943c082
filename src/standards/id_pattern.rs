//! Forms in which the ids of a standard are written: matched from left to right, without going back.
//! Not here: which standard has which (`requirements`).

use super::TableText;
use crate::shape::{Bilingual, Format, InvalidText, Leaf, Reason};

const ID_PATTERN: Format = Format::new(
    "id-pattern",
    Bilingual::new(
        "die Form einer Kennung: `#` für eine Ziffer, `@` für einen Großbuchstaben, `<number>`, `<chapter>` oder `<slug>`, alles andere wörtlich",
        "the form of an id: `#` for a digit, `@` for a capital letter, `<number>`, `<chapter>` or `<slug>`, everything else as it is",
    ),
    "DS_##_A###",
);

/// The form of an id.
///
/// | in the pattern | in the id |
/// |---|---|
/// | `#` | one digit |
/// | `@` | one capital letter from A to Z |
/// | `<number>` | one or more digits |
/// | `<chapter>` | numbers with single points between them: `4.1.1` |
/// | `<slug>` | small letters, digits and hyphens, not beginning with a hyphen |
/// | anything else | itself |
///
/// ```
/// use dvs::standards::IdPattern;
/// let pattern = IdPattern::new("WP_EC_<chapter>_<number>")?;
/// assert!(pattern.matches("WP_EC_4.1.1_3"));
/// assert!(!pattern.matches("WP_EC_4..1_3"));
/// assert!(IdPattern::new("V-<digits>").is_err());
/// # Ok::<(), dvs::InvalidText>(())
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct IdPattern(TableText);

impl IdPattern {
    pub(super) const fn fixed(pattern: &'static str) -> Self {
        Self(TableText::fixed(pattern))
    }

    /// Checks a text and makes the pattern.
    ///
    /// # Errors
    /// [`InvalidText`] if it is empty or has a placeholder that is not known.
    pub fn new(text: &str) -> Result<Self, InvalidText> {
        Self::from_text(text)
    }

    /// The pattern as it was given.
    #[must_use]
    pub fn as_str(&self) -> &str {
        self.0.as_str()
    }

    /// Whether an id has this form. Time grows with the length of both, no faster.
    #[must_use]
    pub fn matches(&self, id: &str) -> bool {
        let (mut pattern, mut rest) = (self.as_str(), id);
        while let Some((step, after)) = next(pattern) {
            let Some(length) = step.and_then(|step| step.length(rest)) else { return false };
            let Some(left) = rest.get(length..) else { return false };
            (pattern, rest) = (after, left);
        }
        rest.is_empty()
    }
}

/// What a piece of a pattern stands for.
#[derive(Clone, Copy)]
enum Step {
    Exactly(char),
    Digit,
    Capital,
    Number,
    Chapter,
    Slug,
}

/// The first piece of a pattern and what follows; an inner `None` is a placeholder that is not known.
fn next(pattern: &str) -> Option<(Option<Step>, &str)> {
    let first = pattern.chars().next()?;
    let after = pattern.get(first.len_utf8()..).unwrap_or_default();
    Some(match first {
        '#' => (Some(Step::Digit), after),
        '@' => (Some(Step::Capital), after),
        '<' => match after.split_once('>') {
            Some(("number", after)) => (Some(Step::Number), after),
            Some(("chapter", after)) => (Some(Step::Chapter), after),
            Some(("slug", after)) => (Some(Step::Slug), after),
            _ => (None, after),
        },
        other => (Some(Step::Exactly(other)), after),
    })
}

impl Step {
    /// How many bytes at the beginning of a text it takes.
    fn length(self, text: &str) -> Option<usize> {
        let run = |text: &str, fits: fn(u8) -> bool| text.bytes().take_while(|byte| fits(*byte)).count();
        let digit = |byte: u8| byte.is_ascii_digit();
        match self {
            Self::Exactly(wanted) => text.starts_with(wanted).then(|| wanted.len_utf8()),
            Self::Digit => text.starts_with(|c: char| c.is_ascii_digit()).then_some(1),
            Self::Capital => text.starts_with(|c: char| c.is_ascii_uppercase()).then_some(1),
            Self::Number => Some(run(text, digit)).filter(|length| *length > 0),
            Self::Chapter => {
                let mut length = Some(run(text, digit)).filter(|length| *length > 0)?;
                while let Some(after) = text.get(length..).and_then(|rest| rest.strip_prefix('.')) {
                    match run(after, digit) {
                        0 => break,
                        more => length += 1 + more,
                    }
                }
                Some(length)
            }
            Self::Slug => {
                let fits = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
                Some(run(text, fits)).filter(|length| *length > 0 && !text.starts_with('-'))
            }
        }
    }
}

fn check(text: &str) -> Result<(), Reason> {
    if text.is_empty() {
        return Err(Reason::new("der Text ist leer", "the text is empty"));
    }
    let mut pattern = text;
    while let Some((step, after)) = next(pattern) {
        if step.is_none() {
            let name = pattern.get(..pattern.find('>').map_or(pattern.len(), |end| end + 1)).unwrap_or(pattern);
            return Err(Reason::with("den Platzhalter `{}` gibt es nicht", "there is no placeholder `{}`", name));
        }
        pattern = after;
    }
    Ok(())
}

impl Leaf for IdPattern {
    const FORMAT: &'static Format = &ID_PATTERN;

    fn from_text(text: &str) -> Result<Self, InvalidText> {
        match check(text) {
            Ok(()) => Ok(Self(text.into())),
            Err(reason) => Err(InvalidText::new(Self::FORMAT, reason)),
        }
    }

    fn as_str(&self) -> &str {
        self.as_str()
    }
}

impl std::fmt::Display for IdPattern {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.pad(self.as_str())
    }
}

impl std::fmt::Debug for IdPattern {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "IdPattern({:?})", self.as_str())
    }
}

impl serde::Serialize for IdPattern {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_have_the_form_or_not() {
        for (pattern, like, unlike) in [
            ("DS_##_A###", &["DS_44_A002"][..], &["DS_44_A02", "DS_44_A0021", "ds_44_A002", "DS_४४_A002", ""][..]),
            ("WP_EC_<chapter>_<number>", &["WP_EC_6_1", "WP_EC_4.1.1_31"], &["WP_EC__1", "WP_EC_4._1", "WP_EC_.4_1"]),
            ("@@@.<chapter>.A<number>", &["SYS.1.6.A7", "APP.4.4.A21"], &["SYS.A7", "SYS.1.6", "SYS.1.6.A"]),
            (
                "scs-####-v<number>-<slug>",
                &["scs-0100-v3-flavor-naming"],
                &["scs-0100-v3-", "scs-0100-v3--x", "scs-100-v3-x"],
            ),
            ("§ #", &["§ 3"], &["§3", "§ x"]),
        ] {
            let pattern = IdPattern::new(pattern).unwrap();
            for id in like {
                assert!(pattern.matches(id), "{pattern} {id}");
            }
            for id in unlike {
                assert!(!pattern.matches(id), "{pattern} {id}");
            }
        }
    }

    #[test]
    fn patterns_have_known_placeholders_only() {
        for wrong in ["", "<digits>", "A<", "<number", "<>"] {
            assert!(IdPattern::new(wrong).is_err(), "{wrong}");
        }
        let error = IdPattern::new("V-<digits>-R##").unwrap_err();
        assert_eq!(error.reason(crate::Lang::En), "there is no placeholder `<digits>`");
    }
}

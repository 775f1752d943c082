//! E-mail addresses. Not here: whether somebody reads them.

use super::scan;
use crate::shape::{Bilingual, Format, Reason, leaf};

const FORMAT: Format = Format::new(
    "email",
    Bilingual::new("eine E-Mail-Adresse der Form name@example.de", "an e-mail address of the form name@example.de"),
    "servicedesk@example.de",
)
.schema_format("email")
.schema_pattern(r"^[^@\s]{1,64}@[A-Za-z0-9.-]{3,253}$");

leaf! {
    /// An e-mail address as people use it: the part of RFC 5322 without quotes, comments and names for display.
    ///
    /// ASCII only; a domain beyond it is written in A-labels (`xn--…`). The domain has at least two labels.
    ///
    /// ```
    /// use dvs::text::Email;
    /// let email = Email::new("service.desk+dvc@example.de")?;
    /// assert_eq!((email.local_part(), email.domain()), ("service.desk+dvc", "example.de"));
    /// assert!(Email::new("Service <desk@example.de>").is_err());
    /// # Ok::<(), dvs::InvalidText>(())
    /// ```
    #[doc(alias = "E-Mail-Adresse")]
    pub struct Email(Box<str>); FORMAT, check
}

impl Email {
    /// What stands before the `@`.
    #[must_use]
    pub fn local_part(&self) -> &str {
        self.as_str().rsplit_once('@').map_or("", |(local, _)| local)
    }

    /// What stands behind the `@`, as it is written.
    #[must_use]
    pub fn domain(&self) -> &str {
        self.as_str().rsplit_once('@').map_or("", |(_, domain)| domain)
    }
}

const LONGEST: usize = 254;
const LONGEST_LOCAL: usize = 64;

/// Most addresses are of letters and digits with single dots or hyphens between them: one look at each byte tells.
#[inline]
fn is_simple(text: &str) -> bool {
    let (mut before, mut at, mut dots) = (b'.', None, 0);
    for (index, byte) in text.bytes().enumerate() {
        if !byte.is_ascii_alphanumeric() {
            match byte {
                _ if !before.is_ascii_alphanumeric() => return false,
                b'.' => dots += 1,
                b'-' => {}
                b'@' if at.is_none() && index <= LONGEST_LOCAL => (at, dots) = (Some(index), 0),
                _ => return false,
            }
        }
        before = byte;
    }
    // No label of a short domain is too long.
    before.is_ascii_alphanumeric() && dots > 0 && at.is_some_and(|at| text.len() - at <= 63)
}

fn check(text: &str) -> Result<(), Reason> {
    if is_simple(text) { Ok(()) } else { check_all(text) }
}

#[cold]
fn check_all(text: &str) -> Result<(), Reason> {
    if text.is_empty() {
        return Err(scan::empty());
    }
    if text.starts_with("mailto:") {
        return Err(Reason::new("ohne mailto: zu schreiben", "to be written without mailto:"));
    }
    if text.ends_with('>') {
        return Err(Reason::new(
            "nur die Adresse, ohne Namen und spitze Klammern",
            "the address only, without a name and angle brackets",
        ));
    }
    let at = text.bytes().rposition(|byte| byte == b'@').unwrap_or(text.len());
    let (Some(local), Some(domain)) = (text.get(..at), text.get(at + 1..)) else {
        return Err(Reason::new("ohne @", "without @"));
    };
    let allowed = |byte: u8| {
        byte.is_ascii_alphanumeric()
            || matches!(byte, b'.' | b'!' | b'#'..=b'\'' | b'*' | b'+' | b'-' | b'/' | b'=' | b'?' | b'^'..=b'`' | b'{'..=b'~')
    };
    if let Some(at) = scan::first_not(local, allowed) {
        return Err(scan::stray(text, at));
    }
    if local.is_empty() {
        return Err(Reason::new("vor dem @ steht nichts", "there is nothing before the @"));
    }
    if local.len() > LONGEST_LOCAL {
        let length = local.len().to_string();
        return Err(Reason::with(
            "{} Zeichen vor dem @, höchstens 64",
            "{} characters before the @, at most 64",
            length,
        ));
    }
    if scan::between_dots(local).any(<[u8]>::is_empty) {
        return Err(Reason::new(
            "vor dem @ steht ein Punkt am Rand oder neben einem anderen",
            "before the @, a dot stands at the edge or beside another one",
        ));
    }
    if let Some(at) = scan::first_not(domain, |byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.')) {
        return Err(scan::stray(text, local.len() + 1 + at));
    }
    if !scan::between_dots(domain).all(scan::is_host_label) || !domain.bytes().any(|byte| byte == b'.') {
        return Err(Reason::new(
            "nach dem @ steht keine vollständige Domain",
            "there is no complete domain after the @",
        ));
    }
    if text.len() > LONGEST {
        return Err(Reason::with("{} Zeichen, höchstens 254", "{} characters, at most 254", text.len().to_string()));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_simple_is_right() {
        let mut noise = scan::Noise::new(7);
        let mut simple = 0;
        for _ in 0..50_000 {
            let text = noise.text(&["a", "Z9", "b", "c0", "@b", "@", ".d", ".", "-", "_", "ä"], 7);
            if is_simple(&text) {
                simple += 1;
                assert!(check_all(&text).is_ok(), "{text}");
            }
        }
        assert!(simple > 100, "{simple}");
    }

    #[test]
    fn addresses_are_plain() {
        let long_local = format!("{}@example.de", "a".repeat(65));
        let long = format!("a@{}de", "abc.".repeat(64));
        scan::table::<Email>(
            &["a@b.de", "Max.Mustermann+x@Amt.Example.DE", "o'neil@example.org", "x@xn--mnchen-3ya.example"],
            &[
                ("", "the text is empty"),
                ("example.de", "without @"),
                ("@example.de", "there is nothing before the @"),
                ("a@", "there is no complete domain after the @"),
                ("a@localhost", "there is no complete domain after the @"),
                ("a@b..de", "there is no complete domain after the @"),
                ("a@-b.de", "there is no complete domain after the @"),
                ("a@b@c.de", "character that is not allowed at position 2 (`@`)"),
                ("a b@c.de", "character that is not allowed at position 2 (U+0020)"),
                ("a@b.de ", "character that is not allowed at position 7 (U+0020)"),
                ("ä@b.de", "character that is not allowed at position 1 (`ä`)"),
                ("a@münchen.example", "character that is not allowed at position 4 (`ü`)"),
                (".a@b.de", "before the @, a dot stands at the edge or beside another one"),
                ("a..b@c.de", "before the @, a dot stands at the edge or beside another one"),
                ("mailto:a@b.de", "to be written without mailto:"),
                ("A <a@b.de>", "the address only, without a name and angle brackets"),
                (&long_local, "65 characters before the @, at most 64"),
                (&long, "260 characters, at most 254"),
            ],
        );
    }
}

//! JSON Pointers as values of a document. Not here: the way to a value while walking through one (`shape`).

use std::borrow::Cow;

use super::scan;
use crate::shape::{Bilingual, Format, Reason, leaf};

const FORMAT: Format = Format::new(
    "json-pointer",
    Bilingual::new("ein JSON-Pointer nach RFC 6901", "a JSON Pointer as of RFC 6901"),
    "/services/0/id",
)
.schema_format("json-pointer")
.schema_pattern("^(/([^~/]|~[01])*)*$");

leaf! {
    /// A JSON Pointer (RFC 6901): empty for the whole document, or `/` before each token; `~1` stands for `/`, `~0` for `~`.
    ///
    /// ```
    /// use dvs::text::JsonPointer;
    /// let pointer = JsonPointer::new("/services/0/a~1b")?;
    /// assert_eq!(pointer.tokens().collect::<Vec<_>>(), ["services", "0", "a/b"]);
    /// assert!(JsonPointer::new("services/0").is_err());
    /// # Ok::<(), dvs::InvalidText>(())
    /// ```
    pub struct JsonPointer(Box<str>); FORMAT, check
}

impl JsonPointer {
    /// Its tokens, decoded.
    pub fn tokens(&self) -> impl Iterator<Item = Cow<'_, str>> {
        let mut tokens = self.as_str().split('/');
        // Before the first slash there is nothing.
        tokens.next();
        tokens.map(|token| {
            if token.contains('~') {
                // In this order, so that `~01` becomes `~1`.
                Cow::Owned(token.replace("~1", "/").replace("~0", "~"))
            } else {
                Cow::Borrowed(token)
            }
        })
    }
}

fn check(text: &str) -> Result<(), Reason> {
    if !text.is_empty() && !text.starts_with('/') {
        return Err(Reason::new("beginnt nicht mit /", "does not begin with /"));
    }
    let bytes = text.as_bytes();
    let wrong = |at: &usize| bytes.get(*at) == Some(&b'~') && !matches!(bytes.get(at + 1), Some(b'0' | b'1'));
    match (0..bytes.len()).find(wrong) {
        None => Ok(()),
        Some(at) => Err(Reason::with(
            "nach ~ folgt weder 0 noch 1: Stelle {}",
            "neither 0 nor 1 follows ~: position {}",
            scan::place(text, at),
        )),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pointers_are_those_of_rfc_6901() {
        scan::table::<JsonPointer>(
            &["", "/", "/foo/0", "/a~1b", "/c%d", "/m~0n", "/ ", "/ä//", "/~01"],
            &[
                ("a", "does not begin with /"),
                ("#/a", "does not begin with /"),
                ("/~", "neither 0 nor 1 follows ~: position 2 (`~`)"),
                ("/ä~2", "neither 0 nor 1 follows ~: position 3 (`~`)"),
            ],
        );
        let tokens = |text: &str| JsonPointer::new(text).unwrap().tokens().map(Cow::into_owned).collect::<Vec<_>>();
        assert_eq!(tokens(""), [""; 0]);
        assert_eq!(tokens("/"), [""]);
        assert_eq!(tokens("/~01/~1~0"), ["~1", "/~"]);
    }
}

//! Digests of documents and images. Nothing is computed here: the crate says what a digest is, not what it should be.

use super::scan;
use crate::shape::{Bilingual, Format, Reason, leaf};

const FORMAT: Format = Format::new(
    "digest",
    Bilingual::new(
        "ein Hashwert der Form sha256:… oder sha512:… mit Kleinbuchstaben",
        "a digest of the form sha256:… or sha512:… in lower case",
    ),
    "sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
)
.schema_pattern("^(sha256:[0-9a-f]{64}|sha512:[0-9a-f]{128})$");

leaf! {
    /// A digest with its algorithm, as the OCI Image Format Specification writes it: `sha256:` and 64, or `sha512:` and 128
    /// lower-case hexadecimal digits.
    ///
    /// ```
    /// use dvs::text::{Digest, DigestAlgorithm};
    /// let digest = Digest::new("sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")?;
    /// assert_eq!(digest.algorithm(), DigestAlgorithm::Sha256);
    /// assert_eq!(digest.hex().len(), 64);
    /// assert!(Digest::new("md5:d41d8cd98f00b204e9800998ecf8427e").is_err());
    /// # Ok::<(), dvs::InvalidText>(())
    /// ```
    #[doc(alias = "Hashwert")]
    #[doc(alias = "Prüfsumme")]
    pub struct Digest(Box<str>); FORMAT, check
}

/// The algorithm of a [`Digest`].
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
#[non_exhaustive]
pub enum DigestAlgorithm {
    /// SHA-256
    Sha256,
    /// SHA-512
    Sha512,
}

impl DigestAlgorithm {
    /// The name before the colon.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Sha256 => "sha256",
            Self::Sha512 => "sha512",
        }
    }

    const fn digits(self) -> usize {
        match self {
            Self::Sha256 => 64,
            Self::Sha512 => 128,
        }
    }
}

impl Digest {
    /// The algorithm.
    #[must_use]
    pub fn algorithm(&self) -> DigestAlgorithm {
        if self.as_str().starts_with("sha512:") { DigestAlgorithm::Sha512 } else { DigestAlgorithm::Sha256 }
    }

    /// The value in lower-case hexadecimal digits.
    #[must_use]
    pub fn hex(&self) -> &str {
        self.as_str().split_once(':').map_or("", |(_, hex)| hex)
    }
}

#[inline]
pub(super) fn check(text: &str) -> Result<(), Reason> {
    let (algorithm, hex) = match scan::split_once(text, b':') {
        Some(("sha256", hex)) => (DigestAlgorithm::Sha256, hex),
        Some(("sha512", hex)) => (DigestAlgorithm::Sha512, hex),
        _ => return Err(no_algorithm(text)),
    };
    if let Some(at) = scan::first_not(hex, |byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f')) {
        return Err(stray(text, algorithm.name().len() + 1 + at));
    }
    if hex.len() == algorithm.digits() { Ok(()) } else { Err(wrong_length(algorithm, hex)) }
}

#[cold]
fn no_algorithm(text: &str) -> Reason {
    match text.split_once(':') {
        None if text.is_empty() => scan::empty(),
        None => Reason::new(
            "ohne Angabe des Verfahrens (sha256: oder sha512:)",
            "without the algorithm (sha256: or sha512:)",
        ),
        Some(_) => {
            Reason::new("ein anderes Verfahren als sha256 und sha512", "an algorithm other than sha256 and sha512")
        }
    }
}

#[cold]
fn stray(text: &str, at: usize) -> Reason {
    if matches!(text.as_bytes().get(at), Some(b'A'..=b'F')) {
        Reason::with("Großbuchstabe an Stelle {}", "upper-case letter at position {}", scan::place(text, at))
    } else {
        scan::stray(text, at)
    }
}

#[cold]
fn wrong_length(algorithm: DigestAlgorithm, hex: &str) -> Reason {
    let length = hex.len().to_string();
    match algorithm {
        DigestAlgorithm::Sha256 => {
            Reason::with("Zahl der Ziffern: {} statt 64", "number of digits: {} instead of 64", length)
        }
        DigestAlgorithm::Sha512 => {
            Reason::with("Zahl der Ziffern: {} statt 128", "number of digits: {} instead of 128", length)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digests_name_their_algorithm_and_are_complete() {
        let long = format!("sha512:{}", "0f".repeat(64));
        let upper = format!("sha256:{}", "0F".repeat(32));
        let short = format!("sha512:{}", "0f".repeat(32));
        scan::table::<Digest>(
            &[&long],
            &[
                ("", "the text is empty"),
                ("e3b0c4", "without the algorithm (sha256: or sha512:)"),
                ("md5:00", "an algorithm other than sha256 and sha512"),
                ("SHA256:00", "an algorithm other than sha256 and sha512"),
                ("sha256:", "number of digits: 0 instead of 64"),
                ("sha256:0g", "character that is not allowed at position 9 (`g`)"),
                ("sha256:ä", "character that is not allowed at position 8 (`ä`)"),
                (&upper, "upper-case letter at position 9 (`F`)"),
                (&short, "number of digits: 64 instead of 128"),
            ],
        );
        assert_eq!(Digest::new(&long).unwrap().algorithm().name(), "sha512");
    }
}

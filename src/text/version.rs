//! Versions and what is required of one (Semantic Versioning 2.0.0). Not here: what a version step means (`compat`).

use super::scan;
use crate::shape::{Bilingual, Format, Reason, ShortText, leaf};

const VERSION: Format = Format::new(
    "version",
    Bilingual::new("eine Version nach SemVer 2.0 (drei Zahlen)", "a version as of SemVer 2.0 (three numbers)"),
    "1.4.0",
)
.schema_pattern(
    r"^(0|[1-9][0-9]*)\.(0|[1-9][0-9]*)\.(0|[1-9][0-9]*)(-[0-9A-Za-z-]+(\.[0-9A-Za-z-]+)*)?(\+[0-9A-Za-z-]+(\.[0-9A-Za-z-]+)*)?$",
);

const REQUIREMENT: Format = Format::new(
    "version-requirement",
    Bilingual::new(
        "eine Anforderung an eine Version, durch Komma getrennte Vergleiche",
        "a requirement of a version, comparisons separated by commas",
    ),
    "^1.2",
)
.schema_pattern(r"^[0-9A-Za-z.+*^~<>=, -]+$");

leaf! {
    /// A version as of Semantic Versioning 2.0.0: `1.4.0`, `2.0.0-rc.1+build.7`.
    ///
    /// Not ordered by its text: compare what `to_version` gives.
    ///
    /// ```
    /// use dvs::text::Version;
    /// let version = Version::new("1.10.0")?;
    /// assert!(version.to_version() > Version::new("1.9.0")?.to_version());
    /// assert!(Version::new("1.10").is_err());
    /// # Ok::<(), dvs::InvalidText>(())
    /// ```
    pub struct Version(ShortText); VERSION, check_version
}

impl Version {
    /// The parsed version.
    #[must_use]
    pub fn to_version(&self) -> semver::Version {
        // Every text that passes the check parses.
        semver::Version::parse(self.as_str()).unwrap_or(semver::Version::new(0, 0, 0))
    }
}

leaf! {
    /// What is required of a version: `^1.2`, `>=1.4.0, <2`, `1.x`; a bare `1.2` means `^1.2`.
    ///
    /// The notation and its meaning are those of Cargo (crate `semver`); comparisons are separated by commas, all must hold.
    /// A pre-release satisfies only a requirement that names a pre-release of the same three numbers.
    ///
    /// ```
    /// use dvs::text::{Version, VersionRequirement};
    /// let requirement = VersionRequirement::new("^1.2")?;
    /// assert!(requirement.matches(&Version::new("1.10.3")?));
    /// assert!(!requirement.matches(&Version::new("2.0.0")?));
    /// # Ok::<(), dvs::InvalidText>(())
    /// ```
    pub struct VersionRequirement(ShortText); REQUIREMENT, check_requirement
}

impl VersionRequirement {
    /// The parsed requirement.
    #[must_use]
    pub fn to_requirement(&self) -> semver::VersionReq {
        // Every text that passes the check parses.
        semver::VersionReq::parse(self.as_str()).unwrap_or_default()
    }

    /// Whether a version satisfies it.
    #[must_use]
    pub fn matches(&self, version: &Version) -> bool {
        self.to_requirement().matches(&version.to_version())
    }
}

fn check_version(text: &str) -> Result<(), Reason> {
    if is_plain(text) || semver::Version::parse(text).is_ok() { Ok(()) } else { Err(version_reason(text)) }
}

/// Three numbers without leading zeros, each below 10^18 and so within 64 bits. `false` says nothing.
#[inline]
fn is_plain(text: &str) -> bool {
    let mut numbers = 1_u8;
    let mut digits = 0_u8;
    let mut zero_first = false;
    for byte in text.bytes() {
        match byte {
            b'0'..=b'9' => {
                if digits == 0 {
                    zero_first = byte == b'0';
                } else if zero_first || digits == 18 {
                    return false;
                }
                digits += 1;
            }
            b'.' if digits > 0 && numbers < 3 => {
                numbers += 1;
                digits = 0;
            }
            _ => return false,
        }
    }
    numbers == 3 && digits > 0
}

#[cold]
fn version_reason(text: &str) -> Reason {
    if text.is_empty() {
        return scan::empty();
    }
    if text.starts_with(['v', 'V']) {
        return Reason::new("ohne v am Anfang zu schreiben", "to be written without v at the beginning");
    }
    let allowed = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-' | b'+');
    if let Some(at) = scan::first_not(text, allowed) {
        return scan::stray(text, at);
    }
    let core = text.split(['-', '+']).next().unwrap_or_default();
    if let Some(at) = scan::first_not(core, |byte| byte.is_ascii_digit() || byte == b'.') {
        return scan::stray(text, at);
    }
    let numbers = core.split('.').count();
    if numbers != 3 || core.split('.').any(str::is_empty) {
        let count = core.split('.').filter(|number| !number.is_empty()).count();
        return Reason::with(
            "Zahlen, durch Punkte getrennt: {} statt 3",
            "numbers separated by dots: {} instead of 3",
            count.to_string(),
        );
    }
    let (rest, build) = text.split_once('+').map_or((text, None), |(rest, build)| (rest, Some(build)));
    let pre = rest.split_once('-').map(|(_, pre)| pre);
    let zero = |part: &str| part.len() > 1 && part.starts_with('0') && part.bytes().all(|b| b.is_ascii_digit());
    if let Some(part) = core.split('.').chain(pre.unwrap_or_default().split('.')).find(|part| zero(part)) {
        return Reason::with("führende Null in {}", "leading zero in {}", part);
    }
    if pre.into_iter().chain(build).any(|parts| parts.split('.').any(str::is_empty)) {
        return Reason::new(
            "nach - oder + fehlt ein Teil, oder zwischen zwei Punkten steht nichts",
            "a part is missing after - or +, or there is nothing between two dots",
        );
    }
    if let Some(at) = build.and_then(|build| build.find('+')) {
        return scan::stray(text, rest.len() + 1 + at);
    }
    Reason::new("eine Zahl ist zu groß (64 Bit)", "a number is too large (64 bits)")
}

fn check_requirement(text: &str) -> Result<(), Reason> {
    if text.is_empty() {
        return Err(scan::empty());
    }
    if let Some(at) = scan::first_not(text, |byte| byte.is_ascii_alphanumeric() || b".+-*^~<>=, ".contains(&byte)) {
        return Err(scan::stray(text, at));
    }
    if text.starts_with(' ') || text.ends_with(' ') {
        return Err(Reason::new("Leerzeichen am Anfang oder Ende", "space at the beginning or the end"));
    }
    semver::VersionReq::parse(text).map(drop).map_err(|_| requirement_reason(text))
}

#[cold]
fn requirement_reason(text: &str) -> Reason {
    const MOST: usize = 32;
    let count = text.split(',').count();
    if count > MOST {
        return Reason::with("{} Vergleiche, höchstens 32", "{} comparisons, at most 32", count.to_string());
    }
    let wrong = text.split(',').map(str::trim).find(|part| semver::Comparator::parse(part).is_err());
    match wrong {
        Some("") => {
            Reason::new("zwischen zwei Kommas fehlt ein Vergleich", "a comparison is missing between two commas")
        }
        Some("*" | "x" | "X") => Reason::new(
            "ein Platzhalter für jede Version steht nicht neben anderen Vergleichen",
            "a wildcard for every version does not stand beside other comparisons",
        ),
        Some(part) if part.contains(' ') && part.split(' ').all(|one| semver::Comparator::parse(one).is_ok()) => {
            Reason::with(
                "zwischen den Vergleichen fehlt ein Komma: {}",
                "a comma is missing between the comparisons: {}",
                part,
            )
        }
        Some(part) => Reason::with("kein Vergleich mit einer Version: {}", "no comparison with a version: {}", part),
        None => Reason::new("nicht als Anforderung lesbar", "not readable as a requirement"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::scan::Noise;

    #[test]
    fn versions_are_those_of_semver() {
        scan::table::<Version>(
            &[
                "0.0.0",
                "1.10.0",
                "18446744073709551615.0.0",
                "1.0.0-alpha.1",
                "1.0.0-0a.-",
                "1.0.0+001",
                "1.0.0-rc.1+b-1.7",
            ],
            &[
                ("", "the text is empty"),
                ("v1.0.0", "to be written without v at the beginning"),
                ("1.2", "numbers separated by dots: 2 instead of 3"),
                ("1", "numbers separated by dots: 1 instead of 3"),
                ("1.2.3.4", "numbers separated by dots: 4 instead of 3"),
                ("1..2", "numbers separated by dots: 2 instead of 3"),
                ("1.x.0", "character that is not allowed at position 3 (`x`)"),
                ("1.2.3 ", "character that is not allowed at position 6 (U+0020)"),
                ("01.2.3", "leading zero in 01"),
                ("1.2.3-01", "leading zero in 01"),
                ("1.2.3-", "a part is missing after - or +, or there is nothing between two dots"),
                ("1.2.3-a..b", "a part is missing after - or +, or there is nothing between two dots"),
                ("1.2.3+", "a part is missing after - or +, or there is nothing between two dots"),
                ("1.2.3+a+b", "character that is not allowed at position 8 (`+`)"),
                ("18446744073709551616.0.0", "a number is too large (64 bits)"),
            ],
        );
    }

    #[test]
    fn the_recogniser_accepts_nothing_that_semver_refuses() {
        let pieces = ["0", "1", "9", "10", "999999999999999999", ".", ".", ".", "-", "+", "a", "ä", " "];
        let mut noise = Noise::new(11);
        let mut plain = 0;
        for _ in 0..100_000 {
            let text = noise.text(&pieces, 8);
            let parsed = semver::Version::parse(&text);
            if is_plain(&text) {
                plain += 1;
            }
            assert!(!is_plain(&text) || parsed.is_ok(), "{text}");
            match Version::new(&text) {
                Ok(version) => assert_eq!(version.to_version(), parsed.unwrap()),
                Err(_) => assert!(parsed.is_err()),
            }
        }
        assert!(plain > 30, "{plain}");
    }

    #[test]
    fn requirements_are_those_of_cargo() {
        scan::table::<VersionRequirement>(
            &["*", "1", "1.2", "1.x", "^1.2.3-rc.1", ">=1.2, <2", "~1", "=1.2.3", "> 1"],
            &[
                ("", "the text is empty"),
                (" ^1", "space at the beginning or the end"),
                ("^1 || ^2", "character that is not allowed at position 4 (`|`)"),
                (">=1 <2", "a comma is missing between the comparisons: >=1 <2"),
                ("^1,", "a comparison is missing between two commas"),
                ("^1, *", "a wildcard for every version does not stand beside other comparisons"),
                ("latest", "no comparison with a version: latest"),
                ("^1.2.03", "no comparison with a version: ^1.2.03"),
            ],
        );
        let many = "1,".repeat(40) + "1";
        let error = VersionRequirement::new(&many).unwrap_err();
        assert_eq!(error.reason(crate::Lang::En), "41 comparisons, at most 32");
        let requirement = VersionRequirement::new(">=1.2, <2").unwrap();
        for (version, matches) in [("1.2.0", true), ("1.1.9", false), ("2.0.0", false), ("1.3.0-rc.1", false)] {
            assert_eq!(requirement.matches(&Version::new(version).unwrap()), matches, "{version}");
        }
    }
}

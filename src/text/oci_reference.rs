//! References to images and artefacts in a registry. Not here: digests (`digest`).

use std::net::Ipv6Addr;

use super::{digest, scan};
use crate::shape::{Bilingual, Format, Reason, leaf};

const FORMAT: Format = Format::new(
    "oci-reference",
    Bilingual::new(
        "ein OCI-Verweis der Form registry.example.de/projekt/name[:tag][@sha256:…]",
        "an OCI reference of the form registry.example.de/project/name[:tag][@sha256:…]",
    ),
    "registry.example.de/fachverfahren/portal:1.4.0",
)
.schema_pattern(
    r"^[A-Za-z0-9\[][A-Za-z0-9.:\[\]-]*/[a-z0-9._/-]+(:[A-Za-z0-9_][A-Za-z0-9_.-]{0,127})?(@sha(256|512):[0-9a-f]+)?$",
);

leaf! {
    /// A reference to an image or artefact in an OCI registry: `registry/repository[:tag][@digest]` (OCI Distribution
    /// Specification; for the host, the common reference grammar).
    ///
    /// The registry must be named, because what is left out differs from tool to tool. Without `https://` and `oci://`.
    ///
    /// ```
    /// use dvs::text::OciReference;
    /// let image = OciReference::new("registry.example.de:5000/portal/web:1.4")?;
    /// assert_eq!(image.registry(), "registry.example.de:5000");
    /// assert_eq!(image.repository(), "portal/web");
    /// assert_eq!((image.tag(), image.digest()), (Some("1.4"), None));
    /// assert!(OciReference::new("nginx:latest").is_err());
    /// # Ok::<(), dvs::InvalidText>(())
    /// ```
    #[doc(alias = "Container-Image")]
    pub struct OciReference(Box<str>); FORMAT, check
}

/// The parts of a reference, as they stand; none of them need be right.
struct Parts<'a> {
    registry: &'a str,
    repository: &'a str,
    tag: Option<&'a str>,
    digest: Option<&'a str>,
}

fn parts(text: &str) -> Option<Parts<'_>> {
    let (name, digest) = scan::split_once(text, b'@').map_or((text, None), |(name, digest)| (name, Some(digest)));
    let (registry, rest) = scan::split_once(name, b'/')?;
    let (repository, tag) =
        scan::split_once(rest, b':').map_or((rest, None), |(repository, tag)| (repository, Some(tag)));
    Some(Parts { registry, repository, tag, digest })
}

impl OciReference {
    /// The registry: host with port, if there is one.
    #[must_use]
    pub fn registry(&self) -> &str {
        parts(self.as_str()).map_or("", |parts| parts.registry)
    }

    /// The repository in the registry, without tag and digest.
    #[must_use]
    pub fn repository(&self) -> &str {
        parts(self.as_str()).map_or("", |parts| parts.repository)
    }

    /// The tag, which its owner can move to something else.
    #[must_use]
    pub fn tag(&self) -> Option<&str> {
        parts(self.as_str())?.tag
    }

    /// The digest, which fixes the content; it is a [`Digest`](super::Digest).
    #[must_use]
    pub fn digest(&self) -> Option<&str> {
        parts(self.as_str())?.digest
    }
}

fn check(text: &str) -> Result<(), Reason> {
    if is_simple(text) { Ok(()) } else { check_all(text) }
}

/// Most references are a host without port, names with single separators, and a tag: one look at each byte tells.
#[inline]
fn is_simple(text: &str) -> bool {
    const LONGEST: usize = 128;
    let Some((registry, rest)) = scan::split_once(text, b'/') else { return false };
    let (repository, tag) = scan::split_once(rest, b':').unwrap_or((rest, "latest"));
    let mut labels = 0;
    let hosts = scan::between_dots(registry).inspect(|_| labels += 1).all(scan::is_host_label);
    let mut after_letter = false;
    let names = repository.bytes().all(|byte| {
        let is_letter = matches!(byte, b'a'..=b'z' | b'0'..=b'9');
        let fits = is_letter || after_letter && matches!(byte, b'/' | b'.' | b'_' | b'-');
        after_letter = is_letter;
        fits
    });
    let ends = after_letter;
    let tag_fits = tag.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'_' | b'-'))
        && !matches!(tag.bytes().next(), None | Some(b'.' | b'-'));
    hosts && labels > 1 && names && ends && repository.len() <= LONGEST && tag_fits && tag.len() <= LONGEST
}

#[cold]
fn check_all(text: &str) -> Result<(), Reason> {
    if text.is_empty() {
        return Err(scan::empty());
    }
    let Some(Parts { registry, repository, tag, digest }) = parts(text).filter(|parts| names_host(parts.registry))
    else {
        return Err(Reason::new("ohne Registry am Anfang", "without a registry at the beginning"));
    };
    if !is_registry(registry) {
        if text.contains("://") {
            return Err(Reason::new(
                "ohne https:// oder oci:// zu schreiben",
                "to be written without https:// or oci://",
            ));
        }
        return Err(Reason::with("{} ist kein Host einer Registry", "{} is no host of a registry", registry));
    }
    check_repository(text, registry.len() + 1, repository)?;
    if let Some(tag) = tag {
        check_tag(text, registry.len() + 1 + repository.len() + 1, tag)?;
    }
    digest.map_or(Ok(()), digest::check)
}

/// Whether the first part is a host and not the beginning of a repository: that is how tools tell them apart.
fn names_host(registry: &str) -> bool {
    registry.bytes().any(|byte| matches!(byte, b'.' | b':')) || registry == "localhost"
}

fn is_registry(registry: &str) -> bool {
    let (host, port) = match registry.rsplit_once(':') {
        Some((host, port)) if !port.ends_with(']') => (host, Some(port)),
        _ => (registry, None),
    };
    let port_is_right = port.is_none_or(|port| scan::number(port).is_some_and(|port| port <= 65_535));
    let host_is_right = match host.strip_prefix('[') {
        Some(address) => address.strip_suffix(']').is_some_and(|address| address.parse::<Ipv6Addr>().is_ok()),
        None => scan::between_dots(host).all(scan::is_host_label),
    };
    port_is_right && host_is_right
}

fn check_repository(text: &str, start: usize, repository: &str) -> Result<(), Reason> {
    const LONGEST: usize = 255;
    let letter = |byte: u8| matches!(byte, b'a'..=b'z' | b'0'..=b'9');
    if let Some(at) = scan::first_not(repository, |byte| letter(byte) || matches!(byte, b'.' | b'_' | b'-' | b'/')) {
        return Err(if repository.as_bytes().get(at).is_some_and(u8::is_ascii_uppercase) {
            Reason::with(
                "Großbuchstabe an Stelle {}",
                "upper-case letter at position {}",
                scan::place(text, start + at),
            )
        } else {
            scan::stray(text, start + at)
        });
    }
    if repository.len() > LONGEST {
        let length = repository.len().to_string();
        return Err(Reason::with(
            "das Repository hat {} Zeichen, höchstens 255",
            "the repository has {} characters, at most 255",
            length,
        ));
    }
    match repository.as_bytes().split(|byte| *byte == b'/').find(|component| !is_component(component)) {
        None => Ok(()),
        Some(b"") => Err(Reason::new("ein Teil des Repositorys ist leer", "a part of the repository is empty")),
        Some(component) => Err(Reason::with(
            "{} ist kein Teil eines Repositorys: Buchstaben und Ziffern, dazwischen je ein Punkt, ein oder zwei Unterstriche oder Bindestriche",
            "{} is no part of a repository: letters and digits, between them one dot, one or two underscores, or hyphens",
            String::from_utf8_lossy(component),
        )),
    }
}

/// Runs of letters and digits with one separator between two of them.
fn is_component(component: &[u8]) -> bool {
    let is_separator = |byte: &u8| matches!(byte, b'.' | b'_' | b'-');
    let mut rest = component;
    loop {
        let run = rest.iter().position(is_separator).unwrap_or(rest.len());
        let Some(after) = rest.get(run..).filter(|_| run > 0) else { return false };
        if after.is_empty() {
            return true;
        }
        let length = after.iter().position(|byte| !is_separator(byte)).unwrap_or(after.len());
        let Some((separator, next)) = after.split_at_checked(length) else { return false };
        if !(matches!(separator, b"." | b"_" | b"__") || separator.iter().all(|byte| *byte == b'-')) {
            return false;
        }
        rest = next;
    }
}

fn check_tag(text: &str, start: usize, tag: &str) -> Result<(), Reason> {
    const LONGEST: usize = 128;
    let word = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'_';
    if let Some(at) = scan::first_not(tag, |byte| word(byte) || matches!(byte, b'.' | b'-')) {
        return Err(scan::stray(text, start + at));
    }
    match tag.bytes().next() {
        None => Err(Reason::new("der Tag ist leer", "the tag is empty")),
        Some(first) if !word(first) => Err(scan::stray(text, start)),
        Some(_) if tag.len() > LONGEST => {
            let length = tag.len().to_string();
            Err(Reason::with("der Tag hat {} Zeichen, höchstens 128", "the tag has {} characters, at most 128", length))
        }
        Some(_) => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_simple_is_right() {
        let mut noise = scan::Noise::new(11);
        let mut simple = 0;
        for _ in 0..50_000 {
            let text = noise.text(&["a", "b0", ".", ".de", "/", "/c", ":", ":1", "-", "_", "Z", "@", "x/y"], 8);
            if is_simple(&text) {
                simple += 1;
                assert!(check_all(&text).is_ok(), "{text}");
            }
        }
        assert!(simple > 100, "{simple}");
    }

    #[test]
    fn references_name_their_registry() {
        let digest = "sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
        let pinned = format!("registry.example.de/a/b:1@{digest}");
        let long = format!("r.de/{}", "a".repeat(256));
        let long_tag = format!("r.de/a:{}", "a".repeat(129));
        scan::table::<OciReference>(
            &[
                &pinned,
                "localhost/a",
                "localhost:5000/a",
                "R.example.de/a__b/c.d-e---f",
                "[::1]:5000/a",
                "[::1]/a",
                "r.de/a:_",
            ],
            &[
                ("", "the text is empty"),
                ("nginx", "without a registry at the beginning"),
                ("library/nginx:1", "without a registry at the beginning"),
                ("nginx:1", "without a registry at the beginning"),
                ("https://r.de/a", "to be written without https:// or oci://"),
                ("oci://r.de/a", "to be written without https:// or oci://"),
                ("r_.de/a", "r_.de is no host of a registry"),
                ("r.de:99999/a", "r.de:99999 is no host of a registry"),
                ("r.de:/a", "r.de: is no host of a registry"),
                ("[::g]/a", "[::g] is no host of a registry"),
                ("r.de/", "a part of the repository is empty"),
                ("r.de/a//b", "a part of the repository is empty"),
                ("r.de/A", "upper-case letter at position 6 (`A`)"),
                ("r.de/a b", "character that is not allowed at position 7 (U+0020)"),
                ("r.de/ä", "character that is not allowed at position 6 (`ä`)"),
                (
                    "r.de/a..b",
                    "a..b is no part of a repository: letters and digits, between them one dot, one or two underscores, or hyphens",
                ),
                (
                    "r.de/-a",
                    "-a is no part of a repository: letters and digits, between them one dot, one or two underscores, or hyphens",
                ),
                (
                    "r.de/a-",
                    "a- is no part of a repository: letters and digits, between them one dot, one or two underscores, or hyphens",
                ),
                ("r.de/a:", "the tag is empty"),
                ("r.de/a:-1", "character that is not allowed at position 8 (`-`)"),
                ("r.de/a:1:2", "character that is not allowed at position 9 (`:`)"),
                ("r.de/a:1/2", "character that is not allowed at position 9 (`/`)"),
                ("r.de/a@md5:00", "an algorithm other than sha256 and sha512"),
                ("r.de/a@sha256:00", "number of digits: 2 instead of 64"),
                ("r.de/a@", "the text is empty"),
                (&long, "the repository has 256 characters, at most 255"),
                (&long_tag, "the tag has 129 characters, at most 128"),
            ],
        );
        let image = OciReference::new(&pinned).unwrap();
        assert_eq!((image.repository(), image.tag(), image.digest()), ("a/b", Some("1"), Some(digest)));
        assert_eq!(OciReference::new("[::1]:5000/a").unwrap().registry(), "[::1]:5000");
    }
}

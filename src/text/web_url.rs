//! Web addresses. Not here: whether an address is wise (plain http, private hosts, credentials: `rulebook`).

use std::borrow::Cow;

use url::Url;

use super::scan;
use crate::shape::{Bilingual, Format, Reason, Role, leaf};

const FORMAT: Format = Format::new(
    "url",
    Bilingual::new(
        "eine vollständige Webadresse, die mit https:// oder http:// beginnt",
        "a complete web address that begins with https:// or http://",
    ),
    "https://example.de/katalog",
)
.role(Role::Url)
.schema_pattern(r"^[Hh][Tt][Tt][Pp][Ss]?://[^/\s\\][^\s\\]*$");

leaf! {
    /// An absolute `https` or `http` URL as the WHATWG URL standard reads it, kept as it was written.
    ///
    /// What that standard silently repairs is refused, because software that repairs less would read another address: white
    /// space, control characters, backslashes, a wrong number of slashes after the scheme. Host names beyond ASCII, capital
    /// letters and user names are accepted.
    ///
    /// ```
    /// use dvs::text::WebUrl;
    /// let url = WebUrl::new("https://Verwaltung.example.de:443/a?b#c")?;
    /// assert_eq!(url.as_str(), "https://Verwaltung.example.de:443/a?b#c");
    /// assert_eq!(url.host(), "verwaltung.example.de");
    /// assert_eq!(url.to_url().as_str(), "https://verwaltung.example.de/a?b#c");
    /// assert!(WebUrl::new("ftp://example.de/").is_err());
    /// # Ok::<(), dvs::InvalidText>(())
    /// ```
    #[doc(alias = "Webadresse")]
    pub struct WebUrl(Box<str>); FORMAT, check
}

impl WebUrl {
    /// `https` or `http`.
    #[must_use]
    pub fn scheme(&self) -> &'static str {
        if self.is_https() { "https" } else { "http" }
    }

    /// Whether the scheme is `https`.
    #[must_use]
    pub fn is_https(&self) -> bool {
        self.as_str().get(..6).is_some_and(|start| start.eq_ignore_ascii_case("https:"))
    }

    /// The host that software connects to: in lower case, as A-labels, an IP address in its usual form, IPv6 in brackets.
    #[must_use]
    pub fn host(&self) -> Cow<'_, str> {
        match plain_host(self.as_str()) {
            Some(host) => Cow::Borrowed(host),
            None => Cow::Owned(self.to_url().host_str().unwrap_or_default().to_owned()),
        }
    }

    /// The parsed URL. It may be written otherwise than the text.
    #[must_use]
    pub fn to_url(&self) -> Url {
        // Every text that passes `check` parses; tests hold the recogniser against the parser. Should the two ever
        // disagree, a name that is reserved for never being found (RFC 6761) is better than a panic.
        let mut text = self.as_str();
        loop {
            if let Ok(url) = Url::parse(text) {
                return url;
            }
            text = "https://invalid/";
        }
    }
}

/// Where a byte may stand in a plain URL, as bits.
const PATH: u8 = 1;
const QUERY: u8 = 2;
const FRAGMENT: u8 = 4;
const HOST: u8 = 8;
/// A dot or a percent sign: in a path, a segment may be one that the parser resolves.
const DOT: u8 = 16;

/// For each byte, where the URL parser leaves it as it is.
static PLAIN: [u8; 256] = plain_bytes();

#[expect(clippy::indexing_slicing, reason = "evaluated at compile time")]
const fn plain_bytes() -> [u8; 256] {
    const EVERYWHERE: &[u8] = b"-_~.!$&()*+,;=:@/%";
    let mut table = [0; 256];
    let mut byte = 0_u8;
    while byte < 128 {
        if byte.is_ascii_alphanumeric() {
            table[byte as usize] = PATH | QUERY | FRAGMENT;
        }
        if byte.is_ascii_lowercase() || byte.is_ascii_digit() {
            table[byte as usize] |= HOST;
        }
        byte += 1;
    }
    let mut at = 0;
    while at < EVERYWHERE.len() {
        table[EVERYWHERE[at] as usize] |= PATH | QUERY | FRAGMENT;
        at += 1;
    }
    table[b'-' as usize] |= HOST;
    table[b'.' as usize] |= DOT;
    table[b'%' as usize] |= DOT;
    table[b'\'' as usize] |= PATH | FRAGMENT;
    table[b'?' as usize] |= QUERY | FRAGMENT;
    table
}

/// How many bytes from `from` on may stand in this part, and all bits of them.
#[inline]
fn plain_length(bytes: &[u8], from: usize, part: u8) -> (usize, u8) {
    let rest = bytes.get(from..).unwrap_or_default();
    let mut seen = 0;
    for (length, byte) in rest.iter().enumerate() {
        let bits = PLAIN.get(usize::from(*byte)).copied().unwrap_or_default();
        if bits & part == 0 {
            return (length, seen);
        }
        seen |= bits;
    }
    (rest.len(), seen)
}

/// The host, if the URL is plain: the URL parser accepts it and writes it as it stands, or adds the path `/` to a bare host.
/// `None` says nothing but that the parser must be asked.
#[inline]
fn plain_host(text: &str) -> Option<&str> {
    let bytes = text.as_bytes();
    let (start, default_port) = if bytes.starts_with(b"https://") {
        (8, 443)
    } else if bytes.starts_with(b"http://") {
        (7, 80)
    } else {
        return None;
    };
    let end = start + plain_host_length(bytes.get(start..)?)?;
    // All bytes before `end` are ASCII: it is no place inside a character. The same below.
    let host = text.get(start..end)?;
    let mut at = end;
    if bytes.get(at) == Some(&b':') {
        at = plain_port(text, at + 1, default_port)?;
    }
    match bytes.get(at) {
        None => return Some(host),
        Some(b'/') => {}
        Some(_) => return None,
    }
    let (length, seen) = plain_length(bytes, at, PATH);
    if seen & DOT != 0 && is_resolved(bytes.get(at..at + length)?) {
        return None;
    }
    at += length;
    if bytes.get(at) == Some(&b'?') {
        at += 1 + plain_length(bytes, at + 1, QUERY).0;
    }
    if bytes.get(at) == Some(&b'#') {
        at += 1 + plain_length(bytes, at + 1, FRAGMENT).0;
    }
    (at == bytes.len()).then_some(host)
}

/// Where the port ends that begins at `start`. One with a leading zero would be written without it, the default port not at all.
fn plain_port(text: &str, start: usize, default_port: u64) -> Option<usize> {
    let rest = text.get(start..)?;
    let length = rest.bytes().take_while(u8::is_ascii_digit).count();
    let port = rest.get(..length).filter(|port| length <= 5 && !port.starts_with('0'))?;
    let number = scan::number(port)?;
    (number <= 65_535 && number != default_port).then_some(start + length)
}

/// How long the host is: labels of lower-case letters, digits and hyphens. Not plain: A-labels, which the parser checks, and
/// what it may read as an IPv4 address.
#[inline]
fn plain_host_length(bytes: &[u8]) -> Option<usize> {
    const LONGEST: usize = 253;
    const LONGEST_LABEL: usize = 63;
    let mut start = 0;
    loop {
        let (length, _) = plain_length(bytes, start, HOST);
        let label = bytes.get(start..start + length)?;
        let (first, last) = (*label.first()?, *label.last()?);
        if first == b'-' || last == b'-' || length > LONGEST_LABEL || label.starts_with(b"xn--") {
            return None;
        }
        let end = start + length;
        if bytes.get(end) != Some(&b'.') {
            return (first.is_ascii_lowercase() && end <= LONGEST).then_some(end);
        }
        start = end + 1;
    }
}

/// Whether a path has a segment that the parser resolves: dots, which may be written `%2e`.
fn is_resolved(path: &[u8]) -> bool {
    // Most dots stand before the ending of a file: two quick looks tell.
    let dots = || path.split(|byte| *byte == b'/').any(|segment| matches!(segment, b"." | b".."));
    let escaped = || path.windows(3).any(|three| three.eq_ignore_ascii_case(b"%2e"));
    path.windows(2).any(|two| two == b"/.") && dots() || path.contains(&b'%') && escaped()
}

fn check(text: &str) -> Result<(), Reason> {
    if plain_host(text).is_some() { Ok(()) } else { check_all(text) }
}

#[cold]
fn check_all(text: &str) -> Result<(), Reason> {
    if text.is_empty() {
        return Err(scan::empty());
    }
    let blank = |c: char| c.is_whitespace() || c.is_control() || c == '\u{feff}';
    if let Some(at) = text.find(blank) {
        return Err(Reason::with(
            "Leer- oder Steuerzeichen an Stelle {}",
            "white space or control character at position {}",
            scan::place(text, at),
        ));
    }
    let Some((scheme, rest)) = text.split_once(':') else {
        return Err(Reason::new("ohne https:// am Anfang", "without https:// at the beginning"));
    };
    if !scheme.eq_ignore_ascii_case("https") && !scheme.eq_ignore_ascii_case("http") {
        return Err(Reason::new(
            "beginnt weder mit https:// noch mit http://",
            "begins neither with https:// nor with http://",
        ));
    }
    if let Some(at) = text.find('\\') {
        return Err(Reason::with(
            "Rückwärtsschrägstrich an Stelle {}",
            "backslash at position {}",
            scan::place(text, at),
        ));
    }
    match rest.strip_prefix("//") {
        None => return Err(Reason::new("nach dem Doppelpunkt fehlt //", "// is missing after the colon")),
        Some(rest) if rest.is_empty() || rest.starts_with(['/', '?', '#']) => {
            return Err(Reason::new("ohne Hostnamen", "without a host name"));
        }
        Some(_) => {}
    }
    match Url::parse(text) {
        Ok(url) if url.has_host() => Ok(()),
        Ok(_) => Err(Reason::new("ohne Hostnamen", "without a host name")),
        Err(error) => Err(reason(error)),
    }
}

#[cold]
fn reason(error: url::ParseError) -> Reason {
    use url::ParseError as E;
    match error {
        E::EmptyHost => Reason::new("ohne Hostnamen", "without a host name"),
        E::InvalidPort => {
            Reason::new("der Port ist keine Zahl von 0 bis 65535", "the port is no number from 0 to 65535")
        }
        E::InvalidIpv4Address => Reason::new(
            "der Host sieht wie eine IPv4-Adresse aus, ist aber keine",
            "the host looks like an IPv4 address, but is none",
        ),
        E::InvalidIpv6Address => Reason::new("keine IPv6-Adresse in den Klammern", "no IPv6 address in the brackets"),
        E::IdnaError | E::InvalidDomainCharacter => Reason::new("kein zulässiger Hostname", "no permitted host name"),
        _ => Reason::new("nicht als Webadresse lesbar", "not readable as a web address"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::scan::Noise;

    #[test]
    fn addresses_are_kept_and_repairs_refused() {
        scan::table::<WebUrl>(
            &[
                "https://example.de",
                "http://example.de/",
                "HTTPS://EXAMPLE.de/A",
                "https://münchen.example/ä?ö#ü",
                "https://xn--mnchen-3ya.example/",
                "https://user:secret@example.de/",
                "https://127.0.0.1:8080/",
                "https://[::1]/x",
                "https://example.de:443/a/../b",
                "https://example.de./.well-known/x",
                "https://example.de/a{b}|c",
                "https://localhost",
            ],
            &[
                ("", "the text is empty"),
                (" https://example.de", "white space or control character at position 1 (U+0020)"),
                ("https://example.de\n", "white space or control character at position 19 (U+000A)"),
                ("https://exa\tmple.de", "white space or control character at position 12 (U+0009)"),
                ("https://example.de/a b", "white space or control character at position 21 (U+0020)"),
                ("example.de", "without https:// at the beginning"),
                ("//example.de", "without https:// at the beginning"),
                ("ftp://example.de/", "begins neither with https:// nor with http://"),
                ("https:example.de", "// is missing after the colon"),
                ("https:/example.de", "// is missing after the colon"),
                ("https:///example.de", "without a host name"),
                ("https://", "without a host name"),
                ("https://?a", "without a host name"),
                ("https://:80/", "without a host name"),
                ("https://user@/", "without a host name"),
                ("https:\\\\example.de", "backslash at position 7 (`\\`)"),
                ("https://example.de:99999/", "the port is no number from 0 to 65535"),
                ("https://example.de:a/", "the port is no number from 0 to 65535"),
                ("https://1.2.3.4.5/", "the host looks like an IPv4 address, but is none"),
                ("https://256.1.1.1/", "the host looks like an IPv4 address, but is none"),
                ("https://[::g]/", "no IPv6 address in the brackets"),
                ("https://a<b/", "no permitted host name"),
                ("https://xn--a/", "no permitted host name"),
            ],
        );
    }

    #[test]
    fn parts_are_told_as_software_sees_them() {
        for (text, scheme, host) in [
            ("https://example.de/a", "https", "example.de"),
            ("HTTP://Example.DE", "http", "example.de"),
            ("http://u:p@münchen.example:81/", "http", "xn--mnchen-3ya.example"),
            ("http://0x7f.1/", "http", "127.0.0.1"),
            ("https://[0::1]/", "https", "[::1]"),
        ] {
            let url = WebUrl::new(text).unwrap();
            assert_eq!((url.scheme(), &*url.host()), (scheme, host), "{text}");
        }
        assert!(Url::parse("https://invalid/").is_ok());
    }

    #[test]
    fn usual_addresses_need_no_parser() {
        for text in [
            "https://example.de",
            "https://www.example.de/",
            "https://api.verwaltung.example:8443/v1/antraege/17?sort=asc&x=%20y#abschnitt-2",
            "http://a-b.c1.example/.well-known/x/..y/...",
            "https://example.de//a//?",
        ] {
            assert!(plain_host(text).is_some(), "{text}");
        }
    }

    #[test]
    fn what_is_plain_the_parser_leaves_as_it_is() {
        #[rustfmt::skip]
        let pieces = [
            "https://", "http://", "https:", "//", "/", "/", ".", ".", "..", "%2e", "%2E", "%20", "%", "%zz", "?",
            "#", ":", ":80", ":443", ":8080", ":0", ":080", ":65536", "@", "a", "b", "de", "example", "xn--", "xn--a",
            "-", "--", "1", "0x7f", "09", "'", "\"", "`", "^", "|", "{", "[", "]", "\\", "~", "_", "*", "(", "!", "$",
            "&", "+", ",", ";", "=", "A", "ä", "\u{ad}", " ", "\t", "<", "127.0.0.1", "[::1]", "ß", "localhost",
        ];
        let mut noise = Noise::new(7);
        let mut plain = 0;
        for round in 0..200_000 {
            let mut text = noise.text(&pieces, 9);
            match round % 4 {
                0 => {}
                1 => text.insert_str(0, "http://"),
                2 => text.insert_str(0, "https://example.de"),
                _ => text.insert_str(0, "https://a.b/"),
            }
            let parsed = Url::parse(&text);
            if plain_host(&text).is_some() {
                plain += 1;
                let parsed = parsed.unwrap_or_else(|error| panic!("{text:?}: {error}"));
                assert_eq!(parsed.host_str(), plain_host(&text));
                if parsed.as_str() != text {
                    assert_eq!(parsed.as_str(), format!("{text}/"), "only the path of a bare host may be added");
                }
                assert!(check_all(&text).is_ok(), "{text:?}");
            } else if check(&text).is_ok() {
                assert!(parsed.is_ok_and(|url| url.has_host()), "{text:?}");
            }
        }
        assert!(plain > 10_000, "{plain}");
    }
}

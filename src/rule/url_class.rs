//! Signs in a web address, found in one pass, so that rules about addresses look only at those that may concern them.

/// Signs that a web address shows. Rules name those without which they have nothing to find.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct UrlClass(u8);

impl UrlClass {
    /// No sign at all: for a rule that wants every address.
    pub const ANY: Self = Self(0);
    /// Another scheme than `https`.
    pub const SCHEME: Self = Self(1);
    /// A host that may be none that others reach by its name: an IP address, a name in an internal network.
    pub const HOST: Self = Self(1 << 1);
    /// A user before the host, a query, or a fragment.
    pub const SECRET: Self = Self(1 << 2);
    const ALL: Self = Self(Self::SCHEME.0 | Self::HOST.0 | Self::SECRET.0);

    /// The signs of an address. Nearly every address shows none; what is not plain shows all those that it may have.
    pub(crate) fn of(url: &str) -> Self {
        let Some(rest) = url.strip_prefix("https://") else { return Self::ALL };
        let host = length_of_host(rest.as_bytes());
        let (host, path) = rest.split_at_checked(host).unwrap_or_default();
        if !matches!(path.as_bytes().first(), None | Some(b'/')) {
            return Self::HOST.or(Self::SECRET);
        }
        let public = PUBLIC_ENDINGS.iter().any(|ending| host.as_bytes().ends_with(ending));
        let host = if public { Self::ANY } else { Self::HOST };
        if has_byte(path, [b'?', b'#']) { host.or(Self::SECRET) } else { host }
    }

    /// Whether an address with these signs concerns a rule that asks for `wanted`.
    #[inline]
    pub(crate) const fn concerns(self, wanted: Self) -> bool {
        wanted.0 == 0 || self.0 & wanted.0 != 0
    }

    /// Both.
    #[must_use]
    pub const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

/// What nearly all addresses end with.
const PUBLIC_ENDINGS: [&[u8]; 6] = [b".de", b".example", b".eu", b".org", b".com", b".net"];

/// Whether one of some ASCII bytes stands in a text. Without leaving early, in chunks that compilers turn into vector instructions.
#[inline]
fn has_byte<const COUNT: usize>(text: &str, wanted: [u8; COUNT]) -> bool {
    let bytes = text.as_bytes();
    let one = |byte: u8| wanted.iter().fold(0, |found, wanted| found | u8::from(byte == *wanted));
    let of = |chunk: &[u8; 16]| chunk.iter().fold(0, |found, byte| found | one(*byte));
    // The last chunk may lie over the one before.
    let found = match bytes.last_chunk::<16>() {
        Some(last) => bytes.as_chunks::<16>().0.iter().fold(of(last), |found, chunk| found | of(chunk)),
        None => bytes.iter().fold(0, |found, byte| found | one(*byte)),
    };
    found != 0
}

/// How many of the first bytes stand in the names of hosts. In chunks: most of them are plain from end to end.
fn length_of_host(bytes: &[u8]) -> usize {
    let (chunks, _) = bytes.as_chunks::<8>();
    let plain =
        chunks.iter().take_while(|chunk| chunk.iter().fold(true, |all, byte| all & is_plain(*byte))).count() * 8;
    let rest = bytes.get(plain..).unwrap_or_default();
    plain + rest.iter().position(|byte| !is_plain(*byte)).unwrap_or(rest.len())
}

/// Whether a byte stands in the names of hosts: small letters, digits, hyphen, dot.
fn is_plain(byte: u8) -> bool {
    static PLAIN: [bool; 256] = {
        let mut table = [false; 256];
        let mut byte = 0_u8;
        while byte.is_ascii() {
            // A loop of a constant: indexing cannot fail at run time.
            #[expect(clippy::indexing_slicing)]
            {
                table[byte as usize] = matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.');
            }
            byte += 1;
        }
        table
    };
    PLAIN.get(usize::from(byte)).copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::{UrlClass, has_byte};

    #[test]
    fn plain_addresses_show_no_sign_and_others_all_that_they_may_have() {
        for url in ["https://musterland.de", "https://a-b.musterland.example/c@d/e:f", "https://x.org/"] {
            assert_eq!(UrlClass::of(url), UrlClass::ANY, "{url}");
        }
        for url in ["http://musterland.de/", "HTTPS://musterland.de/", "https:musterland.de"] {
            assert_eq!(UrlClass::of(url), UrlClass::ALL, "{url}");
        }
        for url in [
            "https://wiki/",
            "https://10.0.0.1/",
            "https://a.local/",
            "https://A.de/",
            "https://a.de./",
            "https://[::1]/",
            "https://a.%64e/",
            "https://a.de:8443/",
            "https://user@a.de/",
            "https://",
        ] {
            assert!(UrlClass::of(url).concerns(UrlClass::HOST), "{url}");
            assert!(!UrlClass::of(url).concerns(UrlClass::SCHEME), "{url}");
        }
        for url in [
            "https://user:geheim@a.de/",
            "https://a.de/?token=1",
            "https://a.de?token=1",
            "https://a.de:1/?x",
            "https://a.de/#token=1",
        ] {
            assert!(UrlClass::of(url).concerns(UrlClass::SECRET), "{url}");
        }
        assert!(UrlClass::of("https://a.de/").concerns(UrlClass::ANY));
    }

    #[test]
    fn bytes_are_found_wherever_they_stand() {
        for length in 0..50 {
            let text = "a".repeat(length);
            assert!(!has_byte(&text, [b'?', b'#']));
            for place in 0..length {
                let text = format!("{}#{}", &text[..place], &text[place + 1..]);
                assert!(has_byte(&text, [b'?', b'#']), "{text}");
            }
        }
    }
}

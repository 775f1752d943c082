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
        let Some(rest) = url.strip_prefix("https://").map(str::as_bytes) else { return Self::ALL };
        // From `-` to `9` stand hyphen, dot, slash and digits.
        let plain = !any(rest, |byte| byte.wrapping_sub(b'a') >= 26 && byte.wrapping_sub(b'-') > b'9' - b'-');
        let host = if plain { length_until_slash(rest) } else { length_of_host(rest) };
        let (host, path) = rest.split_at_checked(host).unwrap_or_default();
        let class = if is_public(host) { Self::ANY } else { Self::HOST };
        if plain {
            class
        } else if !matches!(path.first(), None | Some(b'/')) {
            Self::HOST.or(Self::SECRET)
        } else if any(path, |byte| matches!(byte, b'?' | b'#')) {
            class.or(Self::SECRET)
        } else {
            class
        }
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

/// Whether a host ends with what nearly all hosts end with.
fn is_public(host: &[u8]) -> bool {
    // Patterns, so that nothing is called to compare a few bytes.
    matches!(
        host,
        [.., b'.', b'd', b'e']
            | [.., b'.', b'e', b'u']
            | [.., b'.', b'o', b'r', b'g']
            | [.., b'.', b'c', b'o', b'm']
            | [.., b'.', b'n', b'e', b't']
            | [.., b'.', b'e', b'x', b'a', b'm', b'p', b'l', b'e']
    )
}

/// Whether one of some bytes is so. In chunks that compilers turn into vector instructions.
#[inline]
fn any(bytes: &[u8], is_so: impl Fn(u8) -> bool) -> bool {
    let in_one = |bytes: &[u8]| bytes.iter().fold(0, |found, byte| found | u8::from(is_so(*byte))) != 0;
    // The last chunk may lie over the one before.
    match bytes.last_chunk::<16>() {
        Some(last) => bytes.as_chunks::<16>().0.iter().any(|chunk| in_one(chunk)) || in_one(last),
        None => bytes.iter().any(|byte| is_so(*byte)),
    }
}

/// How many bytes stand before the first `/`. Eight at a time: of a word in which a byte is zero, the highest bit of the first such
/// byte stays when one is taken from each byte and only bits are kept that were not set before.
fn length_until_slash(bytes: &[u8]) -> usize {
    const ONES: u64 = u64::MAX / 255;
    let (chunks, rest) = bytes.as_chunks::<8>();
    for (place, chunk) in chunks.iter().enumerate() {
        let word = u64::from_le_bytes(*chunk) ^ (ONES * u64::from(b'/'));
        let zeros = word.wrapping_sub(ONES) & !word & (ONES << 7);
        if zeros != 0 {
            return place * 8 + zeros.trailing_zeros() as usize / 8;
        }
    }
    chunks.len() * 8 + rest.iter().position(|byte| *byte == b'/').unwrap_or(rest.len())
}

/// How many of the first bytes stand in the names of hosts.
fn length_of_host(bytes: &[u8]) -> usize {
    bytes.iter().position(|byte| !is_plain(*byte)).unwrap_or(bytes.len())
}

/// Whether a byte stands in the names of hosts: small letters, digits, hyphen, dot.
fn is_plain(byte: u8) -> bool {
    matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.')
}

#[cfg(test)]
mod tests {
    use super::{UrlClass, any, length_until_slash};

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
            assert!(!any(text.as_bytes(), |byte| byte == b'/'));
            assert_eq!(length_until_slash(text.as_bytes()), length);
            for place in 0..length {
                // What differs from it in the lowest bit, or is above ASCII, is another byte.
                for (before, after) in [("a", "a"), ("a", "/"), (".", "."), ("\u{af}", "\u{af}")] {
                    let text = format!("{}/{}", before.repeat(place), after.repeat(length - place - 1));
                    assert!(any(text.as_bytes(), |byte| byte == b'/'), "{text}");
                    assert_eq!(length_until_slash(text.as_bytes()), place * before.len(), "{text}");
                }
            }
        }
    }
}

//! Web addresses: whether they are safe to follow, and whether others can follow them at all.

use std::net::{IpAddr, Ipv4Addr};

use crate::model::EntityRef;
use crate::model::common::NetworkZone;
use crate::report::{BASE, Declaration, Severity};
use crate::rule::{Check, EntityContext, LeafText, Rule, UrlClass};
use crate::rulebook::sources::FORMAT;
use crate::standards::{Force, Source};

pub(super) static RULES: &[&Rule] = &[
    &UNENCRYPTED_ADDRESS,
    &LOOPBACK_ADDRESS,
    &INTERNAL_ADDRESS,
    &INTERNAL_ADDRESS_ON_INTERNET,
    &CREDENTIALS_IN_ADDRESS,
    &NUMERIC_HOST,
];

const URI: Source =
    Source::new("RFC 3986", Force::Standard).section("§7.5 Sensitive Information").version("2005").retrieved("2026-11");

static UNENCRYPTED_ADDRESS: Rule = Rule::new(
    Declaration::new("R0601", "unencrypted-address", Severity::Warning)
        .title("Adresse ohne Verschlüsselung", "address without encryption")
        .message(
            "Die Adresse beginnt mit `http:` statt `https:`.",
            "The address begins with `http:` instead of `https:`.",
        )
        .what("Webadressen beginnen mit `https:`.", "Web addresses begin with `https:`.")
        .why(
            "Ohne Verschlüsselung lässt sich mitlesen und verändern, was übertragen wird.",
            "Without encryption others can read and change what is transferred.",
        )
        .fix(
            "Die Adresse mit `https:` angeben, wenn sie darüber erreichbar ist.",
            "Give the address with `https:` if it can be reached so.",
        )
        .profiles(&[&BASE])
        .sources(&[FORMAT]),
    Check::Url(UrlClass::SCHEME, |leaf, context| {
        // On the same machine nothing is transferred; that such an address leads nowhere, another rule says.
        if !is_https(leaf.text) && reach(leaf.text) != Reach::Loopback {
            context.report(leaf.pointer());
        }
    }),
);

static LOOPBACK_ADDRESS: Rule = Rule::new(
    Declaration::new("R0602", "loopback-address", Severity::Warning)
        .title("Adresse führt auf den eigenen Rechner", "address leads to one's own machine")
        .message(
            "`{host}` ist für alle anderen ihr eigener Rechner.",
            "To everybody else `{host}` is their own machine.",
        )
        .what(
            "Adressen führen nicht auf den Rechner dessen, der sie aufruft.",
            "Addresses do not lead to the machine of whoever follows them.",
        )
        .why(
            "Solche Adressen stammen meist aus der Entwicklung; sonst erreicht niemand damit den Cloud-Service.",
            "Such addresses mostly come from development; nobody else reaches the service with them.",
        )
        .fix("Die Adresse angeben, unter der andere zugreifen.", "Give the address that others use.")
        .profiles(&[&BASE])
        .sources(&[FORMAT]),
    Check::Url(UrlClass::HOST, |leaf, context| {
        if reach(leaf.text) == Reach::Loopback {
            context.report(leaf.pointer()).param("host", host(leaf.text));
        }
    }),
);

static INTERNAL_ADDRESS: Rule = Rule::new(
    Declaration::new("R0603", "internal-address", Severity::Warning)
        .title("Adresse gilt nur in einem internen Netz", "address counts in an internal network only")
        .message(
            "`{host}` ist nur in einem internen Netz erreichbar.",
            "`{host}` can be reached in an internal network only.",
        )
        .what(
            "Adressen von Dokumenten und Seiten sind für die Empfänger des Katalogs erreichbar. Bei Endpunkten und Zugangspunkten zählt deren Netzzone.",
            "Addresses of documents and pages can be reached by those who get the catalog. With endpoints and access points their network zone counts.",
        )
        .why(
            "Wer den Katalog außerhalb dieses Netzes nutzt, kommt nicht an die Angabe heran und erfährt zugleich etwas über das interne Netz.",
            "Whoever uses the catalog outside that network does not get at the statement, and at the same time learns something of the network.",
        )
        .fix(
            "Eine allgemein erreichbare Adresse angeben oder sagen, auf welchem Weg es das Dokument gibt.",
            "Give an address that all can reach, or say in which way the document is to be had.",
        )
        .profiles(&[&BASE])
        .sources(&[FORMAT]),
    Check::Url(UrlClass::HOST, |leaf, context| {
        if reach(leaf.text) != Reach::Internal {
            return;
        }
        let pointer = leaf.pointer();
        if !pointer.contains("/endpoints/") && !pointer.starts_with("/accessPoints/") {
            context.report(pointer).param("host", host(leaf.text));
        }
    }),
);

static INTERNAL_ADDRESS_ON_INTERNET: Rule = Rule::new(
    Declaration::new("R0604", "internal-address-on-internet", Severity::Warning)
        .title("Interne Adresse mit der Netzzone Internet", "internal address in the zone internet")
        .message(
            "`{host}` ist nur intern erreichbar, als Netzzone ist aber das Internet angegeben.",
            "`{host}` can be reached internally only, but the network zone is the internet.",
        )
        .what(
            "Endpunkte und Zugangspunkte in der Netzzone Internet haben eine Adresse, die im Internet erreichbar ist.",
            "Endpoints and access points in the zone internet have an address that can be reached on the internet.",
        )
        .why(
            "Wer aus dem Internet zugreifen will, kommt nicht ans Ziel.",
            "Whoever wants to get there from the internet fails.",
        )
        .fix("Die Adresse oder die Netzzone berichtigen.", "Correct the address or the network zone.")
        .profiles(&[&BASE])
        .sources(&[FORMAT])
        .reads(&["versions.endpoints", "accessPoints"]),
    Check::Entity(internal_on_internet),
);

fn internal_on_internet(entity: EntityRef<'_>, context: &mut EntityContext<'_>) {
    let mut judge = |zone: Option<&NetworkZone>, url: &str, pointer: &dyn Fn() -> String| {
        if zone == Some(&NetworkZone::Internet)
            && UrlClass::of(url).concerns(UrlClass::HOST)
            && reach(url) == Reach::Internal
        {
            context.report(pointer()).param("host", host(url));
        }
    };
    match entity {
        EntityRef::Interface(interface) => {
            for (version, of) in interface.versions.iter().enumerate() {
                for (index, endpoint) in of.endpoints.iter().enumerate() {
                    if let Some(url) = &endpoint.url {
                        judge(endpoint.zone.as_ref(), url.as_str(), &|| {
                            format!("/versions/{version}/endpoints/{index}/url")
                        });
                    }
                }
            }
        }
        EntityRef::Service(service) => {
            for (index, point) in service.access_points.iter().enumerate() {
                if let Some(url) = &point.url {
                    judge(Some(&point.zone), url.as_str(), &|| format!("/accessPoints/{index}/url"));
                }
            }
        }
        _ => {}
    }
}

static CREDENTIALS_IN_ADDRESS: Rule = Rule::new(
    Declaration::new("R0605", "credentials-in-address", Severity::Error)
        .title("Zugangsdaten in einer Adresse", "credentials in an address")
        .message(
            "Die Adresse enthält Zugangsdaten ({place}).",
            "The address contains credentials ({place}).",
        )
        .what(
            "Adressen enthalten weder Passwörter noch Token oder Signaturen.",
            "Addresses contain no passwords, tokens or signatures.",
        )
        .why(
            "Ein Katalog wird weitergegeben, und Adressen stehen in Protokollen: Mit den Zugangsdaten kommt jeder hinein, der sie liest.",
            "A catalog is passed on, and addresses stand in logs: everybody who reads the credentials could use them.",
        )
        .fix(
            "Die Zugangsdaten sofort ändern und aus der Adresse entfernen.",
            "Change the credentials at once and remove them from the address.",
        )
        .profiles(&[&BASE])
        .sources(&[URI]),
    Check::Url(UrlClass::SECRET, credentials),
);

static NUMERIC_HOST: Rule = Rule::new(
    Declaration::new("R0606", "numeric-host", Severity::Hint)
        .title("IP-Adresse statt Hostname", "IP address instead of a host name")
        .message(
            "Statt eines Hostnamens steht hier die IP-Adresse `{host}`.",
            "Instead of a host name there is the IP address `{host}`.",
        )
        .what("Webadressen nennen einen Hostnamen.", "Web addresses name a host.")
        .why(
            "IP-Adressen wechseln bei einem Umzug, und Zertifikate gelten meist für Namen.",
            "IP addresses change when a service moves, and certificates mostly are for names.",
        )
        .fix("Den Hostnamen angeben.", "Give the host name.")
        .profiles(&[&BASE])
        .sources(&[FORMAT]),
    Check::Url(UrlClass::HOST, |leaf, context| {
        if is_numeric(host(leaf.text)) && reach(leaf.text) == Reach::Public {
            context.report(leaf.pointer()).param("host", host(leaf.text));
        }
    }),
);

/// Names of parameters of a query that carry secrets, as they are written in lower case.
#[rustfmt::skip]
const SECRET_PARAMETERS: &[&str] = &[
    "access_token", "api-key", "api_key", "apikey", "auth_token", "client_secret", "id_token", "passwd", "password", "passwort", "pwd",
    "refresh_token", "secret", "sig", "token", "x-amz-signature", "x-goog-signature",
];

fn credentials(leaf: LeafText<'_>, context: &mut EntityContext<'_>) {
    let place = if has_password(leaf.text) {
        "user:…@"
    } else if let Some(name) = secret_parameter(leaf.text) {
        name
    } else {
        return;
    };
    context.report(leaf.pointer()).param("place", place);
}

/// Whether a password stands before the host, or a user name so long that it is none.
fn has_password(url: &str) -> bool {
    const LONGEST_NAME: usize = 19;
    let Some((user_info, _)) = authority(url).rsplit_once('@') else { return false };
    match user_info.split_once(':') {
        Some((_, password)) => !is_template(password),
        None => user_info.len() > LONGEST_NAME && user_info.bytes().any(|byte| byte.is_ascii_digit()),
    }
}

/// The parameter of the query, or of the fragment, where sign-on services put tokens, that carries a secret: its name.
fn secret_parameter(url: &str) -> Option<&'static str> {
    let start = url.bytes().position(|byte| matches!(byte, b'?' | b'#'))?;
    url.get(start + 1..)?.split(['?', '#', '&']).find_map(|parameter| {
        let (name, value) = parameter.split_once('=')?;
        let known = SECRET_PARAMETERS.iter().find(|known| known.eq_ignore_ascii_case(name))?;
        (value.len() >= 4 && !is_template(value)).then_some(*known)
    })
}

/// Whether something stands where the secret goes: nothing, `{token}`, `<token>`, `***`, `xxx`.
fn is_template(value: &str) -> bool {
    let Some(first) = value.bytes().next() else { return true };
    matches!(first, b'{' | b'<' | b'$' | b'[' | b'*')
        || ["%7B", "%3C", "%24"].iter().any(|start| value.get(..3).is_some_and(|head| head.eq_ignore_ascii_case(start)))
        || value.bytes().all(|byte| byte == first)
}

/// Who can reach an address.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Reach {
    /// As far as the address says, everybody.
    Public,
    /// Those in the same network.
    Internal,
    /// Only the machine itself.
    Loopback,
}

/// Ends of names that are found in internal networks only: reserved ones (RFC 6762, RFC 8375, ICANN for `internal`) and usual ones.
const INTERNAL_NAMES: &[&str] =
    &["local", "internal", "intranet", "intern", "lan", "corp", "localdomain", "private", "home.arpa", "home"];

fn reach(url: &str) -> Reach {
    let host = host(url).trim_end_matches('.');
    if is_numeric(host) {
        return url::Url::parse(url).ok().and_then(|url| address(&url)).map_or(Reach::Public, reach_of);
    }
    let Some((_, last)) = host.rsplit_once('.') else {
        let own = host.eq_ignore_ascii_case("localhost");
        return if own { Reach::Loopback } else { Reach::Internal };
    };
    if last.eq_ignore_ascii_case("localhost") {
        return Reach::Loopback;
    }
    let ends = |end: &&str| {
        let at = host.len().checked_sub(end.len() + 1);
        at.and_then(|at| host.get(at..))
            .is_some_and(|tail| tail.strip_prefix('.').is_some_and(|tail| tail.eq_ignore_ascii_case(end)))
    };
    if INTERNAL_NAMES.iter().any(ends) { Reach::Internal } else { Reach::Public }
}

fn address(url: &url::Url) -> Option<IpAddr> {
    match url.host()? {
        url::Host::Ipv4(address) => Some(IpAddr::V4(address)),
        url::Host::Ipv6(address) => Some(address.to_ipv4_mapped().map_or(IpAddr::V6(address), IpAddr::V4)),
        url::Host::Domain(_) => None,
    }
}

fn reach_of(address: IpAddr) -> Reach {
    // 100.64.0.0/10, the addresses behind a provider's translation (RFC 6598).
    let shared = |v4: Ipv4Addr| matches!(v4.octets(), [100, 64..=127, ..]);
    let internal = match address {
        IpAddr::V4(v4) => v4.is_private() || v4.is_link_local() || shared(v4),
        IpAddr::V6(v6) => v6.is_unique_local() || v6.is_unicast_link_local(),
    };
    match address {
        _ if address.is_loopback() || address.is_unspecified() => Reach::Loopback,
        _ if internal => Reach::Internal,
        _ => Reach::Public,
    }
}

fn is_https(url: &str) -> bool {
    url.get(..6).is_some_and(|scheme| scheme.eq_ignore_ascii_case("https:"))
}

/// What stands between the slashes and the path: user, host, port.
fn authority(url: &str) -> &str {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    let end = rest.bytes().position(|byte| matches!(byte, b'/' | b'?' | b'#')).unwrap_or(rest.len());
    rest.get(..end).unwrap_or_default()
}

/// The host as it is written.
fn host(url: &str) -> &str {
    let authority = authority(url);
    let host = authority.rsplit_once('@').map_or(authority, |(_, host)| host);
    match host.rsplit_once(':') {
        Some((host, port)) if port.bytes().all(|byte| byte.is_ascii_digit()) => host,
        _ => host,
    }
}

/// Whether a host is an IP address, however it is written: in brackets, or with a number as its last part.
fn is_numeric(host: &str) -> bool {
    let host = host.trim_end_matches('.');
    let bytes = host.as_bytes();
    let last = bytes.iter().rposition(|byte| *byte == b'.').map_or(0, |dot| dot + 1);
    bytes.first() == Some(&b'[') || bytes.get(last).is_some_and(u8::is_ascii_digit) || bytes.contains(&b'%')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_reaches_what() {
        for (url, expected) in [
            ("https://musterland.example/a", Reach::Public),
            ("https://example.musterland.example:8443/", Reach::Public),
            ("https://93.184.216.34/", Reach::Public),
            ("https://172.32.0.1/", Reach::Public),
            ("https://[2001:db8::1]/", Reach::Public),
            ("https://localhost.musterland.de/", Reach::Public),
            ("https://intern.musterland.de/", Reach::Public),
            ("https://internal/", Reach::Internal),
            ("https://wiki/seite", Reach::Internal),
            ("https://api.cluster.local/", Reach::Internal),
            ("https://db.internal:8443/", Reach::Internal),
            ("https://router.home.arpa/", Reach::Internal),
            ("https://10.1.2.3/", Reach::Internal),
            ("https://user@192.168.0.1:80/", Reach::Internal),
            ("https://172.16.0.1/", Reach::Internal),
            ("https://172.31.255.255/", Reach::Internal),
            ("https://169.254.169.254/latest", Reach::Internal),
            ("https://100.64.0.1/", Reach::Internal),
            ("https://[fc00::1]/", Reach::Internal),
            ("https://[fe80::1]/", Reach::Internal),
            ("https://[::ffff:10.0.0.1]/", Reach::Internal),
            ("https://0x0a.1/", Reach::Internal),
            ("https://LOCALHOST:8080/", Reach::Loopback),
            ("https://app.localhost/", Reach::Loopback),
            ("https://127.0.0.1", Reach::Loopback),
            ("https://127.1/", Reach::Loopback),
            ("https://2130706433/", Reach::Loopback),
            ("https://[::1]:443/", Reach::Loopback),
            ("https://0.0.0.0/", Reach::Loopback),
            ("https://localhost./", Reach::Loopback),
        ] {
            assert_eq!(reach(url), expected, "{url}");
        }
    }

    #[test]
    fn credentials_are_seen() {
        for url in ["https://user:geheim@musterland.example/", "https://Ab3dEf6hIj9lMn2pQr5t@git.musterland.example/"] {
            assert!(has_password(url), "{url}");
        }
        for url in [
            "https://musterland.example/a:b@c",
            "https://user@musterland.example/",
            "https://user:@musterland.example/",
            "https://user:***@musterland.example/",
            "https://user:{password}@musterland.example/",
        ] {
            assert!(!has_password(url), "{url}");
        }
        for (url, name) in [
            ("https://a.example/?token=ab12cd", Some("token")),
            ("https://a.example/?x=1&ACCESS_TOKEN=ab12cd#f", Some("access_token")),
            ("https://a.example/blob?sv=2020&sig=Zm9v%2B", Some("sig")),
            ("https://a.example/?token={token}", None),
            ("https://a.example/?token=%7Btoken%7D", None),
            ("https://a.example/?token=", None),
            ("https://a.example/?token=xxxx", None),
            ("https://a.example/#access_token=ab12cd", Some("access_token")),
            ("https://a.example/?x=1#/seite?token=ab12cd", Some("token")),
            ("https://a.example/#token", None),
            ("https://a.example/token=ab12cd", None),
            ("https://a.example/?tokens=ab12cd", None),
        ] {
            assert_eq!(secret_parameter(url), name, "{url}");
        }
    }
}

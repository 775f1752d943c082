//! Credentials in a text. What is found is never given back, only what kind of thing it is.

use crate::shape::Bilingual;

/// How names of secrets end, without hyphens and underscores.
const NAMES: &[&str] = &[
    "password",
    "passwort",
    "kennwort",
    "passwd",
    "passphrase",
    "pwd",
    "secret",
    "token",
    "apikey",
    "secretkey",
    "privatekey",
    "accesskey",
    "zugangsschlüssel",
];

/// Names that may have a number as their value: others count something (`max_token=4096`).
const PASSWORDS: &[&str] = &["password", "passwort", "kennwort", "passwd", "pwd"];

/// What stands behind such a name in a description: `token=required`.
const WORDS: &[&str] =
    &["true", "false", "null", "none", "yes", "required", "optional", "nein", "string", "basic", "bearer", "token"];

/// How names of techniques begin, which look like secrets: `Token: OAuth2.0-Token`.
const TECHNIQUES: &[&str] = &[
    "oauth", "sha", "aes", "rsa", "jwt", "oidc", "saml", "rfc", "iso", "bsi", "fido", "totp", "x.509", "http", "din",
    "webauthn", "kerberos", "openid", "iec", "ssh", "tls",
];

/// A key that shows by its form what it is: a private key, an access key of a cloud, a token of a repository, a signed token.
pub(super) fn access_key(text: &str) -> Option<Bilingual> {
    const SHORTEST: usize = 20;
    if text.len() < SHORTEST {
        return None;
    }
    let bytes = text.as_bytes();
    let is_part = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-' | b'.');
    // From the end of a window backwards: of short words, of which nearly all texts consist, most bytes are passed unread.
    let mut start = 0;
    while let Some(window) = bytes.get(start..start + SHORTEST) {
        if let Some(stranger) = window.iter().rposition(|byte| !is_part(byte)) {
            start += stranger + 1;
            continue;
        }
        let rest = text.get(start..).unwrap_or_default();
        let end = rest.bytes().position(|byte| !is_part(&byte)).unwrap_or(rest.len());
        let kind = rest.get(..end).and_then(|word| kind_of(word.trim_matches('.')));
        if kind.is_some() {
            return kind;
        }
        start += end;
    }
    if !text.contains("-----BEGIN ") {
        return None;
    }
    let block = text.split_once("-----BEGIN ").is_some_and(|(_, rest)| rest.contains("PRIVATE KEY-----"));
    block.then(|| Bilingual::new("ein privater Schlüssel", "a private key"))
}

fn kind_of(word: &str) -> Option<Bilingual> {
    let upper = |rest: &str| rest.bytes().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit());
    let github = |rest: &str| rest.len() >= 36 && rest.bytes().all(|byte| byte.is_ascii_alphanumeric());
    if let Some(rest) = word.strip_prefix("AKIA").or_else(|| word.strip_prefix("ASIA")) {
        let is_key = rest.len() == 16 && upper(rest) && !rest.ends_with("EXAMPLE");
        return is_key.then(|| Bilingual::new("ein Zugangsschlüssel einer Cloud", "an access key of a cloud"));
    }
    if ["ghp_", "gho_", "ghu_", "ghs_", "ghr_", "github_pat_", "glpat-"]
        .iter()
        .filter_map(|start| word.strip_prefix(start).map(|rest| (*start, rest)))
        .any(|(start, rest)| github(rest) || (start.len() > 4 && rest.len() >= 20))
    {
        return Some(Bilingual::new("ein Zugangstoken einer Code-Plattform", "an access token of a code platform"));
    }
    let mut parts = word.split('.');
    let signed = matches!(
        (parts.next(), parts.next(), parts.next()),
        (Some(head), Some(body), Some(signature))
            if head.starts_with("eyJ") && body.starts_with("eyJ") && signature.len() >= 16
    );
    signed.then(|| Bilingual::new("ein signiertes Token (JWT)", "a signed token (JWT)"))
}

/// A name of a secret that is followed by a value: the name.
pub(super) fn assignment(text: &str) -> Option<&str> {
    text.bytes().enumerate().filter(|(_, byte)| matches!(byte, b':' | b'=')).find_map(|(at, byte)| {
        let (before, after) = (text.get(..at)?, text.get(at + 1..)?);
        let name = name_before(before)?;
        if !may_be_secret(name) {
            return None;
        }
        let is_secret = if ends_with(name, "authorization") {
            scheme_value(after)
        } else {
            NAMES.iter().any(|end| ends_with(name, end)) && is_secret(name, byte, before, after)
        };
        is_secret.then_some(name)
    })
}

/// The word before a colon or an equals sign; quotes and spaces may stand between.
fn name_before(before: &str) -> Option<&str> {
    const LONGEST: usize = 64;
    let before = before.trim_end_matches([' ', '"', '\'', '`', '*']);
    let length: usize = before
        .chars()
        .rev()
        .take(LONGEST)
        .take_while(|c| c.is_alphanumeric() || matches!(c, '_' | '-'))
        .map(char::len_utf8)
        .sum();
    before.get(before.len() - length..).filter(|name| !name.is_empty())
}

/// Whether a name ends with a letter with which names of secrets end. No other has to be looked at.
fn may_be_secret(name: &str) -> bool {
    let last = name.bytes().rfind(|byte| !matches!(byte, b'_' | b'-'));
    last.is_some_and(|last| matches!(last.to_ascii_lowercase(), b'd' | b'e' | b'l' | b'n' | b't' | b'y'))
}

/// Whether a name ends with another, whatever its hyphens, underscores and capitals.
fn ends_with(name: &str, end: &str) -> bool {
    let mut letters = name.chars().rev().filter(|c| !matches!(c, '_' | '-')).flat_map(char::to_lowercase);
    end.chars().rev().all(|c| letters.next() == Some(c))
}

fn is_secret(name: &str, separator: u8, before: &str, after: &str) -> bool {
    let after = after.trim_start_matches('=');
    let close = separator == b'=' && !before.ends_with(' ') && !after.starts_with(' ');
    let value = first_word(after);
    if is_template(value) {
        return false;
    }
    if !close {
        return looks_secret(value);
    }
    let number = value.bytes().all(|byte| byte.is_ascii_digit());
    let known = WORDS.iter().any(|word| word.eq_ignore_ascii_case(value));
    value.len() >= 4 && !known && (!number || PASSWORDS.iter().any(|end| ends_with(name, end)))
}

/// `Bearer` or `Basic` and what follows: `Authorization: Bearer …`.
fn scheme_value(after: &str) -> bool {
    let mut words = after.split_ascii_whitespace();
    let scheme = words.next().unwrap_or_default();
    let value = words.next().unwrap_or_default().trim_matches(['"', '\'', '`']);
    let known = ["Bearer", "Basic", "Token"].iter().any(|known| known.eq_ignore_ascii_case(scheme));
    known && !is_template(value) && value.len() >= 12 && value.bytes().any(|byte| byte.is_ascii_digit())
}

/// The value: at most as long as secrets in texts are, so that a long text is not read again and again.
fn first_word(after: &str) -> &str {
    const LONGEST: usize = 256;
    let after = after.char_indices().nth(LONGEST).and_then(|(end, _)| after.get(..end)).unwrap_or(after);
    let after = after.trim_start_matches([' ', '"', '\'', '`']);
    let end = after.find(|c: char| c.is_whitespace() || matches!(c, '"' | '\'' | '`' | ',' | ';' | ')' | '&'));
    after.get(..end.unwrap_or(after.len())).unwrap_or_default().trim_end_matches(['.', '!', '?', ':'])
}

/// Whether something stands where the secret goes: `<Passwort>`, `${TOKEN}`, `***`, `xxx`.
fn is_template(value: &str) -> bool {
    let mut bytes = value.bytes();
    let first = bytes.next().unwrap_or(b'*');
    matches!(first, b'<' | b'{' | b'$' | b'[' | b'%' | b'*' | b'/' | b'(')
        || bytes.all(|byte| byte == first)
        || value.contains("...")
        || value.contains('…')
}

/// Whether a word is no word of a language: long, of several kinds of characters, and not the name of a technique.
fn looks_secret(value: &str) -> bool {
    const SHORTEST: usize = 8;
    const KINDS: usize = 3;
    if value.len() < SHORTEST || !value.is_ascii() {
        return false;
    }
    let technique = |start: &&str| value.get(..start.len()).is_some_and(|head| head.eq_ignore_ascii_case(start));
    let has = |kind: fn(u8) -> bool| usize::from(value.bytes().any(kind));
    let kinds = has(|byte| byte.is_ascii_lowercase())
        + has(|byte| byte.is_ascii_uppercase())
        + has(|byte| byte.is_ascii_digit())
        + has(|byte| b"!@#$%^&*+=_?~|".contains(&byte));
    kinds >= KINDS && !TECHNIQUES.iter().any(technique)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_that_show_what_they_are() {
        let token = "Ab3".repeat(12);
        for text in [
            format!("Zugang mit {}QWERTZUIOPASDF12 möglich", "AKIA"),
            format!("{}_{token}", "ghp"),
            format!("Ein sehr langer Satz über den Zugang mit Öl (siehe oben): „{}-{token}“.", "glpat"),
            format!("{}{}", "ASIA", "QWERTZUIOPASDF12"),
            format!("{}.{}.{token}", "eyJhbGciOiJIUzI1NiJ9", "eyJzdWIiOiIxIn0"),
            format!("-----BEGIN RSA {}-----\nMIIEow", "PRIVATE KEY"),
            format!("-----BEGIN {}-----", "PRIVATE KEY"),
        ] {
            assert!(access_key(&text).is_some(), "{text}");
        }
        for text in [
            "AKIAIOSFODNN7EXAMPLE",
            "zuAKIAQWERTZUIOPASDF12",
            "AKIA",
            "AKTENZEICHEN_JURISTISCH_KURZ",
            "-----BEGIN CERTIFICATE-----\nMIIEow",
            "Auftragsverarbeitungsvertragsmuster_Kommunal",
            "eyJ ist der Anfang vieler Token",
            "xoev.kosit.standard_Kennung.2026",
        ] {
            assert_eq!(access_key(text), None, "{text}");
        }
    }

    #[test]
    fn every_name_of_a_secret_may_be_one() {
        for name in NAMES.iter().chain(&["authorization"]) {
            assert!(may_be_secret(name) && may_be_secret(&name.to_uppercase()), "{name}");
        }
    }

    #[test]
    fn names_with_values() {
        for (text, name) in [
            ("Anmeldung mit password=geheim", "password"),
            ("Passwort: Sommer2026!", "Passwort"),
            ("DB_PASSWORD=\"hunter22\"", "DB_PASSWORD"),
            ("client_secret: a8F3_kd93kD02", "client_secret"),
            ("api-key = Zx81kdLw02Pq", "api-key"),
            ("{\"token\": \"k3Jd93-kdA02_x\"}", "token"),
            ("pwd=1234", "pwd"),
            ("Authorization: Bearer a8F3kd93kD02qq", "Authorization"),
            ("https://example.de/?access_token=abcd", "access_token"),
        ] {
            assert_eq!(assignment(text), Some(name), "{text}");
        }
        for text in [
            "Passwort: mindestens 25 Zeichen",
            "Passwort: 25 Zeichen",
            "Token: OAuth2.0-Zugangstoken",
            "Kennwort: wird per Brief versandt",
            "Authorization: Bearer <Token>",
            "Authorization: Bearer",
            "password=<Passwort>",
            "password=${DB_PASSWORD}",
            "password=***",
            "token=required",
            "max_token=4096",
            "response_type=token",
            "Secret: Kubernetes-Secret je Mandant",
            "Token:",
            "=",
            ":",
            "token=…",
            "Anmeldung: Single Sign-on",
            "secret://vault/2aB_34567",
        ] {
            assert_eq!(assignment(text), None, "{text}");
        }
    }
}

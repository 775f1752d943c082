//! Escapes in JSON texts: finding what is wrong with them and resolving them.

use super::Fault;

/// Resolves the escapes of what stands between the quotes. If something is wrong: the fault with its offset in `raw`. Half a
/// surrogate pair counts only if nothing worse follows, because text with it is still JSON by its grammar.
pub(super) fn unescape(raw: &str) -> Result<String, (usize, Fault)> {
    let mut text = String::with_capacity(raw.len());
    let mut rest = raw;
    let mut half = None;
    while let Some(at) = rest.find('\\') {
        let (before, escape) = rest.split_at(at);
        text.push_str(before);
        let offset = raw.len() - escape.len();
        let length = match one(escape) {
            Ok((character, length)) => {
                text.push(character);
                length
            }
            Err(Fault::LoneSurrogate) => {
                half.get_or_insert((offset, Fault::LoneSurrogate));
                UNICODE_ESCAPE
            }
            Err(fault) => return Err((offset, fault)),
        };
        rest = escape.get(length..).ok_or((offset, Fault::BadEscape))?;
    }
    text.push_str(rest);
    half.map_or(Ok(text), Err)
}

/// The length of `\u00fc`.
const UNICODE_ESCAPE: usize = 6;

/// The character that an escape at the beginning of `text` stands for, and the length of the escape.
fn one(text: &str) -> Result<(char, usize), Fault> {
    let plain = match text.as_bytes().get(1) {
        Some(b'"') => '"',
        Some(b'\\') => '\\',
        Some(b'/') => '/',
        Some(b'b') => '\u{8}',
        Some(b'f') => '\u{c}',
        Some(b'n') => '\n',
        Some(b'r') => '\r',
        Some(b't') => '\t',
        Some(b'u') => return unicode(text),
        _ => return Err(Fault::BadEscape),
    };
    Ok((plain, 2))
}

fn unicode(text: &str) -> Result<(char, usize), Fault> {
    let high = hex(text, 2).ok_or(Fault::BadEscape)?;
    match high {
        0xD800..=0xDBFF => {
            if text.get(6..8) != Some("\\u") {
                return Err(Fault::LoneSurrogate);
            }
            let low = hex(text, 8).ok_or(Fault::BadEscape)?;
            if !(0xDC00..=0xDFFF).contains(&low) {
                return Err(Fault::LoneSurrogate);
            }
            let code = 0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00);
            char::from_u32(code).map(|c| (c, 12)).ok_or(Fault::LoneSurrogate)
        }
        code => char::from_u32(code).map(|c| (c, UNICODE_ESCAPE)).ok_or(Fault::LoneSurrogate),
    }
}

fn hex(text: &str, from: usize) -> Option<u32> {
    let digits = text.get(from..from + 4)?;
    digits.bytes().all(|b| b.is_ascii_hexdigit()).then(|| u32::from_str_radix(digits, 16).ok())?
}

//! HTML and Markdown in a text. Precise rather than complete: "a < b", "C# & Co." and "[1]" are no markup.

/// How far an end is looked for: beyond it, the beginning meant something else.
const FAR: usize = 300;

#[rustfmt::skip]
const TAGS: &[&str] = &[
    "a", "abbr", "b", "big", "blockquote", "body", "br", "button", "center", "code", "dd", "div", "dl", "dt", "em", "embed", "font",
    "form", "h1", "h2", "h3", "h4", "h5", "h6", "head", "hr", "html", "i", "iframe", "img", "input", "li", "link", "meta", "object",
    "ol", "p", "pre", "s", "script", "small", "span", "strong", "style", "sub", "sup", "svg", "table", "tbody", "td", "th", "thead",
    "title", "tr", "u", "ul", "video",
];

#[rustfmt::skip]
const ENTITIES: &[&str] = &[
    "Auml", "Ouml", "Uuml", "amp", "apos", "auml", "bdquo", "bull", "copy", "euro", "gt", "hellip", "ldquo", "lsquo", "lt", "mdash",
    "middot", "nbsp", "ndash", "ouml", "quot", "raquo", "laquo", "rdquo", "reg", "rsquo", "sect", "shy", "szlig", "uuml",
];

/// The first piece of markup.
pub(super) fn find(text: &str) -> Option<&str> {
    let mut before = b'\n';
    for (at, byte) in text.bytes().enumerate() {
        let found = match byte {
            b'<' => text.get(at..).and_then(tag),
            b'&' => text.get(at..).and_then(entity),
            b'[' => text.get(at..).and_then(link),
            b'*' if before != b'*' && before != b'/' => text.get(at..).and_then(bold),
            b'#' if before == b'\n' => text.get(at..).and_then(heading),
            _ => None,
        };
        if found.is_some() {
            return found;
        }
        before = byte;
    }
    None
}

/// `<p>`, `</p>`, `<br/>`, `<a href="…">`, `<!-- … -->`.
fn tag(text: &str) -> Option<&str> {
    if text.starts_with("<!--") {
        return Some("<!--");
    }
    let inner = text.strip_prefix("</").or_else(|| text.strip_prefix('<'))?;
    let (name, rest) = inner.split_at(inner.bytes().take_while(u8::is_ascii_alphanumeric).count());
    if !TAGS.iter().any(|tag| tag.eq_ignore_ascii_case(name)) {
        return None;
    }
    let attributes = rest.bytes().take(FAR).position(|byte| byte == b'>' || byte == b'<')?;
    let (attributes, end) = rest.split_at_checked(attributes)?;
    let bare = attributes.trim_matches(['/', ' ', '\n', '\t']).is_empty();
    // "a <b und c> d" compares; attributes have values.
    let is_tag = end.starts_with('>') && (bare || (attributes.starts_with([' ', '\n']) && attributes.contains('=')));
    is_tag.then(|| text.get(..text.len() - rest.len())).flatten()
}

/// `&nbsp;`, `&#160;`, `&#xA0;`.
fn entity(text: &str) -> Option<&str> {
    let inner = text.strip_prefix('&')?;
    let end = inner.bytes().take(12).position(|byte| byte == b';')?;
    let name = inner.get(..end)?;
    let numeric = name.strip_prefix('#').is_some_and(|number| match number.strip_prefix(['x', 'X']) {
        Some(digits) => !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_hexdigit()),
        None => !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit()),
    });
    (numeric || ENTITIES.contains(&name)).then(|| text.get(..end + 2)).flatten()
}

/// `[text](address)`.
fn link(text: &str) -> Option<&str> {
    let end = text.bytes().take(FAR).position(|byte| byte == b']' || byte == b'\n')?;
    let address = text.get(end..)?.strip_prefix("](")?;
    let is_address = ["https://", "http://", "mailto:", "/", "./", "#"].iter().any(|start| address.starts_with(start));
    (is_address && address.bytes().take(FAR).any(|byte| byte == b')')).then_some("[…](…)")
}

/// `**text**`.
fn bold(text: &str) -> Option<&str> {
    let inner = text.strip_prefix("**")?;
    let begins = inner.starts_with(|c: char| c.is_alphanumeric());
    let line = inner.bytes().take(FAR).take_while(|byte| *byte != b'\n').count();
    let mut pairs = inner.as_bytes().get(..line)?.windows(3);
    (begins && pairs.any(|three| matches!(three, [before, b'*', b'*'] if *before != b' '))).then_some("**…**")
}

/// `## Überschrift` at the beginning of a line.
fn heading(text: &str) -> Option<&str> {
    let signs = text.bytes().take_while(|byte| *byte == b'#').count();
    let title = text.get(signs..)?.strip_prefix(' ')?;
    (signs <= 6 && title.starts_with(char::is_alphabetic)).then(|| text.get(..signs)).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_markup() {
        for (text, found) in [
            ("Ein <b>fetter</b> Text", "<b"),
            ("Ende</p>", "</p"),
            ("Zeile<br/>Zeile", "<br"),
            ("<A HREF=\"https://example.de\">hier</A>", "<A"),
            ("<script>alert(1)</script>", "<script"),
            ("vor <!-- weg --> nach", "<!--"),
            ("Gr&ouml;&szlig;e", "&ouml;"),
            ("a&#160;b", "&#160;"),
            ("a&#xA0;b", "&#xA0;"),
            ("siehe [hier](https://example.de/a)", "[…](…)"),
            ("das ist **wichtig** hier", "**…**"),
            ("## Leistungen\nText", "##"),
            ("Text\n# Leistungen", "#"),
        ] {
            assert_eq!(find(text), Some(found), "{text}");
        }
    }

    #[test]
    fn what_is_no_markup() {
        for text in [
            "a < b und c > d",
            "a <b und c> d",
            "RPO <4 h",
            "für <Name der Kommune> eingerichtet",
            "C# und F#",
            "Forschung & Lehre; Betrieb",
            "AT&T; R&D",
            "siehe [1] (Anlage)",
            "[Text](siehe Anlage)",
            "2 ** 3 ** 4",
            "src/**/*.rs und **/x",
            "*) gilt ab 2027",
            "#1 in der Liste",
            "# 1",
            "<xoev:nachricht>",
            "&unbekannt; &; &#; &#x;",
            "<",
            "[",
            "**",
        ] {
            assert_eq!(find(text), None, "{text}");
        }
    }
}

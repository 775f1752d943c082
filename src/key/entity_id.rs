//! The ids of entities. Not here: names inside one entity (`text::LocalId`) and what a reference may point to (`model`).

use crate::shape::{Bilingual, Format, InvalidText, Leaf as _, Reason, Role, leaf};

use super::{EMPTY, foreign};

/// The longest id, in bytes.
const MAX_LENGTH: usize = 200;
/// The longest label of a namespace, as in the domain name system.
const MAX_LABEL: usize = 63;
/// The longest name.
const MAX_NAME: usize = 128;

const FORMAT: Format = Format::new(
    "entity-id",
    Bilingual::new(
        "eine Kennung der Form namensraum:name; der Namensraum ist eine umgedrehte Domain aus mindestens zwei Teilen",
        "an id of the form namespace:name, where the namespace is a reversed domain of two or more labels",
    ),
    "example.musterland:portal",
)
.role(Role::Id)
.schema_pattern(
    "^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)+:[a-z0-9][a-z0-9._-]{0,127}$",
);

leaf! {
    /// The id of an entity, and a reference to one: `namespace:name`, at most 200 bytes.
    ///
    /// - The namespace is a reversed domain: two or more labels of lower-case letters, digits and hyphens (no hyphen at the
    ///   beginning or end, at most 63 characters each), joined by dots. Internationalised domains stand as A-labels (`xn--…`).
    /// - The name is `[a-z0-9][a-z0-9._-]{0,127}`.
    ///
    /// All kinds of entities share one name space, and an id is never used again for something else. Source: this format's own.
    ///
    /// ```
    /// use dvs::key::EntityId;
    ///
    /// let id = EntityId::new("example.musterland:portal")?;
    /// assert_eq!((id.namespace(), id.name()), ("example.musterland", "portal"));
    /// assert!(EntityId::new("musterland:portal").is_err());
    /// # Ok::<(), dvs::InvalidText>(())
    /// ```
    #[derive(PartialOrd, Ord)]
    #[doc(alias = "Kennung")]
    pub struct EntityId(Box<str>); FORMAT, check
}

impl EntityId {
    /// The id with this namespace and name.
    ///
    /// # Errors
    /// [`InvalidText`] if one of them, or both together, are not what an id is made of.
    ///
    /// ```
    /// use dvs::key::EntityId;
    /// assert_eq!(EntityId::from_parts("example.musterland", "portal")?, "example.musterland:portal");
    /// # Ok::<(), dvs::InvalidText>(())
    /// ```
    pub fn from_parts(namespace: &str, name: &str) -> Result<Self, InvalidText> {
        // The grammar of both parts has no colon, so the whole can only be read back into the same parts.
        Self::from_text(&format!("{namespace}:{name}"))
    }

    /// The part before the colon: who gave the id.
    #[must_use]
    pub fn namespace(&self) -> &str {
        self.parts().0
    }

    /// The part after the colon: what it is called there.
    #[must_use]
    pub fn name(&self) -> &str {
        self.parts().1
    }

    fn parts(&self) -> (&str, &str) {
        self.as_str().split_once(':').unwrap_or_default()
    }
}

/// May stand in a label of a namespace; at its ends, only if it is no hyphen.
const LABEL: u8 = 1;
/// May stand in a name.
const NAME: u8 = 2;
/// May begin a name, and stand at the ends of a label.
const EDGE: u8 = 4;

/// Where each byte may stand in an id. Every id of a catalog and every reference passes here.
#[expect(clippy::indexing_slicing, reason = "computed by the compiler, which would refuse it")]
static CLASSES: [u8; 256] = {
    let mut classes = [0; 256];
    let mut rest: &[u8] = b"abcdefghijklmnopqrstuvwxyz0123456789";
    while let [byte, tail @ ..] = rest {
        classes[*byte as usize] = LABEL | NAME | EDGE;
        rest = tail;
    }
    classes[b'-' as usize] = LABEL | NAME;
    classes[b'.' as usize] = NAME;
    classes[b'_' as usize] = NAME;
    classes
};

#[inline]
fn class(byte: u8) -> u8 {
    CLASSES.get(usize::from(byte)).copied().unwrap_or_default()
}

#[inline]
fn may_be(byte: u8, what: u8) -> bool {
    class(byte) & what != 0
}

#[inline]
fn check(text: &str) -> Result<(), Reason> {
    if is_id(text.as_bytes()) { Ok(()) } else { Err(explain(text)) }
}

fn is_id(bytes: &[u8]) -> bool {
    let mut rest = bytes;
    let mut labels = 0;
    while let Some(length) = rest.iter().position(|byte| !may_be(*byte, LABEL)) {
        let Some((label, [separator, after @ ..])) = rest.split_at_checked(length) else { return false };
        if !is_label(label) {
            return false;
        }
        labels += 1;
        match separator {
            b'.' => rest = after,
            b':' => return labels >= 2 && is_name(after) && bytes.len() <= MAX_LENGTH,
            _ => return false,
        }
    }
    false
}

fn is_label(label: &[u8]) -> bool {
    let edge = |byte: Option<&u8>| byte.is_some_and(|byte| may_be(*byte, EDGE));
    edge(label.first()) && edge(label.last()) && label.len() <= MAX_LABEL
}

fn is_name(name: &[u8]) -> bool {
    let Some((first, rest)) = name.split_first() else { return false };
    // Without leaving early: nearly every name is right to its end.
    let all = rest.iter().fold(NAME, |all, byte| all & class(*byte));
    name.len() <= MAX_NAME && may_be(*first, EDGE) && all != 0
}

/// Why a text is no id. Only for texts that are none.
#[cold]
fn explain(text: &str) -> Reason {
    if text.is_empty() {
        return EMPTY;
    }
    if text.len() > MAX_LENGTH {
        return Reason::with(
            "ist {} Bytes lang; möglich sind höchstens 200",
            "has {} bytes; at most 200 are possible",
            text.len().to_string(),
        );
    }
    let Some((namespace, name)) = text.split_once(':') else {
        return Reason::new(
            "enthält keinen Doppelpunkt zwischen Namensraum und Name",
            "has no colon between namespace and name",
        );
    };
    explain_namespace(namespace).unwrap_or_else(|| explain_name(name))
}

fn explain_namespace(namespace: &str) -> Option<Reason> {
    if namespace.is_empty() {
        return Some(Reason::new(
            "vor dem Doppelpunkt fehlt der Namensraum",
            "the namespace before the colon is missing",
        ));
    }
    if let Some(character) = foreign(namespace, |c| matches!(c, 'a'..='z' | '0'..='9' | '-' | '.')) {
        return Some(Reason::with(
            "der Namensraum enthält das Zeichen „{}“; möglich sind Kleinbuchstaben a–z, Ziffern, Bindestrich und Punkt",
            "the namespace contains the character `{}`; possible are lower-case letters a-z, digits, hyphen and dot",
            character,
        ));
    }
    for label in namespace.split('.') {
        if label.is_empty() {
            return Some(Reason::new(
                "der Namensraum hat einen leeren Teil: einen Punkt am Anfang, am Ende oder doppelt",
                "the namespace has an empty label: a dot at the beginning, at the end or doubled",
            ));
        }
        if label.starts_with('-') || label.ends_with('-') {
            return Some(Reason::with(
                "der Teil „{}“ des Namensraums beginnt oder endet mit einem Bindestrich",
                "the label `{}` of the namespace begins or ends with a hyphen",
                label,
            ));
        }
        if label.len() > MAX_LABEL {
            return Some(Reason::with(
                "ein Teil des Namensraums hat {} Zeichen; möglich sind höchstens 63",
                "a label of the namespace has {} characters; at most 63 are possible",
                label.len().to_string(),
            ));
        }
    }
    (!namespace.contains('.')).then(|| {
        Reason::with(
            "der Namensraum „{}“ hat nur einen Teil; nötig sind mindestens zwei, durch Punkte getrennt",
            "the namespace `{}` has only one label; two or more, joined by dots, are needed",
            namespace,
        )
    })
}

fn explain_name(name: &str) -> Reason {
    let Some(first) = name.chars().next() else {
        return Reason::new("nach dem Doppelpunkt fehlt der Name", "the name after the colon is missing");
    };
    if let Some(character) = foreign(name, |c| matches!(c, 'a'..='z' | '0'..='9' | '-' | '.' | '_')) {
        return Reason::with(
            "der Name enthält das Zeichen „{}“; möglich sind Kleinbuchstaben a–z, Ziffern, Punkt, Unterstrich und Bindestrich",
            "the name contains the character `{}`; possible are lower-case letters a-z, digits, dot, underscore and hyphen",
            character,
        );
    }
    if matches!(first, '-' | '.' | '_') {
        return Reason::with(
            "der Name beginnt mit „{}“; am Anfang steht ein Kleinbuchstabe oder eine Ziffer",
            "the name begins with `{}`; it begins with a lower-case letter or a digit",
            first.to_string(),
        );
    }
    Reason::with(
        "der Name hat {} Zeichen; möglich sind höchstens 128",
        "the name has {} characters; at most 128 are possible",
        name.len().to_string(),
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::shape::Lang;

    #[test]
    fn ids_are_read_with_their_parts() {
        let label = "a".repeat(63);
        let name = "n".repeat(128);
        for (namespace, name) in [
            ("example.musterland", "portal"),
            ("a.b", "0"),
            ("de.xn--mnchen-3ya.it", "k8s_cluster-2.0"),
            ("1.2", "x--_..-"),
            (label.as_str(), "x"),
            ("a.b", name.as_str()),
        ] {
            let namespace = if namespace.contains('.') { namespace.to_owned() } else { format!("de.{namespace}") };
            let id = EntityId::from_parts(&namespace, name).unwrap();
            assert_eq!((id.namespace(), id.name()), (namespace.as_str(), name));
            assert_eq!(EntityId::new(id.as_str()).unwrap(), id);
        }
        assert!(EntityId::from_parts(&format!("a.{}", "b".repeat(63)), &"n".repeat(128)).is_ok());
        assert!(EntityId::from_parts("a.b:c", "d").is_err());
        assert!(EntityId::from_parts("a.b:c", "").is_err());
        assert!(EntityId::from_parts("", "a.b:c").is_err());
    }

    #[test]
    fn each_fault_has_its_reason() {
        let cases = [
            ("", "is empty"),
            ("portal", "no colon"),
            (":portal", "namespace before the colon is missing"),
            ("example:portal", "`example` has only one label"),
            ("Example.x:portal", "namespace contains the character `E`"),
            ("example.x/y:portal", "character `/`"),
            ("exämple.x:portal", "character `ä (U+00E4)`"),
            ("example.x :portal", "character `U+0020`"),
            ("example..x:portal", "empty label"),
            (".example.x:portal", "empty label"),
            ("example.x.:portal", "empty label"),
            ("example.-x:portal", "`-x` of the namespace begins or ends"),
            ("example.x-:portal", "`x-` of the namespace begins or ends"),
            ("example.x:", "name after the colon is missing"),
            ("example.x:a:b", "name contains the character `:`"),
            ("example.x:Portal", "name contains the character `P`"),
            ("example.x:-portal", "name begins with `-`"),
            ("example.x:_", "name begins with `_`"),
            ("example.x:portal\u{200b}", "`U+200B`"),
        ];
        for (text, reason) in cases {
            let error = EntityId::new(text).unwrap_err();
            assert!(error.reason(Lang::En).contains(reason), "{text}: {error}");
            assert!(!error.reason(Lang::De).contains("{}"));
        }
        let long_label = format!("a.{}:x", "b".repeat(64));
        assert!(EntityId::new(&long_label).unwrap_err().to_string().contains("has 64 characters"));
        let long_name = format!("a.b:{}", "n".repeat(129));
        assert!(EntityId::new(&long_name).unwrap_err().to_string().contains("has 129 characters"));
        let namespace = format!("{}.{}", "a".repeat(63), "b".repeat(60));
        let exact = format!("{namespace}:{}", "n".repeat(75));
        assert_eq!(exact.len(), 200);
        assert!(EntityId::new(&exact).is_ok());
        assert!(EntityId::new(&format!("{exact}n")).unwrap_err().to_string().contains("has 201 bytes"));
    }

    /// The grammar once more, slowly, as it stands in the documentation.
    fn grammar(text: &str) -> bool {
        let label = |l: &str| {
            (1..=63).contains(&l.len())
                && l.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
                && !l.starts_with('-')
                && !l.ends_with('-')
        };
        let Some((namespace, name)) = text.split_once(':') else { return false };
        text.len() <= 200
            && namespace.split('.').count() >= 2
            && namespace.split('.').all(label)
            && (1..=128).contains(&name.len())
            && name.starts_with(|c: char| c.is_ascii_lowercase() || c.is_ascii_digit())
            && name.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || matches!(c, '.' | '_' | '-'))
    }

    #[test]
    fn the_table_is_the_grammar() {
        let mut random = super::super::tests::Random::new(7);
        let mut accepted = 0;
        for _ in 0..20_000 {
            let mut part =
                |longest| random.text(&['a', 'z', '0', 'b', 'c', '1', 'd', 'e', '-', '.', '_', ':', 'ä'], longest);
            let text = format!("{}.{}:{}", part(3), part(3), part(4));
            assert_eq!(EntityId::new(&text).is_ok(), grammar(&text), "{text}");
            accepted += usize::from(grammar(&text));
        }
        assert!((500..19_500).contains(&accepted), "{accepted}");
        for byte in 0..=127_u8 {
            for text in [format!("a{}b.c:d", char::from(byte)), format!("a.b:c{}", char::from(byte))] {
                assert_eq!(EntityId::new(&text).is_ok(), grammar(&text), "{text:?}");
            }
        }
    }

    #[test]
    fn ids_sort_and_serialise_as_their_text() {
        let [a, b] = ["a.b:c", "a.b:d"].map(|text| EntityId::new(text).unwrap());
        assert!(a < b);
        assert_eq!(serde_json::to_string(&a).unwrap(), "\"a.b:c\"");
        assert_eq!(serde_json::from_str::<EntityId>("\"a.b:d\"").unwrap(), b);
        assert!(serde_json::from_str::<EntityId>("\"a\"").is_err());
    }
}

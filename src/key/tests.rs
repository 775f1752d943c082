//! What holds for every key, and the random texts of the tests. Vectors of one key stand beside it.

use super::{Ags, Ars, DvdvKey, EntityId, GrundschutzCertificate, Land, LeikaKey, LeitwegId};
use crate::shape::{Lang, Leaf};

/// A small linear congruential generator: the same texts in every run.
pub(super) struct Random(u64);

impl Random {
    pub(super) fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// A number from 0 to `bound` - 1.
    pub(super) fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % bound
    }

    /// A text of at most `longest` of these characters.
    pub(super) fn text(&mut self, characters: &[char], longest: usize) -> String {
        let length = self.below(longest + 1);
        (0..length).map(|_| characters[self.below(characters.len())]).collect()
    }
}

/// Everything that must hold for any text and any key type. Says whether the text is such a key.
fn holds<K>(text: &str) -> bool
where
    K: Leaf
        + Ord
        + std::hash::Hash
        + Clone
        + std::fmt::Debug
        + std::fmt::Display
        + serde::Serialize
        + serde::de::DeserializeOwned,
{
    let json = serde_json::to_string(text).unwrap();
    match K::from_text(text) {
        Ok(key) => {
            assert_eq!(key.as_str(), text);
            assert_eq!(key.to_string(), text);
            assert_eq!(serde_json::to_string(&key).unwrap(), json);
            assert_eq!(serde_json::from_str::<K>(&json).unwrap(), key);
            true
        }
        Err(error) => {
            assert_eq!(error.format(), K::FORMAT);
            for lang in [Lang::De, Lang::En] {
                let reason = error.reason(lang);
                assert!(!reason.is_empty() && !reason.contains("{}"), "{text:?}: {reason}");
                assert!(!reason.contains(char::is_control), "{text:?}: {reason:?}");
            }
            assert!(serde_json::from_str::<K>(&json).is_err());
            false
        }
    }
}

fn holds_for_all(text: &str) {
    holds::<Ags>(text);
    holds::<Ars>(text);
    holds::<DvdvKey>(text);
    holds::<EntityId>(text);
    holds::<GrundschutzCertificate>(text);
    holds::<Land>(text);
    holds::<LeikaKey>(text);
    holds::<LeitwegId>(text);
}

#[test]
fn the_example_of_every_format_is_one() {
    assert!(holds::<Ags>(Ags::FORMAT.example));
    assert!(holds::<Ars>(Ars::FORMAT.example));
    assert!(holds::<DvdvKey>(DvdvKey::FORMAT.example));
    assert!(holds::<EntityId>(EntityId::FORMAT.example));
    assert!(holds::<GrundschutzCertificate>(GrundschutzCertificate::FORMAT.example));
    assert!(holds::<Land>(Land::FORMAT.example));
    assert!(holds::<LeikaKey>(LeikaKey::FORMAT.example));
    assert!(holds::<LeitwegId>(LeitwegId::FORMAT.example));
}

const EXAMPLES: [&str; 12] = [
    "053150000000",
    "05315000",
    "04011000-1234512345-06",
    "99-92",
    "99050035001000",
    "urn:de:fim:leika:leistung:99050035001000",
    "wgb010540880000",
    "ags:053150000000",
    "ags05315000",
    "BSI-IGZ-0730-2025",
    "DE-BY",
    "example.musterland:portal",
];

#[test]
fn no_text_makes_a_key_fail() {
    for text in [
        "",
        "-",
        "--",
        "---",
        ":",
        "0",
        "00",
        "é",
        "0é",
        "01é",
        "01-é",
        "ag\u{308}s",
        "\0",
        "\u{202e}01",
        "０１",
        "DE-é",
    ] {
        holds_for_all(text);
    }
    for text in ["0".repeat(100_000), "-".repeat(100_000), "é".repeat(50_000), "a.".repeat(50_000)] {
        holds_for_all(&text);
    }
    for text in EXAMPLES {
        for (end, _) in text.char_indices() {
            holds_for_all(&text[..end]);
        }
        holds_for_all(&format!("{text} "));
        holds_for_all(&format!(" {text}"));
    }
    let mut random = Random::new(42);
    for _ in 0..3_000 {
        holds_for_all(&random.text(&['0', '1', '9', '5', '-', ':', 'a', 'Z', '.', 'é', '€', '😀', ' '], 20));
        let mut text: Vec<char> = EXAMPLES[random.below(EXAMPLES.len())].chars().collect();
        let place = random.below(text.len());
        text[place] = ['0', '7', '-', ':', 'x', 'X', 'é', '😀', '\u{200b}'][random.below(9)];
        holds_for_all(&text.into_iter().collect::<String>());
    }
}

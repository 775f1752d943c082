//! What holds for all kinds together: names, counterparts, levels, messages.

use std::collections::HashSet;

use super::{ChangeKind, Direction, Effect, Level};

/// Kinds whose way back is not the mirror of their effect, with the reason.
const UNEVEN: &[(&str, &str)] = &[
    ("required-property-added", "to take a promised property away breaks; to demand a new one narrows"),
    ("required-property-with-default-added", "goes back as any required property"),
    ("required-property-removed", "to take a promised property away breaks; to demand a new one narrows"),
    ("optional-property-added", "whether an optional property is missed is open"),
    ("optional-property-removed", "whether an optional property is missed is open"),
    ("no-longer-read-only", "whether what is read-only is still taken is open"),
    ("became-read-only", "whether what is read-only is still taken is open"),
    ("no-longer-write-only", "a property comes back to responses"),
    ("became-write-only", "a property leaves responses"),
    ("value-deprecated", "a word about the future, both ways"),
    ("value-reactivated", "a word about the future, both ways"),
    ("extensible-enum-value-added", "the list is open: a further value was possible before"),
    ("extensible-enum-value-removed", "the list is open: a value less is one that is no longer known"),
    ("all-of-annotation-added", "nothing is demanded, both ways"),
    ("all-of-annotation-removed", "nothing is demanded, both ways"),
    ("discriminator-mapping-added", "a further value is an offer"),
    ("discriminator-mapping-removed", "whether the value is still used is open"),
    ("server-added", "a further address is an offer"),
    ("server-removed", "whether the address still answers is open"),
    ("shared-schema-added", "it counts where it is used, both ways"),
    ("shared-schema-removed", "it counts where it is used, both ways"),
    ("security-scheme-added", "it counts where it is used, both ways"),
    ("security-scheme-removed", "it counts where it is used, both ways"),
    ("oauth-scope-added", "a further scope is an offer"),
    ("oauth-scope-removed", "whether the scope is still used is open"),
    ("operation-id-changed", "a name for programmers, both ways"),
    ("operation-id-added", "a name for programmers, both ways"),
    ("operation-id-removed", "a name for programmers, both ways"),
    ("operation-tag-added", "a word for people, both ways"),
    ("operation-tag-removed", "a word for people, both ways"),
    ("operation-deprecated", "a word about the future, both ways"),
    ("operation-deprecated-with-sunset", "a word about the future, both ways"),
    ("operation-reactivated", "a word about the future, both ways"),
    ("link-added", "a further link is an offer"),
    ("link-removed", "whether the link is used is open"),
    ("description-language-changed", "another language, both ways"),
    ("parameter-deprecated", "a word about the future, both ways"),
    ("parameter-reactivated", "a word about the future, both ways"),
    ("optional-parameter-added", "whether an optional parameter is still taken is open"),
    ("optional-parameter-removed", "whether an optional parameter is still taken is open"),
    ("required-body-added", "to take a body away breaks; to demand one narrows"),
    ("required-body-removed", "to take a body away breaks; to demand one narrows"),
    ("required-header-added", "to take a promised header away breaks; a further promise narrows"),
    ("required-header-removed", "to take a promised header away breaks; a further promise narrows"),
    ("optional-header-added", "whether an optional header is missed is open"),
    ("optional-header-removed", "whether an optional header is missed is open"),
];

fn find(name: &str) -> Option<&'static ChangeKind> {
    ChangeKind::all().into_iter().find(|kind| kind.name == name)
}

#[test]
fn names_are_unique_and_in_kebab_case() {
    let mut seen = HashSet::new();
    for kind in ChangeKind::all() {
        assert!(seen.insert(kind.name), "{} twice", kind.name);
        assert!(kind.name.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-'), "{}", kind.name);
    }
    assert!(seen.len() > 150);
}

#[test]
fn every_kind_has_a_counterpart_that_mirrors_it() {
    let mut uneven: HashSet<&str> = UNEVEN.iter().map(|(name, _)| *name).collect();
    for kind in ChangeKind::all() {
        let Some(back) = find(kind.reverse) else { panic!("{}: no kind is called {}", kind.name, kind.reverse) };
        // Several kinds may go back as one, whose own way back is the plainest of them.
        let further = find(back.reverse).is_some_and(|forth| forth.reverse == back.name);
        assert!(further, "{} goes back to {}, which does not come back", kind.name, back.name);
        assert_eq!(kind.directed, back.directed, "{}", kind.name);
        assert_eq!(kind.area, back.area, "{}", kind.name);
        if kind.effect.reversed() != back.effect {
            assert!(uneven.remove(kind.name), "{} is {:?}, and back {:?}", kind.name, kind.effect, back.effect);
        }
    }
    assert!(uneven.is_empty(), "no exceptions any more: {uneven:?}");
}

#[test]
fn each_direction_has_its_own_reason() {
    let kind = find("became-read-only").unwrap();
    let why = |direction| kind.why(direction, crate::shape::Lang::En);
    assert!(why(Direction::Request).contains("should not be sent"), "{}", why(Direction::Request));
    assert!(why(Direction::Response).contains("was open"), "{}", why(Direction::Response));
}

#[test]
fn levels_follow_from_effects_or_have_a_reason() {
    for kind in ChangeKind::all() {
        for direction in [Direction::Request, Direction::Response] {
            if kind.level(direction) != kind.effect.level(direction) {
                assert!(kind.reason(direction).is_some(), "{}: no reason", kind.id(direction));
            }
        }
        if !kind.directed {
            assert_eq!(kind.level(Direction::Request), kind.level(Direction::Response), "{}", kind.name);
        }
        // What narrows is no harmless matter for those who send, unless somebody says why.
        if kind.effect == Effect::Narrows {
            assert!(kind.level(Direction::Request) >= Level::Warning, "{}", kind.name);
        }
    }
}

#[test]
fn messages_speak_both_languages_and_name_the_same_values() {
    for kind in ChangeKind::all() {
        let names = |text: &str| {
            let mut names: Vec<String> =
                text.split('{').skip(1).map(|piece| piece.split('}').next().unwrap().to_owned()).collect();
            names.sort();
            names
        };
        assert!(!kind.message.de.is_empty() && !kind.message.en.is_empty(), "{}", kind.name);
        assert_eq!(names(kind.message.de), names(kind.message.en), "{}", kind.name);
        assert!(
            names(kind.message.de).iter().all(|name| ["name", "old", "new"].contains(&name.as_str())),
            "{}",
            kind.name
        );
    }
}

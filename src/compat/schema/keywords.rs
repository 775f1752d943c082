//! What differs between two schemas in keywords whose values are no schemas. Those with numbers stand in `numbers`.

use super::numbers;
use super::pairs::Findings;
use super::view::{NULL, Schema, Types, is_note, type_names};
use crate::compat::delta::Delta;
use crate::compat::kind::{self, ChangeKind};
use crate::compat::tree::{Kind, Node, canonical, same_value};

pub(super) fn compare(old: Schema<'_>, new: Schema<'_>, findings: &mut Findings<'_, '_>) {
    types(old, new, findings);
    format(old, new, findings);
    enumeration(old, new, findings);
    let consts = [&kind::CONST_ADDED, &kind::CONST_REMOVED, &kind::CONST_CHANGED];
    scalar(old, new, "const", consts, findings);
    numbers::compare(old, new, findings);
    pattern(old, new, findings);
    let encodings = [&kind::ENCODING_ADDED, &kind::ENCODING_REMOVED, &kind::ENCODING_CHANGED];
    scalar(old, new, "contentEncoding", encodings, findings);
    let media = [&kind::MEDIA_ADDED, &kind::MEDIA_REMOVED, &kind::MEDIA_CHANGED];
    scalar(old, new, "contentMediaType", media, findings);
    let defaults = [&kind::DEFAULT_ADDED, &kind::DEFAULT_REMOVED, &kind::DEFAULT_CHANGED];
    scalar(old, new, "default", defaults, findings);
    let flags: [(&str, &'static ChangeKind, &'static ChangeKind); 4] = [
        ("uniqueItems", &kind::UNIQUE_ADDED, &kind::UNIQUE_REMOVED),
        ("deprecated", &kind::VALUE_DEPRECATED, &kind::VALUE_REACTIVATED),
        ("readOnly", &kind::BECAME_READ_ONLY, &kind::NO_LONGER_READ_ONLY),
        ("writeOnly", &kind::BECAME_WRITE_ONLY, &kind::NO_LONGER_WRITE_ONLY),
    ];
    for (keyword, begun, ended) in flags {
        let is_on = |schema: Schema<'_>| schema.get(keyword).and_then(Node::bool) == Some(true);
        match (is_on(old), is_on(new)) {
            (false, true) => findings.add(Delta::new(begun, Some(old.node()), new.get(keyword))),
            (true, false) => findings.add(Delta::new(ended, old.get(keyword), Some(new.node()))),
            _ => {}
        }
    }
    open_enumeration(old, new, findings);
    texts(old, new, findings);
    others(old, new, findings);
}

fn types(old: Schema<'_>, new: Schema<'_>, findings: &mut Findings<'_, '_>) {
    let (before, now) = (old.types(), new.types());
    if before == now {
        return;
    }
    let mut add = |kind: &'static ChangeKind| {
        let name = |types: Option<Types>| types.map_or_else(|| "*".to_owned(), |types| type_names(types & !NULL));
        let (at, to) = (old.get("type").or(Some(old.node())), new.get("type").or(Some(new.node())));
        findings.add(Delta::new(kind, at, to).values(&name(before), &name(now)));
    };
    match (before, now) {
        (Some(before), Some(now)) => {
            let (old_rest, new_rest) = (before & !NULL, now & !NULL);
            if old_rest != new_rest {
                if old_rest & new_rest == old_rest {
                    add(&kind::TYPE_WIDENED);
                } else if old_rest & new_rest == new_rest && new_rest != 0 {
                    add(&kind::TYPE_NARROWED);
                } else {
                    add(&kind::TYPE_CHANGED);
                }
            }
            match (before & NULL != 0, now & NULL != 0) {
                (false, true) => add(&kind::BECAME_NULLABLE),
                (true, false) => add(&kind::BECAME_NOT_NULLABLE),
                _ => {}
            }
        }
        (None, Some(_)) => add(&kind::TYPE_NARROWED),
        (Some(_), None) => add(&kind::TYPE_WIDENED),
        (None, None) => {}
    }
}

/// Formats of which the first allows less than the second.
const NARROWER: [(&str, &str); 3] = [("int32", "int64"), ("float", "double"), ("int32", "double")];

fn format(old: Schema<'_>, new: Schema<'_>, findings: &mut Findings<'_, '_>) {
    let (before, now) = (old.get("format"), new.get("format"));
    let kind = match (before.and_then(Node::text), now.and_then(Node::text)) {
        (Some(a), Some(b)) if a == b => return,
        (Some(a), Some(b)) if NARROWER.contains(&(a, b)) => &kind::FORMAT_WIDENED,
        (Some(a), Some(b)) if NARROWER.contains(&(b, a)) => &kind::FORMAT_NARROWED,
        (Some(_), Some(_)) => &kind::FORMAT_CHANGED,
        (None, Some(_)) => &kind::FORMAT_ADDED,
        (Some(_), None) => &kind::FORMAT_REMOVED,
        (None, None) => return,
    };
    findings.add(Delta::of_values(kind, before, now));
}

fn enumeration(old: Schema<'_>, new: Schema<'_>, findings: &mut Findings<'_, '_>) {
    let (before, now) =
        (old.get("enum").filter(|node| node.is_array()), new.get("enum").filter(|node| node.is_array()));
    match (before, now) {
        (Some(before), Some(now)) if before.raw() != now.raw() => {
            let added = [&kind::ENUM_VALUE_ADDED, &kind::ENUM_VALUE_REMOVED];
            values(before, now, added, findings);
        }
        (None, Some(now)) => findings.add(Delta::of_values(&kind::ENUM_ADDED, None, Some(now))),
        (Some(before), None) => findings.add(Delta::of_values(&kind::ENUM_REMOVED, Some(before), None)),
        _ => {}
    }
}

/// Values that one list has and the other has not.
fn values(before: Node<'_>, now: Node<'_>, kinds: [&'static ChangeKind; 2], findings: &mut Findings<'_, '_>) {
    let texts = |list: Node<'_>| list.elements().map(canonical).collect::<std::collections::HashSet<_>>();
    let (olds, news) = (texts(before), texts(now));
    let [added, removed] = kinds;
    for element in now.elements().filter(|element| !olds.contains(&canonical(*element))) {
        findings.add(Delta::new(added, Some(before), Some(element)).named(element.raw()));
    }
    for element in before.elements().filter(|element| !news.contains(&canonical(*element))) {
        findings.add(Delta::new(removed, Some(element), Some(now)).named(element.raw()));
    }
}

fn open_enumeration(old: Schema<'_>, new: Schema<'_>, findings: &mut Findings<'_, '_>) {
    let list = "x-extensible-enum";
    if let (Some(before), Some(now)) = (old.get(list), new.get(list)) {
        values(before, now, [&kind::KNOWN_VALUE_ADDED, &kind::KNOWN_VALUE_REMOVED], findings);
    }
}

/// A keyword with one value: kinds for added, removed, changed.
fn scalar(
    old: Schema<'_>,
    new: Schema<'_>,
    keyword: &str,
    kinds: [&'static ChangeKind; 3],
    findings: &mut Findings<'_, '_>,
) {
    let (before, now) = (old.get(keyword), new.get(keyword));
    let [added, removed, changed] = kinds;
    let kind = match (before, now) {
        (Some(a), Some(b)) if same_value(a, b) => return,
        (Some(_), Some(_)) => changed,
        (None, Some(_)) => added,
        (Some(_), None) => removed,
        (None, None) => return,
    };
    findings.add(Delta::of_values(kind, before, now));
}

/// Whether a pattern matches every text.
fn matches_all(pattern: &str) -> bool {
    matches!(pattern, "" | ".*" | "^.*$" | "^" | "$" | "^.*" | ".*$")
}

fn pattern(old: Schema<'_>, new: Schema<'_>, findings: &mut Findings<'_, '_>) {
    let (before, now) = (old.get("pattern"), new.get("pattern"));
    let kind = match (before.and_then(Node::text), now.and_then(Node::text)) {
        (Some(a), Some(b)) if a == b => return,
        (Some(a), Some(b)) => match (matches_all(a), matches_all(b)) {
            (true, true) => return,
            (false, true) => &kind::PATTERN_WIDENED,
            (true, false) => &kind::PATTERN_NARROWED,
            (false, false) => &kind::PATTERN_CHANGED,
        },
        (None, Some(_)) => &kind::PATTERN_ADDED,
        (Some(_), None) => &kind::PATTERN_REMOVED,
        (None, None) => return,
    };
    findings.add(Delta::of_values(kind, before, now));
}

fn texts(old: Schema<'_>, new: Schema<'_>, findings: &mut Findings<'_, '_>) {
    const TEXTS: [&str; 6] = ["title", "description", "example", "examples", "externalDocs", "$comment"];
    let differs = TEXTS.iter().any(|keyword| match (old.get(keyword), new.get(keyword)) {
        (Some(a), Some(b)) => !same_value(a, b),
        (None, None) => false,
        _ => true,
    });
    if differs {
        findings.add(Delta::new(&kind::TEXTS_CHANGED, Some(old.node()), Some(new.node())));
    }
}

/// Keywords that somebody compares, here or beside.
const KNOWN: [&str; 56] = [
    "type",
    "nullable",
    "format",
    "enum",
    "const",
    "maximum",
    "exclusiveMaximum",
    "minimum",
    "exclusiveMinimum",
    "maxLength",
    "minLength",
    "maxItems",
    "minItems",
    "maxProperties",
    "minProperties",
    "maxContains",
    "minContains",
    "multipleOf",
    "pattern",
    "contentEncoding",
    "contentMediaType",
    "contentSchema",
    "default",
    "uniqueItems",
    "deprecated",
    "readOnly",
    "writeOnly",
    "x-extensible-enum",
    "title",
    "description",
    "example",
    "examples",
    "externalDocs",
    "$comment",
    "properties",
    "required",
    "additionalProperties",
    "patternProperties",
    "propertyNames",
    "unevaluatedProperties",
    "dependentRequired",
    "dependentSchemas",
    "dependencies",
    "items",
    "additionalItems",
    "prefixItems",
    "contains",
    "unevaluatedItems",
    "allOf",
    "oneOf",
    "anyOf",
    "not",
    "if",
    "then",
    "else",
    "discriminator",
];

fn others(old: Schema<'_>, new: Schema<'_>, findings: &mut Findings<'_, '_>) {
    let unknown = |schema: Schema<'_>| {
        let mut members: Vec<_> = schema
            .members()
            .filter(|member| {
                let name = member.name();
                !KNOWN.contains(&name) && (!is_note(name) || name.starts_with("x-") || name == "xml")
            })
            .map(|member| (member.name().to_owned(), member.id))
            .collect();
        members.sort();
        members.dedup_by(|a, b| a.0 == b.0);
        members
    };
    let mut names: Vec<String> = unknown(old).into_iter().chain(unknown(new)).map(|(name, _)| name).collect();
    names.sort();
    names.dedup();
    for name in names {
        let (before, now) = (old.get(&name), new.get(&name));
        let same = match (before, now) {
            (Some(a), Some(b)) => same_value(a, b),
            (None, None) => true,
            // `false` and nothing are the same for a flag that nobody knows here.
            (a, b) => a.or(b).is_some_and(|node| node.kind() == Kind::False),
        };
        if !same {
            findings.add(
                Delta::new(&kind::KEYWORD_CHANGED, before.or(Some(old.node())), now.or(Some(new.node()))).named(&name),
            );
        }
    }
}

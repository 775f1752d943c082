//! Schemas that were only taken apart into `allOf`, or put together from it: the same properties, the same demands, in other parts.
//! Then the properties are compared, and nothing else differs. Whatever is not as plain as that is compared part by part
//! (`composition`).

use std::collections::{BTreeMap, BTreeSet, HashSet};

use super::object::{names_required, same_property};
use super::pairs::Findings;
use super::view::Schema;
use crate::compat::tree::{Node, same_value};

/// Parts of one schema that are looked at.
const MOST: usize = 256;

/// What a schema and everything in its `allOf` say together.
#[derive(Default)]
struct Whole<'t> {
    properties: BTreeMap<&'t str, (Node<'t>, bool)>,
    required: BTreeSet<&'t str>,
    others: BTreeMap<&'t str, Node<'t>>,
}

impl<'t> Whole<'t> {
    /// `None` if the parts contradict each other, or say something that holds for the part alone.
    fn of(schema: Schema<'t>) -> Option<Self> {
        let mut whole = Self::default();
        let mut seen = HashSet::from([schema.id()]);
        let mut waiting = vec![schema];
        while let Some(mut part) = waiting.pop() {
            if part.constant().is_some() {
                return None;
            }
            if part.hides() {
                let (below, beside) = part.layers();
                let below = below?;
                if seen.len() >= MOST {
                    return None;
                }
                if seen.insert(below.id()) {
                    waiting.push(below);
                }
                part = beside;
            }
            for member in part.members() {
                match member.name() {
                    "allOf" => {
                        for element in member.elements() {
                            let inside = Schema::new(element, part.modern())?;
                            if seen.len() >= MOST {
                                return None;
                            }
                            if seen.insert(inside.id()) {
                                waiting.push(inside);
                            }
                        }
                    }
                    "properties" => {
                        for property in member.members() {
                            let own = (property, part.modern());
                            let known = whole.properties.entry(property.name()).or_insert(own);
                            if known.0 != property && !same_value(known.0, property) {
                                return None;
                            }
                        }
                    }
                    "required" => whole.required.extend(member.elements().filter_map(Node::text)),
                    name if says_nothing(name) => {}
                    // What these allow depends on the properties of their own part.
                    "additionalProperties" | "unevaluatedProperties" | "patternProperties" => return None,
                    name => {
                        let known = whole.others.entry(name).or_insert(member);
                        if *known != member && !same_value(*known, member) {
                            return None;
                        }
                    }
                }
            }
        }
        Some(whole)
    }

    /// Whether both say the same but for what is in their properties.
    fn is_like(&self, other: &Self) -> bool {
        let same = |(a, b): (&Node<'_>, &Node<'_>)| {
            same_value(*a, *b) && !a.raw().contains("Ref\"") && !a.raw().contains("$ref")
        };
        self.required == other.required
            && self.properties.keys().eq(other.properties.keys())
            && self.others.keys().eq(other.others.keys())
            && self.others.values().zip(other.others.values()).all(same)
    }
}

/// Keywords that are texts for people, or names.
fn says_nothing(keyword: &str) -> bool {
    matches!(
        keyword,
        "title"
            | "description"
            | "example"
            | "examples"
            | "externalDocs"
            | "xml"
            | "$comment"
            | "$id"
            | "$schema"
            | "$anchor"
            | "$dynamicAnchor"
            | "$defs"
            | "definitions"
    ) || keyword.starts_with("x-")
}

/// Compares two schemas whose parts stand elsewhere. Whether they were.
pub(super) fn compare<'t>(old: Schema<'t>, new: Schema<'t>, findings: &mut Findings<'_, 't>) -> bool {
    let (a, b) = (old.get("allOf"), new.get("allOf"));
    if a.is_none() && b.is_none() {
        return false;
    }
    let own = |schema: Schema<'t>| {
        let properties = schema.get("properties").into_iter().flat_map(Node::members).map(Node::name);
        properties.collect::<BTreeSet<_>>()
    };
    // A part that only comes or goes, and parts that are written as before, moved nothing.
    let parts = |list: Option<Node<'t>>| list.into_iter().flat_map(Node::elements).map(Node::raw);
    let stays = own(old) == own(new) && names_required(old) == names_required(new);
    if stays && (parts(a).count() != parts(b).count() || parts(a).eq(parts(b))) {
        return false;
    }
    let (Some(a), Some(b)) = (Whole::of(old), Whole::of(new)) else { return false };
    if !a.is_like(&b) {
        return false;
    }
    for ((name, before), now) in a.properties.into_iter().zip(b.properties.into_values()) {
        same_property(name, before, now, (b.required.contains(name), b.required.contains(name)), findings);
    }
    true
}

//! What differs between two schemas in keywords with numbers: bounds, lengths, counts, multiples.

use std::cmp::Ordering;

use super::pairs::Findings;
use super::view::Schema;
use crate::compat::delta::Delta;
use crate::compat::kind::{self, ChangeKind};
use crate::compat::tree::{Node, compare_numbers};

pub(super) fn compare(old: Schema<'_>, new: Schema<'_>, findings: &mut Findings<'_, '_>) {
    bounds(old, new, findings);
    for numbers in NUMBERS {
        limit(old, new, numbers, findings);
    }
    multiple(old, new, findings);
}

fn bounds(old: Schema<'_>, new: Schema<'_>, findings: &mut Findings<'_, '_>) {
    type Four = [&'static ChangeKind; 4];
    const UPPER: Four =
        [&kind::MAXIMUM_SET, &kind::MAXIMUM_REMOVED, &kind::MAXIMUM_DECREASED, &kind::MAXIMUM_INCREASED];
    const LOWER: Four =
        [&kind::MINIMUM_SET, &kind::MINIMUM_REMOVED, &kind::MINIMUM_DECREASED, &kind::MINIMUM_INCREASED];
    for (inclusive, exclusive, upper, [set, removed, decreased, increased]) in
        [("maximum", "exclusiveMaximum", true, UPPER), ("minimum", "exclusiveMinimum", false, LOWER)]
    {
        let (before, now) = (old.bound(inclusive, exclusive, upper), new.bound(inclusive, exclusive, upper));
        let says = |bound: Option<(Node<'_>, bool)>| {
            let sign = |open: bool| match (upper, open) {
                (true, false) => "≤",
                (true, true) => "<",
                (false, false) => "≥",
                (false, true) => ">",
            };
            bound.map_or(String::new(), |(node, open)| format!("{} {}", sign(open), node.raw()))
        };
        let kind = match (before, now) {
            (Some((a, a_open)), Some((b, b_open))) => match compare_numbers(a.raw(), b.raw()) {
                Ordering::Equal if a_open == b_open => continue,
                Ordering::Greater => decreased,
                // The same number, but it counts no longer itself: an upper bound sinks, a lower one rises.
                Ordering::Equal if b_open == upper => decreased,
                Ordering::Less | Ordering::Equal => increased,
            },
            (None, Some(_)) => set,
            (Some(_), None) => removed,
            (None, None) => continue,
        };
        let delta = Delta::new(kind, before.map(|bound| bound.0), now.map(|bound| bound.0));
        findings.add(delta.values(&says(before), &says(now)));
    }
}

/// Keywords with a whole number: name, number that counts if it is missing (none: no limit), kinds for set, removed, decreased, increased.
type Limit = (&'static str, Option<&'static str>, [&'static ChangeKind; 4]);

const NUMBERS: [Limit; 8] = [
    (
        "maxLength",
        None,
        [&kind::MAX_LENGTH_SET, &kind::MAX_LENGTH_REMOVED, &kind::MAX_LENGTH_DECREASED, &kind::MAX_LENGTH_INCREASED],
    ),
    (
        "minLength",
        Some("0"),
        [&kind::MIN_LENGTH_SET, &kind::MIN_LENGTH_REMOVED, &kind::MIN_LENGTH_DECREASED, &kind::MIN_LENGTH_INCREASED],
    ),
    (
        "maxItems",
        None,
        [&kind::MAX_ITEMS_SET, &kind::MAX_ITEMS_REMOVED, &kind::MAX_ITEMS_DECREASED, &kind::MAX_ITEMS_INCREASED],
    ),
    (
        "minItems",
        Some("0"),
        [&kind::MIN_ITEMS_SET, &kind::MIN_ITEMS_REMOVED, &kind::MIN_ITEMS_DECREASED, &kind::MIN_ITEMS_INCREASED],
    ),
    (
        "maxProperties",
        None,
        [
            &kind::MAX_PROPERTIES_SET,
            &kind::MAX_PROPERTIES_REMOVED,
            &kind::MAX_PROPERTIES_DECREASED,
            &kind::MAX_PROPERTIES_INCREASED,
        ],
    ),
    (
        "minProperties",
        Some("0"),
        [
            &kind::MIN_PROPERTIES_SET,
            &kind::MIN_PROPERTIES_REMOVED,
            &kind::MIN_PROPERTIES_DECREASED,
            &kind::MIN_PROPERTIES_INCREASED,
        ],
    ),
    (
        "maxContains",
        None,
        [
            &kind::MAX_CONTAINS_SET,
            &kind::MAX_CONTAINS_REMOVED,
            &kind::MAX_CONTAINS_DECREASED,
            &kind::MAX_CONTAINS_INCREASED,
        ],
    ),
    (
        "minContains",
        Some("1"),
        [
            &kind::MIN_CONTAINS_INCREASED,
            &kind::MIN_CONTAINS_DECREASED,
            &kind::MIN_CONTAINS_DECREASED,
            &kind::MIN_CONTAINS_INCREASED,
        ],
    ),
];

fn limit(old: Schema<'_>, new: Schema<'_>, (keyword, missing, kinds): Limit, findings: &mut Findings<'_, '_>) {
    if keyword.ends_with("Contains") && (old.get("contains").is_none() || new.get("contains").is_none()) {
        // The keyword means nothing without the other one, whose coming and going is said.
        return;
    }
    let is_number = |node: &Node<'_>| node.number().is_some();
    let (before, now) = (old.get(keyword).filter(is_number), new.get(keyword).filter(is_number));
    let value = |node: Option<Node<'_>>| node.map(Node::raw).map(str::to_owned).or(missing.map(str::to_owned));
    let [set, removed, decreased, increased] = kinds;
    let (a, b) = (value(before), value(now));
    let kind = match (&a, &b) {
        (Some(a), Some(b)) => match compare_numbers(a, b) {
            Ordering::Equal => return,
            Ordering::Less if before.is_none() => set,
            Ordering::Less => increased,
            // Down to what counts without the keyword.
            Ordering::Greater if now.is_none() => removed,
            Ordering::Greater => decreased,
        },
        (None, Some(_)) => set,
        (Some(_), None) => removed,
        (None, None) => return,
    };
    let delta = Delta::new(kind, before.or(Some(old.node())), now.or(Some(new.node())));
    findings.add(delta.values(a.as_deref().unwrap_or_default(), b.as_deref().unwrap_or_default()));
}

fn multiple(old: Schema<'_>, new: Schema<'_>, findings: &mut Findings<'_, '_>) {
    let (before, now) = (old.get("multipleOf"), new.get("multipleOf"));
    let kind = match (before, now) {
        (Some(a), Some(b)) => {
            if compare_numbers(a.raw(), b.raw()).is_eq() {
                return;
            }
            match (a.raw().parse::<u64>(), b.raw().parse::<u64>()) {
                (Ok(a), Ok(b)) if b != 0 && a % b == 0 => &kind::MULTIPLE_WIDENED,
                (Ok(a), Ok(b)) if a != 0 && b % a == 0 => &kind::MULTIPLE_NARROWED,
                _ => &kind::MULTIPLE_CHANGED,
            }
        }
        (None, Some(_)) => &kind::MULTIPLE_ADDED,
        (Some(_), None) => &kind::MULTIPLE_REMOVED,
        (None, None) => return,
    };
    findings.add(Delta::of_values(kind, before, now));
}

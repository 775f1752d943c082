//! What differs between two schemas that are made of schemas. The order of alternatives means nothing: each old one looks for
//! its new one by the name of its reference, then by what it says, then by its title; what is left over goes in order.

use std::collections::HashMap;

use super::object::one;
use super::pairs::{Bearing, Findings, Hidden};
use super::view::Schema;
use crate::compat::delta::Delta;
use crate::compat::kind::{self, ChangeKind};
use crate::compat::tree::{Node, same_value, signature};

pub(super) fn compare<'t>(old: Schema<'t>, new: Schema<'t>, findings: &mut Findings<'_, 't>) {
    all_of(old, new, findings);
    let one_of = [&kind::ONE_OF_BEGUN, &kind::ONE_OF_ENDED, &kind::ONE_OF_ADDED, &kind::ONE_OF_REMOVED];
    alternatives(old, new, "oneOf", one_of, findings);
    let any_of = [&kind::ANY_OF_BEGUN, &kind::ANY_OF_ENDED, &kind::ANY_OF_ADDED, &kind::ANY_OF_REMOVED];
    alternatives(old, new, "anyOf", any_of, findings);
    for (keyword, bearing) in [("not", Bearing::Against), ("if", Bearing::Unclear)] {
        match (old.get(keyword), new.get(keyword)) {
            (Some(a), Some(b)) => {
                let (a, b) = (Schema::new(a, old.modern()), Schema::new(b, new.modern()));
                findings.inside_as(format!("({keyword})"), a, b, bearing, Hidden::default());
            }
            (None, Some(b)) => {
                let kind = if keyword == "not" { &kind::NOT_ADDED } else { &kind::CONDITION_ADDED };
                findings.add(Delta::new(kind, Some(old.node()), Some(b)).named(keyword));
            }
            (Some(a), None) => {
                let kind = if keyword == "not" { &kind::NOT_REMOVED } else { &kind::CONDITION_REMOVED };
                findings.add(Delta::new(kind, Some(a), Some(new.node())).named(keyword));
            }
            (None, None) => {}
        }
    }
    let condition = [&kind::CONDITION_ADDED, &kind::CONDITION_REMOVED];
    one(old, new, "then", "(then)", condition, findings);
    one(old, new, "else", "(else)", condition, findings);
    let content = [&kind::CONTENT_SCHEMA_ADDED, &kind::CONTENT_SCHEMA_REMOVED];
    one(old, new, "contentSchema", "(content)", content, findings);
    discriminator(old, new, findings);
}

fn elements<'t>(schema: Schema<'t>, keyword: &str) -> Vec<Node<'t>> {
    schema.get(keyword).into_iter().flat_map(Node::elements).collect()
}

/// What people call an alternative: the last step of its reference, else its title, else its place.
fn name(node: Node<'_>, modern: bool, place: usize) -> String {
    if let Some(reference) = node.get_text("$ref") {
        return reference.rsplit('/').next().unwrap_or(reference).to_owned();
    }
    let title = Schema::new(node, modern).and_then(|schema| schema.get("title")).and_then(Node::text);
    title.map_or_else(|| format!("#{place}"), |title| format!("`{title}`"))
}

/// Which old and which new elements belong together.
struct Matched<'t> {
    both: Vec<(Node<'t>, Node<'t>)>,
    removed: Vec<(usize, Node<'t>)>,
    added: Vec<(usize, Node<'t>)>,
}

fn matched<'t>(old: Vec<Node<'t>>, new: Vec<Node<'t>>) -> Matched<'t> {
    let mut olds: Vec<_> = old.into_iter().enumerate().map(Some).collect();
    let mut news: Vec<_> = new.into_iter().enumerate().map(Some).collect();
    let mut both = Vec::new();
    let keys: [fn(Node<'_>) -> Option<String>; 3] = [
        |node| node.get_text("$ref").map(|reference| reference.rsplit('/').next().unwrap_or(reference).to_owned()),
        |node| Some(signature(node)),
        |node| node.resolved().get_text("title").map(str::to_owned),
    ];
    for key in keys {
        let mut waiting: HashMap<String, Vec<usize>> = HashMap::new();
        for (at, (_, node)) in news.iter().enumerate().rev().filter_map(|(at, slot)| Some((at, (*slot)?))) {
            if let Some(key) = key(node) {
                waiting.entry(key).or_default().push(at);
            }
        }
        if waiting.is_empty() {
            continue;
        }
        for slot in &mut olds {
            let found = slot.and_then(|(_, node)| key(node)).and_then(|key| waiting.get_mut(&key)?.pop());
            if let Some((_, b)) = found.and_then(|at| news.get_mut(at)?.take())
                && let Some((_, a)) = slot.take()
            {
                both.push((a, b));
            }
        }
    }
    // What has no namesake goes in order if there is as much of it on both sides: so many changed. Else one cannot tell which is which.
    if olds.iter().flatten().count() == news.iter().flatten().count() {
        let left = olds.drain(..).flatten().zip(news.drain(..).flatten());
        both.extend(left.map(|((_, a), (_, b))| (a, b)));
    }
    Matched { both, removed: olds.into_iter().flatten().collect(), added: news.into_iter().flatten().collect() }
}

fn inside<'t>(
    old: Schema<'t>,
    new: Schema<'t>,
    keyword: &str,
    pairs: impl Iterator<Item = (Node<'t>, Node<'t>)>,
    findings: &mut Findings<'_, 't>,
) {
    for (place, (a, b)) in pairs.enumerate() {
        let step = format!("({keyword} {})", name(b, new.modern(), place));
        findings.inside(step, Schema::new(a, old.modern()), Schema::new(b, new.modern()));
    }
}

fn all_of<'t>(old: Schema<'t>, new: Schema<'t>, findings: &mut Findings<'_, 't>) {
    let matched = matched(elements(old, "allOf"), elements(new, "allOf"));
    inside(old, new, "allOf", matched.both.into_iter(), findings);
    for (place, b) in matched.added {
        let is_note = Schema::new(b, new.modern()).is_some_and(Schema::is_open);
        let kind = if is_note { &kind::ALL_OF_NOTE_ADDED } else { &kind::ALL_OF_ADDED };
        findings.add(Delta::new(kind, Some(old.node()), Some(b)).named(&name(b, new.modern(), place)));
    }
    for (place, a) in matched.removed {
        let is_note = Schema::new(a, old.modern()).is_some_and(Schema::is_open);
        let kind = if is_note { &kind::ALL_OF_NOTE_REMOVED } else { &kind::ALL_OF_REMOVED };
        findings.add(Delta::new(kind, Some(a), Some(new.node())).named(&name(a, old.modern(), place)));
    }
}

/// Kinds for: the keyword came, went, an alternative came, went.
fn alternatives<'t>(
    old: Schema<'t>,
    new: Schema<'t>,
    keyword: &str,
    kinds: [&'static ChangeKind; 4],
    findings: &mut Findings<'_, 't>,
) {
    let [begun, ended, added, removed] = kinds;
    match (old.get(keyword), new.get(keyword)) {
        (None, None) => return,
        (None, Some(b)) => return findings.add(Delta::new(begun, Some(old.node()), Some(b))),
        (Some(a), None) => return findings.add(Delta::new(ended, Some(a), Some(new.node()))),
        (Some(_), Some(_)) => {}
    }
    let matched = matched(elements(old, keyword), elements(new, keyword));
    inside(old, new, keyword, matched.both.into_iter(), findings);
    for (place, b) in matched.added {
        findings.add(Delta::new(added, old.get(keyword), Some(b)).named(&name(b, new.modern(), place)));
    }
    for (place, a) in matched.removed {
        findings.add(Delta::new(removed, Some(a), new.get(keyword)).named(&name(a, old.modern(), place)));
    }
}

fn discriminator(old: Schema<'_>, new: Schema<'_>, findings: &mut Findings<'_, '_>) {
    let (a, b) = match (old.get("discriminator"), new.get("discriminator")) {
        (Some(a), Some(b)) => (a, b),
        (None, None) => return,
        (before, now) => {
            let property = |node: Option<Node<'_>>| {
                // Swagger wrote the name alone.
                node.map_or(String::new(), |node| node.get_text("propertyName").unwrap_or(node.raw()).to_owned())
            };
            let kind = if now.is_some() { &kind::DISCRIMINATOR_ADDED } else { &kind::DISCRIMINATOR_REMOVED };
            let delta = Delta::new(kind, before.or(Some(old.node())), now.or(Some(new.node())));
            return findings.add(delta.values(&property(before), &property(now)));
        }
    };
    let property = |node: Node<'_>| node.get_text("propertyName").unwrap_or_default().to_owned();
    if property(a) != property(b) {
        findings.add(Delta::new(&kind::DISCRIMINATOR_CHANGED, Some(a), Some(b)).values(&property(a), &property(b)));
    }
    let (from, to) = (a.get("mapping"), b.get("mapping"));
    for b in to.into_iter().flat_map(Node::members) {
        match from.and_then(|from| from.get(b.name())) {
            Some(a) if same_value(a, b) => {}
            Some(a) => findings.add(Delta::of_values(&kind::MAPPING_CHANGED, Some(a), Some(b)).named(b.name())),
            None => findings.add(Delta::new(&kind::MAPPING_ADDED, Some(a), Some(b)).named(b.name())),
        }
    }
    for a in from.into_iter().flat_map(Node::members).filter(|a| to.is_none_or(|to| to.get(a.name()).is_none())) {
        findings.add(Delta::new(&kind::MAPPING_REMOVED, Some(a), Some(b)).named(a.name()));
    }
}

//! What differs between two schemas about objects.

use std::collections::{HashMap, HashSet};

use super::pairs::{Bearing, Findings, Hidden};
use super::view::Schema;
use crate::compat::delta::Delta;
use crate::compat::kind::{self, ChangeKind};
use crate::compat::tree::Node;
use crate::shape::push_token;

pub(super) fn compare<'t>(old: Schema<'t>, new: Schema<'t>, findings: &mut Findings<'_, 't>) {
    properties(old, new, findings);
    additional(old, new, findings);
    let unevaluated = [&kind::UNEVALUATED_PROPERTIES_ADDED, &kind::UNEVALUATED_PROPERTIES_REMOVED];
    one(old, new, "unevaluatedProperties", "{unevaluated}", unevaluated, findings);
    one(old, new, "propertyNames", "{names}", [&kind::PROPERTY_NAMES_ADDED, &kind::PROPERTY_NAMES_REMOVED], findings);
    let patterns = [&kind::PATTERN_PROPERTY_ADDED, &kind::PATTERN_PROPERTY_REMOVED];
    named(old, new, "patternProperties", patterns, findings);
    let dependent = [&kind::DEPENDENT_SCHEMA_ADDED, &kind::DEPENDENT_SCHEMA_REMOVED];
    named(old, new, "dependentSchemas", dependent, findings);
    dependent_required(old, new, findings);
}

/// A keyword whose value is a schema: kinds for added and removed. A schema that restricts nothing counts as none.
pub(super) fn one<'t>(
    old: Schema<'t>,
    new: Schema<'t>,
    keyword: &str,
    step: &str,
    kinds: [&'static ChangeKind; 2],
    findings: &mut Findings<'_, 't>,
) {
    one_as(old, new, (keyword, |schema| schema.get(keyword)), step, kinds, findings);
}

/// The same for what does not stand in one keyword: its name, and how it is found.
pub(super) fn one_as<'t>(
    old: Schema<'t>,
    new: Schema<'t>,
    (keyword, find): (&str, impl Fn(Schema<'t>) -> Option<Node<'t>>),
    step: &str,
    kinds: [&'static ChangeKind; 2],
    findings: &mut Findings<'_, 't>,
) {
    let [added, removed] = kinds;
    let restricts = |schema: Schema<'t>| {
        find(schema).filter(|node| Schema::new(*node, schema.modern()).is_none_or(|inside| !inside.is_open()))
    };
    match (restricts(old), restricts(new)) {
        (Some(a), Some(b)) => findings.inside(step, Schema::new(a, old.modern()), Schema::new(b, new.modern())),
        (None, Some(b)) => findings.add(Delta::new(added, Some(old.node()), Some(b)).named(keyword)),
        (Some(a), None) => findings.add(Delta::new(removed, Some(a), Some(new.node())).named(keyword)),
        (None, None) => {}
    }
}

/// A keyword whose value has schemas by name: kinds for added and removed.
fn named<'t>(
    old: Schema<'t>,
    new: Schema<'t>,
    keyword: &str,
    kinds: [&'static ChangeKind; 2],
    findings: &mut Findings<'_, 't>,
) {
    let [added, removed] = kinds;
    let before: HashMap<_, _> = members(old, keyword).map(|member| (member.name(), member)).collect();
    let now: HashMap<_, _> = members(new, keyword).map(|member| (member.name(), member)).collect();
    for b in members(new, keyword) {
        match before.get(b.name()) {
            Some(a) => {
                let step = format!("{{{}}}", b.name());
                findings.inside(step, Schema::new(*a, old.modern()), Schema::new(b, new.modern()));
            }
            None => findings.add(Delta::new(added, old.get(keyword).or(Some(old.node())), Some(b)).named(b.name())),
        }
    }
    for a in members(old, keyword).filter(|a| !now.contains_key(a.name())) {
        findings.add(Delta::new(removed, Some(a), new.get(keyword).or(Some(new.node()))).named(a.name()));
    }
}

/// The members of a keyword. Drafts of JSON Schema before 2019-09, and so AsyncAPI, have both kinds of dependencies in one.
fn members<'t>(schema: Schema<'t>, keyword: &str) -> impl Iterator<Item = Node<'t>> {
    let lists = match keyword {
        "dependentRequired" => Some(true),
        "dependentSchemas" => Some(false),
        _ => None,
    };
    let older = lists.and_then(|_| schema.get("dependencies")).into_iter().flat_map(Node::members);
    let older = older.filter(move |member| lists == Some(member.is_array()));
    schema.get(keyword).into_iter().flat_map(Node::members).chain(older)
}

/// The names of the properties that a schema demands.
pub(super) fn names_required(schema: Schema<'_>) -> std::collections::BTreeSet<&str> {
    schema.get("required").into_iter().flat_map(Node::elements).filter_map(Node::text).collect()
}

fn required(schema: Schema<'_>) -> HashMap<&str, Node<'_>> {
    let elements = schema.get("required").into_iter().flat_map(Node::elements);
    elements.filter_map(|element| Some((element.text()?, element))).collect()
}

/// Whether a schema allows nothing at all: it is `false`, or refers to that.
pub(super) fn allows_nothing(node: Node<'_>, modern: bool) -> bool {
    Schema::new(node, modern).and_then(Schema::constant) == Some(false)
}

/// Whether a schema allows no properties beyond those that it names.
fn is_closed(schema: Schema<'_>) -> bool {
    schema.get("additionalProperties").is_some_and(|node| allows_nothing(node, schema.modern()))
}

/// A property and the dialect in which it is written.
type Property<'t> = (Node<'t>, bool);

/// In which direction a property is not part of the data, before and now.
fn hidden(before: Option<Property<'_>>, now: Option<Property<'_>>) -> Hidden {
    let both = |keyword: &str| [before, now].into_iter().flatten().all(|property| flag(property, keyword));
    Hidden { in_requests: both("readOnly"), in_responses: both("writeOnly") }
}

/// A property that both sides have.
pub(super) fn same_property<'t>(
    name: &str,
    before: Property<'t>,
    now: Property<'t>,
    (was_required, is_required): (bool, bool),
    findings: &mut Findings<'_, 't>,
) {
    // Of what is read-only, `required` holds for responses alone.
    let kind = match (flag(before, "readOnly"), flag(now, "readOnly")) {
        (true, false) if is_required => Some(&kind::REQUIRED_NO_LONGER_READ_ONLY),
        (false, true) if was_required => Some(&kind::REQUIRED_BECAME_READ_ONLY),
        _ => None,
    };
    if let Some(kind) = kind {
        findings.add(Delta::new(kind, Some(before.0), Some(now.0)).named(name));
    }
    let mut step = String::with_capacity(name.len() + 1);
    push_token(&mut step, name);
    let (a, b) = (Schema::new(before.0, before.1), Schema::new(now.0, now.1));
    findings.inside_as(step, a, b, Bearing::Along, hidden(Some(before), Some(now)));
}

fn flag((node, modern): Property<'_>, keyword: &str) -> bool {
    Schema::new(node, modern).is_some_and(|schema| schema.get(keyword).and_then(Node::bool) == Some(true))
}

fn properties<'t>(old: Schema<'t>, new: Schema<'t>, findings: &mut Findings<'_, 't>) {
    let before: HashMap<_, _> = members(old, "properties").map(|member| (member.name(), member)).collect();
    let now: HashMap<_, _> = members(new, "properties").map(|member| (member.name(), member)).collect();
    let (was_required, is_required) = (required(old), required(new));
    let hidden_in = |a: Option<Node<'_>>, b: Option<Node<'_>>| {
        hidden(a.map(|node| (node, old.modern())), b.map(|node| (node, new.modern())))
    };
    let has_default =
        |node: Node<'t>| Schema::new(node, new.modern()).is_some_and(|schema| schema.get("default").is_some());
    for b in members(new, "properties") {
        let name = b.name();
        if let Some(a) = before.get(name) {
            let required = (was_required.contains_key(name), is_required.contains_key(name));
            same_property(name, (*a, old.modern()), (b, new.modern()), required, findings);
        } else {
            let demanded = is_required.contains_key(name) && !was_required.contains_key(name);
            let kind = match (demanded, is_closed(old)) {
                (true, false) if has_default(b) => &kind::DEFAULTED_PROPERTY_ADDED,
                (true, false) => &kind::REQUIRED_PROPERTY_ADDED,
                (true, true) if has_default(b) => &kind::DEFAULTED_PROPERTY_ADDED_TO_CLOSED,
                (true, true) => &kind::REQUIRED_PROPERTY_ADDED_TO_CLOSED,
                (false, true) => &kind::PROPERTY_ADDED_TO_CLOSED,
                (false, false) => &kind::OPTIONAL_PROPERTY_ADDED,
            };
            let at = old.get("properties").or(Some(old.node()));
            findings.add_hidden(Delta::new(kind, at, Some(b)).named(name), hidden_in(None, Some(b)));
        }
    }
    for a in members(old, "properties").filter(|a| !now.contains_key(a.name())) {
        let demanded = was_required.contains_key(a.name()) && !is_required.contains_key(a.name());
        let kind = match (demanded, is_closed(new)) {
            (true, false) => &kind::REQUIRED_PROPERTY_REMOVED,
            (true, true) => &kind::REQUIRED_PROPERTY_REMOVED_FROM_CLOSED,
            (false, true) => &kind::PROPERTY_REMOVED_FROM_CLOSED,
            (false, false) => &kind::OPTIONAL_PROPERTY_REMOVED,
        };
        let at = new.get("properties").or(Some(new.node()));
        findings.add_hidden(Delta::new(kind, Some(a), at).named(a.name()), hidden_in(Some(a), None));
    }
    // What is said above with the property itself is not said again here.
    let mut names: Vec<&str> =
        was_required.keys().chain(is_required.keys()).copied().collect::<HashSet<_>>().into_iter().collect();
    names.sort_unstable();
    for name in names {
        let (a, b) = (before.get(name).copied(), now.get(name).copied());
        let hidden = match (a, b) {
            (None, None) => Hidden::default(),
            _ => hidden_in(a, b),
        };
        match (was_required.get(name), is_required.get(name)) {
            (None, Some(at)) if a.is_some() || b.is_none() => {
                let defaulted = b.is_some_and(has_default);
                let kind =
                    if defaulted { &kind::PROPERTY_BECAME_REQUIRED_DEFAULTED } else { &kind::PROPERTY_BECAME_REQUIRED };
                let from = a.or(Some(old.node()));
                findings.add_hidden(Delta::new(kind, from, Some(*at)).named(name), hidden);
            }
            (Some(at), None) if b.is_some() || a.is_none() => {
                let to = b.or(Some(new.node()));
                findings.add_hidden(Delta::new(&kind::PROPERTY_BECAME_OPTIONAL, Some(*at), to).named(name), hidden);
            }
            _ => {}
        }
    }
}

fn additional<'t>(old: Schema<'t>, new: Schema<'t>, findings: &mut Findings<'_, 't>) {
    /// What is said about further properties.
    enum Further<'t> {
        Closed,
        Open,
        Schema(Node<'t>),
    }
    let further = |schema: Schema<'t>| match schema.get("additionalProperties") {
        Some(node) if allows_nothing(node, schema.modern()) => Further::Closed,
        Some(node) if Schema::new(node, schema.modern()).is_some_and(Schema::is_open) => Further::Open,
        Some(node) => Further::Schema(node),
        None => Further::Open,
    };
    let (from, to) =
        (old.get("additionalProperties").or(Some(old.node())), new.get("additionalProperties").or(Some(new.node())));
    let kind = match (further(old), further(new)) {
        (Further::Closed, Further::Closed) | (Further::Open, Further::Open) => return,
        (_, Further::Closed) => &kind::ADDITIONAL_CLOSED,
        (Further::Closed, _) => &kind::ADDITIONAL_OPENED,
        (Further::Open, Further::Schema(_)) => &kind::ADDITIONAL_SCHEMA_ADDED,
        (Further::Schema(_), Further::Open) => &kind::ADDITIONAL_SCHEMA_REMOVED,
        (Further::Schema(a), Further::Schema(b)) => {
            return findings.inside("/*", Schema::new(a, old.modern()), Schema::new(b, new.modern()));
        }
    };
    findings.add(Delta::new(kind, from, to));
}

fn dependent_required(old: Schema<'_>, new: Schema<'_>, findings: &mut Findings<'_, '_>) {
    fn lists<'t>(schema: Schema<'t>) -> HashMap<&'t str, (Node<'t>, Vec<&'t str>)> {
        let list = |member: Node<'t>| {
            let mut names: Vec<_> = member.elements().filter_map(Node::text).collect();
            names.sort_unstable();
            names.dedup();
            (member.name(), (member, names))
        };
        members(schema, "dependentRequired").map(list).filter(|(_, (_, names))| !names.is_empty()).collect()
    }
    let (before, now) = (lists(old), lists(new));
    let mut names: Vec<&str> = before.keys().chain(now.keys()).copied().collect();
    names.sort_unstable();
    names.dedup();
    for name in names {
        let says = |list: Option<&(Node<'_>, Vec<&str>)>| list.map(|(_, names)| names.join(", ")).unwrap_or_default();
        let (a, b) = (before.get(name), now.get(name));
        let kind = match (a, b) {
            (Some((_, a)), Some((_, b))) if a == b => continue,
            (Some((_, a)), Some((_, b))) if a.iter().all(|name| b.contains(name)) => &kind::DEPENDENT_REQUIRED_EXTENDED,
            (Some((_, a)), Some((_, b))) if b.iter().all(|name| a.contains(name)) => &kind::DEPENDENT_REQUIRED_REDUCED,
            (Some(_), Some(_)) => &kind::DEPENDENT_REQUIRED_CHANGED,
            (None, _) => &kind::DEPENDENT_REQUIRED_ADDED,
            (_, None) => &kind::DEPENDENT_REQUIRED_REMOVED,
        };
        let at = |list: Option<&(Node<'_>, Vec<&str>)>, schema: Schema<'_>| {
            list.map_or(schema.node().id, |(node, _)| node.id)
        };
        let mut delta = Delta::new(kind, None, None).named(name).values(&says(a), &says(b));
        (delta.old_at, delta.new_at) = (Some(at(a, old)), Some(at(b, new)));
        findings.add(delta);
    }
}

//! What is wrong with `examples/data/broken.json`: each problem with the edit that plants it into the landscape.
//!
//! The findings that a problem has besides its own stand in `CONSEQUENCES`.

mod accessibility;
mod base;
mod conformity;
mod container;
mod csp_agb;
mod data_act;
mod data_protection;
mod evidence;
mod interfaces;
mod joint_use;
mod offer;
mod ordering;
mod quality;
mod sovereignty;
mod tenancy;

use super::yaml::Node;

/// One planted problem.
pub(super) struct Plant {
    pub(super) code: &'static str,
    /// The entity in which it is found; its place if it has no id, and nothing for the document itself.
    pub(super) entity: &'static str,
    /// Pointer of the finding in that entity.
    pub(super) pointer: &'static str,
    pub(super) reason: &'static str,
    pub(super) edits: &'static [Edit],
}

/// A change to an entity, at a pointer in it.
pub(super) enum Edit {
    /// Puts a value in the place of the one there, or adds the member.
    Set(&'static str, &'static str, &'static str),
    /// Adds a member, even if there is one of the same name; `-` adds to a list.
    Add(&'static str, &'static str, &'static str),
    Remove(&'static str, &'static str),
}
use Edit::{Add, Remove, Set};

const fn plant(
    code: &'static str,
    entity: &'static str,
    pointer: &'static str,
    reason: &'static str,
    edits: &'static [Edit],
) -> Plant {
    Plant { code, entity, pointer, reason, edits }
}

/// The document itself.
const DOCUMENT: &str = "";
const HEADER: &str = "example.bund-it:katalog-musterland";
const IAAS: &str = "example.musterland:iaas";
const KUBERNETES: &str = "example.musterland:kubernetes";
const DATABASE: &str = "example.musterland:datenbank";
const VIDEO: &str = "example.musterland:videokonferenz";
const FILES: &str = "example.musterland:e-akte";
const PROJECTS: &str = "example.musterland:projektraum";
const PROJECTS_CLASSIC: &str = "example.musterland:projektraum-klassik";
const GEODATA: &str = "example.musterland:geodatenplattform";
const FEDERAL_IAAS: &str = "example.bund-it:bundes-iaas";
const INTEGRATION: &str = "example.bund-it:integrationsplattform";
const SIGN_ON: &str = "example.bund-it:anmeldedienst";
const ASSISTANT: &str = "example.bund-it:textassistent";
const CONTAINERS: &str = "example.genossenschaft:container-plattform";
const MESSENGER: &str = "example.genossenschaft:messenger";
const MONITORING: &str = "example.genossenschaft:betriebsueberwachung";
const STORAGE: &str = "example.nordmark:objektspeicher";
const BACKUP: &str = "example.nordmark:datensicherung";
const LEARNING: &str = "example.nordmark:lernplattform";
const HOUSING: &str = "example.kommunalverbund:wohngeldverfahren";
const APPLICATIONS: &str = "example.kommunalverbund:antragsportal";

/// Planted problems, a file a folder of the rule book.
const PLANTED: &[&[Plant]] = &[
    base::PLANTED,
    csp_agb::PLANTED,
    joint_use::PLANTED,
    offer::PLANTED,
    ordering::PLANTED,
    evidence::PLANTED,
    data_protection::PLANTED,
    sovereignty::PLANTED,
    tenancy::PLANTED,
    container::PLANTED,
    data_act::PLANTED,
    conformity::PLANTED,
    interfaces::PLANTED,
    accessibility::PLANTED,
    quality::PLANTED,
];

pub(super) fn planted() -> impl Iterator<Item = &'static Plant> {
    PLANTED.iter().copied().flatten()
}

/// A finding that follows from a planted problem: code, entity, pointer, why.
pub(super) type Consequence = (&'static str, &'static str, &'static str, &'static str);

const CONSEQUENCES: &[&[Consequence]] = &[
    base::CONSEQUENCES,
    csp_agb::CONSEQUENCES,
    joint_use::CONSEQUENCES,
    offer::CONSEQUENCES,
    ordering::CONSEQUENCES,
    evidence::CONSEQUENCES,
    data_protection::CONSEQUENCES,
    sovereignty::CONSEQUENCES,
    tenancy::CONSEQUENCES,
    container::CONSEQUENCES,
    data_act::CONSEQUENCES,
    conformity::CONSEQUENCES,
    interfaces::CONSEQUENCES,
    accessibility::CONSEQUENCES,
    quality::CONSEQUENCES,
];

pub(super) fn consequences() -> impl Iterator<Item = &'static Consequence> {
    CONSEQUENCES.iter().copied().flatten()
}

/// The landscape with all planted problems.
pub(super) fn broken(mut document: Node) -> Node {
    for plant in planted() {
        for edit in plant.edits {
            match edit {
                Set(entity, pointer, value) => change(&mut document, entity, pointer, Some(value), false),
                Add(entity, pointer, value) => change(&mut document, entity, pointer, Some(value), true),
                Remove(entity, pointer) => change(&mut document, entity, pointer, None, false),
            }
        }
    }
    document
}

fn change(document: &mut Node, entity: &str, pointer: &str, value: Option<&str>, add: bool) {
    let node = if entity.is_empty() { document } else { find(document, entity) };
    let (parent, last) = pointer.rsplit_once('/').unwrap();
    let parent = parent.split('/').skip(1).fold(node, |node, step| match node {
        Node::Object(members) => &mut members.iter_mut().find(|(name, _)| name == step).expect(pointer).1,
        Node::List(items) => items.get_mut(step.parse::<usize>().unwrap()).expect(pointer),
        _ => panic!("{entity} {pointer}"),
    });
    let value = value.map(|value| serde_json::from_str(value).unwrap());
    match (parent, value) {
        (Node::Object(members), None) => {
            let count = members.len();
            members.retain(|(name, _)| name != last);
            assert_eq!(members.len() + 1, count, "{entity} {pointer}");
        }
        (Node::Object(members), Some(value)) => match members.iter_mut().find(|(name, _)| name == last && !add) {
            Some((_, old)) => *old = value,
            None => members.push((last.to_owned(), value)),
        },
        (Node::List(items), Some(value)) if last == "-" => items.push(value),
        (Node::List(items), Some(value)) => *items.get_mut(last.parse::<usize>().unwrap()).expect(pointer) = value,
        (Node::List(items), None) => drop(items.remove(last.parse().unwrap())),
        _ => panic!("{entity} {pointer}"),
    }
}

fn find<'n>(document: &'n mut Node, id: &str) -> &'n mut Node {
    let Node::Object(lists) = document else { panic!("no document") };
    let entities = lists.iter_mut().filter_map(|(_, list)| if let Node::List(list) = list { Some(list) } else { None });
    entities.flatten().find(|entity| entity.id() == Some(id)).unwrap_or_else(|| panic!("no {id}"))
}

/// Where an entity stands in the document, the last one of that id; nothing for the document itself.
pub(super) fn place(document: &Node, id: &str) -> String {
    if id.starts_with('/') {
        return id.to_owned();
    }
    let Node::Object(members) = document else { panic!("no document") };
    for (list, node) in members {
        match node {
            Node::Object(_) if node.id() == Some(id) => return format!("/{list}"),
            Node::List(items) => {
                if let Some(index) = items.iter().rposition(|item| item.id() == Some(id)) {
                    return format!("/{list}/{index}");
                }
            }
            _ => {}
        }
    }
    assert!(id.is_empty(), "no {id}");
    String::new()
}

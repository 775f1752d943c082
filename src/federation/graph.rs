//! A picture: relations of control, awards of a decision and its paths, as Graphviz DOT or Mermaid. Disputed edges are dashed, those for
//! which statements are missing dotted. Not here: what the edges mean (`procurement`).

use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::FICTITIOUS;
use super::awards::UNDECIDED;
use super::claims::{Answer, holds_on};
use super::decision::Decision;
use super::landscape::Landscape;
use super::procurement::Procurement;
use super::way::PathAward;
use crate::key::EntityId;
use crate::model::organisation::ControlMode;
use crate::shape::Lang;

/// In which language of pictures.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub enum Picture {
    /// Graphviz.
    Dot,
    /// Mermaid.
    Mermaid,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Line {
    Plain,
    Dashed,
    Dotted,
    Thick,
}

struct Edge<'a> {
    from: &'a EntityId,
    to: &'a EntityId,
    label: String,
    line: Line,
}

fn strength_of(award: &PathAward) -> Option<u8> {
    match award.answer {
        Answer::Yes => Some(award.ground.strength()),
        Answer::NotStated => Some(UNDECIDED),
        Answer::No => None,
    }
}

impl Landscape<'_> {
    /// The relations of control and memberships of the day, with the paths of a decision if one is given: then only the bodies around it.
    #[must_use]
    pub fn picture(&self, decision: Option<&Decision>, picture: Picture, lang: Lang) -> String {
        let mut edges: Vec<Edge<'_>> = Vec::new();
        let around = decision.map(|decision| {
            let awards = decision.paths.iter().flat_map(|path| &path.awards);
            let mut around: Vec<&EntityId> = awards.flat_map(|award| [&award.from, &award.to]).collect();
            around.extend([&decision.user, &decision.customer]);
            around.extend(&decision.provider);
            around
        });
        let shown = |id: &EntityId| around.as_ref().is_none_or(|around| around.contains(&id));
        for organisation in self.bodies.iter().filter_map(|(_, body)| body.organisation) {
            self.relations(organisation, &shown, lang, &mut edges);
        }
        for path in decision.iter().flat_map(|decision| &decision.paths) {
            for award in &path.awards {
                let line = match Procurement::of_strength(strength_of(award)) {
                    Procurement::PathOnRecord => Line::Thick,
                    Procurement::DisputedOnly => Line::Dashed,
                    _ => Line::Dotted,
                };
                let label = award.ground.title().get(lang).to_owned();
                if !edges.iter().any(|it| (it.from, it.to, &it.label) == (&award.from, &award.to, &label)) {
                    edges.push(Edge { from: &award.from, to: &award.to, label, line });
                }
            }
        }
        self.write(&edges, picture, lang)
    }

    fn relations<'a>(
        &self,
        organisation: &'a crate::model::Organisation,
        shown: &dyn Fn(&EntityId) -> bool,
        lang: Lang,
        edges: &mut Vec<Edge<'a>>,
    ) {
        let word = |de: &str, en: &str| if lang == Lang::De { de.to_owned() } else { en.to_owned() };
        for it in &organisation.control_relations {
            let holds = holds_on(self.day(), it.valid_from.as_ref(), it.valid_until.as_ref());
            if holds && shown(&it.controller) && shown(&organisation.id) {
                let joint = it.mode == Some(ControlMode::Joint);
                let label = if joint {
                    word("kontrolliert gemeinsam", "controls jointly")
                } else {
                    word("kontrolliert", "controls")
                };
                edges.push(Edge { from: &it.controller, to: &organisation.id, label, line: Line::Plain });
            }
        }
        for it in &organisation.memberships {
            let holds = holds_on(self.day(), it.valid_from.as_ref(), it.valid_until.as_ref());
            if holds && shown(&it.organisation) && shown(&organisation.id) {
                let label = word("Mitglied", "member");
                edges.push(Edge { from: &organisation.id, to: &it.organisation, label, line: Line::Dotted });
            }
        }
        let entity = organisation.legal_entity.as_ref().filter(|entity| **entity != organisation.id);
        if let Some(entity) = entity.filter(|entity| shown(entity) && shown(&organisation.id)) {
            let label = word("Rechtsträger", "legal entity");
            edges.push(Edge { from: &organisation.id, to: entity, label, line: Line::Plain });
        }
    }

    fn write(&self, edges: &[Edge<'_>], picture: Picture, lang: Lang) -> String {
        let mut numbers: BTreeMap<&EntityId, usize> = BTreeMap::new();
        for id in edges.iter().flat_map(|edge| [edge.from, edge.to]) {
            let next = numbers.len();
            numbers.entry(id).or_insert(next);
        }
        // Names come from strangers: nothing of them may end a text.
        let clean = |text: &str| -> String {
            text.chars().map(|c| if c.is_control() || "\"\\<>[]{}|;`#&".contains(c) { ' ' } else { c }).collect()
        };
        let name = |id: &EntityId| {
            let organisation = self.organisation(id);
            let names = organisation.and_then(|it| it.short_name.as_ref().or(it.name.as_ref()));
            clean(names.and_then(|name| name.german()).unwrap_or(id.as_str()))
        };
        let number = |id: &EntityId| numbers.get(id).copied().unwrap_or_default();
        let notice = if self.is_fictitious() { FICTITIOUS.get(lang) } else { "" };
        let mut out = String::new();
        if picture == Picture::Dot {
            let _ = writeln!(out, "digraph federation {{\n  rankdir=LR;\n  node [shape=box];\n  label=\"{notice}\";");
            for (id, number) in &numbers {
                let _ = writeln!(out, "  n{number} [label=\"{}\"];", name(id));
            }
            for edge in edges {
                let style = match edge.line {
                    Line::Plain => "solid",
                    Line::Dashed => "dashed",
                    Line::Dotted => "dotted",
                    Line::Thick => "bold",
                };
                let (from, to) = (number(edge.from), number(edge.to));
                let _ = writeln!(out, "  n{from} -> n{to} [label=\"{}\", style={style}];", clean(&edge.label));
            }
            out.push_str("}\n");
        } else {
            out.push_str("flowchart LR\n");
            if !notice.is_empty() {
                let _ = writeln!(out, "  %% {notice}");
            }
            for (id, number) in &numbers {
                let _ = writeln!(out, "  n{number}[\"{}\"]", name(id));
            }
            for edge in edges {
                let arrow = match edge.line {
                    Line::Plain => "-->",
                    Line::Dashed | Line::Dotted => "-.->",
                    Line::Thick => "==>",
                };
                let (from, to) = (number(edge.from), number(edge.to));
                let _ = writeln!(out, "  n{from} {arrow}|\"{}\"| n{to}", clean(&edge.label));
            }
        }
        out
    }
}

//! A picture: relations of control, awards of a decision and its paths, as Graphviz DOT or Mermaid. Awards are thick, disputed ones dashed,
//! those for which statements are missing dotted (in Mermaid dashed, too); memberships end in a circle. Not here: what the edges mean
//! (`procurement`).

use std::collections::{BTreeMap, HashSet};
use std::fmt::Write as _;

use super::FICTITIOUS;
use super::awards::UNDECIDED;
use super::claims::{Answer, holds_on};
use super::decision::Decision;
use super::landscape::Landscape;
use super::procurement::Procurement;
use super::way::PathAward;
use crate::key::EntityId;
use crate::model::Organisation;
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
    Member,
}

impl Line {
    const fn dot(self) -> &'static str {
        match self {
            Self::Plain => "style=solid",
            Self::Dashed => "style=dashed, penwidth=2",
            Self::Dotted => "style=dotted, penwidth=2",
            Self::Thick => "style=bold, penwidth=3",
            Self::Member => "style=solid, color=gray50, arrowhead=odot",
        }
    }

    const fn mermaid(self) -> &'static str {
        match self {
            Self::Plain => "-->",
            Self::Dashed | Self::Dotted => "-.->",
            Self::Thick => "==>",
            Self::Member => "--o",
        }
    }
}

struct Edge<'a> {
    from: &'a EntityId,
    to: &'a EntityId,
    label: String,
    line: Line,
}

/// Bodies between which there is a line.
type Pairs<'a> = HashSet<(&'a EntityId, &'a EntityId)>;

/// After how many characters of a label the next word begins a new line.
const WIDTH: usize = 20;

/// A label on several lines.
fn wrapped(label: &str, newline: &str) -> String {
    let (mut text, mut line) = (String::new(), 0);
    for word in label.split_whitespace() {
        let length = word.chars().count();
        if line > 0 {
            let fits = line + length < WIDTH;
            text.push_str(if fits { " " } else { newline });
            line = if fits { line + 1 } else { 0 };
        }
        text.push_str(word);
        line += length;
    }
    text
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
    ///
    /// ```
    /// use dvs::federation::{Federation, FederationOptions, Need, Picture};
    /// use dvs::{Options, key::EntityId, text::Date};
    /// # let text = std::fs::read_to_string("examples/data/catalog.json")?;
    /// let today = Date::new("2026-11-24")?;
    /// let catalog = dvs::read_catalog(text.as_str(), &Options::new(today.clone())).catalog;
    /// let federation = Federation::new(&catalog, &FederationOptions::default());
    /// let dot = federation.on(&today).picture(None, Picture::Dot, dvs::Lang::De);
    /// assert!(dot.starts_with("digraph"));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn picture(&self, decision: Option<&Decision>, picture: Picture, lang: Lang) -> String {
        let mut edges: Vec<Edge<'_>> = Vec::new();
        let around = decision.map(|decision| {
            let mut around: Vec<&EntityId> = vec![&decision.user, &decision.customer];
            around.extend(&decision.provider);
            let awards = decision.paths.iter().flat_map(|path| &path.awards);
            around.extend(awards.flat_map(|award| [&award.from, &award.to].into_iter().chain(&award.through)));
            around
        });
        let shown = |id: &EntityId| around.as_ref().is_none_or(|around| around.contains(&id));
        let bodies = || self.bodies.iter().filter_map(|(_, body)| body.organisation);
        bodies().for_each(|organisation| self.control(organisation, &shown, lang, &mut edges));
        let controlling: Pairs<'_> = edges.iter().map(|edge| (edge.from, edge.to)).collect();
        bodies().for_each(|organisation| self.memberships(organisation, (&shown, &controlling), lang, &mut edges));
        for path in decision.iter().flat_map(|decision| &decision.paths) {
            for award in &path.awards {
                let line = match Procurement::of_strength(strength_of(award)) {
                    Procurement::PathOnRecord => Line::Thick,
                    Procurement::DisputedOnly => Line::Dashed,
                    _ => Line::Dotted,
                };
                let missing = if lang == Lang::De { " – Angaben fehlen" } else { " – statements missing" };
                let missing = if line == Line::Dotted { missing } else { "" };
                let label = format!("{}{missing}", award.ground.title().get(lang));
                if !edges.iter().any(|it| (it.from, it.to, &it.label) == (&award.from, &award.to, &label)) {
                    edges.push(Edge { from: &award.from, to: &award.to, label, line });
                }
            }
        }
        self.write(around.as_deref().unwrap_or_default(), &edges, picture, lang)
    }

    fn control<'a>(
        &self,
        organisation: &'a Organisation,
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
        let entity = organisation.legal_entity.as_ref().filter(|entity| **entity != organisation.id);
        if let Some(entity) = entity.filter(|entity| shown(entity) && shown(&organisation.id)) {
            let label = word("Rechtsträger", "legal entity");
            edges.push(Edge { from: &organisation.id, to: entity, label, line: Line::Plain });
        }
    }

    fn memberships<'a>(
        &self,
        organisation: &'a Organisation,
        (shown, controlling): (&dyn Fn(&EntityId) -> bool, &Pairs<'_>),
        lang: Lang,
        edges: &mut Vec<Edge<'a>>,
    ) {
        for it in &organisation.memberships {
            let holds = holds_on(self.day(), it.valid_from.as_ref(), it.valid_until.as_ref());
            // Whoever controls as a member has one line, not two.
            let controls = controlling.contains(&(&organisation.id, &it.organisation));
            if holds && !controls && shown(&it.organisation) && shown(&organisation.id) {
                let label = if lang == Lang::De { "Mitglied" } else { "member" }.to_owned();
                edges.push(Edge { from: &organisation.id, to: &it.organisation, label, line: Line::Member });
            }
        }
    }

    fn write(&self, asked: &[&EntityId], edges: &[Edge<'_>], picture: Picture, lang: Lang) -> String {
        let mut bodies: Vec<&EntityId> = Vec::new();
        let mut numbers: BTreeMap<&EntityId, usize> = BTreeMap::new();
        for id in asked.iter().copied().chain(edges.iter().flat_map(|edge| [edge.from, edge.to])) {
            numbers.entry(id).or_insert_with(|| {
                bodies.push(id);
                bodies.len() - 1
            });
        }
        // Names come from strangers: nothing of them may end a text.
        let clean = |text: &str| -> String {
            text.chars().map(|c| if c.is_control() || "\"\\<>[]{}|;`#&".contains(c) { ' ' } else { c }).collect()
        };
        let newline = if picture == Picture::Dot { "\\n" } else { "<br/>" };
        let label = |text: &str| wrapped(&clean(text), newline);
        let name = |id: &EntityId| {
            let organisation = self.organisation(id);
            let names = organisation.and_then(|it| it.short_name.as_ref().or(it.name.as_ref()));
            label(names.and_then(|name| name.german()).unwrap_or(id.as_str()))
        };
        let number = |id: &EntityId| numbers.get(id).copied().unwrap_or_default();
        let notice = if self.is_fictitious() { FICTITIOUS.get(lang) } else { "" };
        let mut out = String::new();
        if picture == Picture::Dot {
            out.push_str("digraph federation {\n  rankdir=LR;\n  node [shape=box, fontname=\"sans-serif\"];\n");
            let _ = writeln!(out, "  edge [fontname=\"sans-serif\", fontsize=10];\n  label=\"{notice}\";");
            for (number, id) in bodies.iter().enumerate() {
                let _ = writeln!(out, "  n{number} [label=\"{}\"];", name(id));
            }
            for edge in edges {
                let (from, to, style) = (number(edge.from), number(edge.to), edge.line.dot());
                let _ = writeln!(out, "  n{from} -> n{to} [label=\"{}\", {style}];", label(&edge.label));
            }
            out.push_str("}\n");
        } else {
            // As the title, which is drawn: a comment is not.
            if !notice.is_empty() {
                let _ = writeln!(out, "---\ntitle: \"{notice}\"\n---");
            }
            out.push_str("flowchart LR\n");
            for (number, id) in bodies.iter().enumerate() {
                let _ = writeln!(out, "  n{number}[\"{}\"]", name(id));
            }
            for edge in edges {
                let (from, to, arrow) = (number(edge.from), number(edge.to), edge.line.mermaid());
                let _ = writeln!(out, "  n{from} {arrow}|\"{}\"| n{to}", label(&edge.label));
            }
        }
        out
    }
}

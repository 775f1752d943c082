//! Pictures of who provides what to whom: DOT (Graphviz) and Mermaid.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use super::{Resolution, Supply};

/// One arrow: from the service that needs to the one that provides, or to the interface that nobody provides.
struct Arrow<'c> {
    from: &'c str,
    to: &'c str,
    label: String,
    solid: bool,
}

fn arrows<'c>(resolution: &Resolution<'c>) -> Vec<Arrow<'c>> {
    let mut arrows = Vec::new();
    for need in resolution.needs() {
        let interface = need.requirement.interface.as_str();
        let range = need.requirement.version.as_ref().map_or("*", |range| range.as_str());
        let from = need.service.as_str();
        for candidate in &need.candidates {
            let note = if candidate.deprecated { " (deprecated)" } else { "" };
            let label = format!("{interface} {range}{note}");
            arrows.push(Arrow {
                from,
                to: candidate.service.as_str(),
                label,
                solid: candidate.in_zone && !candidate.deprecated,
            });
        }
        if need.candidates.is_empty() && need.supply != Supply::ByCustomer {
            arrows.push(Arrow {
                from,
                to: interface,
                label: format!("{range} ({})", need.supply.name()),
                solid: false,
            });
        }
    }
    arrows
}

impl Resolution<'_> {
    /// As a graph for Graphviz. Dashed is what is not met, deprecated, or in another zone.
    #[must_use]
    pub fn to_dot(&self) -> String {
        let mut text = String::from("digraph interfaces {\n  rankdir=LR;\n");
        for arrow in arrows(self) {
            let style = if arrow.solid { "solid" } else { "dashed" };
            // Ids have no quotes; ranges and texts of this file neither. Writing to a String cannot fail.
            _ = writeln!(text, "  \"{}\" -> \"{}\" [label=\"{}\", style={style}];", arrow.from, arrow.to, arrow.label);
        }
        text.push_str("}\n");
        text
    }

    /// As a graph for Mermaid.
    #[must_use]
    pub fn to_mermaid(&self) -> String {
        let arrows = arrows(self);
        let names: BTreeSet<&str> = arrows.iter().flat_map(|arrow| [arrow.from, arrow.to]).collect();
        let number = |name: &str| names.iter().position(|known| *known == name).unwrap_or_default();
        let mut text = String::from("graph LR\n");
        for (index, name) in names.iter().enumerate() {
            _ = writeln!(text, "  n{index}[\"{name}\"]");
        }
        for arrow in &arrows {
            let line = if arrow.solid { "-->" } else { "-.->" };
            // Labels are read as HTML, and ranges have its signs.
            let label = arrow.label.replace('<', "#lt;").replace('>', "#gt;");
            _ = writeln!(text, "  n{} {line}|\"{label}\"| n{}", number(arrow.from), number(arrow.to));
        }
        text
    }
}

//! The table of what is open, for people: services as rows, profiles with something open as columns.

use std::fmt::Write as _;

use super::json::NOTICE;
use super::text::{numbered, pick, profile_lines, shown};
use super::{OpenItems, Status, StatusRow};
use crate::key::EntityId;
use crate::shape::{EntityKind, Lang};

/// Wider tables do not fit into a terminal: they are told in several.
const WIDTH: usize = 100;
/// Services without anything open that are named.
const NAMED: usize = 20;

impl Status {
    /// The table as text for people. Rows are services; what is open elsewhere is counted in a line.
    #[must_use]
    pub fn to_text(&self, lang: Lang) -> String {
        let (services, others): (Vec<&StatusRow>, Vec<&StatusRow>) =
            self.rows.iter().partition(|row| row.kind == Some(EntityKind::Service));
        let (open, clean): (Vec<&StatusRow>, Vec<&StatusRow>) =
            services.into_iter().partition(|row| !row.total.is_empty());
        let inputs: Vec<&str> = self.inputs.iter().map(|name| &**name).collect();
        let mut out = format!("{}: {}\n", shown(&inputs.join(" + ")), self.verdict.title().get(lang));
        self.table(&mut out, &open, lang);
        nothing_open(&mut out, &clean, lang);
        elsewhere(&mut out, &others, lang);
        if self.is_cut {
            let words = pick(
                lang,
                "Obergrenzen sind erreicht: Es kann mehr offen sein, als hier steht.",
                "Limits were reached: more may be open than stands here.",
            );
            let _ = writeln!(out, "{words}");
        }
        profile_lines(&mut out, &self.profiles, lang);
        let _ = writeln!(out, "({})", NOTICE.get(lang));
        out
    }

    fn table(&self, out: &mut String, rows: &[&StatusRow], lang: Lang) {
        if rows.is_empty() {
            return;
        }
        let heading = pick(
            lang,
            "Offen je Cloud-Service und Profil (F Fehler, W Warnungen, H Hinweise, ? nicht beurteilt)",
            "Open by service and profile (E errors, W warnings, H hints, ? not judged)",
        );
        let _ = writeln!(out, "{heading}\n");
        let names = rows.iter().map(|row| name(row).len()).max().unwrap_or_default();
        let columns: Vec<Column> = self
            .profiles
            .iter()
            .enumerate()
            .map(|(index, summary)| Column::new(index, summary.profile.name, rows, lang))
            .filter(|column| column.is_open)
            .collect();
        let mut rest = columns.as_slice();
        while !rest.is_empty() {
            let mut width = names;
            let fits = rest.iter().take_while(|column| {
                width += column.width + 2;
                width <= WIDTH
            });
            // A column that is too wide stands alone.
            let (now, later) = rest.split_at_checked(fits.count().max(1)).unwrap_or_default();
            block(out, names, now, rows);
            rest = later;
        }
    }
}

/// A profile with its cells.
struct Column<'a> {
    name: &'a str,
    cells: Vec<String>,
    width: usize,
    is_open: bool,
}

impl<'a> Column<'a> {
    fn new(index: usize, name: &'a str, rows: &[&StatusRow], lang: Lang) -> Self {
        let items: Vec<_> = rows.iter().map(|row| row.cells.get(index).copied().unwrap_or_default()).collect();
        let cells: Vec<String> = items.iter().map(|cell| shorthand(*cell, lang)).collect();
        let width = cells.iter().map(|cell| cell.chars().count()).max().unwrap_or_default().max(name.len());
        Self { name, cells, width, is_open: items.iter().any(|cell| !cell.is_empty()) }
    }
}

fn block(out: &mut String, names: usize, columns: &[Column<'_>], rows: &[&StatusRow]) {
    let mut line = format!("{:names$}", "");
    for column in columns {
        let _ = write!(line, "  {:1$}", column.name, column.width);
    }
    let _ = writeln!(out, "{}", line.trim_end());
    for (index, row) in rows.iter().enumerate() {
        let mut line = format!("{:names$}", name(row));
        for column in columns {
            let cell = column.cells.get(index).map_or("", String::as_str);
            let _ = write!(line, "  {cell:0$}", column.width);
        }
        let _ = writeln!(out, "{}", line.trim_end());
    }
    out.push('\n');
}

fn name(row: &StatusRow) -> &str {
    row.entity.as_ref().map_or("", EntityId::as_str)
}

/// `1F 2W ?1`, or a dot.
fn shorthand(items: OpenItems, lang: Lang) -> String {
    let mut parts = Vec::new();
    for (count, letter) in [(items.errors, pick(lang, "F", "E")), (items.warnings, "W"), (items.hints, "H")] {
        if count > 0 {
            parts.push(format!("{count}{letter}"));
        }
    }
    if items.not_judged > 0 {
        parts.push(format!("?{}", items.not_judged));
    }
    if parts.is_empty() { "·".to_owned() } else { parts.join(" ") }
}

fn nothing_open(out: &mut String, rows: &[&StatusRow], lang: Lang) {
    if rows.is_empty() {
        return;
    }
    let count = numbered(rows.len(), lang, ["Cloud-Service", "Cloud-Services"], ["service", "services"]);
    let _ = writeln!(out, "{} ({count}):", pick(lang, "Nichts offen", "Nothing open"));
    for row in rows.iter().take(NAMED) {
        let _ = writeln!(out, "  {}", name(row));
    }
    if let more @ 1.. = rows.len().saturating_sub(NAMED) {
        let _ = writeln!(out, "  … {} {more} {}", pick(lang, "und", "and"), pick(lang, "weitere", "more"));
    }
}

fn elsewhere(out: &mut String, rows: &[&StatusRow], lang: Lang) {
    let mut parts = Vec::new();
    for row in rows.iter().filter(|row| row.kind.is_none() && !row.total.is_empty()) {
        let words = match row.entity {
            Some(_) => pick(lang, "Katalogkopf", "catalog header"),
            None => pick(lang, "Text und Einträge ohne lesbare Kennung", "text and entities without a readable id"),
        };
        parts.push(format!("{words} {}", shorthand(row.total, lang)));
    }
    for kind in EntityKind::ALL {
        let of = rows.iter().filter(|row| row.kind == Some(kind) && !row.total.is_empty());
        let (count, sum) = of.fold((0, OpenItems::default()), |(count, sum), row| (count + 1, sum + row.total));
        let (de, en) = match kind {
            EntityKind::Organisation => (["Organisation", "Organisationen"], ["organisation", "organisations"]),
            EntityKind::Interface => (["Schnittstelle", "Schnittstellen"], ["interface", "interfaces"]),
            EntityKind::Tenant => (["Mandant", "Mandanten"], ["tenant", "tenants"]),
            EntityKind::Agreement => (["Vereinbarung", "Vereinbarungen"], ["agreement", "agreements"]),
            EntityKind::Service => continue,
        };
        if count > 0 {
            parts.push(format!("{} {}", numbered(count, lang, de, en), shorthand(sum, lang)));
        }
    }
    if !parts.is_empty() {
        let words = pick(lang, "Außerdem offen", "Open besides");
        let _ = writeln!(out, "{words}: {} – `dvs check`", shown(&parts.join(", ")));
    }
}

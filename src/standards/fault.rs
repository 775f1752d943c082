//! What can be wrong with what a table of the caller says. Not here: how a table is read (`read`).

use std::collections::HashSet;

use super::{Level, RequirementCatalog, Scheme, TableText, Wording};
use crate::shape::{Bilingual, Lang};

/// Something that is wrong with what a table says.
pub(crate) struct Fault {
    /// JSON Pointer to it.
    pub(crate) pointer: String,
    /// What is wrong; `{value}` stands for the value.
    pub(crate) message: Bilingual,
    pub(crate) value: String,
}

fn fault(pointer: String, value: impl std::fmt::Display, de: &'static str, en: &'static str) -> Fault {
    Fault { pointer, message: Bilingual::new(de, en), value: value.to_string() }
}

/// A table without id or name.
fn named(id: &TableText, title: &Wording, faults: &mut Vec<Fault>) {
    if id.trim().is_empty() {
        faults.push(fault("/id".into(), id, "Die Kennung ist leer.", "The id is empty."));
    }
    if title.get(Lang::De).trim().is_empty() {
        let en = "The name is missing: in `de`, `en`, or both.";
        faults.push(fault("/title".into(), "", "Der Name fehlt: in `de`, `en` oder beiden.", en));
    }
}

/// Ids that are empty or stand twice.
fn ids<'a>(list: &str, ids: impl Iterator<Item = &'a TableText>, faults: &mut Vec<Fault>) {
    let mut known = HashSet::new();
    for (index, id) in ids.enumerate() {
        let pointer = || format!("/{list}/{index}/id");
        if id.trim().is_empty() {
            faults.push(fault(pointer(), id, "Die Kennung ist leer.", "The id is empty."));
        } else if !known.insert(id.as_str()) {
            let de = "Die Kennung `{value}` steht schon in einer früheren Zeile.";
            faults.push(fault(pointer(), id, de, "The id `{value}` stands in an earlier row already."));
        }
    }
}

fn levels(list: &str, levels: &[Level], faults: &mut Vec<Fault>) {
    for (index, pair) in levels.windows(2).enumerate() {
        let [first, second] = pair else { continue };
        if first.number >= second.number {
            let de =
                "Stufe {value} ist nicht höher als die vor ihr: Stufen stehen in aufsteigender Ordnung, jede einmal.";
            let en = "Level {value} is not above the one before it: levels stand in ascending order, each once.";
            faults.push(fault(format!("{list}/{}/number", index + 1), second.number, de, en));
        }
    }
}

impl RequirementCatalog {
    pub(crate) fn faults(&self) -> Vec<Fault> {
        let mut faults = Vec::new();
        named(&self.id, &self.title, &mut faults);
        ids("requirements", self.requirements.iter().map(|row| &row.id), &mut faults);
        faults
    }
}

impl Scheme {
    pub(crate) fn faults(&self) -> Vec<Fault> {
        let mut faults = Vec::new();
        named(&self.id, &self.title, &mut faults);
        levels("/levels", &self.levels, &mut faults);
        ids("criteria", self.criteria.iter().map(|criterion| &criterion.id), &mut faults);
        for (index, criterion) in self.criteria.iter().enumerate() {
            levels(&format!("/criteria/{index}/levels"), &criterion.levels, &mut faults);
        }
        let weights = || self.criteria.iter().filter_map(|criterion| criterion.weight);
        let sum: u64 = weights().map(u64::from).sum();
        if weights().next().is_some() && sum != 100 {
            let de = "Die Gewichte der Kriterien sind zusammen {value} statt 100 Prozent.";
            let en = "The weights of the criteria are {value} percent together, not 100.";
            faults.push(fault("/criteria".into(), sum, de, en));
        }
        faults
    }
}

//! Versions of one interface that stand in different inputs, with their descriptions: whether the number moved far enough from the one
//! to the other. Not here: versions of one entry (`contract`), and other differences of a copy (`base`).

use std::collections::BTreeMap;

use crate::compat::{self, Bump, Description, Options};
use crate::facts::Row;
use crate::model::InterfaceContract;
use crate::model::interface::{InterfaceKind, InterfaceVersion};
use crate::report::{Declaration, Related, Severity};
use crate::rule::{CatalogContext, Check, Rule};
use crate::rulebook::interfaces::contract::in_words;
use crate::rulebook::interfaces::documents::fits;
use crate::rulebook::interfaces::of_owners;
use crate::rulebook::stage::is_retired;
use crate::shape::{Bilingual, EntityKind};

pub(super) static RULES: &[&Rule] = &[&MOVED_TOO_LITTLE_ELSEWHERE];

static MOVED_TOO_LITTLE_ELSEWHERE: Rule = Rule::new(
    of_owners(Declaration::new("R2243", "interface-version-differs-elsewhere", Severity::Warning))
        .title("Version mit anderer Beschreibung an anderer Stelle", "version with another description elsewhere")
        .message(
            "Gegenüber {before} in `{input}` ist in {version} nötig: {bump}. Der erste Grund: {change}.",
            "Against {before} in `{input}`, {version} requires {bump}. The first reason: {change}.",
        )
        .what(
            "Steht eine Schnittstelle in mehreren Katalogen, so hat dieselbe Version überall dieselbe Beschreibung, und eine höhere \
             Nummer ist so weit gestiegen, wie es die Änderungen verlangen.",
            "If an interface stands in several catalogs, the same version has the same description everywhere, and a higher number \
             moved as far as the changes require.",
        )
        .why(
            "Wer nach der einen Beschreibung entwickelt hat, scheitert an der anderen, obwohl die Nummer Verträglichkeit verspricht.",
            "Whoever developed by the one description fails on the other, although the number promises compatibility.",
        )
        .fix(
            "Eine Kopie durch das Original ersetzen; sonst die Version höher nummerieren. `dvs compat` zeigt alle Änderungen.",
            "Replace a copy by the original; otherwise give the version a higher number. `dvs compat` shows all changes.",
        )
        .applies(
            "wenn mehrere Kataloge zusammen geprüft werden, beide Beschreibungen eingebettet und lesbar sind und die neuere Version nicht \
             eingestellt ist; bei verschiedenen Nummern nur, wenn die ältere ab 1.0.0 zählt und keine Vorabversion ist",
            "when several catalogs are checked together, both descriptions stand inline and can be read, and the newer version is not \
             retired; with different numbers only if the older one is from 1.0.0 on and no pre-release",
        )
        .reads(&[
            "interfaceKind",
            "lifecycle.status",
            "versions.lifecycle.status",
            "versions.version",
            "versions.document.inline",
        ])
        .time_dependent(),
    Check::Together(check),
);

/// A version of an interface in one of the inputs.
struct Stated<'a> {
    row: Row<'a>,
    interface: &'a InterfaceContract,
    index: usize,
    version: &'a InterfaceVersion,
    number: semver::Version,
    text: &'a str,
}

fn check(context: &mut CatalogContext<'_>) {
    if context.catalogs().nth(1).is_none() {
        return;
    }
    let facts = context.facts();
    let mut rows: BTreeMap<&str, Vec<Row<'_>>> = BTreeMap::new();
    for row in facts.rows().filter(|row| row.kind() == EntityKind::Interface) {
        rows.entry(row.id()).or_default().push(row);
    }
    rows.retain(|_, rows| rows.len() > 1);
    if rows.is_empty() {
        return;
    }
    let mut entries: BTreeMap<(&str, &str), &InterfaceContract> = BTreeMap::new();
    for (input, catalog) in context.catalogs() {
        for interface in catalog.interfaces.iter().filter(|interface| rows.contains_key(interface.id.as_str())) {
            entries.entry((interface.id.as_str(), input)).or_insert(interface);
        }
    }
    for rows in rows.into_values() {
        let mut stated: Vec<Stated<'_>> = Vec::new();
        for row in rows {
            let Some(interface) = entries.remove(&(row.id(), row.input())) else { continue };
            if !context.is_set_aside(row) {
                stated.extend(versions(row, interface));
            }
        }
        // Of one number the original comes first: a copy is to say the same.
        stated.sort_by(|a, b| a.number.cmp_precedence(&b.number).then_with(|| a.row.is_copy().cmp(&b.row.is_copy())));
        stated.dedup_by(|a, b| a.number.cmp_precedence(&b.number).is_eq() && a.text == b.text);
        compare_all(&stated, context);
    }
}

fn versions<'a>(row: Row<'a>, interface: &'a InterfaceContract) -> impl Iterator<Item = Stated<'a>> {
    let readable = matches!(interface.interface_kind, Some(InterfaceKind::OpenApi | InterfaceKind::AsyncApi));
    let versions = interface.versions.iter().enumerate().filter(move |_| readable);
    versions.filter_map(move |(index, version)| {
        let text = version.document.as_ref()?.inline.as_ref()?.as_str();
        Some(Stated { row, interface, index, version, number: version.version.to_version(), text })
    })
}

/// Each version with others of its number, or else with the one below it: what is no release yet, or below 1.0.0, promises nothing.
fn compare_all(stated: &[Stated<'_>], context: &mut CatalogContext<'_>) {
    let (mut first, mut released): (Option<&Stated<'_>>, Option<&Stated<'_>>) = (None, None);
    for now in stated {
        let same = first.filter(|first| first.number.cmp_precedence(&now.number).is_eq());
        if let Some(before) = same.or(released).filter(|before| before.row.input() != now.row.input()) {
            compare(before, now, context);
        }
        if same.is_none() {
            first = Some(now);
            released = if compat::promises(&now.number) { first } else { released };
        }
    }
}

fn compare(before: &Stated<'_>, now: &Stated<'_>, context: &mut CatalogContext<'_>) {
    if is_retired(now.interface) || is_retired(now.version) {
        return;
    }
    let (old, new) = (Description::read(before.text), Description::read(now.text));
    if !fits(before.interface, &old) || !fits(now.interface, &new) {
        return;
    }
    let comparison = compat::compare(&old, &new, &Options::default().today(context.today().clone()));
    let bump = comparison.required_bump();
    let Some(reason) = comparison.forcing().next().filter(|_| Bump::between(&before.number, &now.number) < bump) else {
        return;
    };
    let related = before.row.related(Bilingual::new("die andere Beschreibung", "the other description"));
    let finding = context.report(now.row, format!("/versions/{}/version", now.index)).relate(related);
    finding.param("before", before.version.version.as_str()).param("input", before.row.input());
    finding
        .param("version", now.version.version.as_str())
        .param("bump", bump.title())
        .param("change", in_words(reason));
    for (stated, place, note) in [
        (before, &reason.old_place, Bilingual::new("vorher", "before")),
        (now, &reason.new_place, Bilingual::new("jetzt", "now")),
    ] {
        if let Some(place) = place {
            let document = Some(format!("{} {}", stated.row.id(), stated.version.version).into());
            // Each in its own input.
            let related = stated.row.related(note);
            finding.relate(Related { document, pointer: place.pointer.clone(), span: place.span, ..related });
        }
    }
}

//! `docs/rules.md`: the ledger of all codes. A code that once stood there is never given to something else.

use std::fmt::Write as _;

use dvs::{Declaration, Lang, Scope};

use super::{cell, compare};
use crate::support::declarations;

#[test]
fn ledger_of_codes_is_up_to_date() {
    compare("docs/rules.md", &ledger());
}

fn ledger() -> String {
    let mut text = String::from(
        "# Rules\n\n\
         <!-- Made of the declarations: `DVS_WRITE=1 cargo test --test it docs` -->\n\n\
         Every code that can stand in a report, with its name, how serious a finding is by default, with which force its\n\
         sources speak, and the profiles to which it belongs. Codes are never re-used. They have no official meaning: neither\n\
         FITKO nor govdigital has checked them.\n\n\
         Alle Codes, die in einem Bericht stehen können. Kein amtliches Regelwerk, keine Prüfung durch FITKO oder govdigital.\n\n\
         What a rule demands, why, and how to mend a finding stands in the [Regelwerk](rules/de/README.md) and in the\n\
         [rule book](rules/en/README.md); `dvs explain CODE` says the same.\n\n",
    );
    profiles(&mut text);
    let all = declarations();
    let sections = [
        ("Structure", "Found while reading, and about the options of a check.", Scope::Structure),
        ("One entity", "Rules that see one entity.", Scope::Entity),
        ("All entities", "Rules that see the index of all entities; they run in streams, too.", Scope::Facts),
        (
            "Whole catalogs",
            "Rules that compare catalogs held in memory: of a single input they have nothing to say, of several streams they do not run.",
            Scope::Catalog,
        ),
    ];
    for (heading, docs, scope) in sections {
        let mut rules = all.iter().filter(|declaration| declaration.scope == scope).peekable();
        if rules.peek().is_some() {
            let _ = writeln!(text, "## {heading}\n\n{docs}\n");
            text.push_str("| code | name | severity | force | profiles | Deutsch | English | sources |\n");
            text.push_str("|---|---|---|---|---|---|---|---|\n");
            rules.for_each(|declaration| row(&mut text, declaration));
            text.push('\n');
        }
    }
    text.truncate(text.trim_end().len());
    text.push('\n');
    text
}

fn profiles(text: &mut String) {
    let mut profiles: Vec<_> = Vec::new();
    for profile in declarations().into_iter().flat_map(|declaration| declaration.profiles.iter().copied()) {
        if !profiles.contains(&profile) {
            profiles.push(profile);
        }
    }
    text.push_str("## Profiles\n\n| profile | coverage | as of | runs by default | Deutsch | English |\n|---|---|---|---|---|---|\n");
    for profile in profiles {
        let _ = writeln!(
            text,
            "| {} | {} | {} | {} | {} | {} |",
            profile.name,
            profile.coverage.name(),
            profile.as_of,
            if profile.default { "yes" } else { "no" },
            cell(profile.purpose.de),
            cell(profile.purpose.en),
        );
    }
    text.push('\n');
}

fn row(text: &mut String, declaration: &Declaration) {
    let profiles: Vec<_> = declaration.profiles.iter().map(|profile| profile.name).collect();
    let sources: Vec<_> = declaration.sources.iter().map(ToString::to_string).collect();
    let _ = writeln!(
        text,
        "| [{}]({}) | {} | {} | {} | {} | {} | {} | {} |",
        declaration.code,
        declaration.page(Lang::En).unwrap_or_default().trim_start_matches("docs/"),
        declaration.name,
        declaration.severity.name(),
        declaration.force().name(),
        profiles.join(", "),
        cell(declaration.title.de),
        cell(declaration.title.en),
        cell(&sources.join("; ")),
    );
}

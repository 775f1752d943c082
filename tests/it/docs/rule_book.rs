//! The rule book for people under `docs/rules/`: a chapter a profile in each language, and an index. Every rule stands in one
//! chapter, under its code; what it says is what `dvs explain` says.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use dvs::{Bilingual, Coverage, Declaration, Force, Lang, Parameters, profiles::PROFILES};

use super::{cell, compare};
use crate::support::{declarations, files};

const LANGS: [Lang; 2] = [Lang::De, Lang::En];
const MADE: &str = "<!-- Made of the declarations: `DVS_WRITE=1 cargo test --all-features --test it docs` -->";

/// What the reader and the check report without a rule has a chapter, too, but is no profile.
const STRUCTURE: (&str, Bilingual, Bilingual) = (
    "structure",
    Bilingual::new("Aufbau", "structure"),
    Bilingual::new(
        "Was beim Lesen auffällt: Zeichen, JSON und YAML, Felder, Werte, Obergrenzen. Dazu Befunde über die Optionen einer Prüfung.",
        "What is noticed while reading: characters, JSON and YAML, members, values, limits. And findings about the options of a check.",
    ),
);

#[test]
fn the_rule_book_is_up_to_date() {
    let mut expected = BTreeSet::new();
    for lang in LANGS {
        let mut write = |name: &str, text: &str| {
            let path = format!("docs/rules/{}/{name}.md", lang.tag());
            compare(&path, &format!("{}\n", text.trim_end()));
            expected.insert(path);
        };
        write("README", &index(lang));
        for (name, title, purpose) in chapters() {
            let rules: Vec<_> = declarations().into_iter().filter(|rule| rule.chapter() == name).collect();
            if !rules.is_empty() {
                write(name, &chapter(name, title.get(lang), purpose.get(lang), &rules, lang));
            }
        }
    }
    let there: BTreeSet<_> = files("docs/rules").into_iter().collect();
    assert_eq!(there, expected, "a chapter that nobody writes any more");
    every_rule_stands_where_findings_say();
}

fn every_rule_stands_where_findings_say() {
    for rule in declarations() {
        for lang in LANGS {
            let page = rule.page(lang).unwrap();
            let (path, anchor) = page.split_once('#').unwrap();
            let text = crate::support::read(path);
            // The anchor of a heading is its text in lower case.
            let headings = text.lines().filter_map(|line| line.strip_prefix("### "));
            assert_eq!(headings.filter(|heading| heading.to_lowercase() == anchor).count(), 1, "{page}");
        }
    }
}

fn chapters() -> Vec<(&'static str, Bilingual, Bilingual)> {
    let profiles = PROFILES.iter().map(|profile| (profile.name, profile.title, profile.purpose));
    std::iter::once(STRUCTURE).chain(profiles).collect()
}

fn pick(lang: Lang, de: &'static str, en: &'static str) -> &'static str {
    Bilingual::new(de, en).get(lang)
}

/// A link to a rule from a page of the same folder.
fn link(rule: &Declaration) -> String {
    format!("[{}]({}.md#{})", rule.code, rule.chapter(), rule.code.to_lowercase())
}

fn chapter(name: &str, title: &str, purpose: &str, rules: &[&'static Declaration], lang: Lang) -> String {
    let mut text = format!("# {title} (`{name}`)\n\n{MADE}\n\n{purpose}\n\n");
    if let Some(profile) = PROFILES.iter().find(|profile| profile.name == name) {
        let _ = writeln!(text, "{}\n", standing(profile.coverage, profile.as_of, profile.default, lang));
    }
    let _ = writeln!(text, "{}\n", notice(lang));
    rows(&mut text, rules, lang);
    let elsewhere: Vec<_> = declarations()
        .into_iter()
        .filter(|rule| rule.chapter() != name && rule.profiles.iter().any(|profile| profile.name == name))
        // What the reader reports belongs to the base in any case.
        .filter(|rule| rule.chapter() != STRUCTURE.0)
        .map(link)
        .collect();
    if !elsewhere.is_empty() {
        let words = pick(lang, "Zu diesem Profil gehören auch", "To this profile also belong");
        let _ = writeln!(text, "{words}: {}.\n", elsewhere.join(", "));
    }
    let book = dvs::rule_book();
    for rule in rules {
        let _ = writeln!(text, "{}", book.explain(rule, lang).to_markdown());
    }
    text
}

fn standing(coverage: Coverage, as_of: &str, default: bool, lang: Lang) -> String {
    let covers = match coverage {
        Coverage::Complete => pick(lang, "Deckt seine Quelle vollständig ab", "Covers its source completely"),
        _ => pick(lang, "Deckt einen Auszug seiner Quelle ab", "Covers an excerpt of its source"),
    };
    let as_of = format!("{} {as_of}", pick(lang, "Stand", "as of"));
    let runs = if default {
        pick(lang, "Läuft, wenn nichts anderes verlangt wird.", "Runs unless something else is asked for.")
    } else {
        pick(lang, "Läuft nur auf Wunsch (`--profile`).", "Runs on request only (`--profile`).")
    };
    format!("{covers}, {as_of}. {runs}")
}

fn notice(lang: Lang) -> &'static str {
    pick(
        lang,
        "Kein amtliches Regelwerk, keine Prüfung durch FITKO oder govdigital.",
        "No official rule book, not checked by FITKO or govdigital.",
    )
}

fn rows(text: &mut String, rules: &[&'static Declaration], lang: Lang) {
    let header = pick(
        lang,
        "| Code | Name | Schweregrad | Verbindlichkeit | Worum es geht |",
        "| code | name | severity | force | what it is about |",
    );
    let _ = writeln!(text, "{header}\n|---|---|---|---|---|");
    for rule in rules {
        let _ = writeln!(
            text,
            "| {} | `{}` | {} | {} | {} |",
            link(rule),
            rule.name,
            rule.severity.title().get(lang),
            rule.force().title().get(lang),
            cell(rule.title.get(lang)),
        );
    }
    text.push('\n');
}

fn index(lang: Lang) -> String {
    let mut text = format!(
        "# {}\n\n{MADE}\n\n{} {}\n\n",
        pick(lang, "Regelwerk", "Rule book"),
        pick(
            lang,
            "Jeder Befund nennt einen Code; hier steht, was die Regel verlangt, warum, was zu tun ist und woher sie kommt. Dasselbe sagt `dvs explain CODE`. Alle Codes auf einer Seite: [docs/rules.md](../../rules.md).",
            "Every finding names a code; here stands what the rule demands, why, what to do, and where it comes from. `dvs explain CODE` says the same. All codes on one page: [docs/rules.md](../../rules.md).",
        ),
        notice(lang),
    );
    by_profile(&mut text, lang);
    by_source(&mut text, lang);
    by_force(&mut text, lang);
    parameters(&mut text, lang);
    text
}

fn by_profile(text: &mut String, lang: Lang) {
    let _ = writeln!(text, "## {}\n", pick(lang, "Nach Profil", "By profile"));
    let header = pick(
        lang,
        "| Profil | Regeln | Quelle abgedeckt | Stand | ohne Wunsch | Zweck |",
        "| profile | rules | covers its source | as of | by default | purpose |",
    );
    let _ = writeln!(text, "{header}\n|---|---|---|---|---|---|");
    let all = declarations();
    for profile in PROFILES {
        let belongs = |rule: &&&Declaration| rule.profiles.iter().any(|known| known.name == profile.name);
        let count = all.iter().filter(belongs).count();
        let described = all.iter().any(|rule| rule.chapter() == profile.name);
        let name = if described { format!("[{0}]({0}.md)", profile.name) } else { profile.name.to_owned() };
        let yes = if profile.default { pick(lang, "ja", "yes") } else { pick(lang, "nein", "no") };
        let (coverage, as_of) = (profile.coverage.title().get(lang), profile.as_of);
        let _ = writeln!(
            text,
            "| {name} | {count} | {coverage} | {as_of} | {yes} | **{}**: {} |",
            profile.title.get(lang),
            cell(profile.purpose.get(lang))
        );
    }
    let (name, title, purpose) = STRUCTURE;
    let (title, purpose) = (title.get(lang), cell(purpose.get(lang)));
    let words = pick(lang, "Ein Kapitel für sich", "A chapter of its own");
    let _ = writeln!(text, "\n{words}: [{title}]({name}.md). {purpose}\n");
}

fn by_source(text: &mut String, lang: Lang) {
    let _ = writeln!(text, "## {}\n", pick(lang, "Nach Quelle", "By source"));
    let header =
        pick(lang, "| Quelle | Verbindlichkeit | gelesen | Regeln |", "| source | force | retrieved | rules |");
    let _ = writeln!(text, "{header}\n|---|---|---|---|");
    let mut sources: BTreeMap<(Force, String, &str), BTreeSet<&'static str>> = BTreeMap::new();
    for rule in declarations() {
        for source in rule.sources {
            let version = if source.version.is_empty() { String::new() } else { format!(", {}", source.version) };
            let key = (source.force, format!("{}{version}", source.document), source.retrieved);
            sources.entry(key).or_default().insert(rule.code);
        }
    }
    let book = dvs::rule_book();
    for ((force, document, retrieved), codes) in sources {
        let links = match (force, codes.len()) {
            (Force::Ours, count) => format!("{count} {}", pick(lang, "Regeln", "rules")),
            _ => codes.into_iter().map(|code| link(book.find(code).unwrap())).collect::<Vec<_>>().join(", "),
        };
        let _ = writeln!(text, "| {} | {} | {retrieved} | {links} |", cell(&document), force.title().get(lang));
    }
    text.push('\n');
}

fn by_force(text: &mut String, lang: Lang) {
    let _ = writeln!(text, "## {}\n", pick(lang, "Nach Verbindlichkeit", "By force"));
    let words = pick(
        lang,
        "Für eine Regel mit mehreren Quellen zählt die stärkste.",
        "Of a rule with several sources, the strongest counts.",
    );
    let header = pick(lang, "| Verbindlichkeit | Regeln | Anteil |", "| force | rules | share |");
    let _ = writeln!(text, "{words}\n\n{header}\n|---|---|---|");
    let all = declarations();
    for (force, count) in dvs::count_by_force(&all) {
        let _ = writeln!(text, "| {} | {count} | {} % |", force.title().get(lang), percent(count, all.len()));
    }
    text.push('\n');
}

fn percent(count: usize, all: usize) -> usize {
    (count * 200 + all) / (2 * all)
}

fn parameters(text: &mut String, lang: Lang) {
    let _ = writeln!(text, "## {}\n", pick(lang, "Parameter", "Parameters"));
    let words = pick(
        lang,
        "Was Regeln als Zahl oder Liste brauchen und was sich ändern lässt: `dvs check --set NAME=WERT`, in Rust `Parameters::set`.",
        "What rules need as a number or list, and what can be changed: `dvs check --set NAME=VALUE`, in Rust `Parameters::set`.",
    );
    let header = pick(
        lang,
        "| Name | Voreinstellung | Wert | wofür | Regeln |",
        "| name | default | value | what for | rules |",
    );
    let _ = writeln!(text, "{words}\n\n{header}\n|---|---|---|---|---|");
    for parameter in Parameters::all() {
        let uses = declarations().into_iter().filter(|rule| rule.parameters.contains(&parameter.name));
        let default = match parameter.default_value() {
            none if none.is_empty() => pick(lang, "keine", "none").to_owned(),
            value => format!("`{value}`"),
        };
        let _ = writeln!(
            text,
            "| `{}` | {default} | {} | {} | {} |",
            parameter.name,
            parameter.expected.get(lang),
            cell(&parameter.docs(lang)),
            uses.map(link).collect::<Vec<_>>().join(", "),
        );
    }
    text.push('\n');
}

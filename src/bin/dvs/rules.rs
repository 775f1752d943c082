//! `dvs rules`: the rule book as a list.

use std::fmt::Write as _;
use std::process::ExitCode;

use dvs::{Declaration, Lang, Versions};

use crate::args::{Format, RulesArgs};
use crate::locale;
use crate::output::{Failure, Output};

pub(crate) fn run(args: &RulesArgs) -> Result<Output, Failure> {
    let book = dvs::rule_book();
    for name in &args.profiles {
        book.find_profile(name)?;
    }
    let rules: Vec<&'static Declaration> =
        book.declarations().into_iter().filter(|rule| is_wanted(rule, args)).collect();
    let text = match args.format {
        Format::Json => dvs::rules_json(&rules) + "\n",
        Format::Text => list(&rules, args),
    };
    Ok(Output::new(text, ExitCode::SUCCESS))
}

fn is_wanted(rule: &Declaration, args: &RulesArgs) -> bool {
    let among = |name: &str| args.profiles.is_empty() || args.profiles.iter().any(|wanted| wanted == name);
    let sources: Vec<String> = rule.sources.iter().map(|source| source.to_string().to_lowercase()).collect();
    let cited = |word: &String| sources.iter().any(|source| source.contains(&word.to_lowercase()));
    rule.profiles.iter().any(|profile| among(profile.name))
        && (args.sources.is_empty() || args.sources.iter().any(cited))
        && args.severity.is_none_or(|level| rule.severity == level.into())
}

fn list(rules: &[&'static Declaration], args: &RulesArgs) -> String {
    let lang = locale::language(args.lang);
    let mut out = String::new();
    let names = rules.iter().map(|rule| rule.name.len()).max().unwrap_or_default();
    for rule in rules {
        let severity = rule.severity.title().get(lang);
        let _ = writeln!(out, "{}  {:names$}  {severity:8}  {}", rule.code, rule.name, rule.title.get(lang));
    }
    let shares: Vec<String> = dvs::count_by_force(rules)
        .into_iter()
        .map(|(force, count)| {
            let percent = (count * 200 + rules.len()) / (2 * rules.len());
            format!("{} {count} ({percent} %)", force.title().get(lang))
        })
        .collect();
    let word = if lang == Lang::De { "Regeln" } else { "rules" };
    let _ = writeln!(out, "{} {word}{}{}", rules.len(), if shares.is_empty() { "" } else { ": " }, shares.join(", "));
    let _ = writeln!(out, "{}", Versions::CURRENT);
    out
}

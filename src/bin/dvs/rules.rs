//! `dvs rules`: the rule book as a list.

use std::fmt::Write as _;
use std::process::ExitCode;

use dvs::{Declaration, Versions};

use crate::args::{Format, RulesArgs};
use crate::locale;
use crate::output::{Failure, Output};

pub(crate) fn run(args: &RulesArgs) -> Result<Output, Failure> {
    let book = dvs::rule_book();
    if !args.profiles.is_empty() {
        // The options know all profiles, also those without rules, and what may be meant by another name.
        let _ = dvs::Options::new(locale::today()?).profiles(args.profiles.iter().map(String::as_str))?;
    }
    let wanted = |declaration: &&'static Declaration| {
        args.profiles.is_empty()
            || declaration.profiles.iter().any(|profile| args.profiles.iter().any(|name| name == profile.name))
    };
    let rules: Vec<&'static Declaration> = book.declarations().into_iter().filter(wanted).collect();
    let text = match args.format {
        Format::Json => dvs::rules_json(&rules) + "\n",
        Format::Text => list(&rules, args),
    };
    Ok(Output::new(text, ExitCode::SUCCESS))
}

fn list(rules: &[&'static Declaration], args: &RulesArgs) -> String {
    let lang = locale::language(args.lang);
    let mut out = String::new();
    let names = rules.iter().map(|rule| rule.name.len()).max().unwrap_or_default();
    for rule in rules {
        let severity = rule.severity.title().get(lang);
        let _ = writeln!(out, "{}  {:names$}  {severity:8}  {}", rule.code, rule.name, rule.title.get(lang));
    }
    let _ = writeln!(out, "{} – {}", rules.len(), Versions::CURRENT);
    out
}

//! `dvs explain`: all that a rule says about itself.

use std::fmt::Write as _;
use std::process::ExitCode;

use dvs::{Declaration, Lang};

use crate::args::ExplainArgs;
use crate::locale;
use crate::output::{Failure, Output};

pub(crate) fn run(args: &ExplainArgs) -> Result<Output, Failure> {
    let book = dvs::rule_book();
    let asked = args.rule.trim();
    // Codes are written in capitals, names are not; nobody has to remember that.
    let rule = book.find(asked).or_else(|error| {
        book.find(&asked.to_uppercase()).or_else(|_| book.find(&asked.to_lowercase())).map_err(|_| error)
    })?;
    Ok(Output::new(explanation(rule, locale::language(args.lang)), ExitCode::SUCCESS))
}

fn explanation(rule: &Declaration, lang: Lang) -> String {
    let pick = |de: &'static str, en: &'static str| if lang == Lang::De { de } else { en };
    let mut out = String::new();
    let _ = writeln!(out, "{} {}\n{}\n", rule.code, rule.name, rule.title.get(lang));
    let profiles: Vec<_> = rule.profiles.iter().map(|profile| profile.name).collect();
    let sources: Vec<String> = rule
        .sources
        .iter()
        .map(|source| {
            let retrieved = match source.retrieved {
                "" => String::new(),
                day => format!(", {} {day}", pick("abgerufen", "retrieved")),
            };
            format!("{source} ({}{retrieved})", source.force.title().get(lang))
        })
        .collect();
    for (title, text) in [
        (pick("Was", "What"), rule.what.get(lang).to_owned()),
        (pick("Warum", "Why"), rule.why.get(lang).to_owned()),
        (pick("Abhilfe", "How to fix"), rule.fix.get(lang).to_owned()),
        (pick("Meldung", "Message"), rule.message.get(lang).to_owned()),
        (pick("Quelle", "Source"), sources.join("\n")),
        (pick("Verbindlichkeit", "Force"), rule.force().title().get(lang).to_owned()),
        (pick("Schweregrad", "Severity"), rule.severity.title().get(lang).to_owned()),
        (pick("Profile", "Profiles"), profiles.join(", ")),
        (pick("Adressat", "Addressee"), rule.addressee.get(lang).to_owned()),
        (pick("Anwendbar", "Applies"), rule.applicability.get(lang).to_owned()),
        (pick("Hängt vom Tag ab", "Depends on the day"), pick(yes_no(rule).0, yes_no(rule).1).to_owned()),
        (pick("Frühere Namen", "Former names"), rule.former_names.join(", ")),
        (pick("Seit Regelwerk", "Since rule book"), rule.since.to_owned()),
    ] {
        if !text.is_empty() {
            let _ = writeln!(out, "{title}:\n  {}", text.replace('\n', "\n  "));
        }
    }
    out
}

fn yes_no(rule: &Declaration) -> (&'static str, &'static str) {
    if rule.time_dependent { ("ja", "yes") } else { ("nein", "no") }
}

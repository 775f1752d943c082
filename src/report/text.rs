//! Reports as text for people.

use std::borrow::Cow;
use std::fmt::Write as _;

use super::json::NOTICE;
use super::left_out::not_shown;
use super::not_judged::NOT_JUDGED;
use super::{Figure, Finding, ProfileSummary, Report, Severity, Unjudged, Verdict};
use crate::shape::{Bilingual, Lang};

/// The source lines of a finding, if it has them.
type Excerpt<'e> = &'e mut dyn FnMut(&Finding) -> Option<String>;

/// Writes a report. With `color`, what is serious stands out on a terminal.
pub(super) fn write(report: &Report, lang: Lang, color: bool, excerpt: Excerpt<'_>) -> String {
    let mut out = String::new();
    let mut input = None;
    for finding in &report.findings {
        if input != Some(finding.input()) {
            input = Some(finding.input());
            line(&mut out, format_args!("{}", shown(finding.input())));
        }
        one(&mut out, finding, lang, color, excerpt);
    }
    not_judged(&mut out, report, lang);
    more(&mut out, report, lang);
    last_lines(&mut out, report, lang, color);
    out
}

/// Writing to a String cannot fail.
fn line(out: &mut String, text: std::fmt::Arguments<'_>) {
    let _ = writeln!(out, "{text}");
}

/// A text from the input, without anything that a terminal would obey or that would hide or reorder what stands there.
pub(crate) fn shown(text: &str) -> Cow<'_, str> {
    fn obeyed(character: char) -> bool {
        character.is_control()
            || matches!(character, '\u{200E}' | '\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}')
    }
    if !text.contains(obeyed) {
        return text.into();
    }
    let mut out = String::with_capacity(text.len() + 16);
    for character in text.chars() {
        if obeyed(character) {
            out.extend(character.escape_unicode());
        } else {
            out.push(character);
        }
    }
    out.into()
}

/// A word in a colour of the terminal, if colours are wanted.
fn paint(word: &str, code: &str, color: bool) -> String {
    if color { format!("\u{1b}[1;{code}m{word}\u{1b}[0m") } else { word.to_owned() }
}

fn one(out: &mut String, finding: &Finding, lang: Lang, color: bool, excerpt: Excerpt<'_>) {
    let position = finding.span.map_or_else(|| "-".to_owned(), |span| span.to_string());
    let declaration = finding.declaration();
    let code = match finding.severity {
        Severity::Error => "31",
        Severity::Warning => "33",
        Severity::Hint => "36",
    };
    let severity = paint(finding.severity.title().get(lang), code, color);
    let entity = finding.entity().map(|entity| format!(" {entity}")).unwrap_or_default();
    let day = if declaration.time_dependent { pick(lang, " (hängt vom Tag ab)", " (depends on the day)") } else { "" };
    line(out, format_args!(" {position:>8}  {severity} {} {}{entity}{day}", declaration.code, declaration.name));
    line(out, format_args!("           {}", shown(&finding.message(lang))));
    if let Some(excerpt) = excerpt(finding) {
        for source in excerpt.lines() {
            line(out, format_args!("           {source}"));
        }
    }
    let pointer = finding.pointer();
    if !pointer.is_empty() {
        line(out, format_args!("           {}: {}", pick(lang, "Stelle", "place"), shown(&pointer)));
    }
    for related in &finding.related {
        let position = related.span.map(|span| format!(":{span}")).unwrap_or_default();
        line(
            out,
            format_args!(
                "           {}: {}{position} {}",
                related.note.get(lang),
                shown(related.document.as_deref().unwrap_or(&related.input)),
                shown(&related.pointer)
            ),
        );
    }
    let help = finding.help(lang);
    if !help.is_empty() {
        line(out, format_args!("           {}: {}", pick(lang, "Abhilfe", "help"), shown(&help)));
    }
    if let Some(reason) = finding.waived() {
        line(out, format_args!("           {}: {}", pick(lang, "Ausnahme", "waived"), shown(reason)));
    }
    if finding.known {
        line(out, format_args!("           {}", pick(lang, "bekannt aus der Baseline", "known from the baseline")));
    }
}

fn not_judged(out: &mut String, report: &Report, lang: Lang) {
    const SHOWN: usize = 20;
    let total = report.not_judged.len() + report.not_judged_beyond;
    if total > 0 {
        line(out, format_args!("{} ({total}):", pick(lang, "Nicht beurteilt", "Not judged")));
        for item in report.not_judged.iter().take(SHOWN) {
            let everything = match &item.reason {
                Unjudged::SetAside { member } if member.is_empty() => pick(lang, "einzelne Felder", "some members"),
                Unjudged::SetAside { .. } | Unjudged::Dropped { .. } => pick(lang, "dieses Feld", "this member"),
                _ => pick(lang, "alles", "everything"),
            };
            let rule = item.declaration.map(|declaration| format!("{} {}", declaration.code, declaration.name));
            let what = rule.as_deref().unwrap_or(everything);
            let whom = shown(item.whom());
            let (input, reason) = (shown(&item.input), item.reason.title(lang));
            let space = if whom.is_empty() { "" } else { " " };
            line(out, format_args!("  {input}{space}{whom} – {what}: {}", shown(&reason)));
        }
        if total > SHOWN {
            let more = total - SHOWN.min(report.not_judged.len());
            line(out, format_args!("  … {} {more} {}", pick(lang, "und", "and"), pick(lang, "weitere", "more")));
        }
    }
    not_run(out, report, lang);
    for item in &report.suppressed {
        line(out, format_args!("{}", not_shown(item, lang)));
    }
}

/// One line for each reason: which rules it was is mostly known to whoever chose them.
fn not_run(out: &mut String, report: &Report, lang: Lang) {
    const NAMED: usize = 8;
    let mut rest = report.not_run.clone();
    rest.sort_by_key(|item| item.reason);
    for group in rest.chunk_by(|a, b| a.reason == b.reason) {
        let Some(first) = group.first() else { continue };
        let codes: Vec<_> = group.iter().take(NAMED).map(|item| item.declaration.code).collect();
        let more = if group.len() > NAMED { " …" } else { "" };
        line(
            out,
            format_args!(
                "{} ({}): {} – {}{more}",
                pick(lang, "Nicht gelaufen", "Did not run"),
                first.reason.title().get(lang),
                numbered(group.len(), lang, ["Regel", "Regeln"], ["rule", "rules"]),
                codes.join(", "),
            ),
        );
    }
}

/// The verdict of the report comes last, so that it stands at the bottom of the terminal.
fn last_lines(out: &mut String, report: &Report, lang: Lang, color: bool) {
    const NAMED: usize = 3;
    if !report.profiles_not_run.is_empty() {
        let names: Vec<_> = report.profiles_not_run.iter().map(|profile| profile.name).collect();
        line(out, format_args!("{}: {}", pick(lang, "Nicht geprüfte Profile", "Profiles not run"), names.join(", ")));
    }
    figure_line(out, &report.figures, lang);
    profile_lines(out, &report.profiles, lang);
    let mut inputs = report.inputs().take(NAMED).collect::<Vec<_>>().join(" + ");
    if let more @ 1.. = report.inputs().count().saturating_sub(NAMED) {
        _ = write!(inputs, " + {more} {}", pick(lang, "weitere", "more"));
    }
    let code = match report.verdict {
        Verdict::Passed => "32",
        Verdict::Incomplete => "33",
        Verdict::Failed => "31",
    };
    let counts = [Severity::Error, Severity::Warning, Severity::Hint].map(|severity| report.count(severity));
    line(
        out,
        format_args!(
            "{}: {} – {}: {}",
            shown(&inputs),
            paint(report.verdict.title().get(lang), code, color),
            numbered(report.entities(), lang, ["Eintrag", "Einträge"], ["entity", "entities"]),
            tally(counts, report, lang),
        ),
    );
    line(out, format_args!("({})", NOTICE.get(lang)));
}

/// How many services state what.
fn figure_line(out: &mut String, figures: &[Figure], lang: Lang) {
    if figures.is_empty() {
        return;
    }
    let of = pick(lang, "von", "of");
    let texts: Vec<_> =
        figures.iter().map(|it| format!("{} {} {of} {}", it.title.get(lang), it.count, it.of)).collect();
    let head = pick(lang, "Angaben der Cloud-Services", "What services state");
    line(out, format_args!("{head}: {}", texts.join(", ")));
}

/// What the profiles came to: a line for each with an objection; the others together, by verdict and by how much of its source
/// each covers.
pub(super) fn profile_lines(out: &mut String, profiles: &[ProfileSummary], lang: Lang) {
    // Only where nothing is open there is nothing to object.
    let words = |summary: &ProfileSummary| match (summary.verdict, summary.open) {
        (Verdict::Passed, 1..) => pick(lang, "keine Fehler, aber offene Befunde", "no errors, but open findings"),
        (verdict, _) => verdict.title().get(lang),
    };
    let alike = |a: &ProfileSummary, b: &ProfileSummary| {
        let (one, other) = (a.profile, b.profile);
        words(a) == words(b) && one.coverage == other.coverage && one.as_of == other.as_of
    };
    let mut groups: Vec<Vec<&ProfileSummary>> = Vec::new();
    for summary in profiles {
        let known = groups.iter_mut().find(|group| group.first().is_some_and(|first| alike(first, summary)));
        match known.filter(|_| summary.verdict != Verdict::Failed) {
            Some(group) => group.push(summary),
            None => groups.push(vec![summary]),
        }
    }
    // What is wrong comes last, next to the verdict.
    groups.sort_by_key(|group| group.first().map(|first| (first.verdict, first.open > 0)));
    for group in groups {
        let Some(first) = group.first() else { continue };
        let verdict = words(first);
        let (coverage, as_of) = (first.profile.coverage.title().get(lang), first.profile.as_of);
        let standing = format!("{coverage}, {} {as_of}", pick(lang, "Stand", "as of"));
        let (of, rules) = (pick(lang, "von", "of"), pick(lang, "Regeln", "rules"));
        match group.as_slice() {
            [ProfileSummary { rules_run, rules: all, profile, .. }] => {
                let word = pick(lang, "Profil", "profile");
                line(
                    out,
                    format_args!("{verdict}: {rules_run} {of} {all} {rules}, {word} {} ({standing})", profile.name),
                );
            }
            several => {
                let each: Vec<String> = several
                    .iter()
                    .map(|one| format!("{} {} {of} {}", one.profile.name, one.rules_run, one.rules))
                    .collect();
                let (count, word) = (several.len(), pick(lang, "Profile", "profiles"));
                line(out, format_args!("{verdict}: {count} {word} ({standing}) – {rules}: {}", each.join(", ")));
            }
        }
    }
}

/// Where more stands about the codes of findings.
fn more(out: &mut String, report: &Report, lang: Lang) {
    let described = report.findings.iter().filter(|finding| finding.declaration().page(lang).is_some());
    // The first of the most serious ones.
    let Some(finding) = described.min_by_key(|finding| std::cmp::Reverse(finding.severity())) else { return };
    let rule = finding.declaration();
    let page = rule.page(lang).unwrap_or_default();
    let words = pick(lang, "Mehr zu einem Code", "More about a code");
    line(out, format_args!("{words}: `dvs explain {}`, {page}", rule.code));
}

fn tally([errors, warnings, hints]: [usize; 3], report: &Report, lang: Lang) -> String {
    let mut parts = vec![
        numbered(errors, lang, ["Fehler", "Fehler"], ["error", "errors"]),
        numbered(warnings, lang, ["Warnung", "Warnungen"], ["warning", "warnings"]),
        numbered(hints, lang, ["Hinweis", "Hinweise"], ["hint", "hints"]),
    ];
    if report.waived() > 0 {
        parts.push(format!("{} {}", report.waived(), pick(lang, "mit Ausnahme", "waived")));
    }
    if report.known() > 0 {
        parts.push(format!("{} {}", report.known(), pick(lang, "bekannt", "known")));
    }
    let open = report.not_judged.len() + report.not_judged_beyond;
    if open > 0 || report.verdict == Verdict::Incomplete {
        parts.push(format!("{open} {}", NOT_JUDGED.get(lang)));
    }
    parts.join(", ")
}

pub(super) fn numbered(count: usize, lang: Lang, de: [&str; 2], en: [&str; 2]) -> String {
    let [one, many] = if lang == Lang::De { de } else { en };
    format!("{count} {}", if count == 1 { one } else { many })
}

pub(super) const fn pick(lang: Lang, de: &'static str, en: &'static str) -> &'static str {
    Bilingual::new(de, en).get(lang)
}

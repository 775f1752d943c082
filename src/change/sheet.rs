//! One entity on a sheet, for the person who fills in a form: titles, values, and what is open. Not here: machine-readable forms (`form`).

use std::fmt::Write as _;

use crate::model::{EntityRef, shape_of};
use crate::report::{NOTICE, Report};
use crate::shape::json::parts;
use crate::shape::{Bilingual, EntityKind, Lang, ObjectShape, Shape};

/// One entity as Markdown that can be printed: each member with its title (German: that of the declaration; English: its name) and value, then what a
/// report has to say about it: findings that count, and what was not judged. Numbers and unknown members stand there as they were written.
///
/// A report whose limits cut something off does not tell all; see [`Limits`](crate::Limits).
///
/// ```
/// use dvs::{Lang, Options, change::sheet, model::EntityRef};
/// let text = r#"{"kind": "service", "id": "example.a:x", "title": {"de": "Post"}}"#;
/// let outcome = dvs::read_catalog(text, &Options::new("2026-11-23".parse()?));
/// let sheet = sheet(EntityRef::Service(&outcome.catalog.services[0]), &outcome.report, Lang::De);
/// assert!(sheet.starts_with("# Post\n") && sheet.contains("**Kennung**: example.a:x"));
/// # Ok::<(), dvs::InvalidText>(())
/// ```
#[must_use]
pub fn sheet(entity: EntityRef<'_>, report: &Report, lang: Lang) -> String {
    let line = entity.to_line();
    let kind = entity.kind();
    let mut out = format!("# {}\n\n{}\n\n", escaped(&heading(&line, entity, lang)), kind.title().get(lang));
    if let Shape::Object(shape) = shape_of(kind) {
        let members = parts(&line).into_iter().filter(|(name, _)| *name != "\"kind\"");
        object(&mut out, shape, &members.collect::<Vec<_>>(), 0, lang);
    }
    let title = Bilingual::new("Offen", "Open").get(lang);
    let _ = writeln!(out, "\n## {title}\n");
    open(&mut out, entity, report, lang);
    let _ = writeln!(out, "\n({})", NOTICE.get(lang));
    out
}

/// What is open, or that nothing is.
fn open(out: &mut String, entity: EntityRef<'_>, report: &Report, lang: Lang) {
    let id = Some(entity.id());
    let findings: Vec<_> = report.findings().iter().filter(|it| it.counts() && it.entity() == id).collect();
    let not_judged: Vec<_> = report.not_judged().iter().filter(|it| it.entity.as_ref() == id).collect();
    for finding in &findings {
        let severity = finding.severity().title().get(lang);
        let (code, message, help) = (finding.code(), finding.message(lang), finding.help(lang));
        let _ = writeln!(out, "- [ ] {severity} {code}: {} {}", escaped(&message), escaped(&help));
    }
    for item in &not_judged {
        let words = Bilingual::new("nicht beurteilt", "not judged").get(lang);
        let code = item.declaration.map(|rule| format!(" {}", rule.code)).unwrap_or_default();
        let _ = writeln!(out, "- [ ] {words}{code}: {}", escaped(&item.reason.title(lang)));
    }
    let is_cut = !report.suppressed().is_empty() || report.not_judged_beyond() > 0;
    if is_cut {
        let more = Bilingual::new(
            "Der Bericht ist gekürzt; womöglich ist mehr offen.",
            "The report is cut off; more may be open.",
        );
        let _ = writeln!(out, "{}", more.get(lang));
    } else if findings.is_empty() && not_judged.is_empty() {
        let none =
            Bilingual::new("In den geprüften Profilen keine Beanstandung.", "No findings in the profiles that ran.");
        let _ = writeln!(out, "{}", none.get(lang));
    }
}

fn heading(line: &str, entity: EntityRef<'_>, lang: Lang) -> String {
    let name = if matches!(entity.kind(), EntityKind::Service | EntityKind::Agreement) { "title" } else { "name" };
    let texts = member(line, name).unwrap_or_default();
    let texts = [lang.tag(), "de", "en"].into_iter().filter_map(|tag| member(&texts, tag));
    let text = texts.map(|text| text_of(&text)).next();
    text.unwrap_or_else(|| entity.id().to_string())
}

/// The value of a member of an object.
fn member(json: &str, name: &str) -> Option<String> {
    parts(json).into_iter().find(|(known, _)| text_of(known) == name).map(|(_, value)| value)
}

/// What a JSON text says. What no string can hold stays as it is written.
fn text_of(json: &str) -> String {
    serde_json::from_str(json).unwrap_or_else(|_| json.to_owned())
}

/// As deep as types nest, which is bounded by the declarations.
fn object(out: &mut String, shape: &ObjectShape, members: &[(&str, String)], depth: usize, lang: Lang) {
    let members: Vec<(String, &str)> = members.iter().map(|(name, value)| (text_of(name), value.as_str())).collect();
    for field in shape.fields {
        let Some((_, value)) = members.iter().find(|(name, _)| *name == field.name) else { continue };
        let title = if lang == Lang::De { field.title } else { field.name };
        entry(out, title, field.shape, value, depth, lang);
    }
    for (name, value) in members.iter().filter(|(name, _)| shape.position(name).is_none()) {
        let _ = writeln!(out, "{:depth$}- **{}**: {}", "", escaped(name), escaped(value));
    }
}

fn entry(out: &mut String, title: &str, shape: &Shape, value: &str, depth: usize, lang: Lang) {
    match (shape, value.as_bytes().first()) {
        (Shape::Object(of), Some(b'{')) => {
            let _ = writeln!(out, "{:depth$}- **{title}**", "");
            object(out, of, &parts(value), depth + 2, lang);
        }
        (Shape::List(Shape::Object(of)), Some(b'[')) => {
            for (index, (_, item)) in parts(value).iter().enumerate() {
                let _ = writeln!(out, "{:depth$}- **{title}** {}", "", index + 1);
                object(out, of, &parts(item), depth + 2, lang);
            }
        }
        (Shape::List(of), Some(b'[')) => {
            let texts: Vec<String> = parts(value).iter().map(|(_, item)| shown(of, item, lang)).collect();
            let _ = writeln!(out, "{:depth$}- **{title}**: {}", "", texts.join(", "));
        }
        (Shape::Localized, Some(b'{')) => {
            for (tag, text) in parts(value) {
                let (tag, text) = (escaped(&text_of(tag)), shown(shape, &text, lang));
                let _ = writeln!(out, "{:depth$}- **{title}** ({tag}): {text}", "");
            }
        }
        _ => {
            let _ = writeln!(out, "{:depth$}- **{title}**: {}", "", shown(shape, value, lang));
        }
    }
}

fn shown(shape: &Shape, value: &str, lang: Lang) -> String {
    match (shape, value) {
        (_, "true") => Bilingual::new("ja", "yes").get(lang).to_owned(),
        (_, "false") => Bilingual::new("nein", "no").get(lang).to_owned(),
        (Shape::Vocabulary(list), _) => {
            let text = text_of(value);
            match list.terms.iter().find(|term| term.value == text) {
                Some(term) if lang == Lang::De => format!("{} ({text})", escaped(term.docs.de)),
                _ => escaped(&text),
            }
        }
        _ => escaped(&text_of(value)),
    }
}

/// A text in one line in which nothing is markup.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '\n' | '\r' => out.push(' '),
            '*' | '_' | '<' | '[' | ']' | '\\' | '#' | '`' | '|' => out.extend(['\\', character]),
            control if control.is_control() => out.push(char::REPLACEMENT_CHARACTER),
            other => out.push(other),
        }
    }
    out
}

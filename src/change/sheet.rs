//! One entity on a sheet, for the person who fills in a form: titles, values, and what is open. Not here: machine-readable forms (`form`).

use std::fmt::Write as _;

use serde_json::Value;

use crate::model::{EntityRef, shape_of};
use crate::report::{NOTICE, Report};
use crate::shape::{Bilingual, EntityKind, Lang, ObjectShape, Shape};

/// One entity as Markdown that can be printed: each member with its title (German: that of the declaration; English: its name) and value, then what a
/// report has to say about it.
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
    let value: Value = serde_json::from_str(&line).unwrap_or_default();
    let kind = entity.kind();
    let mut out = format!("# {}\n\n{}\n\n", escaped(&heading(&value, entity, lang)), kind.title().get(lang));
    if let Shape::Object(shape) = shape_of(kind) {
        object(&mut out, shape, &value, 0, lang);
    }
    let open: Vec<_> = report.findings().iter().filter(|it| it.counts() && it.entity() == Some(entity.id())).collect();
    let title = Bilingual::new("Offen", "Open").get(lang);
    let _ = writeln!(out, "\n## {title}\n");
    if open.is_empty() {
        let none =
            Bilingual::new("Keine Beanstandung der geprüften Profile.", "Nothing to object in the profiles that ran.");
        let _ = writeln!(out, "{}", none.get(lang));
    }
    for finding in open {
        let severity = finding.severity().title().get(lang);
        let (code, message, help) = (finding.code(), finding.message(lang), finding.help(lang));
        let _ = writeln!(out, "- [ ] {severity} {code}: {} {}", escaped(&message), escaped(&help));
    }
    let _ = writeln!(out, "\n({})", NOTICE.get(lang));
    out
}

fn heading(value: &Value, entity: EntityRef<'_>, lang: Lang) -> String {
    let name = if matches!(entity.kind(), EntityKind::Service | EntityKind::Agreement) { "title" } else { "name" };
    let texts = value.get(name);
    let text = [lang.tag(), "de", "en"].iter().find_map(|tag| texts?.get(tag)?.as_str());
    text.unwrap_or(entity.id().as_str()).to_owned()
}

/// As deep as types nest, which is bounded by the declarations.
fn object(out: &mut String, shape: &ObjectShape, value: &Value, depth: usize, lang: Lang) {
    for field in shape.fields {
        let Some(value) = value.get(field.name) else { continue };
        let title = if lang == Lang::De { field.title } else { field.name };
        entry(out, title, field.shape, value, depth, lang);
    }
    for (name, value) in value.as_object().into_iter().flatten() {
        if depth + name.len() > 0 && shape.position(name).is_none() && (depth > 0 || name != "kind") {
            let _ = writeln!(out, "{:depth$}- **{}**: {}", "", escaped(name), escaped(&value.to_string()));
        }
    }
}

fn entry(out: &mut String, title: &str, shape: &Shape, value: &Value, depth: usize, lang: Lang) {
    match (shape, value) {
        (Shape::Object(of), Value::Object(_)) => {
            let _ = writeln!(out, "{:depth$}- **{title}**", "");
            object(out, of, value, depth + 2, lang);
        }
        (Shape::List(Shape::Object(of)), Value::Array(items)) => {
            for (index, item) in items.iter().enumerate() {
                let _ = writeln!(out, "{:depth$}- **{title}** {}", "", index + 1);
                object(out, of, item, depth + 2, lang);
            }
        }
        (Shape::List(of), Value::Array(items)) => {
            let texts: Vec<String> = items.iter().map(|item| shown(of, item, lang)).collect();
            let _ = writeln!(out, "{:depth$}- **{title}**: {}", "", texts.join(", "));
        }
        (Shape::Localized, Value::Object(texts)) => {
            for (tag, text) in texts {
                let _ = writeln!(out, "{:depth$}- **{title}** ({tag}): {}", "", shown(shape, text, lang));
            }
        }
        _ => {
            let _ = writeln!(out, "{:depth$}- **{title}**: {}", "", shown(shape, value, lang));
        }
    }
}

fn shown(shape: &Shape, value: &Value, lang: Lang) -> String {
    let yes_no = |yes| if yes { Bilingual::new("ja", "yes") } else { Bilingual::new("nein", "no") };
    match (shape, value) {
        (_, Value::Bool(yes)) => yes_no(*yes).get(lang).to_owned(),
        (Shape::Vocabulary(list), Value::String(text)) => match list.terms.iter().find(|term| term.value == text) {
            Some(term) if lang == Lang::De => format!("{} ({text})", escaped(term.docs.de)),
            _ => escaped(text),
        },
        (_, Value::String(text)) => escaped(text),
        (_, other) => escaped(&other.to_string()),
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

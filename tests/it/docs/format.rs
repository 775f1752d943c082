//! `docs/format.md`: a head written by hand, and the reference made of the declarations.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use dvs::{EntityKind, Field, ObjectShape, Shape};

use super::{cell, compare};
use crate::support::{Shapes, parts, prose, read};

#[test]
fn format_reference_is_up_to_date() {
    let head = read("docs/format.head.md");
    compare("docs/format.md", &format!("{}\n\n{}", head.trim_end(), reference()));
}

fn reference() -> String {
    let shapes = Shapes::all();
    let mut text = String::from(
        "<!-- Made of the declarations from here on: `DVS_WRITE=1 cargo test --test it docs` -->\n\n## The document\n\n",
    );
    let [header, entities @ ..] = parts();
    let groups = groups(&shapes);
    let list = |group: &str| groups.get(group).cloned().unwrap_or_default();
    for part in list("") {
        object(&mut text, part);
    }
    for part in [header].into_iter().chain(entities) {
        let _ = writeln!(text, "## {}\n", title(part));
        for part in list(part.name) {
            object(&mut text, part);
        }
    }
    text.push_str("## Objects used in several places\n\n");
    for part in list("common") {
        object(&mut text, part);
    }
    vocabularies(&mut text, &shapes, "Open lists: a value that is not listed is kept, and reported as a warning.");
    formats(&mut text, &shapes);
    text
}

fn title(object: &ObjectShape) -> String {
    if object.title.starts_with(object.name) {
        object.title.to_owned()
    } else {
        format!("{} – {}", object.name, object.title)
    }
}

/// Objects by the one entity that uses them, `common` if there are several, and the document itself under the empty name.
fn groups(shapes: &Shapes) -> BTreeMap<&'static str, Vec<&'static ObjectShape>> {
    let users: Vec<_> = parts().into_iter().map(|part| (part.name, Shapes::from([part]).objects)).collect();
    let mut groups = BTreeMap::<_, Vec<_>>::new();
    for &object in &shapes.objects {
        let mut users = users.iter().filter(|(_, objects)| objects.iter().any(|used| std::ptr::eq(*used, object)));
        let group = match (users.next(), users.next()) {
            (None, _) => "",
            (Some((name, _)), None) => name,
            _ => "common",
        };
        groups.entry(group).or_default().push(object);
    }
    groups
}

pub(super) fn object(text: &mut String, object: &ObjectShape) {
    let _ = writeln!(text, "### {}\n", object.name);
    let _ = writeln!(text, "**{}.** {}\n", object.title, object.docs.de);
    let _ = writeln!(text, "{}\n", prose(object.docs.en));
    text.push_str("| member | value | Deutsch | English |\n|---|---|---|---|\n");
    for field in object.fields {
        let required = if field.required { ", required" } else { "" };
        let _ = writeln!(
            text,
            "| `{}` | {}{required} | **{}**: {} | {} |",
            field.name,
            value(field),
            cell(field.title),
            cell(field.docs.de),
            cell(&prose(field.docs.en)),
        );
    }
    text.push('\n');
}

fn value(field: &Field) -> String {
    if field.kinds.is_empty() {
        return shape(field.shape, false);
    }
    let kinds: Vec<_> = field.kinds.iter().map(|kind| kind_link(*kind)).collect();
    let list = matches!(field.shape, Shape::List(_));
    format!("{} {}", if list { "list of ids of" } else { "id of" }, kinds.join(" or "))
}

fn kind_link(kind: EntityKind) -> String {
    let name = match kind {
        EntityKind::Interface => "InterfaceContract",
        EntityKind::Organisation => "Organisation",
        EntityKind::Service => "Service",
        EntityKind::Tenant => "Tenant",
        _ => "Agreement",
    };
    link(name)
}

/// The anchor of a heading is its text in lower case.
fn link(name: &str) -> String {
    format!("[{name}](#{})", name.to_lowercase())
}

fn shape(shape: &Shape, many: bool) -> String {
    match shape {
        Shape::Object(object) => link(object.name),
        Shape::Vocabulary(list) => link(list.name),
        Shape::Text(format) => format!("[{}](#text-formats)", format.name),
        Shape::List(of) => format!("list of {}", self::shape(of, true)),
        Shape::Localized => if many { "[localized texts](#values)" } else { "[localized text](#values)" }.to_owned(),
        Shape::Bool => "`true` or `false`".to_owned(),
        Shape::Integer => if many { "whole numbers" } else { "whole number" }.to_owned(),
        other => panic!("a shape without a description: {other:?}"),
    }
}

pub(super) fn vocabularies(text: &mut String, shapes: &Shapes, intro: &str) {
    let _ = writeln!(text, "## Vocabularies\n\n{intro}\n");
    let mut lists = shapes.vocabularies.clone();
    lists.sort_by_key(|list| list.name);
    for list in lists {
        let _ = writeln!(text, "### {}\n", list.name);
        let _ = writeln!(text, "**{}.** {}\n", list.title, list.docs.de);
        let _ = writeln!(text, "{}\n", prose(list.docs.en));
        text.push_str("| value | Deutsch | English |\n|---|---|---|\n");
        for term in list.terms {
            let _ = writeln!(text, "| `{}` | {} | {} |", term.value, cell(term.docs.de), cell(&prose(term.docs.en)));
        }
        text.push('\n');
    }
}

pub(super) fn formats(text: &mut String, shapes: &Shapes) {
    text.push_str("## Text formats\n\nEach is a JSON string. What is expected is said as messages say it.\n\n");
    text.push_str("| name | Deutsch | English | example |\n|---|---|---|---|\n");
    let mut formats = shapes.formats.clone();
    formats.sort_by_key(|format| format.name);
    for format in formats {
        let (de, en) = (cell(format.expected.de), cell(format.expected.en));
        let _ = writeln!(text, "| {} | {de} | {en} | `{}` |", format.name, cell(format.example));
    }
}

//! A description to fill in: the least that an entity needs, with hints in German and English from the declarations.
//! Not here: what is demanded (`rulebook`).

use std::fmt::Write as _;

use super::yaml::plain_or_quoted;
use crate::model::shape_of;
use crate::shape::{EntityKind, Field, ObjectShape, Shape};

/// What stands where something is to be filled in. Rules find it, so that nothing is forgotten.
const BLANK: &str = "TODO";

/// The members that a description of a kind begins with, by their way from the entity.
const fn beginning(kind: EntityKind) -> &'static [&'static str] {
    match kind {
        EntityKind::Organisation => &["id", "name", "kinds", "roles", "contacts.email"],
        EntityKind::Service => &[
            "id",
            "title",
            "description",
            "provider",
            "serviceModel",
            "lifecycle.status",
            "lifecycle.availableFrom",
            "contacts.email",
            "plans.id",
            "plans.title",
        ],
        EntityKind::Interface => &["id", "name", "interfaceKind", "owner", "versions.version"],
        EntityKind::Tenant => &["id", "service", "customer", "controllers"],
        EntityKind::Agreement => &["id", "title", "agreementKind", "parties.organisation", "parties.roles"],
    }
}

/// A description of a kind to fill in, as commented YAML: the members that it begins with, and the others as a list to choose from. `values` are
/// by their way from the entity, as `provider` or `title.de`; what has none is `TODO`. Values beyond the beginning are put in, too.
/// `omitted` members are left out: those that a file of defaults gives.
///
/// ```
/// use dvs::{EntityKind, change::template};
/// let text = template(EntityKind::Service, &[("id", "example.musterland:mail")], &["contacts"]);
/// assert!(text.contains("\nid: \"example.musterland:mail\"\n"));
/// assert!(text.contains("\nprovider: TODO\n"));
/// ```
#[must_use]
pub fn template(kind: EntityKind, values: &[(&str, &str)], omitted: &[&str]) -> String {
    let mut out = String::from(
        "# Ausfüllen, wo TODO steht; `dvs check` sagt, was fehlt. Kein amtliches Format.\n\
         # Fill in where it says TODO; `dvs check` tells what is missing. No official format.\n",
    );
    let _ = writeln!(out, "kind: {}", kind.name());
    let Shape::Object(shape) = shape_of(kind) else { return out };
    let mut wanted: Vec<&str> = beginning(kind).to_vec();
    wanted.extend(values.iter().map(|(path, _)| *path));
    wanted.retain(|path| !omitted.iter().any(|member| path.split('.').next() == Some(member)));
    let template = Template { wanted, values };
    template.object(&mut out, shape, "", 0);
    out.push_str(
        "\n# Weitere Felder, wo sie etwas zu sagen haben:\n# Further members, where they have something to say:\n",
    );
    for field in shape.fields.iter().filter(|field| !template.wants(field.name)) {
        let _ = writeln!(out, "# {}: {} / {}", field.name, field.docs.de, first_sentence(field.docs.en));
    }
    out
}

struct Template<'v> {
    wanted: Vec<&'v str>,
    values: &'v [(&'v str, &'v str)],
}

impl Template<'_> {
    /// Whether a member, or something in it, is wanted.
    fn wants(&self, path: &str) -> bool {
        self.wanted
            .iter()
            .any(|wanted| wanted.strip_prefix(path).is_some_and(|rest| rest.is_empty() || rest.starts_with('.')))
    }

    fn value(&self, path: &str) -> String {
        let known = self.values.iter().find(|(known, _)| *known == path);
        plain_or_quoted(known.map_or(BLANK, |(_, value)| value)).into_owned()
    }

    /// As deep as the wanted members say.
    fn object(&self, out: &mut String, shape: &ObjectShape, above: &str, indent: usize) {
        for field in shape.fields {
            let path = if above.is_empty() { field.name.to_owned() } else { format!("{above}.{}", field.name) };
            if self.wants(&path) {
                self.field(out, field, &path, indent);
            }
        }
    }

    fn field(&self, out: &mut String, field: &Field, path: &str, indent: usize) {
        let name = field.name;
        if indent == 0 {
            out.push('\n');
        }
        for hint in [format!("{}: {}", field.title, field.docs.de), first_sentence(field.docs.en)] {
            let _ = writeln!(out, "{:indent$}# {hint}", "");
        }
        let (shape, is_list) = match field.shape {
            Shape::List(shape) => (*shape, true),
            shape => (shape, false),
        };
        if let Shape::Vocabulary(list) = shape {
            let terms: Vec<String> =
                list.terms.iter().map(|term| format!("{} ({})", term.value, term.docs.de)).collect();
            let _ = writeln!(out, "{:indent$}# {}", "", terms.join(", "));
        }
        match (shape, is_list) {
            (Shape::Object(object), true) => {
                let _ = writeln!(out, "{:indent$}{name}:\n{:indent$}  -", "", "");
                self.object(out, object, path, indent + 4);
            }
            (Shape::Object(object), false) => {
                let _ = writeln!(out, "{:indent$}{name}:", "");
                self.object(out, object, path, indent + 2);
            }
            (Shape::Localized, false) => {
                let _ = writeln!(out, "{:indent$}{name}:", "");
                for language in ["de", "en"] {
                    let value = self.value(&format!("{path}.{language}"));
                    let _ = writeln!(out, "{:indent$}  {language}: {value}", "");
                }
            }
            (_, true) => {
                let _ = writeln!(out, "{:indent$}{name}: [{}]", "", self.value(path));
            }
            (_, false) => {
                let _ = writeln!(out, "{:indent$}{name}: {}", "", self.value(path));
            }
        }
    }
}

/// The beginning of the English documentation, in one line.
fn first_sentence(docs: &str) -> String {
    let line = docs.split_whitespace().collect::<Vec<_>>().join(" ");
    match line.split_once(". ") {
        Some((first, _)) => format!("{first}."),
        None => line,
    }
}

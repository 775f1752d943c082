//! A description to fill in: the least that an entity needs, with hints in German and English from the declarations.
//! Not here: what is demanded (`rulebook`).

use std::fmt::Write as _;

use super::setting::{Settings, TemplateProblem, is_own, object_of};
use super::yaml::plain_or_quoted;
use crate::shape::{EntityKind, Field, ObjectShape, Shape, Value as _};
use crate::text::Text;

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
/// by their way from the entity, as `provider` or `title.de`; what has none is `TODO`. Values beyond the beginning are put in, too, also
/// members of somebody's own, as `x-note`; a list of values takes several. `omitted` members are left out: those that a file of defaults gives.
///
/// ```
/// use dvs::{EntityKind, change::template};
/// let text = template(EntityKind::Service, &[("id", "example.musterland:mail")], &["contacts"]).unwrap();
/// assert!(text.contains("\nid: \"example.musterland:mail\"\n"));
/// assert!(text.contains("\nprovider: TODO\n"));
///
/// let problems = template(EntityKind::Service, &[("contact.email", "a@b.example")], &[]).unwrap_err();
/// assert!(problems[0].to_string().contains("Perhaps `contacts.email` is meant"));
/// ```
///
/// # Errors
/// Everything that is wrong with the values: members that do not exist, and values that cannot be theirs.
pub fn template(kind: EntityKind, values: &[(&str, &str)], omitted: &[&str]) -> Result<String, Vec<TemplateProblem>> {
    let Some(shape) = object_of(kind) else { return Ok(String::new()) };
    let settings = Settings { values, omitted };
    let problems = settings.problems(shape);
    if !problems.is_empty() {
        return Err(problems);
    }
    let text = written(kind, shape, settings);
    let problems = settings.unread(&text);
    if problems.is_empty() { Ok(text) } else { Err(problems) }
}

fn written(kind: EntityKind, shape: &'static ObjectShape, Settings { values, omitted }: Settings<'_>) -> String {
    let mut out = String::from(
        "# Ausfüllen, wo TODO steht; `dvs check` sagt, was fehlt. Kein amtliches Format.\n\
         # Fill in where it says TODO; `dvs check` tells what is missing. No official format.\n",
    );
    let _ = writeln!(out, "kind: {}", kind.name());
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

    /// The values of a member, as its shape writes them.
    fn all(&self, path: &str, shape: &Shape) -> Vec<String> {
        let known = self.values.iter().filter(|(known, _)| *known == path);
        let written = |value: &str| match shape {
            Shape::Bool | Shape::Integer => value.to_owned(),
            _ => plain_or_quoted(value).into_owned(),
        };
        known.map(|(_, value)| written(value)).collect()
    }

    /// The value of a member, or what is to be replaced by one.
    fn value(&self, path: &str, shape: &Shape) -> String {
        self.all(path, shape).into_iter().next().unwrap_or_else(|| BLANK.to_owned())
    }

    /// As deep as the wanted members say.
    fn object(&self, out: &mut String, shape: &ObjectShape, above: &str, indent: usize) {
        for field in shape.fields {
            let path = if above.is_empty() { field.name.to_owned() } else { format!("{above}.{}", field.name) };
            if self.wants(&path) {
                self.field(out, field, &path, indent);
            }
        }
        for (path, value) in self.values {
            let (own, name) = path.rsplit_once('.').unwrap_or(("", path));
            if own == above && is_own(name) {
                let _ = writeln!(out, "{:indent$}{}: {}", "", plain_or_quoted(name), plain_or_quoted(value));
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
                let more = self.values.iter().filter_map(|(known, _)| known.strip_prefix(path)?.strip_prefix('.'));
                for language in ["de", "en"].into_iter().chain(more.filter(|tag| !["de", "en"].contains(tag))) {
                    let value = self.value(&format!("{path}.{language}"), Text::SHAPE);
                    let _ = writeln!(out, "{:indent$}  {}: {value}", "", plain_or_quoted(language));
                }
            }
            (_, true) => {
                let values = self.all(path, shape);
                let values = if values.is_empty() { BLANK.to_owned() } else { values.join(", ") };
                let _ = writeln!(out, "{:indent$}{name}: [{values}]", "");
            }
            (_, false) => {
                let _ = writeln!(out, "{:indent$}{name}: {}", "", self.value(path, shape));
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

//! Values for a description to fill in: for which member each is, and whether it can be its value. Not here: the description (`template`).

use crate::check::{Options, read_catalog};
use crate::report::{Finding, Severity};
use crate::shape::{EntityKind, Lang, ObjectShape, Shape, Value as _, nearest};
use crate::text::{LanguageTag, Text};

/// Why a value cannot be put into a description to fill in. `path` is the way that was said, such as `contacts.email`.
#[derive(Clone, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub enum TemplateProblem {
    /// There is no such member.
    Unknown {
        /// The way that was said.
        path: String,
        /// The type that should have it.
        object: &'static str,
        /// The way that was probably meant.
        nearest: Option<String>,
    },
    /// The member has members, of which one is to be named; or languages.
    Incomplete {
        /// The way that was said.
        path: String,
        /// A way further.
        example: String,
    },
    /// The value cannot be that of the member.
    Value {
        /// The way that was said.
        path: String,
        /// What is wrong with the value, in German and English.
        reason: [String; 2],
    },
    /// Two values for a member that has one.
    Twice {
        /// The way that was said.
        path: String,
    },
    /// The member is to be left out, and something in it has a value.
    Omitted {
        /// The way that was said.
        path: String,
    },
}

impl TemplateProblem {
    /// What is wrong, and what to do, in one language.
    #[must_use]
    pub fn message(&self, lang: Lang) -> String {
        match (self, lang) {
            (Self::Unknown { path, object, nearest }, Lang::De) => {
                let meant = nearest.as_ref().map(|it| format!(" Gemeint ist vielleicht `{it}`.")).unwrap_or_default();
                format!("`{path}`: `{object}` hat kein solches Feld.{meant} Eigene Angaben beginnen mit `x-`.")
            }
            (Self::Unknown { path, object, nearest }, Lang::En) => {
                let meant = nearest.as_ref().map(|it| format!(" Perhaps `{it}` is meant.")).unwrap_or_default();
                format!("`{path}`: `{object}` has no such member.{meant} Data of your own begins with `x-`.")
            }
            (Self::Incomplete { path, example }, Lang::De) => {
                format!("`{path}` ist selbst kein Wert; genannt wird, was darin steht, zum Beispiel `{example}`.")
            }
            (Self::Incomplete { path, example }, Lang::En) => {
                format!("`{path}` is no value itself; name what stands in it, for example `{example}`.")
            }
            (Self::Value { path, reason: [de, _] }, Lang::De) => format!("`{path}`: {de}"),
            (Self::Value { path, reason: [_, en] }, Lang::En) => format!("`{path}`: {en}"),
            (Self::Twice { path }, Lang::De) => format!("`{path}` hat nur einen Wert, genannt sind mehrere."),
            (Self::Twice { path }, Lang::En) => format!("`{path}` has one value only, and several are given."),
            (Self::Omitted { path }, Lang::De) => format!("`{path}` hat einen Wert und soll zugleich wegbleiben."),
            (Self::Omitted { path }, Lang::En) => format!("`{path}` has a value, and is to be left out as well."),
        }
    }
}

impl std::fmt::Display for TemplateProblem {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.message(Lang::En))
    }
}

impl std::error::Error for TemplateProblem {}

/// Values with the ways to their members, and members that are left out.
#[derive(Clone, Copy)]
pub(super) struct Settings<'v> {
    pub(super) values: &'v [(&'v str, &'v str)],
    pub(super) omitted: &'v [&'v str],
}

impl Settings<'_> {
    /// What is wrong with the ways, before anything is written.
    pub(super) fn problems(&self, entity: &'static ObjectShape) -> Vec<TemplateProblem> {
        let mut problems = Vec::new();
        for member in self.omitted {
            if !entity.fields.iter().any(|field| field.name == *member) {
                problems.push(unknown(entity, "", member, member));
            }
        }
        for (place, (path, value)) in self.values.iter().enumerate() {
            let first = path.split('.').next().unwrap_or_default();
            if self.omitted.contains(&first) {
                problems.push(TemplateProblem::Omitted { path: (*path).to_owned() });
                continue;
            }
            match target(entity, path) {
                Err(problem) => problems.push(problem),
                Ok(Target { shape, many }) => {
                    let before = self.values.iter().take(place).any(|(other, _)| other == path);
                    if before && !many {
                        problems.push(TemplateProblem::Twice { path: (*path).to_owned() });
                    }
                    problems.extend(plain(shape, value).err().map(|[de, en]| TemplateProblem::Value {
                        path: (*path).to_owned(),
                        reason: [de.to_owned(), en.to_owned()],
                    }));
                }
            }
        }
        problems
    }

    /// What the reader says of the values in the text that was made of them; what is left to fill in does not matter. Lists of values are open:
    /// one that they do not have is refused only where it looks like a slip.
    pub(super) fn unread(&self, text: &str) -> Vec<TemplateProblem> {
        let options = Options::new(super::read::ANY_DAY).structure_only();
        let report = read_catalog(text, &options).report;
        let mut problems = Vec::new();
        let meant = |finding: &Finding| {
            finding.params().iter().any(|(name, text)| *name == "suggestion" && !text.get(Lang::De).is_empty())
        };
        let wrong = |finding: &&Finding| finding.severity() == Severity::Error || meant(finding);
        for finding in report.findings().iter().filter(wrong) {
            let way = way_of(finding.pointer_in_entity());
            let Some((path, _)) = self.values.iter().find(|(path, _)| *path == way) else { continue };
            let reason = [Lang::De, Lang::En].map(|lang| finding.message(lang));
            problems.push(TemplateProblem::Value { path: (*path).to_owned(), reason });
        }
        problems
    }
}

/// A pointer as a way: without the places in lists.
fn way_of(pointer: &str) -> String {
    let names = pointer.split('/').skip(1).filter(|token| !token.bytes().all(|byte| byte.is_ascii_digit()));
    names.collect::<Vec<_>>().join(".")
}

/// What a way leads to.
struct Target {
    shape: Shape,
    /// Whether it is a list, which takes several values.
    many: bool,
}

fn target(entity: &'static ObjectShape, path: &str) -> Result<Target, TemplateProblem> {
    let mut here = Shape::Object(entity);
    let (mut walked, mut many) = (String::new(), false);
    for step in path.split('.') {
        match here {
            Shape::Object(object) => match object.fields.iter().find(|field| field.name == step) {
                Some(field) => {
                    (here, many) = match field.shape {
                        Shape::List(of) => (**of, true),
                        of => (*of, false),
                    };
                }
                // Data of somebody's own is not declared; here it is a text.
                None if is_own(step) => (here, many) = (*Text::SHAPE, false),
                None => return Err(unknown(object, &walked, step, path)),
            },
            Shape::Localized if LanguageTag::new(step).is_ok() => {
                (here, many) = (*Text::SHAPE, false);
            }
            Shape::Localized => return Err(further(&walked, "de")),
            _ => return Err(no_further(entity, &walked, path)),
        }
        walked = join(&walked, step);
    }
    match here {
        Shape::Object(object) => Err(further(path, object.fields.first().map_or("", |field| field.name))),
        Shape::Localized => Err(further(path, "de")),
        shape => Ok(Target { shape, many: many && !matches!(shape, Shape::Object(_)) }),
    }
}

/// Whether a name is one of those that are left to everybody.
pub(super) fn is_own(name: &str) -> bool {
    name.len() > 2 && name.starts_with("x-")
}

fn join(way: &str, step: &str) -> String {
    if way.is_empty() { step.to_owned() } else { format!("{way}.{step}") }
}

fn further(path: &str, step: &str) -> TemplateProblem {
    TemplateProblem::Incomplete { path: path.to_owned(), example: join(path, step) }
}

/// A way that goes on behind a value.
fn no_further(entity: &'static ObjectShape, walked: &str, path: &str) -> TemplateProblem {
    TemplateProblem::Unknown { path: path.to_owned(), object: entity.name, nearest: Some(walked.to_owned()) }
}

fn unknown(object: &ObjectShape, above: &str, step: &str, path: &str) -> TemplateProblem {
    let nearest = nearest(step, object.fields.iter().map(|field| field.name));
    let rest = path.strip_prefix(above).and_then(|rest| rest.trim_start_matches('.').strip_prefix(step));
    let nearest = nearest.map(|name| join(above, name) + rest.unwrap_or_default());
    TemplateProblem::Unknown { path: path.to_owned(), object: object.name, nearest }
}

/// What is wrong with a value that is no text.
fn plain(shape: Shape, value: &str) -> Result<(), [&'static str; 2]> {
    match shape {
        Shape::Bool if value != "true" && value != "false" => {
            Err(["Erwartet wird `true` oder `false`.", "Expected `true` or `false`."])
        }
        Shape::Integer if value.parse::<u32>().is_err() => {
            Err(["Erwartet wird eine ganze Zahl ab 0.", "Expected a whole number from 0."])
        }
        _ => Ok(()),
    }
}

/// The kinds of entities that descriptions begin with are all objects.
pub(super) fn object_of(kind: EntityKind) -> Option<&'static ObjectShape> {
    match crate::model::shape_of(kind) {
        Shape::Object(object) => Some(object),
        _ => None,
    }
}

//! The descriptions that stand inline with the versions of an interface, as the rules on them see them, and how a finding says where
//! in such a description something stands. Only descriptions that stand inline are seen: the crate opens nothing.

use std::rc::Rc;

use crate::compat::{Description, Form, Place, ProblemKind};
use crate::model::InterfaceContract;
use crate::model::interface::{InterfaceKind, InterfaceVersion};
use crate::report::{Finding, Param};
use crate::rule::EntityContext;
use crate::rulebook::interfaces::usable;
use crate::shape::Bilingual;
use crate::shape::json::shorten;

/// A version with its description.
pub(super) struct Described<'i> {
    interface: &'i InterfaceContract,
    /// The place of the version in its interface.
    pub(super) index: usize,
    pub(super) version: &'i InterfaceVersion,
    pub(super) description: Rc<Description>,
}

/// What rules on inline descriptions apply to.
pub(super) const INLINE_DE: &str = "für eingebettete, lesbare Beschreibungen mit OpenAPI und AsyncAPI von Versionen, die weder \
    geplant noch eingestellt sind; YAML nur, wenn das Programm es liest";
pub(super) const INLINE_EN: &str = "for inline descriptions with OpenAPI and AsyncAPI that can be read, of versions that are neither \
    planned nor retired; YAML only if the program reads it";

/// The description of a version, if it stands inline in a language that is read.
pub(super) fn described<'i>(
    interface: &'i InterfaceContract,
    (index, version): (usize, &'i InterfaceVersion),
    context: &mut EntityContext<'_>,
) -> Option<Described<'i>> {
    let readable = matches!(interface.interface_kind, Some(InterfaceKind::OpenApi | InterfaceKind::AsyncApi));
    let text = version.document.as_ref()?.inline.as_ref().filter(|_| readable)?;
    let description = context.description(index, text.as_str());
    let yaml = description.problems().iter().any(|problem| problem.kind == ProblemKind::YamlNotBuiltIn);
    (!yaml).then_some(Described { interface, index, version, description })
}

/// Runs a check over the descriptions of all usable versions that can be read and belong to the kind of the interface: what is wrong
/// with others is one finding of its own.
pub(super) fn each<'i>(
    interface: &'i InterfaceContract,
    context: &mut EntityContext<'_>,
    mut check: impl FnMut(&Described<'i>, &mut EntityContext<'_>),
) {
    for item in usable(interface) {
        if let Some(described) = described(interface, item, context).filter(Described::fits) {
            check(&described, context);
        }
    }
}

/// Whether a description is written in a language in which interfaces of this kind are described.
pub(super) fn fits(interface: &InterfaceContract, description: &Description) -> bool {
    matches!(
        (&interface.interface_kind, description.form()),
        (Some(InterfaceKind::OpenApi), Some(Form::OpenApi30 | Form::OpenApi31))
            | (Some(InterfaceKind::AsyncApi), Some(Form::AsyncApi2 | Form::AsyncApi3))
    )
}

impl Described<'_> {
    /// Whether it is written in a language in which interfaces of this kind are described.
    pub(super) fn fits(&self) -> bool {
        fits(self.interface, &self.description)
    }

    /// Whether nothing of it stands elsewhere or cannot be read: only then one can say that something is nowhere in it.
    pub(super) fn is_whole(&self) -> bool {
        !self.description.problems().iter().any(|problem| problem.kind.hides())
    }

    /// Adds the place in the description to a finding.
    pub(super) fn locate(&self, finding: &mut Finding, place: &Place) {
        let note = Bilingual::new("in der Beschreibung", "in the description");
        self.locate_as(finding, place, note);
    }

    /// The same, saying what is there.
    pub(super) fn locate_as(&self, finding: &mut Finding, place: &Place, note: Bilingual) {
        let document = format!("{} {}", self.interface.id, self.version.version);
        finding.in_document(document, place.pointer.clone(), place.span, note);
    }
}

/// The first few of some names, shortened, and how many more there are. Nothing if there are none.
pub(super) fn few<'n>(names: impl Iterator<Item = &'n str>) -> Option<Param> {
    const SHOWN: usize = 3;
    let mut shown = String::new();
    let mut more = 0_usize;
    for (at, name) in names.enumerate() {
        if at >= SHOWN {
            more += 1;
            continue;
        }
        if at > 0 {
            shown.push_str(", ");
        }
        shown.extend(["`", &*shorten(name), "`"]);
    }
    if shown.is_empty() {
        return None;
    }
    if more == 0 {
        return Some(shown.into());
    }
    let (de, en) = (format!("{shown} und {more} weitere").into(), format!("{shown} and {more} more").into());
    Some(Param::Both { de, en })
}

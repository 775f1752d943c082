//! Values that entities inherit from a file of defaults, and how findings tell where they came from.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::intake::with_source;
use super::positions::Origin;
use super::{Checker, Input, Options};
use crate::facts::Row;
use crate::model::{Catalog, Entity};
use crate::read::locate::{Lines, offsets_of};
use crate::report::{Finding, Related, Report, Severity, Span, Verdict};
use crate::shape::{Bilingual, EntityKind, Lang};

/// Values that every entity of a kind has unless it says otherwise: those of a *template* of that kind.
///
/// Defaults are an ordinary catalog text in any form, with at most one entity of each kind: the template, whose id means nothing. An
/// entity inherits each member of the template that it does not have itself, as a whole; nothing is mixed. What it says with a wrong type, it says itself.
/// A finding about an inherited value has the place in the defaults as a related one.
///
/// ```
/// use dvs::{Defaults, Options};
/// let options = Options::new("2026-11-23".parse()?);
/// let template = r#"{"kind": "service", "id": "example.a:defaults", "provider": "example.a:it", "serviceModel": "saas"}"#;
/// let options = options.clone().defaults(Defaults::read(template, &options)?);
/// let catalog = dvs::read_catalog(r#"{"kind": "service", "id": "example.a:x"}"#, &options).catalog;
/// assert_eq!(catalog.services[0].provider.as_ref().map(|id| id.as_str()), Some("example.a:it"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug)]
pub struct Defaults(Arc<Inner>);

#[derive(Debug)]
struct Inner {
    input: Arc<str>,
    templates: Vec<Template>,
}

#[derive(Debug)]
struct Template {
    entity: Entity,
    /// Where its members stand.
    places: Vec<(&'static str, String, Option<Span>)>,
}

/// Why a text is no defaults.
#[derive(Clone, PartialEq, Debug)]
#[non_exhaustive]
pub enum DefaultsProblem {
    /// Its structure is wrong, or something in it cannot be read; the report says what.
    Structure(Box<Report>),
    /// It has two templates of a kind.
    TwoTemplates(EntityKind),
    /// It has a catalog header, which belongs into a file of its own.
    Header,
}

impl DefaultsProblem {
    /// What is wrong, in one language.
    #[must_use]
    pub fn message(&self, lang: Lang) -> String {
        match (self, lang) {
            (Self::Structure(report), _) => {
                // The first error tells enough: a check of the defaults gives all of them.
                let error = report.findings().iter().find(|finding| finding.severity() == Severity::Error);
                let place = |span: Option<Span>| span.map(|span| format!(" ({span})")).unwrap_or_default();
                error.map_or_else(
                    || report.to_text(lang),
                    |it| format!("{}{}: {}", it.code(), place(it.span()), it.message(lang)),
                )
            }
            (Self::TwoTemplates(kind), Lang::De) => {
                format!("Vorgaben haben je Art höchstens einen Eintrag: {} steht mehrfach da", kind.title().de)
            }
            (Self::TwoTemplates(kind), Lang::En) => {
                format!("defaults have at most one entity of a kind: there are several of the kind {}", kind.title().en)
            }
            (Self::Header, Lang::De) => "Vorgaben haben keinen Katalogkopf; er gehört in eine eigene Datei".to_owned(),
            (Self::Header, Lang::En) => "defaults have no catalog header; it belongs into a file of its own".to_owned(),
        }
    }
}

impl std::fmt::Display for DefaultsProblem {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.message(Lang::En))
    }
}

impl std::error::Error for DefaultsProblem {}

/// The members that an entity inherited.
pub(super) type Inherited = Box<[&'static str]>;

impl Defaults {
    /// Reads defaults. Their values are judged where they are inherited; here only the structure counts.
    ///
    /// # Errors
    /// [`DefaultsProblem`] says what keeps the text from being defaults.
    pub fn read<'a>(input: impl Into<Input<'a>>, options: &Options) -> Result<Self, DefaultsProblem> {
        let input = input.into();
        let mut only = options.structure_only();
        // The facts know where each entity stands.
        (only.defaults, only.facts) = (None, true);
        let mut checker = Checker::of(&only, false);
        let damaged = checker.take_in(input, true);
        let starts: Vec<Start> = checker.facts().rows().map(|row| Start::of(&row)).collect();
        let (mut report, catalogs) = checker.finish();
        report.locate(input, &only);
        if report.verdict() != Verdict::Passed || !damaged.is_empty() {
            return Err(DefaultsProblem::Structure(Box::new(report)));
        }
        let mut catalog = catalogs.into_iter().next().map_or_else(Catalog::new, |(_, catalog)| catalog);
        if catalog.catalog.is_some() {
            return Err(DefaultsProblem::Header);
        }
        let mut templates: Vec<Template> = Vec::new();
        let organisations = catalog.organisations.drain(..).map(|it| Entity::Organisation(Box::new(it)));
        let services = catalog.services.drain(..).map(|it| Entity::Service(Box::new(it)));
        let interfaces = catalog.interfaces.drain(..).map(|it| Entity::Interface(Box::new(it)));
        let tenants = catalog.tenants.drain(..).map(|it| Entity::Tenant(Box::new(it)));
        let agreements = catalog.agreements.drain(..).map(|it| Entity::Agreement(Box::new(it)));
        for entity in organisations.chain(services).chain(interfaces).chain(tenants).chain(agreements) {
            let kind = entity.as_ref().kind();
            if templates.iter().any(|known| known.entity.as_ref().kind() == kind) {
                return Err(DefaultsProblem::TwoTemplates(kind));
            }
            templates.push(Template { entity, places: Vec::new() });
        }
        place(&mut templates, &starts, input, options);
        Ok(Self(Arc::new(Inner { input: input.name.into(), templates })))
    }

    /// Gives an entity what it does not say itself.
    pub(super) fn fill(&self, entity: &mut Entity) -> Inherited {
        let kind = entity.as_ref().kind();
        let template = self.0.templates.iter().find(|template| template.entity.as_ref().kind() == kind);
        template.map(|template| entity.inherit(&template.entity)).unwrap_or_default().into()
    }

    /// Tells of findings about inherited values where these stand. What is inherited is by the inputs and places of the entities.
    pub(super) fn tell<'f>(
        &self,
        findings: impl Iterator<Item = &'f mut Finding>,
        inherited: &BTreeMap<(Arc<str>, usize), Inherited>,
    ) {
        for finding in findings {
            let Some(kind) = finding.kind() else { continue };
            let Some(members) = inherited.get(&(Arc::clone(&finding.place.input), finding.place.base)) else {
                continue;
            };
            let first = finding.pointer_in_entity().split('/').nth(1).unwrap_or_default();
            let Some(member) = members.iter().find(|member| **member == first) else { continue };
            let template = self.0.templates.iter().find(|template| template.entity.as_ref().kind() == kind);
            let place = template.and_then(|template| template.places.iter().find(|(name, ..)| name == member));
            let Some((_, pointer, span)) = place else { continue };
            let note = Bilingual::new("geerbt aus den Vorgaben", "inherited from the defaults");
            let (input, pointer, span) = (Arc::clone(&self.0.input), pointer.clone(), *span);
            finding.related.push(Related { input, entity: None, document: None, pointer, span, note, base: 0 });
        }
    }
}

/// Where a template begins, and the pointer of it.
struct Start {
    kind: EntityKind,
    base: usize,
    prefix: String,
}

impl Start {
    fn of(row: &Row<'_>) -> Self {
        Self { kind: row.kind(), base: row.base(), prefix: row.prefix() }
    }
}

/// Finds where the members of the templates stand in their text.
fn place(templates: &mut [Template], starts: &[Start], input: Input<'_>, options: &Options) {
    let text = std::str::from_utf8(input.bytes).unwrap_or_default();
    with_source(input.name, text, options, |source| {
        let shown = source.yaml.map_or(source.read, Origin::text);
        let mut lines = Lines::new(shown, source.base, source.line);
        for Template { entity, places } in templates {
            let entity = entity.as_ref();
            let Some(start) = starts.iter().find(|start| start.kind == entity.kind()) else { continue };
            let members = entity.members();
            let pointers: Vec<String> = members.iter().map(|member| format!("/{member}")).collect();
            let at = start.base.wrapping_sub(source.base);
            let offsets = offsets_of(source.read, at, pointers.iter().map(String::as_str));
            for ((member, pointer), (offset, length)) in members.into_iter().zip(pointers).zip(offsets) {
                let (offset, length) = source.yaml.map_or((offset, length), |origin| origin.place(offset));
                places.push((member, format!("{}{pointer}", start.prefix), Some(lines.span(offset, length))));
            }
        }
    });
}

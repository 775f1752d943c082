//! Checking step by step: inputs, parts and single entities, in any mixture, and a report at any time.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::part::{Origin, Part};
use super::plan::Plan;
use super::receive::Intake;
use super::{DamagedEntity, Input, Options, finish};
use crate::facts::Facts;
use crate::key::EntityId;
use crate::model::{Catalog, EntityRef};
use crate::report::Report;

/// A check that grows: inputs are added, parts that were checked elsewhere are merged, single entities are put and removed.
/// The report can be asked for at any time; rules about the whole are run anew for it.
///
/// ```
/// use dvs::{Checker, Options};
/// use dvs::model::{EntityRef, Organisation};
/// use dvs::{key::EntityId, text::LocalizedText};
///
/// let options = Options::new("2026-11-23".parse()?);
/// let mut checker = Checker::new(&options);
/// let id = EntityId::new("example.musterland:kanzlei")?;
/// let organisation = Organisation::new(id.clone(), LocalizedText::de("Staatskanzlei Musterland"));
/// checker.put(EntityRef::Organisation(&organisation));
/// assert_eq!(checker.report().entities(), 1);
/// checker.remove(&id);
/// assert_eq!(checker.report().entities(), 0);
/// # Ok::<(), dvs::InvalidText>(())
/// ```
pub struct Checker<'o> {
    options: &'o Options,
    plan: Plan,
    /// Whether several inputs may come, which some rules compare.
    several: bool,
    part: Part,
    /// What is held for rules that need whole catalogs.
    catalogs: Vec<(Arc<str>, Catalog)>,
    /// Single entities in the order in which they first came.
    entities: BTreeMap<EntityId, (usize, Part)>,
    put: usize,
}

impl<'o> Checker<'o> {
    /// A check with these options.
    #[must_use]
    pub fn new(options: &'o Options) -> Self {
        Self::of(options, true)
    }

    /// A check with these options, of one input or of several.
    pub(super) fn of(options: &'o Options, several: bool) -> Self {
        let (plan, part, catalogs, entities) = (Plan::new(options), Part::default(), Vec::new(), BTreeMap::new());
        Self { options, plan, several, part, catalogs, entities, put: 0 }
    }

    /// Reads and checks an input, and holds what rules about whole catalogs need.
    pub fn input<'a>(&mut self, input: impl Into<Input<'a>>) {
        let keep = self.plan.needs_catalog(self.several);
        self.take_in(input.into(), keep);
    }

    /// Reads and checks an input, keeping the catalog if that is wanted. What could not be read.
    pub(super) fn take_in(&mut self, input: Input<'_>, keep: bool) -> Vec<DamagedEntity> {
        let mut intake = Intake::new(self.options, &self.plan, input.name.into());
        intake.catalog = keep.then(Catalog::new);
        intake.whole(input.bytes);
        let name = Arc::clone(&intake.input);
        let tenants = !keep && self.plan.holds_for_tenants(&intake.part.facts);
        self.part.merge(intake.part, self.options);
        if let Some(catalog) = intake.catalog {
            self.catalogs.push((name, catalog));
        } else if tenants {
            // Whether there are any shows only at the end; nearly always there are none, and nothing had to be held.
            let (plan, options) = (Plan::default(), self.options.clone().facts(false));
            let mut again = Intake::new(&options, &plan, Arc::clone(&name));
            again.catalog = Some(Catalog::new());
            again.whole(input.bytes);
            self.catalogs.extend(again.catalog.map(|catalog| (name, catalog)));
        }
        intake.damaged
    }

    /// Checks a catalog that is held in memory, under a name.
    pub fn catalog(&mut self, name: &str, catalog: &Catalog) {
        let mut intake = Intake::new(self.options, &self.plan, name.into());
        if let Some(header) = &catalog.catalog {
            intake.header_without_text(header);
        }
        let mut places: BTreeMap<&'static str, usize> = BTreeMap::new();
        for (order, entity) in catalog.entities().enumerate() {
            let list = entity.kind().list();
            let index = places.entry(list).or_default();
            intake.entity_without_text(entity, Some((list, *index)), order + 1);
            *index += 1;
        }
        let tenants = self.plan.holds_for_tenants(&intake.part.facts);
        self.part.merge(intake.part, self.options);
        if tenants || self.plan.needs_catalog(self.several) {
            self.catalogs.push((name.into(), catalog.clone()));
        }
    }

    /// Adds what was checked elsewhere. Parts of one text must come in its order.
    pub fn merge(&mut self, part: Part) {
        self.part.merge(part, self.options);
    }

    /// Checks a single entity, in place of one with the same id that was put before.
    pub fn put(&mut self, entity: EntityRef<'_>) {
        let order = self.entities.get(entity.id()).map_or(self.put, |(order, _)| *order);
        self.put = self.put.max(order + 1);
        let mut intake = Intake::new(self.options, &self.plan, "input".into());
        intake.entity_without_text(entity, None, order);
        intake.part.origin = Origin::Single;
        self.entities.insert(entity.id().clone(), (order, intake.part));
    }

    /// Takes a single entity out that was put. Whether there was one.
    pub fn remove(&mut self, entity: &EntityId) -> bool {
        self.entities.remove(entity).is_some()
    }

    /// The report on everything so far.
    #[must_use]
    pub fn report(&self) -> Report {
        finish::report(self.options, &self.plan, self.with_entities(self.part.clone()), &self.catalogs)
    }

    /// The facts of what came so far, but for single entities.
    pub(super) fn facts(&self) -> &Facts {
        &self.part.facts
    }

    /// The report on everything, and the catalogs that were held.
    pub(super) fn finish(mut self) -> (Report, Vec<(Arc<str>, Catalog)>) {
        let part = std::mem::take(&mut self.part);
        let report = finish::report(self.options, &self.plan, self.with_entities(part), &self.catalogs);
        (report, self.catalogs)
    }

    /// The report on what is a part of the whole, and the facts with which rules about the whole run at the end.
    pub(crate) fn finish_part(mut self) -> (Report, Facts) {
        let part = std::mem::take(&mut self.part);
        finish::report_of_part(self.options, &self.plan, self.with_entities(part))
    }

    /// What came of everything so far, to be merged elsewhere. Catalogs are not part of it.
    #[must_use]
    pub fn into_part(mut self) -> Part {
        let part = std::mem::take(&mut self.part);
        self.with_entities(part)
    }

    fn with_entities(&self, mut whole: Part) -> Part {
        let mut single: Vec<_> = self.entities.values().collect();
        single.sort_by_key(|(order, _)| *order);
        for (_, part) in single {
            whole.merge(part.clone(), self.options);
        }
        whole
    }
}

//! Which rules run in a check, sorted by what they see.

use super::Options;
use crate::facts::{Facts, Kept};
use crate::model::{Agreement, CatalogHeader, EntityRef, InterfaceContract, Organisation, Service, Tenant};
use crate::report::profiles::QUALITY;
use crate::report::{Declaration, NotRun, NotRunReason, Reads};
use crate::rule::{CatalogContext, Check, EntityContext, FactsContext, LeafText, TextClass, UrlClass};
use crate::shape::{EntityKind, Path};

/// A rule that runs, with its function.
pub(super) struct Runs<F> {
    pub(super) declaration: &'static Declaration,
    pub(super) check: F,
    /// Whether it runs even where members were set aside: it reads every text, or judges each member by itself.
    pub(super) everything: bool,
}

/// What a rule calls for one entity of a type.
pub(super) type EntityCheck<T> = fn(&T, &mut EntityContext<'_>);
type Entities<T> = Vec<Runs<EntityCheck<T>>>;
type AnyCheck = fn(EntityRef<'_>, &mut EntityContext<'_>);
pub(super) type TextCheck = fn(LeafText<'_>, &mut EntityContext<'_>);
pub(super) type LocalizedCheck = fn(Option<&str>, Option<&str>, &Path<'_>, &mut EntityContext<'_>);
pub(super) type CatalogCheck = fn(&mut CatalogContext<'_>);
pub(super) type ValidityCheck = fn(&str, LeafText<'_>, &mut EntityContext<'_>);

/// The rules of a check.
#[derive(Default)]
pub(super) struct Plan {
    pub(super) header: Entities<CatalogHeader>,
    pub(super) organisation: Entities<Organisation>,
    pub(super) service: Entities<Service>,
    pub(super) interface: Entities<InterfaceContract>,
    pub(super) tenant: Entities<Tenant>,
    pub(super) agreement: Entities<Agreement>,
    pub(super) entity: Vec<Runs<AnyCheck>>,
    pub(super) text: Vec<(TextClass, Runs<TextCheck>)>,
    /// Signs of which a text must show one to concern any rule at all.
    pub(super) text_signs: Option<TextClass>,
    pub(super) url: Vec<(UrlClass, Runs<TextCheck>)>,
    /// Whether some rule wants addresses that show no sign.
    pub(super) any_url: bool,
    pub(super) localized: Vec<Runs<LocalizedCheck>>,
    pub(super) code: Vec<(&'static str, Runs<TextCheck>)>,
    pub(super) validity: Vec<Runs<ValidityCheck>>,
    pub(super) facts: Vec<Runs<fn(&mut FactsContext<'_>)>>,
    /// What rules need of the short texts in the index.
    pub(super) kept: Kept,
    pub(super) catalog: Vec<Runs<CatalogCheck>>,
    pub(super) together: Vec<Runs<CatalogCheck>>,
    pub(super) tenants: Vec<Runs<CatalogCheck>>,
    /// Rules that name the members they read, in code order: of the header, then of each kind of entity.
    readers: [Vec<&'static Declaration>; 1 + EntityKind::ALL.len()],
    /// Whether the report says how much services state.
    pub(super) figures: bool,
    /// Rules of the chosen profiles that the options leave out.
    pub(super) not_run: Vec<NotRun>,
}

impl Plan {
    pub(super) fn new(options: &Options) -> Self {
        let figures = options.profiles.iter().any(|profile| profile.name == QUALITY.name);
        let mut plan = Self { kept: Kept::NONE, figures, ..Self::default() };
        for rule in options.registry.rules() {
            let declaration = rule.declaration();
            if !options.in_profile(declaration) {
                continue;
            }
            if !options.wants(declaration) {
                plan.not_run.push(NotRun { declaration, reason: NotRunReason::NotSelected });
                continue;
            }
            plan.add(declaration, rule.check());
            plan.add_reader(declaration, rule.check());
        }
        plan.readers.iter_mut().for_each(|readers| readers.sort_by_key(|declaration| declaration.code));
        plan
    }

    fn add(&mut self, declaration: &'static Declaration, check: Check) {
        match check {
            Check::Header(check) => self.header.push(runs(declaration, check)),
            Check::Organisation(check) => self.organisation.push(runs(declaration, check)),
            Check::Service(check) => self.service.push(runs(declaration, check)),
            Check::Interface(check) => self.interface.push(runs(declaration, check)),
            Check::Tenant(check) => self.tenant.push(runs(declaration, check)),
            Check::Agreement(check) => self.agreement.push(runs(declaration, check)),
            Check::Entity(check) => self.entity.push(runs(declaration, check)),
            Check::Text(class, check) => {
                self.text_signs = Some(self.text_signs.map_or(class, |signs| signs.either(class)));
                self.text.push((class, runs(declaration, check)));
            }
            Check::Url(class, check) => {
                self.any_url |= class == UrlClass::ANY;
                self.url.push((class, runs(declaration, check)));
            }
            Check::Localized(check) => self.localized.push(runs(declaration, check)),
            Check::Code(format, check) => self.code.push((format, runs(declaration, check))),
            Check::Validity(check) => self.validity.push(runs(declaration, check)),
            Check::Facts(check) => {
                self.kept = self.kept.and(kept(declaration));
                self.facts.push(runs(declaration, check));
            }
            Check::Catalog(check) => self.catalog.push(runs(declaration, check)),
            Check::Together(check) => self.together.push(runs(declaration, check)),
            Check::Tenants(check) => self.tenants.push(runs(declaration, check)),
        }
    }

    fn add_reader(&mut self, declaration: &'static Declaration, check: Check) {
        let of = |kind: Option<EntityKind>| match check {
            Check::Header(_) => kind.is_none(),
            Check::Organisation(_) => kind == Some(EntityKind::Organisation),
            Check::Service(_) => kind == Some(EntityKind::Service),
            Check::Interface(_) => kind == Some(EntityKind::Interface),
            Check::Tenant(_) => kind == Some(EntityKind::Tenant),
            Check::Agreement(_) => kind == Some(EntityKind::Agreement),
            Check::Entity(_) => kind.is_some(),
            _ => false,
        };
        let kinds = std::iter::once(None).chain(EntityKind::ALL.into_iter().map(Some));
        for (readers, _) in self.readers.iter_mut().zip(kinds).filter(|(_, kind)| of(*kind)) {
            if declaration.reads != Reads::Everything {
                readers.push(declaration);
            }
        }
    }

    /// The rules that name the members they read of this kind of entity, or of the header.
    pub(super) fn readers(&self, kind: Option<EntityKind>) -> &[&'static Declaration] {
        let position = kind.and_then(|kind| EntityKind::ALL.iter().position(|known| *known == kind));
        self.readers.get(position.map_or(0, |position| position + 1)).map_or(&[], Vec::as_slice)
    }

    /// Whether some rule sees texts one by one.
    pub(super) fn reads_texts(&self) -> bool {
        let Self { text, url, localized, code, validity, .. } = self;
        !(text.is_empty() && url.is_empty() && localized.is_empty() && code.is_empty() && validity.is_empty())
    }

    /// Whether some rule needs the models to be held because there are tenants.
    pub(super) fn holds_for_tenants(&self, facts: &Facts) -> bool {
        !self.tenants.is_empty() && facts.has_kind(EntityKind::Tenant)
    }

    /// Whether some rule needs the models to be held, of one input or of several: tenants may stand in another one than what they use.
    pub(super) fn needs_catalog(&self, several: bool) -> bool {
        !self.catalog.is_empty() || several && !(self.together.is_empty() && self.tenants.is_empty())
    }
}

/// Which short texts of the index a rule reads.
pub(super) fn kept(declaration: &Declaration) -> Kept {
    match declaration.reads {
        Reads::Members(members) | Reads::Each(members) => Kept::read_by(members),
        Reads::Everything => Kept::NONE,
    }
}

fn runs<F>(declaration: &'static Declaration, check: F) -> Runs<F> {
    Runs { declaration, check, everything: !matches!(declaration.reads, Reads::Members(_)) }
}

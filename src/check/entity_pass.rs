//! One entity, or header: its references into the facts, and all rules that see it alone. One walk for all texts.

use super::plan::{EntityCheck, Plan, Runs, TextCheck};
use crate::facts::Facts;
use crate::model::{CatalogHeader, EntityRef};
use crate::report::Declaration;
use crate::rule::{EntityContext, LeafText, Parameters, Reporting, TextClass, UrlClass, Whereabouts, reads};
use crate::shape::{Format, Path, Role, Value as _, Visitor};
use crate::text::Date;

/// What all rules of one entity share.
#[derive(Clone, Copy)]
pub(super) struct Pass<'a> {
    pub(super) plan: &'a Plan,
    pub(super) today: &'a Date,
    pub(super) parameters: &'a Parameters,
    pub(super) at: Whereabouts<'a>,
    /// Members that were set aside, by their way from the entity.
    pub(super) set_aside: &'a [Box<str>],
}

impl Pass<'_> {
    /// Runs the rules of an entity, and notes its references.
    pub(super) fn entity(&self, entity: EntityRef<'_>, facts: Option<&mut Facts>, findings: &mut dyn Reporting) {
        if facts.is_some() || self.plan.reads_texts() {
            entity.walk(&mut Walk { pass: self, facts, findings, begin: None });
        }
        let plan = self.plan;
        match entity {
            EntityRef::Organisation(organisation) => self.all(&plan.organisation, organisation, findings),
            EntityRef::Service(service) => self.all(&plan.service, service, findings),
            EntityRef::Interface(interface) => self.all(&plan.interface, interface, findings),
            EntityRef::Tenant(tenant) => self.all(&plan.tenant, tenant, findings),
            EntityRef::Agreement(agreement) => self.all(&plan.agreement, agreement, findings),
        }
        for rule in &plan.entity {
            if self.can_judge(rule.declaration, rule.everything) {
                (rule.check)(entity, &mut self.context(rule.declaration, findings));
            }
        }
    }

    /// Runs the rules of a header.
    pub(super) fn header(&self, header: &CatalogHeader, findings: &mut dyn Reporting) {
        header.walk(&Path::ROOT, &mut Walk { pass: self, facts: None, findings, begin: None });
        self.all(&self.plan.header, header, findings);
    }

    fn all<T>(&self, rules: &[Runs<EntityCheck<T>>], value: &T, findings: &mut dyn Reporting) {
        let Some(first) = rules.first() else { return };
        // One context for all: only the rule changes.
        let mut context = self.context(first.declaration, findings);
        if self.set_aside.is_empty() {
            for rule in rules {
                context.rule = rule.declaration;
                (rule.check)(value, &mut context);
            }
            return;
        }
        for rule in rules.iter().filter(|rule| self.can_judge(rule.declaration, rule.everything)) {
            context.rule = rule.declaration;
            (rule.check)(value, &mut context);
        }
    }

    #[inline]
    fn can_judge(&self, declaration: &'static Declaration, everything: bool) -> bool {
        everything || self.set_aside.is_empty() || !self.set_aside.iter().any(|member| reads(declaration, member))
    }

    #[inline]
    fn context<'c>(&'c self, rule: &'static Declaration, findings: &'c mut dyn Reporting) -> EntityContext<'c> {
        let set_aside = self.set_aside;
        let descriptions = Vec::new();
        EntityContext {
            rule,
            today: self.today,
            parameters: self.parameters,
            at: self.at,
            set_aside,
            findings,
            descriptions,
        }
    }

    /// The rules that could not judge because of members that were set aside, with the member.
    pub(super) fn unjudged(&self) -> impl Iterator<Item = (&'static Declaration, &str)> {
        let member = |rule: &Declaration| self.set_aside.iter().find(|member| reads(rule, member));
        self.plan.readers(self.at.kind).iter().filter_map(move |rule| Some((*rule, &**member(rule)?)))
    }
}

/// The walk through all texts of an entity.
struct Walk<'w, 'p> {
    pass: &'w Pass<'p>,
    facts: Option<&'w mut Facts>,
    findings: &'w mut dyn Reporting,
    /// A `validFrom` and the object in which it stands: the `validUntil` of the same object follows it.
    begin: Option<([u8; 10], u64)>,
}

impl Visitor for Walk<'_, '_> {
    // Of dates, only two are read here.
    #[inline]
    fn wants(&self, path: &Path<'_>, role: Role) -> bool {
        role != Role::Date || path.innermost_field().is_some_and(|field| field.name.starts_with("valid"))
    }

    // The format of a member is known where this is put in: of texts that no rule sees, nothing remains.
    #[inline]
    fn text(&mut self, path: &Path<'_>, format: &'static Format, text: &str) {
        match format.role {
            Role::Prose => self.prose(path, text),
            Role::Id => self.id(path, text),
            Role::Url => self.url(path, text),
            Role::Code => self.code(path, format, text),
            Role::Date => self.date(path, text),
            Role::Other => {}
        }
    }

    #[inline]
    fn localized(&mut self, path: &Path<'_>, german: Option<&str>, english: Option<&str>) {
        let rules = &self.pass.plan.localized;
        let Some(first) = rules.first() else { return };
        let mut context = self.pass.context(first.declaration, self.findings);
        for rule in rules {
            context.rule = rule.declaration;
            (rule.check)(german, english, path, &mut context);
        }
    }
}

// Each is kept apart, so that `text` stays small where it is put in.
impl Walk<'_, '_> {
    #[inline(never)]
    fn id(&mut self, path: &Path<'_>, text: &str) {
        let is_reference = path.innermost_field().is_some_and(|field| !field.kinds.is_empty());
        if let Some(facts) = self.facts.as_deref_mut().filter(|_| is_reference) {
            facts.add_reference(path, text);
        }
    }

    #[inline(never)]
    fn url(&mut self, path: &Path<'_>, text: &str) {
        let class = UrlClass::of(text);
        if class != UrlClass::ANY || self.pass.plan.any_url {
            self.concerned(&self.pass.plan.url, |wanted| class.concerns(*wanted), LeafText { path, text });
        }
    }

    #[inline(never)]
    fn code(&mut self, path: &Path<'_>, format: &'static Format, text: &str) {
        // Mostly the first byte tells, and spares the call that compares the rest.
        let first = format.name.as_bytes().first();
        let concerns = |name: &&str| name.as_bytes().first() == first && *name == format.name;
        self.concerned(&self.pass.plan.code, concerns, LeafText { path, text });
    }

    #[inline(never)]
    fn prose(&mut self, path: &Path<'_>, text: &str) {
        let class = TextClass::of(text);
        if !self.pass.plan.text_signs.is_some_and(|signs| class.concerns(signs)) {
            return;
        }
        self.concerned(&self.pass.plan.text, |wanted| class.concerns(*wanted), LeafText { path, text });
    }

    /// Runs the rules of a list that a text concerns. One context for all: only the rule changes.
    #[inline]
    fn concerned<W>(&mut self, rules: &[(W, Runs<TextCheck>)], concerns: impl Fn(&W) -> bool, leaf: LeafText<'_>) {
        let Some((_, first)) = rules.first() else { return };
        let mut context = self.pass.context(first.declaration, self.findings);
        for (wanted, rule) in rules {
            if concerns(wanted) {
                context.rule = rule.declaration;
                (rule.check)(leaf, &mut context);
            }
        }
    }

    #[inline(never)]
    fn date(&mut self, path: &Path<'_>, text: &str) {
        let object = path.parent().map_or(0, Path::key);
        match path.innermost_field().map(|field| field.name) {
            Some("validFrom") => self.begin = text.as_bytes().try_into().ok().map(|day| (day, object)),
            Some("validUntil") => {
                let Some((begin, _)) = self.begin.take().filter(|(_, of)| *of == object) else { return };
                let Ok(begin) = std::str::from_utf8(&begin) else { return };
                for rule in &self.pass.plan.validity {
                    let mut context = self.pass.context(rule.declaration, self.findings);
                    (rule.check)(begin, LeafText { path, text }, &mut context);
                }
            }
            _ => {}
        }
    }
}

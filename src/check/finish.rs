//! The end of a check: rules about the whole, verdicts, and the report.

use std::sync::Arc;

use super::Options;
use super::part::{Origin, Part};
use super::plan::{CatalogCheck, Plan, Runs, kept};
use super::positions::place_of;
use super::receive::Intake;
use crate::facts::Facts;
use crate::model::Catalog;
use crate::read::{InputProblem, Receiver as _, codes};
use crate::report::{
    Declaration, EntityCounts, EntityVerdict, Figure, Finding, NotRun, NotRunReason, Place, Profile, ProfileSummary,
    Report, Span, Verdict,
};
use crate::rule::{CatalogContext, FactsContext, Shared};
use crate::rulebook::quality::figures::STATED;
use crate::rulebook::{self, waiver::EXPIRED_WAIVER};
use crate::shape::EntityKind;

/// Makes the report of what came together.
pub(super) fn report(options: &Options, plan: &Plan, mut part: Part, catalogs: &[(Arc<str>, Catalog)]) -> Report {
    let mut not_run = plan.not_run.clone();
    empty_inputs(options, plan, &mut part);
    let mut facts = options.context.as_deref().cloned().unwrap_or_default();
    facts.merge(std::mem::take(&mut part.facts));
    if options.facts {
        facts.seal();
        let shared = Shared::default();
        for rule in &plan.facts {
            // Facts from elsewhere were collected for the rules of another check.
            if !facts.kept().holds(kept(rule.declaration)) {
                let (declaration, reason) = (rule.declaration, NotRunReason::NoFacts);
                not_run.push(NotRun { declaration, reason });
                continue;
            }
            run_facts(rule.declaration, rule.check, options, &mut facts, &shared, &mut part);
        }
    } else {
        not_run.extend(not_running(&plan.facts, NotRunReason::NoFacts));
    }
    let is_held = part.origin == Origin::Held;
    // In a single input there is nothing to compare: it needs no models.
    let single = part.inputs.len() <= 1;
    // Without the index, nobody knows whether there are tenants.
    let no_tenants = options.facts && !facts.has_kind(EntityKind::Tenant);
    let held: Vec<_> = catalogs.iter().map(|(name, catalog)| (Arc::clone(name), catalog)).collect();
    let tenants = no_tenants || is_held && options.facts;
    for (rules, can_run) in [(&plan.catalog, is_held), (&plan.together, is_held || single), (&plan.tenants, tenants)] {
        if can_run {
            for rule in rules {
                run_catalog(rule.declaration, rule.check, options, &mut facts, &held, &mut part);
            }
        } else {
            not_run.extend(not_running(rules, NotRunReason::Streamed));
        }
    }
    if !part.has_header {
        not_run.extend(not_running(&plan.header, NotRunReason::NoHeader));
    }
    expired_waivers(options, &mut part);
    assemble(options, part, &facts, not_run)
}

/// Tells which inputs have no content. Of a part alone that says nothing: others may have some.
fn empty_inputs(options: &Options, plan: &Plan, part: &mut Part) {
    let empty: Vec<_> = part.facts.empty_inputs().cloned().collect();
    for name in empty {
        let mut intake = Intake::new(options, plan, name);
        intake.problem(InputProblem::Empty);
        intake.locate("", 0, 1, None);
        part.merge(intake.part, options);
    }
}

/// Makes the report of a part of the whole. Rules that read the facts wait for those of all parts.
pub(super) fn report_of_part(options: &Options, plan: &Plan, mut part: Part) -> (Report, Facts) {
    let facts = std::mem::take(&mut part.facts);
    let mut not_run = plan.not_run.clone();
    not_run.extend(not_running(&plan.facts, NotRunReason::Part));
    if facts.empty_inputs().next().is_some() && options.wants(&codes::EMPTY) {
        not_run.push(NotRun { declaration: &codes::EMPTY, reason: NotRunReason::Part });
    }
    not_run.extend(not_running(&plan.catalog, NotRunReason::Streamed));
    not_run.extend(not_running(&plan.tenants, NotRunReason::Streamed));
    if part.inputs.len() > 1 {
        not_run.extend(not_running(&plan.together, NotRunReason::Streamed));
    }
    if !part.has_header {
        not_run.extend(not_running(&plan.header, NotRunReason::NoHeader));
    }
    expired_waivers(options, &mut part);
    (assemble(options, part, &facts, not_run), facts)
}

fn not_running<F>(rules: &[Runs<F>], reason: NotRunReason) -> impl Iterator<Item = NotRun> {
    rules.iter().map(move |rule| NotRun { declaration: rule.declaration, reason })
}

fn run_facts(
    rule: &'static Declaration,
    check: fn(&mut FactsContext<'_>),
    options: &Options,
    facts: &mut Facts,
    shared: &Shared,
    part: &mut Part,
) {
    let mut context = FactsContext::new(rule, &options.today, &options.parameters, facts, shared, options.closed);
    check(&mut context);
    let (findings, not_judged) = (context.findings, context.not_judged);
    for (row, item) in not_judged {
        if let Some(row) = row {
            facts.mark(row, false, true);
        }
        part.not_judged(|| item, options);
    }
    accept(findings, options, facts, part);
}

fn run_catalog(
    rule: &'static Declaration,
    check: CatalogCheck,
    options: &Options,
    facts: &mut Facts,
    catalogs: &[(Arc<str>, &Catalog)],
    part: &mut Part,
) {
    let (today, parameters, closed) = (&options.today, &options.parameters, options.closed);
    let (findings, not_judged) = (Vec::new(), Vec::new());
    let mut context = CatalogContext { rule, today, parameters, catalogs, facts, closed, findings, not_judged };
    check(&mut context);
    let (findings, not_judged) = (context.findings, context.not_judged);
    for (row, item) in not_judged {
        if let Some(row) = row {
            facts.mark(row, false, true);
        }
        part.not_judged(|| item, options);
    }
    accept(findings, options, facts, part);
}

fn accept(findings: Vec<(Option<usize>, Finding)>, options: &Options, facts: &mut Facts, part: &mut Part) {
    for (row, finding) in findings {
        let error = part.accept(finding, options);
        if let Some(row) = row {
            facts.mark(row, error, false);
        }
    }
}

fn expired_waivers(options: &Options, part: &mut Part) {
    let Some(input) = part.inputs.first().cloned() else { return };
    for waiver in &options.waivers {
        let Some(until) = waiver.expired(&options.today) else { continue };
        let place = Place { input: Arc::clone(&input), kind: None, entity: None, base: 0, prefix: "".into() };
        let mut finding = Finding::new(&EXPIRED_WAIVER, place, String::new());
        finding.param("rule", waiver.rule()).param("reason", waiver.reason()).param("until", until.as_str());
        part.accept(finding, options);
    }
}

fn assemble(options: &Options, mut part: Part, facts: &Facts, mut not_run: Vec<NotRun>) -> Report {
    not_run.sort_by_key(|item| (item.declaration.code, item.reason));
    let all: Vec<_> = options.registry.in_any_order().collect();
    let profiles = options.profiles.iter().map(|profile| summary(profile, &all, options, &part, &not_run)).collect();
    let (entities, entity_verdicts, entity_verdicts_cut) = verdicts(options, &part, facts);
    part.not_judged.sort_by(|a, b| {
        let code = |item: &crate::report::NotJudged| item.declaration.map(|declaration| declaration.code);
        let input = |item: &crate::report::NotJudged| place_of(&part.inputs, &item.input);
        (input(a), a.base, code(a), &a.reason).cmp(&(input(b), b.base, code(b), &b.reason))
    });
    // Of facts that came from other machines only the verdicts on their entities are known.
    let failed = part.rules.values().any(|count| count.errors > 0) || entities.failed > 0;
    let incomplete =
        part.incomplete || !part.not_judged.is_empty() || part.not_judged_beyond > 0 || entities.incomplete > 0;
    let chosen = |profile: &&'static Profile| !options.profiles.iter().any(|chosen| chosen.name == profile.name);
    let suppressed =
        part.rules.values().filter(|count| count.beyond > 0).map(|count| (count.declaration, count.beyond));
    let counted = STATED.iter().zip(part.figures).filter(|(_, (_, of))| *of > 0);
    let figures = counted.map(|(it, (count, of))| Figure { name: it.member, title: it.title, count, of }).collect();
    let mut report = Report {
        verdict: Verdict::of(failed, incomplete),
        deny: options.deny,
        suppressed: suppressed.collect(),
        inputs: part.inputs,
        findings: part.findings,
        counts: part.counts,
        profiles,
        profiles_not_run: rulebook::PROFILES.iter().copied().filter(chosen).collect(),
        not_run,
        not_judged: part.not_judged,
        not_judged_beyond: part.not_judged_beyond,
        entities,
        figures,
        entity_verdicts,
        entity_verdicts_cut,
    };
    for finding in &mut report.findings {
        if let (None, Some(line)) = (finding.span, finding.line.filter(|_| part.origin == Origin::Stream)) {
            finding.span = Some(Span::new(finding.place.base, 0, line, None));
        }
    }
    if let Some(defaults) = &options.defaults {
        defaults.tell(report.findings.iter_mut(), &part.inherited);
    }
    report.sort();
    cap(&mut report, options.limits.max_findings);
    report
}

/// Keeps the first findings, and counts the others by rule.
fn cap(report: &mut Report, limit: usize) {
    for finding in report.findings.split_off(limit.min(report.findings.len())) {
        let declaration = finding.declaration();
        match report.suppressed.iter_mut().find(|(known, _)| known.code == declaration.code) {
            Some((_, count)) => *count += 1,
            None => report.suppressed.push((declaration, 1)),
        }
    }
    report.suppressed.sort_by_key(|(declaration, _)| declaration.code);
}

fn summary(
    profile: &'static Profile,
    all: &[&'static Declaration],
    options: &Options,
    part: &Part,
    not_run: &[NotRun],
) -> ProfileSummary {
    let belongs = |declaration: &Declaration| declaration.profiles.iter().any(|known| known.name == profile.name);
    let rules = all.iter().filter(|declaration| belongs(declaration)).count();
    let structure_left_out = all.iter().filter(|declaration| {
        belongs(declaration) && declaration.scope == crate::report::Scope::Structure && !options.wants(declaration)
    });
    let left_out = not_run.iter().filter(|item| belongs(item.declaration)).count() + structure_left_out.count();
    let failed = part.rules.values().any(|count| count.errors > 0 && belongs(count.declaration));
    let incomplete = part.incomplete
        || part.not_judged_beyond > 0
        || part.not_judged.iter().any(|item| item.declaration.is_none_or(belongs));
    let open = part.rules.values().filter(|count| belongs(count.declaration)).map(|count| count.open).sum();
    ProfileSummary { profile, verdict: Verdict::of(failed, incomplete), open, rules_run: rules - left_out, rules }
}

/// The counts, the list of those that did not pass (or of all), and whether limits cut it.
fn verdicts(options: &Options, part: &Part, facts: &Facts) -> (EntityCounts, Vec<EntityVerdict>, bool) {
    let mut counts = part.entities;
    let mut list = Vec::new();
    // Without facts nobody knows which entity is meant.
    let mut cut = !options.facts && counts.failed + counts.incomplete > 0;
    for (id, kind, failed, incomplete) in facts.verdicts(options.all_verdicts) {
        counts.add(failed, incomplete);
        let verdict = Verdict::of(failed, incomplete);
        let Some(entity) = id else { continue };
        if list.len() < options.limits.max_findings {
            list.push(EntityVerdict { kind, entity, verdict });
        } else {
            cut = true;
        }
    }
    (counts, list, cut)
}

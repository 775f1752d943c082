//! Whether somebody provides what services need. Not here: whether it can be reached (`reach`).

use std::collections::{HashMap, HashSet};

use crate::facts::{Day, Facts, Name, NameRole, Reference, Row, Spot, Way};
use crate::report::{Declaration, Severity};
use crate::rule::{Check, FactsContext, Rule};
use crate::rulebook::interfaces::of_providers;
use crate::rulebook::stage::living;
use crate::shape::{Bilingual, EntityKind};

pub(super) static RULES: &[&Rule] = &[&NOT_PROVIDED, &ENDING_VERSIONS, &OTHER_PROVIDER];

/// An interface that a service needs and cannot do without.
#[derive(Clone, Copy)]
pub(super) struct Need<'a> {
    pub(super) index: usize,
    pub(super) reference: Reference<'a>,
    pub(super) versions: Name<'a>,
    pub(super) spot: Spot<'a>,
}

impl Need<'_> {
    /// The interface and the range of versions, as numbers.
    pub(super) fn key(&self) -> (u32, u32) {
        (self.reference.target_number(), self.versions.number())
    }

    pub(super) fn range(&self) -> semver::VersionReq {
        semver::VersionReq::parse(self.versions.text()).unwrap_or_default()
    }
}

/// What a service needs, in the order of the text.
pub(super) fn needs(row: Row<'_>) -> impl Iterator<Item = Need<'_>> {
    let mut names = row.names().filter(|name| matches!(name.role(), NameRole::Needed | NameRole::NeededAt)).peekable();
    let references = row.references_as(Way::RequiredInterface);
    references.enumerate().filter_map(move |(index, reference)| {
        let versions = names.next_if(|name| name.index() == index)?;
        let spot = names.next_if(|name| name.index() == index).map_or(Spot::USUAL, |name| Spot::of(name.text()));
        Some(Need { index, reference, versions, spot })
    })
}

/// The interface that a service needs, if it is at hand, not over, and nothing of it that counts was set aside.
pub(super) fn interface<'a>(
    context: &mut FactsContext<'a>,
    row: Row<'a>,
    need: &Need<'a>,
    today: Day,
) -> Option<Row<'a>> {
    context.target_of(row, &need.reference, EntityKind::Interface).filter(|it| !it.has_ended(today))
}

/// The services that still run, and need something.
pub(super) fn in_need<'a>(context: &FactsContext<'a>) -> impl Iterator<Item = Row<'a>> + use<'a> {
    living(context, EntityKind::Service)
}

/// The versions of each interface that services provide, each once; of some it is not said which.
struct Supply(Vec<(u32, u32, Option<semver::Version>)>);

impl Supply {
    fn of(facts: &Facts, today: Day) -> Self {
        let mut all = Vec::new();
        for row in facts.all_rows().filter(|row| row.kind() == EntityKind::Service && !row.has_ended(today)) {
            let mut versions = row.names().filter(|name| name.role() == NameRole::Provided).peekable();
            let references = row.references_as(Way::ProvidedInterface);
            for (index, reference) in references.enumerate() {
                let version = versions.next_if(|name| name.index() == index);
                all.push((reference.target_number(), version.map_or(u32::MAX, |name| name.number()), version));
            }
        }
        all.sort_unstable_by_key(|(interface, version, _)| (*interface, *version));
        all.dedup_by_key(|(interface, version, _)| (*interface, *version));
        let parse = |name: Name<'_>| semver::Version::parse(name.text()).ok();
        Self(all.into_iter().map(|(interface, number, name)| (interface, number, name.and_then(parse))).collect())
    }

    fn of_interface(&self, interface: u32) -> &[(u32, u32, Option<semver::Version>)] {
        let start = self.0.partition_point(|(known, ..)| *known < interface);
        let end = self.0.partition_point(|(known, ..)| *known <= interface);
        self.0.get(start..end).unwrap_or_default()
    }
}

/// Whether the supply is known as a whole: nothing that may belong to it could not be read.
fn is_whole(context: &FactsContext<'_>) -> bool {
    let facts = context.facts();
    let service = |row: &Row<'_>| row.kind() == EntityKind::Service;
    !facts.has_unread() && !facts.all_rows().filter(service).any(|row| context.is_excluded(&row))
}

static NOT_PROVIDED: Rule = Rule::new(
    of_providers(Declaration::new("R2224", "needed-interface-not-provided", Severity::Warning))
        .title("Benötigte Schnittstelle stellt niemand bereit", "nobody provides the interface needed")
        .message(
            "`{interface}` in einer Version `{range}`: {what}.",
            "`{interface}` in a version `{range}`: {what}.",
        )
        .what(
            "Was ein Cloud-Service an Schnittstellen benötigt, stellt mindestens ein laufender Cloud-Service in einer \
             passenden Version bereit.",
            "What a service needs of interfaces is provided by at least one running service in a version that fits.",
        )
        .why(
            "Der Cloud-Service lässt sich sonst nicht in Betrieb nehmen, oder er verliert seine Gegenstelle.",
            "Otherwise the service cannot be put into operation, or loses its counterpart.",
        )
        .fix(
            "Die Versionsspanne anpassen, die Bereitstellung beim anderen Cloud-Service unter `provides` nachtragen oder mit \
             `optional` oder `customerProvided` sagen, dass sie nicht aus dem Katalog kommt.",
            "Change the range, add the provision under `provides` of the other service, or say with `optional` or \
             `customerProvided` that it does not come from the catalog.",
        )
        .applies(
            "für Schnittstellen im Namensraum des Herausgebers, ohne die der laufende Cloud-Service nicht arbeitet, die \
             nicht der Kunde stellt und die ohne Enddatum benötigt werden",
            "for interfaces in the namespace of the publisher without which the running service does not work, which the \
             customer does not bring, and which are needed without a last day",
        )
        .reads(&["provides", "requires", "lifecycle.status", "lifecycle.sunsetOn", "lifecycle.retiredOn"])
        .time_dependent(),
    Check::Facts(not_provided),
);

fn not_provided(context: &mut FactsContext<'_>) {
    let Some(today) = Day::of(context.today()) else { return };
    let facts = context.facts();
    if !facts.has_name(|role| role == NameRole::Needed) || !is_whole(context) {
        return;
    }
    let supply = Supply::of(facts, today);
    let mut known: HashMap<(u32, u32), bool> = HashMap::new();
    for row in in_need(context) {
        for need in needs(row) {
            let Some(interface) = interface(context, row, &need, today) else { continue };
            // Of an interface of somebody else, providers may be described elsewhere.
            if interface.is_copy() {
                continue;
            }
            let provided = supply.of_interface(need.reference.target_number());
            let met = known.entry(need.key()).or_insert_with(|| {
                let range = need.range();
                provided.iter().any(|(.., version)| version.as_ref().is_none_or(|version| range.matches(version)))
            });
            if *met {
                continue;
            }
            let what = if provided.is_empty() {
                Bilingual::new("kein laufender Cloud-Service stellt sie bereit", "no running service provides it")
            } else {
                Bilingual::new(
                    "laufende Cloud-Services stellen nur andere Versionen bereit",
                    "running services provide other versions only",
                )
            };
            let finding = context.report(row, format!("/requires/{}/version", need.index));
            finding.relate(interface.related(Bilingual::new("die Schnittstelle", "the interface")));
            finding.param("interface", interface.id()).param("range", need.versions.text()).param("what", what);
        }
    }
}

static ENDING_VERSIONS: Rule = Rule::new(
    of_providers(Declaration::new("R2225", "needed-interface-only-in-ending-versions", Severity::Warning))
        .title("Benötigte Schnittstelle nur in abgekündigter Version", "interface needed is there in a deprecated version only")
        .message(
            "`{interface}` stellen Cloud-Services in Versionen `{range}` nur noch abgekündigt oder eingestellt bereit.",
            "Services provide `{interface}` in versions `{range}` only as deprecated or retired.",
        )
        .what(
            "Mindestens eine der bereitgestellten Versionen, mit denen ein Cloud-Service arbeitet, ist weder abgekündigt noch \
             eingestellt.",
            "At least one of the versions provided with which a service works is neither deprecated nor retired.",
        )
        .why("Der Cloud-Service muss bis zur Abschaltung umgestellt sein.", "The service has to be changed over before the sunset.")
        .fix(
            "Auf die nachfolgende Version umstellen und die Versionsspanne unter `requires` erweitern.",
            "Change over to the version that follows, and widen the range under `requires`.",
        )
        .applies(
            "für laufende Cloud-Services, wenn die Schnittstelle vorliegt",
            "for running services, if the interface is at hand",
        )
        .reads(&["provides", "requires", "lifecycle.status", "lifecycle.sunsetOn", "lifecycle.retiredOn", "versions.version", "versions.lifecycle.status"])
        .time_dependent(),
    Check::Facts(ending_versions),
);

fn ending_versions(context: &mut FactsContext<'_>) {
    let Some(today) = Day::of(context.today()) else { return };
    let facts = context.facts();
    let is_ending = |role| matches!(role, NameRole::DeprecatedVersion | NameRole::RetiredVersion);
    if !facts.has_name(|role| role == NameRole::Needed) || !facts.has_name(is_ending) || !is_whole(context) {
        return;
    }
    let interfaces = facts.all_rows().filter(|row| row.kind() == EntityKind::Interface);
    let names = |row: Row<'_>| row.names().filter(|name| is_ending(name.role())).map(|name| name.number()).collect();
    let ending: HashSet<(u32, u32)> = interfaces
        .flat_map(|row| {
            let all: Vec<u32> = names(row);
            all.into_iter().map(move |it| (row.number(), it))
        })
        .collect();
    let supply = Supply::of(facts, today);
    let mut known: HashMap<(u32, u32), bool> = HashMap::new();
    for row in in_need(context) {
        for need in needs(row) {
            let Some(interface) = interface(context, row, &need, today) else { continue };
            let id = need.reference.target_number();
            let ends = known.entry(need.key()).or_insert_with(|| {
                let range = need.range();
                let fits = |version: &Option<semver::Version>| version.as_ref().is_none_or(|it| range.matches(it));
                let mut fitting = supply.of_interface(id).iter().filter(|(.., version)| fits(version)).peekable();
                fitting.peek().is_some() && fitting.all(|(_, number, _)| ending.contains(&(id, *number)))
            });
            if *ends {
                let finding = context.report(row, format!("/requires/{}/version", need.index));
                finding.relate(interface.related(Bilingual::new("die Schnittstelle", "the interface")));
                finding.param("interface", interface.id()).param("range", need.versions.text());
            }
        }
    }
}

static OTHER_PROVIDER: Rule = Rule::new(
    of_providers(Declaration::new("R2226", "named-provider-does-not-provide", Severity::Warning))
        .title("Vorgesehener Bereitsteller hat die Schnittstelle nicht", "service named does not provide the interface")
        .message("`{service}` stellt `{interface}` nicht bereit.", "`{service}` does not provide `{interface}`.")
        .what(
            "Ein Cloud-Service, der eine benötigte Schnittstelle bereitstellen soll, nennt sie unter `provides`.",
            "A service that is to provide an interface that is needed names it under `provides`.",
        )
        .why(
            "Der Bedarf liefe ins Leere, oder die Angabe des anderen Cloud-Service ist unvollständig.",
            "The need would come to nothing, or the other service is described incompletely.",
        )
        .fix(
            "Den Cloud-Service unter `providers` berichtigen oder dort die Schnittstelle unter `provides` nachtragen.",
            "Correct the service under `providers`, or add the interface under its `provides`.",
        )
        .applies(
            "wenn `providers` angegeben ist und der genannte Cloud-Service vorliegt",
            "if `providers` is given and the service named is at hand",
        )
        .reads(&["provides", "requires.interface", "requires.providers"])
        .time_dependent(),
    Check::Facts(other_provider),
);

fn other_provider(context: &mut FactsContext<'_>) {
    if !context.facts().has_way(Way::NamedProvider) {
        return;
    }
    let is_provided = |reference: &Reference<'_>| reference.way() == Way::ProvidedInterface;
    let provided: HashSet<(usize, u32)> = (context.facts().all_rows())
        .flat_map(|row| row.references().filter(is_provided).map(move |it| (row.index, it.target_number())))
        .collect();
    for row in in_need(context) {
        let mut needed = None;
        for reference in row.references() {
            match reference.way() {
                Way::RequiredInterface => needed = Some(reference),
                Way::NamedProvider => {
                    let Some(needed) = needed else { continue };
                    let Some(service) = context.target_of(row, &reference, EntityKind::Service) else { continue };
                    if provided.contains(&(service.index, needed.target_number())) {
                        continue;
                    }
                    let finding = context.report(row, reference.pointer());
                    finding.relate(service.related(Bilingual::new("der Cloud-Service", "the service")));
                    finding.param("service", service.id()).param("interface", needed.target());
                }
                _ => {}
            }
        }
    }
}

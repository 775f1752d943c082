//! Names inside one entity: plans, options, service levels, evidence; given once, and known where they are referred to.

use std::collections::HashSet;
use std::hash::Hash;

use crate::model::service::{ConfigurationOption, Price};
use crate::model::{InterfaceContract, Service};
use crate::report::{BASE, Declaration, Severity};
use crate::rule::{Check, EntityContext, Rule};
use crate::rulebook::long_lists::among;
use crate::rulebook::sources::FORMAT;
use crate::shape::Bilingual;
use crate::text::LocalId;

pub(super) static RULES: &[&Rule] = &[&DUPLICATE_LOCAL_ID, &UNKNOWN_LOCAL_ID, &UNKNOWN_SUCCESSOR_VERSION];

/// Up to this length a list is compared pair by pair: cheaper than a table, and bounded.
const FEW: usize = 24;

/// Calls with the place and the text of each element that occurs earlier in the list. Allocates nothing for short lists.
#[allow(clippy::needless_pass_by_value, reason = "an iterator, to be made by the caller")]
pub(super) fn repeated<T: Copy + Eq + Hash>(
    list: impl ExactSizeIterator<Item = T> + Clone,
    mut found: impl FnMut(usize, T),
) {
    let mut seen = HashSet::new();
    let few = list.len() <= FEW;
    for (index, text) in list.clone().enumerate() {
        if if few { list.clone().take(index).any(|earlier| earlier == text) } else { !seen.insert(text) } {
            found(index, text);
        }
    }
}

/// Whether an id is one of a list.
pub(super) fn names<T>(
    list: &[T],
    id: for<'t> fn(&'t T) -> Option<&'t LocalId>,
) -> impl Fn(&LocalId) -> bool + use<'_, T> {
    among(list.iter().filter_map(id))
}

static DUPLICATE_LOCAL_ID: Rule = Rule::new(
    Declaration::new("R0110", "duplicate-local-id", Severity::Error)
        .title("Kennung im Eintrag doppelt vergeben", "id inside an entity given twice")
        .message(
            "Die Kennung `{id}` ist hier schon vergeben ({what}).",
            "The id `{id}` is taken here already ({what}).",
        )
        .what(
            "Tarife, Konfigurationsoptionen, Service-Level-Zusagen, Nachweise und andere benannte Teile haben je Cloud-Service \
             eine eigene Kennung, Preisbestandteile und Auswahlmöglichkeiten je Liste.",
            "Plans, configuration options, service levels, evidence and other named parts have an id of their own within \
             the service; price components and choices within their list.",
        )
        .why(
            "Mandanten, Vereinbarungen und andere Teile des Eintrags verweisen über diese Kennungen.",
            "Tenants, agreements and other parts of the entity refer to these ids.",
        )
        .fix("Einem der Teile eine neue Kennung geben.", "Give one of the parts a new id.")
        .profiles(&[&BASE])
        .sources(&[FORMAT])
        .reads(&[
            "plans.id",
            "plans.prices.id",
            "configurationOptions.id",
            "configurationOptions.prices.id",
            "configurationOptions.choices.id",
            "configurationOptions.choices.prices.id",
            "serviceLevels.id",
            "evidence.id",
            "software.id",
            "jointUse.terms.id",
            "exit.exportableData.id",
            "delivery.images.id",
        ]),
    Check::Service(duplicate_local_id),
);

fn duplicate_local_id(service: &Service, context: &mut EntityContext<'_>) {
    let plan = Bilingual::new("Tarif", "plan");
    once(context, &service.plans, || "/plans".to_owned(), plan, |plan| Some(&plan.id));
    for (index, plan) in service.plans.iter().enumerate() {
        prices(context, &plan.prices, || format!("/plans/{index}/prices"));
    }
    let option = Bilingual::new("Konfigurationsoption", "configuration option");
    once(
        context,
        &service.configuration_options,
        || "/configurationOptions".to_owned(),
        option,
        |option| Some(&option.id),
    );
    for (index, option) in service.configuration_options.iter().enumerate() {
        choices(context, option, index);
    }
    let level = Bilingual::new("Service-Level-Zusage", "service level");
    once(context, &service.service_levels, || "/serviceLevels".to_owned(), level, |level| Some(&level.id));
    let evidence = Bilingual::new("Nachweis", "evidence");
    once(context, &service.evidence, || "/evidence".to_owned(), evidence, |evidence| evidence.id.as_ref());
    let software = Bilingual::new("Software", "software");
    once(context, &service.software, || "/software".to_owned(), software, |software| software.id.as_ref());
    if let Some(joint_use) = &service.joint_use {
        let term = Bilingual::new("Mitnutzungsbedingung", "term of joint use");
        once(context, &joint_use.terms, || "/jointUse/terms".to_owned(), term, |term| term.id.as_ref());
    }
    if let Some(delivery) = &service.delivery {
        let image = Bilingual::new("Containerimage", "container image");
        once(context, &delivery.images, || "/delivery/images".to_owned(), image, |image| image.id.as_ref());
    }
    if let Some(exit) = &service.exit {
        let data = Bilingual::new("Datenkategorie", "category of data");
        once(context, &exit.exportable_data, || "/exit/exportableData".to_owned(), data, |data| data.id.as_ref());
    }
}

fn choices(context: &mut EntityContext<'_>, option: &ConfigurationOption, index: usize) {
    let name = Bilingual::new("Auswahlmöglichkeit", "choice");
    once(
        context,
        &option.choices,
        || format!("/configurationOptions/{index}/choices"),
        name,
        |choice| Some(&choice.id),
    );
    prices(context, &option.prices, || format!("/configurationOptions/{index}/prices"));
    for (place, choice) in option.choices.iter().enumerate() {
        prices(context, &choice.prices, || format!("/configurationOptions/{index}/choices/{place}/prices"));
    }
}

fn prices(context: &mut EntityContext<'_>, prices: &[Price], list: impl Fn() -> String) {
    let name = Bilingual::new("Preisbestandteil", "price component");
    once(context, prices, list, name, |price| price.id.as_ref());
}

fn once<T>(
    context: &mut EntityContext<'_>,
    list: &[T],
    pointer: impl Fn() -> String,
    what: Bilingual,
    id: impl Fn(&T) -> Option<&LocalId> + Copy,
) {
    if list.len() < 2 {
        return;
    }
    // Parts without an id are as different as any.
    repeated(list.iter().map(id), |index, id| {
        if let Some(id) = id {
            context.report(format!("{}/{index}/id", pointer())).param("id", id.as_str()).param("what", what);
        }
    });
}

static UNKNOWN_LOCAL_ID: Rule = Rule::new(
    Declaration::new("R0111", "unknown-local-id", Severity::Error)
        .title("Verweis im Eintrag führt ins Leere", "reference inside the entity leads nowhere")
        .message("Hier gibt es nichts mit der Kennung `{id}` ({what}).", "Nothing here has the id `{id}` ({what}).")
        .what(
            "Wer im selben Eintrag auf einen Tarif, eine Service-Level-Zusage, einen Nachweis oder eine Auswahlmöglichkeit \
             verweist, nennt eine Kennung, die es dort gibt.",
            "A reference to a plan, a service level, a piece of evidence or a choice of the same entity names an id that \
             exists there.",
        )
        .why(
            "Sonst bleibt offen, wofür die Angabe gilt. Eine Einschränkung auf einen Tarif, den es nicht gibt, gilt für keinen.",
            "Otherwise it is open what the statement counts for. A limit to a plan that does not exist counts for none.",
        )
        .fix("Die Kennung berichtigen oder den fehlenden Teil ergänzen.", "Correct the id, or add the missing part.")
        .profiles(&[&BASE])
        .sources(&[FORMAT])
        .reads(&[
            "plans.id",
            "plans.successor",
            "plans.protection.evidence",
            "configurationOptions.plans",
            "configurationOptions.choices.id",
            "configurationOptions.defaultChoices",
            "serviceLevels.id",
            "serviceLevels.plans",
            "evidence.id",
            "provides.plans",
            "locations.plans",
            "jointUse.terms.plans",
            "dataProtection.subProcessors.plans",
            "dependencies.affects",
            "protection.evidence",
            "maturity.criteria.evidence",
            "conformity.evidence",
            "tenancy.separationChecks.evidence",
        ]),
    Check::Service(unknown_local_id),
);

fn unknown_local_id(service: &Service, context: &mut EntityContext<'_>) {
    plan_references(service, context);
    evidence_references(service, context);
    let levels = Bilingual::new("Service-Level-Zusage", "service level");
    let known = names(&service.service_levels, |level| Some(&level.id));
    for (index, dependency) in service.dependencies.iter().enumerate() {
        each(context, &dependency.affects, &known, levels, || format!("/dependencies/{index}/affects"));
    }
    let choice = Bilingual::new("Auswahlmöglichkeit", "choice");
    for (index, option) in service.configuration_options.iter().enumerate() {
        let known = names(&option.choices, |choice| Some(&choice.id));
        let list = || format!("/configurationOptions/{index}/defaultChoices");
        each(context, &option.default_choices, known, choice, list);
    }
}

fn plan_references(service: &Service, context: &mut EntityContext<'_>) {
    let plan = Bilingual::new("Tarif", "plan");
    let known = &names(&service.plans, |plan| Some(&plan.id));
    for (index, option) in service.configuration_options.iter().enumerate() {
        each(context, &option.plans, known, plan, || format!("/configurationOptions/{index}/plans"));
    }
    for (index, level) in service.service_levels.iter().enumerate() {
        each(context, &level.plans, known, plan, || format!("/serviceLevels/{index}/plans"));
    }
    for (index, provision) in service.provides.iter().enumerate() {
        each(context, &provision.plans, known, plan, || format!("/provides/{index}/plans"));
    }
    for (index, location) in service.locations.iter().enumerate() {
        each(context, &location.plans, known, plan, || format!("/locations/{index}/plans"));
    }
    for (index, term) in service.joint_use.iter().flat_map(|joint_use| &joint_use.terms).enumerate() {
        each(context, &term.plans, known, plan, || format!("/jointUse/terms/{index}/plans"));
    }
    let processors = service.data_protection.iter().filter_map(|data| data.sub_processors.as_ref()).flatten();
    for (index, processor) in processors.enumerate() {
        each(context, &processor.plans, known, plan, || format!("/dataProtection/subProcessors/{index}/plans"));
    }
    for (index, own) in service.plans.iter().enumerate() {
        if let Some(successor) = own.successor.as_ref().filter(|successor| !known(successor)) {
            let finding = context.report(format!("/plans/{index}/successor"));
            finding.param("id", successor.as_str()).param("what", plan);
        }
    }
}

fn evidence_references(service: &Service, context: &mut EntityContext<'_>) {
    let evidence = Bilingual::new("Nachweis", "evidence");
    let known = &names(&service.evidence, |evidence| evidence.id.as_ref());
    if let Some(protection) = &service.protection {
        each(context, &protection.evidence, known, evidence, || "/protection/evidence".to_owned());
    }
    for (index, plan) in service.plans.iter().enumerate() {
        if let Some(protection) = &plan.protection {
            each(context, &protection.evidence, known, evidence, || format!("/plans/{index}/protection/evidence"));
        }
    }
    for (index, statement) in service.conformity.iter().enumerate() {
        each(context, &statement.evidence, known, evidence, || format!("/conformity/{index}/evidence"));
    }
    for (index, assessment) in service.maturity.iter().enumerate() {
        for (place, criterion) in assessment.criteria.iter().enumerate() {
            let list = || format!("/maturity/{index}/criteria/{place}/evidence");
            each(context, &criterion.evidence, known, evidence, list);
        }
    }
    for (index, check) in service.tenancy.iter().flat_map(|tenancy| &tenancy.separation_checks).enumerate() {
        each(context, &check.evidence, known, evidence, || format!("/tenancy/separationChecks/{index}/evidence"));
    }
}

fn each(
    context: &mut EntityContext<'_>,
    ids: &[LocalId],
    known: impl Fn(&LocalId) -> bool,
    what: Bilingual,
    list: impl Fn() -> String,
) {
    for (index, id) in ids.iter().enumerate().filter(|(_, id)| !known(id)) {
        context.report(format!("{}/{index}", list())).param("id", id.as_str()).param("what", what);
    }
}

static UNKNOWN_SUCCESSOR_VERSION: Rule = Rule::new(
    Declaration::new("R0112", "unknown-successor-version", Severity::Error)
        .title("Nachfolgeversion gibt es nicht", "successor version does not exist")
        .message(
            "Die Schnittstelle hat keine Version {version}.",
            "The interface has no version {version}.",
        )
        .what(
            "`successorVersion` nennt eine Version derselben Schnittstelle.",
            "`successorVersion` names a version of the same interface.",
        )
        .why(
            "Wer umsteigen soll, muss die neue Version finden.",
            "Whoever is to change over must find the new version.",
        )
        .fix(
            "Die Versionsnummer berichtigen oder die neue Version aufnehmen; eine andere Schnittstelle gehört nach `successor`.",
            "Correct the number, or add the new version; another interface belongs in `successor`.",
        )
        .profiles(&[&BASE])
        .sources(&[FORMAT])
        .reads(&["versions.version", "versions.successorVersion"]),
    Check::Interface(unknown_successor_version),
);

fn unknown_successor_version(interface: &InterfaceContract, context: &mut EntityContext<'_>) {
    if interface.versions.iter().all(|version| version.successor_version.is_none()) {
        return;
    }
    let known = among(interface.versions.iter().map(|version| version.version.as_str()));
    for (index, version) in interface.versions.iter().enumerate() {
        let Some(successor) = &version.successor_version else { continue };
        if !known(successor.as_str()) {
            context.report(format!("/versions/{index}/successorVersion")).param("version", successor.as_str());
        }
    }
}

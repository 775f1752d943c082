//! What services say about the interfaces that they provide and need, against those interfaces. Not here: whether a need is
//! met (`supply`), and from where (`reach`).

use crate::facts::{Name, NameRole, Spot, Trait, Way, scales};
use crate::model::Service;
use crate::model::common::Environment;
use crate::report::{Declaration, Severity};
use crate::rule::{Check, FactsContext, Rule};
use crate::rulebook::interfaces::{of_owners, of_providers};
use crate::rulebook::lookup::{LongNames, among};
use crate::rulebook::stage::is_usable;
use crate::shape::{Bilingual, EntityKind};

pub(super) static RULES: &[&Rule] = &[
    &UNKNOWN_VERSION,
    &VERSION_NOT_STATED,
    &PROVIDED_IN_OTHER_ENVIRONMENT,
    &ENDPOINT_IN_OTHER_ENVIRONMENT,
    &TENANT_NOT_NAMED,
];

static UNKNOWN_VERSION: Rule = Rule::new(
    of_providers(Declaration::new("R2219", "unknown-version-provided", Severity::Error))
        .title("Bereitgestellte Version gibt es nicht", "version provided does not exist")
        .message("`{interface}` hat keine Version {version}.", "`{interface}` has no version {version}.")
        .what(
            "Ein Cloud-Service stellt nur Versionen bereit, die es bei der Schnittstelle gibt.",
            "A service provides only versions that the interface has.",
        )
        .why(
            "Beschreibung, Endpunkte und Lebenszyklus einer Version stehen bei der Schnittstelle; hier fehlen sie.",
            "Description, endpoints and life cycle of a version stand with the interface; here they are missing.",
        )
        .fix(
            "Die Versionsnummer berichtigen oder die Version bei der Schnittstelle ergänzen.",
            "Correct the number, or add the version to the interface.",
        )
        .applies(
            "wenn die Schnittstelle vorliegt und Versionen nennt",
            "if the interface is at hand and names versions",
        )
        .reads(&["provides.interface", "provides.version", "versions.version"]),
    Check::Facts(unknown_version),
);

fn unknown_version(context: &mut FactsContext<'_>) {
    let facts = context.facts();
    if !facts.has_name(|role| role == NameRole::Provided) {
        return;
    }
    let long = LongNames::of(facts);
    for row in context.rows().filter(|row| row.kind() == EntityKind::Service) {
        let mut versions = row.names().filter(|name| name.role() == NameRole::Provided).peekable();
        let provided = row.references_as(Way::ProvidedInterface);
        for (index, reference) in provided.enumerate() {
            let Some(version) = versions.next_if(|name| name.index() == index) else { continue };
            let Some(interface) = context.target_of(row, &reference, EntityKind::Interface) else { continue };
            if !interface.names().any(|name| VERSIONS.contains(&name.role())) {
                continue;
            }
            if !VERSIONS.iter().any(|role| long.has(&interface, *role, &version)) {
                let related = interface.related(Bilingual::new("die Schnittstelle", "the interface"));
                let finding = context.report(row, format!("/provides/{index}/version")).relate(related);
                finding.param("interface", interface.id()).param("version", version.text());
            }
        }
    }
}

/// A version of an interface, whatever its stage.
const VERSIONS: [NameRole; 3] = [NameRole::Version, NameRole::DeprecatedVersion, NameRole::RetiredVersion];

static VERSION_NOT_STATED: Rule = Rule::new(
    of_providers(Declaration::new("R2220", "interface-version-not-stated", Severity::Hint))
        .title("Version der Schnittstelle nicht angegeben", "version of the interface not stated")
        .message(
            "Zu `{interface}` ist nicht gesagt, welche Version {what}.",
            "Of `{interface}` it is not said which version {what}.",
        )
        .what(
            "Zu bereitgestellten Schnittstellen ist die genaue Version genannt, zu benötigten die zulässige Versionsspanne.",
            "With interfaces provided stands the exact version, with those needed the range of versions that will do.",
        )
        .why(
            "Nur so lässt sich feststellen, ob Bereitstellung und Bedarf zusammenpassen und wen eine Abkündigung betrifft.",
            "Only so can be told whether supply and need go together, and whom a deprecation concerns.",
        )
        .fix(
            "`version` ergänzen, bei `provides` etwa `1.4.0`, bei `requires` etwa `^1.4`.",
            "Add `version`, in `provides` for example `1.4.0`, in `requires` for example `^1.4`.",
        )
        .applies(
            "für Cloud-Services, die weder geplant noch eingestellt sind",
            "for services that are neither planned nor retired",
        )
        .reads(&["provides", "requires", "lifecycle.status"]),
    Check::Service(|service: &Service, context| {
        if !is_usable(service) {
            return;
        }
        for (index, provision) in service.provides.iter().enumerate().filter(|(_, it)| it.version.is_none()) {
            let finding = context.report(format!("/provides/{index}/version"));
            let what = Bilingual::new("bereitsteht", "is provided");
            finding.param("interface", provision.interface.as_str()).param("what", what);
        }
        for (index, need) in service.requires.iter().enumerate().filter(|(_, it)| it.version.is_none()) {
            let finding = context.report(format!("/requires/{index}/version"));
            let what = Bilingual::new("benötigt wird", "is needed");
            finding.param("interface", need.interface.as_str()).param("what", what);
        }
    }),
);

static PROVIDED_IN_OTHER_ENVIRONMENT: Rule = Rule::new(
    of_providers(Declaration::new("R2221", "provided-in-environment-not-offered", Severity::Warning))
        .title("Bereitgestellt in einer Umgebung, die es nicht gibt", "provided in an environment that is not offered")
        .message(
            "Die Umgebung `{environment}` bietet der Cloud-Service nicht an.",
            "The service does not offer the environment `{environment}`.",
        )
        .what(
            "Schnittstellen werden nur in Umgebungen bereitgestellt, die der Cloud-Service anbietet.",
            "Interfaces are provided only in environments that the service offers.",
        )
        .why("Eine der beiden Angaben ist falsch.", "One of the two statements is wrong.")
        .fix(
            "Die Umgebung unter `environments` des Cloud-Service ergänzen oder bei der Schnittstelle streichen.",
            "Add the environment to `environments` of the service, or remove it from the interface.",
        )
        .applies("wenn der Cloud-Service seine Umgebungen nennt", "if the service names its environments")
        .reads(&["environments", "provides.environments"]),
    Check::Service(|service: &Service, context| {
        if service.environments.is_empty() {
            return;
        }
        let offered = among(service.environments.iter());
        for (index, provision) in service.provides.iter().enumerate() {
            for (place, environment) in provision.environments.iter().enumerate() {
                if !offered(environment) {
                    let finding = context.report(format!("/provides/{index}/environments/{place}"));
                    finding.param("environment", environment.as_str());
                }
            }
        }
    }),
);

static ENDPOINT_IN_OTHER_ENVIRONMENT: Rule = Rule::new(
    of_owners(Declaration::new("R2222", "endpoint-in-environment-not-offered", Severity::Warning))
        .title("Endpunkt in einer Umgebung, die es nicht gibt", "endpoint in an environment that is not offered")
        .message(
            "Die Umgebung `{environment}` bietet `{service}` nicht an.",
            "`{service}` does not offer the environment `{environment}`.",
        )
        .what(
            "Ein Endpunkt gehört zu einer Umgebung, die der Cloud-Service dahinter anbietet.",
            "An endpoint belongs to an environment that the service behind it offers.",
        )
        .why("Eine der beiden Angaben ist falsch.", "One of the two statements is wrong.")
        .fix(
            "Die Umgebung des Endpunkts berichtigen oder beim Cloud-Service unter `environments` ergänzen.",
            "Correct the environment of the endpoint, or add it to `environments` of the service.",
        )
        .applies(
            "wenn der Endpunkt Umgebung und Cloud-Service nennt und dieser seine Umgebungen",
            "if the endpoint names environment and service, and the service its environments",
        )
        .reads(&["environments", "versions.endpoints.environment", "versions.endpoints.service"]),
    Check::Facts(endpoint_in_other_environment),
);

fn endpoint_in_other_environment(context: &mut FactsContext<'_>) {
    if !context.facts().has_name(|role| role == NameRole::ServiceEndpoint) {
        return;
    }
    for row in context.rows().filter(|row| row.kind() == EntityKind::Interface) {
        let spots = row.names().filter(|name| name.role() == NameRole::ServiceEndpoint);
        let services = row.references_as(Way::EndpointService);
        for (spot, reference) in spots.zip(services) {
            let environment = Spot::of(spot.text()).environment;
            if environment.is_empty() {
                continue;
            }
            let Some(service) = context.target_of(row, &reference, EntityKind::Service) else { continue };
            let Some(place) = Environment::KNOWN.iter().position(|known| known.as_str() == environment) else {
                continue;
            };
            // Title and environments come first.
            let offered = service.names().take(2).find(|name| name.role() == NameRole::Environments);
            let is_offered = |offered: Name<'_>| scales::level(offered.text(), place) > 0;
            if offered.is_none_or(is_offered) {
                continue;
            }
            let pointer = reference.pointer().strip_suffix("/service").unwrap_or_default();
            let finding = context.report(row, format!("{pointer}/environment"));
            finding.param("environment", environment).param("service", service.id());
        }
    }
}

static TENANT_NOT_NAMED: Rule = Rule::new(
    of_providers(Declaration::new("R2223", "tenant-in-call-not-described", Severity::Hint))
        .title("Mandantenangabe im Aufruf nicht beschrieben", "how a call names the tenant is not described")
        .message(
            "`{interface}` sagt in keiner Version, wie ein Aufruf den Mandanten benennt; der Cloud-Service trennt aber Mandanten.",
            "`{interface}` says in no version how a call names the tenant; the service has several tenants, though.",
        )
        .what(
            "Schnittstellen eines Cloud-Service, den sich Mandanten teilen, sagen, wie ein Aufruf den Mandanten benennt, oder \
             dass keine Angabe nötig ist.",
            "Interfaces of a service that tenants share say how a call names the tenant, or that it need not.",
        )
        .why(
            "Aufrufende Systeme erreichen sonst den falschen Mandanten oder keinen.",
            "Otherwise callers reach the wrong tenant, or none.",
        )
        .fix(
            "Bei der Schnittstelle `tenancyHint` ergänzen; ist keine Angabe nötig, mit `\"carrier\": \"none\"`.",
            "Add `tenancyHint` to the interface; if nothing need be named, with `\"carrier\": \"none\"`.",
        )
        .applies(
            "für Cloud-Services mit gemeinsamer Installation für mehrere Mandanten, wenn die Schnittstelle vorliegt; bei XTA, OSCI, \
             FIT-Connect und Dateiaustausch benennt schon die Zustelladresse den Empfänger",
            "for services of which several tenants share one installation, if the interface is at hand; with XTA, OSCI, FIT-Connect and \
             exchange of files the address of delivery names the recipient already",
        )
        .reads(&["provides.interface", "tenancy.model", "interfaceKind", "versions", "lifecycle.status"]),
    Check::Facts(tenant_not_named),
);

fn tenant_not_named(context: &mut FactsContext<'_>) {
    use crate::facts::RowStatus::Retired;
    for row in context.rows().filter(|row| row.has(Trait::MultiTenant) && row.status() != Retired) {
        let mut before = None;
        for reference in row.references_as(Way::ProvidedInterface) {
            // Several versions of one interface come one after the other.
            if before.replace(reference.target_number()) == Some(reference.target_number()) {
                continue;
            }
            let Some(interface) = context.target_of(row, &reference, EntityKind::Interface) else { continue };
            let silent =
                !interface.has(Trait::NamesTenant) && interface.names().any(|name| VERSIONS.contains(&name.role()));
            if silent && interface.status() != Retired {
                let related = interface.related(Bilingual::new("die Schnittstelle", "the interface"));
                let finding = context.report(row, reference.pointer()).relate(related);
                finding.param("interface", interface.id());
            }
        }
    }
}

//! Where a version is reached and how it reports errors. Not here: how callers authenticate (`authentication`), and whether
//! those who need it reach it (`reach`).

use crate::key::{Ars, EntityId};
use crate::model::InterfaceContract;
use crate::model::common::{Environment, LifecycleStatus, NetworkZone};
use crate::model::interface::{Endpoint, InterfaceKind};
use crate::report::{Declaration, Severity};
use crate::rule::{Check, EntityContext, Rule};
use crate::rulebook::interfaces::{USABLE_DE, USABLE_EN, of_owners, usable};
use crate::rulebook::lookup::repeated;
use crate::rulebook::missing::lacking;
use crate::text::{Date, Text, WebUrl};

pub(super) static RULES: &[&Rule] = &[
    &ENDPOINT_WITHOUT_ADDRESS,
    &ENDPOINT_INCOMPLETE,
    &NO_PRODUCTION_ENDPOINT,
    &ENDPOINT_TWICE,
    &SHARED_BY_ENVIRONMENTS,
    &NO_ERROR_FORMAT,
];

static ENDPOINT_WITHOUT_ADDRESS: Rule = Rule::new(
    of_owners(Declaration::new("R2210", "endpoint-without-address", Severity::Warning))
        .title("Endpunkt ohne Adresse", "endpoint without an address")
        .message("Der Endpunkt nennt keine Adresse.", "The endpoint names no address.")
        .what(
            "Ein Endpunkt nennt seine Webadresse oder eine Zustelladresse, etwa einen Zustellpunkt von FIT-Connect.",
            "An endpoint names its web address or another one, such as a delivery point of FIT-Connect.",
        )
        .why("Sonst lässt sich mit der Angabe nichts anfangen.", "Otherwise nothing can be done with the statement.")
        .fix(
            "`url` oder `address` ergänzen; wird die Adresse erst auf Antrag mitgeteilt, das in `conditions` sagen.",
            "Add `url` or `address`; if the address is told on request only, say so in `conditions`.",
        )
        .applies(USABLE_DE, USABLE_EN)
        .reads(&[
            "lifecycle.status",
            "versions.lifecycle.status",
            "versions.endpoints.url",
            "versions.endpoints.address",
            "versions.endpoints.conditions",
        ]),
    Check::Interface(|interface: &InterfaceContract, context| {
        for (version, index, endpoint) in endpoints(interface) {
            if endpoint.url.is_none() && endpoint.address.is_none() && endpoint.conditions.is_none() {
                context.report(format!("/versions/{version}/endpoints/{index}/url"));
            }
        }
    }),
);

/// The endpoints of an interface with the places of version and endpoint.
fn endpoints(interface: &InterfaceContract) -> impl Iterator<Item = (usize, usize, &Endpoint)> {
    usable(interface).flat_map(|(version, it)| {
        it.endpoints.iter().enumerate().map(move |(index, endpoint)| (version, index, endpoint))
    })
}

static ENDPOINT_INCOMPLETE: Rule = Rule::new(
    of_owners(Declaration::new("R2211", "endpoint-incomplete", Severity::Hint))
        .title("Endpunkt ohne Umgebung oder Netzzone", "endpoint without environment or network zone")
        .message("Zum Endpunkt fehlt: {members}.", "Of the endpoint there is no {members}.")
        .what(
            "Ein Endpunkt sagt, in welcher Umgebung er läuft und aus welchem Netz er erreichbar ist; bei Landesnetzen und \
             kommunalen Netzen auch, welches gemeint ist.",
            "An endpoint says in which environment it runs and from which network it can be reached; of Landesnetze and \
             municipal networks also which one is meant.",
        )
        .why(
            "Danach entscheidet sich, ob ein anderes Verfahren ihn nutzen kann.",
            "By that is decided whether another system can use it.",
        )
        .fix(
            "`environment`, `zone` und bei Bedarf `region` ergänzen.",
            "Add `environment`, `zone` and, where needed, `region`.",
        )
        .applies(USABLE_DE, USABLE_EN)
        .reads(&[
            "lifecycle.status",
            "versions.lifecycle.status",
            "versions.endpoints.environment",
            "versions.endpoints.zone",
            "versions.endpoints.region",
        ]),
    Check::Interface(|interface: &InterfaceContract, context| {
        for (version, index, endpoint) in endpoints(interface) {
            let many = matches!(endpoint.zone, Some(NetworkZone::StateNetwork | NetworkZone::MunicipalNetwork));
            let members = lacking(&[
                ("environment", endpoint.environment.is_some()),
                ("zone", endpoint.zone.is_some()),
                ("region", !many || endpoint.region.is_some()),
            ]);
            if let Some(members) = members {
                context.report(format!("/versions/{version}/endpoints/{index}")).param("members", members);
            }
        }
    }),
);

static NO_PRODUCTION_ENDPOINT: Rule = Rule::new(
    of_owners(Declaration::new("R2214", "live-version-without-production-endpoint", Severity::Warning))
        .title("Version im Wirkbetrieb ohne Endpunkt der Produktion", "live version without an endpoint in production")
        .message(
            "Version {version} ist im Wirkbetrieb, ihre Endpunkte gehören aber alle zu anderen Umgebungen.",
            "Version {version} is live, but all its endpoints belong to other environments.",
        )
        .what(
            "Eine Version im Wirkbetrieb, die Endpunkte nennt, nennt auch einen der Produktion.",
            "A live version that names endpoints also names one in production.",
        )
        .why(
            "Wer die Schnittstelle produktiv nutzen will, findet sonst nur die Testumgebung.",
            "Otherwise whoever wants to use the interface in production finds the test environment only.",
        )
        .fix(
            "Den Endpunkt der Produktion ergänzen, eine falsche Umgebung berichtigen oder den Status auf `pilot` setzen.",
            "Add the endpoint in production, correct a wrong environment, or set the status to `pilot`.",
        )
        .applies(
            "für Versionen im Wirkbetrieb, deren Endpunkte alle ihre Umgebung nennen",
            "for live versions whose endpoints all state their environment",
        )
        .reads(&["lifecycle.status", "versions.lifecycle.status", "versions.endpoints.environment"]),
    Check::Interface(|interface: &InterfaceContract, context| {
        for (index, version) in usable(interface) {
            let stage = version.lifecycle.as_ref().or(interface.lifecycle.as_ref()).and_then(|it| it.status.as_ref());
            let elsewhere = |endpoint: &Endpoint| endpoint.environment.as_ref().is_some_and(|it| *it != Environment::Production);
            let live = stage == Some(&LifecycleStatus::Live);
            if live && !version.endpoints.is_empty() && version.endpoints.iter().all(elsewhere) {
                let finding = context.report(format!("/versions/{index}/endpoints"));
                finding.param("version", version.version.as_str());
            }
        }
    }),
);

/// What makes an endpoint the same as another.
type Identity<'a> =
    (&'a str, Option<&'a Environment>, Option<&'a NetworkZone>, Option<&'a str>, Option<&'a str>, Option<&'a str>);

fn identity(endpoint: &Endpoint) -> Option<Identity<'_>> {
    Some((
        address(endpoint)?,
        endpoint.environment.as_ref(),
        endpoint.zone.as_ref(),
        endpoint.region.as_ref().map(Ars::as_str),
        endpoint.service.as_ref().map(EntityId::as_str),
        endpoint.valid_from.as_ref().map(Date::as_str),
    ))
}

fn address(endpoint: &Endpoint) -> Option<&str> {
    let url = endpoint.url.as_ref().map(WebUrl::as_str);
    url.or(endpoint.address.as_ref().map(Text::as_str))
}

static ENDPOINT_TWICE: Rule = Rule::new(
    of_owners(Declaration::new("R2215", "endpoint-twice", Severity::Warning))
        .title("Endpunkt doppelt", "endpoint given twice")
        .message(
            "Denselben Endpunkt `{address}` gibt es schon an Stelle {first} der Liste.",
            "The same endpoint `{address}` already stands at place {first} of the list.",
        )
        .what(
            "Ein Endpunkt steht in einer Version einmal: Adresse, Umgebung, Netzzone, Gebiet, Cloud-Service und Beginn \
             unterscheiden ihn von den anderen.",
            "An endpoint stands once in a version: address, environment, zone, region, service and first day tell it from \
             the others.",
        )
        .why(
            "Meist war ein anderer gemeint, etwa der einer zweiten Netzzone.",
            "Mostly another one was meant, such as that of a second zone.",
        )
        .fix("Den Eintrag berichtigen oder streichen.", "Correct the entry, or remove it.")
        .applies(USABLE_DE, USABLE_EN)
        .reads(&["lifecycle.status", "versions.lifecycle.status", "versions.endpoints"]),
    Check::Interface(|interface: &InterfaceContract, context| {
        for (index, version) in usable(interface) {
            repeated(version.endpoints.iter().map(identity), |first, place, (address, ..)| {
                report_pair(context, index, first, place, address);
            });
        }
    }),
);

fn report_pair(context: &mut EntityContext<'_>, version: usize, first: usize, place: usize, address: &str) {
    let finding = context.report(format!("/versions/{version}/endpoints/{place}"));
    finding.param("address", address).param("first", first + 1);
}

static SHARED_BY_ENVIRONMENTS: Rule = Rule::new(
    of_owners(Declaration::new("R2216", "endpoint-shared-by-environments", Severity::Hint))
        .title("Dieselbe Adresse in zwei Umgebungen", "same address in two environments")
        .message(
            "Unter `{address}` ist an Stelle {first} der Liste schon eine andere Umgebung angegeben.",
            "For `{address}` another environment is stated at place {first} of the list.",
        )
        .what(
            "Umgebungen einer Version haben verschiedene Adressen.",
            "The environments of a version have different addresses.",
        )
        .why(
            "Testdaten gelangen sonst leicht in die Produktion; oft wurde eine Adresse nur kopiert.",
            "Otherwise test data easily get into production; often an address was only copied.",
        )
        .fix(
            "Die Adresse der zweiten Umgebung berichtigen. Unterscheidet der Aufruf die Umgebungen, das hier als Ausnahme führen.",
            "Correct the address of the second environment. If the call tells the environments apart, waive this finding.",
        )
        .applies(USABLE_DE, USABLE_EN)
        .reads(&["lifecycle.status", "versions.lifecycle.status", "versions.endpoints.url", "versions.endpoints.environment"]),
    Check::Interface(|interface: &InterfaceContract, context| {
        for (index, version) in usable(interface) {
            let addresses = version.endpoints.iter().map(|endpoint| endpoint.url.as_ref().map(WebUrl::as_str));
            repeated(addresses, |first, place, address| {
                let environment = |place: usize| version.endpoints.get(place)?.environment.as_ref();
                if environment(first).zip(environment(place)).is_some_and(|(one, other)| one != other) {
                    report_pair(context, index, first, place, address);
                }
            });
        }
    }),
);

static NO_ERROR_FORMAT: Rule = Rule::new(
    of_owners(Declaration::new("R2217", "error-format-not-stated", Severity::Hint))
        .title("Fehlerformat nicht angegeben", "error format not stated")
        .message(
            "Zu Version {version} ist nicht gesagt, in welchem Format Fehler gemeldet werden.",
            "Of version {version} it is not said in which format errors are reported.",
        )
        .what(
            "HTTP-Schnittstellen sagen, in welchem Format sie Fehler melden; empfohlen ist Problem Details (RFC 9457).",
            "HTTP interfaces say in which format they report errors; Problem Details (RFC 9457) are recommended.",
        )
        .why(
            "Aufrufende Systeme müssen Fehler unterscheiden können. FIT-Connect verwendet Problem Details.",
            "Callers have to tell errors apart. FIT-Connect uses Problem Details.",
        )
        .fix("`errorFormat` ergänzen, etwa `problem-details`.", "Add `errorFormat`, for example `problem-details`.")
        .applies(
            "für nutzbare Versionen von OpenAPI-Schnittstellen, zu denen Endpunkte angegeben sind",
            "for usable versions of OpenAPI interfaces of which endpoints are stated",
        )
        .reads(&[
            "interfaceKind",
            "lifecycle.status",
            "versions.lifecycle.status",
            "versions.endpoints",
            "versions.errorFormat",
        ]),
    Check::Interface(|interface: &InterfaceContract, context| {
        if interface.interface_kind != Some(InterfaceKind::OpenApi) {
            return;
        }
        for (index, version) in usable(interface) {
            if version.error_format.is_none() && !version.endpoints.is_empty() {
                context.report(format!("/versions/{index}/errorFormat")).param("version", version.version.as_str());
            }
        }
    }),
);

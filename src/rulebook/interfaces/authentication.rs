//! How callers authenticate where everybody can call. Not here: where a version is reached (`access`).

use crate::model::InterfaceContract;
use crate::model::common::NetworkZone;
use crate::model::interface::{AuthScheme, Authentication, Endpoint, InterfaceVersion};
use crate::report::{Declaration, Severity};
use crate::rule::{Check, Rule};
use crate::rulebook::interfaces::{of_owners, usable};
use crate::shape::Bilingual;

pub(super) static RULES: &[&Rule] = &[&OPEN_ON_INTERNET, &WEAK_ON_INTERNET];

const READS_AUTHENTICATION: &[&str] = &[
    "lifecycle.status",
    "versions.lifecycle.status",
    "versions.authentication",
    "versions.endpoints.zone",
    "versions.endpoints.environment",
];

static OPEN_ON_INTERNET: Rule = Rule::new(
    of_owners(Declaration::new("R2212", "internet-endpoint-without-authentication", Severity::Warning))
        .title("Im Internet ohne Anmeldung erreichbar", "reachable on the internet without authentication")
        .message(
            "Version {version} ist im Internet erreichbar; {what}.",
            "Version {version} can be reached on the internet; {what}.",
        )
        .what(
            "Für jeden Endpunkt in der Netzzone Internet ist gesagt, wie sich aufrufende Systeme anmelden. Ist bewusst keine \
             Anmeldung vorgesehen, etwa bei offenen Daten, steht der Grund dabei.",
            "For every endpoint in the zone internet it is said how callers authenticate. Where no authentication is meant, \
             as with open data, the reason stands with it.",
        )
        .why(
            "Was im Internet steht, ruft jeder auf. Fehlt die Angabe, wissen auch berechtigte Systeme nicht, wie sie Zugang erhalten.",
            "Everybody calls what stands on the internet. Without the statement even those entitled do not know how to get in.",
        )
        .fix(
            "Unter `authentication` das Verfahren angeben, etwa `oauth2` oder `mtls`; bei `none` in `description` sagen, warum.",
            "Name the scheme under `authentication`, such as `oauth2` or `mtls`; with `none` say why in `description`.",
        )
        .applies(
            "für nutzbare Versionen mit einem Endpunkt in der Netzzone Internet",
            "for usable versions with an endpoint in the zone internet",
        )
        .reads(READS_AUTHENTICATION),
    Check::Interface(|interface: &InterfaceContract, context| {
        for (index, version) in usable(interface) {
            let Some(endpoint) = on_internet(version).find(|endpoint| !has_reasoned_login(version, endpoint)) else {
                continue;
            };
            let what = if logins(version, endpoint).next().is_some() {
                Bilingual::new(
                    "eine Anmeldung ist nicht vorgesehen, ein Grund ist nicht genannt",
                    "no authentication is meant, and no reason is given",
                )
            } else {
                Bilingual::new(
                    "wie sich aufrufende Systeme anmelden, ist nicht gesagt",
                    "how callers authenticate is not said",
                )
            };
            let finding = context.report(format!("/versions/{index}/authentication"));
            finding.param("version", version.version.as_str()).param("what", what);
        }
    }),
);

fn on_internet(version: &InterfaceVersion) -> impl Iterator<Item = &Endpoint> {
    version.endpoints.iter().filter(|endpoint| endpoint.zone == Some(NetworkZone::Internet))
}

/// The ways to authenticate at an endpoint.
fn logins<'a>(version: &'a InterfaceVersion, endpoint: &'a Endpoint) -> impl Iterator<Item = &'a Authentication> {
    version.authentication.iter().filter(|login| match &endpoint.environment {
        Some(environment) => login.environments.is_empty() || login.environments.contains(environment),
        None => true,
    })
}

/// Whether a caller authenticates, or it is said why not.
fn has_reasoned_login(version: &InterfaceVersion, endpoint: &Endpoint) -> bool {
    logins(version, endpoint).any(|login| login.scheme != AuthScheme::Anonymous || login.description.is_some())
}

static WEAK_ON_INTERNET: Rule = Rule::new(
    of_owners(Declaration::new("R2213", "weak-authentication-on-internet", Severity::Hint))
        .title("Im Internet nur mit Passwort oder Schlüssel geschützt", "on the internet, protected by password or key only")
        .message(
            "Version {version} ist im Internet erreichbar und bietet nur `{scheme}` an.",
            "Version {version} can be reached on the internet and offers `{scheme}` only.",
        )
        .what(
            "Im Internet gibt es neben HTTP-Basic und API-Schlüssel ein Verfahren mit befristeten Token oder Zertifikaten.",
            "On the internet there is, besides HTTP Basic and API keys, a scheme with short-lived tokens or certificates.",
        )
        .why(
            "Passwörter und Schlüssel gelten lange, werden mit jedem Aufruf übertragen und lassen sich weitergeben. OAuth und \
             OpenID Connect sind im Standardrahmen des Deutschland-Stacks genannt.",
            "Passwords and keys last long, travel with every call and can be passed on. OAuth and OpenID Connect are named in \
             the standard framework of the Deutschland-Stack.",
        )
        .fix(
            "Zusätzlich `oauth2`, `oidc` oder `mtls` anbieten und unter `authentication` angeben.",
            "Offer `oauth2`, `oidc` or `mtls` as well, and name it under `authentication`.",
        )
        .applies(
            "für nutzbare Versionen mit einem Endpunkt in der Netzzone Internet",
            "for usable versions with an endpoint in the zone internet",
        )
        .reads(READS_AUTHENTICATION),
    Check::Interface(|interface: &InterfaceContract, context| {
        let is_weak = |login: &Authentication| matches!(login.scheme, AuthScheme::Basic | AuthScheme::ApiKey);
        for (index, version) in usable(interface) {
            let weak = on_internet(version).find(|endpoint| {
                logins(version, endpoint).next().is_some() && logins(version, endpoint).all(is_weak)
            });
            if let Some(login) = weak.and_then(|endpoint| logins(version, endpoint).next()) {
                let finding = context.report(format!("/versions/{index}/authentication"));
                finding.param("version", version.version.as_str()).param("scheme", login.scheme.as_str());
            }
        }
    }),
);

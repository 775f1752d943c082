//! Authentication in the description of a version: schemes that are demanded and those that are declared, and both against what the
//! catalog says. Not here: whether authentication is strong enough (`authentication`).

use std::collections::HashSet;

use crate::compat::{Description, Form, SecurityScheme};
use crate::model::InterfaceContract;
use crate::model::interface::{AuthScheme, InterfaceVersion};
use crate::report::{Declaration, Param, Severity};
use crate::rule::{Check, Rule};
use crate::rulebook::interfaces::documents::{INLINE_DE, INLINE_EN, each, few};
use crate::rulebook::interfaces::of_owners;
use crate::shape::Bilingual;

pub(super) static RULES: &[&Rule] = &[&SCHEME_NOT_DECLARED, &SCHEME_NOT_USED, &OTHER_AUTHENTICATION];

const READS: &[&str] = &["interfaceKind", "lifecycle.status", "versions.lifecycle.status", "versions.document.inline"];

static SCHEME_NOT_DECLARED: Rule = Rule::new(
    of_owners(Declaration::new("R2237", "security-scheme-not-declared", Severity::Warning))
        .title("Anmeldeverfahren nicht beschrieben", "security scheme not declared")
        .message(
            "Die Beschreibung verlangt Anmeldeverfahren, die sie nicht beschreibt: {schemes}.",
            "The description demands security schemes that it does not declare: {schemes}.",
        )
        .what(
            "Jedes Anmeldeverfahren, das unter `security` steht, ist unter `components/securitySchemes` beschrieben.",
            "Every security scheme that stands under `security` is declared under `components/securitySchemes`.",
        )
        .why(
            "Sonst weiß niemand, wie sich ein aufrufendes System anmeldet. Die Beschreibungssprachen verlangen es so.",
            "Otherwise nobody knows how a client authenticates. The description languages demand it.",
        )
        .fix(
            "Das Verfahren unter `components/securitySchemes` ergänzen oder den Namen berichtigen.",
            "Add the scheme under `components/securitySchemes`, or correct its name.",
        )
        .applies(INLINE_DE, INLINE_EN)
        .reads(READS),
    Check::Interface(|interface: &InterfaceContract, context| {
        each(interface, context, |described, context| {
            let demands = described.description.demands();
            let Some(first) = demands.iter().find(|demand| !demand.is_declared) else { return };
            let mut names: Vec<&str> =
                demands.iter().filter(|demand| !demand.is_declared).map(|demand| demand.scheme).collect();
            names.sort_unstable();
            names.dedup();
            let finding = context.report(format!("/versions/{}/document/inline", described.index));
            if let Some(names) = few(names.into_iter()) {
                finding.param("schemes", names);
            }
            described.locate(finding, &described.description.place(first.node));
        });
    }),
);

static SCHEME_NOT_USED: Rule = Rule::new(
    of_owners(Declaration::new("R2238", "security-scheme-not-used", Severity::Hint))
        .title("Anmeldeverfahren nirgends verlangt", "security scheme that nothing demands")
        .message(
            "Die Beschreibung nennt Anmeldeverfahren, die kein Aufruf verlangt: {schemes}.",
            "The description declares security schemes that no call demands: {schemes}.",
        )
        .what(
            "Ein Anmeldeverfahren, das die Beschreibung nennt, wird für alle oder für einzelne Aufrufe verlangt.",
            "A security scheme that the description declares is demanded for all calls or for some.",
        )
        .why(
            "Oft wurde `security` vergessen; aus der Beschreibung erzeugte Programme melden sich dann nicht an.",
            "Often `security` was forgotten; programs made from the description then do not authenticate.",
        )
        .fix("`security` ergänzen oder das Verfahren streichen.", "Add `security`, or remove the scheme.")
        .applies(
            "für eingebettete Beschreibungen mit OpenAPI und AsyncAPI 2, die auf nichts verweisen, was nicht vorliegt",
            "for inline descriptions with OpenAPI and AsyncAPI 2 that refer to nothing that is not at hand",
        )
        .reads(READS),
    Check::Interface(|interface: &InterfaceContract, context| {
        each(interface, context, |described, context| {
            let description = &described.description;
            if description.form() == Some(Form::AsyncApi3) || !described.is_whole() {
                return;
            }
            let schemes = description.security_schemes();
            let demanded: HashSet<&str> = description.demands().into_iter().map(|demand| demand.scheme).collect();
            let unused = || schemes.iter().filter(|scheme| !demanded.contains(scheme.name));
            let Some(first) = unused().next() else { return };
            let finding = context.report(format!("/versions/{}/document/inline", described.index));
            if let Some(names) = few(unused().map(|scheme| scheme.name)) {
                finding.param("schemes", names);
            }
            described.locate(finding, &description.place(first.node));
        });
    }),
);

static OTHER_AUTHENTICATION: Rule = Rule::new(
    of_owners(Declaration::new("R2239", "authentication-not-as-in-description", Severity::Warning))
        .title("Anmeldung laut Katalog und Beschreibung verschieden", "authentication differs between catalog and description")
        .message(
            "Anmeldung laut Katalog: {catalog}; laut Beschreibung: {description}.",
            "Authentication by the catalog: {catalog}; by the description: {description}.",
        )
        .what(
            "Die Anmeldung, die der Katalog für eine Version nennt, verlangt auch die eingebettete Beschreibung, und umgekehrt.",
            "The authentication that the catalog names for a version is also demanded by the inline description, and the other \
             way round.",
        )
        .why(
            "Wer sich an die Beschreibung hält, wird sonst abgewiesen oder hält die Schnittstelle für offen.",
            "Whoever follows the description is refused otherwise, or believes the interface to be open.",
        )
        .fix(
            "`authentication` im Katalog oder `security` und `securitySchemes` in der Beschreibung berichtigen.",
            "Correct `authentication` in the catalog, or `security` and `securitySchemes` in the description.",
        )
        .applies(
            "wenn der Katalog die Anmeldung nennt und eine Beschreibung mit OpenAPI eingebettet ist, die Aufrufe enthält und auf nichts \
             verweist, was nicht vorliegt; Verfahren, die OpenAPI nicht ausdrücken kann, bleiben außer Betracht",
            "if the catalog names the authentication and a description with OpenAPI stands inline that has calls and refers to nothing \
             that is not at hand; schemes that OpenAPI cannot express are left aside",
        )
        .reads(&[
            "interfaceKind",
            "lifecycle.status",
            "versions.lifecycle.status",
            "versions.document.inline",
            "versions.authentication",
        ]),
    Check::Interface(|interface: &InterfaceContract, context| {
        each(interface, context, |described, context| {
            let description = &described.description;
            if described.version.authentication.is_empty() || !described.is_whole() {
                return;
            }
            let operations = description.operations();
            let Some(first) = operations.first() else { return };
            let demands = description.demands();
            // What is not declared is reported as that.
            if demands.iter().any(|demand| !demand.is_declared) {
                return;
            }
            let used: HashSet<&str> = demands.iter().map(|demand| demand.scheme).collect();
            let schemes: Vec<SecurityScheme<'_>> =
                description.security_schemes().into_iter().filter(|scheme| used.contains(scheme.name)).collect();
            // A call can do without if it demands nothing, or if one of its alternatives demands nothing.
            let is_open = operations.iter().any(|it| it.security.is_empty() || it.security.iter().any(Vec::is_empty));
            if agree(described.version, description, &schemes, is_open) {
                return;
            }
            let said = few(described.version.authentication.iter().map(|login| login.scheme.as_str()));
            let found = few(schemes.iter().map(|scheme| scheme.name));
            let finding = context.report(format!("/versions/{}/authentication", described.index));
            let none = || Param::from(Bilingual::new("keine", "none"));
            finding.param("catalog", said.unwrap_or_else(none)).param("description", found.unwrap_or_else(none));
            let at = schemes.first().map_or(first.node, |scheme| scheme.node);
            described.locate(finding, &description.place(at));
        });
    }),
);

/// Whether every scheme of one side has one of the other that can be the same.
fn agree(version: &InterfaceVersion, description: &Description, schemes: &[SecurityScheme<'_>], is_open: bool) -> bool {
    let said = &version.authentication;
    let comparable = |scheme: &AuthScheme| match scheme {
        AuthScheme::Oidc | AuthScheme::OAuth2 | AuthScheme::ApiKey | AuthScheme::Basic => true,
        AuthScheme::MutualTls => description.form() == Some(Form::OpenApi31),
        _ => false,
    };
    let in_description = said
        .iter()
        .filter(|login| comparable(&login.scheme))
        .all(|login| schemes.iter().any(|scheme| can_be(scheme, &login.scheme)));
    let in_catalog = schemes.iter().all(|scheme| said.iter().any(|login| can_be(scheme, &login.scheme)));
    let open_in_catalog = said.iter().any(|login| login.scheme == AuthScheme::Anonymous);
    in_description && in_catalog && (!open_in_catalog || is_open)
}

/// Whether a scheme of a description can be what the catalog names. A token in a header can come from either protocol.
fn can_be(scheme: &SecurityScheme<'_>, named: &AuthScheme) -> bool {
    match (scheme.kind, named) {
        (Some("apiKey"), AuthScheme::ApiKey)
        | (Some("mutualTLS"), AuthScheme::MutualTls)
        | (Some("oauth2" | "openIdConnect"), AuthScheme::OAuth2 | AuthScheme::Oidc) => true,
        (Some("http"), AuthScheme::Basic) => scheme.scheme.is_some_and(|it| it.eq_ignore_ascii_case("basic")),
        (Some("http"), AuthScheme::OAuth2 | AuthScheme::Oidc) => {
            scheme.scheme.is_some_and(|it| it.eq_ignore_ascii_case("bearer") || it.eq_ignore_ascii_case("dpop"))
        }
        (Some("apiKey" | "http" | "mutualTLS" | "oauth2" | "openIdConnect"), _) => false,
        // Kinds that nobody knows here are not judged.
        _ => true,
    }
}

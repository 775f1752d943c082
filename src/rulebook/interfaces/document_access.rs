//! What the description of a version says of reaching the interface, against what the catalog says: media type, servers, errors,
//! tenant. Not here: authentication (`document_security`), and single calls (`document_calls`).

use std::collections::HashSet;

use crate::compat::{Description, Form, Operation, Server};
use crate::model::InterfaceContract;
use crate::model::interface::{ErrorFormat, InterfaceDocument, TenantCarrier};
use crate::report::{Declaration, Severity};
use crate::rule::{Check, Rule};
use crate::rulebook::interfaces::documents::{INLINE_DE, INLINE_EN, each, few};
use crate::rulebook::interfaces::of_owners;
use crate::shape::json::shorten;
use crate::text::Text;

pub(super) static RULES: &[&Rule] =
    &[&NOT_OF_ITS_MEDIA_TYPE, &SERVER_NOT_AN_ENDPOINT, &UNSAFE_SERVER, &OTHER_ERROR_FORMAT, &TENANT_NOT_IN_CALLS];

static NOT_OF_ITS_MEDIA_TYPE: Rule = Rule::new(
    of_owners(Declaration::new("R2232", "interface-document-not-of-its-media-type", Severity::Warning))
        .title("Beschreibung passt nicht zu ihrem Medientyp", "description that does not fit its media type")
        .message(
            "Angegeben ist `{stated}`, die eingebettete Beschreibung ist `{found}`.",
            "Stated is `{stated}`, the inline description is `{found}`.",
        )
        .what(
            "Medientyp und Version der Beschreibungssprache im Katalog sind die der eingebetteten Beschreibung.",
            "Media type and version of the description language in the catalog are those of the inline description.",
        )
        .why(
            "Werkzeuge wählen danach, wie sie die Beschreibung lesen, und scheitern an einer anderen.",
            "Tools choose by it how to read the description, and fail on another one.",
        )
        .fix(
            "`mediaType` oder `specVersion` der Beschreibung anpassen oder die richtige Beschreibung einbetten.",
            "Adapt `mediaType` or `specVersion` to the description, or embed the right one.",
        )
        .applies(INLINE_DE, INLINE_EN)
        .reads(&[
            "interfaceKind",
            "lifecycle.status",
            "versions.lifecycle.status",
            "versions.document.inline",
            "versions.document.mediaType",
            "versions.document.specVersion",
        ]),
    Check::Interface(|interface: &InterfaceContract, context| {
        each(interface, context, |described, context| {
            let Some(document) = &described.version.document else { return };
            if let Some((member, stated, found)) = contradiction(document, &described.description) {
                let finding = context.report(format!("/versions/{}/document/{member}", described.index));
                finding.param("stated", stated).param("found", shorten(found));
                described.locate(finding, &described.description.beginning());
            }
        });
    }),
);

/// The member that says otherwise than the description, what it says, and what the description is.
fn contradiction<'d>(
    document: &'d InterfaceDocument,
    description: &'d Description,
) -> Option<(&'static str, &'d str, &'d str)> {
    let spec = description.form_version()?;
    if let Some(stated) = &document.media_type {
        let essence = stated.essence();
        let has =
            |word: &str| essence.as_bytes().windows(word.len()).any(|it| it.eq_ignore_ascii_case(word.as_bytes()));
        // JSON is YAML, but not the other way round.
        if has("json") && description.is_yaml() {
            return Some(("mediaType", stated.as_str(), "YAML"));
        }
        let openapi = matches!(description.form(), Some(Form::OpenApi30 | Form::OpenApi31));
        if has("openapi") && !openapi || has("asyncapi") && openapi {
            return Some(("mediaType", stated.as_str(), description.form()?.title()));
        }
        if stated.parameter("version").is_some_and(|version| !is_beginning(version, spec)) {
            return Some(("mediaType", stated.as_str(), spec));
        }
    }
    let stated = document.spec_version.as_ref().map(Text::as_str)?;
    (!is_beginning(stated, spec)).then_some(("specVersion", stated, spec))
}

/// Whether `3.1` is the beginning of `3.1.0`.
fn is_beginning(stated: &str, whole: &str) -> bool {
    whole.strip_prefix(stated).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
}

static SERVER_NOT_AN_ENDPOINT: Rule = Rule::new(
    of_owners(Declaration::new("R2233", "server-of-description-not-an-endpoint", Severity::Warning))
        .title("Server der Beschreibung ist kein Endpunkt", "server of the description is no endpoint")
        .message(
            "Die Beschreibung nennt Server, die nicht unter den Endpunkten stehen: {servers}.",
            "The description names servers that are not among the endpoints: {servers}.",
        )
        .what(
            "Vollständige Adressen, die eine eingebettete Beschreibung unter `servers` nennt, stehen im Katalog unter den Endpunkten.",
            "Complete addresses that an inline description names under `servers` are among the endpoints in the catalog.",
        )
        .why(
            "Werkzeuge rufen die Adresse aus der Beschreibung auf, Menschen die aus dem Katalog.",
            "Tools call the address of the description, people that of the catalog.",
        )
        .fix(
            "Die Adressen unter `endpoints` ergänzen oder in der Beschreibung berichtigen.",
            "Add the addresses under `endpoints`, or correct them in the description.",
        )
        .applies(
            "wenn die Version Endpunkte mit Adresse nennt und die Beschreibung mit OpenAPI eingebettet ist; Adressen mit Variablen nur bei \
             höchstens 64 verschiedenen Endpunkten",
            "if the version names endpoints with an address and the description with OpenAPI stands inline; addresses with variables only \
             with at most 64 different endpoints",
        )
        .reads(&[
            "interfaceKind",
            "lifecycle.status",
            "versions.lifecycle.status",
            "versions.document.inline",
            "versions.endpoints.url",
        ]),
    Check::Interface(|interface: &InterfaceContract, context| {
        each(interface, context, |described, context| {
            if described.version.endpoints.iter().all(|endpoint| endpoint.url.is_none()) {
                return;
            }
            let endpoints: HashSet<&str> =
                described.version.endpoints.iter().filter_map(|endpoint| Some(plain(endpoint.url.as_ref()?.as_str()))).collect();
            let is_known = |address: &str| {
                let is_one = || endpoints.len() > MOST_COMPARED || endpoints.iter().any(|known| matches(address, known));
                endpoints.contains(address) || address.contains('{') && is_one()
            };
            let mut servers = described.description.servers();
            let mut seen = HashSet::new();
            servers.retain(|server| {
                is_absolute(server.address) && seen.insert(server.address) && !is_known(plain(server.address))
            });
            let Some(first) = servers.first() else { return };
            let finding = context.report(format!("/versions/{}/endpoints", described.index));
            if let Some(names) = few(servers.iter().map(|server| server.address)) {
                finding.param("servers", names);
            }
            described.locate(finding, &described.description.place(first.node));
        });
    }),
);

/// With how many endpoints an address with variables is compared.
const MOST_COMPARED: usize = 64;

fn is_absolute(address: &str) -> bool {
    address.starts_with("https://") || address.starts_with("http://")
}

fn plain(address: &str) -> &str {
    address.trim_end_matches('/')
}

/// Whether an address is one of those that a pattern with `{variables}` stands for. Each variable stands for at least one character.
fn matches(pattern: &str, address: &str) -> bool {
    let Some((start, mut rest_of_pattern)) = pattern.split_once('{') else { return pattern == address };
    let Some(mut rest) = address.strip_prefix(start) else { return false };
    loop {
        let Some((_, after)) = rest_of_pattern.split_once('}') else { return false };
        let (literal, next) = after.split_once('{').map_or((after, None), |(literal, next)| (literal, Some(next)));
        let Some((at, _)) = rest.char_indices().nth(1).or(Some((rest.len(), ' '))).filter(|_| !rest.is_empty()) else {
            return false;
        };
        match next {
            None => return rest.get(at..).is_some_and(|behind| behind.ends_with(literal)),
            Some(next) => {
                let Some((_, behind)) = rest.get(at..).and_then(|behind| behind.split_once(literal)) else {
                    return false;
                };
                (rest, rest_of_pattern) = (behind, next);
            }
        }
    }
}

/// Protocols without encryption that servers are written with.
const UNSAFE: [&str; 4] = ["http", "ws", "mqtt", "amqp"];

static UNSAFE_SERVER: Rule = Rule::new(
    of_owners(Declaration::new("R2234", "server-without-encryption", Severity::Warning))
        .title("Server ohne Verschlüsselung in der Beschreibung", "server without encryption in the description")
        .message(
            "Die Beschreibung nennt Server ohne Transportverschlüsselung: {servers}.",
            "The description names servers without encryption of the transport: {servers}.",
        )
        .what(
            "Server, die eine eingebettete Beschreibung nennt, sind verschlüsselt erreichbar (`https`, `wss`, `mqtts`, `amqps`).",
            "Servers that an inline description names are reached with encryption (`https`, `wss`, `mqtts`, `amqps`).",
        )
        .why(
            "Zugangsdaten und Nutzdaten sind sonst unterwegs lesbar.",
            "Otherwise credentials and payload can be read on the way.",
        )
        .fix(
            "In der Beschreibung die verschlüsselte Adresse angeben; Adressen aus der Entwicklung streichen.",
            "Name the encrypted address in the description; remove addresses of development.",
        )
        .applies(INLINE_DE, INLINE_EN)
        .reads(&["interfaceKind", "lifecycle.status", "versions.lifecycle.status", "versions.document.inline"]),
    Check::Interface(|interface: &InterfaceContract, context| {
        each(interface, context, |described, context| {
            let protocol = |server: &Server<'_>| {
                server.protocol.or_else(|| server.address.split_once("://").map(|(scheme, _)| scheme)).map(str::to_ascii_lowercase)
            };
            let mut servers = described.description.servers();
            servers.retain(|server| protocol(server).is_some_and(|protocol| UNSAFE.contains(&protocol.as_str())));
            let mut seen = HashSet::new();
            servers.retain(|server| seen.insert(server.address));
            let Some(first) = servers.first() else { return };
            let finding = context.report(format!("/versions/{}/document/inline", described.index));
            if let Some(names) = few(servers.iter().map(|server| server.address)) {
                finding.param("servers", names);
            }
            described.locate(finding, &described.description.place(first.node));
        });
    }),
);

static OTHER_ERROR_FORMAT: Rule = Rule::new(
    of_owners(Declaration::new("R2235", "error-format-not-in-description", Severity::Warning))
        .title("Beschreibung nennt ein anderes Fehlerformat", "description names another error format")
        .message(
            "Der Katalog nennt Problem Details (RFC 9457), die Beschreibung meldet Fehler als {types}.",
            "The catalog names Problem Details (RFC 9457), the description reports errors as {types}.",
        )
        .what(
            "Ist als Fehlerformat `problem-details` angegeben, nennt die Beschreibung für Fehlerantworten \
             `application/problem+json` oder `application/problem+xml`.",
            "If the error format is stated as `problem-details`, the description names `application/problem+json` or \
             `application/problem+xml` for error responses.",
        )
        .why(
            "Aufrufende Systeme werten Fehler nach dem Medientyp aus (RFC 9457).",
            "Callers evaluate errors by their media type (RFC 9457).",
        )
        .fix(
            "In der Beschreibung den Medientyp der Fehlerantworten berichtigen oder `errorFormat` anpassen.",
            "Correct the media type of error responses in the description, or change `errorFormat`.",
        )
        .applies(
            "wenn die eingebettete Beschreibung vollständig vorliegt und Fehlerantworten (4xx, 5xx, default) mit Inhalt nennt, aber keine \
             mit Problem Details",
            "if the inline description is at hand as a whole and names error responses (4xx, 5xx, default) with content, but none with \
             Problem Details",
        )
        .reads(&[
            "interfaceKind",
            "lifecycle.status",
            "versions.lifecycle.status",
            "versions.document.inline",
            "versions.errorFormat",
        ]),
    Check::Interface(|interface: &InterfaceContract, context| {
        each(interface, context, |described, context| {
            if described.version.error_format != Some(ErrorFormat::ProblemDetails) || !described.is_whole() {
                return;
            }
            let operations = described.description.operations();
            let errors = || {
                let responses = operations.iter().flat_map(|operation| &operation.responses);
                responses.filter(|response| response.status.starts_with(['4', '5', 'd']) && !response.contents.is_empty())
            };
            let contents = || errors().flat_map(|response| &response.contents).map(|content| content.media_type);
            if contents().any(|it| it.starts_with("application/problem+")) {
                return;
            }
            let Some(first) = errors().next() else { return };
            let mut types: Vec<&str> = contents().collect();
            types.sort_unstable();
            types.dedup();
            let finding = context.report(format!("/versions/{}/errorFormat", described.index));
            if let Some(types) = few(types.into_iter()) {
                finding.param("types", types);
            }
            described.locate(finding, &described.description.place(first.node));
        });
    }),
);

static TENANT_NOT_IN_CALLS: Rule = Rule::new(
    of_owners(Declaration::new("R2236", "tenant-not-in-description", Severity::Warning))
        .title("Mandantenangabe fehlt in der Beschreibung", "tenant in calls missing in the description")
        .message(
            "Nach dem Katalog nennt ein Aufruf den Mandanten in `{name}` ({carrier}); kein Aufruf in der Beschreibung hat diese Angabe.",
            "By the catalog a call names the tenant in `{name}` ({carrier}); no call in the description has it.",
        )
        .what(
            "Nennt ein Aufruf den Mandanten in einer Kopfzeile, in der Abfrage oder im Pfad, so steht das auch in der Beschreibung.",
            "If a call names the tenant in a header, in the query or in the path, the description says so as well.",
        )
        .why(
            "Aus der Beschreibung erzeugte Programme senden sonst keine Mandantenangabe.",
            "Otherwise programs made from the description send no tenant.",
        )
        .fix(
            "Den Parameter in der Beschreibung ergänzen oder `tenancyHint` berichtigen.",
            "Add the parameter in the description, or correct `tenancyHint`.",
        )
        .applies(
            "für Kopfzeile, Abfrage und Pfad, wenn `tenancyHint.name` angegeben ist und eine Beschreibung mit OpenAPI eingebettet ist, die \
             Aufrufe enthält und auf nichts verweist, was nicht vorliegt",
            "for header, query and path, if `tenancyHint.name` is stated and a description with OpenAPI stands inline that has calls and \
             refers to nothing that is not at hand",
        )
        .reads(&[
            "interfaceKind",
            "lifecycle.status",
            "versions.lifecycle.status",
            "versions.document.inline",
            "versions.tenancyHint",
        ]),
    Check::Interface(|interface: &InterfaceContract, context| {
        each(interface, context, |described, context| {
            let Some(hint) = &described.version.tenancy_hint else { return };
            let Some(name) = hint.name.as_ref().map(Text::as_str).filter(|_| described.is_whole()) else { return };
            let description = &described.description;
            let mut operations = description.operations();
            // There the interface calls, and knows the tenant itself.
            operations.retain(|operation| !operation.webhook);
            let has = |within: &str| {
                let in_call = |operation: &Operation<'_>| {
                    let mut parameters = operation.parameters.iter();
                    parameters.any(|it| it.within == within && it.name.eq_ignore_ascii_case(name))
                };
                let mut schemes = description.security_schemes().into_iter().filter_map(|scheme| scheme.parameter);
                operations.iter().any(in_call) || schemes.any(|(place, own)| place == within && own.eq_ignore_ascii_case(name))
            };
            let in_path = || {
                let wanted = name.split_once('{').and_then(|(_, rest)| rest.split_once('}')).map_or(name, |(inner, _)| inner);
                let names = |path: &str| path.split('{').skip(1).any(|piece| piece.split('}').next() == Some(wanted));
                operations.iter().any(|it| names(it.path)) || description.servers().iter().any(|it| names(it.address))
            };
            let there = match hint.carrier {
                TenantCarrier::Header => has("header"),
                TenantCarrier::Query => has("query"),
                TenantCarrier::Path => in_path(),
                _ => return,
            };
            let Some(first) = operations.first().filter(|_| !there) else { return };
            let finding = context.report(format!("/versions/{}/tenancyHint/name", described.index));
            finding.param("name", name).param("carrier", hint.carrier.as_str());
            described.locate(finding, &description.place(first.node));
        });
    }),
);

#[cfg(test)]
mod tests {
    use super::{is_beginning, matches};

    #[test]
    fn variables_stand_for_something() {
        for (pattern, address, expected) in [
            ("https://{tenant}.a.example", "https://x.a.example", true),
            ("https://{tenant}.a.example", "https://.a.example", false),
            ("https://{tenant}.a.example/{v}/x", "https://x.a.example/v1/x", true),
            ("https://{tenant}.a.example/{v}/x", "https://x.a.example/v1/y", false),
            ("https://a.example/{v", "https://a.example/1", false),
            ("{x}", "", false),
            ("https://a.example", "https://a.example", true),
        ] {
            assert_eq!(matches(pattern, address), expected, "{pattern} {address}");
        }
        assert!(is_beginning("3.1", "3.1.0") && !is_beginning("3", "31.0") && !is_beginning("3.1.1", "3.1.0"));
    }
}

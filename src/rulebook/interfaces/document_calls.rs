//! Single calls in the description of a version: ids, and what comes back. Not here: what changed between versions (`contract`).

use std::collections::HashSet;

use crate::compat::{Operation, Response};
use crate::model::InterfaceContract;
use crate::report::{Declaration, Severity};
use crate::rule::{Check, Rule};
use crate::rulebook::interfaces::documents::{INLINE_DE, INLINE_EN, each, few};
use crate::rulebook::interfaces::of_owners;

pub(super) static RULES: &[&Rule] = &[&OPERATION_WITHOUT_ID, &OPERATION_ID_TWICE, &RESPONSE_WITHOUT_SCHEMA];

const READS: &[&str] = &["interfaceKind", "lifecycle.status", "versions.lifecycle.status", "versions.document.inline"];

static OPERATION_WITHOUT_ID: Rule = Rule::new(
    of_owners(Declaration::new("R2240", "operation-without-id", Severity::Hint))
        .title("Aufruf ohne Kennung", "operation without an id")
        .message("Aufrufe ohne `operationId`: {operations}.", "Operations without `operationId`: {operations}.")
        .what(
            "Jeder Aufruf in einer eingebetteten Beschreibung hat eine `operationId`.",
            "Every operation in an inline description has an `operationId`.",
        )
        .why(
            "Werkzeuge benennen danach die Funktionen, die sie erzeugen; ohne sie erfindet jedes Werkzeug einen eigenen Namen.",
            "Tools name the functions that they make by it; without it every tool invents a name of its own.",
        )
        .fix("Die `operationId` in der Beschreibung ergänzen.", "Add the `operationId` in the description.")
        .applies(INLINE_DE, INLINE_EN)
        .reads(READS),
    Check::Interface(|interface: &InterfaceContract, context| {
        each(interface, context, |described, context| {
            let mut operations = described.description.operations();
            operations.retain(|operation| operation.id.is_none());
            let Some(first) = operations.first() else { return };
            let titles: Vec<String> = operations.iter().map(Operation::title).collect();
            let finding = context.report(format!("/versions/{}/document/inline", described.index));
            if let Some(names) = few(titles.iter().map(String::as_str)) {
                finding.param("operations", names);
            }
            described.locate(finding, &described.description.place(first.node));
        });
    }),
);

static OPERATION_ID_TWICE: Rule = Rule::new(
    of_owners(Declaration::new("R2241", "operation-id-given-twice", Severity::Warning))
        .title("Kennung eines Aufrufs doppelt", "id of an operation given twice")
        .message(
            "Mehrere Aufrufe haben dieselbe `operationId`: {ids}.",
            "Several operations have the same `operationId`: {ids}.",
        )
        .what(
            "Jede `operationId` kommt in einer Beschreibung einmal vor; Groß- und Kleinschreibung zählen.",
            "Every `operationId` occurs once in a description; capital and small letters count.",
        )
        .why(
            "OpenAPI verlangt es; aus der Beschreibung erzeugte Programme haben sonst zwei Funktionen desselben Namens.",
            "OpenAPI demands it; otherwise programs made from the description have two functions of the same name.",
        )
        .fix("Jedem Aufruf eine eigene `operationId` geben.", "Give each operation an `operationId` of its own.")
        .applies(INLINE_DE, INLINE_EN)
        .reads(READS),
    Check::Interface(|interface: &InterfaceContract, context| {
        each(interface, context, |described, context| {
            let operations = described.description.operations();
            let mut seen = HashSet::new();
            let mut repeated: Vec<&Operation<'_>> =
                operations.iter().filter(|operation| operation.id.is_some_and(|id| !seen.insert(id))).collect();
            let Some(first) = repeated.first().map(|operation| operation.node) else { return };
            repeated.sort_by_key(|operation| operation.id);
            repeated.dedup_by_key(|operation| operation.id);
            let finding = context.report(format!("/versions/{}/document/inline", described.index));
            if let Some(ids) = few(repeated.iter().filter_map(|operation| operation.id)) {
                finding.param("ids", ids);
            }
            described.locate(finding, &described.description.place(first));
        });
    }),
);

static RESPONSE_WITHOUT_SCHEMA: Rule = Rule::new(
    of_owners(Declaration::new("R2242", "response-without-schema", Severity::Hint))
        .title("Antwort ohne Schema", "response without a schema")
        .message(
            "Aufrufe, deren erfolgreiche Antwort nicht beschrieben ist: {operations}.",
            "Operations whose successful response is not described: {operations}.",
        )
        .what(
            "Zu erfolgreichen Antworten (2xx) mit JSON, XML oder Formulardaten gibt es ein Schema, und ein lesender Aufruf (GET) nennt, was \
             er liefert, außer mit Status 204 oder 205. Antworten, auf die nur verwiesen wird und die nicht vorliegen, und Webhooks bleiben \
             außer Betracht.",
            "Successful responses (2xx) with JSON, XML or form data have a schema, and an operation that reads (GET) says what it delivers, \
             but for status 204 or 205. Responses that are only referred to and not at hand, and webhooks, are left aside.",
        )
        .why(
            "Ohne Schema kann niemand gegen die Antwort entwickeln, und Änderungen daran bleiben unbemerkt.",
            "Without a schema nobody can develop against the response, and changes to it go unnoticed.",
        )
        .fix(
            "In der Beschreibung `content` mit `schema` ergänzen; für leere Antworten den Status 204 verwenden.",
            "Add `content` with `schema` in the description; use status 204 for empty responses.",
        )
        .applies(INLINE_DE, INLINE_EN)
        .reads(READS),
    Check::Interface(|interface: &InterfaceContract, context| {
        each(interface, context, |described, context| {
            let mut operations = described.description.operations();
            operations.retain(|operation| !operation.webhook && undescribed(operation).is_some());
            let Some(place) = operations.first().and_then(undescribed).map(|response| response.node) else { return };
            let titles: Vec<String> = operations.iter().map(Operation::title).collect();
            let finding = context.report(format!("/versions/{}/document/inline", described.index));
            if let Some(names) = few(titles.iter().map(String::as_str)) {
                finding.param("operations", names);
            }
            described.locate(finding, &described.description.place(place));
        });
    }),
);

/// A successful response of which nobody says what it looks like. What one that is not at hand looks like may be said elsewhere.
fn undescribed<'o, 'd>(operation: &'o Operation<'d>) -> Option<&'o Response<'d>> {
    let successful =
        operation.responses.iter().filter(|response| response.status.starts_with('2') && response.is_at_hand());
    successful.into_iter().find(|response| {
        let empty =
            response.contents.is_empty() && operation.method == "get" && !matches!(response.status, "204" | "205");
        empty || response.contents.iter().any(|content| !content.has_schema && is_structured(content.media_type))
    })
}

/// Whether values of a media type have members: what is binary, a picture, a page or plain text needs no schema.
fn is_structured(media_type: &str) -> bool {
    let plain = media_type.to_ascii_lowercase();
    let essence = plain.split(';').next().unwrap_or_default().trim();
    let (kind, subtype) = essence.split_once('/').unwrap_or(("", essence));
    let mut words = subtype.split(['+', '.', '-']);
    kind != "image"
        && !subtype.starts_with("xhtml")
        && words.any(|word| matches!(word, "json" | "ndjson" | "xml" | "form"))
}

#[cfg(test)]
mod tests {
    use super::is_structured;

    #[test]
    fn what_has_members_is_told_by_its_media_type() {
        for (media_type, expected) in [
            ("application/json", true),
            ("Application/Problem+JSON; charset=utf-8", true),
            ("application/x-ndjson", true),
            ("text/xml", true),
            ("application/x-www-form-urlencoded", true),
            ("multipart/form-data", true),
            ("application/vnd.openxmlformats-officedocument.wordprocessingml.document", false),
            ("image/svg+xml", false),
            ("application/xhtml+xml", false),
            ("application/pdf", false),
            ("*/*", false),
        ] {
            assert_eq!(is_structured(media_type), expected, "{media_type}");
        }
    }
}

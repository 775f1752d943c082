//! Further processors: who they are, where, for what. Not here: transfers to third countries (`transfer`).

use super::processing;
use crate::model::service::ProcessingRole;
use crate::report::{Declaration, Severity, profiles};
use crate::rule::{Check, Rule};
use crate::rulebook::missing::lacking;
use crate::rulebook::sources::FORMAT;

pub(super) static RULES: &[&Rule] = &[&INCOMPLETE, &IS_PROVIDER, &OPERATOR_MISSING];

static INCOMPLETE: Rule = Rule::new(
    Declaration::new("R1511", "sub-processor-incomplete", Severity::Warning)
        .title("Weiterer Auftragsverarbeiter unvollständig", "further processor described incompletely")
        .message("Zum weiteren Auftragsverarbeiter fehlt: {missing}.", "The further processor is described without: {missing}.")
        .what(
            "Zu jedem weiteren Auftragsverarbeiter sind Name, Länder der Verarbeitung und Aufgabe angegeben.",
            "Each further processor comes with its name, the countries of processing and its task.",
        )
        .why(
            "Kunden müssen weitere Auftragsverarbeiter genehmigen oder können widersprechen (Art. 28 Abs. 2 DSGVO); ohne diese Angaben \
             können sie das nicht beurteilen.",
            "Customers have to authorise further processors, or may object (Art. 28 Abs. 2 DSGVO); without these they cannot judge.",
        )
        .fix("Die genannten Felder ergänzen.", "Add the members named.")
        .applies("wenn weitere Auftragsverarbeiter angegeben sind", "if further processors are given")
        .addressee("Anbieter", "providers")
        .profiles(&[&profiles::DATA_PROTECTION])
        .sources(&[FORMAT])
        .reads(&["dataProtection", "lifecycle.status"]),
    Check::Service(|service, context| {
        let list = processing(service).and_then(|data| data.sub_processors.as_ref());
        for (index, processor) in list.into_iter().flat_map(|list| list.iter()).enumerate() {
            let missing = lacking(&[
                ("name", processor.name.is_some() || processor.organisation.is_some()),
                ("countries", !processor.countries.is_empty()),
                ("task", processor.task.is_some()),
            ]);
            if let Some(missing) = missing {
                context.report(format!("/dataProtection/subProcessors/{index}")).param("missing", missing);
            }
        }
    }),
);

static IS_PROVIDER: Rule = Rule::new(
    Declaration::new("R1512", "sub-processor-is-provider", Severity::Warning)
        .title("Anbieter unter den weiteren Auftragsverarbeitern", "provider among the further processors")
        .message(
            "`{organisation}` ist der Anbieter selbst, kein weiterer Auftragsverarbeiter.",
            "`{organisation}` is the provider itself, no further processor.",
        )
        .what(
            "Weitere Auftragsverarbeiter sind andere Stellen als der Anbieter.",
            "Further processors are other bodies than the provider.",
        )
        .why(
            "Der Eintrag verdeckt, ob es weitere Auftragsverarbeiter gibt und welche.",
            "The entry hides whether there are further processors, and which.",
        )
        .fix("Den Eintrag entfernen oder die Stelle berichtigen.", "Remove the entry, or correct the body.")
        .applies(
            "wenn weitere Auftragsverarbeiter mit ihrem Katalogeintrag genannt sind",
            "if further processors are named by their entry",
        )
        .addressee("Anbieter", "providers")
        .profiles(&[&profiles::DATA_PROTECTION])
        .sources(&[FORMAT])
        .reads(&["dataProtection", "provider"]),
    Check::Service(|service, context| {
        let list = service.data_protection.as_ref().and_then(|data| data.sub_processors.as_ref());
        for (index, processor) in list.into_iter().flat_map(|list| list.iter()).enumerate() {
            let same = processor.organisation.as_ref().filter(|body| Some(*body) == service.provider.as_ref());
            if let Some(body) = same {
                let pointer = format!("/dataProtection/subProcessors/{index}/organisation");
                context.report(pointer).param("organisation", body.as_str());
            }
        }
    }),
);

static OPERATOR_MISSING: Rule = Rule::new(
    Declaration::new("R1513", "operator-not-among-sub-processors", Severity::Hint)
        .title("Betreiber nicht unter den weiteren Auftragsverarbeitern", "operator not among the further processors")
        .message(
            "Der Betreiber `{operator}` steht nicht unter den weiteren Auftragsverarbeitern.",
            "The operator `{operator}` is not among the further processors.",
        )
        .what(
            "Betreibt eine andere Stelle als der Anbieter den Cloud-Service, steht sie in der Liste der weiteren Auftragsverarbeiter.",
            "If another body than the provider operates the service, it stands in the list of further processors.",
        )
        .why(
            "Wer den Betrieb übernimmt, kommt in der Regel mit den Daten in Berührung und ist dann weiterer Auftragsverarbeiter.",
            "Whoever operates comes into contact with the data as a rule, and then is a further processor.",
        )
        .fix(
            "Den Betreiber mit `organisation` in `subProcessors` aufnehmen; verarbeitet er keine Daten, das als Ausnahme führen.",
            "Add the operator with `organisation` to `subProcessors`; if it processes no data, waive this finding.",
        )
        .applies(
            "wenn der Anbieter Auftragsverarbeiter ist, ein anderer betreibt und alle weiteren Auftragsverarbeiter mit Katalogeintrag \
             genannt sind",
            "if the provider is a processor, another body operates, and all further processors are named by their entry",
        )
        .addressee("Anbieter", "providers")
        .profiles(&[&profiles::DATA_PROTECTION])
        .sources(&[FORMAT])
        .reads(&["dataProtection", "provider", "operator", "lifecycle.status"]),
    Check::Service(|service, context| {
        let (Some(provider), Some(operator)) = (&service.provider, &service.operator) else { return };
        let Some(data) = processing(service).filter(|data| data.provider_role == Some(ProcessingRole::Processor)) else { return };
        let Some(list) = data.sub_processors.as_ref().filter(|_| provider != operator) else { return };
        // One without an entry may be the operator.
        if list.iter().all(|processor| processor.organisation.as_ref().is_some_and(|body| body != operator)) {
            context.report("/dataProtection/subProcessors").param("operator", operator.as_str());
        }
    }),
);

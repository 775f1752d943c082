//! Whether personal data are processed, in which role, and what belongs to that. Not here: further processors
//! (`sub_processors`), third countries (`transfer`), and what two bodies concluded (`concluded`).

use super::processing;
use crate::model::service::{DataProtection, LegalInstrument, ProcessingRole};
use crate::report::{Declaration, Severity, profiles};
use crate::rule::{Check, Rule};
use crate::rulebook::missing::lacking;
use crate::rulebook::sources::FORMAT;
use crate::rulebook::stage::is_retired;

pub(super) static RULES: &[&Rule] = &[
    &UNSAID,
    &ROLE_UNSAID,
    &WITHOUT_INSTRUMENT,
    &WITHOUT_ARRANGEMENT,
    &DENIED_BUT_DESCRIBED,
    &DETAILS_UNSAID,
    &SPECIAL_CATEGORIES,
    &TRAINING_ON_BEHALF,
];

static UNSAID: Rule = Rule::new(
    Declaration::new("R1501", "personal-data-unsaid", Severity::Hint)
        .title("Offen, ob personenbezogene Daten verarbeitet werden", "unsaid whether personal data are processed")
        .message(
            "Es ist nicht angegeben, ob der Cloud-Service personenbezogene Daten verarbeitet.",
            "It is not said whether the service processes personal data.",
        )
        .what(
            "Zu jedem Cloud-Service ist angegeben, ob in ihm personenbezogene Daten verarbeitet werden.",
            "A service says yes or no to whether personal data are processed in it.",
        )
        .why(
            "Davon hängt ab, ob Kunden einen Auftragsverarbeitungsvertrag oder ein anderes Rechtsinstrument nach Art. 28 DSGVO brauchen.",
            "On that depends whether customers need a contract or another legal act by Art. 28 DSGVO.",
        )
        .fix("`dataProtection.personalData` auf `true` oder `false` setzen.", "Set `dataProtection.personalData` to `true` or `false`.")
        .applies("wenn der Cloud-Service nicht eingestellt ist", "if the service is not retired")
        .addressee("Anbieter", "providers")
        .profiles(&[&profiles::DATA_PROTECTION])
        .sources(&[FORMAT])
        .reads(&["dataProtection.personalData", "lifecycle.status"]),
    Check::Service(|service, context| {
        let said = service.data_protection.as_ref().is_some_and(|data| data.personal_data.is_some());
        if !said && !is_retired(service) {
            context.report("/dataProtection/personalData");
        }
    }),
);

static ROLE_UNSAID: Rule = Rule::new(
    Declaration::new("R1502", "processing-role-unsaid", Severity::Warning)
        .title("Datenschutzrolle des Anbieters fehlt", "role of the provider in the processing is missing")
        .message(
            "Personenbezogene Daten werden verarbeitet, aber die Rolle des Anbieters fehlt.",
            "Personal data are processed, but the role of the provider is missing.",
        )
        .what(
            "Werden personenbezogene Daten verarbeitet, ist der Anbieter Auftragsverarbeiter, gemeinsam Verantwortlicher oder eigener \
             Verantwortlicher; das ist angegeben.",
            "Where personal data are processed the provider is processor, joint controller or controller; that is said.",
        )
        .why(
            "Von der Rolle hängt ab, was zu schließen ist: ein Vertrag nach Art. 28 DSGVO, eine Vereinbarung nach Art. 26 DSGVO oder \
             keines von beiden.",
            "On the role depends what has to be concluded: a contract by Art. 28 DSGVO, an arrangement by Art. 26 DSGVO, or neither.",
        )
        .fix(
            "`dataProtection.providerRole` auf `processor`, `joint-controller` oder `controller` setzen.",
            "Set `dataProtection.providerRole` to `processor`, `joint-controller` or `controller`.",
        )
        .applies("wenn personenbezogene Daten verarbeitet werden", "if personal data are processed")
        .addressee("Anbieter", "providers")
        .profiles(&[&profiles::DATA_PROTECTION])
        .sources(&[FORMAT])
        .reads(&["dataProtection.personalData", "dataProtection.providerRole", "lifecycle.status"]),
    Check::Service(|service, context| {
        if processing(service).is_some_and(|data| data.provider_role.is_none()) {
            context.report("/dataProtection/providerRole");
        }
    }),
);

static WITHOUT_INSTRUMENT: Rule = Rule::new(
    Declaration::new("R1503", "processing-without-instrument", Severity::Warning)
        .title("Auftragsverarbeitung ohne Muster oder Rechtsvorschrift", "processing on behalf without a template or norm")
        .message(
            "Der Anbieter ist Auftragsverarbeiter; es fehlt {missing}.",
            "The provider is a processor, but {missing} is missing.",
        )
        .what(
            "Wer im Auftrag verarbeitet, nennt das Muster des Auftragsverarbeitungsvertrags oder die Rechtsvorschrift, die an seine Stelle \
             tritt.",
            "Who processes on behalf names the template of the contract, or the norm that takes its place.",
        )
        .why(
            "Art. 28 Abs. 3 DSGVO verlangt einen Vertrag oder ein anderes Rechtsinstrument. Kunden müssen vor der Bestellung wissen, was \
             sie dafür bekommen.",
            "Art. 28 Abs. 3 DSGVO demands a contract or another legal act. Customers must know before they order what they get for it.",
        )
        .fix(
            "`templates` mit dem Muster ergänzen oder, wenn ein Gesetz oder Staatsvertrag die Verarbeitung regelt, `legalInstruments` und \
             `legalNorm`.",
            "Add `templates` or, where a statute or Staatsvertrag governs the processing, `legalInstruments` and `legalNorm`.",
        )
        .applies(
            "wenn personenbezogene Daten verarbeitet werden und der Anbieter Auftragsverarbeiter ist",
            "if personal data are processed and the provider is a processor",
        )
        .addressee("Anbieter", "providers")
        .profiles(&[&profiles::DATA_PROTECTION])
        .sources(&[FORMAT])
        .reads(&["dataProtection", "lifecycle.status"]),
    Check::Service(|service, context| {
        let Some(data) = processing(service) else { return };
        if data.provider_role != Some(ProcessingRole::Processor) || !data.templates.is_empty() || data.legal_norm.is_some() {
            return;
        }
        let by_law = !data.legal_instruments.is_empty() && data.legal_instruments.iter().all(is_by_law);
        let member = if by_law { "legalNorm" } else { "templates" };
        context.report(format!("/dataProtection/{member}")).param("missing", format!("`{member}`"));
    }),
);

/// Whether a statute or treaty takes the place of a contract.
fn is_by_law(instrument: &LegalInstrument) -> bool {
    matches!(instrument, LegalInstrument::Statute | LegalInstrument::StateTreaty)
}

static WITHOUT_ARRANGEMENT: Rule = Rule::new(
    Declaration::new("R1504", "joint-controllers-without-arrangement", Severity::Warning)
        .title("Gemeinsame Verantwortung ohne Vereinbarung", "joint controllers without an arrangement")
        .message(
            "Der Anbieter ist gemeinsam Verantwortlicher, nennt aber keine Vereinbarung dazu.",
            "The provider is a joint controller, but names no arrangement for it.",
        )
        .what(
            "Wer gemeinsam mit den Kunden verantwortlich ist, nennt die Vereinbarung, ihr Muster oder die Rechtsvorschrift.",
            "Who is controller jointly with the customers names the arrangement, its template, or the norm.",
        )
        .why(
            "Nach Art. 26 DSGVO legen gemeinsam Verantwortliche fest, wer welche Pflichten erfüllt, soweit das nicht durch Rechtsvorschrift \
             geregelt ist.",
            "By Art. 26 DSGVO joint controllers determine who fulfils which duties, as far as that is not laid down by law.",
        )
        .fix(
            "In `legalInstruments` den Wert `joint-controller-arrangement` oder die Rechtsvorschrift in `legalNorm` angeben, möglichst mit \
             Muster in `templates`.",
            "Give `joint-controller-arrangement` in `legalInstruments`, or the norm in `legalNorm`, best with a template in `templates`.",
        )
        .applies(
            "wenn personenbezogene Daten verarbeitet werden und der Anbieter gemeinsam Verantwortlicher ist",
            "if personal data are processed and the provider is a joint controller",
        )
        .addressee("Anbieter", "providers")
        .profiles(&[&profiles::DATA_PROTECTION])
        .sources(&[FORMAT])
        .reads(&["dataProtection", "lifecycle.status"]),
    Check::Service(|service, context| {
        let Some(data) = processing(service) else { return };
        let fits = |instrument: &LegalInstrument| {
            is_by_law(instrument) || *instrument == LegalInstrument::JointControllerArrangement
        };
        let named = data.legal_instruments.iter().any(fits) || !data.templates.is_empty() || data.legal_norm.is_some();
        if data.provider_role == Some(ProcessingRole::JointController) && !named {
            context.report("/dataProtection/legalInstruments");
        }
    }),
);

static DENIED_BUT_DESCRIBED: Rule = Rule::new(
    Declaration::new("R1505", "personal-data-denied-but-described", Severity::Warning)
        .title("Keine personenbezogenen Daten, aber Angaben dazu", "no personal data, but statements about them")
        .message(
            "Personenbezogene Daten sind verneint, trotzdem steht hier `{member}`.",
            "Personal data are denied, yet `{member}` is given.",
        )
        .what(
            "Wer verneint, personenbezogene Daten zu verarbeiten, beschreibt ihre Verarbeitung nicht.",
            "Who denies the processing of personal data does not describe it.",
        )
        .why(
            "Eines von beiden stimmt nicht; wer nur das Nein liest, schließt keinen Auftragsverarbeitungsvertrag.",
            "One of the two is wrong; who reads the denial only, concludes no contract on processing.",
        )
        .fix(
            "`personalData` auf `true` setzen oder die übrigen Angaben entfernen.",
            "Set `personalData` to `true`, or remove the other statements.",
        )
        .applies("wenn `personalData` verneint ist", "if `personalData` is denied")
        .addressee("Anbieter", "providers")
        .profiles(&[&profiles::DATA_PROTECTION])
        .sources(&[FORMAT])
        .reads(&["dataProtection"]),
    Check::Service(|service, context| {
        let Some(data) = service.data_protection.as_deref().filter(|data| data.personal_data == Some(false)) else {
            return;
        };
        if let Some(member) = described(data) {
            context.report(format!("/dataProtection/{member}")).param("member", member);
        }
    }),
);

/// The first member that speaks of processing.
fn described(data: &DataProtection) -> Option<&'static str> {
    let members = [
        ("specialCategories", data.special_categories == Some(true)),
        ("dataCategories", !data.data_categories.is_empty()),
        ("dataSubjects", !data.data_subjects.is_empty()),
        ("subProcessors", data.sub_processors.as_ref().is_some_and(|list| !list.is_empty())),
        ("thirdCountryTransfers", data.third_country_transfers.as_ref().is_some_and(|list| !list.is_empty())),
    ];
    members.into_iter().find_map(|(member, there)| there.then_some(member))
}

static DETAILS_UNSAID: Rule = Rule::new(
    Declaration::new("R1506", "processing-details-unsaid", Severity::Hint)
        .title("Angaben zur Verarbeitung fehlen", "details of the processing are missing")
        .message("Zur Verarbeitung personenbezogener Daten fehlt: {missing}.", "The processing of personal data is described without: {missing}.")
        .what(
            "Wer im Auftrag oder gemeinsam mit Kunden verarbeitet, nennt Arten der Daten, betroffene Personen, weitere \
             Auftragsverarbeiter, Drittlandübermittlungen sowie technische und organisatorische Maßnahmen. Eine leere Liste heißt: \
             keine.",
            "Who processes on behalf of customers or jointly with them names kinds of data, data subjects, further processors, transfers to \
             third countries, and technical and organisational measures. An empty list says: none.",
        )
        .why(
            "Kunden brauchen das für den Auftragsverarbeitungsvertrag (Art. 28 Abs. 3 DSGVO) und für ihr Verzeichnis der \
             Verarbeitungstätigkeiten (Art. 30 DSGVO); sie müssten sonst jede Angabe einzeln erfragen.",
            "Customers need that for the contract (Art. 28 Abs. 3 DSGVO) and for their records of processing (Art. 30 DSGVO); otherwise \
             they have to ask for each.",
        )
        .fix("Die genannten Felder in `dataProtection` ergänzen.", "Add the members named in `dataProtection`.")
        .applies(
            "wenn personenbezogene Daten verarbeitet werden und der Anbieter nicht allein verantwortlich ist",
            "if personal data are processed and the provider is not the only controller",
        )
        .addressee("Anbieter", "providers")
        .profiles(&[&profiles::DATA_PROTECTION])
        .sources(&[FORMAT])
        .reads(&["dataProtection", "lifecycle.status"]),
    Check::Service(|service, context| {
        let Some(data) = processing(service) else { return };
        // Who does not even say the role is asked for that first.
        if !matches!(data.provider_role, Some(ProcessingRole::Processor | ProcessingRole::JointController)) {
            return;
        }
        let missing = lacking(&[
            ("dataCategories", !data.data_categories.is_empty()),
            ("dataSubjects", !data.data_subjects.is_empty()),
            ("subProcessors", data.sub_processors.is_some()),
            ("thirdCountryTransfers", data.third_country_transfers.is_some()),
            ("technicalMeasures", !data.technical_measures.is_empty()),
        ]);
        if let Some(missing) = missing {
            context.report("/dataProtection").param("missing", missing);
        }
    }),
);

static SPECIAL_CATEGORIES: Rule = Rule::new(
    Declaration::new("R1507", "special-categories-without-protection", Severity::Warning)
        .title("Besondere Kategorien ohne Angabe zum Schutz", "special categories without a statement on protection")
        .message(
            "Der Cloud-Service ist für besondere Kategorien personenbezogener Daten vorgesehen; es fehlt {missing}.",
            "The service is meant for special categories of personal data, but lacks: {missing}.",
        )
        .what(
            "Wer besondere Kategorien (Art. 9 DSGVO) zulässt, sagt, bis zu welchem Schutzbedarf an Vertraulichkeit der Cloud-Service \
             geeignet ist und mit welchen Maßnahmen er schützt.",
            "Who admits special categories (Art. 9 DSGVO) says up to which need of confidentiality the service is suitable, and with which \
             measures it protects.",
        )
        .why(
            "Für solche Daten stellen Verantwortliche den Schutzbedarf meist höher als normal fest und müssen die Maßnahmen nach Art. 32 \
             DSGVO beurteilen.",
            "For such data controllers mostly determine a need above normal, and have to judge the measures by Art. 32 DSGVO.",
        )
        .fix(
            "`protection.upTo.confidentiality` und `dataProtection.technicalMeasures` ergänzen.",
            "Add `protection.upTo.confidentiality` and `dataProtection.technicalMeasures`.",
        )
        .applies(
            "wenn der Cloud-Service für besondere Kategorien vorgesehen und nicht eingestellt ist",
            "if the service is meant for special categories and not retired",
        )
        .addressee("Anbieter", "providers")
        .profiles(&[&profiles::DATA_PROTECTION])
        .sources(&[FORMAT])
        .reads(&["dataProtection", "protection", "plans.protection", "lifecycle.status"]),
    Check::Service(|service, context| {
        let Some(data) = processing(service).filter(|data| data.special_categories == Some(true)) else { return };
        let plans = service.plans.iter().filter_map(|plan| plan.protection.as_ref());
        let mut stated = service.protection.iter().chain(plans);
        let missing = lacking(&[
            ("protection.upTo.confidentiality", stated.any(|protection| protection.up_to.confidentiality.is_some())),
            ("dataProtection.technicalMeasures", !data.technical_measures.is_empty()),
        ]);
        if let Some(missing) = missing {
            context.report("/dataProtection/specialCategories").param("missing", missing);
        }
    }),
);

static TRAINING_ON_BEHALF: Rule = Rule::new(
    Declaration::new("R1508", "training-with-data-on-behalf", Severity::Hint)
        .title("Training mit Kundendaten als Auftragsverarbeiter", "training with customers' data as a processor")
        .message(
            "Der Anbieter verarbeitet im Auftrag, trainiert aber Modelle mit Kundendaten, ohne eigene Zwecke zu nennen.",
            "The provider processes on behalf, but trains models with customers' data without naming purposes of its own.",
        )
        .what(
            "Werden Kundendaten zum Trainieren verwendet, ist gesagt, ob das im Auftrag oder zu eigenen Zwecken geschieht.",
            "Where customers' data are used for training, it is said whether that is done on behalf or for purposes of the provider.",
        )
        .why(
            "Wer über Zwecke selbst bestimmt, gilt insoweit als Verantwortlicher (Art. 28 Abs. 10 DSGVO).",
            "Who determines purposes is considered a controller in respect of that processing (Art. 28 Abs. 10 DSGVO).",
        )
        .fix(
            "`ownPurposes` angeben, `modelTraining` berichtigen oder `providerRole` ändern.",
            "Give `ownPurposes`, correct `modelTraining`, or change `providerRole`.",
        )
        .applies(
            "wenn der Anbieter Auftragsverarbeiter ist und Kundendaten zum Training verwendet",
            "if the provider is a processor and uses customers' data for training",
        )
        .addressee("Anbieter", "providers")
        .profiles(&[&profiles::DATA_PROTECTION])
        .sources(&[FORMAT])
        .reads(&["dataProtection", "lifecycle.status"]),
    Check::Service(|service, context| {
        let Some(data) = processing(service) else { return };
        let on_behalf = data.provider_role == Some(ProcessingRole::Processor);
        if on_behalf && data.model_training == Some(true) && data.own_purposes.is_none() {
            context.report("/dataProtection/modelTraining");
        }
    }),
);

//! What was concluded on the processing of personal data, and whether it covers who uses a service. Not here: templates that a
//! provider offers (`processing`).

use std::collections::HashSet;

use crate::facts::{Day, Row, RowStatus, Trait, Way};
use crate::model::agreement::PartyRole;
use crate::model::service::LegalInstrument;
use crate::report::{Declaration, Severity, profiles};
use crate::rule::{Check, FactsContext, Rule};
use crate::rulebook::missing::lacking;
use crate::rulebook::sources::FORMAT;
use crate::shape::{Bilingual, EntityKind};
use crate::standards::documents::GDPR;

pub(super) static RULES: &[&Rule] = &[&INCOMPLETE, &TENANT_WITHOUT_INSTRUMENT, &TENANT_BEYOND_SERVICE];

static INCOMPLETE: Rule = Rule::new(
    Declaration::new("R1521", "processing-instrument-incomplete", Severity::Warning)
        .title("Regelung zur Auftragsverarbeitung unvollständig", "instrument on processing described incompletely")
        .message("Zur Regelung fehlt: {missing}.", "The instrument lacks: {missing}.")
        .what(
            "Eine Regelung zur Auftragsverarbeitung nennt Verantwortliche, Auftragsverarbeiter und, wo ein Rechtsakt den Vertrag ersetzt, \
             diesen Rechtsakt. Gemeinsam Verantwortliche sind mindestens zwei. Statt in der Regelung können die Stellen mit ihrer Rolle \
             unter den Parteien der Vereinbarung stehen.",
            "An instrument on processing names controllers, processors and, where a legal act replaces the contract, that act. Joint \
             controllers are two at least. Instead of the instrument the parties of the agreement may say it by their roles.",
        )
        .why(
            "Nur so lässt sich sagen, wen und was die Regelung bindet (Art. 26 und 28 DSGVO).",
            "Only then can be said whom and what it binds (Art. 26 and 28 DSGVO).",
        )
        .fix("Die genannten Felder ergänzen.", "Add the members named.")
        .applies("wenn eine Regelung zur Auftragsverarbeitung angegeben ist", "if an instrument on processing is given")
        .addressee("Stellen, die Vereinbarungen führen", "bodies that keep agreements")
        .profiles(&[&profiles::DATA_PROTECTION])
        .sources(&[FORMAT])
        .reads(&["dataProcessing", "parties"]),
    Check::Agreement(|agreement, context| {
        if agreement.data_processing.is_empty() {
            return;
        }
        // A framework contract says by the roles of its parties who is meant.
        let with = |role| agreement.parties.iter().filter(|party| party.roles.contains(&role)).count();
        let (as_controllers, as_processors) = (with(PartyRole::Controller), with(PartyRole::Processor));
        for (index, instrument) in agreement.data_processing.iter().enumerate() {
            let joint = instrument.kind == LegalInstrument::JointControllerArrangement;
            let needed = if joint { 2 } else { 1 };
            let by_law = matches!(instrument.kind, LegalInstrument::Statute | LegalInstrument::StateTreaty);
            let controllers = instrument.controllers.len() >= needed || as_controllers >= needed;
            let missing = lacking(&[
                ("controllers", controllers),
                ("processors", joint || !instrument.processors.is_empty() || as_processors > 0),
                ("legalAct", !by_law || instrument.legal_act.is_some()),
            ]);
            if let Some(missing) = missing {
                context.report(format!("/dataProcessing/{index}")).param("missing", missing);
            }
        }
    }),
);

static TENANT_WITHOUT_INSTRUMENT: Rule = Rule::new(
    Declaration::new("R1522", "tenant-without-processing-instrument", Severity::Warning)
        .title("Mandant ohne Regelung zur Auftragsverarbeitung", "tenant without an instrument on processing")
        .message(
            "Im Mandanten werden personenbezogene Daten im Auftrag verarbeitet; keine seiner Vereinbarungen enthält dafür eine Regelung.",
            "Personal data are processed on behalf in the tenant; none of its agreements has an instrument for that.",
        )
        .what(
            "Verarbeitet der Anbieter für einen Mandanten im Auftrag, enthält eine der Vereinbarungen des Mandanten, oder eine \
             übergeordnete, die Regelung dazu für diesen Cloud-Service.",
            "Where the provider processes on behalf for a tenant, one of the agreements of the tenant, or one above it, has the instrument \
             for this service.",
        )
        .why(
            "Art. 28 Abs. 3 DSGVO verlangt einen Vertrag oder ein anderes Rechtsinstrument. Dass es hier fehlt, heißt nicht, dass es keines \
             gibt; nachzuweisen ist es aber.",
            "Art. 28 Abs. 3 DSGVO demands a contract or another legal act. That it is missing here does not mean that there is none; but it \
             has to be shown.",
        )
        .fix(
            "In der Vereinbarung `dataProcessing` ergänzen oder die Vereinbarung, die sie enthält, in `agreements` nennen.",
            "Add `dataProcessing` to the agreement, or name the agreement that has it in `agreements`.",
        )
        .applies(
            "wenn der Mandant läuft und personenbezogene Daten angibt, der Anbieter Auftragsverarbeiter und nicht selbst Verantwortlicher \
             des Mandanten ist",
            "if the tenant is running and states personal data, and the provider is a processor and no controller of the tenant",
        )
        .addressee("Verantwortliche und Anbieter", "controllers and providers")
        .profiles(&[&profiles::DATA_PROTECTION])
        .sources(&[GDPR.section("Art. 28 Abs. 3")])
        .reads(&[
            "personalData",
            "specialCategories",
            "service",
            "agreements",
            "controllers",
            "status",
            "validUntil",
            "parent",
            "provider",
            "dataProtection.providerRole",
            "dataProcessing",
        ])
        .time_dependent(),
    Check::Facts(tenant_without_instrument),
);

/// How many agreements above one are looked at; of longer chains nothing is said.
const CHAIN: usize = 8;

fn tenant_without_instrument(context: &mut FactsContext<'_>) {
    let Some(today) = Day::of(context.today()) else { return };
    let facts = context.facts();
    // Which agreement has an instrument for which service alone.
    let mut single: HashSet<(usize, u32)> = HashSet::new();
    if facts.has_way(Way::ProcessedService) {
        for row in facts.all_rows().filter(|row| row.kind() == EntityKind::Agreement) {
            let named = row.references_as(Way::ProcessedService);
            single.extend(named.map(|reference| (row.index, reference.target_number())));
        }
    }
    for row in context.rows().filter(|row| row.kind() == EntityKind::Tenant && row.has(Trait::PersonalData)) {
        if row.has_ended(today) || row.status() == RowStatus::Planned {
            continue;
        }
        let Some(used) = row.reference_as(Way::TenantService) else { continue };
        let Some(service) = context.target(row, &used).filter(|service| service.has(Trait::ProcessesOnBehalf)) else {
            continue;
        };
        let provider = service.reference_as(Way::Provider);
        let own = |reference: &crate::facts::Reference<'_>| {
            reference.way() == Way::TenantController
                && Some(reference.target_number()) == provider.map(|it| it.target_number())
        };
        if context.is_excluded(&service) || row.references().any(|reference| own(&reference)) {
            continue;
        }
        let covers = |agreement: &Row<'_>| {
            agreement.has(Trait::ProcessingGoverned) || single.contains(&(agreement.index, used.target_number()))
        };
        if !is_governed(context, row, covers) {
            let related = service.related(Bilingual::new("der Cloud-Service", "the service"));
            context.report(row, "/agreements").relate(related);
        }
    }
}

/// Whether some agreement of a tenant, or one above it, has the instrument; also where that cannot be told.
fn is_governed<'f>(context: &mut FactsContext<'f>, tenant: Row<'f>, covers: impl Fn(&Row<'_>) -> bool) -> bool {
    let mut open = false;
    for reference in tenant.references_as(Way::TenantAgreement) {
        let mut next = Some(reference);
        for step in 0..=CHAIN {
            let Some(reference) = next else { break };
            // What is not at hand, was not readable or lies too far up may have it.
            let Some(agreement) = context.target(tenant, &reference).filter(|_| step < CHAIN) else {
                open = true;
                break;
            };
            if covers(&agreement) {
                return true;
            }
            open |= context.is_excluded(&agreement);
            next = agreement.reference_as(Way::Parent);
        }
    }
    open
}

static TENANT_BEYOND_SERVICE: Rule = Rule::new(
    Declaration::new("R1523", "tenant-data-beyond-service", Severity::Warning)
        .title(
            "Mandant mit Daten, für die der Cloud-Service nicht vorgesehen ist",
            "tenant with data for which the service is not meant",
        )
        .message(
            "Der Mandant gibt {data} an; der Cloud-Service `{service}` schließt das aus.",
            "The tenant states {data}; the service `{service}` rules that out.",
        )
        .what(
            "In einem Mandanten werden nur Daten verarbeitet, für die der Cloud-Service vorgesehen ist.",
            "In a tenant only data are processed for which the service is meant.",
        )
        .why(
            "Regelungen und Maßnahmen des Anbieters decken solche Daten nicht ab.",
            "Instruments and measures of the provider do not cover such data.",
        )
        .fix(
            "Die Angabe beim Mandanten oder beim Cloud-Service (`dataProtection`) berichtigen oder die Nutzung ändern.",
            "Correct the statement of the tenant or of the service (`dataProtection`), or change the use.",
        )
        .applies(
            "wenn Mandant und Cloud-Service dazu etwas sagen und der Mandant nicht beendet ist",
            "if tenant and service both speak of it, and the tenant has not ended",
        )
        .addressee("Verantwortliche und Anbieter", "controllers and providers")
        .profiles(&[&profiles::DATA_PROTECTION])
        .sources(&[FORMAT])
        .reads(&[
            "personalData",
            "specialCategories",
            "service",
            "status",
            "validUntil",
            "dataProtection.personalData",
            "dataProtection.specialCategories",
        ])
        .time_dependent(),
    Check::Facts(|context| {
        let Some(today) = Day::of(context.today()) else { return };
        for row in context.rows().filter(|row| row.kind() == EntityKind::Tenant && row.has(Trait::PersonalData)) {
            if row.has_ended(today) {
                continue;
            }
            let Some(used) = row.reference_as(Way::TenantService) else { continue };
            let Some(service) = context.target(row, &used) else { continue };
            let (member, data) = if service.has(Trait::NoPersonalData) {
                ("/personalData", Bilingual::new("personenbezogene Daten", "personal data"))
            } else if row.has(Trait::SpecialCategories) && service.has(Trait::NoSpecialCategories) {
                (
                    "/specialCategories",
                    Bilingual::new(
                        "besondere Kategorien personenbezogener Daten",
                        "special categories of personal data",
                    ),
                )
            } else {
                continue;
            };
            let related = service.related(Bilingual::new("der Cloud-Service", "the service"));
            context.report(row, member).param("data", data).param("service", service.id()).relate(related);
        }
    }),
);

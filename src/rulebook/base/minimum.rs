//! What an entity must have at least so that others can use it. The type asks for the id alone, so that one missing member
//! never hides the rest; here each missing member is a finding of its own.

use crate::report::{BASE, Declaration, Profile, Severity};
use crate::rule::{Check, EntityContext, Rule};
use crate::rulebook::sources::FORMAT;
use crate::shape::Bilingual;

pub(super) static RULES: &[&Rule] = &[
    &HEADER_INCOMPLETE,
    &ORGANISATION_INCOMPLETE,
    &SERVICE_INCOMPLETE,
    &INTERFACE_INCOMPLETE,
    &TENANT_INCOMPLETE,
    &AGREEMENT_INCOMPLETE,
];

static PROFILES: &[&Profile] = &[&BASE];

/// What all these rules say in the same words.
const fn incomplete(declaration: Declaration) -> Declaration {
    declaration
        .message("Es fehlt: {what} (`{member}`).", "Missing: {what} (`{member}`).")
        .fix("`{member}` ergänzen.", "Add `{member}`.")
        .profiles(PROFILES)
        .sources(&[FORMAT])
}

/// Reports a member that is not there, unless it was there and could not be read.
fn demand(context: &mut EntityContext<'_>, there: bool, member: &'static str, de: &'static str, en: &'static str) {
    if !there && !context.was_set_aside(member) {
        let pointer = format!("/{}", member.replace('.', "/"));
        context.report(pointer).param("what", Bilingual::new(de, en)).param("member", member);
    }
}

static HEADER_INCOMPLETE: Rule = Rule::new(
    incomplete(Declaration::new("R0801", "catalog-header-incomplete", Severity::Warning))
        .title("Katalogkopf unvollständig", "catalog header incomplete")
        .what(
            "Der Kopf eines Katalogs nennt Titel, Herausgeber und Zeitpunkt der Ausgabe.",
            "The header of a catalog names title, publisher and time of issue.",
        )
        .why(
            "Ohne Herausgeber ist offen, wer für den Inhalt einsteht und welche Kennungen seine eigenen sind; ohne Zeitpunkt, welche Ausgabe die neuere ist.",
            "Without a publisher nobody knows who answers for the content and which ids are its own; without the time, which edition is the newer one.",
        )
        .addressee("Herausgeber von Katalogen", "publishers of catalogs")
        .reads_each(&["title", "publisher", "issued"]),
    Check::Header(|header, context| {
        demand(context, header.title.is_some(), "title", "der Titel des Katalogs", "the title of the catalog");
        demand(context, header.publisher.is_some(), "publisher", "der Herausgeber", "the publisher");
        demand(context, header.issued.is_some(), "issued", "der Zeitpunkt der Ausgabe", "the time of issue");
    }),
);

static ORGANISATION_INCOMPLETE: Rule = Rule::new(
    incomplete(Declaration::new("R0802", "organisation-incomplete", Severity::Warning))
        .title("Organisation unvollständig", "organisation incomplete")
        .what(
            "Eine Organisation hat einen Namen und mindestens eine Art oder Rolle.",
            "An organisation has a name and at least one kind or role.",
        )
        .why(
            "Ohne Namen weiß niemand, wer gemeint ist; ohne Art und Rolle nicht, was die Stelle im Katalog zu tun hat.",
            "Without a name nobody knows who is meant; without kind and role nobody knows what the body has to do in the catalog.",
        )
        .addressee("Organisationen", "organisations")
        .reads_each(&["name", "kinds", "roles"]),
    Check::Organisation(|organisation, context| {
        demand(context, organisation.name.is_some(), "name", "der Name der Organisation", "the name of the organisation");
        let purpose = !organisation.kinds.is_empty() || !organisation.roles.is_empty() || context.was_set_aside("kinds");
        demand(context, purpose, "roles", "eine Rolle oder Art der Organisation", "a role or kind of the organisation");
    }),
);

static SERVICE_INCOMPLETE: Rule = Rule::new(
    incomplete(Declaration::new("R0803", "service-incomplete", Severity::Warning))
        .title("Cloud-Service unvollständig", "service incomplete")
        .what(
            "Ein Cloud-Service hat Titel, Beschreibung, Anbieter, Servicemodell, Stand im Lebenszyklus und eine Kontaktstelle.",
            "A service has a title, a description, a provider, a service model, a status in its lifecycle and a contact.",
        )
        .why(
            "Ohne diese Angaben lässt sich der Cloud-Service weder finden noch einordnen noch bestellen.",
            "Without these the service can be neither found nor classified nor ordered.",
        )
        .addressee("Anbieter", "providers")
        .reads_each(&["title", "description", "provider", "serviceModel", "lifecycle.status", "contacts", "serviceLevels.support"]),
    Check::Service(|service, context| {
        demand(context, service.title.is_some(), "title", "der Titel des Cloud-Service", "the title of the service");
        let described = service.description.is_some() || service.short_description.is_some();
        demand(context, described, "description", "die Beschreibung", "the description");
        demand(context, service.provider.is_some(), "provider", "der Anbieter", "the provider");
        demand(context, service.service_model.is_some(), "serviceModel", "das Servicemodell", "the service model");
        let status = service.lifecycle.as_ref().is_some_and(|lifecycle| lifecycle.status.is_some());
        demand(context, status, "lifecycle.status", "der Stand im Lebenszyklus", "the status in the lifecycle");
        let mut support = service.service_levels.iter().flat_map(|level| &level.support);
        let contact = !service.contacts.is_empty() || support.any(|support| !support.contacts.is_empty());
        demand(context, contact, "contacts", "eine Kontaktstelle", "a contact");
    }),
);

static INTERFACE_INCOMPLETE: Rule = Rule::new(
    incomplete(Declaration::new("R0804", "interface-incomplete", Severity::Warning))
        .title("Schnittstelle unvollständig", "interface incomplete")
        .what(
            "Eine Schnittstelle hat Namen, Art, verantwortliche Stelle und mindestens eine Version.",
            "An interface has a name, a kind, an owner and at least one version.",
        )
        .why(
            "Ohne diese Angaben kann niemand gegen die Schnittstelle entwickeln oder bei Änderungen nachfragen.",
            "Without these nobody can develop against the interface, or ask about its changes.",
        )
        .addressee("verantwortliche Stellen von Schnittstellen", "owners of interfaces")
        .reads_each(&["name", "interfaceKind", "owner", "versions"]),
    Check::Interface(|interface, context| {
        demand(context, interface.name.is_some(), "name", "der Name der Schnittstelle", "the name of the interface");
        demand(
            context,
            interface.interface_kind.is_some(),
            "interfaceKind",
            "die Art der Schnittstelle",
            "the kind of the interface",
        );
        demand(context, interface.owner.is_some(), "owner", "die verantwortliche Stelle", "the owner");
        demand(context, !interface.versions.is_empty(), "versions", "eine Version", "a version");
    }),
);

static TENANT_INCOMPLETE: Rule = Rule::new(
    incomplete(Declaration::new("R0805", "tenant-incomplete", Severity::Warning))
        .title("Mandant unvollständig", "tenant incomplete")
        .what(
            "Ein Mandant nennt den Cloud-Service, den Kunden und, wenn personenbezogene Daten nicht ausgeschlossen sind, die Verantwortlichen.",
            "A tenant names the service, the customer and, unless personal data are ruled out, the controllers.",
        )
        .why(
            "Kunde und Verantwortlicher sind oft verschiedene Stellen; ohne beide ist offen, wer bestellt hat und wer für die Daten einsteht.",
            "Customer and controller are often different bodies; without both nobody knows who ordered and who answers for the data.",
        )
        .addressee("Anbieter und Kunden", "providers and customers")
        .reads_each(&["service", "customer", "controllers", "personalData"]),
    Check::Tenant(|tenant, context| {
        demand(context, tenant.service.is_some(), "service", "der genutzte Cloud-Service", "the service that is used");
        demand(context, tenant.customer.is_some(), "customer", "der Kunde", "the customer");
        let personal_data = tenant.personal_data != Some(false) && !context.was_set_aside("personalData");
        let named = !tenant.controllers.is_empty() || !personal_data;
        demand(context, named, "controllers", "die Verantwortlichen", "the controllers");
    }),
);

static AGREEMENT_INCOMPLETE: Rule = Rule::new(
    incomplete(Declaration::new("R0806", "agreement-incomplete", Severity::Warning))
        .title("Vereinbarung unvollständig", "agreement incomplete")
        .what(
            "Eine Vereinbarung nennt ihre Art, mindestens zwei Parteien und wann sie geschlossen wurde oder ab wann sie gilt.",
            "An agreement names its kind, at least two parties, and when it was signed or from when on it applies.",
        )
        .why(
            "Ohne diese Angaben lässt sich nicht sagen, wer sich auf die Vereinbarung stützen kann und ob sie schon gilt.",
            "Without these nobody can tell who can rely on the agreement, and whether it applies already.",
        )
        .addressee("Parteien von Vereinbarungen", "parties of agreements")
        .reads_each(&["agreementKind", "parties", "validFrom", "signedOn"]),
    Check::Agreement(|agreement, context| {
        demand(context, agreement.agreement_kind.is_some(), "agreementKind", "die Art der Vereinbarung", "the kind of the agreement");
        demand(context, agreement.parties.len() >= 2, "parties", "mindestens zwei Parteien", "at least two parties");
        let dated = agreement.valid_from.is_some() || agreement.signed_on.is_some() || context.was_set_aside("signedOn");
        demand(context, dated, "validFrom", "der erste Tag der Geltung", "the first day on which it applies");
    }),
);

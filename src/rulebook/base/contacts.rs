//! Contacts: whether somebody can be reached at all. Not here: that there is one (`minimum`).

use crate::model::EntityRef;
use crate::model::common::Contact;
use crate::report::{BASE, Declaration, Severity};
use crate::rule::{Check, EntityContext, Rule};
use crate::rulebook::sources::FORMAT;

pub(super) static RULES: &[&Rule] = &[&NO_WAY_TO_REACH];

static NO_WAY_TO_REACH: Rule = Rule::new(
    Declaration::new("R0513", "contact-without-address", Severity::Warning)
        .title("Kontaktstelle ist nicht erreichbar", "contact cannot be reached")
        .message(
            "Die Kontaktstelle nennt weder E-Mail-Adresse noch Telefonnummer noch Kontaktseite.",
            "The contact names no e-mail address, no telephone number and no page.",
        )
        .what(
            "Eine Kontaktstelle nennt mindestens einen Weg, auf dem sie erreichbar ist.",
            "A contact names at least one way in which it can be reached.",
        )
        .why("Sonst hilft die Angabe niemandem.", "Otherwise the statement helps nobody.")
        .fix("`email`, `phone` oder `url` ergänzen.", "Add `email`, `phone` or `url`.")
        .profiles(&[&BASE])
        .sources(&[FORMAT])
        .reads(&[
            "contacts",
            "serviceLevels.support",
            "accessibility.feedback",
            "dataProtection.dataProtectionOfficer",
        ]),
    Check::Entity(|entity, context| match entity {
        EntityRef::Organisation(organisation) => list(&organisation.contacts, context),
        EntityRef::Interface(interface) => list(&interface.contacts, context),
        EntityRef::Tenant(tenant) => list(&tenant.contacts, context),
        EntityRef::Agreement(agreement) => list(&agreement.contacts, context),
        EntityRef::Service(service) => {
            list(&service.contacts, context);
            for (level, support) in service.service_levels.iter().enumerate().flat_map(|(level, it)| {
                it.support.iter().enumerate().map(move |(index, support)| ((level, index), support))
            }) {
                for (place, contact) in support.contacts.iter().enumerate() {
                    let (level, index) = level;
                    judge(contact, context, || format!("/serviceLevels/{level}/support/{index}/contacts/{place}"));
                }
            }
            if let Some(feedback) = service.accessibility.as_ref().and_then(|it| it.feedback.as_ref()) {
                judge(feedback, context, || "/accessibility/feedback".to_owned());
            }
            if let Some(officer) = service.data_protection.as_ref().and_then(|it| it.data_protection_officer.as_ref()) {
                judge(officer, context, || "/dataProtection/dataProtectionOfficer".to_owned());
            }
        }
    }),
);

fn list(contacts: &[Contact], context: &mut EntityContext<'_>) {
    for (index, contact) in contacts.iter().enumerate() {
        judge(contact, context, || format!("/contacts/{index}"));
    }
}

fn judge(contact: &Contact, context: &mut EntityContext<'_>, pointer: impl Fn() -> String) {
    if contact.email.is_none() && contact.phone.is_none() && contact.url.is_none() {
        context.report(pointer());
    }
}

//! What an order in the portal needs for its invoice: a Leitweg-ID. Not here: whether a Leitweg-ID is sound, and whether it fits
//! the region of a body (`base`).

use std::collections::HashMap;

use crate::facts::{Name, NameRole, Reference, Row, Trait, Way};
use crate::model::organisation::Role;
use crate::report::{Declaration, Severity};
use crate::rule::{Check, FactsContext, Rule};
use crate::rulebook::csp_agb::{PROFILES, has_ended};
use crate::rulebook::lookup::LongNames;
use crate::rulebook::sources::FORMAT;
use crate::rulebook::stage::living;
use crate::shape::{Bilingual, EntityKind};
use crate::standards::documents::PORTAL_HELP_CUSTOMERS;

pub(super) static RULES: &[&Rule] = &[&CUSTOMER_WITHOUT_LEITWEG_ID, &NO_INVOICE_ADDRESS, &LEITWEG_ID_OF_ANOTHER_BODY];

static CUSTOMER_WITHOUT_LEITWEG_ID: Rule = Rule::new(
    Declaration::new("R1030", "customer-without-leitweg-id", Severity::Hint)
        .title("Kunde ohne Leitweg-ID", "customer without a Leitweg-ID")
        .message("Für den Kunden ist keine Leitweg-ID angegeben.", "No Leitweg-ID is given for the customer.")
        .what("Kunden geben ihre Leitweg-IDs an.", "Customers give their Leitweg-IDs.")
        .why(
            "Bei der Registrierung im Portal wird die Leitweg-ID für Rechnungen geklärt; eine XRechnung nennt sie als \
             Käuferreferenz (BT-10), die nicht fehlen darf.",
            "The Leitweg-ID for invoices is settled at registration in the portal; an XRechnung gives it as the buyer reference (BT-10), \
             which must not be missing.",
        )
        .fix("Die Leitweg-ID unter `keys.leitwegIds` angeben.", "Give the Leitweg-ID under `keys.leitwegIds`.")
        .addressee("Kunden", "customers")
        .applies(
            "für Organisationen mit der Rolle Kunde, die heute bestehen",
            "for organisations with the role of customer that exist today",
        )
        .profiles(PROFILES)
        .sources(&[PORTAL_HELP_CUSTOMERS])
        .reads(&["roles", "keys.leitwegIds", "validUntil"])
        .time_dependent(),
    Check::Organisation(|organisation, context| {
        let none = organisation.keys.as_ref().is_none_or(|keys| keys.leitweg_ids.is_empty());
        if none && organisation.roles.contains(&Role::Customer) && !has_ended(organisation, context.today()) {
            context.report("/keys/leitwegIds");
        }
    }),
);

/// What a tenant names in a way, if it is at hand and nothing of it that counts here was set aside.
fn target<'a>(context: &mut FactsContext<'a>, row: Row<'a>, way: Way) -> Option<Row<'a>> {
    let reference = row.reference_as(way)?;
    let target = context.target(row, &reference)?;
    (!context.is_excluded(&target)).then_some(target)
}

fn invoice_address<'a>(row: &Row<'a>) -> Option<Name<'a>> {
    row.names().find(|name| name.role() == NameRole::InvoiceTo)
}

fn has_leitweg_id(body: &Row<'_>) -> bool {
    body.names().any(|name| name.role() == NameRole::LeitwegId)
}

static NO_INVOICE_ADDRESS: Rule = Rule::new(
    Declaration::new("R1031", "tenant-without-invoice-address", Severity::Warning)
        .title("Leitweg-ID für Rechnungen fehlt", "Leitweg-ID for invoices missing")
        .message(
            "`{service}` verlangt bei der Bestellung eine Leitweg-ID; weder der Mandant noch sein Kunde `{customer}` gibt eine an.",
            "An order of `{service}` needs a Leitweg-ID; neither the tenant nor its customer `{customer}` gives one.",
        )
        .what(
            "Wo die Vertragsbedingungen eine Leitweg-ID verlangen, gibt der Mandant oder sein Kunde eine an.",
            "Where the contract terms ask for a Leitweg-ID, the tenant or its customer gives one.",
        )
        .why(
            "Im Portal wird die Leitweg-ID für Rechnungen bei der Registrierung geklärt; dieser Anbieter verlangt sie in seinen \
             Vertragsbedingungen.",
            "In the portal the Leitweg-ID for invoices is settled at registration; this provider asks for it in the contract terms.",
        )
        .fix(
            "`invoiceLeitwegId` beim Mandanten oder `keys.leitwegIds` beim Kunden ergänzen.",
            "Add `invoiceLeitwegId` to the tenant, or `keys.leitwegIds` to the customer.",
        )
        .addressee("Kunden", "customers")
        .applies(
            "wenn `contractTerms.leitwegIdRequired` gesetzt ist, der Kunde vorliegt und der Mandant nicht beendet ist",
            "if `contractTerms.leitwegIdRequired` is set, the customer is at hand, and the tenant has not ended",
        )
        .profiles(PROFILES)
        .sources(&[FORMAT])
        .reads(&[
            "invoiceLeitwegId",
            "customer",
            "service",
            "status",
            "validUntil",
            "keys.leitwegIds",
            "contractTerms.leitwegIdRequired",
        ])
        .time_dependent(),
    Check::Facts(|context| {
        for row in living(context, EntityKind::Tenant).filter(|row| invoice_address(row).is_none()) {
            let Some(service) = target(context, row, Way::TenantService) else { continue };
            if !service.has(Trait::NeedsLeitwegId) {
                continue;
            }
            if let Some(customer) = target(context, row, Way::Customer).filter(|customer| !has_leitweg_id(customer)) {
                let related = service.related(Bilingual::new("der Cloud-Service", "the service"));
                let finding = context.report(row, "/invoiceLeitwegId").param("service", service.id());
                finding.param("customer", customer.id()).relate(related);
            }
        }
    }),
);

static LEITWEG_ID_OF_ANOTHER_BODY: Rule = Rule::new(
    Declaration::new("R1032", "invoice-to-another-body", Severity::Warning)
        .title("Leitweg-ID gehört nicht zum Kunden", "Leitweg-ID is not one of the customer")
        .message(
            "Die Leitweg-ID `{id}` ist weder beim Kunden `{customer}` noch bei dessen Rechtsträger oder den nutzenden Stellen \
             angegeben.",
            "The Leitweg-ID `{id}` is given neither for the customer `{customer}` nor for its legal entity or the bodies that use \
             the tenant.",
        )
        .what(
            "Rechnungen zu einem Mandanten gehen an eine Leitweg-ID des Kunden, seines Rechtsträgers oder einer nutzenden Stelle.",
            "Invoices for a tenant go to a Leitweg-ID of the customer, of its legal entity or of a body that uses the tenant.",
        )
        .why(
            "Eine vertauschte Leitweg-ID führt die Rechnung zu einer anderen Stelle.",
            "A Leitweg-ID that was mixed up leads the invoice to another body.",
        )
        .fix(
            "`invoiceLeitwegId` berichtigen oder die Leitweg-ID unter `keys.leitwegIds` des Kunden ergänzen.",
            "Correct `invoiceLeitwegId`, or add the Leitweg-ID under `keys.leitwegIds` of the customer.",
        )
        .addressee("Kunden", "customers")
        .applies(
            "wenn alle diese Stellen vorliegen, beim Kunden Leitweg-IDs angegeben sind und der Mandant nicht beendet ist",
            "if all these bodies are at hand, Leitweg-IDs are given for the customer, and the tenant has not ended",
        )
        .profiles(PROFILES)
        .sources(&[FORMAT])
        .reads(&[
            "invoiceLeitwegId",
            "customer",
            "users",
            "status",
            "validUntil",
            "keys.leitwegIds",
            "legalEntity",
        ])
        .time_dependent(),
    Check::Facts(leitweg_id_of_another_body),
);

fn leitweg_id_of_another_body(context: &mut FactsContext<'_>) {
    let mut long = None;
    let mut legal_entities = HashMap::new();
    let facts = context.facts();
    for row in living(context, EntityKind::Tenant) {
        let Some(id) = invoice_address(&row) else { continue };
        let Some(customer) = target(context, row, Way::Customer).filter(has_leitweg_id) else { continue };
        let long = long.get_or_insert_with(|| LongNames::of(facts));
        let has = |body: &Row<'_>| long.has(body, NameRole::LeitwegId, &id);
        if has(&customer) {
            continue;
        }
        // A body may have many references, and many tenants.
        let of_customer = || customer.reference_as(Way::LegalEntity);
        let legal_entity = *legal_entities.entry(customer.index).or_insert_with(of_customer);
        let users = row.references_as(Way::TenantUser);
        if !legal_entity.into_iter().chain(users).all(|other| is_at_hand_without(context, row, &other, &has)) {
            continue;
        }
        let related = customer.related(Bilingual::new("der Kunde", "the customer"));
        let finding = context.report(row, "/invoiceLeitwegId").param("id", id.text());
        finding.param("customer", customer.id()).relate(related);
    }
}

/// Whether a body is at hand, and does not have the Leitweg-ID that is looked for.
fn is_at_hand_without<'a>(
    context: &mut FactsContext<'a>,
    row: Row<'a>,
    reference: &Reference<'a>,
    has: &impl Fn(&Row<'_>) -> bool,
) -> bool {
    let body = context.target(row, reference);
    body.is_some_and(|body| !context.is_excluded(&body) && !has(&body))
}

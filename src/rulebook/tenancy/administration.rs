//! Who administers a tenant, and how far beyond it.

use crate::model::Tenant;
use crate::model::tenant::TenantAdministrator;
use crate::report::profiles::TENANCY;
use crate::report::{Declaration, Severity};
use crate::rule::{Check, Rule};
use crate::rulebook::sources::FORMAT;
use crate::standards::documents::MULTI_TENANCY_GUIDANCE;

pub(super) static RULES: &[&Rule] = &[&UNRESTRICTED, &DATA_OF_OTHERS, &INHERITED];

/// Shows each administration of a tenant, with its place.
fn each(tenant: &Tenant, mut act: impl FnMut(usize, &TenantAdministrator)) {
    tenant.administrators.iter().enumerate().for_each(|(index, administrator)| act(index, administrator));
}

static UNRESTRICTED: Rule = Rule::new(
    Declaration::new("R1721", "cross-tenant-administration-unrestricted", Severity::Warning)
        .title("Mandantenübergreifende Administration unbeschränkt", "administration across tenants is unrestricted")
        .message(
            "Die Administration `{role}` betrifft auch andere Mandanten; wie sie beschränkt ist, ist nicht gesagt.",
            "The administration `{role}` reaches other tenants; how it is restricted is not said.",
        )
        .what(
            "Wer mehrere Mandanten administriert, ist dabei beschränkt, und es ist gesagt, wie: Freigabe, Vier-Augen-Prinzip, Protokoll.",
            "Whoever administers several tenants is restricted, and it is said how: approval, four-eyes principle, logging.",
        )
        .why(
            "Prüfschritt 5 der Orientierungshilfe verlangt, die mandantenübergreifende Verwaltung zu beschränken.",
            "Step 5 of the guidance asks for restricting administration across tenants.",
        )
        .fix("`restriction` ergänzen oder die Konten je Mandant trennen.", "Add `restriction`, or separate the accounts by tenant.")
        .addressee("Anbieter und Verantwortliche", "providers and controllers")
        .profiles(&[&TENANCY])
        .sources(&[MULTI_TENANCY_GUIDANCE.section("Prüfschritt 5")])
        .reads(&["administrators"]),
    Check::Tenant(|tenant, context| {
        each(tenant, |index, administrator| {
            if administrator.cross_tenant == Some(true) && administrator.restriction.is_none() {
                let finding = context.report(format!("/administrators/{index}/restriction"));
                finding.param("role", administrator.role.as_str());
            }
        });
    }),
);

static DATA_OF_OTHERS: Rule = Rule::new(
    Declaration::new("R1722", "cross-tenant-data-access", Severity::Hint)
        .title("Administration sieht Fachdaten mehrerer Mandanten", "administration sees data of several tenants")
        .message(
            "Die Administration `{role}` betrifft mehrere Mandanten und kann Fachdaten einsehen.",
            "The administration `{role}` reaches several tenants and can see their data.",
        )
        .what(
            "Wer mehrere Mandanten administriert, sieht deren Fachdaten nicht.",
            "Whoever administers several tenants does not see their data.",
        )
        .why(
            "Jeder Mandant hat eigene Verantwortliche; ein Zugriff auf mehrere verbindet, was getrennt sein soll. Was beschränkt ist, kann \
             trotzdem vertretbar sein.",
            "Every tenant has controllers of its own; access to several joins what should be separate. What is restricted may still be \
             justifiable.",
        )
        .fix(
            "Den Zugriff auf Fachdaten ausschließen (`dataAccess`) oder die Gründe festhalten und hier als Ausnahme führen.",
            "Rule out access to data (`dataAccess`), or record the reasons and waive this finding.",
        )
        .applies("wenn die Administration beschränkt ist; unbeschränkte ist ein eigener Befund", "if the administration is restricted; where not, that is another finding")
        .profiles(&[&TENANCY])
        .sources(&[FORMAT])
        .reads(&["administrators"]),
    Check::Tenant(|tenant, context| {
        each(tenant, |index, administrator| {
            let across = administrator.cross_tenant == Some(true) && administrator.restriction.is_some();
            if across && administrator.data_access == Some(true) {
                let finding = context.report(format!("/administrators/{index}/dataAccess"));
                finding.param("role", administrator.role.as_str());
            }
        });
    }),
);

static INHERITED: Rule = Rule::new(
    Declaration::new("R1723", "inherited-administration-contradicts", Severity::Warning)
        .title("Vererbte Administration soll nicht mandantenübergreifend sein", "inherited administration is said not to reach other tenants")
        .message(
            "Die Administration `{role}` gilt auch für untergeordnete Mandanten, soll aber keine anderen betreffen.",
            "The administration `{role}` holds for the tenants below as well, but is said to reach no others.",
        )
        .what(
            "Eine Administration, die für untergeordnete Mandanten gilt, ist mandantenübergreifend.",
            "An administration that holds for the tenants below is one across tenants.",
        )
        .why(
            "Auch untergeordnete Mandanten haben eigene Verantwortliche; sie müssen wissen, wer bei ihnen administriert.",
            "Tenants below have controllers of their own; they have to know who administers them.",
        )
        .fix(
            "`crossTenant` auf true setzen und `restriction` ergänzen, oder `inherited` auf false setzen.",
            "Set `crossTenant` to true and add `restriction`, or set `inherited` to false.",
        )
        .profiles(&[&TENANCY])
        .sources(&[FORMAT])
        .reads(&["administrators"]),
    Check::Tenant(|tenant, context| {
        each(tenant, |index, administrator| {
            if administrator.inherited == Some(true) && administrator.cross_tenant == Some(false) {
                let finding = context.report(format!("/administrators/{index}/crossTenant"));
                finding.param("role", administrator.role.as_str());
            }
        });
    }),
);

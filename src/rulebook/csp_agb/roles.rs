//! Roles of bodies against what a service says: who offers and who operates. Not here: what a body says about its own
//! eligibility (`eligibility`).

use std::collections::HashSet;

use crate::facts::{Reference, Row, Trait, Way};
use crate::report::{Declaration, Finding, Severity};
use crate::rule::{Check, FactsContext, Rule};
use crate::rulebook::csp_agb::PROFILES;
use crate::rulebook::sources::FORMAT;
use crate::rulebook::stage::living;
use crate::shape::{Bilingual, EntityKind};
use crate::standards::documents::{CSP_AGB, GUIDE_SUPPLIERS, PORTAL_HELP};

pub(super) static RULES: &[&Rule] = &[
    &EXTERNAL_BODY_OFFERS,
    &SUPPLIER_OFFERS,
    &NO_SOFTWARE_OPERATOR,
    &NO_PLATFORM_OPERATOR,
    &PROVIDER_WITHOUT_ROLE,
    &PARTICIPANT_WITHOUT_GROUND,
];

/// What decides whether a body has the role in which it acts.
static READS: &[&str] = &[
    "provider",
    "operator",
    "serviceModel",
    "lifecycle.status",
    "lifecycle.retiredOn",
    "lifecycle.sunsetOn",
    "roles",
    "external",
    "eligibilityGrounds",
];

const RUNNING: [&str; 2] = [
    "wenn die Organisation vorliegt und der Cloud-Service nicht eingestellt ist",
    "if the organisation is at hand and the service is not retired",
];

/// The body that an entity names in one of these ways, the first that it does name.
fn body<'a>(context: &mut FactsContext<'a>, row: Row<'a>, ways: &[Way]) -> Option<(Reference<'a>, Row<'a>)> {
    let reference = ways.iter().find_map(|way| row.reference_as(*way))?;
    Some((reference, context.target_of(row, &reference, EntityKind::Organisation)?))
}

/// Who operates a service: the provider, unless another body is named.
const OPERATOR: &[Way] = &[Way::Operator, Way::Provider];

/// Whether a body stands outside the administration and names no ground that speaks against that.
fn is_outside(body: &Row<'_>) -> bool {
    body.has(Trait::External) && !body.has(Trait::HasGround)
}

fn report<'f>(
    context: &'f mut FactsContext<'_>,
    row: Row<'_>,
    reference: &Reference<'_>,
    body: &Row<'_>,
) -> &'f mut Finding {
    let related = body.related(Bilingual::new("die Organisation", "the organisation"));
    context.report(row, reference.pointer()).param("body", body.id()).relate(related)
}

static EXTERNAL_BODY_OFFERS: Rule = Rule::new(
    Declaration::new("R1020", "external-body-offers", Severity::Error)
        .title("Verwaltungsexterne Stelle bietet an", "a body outside the administration offers")
        .message(
            "`{body}` ({what}) steht außerhalb der Verwaltung und nennt keinen Teilnahmegrund.",
            "`{body}` ({what}) stands outside the administration and names no eligibility ground.",
        )
        .what(
            "Anbieter eines Cloud-Service und Softwarebetreiber sind Stellen, die CSP-AGB §1.2 erfüllen; externe \
             Softwarelieferanten sind es nicht.",
            "Providers of a service and software operators are bodies that meet CSP-AGB §1.2; external software suppliers are not.",
        )
        .why(
            "Nach dem gelesenen Text der AGB können private Anbieter nicht teilnehmen; eine spätere Öffnung war angekündigt, ob es \
             sie gibt, ist nicht bekannt. Externe Softwarelieferanten brauchen einen Softwarebetreiber.",
            "By the text of the terms that was read, private providers cannot take part; an opening was announced, whether it came \
             is not known. External suppliers need a software operator.",
        )
        .fix(
            "Die öffentliche Stelle einsetzen, die den Cloud-Service anbietet oder betreibt, und die externe unter \
             `softwareSuppliers` nennen; ist sie in öffentlicher Hand, `external` berichtigen und den Teilnahmegrund angeben. Sind \
             private Anbieter inzwischen zugelassen, hier als Ausnahme führen.",
            "Put in the public body that offers or operates the service, and name the external one under `softwareSuppliers`; if it \
             is publicly owned, correct `external` and name its ground. If private providers are admitted by now, waive this.",
        )
        .addressee("Anbieter und Softwarebetreiber", "providers and software operators")
        .applies(RUNNING[0], RUNNING[1])
        .profiles(PROFILES)
        .sources(&[CSP_AGB.section("§1.2"), PORTAL_HELP])
        .reads(&[
            "provider",
            "operator",
            "serviceModel",
            "lifecycle.status",
            "lifecycle.retiredOn",
            "lifecycle.sunsetOn",
            "external",
            "eligibilityGrounds",
        ])
        .time_dependent(),
    Check::Facts(|context| {
        for row in living(context, EntityKind::Service) {
            let provider = body(context, row, &[Way::Provider]);
            let operator = if row.has(Trait::Saas) { body(context, row, &[Way::Operator]) } else { None };
            let operator = operator.filter(|(_, it)| provider.is_none_or(|(_, other)| !other.is(it)));
            let provider = provider.map(|found| (found, Bilingual::new("Anbieter", "provider")));
            let operator = operator.map(|found| (found, Bilingual::new("Softwarebetreiber", "software operator")));
            for ((reference, body), what) in provider.into_iter().chain(operator) {
                if is_outside(&body) {
                    report(context, row, &reference, &body).param("what", what);
                }
            }
        }
    }),
);

static SUPPLIER_OFFERS: Rule = Rule::new(
    Declaration::new("R1021", "supplier-offers", Severity::Warning)
        .title("Softwarelieferant als Anbieter", "software supplier as provider")
        .message(
            "Der Anbieter `{body}` hat nur die Rolle `software-supplier`.",
            "The provider `{body}` has only the role `software-supplier`.",
        )
        .what(
            "Ein Softwarelieferant stellt einen Cloud-Service nicht selbst ein; das tut ein Softwarebetreiber.",
            "A software supplier does not list a service itself; a software operator does.",
        )
        .why(
            "Softwarelieferanten übergeben ihre Software einem Softwarebetreiber, der den Cloud-Service anbietet und betreibt.",
            "Software suppliers hand their software to a software operator, who offers and operates the service.",
        )
        .fix(
            "Unter `provider` den Softwarebetreiber nennen; ist die Stelle selbst Anbieter, ihre Rollen ergänzen.",
            "Name the software operator under `provider`; if the body is a provider itself, complete its roles.",
        )
        .addressee("Softwarelieferanten", "software suppliers")
        .applies(RUNNING[0], RUNNING[1])
        .profiles(PROFILES)
        .sources(&[PORTAL_HELP, GUIDE_SUPPLIERS])
        .reads(&[
            "provider",
            "lifecycle.status",
            "lifecycle.retiredOn",
            "lifecycle.sunsetOn",
            "roles",
            "external",
            "eligibilityGrounds",
        ])
        .time_dependent(),
    Check::Facts(|context| {
        for row in living(context, EntityKind::Service) {
            let provider = body(context, row, &[Way::Provider]);
            if let Some((reference, body)) = provider.filter(|(_, it)| it.has(Trait::OnlySupplies) && !is_outside(it)) {
                report(context, row, &reference, &body);
            }
        }
    }),
);

/// Reports bodies that lack something, each once: what is missing stands at the body.
struct Once(HashSet<usize>);

impl Once {
    fn is_first(&mut self, body: &Row<'_>) -> bool {
        self.0.insert(body.index)
    }
}

/// Whether another rule says already that this body cannot offer.
fn is_refused(body: &Row<'_>, reference: &Reference<'_>) -> bool {
    is_outside(body) || reference.way() == Way::Provider && body.has(Trait::OnlySupplies)
}

static NO_SOFTWARE_OPERATOR: Rule = Rule::new(
    Declaration::new("R1022", "saas-without-software-operator", Severity::Warning)
        .title("SaaS ohne Softwarebetreiber", "SaaS without a software operator")
        .message(
            "`{body}` betreibt diesen SaaS-Cloud-Service, hat aber nicht die Rolle `software-operator`.",
            "`{body}` operates this SaaS service but does not have the role `software-operator`.",
        )
        .what(
            "Wer einen SaaS-Cloud-Service betreibt, hat die Rolle Softwarebetreiber: der Betreiber oder, wenn keiner genannt ist, der \
             Anbieter.",
            "Who operates a SaaS service has the role of software operator: the operator or, if none is named, the provider.",
        )
        .why(
            "Nach der Hilfe für Anbieter stellen Softwarebetreiber Cloud-Services im SaaS-Modell bereit.",
            "By the help for providers, software operators provide services in the SaaS model.",
        )
        .fix(
            "Bei der Organisation die Rolle `software-operator` ergänzen oder unter `operator` den Softwarebetreiber nennen.",
            "Add the role `software-operator` to the organisation, or name the software operator under `operator`.",
        )
        .addressee("Softwarebetreiber", "software operators")
        .applies(RUNNING[0], RUNNING[1])
        .profiles(PROFILES)
        .sources(&[PORTAL_HELP])
        .reads(READS)
        .time_dependent(),
    Check::Facts(|context| operators_without(context, Trait::Saas, Trait::SoftwareOperator)),
);

fn operators_without(context: &mut FactsContext<'_>, model: Trait, role: Trait) {
    let mut once = Once(HashSet::new());
    for row in living(context, EntityKind::Service).filter(|row| row.has(model)) {
        let Some((reference, body)) = body(context, row, OPERATOR) else { continue };
        if !body.has(role) && !is_refused(&body, &reference) && once.is_first(&body) {
            report(context, row, &reference, &body);
        }
    }
}

static NO_PLATFORM_OPERATOR: Rule = Rule::new(
    Declaration::new("R1023", "platform-without-platform-operator", Severity::Hint)
        .title("Plattform ohne Plattformbetreiber", "platform without a platform operator")
        .message(
            "`{body}` betreibt diese Plattform, hat aber nicht die Rolle `platform-operator`.",
            "`{body}` operates this platform but does not have the role `platform-operator`.",
        )
        .what(
            "Wer einen PaaS- oder CaaS-Cloud-Service betreibt, hat die Rolle Plattformbetreiber.",
            "Who operates a PaaS or CaaS service has the role of platform operator.",
        )
        .why(
            "Die DVC-Detailstandards richten sich an Plattformbetreiber; Softwarebetreiber suchen sie an dieser Rolle.",
            "The DVC-Detailstandards address platform operators; software operators look for them by this role.",
        )
        .fix(
            "Bei der Organisation die Rolle `platform-operator` ergänzen oder unter `operator` den Plattformbetreiber nennen.",
            "Add the role `platform-operator` to the organisation, or name the platform operator under `operator`.",
        )
        .addressee("Plattformbetreiber", "platform operators")
        .applies(RUNNING[0], RUNNING[1])
        .profiles(PROFILES)
        .sources(&[FORMAT])
        .reads(READS)
        .time_dependent(),
    Check::Facts(|context| operators_without(context, Trait::Platform, Trait::PlatformOperator)),
);

static PROVIDER_WITHOUT_ROLE: Rule = Rule::new(
    Declaration::new("R1024", "provider-without-role", Severity::Hint)
        .title("Anbieter ohne Anbieterrolle", "provider without a role as provider")
        .message(
            "`{body}` bietet diesen Cloud-Service an, hat aber keine der Rollen `provider`, `software-operator` und \
             `platform-operator`.",
            "`{body}` offers this service but has none of the roles `provider`, `software-operator` and `platform-operator`.",
        )
        .what(
            "Wer einen Cloud-Service anbietet, hat die Rolle Anbieter; Softwarebetreiber und Plattformbetreiber sind Anbieter.",
            "Who offers a service has the role of provider; software operators and platform operators are providers.",
        )
        .why(
            "An der Rolle hängt, was die AGB von der Stelle verlangen.",
            "What the terms ask of the body depends on the role.",
        )
        .fix("Bei der Organisation die Rolle `provider` ergänzen.", "Add the role `provider` to the organisation.")
        .addressee("Anbieter", "providers")
        .applies(RUNNING[0], RUNNING[1])
        .profiles(PROFILES)
        .sources(&[FORMAT])
        .reads(READS)
        .time_dependent(),
    Check::Facts(|context| {
        let mut once = Once(HashSet::new());
        for row in living(context, EntityKind::Service) {
            let Some((reference, provider)) = body(context, row, &[Way::Provider]) else { continue };
            // Whoever operates as well is asked for that role.
            let operates = row.references().all(|other| other.way() != Way::Operator || other.leads_to(&provider))
                && (row.has(Trait::Saas) || row.has(Trait::Platform));
            if !provider.has(Trait::Offers) && !operates && !is_refused(&provider, &reference) && once.is_first(&provider) {
                report(context, row, &reference, &provider);
            }
        }
    }),
);

static PARTICIPANT_WITHOUT_GROUND: Rule = Rule::new(
    Declaration::new("R1025", "participant-without-eligibility-ground", Severity::Warning)
        .title("Teilnahmegrund nicht angegeben", "eligibility ground not stated")
        .message(
            "Zu `{body}` ({what}) ist kein Grund angegeben, aus dem die Stelle am Portal teilnehmen kann.",
            "For `{body}` ({what}) no ground is given on which the body can take part in the portal.",
        )
        .what(
            "Anbieter eines Cloud-Service, Softwarebetreiber und Kunden eines Mandanten nennen einen Grund nach CSP-AGB §1.2.",
            "Providers of a service, software operators and customers of a tenant name a ground of CSP-AGB §1.2.",
        )
        .why(
            "Nach den AGB können nur bestimmte Stellen anbieten und bestellen. Gefragt ist beim Mandanten der Kunde, nicht wer ihn \
             nutzt. Trägt die Stelle eine entsprechende Rolle, wird bei ihr selbst danach gefragt.",
            "By the terms only certain bodies can offer and order. Of a tenant the customer is asked, not those who use it. If the \
             body has such a role, it is asked itself.",
        )
        .fix(
            "Bei der Organisation unter `eligibilityGrounds` jeden zutreffenden Grund angeben, etwa `ozg-1-abs-1` oder \
             `gwb-99-nr-1`.",
            "Name each ground that applies under `eligibilityGrounds` of the organisation, such as `ozg-1-abs-1` or `gwb-99-nr-1`.",
        )
        .addressee("Anbieter und Kunden", "providers and customers")
        .applies(
            "wenn die Organisation vorliegt, keine der Rollen Anbieter, Softwarebetreiber, Plattformbetreiber oder Kunde hat und der \
             Cloud-Service oder Mandant nicht beendet ist",
            "if the organisation is at hand, has none of the roles of provider, software operator, platform operator or customer, and \
             the service or tenant has not ended",
        )
        .profiles(PROFILES)
        .sources(&[CSP_AGB.section("§1.2")])
        .reads(&[
            "provider",
            "operator",
            "serviceModel",
            "customer",
            "lifecycle.status",
            "lifecycle.retiredOn",
            "lifecycle.sunsetOn",
            "status",
            "validUntil",
            "roles",
            "external",
            "eligibilityGrounds",
        ])
        .time_dependent(),
    Check::Facts(participant_without_ground),
);

fn participant_without_ground(context: &mut FactsContext<'_>) {
    let mut once = Once(HashSet::new());
    let participants: &[(EntityKind, Way, Bilingual)] = &[
        (EntityKind::Service, Way::Provider, Bilingual::new("Anbieter", "provider")),
        (EntityKind::Service, Way::Operator, Bilingual::new("Softwarebetreiber", "software operator")),
        (EntityKind::Tenant, Way::Customer, Bilingual::new("Kunde", "customer")),
    ];
    for (kind, way, what) in participants {
        for row in living(context, *kind).filter(|row| *way != Way::Operator || row.has(Trait::Saas)) {
            let Some((reference, body)) = body(context, row, &[*way]) else { continue };
            let asked_itself = body.has(Trait::Offers) || body.has(Trait::Orders);
            let refused = *way != Way::Customer && is_refused(&body, &reference);
            if !body.has(Trait::HasGround) && !asked_itself && !refused && once.is_first(&body) {
                report(context, row, &reference, &body).param("what", *what);
            }
        }
    }
}

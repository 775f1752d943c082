//! Isolation by layer inside one entity. Not here: tenants against what was promised to them (`offered`).

use crate::model::service::{Isolation, IsolationLayer, IsolationLevel, Plan, Tenancy, TenancyModel};
use crate::model::{EntityRef, Service};
use crate::report::profiles::TENANCY;
use crate::report::{Declaration, Severity};
use crate::rule::{Check, EntityContext, Rule};
use crate::rulebook::days::{Days, overlap};
use crate::rulebook::missing::listed;
use crate::rulebook::sources::FORMAT;
use crate::rulebook::stage::is_retired;

pub(super) static RULES: &[&Rule] = &[&NOT_DECLARED, &LAYER_TWICE, &PLAN_BELOW_SERVICE, &SINGLE_TENANT_SHARES];

static NOT_DECLARED: Rule = Rule::new(
    Declaration::new("R1711", "isolation-not-declared", Severity::Hint)
        .title("Trennung je Ebene nicht angegeben", "isolation by layer not stated")
        .message("Ohne Angabe zur Stufe der Trennung: {layers}.", "Without a level of isolation: {layers}.")
        .what(
            "Ein Cloud-Service, den sich Mandanten teilen, nennt die Trennung mindestens einer Ebene, und zu jeder genannten Ebene die Stufe.",
            "A service that tenants share states the isolation of one layer at least, and the level of every layer that it names.",
        )
        .why(
            "Kunden vergleichen danach, ob die Trennung zu ihren Daten passt. Die Skala ist eine eigene dieses Formats.",
            "Customers compare by it whether the isolation fits their data. The scale is this format's own.",
        )
        .fix("`tenancy.isolation` mit `layer` und `level` ergänzen.", "Add `tenancy.isolation` with `layer` and `level`.")
        .applies(
            "für Cloud-Services im Betrieb, deren Mandantenmodell eine gemeinsame Installation vorsieht",
            "for services in operation whose model of tenancy has a shared installation",
        )
        .profiles(&[&TENANCY])
        .sources(&[FORMAT])
        .reads(&["lifecycle.status", "tenancy.model", "tenancy.isolation"]),
    Check::Service(|service, context| {
        let Some(tenancy) = super::shared(service) else { return };
        let open = |layer: &&IsolationLayer| tenancy.isolation.iter().any(|it| it.layer == **layer && it.level.is_none());
        if tenancy.isolation.is_empty() {
            let layers = crate::shape::Bilingual::new("alle Ebenen", "all layers");
            context.report("/tenancy/isolation").param("layers", layers);
        } else if let Some(layers) = listed(IsolationLayer::KNOWN.iter().filter(open).map(IsolationLayer::as_str)) {
            context.report("/tenancy/isolation").param("layers", layers);
        }
    }),
);

static LAYER_TWICE: Rule = Rule::new(
    Declaration::new("R1712", "isolation-layer-twice", Severity::Warning)
        .title("Ebene mit zwei Trennungsstufen", "layer with two levels of isolation")
        .message(
            "Für die Ebene `{layer}` gilt zugleich `{other}` und `{level}`.",
            "For the layer `{layer}` both `{other}` and `{level}` hold at the same time.",
        )
        .what(
            "Zu einer Zeit hat jede Ebene eine Trennungsstufe. Verglichen wird mit der vorigen Angabe zur selben Ebene.",
            "At one time every layer has one level of isolation. It is compared with the statement before on the same layer.",
        )
        .why("Sonst ist offen, welche Trennung zugesagt ist.", "Otherwise it is open which isolation is promised.")
        .fix(
            "Eine der Angaben streichen oder beide mit `validFrom` und `validUntil` abgrenzen.",
            "Remove one of the statements, or set them apart by `validFrom` and `validUntil`.",
        )
        .profiles(&[&TENANCY])
        .sources(&[FORMAT])
        .reads(&["tenancy.isolation", "plans.isolation", "isolation", "lifecycle.status"]),
    Check::Entity(|entity, context| match entity {
        EntityRef::Service(service) if is_retired(service) => {}
        EntityRef::Service(service) => {
            if let Some(tenancy) = &service.tenancy {
                layer_twice(&tenancy.isolation, || "/tenancy/isolation".to_owned(), context);
            }
            for (index, plan) in service.plans.iter().enumerate() {
                layer_twice(&plan.isolation, || format!("/plans/{index}/isolation"), context);
            }
        }
        EntityRef::Tenant(tenant) => layer_twice(&tenant.isolation, || "/isolation".to_owned(), context),
        _ => {}
    }),
);

fn layer_twice(list: &[Isolation], pointer: impl Fn() -> String, context: &mut EntityContext<'_>) {
    if list.len() < 2 {
        return;
    }
    for layer in IsolationLayer::KNOWN {
        let mut before: Option<&Isolation> = None;
        for (index, item) in list.iter().enumerate().filter(|(_, item)| item.layer == *layer) {
            let levels = before.and_then(|before| before.level.as_ref()).zip(item.level.as_ref());
            if let Some((other, level)) = levels.filter(|(other, level)| other != level)
                && before.is_some_and(|before| overlap(days(before), days(item)))
            {
                let finding = context.report(format!("{}/{index}/level", pointer()));
                finding.param("layer", layer.as_str()).param("other", other.as_str()).param("level", level.as_str());
            }
            before = Some(item);
        }
    }
}

fn days(item: &Isolation) -> Days<'_> {
    (&item.valid_from, &item.valid_until)
}

/// The level of a layer, if it is stated once and for all time; and its rank on the scale.
fn level_of<'l>(list: &'l [Isolation], layer: &IsolationLayer) -> Option<(usize, &'l IsolationLevel)> {
    let mut stated = list.iter().filter(|item| item.layer == *layer);
    let item = stated.next().filter(|_| stated.next().is_none())?;
    let level = item.level.as_ref().filter(|_| item.valid_from.is_none() && item.valid_until.is_none())?;
    Some((IsolationLevel::KNOWN.iter().position(|known| known == level)?, level))
}

static PLAN_BELOW_SERVICE: Rule = Rule::new(
    Declaration::new("R1713", "plan-isolation-below-service", Severity::Warning)
        .title("Tarif trennt weniger als der Cloud-Service", "plan isolates less than the service")
        .message(
            "Der Tarif sagt für `{layer}` nur `{plan}` zu; der Cloud-Service gibt jedem Mandanten `{service}`.",
            "For `{layer}` the plan promises `{plan}` only; the service gives `{service}` to every tenant.",
        )
        .what(
            "Ein Tarif sagt auf keiner Ebene weniger Trennung zu, als der Cloud-Service jedem Mandanten gibt.",
            "On no layer a plan promises less isolation than the service gives to every tenant.",
        )
        .why(
            "Wer die Angabe des Cloud-Service liest, verlässt sich darauf, dass sie für alle Tarife gilt.",
            "Whoever reads what the service says relies on its holding for all plans.",
        )
        .fix(
            "Beim Cloud-Service die Stufe angeben, die jeder Tarif hält, und stärkere Trennung bei den Tarifen.",
            "State with the service the level that every plan keeps, and stronger isolation with the plans.",
        )
        .applies("für Angaben ohne Geltungszeitraum", "for statements without a period of validity")
        .profiles(&[&TENANCY])
        .sources(&[FORMAT])
        .reads(&["tenancy.isolation", "plans.isolation", "lifecycle.status"]),
    Check::Service(plan_below_service),
);

fn plan_below_service(service: &Service, context: &mut EntityContext<'_>) {
    let Some(tenancy) = service.tenancy.as_deref().filter(|_| !is_retired(service)) else { return };
    let differs = |plan: &Plan| !plan.isolation.is_empty() && plan.isolation != tenancy.isolation;
    if !service.plans.iter().any(differs) {
        return;
    }
    for layer in IsolationLayer::KNOWN {
        let Some((floor, promised)) = level_of(&tenancy.isolation, layer) else { continue };
        for (index, plan) in service.plans.iter().enumerate().filter(|(_, plan)| differs(plan)) {
            let Some((_, level)) = level_of(&plan.isolation, layer).filter(|(rank, _)| *rank < floor) else { continue };
            let finding = context.report(format!("/plans/{index}/isolation")).param("layer", layer.as_str());
            finding.param("plan", level.as_str()).param("service", promised.as_str());
        }
    }
}

static SINGLE_TENANT_SHARES: Rule = Rule::new(
    Declaration::new("R1714", "single-tenant-shares-data", Severity::Warning)
        .title("Eigene Installation mit gemeinsamen Daten", "own installation with shared data")
        .message(
            "Je Kunde gibt es eine eigene Installation, `{layer}` ist aber als `{level}` angegeben.",
            "Each customer has an installation of its own, but `{layer}` is stated as `{level}`.",
        )
        .what(
            "Hat jeder Kunde eine eigene Installation, sind Rechenleistung, Speicher und Datenbank nicht gemeinsam.",
            "If each customer has an installation of its own, computing, storage and database are not shared.",
        )
        .why(
            "„Gemeinsam“ heißt hier, dass Datensätze verschiedener Mandanten nur durch ein Merkmal unterschieden sind; in einer eigenen \
             Installation liegen keine fremden.",
            "“Shared” means here that records of different tenants are told apart by a mark only; in an installation of one's own there are \
             none of others.",
        )
        .fix("`tenancy.model` oder die Stufe berichtigen.", "Correct `tenancy.model` or the level.")
        .profiles(&[&TENANCY])
        .sources(&[FORMAT])
        .reads(&["tenancy.model", "tenancy.isolation", "lifecycle.status"]),
    Check::Service(|service, context| {
        use IsolationLayer::{Compute, Database, Storage};
        let single = |it: &&Tenancy| it.model == Some(TenancyModel::SingleTenant) && !is_retired(service);
        let Some(tenancy) = service.tenancy.as_deref().filter(single) else { return };
        for (index, item) in tenancy.isolation.iter().enumerate() {
            if matches!(item.layer, Compute | Storage | Database) && item.level == Some(IsolationLevel::Shared) {
                let finding = context.report(format!("/tenancy/isolation/{index}/level"));
                finding.param("layer", item.layer.as_str()).param("level", IsolationLevel::Shared.as_str());
            }
        }
    }),
);

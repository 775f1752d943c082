//! To whom the DVC-Detailstandards speak, and whether there is a delivery at all.

use crate::model::service::{Delivery, ServiceModel};
use crate::report::profiles::DVC_CONTAINER;
use crate::report::{Declaration, Severity};
use crate::rule::{Check, Rule};
use crate::rulebook::sources::FORMAT;
use crate::rulebook::stage::is_in_operation;

use super::{delivery, names_supplier};

pub(super) static RULES: &[&Rule] = &[&SUPPLIER_NOT_NAMED, &DELIVERY_NOT_DESCRIBED];

static SUPPLIER_NOT_NAMED: Rule = Rule::new(
    Declaration::new("R1801", "delivery-without-supplier", Severity::Warning)
        .title("Containerlieferung ohne Softwarelieferant", "container delivery without a supplier")
        .message(
            "Es ist nicht gesagt, wer die Software liefert; die Anforderungen an Softwarelieferanten lassen sich nicht beurteilen.",
            "It is not said who supplies the software; what is demanded of suppliers cannot be judged.",
        )
        .what(
            "Wer eine Containerlieferung beschreibt, nennt den Softwarelieferanten.",
            "Whoever describes a container delivery names the Softwarelieferant.",
        )
        .why(
            "Die meisten Anforderungen der DVC-Detailstandards 40, 41, 44 und 51 richten sich an den Softwarelieferanten. Auch \
             wer selbst entwickelt, hat diese Rolle.",
            "Most requirements of the DVC-Detailstandards 40, 41, 44 and 51 are addressed to the Softwarelieferant. Whoever \
             develops the software itself has this role, too.",
        )
        .fix(
            "`softwareSuppliers` ergänzen, oder `supplier` bei der eingesetzten Software; bei Eigenentwicklung die eigene Stelle.",
            "Add `softwareSuppliers`, or `supplier` of the software in use; for software of one's own, the own body.",
        )
        .addressee("Anbieter", "providers")
        .applies("für Cloud-Services mit Containerlieferung", "for services with a container delivery")
        .profiles(&[&DVC_CONTAINER])
        .sources(&[FORMAT])
        .reads(&["delivery", "softwareSuppliers", "software.supplier", "lifecycle.status"]),
    Check::Service(|service, context| {
        if delivery(service).is_some() && !names_supplier(service) {
            context.report("/softwareSuppliers");
        }
    }),
);

/// Whether the id of a requirement is one of the containers' Detailstandards.
fn is_about_containers(requirement: &str) -> bool {
    ["WP_EC_", "DS_40_", "DS_41_", "DS_44_", "DS_51_"].iter().any(|start| requirement.starts_with(start))
}

fn says_something(delivery: &Delivery) -> bool {
    !delivery.images.is_empty() || !delivery.charts.is_empty()
}

static DELIVERY_NOT_DESCRIBED: Rule = Rule::new(
    Declaration::new("R1802", "container-delivery-not-described", Severity::Hint)
        .title("Containerlieferung nicht beschrieben", "container delivery not described")
        .message(
            "Es gibt Aussagen zu Anforderungen an Container wie `{requirement}`, aber keine Images und Charts.",
            "There are statements on requirements of containers such as `{requirement}`, but no images and charts.",
        )
        .what(
            "Wer sich zu den DVC-Detailstandards für Container äußert, beschreibt die Lieferung.",
            "Whoever makes statements on the DVC-Detailstandards for containers describes the delivery.",
        )
        .why(
            "Ohne die Lieferung bleibt offen, worauf sich die Aussagen beziehen.",
            "Without the delivery it stays open what the statements are about.",
        )
        .fix("`delivery` mit `images` und `charts` ergänzen.", "Add `delivery` with `images` and `charts`.")
        .addressee("Anbieter", "providers")
        .applies(
            "für fertige Software (SaaS) in Pilot- oder Wirkbetrieb, auch abgekündigte, mit Konformitätsaussagen zu den Detailstandards 40, 41, 44 oder 51",
            "for software as a service on trial or in regular operation, deprecated as well, with conformity statements on the Detailstandards 40, 41, 44 or 51",
        )
        .profiles(&[&DVC_CONTAINER])
        .sources(&[FORMAT])
        .reads(&["delivery.images", "delivery.charts", "conformity.requirement", "serviceModel", "lifecycle.status"]),
    Check::Service(|service, context| {
        if service.conformity.is_empty()
            || service.service_model != Some(ServiceModel::Saas)
            || !is_in_operation(service)
            || service.delivery.as_deref().is_some_and(says_something)
        {
            return;
        }
        let mut requirements = service.conformity.iter().map(|statement| statement.requirement.as_str());
        if let Some(requirement) = requirements.find(|requirement| is_about_containers(requirement)) {
            context.report("/delivery").param("requirement", requirement);
        }
    }),
);

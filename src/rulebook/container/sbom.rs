//! Software bills of materials of a delivery.

use crate::model::service::{Delivery, Sbom};
use crate::report::profiles::DVC_CONTAINER;
use crate::report::{Declaration, Param, Severity};
use crate::rule::{Check, Rule};
use crate::rulebook::missing::unstated;
use crate::rulebook::sources::FORMAT;
use crate::standards::Source;
use crate::standards::documents::DVC_DETAILSTANDARDS;

use super::{delivery, supplied};

pub(super) static RULES: &[&Rule] = &[&MISSING, &INCOMPLETE, &NOT_DETERMINED, &OLDER_THAN_IMAGE];

const WP_EC_6_1: Source = DVC_DETAILSTANDARDS.section("WP_EC_6_1");

/// Shows each bill of materials with its pointer: of the delivery, and of single images.
fn each<'d>(delivery: &'d Delivery, mut act: impl FnMut(&'d Sbom, Option<usize>, usize)) {
    for (index, sbom) in delivery.sboms.iter().enumerate() {
        act(sbom, None, index);
    }
    for (image, it) in delivery.images.iter().enumerate() {
        for (index, sbom) in it.sboms.iter().enumerate() {
            act(sbom, Some(image), index);
        }
    }
}

fn pointer(image: Option<usize>, index: usize) -> String {
    let image = image.map_or(String::new(), |image| format!("/images/{image}"));
    format!("/delivery{image}/sboms/{index}")
}

static MISSING: Rule = Rule::new(
    Declaration::new("R1821", "sbom-missing", Severity::Error)
        .title("Softwarestückliste fehlt", "bill of materials missing")
        .message(
            "Die Lieferung hat keine Softwarestückliste (SBOM){what}.",
            "The delivery has no software bill of materials (SBOM){what}.",
        )
        .what(
            "Zur Lieferung gehört eine vollständige Softwarestückliste (SBOM) in einem vereinbarten Format: eine für alles, oder eine je Image.",
            "A delivery comes with a complete software bill of materials (SBOM) in an agreed format: one for all, or one for each image.",
        )
        .why(
            "Nur mit der Stückliste kann der Softwarebetreiber feststellen, ob ihn eine neue Schwachstelle betrifft (SYS.1.6.A13).",
            "Only with it the operator can find out whether a new vulnerability concerns him (SYS.1.6.A13).",
        )
        .fix(
            "`delivery.sboms` mit `format` und `url` ergänzen; ist die Stückliste nicht öffentlich, unter `access` sagen, wie sie erhältlich ist.",
            "Add `delivery.sboms` with `format` and `url`; if it is not public, say in `access` how to get it.",
        )
        .addressee("Softwarelieferanten", "suppliers of software")
        .applies(
            "wenn eine Containerlieferung beschrieben und ein Softwarelieferant genannt ist",
            "if a container delivery is described and a supplier is named",
        )
        .profiles(&[&DVC_CONTAINER])
        .sources(&[WP_EC_6_1])
        .reads(&["delivery.sboms", "delivery.images", "softwareSuppliers", "software.supplier", "lifecycle.status"]),
    Check::Service(|service, context| {
        let Some(delivery) = supplied(service) else { return };
        if !delivery.sboms.is_empty() {
            return;
        }
        let mut bare = delivery.images.iter().filter(|image| image.sboms.is_empty());
        let Some(image) = bare.next() else {
            if delivery.images.is_empty() {
                context.report("/delivery/sboms").param("what", "");
            }
            return;
        };
        let some = 1 + bare.count() < delivery.images.len();
        let finding = context.report("/delivery/sboms");
        if some {
            let image = image.reference.as_str();
            finding.param("what", Param::Both {
                de: format!(" für das Image `{image}`").into(),
                en: format!(" for the image `{image}`").into(),
            });
        } else {
            finding.param("what", "");
        }
    }),
);

static INCOMPLETE: Rule = Rule::new(
    Declaration::new("R1822", "sbom-incomplete", Severity::Error)
        .title("Softwarestückliste ist unvollständig", "bill of materials is not complete")
        .message(
            "Die Softwarestückliste nennt nach eigener Angabe nicht alle Bestandteile.",
            "By its own statement the bill of materials does not name all components.",
        )
        .what(
            "Die Softwarestückliste nennt alle Bestandteile, auch mittelbare.",
            "The bill of materials names all components, indirect ones included.",
        )
        .why(
            "Schwachstellen stecken meist in mittelbaren Bestandteilen.",
            "Vulnerabilities are mostly found in indirect components.",
        )
        .fix(
            "Die Stückliste vervollständigen und `complete` auf `true` setzen.",
            "Complete the bill of materials, and set `complete` to `true`.",
        )
        .addressee("Softwarelieferanten", "suppliers of software")
        .applies(
            "wenn ein Softwarelieferant genannt und die Stückliste als unvollständig gekennzeichnet ist",
            "if a supplier is named and the bill of materials is marked as incomplete",
        )
        .profiles(&[&DVC_CONTAINER])
        .sources(&[WP_EC_6_1])
        .reads(&["delivery.sboms", "delivery.images.sboms", "lifecycle.status"]),
    Check::Service(|service, context| {
        let Some(delivery) = supplied(service) else { return };
        each(delivery, |sbom, image, index| {
            if sbom.complete == Some(false) {
                context.report(format!("{}/complete", pointer(image, index)));
            }
        });
    }),
);

static NOT_DETERMINED: Rule = Rule::new(
    Declaration::new("R1823", "sbom-not-determined", Severity::Warning)
        .title("Angaben zur Softwarestückliste fehlen", "statements on the bill of materials missing")
        .message("Zur Softwarestückliste fehlt: {what}.", "Of the bill of materials is missing: {what}.")
        .what(
            "Eine Softwarestückliste nennt Format, Fundstelle, Prüfsumme und ob sie vollständig ist.",
            "A bill of materials names its format, its place, its digest, and whether it is complete.",
        )
        .why(
            "WP_EC_6_1 verlangt ein vereinbartes Format und Vollständigkeit; ohne Fundstelle und Prüfsumme lässt sich die Stückliste nicht \
             verwenden.",
            "WP_EC_6_1 asks for an agreed format and for completeness; without place and digest it cannot be used.",
        )
        .fix(
            "Die genannten Felder ergänzen; statt `url` genügt `access`.",
            "Add these members; `access` will do instead of `url`.",
        )
        .addressee("Softwarelieferanten", "suppliers of software")
        .profiles(&[&DVC_CONTAINER])
        .sources(&[FORMAT])
        .reads(&["delivery.sboms", "delivery.images.sboms", "lifecycle.status"]),
    Check::Service(|service, context| {
        let Some(delivery) = delivery(service) else { return };
        each(delivery, |sbom, image, index| {
            let placed = sbom.url.is_some() || sbom.access.is_some();
            let what = unstated(&[
                (sbom.format.is_some(), "das Format (`format`)", "the format (`format`)"),
                (placed, "die Fundstelle (`url`)", "the place (`url`)"),
                (sbom.digest.is_some(), "die Prüfsumme (`digest`)", "the digest (`digest`)"),
                (sbom.complete.is_some(), "die Vollständigkeit (`complete`)", "the completeness (`complete`)"),
            ]);
            if let Some(what) = what {
                context.report(pointer(image, index)).param("what", what);
            }
        });
    }),
);

static OLDER_THAN_IMAGE: Rule = Rule::new(
    Declaration::new("R1824", "sbom-older-than-image", Severity::Hint)
        .title("Softwarestückliste deutlich älter als das Image", "bill of materials much older than the image")
        .message(
            "Die Softwarestückliste ist vom {created}, das Image ist ab {from} zu verwenden.",
            "The bill of materials is of {created}, the image is to be used from {from} on.",
        )
        .what(
            "Die Softwarestückliste eines Images ist nicht wesentlich älter als dessen Einsatz (Parameter `sbom-days-before-image`).",
            "The bill of materials of an image is not much older than its use (parameter `sbom-days-before-image`).",
        )
        .why(
            "Meist gehört sie dann zu einer früheren Fassung der Software.",
            "Mostly it then belongs to an earlier version of the software.",
        )
        .fix(
            "Die Stückliste der gelieferten Fassung angeben oder `created` berichtigen.",
            "Give the bill of materials of the version delivered, or correct `created`.",
        )
        .addressee("Softwarelieferanten", "suppliers of software")
        .applies(
            "für Stücklisten einzelner Images, wenn beide Daten angegeben sind",
            "for bills of materials of single images, if both dates are given",
        )
        .profiles(&[&DVC_CONTAINER])
        .sources(&[FORMAT])
        .parameters(&["sbom-days-before-image"])
        .reads(&["delivery.images.sboms.created", "delivery.images.validFrom", "lifecycle.status"]),
    Check::Service(|service, context| {
        let Some(delivery) = delivery(service) else { return };
        let most = i64::from(context.parameters().sbom_days_before_image);
        for (number, image) in delivery.images.iter().enumerate() {
            let Some(from) = &image.valid_from else { continue };
            for (index, sbom) in image.sboms.iter().enumerate() {
                let Some(created) = &sbom.created else { continue };
                if i64::from(from.days()) - i64::from(created.date().days()) > most {
                    let finding = context.report(format!("{}/created", pointer(Some(number), index)));
                    finding.param("created", created.date().as_str()).param("from", from.as_str());
                }
            }
        }
    }),
);

//! Images and charts: whether it is clear which ones are meant.

use crate::model::service::{ContainerImage, ContainerPlatform, HelmChart};
use crate::report::profiles::DVC_CONTAINER;
use crate::report::{Declaration, Severity};
use crate::rule::{Check, Rule};
use crate::rulebook::missing::unstated;
use crate::rulebook::sources::FORMAT;
use crate::standards::documents::{IG_BVC, OPENDESK};

use super::delivery;

pub(super) static RULES: &[&Rule] =
    &[&WITHOUT_DIGEST, &LATEST_TAG, &DIGESTS_DIFFER, &WITHOUT_CHART, &CHART_WITHOUT_VERSION];

fn has_digest(image: &ContainerImage) -> bool {
    image.digest.is_some() || image.reference.digest().is_some()
}

/// Whether the registry decides which image it is: the tag `latest`, or none, which means the same.
fn is_latest(image: &ContainerImage) -> bool {
    !has_digest(image) && image.reference.tag().is_none_or(|tag| tag == "latest")
}

static WITHOUT_DIGEST: Rule = Rule::new(
    Declaration::new("R1811", "image-without-digest", Severity::Warning)
        .title("Image ohne Prüfsumme", "image without a digest")
        .message(
            "Bei {count} von {total} Images fehlt die Prüfsumme, zuerst bei `{image}`.",
            "The digest is missing of {count} of {total} images, the first one is `{image}`.",
        )
        .what("Jedes Image ist durch seine Prüfsumme bestimmt.", "Each image is determined by its digest.")
        .why(
            "Ein Tag lässt sich verschieben; nur die Prüfsumme sagt, welches Image geliefert und geprüft wurde. Die DVC-Detailstandards \
             verlangen das in den lesbaren Zeilen nicht; es ist eine Empfehlung dieses Formats.",
            "A tag can be moved; only the digest says which image was delivered and examined. The rows of the DVC-Detailstandards \
             that could be read do not demand it; it is a recommendation of this format.",
        )
        .fix(
            "Die Referenz um `@sha256:…` ergänzen oder `digest` angeben.",
            "Add `@sha256:…` to the reference, or give `digest`.",
        )
        .addressee("Softwarelieferanten und Anbieter", "suppliers and providers")
        .applies("für Images mit festem Tag", "for images with a fixed tag")
        .profiles(&[&DVC_CONTAINER])
        .sources(&[FORMAT])
        .reads(&["delivery.images", "lifecycle.status"]),
    Check::Service(|service, context| {
        let Some(delivery) = delivery(service) else { return };
        let open = |image: &ContainerImage| !has_digest(image) && !is_latest(image);
        let mut images = delivery.images.iter().enumerate().filter(|(_, image)| open(image));
        let Some((index, image)) = images.next() else { return };
        let count = 1 + images.count();
        let finding = context.report(format!("/delivery/images/{index}"));
        finding.param("count", count).param("total", delivery.images.len()).param("image", image.reference.as_str());
    }),
);

static LATEST_TAG: Rule = Rule::new(
    Declaration::new("R1812", "image-tag-latest", Severity::Warning)
        .title("Image mit dem Tag latest", "image with the tag latest")
        .message(
            "`{image}` meint das jeweils neueste Image: es hat den Tag `latest` oder weder Tag noch Prüfsumme.",
            "`{image}` means whatever image is the newest: it has the tag `latest`, or neither tag nor digest.",
        )
        .what("Images werden nicht mit dem Tag `latest` verwendet.", "Images are not used by the tag `latest`.")
        .why(
            "Was läuft, ändert sich ohne Zutun des Betreibers, und niemand weiß, welcher Stand geprüft wurde. Die Richtlinien der IG \
             BvC untersagen den Tag; wie sie in der DVC gelten, ist nicht belegt.",
            "What runs changes without the operator, and nobody knows which state was examined. The policies of the IG BvC forbid \
             the tag; how they hold in the DVC is not known.",
        )
        .fix(
            "Eine feste Version als Tag angeben und die Prüfsumme anfügen (`@sha256:…`).",
            "Give a fixed version as the tag, and append the digest (`@sha256:…`).",
        )
        .addressee("Softwarelieferanten und Softwarebetreiber", "suppliers and operators of software")
        .applies("für Images ohne Prüfsumme", "for images without a digest")
        .profiles(&[&DVC_CONTAINER])
        .sources(&[IG_BVC.section("disallow latest tag")])
        .reads(&["delivery.images", "lifecycle.status"]),
    Check::Service(|service, context| {
        let Some(delivery) = delivery(service) else { return };
        for (index, image) in delivery.images.iter().enumerate().filter(|(_, image)| is_latest(image)) {
            let finding = context.report(format!("/delivery/images/{index}/reference"));
            finding.param("image", image.reference.as_str());
        }
    }),
);

static DIGESTS_DIFFER: Rule = Rule::new(
    Declaration::new("R1813", "image-digests-differ", Severity::Warning)
        .title("Zwei verschiedene Prüfsummen für ein Image", "two different digests for one image")
        .message(
            "Die Referenz nennt `{one}`, `digest` nennt `{other}`.",
            "The reference says `{one}`, `digest` says `{other}`.",
        )
        .what("Referenz und `digest` eines Images stimmen überein.", "Reference and `digest` of an image agree.")
        .why("Es ist offen, welches Image gemeint ist.", "Nobody knows which image is meant.")
        .fix(
            "Die falsche Prüfsumme berichtigen; steht sie in der Referenz, kann `digest` entfallen.",
            "Correct the wrong digest; if the reference has it, `digest` can be left out.",
        )
        .addressee("Softwarelieferanten und Anbieter", "suppliers and providers")
        .profiles(&[&DVC_CONTAINER])
        .sources(&[FORMAT])
        .reads(&["delivery.images", "lifecycle.status"]),
    Check::Service(|service, context| {
        let Some(delivery) = delivery(service) else { return };
        for (index, image) in delivery.images.iter().enumerate() {
            let (Some(one), Some(other)) = (image.reference.digest(), &image.digest) else { continue };
            // Of different algorithms both can be right.
            if one != other.as_str() && one.split(':').next() == other.as_str().split(':').next() {
                let finding = context.report(format!("/delivery/images/{index}/digest"));
                finding.param("one", one).param("other", other.as_str());
            }
        }
    }),
);

static WITHOUT_CHART: Rule = Rule::new(
    Declaration::new("R1814", "delivery-without-chart", Severity::Warning)
        .title("Containerlieferung ohne Helm-Chart", "container delivery without a Helm chart")
        .message(
            "Images werden geliefert, aber kein Helm-Chart.",
            "Images are delivered, but no Helm chart.",
        )
        .what(
            "Zu Images für Kubernetes gehört ein Helm-Chart.",
            "Images for Kubernetes come with a Helm chart.",
        )
        .why(
            "openDesk liest die DVC-Detailstandards so, dass Anwendungen mit Helm-Charts auf Kubernetes installiert werden. Der Wortlaut \
             der Detailstandards, soweit lesbar, schreibt Helm nicht vor.",
            "openDesk reads the DVC-Detailstandards so that applications are installed on Kubernetes by Helm charts. The wording of \
             the Detailstandards, as far as it could be read, does not prescribe Helm.",
        )
        .fix(
            "`delivery.charts` ergänzen; wird anders installiert, unter `delivery.workloadSpecification` sagen, wie.",
            "Add `delivery.charts`; if it is installed in another way, say how in `delivery.workloadSpecification`.",
        )
        .addressee("Softwarelieferanten", "suppliers of software")
        .applies(
            "für Lieferungen mit Images, außer wenn nur Plattformen ohne Kubernetes genannt sind oder anders beschrieben ist, wie installiert wird",
            "for deliveries with images, unless only platforms without Kubernetes are named, or it is described otherwise how to install them",
        )
        .profiles(&[&DVC_CONTAINER])
        .sources(&[OPENDESK.section("D Technologiearchitektur")])
        .reads(&[
            "delivery.images",
            "delivery.charts",
            "delivery.platforms",
            "delivery.workloadSpecification",
            "lifecycle.status",
        ]),
    Check::Service(|service, context| {
        let Some(delivery) = delivery(service) else { return };
        let elsewhere = !delivery.platforms.is_empty()
            && delivery.platforms.iter().all(|it| it.platform == ContainerPlatform::PlainEngine);
        let otherwise = elsewhere || delivery.workload_specification.is_some();
        if !delivery.images.is_empty() && delivery.charts.is_empty() && !otherwise {
            context.report("/delivery/charts");
        }
    }),
);

static CHART_WITHOUT_VERSION: Rule = Rule::new(
    Declaration::new("R1815", "chart-not-determined", Severity::Warning)
        .title("Helm-Chart ohne Version oder Fundstelle", "Helm chart without a version or a place")
        .message("Beim Chart `{chart}` fehlt: {what}.", "Of the chart `{chart}` is missing: {what}.")
        .what(
            "Ein Helm-Chart nennt seine Version und wo es zu finden ist.",
            "A Helm chart names its version, and where it is found.",
        )
        .why("Nur so lässt sich dasselbe noch einmal installieren.", "Only then the same can be installed once more.")
        .fix(
            "`version` und `reference` (Registry) oder `repository` ergänzen.",
            "Add `version`, and `reference` (registry) or `repository`.",
        )
        .addressee("Softwarelieferanten", "suppliers of software")
        .profiles(&[&DVC_CONTAINER])
        .sources(&[FORMAT])
        .reads(&["delivery.charts", "delivery.handOver.registry", "lifecycle.status"]),
    Check::Service(|service, context| {
        let Some(delivery) = delivery(service) else { return };
        let registry = delivery.hand_over.as_ref().is_some_and(|hand_over| hand_over.registry.is_some());
        let placed = |chart: &HelmChart| registry || chart.reference.is_some() || chart.repository.is_some();
        for (index, chart) in delivery.charts.iter().enumerate() {
            let what = unstated(&[
                (chart.version.is_some(), "die Version (`version`)", "the version (`version`)"),
                (
                    placed(chart),
                    "die Fundstelle (`reference` oder `repository`)",
                    "the place (`reference` or `repository`)",
                ),
            ]);
            if let Some(what) = what {
                let finding = context.report(format!("/delivery/charts/{index}"));
                finding.param("chart", chart.name.as_str()).param("what", what);
            }
        }
    }),
);

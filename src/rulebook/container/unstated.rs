//! What a delivery does not say. That is no breach of a standard: one finding names all that is open.

use crate::model::Service;
use crate::report::profiles::DVC_CONTAINER;
use crate::report::{Declaration, Severity};
use crate::rule::{Check, Rule};
use crate::rulebook::missing::unstated;
use crate::rulebook::sources::FORMAT;
use crate::standards::documents::DETAILSTANDARD_51;

use super::delivery;

pub(super) static RULES: &[&Rule] = &[&NOT_STATED, &VOLUME_ACCESS, &WORKLOAD_SPECIFICATION];

/// Whether only the operator itself supplies the software: then nothing is handed over.
fn is_own(service: &Service) -> bool {
    let operator = service.operator.as_ref().or(service.provider.as_ref());
    let mut suppliers = service.software_suppliers.iter();
    !service.software_suppliers.is_empty() && suppliers.all(|supplier| Some(supplier) == operator)
}

static NOT_STATED: Rule = Rule::new(
    Declaration::new("R1851", "delivery-not-stated", Severity::Warning)
        .title("Angaben zur Containerlieferung fehlen", "statements on the container delivery missing")
        .message("Zur Lieferung ist nicht gesagt: {members}.", "It is not said of the delivery: {members}.")
        .what(
            "Eine Containerlieferung sagt etwas zu jeder Anforderung der DVC-Detailstandards, die hier ein Feld hat.",
            "A container delivery says something on each requirement of the DVC-Detailstandards for which there is a member.",
        )
        .why(
            "Diese Anforderungen sind für Softwarelieferanten ein MUSS. Ob sie erfüllt sind, ist hier nicht gesagt; der \
             Softwarebetreiber müsste nachfragen.",
            "These requirements are a MUSS for suppliers. Whether they are met is not said here; the operator would have to ask.",
        )
        .fix(
            "Die genannten Felder unter `delivery` ergänzen, auch wenn etwas nicht erfüllt ist.",
            "Add these members to `delivery`, even if something is not met.",
        )
        .addressee("Softwarelieferanten und Anbieter", "suppliers and providers")
        .applies(
            "für Cloud-Services mit Containerlieferung; zur Übergabe nur, wenn nicht allein der Betreiber selbst liefert",
            "for services with a container delivery; on the hand-over only unless the operator itself is the only supplier",
        )
        .profiles(&[&DVC_CONTAINER])
        .sources(&[FORMAT])
        .reads(&[
            "delivery.handOver",
            "delivery.platforms",
            "delivery.logging",
            "delivery.imagesOverridable",
            "delivery.annotationsOverridable",
            "delivery.freeOfCredentials",
            "delivery.relocatable",
            "operator",
            "provider",
            "softwareSuppliers",
            "lifecycle.status",
        ]),
    Check::Service(|service, context| {
        let Some(delivery) = delivery(service) else { return };
        let (hand_over, logging) = (delivery.hand_over.as_deref(), delivery.logging.as_deref());
        let own = is_own(service);
        let members = unstated(&[
            (
                own || hand_over.is_some_and(|it| it.registry.is_some()),
                "die Registry der Übergabe (`handOver.registry`, WP_EC_6_3)",
                "the registry of the hand-over (`handOver.registry`, WP_EC_6_3)",
            ),
            (
                own || hand_over.is_some_and(|it| it.process.is_some()),
                "der Übergabeprozess (`handOver.process`, WP_EC_6_2)",
                "the process of the hand-over (`handOver.process`, WP_EC_6_2)",
            ),
            (
                !delivery.platforms.is_empty(),
                "die Containerplattform (`platforms`)",
                "the container platform (`platforms`)",
            ),
            (
                logging.is_some_and(|it| !it.outputs.is_empty()),
                "wohin protokolliert wird (`logging.outputs`, WP_EC_4.3_1)",
                "where the logs go (`logging.outputs`, WP_EC_4.3_1)",
            ),
            (
                logging.is_some_and(|it| it.timestamp_format.is_some() && it.time_zone.is_some()),
                "Format und Zeitzone der Zeitstempel (`logging.timestampFormat`, `logging.timeZone`, DS_44_A002)",
                "format and time zone of timestamps (`logging.timestampFormat`, `logging.timeZone`, DS_44_A002)",
            ),
            (
                logging.is_some_and(|it| it.security_events.is_some()),
                "die Protokollierung nach OPS.1.1.5 (`logging.securityEvents`, DS_44_A001)",
                "logging by OPS.1.1.5 (`logging.securityEvents`, DS_44_A001)",
            ),
            (
                delivery.images_overridable.is_some() && delivery.annotations_overridable.is_some(),
                "ob Images und Annotationen überschreibbar sind (`imagesOverridable`, `annotationsOverridable`, DS_51_A002)",
                "whether images and annotations can be overridden (`imagesOverridable`, `annotationsOverridable`, DS_51_A002)",
            ),
            (
                delivery.free_of_credentials.is_some(),
                "ob die Lieferung frei von Zugangsdaten ist (`freeOfCredentials`, WP_EC_4.1.1_3, WP_EC_4.1.1_4)",
                "whether the delivery is free of credentials (`freeOfCredentials`, WP_EC_4.1.1_3, WP_EC_4.1.1_4)",
            ),
            (
                delivery.relocatable.is_some(),
                "ob Neustart und Hostwechsel zur Laufzeit möglich sind (`relocatable`, WP_EC_4.1.1_1)",
                "whether restart and change of host at run time are possible (`relocatable`, WP_EC_4.1.1_1)",
            ),
        ]);
        if let Some(members) = members {
            context.report("/delivery").param("members", members);
        }
    }),
);

static VOLUME_ACCESS: Rule = Rule::new(
    Declaration::new("R1852", "volume-without-access", Severity::Warning)
        .title("Persistentes Volume ohne Zugriffsart", "persistent volume without its access")
        .message(
            "Beim Volume `{volume}` ist nicht gesagt: {members}.",
            "It is not said of the volume `{volume}`: {members}.",
        )
        .what(
            "Ein persistentes Volume nennt Zugriffsart und ob es dynamisch angefordert wird.",
            "A persistent volume names its access, and whether it is claimed dynamically.",
        )
        .why(
            "WP_EC_4.1.1_2 verlangt diese Beschreibung im Deployment-Deskriptor; von der Zugriffsart hängt ab, welchen Speicher der Betreiber \
             braucht.",
            "WP_EC_4.1.1_2 asks for this description in the deployment descriptor; the access decides which storage the operator needs.",
        )
        .fix(
            "`access` und `dynamic` wie im Deployment-Deskriptor ergänzen.",
            "Add `access` and `dynamic` as in the deployment descriptor.",
        )
        .addressee("Softwarelieferanten", "suppliers of software")
        .profiles(&[&DVC_CONTAINER])
        .sources(&[FORMAT])
        .reads(&["delivery.persistentVolumes", "lifecycle.status"]),
    Check::Service(|service, context| {
        let Some(delivery) = delivery(service) else { return };
        for (index, volume) in delivery.persistent_volumes.iter().enumerate() {
            let members = unstated(&[
                (volume.access.is_some(), "die Zugriffsart (`access`)", "the access (`access`)"),
                (
                    volume.dynamic.is_some(),
                    "ob es dynamisch angefordert wird (`dynamic`)",
                    "whether it is claimed dynamically (`dynamic`)",
                ),
            ]);
            if let Some(members) = members {
                let finding = context.report(format!("/delivery/persistentVolumes/{index}"));
                finding.param("volume", volume.name.as_str()).param("members", members);
            }
        }
    }),
);

static WORKLOAD_SPECIFICATION: Rule = Rule::new(
    Declaration::new("R1853", "workload-specification-missing", Severity::Hint)
        .title("Verwendung der Kubernetes-Ressourcen nicht beschrieben", "use of the Kubernetes resources not described")
        .message(
            "Es ist nicht gesagt, wie die gelieferten Kubernetes-Ressourcen zu verwenden sind.",
            "It is not said how the Kubernetes resources delivered are to be used.",
        )
        .what(
            "Softwarebetreiber und Softwarelieferant stimmen ab, wie die gelieferten Kubernetes-Ressourcen zu verwenden sind, etwa als \
             Workload-Spezifikation.",
            "Operator and supplier agree on how the Kubernetes resources delivered are to be used, for example as a workload specification.",
        )
        .why(
            "Der Softwarebetreiber muss die Ressourcen an seine Plattform anpassen. Ob abgestimmt wurde, sagt der Katalog nicht; deshalb ist das \
             ein Hinweis, obwohl die Anforderung ein SOLL ist.",
            "The operator has to adapt the resources to its platform. The catalog does not say whether they agreed; so this is a hint \
             although the requirement is a SOLL.",
        )
        .fix(
            "Unter `delivery.workloadSpecification` das abgestimmte Dokument angeben, etwa nach score.dev oder dem Open Application Model.",
            "Give the document agreed in `delivery.workloadSpecification`, for example by score.dev or the Open Application Model.",
        )
        .addressee("Softwarebetreiber", "operators of software")
        .applies("für Lieferungen mit Helm-Charts", "for deliveries with Helm charts")
        .profiles(&[&DVC_CONTAINER])
        .sources(&[DETAILSTANDARD_51.section("DS_51_A001")])
        .reads(&["delivery.workloadSpecification", "delivery.charts", "lifecycle.status"]),
    Check::Service(|service, context| {
        let Some(delivery) = delivery(service) else { return };
        if !delivery.charts.is_empty() && delivery.workload_specification.is_none() {
            context.report("/delivery/workloadSpecification");
        }
    }),
);

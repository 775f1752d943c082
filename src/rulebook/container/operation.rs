//! How a delivery behaves in operation: what is declared as not met. What is merely not said stands in `unstated`.

use crate::model::common::Claim;
use crate::model::service::{ContainerPlatform, LogOutput, LogTimestampFormat};
use crate::report::profiles::DVC_CONTAINER;
use crate::report::{Declaration, Profile, Severity};
use crate::rule::{Check, Rule};
use crate::shape::Bilingual;
use crate::standards::documents::{DETAILSTANDARD_44, DETAILSTANDARD_51, DVC_DETAILSTANDARDS, OPENDESK};

use super::{delivery, supplied};

pub(super) static RULES: &[&Rule] = &[
    &LOGS_ELSEWHERE,
    &LOG_TIMESTAMPS,
    &LOG_TIME_ZONE,
    &SECURITY_EVENTS,
    &NOT_OVERRIDABLE,
    &CREDENTIALS,
    &NOT_RELOCATABLE,
    &VOLUME_NOT_DYNAMIC,
    &NO_OCI_REGISTRY,
    &NOT_KUBERNETES,
    &CLUSTER_SCOPED,
];

static PROFILES: &[&Profile] = &[&DVC_CONTAINER];

/// What the rules for suppliers say in the same words.
const fn demanded(declaration: Declaration) -> Declaration {
    declaration
        .addressee("Softwarelieferanten", "suppliers of software")
        .applies(
            "wenn eine Containerlieferung beschrieben und ein Softwarelieferant genannt ist",
            "if a container delivery is described and a supplier is named",
        )
        .profiles(PROFILES)
}

/// Whether it is declared that a condition is not met. An absent claim is no such declaration.
fn denied(claim: Option<&Claim>) -> bool {
    claim.is_some_and(|claim| !claim.fulfilled)
}

static LOGS_ELSEWHERE: Rule = Rule::new(
    demanded(Declaration::new("R1831", "logs-not-to-standard-output", Severity::Error))
        .title("Protokolle nicht auf STDOUT oder STDERR", "logs not to STDOUT or STDERR")
        .message(
            "Protokolliert wird nach {outputs}, nicht auf STDOUT oder STDERR.",
            "Logs go to {outputs}, not to STDOUT or STDERR.",
        )
        .what(
            "Die Anwendung protokolliert auf die Standardausgabe oder die Standardfehlerausgabe.",
            "The application logs to standard output or standard error.",
        )
        .why(
            "Nur diese Ausgaben sammelt die Plattform ohne Zutun ein (SYS.1.6.A7); Dateien gehen mit dem Container verloren.",
            "The platform collects only these without further ado (SYS.1.6.A7); files are lost with the container.",
        )
        .fix(
            "Die Anwendung auf STDOUT oder STDERR protokollieren lassen und `stdout` oder `stderr` in `outputs` aufnehmen.",
            "Let the application log to STDOUT or STDERR, and add `stdout` or `stderr` to `outputs`.",
        )
        .sources(&[DVC_DETAILSTANDARDS.section("WP_EC_4.3_1")])
        .reads(&["delivery.logging.outputs", "lifecycle.status"]),
    Check::Service(|service, context| {
        let Some(logging) = supplied(service).and_then(|delivery| delivery.logging.as_deref()) else { return };
        let other = |output: &LogOutput| {
            output.is_known() && !matches!(output, LogOutput::StandardOutput | LogOutput::StandardError)
        };
        if !logging.outputs.is_empty() && logging.outputs.iter().all(other) {
            let outputs: Vec<_> = logging.outputs.iter().map(|output| format!("`{output}`")).collect();
            context.report("/delivery/logging/outputs").param("outputs", outputs.join(", "));
        }
    }),
);

static LOG_TIMESTAMPS: Rule = Rule::new(
    demanded(Declaration::new("R1832", "log-timestamps-not-iso-8601", Severity::Error))
        .title("Zeitstempel in Protokollen nicht nach ISO 8601", "timestamps in logs not of ISO 8601")
        .message("Das Format der Zeitstempel ist `{format}`.", "The format of the timestamps is `{format}`.")
        .what("Zeitstempel in Protokollen folgen ISO 8601.", "Timestamps in logs follow ISO 8601.")
        .why(
            "Protokolle vieler Anwendungen werden zusammen ausgewertet.",
            "The logs of many applications are evaluated together.",
        )
        .fix(
            "Die Zeitstempel nach ISO 8601 schreiben und `timestampFormat` auf `iso-8601` setzen.",
            "Write the timestamps as of ISO 8601, and set `timestampFormat` to `iso-8601`.",
        )
        .sources(&[DETAILSTANDARD_44.section("DS_44_A002")])
        .reads(&["delivery.logging.timestampFormat", "lifecycle.status"]),
    Check::Service(|service, context| {
        let Some(logging) = supplied(service).and_then(|delivery| delivery.logging.as_deref()) else { return };
        let other = |format: &&LogTimestampFormat| format.is_known() && **format != LogTimestampFormat::Iso8601;
        if let Some(format) = logging.timestamp_format.as_ref().filter(other) {
            context.report("/delivery/logging/timestampFormat").param("format", format.as_str());
        }
    }),
);

/// Whether a time zone is another one than GMT+01:00 all year round. `None` if its name says nothing to this crate.
fn deviates(zone: &str) -> Option<bool> {
    const SAME: &[&str] = &["MEZ", "CET", "Etc/GMT-1"];
    const OTHER: &[&str] = &["Z", "MESZ", "CEST", "Europe/Berlin", "Etc/UTC", "Etc/GMT"];
    if SAME.contains(&zone) {
        return Some(false);
    }
    if OTHER.contains(&zone) {
        return Some(true);
    }
    let offset = zone.strip_prefix("GMT").or_else(|| zone.strip_prefix("UTC")).unwrap_or(zone);
    match offset {
        "+01:00" | "+0100" | "+01" | "+1" => Some(false),
        "" => Some(true),
        _ => offset
            .strip_prefix(['+', '-', '\u{2212}', '±'])
            .filter(|rest| rest.bytes().all(|byte| byte.is_ascii_digit() || byte == b':'))
            .map(|_| true),
    }
}

static LOG_TIME_ZONE: Rule = Rule::new(
    demanded(Declaration::new("R1833", "log-time-zone-deviates", Severity::Error))
        .title("Zeitzone der Protokolle weicht ab", "time zone of the logs deviates")
        .message("Die Zeitzone ist `{zone}`, verlangt ist GMT+01:00.", "The time zone is `{zone}`; GMT+01:00 is demanded.")
        .what("Zeitstempel in Protokollen stehen in GMT+01:00.", "Timestamps in logs are in GMT+01:00.")
        .why(
            "Protokolle vieler Anwendungen werden zusammen ausgewertet; mit Sommerzeit fehlt eine Stunde oder kommt doppelt vor.",
            "The logs of many applications are evaluated together; with summer time an hour is missing, or comes twice.",
        )
        .fix(
            "Die Protokolle ganzjährig in GMT+01:00 schreiben und `timeZone` auf `GMT+01:00` setzen.",
            "Write the logs in GMT+01:00 all year round, and set `timeZone` to `GMT+01:00`.",
        )
        .sources(&[DETAILSTANDARD_44.section("DS_44_A002")])
        .reads(&["delivery.logging.timeZone", "lifecycle.status"]),
    Check::Service(|service, context| {
        let Some(logging) = supplied(service).and_then(|delivery| delivery.logging.as_deref()) else { return };
        if let Some(zone) = logging.time_zone.as_ref().filter(|zone| deviates(zone.as_str()) == Some(true)) {
            context.report("/delivery/logging/timeZone").param("zone", zone.as_str());
        }
    }),
);

static SECURITY_EVENTS: Rule = Rule::new(
    demanded(Declaration::new("R1834", "logging-not-by-ops-1-1-5", Severity::Error))
        .title("Protokollierung nicht nach OPS.1.1.5", "logging not by OPS.1.1.5")
        .message(
            "Sicherheitsrelevante Ereignisse werden nach eigener Angabe nicht nach OPS.1.1.5 protokolliert.",
            "By its own statement security-relevant events are not logged as OPS.1.1.5 asks.",
        )
        .what(
            "Die Protokollierung folgt dem BSI-Baustein OPS.1.1.5.",
            "Logging follows the building block OPS.1.1.5 of the BSI.",
        )
        .why(
            "Ohne diese Ereignisse lassen sich Angriffe weder erkennen noch aufklären.",
            "Without these events attacks can be neither detected nor cleared up.",
        )
        .fix(
            "Die Protokollierung ergänzen und `securityEvents.fulfilled` auf `true` setzen.",
            "Complete the logging, and set `securityEvents.fulfilled` to `true`.",
        )
        .sources(&[DETAILSTANDARD_44.section("DS_44_A001")])
        .reads(&["delivery.logging.securityEvents", "lifecycle.status"]),
    Check::Service(|service, context| {
        let logging = supplied(service).and_then(|delivery| delivery.logging.as_deref());
        if logging.is_some_and(|logging| denied(logging.security_events.as_deref())) {
            context.report("/delivery/logging/securityEvents/fulfilled");
        }
    }),
);

static NOT_OVERRIDABLE: Rule = Rule::new(
    demanded(Declaration::new("R1835", "images-or-annotations-not-overridable", Severity::Error))
        .title("Images oder Annotationen nicht überschreibbar", "images or annotations cannot be overridden")
        .message(
            "Der Softwarebetreiber kann die {what} nicht überschreiben.",
            "The operator cannot override the {what}.",
        )
        .what(
            "Der Softwarebetreiber kann Images und Annotationen überschreiben, etwa in den Werten des Helm-Charts.",
            "The operator can override images and annotations, for example in the values of the Helm chart.",
        )
        .why(
            "Betreiber nutzen eigene Registries und steuern die Plattform über Annotationen.",
            "Operators use registries of their own, and control the platform by annotations.",
        )
        .fix(
            "Das Chart entsprechend öffnen und die Angabe auf `true` setzen.",
            "Open the chart accordingly, and set the member to `true`.",
        )
        .sources(&[DETAILSTANDARD_51.section("DS_51_A002")])
        .reads(&["delivery.imagesOverridable", "delivery.annotationsOverridable", "lifecycle.status"]),
    Check::Service(|service, context| {
        let Some(delivery) = supplied(service) else { return };
        if delivery.images_overridable == Some(false) {
            context.report("/delivery/imagesOverridable").param("what", Bilingual::new("Images", "images"));
        }
        if delivery.annotations_overridable == Some(false) {
            let finding = context.report("/delivery/annotationsOverridable");
            finding.param("what", Bilingual::new("Annotationen", "annotations"));
        }
    }),
);

static CREDENTIALS: Rule = Rule::new(
    demanded(Declaration::new("R1836", "credentials-in-delivery", Severity::Error))
        .title("Zugangsdaten in der Lieferung", "credentials in the delivery")
        .message(
            "Images oder Konfigurationsdateien enthalten nach eigener Angabe Zugangsdaten.",
            "By its own statement images or configuration files contain credentials.",
        )
        .what(
            "Images und Konfigurationsdateien enthalten weder Passwörter noch private Schlüssel noch API-Schlüssel; nichts davon ist im Klartext abgelegt.",
            "Images and configuration files contain no passwords, private keys or API keys; nothing of that kind is stored in plain text.",
        )
        .why(
            "Wer das Image lesen kann, hat sonst den Zugang (SYS.1.6.A8, APP.4.4.A2).",
            "Otherwise whoever can read the image has the access (SYS.1.6.A8, APP.4.4.A2).",
        )
        .fix(
            "Zugangsdaten entfernen und erneuern, zur Laufzeit übergeben und `freeOfCredentials.fulfilled` auf `true` setzen.",
            "Remove and renew the credentials, hand them over at run time, and set `freeOfCredentials.fulfilled` to `true`.",
        )
        .sources(&[DVC_DETAILSTANDARDS.section("WP_EC_4.1.1_3, WP_EC_4.1.1_4")])
        .reads(&["delivery.freeOfCredentials", "lifecycle.status"]),
    Check::Service(|service, context| {
        if supplied(service).is_some_and(|delivery| denied(delivery.free_of_credentials.as_deref())) {
            context.report("/delivery/freeOfCredentials/fulfilled");
        }
    }),
);

static NOT_RELOCATABLE: Rule = Rule::new(
    demanded(Declaration::new("R1837", "containers-not-relocatable", Severity::Error))
        .title("Kein Neustart oder Hostwechsel zur Laufzeit", "no restart or change of host at run time")
        .message(
            "Container lassen sich nach eigener Angabe nicht zur Laufzeit neu starten oder verlegen.",
            "By its own statement containers cannot be restarted or moved at run time.",
        )
        .what(
            "Container lassen sich zur Laufzeit neu starten und auf andere Hosts verlegen; Zwischenstände liegen in flüchtigem Speicher.",
            "Containers can be restarted and moved to other hosts at run time; intermediate states are kept in temporary storage.",
        )
        .why(
            "Die Plattform startet und verlegt Container, ohne zu fragen (SYS.1.6.A9).",
            "The platform restarts and moves containers without asking (SYS.1.6.A9).",
        )
        .fix(
            "Die Anwendung anpassen und `relocatable.fulfilled` auf `true` setzen.",
            "Adapt the application, and set `relocatable.fulfilled` to `true`.",
        )
        .sources(&[DVC_DETAILSTANDARDS.section("WP_EC_4.1.1_1")])
        .reads(&["delivery.relocatable", "lifecycle.status"]),
    Check::Service(|service, context| {
        if supplied(service).is_some_and(|delivery| denied(delivery.relocatable.as_deref())) {
            context.report("/delivery/relocatable/fulfilled");
        }
    }),
);

static VOLUME_NOT_DYNAMIC: Rule = Rule::new(
    demanded(Declaration::new("R1838", "volume-not-claimed-dynamically", Severity::Error))
        .title("Persistentes Volume nicht dynamisch angefordert", "persistent volume not claimed dynamically")
        .message(
            "Das Volume `{volume}` wird nicht dynamisch angefordert.",
            "The volume `{volume}` is not claimed dynamically.",
        )
        .what(
            "Benötigte persistente Volumes werden im Deployment-Deskriptor beschrieben und dynamisch angefordert.",
            "Persistent volumes that are needed are described in the deployment descriptor, and claimed dynamically.",
        )
        .why(
            "Sonst muss der Betreiber Speicher von Hand bereitstellen, und ein Hostwechsel misslingt (SYS.1.6.A19).",
            "Otherwise the operator has to provide storage by hand, and a change of host fails (SYS.1.6.A19).",
        )
        .fix(
            "Das Volume mit einem PersistentVolumeClaim anfordern und `dynamic` auf `true` setzen.",
            "Claim the volume by a PersistentVolumeClaim, and set `dynamic` to `true`.",
        )
        .sources(&[DVC_DETAILSTANDARDS.section("WP_EC_4.1.1_2")])
        .reads(&["delivery.persistentVolumes", "lifecycle.status"]),
    Check::Service(|service, context| {
        let Some(delivery) = supplied(service) else { return };
        for (index, volume) in delivery.persistent_volumes.iter().enumerate() {
            if volume.dynamic == Some(false) {
                let finding = context.report(format!("/delivery/persistentVolumes/{index}/dynamic"));
                finding.param("volume", volume.name.as_str());
            }
        }
    }),
);

static NO_OCI_REGISTRY: Rule = Rule::new(
    demanded(Declaration::new("R1839", "hand-over-without-standard-registry", Severity::Warning))
        .title("Übergabepunkt ist keine standardgerechte Registry", "hand-over point is no registry by the standard")
        .message(
            "Die Registry, in der übergeben wird, folgt nach eigener Angabe nicht der OCI-Spezifikation.",
            "By its own statement the registry of the hand-over does not follow the OCI specification.",
        )
        .what(
            "Images werden dem Softwarebetreiber an einem standardgerechten Übergabepunkt übergeben, einer Registry.",
            "Images are handed over to the operator at a hand-over point that follows the standards, a registry.",
        )
        .why(
            "Nur so kann jeder Betreiber die Images mit seinen Werkzeugen beziehen (SYS.1.6.A4). Dass OCI gemeint ist, entspricht der \
             Lesart von openDesk; darum ist dies eine Warnung.",
            "Only then each operator can obtain the images by its own tools (SYS.1.6.A4). That OCI is meant is the reading of openDesk; \
             so this is a warning.",
        )
        .fix(
            "In einer Registry nach OCI übergeben und `ociRegistry` auf `true` setzen.",
            "Hand over in a registry by OCI, and set `ociRegistry` to `true`.",
        )
        .sources(&[DVC_DETAILSTANDARDS.section("WP_EC_6_3")])
        .reads(&["delivery.handOver.ociRegistry", "lifecycle.status"]),
    Check::Service(|service, context| {
        let hand_over = supplied(service).and_then(|delivery| delivery.hand_over.as_deref());
        if hand_over.is_some_and(|hand_over| hand_over.oci_registry == Some(false)) {
            context.report("/delivery/handOver/ociRegistry");
        }
    }),
);

static NOT_KUBERNETES: Rule = Rule::new(
    Declaration::new("R1840", "delivery-not-for-kubernetes", Severity::Warning)
        .title("Lieferung läuft nicht auf Kubernetes", "delivery does not run on Kubernetes")
        .message(
            "Keine der genannten Plattformen beruht auf Kubernetes.",
            "None of the platforms named is based on Kubernetes.",
        )
        .what(
            "Eine Containerlieferung läuft auf einer Plattform, die auf Kubernetes beruht.",
            "A container delivery runs on a platform based on Kubernetes.",
        )
        .why(
            "Nach dem Architekturkonzept von openDesk laufen Anwendungen als Pods auf Kubernetes. Das Rahmenwerk verlangt von Anbietern \
             Containerplattformen auf dieser Basis; an die Software selbst richtet es sich, soweit bekannt, nicht.",
            "By the architecture concept of openDesk applications run as pods on Kubernetes. The Rahmenwerk demands platforms on this \
             basis of providers; as far as known it is not addressed to the software itself.",
        )
        .fix(
            "Die Lieferung für Kubernetes anpassen und die Plattform unter `delivery.platforms` ergänzen.",
            "Adapt the delivery to Kubernetes, and add the platform to `delivery.platforms`.",
        )
        .addressee("Anbieter und Softwarelieferanten", "providers and suppliers of software")
        .applies("wenn Plattformen genannt sind", "if platforms are named")
        .profiles(PROFILES)
        .sources(&[OPENDESK.section("D Technologiearchitektur")])
        .reads(&["delivery.platforms", "lifecycle.status"]),
    Check::Service(|service, context| {
        let Some(delivery) = delivery(service) else { return };
        let other = |platform: &ContainerPlatform| *platform == ContainerPlatform::PlainEngine;
        if !delivery.platforms.is_empty() && delivery.platforms.iter().all(|it| other(&it.platform)) {
            context.report("/delivery/platforms");
        }
    }),
);

static CLUSTER_SCOPED: Rule = Rule::new(
    Declaration::new("R1841", "cluster-scoped-resources", Severity::Hint)
        .title("Clusterweite Ressourcen", "cluster-scoped resources")
        .message(
            "Die Lieferung benötigt Ressourcen mit Rechten im ganzen Cluster.",
            "The delivery needs resources with rights over the whole cluster.",
        )
        .what(
            "Eine Lieferung kommt ohne clusterweite Rechte aus, also ohne Operatoren und eigene Ressourcentypen.",
            "A delivery does without rights over the whole cluster, and so without operators and resource types of its own.",
        )
        .why(
            "In gemeinsam genutzten Clustern erteilen Betreiber solche Rechte ungern. Verboten sind sie nicht; openDesk rät davon ab.",
            "In shared clusters operators grant such rights reluctantly. They are not forbidden; openDesk advises against them.",
        )
        .fix(
            "Prüfen, ob es ohne geht; sonst in den Betriebsunterlagen begründen und diesen Hinweis als Ausnahme führen.",
            "See whether it works without; otherwise give the reasons in the documents for operation, and waive this finding.",
        )
        .addressee("Softwarelieferanten", "suppliers of software")
        .applies("für Lieferungen, die das angeben", "for deliveries that say so")
        .profiles(PROFILES)
        .sources(&[OPENDESK.section("CONTRIBUTING")])
        .reads(&["delivery.clusterScopedResources", "lifecycle.status"]),
    Check::Service(|service, context| {
        if delivery(service).is_some_and(|delivery| delivery.cluster_scoped_resources == Some(true)) {
            context.report("/delivery/clusterScopedResources");
        }
    }),
);

#[cfg(test)]
mod tests {
    use super::deviates;

    #[test]
    fn one_time_zone_has_many_names() {
        for zone in ["GMT+01:00", "+01:00", "UTC+1", "UTC+01:00", "MEZ", "CET", "Etc/GMT-1"] {
            assert_eq!(deviates(zone), Some(false), "{zone}");
        }
        for zone in ["UTC", "GMT", "Z", "+00:00", "UTC+2", "Europe/Berlin", "-01:00", "GMT+02:00"] {
            assert_eq!(deviates(zone), Some(true), "{zone}");
        }
        for zone in ["Ortszeit", "Africa/Tunis", "+x", "GMT+01:00 ganzjährig"] {
            assert_eq!(deviates(zone), None, "{zone}");
        }
    }
}

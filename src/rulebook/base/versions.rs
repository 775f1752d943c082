//! The versions of an interface against each other and against the interface. Not here: their dates (`lifecycle`).

use std::collections::HashMap;

use crate::model::InterfaceContract;
use crate::model::interface::InterfaceVersion;
use crate::report::{BASE, Declaration, Severity};
use crate::rule::{Check, EntityContext, Rule};
use crate::rulebook::lookup::FEW;
use crate::rulebook::sources::FORMAT;
use crate::rulebook::stage::{is_retired, status};
use crate::shape::Bilingual;

pub(super) static RULES: &[&Rule] = &[&SUCCESSOR_VERSION_NOT_NEWER, &LIVING_VERSION, &GAP_BEFORE_SUCCESSOR];

static SUCCESSOR_VERSION_NOT_NEWER: Rule = Rule::new(
    Declaration::new("R0413", "successor-version-not-newer", Severity::Warning)
        .title("Nachfolgeversion ist nicht neuer", "successor version is not newer")
        .message(
            "Version {version} soll von {successor} abgelöst werden, die nicht höher ist.",
            "Version {version} is to be replaced by {successor}, which is not higher.",
        )
        .what(
            "Eine Version wird von einer höheren abgelöst, in der Ordnung von Semantic Versioning.",
            "A version is replaced by a higher one, in the order of Semantic Versioning.",
        )
        .why("Sonst führt die Ablösung zurück oder im Kreis.", "Otherwise the replacement leads back, or in a circle.")
        .fix("Die Nummer der Nachfolgeversion berichtigen.", "Correct the number of the successor version.")
        .profiles(&[&BASE])
        .sources(&[FORMAT])
        .reads(&["versions.version", "versions.successorVersion"]),
    Check::Interface(|interface: &InterfaceContract, context| {
        for (index, version) in interface.versions.iter().enumerate() {
            let Some(successor) = &version.successor_version else { continue };
            if successor.to_version().cmp_precedence(&version.version.to_version()).is_le() {
                let finding = context.report(format!("/versions/{index}/successorVersion"));
                finding.param("version", version.version.as_str()).param("successor", successor.as_str());
            }
        }
    }),
);

static LIVING_VERSION: Rule = Rule::new(
    Declaration::new("R0414", "interface-and-versions-disagree", Severity::Warning)
        .title("Schnittstelle und Versionen widersprechen sich", "interface and versions disagree")
        .message("Die Angaben widersprechen sich: {what}.", "The statements disagree: {what}.")
        .what(
            "Ist eine Schnittstelle eingestellt, sind es alle ihre Versionen; ist sie in Betrieb, ist es mindestens eine.",
            "If an interface is retired, so are all its versions; if it is live, at least one of them is not retired.",
        )
        .why(
            "Wer nur die Schnittstelle oder nur die Version liest, käme zu verschiedenen Antworten.",
            "Whoever reads the interface only, or the version only, would come to different answers.",
        )
        .fix("Den Status der Schnittstelle oder der Version berichtigen.", "Correct the status of the interface or of the version.")
        .profiles(&[&BASE])
        .sources(&[FORMAT])
        .reads(&["lifecycle.status", "versions.lifecycle.status"]),
    Check::Interface(versions_disagree),
);

fn versions_disagree(interface: &InterfaceContract, context: &mut EntityContext<'_>) {
    if status(interface).is_none() {
        return;
    }
    if is_retired(interface) {
        let differ = |version: &InterfaceVersion| status(version).is_some() && !is_retired(version);
        for (index, _) in interface.versions.iter().enumerate().filter(|(_, version)| differ(version)) {
            let what = Bilingual::new(
                "die Schnittstelle ist eingestellt, diese Version nicht",
                "the interface is retired, this version is not",
            );
            context.report(format!("/versions/{index}/lifecycle/status")).param("what", what);
        }
    } else if !interface.versions.is_empty() && interface.versions.iter().all(is_retired) {
        let what = Bilingual::new(
            "alle Versionen sind eingestellt, die Schnittstelle nicht",
            "all versions are retired, the interface is not",
        );
        context.report("/lifecycle/status").param("what", what);
    }
}

static GAP_BEFORE_SUCCESSOR: Rule = Rule::new(
    Declaration::new("R0417", "successor-version-comes-too-late", Severity::Warning)
        .title("Nachfolgeversion kommt zu spät", "successor version comes too late")
        .message(
            "Version {version} endet am {end}, {successor} ist erst ab {from} verfügbar.",
            "Version {version} ends on {end}; {successor} is available from {from} only.",
        )
        .what(
            "Eine Nachfolgeversion ist verfügbar, bevor die Version endet, die sie ablöst.",
            "A successor version is available before the version that it replaces ends.",
        )
        .why("Dazwischen gibt es nichts, was sich aufrufen lässt.", "In between there is nothing that can be called.")
        .fix("Die Abschaltung verschieben oder ein Datum berichtigen.", "Move the sunset, or correct a date.")
        .applies(
            "wenn beide Versionen ihre Daten nennen und die frühere nicht eingestellt ist",
            "if both versions state their dates, and the earlier one is not retired",
        )
        .profiles(&[&BASE])
        .sources(&[FORMAT])
        .reads(&["versions.version", "versions.successorVersion", "versions.lifecycle"]),
    Check::Interface(gap_before_successor),
);

fn gap_before_successor(interface: &InterfaceContract, context: &mut EntityContext<'_>) {
    let versions = &interface.versions;
    let mut known = HashMap::new();
    if versions.len() > FEW {
        known.extend(versions.iter().map(|version| (version.version.as_str(), version)));
    }
    for (index, version) in versions.iter().enumerate() {
        let Some((successor, lifecycle)) = version.successor_version.as_ref().zip(version.lifecycle.as_ref()) else {
            continue;
        };
        // What is over cannot be moved any more.
        if is_retired(version) {
            continue;
        }
        let Some(end) = lifecycle.retired_on.as_ref().or(lifecycle.sunset_on.as_ref()) else { continue };
        let named = if versions.len() > FEW {
            known.get(successor.as_str()).copied()
        } else {
            versions.iter().find(|other| other.version == *successor)
        };
        let from = named.and_then(|it| it.lifecycle.as_ref()).and_then(|it| it.available_from.as_ref());
        // From the day after the last one on, something must be there.
        if let Some(from) = from.filter(|from| from.days() > end.days() + 1) {
            let finding = context.report(format!("/versions/{index}/successorVersion"));
            finding.param("version", version.version.as_str()).param("end", end.as_str());
            finding.param("successor", successor.as_str()).param("from", from.as_str());
        }
    }
}

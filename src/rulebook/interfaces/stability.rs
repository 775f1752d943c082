//! What a version promises against what its number says. Not here: the end of a version (`deprecation`).

use crate::model::InterfaceContract;
use crate::model::interface::Stability;
use crate::report::{Declaration, Severity};
use crate::rule::{Check, EntityContext, Rule};
use crate::rulebook::interfaces::{of_owners, usable};

pub(super) static RULES: &[&Rule] = &[&STABLE_TOO_EARLY, &EXPERIMENTAL_RELEASE];

static STABLE_TOO_EARLY: Rule = Rule::new(
    of_owners(Declaration::new("R2208", "stable-before-version-one", Severity::Warning))
        .title("Als stabil bezeichnete Vorabversion", "preliminary version called stable")
        .message(
            "Version {version} gilt als stabil; nach Semantic Versioning darf sich an ihr aber alles noch ändern.",
            "Version {version} is called stable; by Semantic Versioning everything about it may still change.",
        )
        .what(
            "Stabil sind nur Versionen ab 1.0.0 ohne Vorabkennzeichen wie `-rc.1`.",
            "Only versions from 1.0.0 without a mark such as `-rc.1` are stable.",
        )
        .why(
            "Wer die Schnittstelle aufruft, liest aus der Nummer das Gegenteil von dem, was die Stufe verspricht.",
            "Whoever calls the interface reads from its number the opposite of what the stability promises.",
        )
        .fix(
            "Die Version als 1.0.0 veröffentlichen oder `stability` auf `beta` setzen.",
            "Publish the version as 1.0.0, or set `stability` to `beta`.",
        )
        .applies("wenn eine Stabilität angegeben ist", "if a stability is stated")
        .reads(&[
            "stability",
            "lifecycle.status",
            "versions.lifecycle.status",
            "versions.version",
            "versions.stability",
        ]),
    Check::Interface(|interface: &InterfaceContract, context| {
        each(interface, context, |stability, number| {
            *stability == Stability::Stable && (number.major == 0 || !number.pre.is_empty())
        });
    }),
);

static EXPERIMENTAL_RELEASE: Rule = Rule::new(
    of_owners(Declaration::new("R2209", "released-version-called-experimental", Severity::Hint))
        .title("Freigegebene Version als Entwurf bezeichnet", "released version called a draft")
        .message(
            "Version {version} gilt als Entwurf oder frühe Erprobung; ihre Nummer verspricht aber Verträglichkeit.",
            "Version {version} is called a draft or alpha; its number promises compatibility, though.",
        )
        .what(
            "Versionen ab 1.0.0 ohne Vorabkennzeichen sind weder Entwurf noch frühe Erprobung.",
            "Versions from 1.0.0 without a mark of a preliminary one are neither drafts nor alpha.",
        )
        .why(
            "Nach Semantic Versioning dürfen Änderungen ab 1.0.0 aufrufende Systeme nur mit einer neuen Hauptversion stören.",
            "By Semantic Versioning changes from 1.0.0 on may disturb callers with a new major version only.",
        )
        .fix(
            "`stability` anheben oder die Version als 0.x oder mit Vorabkennzeichen führen.",
            "Raise `stability`, or give the version a number 0.x or a mark of a preliminary one.",
        )
        .applies("wenn eine Stabilität angegeben ist", "if a stability is stated")
        .reads(&["stability", "lifecycle.status", "versions.lifecycle.status", "versions.version", "versions.stability"]),
    Check::Interface(|interface: &InterfaceContract, context| {
        each(interface, context, |stability, number| {
            matches!(stability, Stability::Draft | Stability::Alpha) && number.major > 0 && number.pre.is_empty()
        });
    }),
);

/// Reports the versions whose stability, stated with them or with the interface, and number do not go together.
fn each(
    interface: &InterfaceContract,
    context: &mut EntityContext<'_>,
    contradict: impl Fn(&Stability, &semver::Version) -> bool,
) {
    for (index, version) in usable(interface) {
        let Some(stability) = version.stability.as_ref().or(interface.stability.as_ref()) else { continue };
        if contradict(stability, &version.version.to_version()) {
            let finding = context.report(format!("/versions/{index}/stability"));
            finding.param("version", version.version.as_str());
        }
    }
}

//! How long a deprecated interface stays usable. Not here: successors and the order of dates (`base`).

use crate::model::InterfaceContract;
use crate::model::common::{Lifecycle, LifecycleStatus};
use crate::report::{Declaration, Severity};
use crate::rule::{Check, EntityContext, Rule};
use crate::rulebook::interfaces::of_owners;

pub(super) static RULES: &[&Rule] = &[&SHORT_GRACE];

static SHORT_GRACE: Rule = Rule::new(
    of_owners(Declaration::new("R2218", "deprecation-at-short-notice", Severity::Warning))
        .title("Abkündigung mit kurzer Frist", "deprecation at short notice")
        .message(
            "Von der Abkündigung ({deprecated}) bis zum letzten Betriebstag ({sunset}) ist es weniger als {period}.",
            "From the deprecation ({deprecated}) to the last day of operation ({sunset}) it is less than {period}.",
        )
        .what(
            "Zwischen Abkündigung und Abschaltung einer Schnittstelle oder Version liegt mindestens die Frist des Parameters \
             `deprecation_grace_period`, ohne Vorgabe sechs Monate (P6M).",
            "Between deprecation and sunset of an interface or version lies at least the period of the parameter \
             `deprecation_grace_period`, six months (P6M) if nobody sets it.",
        )
        .why(
            "Andere Verfahren müssen umgestellt, geprüft und freigegeben werden. Eine verbindliche Frist ist nicht bekannt; \
             sechs Monate sind eine Festlegung dieses Formats.",
            "Other systems have to be changed, tested and released. No binding period is known; six months are a choice of \
             this format.",
        )
        .fix(
            "`sunsetOn` nach hinten verlegen oder, wenn die Frist vereinbart ist, das hier als Ausnahme führen.",
            "Move `sunsetOn` back, or waive this finding if the period was agreed.",
        )
        .applies(
            "für Schnittstellen und Versionen mit beiden Daten, die nicht eingestellt sind",
            "for interfaces and versions with both dates that are not retired",
        )
        .reads(&["lifecycle", "versions.lifecycle"]),
    Check::Interface(|interface: &InterfaceContract, context| {
        if let Some(lifecycle) = &interface.lifecycle {
            judge(lifecycle, context, || "/lifecycle/sunsetOn".to_owned());
        }
        for (index, version) in interface.versions.iter().enumerate() {
            if let Some(lifecycle) = &version.lifecycle {
                judge(lifecycle, context, || format!("/versions/{index}/lifecycle/sunsetOn"));
            }
        }
    }),
);

fn judge(lifecycle: &Lifecycle, context: &mut EntityContext<'_>, pointer: impl Fn() -> String) {
    let (Some(deprecated), Some(sunset)) = (&lifecycle.deprecated_on, &lifecycle.sunset_on) else { return };
    // Dates in the wrong order are another finding, and what is over cannot be moved.
    if lifecycle.status == Some(LifecycleStatus::Retired) || sunset < deprecated {
        return;
    }
    // The last day counts as a whole one: from 1 July until 31 December it is six months.
    let over = context.parameters().deprecation_grace_period.after(deprecated);
    if over.is_some_and(|over| sunset.days() + 1 < over.days()) {
        let period = context.parameters().deprecation_grace_period.clone();
        let finding = context.report(pointer()).param("deprecated", deprecated.as_str());
        finding.param("sunset", sunset.as_str()).param("period", period.as_str());
    }
}

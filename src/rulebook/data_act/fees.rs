//! Fees for switching: none from 12 January 2027.

use crate::model::Service;
use crate::model::service::{ExitTerms, SwitchingFee};
use crate::report::profiles::DATA_ACT;
use crate::report::{Declaration, Param, Severity};
use crate::rule::{Check, EntityContext, Rule};
use crate::rulebook::days::holds_on;
use crate::rulebook::sources::FORMAT;
use crate::standards::Source;
use crate::standards::documents;
use crate::text::Date;

use super::{applicable, exit};

pub(super) static RULES: &[&Rule] = &[&NOT_ALLOWED, &ENDS_SOON, &FREE_WITH_FEE];

const ART_29: Source = documents::DATA_ACT.section("Art. 29");

/// The first day on which nothing may be charged. As texts, dates compare as days.
const FREE_FROM: &str = "2027-01-12";

fn is_before_end(date: &Date) -> bool {
    date.as_str() < FREE_FROM
}

/// The last day of a fee: its own, or that of the terms in which it stands.
fn last_day<'e>(fee: &'e SwitchingFee, exit: &'e ExitTerms) -> Option<&'e Date> {
    match (&fee.valid_until, &exit.valid_until) {
        (Some(one), Some(other)) => Some(one.min(other)),
        (one, other) => one.as_ref().or(other.as_ref()),
    }
}

/// What a fee is by the day on which it is looked at.
#[derive(Clone, Copy, PartialEq)]
enum Standing {
    /// It ends in time, or there is none.
    Fine,
    /// It goes on beyond the day from which none is allowed, which has not come.
    GoesOn,
    /// It is charged although none is allowed, today or by its own first day.
    Forbidden,
}

fn standing(fee: &SwitchingFee, exit: &ExitTerms, today: &Date) -> Standing {
    let last = last_day(fee, exit);
    let over = last.is_some_and(|last| last < today || is_before_end(last));
    if fee.amount.amount.units() <= 0 || over {
        Standing::Fine
    } else if !is_before_end(today)
        || fee.valid_from.as_ref().or(exit.valid_from.as_ref()).is_some_and(|from| !is_before_end(from))
    {
        Standing::Forbidden
    } else {
        Standing::GoesOn
    }
}

/// Whether a fee that is not described is charged beyond the day from which none is allowed.
fn charges_unnamed(exit: &ExitTerms) -> bool {
    exit.free_switching == Some(false)
        && exit.switching_fees.is_empty()
        && exit.valid_until.as_ref().is_none_or(|until| !is_before_end(until))
}

/// Reports each fee of a standing, at a member of it.
fn charges(service: &Service, context: &mut EntityContext<'_>, wanted: Standing, member: &str) {
    let Some(exit) = applicable(service) else { return };
    let unnamed = if is_before_end(context.today()) { Standing::GoesOn } else { Standing::Forbidden };
    if charges_unnamed(exit) && unnamed == wanted {
        context.report("/exit/freeSwitching").param("amount", "");
        return;
    }
    for (index, fee) in exit.switching_fees.iter().enumerate() {
        if standing(fee, exit, context.today()) == wanted {
            let finding = context.report(format!("/exit/switchingFees/{index}{member}"));
            finding.param("amount", Param::number(&format!(" ({})", fee.amount)));
        }
    }
}

const READS: &[&str] = &[
    "exit.switchingFees",
    "exit.freeSwitching",
    "exit.dataAct",
    "exit.validFrom",
    "exit.validUntil",
    "lifecycle.status",
];

static NOT_ALLOWED: Rule = Rule::new(
    Declaration::new("R1911", "switching-fee-not-allowed", Severity::Error)
        .title("Wechselentgelt nicht mehr zulässig", "switching fee no longer allowed")
        .message(
            "Für den Wechsel wird ein Entgelt verlangt{amount}, obwohl das ab dem 12. Januar 2027 nicht zulässig ist.",
            "A fee is charged for switching{amount}, although that is not allowed from 12 January 2027.",
        )
        .what(
            "Für den Wechsel zu einem anderen Anbieter fällt ab dem 12. Januar 2027 kein Entgelt an.",
            "From 12 January 2027 nothing is charged for switching to another provider.",
        )
        .why(
            "Der Data Act schafft Wechselentgelte ab diesem Tag ab.",
            "The Data Act abolishes switching fees from that day.",
        )
        .fix(
            "Das Entgelt streichen und `exit.freeSwitching` auf `true` setzen.",
            "Remove the fee, and set `exit.freeSwitching` to `true`.",
        )
        .addressee("Anbieter", "providers")
        .applies(
            "wenn der Data Act nach eigener Angabe gilt: ab dem 12. Januar 2027, und vorher für Entgelte, die erst danach beginnen",
            "if the Data Act holds by the service's own statement: from 12 January 2027, and before that for fees that only begin after it",
        )
        .profiles(&[&DATA_ACT])
        .sources(&[ART_29])
        .reads(READS)
        .time_dependent(),
    Check::Service(|service, context| {
        charges(service, context, Standing::Forbidden, "");
    }),
);

static ENDS_SOON: Rule = Rule::new(
    Declaration::new("R1912", "switching-fee-beyond-2027", Severity::Warning)
        .title("Wechselentgelt über den 11. Januar 2027 hinaus", "switching fee beyond 11 January 2027")
        .message(
            "Das Entgelt für den Wechsel{amount} hat kein Ende vor dem 12. Januar 2027; ab dann ist keines mehr zulässig.",
            "The fee for switching{amount} does not end before 12 January 2027; from then on none is allowed.",
        )
        .what(
            "Wechselentgelte enden spätestens am 11. Januar 2027.",
            "Switching fees end on 11 January 2027 at the latest.",
        )
        .why(
            "Der Data Act schafft Wechselentgelte ab dem 12. Januar 2027 ab; Verträge, die darüber hinausreichen, sollten das jetzt schon sagen.",
            "The Data Act abolishes switching fees from 12 January 2027; contracts that go on beyond it should say so now.",
        )
        .fix(
            "Beim Entgelt unter `switchingFees` `validUntil` auf `2027-01-11` setzen oder früher; fällt keines an, `freeSwitching` auf `true`.",
            "Set `validUntil` of the fee under `switchingFees` to `2027-01-11` or earlier; if nothing is charged, `freeSwitching` to `true`.",
        )
        .addressee("Anbieter", "providers")
        .applies(
            "vor dem 12. Januar 2027, wenn der Data Act nach eigener Angabe gilt",
            "before 12 January 2027, if the Data Act holds by the service's own statement",
        )
        .profiles(&[&DATA_ACT])
        .sources(&[ART_29])
        .reads(READS)
        .time_dependent(),
    Check::Service(|service, context| {
        charges(service, context, Standing::GoesOn, "/validUntil");
    }),
);

static FREE_WITH_FEE: Rule = Rule::new(
    Declaration::new("R1913", "free-switching-with-fee", Severity::Warning)
        .title("Kostenloser Wechsel mit Entgelt", "free switching with a fee")
        .message(
            "Der Wechsel soll nichts kosten, und doch ist ein Entgelt von {amount} genannt.",
            "Switching is said to cost nothing, and yet a fee of {amount} is named.",
        )
        .what(
            "Ist der Wechsel ohne Entgelt, ist keines über 0 genannt, das heute gilt.",
            "If switching is free, no fee above 0 is named that holds today.",
        )
        .why("Kunden verlassen sich auf die günstigere Angabe.", "Customers rely on the better one of the two.")
        .fix(
            "`freeSwitching` auf `false` setzen oder das Entgelt streichen.",
            "Set `freeSwitching` to `false`, or remove the fee.",
        )
        .addressee("Anbieter", "providers")
        .profiles(&[&DATA_ACT])
        .sources(&[FORMAT])
        .reads(READS)
        .time_dependent(),
    Check::Service(|service, context| {
        let Some(exit) = exit(service).filter(|exit| exit.free_switching == Some(true)) else { return };
        for (index, fee) in exit.switching_fees.iter().enumerate() {
            let today = context.today();
            if fee.amount.amount.units() > 0 && holds_on(today, fee.valid_from.as_ref(), last_day(fee, exit)) {
                let finding = context.report(format!("/exit/switchingFees/{index}"));
                finding.param("amount", Param::number(&fee.amount.to_string()));
            }
        }
    }),
);

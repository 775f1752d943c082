//! The share of the open market by CSP-AGB §1.2. It is neither the share of § 108 Abs. 1 and 4 GWB (`control`) nor that of
//! Abs. 6.

use crate::federation::eligibility::market_too_large;
use crate::report::{Declaration, Severity};
use crate::rule::{Check, Rule};
use crate::rulebook::csp_agb::{PROFILES, has_ended, offering_role};
use crate::standards::Source;
use crate::standards::documents::CSP_AGB;

pub(super) static RULES: &[&Rule] = &[&TOO_LARGE, &NOT_STATED];

static SOURCES: &[Source] = &[CSP_AGB.section("§1.2")];

const fn of_providers(declaration: Declaration) -> Declaration {
    declaration
        .profiles(PROFILES)
        .sources(SOURCES)
        .addressee("Anbieter", "providers")
        .applies(
            "für Organisationen mit der Rolle Anbieter, Softwarebetreiber oder Plattformbetreiber, die heute bestehen",
            "for organisations with the role of provider, software operator or platform operator that exist today",
        )
        .reads(&["roles", "openMarketShare", "validUntil"])
        .time_dependent()
}

static TOO_LARGE: Rule = Rule::new(
    of_providers(Declaration::new("R1015", "open-market-share-too-large", Severity::Error))
        .title("Zu viel Tätigkeit am offenen Markt", "too much activity on the open market")
        .message(
            "Der Anteil am offenen Markt beträgt {value} %; ein Anbieter muss unter 20 % bleiben.",
            "The share of the open market is {value} %; a provider must stay below 20 %.",
        )
        .what(
            "Anbieter erbringen weniger als 20 % ihrer Tätigkeiten auf dem offenen Markt; genau 20 % sind zu viel.",
            "Providers perform less than 20 % of their activities on the open market; exactly 20 % is too much.",
        )
        .why(
            "Wer 20 % oder mehr auf dem offenen Markt erbringt, kann nach den AGB nicht Anbieter sein. Der Wert ist ein anderer \
             als die Anteile nach § 108 GWB.",
            "By the terms, who performs 20 % or more on the open market cannot be a provider. The figure is another one than \
             the shares of § 108 GWB.",
        )
        .fix(
            "Den Wert prüfen; stimmt er, kann die Stelle nicht als Anbieter auftreten.",
            "Check the value; if it is right, the body cannot act as a provider.",
        ),
    Check::Organisation(|organisation, context| {
        if let Some(share) = &organisation.open_market_share
            && market_too_large(organisation) == Some(true)
            && offering_role(organisation).is_some()
            && !has_ended(organisation, context.today())
        {
            context.report("/openMarketShare/value").param("value", share.value.as_str());
        }
    }),
);

static NOT_STATED: Rule = Rule::new(
    of_providers(Declaration::new("R1016", "open-market-share-not-stated", Severity::Hint))
        .title("Anteil am offenen Markt nicht angegeben", "share of the open market not stated")
        .message(
            "Für die Rolle `{role}` ist der Anteil am offenen Markt nicht angegeben.",
            "For the role `{role}` the share of the open market is not stated.",
        )
        .what(
            "Anbieter geben ihren Anteil am offenen Markt an; er muss unter 20 % liegen.",
            "Providers state their share of the open market; it must be below 20 %.",
        )
        .why(
            "Ohne die Angabe lässt sich nicht sagen, ob die Grenze der AGB eingehalten ist.",
            "Without it nobody can tell whether the limit of the terms is kept.",
        )
        .fix(
            "`openMarketShare` mit Wert, Zeitraum und Bemessungsgrundlage angeben; wer nicht am Markt tätig ist, schreibt `\"0\"`.",
            "Give `openMarketShare` with value, period and basis; who is not active on the market writes `\"0\"`.",
        ),
    Check::Organisation(|organisation, context| {
        if organisation.open_market_share.is_none()
            && !has_ended(organisation, context.today())
            && let Some(role) = offering_role(organisation)
        {
            context.report("/openMarketShare").param("role", role.as_str());
        }
    }),
);

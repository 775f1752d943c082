//! Grounds on which a body may take part in the portal (CSP-AGB §1.2). Not here: what a ground of § 108 GWB rests on
//! (`control`), and the share of the open market (`market_share`).

use crate::federation::eligibility::is_accepted;
use crate::model::Organisation;
use crate::model::organisation::{EligibilityGround, Role};
use crate::report::{Declaration, Severity};
use crate::rule::{Check, EntityContext, Rule};
use crate::rulebook::csp_agb::{PROFILES, has_ended, offering_role};
use crate::rulebook::days::holds_on;
use crate::rulebook::sources::FORMAT;
use crate::shape::Bilingual;
use crate::standards::documents::{CSP_AGB, PORTAL_HELP};
use crate::text::Date;

pub(super) static RULES: &[&Rule] =
    &[&NO_GROUND, &NO_GROUND_TODAY, &ONLY_SECTORAL_CONTRACTING_ENTITY, &OTHER_TERMS_EDITION, &EXTERNAL_WITH_GROUND];

/// A body that takes part in the portal, by the role that says so.
fn participant<'o>(organisation: &'o Organisation, today: &Date) -> Option<&'o Role> {
    let orders = || organisation.roles.iter().find(|role| **role == Role::Customer);
    offering_role(organisation).or_else(orders).filter(|_| !has_ended(organisation, today))
}

fn holds(ground: &EligibilityGround, today: &Date) -> bool {
    holds_on(today, ground.valid_from.as_ref(), ground.valid_until.as_ref())
}

const fn of_participants(declaration: Declaration) -> Declaration {
    declaration
        .profiles(PROFILES)
        .addressee("Anbieter und Kunden", "providers and customers")
        .applies(
            "für Organisationen mit der Rolle Anbieter, Softwarebetreiber, Plattformbetreiber oder Kunde, die heute bestehen",
            "for organisations with the role of provider, software operator, platform operator or customer that exist today",
        )
        .reads(&["roles", "eligibilityGrounds", "validUntil"])
        .time_dependent()
}

static NO_GROUND: Rule = Rule::new(
    of_participants(Declaration::new("R1001", "no-eligibility-ground", Severity::Error))
        .title("Kein Teilnahmegrund", "no eligibility ground")
        .message(
            "Für die Rolle `{role}` ist kein Grund angegeben, aus dem die Stelle am Portal teilnehmen kann.",
            "For the role `{role}` no ground is given on which the body can take part in the portal.",
        )
        .what(
            "Anbieter und Kunden nennen mindestens einen Grund nach CSP-AGB §1.2: öffentliche Stelle (§ 1 Abs. 1 OZG), \
             Rechtsträger von Behörden (§ 2 Abs. 9 OZG), öffentlicher Auftraggeber (§ 99 Nr. 1 bis 3 GWB) oder juristische \
             Person nach § 108 Abs. 1 oder 4 GWB.",
            "Providers and customers name at least one ground of CSP-AGB §1.2: public body (§ 1 Abs. 1 OZG), legal entity of \
             authorities (§ 2 Abs. 9 OZG), contracting authority (§ 99 Nr. 1 to 3 GWB), or legal person of § 108 Abs. 1 or 4 \
             GWB.",
        )
        .why(
            "Nach den AGB können nur solche Stellen anbieten oder bestellen. Private Anbieter ließ der gelesene Text nicht zu; \
             ob sich das seither geändert hat, ist nicht bekannt.",
            "By the terms only such bodies can offer or order. The text that was read did not admit private providers; \
             whether that has changed since is not known.",
        )
        .fix(
            "Unter `eligibilityGrounds` jeden zutreffenden Grund angeben, etwa `ozg-1-abs-1` oder `gwb-99-nr-1`; trifft keiner \
             zu, die Rolle streichen.",
            "Name each ground that applies under `eligibilityGrounds`, such as `ozg-1-abs-1` or `gwb-99-nr-1`; if none does, \
             remove the role.",
        )
        .sources(&[CSP_AGB.section("§1.2")]),
    Check::Organisation(|organisation, context| {
        if organisation.eligibility_grounds.is_empty()
            && let Some(role) = participant(organisation, context.today())
        {
            context.report("/eligibilityGrounds").param("role", role.as_str());
        }
    }),
);

static NO_GROUND_TODAY: Rule = Rule::new(
    of_participants(Declaration::new("R1002", "no-eligibility-ground-today", Severity::Error))
        .title("Heute gilt kein Teilnahmegrund", "no eligibility ground holds today")
        .message(
            "Für die Rolle `{role}` gilt heute kein Teilnahmegrund nach CSP-AGB §1.2: `{basis}` {when} {date}.",
            "For the role `{role}` no ground of CSP-AGB §1.2 holds today: `{basis}` {when} {date}.",
        )
        .what(
            "Mindestens ein Teilnahmegrund nach CSP-AGB §1.2 gilt am heutigen Tag.",
            "At least one ground of CSP-AGB §1.2 holds today.",
        )
        .why(
            "Anbieten und bestellen kann, wer die Voraussetzungen jetzt erfüllt, nicht wer sie früher erfüllt hat.",
            "Those can offer and order who meet the requirements now, not those who once did.",
        )
        .fix(
            "Den Zeitraum berichtigen, einen Grund ergänzen, der heute gilt, oder die Rolle streichen.",
            "Correct the period, add a ground that holds today, or remove the role.",
        )
        .sources(&[CSP_AGB.section("§1.2")]),
    Check::Organisation(no_ground_today),
);

fn no_ground_today(organisation: &Organisation, context: &mut EntityContext<'_>) {
    let today = context.today();
    let accepted = || organisation.eligibility_grounds.iter().enumerate().filter(|(_, ground)| is_accepted(ground));
    if accepted().any(|(_, ground)| holds(ground, today)) {
        return;
    }
    let Some((index, ground)) = accepted().next_back() else { return };
    let Some(role) = participant(organisation, today) else { return };
    let over = ground.valid_until.as_ref().filter(|until| *until < today);
    let (member, when, date) = match (over, &ground.valid_from) {
        (Some(until), _) => ("validUntil", Bilingual::new("galt bis", "held until"), until),
        (None, Some(from)) => ("validFrom", Bilingual::new("gilt erst ab", "holds only from"), from),
        (None, None) => return,
    };
    let finding = context.report(format!("/eligibilityGrounds/{index}/{member}")).param("role", role.as_str());
    finding.param("basis", ground.basis.as_str()).param("when", when).param("date", date.as_str());
}

static ONLY_SECTORAL_CONTRACTING_ENTITY: Rule = Rule::new(
    of_participants(Declaration::new("R1003", "only-gwb-99-nr-4", Severity::Error))
        .title("Nur § 99 Nr. 4 GWB als Teilnahmegrund", "§ 99 Nr. 4 GWB as the only ground")
        .message(
            "Für die Rolle `{role}` ist nur § 99 Nr. 4 GWB angegeben; das genügt nach CSP-AGB §1.2 nicht.",
            "For the role `{role}` only § 99 Nr. 4 GWB is given; by CSP-AGB §1.2 that is not enough.",
        )
        .what(
            "Wer sich auf § 99 Nr. 4 GWB stützt, nennt daneben einen Grund, den CSP-AGB §1.2 anerkennt.",
            "Whoever relies on § 99 Nr. 4 GWB also names a ground that CSP-AGB §1.2 accepts.",
        )
        .why(
            "Die AGB nennen öffentliche Auftraggeber nach § 99 Nr. 1 bis 3 GWB. Die Hilfe für Anbieter spricht weiter von allen \
             öffentlichen Auftraggebern nach § 99 GWB; maßgeblich ist der engere Text der AGB.",
            "The terms name contracting authorities of § 99 Nr. 1 to 3 GWB. The help for providers speaks more loosely of all \
             contracting authorities of § 99 GWB; the stricter text of the terms decides.",
        )
        .fix(
            "Einen weiteren zutreffenden Grund angeben oder die Rolle streichen; im Zweifel die Koordinierungsstelle fragen.",
            "Name a further ground that applies, or remove the role; if in doubt, ask the Koordinierungsstelle.",
        )
        .sources(&[CSP_AGB.section("§1.2"), PORTAL_HELP]),
    Check::Organisation(|organisation, context| {
        let grounds = &organisation.eligibility_grounds;
        if !grounds.is_empty()
            && !grounds.iter().any(is_accepted)
            && let Some(role) = participant(organisation, context.today())
        {
            context.report("/eligibilityGrounds/0/basis").param("role", role.as_str());
        }
    }),
);

static OTHER_TERMS_EDITION: Rule = Rule::new(
    Declaration::new("R1004", "other-edition-of-portal-terms", Severity::Hint)
        .title("Andere Fassung der CSP-AGB", "another edition of the CSP-AGB")
        .message(
            "Der Teilnahmegrund bezieht sich auf „{edition}“; maßgeblich ist „{expected}“.",
            "The ground refers to “{edition}”; the edition that counts is “{expected}”.",
        )
        .what(
            "Teilnahmegründe beziehen sich auf die Fassung der CSP-AGB, die als maßgeblich eingestellt ist.",
            "Grounds refer to the edition of the CSP-AGB that is set as the one that counts.",
        )
        .why(
            "Die AGB werden fortgeschrieben (§1.4); eine Angabe zu einer anderen Fassung ist neu zu prüfen.",
            "The terms are updated over time (§1.4); a statement on another edition is to be reviewed.",
        )
        .fix(
            "Den Grund an der maßgeblichen Fassung prüfen und `termsEdition` anpassen.",
            "Review the ground by the edition that counts, and adapt `termsEdition`.",
        )
        .applies(
            "wenn der Parameter `portal-terms-edition` gesetzt ist und der Grund heute gilt",
            "if the parameter `portal-terms-edition` is set and the ground holds today",
        )
        .addressee("Anbieter und Kunden", "providers and customers")
        .profiles(PROFILES)
        .sources(&[FORMAT])
        .reads(&["eligibilityGrounds"])
        .parameters(&["portal-terms-edition"])
        .time_dependent(),
    Check::Organisation(|organisation, context| {
        let Some(expected) = &context.parameters().portal_terms_edition else { return };
        for (index, ground) in organisation.eligibility_grounds.iter().enumerate() {
            let other = ground.terms_edition.as_ref().filter(|edition| *edition != expected);
            if let Some(edition) = other.filter(|_| holds(ground, context.today())) {
                let finding = context.report(format!("/eligibilityGrounds/{index}/termsEdition"));
                finding.param("edition", edition.as_str()).param("expected", expected.as_str());
            }
        }
    }),
);

static EXTERNAL_WITH_GROUND: Rule = Rule::new(
    Declaration::new("R1005", "external-with-eligibility-ground", Severity::Warning)
        .title("Verwaltungsextern und doch teilnahmeberechtigt", "outside the administration, and yet eligible")
        .message(
            "Die Stelle steht nach `external` außerhalb der Verwaltung, nennt aber den Teilnahmegrund `{basis}`.",
            "By `external` the body stands outside the administration, but it names the ground `{basis}`.",
        )
        .what(
            "Wer außerhalb der öffentlichen Verwaltung steht, nennt keinen Teilnahmegrund; Gesellschaften der öffentlichen Hand \
             gelten hier nicht als verwaltungsextern.",
            "Who stands outside the public administration names no ground; companies of public owners do not count as outside \
             here.",
        )
        .why(
            "Teilnehmen können nach CSP-AGB §1.2 öffentliche Stellen und juristische Personen unter öffentlicher Kontrolle. \
             Eine der beiden Angaben ist wohl falsch.",
            "By CSP-AGB §1.2 public bodies and legal persons under public control can take part. One of the two statements is \
             probably wrong.",
        )
        .fix("`external` oder `eligibilityGrounds` berichtigen.", "Correct `external` or `eligibilityGrounds`.")
        .profiles(PROFILES)
        .sources(&[FORMAT])
        .reads(&["external", "eligibilityGrounds"])
        .time_dependent(),
    Check::Organisation(|organisation, context| {
        if organisation.external != Some(true) {
            return;
        }
        let today = context.today();
        let mut grounds = organisation.eligibility_grounds.iter();
        if let Some(ground) = grounds.find(|ground| is_accepted(ground) && holds(ground, today)) {
            context.report("/external").param("basis", ground.basis.as_str());
        }
    }),
);

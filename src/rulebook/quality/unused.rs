//! Entries that nobody needs: left over, or not yet connected.

use std::collections::HashSet;

use crate::facts::{Day, Row, Trait, Way};
use crate::model::shape_of;
use crate::report::{Declaration, Severity};
use crate::rule::{Check, FactsContext, Rule};
use crate::rulebook::quality::recommended;
use crate::shape::EntityKind;

pub(super) static RULES: &[&Rule] = &[&UNUSED_ORGANISATION, &UNUSED_INTERFACE, &UNUSED_AGREEMENT];

const WHOLE_DE: &str =
    "in Katalogen mit Kopf, in denen der Eintrag selbst und alles lesbar ist, was auf ihn verweisen könnte";
const WHOLE_EN: &str = "in catalogs with a header in which the entry itself and all that could refer to it can be read";

/// Rows of a kind that stand in a catalog as a whole. Of parts, and where a reference may be among what could not be read, nobody
/// knows who refers to what.
fn candidates<'a>(context: &FactsContext<'a>, kind: EntityKind) -> Vec<Row<'a>> {
    let facts = context.facts();
    let may_refer =
        |(row, member): (usize, &str)| facts.row_at(row).is_none_or(|row| shape_of(row.kind()).may_refer(member));
    if facts.has_unread() || facts.set_aside().any(may_refer) {
        return Vec::new();
    }
    let Some(today) = Day::of(context.today()) else { return Vec::new() };
    let rows = context.rows().filter(|row| row.kind() == kind && row.owner().is_some());
    rows.filter(|row| !row.has_ended(today) && facts.set_aside_of(row.index).next().is_none()).collect()
}

/// The ids, as numbers, to which other entities refer.
fn referred(context: &FactsContext<'_>, counts: impl Fn(Way) -> bool) -> HashSet<u32> {
    let all = context.facts().all_rows().flat_map(|row| row.references().map(move |reference| (row, reference)));
    let others = all.filter(|(row, reference)| counts(reference.way()) && !reference.leads_to(row));
    others.map(|(_, reference)| reference.target_number()).collect()
}

static UNUSED_ORGANISATION: Rule = Rule::new(
    recommended(Declaration::new("R2407", "organisation-without-any-part", Severity::Hint))
        .title("Organisation ohne Bezug", "organisation that nothing refers to")
        .message(
            "Kein Eintrag und kein Katalogkopf verweist auf die Organisation.",
            "No entry and no catalog header refers to the organisation.",
        )
        .what(
            "Eine Organisation steht im Katalog, weil etwas auf sie verweist oder weil sie Kunde ist.",
            "An organisation stands in the catalog because something refers to it, or because it is a customer.",
        )
        .why(
            "Übrig gebliebene Einträge veralten unbemerkt; oft fehlt nur der Verweis.",
            "Entries left over grow old unnoticed; often only the reference is missing.",
        )
        .fix(
            "Den Verweis ergänzen, die Rolle `customer` angeben oder den Eintrag streichen.",
            "Add the reference, state the role `customer`, or remove the entry.",
        )
        .applies(WHOLE_DE, WHOLE_EN)
        .addressee("Herausgeber von Katalogen", "publishers of catalogs"),
    Check::Facts(|context| {
        let candidates = candidates(context, EntityKind::Organisation);
        let used = if candidates.is_empty() { HashSet::new() } else { referred(context, |_| true) };
        for row in candidates.into_iter().filter(|row| !used.contains(&row.number()) && !row.has(Trait::Orders)) {
            let mut headers = context.facts().headers();
            let publishes = headers.any(|(_, it)| it.publisher.as_ref().is_some_and(|id| id.as_str() == row.id()));
            if !publishes {
                context.report(row, "");
            }
        }
    }),
);

static UNUSED_INTERFACE: Rule = Rule::new(
    recommended(Declaration::new("R2408", "interface-without-service", Severity::Hint))
        .title("Schnittstelle ohne Cloud-Service", "interface without a service")
        .message(
            "Kein Cloud-Service stellt die Schnittstelle bereit oder benötigt sie.",
            "No service provides the interface or needs it.",
        )
        .what(
            "Eine Schnittstelle steht im Katalog, weil ein Cloud-Service sie bereitstellt oder benötigt.",
            "An interface stands in the catalog because a service provides or needs it.",
        )
        .why(
            "Wer sie findet, erfährt nicht, wo er sie erhält; oft fehlt nur der Eintrag unter `provides`.",
            "Whoever finds it does not learn where to get it; often only the entry under `provides` is missing.",
        )
        .fix(
            "Sie beim Cloud-Service unter `provides` oder `requires` nennen oder den Eintrag streichen.",
            "Name it under `provides` or `requires` of the service, or remove the entry.",
        )
        .applies(WHOLE_DE, WHOLE_EN)
        .addressee("verantwortliche Stellen von Schnittstellen", "owners of interfaces"),
    Check::Facts(|context| {
        let candidates = candidates(context, EntityKind::Interface);
        let counts = |way| matches!(way, Way::ProvidedInterface | Way::RequiredInterface);
        let used = if candidates.is_empty() { HashSet::new() } else { referred(context, counts) };
        for row in candidates.into_iter().filter(|row| !used.contains(&row.number())) {
            context.report(row, "");
        }
    }),
);

static UNUSED_AGREEMENT: Rule = Rule::new(
    recommended(Declaration::new("R2409", "agreement-without-use", Severity::Hint))
        .title("Vereinbarung ohne Bezug", "agreement that nothing refers to")
        .message(
            "Die Vereinbarung nennt keinen Cloud-Service, und kein Eintrag beruft sich auf sie.",
            "The agreement names no service, and no entry refers to it.",
        )
        .what(
            "Eine Vereinbarung nennt die Cloud-Services, die sie umfasst, oder ein Mandant oder eine andere Vereinbarung nennt sie.",
            "An agreement names the services that it covers, or a tenant or another agreement names it.",
        )
        .why(
            "Sonst ist nicht zu erkennen, welche Nutzung auf ihr beruht.",
            "Otherwise nobody can tell which use rests on it.",
        )
        .fix(
            "`scope.services` ergänzen, sie beim Mandanten unter `agreements` nennen oder den Eintrag streichen.",
            "Add `scope.services`, name it under `agreements` of the tenant, or remove the entry.",
        )
        .applies(WHOLE_DE, WHOLE_EN)
        .addressee("Herausgeber von Katalogen", "publishers of catalogs"),
    Check::Facts(|context| {
        let candidates = candidates(context, EntityKind::Agreement);
        let used = if candidates.is_empty() { HashSet::new() } else { referred(context, |_| true) };
        for row in candidates.into_iter().filter(|row| !used.contains(&row.number())) {
            if !row.references().any(|reference| reference.way() == Way::AgreedService) {
                context.report(row, "");
            }
        }
    }),
);

//! Which reasons a decision has, straight from what they say they mean (`docs/federation.md`). Not here: the ways themselves (`naive`).

use std::collections::BTreeSet;

use dvs::model::common::{FederalLevel, LifecycleStatus};
use dvs::model::service::{ContractModel, JointUseConditionKind, JointUseOpenness, JointUseTerm};
use dvs::model::{Catalog, Organisation, Service};
use dvs::standards::legal_grounds::Ground;
use dvs::text::Date;

use super::naive::Naive;

type Codes = BTreeSet<&'static str>;

/// The codes of all reasons for a user that orders itself and asks for its networks; for catalogs as `random` makes them.
pub(super) fn codes(
    catalog: &Catalog,
    naive: &Naive<'_>,
    user: &Organisation,
    service: &Service,
    (most, today): (usize, &Date),
) -> Codes {
    // Everybody there has a ground of § 99 Nr. 1 to 3 GWB or of the OZG, and sells little on the open market.
    let mut codes = Codes::from(["F0101", "F0131"]);
    joint_use(catalog, naive, user, service, today, &mut codes);
    procurement(catalog, naive, user, service, (most, today), &mut codes);
    network(catalog, user, service, &mut codes);
    let pilot = service.lifecycle.as_ref().unwrap().status == Some(LifecycleStatus::Pilot);
    codes.insert(if pilot { "F0504" } else { "F0501" });
    codes
}

fn is_member(catalog: &Catalog, naive: &Naive<'_>, user: &Organisation, body: &str, today: &Date) -> bool {
    let person = naive.person(user.id.as_str());
    let ours = catalog.organisations.iter().filter(|it| it.id == user.id || Some(it.id.as_str()) == person);
    ours.flat_map(|it| &it.memberships)
        .any(|it| it.organisation.as_str() == body && it.valid_until.as_ref().is_none_or(|until| until >= today))
}

/// Whether a user is in the circle of a term: 0 no, 1 not to be told, 2 yes.
fn admitted(catalog: &Catalog, naive: &Naive<'_>, user: &Organisation, term: &JointUseTerm) -> (u8, u8) {
    let level = term.federal_levels.is_empty() || term.federal_levels.contains(user.federal_level.as_ref().unwrap());
    let kind = match (term.kinds.is_empty(), user.kinds.is_empty()) {
        (true, _) => 2,
        (false, true) => 1,
        _ if user.kinds.iter().any(|kind| term.kinds.contains(kind)) => 2,
        _ => 0,
    };
    let region = |own: &str| term.regions.iter().any(|it| own.starts_with(it.as_str()));
    let within = term.regions.is_empty() || user.regions.iter().all(|own| region(own.as_str()));
    assert!(user.regions.len() == 1 && user.federal_level != Some(FederalLevel::Bund));
    let by_name = term.bodies.contains(&user.id);
    let circle = if by_name { 2 } else { kind.min(if level && within { 2 } else { 0 }) };
    let person = naive.person(user.id.as_str());
    let party = term.agreements.iter().map(|id| {
        let agreement = catalog.agreements.iter().find(|it| it.id == *id);
        let parties = agreement.map(|it| it.parties.iter().map(|it| naive.person(it.organisation.as_str())));
        parties.map_or(1, |mut parties| if parties.any(|party| party == person) { 2 } else { 0 })
    });
    (circle, party.max().unwrap_or(2))
}

fn joint_use(
    catalog: &Catalog,
    naive: &Naive<'_>,
    user: &Organisation,
    service: &Service,
    today: &Date,
    codes: &mut Codes,
) {
    if service.provider.as_ref() == Some(&user.id) {
        codes.insert("F0201");
        return;
    }
    let Some((joint_use, openness)) = service.joint_use.as_ref().and_then(|it| Some((it, it.openness.as_ref()?)))
    else {
        codes.insert("F0207");
        return;
    };
    if joint_use.excluded_bodies.contains(&user.id) {
        codes.insert("F0205");
        return;
    }
    if *openness == JointUseOpenness::Closed {
        codes.insert("F0204");
        return;
    }
    // What a term asks for beyond its circle, the least first.
    let asked = |term: &JointUseTerm| -> (bool, Codes) {
        let mut asked = Codes::new();
        if admitted(catalog, naive, user, term).1 < 2 {
            asked.insert("F0209");
        }
        for condition in &term.conditions {
            asked.insert(match (&condition.kind, &condition.organisation) {
                (JointUseConditionKind::Membership, Some(body)) => {
                    if is_member(catalog, naive, user, body.as_str(), today) { "F0210" } else { "F0211" }
                }
                _ => "F0209",
            });
        }
        (asked.iter().any(|code| *code != "F0210"), asked)
    };
    let open = *openness == JointUseOpenness::Open;
    let answer = |term: &&JointUseTerm| {
        let (circle, party) = admitted(catalog, naive, user, term);
        if open { circle } else { circle.min(party) }
    };
    let with = |wanted: u8| joint_use.terms.iter().filter(move |term| answer(term) == wanted);
    let best = with(2).map(asked).min_by_key(|it| it.0);
    if open {
        codes.insert("F0202");
    } else {
        codes.extend(with(0).next().map(|_| "F0216"));
        codes.insert(match (best.is_some(), with(1).next()) {
            (true, _) => "F0203",
            (false, Some(_)) => "F0208",
            (false, None) => "F0206",
        });
    }
    codes.extend(best.into_iter().flat_map(|it| it.1));
}

fn procurement(
    catalog: &Catalog,
    naive: &Naive<'_>,
    user: &Organisation,
    service: &Service,
    (most, today): (usize, &Date),
    codes: &mut Codes,
) {
    let (name, provider) = (service.id.as_str(), service.provider.as_ref().unwrap().as_str());
    let (from, to) = (naive.person(user.id.as_str()).unwrap(), naive.person(provider).unwrap());
    let best = naive.best(user.id.as_str(), provider, name, most);
    codes.insert(match best.first() {
        Some((..=6, _)) => "F0301",
        Some((7, _)) => "F0303",
        Some(_) => "F0304",
        None => "F0302",
    });
    if from == to {
        codes.extend((user.id.as_str() != provider).then_some("F0313"));
    }
    if best.iter().any(|(_, path)| path.len() > 1) {
        codes.insert("F0305");
    }
    // The weakest award of a path decides its strength.
    codes.extend(best.iter().any(|(strength, _)| *strength == 8).then_some("F0307"));
    contract(catalog, naive, service, best.first().map(|it| &it.1[..]), codes);

    let opens = |start: &str, end: &str| {
        if start == from {
            naive.gets_to(end, to, name, most - 1)
        } else {
            end == to && naive.gets_to(from, start, name, most - 1)
        }
    };
    let ours = |id: &str| id == from || id == to;
    // Sisters do not control each other.
    let sisters = [Ground::Horizontal, Ground::JointHorizontal];
    for start in naive.persons() {
        for end in naive.persons().filter(|end| *end != start && (ours(start) || ours(end))) {
            let (own, agreed) = naive.awards(start, end, name);
            let denied = own.iter().chain(&agreed).any(|(ground, said)| *said == 0 && !sisters.contains(ground));
            codes.extend((denied && opens(start, end)).then_some("F0308"));
            let silent = catalog.agreements.iter().any(|it| {
                let party = |place: usize| naive.person(it.parties[place].organisation.as_str());
                let covers = it.scope.as_ref().is_none_or(|scope| scope.services.contains(&service.id));
                it.legal_grounds.is_empty() && covers && (party(0), party(1)) == (Some(start), Some(end))
            });
            codes.extend((silent && opens(start, end)).then_some("F0310"));
        }
    }
    let own = catalog.organisations.iter().find(|it| it.id.as_str() == from).unwrap();
    for membership in &own.memberships {
        let body = naive.person(membership.organisation.as_str()).unwrap();
        let control = naive.awards(from, body, name).0;
        if control.iter().all(|(ground, _)| sisters.contains(ground)) && opens(from, body) {
            let ended = membership.valid_until.as_ref().is_some_and(|until| until < today);
            codes.insert(if ended { "F0311" } else { "F0309" });
        }
    }
}

/// What the contract of the best path needs.
fn contract(catalog: &Catalog, naive: &Naive<'_>, service: &Service, path: Option<&[&str]>, codes: &mut Codes) {
    let Some((terms, path)) = service.contract_terms.as_ref().zip(path.filter(|path| path.len() > 1)) else { return };
    let between = &path[1..path.len() - 1];
    let listed = |body: &str| terms.intermediaries.iter().any(|it| naive.person(it.as_str()) == Some(body));
    codes.extend(between.iter().map(|body| if listed(body) { "F0315" } else { "F0314" }));
    if between.is_empty() {
        let direct = terms.contract_models.contains(&ContractModel::Direct);
        codes.insert(if direct { "F0316" } else { "F0317" });
    }
    let ends = [path[0], path[path.len() - 2]];
    let frameworks = catalog.agreements.iter().filter(|it| terms.framework_agreements.contains(&it.id));
    let mut parties = frameworks.flat_map(|it| &it.parties).filter_map(|it| naive.person(it.organisation.as_str()));
    if terms.framework_required == Some(true) && !parties.any(|party| ends.contains(&party)) {
        codes.insert("F0318");
    }
}

/// A network may be part of one of the same zone whose region begins alike.
fn alike(one: &(String, String), other: &(String, String)) -> bool {
    one.0 == other.0 && (one.1.starts_with(&other.1) || other.1.starts_with(&one.1))
}

fn network(catalog: &Catalog, user: &Organisation, service: &Service, codes: &mut Codes) {
    let of = |zone: &str, region: Option<&dvs::key::Ars>| {
        (zone.to_owned(), region.map_or("", |it| it.as_str()).trim_end_matches('0').to_owned())
    };
    let own: Vec<_> = user.networks.iter().map(|it| of(it.zone.as_str(), it.region.as_ref())).collect();
    let ends: Vec<_> = service.access_points.iter().map(|it| of(it.zone.as_str(), it.region.as_ref())).collect();
    let mut gateways = Vec::new();
    for gateway in catalog.organisations.iter().flat_map(|it| &it.gateways) {
        let from = of(gateway.from_zone.as_str(), gateway.from_region.as_ref());
        let to = of(gateway.to_zone.as_str(), gateway.to_region.as_ref());
        if gateway.bidirectional == Some(true) {
            gateways.push((to.clone(), from.clone()));
        }
        gateways.push((from, to));
    }
    let meets = |networks: &[(String, String)]| networks.iter().any(|it| ends.iter().any(|end| alike(it, end)));
    let mut reached = own.clone();
    loop {
        // Somebody in a part of a network is in the whole; whoever says no part may be in each.
        let enters = |gateway: &(String, String)| {
            reached.iter().any(|it| it.0 == gateway.0 && (it.1.is_empty() || it.1.starts_with(&gateway.1)))
        };
        let more: Vec<_> = gateways.iter().filter(|it| enters(&it.0) && !reached.contains(&it.1)).cloned().collect();
        if more.is_empty() {
            break;
        }
        reached.extend(more.into_iter().map(|it| it.1));
    }
    codes.insert(if own.is_empty() {
        "F0404"
    } else if ends.is_empty() {
        "F0405"
    } else if meets(&own) {
        "F0401"
    } else if meets(&reached) {
        "F0402"
    } else {
        "F0403"
    });
}

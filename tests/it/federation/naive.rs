//! The way of procurement straight from the definitions: every award between every two bodies is asked anew, every path is walked. No
//! index, no order of search; slow, and so short that it can be read against the sources.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use dvs::model::organisation::{
    ControlMode, ControlRelation, EligibilityBasis, JointControl, LegalForm, PrivateCapitalForm,
};
use dvs::model::{Agreement, Catalog, Organisation};
use dvs::standards::legal_grounds::Ground;

/// 0 no, 1 not stated, 2 yes: the least of several counts.
type Said = u8;

fn stated(is: bool) -> Said {
    1 + u8::from(is)
}

pub(super) struct Naive<'c> {
    catalog: &'c Catalog,
    persons: Vec<&'c Organisation>,
    /// What was asked already, by service.
    tables: RefCell<BTreeMap<String, Rc<Table>>>,
}

/// Grounds, with what is on record on their conditions.
type Awards = Vec<(Ground, Said)>;

/// The best award between every two legal persons, by their places.
type Table = Vec<Vec<Option<u8>>>;

impl<'c> Naive<'c> {
    pub(super) fn new(catalog: &'c Catalog) -> Self {
        let persons = catalog.organisations.iter().filter(|it| it.legal_personality == Some(true)).collect();
        Self { catalog, persons, tables: RefCell::default() }
    }

    /// The legal person of a body: itself, or the one that it names.
    pub(super) fn person(&self, name: &str) -> Option<&'c str> {
        let body = self.catalog.organisations.iter().find(|it| it.id.as_str() == name)?;
        match (body.legal_personality, &body.legal_entity) {
            (Some(true), _) => Some(body.id.as_str()),
            (Some(false), Some(entity)) => self.person(entity.as_str()),
            _ => None,
        }
    }

    fn of(&self, person: &str) -> Option<&'c Organisation> {
        self.persons.iter().copied().find(|it| it.id.as_str() == person)
    }

    fn authority(&self, person: &str) -> Said {
        use EligibilityBasis::{Gwb99Nr1, Gwb99Nr2, Gwb99Nr3};
        let grounds = self.of(person).into_iter().flat_map(|it| &it.eligibility_grounds);
        stated(grounds.into_iter().any(|it| matches!(it.basis, Gwb99Nr1 | Gwb99Nr2 | Gwb99Nr3)))
    }

    fn capital(&self, person: &str) -> Said {
        let Some(body) = self.of(person) else { return 1 };
        let forms = body.control_relations.iter().filter_map(|it| it.private_capital.as_ref()).map(|it| &it.form);
        let said = forms.map(|form| if *form == PrivateCapitalForm::Direct { 0 } else { 2 }).min();
        said.unwrap_or(stated(body.legal_form == Some(LegalForm::TerritorialCorporation)))
    }

    /// The relations of control over a body, with the legal persons that control.
    fn over(&self, body: &str) -> Vec<(&'c str, &'c ControlRelation)> {
        let relations = self.of(body).into_iter().flat_map(|it| &it.control_relations);
        relations
            .into_iter()
            .filter_map(|it| Some((self.person(it.controller.as_str())?, it)))
            .filter(|(controller, _)| *controller != body)
            .collect()
    }

    fn joint(relation: &ControlRelation) -> bool {
        relation.mode == Some(ControlMode::Joint)
    }

    /// Control itself: form, basis, and if joint the circle and the three criteria.
    fn control(&self, body: &str, controller: &str, relation: &ControlRelation) -> Said {
        let mut said = stated(relation.mode.is_some() && !relation.basis.is_empty());
        if Self::joint(relation) {
            let circle: Vec<_> = self.over(body).into_iter().filter(|(_, it)| Self::joint(it)).collect();
            said = said.min(stated(circle.iter().any(|(other, _)| *other != controller)));
            let criteria = |it: &ControlRelation| {
                let joint = it.joint_control.clone().unwrap_or_else(|| Box::new(JointControl::new()));
                [joint.representation, joint.decisive_influence, joint.no_contrary_interests]
                    .map(|claim| claim.map(|claim| claim.fulfilled))
            };
            for claim in criteria(relation) {
                said = said.min(claim.map_or(1, |yes| if yes { 2 } else { 0 }));
            }
            for claim in circle.iter().flat_map(|(_, it)| criteria(it)) {
                said = said.min(if claim == Some(false) { 0 } else { 2 });
            }
        }
        said
    }

    fn share(&self, body: &str, relation: &ControlRelation) -> Said {
        let one = |it: &ControlRelation| {
            it.activity_share.as_ref().map(|share| {
                let value: f64 = share.value.as_str().parse().unwrap();
                let measured = share.basis.is_some() && share.period_from.is_some();
                if value <= 80.0 { 0 } else { stated(measured) }
            })
        };
        if !Self::joint(relation) {
            return one(relation).unwrap_or(1);
        }
        self.over(body).iter().filter(|(_, it)| Self::joint(it)).filter_map(|(_, it)| one(it)).min().unwrap_or(1)
    }

    /// Who controls a body through others, at most four steps up: the controller, whether by joint control, the steps, what is on record.
    /// Each controller counts once by control alone and once by joint control, by its nearest way.
    fn above(&self, body: &str) -> Vec<(&'c str, bool, usize, Said, Said)> {
        let mut found: Vec<(&str, bool, usize, Said, Said)> = Vec::new();
        let mut level: Vec<(&'c str, bool, usize, Said, Said)> = self
            .over(body)
            .into_iter()
            .map(|(controller, it)| {
                (controller, Self::joint(it), 1, self.control(body, controller, it), self.share(body, it))
            })
            .collect();
        while let Some(first) = level.first().copied() {
            level.remove(0);
            let (at, joint, steps, control, share) = first;
            if at == body || found.iter().any(|it| (it.0, it.1) == (at, joint)) {
                continue;
            }
            found.push(first);
            for (controller, it) in self.over(at).into_iter().filter(|_| steps < 4) {
                let step = self.control(at, controller, it);
                if step > 0 {
                    level.push((controller, joint || Self::joint(it), steps + 1, control.min(step), share));
                }
            }
        }
        found
    }

    /// The best award between two legal persons: how strong it is, 8 being undecided.
    fn award(&self, from: &str, to: &str, service: &str) -> Option<u8> {
        let strength = |(ground, said): &(Ground, Said)| match said {
            0 => None,
            1 => Some(8),
            _ => Some(ground.strength()),
        };
        let (own, agreed) = self.awards(from, to, service);
        own.iter().chain(&agreed).filter_map(strength).min()
    }

    /// All awards between two legal persons with what is on record: those that follow from control, and those that agreements declare.
    pub(super) fn awards(&self, from: &str, to: &str, service: &str) -> (Awards, Awards) {
        let mut all: Vec<(Ground, Said)> = Vec::new();
        let duty = self.authority(from);
        let capital = self.capital(to);
        let mut derived: BTreeSet<Ground> = BTreeSet::new();
        for (lower, upper, inverse) in [(to, from, false), (from, to, true)] {
            for (_, it) in self.over(lower).into_iter().filter(|(controller, _)| *controller == upper) {
                let joint = Self::joint(it);
                let said = self.control(lower, upper, it).min(self.share(lower, it)).min(duty).min(capital);
                let ground = match (joint, inverse) {
                    (false, false) => Ground::Sole,
                    (true, false) => Ground::Joint,
                    (false, true) => Ground::Inverse,
                    (true, true) => Ground::JointInverse,
                };
                all.push((ground, said));
                derived.insert(ground);
            }
            for (_, joint, _, control, share) in self.above(lower).into_iter().filter(|it| it.0 == upper && it.2 > 1) {
                // A smaller share for the body in between says nothing about that for the one above.
                let said = control.min(share.max(1)).min(duty).min(capital);
                let ground = match (joint, inverse) {
                    (false, false) => Ground::Mediated,
                    (false, true) => Ground::Inverse,
                    (true, false) => Ground::JointMediated,
                    (true, true) => continue,
                };
                all.push((ground, said));
                derived.insert(ground);
            }
        }
        for (first, _, _, control, _) in self.above(from).into_iter().filter(|it| !it.1) {
            for (_, _, steps, other, share) in self.above(to).into_iter().filter(|it| !it.1 && it.0 == first) {
                let share = if steps > 1 { share.max(1) } else { share };
                all.push((Ground::Horizontal, control.min(other).min(share).min(duty).min(capital)));
            }
        }
        let circle = |body: &str| -> BTreeSet<&str> {
            self.over(body).into_iter().filter(|(_, it)| Self::joint(it)).map(|(controller, _)| controller).collect()
        };
        if circle(from).len() > 1 && circle(from) == circle(to) {
            let control = |body: &str| {
                let joint = self.over(body).into_iter().filter(|(_, it)| Self::joint(it));
                joint.map(|(controller, it)| self.control(body, controller, it)).min().unwrap_or(1)
            };
            let relation = self.over(to).into_iter().find(|(_, it)| Self::joint(it));
            let share = relation.map_or(1, |(_, it)| self.share(to, it));
            all.push((Ground::JointHorizontal, control(from).min(control(to)).min(share).min(duty).min(capital)));
        }
        let agreed = self.catalog.agreements.iter().flat_map(|it| self.agreed(it, from, to, service));
        (all, agreed.filter(|(ground, _)| !derived.contains(ground)).collect())
    }

    fn agreed(
        &self,
        agreement: &Agreement,
        from: &str,
        to: &str,
        service: &str,
    ) -> impl Iterator<Item = (Ground, Said)> {
        let parties: Vec<_> = agreement.parties.iter().map(|it| self.person(it.organisation.as_str())).collect();
        let covers = agreement.scope.as_ref().is_none_or(|it| it.services.iter().any(|it| it.as_str() == service));
        let between = parties.first() == Some(&Some(from)) && parties.last() == Some(&Some(to)) && from != to;
        let declared = agreement.legal_grounds.first().filter(|_| between && covers);
        let both = self.authority(from).min(self.authority(to));
        declared.into_iter().map(move |it| match it.ground.as_str() {
            "gwb-108-abs-6" => {
                let cooperation = it.cooperation.as_ref().unwrap();
                let own = |person: &str| {
                    let own = cooperation.contributions.iter().find(|it| it.organisation.as_str() == person);
                    own.map_or(1, |it| if it.reimbursement_only == Some(false) { 2 } else { 0 })
                };
                let market: f64 = cooperation.market_share.as_ref().unwrap().value.as_str().parse().unwrap();
                let market = if market >= 20.0 { 0 } else { 2 };
                (Ground::Cooperation, both.min(own(from)).min(own(to)).min(market))
            }
            "competed-framework" => (Ground::CompetedFramework, stated(it.procurement_notice.is_some())),
            "statutory-transfer" => (Ground::StatutoryTransfer, stated(it.norm.is_some())),
            "gwb-108-abs-1" => (Ground::Sole, 1),
            other => panic!("{other}"),
        })
    }

    /// The best award between every two legal persons, by their places.
    fn table(&self, service: &str) -> Rc<Table> {
        let to = |from: &Organisation| {
            self.persons.iter().map(|to| self.award(from.id.as_str(), to.id.as_str(), service)).collect()
        };
        let table = || Rc::new(self.persons.iter().map(|from| to(from)).collect());
        Rc::clone(self.tables.borrow_mut().entry(service.to_owned()).or_insert_with(table))
    }

    /// Whether one legal person gets to another over at most so many awards, however weak.
    pub(super) fn gets_to(&self, from: &str, to: &str, service: &str, most: usize) -> bool {
        let (awards, mut paths) = (self.table(service), Vec::new());
        let place = |id: &str| self.persons.iter().position(|it| it.id.as_str() == id).unwrap();
        walk(&awards, 8, most, place(to), &mut vec![place(from)], 0, &mut paths);
        !paths.is_empty()
    }

    pub(super) fn persons(&self) -> impl Iterator<Item = &'c str> {
        self.persons.iter().map(|it| it.id.as_str())
    }

    /// For each strength the shortest path whose weakest award has just this strength; of several the one whose bodies come first in the
    /// catalog. From the strongest on, with the bodies passed.
    pub(super) fn best(&self, user: &str, provider: &str, service: &str, most: usize) -> Vec<(u8, Vec<&'c str>)> {
        let (Some(from), Some(to)) = (self.person(user), self.person(provider)) else { return Vec::new() };
        let awards = self.table(service);
        let place = |id: &str| self.persons.iter().position(|it| it.id.as_str() == id).unwrap();
        let mut best = Vec::new();
        for weakest in 0..=8 {
            let mut paths: Vec<(usize, Vec<usize>, u8)> = Vec::new();
            walk(&awards, weakest, most, place(to), &mut vec![place(from)], 0, &mut paths);
            if let Some((_, path, strength)) = paths.into_iter().min_by(|a, b| (a.0, &a.1).cmp(&(b.0, &b.1)))
                && strength == weakest
            {
                best.push((weakest, path.into_iter().map(|at| self.persons[at].id.as_str()).collect()));
            }
        }
        best
    }
}

fn walk(
    awards: &[Vec<Option<u8>>],
    weakest: u8,
    most: usize,
    to: usize,
    path: &mut Vec<usize>,
    strength: u8,
    found: &mut Vec<(usize, Vec<usize>, u8)>,
) {
    let at = *path.last().unwrap();
    if at == to {
        found.push((path.len(), path.clone(), strength));
        return;
    }
    if path.len() > most {
        return;
    }
    for (next, award) in awards[at].iter().enumerate() {
        if let Some(award) = award.filter(|award| *award <= weakest)
            && !path.contains(&next)
        {
            path.push(next);
            walk(awards, weakest, most, to, path, strength.max(award), found);
            path.pop();
        }
    }
}

//! Ways of procurement for all users at once: one spread of awards backwards from each provider, for each set of agreements that cover the
//! service. Not here: the spread itself (`paths`).

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use super::bits::{Bits, Effects};
use crate::federation::awards::{Award, DISPUTED, UNDISPUTED};
use crate::federation::bodies::BodyNumber;
use crate::federation::claims::{Answer, holds_on};
use crate::federation::landscape::{Landscape, Use};
use crate::federation::reached::ByBody;
use crate::key::EntityId;
use crate::model::service::{ContractModel, ContractTerms};
use crate::model::{Organisation, Service};

/// Who gets a service by which kind of way.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub(crate) struct Ways {
    pub(crate) on_record: Bits,
    pub(crate) disputed: Bits,
    pub(crate) undecided: Bits,
}

impl Ways {
    /// What the way of procurement does to each user. `contract` are those for whom the contract needs something first.
    pub(super) fn add_to(&self, effects: &mut Effects, count: usize, contract: Option<&Bits>) {
        let mut verify = Bits::all(count);
        verify.take_out(&self.on_record);
        verify.take_out(&self.undecided);
        effects.verify.add(&verify);
        effects.undecided.add(&self.undecided);
        if let Some(contract) = contract {
            effects.verify.add(contract);
        }
    }

    pub(super) fn bytes(&self) -> usize {
        self.on_record.bytes() + self.disputed.bytes() + self.undecided.bytes()
    }

    /// Who has another way in another set of ways.
    pub(super) fn differing(&self, other: &Self) -> Bits {
        let mut all = Bits::between(&self.on_record, &other.on_record);
        all.add_differing(&self.disputed, &other.disputed);
        all.add_differing(&self.undecided, &other.undecided);
        all
    }
}

/// Who is reached: the strength of the best path of each legal person, and the bodies in between.
type Spread = ByBody<(u8, Vec<BodyNumber>)>;

/// A group of services that are reached in the same way.
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
struct Group {
    provider: Option<BodyNumber>,
    /// The agreements with a scope that cover the service.
    agreements: Vec<u32>,
}

/// The ways to a group, and what they were made of.
struct Reached {
    ways: Arc<Ways>,
    /// For users that agreements treat alike, who is reached.
    spreads: Vec<(Bits, Spread)>,
}

pub(super) struct WaysOf<'a, 'c> {
    landscape: &'a Landscape<'c>,
    users: &'a [&'c Organisation],
    /// The legal person of each user.
    persons: Vec<Option<BodyNumber>>,
    /// Agreements that restrict their services, by service.
    by_service: HashMap<&'c EntityId, Vec<u32>>,
    /// Agreements that restrict the users.
    restricting: Vec<u32>,
    groups: HashMap<Group, Reached>,
    contracts: HashMap<(Group, String), Arc<Bits>>,
}

impl<'a, 'c> WaysOf<'a, 'c> {
    pub(super) fn new(landscape: &'a Landscape<'c>, users: &'a [&'c Organisation]) -> Self {
        let persons = landscape.bodies.iter().take(users.len()).map(|(_, body)| body.person).collect();
        let mut by_service: HashMap<&EntityId, Vec<u32>> = HashMap::new();
        let mut restricting = Vec::new();
        // Only agreements on which some award rests matter.
        let mut used: Vec<u32> = landscape.graph.awards.iter().filter_map(|award| award.agreement).collect();
        used.sort_unstable();
        used.dedup();
        for place in used {
            let agreement = landscape.agreement_at(place);
            let Some(scope) = agreement.and_then(|agreement| agreement.scope.as_deref()) else { continue };
            for service in &scope.services {
                by_service.entry(service).or_default().push(place);
            }
            if !scope.federal_levels.is_empty() || !scope.regions.is_empty() {
                restricting.push(place);
            }
        }
        Self { landscape, users, persons, by_service, restricting, groups: HashMap::new(), contracts: HashMap::new() }
    }

    /// The ways to a service of a provider, and for whom its contract needs something first.
    pub(super) fn to(&mut self, service: &'c Service, provider: Option<BodyNumber>) -> (Arc<Ways>, Option<Arc<Bits>>) {
        let mut agreements = self.by_service.get(&service.id).cloned().unwrap_or_default();
        agreements.dedup();
        let group = Group { provider, agreements };
        let reached = self.groups.remove(&group).unwrap_or_else(|| self.spread(&group, service));
        let terms = service.contract_terms.as_deref();
        let contract = terms.map(|terms| self.contract(&group, &reached, terms));
        let ways = Arc::clone(&reached.ways);
        self.groups.insert(group, reached);
        (ways, contract)
    }

    fn spread(&self, group: &Group, service: &'c Service) -> Reached {
        let count = self.users.len();
        let mut ways = Ways { on_record: Bits::none(count), disputed: Bits::none(count), undecided: Bits::none(count) };
        let Some(provider) = group.provider else {
            ways.undecided = Bits::all(count);
            return Reached { ways: Arc::new(ways), spreads: Vec::new() };
        };
        let mut spreads = Vec::new();
        for (members, example) in self.admissions(service) {
            let of = Use { user: example, service: &service.id, plan: None };
            let passes = |award: &Award| self.landscape.usable(award, of);
            let most = self.landscape.options.max_awards_of_path;
            let spread: Spread = self.landscape.graph.spread(provider, most, &passes);
            for at in members.iter() {
                let Some(person) = self.persons.get(at).copied().flatten() else {
                    ways.undecided.insert(at);
                    continue;
                };
                let strength = if person == provider { Some(0) } else { spread.get(&person).map(|it| it.0) };
                match strength {
                    Some(..=UNDISPUTED) => ways.on_record.insert(at),
                    Some(DISPUTED) => ways.disputed.insert(at),
                    Some(_) => ways.undecided.insert(at),
                    None if self.landscape.cut => ways.undecided.insert(at),
                    None => {}
                }
            }
            spreads.push((members, spread));
        }
        Reached { ways: Arc::new(ways), spreads }
    }

    /// The users by what the agreements that restrict users let them do: one of each group stands for all.
    fn admissions(&self, service: &Service) -> Vec<(Bits, &'c Organisation)> {
        let count = self.users.len();
        let Some(first) = self.users.first() else { return Vec::new() };
        let mut awards: Vec<&Award> = Vec::new();
        for award in &self.landscape.graph.awards {
            if award.agreement.is_some_and(|place| self.restricting.contains(&place)) {
                awards.push(award);
            }
        }
        awards.sort_by_key(|award| award.agreement);
        awards.dedup_by_key(|award| award.agreement);
        if awards.is_empty() {
            return vec![(Bits::all(count), *first)];
        }
        let mut groups: BTreeMap<Vec<Answer>, (Bits, &'c Organisation)> = BTreeMap::new();
        for (at, user) in self.users.iter().enumerate() {
            let of = Use { user, service: &service.id, plan: None };
            let key = awards.iter().map(|award| self.landscape.admits(award, of)).collect();
            groups.entry(key).or_insert_with(|| (Bits::none(count), user)).0.insert(at);
        }
        groups.into_values().collect()
    }

    /// For whom the contract needs something first, of those with a way on record.
    fn contract(&mut self, group: &Group, reached: &Reached, terms: &ContractTerms) -> Arc<Bits> {
        let key = (group.clone(), Self::key(terms));
        if let Some(known) = self.contracts.get(&key) {
            return Arc::clone(known);
        }
        let mut verify = Bits::none(self.users.len());
        let direct = terms.contract_models.contains(&ContractModel::Direct);
        let listed: Vec<BodyNumber> =
            terms.intermediaries.iter().filter_map(|id| self.landscape.bodies.person_of(id)).collect();
        let framework = (terms.framework_required == Some(true)).then(|| self.framework(terms));
        for (members, spread) in &reached.spreads {
            for at in members.iter() {
                let Some(person) = self.persons.get(at).copied().flatten() else { continue };
                let Some((_, between)) = spread.get(&person).filter(|it| it.0 <= UNDISPUTED) else { continue };
                // Within one legal entity there is no contract.
                if group.provider == Some(person) {
                    continue;
                }
                let last = between.last().copied().unwrap_or(person);
                let contract = if between.is_empty() { direct } else { between.iter().all(|it| listed.contains(it)) };
                let party =
                    framework.as_ref().is_none_or(|parties| parties.contains(&last) || parties.contains(&person));
                if !contract || !party {
                    verify.insert(at);
                }
            }
        }
        let verify = Arc::new(verify);
        self.contracts.insert(key, Arc::clone(&verify));
        verify
    }

    fn key(terms: &ContractTerms) -> String {
        let direct = terms.contract_models.contains(&ContractModel::Direct);
        let framework = (terms.framework_required == Some(true)).then_some(&terms.framework_agreements);
        format!("{direct} {:?} {framework:?}", terms.intermediaries)
    }

    /// The parties of the framework contracts in force.
    fn framework(&self, terms: &ContractTerms) -> Vec<BodyNumber> {
        let day = self.landscape.day();
        let agreements = terms.framework_agreements.iter().filter_map(|id| self.landscape.agreement(id));
        let in_force = agreements.filter(|it| holds_on(day, it.valid_from.as_ref(), it.valid_until.as_ref()));
        let parties = in_force.flat_map(|agreement| &agreement.parties);
        let parties = parties.filter(|it| holds_on(day, it.valid_from.as_ref(), it.valid_until.as_ref()));
        parties.filter_map(|party| self.landscape.bodies.person_of(&party.organisation)).collect()
    }
}

//! What changes can touch: what is not touched has the same answer as before. Not here: how changes are applied (`edited`).

use std::collections::{BTreeSet, HashSet};

use super::Change;
use crate::federation::awards::{Award, Family, UNDECIDED, strength};
use crate::federation::bodies::BodyNumber;
use crate::federation::landscape::Landscape;
use crate::key::EntityId;
use crate::model::Service;
use crate::model::service::{ContractTerms, JointUseConditionKind};

/// The facts that changes are about, and the providers to which a way can become another one.
#[derive(Debug)]
pub(crate) struct Touched<'a> {
    /// Services whose terms of joint use are others.
    services: HashSet<&'a EntityId>,
    /// Bodies whose circle of members is another one.
    joined: HashSet<&'a EntityId>,
    agreements: HashSet<&'a EntityId>,
    pub(crate) networks: bool,
    /// Whether control or agreements change, and so perhaps awards.
    pub(crate) awards: bool,
    ways: Ways,
}

#[derive(Debug)]
enum Ways {
    ToAll,
    To(HashSet<BodyNumber>),
}

impl<'a> Touched<'a> {
    pub(crate) fn by(changes: &'a [Change]) -> Self {
        let mut touched = Self {
            services: HashSet::new(),
            joined: HashSet::new(),
            agreements: HashSet::new(),
            networks: false,
            awards: false,
            ways: Ways::To(HashSet::new()),
        };
        for change in changes {
            match change {
                Change::AddMembership { membership, .. } => {
                    touched.joined.insert(&membership.organisation);
                }
                Change::RemoveMembership { organisation, .. } => {
                    touched.joined.insert(organisation);
                }
                Change::AddControl { .. } | Change::RemoveControl { .. } => touched.awards = true,
                Change::AddNetwork { .. } | Change::RemoveNetwork { .. } => touched.networks = true,
                Change::AddAgreement(agreement) => {
                    touched.awards = true;
                    touched.agreements.insert(&agreement.id);
                }
                Change::RemoveAgreement(id) => {
                    touched.awards = true;
                    touched.agreements.insert(id);
                }
                Change::SetJointUse { service, .. } => {
                    touched.services.insert(service);
                }
            }
        }
        touched
    }

    /// Finds the providers to which some way can lead over an award that is not the same before and after.
    pub(crate) fn compare(mut self, before: &Landscape<'_>, after: &Landscape<'_>) -> Self {
        let unclear = before.cut || after.cut || !before.bodies.are_numbered_as(&after.bodies);
        self.ways = if self.awards && unclear { Ways::ToAll } else { Ways::To(self.reached(before, after)) };
        self
    }

    fn reached(&self, before: &Landscape<'_>, after: &Landscape<'_>) -> HashSet<BodyNumber> {
        let mut reached = HashSet::new();
        if !self.awards {
            return reached;
        }
        let ends: Vec<BodyNumber> = self.differing(before, after).into_iter().collect();
        let rest = after.options.max_awards_of_path.saturating_sub(1);
        let passes = |award: &Award| strength(award.ground, award.claims);
        for landscape in [before, after] {
            let all = landscape.graph.reach(&ends, UNDECIDED, rest, false, &passes);
            reached.extend(all.into_iter().map(|(body, _)| body));
        }
        reached
    }

    /// The receiving ends of awards that are not the same before and after.
    fn differing(&self, before: &Landscape<'_>, after: &Landscape<'_>) -> BTreeSet<BodyNumber> {
        let [old, new] = [before, after].map(|landscape| {
            let named = |award: &Award| {
                let agreement = award.agreement.and_then(|place| landscape.agreement_at(place));
                (Award { agreement: None, ..*award }, agreement.map(|agreement| &agreement.id))
            };
            landscape.graph.awards.iter().map(named).collect::<HashSet<_>>()
        });
        let changed = |agreement: Option<&EntityId>| agreement.is_some_and(|id| self.agreements.contains(id));
        let differs = |(award, agreement): &(Award, Option<&EntityId>), others: &HashSet<_>| {
            changed(*agreement) || !others.contains(&(*award, *agreement))
        };
        let mut ends: BTreeSet<BodyNumber> = old.iter().filter(|it| differs(it, &new)).map(|it| it.0.to).collect();
        ends.extend(new.iter().filter(|it| differs(it, &old)).map(|it| it.0.to));
        let families =
            |landscape: &Landscape<'_>| landscape.graph.families.iter().cloned().collect::<HashSet<Family>>();
        let (old, new) = (families(before), families(after));
        let others = old.symmetric_difference(&new);
        ends.extend(others.flat_map(|family| &family.to).map(|(body, _)| *body));
        ends
    }

    /// Whether the terms of joint use of a service can mean something else than before.
    pub(crate) fn joint_use(&self, service: &Service) -> bool {
        if self.services.contains(&service.id) {
            return true;
        }
        let terms = service.joint_use.iter().flat_map(|it| &it.terms);
        terms.into_iter().any(|term| {
            let conditions =
                term.conditions.iter().filter(|condition| condition.kind == JointUseConditionKind::Membership);
            let mut joined = conditions.filter_map(|condition| condition.organisation.as_ref());
            joined.any(|body| self.joined.contains(body))
                || term.agreements.iter().any(|id| self.agreements.contains(id))
        })
    }

    /// Whether a way to a provider, or the contract about it, can be another one than before.
    pub(crate) fn way(&self, provider: Option<BodyNumber>, terms: Option<&ContractTerms>) -> bool {
        let reached = match &self.ways {
            Ways::ToAll => true,
            Ways::To(bodies) => provider.is_some_and(|provider| bodies.contains(&provider)),
        };
        reached || terms.is_some_and(|terms| terms.framework_agreements.iter().any(|id| self.agreements.contains(id)))
    }
}

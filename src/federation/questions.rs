//! Questions that people have: which services can a body get, who can get a service, and which single changes would open it to most. Not
//! here: a single pair (`decision`), all pairs (`matrix`).

use std::collections::HashMap;

use super::awards::UNDISPUTED;
use super::decision::{Overall, Verdict};
use super::landscape::{Landscape, Use};
use super::network::{Network, attached, reachable_from, reaches, said};
use super::options::{Need, NetworkNeed};
use super::procurement::Procurement;
use super::reason::{Aspect, Effect};
use super::sink::Sink;
use crate::key::EntityId;
use crate::shape::{Bilingual, Lang};

/// An answer on one pair, without reasons.
#[derive(Clone, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub struct Answered {
    /// The user.
    pub user: EntityId,
    /// The service.
    pub service: EntityId,
    /// Everything together.
    pub overall: Overall,
    /// The way of procurement.
    pub procurement: Procurement,
}

/// A single change that would open a service to more bodies.
#[derive(Clone, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub struct Blocker {
    /// What stands in the way.
    pub kind: BlockerKind,
    /// For how many bodies it is the only thing that does.
    pub bodies: u64,
}

/// What stands in the way of bodies.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
#[non_exhaustive]
pub enum BlockerKind {
    /// What excludes them on one aspect.
    Excluded(Aspect),
    /// What is not stated on one aspect.
    NotStated(Aspect),
    /// No path; an agreement between this body, which they reach, and the provider would be one, if it declares a ground that holds.
    AgreementWith(EntityId),
    /// The service is out of reach; an attachment to this network would reach it.
    AttachmentTo(String),
    /// The service is out of reach; a gateway between these networks would reach it.
    GatewayBetween(String, String),
}

impl BlockerKind {
    /// What it is, in one language.
    #[must_use]
    pub fn text(&self, lang: Lang) -> String {
        let of = |text: Bilingual, value: &str| text.get(lang).replace("{}", value);
        match self {
            Self::Excluded(aspect) => {
                of(Bilingual::new("Ausschluss beseitigen: {}", "remove what excludes: {}"), aspect.title().get(lang))
            }
            Self::NotStated(aspect) => of(
                Bilingual::new("Fehlende Angabe ergänzen: {}", "add what is not stated: {}"),
                aspect.title().get(lang),
            ),
            Self::AttachmentTo(network) => {
                of(Bilingual::new("Anschluss an das Netz {}", "attachment to the network {}"), network)
            }
            Self::GatewayBetween(from, to) => {
                let text = of(Bilingual::new("Netzübergang von {} nach {to}", "gateway from {} to {to}"), from);
                text.replace("{to}", to)
            }
            Self::AgreementWith(body) => of(
                Bilingual::new(
                    "Vereinbarung zwischen `{}` und dem Anbieter mit einem Grund, der trägt",
                    "agreement between `{}` and the provider, with a ground that holds",
                ),
                body.as_str(),
            ),
        }
    }
}

/// How many networks of a body, and of a service, are looked at for what would join them.
const MOST_NETWORKS: usize = 64;

impl Landscape<'_> {
    /// What is on record on a body and each service, best answers first.
    ///
    /// ```
    /// use dvs::federation::{Federation, FederationOptions, Need};
    /// use dvs::{Options, key::EntityId, text::Date};
    /// # let text = std::fs::read_to_string("examples/data/catalog.json")?;
    /// let today = Date::new("2026-11-24")?;
    /// let catalog = dvs::read_catalog(text.as_str(), &Options::new(today.clone())).catalog;
    /// let federation = Federation::new(&catalog, &FederationOptions::default());
    /// let land = EntityId::new("example.musterland:land")?;
    /// let answers = federation.on(&today).services_for(&land, &Need::default());
    /// assert_eq!(answers.len(), catalog.services.len());
    /// assert!(answers.iter().any(|answer| answer.procurement.name() == "path-on-record"));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn services_for(&self, user: &EntityId, need: &Need) -> Vec<Answered> {
        let services = self.records.services.iter();
        sorted(services.map(|service| self.answered(user, &service.id, need)).collect())
    }

    /// What is on record on a service and each body, best answers first.
    ///
    /// ```
    /// use dvs::federation::{Federation, FederationOptions, Need};
    /// use dvs::{Options, key::EntityId, text::Date};
    /// # let text = std::fs::read_to_string("examples/data/catalog.json")?;
    /// let today = Date::new("2026-11-24")?;
    /// let catalog = dvs::read_catalog(text.as_str(), &Options::new(today.clone())).catalog;
    /// let federation = Federation::new(&catalog, &FederationOptions::default());
    /// let messenger = EntityId::new("example.genossenschaft:messenger")?;
    /// let answers = federation.on(&today).customers_of(&messenger, &Need::default());
    /// assert_eq!(answers.len(), catalog.organisations.len());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn customers_of(&self, service: &EntityId, need: &Need) -> Vec<Answered> {
        let bodies = self.bodies.iter().filter(|(_, body)| body.organisation.is_some());
        sorted(bodies.map(|(_, body)| self.answered(body.id, service, need)).collect())
    }

    fn answered(&self, user: &EntityId, service: &EntityId, need: &Need) -> Answered {
        let Verdict { overall, procurement } = self.verdict(user, service, need);
        Answered { user: user.clone(), service: service.clone(), overall, procurement }
    }

    /// The single changes that would open a service to most bodies: each counts those for which nothing else stands in the way. Of the
    /// networks of a body and of the service the first 64 each are looked at.
    ///
    /// ```
    /// use dvs::federation::{Federation, FederationOptions, Need};
    /// use dvs::{Options, key::EntityId, text::Date};
    /// # let text = std::fs::read_to_string("examples/data/catalog.json")?;
    /// let today = Date::new("2026-11-24")?;
    /// let catalog = dvs::read_catalog(text.as_str(), &Options::new(today.clone())).catalog;
    /// let federation = Federation::new(&catalog, &FederationOptions::default());
    /// let messenger = EntityId::new("example.genossenschaft:messenger")?;
    /// let blockers = federation.on(&today).blockers(&messenger, &Need::default());
    /// // What would open it to most bodies stands first.
    /// assert!(blockers.is_sorted_by_key(|blocker| std::cmp::Reverse(blocker.bodies)));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn blockers(&self, service: &EntityId, need: &Need) -> Vec<Blocker> {
        let mut counts: HashMap<BlockerKind, u64> = HashMap::new();
        let Some(described) = self.service(service) else { return Vec::new() };
        let provider = described.provider.as_ref().and_then(|id| self.bodies.person_of(id));
        let most = self.options.max_awards_of_path.saturating_sub(1);
        let ends = reachable_from(self, described);
        let (mut attachments, mut gateways) = (HashMap::<Network<'_>, u64>::new(), HashMap::new());
        for (_, body) in self.bodies.iter() {
            let Some(user) = body.organisation else { continue };
            let mut sink = Sink::silent();
            let procurement = self.judge_into(body.id, service, need, &mut sink);
            let against = sink.effects().into_iter().zip(Aspect::ALL).filter_map(|(effect, aspect)| {
                let effect = effect.filter(|effect| *effect >= Effect::Undecided)?;
                Some((effect, *aspect))
            });
            let against: Vec<(Effect, Aspect)> = against.collect();
            match (against.as_slice(), procurement, body.person, provider) {
                ([(Effect::Excludes, aspect)], ..) => *counts.entry(BlockerKind::Excluded(*aspect)).or_default() += 1,
                ([(_, aspect)], ..) => *counts.entry(BlockerKind::NotStated(*aspect)).or_default() += 1,
                ([], Some(Procurement::NoPath), Some(person), Some(provider)) => {
                    let of = Use { user, service, plan: need.plan.as_ref() };
                    let passes = |award: &super::awards::Award| self.usable(award, of);
                    for (between, _) in self.graph.reach(&[person], UNDISPUTED, most, false, &passes) {
                        if let Some(id) = self.bodies.id(between).filter(|_| between != provider) {
                            *counts.entry(BlockerKind::AgreementWith(id.clone())).or_default() += 1;
                        }
                    }
                }
                ([], Some(Procurement::PathOnRecord | Procurement::DisputedOnly), ..)
                    if need.network == Some(NetworkNeed::OfUser) =>
                {
                    let mut start = attached(user, self.day());
                    start.sort_unstable();
                    start.dedup();
                    if reaches(&self.gateways, start.clone(), &ends).is_some() {
                        continue;
                    }
                    for end in ends.iter().take(MOST_NETWORKS) {
                        *attachments.entry(*end).or_default() += 1;
                        for from in start.iter().take(MOST_NETWORKS) {
                            *gateways.entry((*from, *end)).or_default() += 1;
                        }
                    }
                }
                _ => {}
            }
        }
        counts.extend(attachments.into_iter().map(|(to, bodies)| (BlockerKind::AttachmentTo(said(&[to])), bodies)));
        let between = |(from, to)| BlockerKind::GatewayBetween(said(&[from]), said(&[to]));
        counts.extend(gateways.into_iter().map(|(ends, bodies)| (between(ends), bodies)));
        let mut blockers: Vec<Blocker> = counts.into_iter().map(|(kind, bodies)| Blocker { kind, bodies }).collect();
        blockers.sort_by(|a, b| b.bodies.cmp(&a.bodies).then_with(|| a.kind.cmp(&b.kind)));
        blockers
    }
}

fn sorted(mut all: Vec<Answered>) -> Vec<Answered> {
    // A stable sort: equal answers stay in the order of the catalog.
    all.sort_by_key(|it| (it.overall, it.procurement));
    all
}

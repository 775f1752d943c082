//! One user, one service: judged aspect by aspect, then together, with all reasons. Not here: many at once (`matrix`).

use super::bodies::exists_on;
use super::claims::Answer;
use super::codes::taking_part as codes;
use super::eligibility;
use super::landscape::{Case, Landscape};
use super::options::Need;
use super::procurement::{self, Procurement};
use super::reason::{Aspect, Effect, Reason};
use super::sink::Sink;
use super::way::Path;
use super::{network, offer, terms};
use crate::key::EntityId;
use crate::shape::Bilingual;
use crate::text::Date;

/// The answer on everything together. It is no legal conclusion: it says what is on record.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
#[non_exhaustive]
pub enum Overall {
    /// Nothing on record stands against it.
    Open,
    /// Open once somebody has verified or done what the reasons name: a disputed path, a procedure, a condition.
    OpenWithVerification,
    /// Something is not stated.
    Undecided,
    /// Excluded by terms, dates, the portal's AGB, or because the offer does not meet what is needed.
    Excluded,
}

impl Overall {
    /// All of them.
    pub const ALL: &[Self] = &[Self::Open, Self::OpenWithVerification, Self::Undecided, Self::Excluded];

    /// The name in JSON.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::OpenWithVerification => "open-with-verification",
            Self::Undecided => "undecided",
            Self::Excluded => "excluded",
        }
    }

    /// The words for people.
    #[must_use]
    pub const fn title(self) -> Bilingual {
        match self {
            Self::Open => Bilingual::new("offen", "open"),
            Self::OpenWithVerification => Bilingual::new("offen nach Prüfung", "open with verification"),
            Self::Undecided => {
                Bilingual::new("nicht entscheidbar, weil Angaben fehlen", "undecided, because statements are missing")
            }
            Self::Excluded => Bilingual::new("nach den Angaben ausgeschlossen", "excluded by what is stated"),
        }
    }

    /// From what the worst reason does.
    pub(crate) const fn of(effect: Effect) -> Self {
        match effect {
            Effect::Explains | Effect::Supports => Self::Open,
            Effect::Verify => Self::OpenWithVerification,
            Effect::Undecided => Self::Undecided,
            Effect::Excludes => Self::Excluded,
        }
    }
}

/// What is on record on one user and one service on a day.
#[derive(Clone, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub struct Decision {
    /// The body that would use the service.
    pub user: EntityId,
    /// The body that would order it (Kunde): the user, or the one that was asked for.
    pub customer: EntityId,
    /// The service.
    pub service: EntityId,
    /// Who offers it, if that is stated.
    pub provider: Option<EntityId>,
    /// The day for which it was judged.
    pub on: Date,
    /// Whether the catalog says that it is made up: then this says nothing about real bodies.
    pub fictitious: bool,
    /// Everything together.
    pub overall: Overall,
    /// The way of procurement.
    pub procurement: Procurement,
    /// The best path of each strength, the strongest first.
    pub paths: Vec<Path>,
    /// All reasons, aspect by aspect.
    pub reasons: Vec<Reason>,
    pub(crate) effects: [Option<Effect>; Aspect::ALL.len()],
}

impl Decision {
    /// What the worst reason on an aspect does; nothing if the aspect was not asked.
    #[must_use]
    pub fn aspect(&self, aspect: Aspect) -> Option<Effect> {
        self.effects.get(aspect as usize).copied().flatten()
    }

    /// What somebody has to verify or do, in the order of aspects.
    pub fn steps(&self) -> impl Iterator<Item = &Reason> {
        self.reasons.iter().filter(|reason| reason.code.effect == Effect::Verify)
    }
}

/// What everything comes to, without reasons.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct Verdict {
    pub(crate) overall: Overall,
    pub(crate) procurement: Procurement,
}

impl<'c> Landscape<'c> {
    /// Judges one user and one service, with all reasons. Ids that the catalog does not know give an undecided answer.
    ///
    /// See [`Federation::decide`](super::Federation::decide).
    ///
    /// ```
    /// use dvs::federation::{Federation, FederationOptions, Need, Aspect, Effect};
    /// use dvs::{Options, key::EntityId, text::Date};
    /// # let text = std::fs::read_to_string("examples/data/catalog.json")?;
    /// let today = Date::new("2026-11-24")?;
    /// let catalog = dvs::read_catalog(text.as_str(), &Options::new(today.clone())).catalog;
    /// let federation = Federation::new(&catalog, &FederationOptions::default());
    /// let (westfeld, messenger) = (EntityId::new("example.westfeld:land")?, EntityId::new("example.genossenschaft:messenger")?);
    /// let decision = federation.on(&today).decide(&westfeld, &messenger, &Need::default());
    /// for reason in &decision.reasons {
    ///     println!("{} {}", reason.code.code, reason.text(dvs::Lang::De));
    /// }
    /// // What was not asked is not judged.
    /// assert_eq!(decision.aspect(Aspect::Plan), None);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn decide(&self, user: &EntityId, service: &EntityId, need: &Need) -> Decision {
        let mut sink = Sink::with_reasons();
        let (found, provider) = self.judge(user, service, need, &mut sink);
        let (procurement, paths) = found.map_or((Procurement::Undecided, Vec::new()), |it| (it.procurement, it.paths));
        Decision {
            user: user.clone(),
            customer: need.via.as_ref().unwrap_or(user).clone(),
            service: service.clone(),
            provider: provider.cloned(),
            on: self.day().clone(),
            fictitious: self.is_fictitious(),
            overall: Overall::of(sink.worst()),
            procurement,
            paths,
            effects: sink.effects(),
            reasons: sink.into_reasons(),
        }
    }

    /// The same without reasons.
    pub(crate) fn verdict(&self, user: &EntityId, service: &EntityId, need: &Need) -> Verdict {
        let mut sink = Sink::silent();
        let procurement = self.judge_into(user, service, need, &mut sink).unwrap_or(Procurement::Undecided);
        Verdict { overall: Overall::of(sink.worst()), procurement }
    }

    /// Leaves what stands for and against in a sink; gives the way of procurement if that could be judged.
    pub(crate) fn judge_into(
        &self,
        user: &EntityId,
        service: &EntityId,
        need: &Need,
        sink: &mut Sink,
    ) -> Option<Procurement> {
        self.judge(user, service, need, sink).0.map(|found| found.procurement)
    }

    fn judge(
        &self,
        user: &EntityId,
        service: &EntityId,
        need: &Need,
        sink: &mut Sink,
    ) -> (Option<procurement::Found>, Option<&'c EntityId>) {
        let service_id = service;
        let (body, service) = (self.organisation(user), self.service(service));
        let customer = need.via.as_ref().map_or(body, |via| self.organisation(via));
        for (id, known) in [(user, body.is_some()), (need.via.as_ref().unwrap_or(user), customer.is_some())] {
            if !known {
                sink.give(&codes::USER_UNKNOWN, Aspect::Existence, |reason| reason.about(id));
            }
        }
        let Some(service) = service else {
            sink.give(&codes::SERVICE_UNKNOWN, Aspect::Existence, |reason| reason.about(service_id));
            return (None, None);
        };
        let provider = service.provider.as_ref();
        let number = provider.and_then(|provider| self.bodies.find(provider));
        let number = number.filter(|number| self.bodies.organisation(*number).is_some());
        if number.is_none() {
            sink.give(&codes::PROVIDER_NOT_STATED, Aspect::Existence, |reason| reason.about(&service.id));
        }
        let (Some(user), Some(customer), Some(number)) = (body, customer, number) else { return (None, provider) };
        if user.id != customer.id && !exists_on(user, self.day()) {
            sink.give(&codes::BODY_ENDED, Aspect::Existence, |reason| reason.about(&user.id));
        }
        let case = Case { user, customer, service, need };
        if let Some(customer) = self.bodies.find(&customer.id) {
            eligibility::judge(&self.bodies, &self.graph, self.day(), customer, Aspect::Customer, sink);
        }
        eligibility::judge(&self.bodies, &self.graph, self.day(), number, Aspect::Provider, sink);
        terms::judge(self, &case, sink);
        let found = procurement::judge(self, &case, number, sink);
        network::judge(self, &case, sink);
        offer::judge(self, &case, sink);
        (Some(found), provider)
    }
}

impl Answer {
    /// The word for people.
    #[must_use]
    pub const fn title(self) -> Bilingual {
        match self {
            Self::Yes => Bilingual::new("ja", "yes"),
            Self::NotStated => Bilingual::new("nicht angegeben", "not stated"),
            Self::No => Bilingual::new("nein", "no"),
        }
    }
}

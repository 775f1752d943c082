//! A first look at what services promise and what they need: which of them the rules about dependencies have to look at closely.
//! Once for all these rules. Not here: the rules themselves (`dependencies`, `recovery_dependencies`).

use super::promises::{Availability, Best, Need, Promises, each_need, each_promise, services, share};
use crate::facts::{NameRole, Row};
use crate::rule::FactsContext;
use crate::shape::EntityKind;
use crate::text::{Date, Length, Percent};

/// What may be wrong with a service.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Doubt {
    /// More availability is promised than all outages of the services needed together leave.
    Availability = 1,
    /// A service that is needed recovers later.
    Time = 1 << 1,
    /// A service that is needed loses more data.
    Point = 1 << 2,
    /// A dependency asks for more availability than is promised.
    NeededAvailability = 1 << 3,
    /// A dependency asks for a shorter recovery time than is promised.
    NeededRecovery = 1 << 4,
}

/// For each row, what may be wrong, one bit a doubt. Where there is no doubt, a rule has nothing to find and nothing that it could not
/// judge: members that were set aside make it see less, never more.
#[derive(Debug)]
pub(super) struct Doubts(Vec<u8>);

impl Doubts {
    /// Whether there is such a doubt about a service.
    pub(super) fn has(&self, row: &Row<'_>, doubt: Doubt) -> bool {
        self.0.get(row.index).is_some_and(|doubts| doubts & doubt as u8 != 0)
    }

    pub(super) fn of(context: &FactsContext<'_>) -> Self {
        let facts = context.facts();
        let asks = |role| matches!(role, NameRole::Essential | NameRole::NeededAvailability | NameRole::NeededRecovery);
        if !facts.has_name(asks) {
            return Self(Vec::new());
        }
        let mut promises = Promises::default();
        let mut doubts = vec![0; facts.len()];
        for row in facts.rows().filter(|row| row.kind() == EntityKind::Service) {
            if let Some(known) = doubts.get_mut(row.index) {
                *known = look(&row, context.today(), &mut promises);
            }
        }
        Self(doubts)
    }
}

fn look<'f>(row: &Row<'f>, today: &Date, promises: &mut Promises<'f>) -> u8 {
    let mut services = services(row).peekable();
    if services.peek().is_none() {
        return 0;
    }
    let own = Own::of(row, today);
    let mut doubts = 0;
    let mut outages = Outages::default();
    each_need(row, today, |need| {
        while services.next_if(|(place, ..)| *place < need.index).is_some() {}
        while let Some((_, alternative, reference)) = services.next_if(|(place, ..)| *place == need.index) {
            let Some(service) = reference.row() else {
                // Not at hand: the rules say so.
                doubts |= own.unknown(need);
                continue;
            };
            if service.kind() == EntityKind::Service {
                let best = promises.best(&service, (!alternative).then_some(need), today);
                doubts |= asked(need, &best);
                if need.essential {
                    doubts |= own.recovery(&best);
                    outages.add(need.index, &best);
                }
            }
        }
    });
    doubts | mark(own.share.is_some_and(|share| share > outages.leave()), Doubt::Availability)
}

fn mark(doubtful: bool, doubt: Doubt) -> u8 {
    if doubtful { doubt as u8 } else { 0 }
}

/// What a dependency asks for, against what is promised.
fn asked(need: &Need<'_>, best: &Best<'_>) -> u8 {
    let less = need.availability.is_some() && share(need.availability) > share(best.target());
    let later = || {
        let (needed, promised) = (Length::of(need.recovery?)?, Length::of(best.recovery?)?);
        promised.exceeds(needed)
    };
    mark(less, Doubt::NeededAvailability) | mark(later() == Some(true), Doubt::NeededRecovery)
}

/// The strictest that a service promises.
#[derive(Default)]
struct Own {
    share: Option<i128>,
    time: Option<u64>,
    point: Option<u64>,
}

impl Own {
    fn of(row: &Row<'_>, today: &Date) -> Self {
        let mut own = Self::default();
        let least = |known: Option<u64>, new: Option<&str>| {
            new.and_then(Length::of).map(Length::shortest).into_iter().chain(known).min()
        };
        each_promise(row, today, |promise| {
            let availability = promise.availability.filter(|_| !promise.in_hours);
            own.share = own.share.max(share(availability.and_then(Availability::target)));
            own.time = least(own.time, promise.recovery);
            own.point = least(own.point, promise.point.filter(|_| !promise.backed_up));
        });
        own
    }

    /// What is in doubt if nothing is known of a service that is needed.
    fn unknown(&self, need: &Need<'_>) -> u8 {
        mark(need.essential && self.share.is_some(), Doubt::Availability)
            | mark(need.essential && self.time.is_some(), Doubt::Time)
            | mark(need.essential && self.point.is_some(), Doubt::Point)
            | mark(need.availability.is_some(), Doubt::NeededAvailability)
            | mark(need.recovery.is_some(), Doubt::NeededRecovery)
    }

    /// Whether a service that is needed may take longer.
    fn recovery(&self, best: &Best<'_>) -> u8 {
        let longer = |own: Option<u64>, other: Option<&str>| {
            own.zip(other.and_then(Length::of)).is_some_and(|(own, other)| other.longest() > own)
        };
        mark(longer(self.time, best.recovery), Doubt::Time) | mark(longer(self.point, best.point), Doubt::Point)
    }
}

/// What all essential services together may be out. Redundant ones are counted like the best of them: a product of outages is never
/// above that, and a product of availabilities never below what the sum of the outages leaves.
#[derive(Default)]
struct Outages {
    sum: i128,
    /// The dependency at hand, and the least outage of its services.
    open: Option<(usize, i128)>,
}

impl Outages {
    fn add(&mut self, need: usize, best: &Best<'_>) {
        let Some(share) = share(best.target()) else { return };
        let outage = (Percent::WHOLE - share).max(0);
        self.open = match self.open {
            Some((of, least)) if of == need => Some((need, least.min(outage))),
            before => {
                self.sum += before.map_or(0, |(_, least)| least);
                Some((need, outage))
            }
        };
    }

    fn leave(&self) -> i128 {
        Percent::WHOLE - self.sum - self.open.map_or(0, |(_, least)| least)
    }
}

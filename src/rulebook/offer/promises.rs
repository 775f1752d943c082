//! What service levels promise for production, and what dependencies ask for, as rules over several services read it from the
//! facts. Not here: the rules themselves (`dependencies`).

use std::collections::HashMap;

use crate::facts::{Name, NameRole, Reference, Row, Way};
use crate::rule::FactsContext;
use crate::rulebook::lookup::FEW_NAMES;
use crate::shape::EntityKind;
use crate::text::{Date, Length, Percent};

/// An availability as the facts keep it: see [`NameRole::Target`]. Taken apart only where a part is wanted.
#[derive(Clone, Copy)]
pub(super) struct Availability<'f>(&'f str);

impl<'f> Availability<'f> {
    fn part(self, place: usize) -> Option<&'f str> {
        self.0.split('/').nth(place).filter(|part| !part.is_empty())
    }

    pub(super) fn target(self) -> Option<&'f str> {
        self.part(0)
    }

    pub(super) fn period(self) -> Option<&'f str> {
        self.part(1)
    }

    /// What is said of planned maintenance: that it is `excluded`, or `counted` as an outage.
    pub(super) fn maintenance(self) -> Option<&'f str> {
        self.part(2)
    }
}

/// What one service level promises.
#[derive(Clone, Copy, Default)]
pub(super) struct Promise<'f> {
    /// Its place in the list of service levels.
    pub(super) index: usize,
    /// The number of its id.
    pub(super) level: u32,
    pub(super) availability: Option<Availability<'f>>,
    /// Whether it counts in operating hours only.
    pub(super) in_hours: bool,
    pub(super) recovery: Option<&'f str>,
    pub(super) point: Option<&'f str>,
    /// Whether backups are promised at least as often as the recovery point asks.
    pub(super) backed_up: bool,
    ended: bool,
}

impl Promise<'_> {
    fn says_something(&self) -> bool {
        self.availability.is_some() || self.recovery.is_some() || self.point.is_some()
    }
}

/// For what a promise is wanted: ids as their numbers.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
enum Scope {
    Level(u32),
    Plan(u32),
    AllPlans,
    Anything,
}

/// Shows each promise in force with each scope for which it stands. Every one is shown once as that of its level.
fn each_scope<'f>(row: &Row<'f>, today: &Date, mut act: impl FnMut(Scope, &Promise<'f>)) {
    let mut open: Option<(Promise<'f>, bool)> = None;
    let close = |open: Option<(Promise<'f>, bool)>, act: &mut dyn FnMut(Scope, &Promise<'f>)| {
        let Some((promise, has_plans)) = open else { return };
        if !promise.ended && promise.says_something() {
            act(Scope::Level(promise.level), &promise);
            act(Scope::Anything, &promise);
            if !has_plans {
                act(Scope::AllPlans, &promise);
            }
        }
    };
    for name in row.names() {
        if name.role() == NameRole::Level {
            close(open.take(), &mut act);
            open = Some((Promise { index: name.index(), level: name.number(), ..Promise::default() }, false));
        }
        let Some((promise, has_plans)) = open.as_mut() else { continue };
        // What is known of service levels stands together.
        match name.role() {
            NameRole::Level => {}
            NameRole::Target | NameRole::TargetInHours => {
                promise.availability = Some(Availability(name.text()));
                promise.in_hours = name.role() == NameRole::TargetInHours;
            }
            NameRole::RecoveryTime => promise.recovery = Some(name.text()),
            NameRole::RecoveryPoint => promise.point = Some(name.text()),
            NameRole::RecoveryPointBackedUp => (promise.point, promise.backed_up) = (Some(name.text()), true),
            NameRole::LevelFrom => promise.ended |= day(&name) > today.as_bytes(),
            NameRole::LevelUntil => promise.ended |= day(&name) < today.as_bytes(),
            NameRole::LevelPlan => {
                *has_plans = true;
                if !promise.ended {
                    act(Scope::Plan(name.number()), promise);
                }
            }
            _ => break,
        }
    }
    close(open, &mut act);
}

/// A day as it is written: so days compare, too.
fn day<'f>(name: &Name<'f>) -> &'f [u8] {
    name.text().as_bytes()
}

/// Shows each promise in force.
pub(super) fn each_promise<'f>(row: &Row<'f>, today: &Date, mut act: impl FnMut(&Promise<'f>)) {
    each_scope(row, today, |scope, promise| {
        if matches!(scope, Scope::Level(_)) {
            act(promise);
        }
    });
}

/// The best of several promises: which of them a customer has was not said. Texts as they stand in the facts.
#[derive(Clone, Copy, Default)]
pub(super) struct Best<'f> {
    availability: Option<Availability<'f>>,
    /// The first that says over which period it is measured, or simply the first.
    measured: Option<Availability<'f>>,
    /// Whether the targets cannot be compared with each other, or with those of others.
    pub(super) unclear: bool,
    pub(super) recovery: Option<&'f str>,
    pub(super) point: Option<&'f str>,
}

impl<'f> Best<'f> {
    pub(super) fn target(&self) -> Option<&'f str> {
        self.availability?.target()
    }

    pub(super) fn period(&self) -> Option<&'f str> {
        self.measured?.period()
    }

    /// Whether planned maintenance is said to be an outage in the best target.
    pub(super) fn counts_maintenance(&self) -> bool {
        self.availability.and_then(Availability::maintenance) == Some("counted")
    }

    fn add(&mut self, promise: &Promise<'f>) {
        let Promise { availability, in_hours, recovery, point, .. } = *promise;
        self.add_best(Self { availability, measured: availability, unclear: in_hours, recovery, point });
    }

    fn add_best(&mut self, other: Self) {
        self.unclear |= other.unclear;
        if self.availability.is_none() {
            (self.availability, self.measured) = (other.availability, other.measured);
        } else if other.availability.is_some() {
            match (self.period(), other.period()) {
                (Some(known), Some(period)) => self.unclear |= !same_period(period, known),
                (None, Some(_)) => self.measured = other.measured,
                _ => {}
            }
            if share(self.target()) < share(other.target()) {
                self.availability = other.availability;
            }
        }
        self.recovery = shorter(self.recovery, other.recovery);
        self.point = shorter(self.point, other.point);
    }
}

/// A share in units; none that is no share is below all others.
pub(super) fn share(text: Option<&str>) -> Option<i128> {
    Some(Percent::new(text?).ok()?.units())
}

/// Whether two periods are the same length of time.
pub(super) fn same_period(one: &str, other: &str) -> bool {
    one == other || Length::of(one).is_some_and(|one| Some(one) == Length::of(other))
}

/// The shorter of two lengths of time; the one that is known, if the other is none.
fn shorter<'f>(known: Option<&'f str>, new: Option<&'f str>) -> Option<&'f str> {
    let longest = |text: &str| Length::of(text).map(Length::longest);
    let is_shorter =
        |new: &str| longest(new).is_some_and(|new| known.and_then(longest).is_none_or(|known| new < known));
    if known.is_none() || new.is_some_and(is_shorter) { new } else { known }
}

/// A dependency, as far as the facts keep it. Ids are numbers.
#[derive(Clone, Copy, Default)]
pub(super) struct Need<'f> {
    /// Its place in the list of dependencies.
    pub(super) index: usize,
    plan: Option<u32>,
    level: Option<u32>,
    pub(super) essential: bool,
    /// Whether it counts for some service levels only.
    pub(super) restricted: bool,
    pub(super) availability: Option<&'f str>,
    pub(super) recovery: Option<&'f str>,
    ended: bool,
}

/// Shows each dependency that exists today and asks for something.
pub(super) fn each_need<'f>(row: &Row<'f>, today: &Date, mut act: impl FnMut(&Need<'f>)) {
    let mut open: Option<Need<'f>> = None;
    // What is known of dependencies stands together.
    for name in row.names().skip_while(|name| !is_of_dependency(name)).take_while(is_of_dependency) {
        if open.is_none_or(|need| need.index != name.index()) {
            open.take().filter(|need| !need.ended).iter().for_each(&mut act);
            open = Some(Need { index: name.index(), ..Need::default() });
        }
        let Some(need) = open.as_mut() else { continue };
        match name.role() {
            NameRole::NeededPlan => need.plan = Some(name.number()),
            NameRole::NeededLevel => need.level = Some(name.number()),
            NameRole::Essential => need.essential = true,
            NameRole::Affected => need.restricted = true,
            NameRole::NeededFrom => need.ended |= day(&name) > today.as_bytes(),
            NameRole::NeededUntil => need.ended |= day(&name) < today.as_bytes(),
            NameRole::NeededAvailability => need.availability = Some(name.text()),
            _ => need.recovery = Some(name.text()),
        }
    }
    open.filter(|need| !need.ended).iter().for_each(act);
}

fn is_of_dependency(name: &Name<'_>) -> bool {
    use NameRole::{
        Affected, Essential, NeededAvailability, NeededFrom, NeededLevel, NeededPlan, NeededRecovery, NeededUntil,
    };
    matches!(
        name.role(),
        NeededPlan
            | NeededLevel
            | Essential
            | Affected
            | NeededFrom
            | NeededUntil
            | NeededAvailability
            | NeededRecovery
    )
}

/// The services of the dependencies of a row: place of the dependency, whether it is only an alternative, reference.
pub(super) fn services<'f>(row: &Row<'f>) -> impl Iterator<Item = (usize, bool, Reference<'f>)> + use<'f> {
    row.references().filter_map(|reference| {
        let alternative = match reference.way() {
            Way::Dependency => false,
            Way::Alternative => true,
            _ => return None,
        };
        let rest = reference.pointer().strip_prefix("/dependencies/")?;
        let end = rest.bytes().position(|byte| byte == b'/').unwrap_or(rest.len());
        Some((rest.get(..end)?.parse().ok()?, alternative, reference))
    })
}

/// Looks up promises of services.
#[derive(Default)]
pub(super) struct Promises<'f> {
    /// Of services with many names.
    tables: HashMap<usize, HashMap<Scope, Best<'f>>>,
}

impl<'f> Promises<'f> {
    /// The best that a service promises to whom needs it so; of an alternative, the best of all. Nothing if the service is not at
    /// hand, or something of it could not be read.
    pub(super) fn of(
        &mut self,
        context: &mut FactsContext<'f>,
        row: Row<'f>,
        reference: &Reference<'f>,
        need: Option<&Need<'f>>,
    ) -> Option<(Row<'f>, Best<'f>)> {
        let service = context.target_of(row, reference, EntityKind::Service)?;
        Some((service, self.best(&service, need, context.today())))
    }

    /// The same of a service that is at hand.
    pub(super) fn best(&mut self, service: &Row<'f>, need: Option<&Need<'f>>, today: &Date) -> Best<'f> {
        let scopes = match need.map(|need| (need.level, need.plan)) {
            Some((Some(level), _)) => [Some(Scope::Level(level)), None],
            Some((None, Some(plan))) => [Some(Scope::Plan(plan)), Some(Scope::AllPlans)],
            _ => [Some(Scope::Anything), None],
        };
        let mut best = Best::default();
        if service.names().len() <= FEW_NAMES {
            each_scope(service, today, |scope, promise| {
                if scopes.contains(&Some(scope)) {
                    best.add(promise);
                }
            });
        } else {
            let table = self.tables.entry(service.index).or_insert_with(|| {
                let mut table: HashMap<Scope, Best<'f>> = HashMap::new();
                each_scope(service, today, |scope, promise| table.entry(scope).or_default().add(promise));
                table
            });
            for found in scopes.iter().flatten().filter_map(|scope| table.get(scope)) {
                best.add_best(*found);
            }
        }
        best
    }
}

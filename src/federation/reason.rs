//! What a reason is: a stable code with a text in both languages, and the bodies, the norm and the values of one case. Not here: the
//! codes themselves (`codes`).

use crate::key::EntityId;
use crate::report::Param;
use crate::shape::{Bilingual, Lang};
use crate::standards::Source;

/// What is judged separately before it is judged together.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
#[non_exhaustive]
pub enum Aspect {
    /// Whether body and service are known and exist.
    Existence,
    /// Whether the customer may order by the terms of the portal.
    Customer,
    /// Whether the provider may offer by the terms of the portal.
    Provider,
    /// Whether the terms of joint use admit the user (Mitnutzung).
    JointUse,
    /// By which way the service can be ordered.
    Procurement,
    /// Whether the user reaches the service.
    Network,
    /// Whether the service is on offer.
    Lifecycle,
    /// Whether the plan can be ordered.
    Plan,
    /// Whether the service is suitable for the protection need.
    Protection,
    /// Whether the data lie where they may.
    Locations,
}

impl Aspect {
    /// All aspects.
    pub const ALL: &[Self] = &[
        Self::Existence,
        Self::Customer,
        Self::Provider,
        Self::JointUse,
        Self::Procurement,
        Self::Network,
        Self::Lifecycle,
        Self::Plan,
        Self::Protection,
        Self::Locations,
    ];

    /// The name in JSON.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Existence => "existence",
            Self::Customer => "customer",
            Self::Provider => "provider",
            Self::JointUse => "joint-use",
            Self::Procurement => "procurement",
            Self::Network => "network",
            Self::Lifecycle => "lifecycle",
            Self::Plan => "plan",
            Self::Protection => "protection",
            Self::Locations => "locations",
        }
    }

    /// The words for people.
    #[must_use]
    pub const fn title(self) -> Bilingual {
        match self {
            Self::Existence => Bilingual::new("Beteiligte", "those involved"),
            Self::Customer => Bilingual::new("Teilnahme als Kunde", "taking part as customer"),
            Self::Provider => Bilingual::new("Teilnahme als Anbieter", "taking part as provider"),
            Self::JointUse => Bilingual::new("Mitnutzung", "joint use"),
            Self::Procurement => Bilingual::new("Bezugsweg", "way of procurement"),
            Self::Network => Bilingual::new("Netzzugang", "network"),
            Self::Lifecycle => Bilingual::new("Verfügbarkeit", "availability"),
            Self::Plan => Bilingual::new("Tarif", "plan"),
            Self::Protection => Bilingual::new("Schutzbedarf", "protection need"),
            Self::Locations => Bilingual::new("Datenstandorte", "data locations"),
        }
    }
}

/// What a reason does to the answer on its aspect. The worst counts.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
#[non_exhaustive]
pub enum Effect {
    /// It only explains.
    Explains,
    /// It speaks for it.
    Supports,
    /// Somebody has to verify or do something first.
    Verify,
    /// Something is not stated.
    Undecided,
    /// It excludes.
    Excludes,
}

impl Effect {
    /// The name in JSON.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Explains => "explains",
            Self::Supports => "supports",
            Self::Verify => "verify",
            Self::Undecided => "undecided",
            Self::Excludes => "excludes",
        }
    }

    /// The word for people.
    #[must_use]
    pub const fn title(self) -> Bilingual {
        match self {
            Self::Explains => Bilingual::new("erläutert", "explains"),
            Self::Supports => Bilingual::new("spricht dafür", "supports"),
            Self::Verify => Bilingual::new("zu prüfen", "to verify"),
            Self::Undecided => Bilingual::new("Angabe fehlt", "not stated"),
            Self::Excludes => Bilingual::new("schließt aus", "excludes"),
        }
    }
}

/// A kind of reason: static data. Texts name their values in braces.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub struct ReasonCode {
    /// `F` and four digits, never used again for something else.
    pub code: &'static str,
    /// The name, in kebab-case.
    pub name: &'static str,
    /// What it does to the answer.
    pub effect: Effect,
    /// What it says.
    pub text: Bilingual,
    /// When it is given, and what to do.
    pub docs: Bilingual,
    /// Where it comes from, unless a norm is given with the case.
    pub source: Source,
}

/// A reason in one case.
#[derive(Clone, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub struct Reason {
    /// What kind of reason it is.
    pub code: &'static ReasonCode,
    /// On which aspect.
    pub aspect: Aspect,
    /// The entities that it is about.
    pub entities: Vec<EntityId>,
    /// Where it comes from, with its force.
    pub source: Source,
    pub(crate) params: Vec<(&'static str, Param)>,
}

impl Reason {
    pub(crate) fn new(code: &'static ReasonCode, aspect: Aspect) -> Self {
        Self { code, aspect, entities: Vec::new(), source: code.source, params: Vec::new() }
    }

    pub(crate) fn about(mut self, entity: &EntityId) -> Self {
        self.entities.push(entity.clone());
        self
    }

    pub(crate) fn with(mut self, name: &'static str, value: impl Into<Param>) -> Self {
        self.params.push((name, value.into()));
        self
    }

    pub(crate) fn source(mut self, source: Source) -> Self {
        self.source = source;
        self
    }

    /// What it says in one language.
    #[must_use]
    pub fn text(&self, lang: Lang) -> String {
        let mut text = String::new();
        let mut rest = self.code.text.get(lang);
        while let Some((before, after)) = rest.split_once('{') {
            let Some((name, after)) = after.split_once('}') else { break };
            text.push_str(before);
            let value = match name.parse::<usize>() {
                Ok(place) => self.entities.get(place).map_or("", |entity| entity.as_str()),
                Err(_) => self.params.iter().find(|(known, _)| *known == name).map_or("", |(_, value)| value.get(lang)),
            };
            text.push_str(value);
            rest = after;
        }
        text.push_str(rest);
        text
    }
}

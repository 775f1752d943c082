//! What a kind of change is, and the list of all kinds. Each is declared once, in the file of its subject: name, counterpart,
//! effect, texts. The effect and the direction give the level; where a kind departs from that, it says why.
//!
//! Not here: how changes are found (`diff`, `schema`), and what one change is (`change`).

mod array;
mod composition;
mod document;
mod exchange;
mod message;
mod object;
mod operation;
mod security;
mod value;

pub(crate) use array::*;
pub(crate) use composition::*;
pub(crate) use document::*;
pub(crate) use exchange::*;
pub(crate) use message::*;
pub(crate) use object::*;
pub(crate) use operation::*;
pub(crate) use security::*;
pub(crate) use value::*;

use crate::shape::{Bilingual, Lang, choice, did_you_mean, nearest};

/// How serious a change is for clients that follow the old contract. Ordered: the last is the worst.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
#[non_exhaustive]
pub enum Level {
    /// Nothing that programs see: texts for people, names of path parameters.
    Editorial,
    /// No client can stop working.
    Compatible,
    /// The documents do not decide whether a client can stop working.
    Warning,
    /// A client that follows the old contract can stop working.
    Breaking,
}

impl Level {
    /// The name in JSON and options: `breaking`, `warning`, `compatible` or `editorial`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Editorial => "editorial",
            Self::Compatible => "compatible",
            Self::Warning => "warning",
            Self::Breaking => "breaking",
        }
    }

    /// The level with this name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        [Self::Editorial, Self::Compatible, Self::Warning, Self::Breaking]
            .into_iter()
            .find(|level| level.name() == name)
    }

    /// The word for people.
    #[must_use]
    pub const fn title(self) -> Bilingual {
        match self {
            Self::Editorial => Bilingual::new("redaktionell", "editorial"),
            Self::Compatible => Bilingual::new("verträglich", "compatible"),
            Self::Warning => Bilingual::new("zu prüfen", "to be looked at"),
            Self::Breaking => Bilingual::new("unverträglich", "breaking"),
        }
    }
}

choice! {
    /// How serious a change is.
    Level by name: "Stufe einer Änderung", "Wie schwer eine Änderung für die wiegt, die sich an die alte Beschreibung halten." {
        Editorial, Compatible, Warning, Breaking
    }
}

/// Who sends the data that changed. In webhooks and callbacks the interface calls its client, and the directions are the other
/// way round: what counts is who sends, not what it is called in the description.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
#[non_exhaustive]
pub enum Direction {
    /// The client sends it: what was allowed must stay allowed.
    Request,
    /// The client receives it: what was promised must stay promised.
    Response,
}

impl Direction {
    /// The name in JSON and in ids of changes: `request` or `response`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Request => "request",
            Self::Response => "response",
        }
    }

    /// The other direction.
    #[must_use]
    pub const fn flipped(self) -> Self {
        match self {
            Self::Request => Self::Response,
            Self::Response => Self::Request,
        }
    }
}

/// What a change does to the set of what is allowed.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
#[non_exhaustive]
pub enum Effect {
    /// Less is allowed: breaking for what clients send, compatible for what they receive.
    Narrows,
    /// More is allowed: compatible for what clients send, breaking for what they receive.
    Widens,
    /// Something else is allowed: breaking in both directions.
    Alters,
    /// What it does cannot be told from the documents.
    Undecided,
    /// Something new, or something said about what is there: compatible in both directions.
    Adds,
    /// Something that clients used is gone: breaking in both directions.
    Takes,
    /// Nothing that programs see.
    Tells,
}

impl Effect {
    const fn level(self, direction: Direction) -> Level {
        match (self, direction) {
            (Self::Narrows, Direction::Request)
            | (Self::Widens, Direction::Response)
            | (Self::Alters | Self::Takes, _) => Level::Breaking,
            (Self::Narrows, Direction::Response) | (Self::Widens, Direction::Request) | (Self::Adds, _) => {
                Level::Compatible
            }
            (Self::Undecided, _) => Level::Warning,
            (Self::Tells, _) => Level::Editorial,
        }
    }

    /// The effect of the change back.
    #[must_use]
    pub const fn reversed(self) -> Self {
        match self {
            Self::Narrows => Self::Widens,
            Self::Widens => Self::Narrows,
            Self::Adds => Self::Takes,
            Self::Takes => Self::Adds,
            other => other,
        }
    }
}

/// What a change is about.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
#[non_exhaustive]
pub enum Area {
    /// The description as a whole: title, version, servers.
    Document,
    /// Authentication.
    Security,
    /// Paths, operations, webhooks and callbacks.
    Operation,
    /// Parameters of a request.
    Parameter,
    /// Bodies and their media types.
    Body,
    /// Responses and their headers.
    Response,
    /// Values, at any depth.
    Schema,
    /// Channels and messages of AsyncAPI.
    Message,
}

impl Area {
    /// The name in JSON.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Document => "document",
            Self::Security => "security",
            Self::Operation => "operation",
            Self::Parameter => "parameter",
            Self::Body => "body",
            Self::Response => "response",
            Self::Schema => "schema",
            Self::Message => "message",
        }
    }
}

/// One kind of change: what it is called, what it means, and how serious it is in each direction.
#[derive(PartialEq, Debug)]
#[non_exhaustive]
pub struct ChangeKind {
    /// Stable name in kebab-case.
    pub name: &'static str,
    /// The kind of the change back.
    pub reverse: &'static str,
    /// What it is about.
    pub area: Area,
    /// What it does to the set of what is allowed.
    pub effect: Effect,
    /// Whether it happens to data, which somebody sends; its id then begins with the direction.
    pub directed: bool,
    /// What changed, as a sentence; `{name}`, `{old}` and `{new}` stand for values.
    pub message: Bilingual,
    /// Another level than the effect gives for what clients send, and why.
    request: Option<(Level, Bilingual)>,
    /// The same for what clients receive.
    response: Option<(Level, Bilingual)>,
}

impl ChangeKind {
    const fn new(area: Area, name: &'static str, reverse: &'static str, effect: Effect) -> Self {
        Self {
            name,
            reverse,
            area,
            effect,
            directed: false,
            message: Bilingual::new("", ""),
            request: None,
            response: None,
        }
    }

    const fn directed(area: Area, name: &'static str, reverse: &'static str, effect: Effect) -> Self {
        let mut this = Self::new(area, name, reverse, effect);
        this.directed = true;
        this
    }

    const fn says(mut self, de: &'static str, en: &'static str) -> Self {
        self.message = Bilingual::new(de, en);
        self
    }

    /// Another level for what clients send, with the reason.
    const fn request(mut self, level: Level, reason: Bilingual) -> Self {
        self.request = Some((level, reason));
        self
    }

    /// Another level for what clients receive, with the reason.
    const fn response(mut self, level: Level, reason: Bilingual) -> Self {
        self.response = Some((level, reason));
        self
    }

    /// How serious it is unless options say otherwise.
    #[must_use]
    pub const fn level(&self, direction: Direction) -> Level {
        match self.own(direction) {
            Some((level, _)) => level,
            None => self.effect.level(direction),
        }
    }

    const fn own(&self, direction: Direction) -> Option<(Level, Bilingual)> {
        match direction {
            Direction::Request => self.request,
            Direction::Response => self.response,
        }
    }

    /// Why the level is another one than the effect gives, where it is.
    #[must_use]
    pub const fn reason(&self, direction: Direction) -> Option<Bilingual> {
        match self.own(direction) {
            Some((_, reason)) => Some(reason),
            None => None,
        }
    }

    /// Its id: the name, and before it the direction if it has one.
    #[must_use]
    pub fn id(&self, direction: Direction) -> String {
        if self.directed { format!("{}-{}", direction.name(), self.name) } else { self.name.to_owned() }
    }

    /// Why it has its level.
    #[must_use]
    pub fn why(&self, direction: Direction, lang: Lang) -> &'static str {
        self.reason(direction).unwrap_or(why(self.effect, direction)).get(lang)
    }

    /// The kind with an id.
    ///
    /// ```
    /// use dvs::compat::ChangeKind;
    /// assert!(ChangeKind::find("request-pattern-added").is_ok());
    /// let error = ChangeKind::find("operation-remved").unwrap_err();
    /// assert_eq!(error.nearest.as_deref(), Some("operation-removed"));
    /// ```
    ///
    /// # Errors
    /// [`UnknownChangeKind`], with the nearest id.
    pub fn find(id: &str) -> Result<&'static Self, UnknownChangeKind> {
        let directions = [Direction::Request, Direction::Response];
        let ids = Self::all().into_iter().flat_map(|kind| directions.map(|direction| (kind.id(direction), kind)));
        let known: Vec<(String, &'static Self)> = ids.collect();
        let unknown = || UnknownChangeKind {
            id: id.to_owned(),
            nearest: nearest(id, known.iter().map(|(known, _)| known.as_str())).map(str::to_owned),
        };
        known.iter().find(|(known, _)| known == id).map(|(_, kind)| *kind).ok_or_else(unknown)
    }

    /// All kinds, by subject.
    #[must_use]
    pub fn all() -> Vec<&'static Self> {
        [
            document::ALL,
            security::ALL,
            operation::ALL,
            exchange::ALL,
            message::ALL,
            value::ALL,
            object::ALL,
            array::ALL,
            composition::ALL,
        ]
        .concat()
    }
}

/// No kind of change has this id.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
#[error("there is no kind of change `{id}`{}", did_you_mean(.nearest.as_deref()))]
#[non_exhaustive]
pub struct UnknownChangeKind {
    /// What was asked for.
    pub id: String,
    /// What may have been meant.
    pub nearest: Option<String>,
}

const fn why(effect: Effect, direction: Direction) -> Bilingual {
    match (effect, direction) {
        (Effect::Narrows, Direction::Request) => Bilingual::new(
            "Was bisher gesendet werden durfte, kann jetzt abgelehnt werden.",
            "What could be sent so far can now be refused.",
        ),
        (Effect::Narrows, Direction::Response) => {
            Bilingual::new("Was jetzt kommt, war auch bisher möglich.", "What comes now was possible before, too.")
        }
        (Effect::Widens, Direction::Request) => Bilingual::new(
            "Was bisher gesendet werden durfte, bleibt erlaubt.",
            "What could be sent so far stays allowed.",
        ),
        (Effect::Widens, Direction::Response) => Bilingual::new(
            "Es kann jetzt etwas kommen, womit bisher niemand rechnen musste.",
            "Something can come now that nobody had to expect so far.",
        ),
        (Effect::Alters, _) => Bilingual::new(
            "Erlaubt ist jetzt etwas anderes als bisher.",
            "What is allowed now differs from what was allowed so far.",
        ),
        (Effect::Undecided, _) => Bilingual::new(
            "Ob ein aufrufendes System damit zurechtkommt, sagen die Dokumente nicht.",
            "The documents do not say whether a client copes with it.",
        ),
        (Effect::Adds, _) => Bilingual::new(
            "Wer sich an den bisherigen Stand hält, merkt nichts davon.",
            "Who follows the old contract does not notice.",
        ),
        (Effect::Takes, _) => Bilingual::new(
            "Worauf sich aufrufende Systeme bisher verlassen konnten, gibt es nicht mehr.",
            "What clients could rely on so far is gone.",
        ),
        (Effect::Tells, _) => {
            Bilingual::new("Es ändert sich nur, was Menschen lesen.", "Only what people read changes.")
        }
    }
}

/// Declares kinds: a static for each, and the list of them.
macro_rules! kinds {
    ($($name:ident = $kind:expr;)*) => {
        $(pub(crate) static $name: super::ChangeKind = $kind;)*
        pub(super) static ALL: &[&super::ChangeKind] = &[$(&$name),*];
    };
}
use kinds;

#[cfg(test)]
mod tests;

//! What was not judged, and why. Not here: rules that did not run at all (`summary`).

use std::sync::Arc;

use super::Declaration;
use crate::key::EntityId;
use crate::shape::{Bilingual, EntityKind, Lang};

/// Something that was not judged.
#[derive(Clone, PartialEq, Debug)]
#[non_exhaustive]
pub struct NotJudged {
    /// The rule that could not judge; `None`: no rule could.
    pub declaration: Option<&'static Declaration>,
    /// The input.
    pub input: Arc<str>,
    /// The kind of the entity.
    pub kind: Option<EntityKind>,
    /// The entity, if its id could be read.
    pub entity: Option<EntityId>,
    /// Pointer of the entity in its document, or of what could not be judged.
    pub pointer: String,
    /// Why.
    pub reason: Unjudged,
    pub(crate) base: usize,
}

/// The words for what was not judged.
pub(super) const NOT_JUDGED: Bilingual = Bilingual::new("nicht beurteilt", "not judged");

impl NotJudged {
    /// Whom it is about: the entity, or the place if there is none. Empty for the whole input.
    pub(super) fn whom(&self) -> &str {
        self.entity.as_ref().map_or(&*self.pointer, EntityId::as_str)
    }
}

/// Why something was not judged.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
#[non_exhaustive]
pub enum Unjudged {
    /// The rule reads a member whose value could not be typed and was set aside.
    SetAside {
        /// The member, by its way from the entity; empty if it may be any.
        member: Box<str>,
    },
    /// The member stands twice; the second one was dropped.
    Dropped {
        /// The member.
        member: Box<str>,
    },
    /// The rule needs an entity that is published elsewhere and not at hand.
    External {
        /// Its id.
        target: EntityId,
    },
    /// The rule needs an entity that may stand in what could not be read.
    Unread {
        /// Its id.
        target: EntityId,
    },
    /// The entity could not be read as one of its kind.
    Damaged,
    /// A line could not be read.
    Line {
        /// Its number, from 1.
        line: usize,
    },
    /// The rest of the input could not be read.
    Unreadable,
    /// A limit was reached.
    Limit,
}

impl Unjudged {
    /// The name in JSON.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        match self {
            Self::SetAside { .. } => "set-aside",
            Self::Dropped { .. } => "dropped",
            Self::External { .. } => "external",
            Self::Unread { .. } => "unread",
            Self::Damaged => "damaged",
            Self::Line { .. } => "line",
            Self::Unreadable => "unreadable",
            Self::Limit => "limit",
        }
    }

    /// The words for people.
    #[must_use]
    pub fn title(&self, lang: Lang) -> String {
        match (self, lang) {
            (Self::SetAside { member }, Lang::De) if member.is_empty() => "nicht alle Felder sind lesbar".to_owned(),
            (Self::SetAside { member }, Lang::En) if member.is_empty() => "not all members can be read".to_owned(),
            (Self::SetAside { member }, Lang::De) => format!("`{member}` ist nicht lesbar und wurde beiseitegelegt"),
            (Self::SetAside { member }, Lang::En) => format!("`{member}` cannot be read and was set aside"),
            (Self::Dropped { member }, Lang::De) => format!("`{member}` steht doppelt; das zweite wurde verworfen"),
            (Self::Dropped { member }, Lang::En) => format!("`{member}` stands twice; the second one was dropped"),
            (Self::External { target }, Lang::De) => format!("`{target}` liegt nicht vor"),
            (Self::External { target }, Lang::En) => format!("`{target}` is not at hand"),
            (Self::Unread { target }, Lang::De) => {
                format!("`{target}` steht womöglich in einem Teil, der nicht lesbar ist")
            }
            (Self::Unread { target }, Lang::En) => format!("`{target}` may stand in a part that cannot be read"),
            (Self::Line { line }, Lang::De) => format!("Zeile {line} ist nicht lesbar"),
            (Self::Line { line }, Lang::En) => format!("line {line} cannot be read"),
            (Self::Damaged, Lang::De) => "der Eintrag ist nicht lesbar".to_owned(),
            (Self::Damaged, Lang::En) => "the entity cannot be read".to_owned(),
            (Self::Unreadable, Lang::De) => "der Rest der Eingabe ist nicht lesbar".to_owned(),
            (Self::Unreadable, Lang::En) => "the rest of the input cannot be read".to_owned(),
            (Self::Limit, Lang::De) => "eine Obergrenze ist erreicht".to_owned(),
            (Self::Limit, Lang::En) => "a limit was reached".to_owned(),
        }
    }
}

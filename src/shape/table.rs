//! Tables: what the declarations say, as data. From them come messages, suggestions, references, `docs/format.md` and JSON Schema.

use super::probe::Probe;
use super::{Bilingual, Format};

/// The kinds of entities of a catalog.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
#[non_exhaustive]
pub enum EntityKind {
    /// [`Organisation`](crate::Organisation)
    Organisation,
    /// [`Service`](crate::Service)
    Service,
    /// [`InterfaceContract`](crate::InterfaceContract)
    Interface,
    /// [`Tenant`](crate::Tenant)
    Tenant,
    /// [`Agreement`](crate::Agreement)
    Agreement,
}

impl EntityKind {
    /// All kinds, in the order in which a catalog lists them.
    pub const ALL: [Self; 5] = [Self::Organisation, Self::Service, Self::Interface, Self::Tenant, Self::Agreement];

    /// The value of the member `kind` in NDJSON and of single entities.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Organisation => "organisation",
            Self::Service => "service",
            Self::Interface => "interface",
            Self::Tenant => "tenant",
            Self::Agreement => "agreement",
        }
    }

    /// The member of a catalog document that lists entities of this kind.
    #[must_use]
    pub const fn list(self) -> &'static str {
        match self {
            Self::Organisation => "organisations",
            Self::Service => "services",
            Self::Interface => "interfaces",
            Self::Tenant => "tenants",
            Self::Agreement => "agreements",
        }
    }

    /// The kind with this name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }

    /// The word for people.
    #[must_use]
    pub const fn title(self) -> Bilingual {
        match self {
            Self::Organisation => Bilingual::new("Organisation", "organisation"),
            Self::Service => Bilingual::new("Cloud-Service", "service"),
            Self::Interface => Bilingual::new("Schnittstelle", "interface"),
            Self::Tenant => Bilingual::new("Mandant", "tenant"),
            Self::Agreement => Bilingual::new("Vereinbarung", "agreement"),
        }
    }
}

/// What the JSON of a value looks like.
#[derive(Clone, Copy, PartialEq, Debug)]
#[non_exhaustive]
pub enum Shape {
    /// An object with declared members.
    Object(&'static ObjectShape),
    /// A text of a format.
    Text(&'static Format),
    /// A text out of an open list.
    Vocabulary(&'static VocabularyShape),
    /// A list of values of one shape.
    List(&'static Shape),
    /// An object whose member names are language tags and whose values are texts.
    Localized,
    /// `true` or `false`.
    Bool,
    /// A whole number from 0 to 4 294 967 295.
    Integer,
    /// In requests and answers: a whole number from 0.
    Count,
    /// In answers: one of these names.
    Name(&'static [&'static str]),
    /// In answers: a value of a shape, or `null`.
    Nullable(&'static Shape),
    /// In answers: an object of which nobody knows the names, with values of one shape.
    Map(&'static Shape),
}

/// A struct of the model.
#[derive(PartialEq, Debug)]
#[non_exhaustive]
pub struct ObjectShape {
    /// The English name, which is the Rust type.
    pub name: &'static str,
    /// The German title.
    pub title: &'static str,
    /// What it is.
    pub docs: Bilingual,
    /// Its members in declared order, which is the order of writing.
    pub fields: &'static [Field],
    /// Whether members beyond these are refused; otherwise they are kept.
    pub closed: bool,
    /// For each member, how its name is recognised in a text.
    pub(crate) probes: &'static [Probe],
}

/// A member of a struct of the model.
#[derive(PartialEq, Debug)]
#[non_exhaustive]
pub struct Field {
    /// The name in JSON.
    pub name: &'static str,
    /// The German title.
    pub title: &'static str,
    /// What it says.
    pub docs: Bilingual,
    /// What its value looks like.
    pub shape: &'static Shape,
    /// Whether the object means nothing without it.
    pub required: bool,
    /// For references: the kinds of entities that may be named.
    pub kinds: &'static [EntityKind],
}

/// An open list of values.
#[derive(PartialEq, Debug)]
#[non_exhaustive]
pub struct VocabularyShape {
    /// The English name, which is the Rust type.
    pub name: &'static str,
    /// The German title.
    pub title: &'static str,
    /// What it is.
    pub docs: Bilingual,
    /// The known values in declared order.
    pub terms: &'static [Term],
    /// For each known value, how it is recognised in a text.
    pub(crate) probes: &'static [Probe],
}

/// A known value of an open list.
#[derive(PartialEq, Debug)]
#[non_exhaustive]
pub struct Term {
    /// The value in JSON.
    pub value: &'static str,
    /// What it means, in German and English.
    pub docs: Bilingual,
}

/// So deep the search for references goes; what lies deeper counts as one.
const DEEPEST: u8 = 16;

impl Shape {
    /// The object that values of this shape are, or hold.
    fn object(&'static self) -> Option<&'static ObjectShape> {
        let mut shape = self;
        loop {
            shape = match shape {
                Self::Object(object) => return Some(object),
                Self::List(inner) | Self::Nullable(inner) | Self::Map(inner) => inner,
                _ => return None,
            };
        }
    }

    /// Whether the member on a way (`plans.prices`) is, or holds, the id of an entity. Of a way that leads nowhere, nobody knows.
    pub(crate) fn may_refer(&'static self, way: &str) -> bool {
        let mut object = self.object();
        for name in way.split('.').filter(|name| !name.is_empty()) {
            let Some(field) = object.and_then(|it| it.fields.get(it.position(name)?)) else { return true };
            if !field.kinds.is_empty() {
                return true;
            }
            object = field.shape.object();
        }
        object.is_some_and(|object| object.refers(DEEPEST))
    }
}

impl ObjectShape {
    fn refers(&'static self, depth: u8) -> bool {
        let below = |field: &Field| field.shape.object().is_some_and(|inner| inner.refers(depth - 1));
        depth == 0 || self.fields.iter().any(|field| !field.kinds.is_empty() || below(field))
    }

    /// The position of a member in the table.
    pub(crate) fn position(&self, name: &str) -> Option<usize> {
        self.fields.iter().position(|field| field.name == name)
    }
}

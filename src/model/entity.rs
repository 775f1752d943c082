//! One entity of any kind, owned or borrowed.

use super::document::push_line;
use super::{Agreement, InterfaceContract, Organisation, Service, Tenant};
use crate::key::EntityId;
use crate::shape::{EntityKind, Path, Shape, UnknownMembers, Value, Visitor};

/// One entity of any kind.
#[derive(Clone, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub enum Entity {
    /// An organisation.
    Organisation(Box<Organisation>),
    /// A service.
    Service(Box<Service>),
    /// An interface.
    Interface(Box<InterfaceContract>),
    /// A tenant.
    Tenant(Box<Tenant>),
    /// An agreement.
    Agreement(Box<Agreement>),
}

impl Entity {
    /// The entity, borrowed.
    #[must_use]
    pub fn as_ref(&self) -> EntityRef<'_> {
        match self {
            Self::Organisation(organisation) => EntityRef::Organisation(organisation),
            Self::Service(service) => EntityRef::Service(service),
            Self::Interface(interface) => EntityRef::Interface(interface),
            Self::Tenant(tenant) => EntityRef::Tenant(tenant),
            Self::Agreement(agreement) => EntityRef::Agreement(agreement),
        }
    }

    /// Takes over what another entity of the same kind says and this one leaves out; the names of those members.
    pub(crate) fn inherit(&mut self, from: &Self) -> Vec<&'static str> {
        match (self, from) {
            (Self::Organisation(organisation), Self::Organisation(from)) => Value::inherit(&mut **organisation, from),
            (Self::Service(service), Self::Service(from)) => Value::inherit(&mut **service, from),
            (Self::Interface(interface), Self::Interface(from)) => Value::inherit(&mut **interface, from),
            (Self::Tenant(tenant), Self::Tenant(from)) => Value::inherit(&mut **tenant, from),
            (Self::Agreement(agreement), Self::Agreement(from)) => Value::inherit(&mut **agreement, from),
            _ => Vec::new(),
        }
    }
}

/// One entity of any kind, borrowed.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub enum EntityRef<'a> {
    /// An organisation.
    Organisation(&'a Organisation),
    /// A service.
    Service(&'a Service),
    /// An interface.
    Interface(&'a InterfaceContract),
    /// A tenant.
    Tenant(&'a Tenant),
    /// An agreement.
    Agreement(&'a Agreement),
}

impl<'a> EntityRef<'a> {
    /// The kind.
    #[must_use]
    pub fn kind(self) -> EntityKind {
        match self {
            Self::Organisation(_) => EntityKind::Organisation,
            Self::Service(_) => EntityKind::Service,
            Self::Interface(_) => EntityKind::Interface,
            Self::Tenant(_) => EntityKind::Tenant,
            Self::Agreement(_) => EntityKind::Agreement,
        }
    }

    /// The id.
    #[must_use]
    pub fn id(self) -> &'a EntityId {
        match self {
            Self::Organisation(organisation) => &organisation.id,
            Self::Service(service) => &service.id,
            Self::Interface(interface) => &interface.id,
            Self::Tenant(tenant) => &tenant.id,
            Self::Agreement(agreement) => &agreement.id,
        }
    }

    /// Its members beyond the declared ones.
    pub(crate) fn unknown(self) -> &'a UnknownMembers {
        match self {
            Self::Organisation(organisation) => &organisation.unknown,
            Self::Service(service) => &service.unknown,
            Self::Interface(interface) => &interface.unknown,
            Self::Tenant(tenant) => &tenant.unknown,
            Self::Agreement(agreement) => &agreement.unknown,
        }
    }

    /// The entity as one line of NDJSON, with its `kind` first and a newline at the end. An unknown member `kind` has no
    /// place in it.
    #[must_use]
    pub fn to_line(self) -> String {
        let mut text = String::new();
        let kind = format!("\"{}\"", self.kind().name());
        let (envelope, unknown) = ([("kind", kind.as_str())], self.unknown());
        match self {
            Self::Organisation(organisation) => push_line(&mut text, &envelope, unknown, organisation),
            Self::Service(service) => push_line(&mut text, &envelope, unknown, service),
            Self::Interface(interface) => push_line(&mut text, &envelope, unknown, interface),
            Self::Tenant(tenant) => push_line(&mut text, &envelope, unknown, tenant),
            Self::Agreement(agreement) => push_line(&mut text, &envelope, unknown, agreement),
        }
        text
    }

    /// The names of the members that it has, in declared order.
    pub(crate) fn members(self) -> Vec<&'static str> {
        match self {
            Self::Organisation(organisation) => organisation.members(),
            Self::Service(service) => service.members(),
            Self::Interface(interface) => interface.members(),
            Self::Tenant(tenant) => tenant.members(),
            Self::Agreement(agreement) => agreement.members(),
        }
    }

    /// Shows every text of the entity to the visitor.
    pub(crate) fn walk<V: Visitor>(self, visitor: &mut V) {
        match self {
            Self::Organisation(organisation) => organisation.walk(&Path::ROOT, visitor),
            Self::Service(service) => service.walk(&Path::ROOT, visitor),
            Self::Interface(interface) => interface.walk(&Path::ROOT, visitor),
            Self::Tenant(tenant) => tenant.walk(&Path::ROOT, visitor),
            Self::Agreement(agreement) => agreement.walk(&Path::ROOT, visitor),
        }
    }
}

/// The shape of the entities of a kind.
pub(crate) fn shape_of(kind: EntityKind) -> &'static Shape {
    match kind {
        EntityKind::Organisation => Organisation::SHAPE,
        EntityKind::Service => Service::SHAPE,
        EntityKind::Interface => InterfaceContract::SHAPE,
        EntityKind::Tenant => Tenant::SHAPE,
        EntityKind::Agreement => Agreement::SHAPE,
    }
}

impl<'a> From<&'a Entity> for EntityRef<'a> {
    fn from(entity: &'a Entity) -> Self {
        entity.as_ref()
    }
}

#[cfg(test)]
mod tests {
    use super::super::CatalogHeader;
    use super::shape_of;
    use crate::shape::{EntityKind, Shape, Value};

    #[test]
    fn no_entity_has_a_member_that_the_envelope_of_a_line_needs() {
        for shape in EntityKind::ALL.into_iter().map(shape_of).chain([CatalogHeader::SHAPE]) {
            let Shape::Object(object) = shape else { panic!("an entity is an object") };
            assert!(
                object.fields.iter().all(|field| field.name != "kind" && field.name != "format"),
                "{}",
                object.name
            );
        }
    }
}

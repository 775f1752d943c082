//! The table of paths at which references stand. There are few different ones: each is kept once as a pointer.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

use crate::shape::{Field, Path};

/// Where a reference can stand.
#[derive(Clone, Debug)]
pub(super) struct PathFact {
    pub(super) pointer: Box<str>,
    /// The declared member, which says which kinds of entities are allowed.
    pub(super) field: Option<&'static Field>,
    /// The list of which it is an element: the same number for all elements, 0 if it stands in no list.
    pub(super) list: u64,
    /// What the reference says.
    pub(super) way: Way,
}

/// What a reference says, as far as rules ask for it.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub(crate) enum Way {
    /// The body that offers, operates, orders, owns, administers …: no rule asks for more.
    Other,
    /// What takes over: services, interfaces, organisations.
    Successor,
    /// The agreement that was in force before.
    Replaces,
    /// The tenant or agreement above.
    Parent,
    /// The body that supervises.
    Supervisor,
    /// The legal entity of a body.
    LegalEntity,
    /// Who controls a body.
    Controller,
    /// The organisation of which a body is a member.
    Membership,
    /// The service on which another depends.
    Dependency,
    /// A service that can take the place of another.
    Alternative,
    /// The interface that a service needs.
    RequiredInterface,
    /// The interface that a service provides.
    ProvidedInterface,
    /// A service that is to provide an interface that a service needs. It comes after that interface.
    NamedProvider,
    /// The service behind an endpoint of an interface.
    EndpointService,
    /// A service that an agreement covers.
    AgreedService,
    /// The body that offers a service.
    Provider,
    /// The body that operates a service.
    Operator,
    /// The body that orders a tenant.
    Customer,
    /// The service of a tenant.
    TenantService,
    /// An agreement on which a tenant rests.
    TenantAgreement,
    /// A body that uses a tenant.
    TenantUser,
    /// An agreement that a term of joint use asks for.
    TermAgreement,
    /// A body that is excluded from joint use.
    ExcludedBody,
    /// Who is responsible for the data in a tenant.
    TenantController,
    /// A service to which an instrument on processing in an agreement is limited.
    ProcessedService,
}

impl Way {
    /// By the members on the way; places in lists do not count.
    fn of(pointer: &str) -> Self {
        let mut names = pointer.split('/').skip(1).filter(|token| !token.bytes().all(|b| b.is_ascii_digit()));
        match (names.next(), names.next(), names.next()) {
            (Some("successor"), None, _) => Self::Successor,
            (Some("replaces"), None, _) => Self::Replaces,
            (Some("parent"), None, _) => Self::Parent,
            (Some("supervisor"), None, _) => Self::Supervisor,
            (Some("legalEntity"), None, _) => Self::LegalEntity,
            (Some("provider"), None, _) => Self::Provider,
            (Some("operator"), None, _) => Self::Operator,
            (Some("customer"), None, _) => Self::Customer,
            (Some("service"), None, _) => Self::TenantService,
            (Some("agreements"), None, _) => Self::TenantAgreement,
            (Some("users"), None, _) => Self::TenantUser,
            (Some("jointUse"), Some("terms"), Some("agreements")) => Self::TermAgreement,
            (Some("jointUse"), Some("excludedBodies"), None) => Self::ExcludedBody,
            (Some("dataProcessing"), Some("services"), None) => Self::ProcessedService,
            (Some("controllers"), None, _) => Self::TenantController,
            (Some("controlRelations"), Some("controller"), None)
            | (Some("eligibilityGrounds"), Some("controllers"), None) => Self::Controller,
            (Some("memberships"), Some("organisation"), None) => Self::Membership,
            (Some("dependencies"), Some("service"), None) => Self::Dependency,
            (Some("dependencies"), Some("alternatives"), None)
            | (Some("sovereignty"), Some(_), Some("alternatives")) => Self::Alternative,
            (Some("scope"), Some("services"), None) => Self::AgreedService,
            (Some("requires"), Some("interface"), None) => Self::RequiredInterface,
            (Some("requires"), Some("providers"), None) => Self::NamedProvider,
            (Some("versions"), Some("endpoints"), Some("service")) => Self::EndpointService,
            (Some("provides"), Some("interface"), None) => Self::ProvidedInterface,
            _ => Self::Other,
        }
    }
}

/// Paths in the order in which they were first seen.
#[derive(Clone, Debug, Default)]
pub(super) struct Paths {
    paths: Vec<PathFact>,
    /// By the key of a path, which is cheap to compute while walking.
    known: HashMap<u64, u32, BuildHasherDefault<AsItIs>>,
}

/// Keys of paths are spread already; strangers choose nothing of them but lengths of lists.
#[derive(Clone, Copy, Debug, Default)]
struct AsItIs(u64);

impl Hasher for AsItIs {
    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = self.0.rotate_left(8) ^ u64::from(*byte);
        }
    }

    fn write_u64(&mut self, key: u64) {
        self.0 = key;
    }

    fn finish(&self) -> u64 {
        self.0
    }
}

impl Paths {
    /// The position of a path, adding it when it is new.
    pub(super) fn intern(&mut self, path: &Path<'_>) -> u32 {
        let key = path.key();
        if let Some(position) = self.known.get(&key) {
            return *position;
        }
        let position = u32::try_from(self.paths.len()).unwrap_or(u32::MAX);
        let pointer = path.pointer();
        let list = path.parent().filter(|_| path.is_element()).map_or(0, Path::key);
        let way = Way::of(&pointer);
        self.paths.push(PathFact { pointer: pointer.into(), field: path.innermost_field(), list, way });
        self.known.insert(key, position);
        position
    }

    pub(super) fn len(&self) -> usize {
        self.paths.len()
    }

    /// All pointers, in order.
    pub(super) fn iter(&self) -> impl Iterator<Item = &str> {
        self.paths.iter().map(|path| &*path.pointer)
    }

    pub(super) fn get(&self, position: u32) -> Option<&PathFact> {
        self.paths.get(position as usize)
    }

    /// What references at the known places say.
    pub(super) fn ways(&self) -> impl Iterator<Item = Way> {
        self.paths.iter().map(|path| path.way)
    }

    /// Takes over the paths of another table: their positions here.
    pub(super) fn adopt(&mut self, other: &Self) -> Vec<u32> {
        let mut positions = vec![0; other.paths.len()];
        for (key, position) in &other.known {
            let Some(path) = other.get(*position) else { continue };
            let next = u32::try_from(self.paths.len()).unwrap_or(u32::MAX);
            let here = *self.known.entry(*key).or_insert(next);
            if here == next {
                self.paths.push(path.clone());
            }
            if let Some(slot) = positions.get_mut(*position as usize) {
                *slot = here;
            }
        }
        positions
    }

    pub(super) fn bytes(&self) -> usize {
        let texts: usize = self.paths.iter().map(|path| path.pointer.len()).sum();
        texts + self.paths.capacity() * size_of::<PathFact>() + self.known.capacity() * (size_of::<(u64, u32)>() + 1)
    }
}

//! Which short texts facts keep: those that the rules of a check read. Most checks need few of them, and they are what facts
//! take most memory for.

/// Groups of short texts, as a set.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct Kept(u8);

impl Kept {
    /// No texts: identity, life and references only.
    pub(crate) const NONE: Self = Self(0);
    /// Everything.
    pub(crate) const ALL: Self = Self(u8::MAX);

    /// Titles of services, names of bodies.
    pub(super) const TITLES: Self = Self(1);
    /// Ids of plans and service levels, and where others name them.
    pub(super) const PARTS: Self = Self(1 << 1);
    /// What service levels promise, and what dependencies ask for.
    pub(super) const PROMISES: Self = Self(1 << 2);
    /// Isolation and protection need.
    pub(super) const SEPARATION: Self = Self(1 << 3);
    /// Environments, and limits of tenants.
    pub(super) const OPERATION: Self = Self(1 << 4);
    /// Leitweg-IDs.
    pub(super) const INVOICES: Self = Self(1 << 5);
    /// Versions of interfaces: there, provided, needed; and from where they can be reached.
    pub(super) const INTERFACES: Self = Self(1 << 6);
    /// Networks of bodies, and their gateways.
    pub(super) const NETWORKS: Self = Self(1 << 7);

    /// What a rule needs that reads these members.
    pub(crate) fn read_by(members: &[&str]) -> Self {
        members.iter().fold(Self::NONE, |all, member| all.and(Self::of_member(member)))
    }

    /// In what a member of an entity, by its way, is kept. Of most members, facts keep no text.
    fn of_member(member: &str) -> Self {
        match member {
            "title" | "name" => Self::TITLES,
            "plan"
            | "plans.id"
            | "serviceLevels.id"
            | "dependencies.plan"
            | "dependencies.serviceLevel"
            | "scope.plans" => Self::PARTS,
            "isolation" | "protection" | "protectionNeeds" | "tenancy.isolation" | "plans.isolation"
            | "plans.protection" => Self::SEPARATION,
            "environment" | "environments" | "limits" => Self::OPERATION,
            "invoiceLeitwegId" | "keys.leitwegIds" => Self::INVOICES,
            "networks" | "gateways" => Self::NETWORKS,
            "provides" | "provides.version" | "requires" => Self::INTERFACES,
            _ if member.starts_with("versions") => Self::INTERFACES,
            _ if member.starts_with("serviceLevels.") => Self::PROMISES,
            _ => Self::NONE,
        }
    }

    /// Both.
    pub(crate) fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// What is in both.
    pub(in crate::facts) fn common(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }

    /// Whether all of another set is in it.
    pub(crate) fn holds(self, other: Self) -> bool {
        self.0 & other.0 == other.0
    }

    pub(in crate::facts) fn bits(self) -> u8 {
        self.0
    }

    pub(in crate::facts) fn from_bits(bits: u8) -> Self {
        Self(bits)
    }
}

/// Facts that nobody limited keep everything.
impl Default for Kept {
    fn default() -> Self {
        Self::ALL
    }
}

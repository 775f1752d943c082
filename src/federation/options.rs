//! What is asked: the need of a user, and how far the federation looks. Not here: the answers (`decision`).

use crate::key::{Ars, EntityId};
use crate::model::common::{NetworkZone, ProtectionNeeds};
use crate::text::{Country, LocalId};

/// How far the federation looks.
#[derive(Clone, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub struct FederationOptions {
    /// How many awards a path has at most.
    pub max_awards_of_path: usize,
    /// How many possible awards are kept; beyond it, "no path" becomes "undecided".
    pub max_awards: usize,
}

impl Default for FederationOptions {
    fn default() -> Self {
        Self { max_awards_of_path: 4, max_awards: 2_000_000 }
    }
}

impl FederationOptions {
    /// Sets how many awards a path has at most.
    #[must_use]
    pub fn max_awards_of_path(mut self, most: usize) -> Self {
        self.max_awards_of_path = most;
        self
    }

    /// Sets how many possible awards are kept.
    #[must_use]
    pub fn max_awards(mut self, most: usize) -> Self {
        self.max_awards = most;
        self
    }
}

/// What a user needs. What is not given is not asked.
///
/// ```
/// use dvs::federation::Need;
/// use dvs::key::EntityId;
///
/// let need = Need::default().via(EntityId::new("example.musterland:it-dienstleister")?).own_networks();
/// assert!(need.plan.is_none());
/// # Ok::<(), dvs::InvalidText>(())
/// ```
#[derive(Clone, PartialEq, Eq, Default, Debug)]
#[non_exhaustive]
pub struct Need {
    /// The customer that orders for the user, such as its IT-Dienstleister. Without it the user orders itself.
    #[doc(alias = "Kunde")]
    pub via: Option<EntityId>,
    /// The plan, by its id inside the service.
    #[doc(alias = "Tarif")]
    pub plan: Option<LocalId>,
    /// The protection need that the user determined.
    #[doc(alias = "Schutzbedarf")]
    pub protection: Option<ProtectionNeeds>,
    /// The countries in which data may lie or be seen; empty is not asked.
    pub locations: Vec<Country>,
    /// From which networks the service must be reached.
    pub network: Option<NetworkNeed>,
}

/// From which networks a service must be reached.
#[derive(Clone, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub enum NetworkNeed {
    /// From one of those to which the user is attached.
    OfUser,
    /// From this one.
    From {
        /// The zone.
        zone: NetworkZone,
        /// Which of several networks of the zone.
        region: Option<Ars>,
    },
}

impl Need {
    /// The customer that orders for the user.
    #[must_use]
    pub fn via(mut self, customer: EntityId) -> Self {
        self.via = Some(customer);
        self
    }

    /// The plan.
    #[must_use]
    pub fn plan(mut self, plan: LocalId) -> Self {
        self.plan = Some(plan);
        self
    }

    /// The protection need.
    #[must_use]
    pub fn protection(mut self, needs: ProtectionNeeds) -> Self {
        self.protection = Some(needs);
        self
    }

    /// The countries in which data may lie or be seen: each once, in the order of their codes.
    ///
    /// ```
    /// use dvs::{federation::Need, text::Country};
    /// let need = Need::default().locations(["DE", "AT", "DE"].into_iter().filter_map(|code| Country::new(code).ok()));
    /// assert_eq!(need.locations, ["AT", "DE"]);
    /// ```
    #[must_use]
    pub fn locations(mut self, countries: impl IntoIterator<Item = Country>) -> Self {
        self.locations = countries.into_iter().collect();
        self.locations.sort();
        self.locations.dedup();
        self
    }

    /// The service must be reached from one of the networks of the user.
    #[must_use]
    pub fn own_networks(mut self) -> Self {
        self.network = Some(NetworkNeed::OfUser);
        self
    }

    /// The service must be reached from this network.
    #[must_use]
    pub fn from_network(mut self, zone: NetworkZone, region: Option<Ars>) -> Self {
        self.network = Some(NetworkNeed::From { zone, region });
        self
    }
}

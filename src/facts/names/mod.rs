//! Names of plans and service levels, those that a service gives to its own and those by which other entities name them, and
//! other short texts of parts that rules compare across entities, each kept once: a promised availability, a version, a Leitweg-ID.
//! Not here: whether a name leads somewhere (`rulebook`).

mod collect;
mod kept;
mod spot;

pub(crate) use kept::Kept;
pub(crate) use spot::Spot;

/// One name in an entity.
#[derive(Clone, Copy, Debug)]
pub(in crate::facts) struct NameFact {
    /// Position among the ids: names and ids share one table of texts.
    pub(in crate::facts) name: u32,
    /// Place in its list, in three bytes: with the role, a name takes eight. There are many of them.
    index: [u8; 3],
    pub(in crate::facts) role: NameRole,
}

impl NameFact {
    /// Place in its list: of plans, service levels, dependencies, limits; 0 if it stands in none. Beyond 16 million the last.
    pub(in crate::facts) fn new(role: NameRole, index: u32, name: u32) -> Self {
        const LAST: u32 = 0x00FF_FFFF;
        let [low, middle, high, _] = index.min(LAST).to_le_bytes();
        Self { name, index: [low, middle, high], role }
    }

    pub(in crate::facts) fn index(self) -> u32 {
        let [low, middle, high] = self.index;
        u32::from_le_bytes([low, middle, high, 0])
    }
}

/// What a name, or another short text, says where it stands. New ones come at the end, here and in `ALL`.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub(crate) enum NameRole {
    /// The service has a plan of this name.
    Plan,
    /// The service has a service level of this name.
    Level,
    /// The tenant has booked this plan of its service.
    Booked,
    /// The dependency uses this plan of the other service.
    NeededPlan,
    /// The dependency relies on this service level of the other service.
    NeededLevel,
    /// The agreement covers this plan of one of its services.
    Agreed,
    /// The body has this Leitweg-ID.
    LeitwegId,
    /// Invoices for the tenant go to this Leitweg-ID.
    InvoiceTo,
    /// The service level promises this availability in percent for production; behind a slash the period over which it is measured,
    /// if that is stated.
    Target,
    /// The same, counted in operating hours only.
    TargetInHours,
    /// The service level promises this time to running again for production.
    RecoveryTime,
    /// The service level, of which one of these promises is known, holds from this day on.
    LevelFrom,
    /// It holds until this day.
    LevelUntil,
    /// It holds for this plan. Comes after all else that is known of the service level.
    LevelPlan,
    /// The service does not work without the other one, and bridges none of its outages. The text is empty.
    Essential,
    /// The dependency counts for this service level.
    Affected,
    /// The dependency exists from this day on.
    NeededFrom,
    /// The dependency exists until this day.
    NeededUntil,
    /// The other service must have this availability in percent.
    NeededAvailability,
    /// The other service must be running again within this time.
    NeededRecovery,
    /// How service or tenant separates tenants: see `scales::isolation`.
    Isolation,
    /// How the plan separates tenants.
    PlanIsolation,
    /// Up to which protection need the service is suitable, or which the tenant has: see `scales::protection`.
    Protection,
    /// Up to which protection need the plan is suitable.
    PlanProtection,
    /// The environments that the service offers, or the one of the tenant: see `scales::environments`.
    Environments,
    /// The tenant has a limit of this name.
    Limit,
    /// The same, for the tenant and all below it together.
    SharedLimit,
    /// The value of the limit.
    LimitMaximum,
    /// Its unit.
    LimitUnit,
    /// The German title of the service, the German name of the organisation.
    Title,
    /// The interface has this version.
    Version,
    /// The interface has this version, which is deprecated.
    DeprecatedVersion,
    /// The interface has this version, which is retired.
    RetiredVersion,
    /// An endpoint, see [`Spot`], of the version at this place.
    Endpoint,
    /// The same, of an endpoint that names its service.
    ServiceEndpoint,
    /// The service provides this version of the interface.
    Provided,
    /// The service needs these versions of the interface. Not of what it can do without, what the customer brings, and what is
    /// needed until some day.
    Needed,
    /// Where it needs them, and from which network it calls; see [`Spot`]. None: [`Spot::USUAL`].
    NeededAt,
    /// A network to which the body is attached, see [`Spot`].
    Network,
    /// From where a gateway of the body leads, see [`Spot`]; where to, the next name says.
    GatewayFrom,
    /// Where the gateway leads.
    GatewayTo,
    /// The same, and back.
    GatewayBetween,
}

impl NameRole {
    const ALL: &[Self] = &[
        Self::Plan,
        Self::Level,
        Self::Booked,
        Self::NeededPlan,
        Self::NeededLevel,
        Self::Agreed,
        Self::LeitwegId,
        Self::InvoiceTo,
        Self::Target,
        Self::TargetInHours,
        Self::RecoveryTime,
        Self::LevelFrom,
        Self::LevelUntil,
        Self::LevelPlan,
        Self::Essential,
        Self::Affected,
        Self::NeededFrom,
        Self::NeededUntil,
        Self::NeededAvailability,
        Self::NeededRecovery,
        Self::Isolation,
        Self::PlanIsolation,
        Self::Protection,
        Self::PlanProtection,
        Self::Environments,
        Self::Limit,
        Self::SharedLimit,
        Self::LimitMaximum,
        Self::LimitUnit,
        Self::Title,
        Self::Version,
        Self::DeprecatedVersion,
        Self::RetiredVersion,
        Self::Endpoint,
        Self::ServiceEndpoint,
        Self::Provided,
        Self::Needed,
        Self::NeededAt,
        Self::Network,
        Self::GatewayFrom,
        Self::GatewayTo,
        Self::GatewayBetween,
    ];

    pub(in crate::facts) fn from_number(number: u8) -> Option<Self> {
        Self::ALL.get(usize::from(number)).copied()
    }
}

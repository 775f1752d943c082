//! What a rule is: a declaration and a check, the contexts in which checks run, profiles and the registry.
//! Not here: the rules themselves (`rulebook`) and how they are run over a catalog (`check`).

mod allowed_countries;
mod catalog_context;
mod context;
mod parameter;
mod parameters;
mod registry;
mod text_class;
mod url_class;

pub use allowed_countries::AllowedCountries;
pub use catalog_context::CatalogContext;
pub use context::{EntityContext, FactsContext, LeafText};
pub(crate) use context::{Reporting, Shared, Whereabouts, reads};
pub use parameter::{Parameter, ParameterError, parameters_json};
pub use parameters::Parameters;
pub use registry::{Registry, RuleBookError};
pub use text_class::TextClass;
pub(crate) use text_class::{FILLERS, REMINDERS};
pub use url_class::UrlClass;

use crate::model::{Agreement, CatalogHeader, EntityRef, InterfaceContract, Organisation, Service, Tenant};
use crate::report::{Declaration, Scope};
use crate::shape::Path;

/// A rule: what it says about itself, and a function.
///
/// Rules of a caller are made in the same way as those of the crate; their codes begin with another letter than `R`.
///
/// ```
/// use dvs::{Check, Declaration, EntityContext, Rule, Severity};
/// use dvs::model::Service;
///
/// static NO_TAGS: Rule = Rule::new(
///     Declaration::new("X0001", "service-without-tags", Severity::Hint)
///         .title("Service ohne Schlagworte", "service without tags")
///         .message("Es gibt keine Schlagworte.", "There are no tags.")
///         .fix("Zwei oder drei Schlagworte angeben.", "Name two or three tags.")
///         .reads(&["tags"]),
///     Check::Service(|service: &Service, context: &mut EntityContext<'_>| {
///         if service.tags.is_empty() {
///             context.report("/tags");
///         }
///     }),
/// );
/// assert_eq!(NO_TAGS.declaration().code, "X0001");
/// ```
#[derive(Debug)]
pub struct Rule {
    declaration: Declaration,
    check: Check,
}

/// The function of a rule, by what it sees.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub enum Check {
    /// The header of a catalog.
    Header(fn(&CatalogHeader, &mut EntityContext<'_>)),
    /// An organisation.
    Organisation(fn(&Organisation, &mut EntityContext<'_>)),
    /// A service.
    Service(fn(&Service, &mut EntityContext<'_>)),
    /// An interface.
    Interface(fn(&InterfaceContract, &mut EntityContext<'_>)),
    /// A tenant.
    Tenant(fn(&Tenant, &mut EntityContext<'_>)),
    /// An agreement.
    Agreement(fn(&Agreement, &mut EntityContext<'_>)),
    /// An entity of any kind.
    Entity(fn(EntityRef<'_>, &mut EntityContext<'_>)),
    /// Each text for people, in entities and headers, that shows one of these signs.
    Text(TextClass, fn(LeafText<'_>, &mut EntityContext<'_>)),
    /// Each web address that shows one of these signs.
    Url(UrlClass, fn(LeafText<'_>, &mut EntityContext<'_>)),
    /// Each text in several languages as a whole: its German and its English wording, and where it stands.
    Localized(fn(Option<&str>, Option<&str>, &Path<'_>, &mut EntityContext<'_>)),
    /// Each value of the format with this name that is a key, a code or a share: `country`, `currency`, `dvdv-key`,
    /// `grundschutz-certificate`, `leika-key`, `leitweg-id`, `percent`.
    Code(&'static str, fn(LeafText<'_>, &mut EntityContext<'_>)),
    /// Each pair of `validFrom` and `validUntil`, both given: the first, and the second with its place. As texts they compare as days.
    Validity(fn(&str, LeafText<'_>, &mut EntityContext<'_>)),
    /// The index of all entities.
    Facts(fn(&mut FactsContext<'_>)),
    /// The whole catalogs, held in memory.
    Catalog(fn(&mut CatalogContext<'_>)),
    /// Whole catalogs that are compared with each other: held in memory only where several inputs are checked together. Where there is
    /// only one, there is nothing to compare, and the rule counts as having run.
    Together(fn(&mut CatalogContext<'_>)),
    /// Whole catalogs in which there are tenants, judged by them: held in memory only where there are any. An input with tenants is read a
    /// second time for it; where there are none, there is nothing to judge, and the rule counts as having run.
    Tenants(fn(&mut CatalogContext<'_>)),
}

impl Check {
    const fn scope(self) -> Scope {
        match self {
            Self::Facts(_) => Scope::Facts,
            Self::Catalog(_) | Self::Together(_) | Self::Tenants(_) => Scope::Catalog,
            _ => Scope::Entity,
        }
    }
}

impl Rule {
    /// Makes a rule of its declaration and its function.
    #[must_use]
    pub const fn new(mut declaration: Declaration, check: Check) -> Self {
        declaration.scope = check.scope();
        Self { declaration, check }
    }

    /// What it says about itself.
    #[must_use]
    pub const fn declaration(&self) -> &Declaration {
        &self.declaration
    }

    /// Its function.
    #[must_use]
    pub const fn check(&self) -> Check {
        self.check
    }
}

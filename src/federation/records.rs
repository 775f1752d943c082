//! What catalogs say, by reference: so several count as one, and an entity can be replaced without copying the rest. Not here: what follows
//! from it (`landscape`).

use crate::model::{Agreement, Catalog, InterfaceContract, Organisation, Service, Tenant};

/// All entities, in the order of the catalogs. Of several with one id the first counts.
#[derive(Clone, Debug, Default)]
pub(crate) struct Records<'c> {
    pub(crate) organisations: Vec<&'c Organisation>,
    pub(crate) services: Vec<&'c Service>,
    pub(crate) interfaces: Vec<&'c InterfaceContract>,
    pub(crate) tenants: Vec<&'c Tenant>,
    pub(crate) agreements: Vec<&'c Agreement>,
    /// Whether one of the catalogs says that it is made up: then nothing says anything about real bodies.
    pub(crate) fictitious: bool,
}

impl<'c> Records<'c> {
    pub(crate) fn of(catalogs: impl IntoIterator<Item = &'c Catalog>) -> Self {
        let mut all = Self::default();
        for catalog in catalogs {
            all.organisations.extend(&catalog.organisations);
            all.services.extend(&catalog.services);
            all.interfaces.extend(&catalog.interfaces);
            all.tenants.extend(&catalog.tenants);
            all.agreements.extend(&catalog.agreements);
            all.fictitious |= catalog.is_fictitious();
        }
        all
    }
}

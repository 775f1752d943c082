//! How much the services of a catalog state: what reports of the profile `quality` count, and judge nothing by. Not here: findings about
//! single services (`completeness`).

use crate::model::Service;
use crate::rulebook::stage::is_retired;
use crate::shape::Bilingual;

/// Something that a service may state.
pub(crate) struct Stated {
    /// The member of a service, which also is the name of the figure.
    pub(crate) member: &'static str,
    /// What it is about.
    pub(crate) title: Bilingual,
    /// Whether a service states it.
    pub(crate) holds: fn(&Service) -> bool,
}

/// What is counted, in the order of the format.
pub(crate) static STATED: [Stated; 11] = [
    stated("plans", "Tarife", "plans", |it| !it.plans.is_empty()),
    stated("serviceLevels", "Service-Level", "service levels", |it| !it.service_levels.is_empty()),
    stated("protection", "Eignung für den Schutzbedarf", "suitability for protection needs", |it| {
        it.protection.is_some()
    }),
    stated("evidence", "Nachweise", "evidence", |it| !it.evidence.is_empty()),
    stated("dataProtection", "Datenschutz", "data protection", |it| it.data_protection.is_some()),
    stated("locations", "Datenstandorte", "data locations", |it| !it.locations.is_empty()),
    stated("jointUse", "Mitnutzung", "joint use", |it| it.joint_use.is_some()),
    stated("tenancy", "Mandantentrennung", "separation of tenants", |it| it.tenancy.is_some()),
    stated("provides", "Schnittstellen", "interfaces", |it| !it.provides.is_empty()),
    stated("exit", "Wechsel und Ausstieg", "exit and switching", |it| it.exit.is_some()),
    stated("accessibility", "Barrierefreiheit", "accessibility", |it| it.accessibility.is_some()),
];

const fn stated(member: &'static str, de: &'static str, en: &'static str, holds: fn(&Service) -> bool) -> Stated {
    Stated { member, title: Bilingual::new(de, en), holds }
}

/// Whether a service is counted: nobody has to add anything to a retired one.
pub(crate) fn counts(service: &Service) -> bool {
    !is_retired(service)
}

#[cfg(test)]
mod tests {
    use super::STATED;
    use crate::model::Service;
    use crate::shape::{Shape, Value as _};

    #[test]
    fn figures_are_named_like_members() {
        let Shape::Object(service) = Service::SHAPE else { panic!("a service is an object") };
        for stated in &STATED {
            assert!(service.fields.iter().any(|field| field.name == stated.member), "{}", stated.member);
        }
    }
}

//! Tenants of the example landscape against what is on record, and what they inherit.

use dvs::Options;
use dvs::federation::{Federation, FederationOptions, Overall};
use dvs::model::tenant::{AdministratorRole, TenantAdministrator, TenantLimit};
use dvs::text::{Date, LocalId};

use super::scenarios::TODAY;
use crate::support::read;

#[test]
fn tenants_are_judged_and_inherit_from_those_above() {
    let day = Date::new(TODAY).unwrap();
    let text = read("examples/data/catalog.json");
    let mut catalog = dvs::read_catalog(text.as_str(), &Options::new(day.clone())).catalog;
    let above = catalog.tenants.iter_mut().find(|it| it.id.name() == "mandant-akte-beispielkreis").unwrap();
    let mut passed_on = TenantAdministrator::new(AdministratorRole::Auditor, None);
    passed_on.inherited = Some(true);
    let kept = TenantAdministrator::new(AdministratorRole::DomainManager, None);
    above.administrators = [passed_on, kept].into();
    let mut shared = TenantLimit::new(LocalId::new("akten").unwrap(), None);
    shared.inherited = Some(true);
    above.limits = [shared, TenantLimit::new(LocalId::new("nur-hier").unwrap(), None)].into();
    let federation = Federation::new(&catalog, &FederationOptions::default());
    let landscape = federation.on(&day);
    let tenants = landscape.tenants();
    assert_eq!(tenants.len(), catalog.tenants.len());
    let below = tenants.iter().find(|it| it.tenant.name() == "mandant-akte-musterdorf").unwrap();
    let above: Vec<&str> = below.above.iter().map(|it| it.name()).collect();
    assert_eq!(above, ["mandant-akte-beispielkreis"]);
    let from_above = |id: &dvs::key::EntityId| id.name() == "mandant-akte-beispielkreis";
    let roles: Vec<_> = below.administrators.iter().filter(|it| from_above(it.0)).map(|it| &it.1.role).collect();
    assert_eq!(roles, [&AdministratorRole::Auditor]);
    let limits: Vec<_> = below.limits.iter().filter(|it| from_above(it.0)).map(|it| it.1.name.as_str()).collect();
    assert_eq!(limits, ["akten"]);

    let answers = landscape.judge_tenants();
    let of = |name: &str| answers.iter().find(|it| it.tenant.name() == name).unwrap();
    assert_eq!(of("mandant-akte-land").answer.procurement.name(), "path-on-record");
    assert_eq!(of("mandant-akte-land").customer.name(), "land");
    // The agreement that carries this one ends in spring 2029, and the tenant with it: a day later nothing is asked of it any more.
    let westfeld = |day: &str| {
        let answers = federation.on(&Date::new(day).unwrap()).judge_tenants();
        answers.into_iter().find(|it| it.tenant.name() == "mandant-akte-westfeld").map(|it| it.answer)
    };
    assert_eq!(westfeld("2029-03-31").unwrap().procurement.name(), "path-on-record");
    assert!(westfeld("2029-04-01").is_none(), "the tenant ends with it");
    assert!(
        answers.iter().all(|it| it.answer.overall != Overall::Open || it.answer.procurement.name() == "path-on-record")
    );
}

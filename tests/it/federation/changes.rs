//! Changes that follow one another. Not here: what changes mean for answers (`random`).

use dvs::federation::{Change, apply};
use dvs::key::EntityId;

use super::world::{World, id};

#[test]
fn agreements_are_replaced_and_end_in_the_order_of_the_changes() {
    let mut world = World::default();
    for line in ["land a 01", "land b 02", "agreement v a>b -", "agreement w a>b -", "agreement x a>b -"] {
        world.line(line);
    }
    let catalog = world.catalog();
    let named =
        |name: &str| Box::new(catalog.agreements.iter().find(|it| it.id.as_str() == id(name)).cloned().unwrap());
    let remove = |name: &str| Change::RemoveAgreement(EntityId::new(&id(name)).unwrap());
    let (again, other) = (Change::AddAgreement(named("v")), Change::AddAgreement(named("w")));
    let after = |changes: &[Change]| {
        let after = apply(&catalog, changes)?;
        Ok(after.agreements.iter().map(|it| it.id.name().to_owned()).collect::<Vec<_>>())
    };
    let unknown = |of: Result<Vec<String>, dvs::federation::UnknownEntity>| of.unwrap_err().id().as_str().to_owned();
    assert_eq!(after(&[again.clone(), other.clone()]).unwrap(), ["x", "v", "w"]);
    assert_eq!(after(&[again.clone(), other, again.clone()]).unwrap(), ["x", "w", "v"]);
    assert_eq!(after(&[remove("v"), again.clone(), remove("w")]).unwrap(), ["x", "v"]);
    assert_eq!(after(&[again, remove("v")]).unwrap(), ["w", "x"]);
    assert_eq!(unknown(after(&[remove("v"), remove("v")])), id("v"));
}

//! Who provides what services need, and who is hit when a version of an interface ends.
//!
//! ```text
//! cargo run --example impact
//! ```

use dvs::compat::{self, Loss};
use dvs::key::EntityId;
use dvs::text::{Date, Version};
use dvs::{Lang, Options, read_catalog};

const CATALOG: &str = r#"{ "format": "dvs-crate/1",
  "interfaces": [ { "id": "example.musterland:register", "versions": [ { "version": "1.4.0" }, { "version": "2.0.0" } ] },
                  { "id": "example.musterland:antraege", "versions": [ { "version": "3.0.0" } ] } ],
  "services": [
    { "id": "example.musterland:melderegister", "provides": [
      { "interface": "example.musterland:register", "version": "1.4.0" },
      { "interface": "example.musterland:register", "version": "2.0.0" } ] },
    { "id": "example.musterland:fachverfahren",
      "requires": [ { "interface": "example.musterland:register", "version": "^1.2" } ],
      "provides": [ { "interface": "example.musterland:antraege", "version": "3.0.0" } ] },
    { "id": "example.musterland:portal", "requires": [
      { "interface": "example.musterland:antraege", "version": "^3" },
      { "interface": "example.musterland:register", "version": "^2" } ] } ],
  "tenants": [ { "id": "example.musterland:portal-stadt", "service": "example.musterland:portal" } ] }"#;

fn main() -> Result<(), dvs::InvalidText> {
    let today = Date::new("2026-11-24")?;
    let catalog = read_catalog(CATALOG.as_bytes(), &Options::new(today.clone())).catalog;
    let resolution = compat::resolve(&catalog, &today);
    println!("{}", resolution.to_text(Lang::De));
    println!("{}", resolution.to_mermaid());

    let (interface, version) = (EntityId::new("example.musterland:register")?, Version::new("1.4.0")?);
    let impact = compat::impact(&catalog, &Loss::Version(&interface, &version), &today);
    println!("{}", impact.to_text(Lang::De));
    Ok(())
}

//! Builds a small catalog in Rust, checks it, writes it as JSON and as lines, and reads it back:
//! `cargo run --example build_and_write`.

use dvs::key::{Ars, EntityId, LeitwegId};
use dvs::model::common::{Contact, ContactRole, FederalLevel, Lifecycle, LifecycleStatus};
use dvs::model::organisation::{EligibilityBasis, EligibilityGround, OfficialKeys, Role};
use dvs::model::service::{
    Availability, JointUse, JointUseOpenness, Plan, Price, PriceBasis, PriceKind, QuantityUnit, ServiceLevel,
    ServiceModel,
};
use dvs::model::{Catalog, CatalogHeader, Organisation, Service};
use dvs::text::{Currency, Date, Decimal, Email, LocalId, LocalizedText, Money, Percent, Period, Timestamp};
use dvs::{InvalidText, Lang, Options};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let catalog = landscape()?;

    // A catalog that is held in memory can be checked as it is; findings then have pointers, but no lines.
    let options = Options::new("2026-11-23".parse()?);
    print!("{}", catalog.check(&options).to_text(Lang::De));

    let folder = std::env::temp_dir().join("dvs-build-and-write");
    std::fs::create_dir_all(&folder)?;
    for (name, text) in [("catalog.json", catalog.to_json()), ("catalog.ndjson", catalog.to_ndjson())] {
        let path = folder.join(name);
        std::fs::write(&path, &text)?;
        // What was written says the same when it is read, whatever the form.
        let read = dvs::read_catalog(&std::fs::read(&path)?, &options);
        assert!(read.catalog == catalog);
        println!("{}: {} Bytes", path.display(), text.len());
    }
    Ok(())
}

/// Constructors ask for what a catalog must say; everything else has a setter named like the member. What can go wrong is the
/// text of a single value, and the error says what was expected.
fn landscape() -> Result<Catalog, InvalidText> {
    let provider = EntityId::new("example.kueste:rechenzentrum")?;

    let organisation = Organisation::new(provider.clone(), LocalizedText::de("Rechenzentrum Küste AöR (fiktiv)"))
        .legal_personality(true)
        .legal_entity(provider.clone())
        .federal_level(FederalLevel::Land)
        .regions([Ars::new("01")?])
        .roles([Role::Provider, Role::SoftwareOperator, Role::Customer])
        .eligibility_grounds([EligibilityGround::new(EligibilityBasis::Gwb99Nr2)])
        // The check digits of a Leitweg-ID need not be known.
        .keys(OfficialKeys::new().leitweg_ids([LeitwegId::compute("01", Some("RZKUESTE"))?]))
        .contacts([Contact::new(ContactRole::General, Email::new("poststelle@rechenzentrum.kueste.example")?)]);

    let price = Price::new(Money::new(Decimal::new("3.90")?, Currency::new("EUR")?), PriceBasis::Net)
        .kind(PriceKind::Recurring)
        .unit(QuantityUnit::User)
        .billing_period(Period::new("P1M")?);
    let service = Service::new(
        EntityId::new("example.kueste:terminbuchung")?,
        LocalizedText::de("Terminbuchung Küste").en("Appointments Küste"),
        LocalizedText::de("Termine bei Behörden online buchen und absagen.").en("Book and cancel appointments online."),
        provider.clone(),
        ServiceModel::Saas,
    )
    .lifecycle(Lifecycle::new(LifecycleStatus::Live).available_from(Date::new("2026-02-01")?))
    .contacts([Contact::new(ContactRole::Support, Email::new("termine@rechenzentrum.kueste.example")?)])
    .plans([Plan::new(LocalId::new("standard")?, LocalizedText::de("Standard").en("Standard")).prices([price])])
    .service_levels([ServiceLevel::new(
        LocalId::new("produktion")?,
        Availability::new(Percent::new("99.5")?, Period::new("P1M")?),
    )])
    .joint_use(JointUse::new(JointUseOpenness::Open, []));

    let header = CatalogHeader::new(
        EntityId::new("example.kueste:katalog")?,
        LocalizedText::de("Katalog Küste (fiktiv)").en("Catalog Küste (fictitious)"),
        provider,
        Timestamp::new("2026-11-23T08:00:00+01:00")?,
    )
    .valid_until(Date::new("2027-05-31")?)
    .fictitious(true);

    Ok(Catalog::new().catalog(header).organisations([organisation]).services([service]))
}

//! A federal IT centre joins a cooperative of IT-Dienstleister: what changes, in both directions, compared with a cooperation agreement.
//!
//! On the made-up landscape of the examples; it says nothing about real bodies.
//!
//! `cargo run --example joining_a_cooperative`
#![allow(clippy::print_stdout, reason = "an example")]

use dvs::federation::{Change, Federation, FederationOptions, Need};
use dvs::key::EntityId;
use dvs::model::agreement::{AgreementKind, AgreementParty, DeclaredGround, LegalGround, PartyRole};
use dvs::model::organisation::{Membership, MembershipKind};
use dvs::text::{Date, LocalizedText};
use dvs::{Agreement, Lang, Options};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let text = std::fs::read(concat!(env!("CARGO_MANIFEST_DIR"), "/examples/data/catalog.json"))?;
    let today = Date::new("2026-11-24")?;
    let catalog = dvs::read_catalog(&text, &Options::new(today.clone())).catalog;
    let federation = Federation::new(&catalog, &FederationOptions::default());
    let landscape = federation.on(&today);
    // All pairs once; each alternative is then a small question.
    let matrix = landscape.matrix(&Need::default());

    let bund = EntityId::new("example.bund-it:bund")?;
    let centre = EntityId::new("example.bund-it:it-zentrum")?;
    let cooperative = EntityId::new("example.genossenschaft:eg")?;

    // Only the register entry: a member without any say. Membership is no control, so no way opens.
    let membership = Membership::new(cooperative.clone(), Some(MembershipKind::CooperativeMember));
    let join = [Change::AddMembership { body: centre.clone(), membership: Box::new(membership) }];
    println!("# Beitritt ohne Angaben zur Kontrolle\n{}", matrix.what_if(&join)?.to_text(Lang::De));

    // With joint control, as the other members have it. The contract party is the Bund: the centre has no legal personality.
    let members = catalog.organisations.iter().find(|body| body.id == cooperative).map(|body| &body.control_relations);
    let mut relation = members.and_then(|relations| relations.first()).cloned().ok_or("the cooperative has members")?;
    relation.controller = bund.clone();
    let control = [Change::AddControl { body: cooperative.clone(), relation: Box::new(relation) }];
    println!("# Beitritt mit gemeinsamer Kontrolle\n{}", matrix.what_if(&control)?.to_text(Lang::De));

    // The alternative: an agreement that declares a cooperation, but does not yet say what § 108 Abs. 6 GWB asks for.
    let agreement = Agreement::new(
        EntityId::new("example.bund-it:kooperation")?,
        LocalizedText::de("Kooperation"),
        AgreementKind::Cooperation,
        [AgreementParty::new(bund, [PartyRole::Customer]), AgreementParty::new(cooperative, [PartyRole::Provider])],
    )
    .legal_grounds([DeclaredGround::new(LegalGround::Gwb108Abs6)]);
    let agreed = [Change::AddAgreement(Box::new(agreement))];
    println!("# Stattdessen eine Kooperationsvereinbarung\n{}", matrix.what_if(&agreed)?.to_text(Lang::De));
    Ok(())
}

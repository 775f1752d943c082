//! A generated federal landscape of the size of Germany: made up, with keys that have the shape of real ones. Not here: what is measured.

use dvs::key::{Ars, EntityId};
use dvs::model::Catalog;
use dvs::model::agreement::{AgreementKind, AgreementParty, AgreementScope, DeclaredGround, LegalGround, PartyRole};
use dvs::model::common::{ActivityShare, Claim, FederalLevel, Lifecycle, LifecycleStatus, NetworkZone, ShareBasis};
use dvs::model::organisation::{
    ControlBasis, ControlMode, ControlRelation, EligibilityBasis, EligibilityGround, JointControl, LegalForm,
    Membership, MembershipKind, NetworkAttachment, PrivateCapital, PrivateCapitalForm,
};
use dvs::model::service::{
    AccessPoint, ContractModel, ContractTerms, JointUse, JointUseOpenness, JointUseTerm, ServiceModel,
};
use dvs::text::{LocalizedText, Percent};
use dvs::{Agreement, Organisation, Service};

use super::random::Random;

/// How much of everything there is.
#[derive(Clone, Copy)]
pub struct Size {
    pub gemeinden: usize,
    pub kreise: usize,
    pub providers: usize,
    pub others: usize,
    pub services: usize,
    /// Memberships and networks beyond control.
    pub relations: usize,
}

/// About 12 000 organisations, 300 providers, 5 000 services.
pub const GERMANY: Size =
    Size { gemeinden: 10_800, kreise: 294, providers: 300, others: 589, services: 5_000, relations: 8_000 };

/// The same, a hundred times smaller.
pub const SMALL: Size = Size { gemeinden: 108, kreise: 12, providers: 12, others: 10, services: 50, relations: 80 };

fn id(name: &str) -> EntityId {
    EntityId::new(&format!("example.deutschland:{name}")).expect("an id")
}

fn claim() -> Claim {
    Claim::new(true)
}

fn relation(controller: EntityId, mode: &ControlMode, share: &str) -> ControlRelation {
    let mut joint = JointControl::new();
    joint.representation = Some(Box::new(claim()));
    joint.decisive_influence = Some(Box::new(claim()));
    joint.no_contrary_interests = Some(Box::new(claim()));
    let mut measured = ActivityShare::new(Percent::new(share).expect("a share"));
    measured.basis = Some(ShareBasis::AverageTurnover);
    measured.forecast = Some(true);
    let mut relation = ControlRelation::new(controller, Some(mode.clone()));
    relation.basis = [ControlBasis::Articles].into();
    relation.activity_share = Some(Box::new(measured));
    relation.private_capital = Some(Box::new(PrivateCapital::new(PrivateCapitalForm::NoParticipation)));
    relation.joint_control = (*mode == ControlMode::Joint).then(|| Box::new(joint));
    relation
}

fn body(name: &str, level: FederalLevel, ars: Option<&str>, territory: bool) -> Organisation {
    let mut body = Organisation::new(id(name), LocalizedText::de(name));
    body.legal_personality = Some(true);
    body.federal_level = Some(level);
    body.regions = ars.map(|ars| Ars::new(ars).expect("a key")).into_iter().collect();
    body.legal_form = Some(if territory { LegalForm::TerritorialCorporation } else { LegalForm::PublicInstitution });
    let basis = if territory { EligibilityBasis::Gwb99Nr1 } else { EligibilityBasis::Gwb99Nr2 };
    body.eligibility_grounds = [EligibilityGround::new(basis)].into();
    body.open_market_share = Some(Box::new(ActivityShare::new(Percent::new("5").expect("a share"))));
    body.networks = [NetworkAttachment::new(NetworkZone::Internet)].into();
    body
}

/// The landscape.
pub fn landscape(size: Size) -> Catalog {
    let mut random = Random::new(2026);
    let mut bodies = vec![body("bund", FederalLevel::Bund, None, true)];
    let laender: Vec<String> = (1..=16).map(|land| format!("{land:02}")).collect();
    bodies.extend(laender.iter().map(|ars| body(&format!("land-{ars}"), FederalLevel::Land, Some(ars), true)));
    let kreise: Vec<String> = (0..size.kreise).map(|at| format!("{:02}0{:02}", at % 16 + 1, at / 16)).collect();
    bodies.extend(kreise.iter().map(|ars| body(&format!("kreis-{ars}"), FederalLevel::Kommune, Some(ars), true)));
    let mut gemeinden: Vec<(String, String)> = Vec::new();
    for at in 0..size.gemeinden {
        let ars = format!("{}{:04}{:03}", kreise[at % kreise.len()], at / kreise.len() % 10_000, at % 1000);
        gemeinden.push((format!("gemeinde-{ars}"), ars));
    }
    bodies.extend(gemeinden.iter().map(|(name, ars)| body(name, FederalLevel::Kommune, Some(ars), true)));
    let others: Vec<String> = (0..size.others).map(|at| format!("stelle-{at}")).collect();
    for name in &others {
        let mut other = body(
            name,
            FederalLevel::Land,
            Some(random.of(&laender.iter().map(String::as_str).collect::<Vec<_>>())),
            false,
        );
        let land = format!("land-{}", other.regions[0]);
        other.control_relations = [relation(id(&land), &ControlMode::Alone, "95")].into();
        bodies.push(other);
    }
    // Providers: of one Land, of several Kommunen together, and some cooperatives of the others.
    let providers: Vec<String> = (0..size.providers).map(|at| format!("dienstleister-{at}")).collect();
    for (at, name) in providers.iter().enumerate() {
        let land = &laender[at % 16];
        let mut provider = body(name, FederalLevel::Kommune, Some(land), false);
        let relations: Vec<ControlRelation> = match at % 10 {
            0..4 => vec![relation(id(&format!("land-{land}")), &ControlMode::Alone, "90")],
            4..9 => {
                let of = gemeinden.iter().skip(at).step_by(size.providers / 2).take(60);
                of.map(|(name, _)| relation(id(name), &ControlMode::Joint, "88")).collect()
            }
            _ => {
                let members = providers.iter().step_by(1 + size.providers / 20).filter(|other| *other != name);
                members.map(|member| relation(id(member), &ControlMode::Joint, "92")).collect()
            }
        };
        provider.control_relations = relations.into();
        bodies.push(provider);
    }
    let count = bodies.len();
    for _ in 0..size.relations {
        let member = random.below(count);
        let of = id(&providers[random.below(providers.len())]);
        bodies[member].memberships.push(Membership::new(of, Some(MembershipKind::CooperativeMember)));
    }
    let services: Vec<Service> = (0..size.services).map(|at| service(at, &providers, &laender, &mut random)).collect();
    let agreements: Vec<Agreement> =
        (0..size.providers).map(|at| agreement(at, &providers, &laender, size.services)).collect();
    Catalog::new().organisations(bodies).services(services).agreements(agreements)
}

fn service(at: usize, providers: &[String], laender: &[String], random: &mut Random) -> Service {
    let provider = id(&providers[at % providers.len()]);
    let name = format!("dienst-{at}");
    let mut service = Service::new(
        id(&name),
        LocalizedText::de(name.as_str()),
        LocalizedText::de("Erfunden."),
        provider,
        ServiceModel::Saas,
    );
    service.lifecycle = Some(Box::new(Lifecycle::new(Some(LifecycleStatus::Live))));
    service.access_points = [AccessPoint::new(NetworkZone::Internet)].into();
    let (openness, terms) = match random.below(4) {
        0 => (JointUseOpenness::Closed, Vec::new()),
        1 => {
            let land = Ars::new(&laender[random.below(laender.len())]).expect("a key");
            let levels = [FederalLevel::Kommune, FederalLevel::Land];
            (JointUseOpenness::Restricted, vec![JointUseTerm::new(levels, [land])])
        }
        _ => (JointUseOpenness::Open, Vec::new()),
    };
    service.joint_use = Some(Box::new(JointUse::new(openness, terms)));
    service.contract_terms = Some(Box::new(ContractTerms::new([ContractModel::Direct])));
    service
}

fn agreement(at: usize, providers: &[String], laender: &[String], services: usize) -> Agreement {
    let customer = format!("land-{}", laender[at % 16]);
    let provider = &providers[(at * 7 + 3) % providers.len()];
    let mut agreement = Agreement::new(
        id(&format!("vereinbarung-{at}")),
        LocalizedText::de("Vereinbarung"),
        AgreementKind::FrameworkContract,
        [
            AgreementParty::new(id(&customer), [PartyRole::Customer]),
            AgreementParty::new(id(provider), [PartyRole::Provider]),
        ],
    );
    let mut ground = DeclaredGround::new(LegalGround::StatutoryTransfer);
    ground.norm = Some("erfunden".into());
    agreement.legal_grounds = [ground].into();
    if at.is_multiple_of(3) {
        let covered = (0..services).skip(at).step_by(providers.len()).map(|at| id(&format!("dienst-{at}")));
        agreement.scope = Some(Box::new(AgreementScope::new(covered.collect::<Vec<_>>())));
    }
    agreement
}

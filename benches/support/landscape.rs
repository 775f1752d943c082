//! A generated federal landscape of the size of Germany: made up, with keys that have the shape of real ones. Not here: what is measured.

use dvs::key::{Ars, EntityId};
use dvs::model::Catalog;
use dvs::model::agreement::{AgreementKind, AgreementParty, AgreementScope, DeclaredGround, LegalGround, PartyRole};
use dvs::model::common::{ActivityShare, Claim, FederalLevel, Lifecycle, LifecycleStatus, NetworkZone, ShareBasis};
use dvs::model::organisation::{
    ControlBasis, ControlMode, ControlRelation, EligibilityBasis, EligibilityGround, JointControl, LegalForm,
    Membership, MembershipKind, NetworkAttachment, NetworkGateway, PrivateCapital, PrivateCapitalForm,
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
    body.networks = networks(body.federal_level.as_ref(), ars).into();
    body
}

/// The networks of a body: the internet, that of the Land in which it lies, and for a part of the Kommunen one of their Kreis.
fn networks(level: Option<&FederalLevel>, ars: Option<&str>) -> Vec<NetworkAttachment> {
    let mut networks = vec![NetworkAttachment::new(NetworkZone::Internet)];
    let mut attach = |zone: NetworkZone, region: Option<&str>| {
        let mut attachment = NetworkAttachment::new(zone);
        attachment.region = region.map(|region| Ars::new(region).expect("a key"));
        networks.push(attachment);
    };
    let Some(ars) = ars else {
        attach(NetworkZone::Ndb, None);
        return networks;
    };
    attach(NetworkZone::StateNetwork, Some(&ars[..2]));
    if level == Some(&FederalLevel::Kommune) && ars.len() >= 5 && ars.ends_with(['1', '4', '7']) {
        attach(NetworkZone::MunicipalNetwork, Some(&ars[..5]));
    }
    networks
}

/// The gateways of a Land: to the network that connects Bund and Länder, and from the networks of its Kreise.
fn gateways(land: &str, kreise: &[String]) -> Vec<NetworkGateway> {
    let region = |ars: &str| Some(Ars::new(ars).expect("a key"));
    let mut connecting = NetworkGateway::new(NetworkZone::StateNetwork, NetworkZone::NdbVn);
    connecting.from_region = region(land);
    connecting.bidirectional = Some(true);
    let own = kreise.iter().filter(|kreis| kreis.starts_with(land));
    let municipal = own.map(|kreis| {
        let mut gateway = NetworkGateway::new(NetworkZone::MunicipalNetwork, NetworkZone::StateNetwork);
        (gateway.from_region, gateway.to_region) = (region(kreis), region(land));
        gateway
    });
    std::iter::once(connecting).chain(municipal).collect()
}

/// The landscape.
pub fn landscape(size: Size) -> Catalog {
    let mut random = Random::new(2026);
    let mut bodies = vec![body("bund", FederalLevel::Bund, None, true)];
    let laender: Vec<String> = (1..=16).map(|land| format!("{land:02}")).collect();
    bodies.extend(laender.iter().map(|ars| body(&format!("land-{ars}"), FederalLevel::Land, Some(ars), true)));
    let kreise: Vec<String> = (0..size.kreise).map(|at| format!("{:02}0{:02}", at % 16 + 1, at / 16)).collect();
    for (body, land) in bodies.iter_mut().skip(1).zip(&laender) {
        body.gateways = gateways(land, &kreise).into();
    }
    let mut federal = NetworkGateway::new(NetworkZone::Ndb, NetworkZone::NdbVn);
    federal.bidirectional = Some(true);
    bodies[0].gateways = [federal].into();
    bodies.extend(kreise.iter().map(|ars| body(&format!("kreis-{ars}"), FederalLevel::Kommune, Some(ars), true)));
    let mut gemeinden: Vec<(String, String)> = Vec::new();
    for at in 0..size.gemeinden {
        let ars = format!("{}{:04}{:03}", kreise[at % kreise.len()], at / kreise.len() % 10_000, at % 1000);
        gemeinden.push((format!("gemeinde-{ars}"), ars));
    }
    bodies.extend(gemeinden.iter().map(|(name, ars)| body(name, FederalLevel::Kommune, Some(ars), true)));
    let others: Vec<String> = (0..size.others).map(|at| format!("stelle-{at}")).collect();
    for (at, name) in others.iter().enumerate() {
        let mut other = body(
            name,
            FederalLevel::Land,
            Some(random.of(&laender.iter().map(String::as_str).collect::<Vec<_>>())),
            false,
        );
        // Each eighth is the enterprise of a small Kommune that controls no provider, the others belong to their Land.
        let controller = match at % 8 {
            4 => gemeinden[(at * 10 + 1) % gemeinden.len()].0.clone(),
            _ => format!("land-{}", other.regions[0]),
        };
        other.control_relations = [relation(id(&controller), &ControlMode::Alone, "95")].into();
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
    service.access_points = access_points(at, providers.len(), laender).into();
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

/// From where a service is reached: half of them from the internet, the others from the Landesnetz of the provider only, from the network
/// that connects them, or from both.
fn access_points(at: usize, providers: usize, laender: &[String]) -> Vec<AccessPoint> {
    let mut state = AccessPoint::new(NetworkZone::StateNetwork);
    state.region = Some(Ars::new(&laender[at % providers % laender.len()]).expect("a key"));
    match at % 6 {
        0..3 => vec![AccessPoint::new(NetworkZone::Internet)],
        3 => vec![state],
        4 => vec![AccessPoint::new(NetworkZone::NdbVn)],
        _ => vec![state, AccessPoint::new(NetworkZone::Internet)],
    }
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

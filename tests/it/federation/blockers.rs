//! Which single changes would open a service to most.

use dvs::Lang;
use dvs::federation::{Federation, FederationOptions, Need};
use dvs::key::EntityId;
use dvs::text::Date;

use super::scenarios::TODAY;
use super::world::{World, id};

/// The blockers of the service `s` in a world, with the number of bodies each.
fn blockers(lines: &[&str], need: &Need) -> Vec<(String, u64)> {
    let mut world = World::default();
    for line in lines {
        world.line(line);
    }
    let catalog = world.catalog();
    let federation = Federation::new(&catalog, &FederationOptions::default());
    let blockers = federation.on(&Date::new(TODAY).unwrap()).blockers(&EntityId::new(&id("s")).unwrap(), need);
    blockers.iter().map(|it| (it.kind.text(Lang::De), it.bodies)).collect()
}

#[test]
fn a_network_out_of_reach_is_opened_by_an_attachment_or_a_gateway() {
    let lines = [
        "land a 01",
        "land c 02",
        "body b",
        "control b by a alone",
        "service s of b",
        "net a ndb",
        // Twice, and one body nevertheless.
        "net b ndb",
        "net b ndb",
        r#"patch s {"accessPoints": [{"zone": "landesnetz", "region": "01"}]}"#,
    ];
    let need = Need::default().own_networks();
    let text = |text: &str| text.to_owned();
    assert_eq!(
        blockers(&lines, &need),
        [
            (text("Anschluss an das Netz landesnetz 01"), 2),
            (text("Netzübergang von ndb nach landesnetz 01"), 2),
            (text("Fehlende Angabe ergänzen: Netzzugang"), 1),
        ]
    );
    // Where the gateway is there, nothing of the network stands in the way; nor where it is not asked.
    let gateway = r#"patch c {"gateways": [{"fromZone": "ndb", "toZone": "landesnetz", "toRegion": "01"}], "networks": [{"zone": "ndb"}]}"#;
    let networks = |all: &[(String, u64)]| all.iter().any(|(text, _)| text.contains("Netz"));
    assert!(!networks(&blockers(&[&lines[..], &[gateway]].concat(), &need)));
    assert!(!networks(&blockers(&lines, &Need::default())));
}

#[test]
fn who_has_no_way_needs_an_agreement_with_somebody_whom_it_reaches() {
    let lines = ["land a 01", "body b", "body p", "control b by a alone", "service s of p"];
    let all = blockers(&lines, &Need::default());
    let of = |body: &str| all.iter().find(|(text, _)| text.contains(&format!("`{}`", id(body)))).map(|it| it.1);
    assert_eq!((of("a"), of("b")), (Some(2), Some(2)), "{all:?}");
    let closed = blockers(&["land a 01", "body b", "control b by a alone", "service s of b closed"], &Need::default());
    assert_eq!(closed, [("Ausschluss beseitigen: Mitnutzung".to_owned(), 1)]);
}

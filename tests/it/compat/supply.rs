//! Who provides what services need, and who is hit by a loss.

use dvs::compat::{self, Loss, Supply};
use dvs::key::EntityId;
use dvs::model::Catalog;
use dvs::text::{Date, Version};
use dvs::{Options, read_catalog};
use serde_json::{Value, json};

fn today() -> Date {
    Date::new("2026-11-24").unwrap()
}

fn catalog(services: Value, versions: Value) -> Catalog {
    let value = json!({
        "format": "dvs-crate/1",
        "interfaces": [{"id": "example.a:if", "versions": versions}, {"id": "example.a:other", "versions": [{"version": "1.0.0"}]}],
        "services": services,
        "tenants": [{"id": "example.a:t", "service": "example.a:far"}, {"id": "example.a:u", "service": "example.a:free"}],
    });
    read_catalog(value.to_string().as_bytes(), &Options::new(today())).catalog
}

fn provider(name: &str, provides: Value) -> Value {
    json!({"id": format!("example.a:{name}"), "provides": [provides]})
}

fn supply(provides: &[Value], requirement: Value, versions: Value) -> Supply {
    let mut services: Vec<Value> =
        provides.iter().enumerate().map(|(index, provides)| provider(&format!("p{index}"), provides.clone())).collect();
    services.push(json!({"id": "example.a:user", "requires": [requirement]}));
    let catalog = catalog(services.into(), versions);
    let resolution = compat::resolve(&catalog, &today());
    assert_eq!(resolution.needs().len(), 1);
    resolution.needs()[0].supply
}

#[test]
fn a_need_is_met_by_version_environment_zone_and_day() {
    let versions = || json!([{"version": "1.4.0", "endpoints": [{"zone": "ndb"}]}, {"version": "2.0.0", "lifecycle": {"deprecatedOn": "2026-01-01"}}, {"version": "3.0.0", "lifecycle": {"sunsetOn": "2026-01-01"}}]);
    let one = json!({"interface": "example.a:if", "version": "1.4.0"});
    let two = json!({"interface": "example.a:if", "version": "2.0.0"});
    let three = json!({"interface": "example.a:if", "version": "3.0.0"});
    let test_only = json!({"interface": "example.a:if", "version": "1.4.0", "environments": ["test"]});
    let over = json!({"interface": "example.a:if", "version": "1.4.0", "validUntil": "2026-11-23"});
    let needs = |more: Value| {
        let mut need = json!({"interface": "example.a:if", "version": "^1"});
        need.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        need
    };
    for (provides, need, expected) in [
        (vec![one.clone()], needs(json!({})), Supply::Met),
        (vec![], needs(json!({})), Supply::Unmet),
        (vec![two.clone()], needs(json!({})), Supply::Unmet),
        (vec![two.clone()], needs(json!({"version": "^2"})), Supply::Deprecated),
        (vec![three], needs(json!({"version": "^3"})), Supply::Unmet),
        (vec![test_only.clone()], needs(json!({})), Supply::Unmet),
        (vec![test_only], needs(json!({"environment": "test"})), Supply::Met),
        (vec![over], needs(json!({})), Supply::Unmet),
        (vec![one.clone(), one.clone()], needs(json!({})), Supply::Ambiguous),
        (vec![one.clone(), one.clone()], needs(json!({"providers": ["example.a:p1"]})), Supply::Met),
        (vec![one.clone()], needs(json!({"zone": "landesnetz"})), Supply::OtherZone),
        (vec![one.clone()], needs(json!({"zone": "ndb"})), Supply::Met),
        (vec![one.clone()], needs(json!({"customerProvided": true})), Supply::ByCustomer),
        (vec![one], needs(json!({"interface": "example.b:elsewhere"})), Supply::External),
    ] {
        assert_eq!(supply(&provides, need.clone(), versions()), expected, "{provides:?} {need}");
    }
}

#[test]
fn a_loss_hits_whoever_cannot_do_without_and_those_behind() {
    let need = |interface: &str, range: &str| json!({"interface": interface, "version": range});
    let services = json!([
        provider("register", json!({"interface": "example.a:if", "version": "1.4.0"})),
        provider("second", json!({"interface": "example.a:if", "version": "2.0.0"})),
        {"id": "example.a:near", "requires": [need("example.a:if", "^1")], "provides": [{"interface": "example.a:other", "version": "1.0.0"}]},
        {"id": "example.a:far", "requires": [need("example.a:other", "^1")]},
        {"id": "example.a:leaning", "dependencies": [{"service": "example.a:far", "kind": "essential"}]},
        {"id": "example.a:free", "requires": [need("example.a:if", ">=1")]},
        {"id": "example.a:lax", "requires": [{"interface": "example.a:if", "version": "^1", "optional": true}]},
    ]);
    let catalog = catalog(services, json!([{"version": "1.4.0"}, {"version": "2.0.0"}]));
    let id = EntityId::new("example.a:if").unwrap();
    let version = Version::new("1.4.0").unwrap();
    let impact = compat::impact(&catalog, &Loss::Version(&id, &version), &today());
    let ways: Vec<String> = impact
        .services
        .iter()
        .map(|hit| hit.way.iter().map(|id| id.as_str().trim_start_matches("example.a:")).collect::<Vec<_>>().join(" "))
        .collect();
    assert_eq!(ways, ["if near", "if near other far", "if near other far leaning"]);
    assert_eq!(impact.tenants.iter().map(|hit| hit.tenant.as_str()).collect::<Vec<_>>(), ["example.a:t"]);
    // All versions: nobody steps in.
    let all = compat::impact(&catalog, &Loss::Interface(&id), &today());
    assert!(all.services.iter().any(|hit| hit.service.as_str() == "example.a:free"));
    // A new document is a loss only if it breaks somebody.
    let text = |length: u32| super::with_schema(&json!({"maxLength": length}), true);
    let (wider, narrower) = (super::compare(&text(4), &text(5)), super::compare(&text(5), &text(4)));
    assert!(compat::impact(&catalog, &Loss::Replaced(&id, &version, &wider), &today()).services.is_empty());
    assert_eq!(compat::impact(&catalog, &Loss::Replaced(&id, &version, &narrower), &today()).services.len(), 3);
}

/// Who is hit when version 1.4.0 ends: services, then tenants.
fn hit(services: &Value, versions: &Value) -> Vec<String> {
    let catalog = catalog(services.clone(), versions.clone());
    let (id, version) = (EntityId::new("example.a:if").unwrap(), Version::new("1.4.0").unwrap());
    let impact = compat::impact(&catalog, &Loss::Version(&id, &version), &today());
    let services = impact.services.iter().map(|hit| hit.service);
    services
        .chain(impact.tenants.iter().map(|hit| hit.tenant))
        .map(|id| id.as_str().replace("example.a:", ""))
        .collect()
}

#[test]
fn only_who_had_it_loses_it_and_only_who_is_in_reach_steps_in() {
    let user = |more: Value| {
        let mut need = json!({"interface": "example.a:if", "version": ">=1"});
        need.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        json!({"id": "example.a:far", "requires": [need]})
    };
    let one = || provider("one", json!({"interface": "example.a:if", "version": "1.4.0"}));
    let two = |more: Value| {
        let mut provision = json!({"interface": "example.a:if", "version": "2.0.0"});
        provision.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        provider("two", provision)
    };
    let versions = |old: Value, new: Value| json!([{"version": "1.4.0", "endpoints": old}, {"version": "2.0.0", "endpoints": new}]);
    let plain = || versions(json!([]), json!([]));
    let (ndb, landesnetz) = (|| json!([{"zone": "ndb"}]), || json!([{"zone": "landesnetz"}]));
    for (services, versions, expected, why) in [
        (json!([one(), user(json!({}))]), plain(), vec!["far", "t"], "nobody else"),
        (json!([one(), two(json!({})), user(json!({}))]), plain(), vec![], "another one steps in"),
        (
            json!([one(), two(json!({})), user(json!({"zone": "ndb"}))]),
            versions(ndb(), landesnetz()),
            vec!["far", "t"],
            "the other one is out of reach",
        ),
        (
            json!([one(), two(json!({})), user(json!({"zone": "ndb"}))]),
            versions(landesnetz(), ndb()),
            vec![],
            "the one that ends was out of reach",
        ),
        (
            json!([one(), user(json!({"zone": "ndb"}))]),
            versions(landesnetz(), ndb()),
            vec![],
            "nobody was in reach before",
        ),
        (
            json!([one(), two(json!({"environments": ["test"]})), user(json!({}))]),
            plain(),
            vec!["far", "t"],
            "the other one is for tests",
        ),
        (
            json!([one(), two(json!({})), user(json!({}))]),
            versions(json!([]), json!([{"environment": "test"}])),
            vec!["far", "t"],
            "the other one has endpoints for tests only",
        ),
        (
            json!([one(), two(json!({})), user(json!({"zone": "ndb"}))]),
            versions(ndb(), json!([{"zone": "landesnetz"}, {"zone": "ndb", "validUntil": "2026-01-01"}])),
            vec!["far", "t"],
            "the endpoint in reach is gone",
        ),
        (json!([one(), user(json!({"customerProvided": true}))]), plain(), vec![], "the customer brings it"),
        (
            json!([provider("any", json!({"interface": "example.a:if"})), user(json!({}))]),
            plain(),
            vec![],
            "which version is open",
        ),
        (
            json!([provider("any", json!({"interface": "example.a:if"})), user(json!({}))]),
            json!([{"version": "1.4.0"}, {"version": "1.0.0", "lifecycle": {"status": "retired"}}]),
            vec!["far", "t"],
            "there is no other version",
        ),
    ] {
        assert_eq!(hit(&services, &versions), expected, "{why}");
    }
    // Who leans on a service that falls: not what has ended, and not with somebody else to turn to.
    let leaning = |name: &str, more: Value| {
        let mut service = json!({"id": format!("example.a:{name}"), "dependencies": [{"service": "example.a:far", "kind": "essential"}]});
        service.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        service
    };
    let alternatives = |other: &str| json!({"dependencies": [{"service": "example.a:far", "kind": "essential", "alternatives": [other]}]});
    let services = json!([
        one(),
        user(json!({})),
        leaning("over", json!({"lifecycle": {"status": "retired"}})),
        leaning("safe", alternatives("example.a:one")),
        leaning("open", alternatives("example.b:elsewhere")),
        leaning("lost", alternatives("example.a:over")),
    ]);
    assert_eq!(hit(&services, &plain()), ["far", "lost", "t"]);
}

#[test]
fn tenants_that_ended_are_not_hit_and_what_is_unknown_is_told() {
    let value = json!({
        "format": "dvs-crate/1",
        "services": [provider("one", json!({"interface": "example.a:if", "version": "1.4.0"})),
            {"id": "example.a:far", "requires": [{"interface": "example.a:if", "version": "^1"}]}],
        "tenants": [
            {"id": "example.a:t", "service": "example.a:far", "status": "active"},
            {"id": "example.a:u", "service": "example.a:far", "status": "deleted"},
            {"id": "example.a:v", "service": "example.a:far", "validUntil": "2026-01-01"},
            {"id": "example.a:w", "service": "example.a:far", "validFrom": "2027-01-01"},
        ],
    });
    let catalog = read_catalog(value.to_string().as_bytes(), &Options::new(today())).catalog;
    let (id, version) = (EntityId::new("example.a:if").unwrap(), Version::new("1.4.0").unwrap());
    let impact = compat::impact(&catalog, &Loss::Version(&id, &version), &today());
    let tenants: Vec<_> = impact.tenants.iter().map(|hit| hit.tenant.as_str()).collect();
    assert_eq!(tenants, ["example.a:t", "example.a:w"]);
    let (wrong_id, wrong) = (EntityId::new("example.a:fi").unwrap(), Version::new("9.9.9").unwrap());
    for (loss, known) in [
        (Loss::Interface(&id), true),
        (Loss::Version(&id, &version), true),
        (Loss::Version(&id, &wrong), false),
        (Loss::Interface(&wrong_id), false),
    ] {
        assert_eq!(loss.is_known(&catalog), known, "{loss:?}");
    }
}

#[test]
fn circles_are_found_and_graphs_drawn() {
    let both = |own: &str, other: &str| {
        json!({"id": format!("example.a:{own}"), "provides": [{"interface": format!("example.a:{own}"), "version": "1.0.0"}],
            "requires": [{"interface": format!("example.a:{other}"), "version": "^1"}]})
    };
    let catalog = catalog(json!([both("if", "other"), both("other", "if")]), json!([{"version": "1.0.0"}]));
    let resolution = compat::resolve(&catalog, &today());
    let cycles: Vec<Vec<&str>> =
        resolution.cycles().iter().map(|cycle| cycle.iter().map(|id| id.as_str()).collect()).collect();
    assert_eq!(cycles, [["example.a:if", "example.a:other"]]);
    assert!(
        resolution
            .to_dot()
            .contains("\"example.a:if\" -> \"example.a:other\" [label=\"example.a:other ^1\", style=solid];")
    );
    assert!(resolution.to_mermaid().contains("n0 -->|\"example.a:other ^1\"| n1"));
    let range = json!([both("if", "other"), {"id": "example.a:x", "requires": [{"interface": "example.a:if", "version": ">=1, <2"}]}]);
    let catalog = self::catalog(range, json!([{"version": "1.0.0"}]));
    let picture = compat::resolve(&catalog, &today()).to_mermaid();
    assert!(picture.contains("|\"example.a:if #gt;=1, #lt;2\"|"), "{picture}");
    assert!(resolution.to_json().contains("\"supply\": \"met\""));
}

#[test]
fn gateways_lead_to_endpoints_in_other_zones() {
    let supply = |gateways: Value| {
        let value = json!({
            "format": "dvs-crate/1",
            "organisations": [{"id": "example.a:it", "gateways": gateways}],
            "interfaces": [{"id": "example.a:if", "versions": [{"version": "1.4.0", "endpoints": [{"zone": "ndb"}]}]}],
            "services": [
                {"id": "example.a:p", "provides": [{"interface": "example.a:if", "version": "1.4.0"}]},
                {"id": "example.a:user", "requires": [{"interface": "example.a:if", "version": "^1.2", "zone": "landesnetz"}]},
            ],
        });
        let catalog = read_catalog(value.to_string().as_bytes(), &Options::new(today())).catalog;
        compat::resolve(&catalog, &today()).needs()[0].supply
    };
    let way = |from: &str, to: &str| json!({"fromZone": from, "toZone": to});
    assert_eq!(supply(json!([])), Supply::OtherZone);
    assert_eq!(supply(json!([way("landesnetz", "ndb")])), Supply::Met);
    assert_eq!(supply(json!([way("ndb", "landesnetz")])), Supply::OtherZone, "the other way round");
    assert_eq!(supply(json!([way("landesnetz", "ndb-vn"), way("ndb-vn", "ndb")])), Supply::Met, "over a third one");
    let both = json!({"fromZone": "ndb", "toZone": "landesnetz", "bidirectional": true});
    assert_eq!(supply(json!([both])), Supply::Met);
    let over = json!({"fromZone": "landesnetz", "toZone": "ndb", "validUntil": "2025-12-31"});
    assert_eq!(supply(json!([over])), Supply::OtherZone, "it works no longer");
}

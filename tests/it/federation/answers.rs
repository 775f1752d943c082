//! Answers against their schemas, where the examples of the facade do not reach. Not here: the requests (`facade`).

use serde_json::Value;

use super::scenarios::TODAY;
use super::world::{World, id};
use crate::schemas::schemas;

#[test]
fn what_only_some_landscapes_have_is_as_the_schemas_say() {
    let mut world = World::default();
    let mediated = ["land a 01", "body m", "body d", "control m by a alone", "control d by m alone", "service s of d"];
    let networks = ["net a ndb", r#"patch s {"accessPoints": [{"zone": "landesnetz", "region": "01"}]}"#];
    for line in [&mediated[..], &networks].concat() {
        world.line(line);
    }
    let document = world.catalog().to_json();
    let schemas = schemas();
    let ask = |call: &str, members: &str| {
        let request = format!(
            r#"{{"format": 1, "call": "{call}", "on": "{TODAY}", "service": "{}", "need": {{"ownNetworks": true}}{members}}}"#,
            id("s")
        );
        let answer: Value = serde_json::from_str(&dvs::facade::call(&request, &[document.as_bytes()])).unwrap();
        let validator = &schemas[&format!("{call}-answer")].1;
        let errors: Vec<String> =
            validator.iter_errors(&answer).map(|error| format!("{}: {error}", error.instance_path())).collect();
        assert!(errors.is_empty(), "{call}: {errors:?}\n{answer}");
        answer["result"].clone()
    };
    let decided = ask("decide", &format!(r#", "user": "{}""#, id("a")));
    assert_eq!(decided["paths"][0]["awards"][0]["through"], id("m"), "{decided}");
    let blockers = ask("blockers", "");
    assert!(blockers["blockers"].as_array().unwrap().iter().any(|it| it["kind"] == "gateway-between"), "{blockers}");
}

//! A value that cannot be typed is reported once, kept as it was written, and judged by no rule, whatever member it is.

use dvs::{Lang, Scope, Verdict};
use serde_json::Value;

use crate::hostile::options;

/// The members of an object and of what lies in it, as pointers.
fn members(value: &Value, pointer: &str, all: &mut Vec<String>) {
    match value {
        Value::Object(object) => {
            for (name, inner) in object {
                let here = format!("{pointer}/{}", name.replace('~', "~0").replace('/', "~1"));
                if !name.starts_with("x-") {
                    all.push(here.clone());
                    members(inner, &here, all);
                }
            }
        }
        // Elements of one list are alike: the first stands for all.
        Value::Array(list) => list.iter().take(1).for_each(|inner| members(inner, &format!("{pointer}/0"), all)),
        _ => {}
    }
}

fn is_at(pointer: &str, place: &str) -> bool {
    pointer.strip_prefix(place).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

/// The value with one member replaced by something that no member may be.
fn broken(entity: &Value, member: &str) -> Value {
    let mut entity = entity.clone();
    let slot = entity.pointer_mut(member).unwrap();
    *slot = match slot {
        Value::Object(_) | Value::Array(_) | Value::String(_) => Value::from(7),
        _ => Value::from("seven"),
    };
    entity
}

#[test]
fn what_cannot_be_typed_is_reported_once_and_neither_judged_nor_lost() {
    let text = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/examples/data/catalog.json")).unwrap();
    let catalog: Value = serde_json::from_str(&text).unwrap();
    let mut cases = 0;
    for kind in dvs::EntityKind::ALL {
        for entity in catalog[kind.list()].as_array().unwrap().iter().take(1) {
            let document = |entity: &Value| {
                let mut document = serde_json::json!({"format": "dvs-crate/1", "catalog": catalog["catalog"]});
                document[kind.list()] = Value::Array(vec![entity.clone()]);
                document
            };
            let mut all = Vec::new();
            members(entity, "", &mut all);
            for member in all.iter().filter(|member| *member != "/id") {
                let document = document(&broken(entity, member));
                let outcome = dvs::read_catalog(&document.to_string(), &options());
                let report = &outcome.report;
                let say = || format!("{} {member}: {}", entity["id"], report.to_text(Lang::En));
                assert_eq!(report.verdict(), Verdict::Failed, "{}", say());
                let place = format!("/{}/0{member}", kind.list());
                let (structure, rules): (Vec<_>, Vec<_>) =
                    report.findings().iter().partition(|finding| finding.declaration().scope == Scope::Structure);
                assert_eq!(structure.len(), 1, "{}", say());
                assert!(is_at(&structure[0].pointer(), &place), "{}", say());
                assert!(!rules.iter().any(|finding| is_at(&finding.pointer(), &place)), "{}", say());
                let written: Value = serde_json::from_str(&outcome.catalog.to_json()).unwrap();
                assert_eq!(written, document, "{}", say());
                cases += 1;
            }
        }
    }
    assert!(cases > 200, "{cases} cases");
}

//! The JSON Schemas under `docs/schema`.

use std::collections::BTreeSet;

use super::compare;
use crate::support::files;

#[test]
fn schemas_are_those_of_the_declarations() {
    let mut names = BTreeSet::new();
    for schema in dvs::facade::schemas() {
        let path = format!("docs/schema/{}.schema.json", schema.name);
        compare(&path, &schema.text);
        assert!(names.insert(path), "{} twice", schema.name);
    }
    assert_eq!(files("docs/schema").into_iter().collect::<BTreeSet<_>>(), names, "no other files");
}

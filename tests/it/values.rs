//! What findings name, where the number of findings alone does not show it. Not here: the codes and places of findings (`rules`).

use dvs::{Finding, Lang};

use crate::rules::{Expected, examples, report};

/// What the findings of an example's own code say, one a line, as the test sees them.
fn said(code: &str, stem: &str, say: fn(&Finding) -> String) -> Vec<String> {
    let mut all = examples().into_iter().filter(|example| example.code == code);
    let example = all.find(|example| example.path.file_stem().is_some_and(|it| it == stem)).unwrap();
    let report = report(&example, &Expected::of(&example.path).unwrap());
    report.findings().iter().filter(|finding| finding.code() == code).map(say).collect()
}

#[test]
fn a_copy_of_the_same_version_is_held_against_the_original() {
    let notes = |finding: &Finding| {
        let places = finding.related().iter().map(|it| format!("{}: {}", it.note.en, it.input));
        format!("{} | {}", finding.message(Lang::En), places.collect::<Vec<_>>().join(", "))
    };
    let all = said("R2243", "fail-copy", notes);
    assert_eq!(all.len(), 1);
    assert!(all[0].starts_with("Against 1.1.0 in `original.json`, 1.1.0 requires"), "{all:?}");
    let places = "the other description: original.json, before: original.json, now: fail-copy.json";
    assert!(all[0].ends_with(places), "{all:?}");
}

#[test]
fn servers_are_named_once_each() {
    let all = said("R2233", "fail-named-again", |finding| finding.message(Lang::De));
    let servers = "`https://{mandant}.musterland.example/v1`, `https://test.musterland.example/v1`";
    assert_eq!(all, [format!("Die Beschreibung nennt Server, die nicht unter den Endpunkten stehen: {servers}.")]);
}

#[test]
fn reasons_that_exclude_many_users_are_counted_after_the_third() {
    let all =
        said("R2501", "fail-many-users", |finding| format!("{} {}", finding.pointer(), finding.message(Lang::De)));
    assert_eq!(all.len(), 1);
    assert!(all[0].starts_with("/tenants/0/users/1 "), "{all:?}");
    assert!(all[0].ends_with("Weitere Gründe: 2."), "{all:?}");
}

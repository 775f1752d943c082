//! Pictures of the example landscape: nobody who was asked about is missing, and a dispute can be seen.

use dvs::federation::{Federation, FederationOptions, Need, Picture};
use dvs::key::EntityId;
use dvs::{Lang, Options};

use crate::support::read;

/// The pictures of a user and a service, or of everything.
fn pictures(asked: Option<(&str, &str)>) -> [String; 2] {
    let options = Options::new("2026-11-24".parse().unwrap());
    let text = read("examples/data/catalog.json");
    let catalog = dvs::read_catalog(text.as_str(), &options).catalog;
    let federation = Federation::new(&catalog, &FederationOptions::default());
    let on = federation.on(&"2026-11-24".parse().unwrap());
    let id = |name: &str| EntityId::new(&format!("example.{name}")).unwrap();
    let decision = asked.map(|(user, service)| on.decide(&id(user), &id(service), &Need::default()));
    [Picture::Dot, Picture::Mermaid].map(|picture| on.picture(decision.as_ref(), picture, Lang::De))
}

#[test]
fn whoever_was_asked_about_is_shown_without_a_path_too() {
    for picture in pictures(Some(("westfeld:land", "genossenschaft:messenger"))) {
        assert!(picture.contains("Westfeld") && picture.contains("Musterverbund"), "{picture}");
    }
}

#[test]
fn disputed_awards_are_dashed_and_the_common_controller_is_shown() {
    let [dot, mermaid] = pictures(Some(("musterland:landkreis-beispielkreis", "nordmark:lernplattform")));
    let disputed = |line: &&str| line.contains("(umstritten)");
    let (in_dot, in_mermaid): (Vec<_>, Vec<_>) =
        (dot.lines().filter(disputed).collect(), mermaid.lines().filter(disputed).collect());
    assert!(!in_dot.is_empty() && in_dot.iter().all(|line| line.contains("style=dashed")), "{dot}");
    assert!(in_dot.len() == in_mermaid.len() && in_mermaid.iter().all(|line| line.contains("-.->")), "{mermaid}");
    // The sisters stand under somebody.
    assert!(dot.contains("[label=\"Nordmark\"]") && mermaid.contains("[\"Nordmark\"]"), "{dot}");
}

#[test]
fn whoever_controls_as_a_member_has_one_line() {
    let [dot, _] = pictures(None);
    let number = |name: &str| {
        let label = format!("[label=\"{name}\"]");
        dot.lines().find(|line| line.contains(&label)).and_then(|line| line.split_whitespace().next()).unwrap()
    };
    let edge = format!("{} -> {} ", number("ITD Musterland"), number("Musterverbund"));
    assert_eq!(dot.matches(&edge).count(), 1, "{dot}");
}

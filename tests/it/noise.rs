//! What a newcomer gets to read: a service described with the least that makes sense has few findings in each profile, and each says
//! what to do.

use dvs::{Input, Lang, Options};

use crate::support::read;

/// More findings than this in one profile, and people stop reading.
const MOST: usize = 10;

#[test]
fn a_minimal_service_gets_few_findings_in_each_profile() {
    let text = read("examples/data/minimal.json");
    let mut wrong = Vec::new();
    for profile in dvs::rule_book().profiles() {
        let options = Options::new("2026-11-23".parse().unwrap()).profiles([profile.name]).unwrap();
        let report = dvs::check(Input::named("minimal.json", &text), &options);
        let count = report.findings().len();
        println!("{}: {count} findings", profile.name);
        if profile.default && count > MOST {
            wrong.push(format!("{}: {count} findings\n{}", profile.name, report.to_text(Lang::En)));
        }
        for finding in report.findings() {
            if finding.help(Lang::De).is_empty() || finding.help(Lang::En).is_empty() {
                wrong.push(format!("{} says no way to fix it", finding.code()));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_profile_with_warnings_does_not_read_as_if_there_were_none() {
    let text = read("examples/data/minimal.json");
    let options = Options::new("2026-11-23".parse().unwrap()).profiles(["data-act", "tenancy"]).unwrap();
    let report = dvs::check(Input::named("minimal.json", &text), &options);
    let open: Vec<_> = report.profiles().iter().map(|summary| (summary.profile.name, summary.open)).collect();
    assert_eq!(open, [("data-act", 1), ("tenancy", 0)]);
    let text = report.to_text(Lang::De);
    assert!(text.contains("keine Fehler, aber offene Befunde: 12 von 12 Regeln, Profil data-act"), "{text}");
    assert!(text.contains("keine Beanstandung: 25 von 25 Regeln, Profil tenancy"), "{text}");
}

/// The profile `quality` says how much the services of a catalog state; what cannot be read counts neither way.
#[test]
fn figures_say_how_much_services_state() {
    let options = Options::new("2026-11-23".parse().unwrap()).profiles(["quality"]).unwrap();
    let text = concat!(
        "{\"kind\":\"service\",\"id\":\"example.a:x\",\"serviceLevels\":[{\"id\":\"usual\"}],\"plans\":[]}\n",
        "{\"kind\":\"service\",\"id\":\"example.a:y\",\"serviceLevels\":7}\n",
        "{\"kind\":\"service\",\"id\":\"example.a:z\",\"lifecycle\":{\"status\":\"retired\"}}\n",
    );
    let report = dvs::check(Input::named("a.ndjson", text), &options);
    let figure = |name: &str| report.figures().iter().find(|it| it.name == name).map(|it| (it.count, it.of)).unwrap();
    assert_eq!(figure("serviceLevels"), (1, 1));
    assert_eq!(figure("plans"), (0, 2));
    assert!(report.to_text(dvs::Lang::De).contains("Service-Level 1 von 1, "));
    let base = options.profiles(["base"]).unwrap();
    assert!(dvs::check(Input::named("a.ndjson", text), &base).figures().is_empty());
}

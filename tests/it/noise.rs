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
    assert!(text.contains("keine Beanstandung: 26 von 26 Regeln, Profil tenancy"), "{text}");
}

//! The software behind a delivery: licence and source.

use crate::model::Service;
use crate::model::service::{Software, SoftwareOrigin};
use crate::report::profiles::DVC_CONTAINER;
use crate::report::{Declaration, Severity};
use crate::rule::{Check, Rule};
use crate::rulebook::sources::FORMAT;

use super::delivery;

pub(super) static RULES: &[&Rule] = &[&WITHOUT_LICENCE, &WITHOUT_REPOSITORY];

/// The software of a service with a delivery of which something does not hold: the first, and how many.
fn first(service: &Service, wrong: impl Fn(&Software) -> bool) -> Option<(usize, &Software, usize)> {
    delivery(service)?;
    let mut all = service.software.iter().enumerate().filter(|(_, software)| wrong(software));
    let (index, software) = all.next()?;
    Some((index, software, 1 + all.count()))
}

static WITHOUT_LICENCE: Rule = Rule::new(
    Declaration::new("R1861", "software-without-licence", Severity::Warning)
        .title("Software ohne Lizenzangabe", "software without a licence")
        .message(
            "Bei „{software}“ fehlt die Lizenz (betroffene Software: {count}).",
            "The licence of “{software}” is missing (pieces of software concerned: {count}).",
        )
        .what(
            "Software einer Containerlieferung nennt ihre Lizenz als SPDX-Ausdruck.",
            "Software of a container delivery names its licence as an SPDX expression.",
        )
        .why(
            "Der Softwarebetreiber muss wissen, ob er die Software betreiben, ändern und weitergeben darf.",
            "The operator has to know whether it may run, change and pass on the software.",
        )
        .fix(
            "`licence` ergänzen, zum Beispiel `EUPL-1.2`; eine eigene Lizenz als `LicenseRef-…`.",
            "Add `licence`, such as `EUPL-1.2`; a licence of one's own as `LicenseRef-…`.",
        )
        .addressee("Softwarelieferanten und Anbieter", "suppliers and providers")
        .applies("für Cloud-Services mit Containerlieferung", "for services with a container delivery")
        .profiles(&[&DVC_CONTAINER])
        .sources(&[FORMAT])
        .reads(&["software.licence", "delivery", "lifecycle.status"]),
    Check::Service(|service, context| {
        if let Some((index, software, count)) = first(service, |software| software.licence.is_none()) {
            let finding = context.report(format!("/software/{index}/licence"));
            finding.param("count", count).param("software", software.name.as_str());
        }
    }),
);

static WITHOUT_REPOSITORY: Rule = Rule::new(
    Declaration::new("R1862", "open-software-without-repository", Severity::Hint)
        .title("Offene Software ohne Quellcode-Repository", "open software without a source repository")
        .message(
            "Bei „{software}“ fehlt die Adresse des Quellcodes (betroffene Software: {count}).",
            "The address of the source of “{software}” is missing (pieces of software concerned: {count}).",
        )
        .what(
            "Quelloffene Software einer Containerlieferung nennt ihr Repository, möglichst auf openCode.",
            "Open source software of a container delivery names its repository, on openCode if possible.",
        )
        .why(
            "Nach der Zusammenfassung des Rahmenwerks sollen zentrale Servicekomponenten über openCode bereitgestellt werden. Ob eine \
             Software dazu gehört, lässt sich aus dem Katalog nicht ablesen.",
            "By the summary of the Rahmenwerk central service components should be made available on openCode. Whether a piece of software \
             is one cannot be told from the catalog.",
        )
        .fix("`sourceRepository` ergänzen.", "Add `sourceRepository`.")
        .addressee("Softwarelieferanten und Anbieter", "suppliers and providers")
        .applies(
            "für Cloud-Services mit Containerlieferung und Software, die als Open Source gekennzeichnet ist",
            "for services with a container delivery, and software that is marked as open source",
        )
        .profiles(&[&DVC_CONTAINER])
        .sources(&[FORMAT])
        .reads(&["software.sourceRepository", "software.origin", "delivery", "lifecycle.status"]),
    Check::Service(|service, context| {
        let wrong = |software: &Software| {
            software.source_repository.is_none() && software.origin == Some(SoftwareOrigin::OpenSource)
        };
        if let Some((index, software, count)) = first(service, wrong) {
            let finding = context.report(format!("/software/{index}/sourceRepository"));
            finding.param("count", count).param("software", software.name.as_str());
        }
    }),
);

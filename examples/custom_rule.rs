//! A rule of one's own beside those of the crate: `cargo run --example custom_rule`.

use dvs::model::Service;
use dvs::{Check, Declaration, EntityContext, Input, Lang, Options, Rule, Severity};

/// An organisation may want more than any profile asks. A rule is static data and a function; its code begins with another
/// letter than `R`. It names no profile, so it runs with every choice of profiles.
static SHORT_TERM: Rule = Rule::new(
    Declaration::new("X0001", "long-minimum-term", Severity::Warning)
        .title("Lange Mindestlaufzeit", "long minimum term")
        .message(
            "`{service}` bindet für {term}; unsere Hausregel erlaubt höchstens {limit}.",
            "`{service}` binds for {term}; our house rule allows {limit} at most.",
        )
        .what("Verträge binden höchstens ein halbes Jahr.", "Contracts bind for half a year at most.")
        .why("Der Haushalt wird jedes Jahr neu beschlossen.", "The budget is decided anew each year.")
        .fix("Eine kürzere Laufzeit aushandeln.", "Negotiate a shorter term.")
        // Where one of these members could not be read, the rule is recorded as not judged for that entity.
        .reads(&["contractTerms.minimumTerm"]),
    Check::Service(minimum_term),
);

const LIMIT: &str = "P6M";

fn minimum_term(service: &Service, context: &mut EntityContext<'_>) {
    let Some(term) = service.contract_terms.as_ref().and_then(|terms| terms.minimum_term.as_ref()) else { return };
    let Ok(limit) = LIMIT.parse() else { return };
    // Periods compare as ranges, because a month has 28 to 31 days: only what is longer in any case is reported.
    if term.exceeds(&limit) == Some(true) {
        context
            .report("/contractTerms/minimumTerm")
            .param("service", service.id.as_str())
            .param("term", term.as_str())
            .param("limit", LIMIT);
    }
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let path = "examples/data/catalog.json";
    let bytes = std::fs::read(path)?;
    let options = Options::new("2026-11-23".parse()?).rule(&SHORT_TERM)?;
    let report = dvs::check(Input::named(path, &bytes), &options);
    for finding in report.findings().iter().filter(|finding| finding.code() == "X0001") {
        let line = finding.span().map_or(0, |span| span.line);
        println!("{line}: {}", finding.message(Lang::De));
    }
    println!("{} Befunde, Ergebnis: {}", report.findings().len(), report.verdict().title().get(Lang::De));
    Ok(())
}

//! From the arguments that all judging commands share to options; and what their reports come to together.

use dvs::{Limits, Options, Verdict};

use crate::args::HowArgs;
use crate::config::Config;
use crate::judge::Judged;
use crate::output::Failure;
use crate::{context, locale};

/// Options with everything but the context, whose reading needs them.
pub(crate) fn options(args: &HowArgs, config: &Config) -> Result<Options, Failure> {
    let today = args.today.clone().map_or_else(locale::today, Ok)?;
    let mut parameters = config.parameters();
    for (name, value) in &args.set {
        parameters = parameters.set(name, value)?;
    }
    let options = Options::new(today)
        .closed(args.closed || config.closed)
        .hold_dates(args.hold_dates || config.hold_dates)
        .parameters(parameters);
    config.apply(options)
}

/// Adds the catalogs to which references may lead.
pub(crate) fn context(options: Options, args: &HowArgs) -> Result<Options, Failure> {
    if args.with.is_empty() {
        return Ok(options);
    }
    let facts = context::facts(&args.with, &options)?;
    Ok(options.context(facts))
}

/// Limits under which no finding is left out.
pub(crate) fn all_findings() -> Limits {
    Limits::default().max_findings(usize::MAX).max_findings_per_rule(usize::MAX)
}

/// Failed if any failed; else incomplete if any was.
pub(crate) fn worst(judged: &[Judged]) -> Verdict {
    judged.iter().map(|judged| judged.report.verdict()).max().unwrap_or(Verdict::Incomplete)
}

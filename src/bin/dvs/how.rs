//! From the arguments that all judging commands share to options; and what their reports come to together.

use dvs::{Limits, Options, Severity, Verdict};

use crate::args::{HowArgs, VerdictArgs};
use crate::config::Config;
use crate::judge::Judged;
use crate::output::Failure;
use crate::{baseline, context, locale};

/// Options with everything but what fails, the known findings, and the context, whose reading needs them. Where arguments name no
/// profiles, those of the settings run.
pub(crate) fn options(args: &HowArgs, config: &Config) -> Result<Options, Failure> {
    let today = args.today.clone().map_or_else(locale::today, Ok)?;
    let mut parameters = config.parameters();
    for (name, value) in &args.set {
        parameters = parameters.set(name, value)?;
    }
    let options = Options::new(today)
        .closed(args.closed || config.closed)
        .hold_dates(args.hold_dates || config.hold_dates)
        .parameters(parameters)
        .ignore(args.ignore.iter().chain(&config.ignore).map(String::as_str))?;
    let profiles = if args.profiles.is_empty() { &config.profiles } else { &args.profiles };
    let options = match profiles.as_slice() {
        [] => options,
        profiles => options.profiles(profiles.iter().map(String::as_str))?,
    };
    config.apply(options)
}

/// Adds from which severity on findings fail.
pub(crate) fn deny(options: Options, args: &VerdictArgs, config: &Config) -> Options {
    match args.deny.map(Severity::from).or(config.deny) {
        Some(level) => options.deny(level),
        None => options,
    }
}

/// Adds the known findings.
pub(crate) fn known(options: Options, args: &HowArgs, config: &Config) -> Result<Options, Failure> {
    match args.baseline.as_ref().or(config.baseline.as_ref()) {
        Some(path) => Ok(options.baseline(baseline::read(path)?)),
        None => Ok(options),
    }
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

//! `dvs status`: what is open, service by service and profile by profile.

use dvs::{Options, Status};

use crate::args::{Format, StatusArgs};
use crate::config::Config;
use crate::judge::{Judged, judge};
use crate::output::{Failure, Output, exit_code};
use crate::{how, inputs, locale};

pub(crate) fn run(args: &StatusArgs) -> Result<Output, Failure> {
    let mut judged: Vec<Judged> = Vec::new();
    for group in inputs::groups(&args.inputs, args.verdict.together)? {
        let config = Config::of(&args.how, &group)?;
        judged.push(judge(&group, &options(args, &config)?, None)?);
    }
    let code = exit_code(how::worst(&judged));
    let tables: Vec<Status> = judged.iter().map(|judged| judged.report.status()).collect();
    let text = match args.format {
        Format::Json => dvs::status_json(&tables) + "\n",
        Format::Text => {
            let lang = locale::language(args.how.lang);
            tables.iter().map(|table| table.to_text(lang)).collect::<Vec<_>>().join("\n")
        }
    };
    Ok(Output::new(text, code))
}

/// All profiles unless some are asked for, and every finding: nothing that is open is left out.
fn options(args: &StatusArgs, config: &Config) -> Result<Options, Failure> {
    let mut options = how::deny(how::options(&args.how, config)?, &args.verdict, config);
    options = options.all_verdicts(true).limits(how::all_findings());
    if args.how.profiles.is_empty() {
        let all = options.registry().profiles();
        options = options.profiles(all.iter().map(|profile| profile.name))?;
    }
    how::context(how::known(options, &args.how, config)?, &args.how)
}

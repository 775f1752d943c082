//! `dvs status`: what is open, service by service and profile by profile.

use dvs::{Options, Status};

use crate::args::{Format, StatusArgs};
use crate::config::Config;
use crate::judge::{Judged, judge};
use crate::output::{Failure, Output, exit_code};
use crate::{how, inputs, locale};

pub(crate) fn run(args: &StatusArgs) -> Result<Output, Failure> {
    let mut judged: Vec<Judged> = Vec::new();
    for group in inputs::groups(&args.inputs, args.how.together)? {
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

/// All profiles, and every finding: nothing that is open is left out.
fn options(args: &StatusArgs, config: &Config) -> Result<Options, Failure> {
    let options = how::options(&args.how, config)?.all_verdicts(true).limits(how::all_findings());
    let profiles: Vec<&str> = match args.profiles.as_slice() {
        [] => options.registry().profiles().iter().map(|profile| profile.name).collect(),
        asked => asked.iter().map(String::as_str).collect(),
    };
    how::context(options.profiles(profiles)?, &args.how)
}

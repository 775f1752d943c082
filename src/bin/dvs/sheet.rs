//! `dvs sheet`: one entity on a sheet to print.

use std::process::ExitCode;

use dvs::{Input, change};

use crate::args::SheetArgs;
use crate::config::Config;
use crate::output::{Failure, Output};
use crate::{how, inputs, locale};

pub(crate) fn run(args: &SheetArgs) -> Result<Output, Failure> {
    for group in inputs::groups(&args.inputs, true)? {
        let config = Config::of(&args.how, &group)?;
        let options = how::options(&args.how, &config)?.limits(how::all_findings());
        let options = how::context(how::known(options, &args.how, &config)?, &args.how)?;
        let options = group.options(&options)?;
        // To find the entity, no rule has to run.
        let plain = options.clone().into_owned().profiles([])?.facts(false);
        let sources = group.sources.iter().map(inputs::read).collect::<Result<Vec<_>, _>>()?;
        for (name, bytes) in &sources {
            let outcome = dvs::read_catalog(Input::named(name, bytes), &plain);
            if let Some(entity) = outcome.catalog.get(&args.id) {
                let inputs = sources.iter().map(|(name, bytes)| Input::named(name, bytes));
                let report = dvs::check_together(inputs, &options);
                let text = change::sheet(entity, &report, locale::language(args.how.lang));
                return Ok(Output::new(text, ExitCode::SUCCESS));
            }
        }
    }
    Err(Failure::of(format_args!("`{}`", args.id), ("steht in keiner der Eingaben", "stands in none of the inputs")))
}

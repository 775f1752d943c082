//! `dvs sheet`: one entity on a sheet to print.

use std::process::ExitCode;

use dvs::{Input, Options, change};

use crate::args::SheetArgs;
use crate::output::{Failure, Output};
use crate::{inputs, locale};

pub(crate) fn run(args: &SheetArgs) -> Result<Output, Failure> {
    let plain = Options::new(args.today.clone().map_or_else(locale::today, Ok)?);
    for group in inputs::groups(&args.inputs, true)? {
        let options = group.options(&plain)?;
        let sources = group.sources.iter().map(inputs::read).collect::<Result<Vec<_>, _>>()?;
        let report = dvs::check_together(sources.iter().map(|(name, bytes)| Input::named(name, bytes)), &options);
        for (name, bytes) in &sources {
            let outcome = dvs::read_catalog(Input::named(name, bytes), &options);
            if let Some(entity) = outcome.catalog.get(&args.id) {
                let text = change::sheet(entity, &report, locale::language(args.lang));
                return Ok(Output::new(text, ExitCode::SUCCESS));
            }
        }
    }
    Err(Failure::new(format!("`{}` stands in none of the inputs", args.id)))
}

//! `dvs explain`: all that a rule says about itself.

use std::process::ExitCode;

use crate::args::ExplainArgs;
use crate::locale;
use crate::output::{Failure, Output};

pub(crate) fn run(args: &ExplainArgs) -> Result<Output, Failure> {
    let book = dvs::rule_book();
    let asked = args.rule.trim();
    // Codes are written in capitals, names are not; nobody has to remember that.
    let rule = book.find(asked).or_else(|error| {
        book.find(&asked.to_uppercase()).or_else(|_| book.find(&asked.to_lowercase())).map_err(|_| error)
    })?;
    Ok(Output::new(book.explain(rule, locale::language(args.lang)).to_text(), ExitCode::SUCCESS))
}

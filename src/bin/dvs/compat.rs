//! `dvs compat`: what changed between two descriptions of an interface.

use std::fs;
use std::path::Path;
use std::process::ExitCode;

use dvs::compat::{self, Description, Level, Options, Outcome, ReadLimits};

use crate::args::{CompatArgs, NotesFormat};
use crate::locale;
use crate::output::{Failure, Output};

pub(crate) fn run(args: &CompatArgs) -> Result<Output, Failure> {
    let mut options = Options::default().today(args.today.clone().map_or_else(locale::today, Ok)?);
    for what in &args.ignore {
        options = options.ignore(what.as_str());
    }
    for (id, level) in &args.level {
        options = options.level(id.as_str(), level_called(level)?);
    }
    let (old, new) = (read(&args.old)?, read(&args.new)?);
    let comparison = compat::compare(&old, &new, &options);
    let lang = locale::language(args.lang);
    let text = match args.format {
        NotesFormat::Text => comparison.to_text(lang, args.editorial),
        NotesFormat::Markdown => comparison.to_markdown(lang, args.editorial),
        NotesFormat::Json => comparison.to_json() + "\n",
    };
    let code = match comparison.outcome() {
        Outcome::Breaking => 1,
        _ if !comparison.is_complete() => 3,
        _ => 0,
    };
    Ok(Output::new(text, ExitCode::from(code)))
}

fn level_called(name: &str) -> Result<Level, Failure> {
    let known = "editorial, compatible, warning or breaking";
    Level::from_name(name).ok_or_else(|| Failure::new(format!("`{name}` is no level: expected {known}")))
}

/// Reads a description, and the files to which it refers.
fn read(path: &Path) -> Result<Description, Failure> {
    let text = fs::read_to_string(path).map_err(|error| Failure::of_file(path, error))?;
    let uri = path.to_string_lossy().replace('\\', "/");
    // An address with a scheme is no file.
    let mut resolver =
        |address: &str| if address.contains("://") { None } else { fs::read_to_string(Path::new(address)).ok() };
    Ok(Description::read_with(&text, &uri, &mut resolver, &ReadLimits::default()))
}

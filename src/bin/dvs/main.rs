//! The command line `dvs`: checks catalogs, explains rules and compares interfaces. All that it knows about catalogs it knows from the library.
#![forbid(unsafe_code)]

mod args;
mod baseline;
mod catalog;
mod check;
mod compat;
mod config;
mod context;
mod convert;
mod explain;
mod federation;
mod federation_args;
mod fmt;
mod how;
mod inputs;
mod interfaces;
mod judge;
mod key;
mod locale;
mod new;
mod output;
mod parameters;
mod progress;
mod rules;
mod say;
mod schema;
mod sheet;
mod shell;
mod status;
mod writing_args;

use std::process::ExitCode;

use clap::Parser as _;
use clap::error::ErrorKind;

use args::{Args, Command};
use output::{Failure, Output};

fn main() -> ExitCode {
    let args = match Args::try_parse() {
        Ok(args) => args,
        Err(error) => return usage(&error),
    };
    locale::ask(args.command.lang());
    let done = progress::during(|| run(args.command));
    match done.and_then(Output::write) {
        Ok(code) => code,
        Err(failure) => failure.tell(),
    }
}

fn run(command: Command) -> Result<Output, Failure> {
    match command {
        Command::Check(args) => check::run(&args),
        Command::Status(args) => status::run(&args),
        Command::Rules(args) => rules::run(&args),
        Command::Explain(args) => explain::run(&args),
        Command::Federation(args) => federation::run(&args),
        Command::Parameters(args) => Ok(parameters::run(&args)),
        Command::Compat(args) => compat::run(&args),
        Command::Interfaces(args) => interfaces::run(&args),
        Command::Convert(args) => convert::run(&args),
        Command::Fmt(args) => fmt::run(&args),
        Command::New(args) => new::run(&args),
        Command::Sheet(args) => sheet::run(&args),
        Command::Key(args) => key::run(&args),
        Command::Schema(args) => schema::run(&args),
        Command::Completions(args) => Ok(shell::completions(&args)),
        Command::Man(args) => shell::man(&args),
    }
}

/// Help and version go to standard output and are no failure; everything else is.
fn usage(error: &clap::Error) -> ExitCode {
    if error.kind() == ErrorKind::DisplayVersion {
        return Output::new(output::version(), ExitCode::SUCCESS).write().unwrap_or_else(Failure::tell);
    }
    // Who closed the pipe does not want to read it.
    let _ = error.print();
    if error.use_stderr() { ExitCode::from(output::COULD_NOT_RUN) } else { ExitCode::SUCCESS }
}

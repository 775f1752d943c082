//! `dvs completions` and `dvs man`: what a shell and a reader of manuals want to know, made of the declared arguments.

use std::process::ExitCode;

use clap::CommandFactory as _;

use crate::args::{Args, CompletionsArgs, ManArgs};
use crate::output::{Failure, Output};

pub(crate) fn completions(args: &CompletionsArgs) -> Output {
    let mut out = Vec::new();
    clap_complete::generate(args.shell, &mut Args::command(), "dvs", &mut out);
    Output::new(String::from_utf8_lossy(&out).into_owned(), ExitCode::SUCCESS)
}

pub(crate) fn man(args: &ManArgs) -> Result<Output, Failure> {
    let mut command = Args::command();
    command.build();
    if let Some(name) = &args.command {
        let found = command.find_subcommand(name).cloned();
        command = found.ok_or_else(|| {
            let de = format!("einen Befehl `{name}` gibt es nicht; `dvs --help` nennt alle");
            Failure::new((de, format!("there is no command `{name}`; `dvs --help` lists all")))
        })?;
    }
    let mut out = Vec::new();
    clap_mangen::Man::new(command).render(&mut out).map_err(|error| Failure::of("man", error))?;
    Ok(Output::new(String::from_utf8_lossy(&out).into_owned(), ExitCode::SUCCESS))
}

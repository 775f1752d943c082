//! `dvs schema`: the JSON Schemas of documents, reports, requests and answers.

use std::process::ExitCode;

use dvs::facade::{NamedSchema, schemas};

use crate::args::SchemaArgs;
use crate::output::{Failure, Output};

pub(crate) fn run(args: &SchemaArgs) -> Result<Output, Failure> {
    let all = schemas();
    let names = |all: &[NamedSchema]| all.iter().map(|schema| schema.name.clone()).collect::<Vec<_>>();
    let Some(name) = &args.name else {
        let list = names(&all).into_iter().map(|name| name + "\n").collect();
        return Ok(Output::new(list, ExitCode::SUCCESS));
    };
    match all.into_iter().find(|schema| schema.name == *name) {
        Some(schema) => Ok(Output::new(schema.text, ExitCode::SUCCESS)),
        None => Err(Failure::new((
            format!("ein Schema `{name}` gibt es nicht; `dvs schema` nennt alle"),
            format!("there is no schema `{name}`; `dvs schema` lists all"),
        ))),
    }
}

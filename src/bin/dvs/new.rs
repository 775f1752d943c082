//! `dvs new`: a description to fill in.

use std::process::ExitCode;

use dvs::EntityKind;
use dvs::change;

use crate::args::NewArgs;
use crate::convert;
use crate::output::{Failure, Output};

pub(crate) fn run(args: &NewArgs) -> Result<Output, Failure> {
    let kind = EntityKind::from(args.kind);
    let mut values: Vec<(&str, &str)> = vec![("id", args.id.as_str())];
    values.extend(args.provider.as_ref().map(|id| ("provider", id.as_str())));
    let name = if matches!(kind, EntityKind::Service | EntityKind::Agreement) { "title.de" } else { "name.de" };
    values.extend(args.title.as_deref().map(|title| (name, title)));
    values.extend(args.set.iter().map(|(path, value)| (path.as_str(), value.as_str())));
    let text = change::template(kind, &values, &args.omit.iter().map(String::as_str).collect::<Vec<_>>());
    let text = text.map_err(|problems| Failure::of_several(problems.iter().map(|it| |lang| it.message(lang))))?;
    match &args.output {
        Some(path) if path.exists() => {
            Err(Failure::of(path.display(), ("diese Datei gibt es schon", "this file exists already")))
        }
        Some(path) => convert::write(path, &text).map(|()| Output::new(String::new(), ExitCode::SUCCESS)),
        None => Ok(Output::new(text, ExitCode::SUCCESS)),
    }
}

//! `dvs convert`: a catalog in another form.

use std::fs;
use std::path::Path;
use std::process::ExitCode;

use dvs::change::{self, Form};
use dvs::{Catalog, Input, Options};

use crate::args::{ConvertArgs, FileForm, WrittenForm};
use crate::output::{Failure, Output};
use crate::{fmt, how, inputs, locale};

pub(crate) fn run(args: &ConvertArgs) -> Result<Output, Failure> {
    let catalog = read(args)?;
    let failure = |problem: change::ChangeProblem| Failure::new(|lang| fmt::told(&problem, lang));
    let form = match (args.to, args.files) {
        (WrittenForm::Json, _) | (WrittenForm::Folder, FileForm::Json) => Form::Json,
        (WrittenForm::Yaml, _) | (WrittenForm::Folder, FileForm::Yaml) => Form::Yaml,
        (WrittenForm::Ndjson, _) => Form::Ndjson,
    };
    if args.to == WrittenForm::Folder {
        let files = change::folder(&catalog, form).map_err(failure)?;
        let folder = args.output.as_deref().unwrap_or(Path::new("."));
        if fs::read_dir(folder).is_ok_and(|mut entries| entries.next().is_some()) {
            return Err(Failure::of(folder.display(), ("der Ordner ist nicht leer", "the folder is not empty")));
        }
        for (name, text) in files {
            write(&folder.join(name), &text)?;
        }
        return Ok(Output::new(String::new(), ExitCode::SUCCESS));
    }
    let text = change::write(&catalog, form).map_err(failure)?;
    match &args.output {
        Some(path) => write(path, &text).map(|()| Output::new(String::new(), ExitCode::SUCCESS)),
        None => Ok(Output::new(text, ExitCode::SUCCESS)),
    }
}

/// All inputs as one catalog.
fn read(args: &ConvertArgs) -> Result<Catalog, Failure> {
    let plain = Options::new(locale::today()?).limits(how::all_findings());
    let mut catalogs = Vec::new();
    for group in inputs::groups(&args.inputs, args.inputs.len() > 1)? {
        let options = group.options(&plain)?;
        for source in &group.sources {
            let (name, bytes) = inputs::read(source)?;
            let told = |problem: change::ChangeProblem| Failure::of(&name, |lang| fmt::told(&problem, lang));
            catalogs.push(change::read(Input::named(&name, &bytes), &options).map_err(told)?);
        }
    }
    change::join(catalogs).map_err(|problem| Failure::new(|lang| fmt::told(&problem, lang)))
}

/// Writes a file at once: who reads meanwhile sees the old one or the new one.
pub(crate) fn write(path: &Path, text: &str) -> Result<(), Failure> {
    let failure = |error: std::io::Error| Failure::of(path.display(), error);
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(failure)?;
    }
    let mut beside = path.as_os_str().to_owned();
    beside.push(".new");
    fs::write(&beside, text).map_err(failure)?;
    fs::rename(&beside, path).map_err(failure)
}

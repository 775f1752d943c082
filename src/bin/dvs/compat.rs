//! `dvs compat`: what changed between two descriptions of an interface.

use std::fs::File;
use std::path::Path;
use std::process::ExitCode;

use dvs::compat::{self, ChangeKind, Description, Level, Options, Outcome, ReadLimits};

use crate::args::{CompatArgs, NotesFormat};
use crate::inputs::{self, Source};
use crate::locale;
use crate::output::{Failure, Output};

pub(crate) fn run(args: &CompatArgs) -> Result<Output, Failure> {
    let mut options = Options::default().today(args.today.clone().map_or_else(locale::today, Ok)?);
    for what in &args.ignore {
        if !is_fingerprint(what) {
            known(what)?;
        }
        options = options.ignore(what.as_str());
    }
    for (id, level) in &args.level {
        known(id)?;
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

/// Whether it has the form of a fingerprint: which changes there are shows only the comparison.
fn is_fingerprint(what: &str) -> bool {
    what.len() == 16 && what.bytes().all(|byte| byte.is_ascii_hexdigit())
}

fn known(id: &str) -> Result<(), Failure> {
    ChangeKind::find(id).map(|_| ()).map_err(Failure::new)
}

fn level_called(name: &str) -> Result<Level, Failure> {
    Level::from_name(name).ok_or_else(|| {
        let de = format!("`{name}` ist keine Stufe; möglich sind editorial, compatible, warning und breaking");
        Failure::new((de, format!("`{name}` is no level: expected editorial, compatible, warning or breaking")))
    })
}

/// Reads a description, and the files to which it refers.
fn read(path: &Path) -> Result<Description, Failure> {
    let (name, bytes) = inputs::read(&Source::File(path.to_owned()))?;
    let text = String::from_utf8(bytes).map_err(|error| {
        let at = error.utf8_error().valid_up_to();
        Failure::of(&name, (format!("ist ab Byte {at} kein UTF-8"), format!("is not UTF-8 from byte {at} on")))
    })?;
    let uri = name.replace('\\', "/");
    let folder = path.canonicalize().ok().and_then(|file| file.parent().map(Path::to_owned));
    let mut resolver = |address: &str| referred(folder.as_deref()?, address);
    let description = Description::read_with(&text, &uri, &mut resolver, &ReadLimits::default());
    if description.form().is_none() {
        return Err(Failure::of(
            &name,
            (
                "ist keine Beschreibung einer Schnittstelle in OpenAPI 3, AsyncAPI 2 oder 3 oder JSON Schema",
                "is no description of an interface in OpenAPI 3, AsyncAPI 2 or 3, or JSON Schema",
            ),
        ));
    }
    Ok(description)
}

/// The text of a file that a description names. Who wrote the description may be a stranger: only files beside it and below are opened, no devices and
/// nothing behind links that lead elsewhere.
fn referred(folder: &Path, address: &str) -> Option<String> {
    let file = Path::new(address).canonicalize().ok().filter(|file| file.starts_with(folder) && file.is_file())?;
    let bytes = File::open(file).and_then(inputs::bounded).ok()?;
    String::from_utf8(bytes).ok()
}

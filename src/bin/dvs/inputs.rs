//! From arguments to what is judged together: files of folders, standard input.

use std::borrow::Cow;
use std::collections::HashSet;
use std::fs::{self, File};
use std::io::{self, Read as _, stdin};
use std::path::{Path, PathBuf};

use dvs::{Defaults, Input, Limits, Options};

use crate::output::Failure;
use crate::progress::Progress;

/// Where bytes come from.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub(crate) enum Source {
    File(PathBuf),
    Stdin,
}

impl Source {
    /// The name in reports.
    pub(crate) fn name(&self) -> String {
        match self {
            Self::File(path) => path.display().to_string(),
            Self::Stdin => "stdin".to_owned(),
        }
    }
}

/// What is judged together: the sources of an argument, or of all.
pub(crate) struct Group {
    pub(crate) sources: Vec<Source>,
    /// The folder that was named first, or that of the first file: where settings are looked for. Empty: the current one.
    pub(crate) folder: PathBuf,
    /// The file of values that entities inherit: `defaults` at the top of a folder.
    pub(crate) defaults: Option<Source>,
}

impl Group {
    /// Options with the values that its entities inherit.
    pub(crate) fn options<'o>(&self, options: &'o Options) -> Result<Cow<'o, Options>, Failure> {
        let Some(defaults) = &self.defaults else { return Ok(Cow::Borrowed(options)) };
        let (name, bytes) = read(defaults)?;
        match Defaults::read(Input::named(&name, &bytes), options) {
            Ok(defaults) => Ok(Cow::Owned(options.clone().defaults(defaults))),
            Err(problem) => Err(Failure::of(name, |lang| problem.message(lang))),
        }
    }
}

const EXTENSIONS: [&str; 5] = ["json", "ndjson", "jsonl", "yaml", "yml"];

/// The sources of each argument: those of one are judged together.
pub(crate) fn groups(arguments: &[PathBuf], together: bool) -> Result<Vec<Group>, Failure> {
    let mut groups = arguments.iter().map(|argument| group(argument)).collect::<Result<Vec<_>, _>>()?;
    if together && groups.len() > 1 {
        if groups.iter().any(|group| group.defaults.is_some()) {
            return Err(Failure::new((
                "ein Ordner mit einer Datei mit Vorgaben wird für sich behandelt, denn seine Vorgaben gelten nicht für andere Eingaben",
                "a folder with a file of defaults is taken by itself: its defaults are not those of other inputs",
            )));
        }
        let folder = groups.first().map(|group| group.folder.clone()).unwrap_or_default();
        let sources = groups.into_iter().flat_map(|group| group.sources).collect();
        groups = vec![Group { sources, folder, defaults: None }];
    }
    for group in &mut groups {
        // A file that is named twice is still one file, not a second one with the same ids.
        let mut seen = HashSet::new();
        group.sources.retain(|source| seen.insert(source.clone()));
    }
    if groups.iter().flat_map(|group| &group.sources).filter(|source| **source == Source::Stdin).count() > 1 {
        return Err(Failure::new((
            "die Standardeingabe lässt sich nur einmal lesen",
            "standard input can be read only once",
        )));
    }
    Ok(groups)
}

/// The sources of one argument.
pub(crate) fn group(argument: &Path) -> Result<Group, Failure> {
    if argument == Path::new("-") {
        return Ok(Group { sources: vec![Source::Stdin], folder: PathBuf::new(), defaults: None });
    }
    let metadata = fs::metadata(argument).map_err(|error| Failure::of(argument.display(), error))?;
    if !metadata.is_dir() {
        let folder = argument.parent().map(Path::to_owned).unwrap_or_default();
        return Ok(Group { sources: vec![Source::File(argument.to_owned())], folder, defaults: None });
    }
    let (defaults, files): (Vec<PathBuf>, Vec<PathBuf>) = files_of(argument)?
        .into_iter()
        .partition(|file| file.parent() == Some(argument) && file.file_stem() == Some("defaults".as_ref()));
    if let [first, second, ..] = defaults.as_slice() {
        let second = second.display();
        let de = format!("auch {second} enthält Vorgaben; ein Ordner hat nur eine Datei damit");
        let en = format!("there are defaults in {second}, too; a folder has one file of them");
        return Err(Failure::of(first.display(), (de, en)));
    }
    if files.is_empty() {
        let known = EXTENSIONS.join(", *.");
        let de = format!("in diesem Ordner liegt keine Datei *.{known}");
        return Err(Failure::of(argument.display(), (de, format!("no files *.{known} in this folder"))));
    }
    let defaults = defaults.into_iter().next().map(Source::File);
    Ok(Group { sources: files.into_iter().map(Source::File).collect(), folder: argument.to_owned(), defaults })
}

/// The catalog files in a folder and below, sorted. Hidden entries, and links to other folders, are passed over.
fn files_of(folder: &Path) -> Result<Vec<PathBuf>, Failure> {
    let mut files = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        let failure = |error: io::Error| Failure::of(folder.display(), error);
        for entry in fs::read_dir(&folder).map_err(failure)? {
            let entry = entry.map_err(failure)?;
            if entry.file_name().as_encoded_bytes().starts_with(b".") {
                continue;
            }
            let path = entry.path();
            if entry.file_type().map_err(failure)?.is_dir() {
                folders.push(path);
            } else if path.is_file() && has_extension(&path) {
                files.push(path);
            }
        }
    }
    files.sort();
    Ok(files)
}

fn has_extension(path: &Path) -> bool {
    let extension = path.extension().map(|extension| extension.to_string_lossy().to_lowercase());
    extension.is_some_and(|extension| EXTENSIONS.contains(&extension.as_str()))
}

/// Reads a source whole, but no further than the limit, which the check then reports.
pub(crate) fn read(source: &Source) -> Result<(String, Vec<u8>), Failure> {
    let name = source.name();
    let bytes = match source {
        Source::File(path) => File::open(path).and_then(|file| bounded(Progress::new(file, &name))),
        Source::Stdin => bounded(Progress::new(stdin(), &name)),
    };
    let bytes = bytes.map_err(|error| Failure::of(&name, error))?;
    Ok((name, bytes))
}

/// All bytes up to one more than an input may have.
pub(crate) fn bounded(from: impl io::Read) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    from.take(Limits::default().max_input as u64 + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

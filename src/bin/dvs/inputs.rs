//! From arguments to what is judged together: files of folders, standard input.

use std::collections::HashSet;
use std::fs;
use std::path::{Path, PathBuf};

use crate::output::Failure;

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

const EXTENSIONS: [&str; 5] = ["json", "ndjson", "jsonl", "yaml", "yml"];

/// The sources of each argument: those of one are judged together.
pub(crate) fn groups(arguments: &[PathBuf], together: bool) -> Result<Vec<Vec<Source>>, Failure> {
    let mut groups = arguments.iter().map(|argument| sources(argument)).collect::<Result<Vec<_>, _>>()?;
    if together {
        groups = vec![groups.concat()];
    }
    for group in &mut groups {
        // A file that is named twice is still one file, not a second one with the same ids.
        let mut seen = HashSet::new();
        group.retain(|source| seen.insert(source.clone()));
    }
    if groups.iter().flatten().filter(|source| **source == Source::Stdin).count() > 1 {
        return Err(Failure::new("standard input can be read only once"));
    }
    Ok(groups)
}

/// The sources of one argument.
pub(crate) fn sources(argument: &Path) -> Result<Vec<Source>, Failure> {
    if argument == Path::new("-") {
        return Ok(vec![Source::Stdin]);
    }
    let metadata = fs::metadata(argument).map_err(|error| Failure::of_file(argument, error))?;
    if !metadata.is_dir() {
        return Ok(vec![Source::File(argument.to_owned())]);
    }
    let files = files_of(argument)?;
    if files.is_empty() {
        return Err(Failure::of_file(argument, format_args!("no files *.{} in this folder", EXTENSIONS.join(", *."))));
    }
    Ok(files.into_iter().map(Source::File).collect())
}

/// The catalog files in a folder and below, sorted. Hidden entries, and links to other folders, are passed over.
fn files_of(folder: &Path) -> Result<Vec<PathBuf>, Failure> {
    let mut files = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        let failure = |error| Failure::of_file(&folder, error);
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

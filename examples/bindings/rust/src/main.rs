//! The reference that the bindings are held to: makes the calls of a folder and writes each answer.
//!
//! `dvs-calls CALLS_FOLDER OUT_FOLDER`: each folder in the first is a call, with `request.json` and the documents `doc-0`,
//! `doc-1` … beside it; the bytes of its answer are written to `OUT_FOLDER/NN-name.json`.

use std::path::Path;
use std::process::ExitCode;
use std::{env, fs, io};

fn main() -> ExitCode {
    let arguments: Vec<_> = env::args_os().skip(1).collect();
    let [calls, out] = arguments.as_slice() else {
        eprintln!("usage: dvs-calls CALLS_FOLDER OUT_FOLDER");
        return ExitCode::from(2);
    };
    match make_calls(calls.as_ref(), out.as_ref()) {
        Ok(0) => {
            eprintln!("no calls in {}", calls.display());
            ExitCode::FAILURE
        }
        Ok(count) => {
            println!("{count} calls");
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

/// Makes the calls in the order of their names, and says how many there were.
fn make_calls(calls: &Path, out: &Path) -> io::Result<usize> {
    fs::create_dir_all(out)?;
    let mut folders = fs::read_dir(calls)?.map(|entry| Ok(entry?.path())).collect::<io::Result<Vec<_>>>()?;
    folders.retain(|folder| folder.is_dir());
    folders.sort();
    for folder in &folders {
        let request = fs::read_to_string(folder.join("request.json"))?;
        let documents = documents(folder)?;
        let documents: Vec<&[u8]> = documents.iter().map(Vec::as_slice).collect();
        let name = folder.file_name().unwrap_or_default().to_string_lossy();
        fs::write(out.join(format!("{name}.json")), dvs::facade::call(&request, &documents))?;
    }
    Ok(folders.len())
}

/// `doc-0`, `doc-1` … as far as they go.
fn documents(folder: &Path) -> io::Result<Vec<Vec<u8>>> {
    let paths = (0..).map(|place| folder.join(format!("doc-{place}")));
    paths.take_while(|path| path.exists()).map(fs::read).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use dvs::facade::{CheckOptions, PartDocument, PartRequest, check_part};

    fn calls() -> &'static Path {
        Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../calls"))
    }

    /// What the drivers compare says something: fifteen calls, of which only the broken one is an error.
    #[test]
    fn each_call_is_answered_but_the_broken_one() {
        let out = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/answers");
        assert_eq!(make_calls(calls(), &out).unwrap(), 15);
        for entry in fs::read_dir(calls()).unwrap() {
            let folder = entry.unwrap().file_name().into_string().unwrap();
            let Some((_, name)) = folder.split_once('-').filter(|_| !folder.contains('.')) else { continue };
            let answer = fs::read_to_string(out.join(format!("{folder}.json"))).unwrap();
            let begin = if name == "broken" {
                r#"{"format":1,"error":{"code":""#.to_owned()
            } else {
                format!(r#"{{"format":1,"call":"{name}","result":{{"#)
            };
            assert!(answer.starts_with(&begin), "{folder}: {answer}");
        }
    }

    /// Bytes that are no text, and bytes that no text should have, stand among the documents.
    #[test]
    fn documents_are_bytes() {
        let document = |path: &str| fs::read(calls().join(path)).unwrap();
        assert!(std::str::from_utf8(&document("01-check/doc-1")).is_err());
        assert!(document("02-check-part/doc-1").contains(&0));
    }

    /// The facts of `finish` are those of the parts that `check-part` checks. With `DVS_WRITE=1` they are written anew.
    #[test]
    fn facts_are_those_of_the_parts() {
        let parts = documents(&calls().join("02-check-part")).unwrap();
        let mut line = 1;
        let mut offset = 0;
        for (place, bytes) in parts.iter().enumerate() {
            let mut request = PartRequest::new(CheckOptions::new("2026-11-25".parse::<dvs::text::Date>().unwrap()));
            let mut part = PartDocument::new(0_u32);
            part.name = Some("katalog.ndjson".into());
            (part.line, part.offset) = (Some(line), Some(offset));
            request.documents = [part].into_iter().collect();
            let facts = check_part(&request, &[bytes]).unwrap().facts.to_json();
            let path = calls().join(format!("03-finish/doc-{place}"));
            if env::var_os("DVS_WRITE").is_some() {
                fs::write(&path, &facts).unwrap();
            }
            assert_eq!(facts, fs::read_to_string(path).unwrap(), "DVS_WRITE=1 writes them anew");
            line += u32::try_from(bytes.iter().filter(|byte| **byte == b'\n').count()).unwrap();
            offset += u64::try_from(bytes.len()).unwrap();
        }
    }
}

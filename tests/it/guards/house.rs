//! The floors of the house, the size of files, and what the library never says.

use super::none;
use crate::support::{files, read};

/// Floors from the ground up. A file imports from its own folder and from floors below; folders of one floor do not see
/// each other.
const FLOORS: &[&[&str]] = &[
    &["shape"],
    &["text"],
    &["key"],
    &["standards"],
    &["model"],
    &["report"],
    &["read", "facts"],
    &["federation", "compat"],
    &["rule"],
    &["rulebook"],
    &["check"],
    &["change", "exchange"],
    &["facade"],
    &["bin"],
];

const MOST_LINES: usize = 400;

fn floor(folder: &str) -> Option<usize> {
    FLOORS.iter().position(|folders| folders.contains(&folder))
}

fn sources() -> Vec<String> {
    let is_source = |path: &String| path.rsplit_once('.').is_some_and(|(_, extension)| extension == "rs");
    files("src").into_iter().filter(is_source).collect()
}

fn is_test(path: &str) -> bool {
    path.ends_with("/tests.rs") || path.contains("/tests/")
}

/// The lines before the unit tests, with their numbers.
fn library_lines(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut lines = text.lines().enumerate().map(|(index, line)| (index + 1, line)).peekable();
    std::iter::from_fn(move || {
        let (number, line) = lines.next()?;
        let tests_follow = line == "#[cfg(test)]" && lines.peek().is_some_and(|(_, next)| next.ends_with('{'));
        (!tests_follow).then_some((number, line))
    })
    .fuse()
}

/// The lines of code before the unit tests: no comments.
fn code_lines(text: &str) -> impl Iterator<Item = (usize, &str)> {
    library_lines(text).filter(|(_, line)| !line.trim_start().starts_with("//"))
}

/// The folders of the crate that a line of code names, `$crate::` of macros included.
fn named_folders(line: &str) -> impl Iterator<Item = &str> {
    line.split("crate::")
        .skip(1)
        .map(|after| after.split(|c: char| !c.is_alphanumeric() && c != '_').next().unwrap_or(""))
}

#[test]
fn imports_lead_down() {
    let mut wrong = Vec::new();
    // The command line is a crate of its own, which sees the library from outside.
    for path in sources().into_iter().filter(|path| !path.starts_with("src/bin/")) {
        let Some((folder, _)) = path.trim_start_matches("src/").split_once('/') else { continue };
        let Some(own) = floor(folder) else {
            wrong.push(format!("{path}: the folder {folder} has no floor"));
            continue;
        };
        let text = read(&path);
        for (number, line) in code_lines(&text).filter(|_| !is_test(&path)) {
            for named in named_folders(line) {
                // Names with a capital letter, macros and lists in braces are not the way to import.
                let below = floor(named).is_some_and(|named| named < own);
                if named != folder && !below {
                    wrong.push(format!("{path}:{number}: {}", line.trim()));
                }
            }
        }
    }
    none("imports that do not lead to a floor below", &wrong);
}

#[test]
fn files_are_small_and_say_what_belongs_in_them() {
    let mut wrong = Vec::new();
    for path in sources() {
        let text = read(&path);
        let lines = library_lines(&text).count();
        if lines > MOST_LINES && !is_test(&path) {
            wrong.push(format!("{path}: {lines} lines without tests"));
        }
        if !text.starts_with("//!") && !text.starts_with("#![doc = include_str!") {
            wrong.push(format!("{path}: does not begin with `//!`"));
        }
    }
    none("files", &wrong);
}

#[test]
fn library_never_gives_up() {
    let never = [".unwrap()", ".unwrap_err()", "panic!(", "unreachable!(", "todo!(", "unimplemented!(", "dbg!("];
    let mut wrong = Vec::new();
    for path in sources().iter().filter(|path| !is_test(path)) {
        let text = read(path);
        for (number, line) in code_lines(&text) {
            let comment = line.find("// ").unwrap_or(line.len());
            if never.iter().any(|word| line[..comment].contains(word)) {
                wrong.push(format!("{path}:{number}: {}", line.trim()));
            }
        }
    }
    none("ways to panic in the library", &wrong);
}

#[test]
fn unsafe_code_is_forbidden() {
    assert!(read("src/lib.rs").contains("#![forbid(unsafe_code)]"));
    if files("src").iter().any(|path| path == "src/bin/dvs/main.rs") {
        assert!(read("src/bin/dvs/main.rs").contains("#![forbid(unsafe_code)]"));
    }
}

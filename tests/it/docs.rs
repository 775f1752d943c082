//! Documents that are made of declarations: each is made anew and compared with the file. With the variable `DVS_WRITE`
//! set, the file is written instead: `DVS_WRITE=1 cargo test --test it docs`.

mod compat;
mod coverage;
mod embedding;
#[cfg(feature = "yaml")]
mod examples;
mod federation;
mod format;
#[cfg(all(feature = "cli", unix))]
mod guide;
#[cfg(feature = "render")]
mod readme;
mod rule_book;
mod rules;
#[cfg(feature = "schema")]
mod schemas;
mod standards;

use std::fs;

use crate::support::{read, root};

/// Compares a made text with the file, or writes it.
fn compare(path: &str, made: &str) {
    if std::env::var_os("DVS_WRITE").is_some() {
        let path = root().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, made).unwrap();
        return;
    }
    let file = if root().join(path).exists() { read(path) } else { String::new() };
    if let Some((index, (file, made))) = file.lines().zip(made.lines()).enumerate().find(|(_, (a, b))| a != b) {
        panic!(
            "{path} is out of date in line {}\n  file: {file}\n  made: {made}\nrun `DVS_WRITE=1 cargo test --test it docs`",
            index + 1
        );
    }
    assert!(file == made, "{path} is out of date: run `DVS_WRITE=1 cargo test --test it docs`");
}

/// A text as the cell of a Markdown table.
fn cell(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ").replace('|', "\\|")
}

/// A page with the lines of each of its code blocks made anew, from what stands behind the opening fence and the lines so far.
/// Blocks without a word there stay.
fn with_blocks(page: &str, mut fill: impl FnMut(&str, &[&str]) -> String) -> String {
    let mut made = String::new();
    let mut lines = page.lines();
    while let Some(line) = lines.next() {
        made.push_str(line);
        made.push('\n');
        let Some(info) = line.strip_prefix("```").filter(|info| !info.is_empty()) else { continue };
        let body: Vec<&str> = lines.by_ref().take_while(|line| *line != "```").collect();
        made.push_str(&fill(info, &body));
        made.push_str("```\n");
    }
    made
}

/// The content of the first code block with this info string.
fn block<'a>(text: &'a str, info: &str) -> &'a str {
    let after = text.split_once(&format!("\n```{info}\n")).unwrap_or_else(|| panic!("no block {info}")).1;
    after.split_once("\n```\n").unwrap().0
}

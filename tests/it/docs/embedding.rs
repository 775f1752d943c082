//! Pages for those who embed the crate. What stands behind the opening fence of a code block says how the block is made:
//!
//! - `json NAME`: a document of the page, kept under this name.
//! - `rust use`: what the functions import.
//! - `rust NAME`: the function of this name in `embedding/shown.rs`, as it stands there; `text NAME` is what it gives for the
//!   document kept last.
//! - `json request NAME …`: a request to the facade, beside the documents of these names.
//! - `json answer POINTER`: what the answer to it says there; without a pointer, all of it.
//!
//! Other blocks are not allowed: nothing may stand there unproved, except `toml`, which is compared with nothing.

mod shown;

use std::collections::BTreeMap;

use dvs::facade;
use serde_json::value::RawValue;

use super::{compare, with_blocks};
use crate::support::read;

const SOURCE: &str = include_str!("embedding/shown.rs");

/// A function of the source, with what it gives for a document.
fn function(name: &str) -> shown::Shown {
    let known = shown::SHOWN.iter().find(|(known, _)| *known == name);
    known.unwrap_or_else(|| panic!("no function {name}")).1
}

/// The lines of a function, with what is said of it.
fn source(name: &str) -> String {
    let start = SOURCE.find(&format!("\nfn {name}(")).unwrap_or_else(|| panic!("no function {name}")) + 1;
    let end = start + SOURCE[start..].find("\n}\n").unwrap() + "\n}\n".len();
    SOURCE[start..end].to_owned()
}

/// What the functions import.
fn imports() -> String {
    SOURCE.lines().filter(|line| line.starts_with("use ")).map(|line| format!("{line}\n")).collect()
}

/// What stands at a JSON Pointer of a text, as it is written there.
fn at<'a>(json: &'a str, pointer: &str) -> &'a str {
    pointer.split('/').skip(1).fold(json, |json, step| match step.parse::<usize>() {
        Ok(index) => serde_json::from_str::<Vec<&RawValue>>(json).unwrap()[index].get(),
        Err(_) => serde_json::from_str::<BTreeMap<String, &RawValue>>(json).unwrap()[step].get(),
    })
}

/// A JSON text with a member a line, everything else as it was.
fn laid_out(json: &str) -> String {
    let (mut out, mut depth, mut in_text) = (String::new(), 0, false);
    let mut characters = json.chars().peekable();
    while let Some(character) = characters.next() {
        match character {
            _ if in_text => {
                out.push(character);
                if character == '\\' {
                    out.extend(characters.next());
                }
                in_text = character != '"';
            }
            ' ' | '\n' => {}
            ':' => out.push_str(": "),
            '{' | '[' | '}' | ']' | ',' => {
                let empty = out.ends_with(['{', '[']);
                depth = match character {
                    '{' | '[' => depth + 1,
                    '}' | ']' => depth - 1,
                    _ => depth,
                };
                let line = format!("\n{}", "  ".repeat(depth));
                let closes = matches!(character, '}' | ']');
                if closes && !empty {
                    out.push_str(&line);
                }
                out.push(character);
                let closes_next = {
                    while characters.next_if(|next| matches!(next, ' ' | '\n')).is_some() {}
                    matches!(characters.peek(), Some('}' | ']'))
                };
                if !closes && !closes_next {
                    out.push_str(&line);
                }
            }
            _ => {
                in_text = character == '"';
                out.push(character);
            }
        }
    }
    out + "\n"
}

/// A page with what really comes out.
fn proved(page: &str) -> String {
    let mut documents: BTreeMap<String, String> = BTreeMap::new();
    let (mut document, mut answer) = (String::new(), String::new());
    with_blocks(page, |info, body| {
        let text: String = body.iter().map(|line| format!("{line}\n")).collect();
        match info.split(' ').collect::<Vec<_>>().as_slice() {
            ["json", "request", names @ ..] => {
                let beside: Vec<&[u8]> = names.iter().map(|name| documents[*name].as_bytes()).collect();
                answer = facade::call(&text, &beside);
                text
            }
            ["json", "answer", pointer @ ..] => laid_out(at(&answer, pointer.first().unwrap_or(&""))),
            ["json", name] => {
                documents.insert((*name).to_owned(), text.clone());
                document.clone_from(&text);
                text
            }
            ["rust", "use"] => imports(),
            ["rust", name] => source(name),
            ["text", name] => {
                let told = function(name)(document.as_bytes()).unwrap();
                told.lines().map(|line| format!("{}\n", line.trim_end())).collect()
            }
            ["toml"] => text,
            _ => panic!("a block that nothing proves: {info}"),
        }
    })
}

#[test]
fn pages_for_embedding_show_what_comes_out() {
    for name in ["docs/portal-developer.md", "docs/binding-author.md"] {
        let page = read(name);
        for kind in ["\n```rust ", "\n```text "] {
            assert!(page.contains(kind), "{name} shows code and what comes of it");
        }
        compare(name, &proved(&page));
    }
}

/// Every function is shown on a page, with what it gives: none is left behind.
#[test]
fn functions_of_the_pages_are_shown() {
    let pages = ["docs/portal-developer.md", "docs/binding-author.md"].map(read).concat();
    for (name, _) in shown::SHOWN {
        for kind in ["rust", "text"] {
            assert!(pages.contains(&format!("\n```{kind} {name}\n")), "{kind} {name}");
        }
    }
}

/// What the pages say about threads.
#[test]
fn what_is_made_once_may_be_used_by_all_threads() {
    fn of_any_thread<T: Send + Sync>() {}
    of_any_thread::<dvs::Options>();
    of_any_thread::<dvs::Report>();
    of_any_thread::<dvs::Catalog>();
    of_any_thread::<dvs::Checker<'_>>();
}

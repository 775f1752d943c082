//! What stands in no file, and what the package is made of.

use super::none;
use crate::support::{files, read, root};

/// The only dependencies without a feature.
const DEFAULT: [&str; 6] = ["chrono", "semver", "serde", "serde_json", "thiserror", "url"];

#[test]
fn six_default_dependencies() {
    let manifest = read("Cargo.toml");
    let section = manifest.split("\n[dependencies]\n").nth(1).unwrap().split("\n[").next().unwrap();
    let lines = section.lines().filter(|line| line.contains('=') && !line.starts_with('#'));
    let default: Vec<_> = lines
        .filter(|line| !line.contains("optional = true"))
        .map(|line| line.split('=').next().unwrap().trim())
        .collect();
    assert_eq!(default, DEFAULT);
    assert!(manifest.contains("\ndefault = []\n"), "no feature is on by default");
}

#[test]
fn package_states_what_it_is() {
    let manifest = read("Cargo.toml");
    for line in [
        "edition = \"2024\"",
        "rust-version = \"1.88\"",
        "license = \"EUPL-1.2 OR Apache-2.0\"",
        "readme = \"README.md\"",
    ] {
        assert!(manifest.lines().any(|known| known == line), "Cargo.toml says {line}");
    }
    assert!(read("LICENSE-EUPL-1.2").starts_with("EUROPEAN UNION PUBLIC LICENCE v. 1.2"));
    assert!(read("LICENSE-APACHE").contains("END OF TERMS AND CONDITIONS"));
    assert!(root().join("Cargo.lock").exists());
    let readme = read("README.md");
    for notice in ["no official format", "kein amtliches Format", "FITKO", "govdigital"] {
        assert!(readme.contains(notice), "README.md says `{notice}`");
    }
}

/// Texts of the project: not what cargo and the authors of licences wrote.
fn texts() -> Vec<(String, String)> {
    let written =
        |path: &String| path != "Cargo.lock" && !path.ends_with("/Cargo.lock") && !path.starts_with("LICENSE-");
    let text = |path: String| std::fs::read_to_string(root().join(&path)).ok().map(|text| (path, text));
    files("").into_iter().filter(written).filter_map(text).collect()
}

#[test]
fn no_machine_paths_and_no_registries() {
    // Written in pieces so that this file does not contain them.
    let never = [
        concat!("/", "tmp/"),
        concat!("/", "work/"),
        concat!("/", "root/"),
        concat!("/", "home/"),
        concat!("C:", "\\Users"),
        concat!("crates", ".io"),
        concat!("docs", ".rs/"),
        concat!("pypi", ".org"),
        concat!("npmjs", ".org"),
        concat!("npmjs", ".com"),
        concat!("rustup", ".rs"),
    ];
    let mut wrong = Vec::new();
    for (path, text) in texts() {
        for (index, line) in text.lines().enumerate() {
            if never.iter().any(|word| line.contains(word)) {
                let start: String = line.trim().chars().take(100).collect();
                wrong.push(format!("{path}:{}: {start}", index + 1));
            }
        }
    }
    none("paths of machines and host names of registries", &wrong);
}

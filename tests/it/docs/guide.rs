//! Pages that are followed literally: their files are written, their commands are run, and what these print is what the page shows.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use super::{block, compare, with_blocks};
use crate::support::read;

/// An empty folder of its own.
fn folder(name: &str) -> PathBuf {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join("guide").join(name);
    let _ = fs::remove_dir_all(&path);
    fs::create_dir_all(&path).unwrap();
    path
}

/// Runs a command of a page as a shell does, with the program at hand.
fn run(command: &str, folder: &Path) -> Output {
    let own = Path::new(env!("CARGO_BIN_EXE_dvs")).parent().unwrap();
    let path = format!("{}:{}", own.display(), std::env::var("PATH").unwrap());
    let mut shell = Command::new("sh");
    shell.args(["-c", command]).current_dir(folder).env("PATH", path);
    for name in ["LC_ALL", "LC_MESSAGES", "LANG", "NO_COLOR"] {
        shell.env_remove(name);
    }
    shell.output().unwrap()
}

/// Follows a page; the same page with what really came out.
fn followed(page: &str, folder: &Path) -> String {
    with_blocks(page, |info, body| {
        if info == "console" {
            return body.iter().filter_map(|line| line.strip_prefix("$ ")).map(|line| told(line, folder)).collect();
        }
        let text = body.iter().map(|line| format!("{line}\n")).collect();
        if let Some((_, file)) = info.split_once(' ') {
            let path = folder.join(file);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, &text).unwrap();
        }
        text
    })
}

/// A command and what it prints. Nothing may go wrong.
fn told(command: &str, folder: &Path) -> String {
    let output = run(command, folder);
    assert_eq!(String::from_utf8_lossy(&output.stderr), "", "{command}");
    let told = String::from_utf8(output.stdout).unwrap();
    format!("$ {command}\n{}", told.lines().map(|line| format!("{}\n", line.trim_end())).collect::<String>())
}

#[test]
fn the_pages_for_providers_lead_to_exit_code_0() {
    for (name, passes) in [("docs/provider.en.md", "exit code 0"), ("docs/anbieter.de.md", "Rückgabewert 0")] {
        let folder = folder(name);
        let page = read(name);
        let made = followed(&page, &folder);
        assert_eq!(made.lines().filter(|line| *line == passes).count(), 3, "{name}: it passes\n{made}");
        assert_eq!(made.matches("\n30\n").count(), 1, "{name}: 30 services\n{made}");
        assert_eq!(run("dvs check catalog --today 2026-11-25 --no-config", &folder).status.code(), Some(0));
        compare(name, &made);
    }
}

/// The job of the page for GitLab: each command runs, and writes the reports that the job names.
#[test]
fn the_job_for_gitlab_works_as_written() {
    let folder = folder("gitlab");
    fs::create_dir_all(folder.join("catalog")).unwrap();
    fs::copy(crate::support::root().join("examples/data/broken.json"), folder.join("catalog/broken.json")).unwrap();
    let page = read("docs/continuous-integration.md");
    let job = block(&page, "yaml .gitlab-ci.yml");
    let commands: Vec<&str> = job.lines().filter_map(|line| line.trim().strip_prefix("- ")).collect();
    let codes: Vec<_> = commands.iter().map(|command| run(command, &folder).status.code()).collect();
    assert_eq!(codes, [Some(0), Some(0), Some(1)], "only the last one decides");
    for report in ["codequality", "junit"] {
        let file = job.lines().find_map(|line| line.trim().strip_prefix(&format!("{report}: "))).unwrap();
        assert!(fs::metadata(folder.join(file)).unwrap().len() > 1000, "{file}");
    }
}

/// The hooks that a page names exist, and their commands run.
#[test]
fn the_hooks_are_those_of_the_page() {
    let folder = folder("hooks");
    fs::write(folder.join("a.json"), "{\n  \"format\": \"dvs-crate/1\"\n}\n").unwrap();
    let (page, hooks) = (read("docs/continuous-integration.md"), read(".pre-commit-hooks.yaml"));
    let named: Vec<&str> = page.lines().filter_map(|line| line.trim().strip_prefix("- id: ")).collect();
    let known: Vec<&str> = hooks.lines().filter_map(|line| line.strip_prefix("- id: ")).collect();
    assert_eq!(named, known);
    for entry in hooks.lines().filter_map(|line| line.trim().strip_prefix("entry: ")) {
        assert_eq!(run(&format!("{entry} ."), &folder).status.code(), Some(0), "{entry}");
    }
}

/// What the page for authors of rules shows is the rule that it speaks of, and what it names is there.
#[test]
fn the_page_for_authors_of_rules_shows_its_rule() {
    let (page, source) = (read("docs/adding-a-rule.md"), read("src/rulebook/quality/wording.rs"));
    let block = block(&page, "text");
    let shown = block.lines().map(str::trim).filter(|line| !line.is_empty() && !line.contains('…'));
    let mut lines = 0;
    for line in shown {
        assert!(source.lines().any(|known| known.trim() == line), "{line}");
        lines += 1;
    }
    assert!(lines >= 5, "{block}");
    let mut paths = 0;
    for name in page.split('`').skip(1).step_by(2) {
        let folders = ["src/", "tests/", "docs/", "examples/"];
        if folders.iter().any(|folder| name.starts_with(folder)) && !name.contains(['*', ' ']) {
            assert!(crate::support::root().join(name).exists(), "{name}");
            paths += 1;
        }
    }
    assert!(paths >= 5, "{paths}");
}

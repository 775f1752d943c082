//! The command line, as somebody who calls it sees it.

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use serde_json::Value;

const ORGANISATION: &str =
    r#"{"kind": "organisation", "id": "example.musterland:amt", "name": {"de": "Amt", "en": "Office"}}"#;
const SERVICE: &str = r#"{"kind": "service", "id": "example.musterland:mail", "title": {"de": "Post", "en": "Mail"}, "provider": "example.musterland:amt"}"#;
const WARNING: &str = r#"{"format": "dvs-crate/1", "providr": 1}"#;
const ERROR: &str = r#"{"format": "dvs-crate/1", "services": {}}"#;
const FINE: &str = r#"{"format": "dvs-crate/1"}"#;

/// A folder of its own for a test.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join("cli").join(name);
        let _ = fs::remove_dir_all(&path);
        fs::create_dir_all(&path).unwrap();
        Self(path)
    }

    fn file(&self, name: &str, text: &str) -> &Self {
        let path = self.0.join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
        self
    }

    fn command(&self, args: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_dvs"));
        command.args(args).current_dir(&self.0).stdin(Stdio::null());
        for name in ["LC_ALL", "LC_MESSAGES", "LANG", "NO_COLOR"] {
            command.env_remove(name);
        }
        command
    }

    fn run(&self, args: &[&str]) -> Output {
        self.command(args).output().unwrap()
    }

    /// Runs where the environment is English.
    fn english(&self, args: &[&str]) -> Output {
        self.command(args).env("LANG", "en_US.UTF-8").output().unwrap()
    }

    fn piped(&self, args: &[&str], input: &[u8]) -> Output {
        let mut command = self.command(args);
        let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        match child.stdin.take().unwrap().write_all(input) {
            // What cannot run may end before it reads anything.
            Err(error) if error.kind() == std::io::ErrorKind::BrokenPipe => {}
            done => done.unwrap(),
        }
        child.wait_with_output().unwrap()
    }

    /// Runs and reads the JSON of the run, with the exit code.
    fn json(&self, args: &[&str]) -> (i32, Value) {
        let output = self.run(&[args, &["--format", "json"]].concat());
        (code(&output), serde_json::from_slice(&output.stdout).unwrap())
    }
}

fn code(output: &Output) -> i32 {
    output.status.code().unwrap()
}

fn out(output: &Output) -> &str {
    std::str::from_utf8(&output.stdout).unwrap()
}

fn err(output: &Output) -> &str {
    std::str::from_utf8(&output.stderr).unwrap()
}

fn codes(report: &Value) -> Vec<&str> {
    report["findings"].as_array().unwrap().iter().map(|finding| finding["code"].as_str().unwrap()).collect()
}

#[test]
fn the_exit_code_is_the_verdict() {
    let folder = Folder::new("exit");
    folder.file("fine.json", FINE).file("warning.json", WARNING).file("error.json", ERROR);
    folder.file("duplicate.json", r#"{"format": "dvs-crate/1", "format": "dvs-crate/1"}"#);
    for (args, expected) in [
        (&["check", "fine.json"] as &[_], 0),
        (&["check", "warning.json"], 0),
        (&["check", "error.json"], 1),
        (&["check", "duplicate.json", "--ignore", "duplicate-member"], 0),
        // The services were not judged, whatever is said about it.
        (&["check", "error.json", "--ignore", "wrong-type"], 3),
        (&["check", "fine.json", "error.json"], 1),
        (&["check", "error.json", "fine.json"], 1),
    ] {
        let output = folder.run(args);
        assert_eq!(code(&output), expected, "{args:?}: {}", out(&output));
        assert_eq!(err(&output), "");
    }
}

#[test]
fn what_was_not_judged_is_incomplete() {
    let folder = Folder::new("incomplete");
    folder.file("a.json", r#"{"kind": "service", "id": "example.a:x", "title": 1}"#).file("fine.json", FINE);
    let (exit, run) = folder.json(&["check", "a.json", "fine.json", "--select", "duplicate-member"]);
    assert_eq!(exit, 3, "{run:#}");
    assert_eq!(run["reports"][0]["verdict"], "incomplete");
    assert_eq!(run["reports"][1]["verdict"], "passed");
}

#[test]
fn what_cannot_run_says_nothing_on_standard_output() {
    let folder = Folder::new("cannot");
    folder
        .file("fine.json", FINE)
        .file("no-baseline.json", "[]")
        .file("empty/readme.txt", "")
        .file("old.json", r#"{"format": 9}"#);
    for (args, word) in [
        (&["check"] as &[_], "INPUT"),
        (&[], "Usage"),
        (&["check", "missing.json"], "missing.json"),
        (&["check", "fine.json", "missing.json"], "missing.json"),
        (&["check", "empty"], "empty"),
        (&["check", "fine.json", "--profile", "bsae"], "perhaps `base` is meant"),
        (&["check", "fine.json", "--select", "unknwon-member"], "perhaps `unknown-member` is meant"),
        (&["check", "fine.json", "--ignore", "R9999"], "R9999"),
        (&["check", "fine.json", "--today", "2026-13-01"], "2026-13-01"),
        (&["check", "fine.json", "--lang", "fr"], "fr"),
        (&["check", "fine.json", "--format", "xml"], "xml"),
        (&["check", "fine.json", "--deny", "all"], "all"),
        (&["check", "fine.json", "--threads", "0"], "0"),
        (&["check", "fine.json", "--with", "missing.json"], "missing.json"),
        (&["check", "fine.json", "--baseline", "missing.json"], "missing.json"),
        (&["check", "fine.json", "--baseline", "no-baseline.json"], "no file of known findings"),
        (&["check", "fine.json", "--baseline", "old.json"], "format 9"),
        (&["check", "fine.json", "--write-baseline", "no/such/folder.json"], "folder.json"),
        (&["check", "fine.json", "--baseline", "a", "--write-baseline", "b"], "cannot be used with"),
        (&["check", "-", "-", "--together", "fine.json", "--no-such"], "--no-such"),
        (&["explain", "unknwon-member"], "perhaps `unknown-member` is meant"),
        (&["rules", "--profile", "bsae"], "perhaps `base` is meant"),
        (&["status", "missing.json"], "missing.json"),
        (&["status", "fine.json", "--profile", "bsae"], "perhaps `base` is meant"),
        (&["check", "fine.json", "--set", "day-before-end=1"], "perhaps `days-before-end` is meant"),
        (&["check", "fine.json", "--set", "days-before-end=soon"], "a whole number"),
        (&["check", "fine.json", "--set", "days-before-end"], "NAME=VALUE"),
        (&["no-such-command"], "no-such-command"),
    ] {
        let output = folder.english(args);
        assert_eq!(code(&output), 2, "{args:?}: {}", err(&output));
        assert_eq!(out(&output), "", "{args:?}");
        assert!(err(&output).contains(word), "{args:?}: {}", err(&output));
        // How it is called is told in English, as `--help` is; everything else in both languages.
        let german = folder.run(args);
        let usage = !err(&output).starts_with("dvs: ");
        assert_eq!(err(&german) == err(&output), usage, "{args:?}: {}", err(&german));
    }
}

/// What goes wrong is told in the language that was asked for, and says what to do or what is known.
#[allow(clippy::too_many_lines, reason = "a table")]
#[test]
fn failures_are_told_in_both_languages() {
    let folder = Folder::new("failures");
    folder
        .file("fine.json", FINE)
        .file("damaged.json", r#"{"format": "dvs-crate/1", "services": [{"title": {"de": "X"}}]}"#)
        .file("commented.yaml", "# hi\nkind: service\nid: a.b:c\n")
        .file("both/defaults.yaml", "kind: service\n")
        .file("both/defaults.json", "{}")
        .file("wrong/defaults.json", r#"{"kind": "service", "id": 1}"#)
        .file("wrong/a.json", FINE)
        .file("api.yaml", "openapi: 3.0.3\ninfo: {title: t, version: '1'}\npaths: {}\n")
        .file("entities.ndjson", &format!("{ORGANISATION}\n{SERVICE}\n"));
    fs::write(folder.0.join("bytes.json"), b"\xff").unwrap();
    let asked = ["--in", "entities.ndjson"];
    let federation = |args: &[&'static str]| [&["federation"], args, &asked].concat();
    for (expected, args, german, english) in [
        (2, vec!["check", "none.json"], "none.json: diese Datei oder diesen Ordner gibt es nicht", "no such file"),
        (2, vec!["check", "both"], "auch both/defaults.yaml enthält Vorgaben", "one file of them"),
        (2, vec!["check", "wrong"], "R0032 (1:27): Der Wert", "R0032 (1:27): The value"),
        (
            2,
            vec!["check", "wrong", "fine.json", "--together"],
            "Ordner mit einer Datei mit Vorgaben",
            "its defaults are not",
        ),
        (2, vec!["status", "-", "-"], "Standardeingabe lässt sich nur einmal", "only once"),
        (2, vec!["explain", "R9999"], "`dvs rules` nennt alle", "`dvs rules` lists all"),
        (2, vec!["rules", "--profile", "x"], "möglich sind base, ", "known are base, "),
        (2, vec!["check", "fine.json", "--set", "x=1"], "`dvs parameters` nennt alle", "`dvs parameters` lists all"),
        (
            2,
            vec!["compat", "fine.json", "api.yaml"],
            "fine.json: ist keine Beschreibung einer Schnittstelle",
            "is no description",
        ),
        (
            2,
            vec!["compat", "api.yaml", "bytes.json"],
            "bytes.json: ist ab Byte 0 kein UTF-8",
            "is not UTF-8 from byte 0",
        ),
        (
            2,
            vec!["compat", "api.yaml", "api.yaml", "--ignore", "x"],
            "eine Art von Änderung `x` gibt es nicht",
            "no kind of change",
        ),
        (2, vec!["compat", "api.yaml", "api.yaml", "--level", "operation-removed=x"], "ist keine Stufe", "is no level"),
        (2, vec!["convert", "damaged.json", "--to", "yaml"], "`dvs check` zeigt alles", "`dvs check` shows all"),
        (
            2,
            vec!["convert", "fine.json", "--to", "folder", "--output", "both"],
            "der Ordner ist nicht leer",
            "not empty",
        ),
        (2, vec!["fmt", "commented.yaml"], "`--drop-comments` erlaubt es", "`--drop-comments` allows it"),
        (2, vec!["fmt", "-"], "`dvs convert -` schreibt", "`dvs convert -` writes"),
        (
            2,
            vec!["new", "service", "--id", "a.b:c", "--output", "fine.json"],
            "diese Datei gibt es schon",
            "exists already",
        ),
        (2, vec!["sheet", "a.b:c", "fine.json"], "`a.b:c`: steht in keiner der Eingaben", "none of the inputs"),
        (2, vec!["key", "x", "--kind", "iban"], "ist keine Art von Schlüssel", "is no kind of key"),
        (2, vec!["key", "xx", "--compute"], "die Grobadressierung enthält", "the coarse part contains"),
        (2, vec!["schema", "x"], "`dvs schema` nennt alle", "`dvs schema` lists all"),
        (2, vec!["man", "chekc"], "einen Befehl `chekc` gibt es nicht", "there is no command"),
        (2, vec!["interfaces", "fine.json", "--without", "x"], "keinen Doppelpunkt", "no colon"),
        (2, federation(&["matrix", "--protection", "hoch"]), "möglich sind normal, high, very-high", "expected one of"),
        // Questions are answered, but what the answer lacks is told.
        (
            2,
            vec!["interfaces", "fine.json", "--without", "a.b:c"],
            "`a.b:c` steht nirgends im Katalog",
            "nowhere in the",
        ),
        (
            0,
            vec!["federation", "matrix", "--in", "bytes.json"],
            "bytes.json: lässt sich nicht ganz lesen",
            "cannot be read",
        ),
        (
            0,
            vec!["federation", "matrix", "--in", "damaged.json"],
            "damaged.json: lässt sich nicht ganz",
            "cannot be read",
        ),
        (
            0,
            federation(&["services", "example.musterland:mail"]),
            "Eintrag der Art Cloud-Service",
            "of the kind service",
        ),
        (0, federation(&["customers", "example.musterland:x"]), "steht in keiner der Eingaben", "none of the inputs"),
        (
            0,
            federation(&["blockers", "example.musterland:amt"]),
            "Eintrag der Art Organisation",
            "of the kind organisation",
        ),
    ] {
        let (in_german, in_english) = (folder.run(&args), folder.english(&args));
        assert_eq!((code(&in_german), code(&in_english)), (expected, expected), "{args:?}: {}", err(&in_german));
        assert!(err(&in_german).contains(german), "{args:?}: {}", err(&in_german));
        assert!(err(&in_english).contains(english), "{args:?}: {}", err(&in_english));
        assert!(err(&in_german).starts_with("dvs: ") && !err(&in_german).contains(english), "{args:?}");
    }
    // Where a language is asked for, it is that one.
    let asked = folder.run(&["check", "none.json", "--lang", "en"]);
    assert_eq!(err(&asked), "dvs: none.json: there is no such file or folder\n");
    let known = federation(&["explain", "example.musterland:amt", "example.musterland:mail"]);
    assert_eq!((code(&folder.run(&known)), err(&folder.run(&known))), (0, ""));
    assert_eq!(code(&folder.run(&["interfaces", "wrong", "--no-such"])), 2);
}

#[test]
fn json_has_a_report_for_each_input() {
    let folder = Folder::new("json");
    folder.file("fine.json", FINE).file("error.yaml", "format: dvs-crate/1\nservices: {}\n");
    let (exit, run) = folder.json(&["check", "fine.json", "error.yaml"]);
    assert_eq!(exit, 1);
    assert_eq!(run["format"], 1);
    assert!(run["notice"]["de"].as_str().unwrap().contains("kein amtliches Format"));
    let reports = run["reports"].as_array().unwrap();
    let short =
        |report: &Value| (report["input"].as_str().unwrap().to_owned(), report["verdict"].as_str().unwrap().to_owned());
    let expected = [("fine.json", "passed"), ("error.yaml", "failed")].map(|(a, b)| (a.to_owned(), b.to_owned()));
    assert_eq!(reports.iter().map(short).collect::<Vec<_>>(), expected);
    let finding = &reports[1]["findings"][0];
    assert_eq!(
        (&finding["code"], &finding["name"], &finding["severity"]),
        (&"R0032".into(), &"wrong-type".into(), &"error".into())
    );
    assert_eq!((&finding["span"]["line"], &finding["span"]["column"]), (&2.into(), &11.into()));
    assert!(finding["message"]["de"].is_string() && finding["message"]["en"].is_string());
}

#[test]
fn the_form_is_told_by_the_content() {
    let folder = Folder::new("form");
    let lines = format!("{ORGANISATION}\n{SERVICE}\n");
    let yaml = "format: dvs-crate/1\nservices:\n  - id: example.a:x\n    providr: 1\n";
    for (input, entities) in [(lines.as_str(), 2), (FINE, 0), (SERVICE, 1), (yaml, 1)] {
        let output = folder.piped(&["check", "-", "--format", "json"], input.as_bytes());
        let run: Value = serde_json::from_slice(&output.stdout).unwrap();
        let report = &run["reports"][0];
        assert_eq!(report["counts"]["entities"], entities, "{input}");
        assert_eq!(report["input"], "stdin");
    }
    folder.file("lines.json", &lines).file("yaml.json", yaml);
    let (_, run) = folder.json(&["check", "lines.json", "yaml.json"]);
    assert_eq!(run["reports"][0]["counts"]["entities"], 2);
    assert_eq!(run["reports"][1]["counts"]["entities"], 1);
    let output = folder.piped(&["check", "-", "-", "--together"], FINE.as_bytes());
    assert_eq!(code(&output), 0, "standard input named twice together is one input");
    let output = folder.piped(&["check", "-", "-"], FINE.as_bytes());
    assert_eq!((code(&output), out(&output)), (2, ""));
}

#[test]
fn a_folder_is_one_catalog() {
    let folder = Folder::new("folder");
    folder.file("all/b/amt.json", ORGANISATION).file("all/a-mail.json", SERVICE);
    folder.file("all/notes.txt", "no catalog").file("all/.hidden/x.json", "{").file("all/.x.json", "{");
    let (_, run) = folder.json(&["check", "all", "--closed", "--profile", "base", "--select", "dangling-reference"]);
    let reports = run["reports"].as_array().unwrap();
    assert_eq!(reports.len(), 1);
    assert_eq!(reports[0]["inputs"], serde_json::json!(["all/a-mail.json", "all/b/amt.json"]));
    assert_eq!(codes(&reports[0]), [""; 0]);
    assert_eq!(reports[0]["verdict"], "passed");
}

#[test]
fn references_lead_to_what_is_judged_together_or_given_as_context() {
    let folder = Folder::new("together");
    folder.file("amt.json", ORGANISATION).file("mail.json", SERVICE);
    let dangling = |args: &[&str]| {
        let (_, run) = folder.json(&[args, &["--select", "dangling-reference"]].concat());
        let reports = run["reports"].as_array().unwrap().clone();
        (reports.len(), reports.iter().flat_map(codes).filter(|code| *code == "R0201").count())
    };
    assert_eq!(dangling(&["check", "mail.json", "amt.json", "--closed"]), (2, 1));
    assert_eq!(dangling(&["check", "mail.json", "amt.json", "--closed", "--together"]), (1, 0));
    assert_eq!(dangling(&["check", "mail.json", "--closed", "--with", "amt.json"]), (1, 0));
    assert_eq!(dangling(&["check", "mail.json", "--closed", "--with", "."]), (1, 0));
    let twice = folder.json(&["check", "amt.json", "amt.json", "--together", "--select", "duplicate-id"]).1;
    assert_eq!(codes(&twice["reports"][0]), [""; 0], "a file that is named twice is one file");
}

#[test]
fn a_context_that_cannot_be_read_is_told() {
    let folder = Folder::new("context");
    folder.file("fine.json", FINE).file("broken.json", "{\"services\": [");
    let output = folder.run(&["check", "fine.json", "--with", "broken.json"]);
    assert_eq!(code(&output), 0);
    assert!(err(&output).contains("broken.json"), "{}", err(&output));
}

#[test]
fn a_baseline_makes_findings_known() {
    let folder = Folder::new("baseline");
    let broken = r#"{"format": "dvs-crate/1", "services": [{"id": "example.a:x", "title": "Post", "logo": null}]}"#;
    folder.file("a.json", broken);
    let select = ["--select", "wrong-type,null"];
    let first = folder.run(&[&["check", "a.json", "--write-baseline", "known.json"], &select[..]].concat());
    assert_eq!(code(&first), 3, "members that were set aside stay not judged");
    let known: Value = serde_json::from_str(&fs::read_to_string(folder.0.join("known.json")).unwrap()).unwrap();
    assert_eq!(known["format"], 1);
    let listed: Vec<_> =
        known["fingerprints"].as_array().unwrap().iter().map(|item| (&item["code"], &item["entity"])).collect();
    assert_eq!(listed, [(&"R0032".into(), &"example.a:x".into()), (&"R0033".into(), &"example.a:x".into())]);

    let (exit, run) = folder.json(&[&["check", "a.json", "--baseline", "known.json"], &select[..]].concat());
    assert_eq!(exit, 3);
    assert_eq!((&run["reports"][0]["counts"]["known"], &run["reports"][0]["counts"]["errors"]), (&2.into(), &0.into()));

    // Lines move, and a new finding comes: only that one counts.
    folder.file("a.json", &broken.replace("{\"id\"", "\n\n{\"website\": null, \"productPage\": null, \"id\""));
    let (exit, run) = folder.json(&[&["check", "a.json", "--baseline", "known.json"], &select[..]].concat());
    assert_eq!(exit, 1);
    assert_eq!((&run["reports"][0]["counts"]["known"], &run["reports"][0]["counts"]["errors"]), (&2.into(), &1.into()));
}

#[test]
fn a_written_baseline_is_complete_beyond_the_caps_of_a_report() {
    let folder = Folder::new("baseline-caps");
    let many: Vec<String> = (0..1200)
        .map(|i| format!("{{\"id\": \"example.a:x{i}\", \"title\": {{\"de\": \"x\"}}, \"odd{i}\": 1}}"))
        .collect();
    folder.file("a.json", &format!("{{\"format\": \"dvs-crate/1\", \"services\": [{}]}}", many.join(",\n")));
    let args = ["check", "a.json", "--select", "unknown-member", "--deny", "warning"];
    assert_eq!(code(&folder.run(&[&args[..], &["--write-baseline", "known.json"]].concat())), 0);
    assert_eq!(code(&folder.run(&[&args[..], &["--baseline", "known.json"]].concat())), 0);
    assert_eq!(code(&folder.run(&args)), 1);
}

#[test]
fn severities_that_fail_can_be_chosen() {
    let folder = Folder::new("deny");
    folder.file("warning.json", WARNING).file("fine.json", FINE);
    let (exit, run) = folder.json(&["check", "warning.json", "--deny", "warning"]);
    assert_eq!((exit, &run["reports"][0]["verdict"]), (1, &"failed".into()));
    assert_eq!(run["reports"][0]["findings"][0]["severity"], "warning", "the finding stays what it is");
    assert_eq!(code(&folder.run(&["check", "fine.json", "--deny", "hint"])), 0);
    assert_eq!(code(&folder.run(&["check", "warning.json", "--deny", "error"])), 0);
}

#[test]
fn no_colours_for_files_and_pipes() {
    let folder = Folder::new("colour");
    folder.file("error.json", ERROR);
    for (name, value) in [("NO_COLOR", "1"), ("CLICOLOR_FORCE", "1"), ("TERM", "xterm-256color")] {
        let output = folder.command(&["check", "error.json"]).env(name, value).output().unwrap();
        assert!(!output.stdout.contains(&0x1b), "{name}");
    }
}

#[test]
fn the_language_is_that_of_the_environment_unless_asked_for() {
    let folder = Folder::new("language");
    folder.file("error.json", ERROR);
    for (variables, args, word) in [
        (&[] as &[(&str, &str)], &[] as &[&str], "beanstandet"),
        (&[("LANG", "en_GB.UTF-8")], &[], "objected"),
        (&[("LANG", "de_DE.UTF-8")], &[], "beanstandet"),
        (&[("LANG", "fr_FR.UTF-8")], &[], "beanstandet"),
        (&[("LANG", "de_DE.UTF-8"), ("LC_ALL", "en_US")], &[], "objected"),
        (&[("LANG", "en_GB.UTF-8"), ("LC_MESSAGES", "de_DE")], &[], "beanstandet"),
        (&[("LANG", "en_GB.UTF-8"), ("LC_ALL", "")], &[], "objected"),
        (&[("LANG", "en_GB.UTF-8")], &["--lang", "de"], "beanstandet"),
        (&[], &["--lang", "en"], "objected"),
    ] {
        let mut command = folder.command(&[&["check", "error.json"], args].concat());
        let output = command.envs(variables.iter().copied()).output().unwrap();
        assert!(out(&output).contains(word), "{variables:?} {args:?}: {}", out(&output));
    }
}

#[test]
fn the_rule_book_is_listed_and_explained() {
    let folder = Folder::new("rules");
    let output = folder.run(&["rules", "--format", "json"]);
    let book: Value = serde_json::from_slice(&output.stdout).unwrap();
    let rules = book["rules"].as_array().unwrap();
    assert_eq!(rules.len(), dvs::rule_book().declarations().len());
    let list = folder.run(&["rules", "--profile", "base", "--lang", "en"]);
    assert!(out(&list).contains("R0030  unknown-member"), "{}", out(&list));
    for rule in rules {
        let code = rule["code"].as_str().unwrap();
        let output = folder.run(&["explain", code, "--lang", "en"]);
        for section in ["What:", "Why:", "How to fix:", "Source:", "Force:", "Profiles:", "Since rule book:"] {
            assert!(out(&output).contains(section), "{code}: {section}");
        }
        // What is said of YAML without its feature has no example where the feature is there.
        assert!(out(&output).contains("\nExample:\n") || code == "R0018", "{code}");
    }
    let (upper, lower) = (folder.run(&["explain", "R0030"]), folder.run(&["explain", "r0030"]));
    assert_eq!(out(&upper), out(&lower));
    assert!(out(&upper).contains("Warum:"));
    assert_eq!(out(&upper), out(&folder.run(&["explain", "unknown-member"])));
}

#[test]
fn rules_can_be_chosen_by_profile_source_and_severity() {
    let folder = Folder::new("rules-filter");
    let codes = |args: &[&str]| -> Vec<String> {
        let output = folder.run(&[&["rules", "--format", "json"], args].concat());
        let book: Value = serde_json::from_slice(&output.stdout).unwrap();
        book["rules"].as_array().unwrap().iter().map(|rule| rule["code"].as_str().unwrap().to_owned()).collect()
    };
    let all = dvs::rule_book().declarations();
    let expected = |wanted: &dyn Fn(&dvs::Declaration) -> bool| -> Vec<String> {
        all.iter().filter(|rule| wanted(rule)).map(|rule| rule.code.to_owned()).collect()
    };
    assert_eq!(codes(&["--severity", "hint"]), expected(&|rule| rule.severity == dvs::Severity::Hint));
    let utf8 = codes(&["--source", "rfc 8259", "--severity", "error", "--profile", "base"]);
    assert!(utf8.contains(&"R0001".to_owned()) && !utf8.contains(&"R0201".to_owned()), "{utf8:?}");
    assert_eq!(codes(&["--source", "no such source"]), [""; 0]);

    let list = folder.run(&["rules", "--lang", "en"]);
    let ours = all.iter().filter(|rule| rule.force() == dvs::Force::Ours).count();
    let summary = out(&list).lines().rev().nth(1).unwrap();
    assert!(summary.starts_with(&format!("{} rules: ", all.len())), "{summary}");
    assert!(summary.contains(&format!("rule of this crate {ours} (")), "{summary}");
    assert_eq!(out(&folder.run(&["rules", "--source", "nobody", "--lang", "en"])).lines().next(), Some("0 rules"));
}

#[test]
fn what_is_open_stands_in_a_table() {
    let folder = Folder::new("status");
    let bad = SERVICE.replace("\"Mail\"}", "\"Mail\"}, \"serviceModel\": 1, \"shortDescripton\": 1");
    folder.file("a/amt.json", ORGANISATION).file("a/mail.json", &bad);
    folder.file("a/fine.json", &SERVICE.replace(":mail", ":ablage"));
    let args = ["status", "a", "--profile", "base", "--today", "2026-11-23"];
    let output = folder.run(&[&args[..], &["--lang", "en"]].concat());
    assert_eq!(code(&output), 1, "the exit code is that of a check");
    let row = out(&output).lines().find(|line| line.starts_with("example.musterland:mail ")).unwrap();
    assert!(row.contains("1E") && row.contains('?'), "{}", out(&output));
    assert!(out(&output).contains("profile base (complete, as of"), "{}", out(&output));
    let (exit, table) = folder.json(&args);
    assert_eq!(exit, 1);
    let rows = table["status"][0]["rows"].as_array().unwrap();
    let row = |id: &str| rows.iter().find(|row| row["entity"] == id).unwrap();
    assert_eq!(row("example.musterland:mail")["open"]["base"]["errors"], 1);
    assert_eq!(row("example.musterland:ablage")["kind"], "service", "what passed is a row, too");
    // The same numbers as in the report.
    let (_, run) = folder.json(&["check", "a", "--profile", "base", "--today", "2026-11-23"]);
    for name in ["errors", "warnings", "hints", "notJudged"] {
        let sum: u64 = rows.iter().map(|row| row["total"][name].as_u64().unwrap()).sum();
        assert_eq!(run["reports"][0]["counts"][name], sum, "{name}");
    }
}

#[test]
fn parameters_are_listed_and_set() {
    let folder = Folder::new("parameters");
    folder.file("fine.json", FINE);
    let (exit, list) = folder.json(&["parameters"]);
    assert_eq!(exit, 0);
    let parameters = list["parameters"].as_array().unwrap();
    assert_eq!(parameters.len(), dvs::Parameters::all().len());
    for parameter in parameters {
        let name = parameter["name"].as_str().unwrap();
        // Each understands its own default.
        let set = format!("{name}={}", parameter["default"].as_str().unwrap());
        assert_eq!(code(&folder.run(&["check", "fine.json", "--set", &set])), 0, "{set}");
        assert!(out(&folder.run(&["parameters"])).contains(name));
    }
}

#[test]
fn the_version_says_what_this_is_not() {
    let output = Folder::new("version").run(&["--version"]);
    assert_eq!(code(&output), 0);
    for word in [
        env!("CARGO_PKG_VERSION"),
        "dvs-crate/1",
        "rule book",
        "kein amtliches Format, keine Prüfung durch FITKO oder govdigital",
    ] {
        assert!(out(&output).contains(word), "{}", out(&output));
    }
}

#[test]
fn a_reader_who_goes_early_is_no_error() {
    let folder = Folder::new("pipe");
    folder.file("error.json", ERROR);
    for args in [&["rules", "--format", "json"] as &[_], &["check", "error.json"], &["--version"], &["--help"]] {
        let mut command = folder.command(args);
        let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        drop(child.stdout.take());
        let output = child.wait_with_output().unwrap();
        assert_eq!(err(&output), "", "{args:?}");
        assert_ne!(output.status.code(), Some(101), "{args:?}");
    }
}

#[test]
fn bytes_that_are_no_text_are_a_finding() {
    let folder = Folder::new("bytes");
    fs::write(folder.0.join("a.json"), b"{\"format\": \"dvs-crate/1\",\n \"x-a\": \"\xFF\"}").unwrap();
    let output = folder.run(&["check", "a.json", "--lang", "en"]);
    assert_eq!(code(&output), 1);
    assert!(out(&output).contains("R0001"), "{}", out(&output));
}

/// A report whose numbers of rules and days do not matter.
fn settled(text: &str) -> String {
    let mut out = String::new();
    for line in text.lines().filter(|line| !line.starts_with("Nicht gelaufen") && !line.starts_with("Did not run")) {
        let counted = line.contains(" Regeln, Profil ") || line.contains(" rules, profile ");
        let line = if counted {
            line.split(' ')
                .map(|word| if word.bytes().all(|b| b.is_ascii_digit()) { "N" } else { word })
                .collect::<Vec<_>>()
                .join(" ")
        } else if line.starts_with("Nicht geprüfte Profile") || line.starts_with("Profiles not run") {
            continue;
        } else {
            line.to_owned()
        };
        out.push_str(&line);
        out.push('\n');
    }
    out
}

#[test]
fn the_report_in_german_and_english() {
    let folder = Folder::new("report");
    let json = "{
  \"format\": \"dvs-crate/1\",
  \"services\": [
    {\"id\": \"example.musterland:mail\", \"title\": {\"de\": \"E-Mail\", \"de\": \"Post\"}, \"providr\": \"example.musterland:amt\",
     \"serviceModel\": \"sass\"},
    {\"id\": \"example.musterland:mail\", \"logo\": null}
  ]
}
";
    let yaml =
        "format: dvs-crate/1\nservices:\n  - id: example.musterland:ablage\n    title: Ablage für Öffentliches\n";
    folder.file("katalog.json", json).file("teil.yaml", yaml);
    let rules = "unknown-member,duplicate-member,unknown-value,null,wrong-type,duplicate-id";
    let report = |lang: &str| {
        let args = [
            "check",
            "katalog.json",
            "teil.yaml",
            "--today",
            "2026-11-23",
            "--profile",
            "base",
            "--select",
            rules,
            "--lang",
            lang,
        ];
        settled(out(&folder.run(&args)))
    };
    insta::assert_snapshot!("report_de", report("de"));
    insta::assert_snapshot!("report_en", report("en"));
}

#[test]
fn federation_answers_with_reasons_and_says_what_it_is_not() {
    let folder = Folder::new("federation");
    let catalog = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/data/catalog.json");
    let input = catalog.to_str().unwrap();
    let ask = |args: &[&str]| {
        let all = [&["federation"], args, &["--in", input, "--on", "2026-11-24", "--lang", "de"]].concat();
        let output = folder.run(&all);
        assert!(output.status.success(), "{args:?}: {}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).unwrap()
    };
    let (user, service) = ("example.westfeld:land", "example.musterland:e-akte");
    let notice = "fiktive Landschaft – keine Aussage über reale Stellen";
    let text = ask(&["explain", user, service]);
    assert!(text.contains("F0301") && text.contains("vom Kunden zu prüfen") && text.contains(notice), "{text}");
    let json: Value = serde_json::from_str(&ask(&["explain", user, service, "--format", "json"])).unwrap();
    assert_eq!(json["procurement"], "path-on-record");
    assert_eq!(json["paths"][0]["awards"][0]["ground"], "gwb-108-abs-6");
    assert_eq!(json["fictitious"]["de"], notice);
    for args in [&["services", user][..], &["customers", service], &["matrix"], &["blockers", service]] {
        assert!(ask(args).contains(notice), "{args:?}");
        let json: Value = serde_json::from_str(&ask(&[args, &["--format", "json"]].concat())).unwrap();
        assert_eq!(json["fictitious"]["de"], notice, "{args:?}");
    }
    let graph = ask(&["graph", "--user", "example.westfeld:land", "--service", "example.genossenschaft:messenger"]);
    assert!(graph.starts_with("digraph") && graph.contains(notice));
    let title = "---\ntitle: \"fiktive Landschaft – keine Aussage über reale Stellen\"\n---\nflowchart LR\n";
    assert!(ask(&["graph", "--mermaid"]).starts_with(title));
}

#[test]
fn what_if_shows_both_directions_and_disputed_ones_apart() {
    let folder = Folder::new("what-if");
    let catalog = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/data/catalog.json");
    let text = fs::read_to_string(&catalog).unwrap();
    let catalog_json: Value = serde_json::from_str(&text).unwrap();
    let organisations = catalog_json["organisations"].as_array().unwrap();
    let cooperative = organisations.iter().find(|it| it["id"] == "example.genossenschaft:eg").unwrap();
    let mut relation = cooperative["controlRelations"][0].clone();
    relation["controller"] = Value::from("example.bund-it:bund");
    let add = serde_json::json!({
        "format": "dvs-crate/1",
        "organisations": [{"id": "example.genossenschaft:eg", "controlRelations": [relation]}],
    });
    folder.file("add.json", &add.to_string());
    let input = catalog.to_str().unwrap();
    let args = ["federation", "what-if", "--add", "add.json", "--in", input, "--on", "2026-11-24", "--format", "json"];
    let json: Value = serde_json::from_slice(&folder.run(&args).stdout).unwrap();
    let shifts = json["alternatives"][0]["shifts"].as_array().unwrap();
    let has = |side: &str, disputed: bool| shifts.iter().any(|it| it["side"] == side && it["disputed"] == disputed);
    assert!(has("as-customer", false) && has("as-customer", true) && has("as-provider", true), "{json}");
    assert!(!has("as-provider", false), "who awards back to a member does so on a disputed ground");
    let text = String::from_utf8(folder.run(&[&args[..8], &["--lang", "de"]].concat()).stdout).unwrap();
    assert!(text.contains("Mit rechtlich umstrittenem Weg:"), "{text}");

    // What is there can go, too; all alternatives are one document.
    let mut remove = add;
    remove["organisations"][0]["controlRelations"] = cooperative["controlRelations"].clone();
    folder.file("remove.json", &remove.to_string());
    let both = [&args[..], &["--remove", "remove.json"]].concat();
    let json: Value = serde_json::from_slice(&folder.run(&both).stdout).unwrap();
    let [joined, left] = json["alternatives"].as_array().unwrap().as_slice() else { panic!("{json}") };
    assert_eq!((joined["name"].as_str(), left["name"].as_str()), (Some("+ add.json"), Some("- remove.json")));
    let on_record = |side: &Value| side["procurement"]["path-on-record"].as_u64().unwrap();
    assert!(on_record(&left["after"]) < on_record(&left["before"]), "{left}");
    assert_eq!(joined["before"], left["before"]);
}

/// One operation that sends a text of this length, in a file of its own.
fn description(length: u32) -> String {
    format!(
        r#"{{"openapi": "3.1.0", "info": {{"title": "Meldungen", "version": "1.0.0"}}, "paths": {{"/a": {{"post": {{"requestBody":
        {{"content": {{"application/json": {{"schema": {{"$ref": "text-{length}.json"}}}}}}}}}}}}}}}}"#
    )
}

#[test]
fn of_what_no_catalog_has_nobody_is_told_not_to_be_hit() {
    let folder = Folder::new("without");
    folder.file(
        "a.json",
        r#"{"format": "dvs-crate/1", "interfaces": [{"id": "example.a:if", "versions": [{"version": "1.0.0"}]}]}"#,
    );
    for (without, code) in
        [("example.a:if", 0), ("example.a:if@1.0.0", 0), ("example.a:if@2.0.0", 2), ("example.a:fi", 2)]
    {
        let output = folder.english(&["interfaces", "a.json", "--without", without]);
        let error = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(code), "{without}: {error}");
        assert_eq!(error.contains("is nowhere in the catalog"), code == 2, "{error}");
    }
}

#[test]
fn descriptions_are_compared_with_the_files_to_which_they_refer() {
    let folder = Folder::new("compat");
    for length in [4, 5] {
        folder.file(&format!("api/v{length}.json"), &description(length));
        folder.file(&format!("api/text-{length}.json"), &format!("{{\"type\": \"string\", \"maxLength\": {length}}}"));
    }
    let compat = |old: &str, new: &str, more: &[&str]| {
        let output = folder.run(&[&["compat", old, new], more].concat());
        (output.status.code().unwrap(), String::from_utf8(output.stdout).unwrap())
    };
    let (code, text) = compat("api/v5.json", "api/v4.json", &[]);
    assert_eq!(code, 1);
    assert!(text.starts_with("Meldungen 1.0.0: unverträglich\n"), "{text}");
    let (code, text) = compat("api/v4.json", "api/v5.json", &["--lang", "en", "--format", "markdown"]);
    assert_eq!(code, 0);
    assert!(
        text.contains("- **compatible**: request, application/json: maximum length increased from 4 to 5"),
        "{text}"
    );
    let ignored = ["--format", "json", "--ignore", "request-max-length-decreased"];
    let (code, text) = compat("api/v5.json", "api/v4.json", &ignored);
    let value: Value = serde_json::from_str(&text).unwrap();
    assert_eq!((code, value["verdict"].as_str(), value["ignored"].as_u64()), (0, Some("none"), Some(1)));
    folder.file("api/text-5.json", "{");
    assert_eq!(compat("api/v4.json", "api/v5.json", &[]).0, 3);
    assert_eq!(compat("api/v4.json", "api/missing.json", &[]).0, 2);
    assert_eq!(compat("api/v4.json", "api/v4.json", &["--level", "operation-removed=bad"]).0, 2);
}

#[test]
fn a_report_is_written_in_the_form_asked_for() {
    let folder = Folder::new("forms");
    folder.file("error.json", ERROR);
    for (form, start) in [
        ("lines", "error.json:1:39: error R0032 "),
        ("sarif", "{\n  \"$schema\""),
        ("gitlab", "[\n  {\n    \"description\""),
        ("junit", "<?xml version=\"1.0\""),
    ] {
        let output = folder.run(&["check", "error.json", "--format", form]);
        assert_eq!(code(&output), 1, "{form}");
        assert!(out(&output).starts_with(start), "{form}: {}", out(&output));
        assert!(out(&output).ends_with('\n'), "{form}");
    }
    let linked = ["check", "error.json", "--format", "sarif", "--rule-book", "https://example.org/dvs/"];
    assert!(out(&folder.run(&linked)).contains("https://example.org/dvs/docs/rules/de/structure.md#r"));
}

#[test]
fn a_catalog_goes_through_all_forms_and_back() {
    let folder = Folder::new("convert");
    folder.file("a.json", &format!("[{ORGANISATION}").replace('[', "")).file("b.json", SERVICE);
    assert_eq!(code(&folder.run(&["convert", "a.json", "b.json", "--to", "yaml", "--output", "all.yaml"])), 0);
    let made = folder.run(&["convert", "all.yaml", "--to", "folder", "--output", "services"]);
    assert_eq!(code(&made), 0, "{}", err(&made));
    assert!(folder.0.join("services/services/example.musterland_mail.yaml").exists());
    let again = folder.run(&["convert", "all.yaml", "--to", "folder", "--output", "services"]);
    assert_eq!(code(&again), 2, "what is there is not overwritten");
    let (direct, around) = (
        folder.run(&["convert", "a.json", "b.json", "--to", "ndjson"]),
        folder.run(&["convert", "services", "--to", "ndjson"]),
    );
    assert_eq!(out(&direct), out(&around));
    assert_eq!(out(&direct).lines().count(), 2);
    let missing = folder.run(&["convert", "all.yaml", "--to", "folder"]);
    assert_eq!(code(&missing), 2);
}

#[test]
fn files_are_formatted_once() {
    let folder = Folder::new("fmt");
    folder
        .file("all/defaults.yaml", "id: example.musterland:defaults\nkind: service\nprovider: example.musterland:amt\n")
        .file("all/amt.json", ORGANISATION)
        .file("all/mail.json", r#"{"title": {"de": "Post"}, "id": "example.musterland:mail", "kind": "service"}"#)
        .file("all/noted.yaml", "# warum\nkind: service\nid: example.musterland:noted\n");
    let check = folder.run(&["fmt", "--check", "all"]);
    assert_eq!(code(&check), 2, "a file with comments stays as it is");
    assert!(err(&check).contains("noted.yaml") && err(&check).contains("--drop-comments"));
    assert_eq!(out(&check).lines().count(), 3, "{}", out(&check));
    assert_eq!(code(&folder.run(&["fmt", "--drop-comments", "all"])), 0);
    let second = folder.run(&["fmt", "--check", "all"]);
    assert_eq!((code(&second), out(&second)), (0, ""), "{}", err(&second));
    let mail = || fs::read_to_string(folder.0.join("all/mail.json")).unwrap();
    assert!(!mail().contains("provider"));
    // What is inherited counts without standing there, and can be written out.
    let lines = folder.run(&["convert", "all", "--to", "ndjson"]);
    assert_eq!(out(&lines).matches("\"provider\":\"example.musterland:amt\"").count(), 2);
    assert_eq!(code(&folder.run(&["fmt", "--expand", "all"])), 0);
    assert!(mail().contains("\"provider\": \"example.musterland:amt\""));
    assert_eq!(code(&folder.run(&["fmt", "--check", "all"])), 0);
}

#[test]
fn services_of_a_folder_inherit_its_defaults() {
    let folder = Folder::new("defaults");
    folder
        .file(
            "all/defaults.yaml",
            "kind: service\nid: example.musterland:defaults\nprovider: example.musterland:niemand\n",
        )
        .file("all/mail.json", r#"{"kind": "service", "id": "example.musterland:mail"}"#)
        .file("all/amt.json", ORGANISATION);
    let (_, run) = folder.json(&["check", "all", "--closed"]);
    let findings = run["reports"][0]["findings"].as_array().unwrap();
    let dangling = findings.iter().find(|finding| finding["code"] == "R0201").unwrap();
    assert!(dangling["input"].as_str().unwrap().ends_with("mail.json"));
    let related = dangling["related"].as_array().unwrap().last().unwrap();
    assert!(related["input"].as_str().unwrap().ends_with("defaults.yaml"), "{related}");
    assert_eq!(related["span"]["line"], 3);
    folder.file("all/defaults.json", "{}");
    let twice = folder.english(&["check", "all"]);
    assert!(code(&twice) == 2 && err(&twice).contains("one file of them"), "{}", err(&twice));
    fs::remove_file(folder.0.join("all/defaults.json")).unwrap();
    folder.file("all/defaults.yaml", "kind: service\n");
    assert_eq!(code(&folder.run(&["check", "all"])), 2);
}

#[test]
fn keys_are_parsed_and_explained() {
    let folder = Folder::new("key");
    let output = folder.run(&["key", "04011000-1234512345-06"]);
    assert_eq!(code(&output), 0);
    assert!(
        out(&output).starts_with("leitweg-id: 04011000-1234512345-06\n  Grobadressierung: 04011000\n"),
        "{}",
        out(&output)
    );
    assert!(out(&output).contains("  Land: Bremen\n"));
    let computed = folder.run(&["key", "--compute", "991-03730", "--format", "json"]);
    let json: Value = serde_json::from_slice(&computed.stdout).unwrap();
    assert_eq!(json["result"]["keys"][0]["text"], "991-03730-19");
    let several: Value = serde_json::from_slice(&folder.run(&["key", "09162000", "--format", "json"]).stdout).unwrap();
    assert!(several["result"]["keys"].as_array().unwrap().iter().any(|key| key["kind"] == "ags"));
    for (args, word) in [
        (&["key", "04011000-1234512345-07"] as &[_], "leitweg-id: "),
        (&["key", "x", "--kind", "ars"], "`x`"),
        (&["key", "x", "--kind", "iban"], "leitweg-id"),
        (&["key", "--compute", "x"], "`x`"),
    ] {
        let output = folder.run(args);
        assert_eq!((code(&output), out(&output)), (2, ""), "{args:?}");
        assert!(err(&output).contains(word), "{args:?}: {}", err(&output));
    }
}

/// What stands in a new description where nothing was filled in is found; filled in, it passes.
#[test]
fn a_new_description_passes_once_it_is_filled_in() {
    let filled: [(&str, &[&str]); 5] = [
        (
            "organisation",
            &[
                "name.de=IT Musterland",
                "name.en=IT of Musterland",
                "kinds=it-service-provider",
                "roles=provider",
                "eligibilityGrounds.basis=ozg-1-abs-1",
            ],
        ),
        (
            "service",
            &[
                "provider=example.musterland:organisation",
                "title.de=Post",
                "title.en=Mail",
                "description.de=Elektronische Post für Behörden.",
                "description.en=Mail for authorities.",
                "serviceModel=saas",
                "lifecycle.status=live",
                "lifecycle.availableFrom=2026-02-01",
                "plans.id=standard",
                "plans.title.de=Standard",
                "plans.title.en=Standard",
            ],
        ),
        (
            "interface",
            &[
                "name.de=Postschnittstelle",
                "name.en=Mail interface",
                "interfaceKind=rest",
                "owner=example.musterland:organisation",
                "versions.version=1.0.0",
            ],
        ),
        (
            "tenant",
            &[
                "service=example.musterland:service",
                "customer=example.musterland:organisation",
                "controllers=example.musterland:organisation",
            ],
        ),
        (
            "agreement",
            &[
                "title.de=Vereinbarung",
                "title.en=Agreement",
                "agreementKind=framework-contract",
                "parties.organisation=example.musterland:organisation",
                "parties.roles=provider",
            ],
        ),
    ];
    let folder = Folder::new("new");
    for (kind, values) in filled {
        let id = format!("example.musterland:{kind}");
        let (blank, full) = (format!("blank/{kind}.yaml"), format!("full/{kind}.yaml"));
        assert_eq!(code(&folder.run(&["new", kind, "--id", &id, "--output", &blank])), 0);
        let (_, run) = folder.json(&["check", &blank]);
        let findings = run["reports"][0]["findings"].as_array().unwrap();
        assert!(findings.len() >= 2, "{kind}: what is not filled in is found: {run:#}");
        assert!(findings.iter().all(|it| it["code"] != "R0030" && it["code"] != "R0032"), "{kind}: {run:#}");
        let mut args = vec!["new", kind, "--id", &id, "--output", &full];
        let contact = "contacts.email=info@musterland.example";
        let contact = ["organisation", "service"].contains(&kind).then_some(contact);
        for value in values.iter().copied().chain(contact) {
            args.extend(["--set", value]);
        }
        let made = folder.run(&args);
        assert_eq!(code(&made), 0, "{}", err(&made));
        assert!(!fs::read_to_string(folder.0.join(&full)).unwrap().contains(": TODO"), "{kind}: all is filled in");
        assert_eq!(code(&folder.run(&args)), 2, "what is there is not overwritten");
    }
    let output = folder.run(&["check", "full", "--today", "2026-11-25"]);
    assert_eq!(code(&output), 0, "{}", out(&output));
}

#[test]
fn a_sheet_has_german_titles_values_and_what_is_open() {
    let folder = Folder::new("sheet");
    folder
        .file(
            "all/mail.json",
            &SERVICE.replace("\"provider\"", "\"serviceModel\": \"saas\", \"x-note\": [1], \"provider\""),
        )
        .file("all/amt.json", ORGANISATION);
    let german = folder.run(&["sheet", "example.musterland:mail", "all", "--lang", "de"]);
    for part in [
        "# Post\n",
        "- **Kennung**: example.musterland:mail\n",
        "- **Servicemodell**: ",
        "(saas)",
        "- **x-note**: \\[1\\]",
        "## Offen",
        "- [ ] ",
    ] {
        assert!(out(&german).contains(part), "{part}: {}", out(&german));
    }
    assert!(
        out(&folder.run(&["sheet", "example.musterland:mail", "all", "--lang", "en"]))
            .contains("- **serviceModel**: saas\n")
    );
    assert!(!out(&german).contains("**kind**"));
    let piped = folder.piped(&["sheet", "example.musterland:mail", "-"], SERVICE.as_bytes());
    assert!(out(&piped).starts_with("# Post\n"));
    assert_eq!(code(&folder.run(&["sheet", "example.musterland:none", "all"])), 2);
}

/// A sheet tells what a check tells: beyond the caps of a report, what was not judged, and by the settings.
#[test]
fn a_sheet_tells_all_that_is_open() {
    const NOTHING: &str = "No findings in the profiles that ran.";
    let folder = Folder::new("sheet-open");
    let complete = r#"{"id": "example.a:o", "name": {"de": "Amt", "en": "Office"}, "roles": ["coordination-office"], "kinds": ["authority"],
        "contacts": [{"email": "a@b.example"}]}"#;
    let many: Vec<String> = (0..1100).map(|i| format!("{{\"id\": \"example.a:x{i}\", \"odd{i}\": 1}}")).collect();
    let last = r#"{"id": "example.a:z", "name": 1, "odd": 1.10, "contacts": [{"email": "a@b.example", "x-n": 1e3}]}"#;
    folder.file(
        "all.json",
        &format!("{{\"format\": \"dvs-crate/1\", \"organisations\": [{complete}, {}, {last}]}}", many.join(",")),
    );
    let sheet = |id: &str, more: &[&str]| {
        let output = folder.run(&[&["sheet", id, "all.json", "--lang", "en"], more].concat());
        assert_eq!(code(&output), 0, "{}", err(&output));
        out(&output).to_owned()
    };
    let text = sheet("example.a:z", &[]);
    for part in ["R0030: ", "- [ ] not judged", "**odd**: 1.10\n", "  - **x-n**: 1e3\n"] {
        assert!(text.contains(part), "{part}: {text}");
    }
    assert!(!text.contains(NOTHING), "{text}");
    assert!(sheet("example.a:o", &[]).contains(NOTHING), "{}", sheet("example.a:o", &[]));
    folder.file("dvs.toml", "ignore = [\"unknown-member\"]\n");
    assert!(!sheet("example.a:z", &[]).contains("R0030"));
    assert!(sheet("example.a:z", &["--no-config"]).contains("R0030"));
    assert!(sheet("example.a:z", &["--ignore", "wrong-type"]).contains("- [ ] not judged"));
}

#[test]
fn settings_are_found_upwards_and_flags_win() {
    let folder = Folder::new("config");
    folder.file("a/b/warning.json", WARNING).file("a/b/error.json", ERROR);
    let check = |args: &[&str]| code(&folder.run(&[&["check"], args].concat()));
    assert_eq!(check(&["a/b/warning.json"]), 0);
    folder.file("a/dvs.toml", "deny = \"warning\"\n");
    assert_eq!(check(&["a/b/warning.json"]), 1);
    assert_eq!(check(&["a/b/warning.json", "--deny", "error"]), 0);
    assert_eq!(check(&["a/b/warning.json", "--no-config"]), 0);
    assert_eq!(check(&["a/b/warning.json", "a/b/error.json", "--no-config"]), 1);
    folder.file("a/b/dvs.toml", "[severities]\nunknown-member = \"error\"\n");
    assert_eq!(check(&["a/b/warning.json"]), 1, "the nearest file counts");
    folder.file("a/b/dvs.toml", "[severities]\nunknown-member = \"error\"\n[[waivers]]\nrule = \"R0030\"\nreason = \"so gewollt\"\nuntil = 2999-01-01\n");
    assert_eq!(check(&["a/b/warning.json"]), 0);
    let (_, run) = folder.json(&["check", "a/b/warning.json"]);
    assert_eq!(run["reports"][0]["findings"][0]["waived"], "so gewollt");
    folder.file("a/b/dvs.toml", "profiles = [\"tenancy\"]\n[parameters]\ndays-before-end = 60\n");
    let (_, run) = folder.json(&["check", "a/b/warning.json"]);
    assert_eq!(run["reports"][0]["profiles"][0]["name"], "tenancy");
    let (_, run) = folder.json(&["check", "a/b/warning.json", "--profile", "base"]);
    assert_eq!(run["reports"][0]["profiles"][0]["name"], "base");
    folder.run(&["check", "a/b/warning.json", "--no-config", "--write-baseline", "a/b/known.json"]);
    folder.file("a/b/dvs.toml", "deny = \"warning\"\nbaseline = \"known.json\"\n");
    assert_eq!(check(&["a/b/warning.json"]), 0, "its paths count from its folder");
    for (text, line) in [
        ("\n\nprofiles = [\"bsae\"]", ":3: there is no profile `bsae`; perhaps `base` is meant"),
        ("ignore = [\"R9999\"]", ":1: "),
        ("a = 1", ":1: `a` is not known here; known are profiles, ignore, "),
        ("waiver = []", "severities, waivers\n"),
        ("deny = \"all\"", ":1: expected"),
        ("closed = \"yes\"", ":1: expected true or false"),
        ("x = [", ":1: "),
        ("[parameters]\ndays-before-end = \"x\"", ":2: "),
        ("[[waivers]]\nrule = \"R0030\"", "`reason`"),
        ("[[waivers]]\nrule = \"R0030\"\nreason = \"a\"\nend = 1", ":4: "),
    ] {
        folder.file("a/b/dvs.toml", text);
        let output = folder.english(&["check", "a/b/warning.json"]);
        assert_eq!(code(&output), 2, "{text}");
        assert!(err(&output).contains("dvs.toml") && err(&output).contains(line), "{text}: {}", err(&output));
    }
}

/// A folder is governed by its own file, not by that of the first folder in it.
#[test]
fn settings_are_looked_for_from_what_is_named() {
    let folder = Folder::new("config-start");
    folder.file("cat/agreements/a.json", FINE).file("cat/b.json", WARNING);
    folder.file("cat/agreements/dvs.toml", "deny = \"warning\"\n");
    assert_eq!(code(&folder.run(&["check", "cat"])), 0);
    folder.file("cat/dvs.toml", "deny = \"warning\"\n").file("cat/agreements/dvs.toml", "");
    for inputs in [&["cat"] as &[_], &["cat/b.json"], &["cat", "cat/agreements", "--together"]] {
        assert_eq!(code(&folder.run(&[&["check"], inputs].concat())), 1, "{inputs:?}");
    }
    assert_eq!(code(&folder.run(&["check", "cat/agreements", "cat/agreements/a.json"])), 0);
}

/// What a check lets pass, the table of it does, too.
#[test]
fn a_table_is_judged_as_a_check() {
    let folder = Folder::new("status-settings");
    folder.file("warning.json", WARNING).file("error.json", ERROR);
    let codes = |name: &str, more: &[&str]| {
        ["check", "status"].map(|command| code(&folder.run(&[&[command, name, "--profile", "base"], more].concat())))
    };
    assert_eq!(codes("warning.json", &[]), [0, 0]);
    assert_eq!(codes("warning.json", &["--deny", "warning"]), [1, 1]);
    folder.file("dvs.toml", "deny = \"warning\"\n");
    assert_eq!(codes("warning.json", &[]), [1, 1]);
    assert_eq!(codes("warning.json", &["--deny", "error"]), [0, 0]);
    assert_eq!(codes("warning.json", &["--ignore", "unknown-member"]), [0, 0]);
    folder.file("dvs.toml", "deny = \"warning\"\nignore = [\"unknown-member\"]\n");
    assert_eq!(codes("warning.json", &[]), [0, 0]);
    let written = folder.run(&["check", "warning.json", "--no-config", "--write-baseline", "known.json"]);
    assert_eq!(code(&written), 0);
    assert_eq!(codes("warning.json", &["--no-config", "--deny", "warning", "--baseline", "known.json"]), [0, 0]);
}

/// The file that `dvs.toml` names need not be there to be written; what it lists does not hide anything from the new one.
#[test]
fn a_baseline_that_settings_name_can_be_made() {
    let folder = Folder::new("baseline-settings");
    folder.file("warning.json", WARNING).file("dvs.toml", "deny = \"warning\"\nbaseline = \"known.json\"\n");
    assert_eq!(code(&folder.run(&["check", "warning.json"])), 2);
    for _ in 0..2 {
        let written = folder.run(&["check", "warning.json", "--write-baseline", "known.json"]);
        assert_eq!((code(&written), err(&written)), (0, "dvs: known.json: bekannte Befunde: 1\n"));
        assert_eq!(code(&folder.run(&["check", "warning.json"])), 0);
    }
}

/// A date that went by is told, and turns a pipeline red only where that is wanted.
#[test]
fn what_depends_on_the_day_is_marked_and_can_be_held() {
    let folder = Folder::new("hold");
    folder.file(
        "catalog.json",
        r#"{"kind": "organisation", "id": "example.musterland:it", "name": {"de": "IT"}, "roles": ["platform-operator"],
            "eligibilityGrounds": [{"basis": "gwb-99-nr-2", "validUntil": "2026-12-31"}]}"#,
    );
    assert_eq!(code(&folder.run(&["check", "catalog.json", "--today", "2026-12-31"])), 0);
    let later = &["check", "catalog.json", "--today", "2027-01-01"];
    let output = folder.run(later);
    assert_eq!(code(&output), 1);
    assert!(out(&output).contains(" (hängt vom Tag ab)\n"));
    let held = folder.run(&[later as &[_], &["--hold-dates"]].concat());
    assert_eq!(code(&held), 0, "{}", out(&held));
    // Even where warnings fail.
    let denied = [later as &[_], &["--deny", "warning"]].concat();
    assert_eq!(code(&folder.run(&denied)), 1);
    assert_eq!(code(&folder.run(&[&denied as &[_], &["--hold-dates"]].concat())), 0);
    folder.file("dvs.toml", "hold-dates = true\n");
    assert_eq!(code(&folder.run(later)), 0);
}

#[test]
fn shells_and_manuals_know_every_command() {
    let folder = Folder::new("shell");
    let help = folder.run(&["--help"]);
    let commands: Vec<&str> = out(&help)
        .lines()
        .skip_while(|line| *line != "Commands:")
        .skip(1)
        .take_while(|line| line.starts_with("  "))
        .filter_map(|line| line.split_whitespace().next())
        .filter(|name| *name != "help")
        .collect();
    assert!(commands.len() >= 15, "{commands:?}");
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        let output = folder.run(&["completions", shell]);
        assert_eq!(code(&output), 0);
        assert!(commands.iter().all(|name| out(&output).contains(name)), "{shell}");
    }
    assert!(out(&folder.run(&["man"])).contains(".TH dvs 1"));
    for name in commands {
        assert!(out(&folder.run(&[name, "--help"])).contains("\nExamples:\n  dvs "), "{name}");
        let page = folder.run(&["man", name]);
        assert!(code(&page) == 0 && out(&page).contains(".SH SYNOPSIS"), "{name}");
    }
    assert_eq!(code(&folder.run(&["man", "no-such"])), 2);
}

/// What is set is understood and typed, or told: nothing is dropped.
#[test]
fn values_of_a_new_description_are_typed() {
    let folder = Folder::new("new-values");
    let new = |kind: &str, more: &[&str]| folder.run(&[&["new", kind, "--id", "example.musterland:x"], more].concat());
    let sets = [
        ("provider=example.musterland:it", "\nprovider: \"example.musterland:it\"\n"),
        ("accessibility.userInterface=true", "\n  userInterface: true\n"),
        ("title.fr=Poste", "\n  fr: Poste\n"),
        ("tenancy.maximumTenants=30", "\n  maximumTenants: 30\n"),
        ("categories=something-else-entirely", "\ncategories: [something-else-entirely]\n"),
        ("x-note=1", "\nx-note: \"1\"\n"),
        ("lifecycle.x-seen=no", "\n  x-seen: \"no\"\n"),
        ("tags=post", "\ntags: [post, mail]\n"),
        ("tags=mail", "\ntags: [post, mail]\n"),
        ("lifecycle.availableFrom=2026-02-01", "\n  availableFrom: \"2026-02-01\"\n"),
    ];
    let args: Vec<&str> = sets.iter().flat_map(|(value, _)| ["--set", value]).collect();
    let written = new("service", &args);
    assert_eq!(code(&written), 0, "{}", err(&written));
    for (value, line) in sets {
        assert!(out(&written).contains(line), "{value}: {}", out(&written));
    }
    for (kind, more, told) in [
        (
            "service",
            &["--set", "providr=a.b:c"][..],
            &["`providr`: `Service` hat kein solches Feld. Gemeint ist vielleicht `provider`."][..],
        ),
        ("service", &["--set", "contact.email=a@b.example"], &["Gemeint ist vielleicht `contacts.email`."]),
        ("service", &["--set", "contacts.emial=a@b.example"], &["`Contact`", "`contacts.email`"]),
        ("service", &["--set", "provider.id=a.b:c"], &["`provider`"]),
        ("service", &["--set", "lifecycle=live"], &["`lifecycle` ist selbst kein Wert", "`lifecycle.status`"]),
        ("service", &["--set", "title=Post"], &["`title.de`"]),
        ("service", &["--set", "title.deutsch_=Post"], &["`title.de`"]),
        ("service", &["--set", "lifecycle.status=lvie"], &["`lifecycle.status`", "`live`"]),
        ("service", &["--set", "lifecycle.availableFrom=bald"], &["`lifecycle.availableFrom`: ", "JJJJ-MM-TT"]),
        (
            "service",
            &["--set", "accessibility.userInterface=ja"],
            &["`accessibility.userInterface`: Erwartet wird `true` oder `false`."],
        ),
        ("service", &["--set", "provider=a.b:c", "--provider", "a.b:d"], &["`provider` hat nur einen Wert"]),
        (
            "service",
            &["--set", "provider=a.b:c", "--omit", "provider"],
            &["`provider` hat einen Wert und soll zugleich wegbleiben"],
        ),
        ("service", &["--omit", "contact"], &["`contact`", "`contacts`"]),
        ("service", &["--set", "a=1", "--set", "b=2"], &["`a`: ", "\ndvs: `b`: "]),
        ("organisation", &["--provider", "a.b:c"], &["`provider`: `Organisation` hat kein solches Feld."]),
    ] {
        let output = new(kind, more);
        assert_eq!((code(&output), out(&output)), (2, ""), "{more:?}");
        for part in told {
            assert!(err(&output).contains(part), "{more:?}: {part}: {}", err(&output));
        }
    }
    let output = folder
        .command(&["new", "service", "--id", "a.b:c", "--set", "providr=x"])
        .env("LANG", "en_US.UTF-8")
        .output()
        .unwrap();
    assert!(err(&output).contains("has no such member. Perhaps `provider` is meant."), "{}", err(&output));
}

/// Each question shows how it is asked, and can be asked so.
#[test]
fn questions_of_federation_show_examples_that_work() {
    let folder = Folder::new("federation-help");
    let it = ORGANISATION.replace(":amt", ":it");
    let lines = format!("{ORGANISATION}\n{it}\n{SERVICE}\n");
    folder.file("catalog.json", &lines).file("services/all.ndjson", &lines);
    for change in ["joining.json", "control.json", "leaving.json"] {
        folder.file(change, ORGANISATION);
    }
    let help = folder.run(&["federation", "--help"]);
    let questions = out(&help).lines().skip_while(|line| *line != "Commands:").skip(1);
    let questions: Vec<&str> =
        questions.map_while(|line| line.strip_prefix("  ")).filter_map(|line| line.split(' ').next()).collect();
    assert_eq!(questions.len(), 8, "{questions:?}");
    for question in questions.iter().filter(|name| !["", "help"].contains(name)) {
        let help = folder.run(&["federation", question, "--help"]);
        let (_, examples) = out(&help).split_once("\nExamples:\n").unwrap_or_else(|| panic!("{question}"));
        for line in examples.lines() {
            let asked = line.split(['|', '>']).next().unwrap();
            let args: Vec<&str> = asked.split_whitespace().skip(1).collect();
            assert_eq!(args[..2], ["federation", question], "{line}");
            let output = folder.run(&args);
            assert_eq!(code(&output), 0, "{line}: {}", err(&output));
            assert!(!out(&output).is_empty(), "{line}");
        }
    }
}

/// Somebody who watches sees what a long command is at; nothing of it stays, and nobody else gets any of it.
#[cfg(target_os = "linux")]
#[test]
fn long_commands_show_that_they_work() {
    let folder = Folder::new("progress");
    let program = env!("CARGO_BIN_EXE_dvs");
    for command in
        ["check -", "status -", "convert - --to json", "federation matrix --in -", "sheet example.musterland:amt -"]
    {
        let line = format!("(sleep 1; echo '{}') | {program} {command} > out.txt", ORGANISATION.replace('"', "\\\""));
        let watched = |shell: &str| {
            let output = Command::new("script").args(["-qec", shell, "/dev/null"]).current_dir(&folder.0).output();
            String::from_utf8(output.unwrap().stdout).unwrap()
        };
        let told = watched(&line.replace('\\', ""));
        assert!(told.contains("\r\u{1b}[Kstdin: 0 s") && told.ends_with("\r\u{1b}[K"), "{command}: {told:?}");
        assert_eq!(watched(&format!("{} 2> err.txt", line.replace('\\', ""))), "", "{command}");
        assert_eq!(fs::read_to_string(folder.0.join("err.txt")).unwrap(), "", "{command}");
    }
}

#[test]
fn schemas_are_those_of_the_library() {
    let folder = Folder::new("schema");
    let names: Vec<String> = out(&folder.run(&["schema"])).lines().map(str::to_owned).collect();
    let schemas = dvs::facade::schemas();
    assert_eq!(names, schemas.iter().map(|schema| schema.name.clone()).collect::<Vec<_>>());
    for schema in schemas.iter().filter(|schema| ["document", "report"].contains(&schema.name.as_str())) {
        assert_eq!(out(&folder.run(&["schema", &schema.name])), schema.text);
    }
}

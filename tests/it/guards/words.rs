//! Wrong words of `docs/begriffe.md` stand in no text of the project.

use dvs::{EntityKind, Lang, Severity, Verdict};

use super::none;
use crate::support::{Shapes, declarations, files, read, table};

/// German texts with where they stand.
fn german() -> Vec<(String, &'static str)> {
    let mut texts = Vec::new();
    for d in declarations() {
        let all = [d.title, d.message, d.what, d.why, d.fix, d.addressee, d.applicability];
        texts.extend(all.map(|text| (d.code.to_owned(), text.de)));
        for profile in d.profiles {
            texts.extend([profile.title, profile.purpose].map(|text| (profile.name.to_owned(), text.de)));
        }
    }
    let shapes = Shapes::all();
    for object in shapes.objects {
        texts.extend([object.title, object.docs.de].map(|text| (object.name.to_owned(), text)));
        for field in object.fields {
            texts.extend([field.title, field.docs.de].map(|text| (format!("{}.{}", object.name, field.name), text)));
        }
    }
    for list in shapes.vocabularies {
        texts.extend([list.title, list.docs.de].map(|text| (list.name.to_owned(), text)));
        texts.extend(list.terms.iter().map(|term| (format!("{} {}", list.name, term.value), term.docs.de)));
    }
    texts.extend(shapes.formats.iter().map(|format| (format.name.to_owned(), format.expected.de)));
    texts.extend(EntityKind::ALL.map(|kind| (kind.name().to_owned(), kind.title().get(Lang::De))));
    texts.extend([Severity::Hint, Severity::Warning, Severity::Error].map(|s| (s.name().to_owned(), s.title().de)));
    texts.extend([Verdict::Passed, Verdict::Incomplete, Verdict::Failed].map(|v| (v.name().to_owned(), v.title().de)));
    texts
}

fn wrong_words() -> Vec<(String, String)> {
    let rows = table(&read("docs/begriffe.md"), "Falsche Wörter");
    assert!(rows.len() > 20, "the table of wrong words was read");
    rows.into_iter().map(|mut row| (row.remove(0), row.remove(0))).collect()
}

#[test]
fn german_texts_use_the_right_words() {
    let words = wrong_words();
    let mut wrong = Vec::new();
    for (place, text) in german() {
        for (word, instead) in words.iter().filter(|(word, _)| text.contains(word.as_str())) {
            wrong.push(format!("{place}: `{word}`, better `{instead}`: {text}"));
        }
    }
    none("wrong words", &wrong);
}

/// The same for texts that are no data: of reports, of the command line, of documents and example catalogs.
#[test]
fn files_use_the_right_words() {
    let mut words = wrong_words();
    // English names are wrong in German texts only.
    let glossary = read("docs/begriffe.md").to_lowercase();
    let (glossary, _) = glossary.split_once("falsche wörter").unwrap();
    words.retain(|(word, _)| !glossary.contains(&format!("\n| {} |", word.trim_end_matches('s').to_lowercase())));
    assert!(words.len() > 20, "the table of terms leaves most of them");
    let mut wrong = Vec::new();
    // The glossary names them, and one document is no text, for the bindings.
    let others = ["docs/begriffe.md", "examples/bindings/calls/01-check/doc-1"];
    // And one rule is about a wrong word: it stands in the rule, its example and its description.
    let quoted = |path: &str, word: &str| {
        let of_rule = ["src/rulebook/evidence/c5.rs", "src/rulebook/examples.txt"];
        word == "C5-Zertifikat" && (of_rule.contains(&path) || path.ends_with("/evidence.md"))
    };
    let folders = ["src", "examples", "docs"].into_iter().flat_map(files);
    for path in folders.chain(["README.md".to_owned()]).filter(|path| !others.contains(&path.as_str())) {
        for (index, line) in read(&path).lines().enumerate() {
            let found = words.iter().filter(|(word, _)| line.contains(word.as_str()) && !quoted(&path, word));
            for (word, instead) in found {
                wrong.push(format!("{path}:{}: `{word}`, better `{instead}`", index + 1));
            }
        }
    }
    none("wrong words", &wrong);
}

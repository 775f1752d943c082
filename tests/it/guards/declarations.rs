//! Declarations are complete, in both languages, and fit together.

use std::collections::BTreeSet;

use dvs::{Bilingual, Declaration};

use super::none;
use crate::support::{Shapes, declarations, prose};

/// What is wrong with a text for people.
fn faults(text: &str) -> Option<&'static str> {
    if text.is_empty() {
        return Some("is empty");
    }
    // Lists in comments are indented.
    text.lines().any(|line| line.trim_start().contains("  ")).then_some("has two blanks in a row")
}

fn both(wrong: &mut Vec<String>, place: &str, what: &str, text: Bilingual) {
    for (lang, text) in [("de", text.de), ("en", text.en)] {
        if let Some(fault) = faults(&prose(text)) {
            wrong.push(format!("{place}: {what} {lang} {fault}: {text:?}"));
        }
    }
}

#[test]
fn codes_and_names_are_unique_and_well_formed() {
    let mut wrong = Vec::new();
    let mut seen = BTreeSet::new();
    for d in declarations() {
        let digits = d.code.strip_prefix('R').unwrap_or_default();
        if digits.len() != 4 || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
            wrong.push(format!("{}: no letter R with four digits", d.code));
        }
        for name in [d.name].iter().chain(d.former_names) {
            let kebab =
                |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit());
            if !name.split('-').all(kebab) {
                wrong.push(format!("{}: `{name}` is not in kebab-case", d.code));
            }
            if !seen.insert(*name) {
                wrong.push(format!("{}: the name `{name}` is taken", d.code));
            }
        }
        if !seen.insert(d.code) {
            wrong.push(format!("{}: the code is taken", d.code));
        }
    }
    none("codes and names", &wrong);
}

#[test]
fn declarations_speak_both_languages() {
    let mut wrong = Vec::new();
    for d in declarations() {
        let texts = [
            ("title", d.title),
            ("message", d.message),
            ("what", d.what),
            ("why", d.why),
            ("fix", d.fix),
            ("addressee", d.addressee),
            ("applicability", d.applicability),
        ];
        for (what, text) in texts {
            both(&mut wrong, d.code, what, text);
            if what != "title" && text.de == text.en {
                wrong.push(format!("{}: {what} is the same in both languages: {}", d.code, text.de));
            }
        }
        for (what, text) in &texts[1..5] {
            for text in [text.de, text.en] {
                // A suggestion brings its own full stop.
                if !text.ends_with(['.', '?', '!', '}']) {
                    wrong.push(format!("{}: {what} is no whole sentence: {text}", d.code));
                }
            }
        }
        if d.title.de.ends_with('.') || d.title.en.ends_with('.') {
            wrong.push(format!("{}: a title has no full stop", d.code));
        }
    }
    none("declarations", &wrong);
}

#[test]
fn messages_have_the_same_placeholders_in_both_languages() {
    let mut wrong = Vec::new();
    for d in declarations() {
        if placeholders(d.message.de) != placeholders(d.message.en) {
            wrong.push(format!("{}: message", d.code));
        }
        if placeholders(d.fix.de) != placeholders(d.fix.en) {
            wrong.push(format!("{}: fix", d.code));
        }
        for text in [d.title, d.what, d.why] {
            if !placeholders(text.de).is_empty() || !placeholders(text.en).is_empty() {
                wrong.push(format!("{}: only message and fix have placeholders", d.code));
            }
        }
    }
    none("placeholders", &wrong);
}

/// Names in braces; `{"id": …}` and other JSON is none.
fn placeholders(text: &str) -> BTreeSet<&str> {
    let names = text.split('{').skip(1).filter_map(|after| Some(after.split_once('}')?.0));
    names.filter(|name| !name.is_empty() && name.bytes().all(|b| b.is_ascii_lowercase() || b == b'_')).collect()
}

#[test]
fn declarations_name_profiles_and_sources() {
    let lacks = |d: &&&Declaration| d.profiles.is_empty() || d.sources.is_empty() || d.since.is_empty();
    let wrong: Vec<_> = declarations().iter().filter(lacks).map(|d| d.code.to_owned()).collect();
    none("declarations without profile, source or version", &wrong);
    let mut wrong = Vec::new();
    for d in declarations() {
        for source in d.sources.iter().filter(|source| source.retrieved.is_empty() && source.force != dvs::Force::Ours)
        {
            wrong.push(format!("{}: {source}", d.code));
        }
    }
    none("sources of others without the month in which they were read", &wrong);
}

#[test]
fn rules_declare_the_parameters_of_which_they_speak() {
    let mut wrong = Vec::new();
    let all: Vec<_> = dvs::Parameters::all().iter().map(|parameter| parameter.name).collect();
    for d in declarations() {
        for name in d.parameters.iter().filter(|name| !all.contains(name)) {
            wrong.push(format!("{}: there is no parameter {name}", d.code));
        }
        let texts = [d.what, d.why, d.fix, d.applicability].map(|text| [text.de, text.en]).concat();
        for name in &all {
            let (quoted, member) = (format!("`{name}`"), format!("`{}`", name.replace('-', "_")));
            if texts.iter().any(|text| text.contains(&quoted)) && !d.parameters.contains(name) {
                wrong.push(format!("{}: speaks of the parameter {name} without declaring it", d.code));
            }
            if quoted != member && texts.iter().any(|text| text.contains(&member)) {
                wrong.push(format!("{}: the parameter {member} is called {quoted}", d.code));
            }
        }
    }
    none("parameters of rules", &wrong);
}

#[test]
fn parameters_are_described() {
    let mut wrong = Vec::new();
    for parameter in dvs::Parameters::all() {
        let docs = [parameter.docs(dvs::Lang::De), parameter.docs(dvs::Lang::En)];
        for text in &docs {
            if faults(text).is_some() || !text.ends_with('.') {
                wrong.push(format!("{}: {text:?}", parameter.name));
            }
        }
        let default = parameter.default_value();
        let again = dvs::Parameters::default().set(parameter.name, &default).map(|set| set.get(parameter.name));
        if docs[0] == docs[1] || again != Ok(Ok(default)) {
            wrong.push(format!("{}: does not understand its own default, or speaks one language", parameter.name));
        }
    }
    none("parameters", &wrong);
}

#[test]
fn everything_in_the_model_is_described() {
    let mut wrong = Vec::new();
    let mut names = BTreeSet::new();
    let shapes = Shapes::all();
    for object in &shapes.objects {
        both(&mut wrong, object.name, "docs", object.docs);
        both(&mut wrong, object.name, "title", Bilingual::new(object.title, object.name));
        if !names.insert(object.name) {
            wrong.push(format!("{}: another type has the same name", object.name));
        }
        let mut members = BTreeSet::new();
        for field in object.fields {
            let place = format!("{}.{}", object.name, field.name);
            both(&mut wrong, &place, "docs", field.docs);
            both(&mut wrong, &place, "title", Bilingual::new(field.title, field.name));
            if !members.insert(field.name) {
                wrong.push(format!("{place}: another member has the same name"));
            }
            let camel = field.name.starts_with(|c: char| c.is_ascii_lowercase());
            if !camel || !field.name.bytes().all(|b| b.is_ascii_alphanumeric()) {
                wrong.push(format!("{place}: not in camelCase"));
            }
            if !field.docs.de.ends_with(['.', '?']) {
                wrong.push(format!("{place}: the German text is no whole sentence: {}", field.docs.de));
            }
        }
    }
    for list in &shapes.vocabularies {
        both(&mut wrong, list.name, "docs", list.docs);
        both(&mut wrong, list.name, "title", Bilingual::new(list.title, list.name));
        if !names.insert(list.name) {
            wrong.push(format!("{}: another type has the same name", list.name));
        }
        let mut values = BTreeSet::new();
        for term in list.terms {
            both(&mut wrong, &format!("{} {}", list.name, term.value), "docs", term.docs);
            if !values.insert(term.value) {
                wrong.push(format!("{} {}: the value stands there twice", list.name, term.value));
            }
        }
    }
    for format in &shapes.formats {
        both(&mut wrong, format.name, "expected", format.expected);
        both(&mut wrong, format.name, "example", Bilingual::new(format.example, format.example));
    }
    none("the model", &wrong);
}

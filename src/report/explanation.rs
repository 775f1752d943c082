//! All that a rule says about itself, as one text for people: for a terminal, and for the rule book under `docs/rules`.
//! Not here: where examples come from (`example`).

use std::fmt::Write as _;

use super::{Declaration, Example, Reads};
use crate::shape::{Bilingual, Lang};
use crate::standards::Source;

/// All that a rule says about itself, in one language.
#[derive(Clone, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub struct Explanation {
    /// Its code.
    pub code: &'static str,
    /// Its name.
    pub name: &'static str,
    /// What is wrong, as a headline.
    pub title: &'static str,
    /// What it says, section by section. None is empty.
    pub sections: Vec<Section>,
    /// A short document that it objects to.
    pub example: Option<Example>,
    lang: Lang,
}

/// One section of an explanation.
#[derive(Clone, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub struct Section {
    /// What it is about.
    pub title: &'static str,
    /// What it says. Several paragraphs are lines.
    pub text: String,
}

impl Explanation {
    pub(crate) fn of(rule: &Declaration, example: Option<Example>, lang: Lang) -> Self {
        let section = |de, en, text: String| Section { title: Bilingual::new(de, en).get(lang), text };
        let force = rule.force().title().get(lang);
        let all = [
            section("Was", "What", rule.what.get(lang).to_owned()),
            section("Warum", "Why", rule.why.get(lang).to_owned()),
            section("Abhilfe", "How to fix", rule.fix.get(lang).to_owned()),
            section("Meldung", "Message", rule.message.get(lang).to_owned()),
            section("Schweregrad", "Severity", rule.severity.title().get(lang).to_owned()),
            section("Quelle", "Source", lines(rule.sources.iter().map(|known| source(known, lang)))),
            section("Verbindlichkeit", "Force", force.to_owned()),
            section("Adressat", "Addressee", rule.addressee.get(lang).to_owned()),
            section("Anwendbar", "Applies", rule.applicability.get(lang).to_owned()),
            section("Sieht", "Sees", rule.scope.title().get(lang).to_owned()),
            section("Liest", "Reads", reads(rule, lang)),
            section("Profile", "Profiles", list(rule.profiles.iter().map(|profile| profile.name))),
            section("Parameter", "Parameters", list(rule.parameters.iter().copied())),
            section("Hängt vom Tag ab", "Depends on the day", yes_no(rule.time_dependent).get(lang).to_owned()),
            section("Frühere Namen", "Former names", list(rule.former_names.iter().copied())),
            section("Seit Regelwerk", "Since rule book", rule.since.to_owned()),
        ];
        let sections = all.into_iter().filter(|section| !section.text.is_empty()).collect();
        let Declaration { code, name, title, .. } = rule;
        Self { code, name, title: title.get(lang), sections, example, lang }
    }

    /// As text for a terminal.
    ///
    /// ```
    /// use dvs::Lang;
    /// let book = dvs::rule_book();
    /// let text = book.explain(book.find("R0201")?, Lang::En).to_text();
    /// assert!(text.starts_with("R0201 dangling-reference\n"));
    /// # Ok::<(), dvs::RuleBookError>(())
    /// ```
    #[must_use]
    pub fn to_text(&self) -> String {
        let mut out = format!("{} {}\n{}\n\n", self.code, self.name, self.title);
        for Section { title, text } in &self.sections {
            let _ = writeln!(out, "{title}:\n  {}", text.replace('\n', "\n  "));
        }
        if let Some(example) = &self.example {
            let (before, after) = self.words();
            let document = example.document.replace('\n', "\n  ");
            let _ = writeln!(out, "{before}:\n  {document}\n{after}:\n  {}", example.finding(self.lang));
        }
        out
    }

    /// As a chapter in Markdown whose heading is the code, so that it can be linked to: `#r0201`.
    #[must_use]
    pub fn to_markdown(&self) -> String {
        let mut out = format!("### {}\n\n**{}** (`{}`)\n\n", self.code, escaped(self.title), self.name);
        for Section { title, text } in &self.sections {
            let _ = writeln!(out, "- {title}: {}", escaped(&text.replace('\n', "; ")));
        }
        if let Some(example) = &self.example {
            let (before, after) = self.words();
            let fence = if example.document.contains("```") { "````" } else { "```" };
            let finding = escaped(&example.finding(self.lang));
            let _ = writeln!(out, "\n{before}:\n\n{fence}{}\n{}\n{fence}", example.form, example.document);
            let _ = writeln!(out, "\n{after}: {finding}");
        }
        out
    }

    /// What stands before the document of the example, and before its finding.
    const fn words(&self) -> (&'static str, &'static str) {
        match self.lang {
            Lang::De => ("Beispiel", "Befund"),
            Lang::En => ("Example", "Finding"),
        }
    }
}

/// A text in which nothing is markup, apart from code.
pub(crate) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for (index, part) in text.split('`').enumerate() {
        if index > 0 {
            out.push('`');
        }
        for character in part.chars() {
            if index % 2 == 0 && matches!(character, '*' | '_' | '<' | '[' | ']' | '\\' | '#') {
                out.push('\\');
            }
            out.push(character);
        }
    }
    out
}

fn lines(all: impl Iterator<Item = String>) -> String {
    all.collect::<Vec<_>>().join("\n")
}

fn list<'a>(all: impl Iterator<Item = &'a str>) -> String {
    all.collect::<Vec<_>>().join(", ")
}

fn source(source: &Source, lang: Lang) -> String {
    let retrieved = match source.retrieved {
        "" => String::new(),
        day => format!(", {} {day}", Bilingual::new("abgerufen", "retrieved").get(lang)),
    };
    format!("{source} ({}{retrieved})", source.force.title().get(lang))
}

fn reads(rule: &Declaration, lang: Lang) -> String {
    match rule.reads {
        // A structural code reads what is wrong.
        Reads::Everything => String::new(),
        Reads::Members(members) | Reads::Each(members) => {
            let each = match rule.reads {
                Reads::Each(_) => Bilingual::new(" (jedes für sich)", " (each by itself)").get(lang),
                _ => "",
            };
            let members: Vec<_> = members.iter().map(|member| format!("`{member}`")).collect();
            members.join(", ") + each
        }
    }
}

const fn yes_no(yes: bool) -> Bilingual {
    if yes { Bilingual::new("ja", "yes") } else { Bilingual::new("nein", "no") }
}

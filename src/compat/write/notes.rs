//! A comparison for people: like release notes, by operation, in text or Markdown.

use std::fmt::Write as _;

use super::{Shared, clean, clean_of_code, part_of, told};
use crate::compat::bump::{Bump, VersionStep};
use crate::compat::change::Change;
use crate::compat::comparison::{Comparison, Outcome};
use crate::compat::kind::Level;
use crate::compat::problem::Problem;
use crate::report::escaped;
use crate::shape::Lang;

/// In which form.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Style {
    Text,
    Markdown,
}

impl Style {
    /// A text from a description.
    fn clean(self, text: &str) -> String {
        match self {
            Self::Text => clean(text),
            Self::Markdown => clean_of_code(text),
        }
    }

    /// A line of words in which texts from descriptions are clean already: none of it is markup.
    fn words(self, text: String) -> String {
        match self {
            Self::Text => text,
            Self::Markdown => escaped(&text),
        }
    }
}

/// Writing to a text cannot fail.
macro_rules! put {
    ($text:expr, $($what:tt)*) => { _ = write!($text, $($what)*) };
}

impl Comparison {
    /// As text: what changed, by operation, the worst first. `editorial` adds what only people see.
    #[must_use]
    pub fn to_text(&self, lang: Lang, editorial: bool) -> String {
        self.notes(lang, editorial, Style::Text)
    }

    /// The same as Markdown.
    #[must_use]
    pub fn to_markdown(&self, lang: Lang, editorial: bool) -> String {
        self.notes(lang, editorial, Style::Markdown)
    }

    fn notes(&self, lang: Lang, editorial: bool, style: Style) -> String {
        let markdown = style == Style::Markdown;
        let mut text = String::new();
        put!(text, "{}{}\n", if markdown { "# " } else { "" }, style.words(self.headline(lang, style)));
        put!(text, "\n{}\n", self.summary(lang));
        let told = told(self, editorial);
        if !told.shared.is_empty() {
            let title = if lang == Lang::De { "Gemeinsam genutzte Teile" } else { "Shared parts" };
            put!(text, "\n{}{title}\n{}", if markdown { "## " } else { "" }, if markdown { "\n" } else { "" });
            for shared in &told.shared {
                line(&mut text, shared.change, &style.clean(&part_of(shared.change, lang)), lang, style);
                uses(&mut text, shared, lang, style);
            }
        }
        for group in told.groups {
            let name = match (group.operation, lang) {
                ("", Lang::De) => "Schnittstelle als Ganzes",
                ("", Lang::En) => "The interface as a whole",
                (name, _) => &style.clean(name),
            };
            if markdown {
                let code = if group.operation.is_empty() { "" } else { "`" };
                put!(text, "\n## {code}{name}{code}\n\n");
            } else {
                put!(text, "\n{name}\n");
            }
            for change in group.changes {
                let within = change.location.within_with(lang, &|text| style.clean(text));
                line(&mut text, change, &within, lang, style);
            }
        }
        for (title, problems) in [
            (if lang == Lang::De { "Alte Beschreibung" } else { "Old description" }, self.old_problems()),
            (if lang == Lang::De { "Neue Beschreibung" } else { "New description" }, self.new_problems()),
        ] {
            if !problems.is_empty() {
                put!(text, "\n{}{title}\n{}", if markdown { "## " } else { "" }, if markdown { "\n" } else { "" });
                for problem in problems {
                    let indent = if markdown { "- " } else { "  " };
                    let message = problem.message_with(lang, &|text| style.clean(text));
                    put!(text, "{indent}{}\n", style.words(style.clean(&place_of(problem)) + &message));
                }
            }
        }
        text
    }

    fn headline(&self, lang: Lang, style: Style) -> String {
        let title = self.title().unwrap_or(if lang == Lang::De { "Schnittstelle" } else { "interface" });
        let title = style.clean(title);
        let version = |version: Option<&str>| style.clean(version.unwrap_or("?"));
        let (old, new) = (version(self.old_version()), version(self.new_version()));
        let versions = if old == new { old } else { format!("{old} → {new}") };
        format!("{title} {versions}: {}", self.outcome().title().get(lang))
    }

    /// How many changes of each level, and what they mean for the number.
    fn summary(&self, lang: Lang) -> String {
        let mut sentences = Vec::new();
        let counts: Vec<String> = [Level::Breaking, Level::Warning, Level::Compatible, Level::Editorial]
            .into_iter()
            .filter(|level| self.count(*level) > 0)
            .map(|level| format!("{} {}", self.count(level), level.title().get(lang)))
            .collect();
        if !counts.is_empty() {
            sentences.push(if lang == Lang::De {
                format!("Änderungen: {}.", counts.join(", "))
            } else {
                format!("Changes: {}.", counts.join(", "))
            });
        }
        let bump = self.required_bump().title().get(lang);
        let moved = match self.version_step() {
            VersionStep::Forward(step) => Some(step.title().get(lang)),
            _ => None,
        };
        if self.outcome() != Outcome::None {
            sentences.push(if lang == Lang::De { format!("Nötig: {bump}.") } else { format!("Required: {bump}.") });
        }
        let stayed = self.version_step() == VersionStep::Forward(Bump::None);
        match (self.moved_too_little(), moved.filter(|_| !stayed), lang) {
            (true, None, Lang::De) if stayed => sentences.push("Zu wenig: Die Versionsnummer blieb gleich.".to_owned()),
            (true, None, Lang::En) if stayed => sentences.push("Too little: the version number stayed.".to_owned()),
            (true, Some(moved), Lang::De) => sentences.push(format!("Zu wenig: Die Versionsnummer zeigt {moved}.")),
            (true, Some(moved), Lang::En) => sentences.push(format!("Too little: the version number shows {moved}.")),
            (true, None, Lang::De) => sentences.push("Die Versionsnummer geht zurück.".to_owned()),
            (true, None, Lang::En) => sentences.push("The version number goes back.".to_owned()),
            (false, ..) => {}
        }
        if !self.is_complete() {
            sentences.push(
                match lang {
                    Lang::De => "Nicht alles ließ sich vergleichen: Es kann mehr geändert sein, als hier steht.",
                    Lang::En => "Not everything could be compared: more may have changed than is said here.",
                }
                .to_owned(),
            );
        }
        if self.ignored() > 0 {
            sentences.push(match lang {
                Lang::De => format!("Ausgenommen: {}.", self.ignored()),
                Lang::En => format!("Left out: {}.", self.ignored()),
            });
        }
        if sentences.is_empty() {
            sentences.push(
                match lang {
                    Lang::De => "Keine Änderung gefunden.",
                    Lang::En => "No change found.",
                }
                .to_owned(),
            );
        }
        sentences.join(" ")
    }
}

/// Which calls a change in a shared part affects.
fn uses(text: &mut String, shared: &Shared<'_>, lang: Lang, style: Style) {
    const NAMED: usize = 3;
    let count = shared.operations.len();
    let name = |call: &&str| if call.is_empty() { "*".to_owned() } else { style.clean(call) };
    let calls = shared.operations.iter().take(NAMED).map(name).collect::<Vec<_>>().join(", ");
    let calls = style.words(calls);
    let more = count.saturating_sub(NAMED);
    let indent = if style == Style::Markdown { "  " } else { "      " };
    match (lang, more) {
        (Lang::De, 0) => put!(text, "{indent}betrifft {count} Aufrufe: {calls}\n"),
        (Lang::De, _) => put!(text, "{indent}betrifft {count} Aufrufe: {calls} und {more} weitere\n"),
        (Lang::En, 0) => put!(text, "{indent}affects {count} calls: {calls}\n"),
        (Lang::En, _) => put!(text, "{indent}affects {count} calls: {calls} and {more} more\n"),
    }
}

fn line(text: &mut String, change: &Change, within: &str, lang: Lang, style: Style) {
    let separator = if within.is_empty() { "" } else { ": " };
    let level = change.level.title().get(lang);
    let message = change.message_with(lang, &|text| style.clean(text));
    let id = change.id();
    match style {
        Style::Text => {
            let (old, new) = if lang == Lang::De { ("alt", "neu") } else { ("old", "new") };
            let mut places = String::new();
            for (side, place) in [(old, &change.old_place), (new, &change.new_place)] {
                if let Some(span) = place.as_ref().and_then(|place| place.span) {
                    put!(places, ", {side} {span}");
                }
            }
            put!(text, "  {level}: {within}{separator}{message}  [{id}{places}]\n");
            if change.level >= Level::Warning {
                put!(text, "      {}\n", change.why(lang));
            }
        }
        Style::Markdown => {
            let words = style.words(format!("{within}{separator}{message}"));
            put!(text, "- **{level}**: {words} (`{id}`)\n");
        }
    }
}

fn place_of(problem: &Problem) -> String {
    let mut place = problem.document.to_string();
    if let Some(span) = problem.span {
        if !place.is_empty() {
            place.push(':');
        }
        put!(place, "{span}");
    }
    if place.is_empty() { place } else { place + ": " }
}

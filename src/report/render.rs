//! Source excerpts with carets for reports as text. Not here: the report itself (`text`).

use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};

use super::{Finding, Report, Severity};
use crate::shape::Lang;

/// Characters of a line that are shown: before the place at least, of the place itself at most, and in all.
const BEFORE: usize = 40;
const MARKED: usize = 60;
const WIDTH: usize = 110;

impl Report {
    /// The report as text for people, with the line of the source and carets below the place of each finding.
    ///
    /// `sources` are inputs by name and text. Findings of other inputs, and those without a column, have no excerpt. With `color`,
    /// severities and carets are coloured for a terminal.
    ///
    /// ```
    /// use dvs::{Input, Lang, Options};
    /// let text = "{\"format\": \"dvs-crate/1\",\n \"services\": [{\"id\": \"example.a:x\", \"providr\": 1}]}";
    /// let report = dvs::check(Input::named("a.json", text), &Options::new("2026-11-23".parse()?));
    /// let shown = report.to_text_with_excerpts(Lang::En, &[("a.json", text)], false);
    /// assert!(shown.contains("2 |  \"services\": [{\"id\": \"example.a:x\", \"providr\": 1}]}"));
    /// assert!(shown.contains("^^^^^^^^^"));
    /// # Ok::<(), dvs::InvalidText>(())
    /// ```
    #[must_use]
    pub fn to_text_with_excerpts(&self, lang: Lang, sources: &[(&str, &str)], color: bool) -> String {
        super::text::write(self, lang, color, &mut |finding| {
            let (_, text) = sources.iter().find(|(name, _)| *name == finding.input())?;
            excerpt(finding, text, color)
        })
    }
}

/// The line of a finding with carets. Costs the same however long the text and its lines are.
fn excerpt(finding: &Finding, text: &str, color: bool) -> Option<String> {
    let span = finding.span()?;
    let line_start = span.offset.checked_sub(span.columns?.utf8.checked_sub(1)?)?;
    let shown = Shown::of(text.get(line_start..span.offset)?, text.get(span.offset..)?, span.length);
    // The renderer panics on ranges beyond the text. This one is within by construction.
    let range = shown.start..shown.end;
    let snippet = Snippet::source(shown.line).line_start(span.line).annotation(AnnotationKind::Primary.span(range));
    let level = match finding.severity() {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Hint => Level::HELP,
    };
    let renderer = if color { Renderer::styled() } else { Renderer::plain() };
    Some(renderer.term_width(2 * WIDTH).render(&[Group::with_level(level).element(snippet)]))
}

/// What is shown of a line, and the range of it that is marked.
struct Shown {
    line: String,
    start: usize,
    end: usize,
}

impl Shown {
    /// `before` is the line up to the place; `rest` is the text from there, with whatever lines follow.
    fn of(before: &str, rest: &str, length: usize) -> Self {
        let mut line = String::new();
        let behind = rest.chars().take(WIDTH).take_while(|character| *character != '\n').count();
        let room = BEFORE.max(WIDTH.saturating_sub(behind));
        let first = before.char_indices().rev().take(room).last().map_or(before.len(), |(at, _)| at);
        if first > 0 {
            line.push('…');
        }
        line.extend(before.get(first..).unwrap_or_default().chars().map(visible));
        let start = line.len();
        let mut end = start;
        let (mut room, mut marks) = (WIDTH.saturating_sub(line.chars().count()), 0);
        for (at, character) in rest.char_indices() {
            if character == '\n' || (character == '\r' && rest.get(at + 1..).is_some_and(|next| next.starts_with('\n')))
            {
                break;
            }
            let marked = at < length;
            if room == 0 || (marked && marks == MARKED) {
                line.push('…');
                break;
            }
            room -= 1;
            line.push(visible(character));
            if marked {
                marks += 1;
                end = line.len();
            }
        }
        if start == line.len() {
            // A caret behind the last character needs something to stand below.
            line.push(' ');
        }
        Self { line, start, end }
    }
}

/// Control characters beyond those that the renderer makes visible would reach the terminal.
fn visible(character: char) -> char {
    if character.is_control() && !character.is_ascii() || matches!(character, '\n' | '\u{2028}' | '\u{2029}') {
        char::REPLACEMENT_CHARACTER
    } else {
        character
    }
}

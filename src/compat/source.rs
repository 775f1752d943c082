//! One text of a description as it was handed in: the JSON that it is or says, what is wrong with it, and places in it. Not here: what
//! becomes of several texts together (`description`).

use super::description::ReadLimits;
use super::tree::{self, FaultKind};
use crate::read::locate;
use crate::report::Span;

/// The text of one document, for places in it.
#[derive(Clone, Debug)]
pub(super) struct Source {
    pub(super) text: Box<str>,
    #[cfg(feature = "yaml")]
    yaml: Option<crate::read::YamlText>,
}

/// Something that is wrong with a text, and where.
pub(super) struct Told {
    pub(super) kind: FaultKind,
    pub(super) at: At,
}

/// A place in a text.
pub(super) enum At {
    /// In its JSON text.
    Json(usize),
    /// In the text that was handed in.
    #[cfg(feature = "yaml")]
    Source(std::ops::Range<usize>),
}

impl Told {
    pub(super) fn of_json(fault: tree::Fault) -> Self {
        Self { kind: fault.kind, at: At::Json(fault.offset) }
    }
}

/// The JSON of a text, as far as it has one, and what is wrong with it.
pub(super) fn to_json(text: &str, limits: &ReadLimits) -> (Source, Option<String>, Vec<Told>) {
    let text = text.strip_prefix('\u{FEFF}').unwrap_or(text);
    if text.len() > limits.max_text {
        return (Source::plain(""), None, vec![Told { kind: FaultKind::TooLarge, at: At::Json(0) }]);
    }
    if text.trim_start().starts_with(['{', '[']) {
        return (Source::plain(text), Some(text.to_owned()), Vec::new());
    }
    from_yaml(text, limits)
}

#[cfg(feature = "yaml")]
fn from_yaml(text: &str, limits: &ReadLimits) -> (Source, Option<String>, Vec<Told>) {
    use crate::read::YamlProblemKind as Kind;
    const KEPT: usize = 1000;
    let limits = crate::read::Limits::default().max_depth(limits.max_depth).max_input(limits.max_text);
    let yaml = crate::read::yaml_text(text, &limits);
    let told = |problem: &crate::read::YamlProblem| {
        let explained = crate::read::explain_yaml(problem, text, &limits);
        let kind = match problem.kind {
            kind if kind.is_fatal() => FaultKind::Syntax(explained),
            Kind::Tag => FaultKind::Slip(explained),
            _ => FaultKind::PassedOver(explained),
        };
        Told { kind, at: At::Source(problem.source.clone()) }
    };
    let is_fatal = |problem: &&crate::read::YamlProblem| problem.kind.is_fatal();
    // What keeps the text from being read comes first; the rest then means nothing.
    let told = match yaml.problems.iter().find(is_fatal) {
        Some(problem) => return (Source { text: text.into(), yaml: None }, None, vec![told(problem)]),
        None => yaml.problems.iter().take(KEPT).map(told).collect(),
    };
    let json = yaml.json.clone();
    (Source { text: text.into(), yaml: Some(yaml) }, Some(json), told)
}

#[cfg(not(feature = "yaml"))]
fn from_yaml(text: &str, _: &ReadLimits) -> (Source, Option<String>, Vec<Told>) {
    (Source::plain(text), None, vec![Told { kind: FaultKind::NoYaml, at: At::Json(0) }])
}

impl Source {
    fn plain(text: &str) -> Self {
        Self {
            text: text.into(),
            #[cfg(feature = "yaml")]
            yaml: None,
        }
    }

    pub(super) fn lines(&self) -> locate::Lines<'_> {
        locate::Lines::new(&self.text, 0, 1)
    }

    /// From a place in the JSON text to the one in the text that was handed in.
    #[cfg_attr(not(feature = "yaml"), expect(clippy::unused_self, reason = "JSON is its own source"))]
    pub(super) fn place(&self, offset: usize, length: usize) -> (usize, usize) {
        #[cfg(feature = "yaml")]
        if let Some(yaml) = &self.yaml {
            let range = yaml.map.source_range(offset);
            return (range.start, range.len());
        }
        (offset, length)
    }

    pub(super) fn span(&self, offset: usize, length: usize) -> Span {
        let (offset, length) = self.place(offset, length);
        self.lines().span(offset, length)
    }
}

//! Taking in YAML: read through its JSON, located in its source.

use super::Options;
use super::positions::{Origin, Source};
use super::receive::Intake;
use crate::read::{YamlText, read_yaml, yaml_text};

impl Intake<'_> {
    /// Reads a YAML text, and locates its findings.
    pub(super) fn yaml(&mut self, text: &str) {
        let base = self.base;
        let yaml = read_yaml(text, &self.options.limits, self);
        self.note_unread("");
        self.locate(&yaml.json, base, 1, Some(&Origins { text, yaml: &yaml }));
    }
}

/// See the function of the same name in `intake`.
pub(super) fn with_source(input: &str, text: &str, base: usize, options: &Options, act: impl FnOnce(Source<'_>)) {
    let yaml = yaml_text(text, &options.limits);
    act(Source { input, read: &yaml.json, base, line: 1, yaml: Some(&Origins { text, yaml: &yaml }) });
}

/// A YAML text and the way back to it.
struct Origins<'a> {
    text: &'a str,
    yaml: &'a YamlText,
}

impl Origin for Origins<'_> {
    fn text(&self) -> &str {
        self.text
    }

    fn place(&self, offset: usize) -> (usize, usize) {
        let range = self.yaml.map.source_range(offset);
        (range.start, range.len())
    }
}

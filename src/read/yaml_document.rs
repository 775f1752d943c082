//! A YAML text, read as the JSON that it says: each problem of the source goes to the entity in which it stands.
//! Not here: the conversion (`yaml`), and the words for its problems (`yaml_input`).

use std::collections::{HashSet, VecDeque};

use super::yaml::{YamlLimits, YamlProblem, YamlProblemKind, YamlText, to_json};
use super::yaml_input::explain;
use super::{
    Explained, Form, InputProblem, Limits, Reading, Receiver, SourceProblem, detect, locate::pointers_of, read_document,
};
use crate::model::{CatalogHeader, Entity, FormatVersion};
use crate::report::Unjudged;
use crate::shape::EntityKind;
use crate::shape::json::{Problem, ProblemKind, RawJson, Syntax};

/// Converts a YAML text within limits that fit it.
pub(crate) fn yaml_text(text: &str, limits: &Limits) -> YamlText {
    to_json(text, &limits_for(text, limits))
}

/// The code of a problem of a text that was converted within these limits, and the values of its message.
pub(crate) fn explain_yaml(problem: &YamlProblem, text: &str, limits: &Limits) -> Explained {
    explain(problem.kind, problem.excerpt(text), &limits_for(text, limits))
}

/// Aliases may unfold some way beyond what is written, and any text without aliases stays below. Values nested too deep
/// are the business of the reader, which says where; here only bottomless ones end.
fn limits_for(text: &str, limits: &Limits) -> YamlLimits {
    const NODES: usize = 1_000_000;
    const JSON_BYTES: usize = 64 << 20;
    YamlLimits {
        max_depth: limits.max_depth.saturating_mul(2).saturating_add(16),
        max_nodes: text.len().saturating_mul(2).max(NODES),
        max_json_bytes: text.len().saturating_mul(8).max(JSON_BYTES).min(limits.max_input),
    }
}

/// Reads a YAML text: a document, or a single entity with its `kind`. Offsets count in the JSON text that is given back.
pub(crate) fn read_yaml(text: &str, limits: &Limits, receiver: &mut impl Receiver) -> YamlText {
    let yaml_limits = limits_for(text, limits);
    let yaml = to_json(text, &yaml_limits);
    let place = |problem: &YamlProblem| yaml.map.json_offset(problem.source.start);
    let mut waiting: Vec<_> = yaml.problems.iter().map(|problem| (place(problem), problem)).collect();
    waiting.sort_by_key(|(offset, _)| *offset);
    let names = yaml.problems.iter().filter(|problem| is_name(problem.kind)).map(|problem| problem.excerpt(text));
    let nulls = yaml.problems.iter().filter(|problem| is_alias(problem.kind)).map(|problem| problem.source.start);
    let mut reader = Reader {
        receiver,
        text,
        yaml: &yaml,
        limits: yaml_limits,
        waiting: waiting.into(),
        names: names.collect(),
        nulls: nulls.collect(),
    };
    if !yaml.json.is_empty() {
        let single = detect(&yaml.json, true) == Form::Single;
        read_document(&yaml.json, single, &yaml.plain_scalars(text), limits, &mut reader);
    }
    reader.report_before(usize::MAX);
    yaml
}

/// Whether the problem is, or can be, about the name of a member.
fn is_name(kind: YamlProblemKind) -> bool {
    matches!(kind, YamlProblemKind::MergeKey | YamlProblemKind::NonScalarKey) || is_alias(kind)
}

/// Whether the JSON text has `null`, or the alias as a name, in this place.
fn is_alias(kind: YamlProblemKind) -> bool {
    matches!(kind, YamlProblemKind::UnknownAlias | YamlProblemKind::RecursiveAlias | YamlProblemKind::AliasIntoKey)
}

/// Hands on what is read, together with the problems of the source, and without what only repeats them.
struct Reader<'r, R> {
    receiver: &'r mut R,
    text: &'r str,
    yaml: &'r YamlText,
    limits: YamlLimits,
    /// Problems of the source that wait for the object in which they stand, with their places in the JSON text.
    waiting: VecDeque<(usize, &'r YamlProblem)>,
    /// Names of members that were reported already.
    names: HashSet<&'r str>,
    /// Places in the source where `null` was reported already.
    nulls: HashSet<usize>,
}

impl<R: Receiver> Reader<'_, R> {
    /// How many problems of the source one object is told. Further ones are counted.
    const KEPT: usize = 1000;

    fn explained(&self, offset: usize, problem: &YamlProblem) -> SourceProblem {
        let explained = explain(problem.kind, problem.excerpt(self.text), &self.limits);
        SourceProblem { offset, source: problem.source.clone(), explained }
    }

    /// Hands over problems that stand before a place of the JSON text, and in no object that is handed over.
    fn report_before(&mut self, end: usize) {
        let count = self.waiting.partition_point(|(offset, _)| *offset < end);
        let problems: Vec<_> = self.waiting.drain(..count).collect();
        let mut offsets: Vec<_> = problems.iter().map(|(offset, _)| *offset).collect();
        offsets.dedup();
        let pointers = pointers_of(&self.yaml.json, 0, &offsets);
        for (offset, problem) in problems {
            let hides = match problem.kind {
                YamlProblemKind::SeveralDocuments | YamlProblemKind::Syntax(_) => Some(Unjudged::Unreadable),
                YamlProblemKind::OverLimit(_) => Some(Unjudged::Limit),
                _ => None,
            };
            let at = offsets.binary_search(&offset).ok();
            let pointer = at.and_then(|at| pointers.get(at)).filter(|_| !is_about_the_whole(problem.kind)).cloned();
            let problem = self.explained(offset, problem);
            self.receiver.problem(InputProblem::Source { problem, pointer: pointer.unwrap_or_default(), hides });
        }
    }

    /// Gives an object the problems of its source.
    fn complete<'a>(&mut self, mut at: Reading<'a>) -> Reading<'a> {
        if self.yaml.problems.is_empty() {
            return at;
        }
        self.report_before(at.start);
        let count =
            self.waiting.partition_point(|(offset, problem)| *offset < at.end && !is_about_the_whole(problem.kind));
        let problems: Vec<_> = self.waiting.drain(..count).collect();
        at.beyond += problems.len().saturating_sub(Self::KEPT);
        // What a merge key was to insert is missing, and nobody knows which members that are.
        let merged = problems.iter().filter(|(_, problem)| problem.kind == YamlProblemKind::MergeKey);
        at.set_aside.extend(merged.map(|(offset, _)| *offset));
        let kept = problems.into_iter().take(Self::KEPT);
        at.source_problems = kept.map(|(offset, problem)| self.explained(offset, problem)).collect();
        at.problems.retain(|problem| !self.repeats(problem));
        at
    }

    fn breaks_off(&self) -> bool {
        self.yaml.problems.last().is_some_and(|problem| matches!(problem.kind, YamlProblemKind::Syntax(_)))
    }

    /// Whether a problem of the JSON text only repeats one of the source.
    fn repeats(&self, problem: &Problem) -> bool {
        match &problem.kind {
            ProblemKind::UnknownMember { name, .. } | ProblemKind::Duplicate { name, .. } => {
                self.names.contains(&**name)
            }
            // The text breaks off where it stops being YAML.
            ProblemKind::Syntax(Syntax::End { .. }) => self.breaks_off(),
            ProblemKind::Null => self.nulls.contains(&self.yaml.map.source_range(problem.offset).start),
            _ => false,
        }
    }
}

/// Whether the problem ends reading: its place in the JSON text means nothing.
fn is_about_the_whole(kind: YamlProblemKind) -> bool {
    kind.is_fatal() || kind == YamlProblemKind::SeveralDocuments
}

impl<R: Receiver> Receiver for Reader<'_, R> {
    fn problem(&mut self, problem: InputProblem) {
        if !matches!(&problem, InputProblem::Structure { problem, .. } if self.repeats(problem)) {
            self.receiver.problem(problem);
        }
    }

    fn header(&mut self, header: Option<CatalogHeader>, at: Reading<'_>) {
        let at = self.complete(at);
        self.receiver.header(header, at);
    }

    fn entity(&mut self, entity: Result<Entity, EntityKind>, at: Reading<'_>) {
        let at = self.complete(at);
        self.receiver.entity(entity, at);
    }

    fn format(&mut self, version: FormatVersion) {
        self.receiver.format(version);
    }

    fn unreadable(&mut self, offset: usize) {
        if !self.breaks_off() {
            self.receiver.unreadable(offset);
        }
    }

    fn unknown(&mut self, name: &str, value: RawJson) {
        self.receiver.unknown(name, value);
    }

    fn room(&self) -> usize {
        self.receiver.room()
    }
}

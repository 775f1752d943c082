//! From the events of the parser to JSON text, in one pass without a tree: an alias is a copy of JSON already written.

use std::borrow::Cow;
use std::ops::Range;

use granit_parser::{Event, Marker, Parser, ScalarStyle, Span, Tag};

use super::anchor::{Anchor, Anchors, Expansion, Scalar};
use super::problem::kind_of;
use super::scalar::means_text;
use super::sink::Sink;
use super::{Limit, YamlLimits, YamlProblem, YamlProblemKind, YamlText};

/// See [`to_json`](super::to_json).
pub(super) fn convert(text: &str, limits: &YamlLimits) -> YamlText {
    let mut converter = Converter {
        text,
        limits: YamlLimits { max_json_bytes: limits.max_json_bytes.min(u32::MAX as usize), ..*limits },
        sink: Sink::default(),
        problems: Vec::new(),
        stack: Vec::new(),
        anchors: Anchors::new(),
        nodes: 0,
        key: None,
        last_end: 0,
        content: false,
    };
    if let Err(fatal) = converter.run() {
        match fatal.kind {
            YamlProblemKind::Syntax(_) => converter.sink.break_off(),
            _ => converter.sink = Sink::default(),
        }
        converter.problems.push(fatal);
    }
    let Converter { sink, problems, .. } = converter;
    YamlText { json: sink.json, map: sink.map, plain: sink.plain, problems }
}

struct Converter<'t> {
    text: &'t str,
    limits: YamlLimits,
    sink: Sink,
    problems: Vec<YamlProblem>,
    /// The open collections.
    stack: Vec<Frame>,
    anchors: Anchors<'t>,
    nodes: usize,
    /// The collection that is being read as a key, if any: nothing in it becomes JSON, only its source text.
    key: Option<CollectionKey>,
    /// Where the last token that takes room ended in the text.
    last_end: usize,
    /// Whether the document has a root that is not the empty node.
    content: bool,
}

/// An open collection.
struct Frame {
    kind: Kind,
    empty: bool,
    /// How deep the collections in it are nested.
    inner_height: usize,
    anchor: Option<OpenAnchor>,
}

#[derive(Clone, Copy)]
enum Kind {
    Sequence,
    MappingBeforeKey,
    MappingBeforeValue,
}

/// Where an anchored collection began.
struct OpenAnchor {
    id: usize,
    json: usize,
    plain: usize,
    nodes: usize,
}

struct CollectionKey {
    /// How many collections are open around it.
    depth: usize,
    /// Where it starts in the text.
    start: usize,
}

/// What the next node is to the collection around it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Role {
    Key,
    Value,
}

type Step = Result<(), YamlProblem>;

impl<'t> Converter<'t> {
    fn run(&mut self) -> Step {
        if u32::try_from(self.text.len()).is_err() {
            return Err(problem(YamlProblemKind::OverLimit(Limit::SourceBytes), 0..0));
        }
        // Comments carry no data; the switch also holds where another crate turns the parser's feature on.
        let options = granit_parser::options! {
            emit_comments: false,
            emit_unresolved_aliases: true,
            flow_nesting_limit: self.limits.max_depth,
            block_nesting_limit: self.limits.max_depth,
        };
        let mut documents = 0_usize;
        for event in Parser::new_from_str_with_options(self.text, options) {
            let (event, span) = event.map_err(|error| {
                let at = self.offset(error.marker());
                problem(kind_of(error.kind()), at..at)
            })?;
            if let Event::DocumentStart(..) = event {
                documents = documents.saturating_add(1);
                if documents > 1 {
                    let place = self.range(&span);
                    self.report(YamlProblemKind::SeveralDocuments, place);
                    break;
                }
            }
            self.event(event, &span)?;
        }
        if self.content {
            Ok(())
        } else {
            let end = self.text.len();
            Err(problem(YamlProblemKind::NoDocument, end..end))
        }
    }

    fn event(&mut self, event: Event<'t>, span: &Span) -> Step {
        let place = self.range(span);
        match event {
            Event::Scalar(text, style, anchor, tag) => {
                self.scalar(text, style, anchor, tag.as_deref(), span)?;
            }
            Event::SequenceStart(_, anchor, tag) => {
                self.tag(tag.as_deref(), span);
                self.open(Kind::Sequence, anchor, &place)?;
            }
            Event::MappingStart(_, anchor, tag) => {
                self.tag(tag.as_deref(), span);
                self.open(Kind::MappingBeforeKey, anchor, &place)?;
            }
            Event::SequenceEnd | Event::MappingEnd => self.close(&place),
            Event::Alias(id) => self.alias(id, &place)?,
            Event::UnresolvedAlias(_) => {
                self.count(1, &place)?;
                self.no_value(YamlProblemKind::UnknownAlias, &place);
            }
            _ => return Ok(()),
        }
        if !place.is_empty() {
            self.last_end = place.end;
        }
        if self.sink.json.len() > self.limits.max_json_bytes {
            return Err(problem(YamlProblemKind::OverLimit(Limit::JsonBytes), place));
        }
        Ok(())
    }

    fn scalar(
        &mut self,
        text: Cow<'t, str>,
        style: ScalarStyle,
        anchor: usize,
        tag: Option<&Tag>,
        span: &Span,
    ) -> Step {
        let source = self.range(span);
        self.count(1, &source)?;
        self.tag(tag, span);
        let is_plain = style == ScalarStyle::Plain;
        let is_empty_node = is_plain && source.is_empty();
        let scalar = Scalar {
            // The parser calls the empty node `~`.
            text: if is_empty_node { Cow::Borrowed("") } else { text },
            plain: is_plain && !tag.is_some_and(means_text),
            source: source.clone(),
        };
        if self.stack.is_empty() {
            self.content = !(is_empty_node && tag.is_none());
        }
        match self.enter() {
            Role::Key => {
                if is_plain && scalar.text == "<<" {
                    self.report(YamlProblemKind::MergeKey, source.clone());
                }
                self.sink.key(&scalar.text, &source);
            }
            Role::Value => self.sink.scalar(&scalar, &source),
        }
        if anchor != 0 {
            self.anchors.insert(anchor, Anchor::Scalar(scalar));
        }
        Ok(())
    }

    fn open(&mut self, kind: Kind, anchor: usize, place: &Range<usize>) -> Step {
        self.count(1, place)?;
        let depth = self.stack.len();
        if depth >= self.limits.max_depth {
            return Err(problem(YamlProblemKind::OverLimit(Limit::Depth), place.clone()));
        }
        self.content = true;
        if self.enter() == Role::Key && self.key.is_none() {
            self.sink.muted = true;
            self.key = Some(CollectionKey { depth, start: place.start });
        }
        let anchor = (anchor != 0).then(|| {
            self.anchors.insert(anchor, Anchor::Open);
            OpenAnchor {
                id: anchor,
                json: self.sink.json.len(),
                plain: self.sink.plain.len(),
                nodes: self.nodes.saturating_sub(1),
            }
        });
        let bracket = if let Kind::Sequence = kind { '[' } else { '{' };
        self.sink.open(bracket, place);
        self.stack.push(Frame { kind, empty: true, inner_height: 0, anchor });
        Ok(())
    }

    fn close(&mut self, place: &Range<usize>) {
        let Some(frame) = self.stack.pop() else {
            return;
        };
        self.sink.mark(match frame.kind {
            Kind::Sequence => ']',
            Kind::MappingBeforeKey | Kind::MappingBeforeValue => '}',
        });
        let height = frame.inner_height.saturating_add(1);
        self.deepen(height);
        if let Some(anchor) = frame.anchor {
            let complete = if self.sink.muted {
                Anchor::SetAside
            } else {
                Anchor::Collection(Expansion {
                    json: anchor.json..self.sink.json.len(),
                    plain: anchor.plain..self.sink.plain.len(),
                    nodes: self.nodes.saturating_sub(anchor.nodes),
                    height,
                })
            };
            self.anchors.insert(anchor.id, complete);
        }
        if let Some(key) = self.key.take_if(|key| key.depth == self.stack.len()) {
            self.sink.muted = false;
            // The parser ends a block collection where the next token begins; what lies between is not its own.
            let end = if place.is_empty() { self.last_end } else { place.end };
            self.collection_key(key.start..end.max(key.start));
        }
    }

    fn alias(&mut self, id: usize, place: &Range<usize>) -> Step {
        self.count(1, place)?;
        match self.anchors.get(&id) {
            Some(Anchor::Scalar(scalar)) => {
                let scalar = scalar.clone();
                match self.enter() {
                    Role::Key => self.sink.key(&scalar.text, place),
                    Role::Value => self.sink.scalar(&scalar, place),
                }
            }
            Some(Anchor::Collection(expansion)) => {
                let expansion = expansion.clone();
                self.expand(&expansion, place)?;
            }
            Some(Anchor::Open) => self.no_value(YamlProblemKind::RecursiveAlias, place),
            Some(Anchor::SetAside) => self.no_value(YamlProblemKind::AliasIntoKey, place),
            None => self.no_value(YamlProblemKind::UnknownAlias, place),
        }
        Ok(())
    }

    fn expand(&mut self, expansion: &Expansion, place: &Range<usize>) -> Step {
        if self.enter() == Role::Key {
            if !self.sink.muted {
                self.collection_key(place.clone());
            }
            return Ok(());
        }
        if self.sink.muted {
            return Ok(());
        }
        self.count(expansion.nodes, place)?;
        let over = |limit| Err(problem(YamlProblemKind::OverLimit(limit), place.clone()));
        if self.stack.len().saturating_add(expansion.height) > self.limits.max_depth {
            return over(Limit::Depth);
        }
        let length = self.sink.json.len().saturating_add(expansion.json.len());
        if length > self.limits.max_json_bytes {
            return over(Limit::JsonBytes);
        }
        self.deepen(expansion.height);
        self.sink.expansion(expansion, place);
        Ok(())
    }

    /// An alias that stands for nothing.
    fn no_value(&mut self, kind: YamlProblemKind, place: &Range<usize>) {
        self.content = true;
        self.report(kind, place.clone());
        match self.enter() {
            Role::Key => {
                let name = self.text.get(place.clone()).unwrap_or_default();
                self.sink.key(name, place);
            }
            Role::Value => self.sink.null(place),
        }
    }

    /// A member whose key is the collection at `source`.
    fn collection_key(&mut self, source: Range<usize>) {
        let name = self.text.get(source.clone()).unwrap_or_default();
        self.sink.key(name, &source);
        self.report(YamlProblemKind::NonScalarKey, source);
    }

    /// Writes what stands between the next node and the one before it, and says what the next node is.
    fn enter(&mut self) -> Role {
        let Some(frame) = self.stack.last_mut() else {
            return Role::Value;
        };
        let first = std::mem::replace(&mut frame.empty, false);
        let (separator, role) = match frame.kind {
            Kind::Sequence => (',', Role::Value),
            Kind::MappingBeforeKey => {
                frame.kind = Kind::MappingBeforeValue;
                (',', Role::Key)
            }
            Kind::MappingBeforeValue => {
                frame.kind = Kind::MappingBeforeKey;
                (':', Role::Value)
            }
        };
        if !first {
            self.sink.mark(separator);
        }
        role
    }

    /// The collection around the next node contains one of this height.
    fn deepen(&mut self, height: usize) {
        if let Some(frame) = self.stack.last_mut() {
            frame.inner_height = frame.inner_height.max(height);
        }
    }

    fn count(&mut self, nodes: usize, place: &Range<usize>) -> Step {
        self.nodes = self.nodes.saturating_add(nodes);
        if self.nodes > self.limits.max_nodes {
            return Err(problem(YamlProblemKind::OverLimit(Limit::Nodes), place.clone()));
        }
        Ok(())
    }

    fn tag(&mut self, tag: Option<&Tag>, span: &Span) {
        if tag.is_some() {
            let place = span.tag_span().map_or_else(|| self.range(span), |tag| self.range(&tag));
            self.report(YamlProblemKind::Tag, place);
        }
    }

    fn report(&mut self, kind: YamlProblemKind, source: Range<usize>) {
        self.problems.push(problem(kind, source));
    }

    /// The bytes of a span: always within the text and on character boundaries.
    fn range(&self, span: &Span) -> Range<usize> {
        let start = self.offset(&span.start);
        let end = self.offset(&span.end);
        start..end.max(start)
    }

    fn offset(&self, marker: &Marker) -> usize {
        marker
            .byte_offset()
            .filter(|offset| self.text.is_char_boundary(*offset))
            .unwrap_or_else(|| self.offset_of_char(marker.index()))
    }

    /// The way back from a number of characters, should the parser ever give no bytes.
    fn offset_of_char(&self, index: usize) -> usize {
        self.text.char_indices().nth(index).map_or(self.text.len(), |(offset, _)| offset)
    }
}

fn problem(kind: YamlProblemKind, source: Range<usize>) -> YamlProblem {
    YamlProblem { kind, source }
}

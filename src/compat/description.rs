//! Descriptions of interfaces as they are handed in: from text to a tree with its references followed, and back from a node
//! to its place in the text. Not here: what the members mean (`openapi`, `asyncapi`, `schema`).

use std::collections::HashMap;

use super::change::Place;
use super::problem::{Problem, ProblemKind};
use super::tree::{self, Broken, FaultKind, Node, Target, Tree};
use crate::read::locate;
use crate::report::Span;

/// Limits for descriptions: input is hostile until it was read.
#[derive(Clone, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub struct ReadLimits {
    /// Bytes of one document. Default 64 MiB.
    pub max_text: usize,
    /// How deep values may be nested. Default 128.
    pub max_depth: usize,
    /// Documents of one description, itself included. Default 256.
    pub max_documents: usize,
}

impl Default for ReadLimits {
    fn default() -> Self {
        Self { max_text: 64 << 20, max_depth: 128, max_documents: 256 }
    }
}

/// In which language a description is written.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub enum Form {
    /// OpenAPI 3.0: schemas are a dialect of its own.
    OpenApi30,
    /// OpenAPI 3.1 and later 3.x: schemas are JSON Schema 2020-12.
    OpenApi31,
    /// AsyncAPI 2.x.
    AsyncApi2,
    /// AsyncAPI 3.x.
    AsyncApi3,
    /// A JSON Schema by itself.
    JsonSchema,
}

impl Form {
    fn of(root: Node<'_>) -> Option<Self> {
        let starts =
            |name: &str, with: &str| root.get(name).and_then(Node::scalar).is_some_and(|text| text.starts_with(with));
        if starts("openapi", "3.0") {
            Some(Self::OpenApi30)
        } else if starts("openapi", "3.") {
            Some(Self::OpenApi31)
        } else if starts("asyncapi", "2.") {
            Some(Self::AsyncApi2)
        } else if starts("asyncapi", "3.") {
            Some(Self::AsyncApi3)
        } else if ["$schema", "type", "properties", "$defs", "allOf", "oneOf", "anyOf", "$ref", "enum"]
            .iter()
            .any(|keyword| root.get(keyword).is_some())
            && ["openapi", "asyncapi", "swagger"].iter().all(|name| root.get(name).is_none())
        {
            Some(Self::JsonSchema)
        } else {
            None
        }
    }

    /// The name, the same in both languages.
    #[must_use]
    pub const fn title(self) -> &'static str {
        match self {
            Self::OpenApi30 => "OpenAPI 3.0",
            Self::OpenApi31 => "OpenAPI 3.1",
            Self::AsyncApi2 => "AsyncAPI 2",
            Self::AsyncApi3 => "AsyncAPI 3",
            Self::JsonSchema => "JSON Schema",
        }
    }

    /// Whether what stands beside `$ref` in a schema counts, and `null` is a type.
    pub(crate) fn is_2020_12(self) -> bool {
        !matches!(self, Self::OpenApi30)
    }
}

/// The text of one document, for places in it.
#[derive(Clone, Debug)]
struct Source {
    text: Box<str>,
    #[cfg(feature = "yaml")]
    yaml: Option<crate::read::YamlText>,
}

/// A description of an interface, read: OpenAPI 3.0 or 3.1, AsyncAPI 2 or 3, or a JSON Schema, as JSON or (feature `yaml`) YAML.
///
/// Reading never fails: what is wrong stands in [`problems`](Self::problems).
///
/// ```
/// use dvs::compat::Description;
/// let description = Description::read(r#"{"openapi": "3.1.0", "info": {"title": "Meldungen", "version": "1.4.0"}, "paths": {}}"#);
/// assert_eq!(description.title(), Some("Meldungen"));
/// assert_eq!(description.version(), Some("1.4.0"));
/// assert!(description.problems().is_empty());
/// ```
#[derive(Clone, Debug)]
pub struct Description {
    tree: Tree,
    sources: Vec<Source>,
    form: Option<Form>,
    problems: Vec<Problem>,
}

impl Description {
    /// Reads a description without further documents.
    #[must_use]
    pub fn read(text: &str) -> Self {
        Self::read_with(text, "", &mut |_| None, &ReadLimits::default())
    }

    /// Reads a description and the documents to which it refers.
    ///
    /// `uri` is the address of the description, from which relative references are seen; it may be empty. `resolver` is asked for
    /// each other document by its address, once; the crate opens nothing by itself.
    #[must_use]
    pub fn read_with(
        text: &str,
        uri: &str,
        resolver: &mut dyn FnMut(&str) -> Option<String>,
        limits: &ReadLimits,
    ) -> Self {
        let mut this = Self { tree: Tree::default(), sources: Vec::new(), form: None, problems: Vec::new() };
        let text = text.strip_prefix('\u{FEFF}').unwrap_or(text);
        let (source, json, faults) = to_json(text, limits);
        this.sources.push(source);
        let (root, faults) = match json {
            Some(json) => tree::parse(&mut this.tree, uri, &json, limits.max_depth),
            None => (None, faults),
        };
        for fault in &faults {
            this.note_fault(fault, limits);
        }
        if root.is_none() {
            return this;
        }
        let mut sources = Vec::new();
        tree::link(
            &mut this.tree,
            &mut |address| {
                let (source, json, _) = to_json(&resolver(address)?, limits);
                let json = json?;
                sources.push((address.to_owned(), source));
                Some(json)
            },
            limits.max_documents,
            limits.max_depth,
        );
        // A document that could be converted, but not read, has no place in the tree.
        for document in this.tree.documents().iter().skip(1) {
            if let Some(at) = sources.iter().position(|(address, _)| **address == *document.uri) {
                this.sources.push(sources.swap_remove(at).1);
            }
        }
        this.note_references();
        this.form = this.tree.root().and_then(Form::of);
        if this.form.is_none() {
            let problem = this.problem(ProblemKind::UnknownForm, this.tree.root(), "");
            this.problems.push(problem);
        }
        this
    }

    fn note_fault(&mut self, fault: &tree::Fault, limits: &ReadLimits) {
        let (kind, detail) = match &fault.kind {
            FaultKind::Syntax => (ProblemKind::Unreadable, "".into()),
            #[cfg(not(feature = "yaml"))]
            FaultKind::NoYaml => (ProblemKind::YamlNotBuiltIn, "".into()),
            FaultKind::TooDeep(limit) => (ProblemKind::TooDeep, limit.to_string().into()),
            FaultKind::Slip => (ProblemKind::Slip, "".into()),
            FaultKind::Duplicate(name) => (ProblemKind::DuplicateMember, name.clone()),
            FaultKind::TooLarge => (ProblemKind::TooLarge, format!("{} MiB", limits.max_text >> 20).into()),
        };
        let span = self.span_at(0, fault.offset, 1);
        let pointer = match (self.tree.root(), kind) {
            (Some(_), _) => self.pointer_at(fault.offset),
            (None, _) => String::new(),
        };
        self.problems.push(Problem { kind, document: "".into(), pointer, span, detail });
    }

    /// The pointer of what stands at an offset of the JSON text of the description.
    fn pointer_at(&self, offset: usize) -> String {
        let root = self.tree.root().map_or("", Node::raw);
        locate::pointers_of(root, 0, &[offset]).into_iter().next().unwrap_or_default()
    }

    fn note_references(&mut self) {
        let mut found = Vec::new();
        for (holder, target) in self.tree.targets() {
            let Target::Broken(broken) = target else { continue };
            let kind = match broken {
                Broken::Missing => ProblemKind::MissingTarget,
                Broken::NoDocument => ProblemKind::MissingDocument,
                Broken::Cycle => ProblemKind::ReferenceCycle,
                Broken::TooManyDocuments => ProblemKind::TooManyDocuments,
            };
            let node = self.tree.node(holder);
            found.extend(node.get("$ref").or(node.get("$dynamicRef")).map(|reference| (reference.id, kind)));
        }
        found.sort_by_key(|(id, _)| *id);
        let mut places = self.places(found.iter().map(|(id, _)| *id).collect());
        for (id, kind) in found {
            let Some(Place { document, pointer, span }) = places.remove(&id) else { continue };
            let detail = crate::shape::json::shorten(self.tree.node(id).raw());
            self.problems.push(Problem { kind, document, pointer, span, detail });
        }
    }

    pub(crate) fn problem(&self, kind: ProblemKind, node: Option<Node<'_>>, detail: &str) -> Problem {
        Problem {
            kind,
            document: node.map_or("", |node| self.address(node)).into(),
            pointer: node.map(Node::pointer).unwrap_or_default(),
            span: node.and_then(|node| self.span(node)),
            detail: crate::shape::json::shorten(detail),
        }
    }

    /// The address of the document in which a node stands; empty for the description itself.
    pub(crate) fn address(&self, node: Node<'_>) -> &str {
        match node.document() {
            0 => "",
            other => self.tree.documents().get(other).map_or("", |document| &document.uri),
        }
    }

    /// Where a node stands: which document, pointer, line and column.
    pub(crate) fn place(&self, node: Node<'_>) -> Place {
        Place::new(self.address(node), node.pointer(), self.span(node))
    }

    /// The place of a node in the text of its document.
    pub(crate) fn span(&self, node: Node<'_>) -> Option<Span> {
        let length = if node.is_object() || node.is_array() { 1 } else { node.raw().len() };
        self.span_at(node.document(), node.offset(), length)
    }

    /// The places of many nodes, each document passed once.
    pub(crate) fn places(&self, mut ids: Vec<tree::NodeId>) -> HashMap<tree::NodeId, Place> {
        // In the order of documents, and in each of them of offsets.
        ids.sort_unstable();
        ids.dedup();
        let mut places = HashMap::with_capacity(ids.len());
        let mut counted = HashMap::new();
        let mut lines: Option<(usize, locate::Lines<'_>)> = None;
        for id in ids {
            let node = self.tree.node(id);
            let document = node.document();
            if lines.as_ref().is_none_or(|(at, _)| *at != document) {
                lines = self.sources.get(document).map(|source| (document, locate::Lines::new(&source.text, 0, 1)));
            }
            let length = if node.is_object() || node.is_array() { 1 } else { node.raw().len() };
            let (offset, length) = self.in_source(document, node.offset(), length);
            let span = lines.as_mut().map(|(_, lines)| lines.span(offset, length));
            places.insert(id, Place::new(self.address(node), node.pointer_after(&mut counted), span));
        }
        places
    }

    /// From a place in the JSON text to the one in the text that was handed in.
    #[cfg_attr(not(feature = "yaml"), expect(clippy::unused_self, reason = "JSON is its own source"))]
    fn in_source(&self, document: usize, offset: usize, length: usize) -> (usize, usize) {
        #[cfg(feature = "yaml")]
        if let Some(yaml) = self.sources.get(document).and_then(|source| source.yaml.as_ref()) {
            let range = yaml.map.source_range(offset);
            return (range.start, range.len());
        }
        let _ = document;
        (offset, length)
    }

    fn span_at(&self, document: usize, offset: usize, length: usize) -> Option<Span> {
        let source = self.sources.get(document)?;
        let (offset, length) = self.in_source(document, offset, length);
        Some(locate::Lines::new(&source.text, 0, 1).span(offset, length))
    }

    /// What is wrong with the description, in the order in which it was found.
    #[must_use]
    pub fn problems(&self) -> &[Problem] {
        &self.problems
    }

    /// In which language it is written; `None` if in none that is known.
    #[must_use]
    pub fn form(&self) -> Option<Form> {
        self.form
    }

    pub(crate) fn root(&self) -> Option<Node<'_>> {
        self.tree.root()
    }

    fn info(&self, name: &str) -> Option<&str> {
        self.root()?.get("info")?.get(name)?.scalar()
    }

    /// The version of the description language as it is written: `3.1.0` in `openapi` or `asyncapi`.
    #[must_use]
    pub fn form_version(&self) -> Option<&str> {
        let root = self.root()?;
        root.get("openapi").or(root.get("asyncapi"))?.scalar()
    }

    /// The title (`info.title`).
    #[must_use]
    pub fn title(&self) -> Option<&str> {
        self.info("title")
    }

    /// The version of the interface (`info.version`), as it is written: not always SemVer.
    #[must_use]
    pub fn version(&self) -> Option<&str> {
        self.info("version")
    }
}

impl Description {
    /// The version of the interface, and where it stands.
    pub(crate) fn version_and_place(&self) -> Option<(&str, Place)> {
        let node = self.root()?.get("info")?.get("version")?;
        Some((node.scalar()?, self.place(node)))
    }

    /// Whether it is written in YAML, not in JSON.
    #[must_use]
    pub fn is_yaml(&self) -> bool {
        self.sources.first().is_some_and(|source| !source.text.trim_start().starts_with(['{', '[']))
    }

    /// Where the description begins.
    pub(crate) fn beginning(&self) -> Place {
        self.root().map_or_else(|| Place::new("", String::new(), None), |root| self.place(root))
    }
}

/// The JSON of a text, or what is wrong with it.
fn to_json(text: &str, limits: &ReadLimits) -> (Source, Option<String>, Vec<tree::Fault>) {
    let fault = |kind, offset| vec![tree::Fault { offset, kind }];
    if text.len() > limits.max_text {
        return (Source::plain(""), None, fault(FaultKind::TooLarge, 0));
    }
    if text.trim_start().starts_with(['{', '[']) {
        return (Source::plain(text), Some(text.to_owned()), Vec::new());
    }
    from_yaml(text, limits)
}

#[cfg(feature = "yaml")]
fn from_yaml(text: &str, limits: &ReadLimits) -> (Source, Option<String>, Vec<tree::Fault>) {
    let limits = crate::read::Limits::default().max_depth(limits.max_depth).max_input(limits.max_text);
    let yaml = crate::read::yaml_text(text, &limits);
    let fatal = yaml.problems.iter().find(|problem| problem.kind.is_fatal());
    let faults = fatal
        .map(|problem| tree::Fault { offset: yaml.map.json_offset(problem.source.start), kind: FaultKind::Syntax });
    let json = fatal.is_none().then(|| yaml.json.clone());
    (Source { text: text.into(), yaml: Some(yaml) }, json, faults.into_iter().collect())
}

#[cfg(not(feature = "yaml"))]
fn from_yaml(text: &str, _: &ReadLimits) -> (Source, Option<String>, Vec<tree::Fault>) {
    (Source::plain(text), None, vec![tree::Fault { offset: 0, kind: FaultKind::NoYaml }])
}

impl Source {
    fn plain(text: &str) -> Self {
        Self {
            text: text.into(),
            #[cfg(feature = "yaml")]
            yaml: None,
        }
    }
}

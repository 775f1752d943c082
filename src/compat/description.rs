//! Descriptions of interfaces as they are handed in: from text to a tree with its references followed, and back from a node
//! to its place in the text. Not here: what the members mean (`openapi`, `asyncapi`, `schema`).

use std::collections::{HashMap, HashSet};

use super::change::Place;
use super::diff::shape_of;
use super::problem::{Problem, ProblemKind};
use super::source::{At, Source, Told, to_json};
use super::tree::{self, Broken, FaultKind, Node, Target, Tree};
use crate::read::{Explained, locate};
use crate::report::{Span, fill};
use crate::shape::Lang;

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
        let (source, json, mut told) = to_json(text, limits);
        if let Some(json) = json {
            told.extend(tree::parse(&mut this.tree, uri, &json, limits.max_depth).1.into_iter().map(Told::of_json));
        }
        this.note(told, "", &source, limits);
        this.sources.push(source);
        if this.tree.root().is_none() {
            return this;
        }
        let mut others: Vec<(Box<str>, Source, Vec<Told>)> = Vec::new();
        let faults = tree::link(
            &mut this.tree,
            &mut |address| {
                let text = resolver(address).ok_or(Broken::NoDocument)?;
                let (source, json, told) = to_json(&text, limits);
                others.push((address.into(), source, told));
                json.ok_or(Broken::Unreadable)
            },
            limits.max_documents,
            limits.max_depth,
        );
        let mut faults: HashMap<Box<str>, Vec<tree::Fault>> = faults.into_iter().collect();
        for (address, source, mut told) in others {
            told.extend(faults.remove(&address).unwrap_or_default().into_iter().map(Told::of_json));
            this.note(told, &address, &source, limits);
            // A document that could be converted, but not read, has no place in the tree. Others come in their order.
            if this.tree.documents().get(this.sources.len()).is_some_and(|document| document.uri == address) {
                this.sources.push(source);
            }
        }
        this.note_references();
        this.form = this.tree.root().and_then(Form::of);
        if this.form.is_none() {
            let problem = this.problem(ProblemKind::UnknownForm, this.tree.root(), "");
            this.problems.push(problem);
        }
        this.note_same_paths();
        this
    }

    /// Notes what is wrong with the text of a document.
    fn note(&mut self, told: Vec<Told>, document: &str, source: &Source, limits: &ReadLimits) {
        let mut documents = self.tree.documents().iter();
        let at = documents.position(|known| *known.uri == *document || document.is_empty());
        for Told { kind, at: place } in told {
            let (kind, detail, reason) = match kind {
                FaultKind::Syntax(explained) => (ProblemKind::Unreadable, "".into(), Some(explained)),
                FaultKind::TooDeep(limit) => (ProblemKind::TooDeep, limit.to_string().into(), None),
                FaultKind::Slip(explained) => (ProblemKind::Slip, "".into(), Some(explained)),
                FaultKind::Duplicate(name) => (ProblemKind::DuplicateMember, name, None),
                FaultKind::TooLarge => (ProblemKind::TooLarge, format!("{} MiB", limits.max_text >> 20).into(), None),
                #[cfg(feature = "yaml")]
                FaultKind::PassedOver(explained) => (ProblemKind::PassedOver, "".into(), Some(explained)),
                #[cfg(not(feature = "yaml"))]
                FaultKind::NoYaml => (ProblemKind::YamlNotBuiltIn, "".into(), None),
            };
            let (span, pointer) = match place {
                At::Json(offset) => {
                    let root = at.and_then(|at| self.tree.root_of(at));
                    let pointers =
                        root.map(|root| locate::pointers_of(root.raw(), 0, &[offset.saturating_sub(root.offset())]));
                    (source.span(offset, 1), pointers.and_then(|all| all.into_iter().next()).unwrap_or_default())
                }
                #[cfg(feature = "yaml")]
                At::Source(range) => (source.lines().span(range.start, range.len().max(1)), String::new()),
            };
            let words = |(declaration, params): Explained| {
                [Lang::De, Lang::En]
                    .map(|lang| fill(declaration.message.get(lang), &params, lang).trim_end_matches('.').into())
            };
            let reason = reason.map(words);
            self.problems.push(Problem { kind, document: document.into(), pointer, span: Some(span), detail, reason });
        }
    }

    fn note_references(&mut self) {
        let mut found = Vec::new();
        for (holder, target) in self.tree.targets() {
            let Target::Broken(broken) = target else { continue };
            let kind = match broken {
                Broken::Missing => ProblemKind::MissingTarget,
                Broken::NoDocument => ProblemKind::MissingDocument,
                Broken::Unreadable => ProblemKind::UnreadableDocument,
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
            self.problems.push(Problem { kind, document, pointer, span, detail, reason: None });
        }
    }

    /// Paths that nobody can tell apart: OpenAPI forbids them.
    fn note_same_paths(&mut self) {
        if !matches!(self.form, Some(Form::OpenApi30 | Form::OpenApi31)) {
            return;
        }
        let paths = self.tree.root().and_then(|root| root.get("paths")).into_iter().flat_map(Node::members);
        let mut seen = HashSet::new();
        let same: Vec<_> = paths.filter(|path| !seen.insert(shape_of(path.name()))).map(|path| path.id).collect();
        let mut places = self.places(same.clone());
        for id in same {
            let Some(Place { document, pointer, span }) = places.remove(&id) else { continue };
            let detail = crate::shape::json::shorten(self.tree.node(id).name());
            self.problems.push(Problem { kind: ProblemKind::SamePath, document, pointer, span, detail, reason: None });
        }
    }

    pub(crate) fn problem(&self, kind: ProblemKind, node: Option<Node<'_>>, detail: &str) -> Problem {
        Problem {
            kind,
            document: node.map_or("", |node| self.address(node)).into(),
            pointer: node.map(Node::pointer).unwrap_or_default(),
            span: node.and_then(|node| self.span(node)),
            detail: crate::shape::json::shorten(detail),
            reason: None,
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
        Some(self.sources.get(node.document())?.span(node.offset(), length))
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
                lines = self.sources.get(document).map(|source| (document, source.lines()));
            }
            let length = if node.is_object() || node.is_array() { 1 } else { node.raw().len() };
            let source = self.sources.get(document);
            let (offset, length) = source.map_or((0, 0), |source| source.place(node.offset(), length));
            let span = lines.as_mut().map(|(_, lines)| lines.span(offset, length));
            places.insert(id, Place::new(self.address(node), node.pointer_after(&mut counted), span));
        }
        places
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

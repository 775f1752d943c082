//! What a description says, as facts: servers, security schemes, operations with their parts, channels. For those who want to know
//! what an interface offers without comparing it. Not here: schemas, which are compared, not listed.

use std::collections::HashSet;
use std::sync::Arc;

use super::description::{Description, Form};
use super::tree::Node;

/// Where something is reached.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub struct Server<'d> {
    /// The address as it is written: of OpenAPI a URL, which can be relative and have `{variables}`, of AsyncAPI 3 the host alone.
    pub address: &'d str,
    /// The protocol, where it is said apart from the address (AsyncAPI).
    pub protocol: Option<&'d str>,
    /// The path, where it is said apart from the address (AsyncAPI 3).
    pub path: Option<&'d str>,
    pub(crate) node: Node<'d>,
}

/// A demand for a security scheme: of the description as a whole, of an operation or of a server.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub struct Demand<'d> {
    /// The name of the scheme in the description.
    pub scheme: &'d str,
    /// Whether the description has a scheme of this name.
    pub is_declared: bool,
    pub(crate) node: Node<'d>,
}

/// A parameter of an operation.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub struct Parameter<'d> {
    /// `path`, `query`, `header` or `cookie`.
    pub within: &'d str,
    /// Its name.
    pub name: &'d str,
    /// Whether it must be there.
    pub required: bool,
}

/// A body in one media type.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub struct Content<'d> {
    /// The media type as it is written.
    pub media_type: &'d str,
    /// Whether a schema says what it looks like.
    pub has_schema: bool,
}

/// A response of an operation.
#[derive(Clone, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub struct Response<'d> {
    /// `200`, `4XX`, `default`.
    pub status: &'d str,
    /// What it can come as.
    pub contents: Vec<Content<'d>>,
    /// The names of its headers.
    pub headers: Vec<&'d str>,
    pub(crate) node: Node<'d>,
}

impl Response<'_> {
    /// Whether it stands there, or where it refers to: else nothing is known of it.
    pub(crate) fn is_at_hand(&self) -> bool {
        !self.node.is_lost()
    }
}

/// An operation of a path, or a webhook.
#[derive(Clone, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub struct Operation<'d> {
    /// The path as it is written, or the name of the webhook.
    pub path: &'d str,
    /// The method, in small letters.
    pub method: &'d str,
    /// Whether the interface calls its client.
    pub webhook: bool,
    /// `operationId`.
    pub id: Option<&'d str>,
    /// Tags.
    pub tags: Vec<&'d str>,
    /// Whether it is deprecated.
    pub deprecated: bool,
    /// The last day on which it can be used (`x-sunset`), as it is written.
    pub sunset: Option<&'d str>,
    /// Parameters, those of the path included.
    pub parameters: Vec<Parameter<'d>>,
    /// What its body can be sent as.
    pub body: Vec<Content<'d>>,
    /// Responses.
    pub responses: Vec<Response<'d>>,
    /// The names of the security schemes in the alternatives that hold for it. Empty where nothing is needed; an empty alternative
    /// says that it can be called without.
    pub security: Arc<[Vec<&'d str>]>,
    pub(crate) node: Node<'d>,
}

impl Operation<'_> {
    /// JSON Pointer in the description.
    #[must_use]
    pub fn pointer(&self) -> String {
        self.node.pointer()
    }

    /// What people call it: `GET /services/{id}`.
    #[must_use]
    pub fn title(&self) -> String {
        format!("{} {}", self.method.to_ascii_uppercase(), self.path)
    }
}

/// A security scheme.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub struct SecurityScheme<'d> {
    /// Its name in the description.
    pub name: &'d str,
    /// `apiKey`, `http`, `oauth2`, `openIdConnect`, `mutualTLS`.
    pub kind: Option<&'d str>,
    /// For `http`: `basic`, `bearer`.
    pub scheme: Option<&'d str>,
    /// For `apiKey`: `query`, `header` or `cookie`, and the name of the parameter there.
    pub parameter: Option<(&'d str, &'d str)>,
    pub(crate) node: Node<'d>,
}

fn server(node: Node<'_>) -> Option<Server<'_>> {
    let address = node.get_text("url").or(node.get_text("host"))?;
    Some(Server { address, protocol: node.get_text("protocol"), path: node.get_text("pathname"), node })
}

fn scheme(member: Node<'_>) -> SecurityScheme<'_> {
    let node = member.resolved();
    let parameter = node.get_text("in").zip(node.get_text("name"));
    let (kind, scheme) = (node.get_text("type"), node.get_text("scheme"));
    SecurityScheme { name: member.name(), kind, scheme, parameter, node: member }
}

/// Parts of operations that are listed. What many calls refer to is listed with each of them, so that a short text can have more of
/// them than memory has room for.
const MOST: usize = 1_000_000;

/// As many of the items as there is room for.
fn some<T>(items: impl Iterator<Item = T>, left: &mut usize) -> Vec<T> {
    let list: Vec<T> = items.take(*left).collect();
    *left -= list.len();
    list
}

fn is_method(node: Node<'_>) -> bool {
    super::diff::METHODS.contains(&node.name())
}

/// Operations of a channel in AsyncAPI 2.
fn is_channel_operation(node: Node<'_>) -> bool {
    matches!(node.name(), "publish" | "subscribe")
}

fn contents<'d>(node: Node<'d>, left: &mut usize) -> Vec<Content<'d>> {
    let media = node.get("content").into_iter().flat_map(Node::members);
    some(media.map(|media| Content { media_type: media.name(), has_schema: media.get("schema").is_some() }), left)
}

fn names(node: Option<Node<'_>>) -> impl Iterator<Item = &str> {
    node.into_iter().flat_map(Node::members).map(Node::name)
}

/// Each path once: many can refer to one.
fn items<'d>(members: impl Iterator<Item = Node<'d>>) -> impl Iterator<Item = Node<'d>> {
    let mut known = HashSet::new();
    members.map(Node::resolved).filter(move |item| known.insert(item.id))
}

fn security(node: Option<Node<'_>>) -> Arc<[Vec<&str>]> {
    node.into_iter().flat_map(Node::elements).map(|one| names(Some(one)).collect()).collect()
}

impl Description {
    /// Its servers, those of single paths and operations included.
    #[must_use]
    pub fn servers(&self) -> Vec<Server<'_>> {
        let Some(root) = self.root() else { return Vec::new() };
        let paths = items(root.get("paths").into_iter().flat_map(Node::members));
        let below =
            paths.flat_map(|item| std::iter::once(item).chain(item.members().filter(|member| is_method(*member))));
        // AsyncAPI has them by name, and calls the address otherwise.
        let lists = std::iter::once(root).chain(below).filter_map(|node| node.get("servers"));
        let servers = lists.flat_map(Node::children).map(Node::resolved);
        servers.filter_map(server).collect()
    }

    /// Its security schemes.
    #[must_use]
    pub fn security_schemes(&self) -> Vec<SecurityScheme<'_>> {
        self.declared_schemes().map(scheme).collect()
    }

    fn declared_schemes(&self) -> impl Iterator<Item = Node<'_>> {
        let components = self.root().and_then(|root| root.get("components"));
        components.and_then(|components| components.get("securitySchemes")).into_iter().flat_map(Node::members)
    }

    /// Every demand for a security scheme by its name, in the description as a whole, its operations and its servers. AsyncAPI 3 has
    /// references instead of names.
    #[must_use]
    pub fn demands(&self) -> Vec<Demand<'_>> {
        let Some(root) = self.root() else { return Vec::new() };
        let declared: HashSet<&str> = self.declared_schemes().map(Node::name).collect();
        let lists = ["paths", "webhooks", "channels"].into_iter().filter_map(|list| root.get(list));
        let operations = items(lists.flat_map(Node::members))
            .flat_map(Node::members)
            .filter(|member| is_method(*member) || is_channel_operation(*member));
        let servers = root.get("servers").into_iter().flat_map(Node::members).map(Node::resolved);
        let holders = std::iter::once(root).chain(operations).chain(servers);
        let alternatives = holders.filter_map(|node| node.get("security")).flat_map(Node::elements);
        let names =
            alternatives.filter(|one| one.target().is_none() && one.get("type").is_none()).flat_map(Node::members);
        names.map(|node| Demand { scheme: node.name(), is_declared: declared.contains(node.name()), node }).collect()
    }

    /// The addresses of its channels (AsyncAPI).
    #[must_use]
    pub fn channels(&self) -> Vec<&str> {
        let Some(root) = self.root().filter(|_| matches!(self.form(), Some(Form::AsyncApi2 | Form::AsyncApi3))) else {
            return Vec::new();
        };
        let channels = root.get("channels").into_iter().flat_map(Node::members);
        channels.map(|channel| channel.resolved().get_text("address").unwrap_or(channel.name())).collect()
    }

    /// Its operations and webhooks, in their order (OpenAPI). At most 1 000 000 parts in all, those to which they refer counted with each
    /// of them; what comes behind is left out.
    ///
    /// ```
    /// use dvs::compat::Description;
    /// let description = Description::read(r#"{"openapi": "3.1.0", "paths": {"/a/{id}": {
    ///     "parameters": [{"in": "path", "name": "id", "required": true}], "get": {"operationId": "lesen"}}}}"#);
    /// let operations = description.operations();
    /// assert_eq!((operations[0].method, operations[0].id), ("get", Some("lesen")));
    /// assert_eq!(operations[0].parameters[0].name, "id");
    /// ```
    #[must_use]
    pub fn operations(&self) -> Vec<Operation<'_>> {
        let Some(root) = self.root().filter(|_| matches!(self.form(), Some(Form::OpenApi30 | Form::OpenApi31))) else {
            return Vec::new();
        };
        let of_all = security(root.get("security"));
        let mut left = MOST;
        let mut operations = Vec::new();
        for (list, webhook) in [("paths", false), ("webhooks", true)] {
            for item in root.get(list).into_iter().flat_map(Node::members) {
                for operation in item.resolved().members().filter(|member| is_method(*member)) {
                    if left == 0 {
                        return operations;
                    }
                    left -= 1;
                    operations.push(outline(&of_all, item, operation, webhook, &mut left));
                }
            }
        }
        operations
    }
}

fn outline<'d>(
    of_all: &Arc<[Vec<&'d str>]>,
    item: Node<'d>,
    node: Node<'d>,
    webhook: bool,
    left: &mut usize,
) -> Operation<'d> {
    let mut known = HashSet::new();
    let lists = [node.get("parameters"), item.resolved().get("parameters")];
    let parameters = lists.into_iter().flatten().flat_map(Node::elements).map(Node::resolved).filter_map(|parameter| {
        let (within, name) = (parameter.get_text("in")?, parameter.get_text("name")?);
        let required = within == "path" || parameter.is_true("required");
        known.insert((within, name)).then_some(Parameter { within, name, required })
    });
    let parameters = some(parameters, left);
    let responses = some(node.get("responses").into_iter().flat_map(Node::members), left);
    let mut response = |member: Node<'d>| {
        let node = member.resolved();
        let contents = contents(node, left);
        Response { status: member.name(), contents, headers: some(names(node.get("headers")), left), node: member }
    };
    let responses = responses.into_iter().map(&mut response).collect();
    Operation {
        path: item.name(),
        method: node.name(),
        webhook,
        id: node.get_text("operationId"),
        tags: some(node.get("tags").into_iter().flat_map(Node::elements).filter_map(Node::text), left),
        deprecated: node.is_true("deprecated"),
        sunset: node.get("x-sunset").and_then(Node::scalar),
        parameters,
        body: node.get("requestBody").map(|body| contents(body.resolved(), left)).unwrap_or_default(),
        responses,
        security: node.get("security").map_or_else(|| Arc::clone(of_all), |own| security(Some(own))),
        node,
    }
}

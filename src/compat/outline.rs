//! What a description says, as facts: servers, security schemes, operations with their parts, channels. For those who want to know
//! what an interface offers without comparing it. Not here: schemas, which are compared, not listed.

use super::description::{Description, Form};
use super::tree::Node;

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

/// A response of an operation.
#[derive(Clone, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub struct Response<'d> {
    /// `200`, `4XX`, `default`.
    pub status: &'d str,
    /// The media types in which it can come.
    pub media_types: Vec<&'d str>,
    /// The names of its headers.
    pub headers: Vec<&'d str>,
    /// Whether each of its media types has a schema.
    pub has_schema: bool,
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
    /// The media types of the body.
    pub body_media_types: Vec<&'d str>,
    /// Responses.
    pub responses: Vec<Response<'d>>,
    /// The names of the security schemes in the alternatives that hold for it. Empty where nothing is needed; an empty alternative
    /// says that it can be called without.
    pub security: Vec<Vec<&'d str>>,
    /// JSON Pointer in the description.
    pub pointer: String,
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
}

fn names(node: Option<Node<'_>>) -> Vec<&str> {
    node.into_iter().flat_map(Node::members).map(Node::name).collect()
}

fn texts(node: Option<Node<'_>>) -> Vec<&str> {
    node.into_iter().flat_map(Node::elements).filter_map(Node::text).collect()
}

impl Description {
    /// The addresses of its servers.
    #[must_use]
    pub fn servers(&self) -> Vec<&str> {
        let servers = self.root().and_then(|root| root.get("servers"));
        // AsyncAPI has them by name, and calls the address otherwise.
        let servers = servers.into_iter().flat_map(Node::children);
        servers.map(Node::resolved).filter_map(|server| server.get_text("url").or(server.get_text("host"))).collect()
    }

    /// Its security schemes.
    #[must_use]
    pub fn security_schemes(&self) -> Vec<SecurityScheme<'_>> {
        let components = self.root().and_then(|root| root.get("components"));
        let schemes = components.and_then(|components| components.get("securitySchemes"));
        schemes
            .into_iter()
            .flat_map(Node::members)
            .map(|member| {
                let node = member.resolved();
                SecurityScheme { name: member.name(), kind: node.get_text("type"), scheme: node.get_text("scheme") }
            })
            .collect()
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

    /// Its operations and webhooks, in their order (OpenAPI).
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
        let of = |list: &str, webhook: bool| {
            let items = root.get(list).into_iter().flat_map(Node::members);
            items.flat_map(move |item| {
                let methods = item.resolved().members().filter(|member| super::diff::METHODS.contains(&member.name()));
                methods.map(move |operation| outline(root, item, operation, webhook))
            })
        };
        of("paths", false).chain(of("webhooks", true)).collect()
    }
}

fn outline<'d>(root: Node<'d>, item: Node<'d>, node: Node<'d>, webhook: bool) -> Operation<'d> {
    let mut parameters: Vec<Parameter<'d>> = Vec::new();
    let lists = [node.get("parameters"), item.resolved().get("parameters")];
    for parameter in lists.into_iter().flatten().flat_map(Node::elements).map(Node::resolved) {
        if let (Some(within), Some(name)) = (parameter.get_text("in"), parameter.get_text("name"))
            && !parameters.iter().any(|known| known.within == within && known.name == name)
        {
            parameters.push(Parameter { within, name, required: within == "path" || parameter.is_true("required") });
        }
    }
    let responses = node.get("responses").into_iter().flat_map(Node::members);
    let response = |member: Node<'d>| {
        let response = member.resolved();
        let content = response.get("content");
        Response {
            status: member.name(),
            media_types: names(content),
            headers: names(response.get("headers")),
            has_schema: content.is_some_and(|content| content.members().all(|media| media.get("schema").is_some())),
        }
    };
    let security = node.get("security").or(root.get("security"));
    Operation {
        path: item.name(),
        method: node.name(),
        webhook,
        id: node.get_text("operationId"),
        tags: texts(node.get("tags")),
        deprecated: node.is_true("deprecated"),
        sunset: node.get("x-sunset").and_then(Node::scalar),
        parameters,
        body_media_types: names(node.get("requestBody").and_then(|body| body.resolved().get("content"))),
        responses: responses.map(response).collect(),
        security: security.into_iter().flat_map(Node::elements).map(|one| names(Some(one))).collect(),
        pointer: node.pointer(),
    }
}

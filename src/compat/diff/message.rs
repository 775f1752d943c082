//! Messages of AsyncAPI: media type, payload and headers, whatever language their schemas are written in, and bindings to protocols.
//! Not here: which messages there are (`asyncapi`).

use super::Differ;
use super::content::plain;
use crate::compat::delta::Delta;
use crate::compat::kind::{self, Direction};
use crate::compat::tree::{Node, same_value};

/// What a part of AsyncAPI says of something: itself, or else the last of its traits that does.
pub(super) fn said<'t>(node: Node<'t>, name: &str) -> Option<Node<'t>> {
    let traits = || node.get("traits").into_iter().flat_map(Node::elements).map(Node::resolved);
    node.get(name).or_else(|| traits().filter_map(|it| it.get(name)).last())
}

/// In what language a schema is written.
enum Language<'t> {
    /// One that is compared in detail, and whether it is JSON Schema as it is today.
    Read { modern: bool },
    /// Another one, by its media type.
    Foreign(&'t str),
}

/// The schema of a payload or of headers.
struct Payload<'t> {
    schema: Node<'t>,
    language: Language<'t>,
}

impl<'t> Payload<'t> {
    /// Version 3 wraps schemas of other languages, version 2 has the language of payloads in the message.
    fn of(message: Node<'t>, member: &str) -> Option<Self> {
        let schema = said(message, member)?;
        let around = schema.resolved();
        let (schema, format) = match (around.get("schemaFormat"), around.get("schema")) {
            (Some(format), Some(schema)) => (schema, Some(format)),
            _ => (schema, message.get("schemaFormat").filter(|_| member == "payload")),
        };
        Some(Self { schema, language: format.and_then(Node::text).map_or(Language::Read { modern: true }, language) })
    }

    fn title(&self) -> &'t str {
        match self.language {
            Language::Read { .. } => "JSON Schema",
            Language::Foreign(format) => format,
        }
    }
}

fn language(format: &str) -> Language<'_> {
    let plain = plain(format);
    let (essence, parameters) = plain.split_once(';').unwrap_or((&plain, ""));
    match essence.split('+').next().unwrap_or_default() {
        "application/vnd.oai.openapi" => Language::Read { modern: !parameters.contains("version=3.0") },
        "application/vnd.aai.asyncapi" | "application/schema" => Language::Read { modern: true },
        _ => Language::Foreign(format),
    }
}

impl<'t> Differ<'t, '_> {
    /// Two messages that are the same one; `roots` say what holds where they say nothing.
    pub(super) fn message(&mut self, roots: (Node<'t>, Node<'t>), old: Node<'t>, new: Node<'t>, direction: Direction) {
        if self.is_gap([Some(old), Some(new)]) || !self.afford([Some(old), Some(new)]) {
            return;
        }
        self.content_type(roots, old, new);
        self.bindings(old, new);
        self.correlation(old, new);
        for member in ["payload", "headers"] {
            self.payload(member, (old, Payload::of(old, member)), (new, Payload::of(new, member)), direction);
        }
    }

    fn content_type(&mut self, roots: (Node<'t>, Node<'t>), old: Node<'t>, new: Node<'t>) {
        let stated = |root: Node<'t>, message| said(message, "contentType").or(root.get("defaultContentType"));
        let (a, b) = (stated(roots.0, old), stated(roots.1, new));
        let kind = match (a.and_then(Node::text), b.and_then(Node::text)) {
            (Some(a), Some(b)) if plain(a) == plain(b) => return,
            (Some(_), Some(_)) => &kind::MESSAGE_CONTENT_TYPE_CHANGED,
            (None, Some(_)) => &kind::MESSAGE_CONTENT_TYPE_ADDED,
            (Some(_), None) => &kind::MESSAGE_CONTENT_TYPE_REMOVED,
            (None, None) => return,
        };
        self.add(Delta::of_values(kind, a.or(Some(old)), b.or(Some(new))).only(a, b));
    }

    fn correlation(&mut self, old: Node<'t>, new: Node<'t>) {
        let place = |message| said(message, "correlationId").and_then(|id| id.resolved().get_text("location"));
        let (a, b) = (place(old), place(new));
        if a != b {
            let delta = Delta::new(&kind::CORRELATION_CHANGED, Some(old), Some(new));
            self.add(delta.values(a.unwrap_or("-"), b.unwrap_or("-")));
        }
    }

    fn payload(
        &mut self,
        name: &str,
        (old, before): (Node<'t>, Option<Payload<'t>>),
        (new, now): (Node<'t>, Option<Payload<'t>>),
        direction: Direction,
    ) {
        let (a, b) = (before.as_ref().map(|it| it.schema), now.as_ref().map(|it| it.schema));
        let (Some(before), Some(now)) = (before, now) else { return self.schemas(a, b, direction, false) };
        let delta = |kind| Delta::new(kind, a.or(Some(old)), b.or(Some(new))).named(name);
        match (&before.language, &now.language) {
            (Language::Read { modern: old }, Language::Read { modern: new }) => {
                let dialects = std::mem::replace(&mut self.modern, (*old, *new));
                self.schemas(a, b, direction, false);
                self.modern = dialects;
            }
            (Language::Foreign(x), Language::Foreign(y)) if plain(x) == plain(y) => {
                let (x, y) = (before.schema.resolved(), now.schema.resolved());
                if self.afford([Some(x), Some(y)]) && !same_value(x, y) {
                    self.add(delta(&kind::FOREIGN_SCHEMA_CHANGED).values("", now.title()));
                }
            }
            _ => self.add(delta(&kind::SCHEMA_FORMAT_CHANGED).values(before.title(), now.title())),
        }
    }

    pub(super) fn bindings(&mut self, old: Node<'t>, new: Node<'t>) {
        let (a, b) = (said(old, "bindings").map(Node::resolved), said(new, "bindings").map(Node::resolved));
        let member = |node: Option<Node<'t>>, name: &str| node.and_then(|node| node.get(name));
        for now in b.into_iter().flat_map(Node::members) {
            let before = member(a, now.name());
            if !before.is_some_and(|before| same_value(before, now)) {
                self.add(Delta::new(&kind::BINDINGS_CHANGED, before.or(Some(old)), Some(now)).named(now.name()));
            }
        }
        for before in a.into_iter().flat_map(Node::members).filter(|before| member(b, before.name()).is_none()) {
            self.add(Delta::new(&kind::BINDINGS_CHANGED, Some(before), Some(new)).named(before.name()));
        }
    }
}

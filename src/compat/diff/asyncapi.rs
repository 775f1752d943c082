//! AsyncAPI 2 and 3: servers, channels, what the application sends and receives there, and which messages. Not here: what differs
//! between two messages (`message`).

use std::collections::{HashMap, HashSet};

use super::message::said;
use super::paths::{names_in, shape_of};
use super::security::schemes;
use super::{Differ, Form, Part, first_by, matching, unmatched};
use crate::compat::delta::Delta;
use crate::compat::kind::{self, Direction};
use crate::compat::location::Location;
use crate::compat::tree::{Node, NodeId};

/// A channel in the terms of both versions: what clients send to it, and what they receive from it.
struct Channel<'t> {
    node: Node<'t>,
    name: &'t str,
    address: Option<&'t str>,
}

/// A message: who sends it, its name, and what it is.
type Message<'t> = (Direction, &'t str, Node<'t>);

/// Which messages of a channel go in a direction.
#[derive(Default)]
enum Named {
    #[default]
    None,
    /// Those with these numbers.
    Some(HashSet<NodeId>),
    All,
}

/// What is said of one direction of a channel: which messages go there, and the operations that say so.
#[derive(Default)]
struct Side<'t> {
    named: Named,
    operations: Vec<Node<'t>>,
}

/// What a description says of all of its channels.
struct Channels<'t> {
    list: Vec<Channel<'t>>,
    /// Of version 3: by channel, what clients send, and what they receive.
    operations: Option<HashMap<NodeId, [Side<'t>; 2]>>,
    /// Whether something that says what goes where is not at hand: then any message can go anywhere.
    gap: bool,
}

impl<'t> Channels<'t> {
    /// The messages of a channel: listed when it is looked at, as many channels can be one.
    fn messages(&self, channel: &Channel<'t>) -> Vec<Message<'t>> {
        match &self.operations {
            None => messages_2(channel.node),
            Some(operations) => messages_3(operations.get(&channel.node.id), channel.node),
        }
    }

    /// The operations with which clients send, and those with which they receive.
    fn operations(&self, channel: &Channel<'t>) -> [Vec<Node<'t>>; 2] {
        match &self.operations {
            None => ["publish", "subscribe"].map(|word| channel.node.get(word).into_iter().collect()),
            Some(sides) => {
                let of = |at: usize| sides.get(&channel.node.id).and_then(|sides| sides.get(at));
                [0, 1].map(|at| of(at).map(|side| side.operations.clone()).unwrap_or_default())
            }
        }
    }
}

fn channels<'t>(form: Option<Form>, root: Node<'t>) -> Channels<'t> {
    let version_2 = form == Some(Form::AsyncApi2);
    let channel = |member: Node<'t>| {
        let node = member.resolved();
        let address = if version_2 { Some(member.name()) } else { node.get_text("address") };
        Channel { node, name: member.name(), address }
    };
    let list = root.get("channels").into_iter().flat_map(Node::members).map(channel).collect();
    let parts = |operation: Node<'t>| {
        let operation = operation.resolved();
        let reply = operation.get("reply").map(Node::resolved);
        let halves = [Some(operation), reply].into_iter().flatten();
        let inside = halves.clone().flat_map(|half| {
            half.get("channel").into_iter().chain(half.get("messages").into_iter().flat_map(Node::elements))
        });
        halves.chain(inside).any(Node::is_lost)
    };
    let gap = !version_2 && root.get("operations").into_iter().flat_map(Node::members).any(parts);
    Channels { list, operations: (!version_2).then(|| operations_3(root)), gap }
}

/// In version 3, operations say what the application does: what it receives, clients send. What it replies goes the other way.
fn operations_3(root: Node<'_>) -> HashMap<NodeId, [Side<'_>; 2]> {
    let mut channels: HashMap<NodeId, [Side<'_>; 2]> = HashMap::new();
    for operation in root.get("operations").into_iter().flat_map(Node::members) {
        let node = operation.resolved();
        let sends = node.get_text("action") == Some("receive");
        let reply = node.get("reply").map(Node::resolved);
        for (part, sends, is_itself) in [(Some(node), sends, true), (reply, !sends, false)] {
            let Some(part) = part else { continue };
            let Some(channel) = part.get("channel").map(Node::resolved) else { continue };
            let [sent, received] = channels.entry(channel.id).or_default();
            let side = if sends { sent } else { received };
            match part.get("messages") {
                None => side.named = Named::All,
                Some(list) => side.named.extend(list.elements().map(|message| message.resolved().id)),
            }
            if is_itself {
                side.operations.push(operation);
            }
        }
    }
    channels
}

impl Named {
    fn extend(&mut self, further: impl Iterator<Item = NodeId>) {
        match self {
            Self::All => {}
            Self::Some(known) => known.extend(further),
            Self::None => *self = Self::Some(further.collect()),
        }
    }

    fn has(&self, message: NodeId) -> bool {
        match self {
            Self::None => false,
            Self::Some(known) => known.contains(&message),
            Self::All => true,
        }
    }
}

/// In version 2, `publish` is what clients send, `subscribe` what they receive.
fn messages_2(channel: Node<'_>) -> Vec<Message<'_>> {
    let mut messages = Vec::new();
    for (word, direction) in [("publish", Direction::Request), ("subscribe", Direction::Response)] {
        let Some(message) = channel.get(word).and_then(|operation| operation.get("message")) else { continue };
        let all: Vec<_> = match message.resolved().get("oneOf") {
            Some(list) => list.elements().collect(),
            None => vec![message],
        };
        for message in all {
            let node = message.resolved();
            let reference = message.get_text("$ref").and_then(|reference| reference.rsplit('/').next());
            let name = node.get_text("name").or(node.get_text("messageId")).or(reference).unwrap_or(word);
            messages.push((direction, name, node));
        }
    }
    messages
}

fn messages_3<'t>(sides: Option<&[Side<'t>; 2]>, channel: Node<'t>) -> Vec<Message<'t>> {
    let Some([sent, received]) = sides else { return Vec::new() };
    let members = || channel.get("messages").into_iter().flat_map(Node::members);
    let of = |direction, named: &Named| {
        let messages = members().map(|member| (member.name(), member.resolved()));
        let messages = messages.filter(|(_, node)| named.has(node.id));
        messages.map(|(name, node)| (direction, name, node)).collect::<Vec<_>>()
    };
    [of(Direction::Request, &sent.named), of(Direction::Response, &received.named)].concat()
}

impl<'t> Differ<'t, '_> {
    pub(super) fn asyncapi(&mut self, old_form: Option<Form>, old: Node<'t>, new_form: Option<Form>, new: Node<'t>) {
        self.info(old, new);
        self.schemes = (schemes(old), schemes(new));
        self.brokers(old.get("servers"), new.get("servers"));
        self.shared(old, new);
        let (olds, news) = (channels(old_form, old), channels(new_form, new));
        // The address is what clients know; names of channels are those of the document.
        let found = matching(
            &olds.list,
            &news.list,
            &[&|it: &Channel<'t>| it.address.map(str::to_owned), &|it| it.address.map(shape_of), &|it| {
                Some(it.name.to_owned())
            }],
        );
        for (b, found) in news.list.iter().zip(&found) {
            self.location = Location::whole(b.address.unwrap_or(b.name).into());
            match found.and_then(|at| olds.list.get(at)) {
                Some(a) => {
                    let both = [Some(a.node), Some(b.node)];
                    if !self.is_gap(both) && self.afford(both) {
                        self.channel((old, new), a, b);
                        self.operations(olds.operations(a), news.operations(b));
                        let messages = (olds.messages(a), news.messages(b));
                        self.messages((old, new), (a, messages.0, olds.gap), (b, messages.1, news.gap));
                    }
                }
                None => self.add(Delta::new(&kind::CHANNEL_ADDED, old.get("channels"), Some(b.node))),
            }
        }
        for a in unmatched(&olds.list, &found) {
            self.location = Location::whole(a.address.unwrap_or(a.name).into());
            self.add(Delta::new(&kind::CHANNEL_REMOVED, Some(a.node), new.get("channels")));
        }
        self.location = Location::whole("".into());
    }

    /// The channel itself: its address with parameters, its servers, its bindings.
    fn channel(&mut self, roots: (Node<'t>, Node<'t>), old: &Channel<'t>, new: &Channel<'t>) {
        let mut renamed = HashMap::new();
        if let (Some(a), Some(b)) = (old.address, new.address) {
            if shape_of(a) == shape_of(b) {
                for (before, now) in names_in(a).into_iter().zip(names_in(b)).filter(|(a, b)| a != b) {
                    renamed.insert(now, before);
                    let delta = Delta::new(&kind::PATH_PARAMETER_RENAMED, Some(old.node), Some(new.node));
                    self.add(delta.values(before, now));
                }
            } else {
                self.add(Delta::new(&kind::CHANNEL_ADDRESS_CHANGED, Some(old.node), Some(new.node)).values(a, b));
            }
        }
        let parameters = |channel: &Channel<'t>| channel.node.get("parameters");
        for b in parameters(new).into_iter().flat_map(Node::members) {
            let name = renamed.get(b.name()).copied().unwrap_or(b.name());
            let Some(a) = parameters(old).and_then(|parameters| parameters.get(name)) else { continue };
            let part = Part::Parameter { within: "address".into(), name: b.name().into() };
            let (a, b) = (a.resolved(), b.resolved());
            if self.is_gap([Some(a), Some(b)]) {
                continue;
            }
            // Version 2 has a schema in it, version 3 some of its keywords.
            let schema = |node: Node<'t>| Some(node.get("schema").unwrap_or(node));
            self.at(part, None, |this| this.schemas(schema(a), schema(b), Direction::Request, false));
        }
        self.servers_of_channel(roots, old.node, new.node);
        self.bindings(old.node, new.node);
    }

    /// Operations of both sides that have the same name, or are the only ones in their direction.
    fn operations(&mut self, olds: [Vec<Node<'t>>; 2], news: [Vec<Node<'t>>; 2]) {
        for (olds, news) in olds.into_iter().zip(news) {
            let only = olds.len() == 1 && news.len() == 1;
            let known = first_by(olds.iter().map(|operation| (operation.name(), *operation)));
            for b in news {
                let Some(a) = known.get(b.name()).or(olds.first().filter(|_| only)) else { continue };
                let (a, b) = (a.resolved(), b.resolved());
                if self.is_gap([Some(a), Some(b)]) {
                    continue;
                }
                self.security(said(a, "security"), said(b, "security"), a, b);
                self.bindings(a, b);
            }
        }
    }

    fn messages(
        &mut self,
        roots: (Node<'t>, Node<'t>),
        (old, old_messages, old_gap): (&Channel<'t>, Vec<Message<'t>>, bool),
        (new, new_messages, new_gap): (&Channel<'t>, Vec<Message<'t>>, bool),
    ) {
        // What one side lacks may be the one that it only refers to.
        let lost = |list: &[Message<'t>]| list.iter().map(|message| message.2).find(|node| node.is_lost());
        let old_gap = self.is_gap([lost(&old_messages)]) || old_gap;
        let new_gap = self.is_gap([lost(&new_messages)]) || new_gap;
        // The only message of a direction is the same one, whatever it is called.
        let only = |list: &[Message<'t>], direction| list.iter().filter(|message| message.0 == direction).count() == 1;
        let is_sole = |direction| only(&old_messages, direction) && only(&new_messages, direction);
        let sole = [Direction::Request, Direction::Response].map(|direction| is_sole(direction).then_some(direction));
        let found = matching(
            &old_messages,
            &new_messages,
            &[&|(direction, name, _): &Message<'t>| Some((*direction, *name)), &|(direction, ..)| {
                sole.contains(&Some(*direction)).then_some((*direction, ""))
            }],
        );
        for ((direction, name, b), found) in new_messages.iter().zip(&found) {
            match found.and_then(|at| old_messages.get(at)) {
                Some((_, before, a)) => {
                    if before != name {
                        self.add(Delta::new(&kind::MESSAGE_RENAMED, Some(*a), Some(*b)).values(before, name));
                    }
                    let part = Part::Message { name: (*name).into() };
                    self.at(part, None, |this| this.message(roots, *a, *b, *direction));
                }
                None if old_gap => {}
                None => {
                    self.add_sent(Delta::new(&kind::MESSAGE_ADDED, Some(old.node), Some(*b)).named(name), *direction);
                }
            }
        }
        for (direction, name, a) in unmatched(&old_messages, &found).filter(|_| !new_gap) {
            self.add_sent(Delta::new(&kind::MESSAGE_REMOVED, Some(*a), Some(new.node)).named(name), *direction);
        }
    }
}

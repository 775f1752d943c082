//! AsyncAPI 2 and 3: channels, what the application sends and receives there, and messages.

use std::collections::{HashMap, HashSet};

use super::{Differ, Form, Part, first_by};
use crate::compat::delta::Delta;
use crate::compat::kind::{self, Direction};
use crate::compat::location::Location;
use crate::compat::tree::{Node, NodeId, same_value};

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

/// What a description says of all of its channels.
struct Channels<'t> {
    list: Vec<Channel<'t>>,
    /// Of version 3: by channel, which messages clients send, and which they receive.
    operations: Option<HashMap<NodeId, [Named; 2]>>,
}

impl<'t> Channels<'t> {
    /// The messages of a channel: listed when it is looked at, as many channels can be one.
    fn messages(&self, channel: &Channel<'t>) -> Vec<Message<'t>> {
        match &self.operations {
            None => messages_2(channel.node),
            Some(operations) => messages_3(operations.get(&channel.node.id), channel.node),
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
    Channels { list, operations: (!version_2).then(|| operations_3(root)) }
}

/// In version 3, operations say what the application does: what it receives, clients send.
fn operations_3(root: Node<'_>) -> HashMap<NodeId, [Named; 2]> {
    let mut channels: HashMap<NodeId, [Named; 2]> = HashMap::new();
    for operation in root.get("operations").into_iter().flat_map(Node::members).map(Node::resolved) {
        let Some(channel) = operation.get("channel").map(Node::resolved) else { continue };
        let [sent, received] = channels.entry(channel.id).or_default();
        let named = if operation.get_text("action") == Some("receive") { sent } else { received };
        match operation.get("messages") {
            None => *named = Named::All,
            Some(list) => named.extend(list.elements().map(|message| message.resolved().id)),
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
        let all: Vec<_> = match message.get("oneOf") {
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

fn messages_3<'t>(named: Option<&[Named; 2]>, channel: Node<'t>) -> Vec<Message<'t>> {
    let Some([sent, received]) = named else { return Vec::new() };
    let members = || channel.get("messages").into_iter().flat_map(Node::members);
    let of = |direction, named: &Named| {
        let messages = members().map(|member| (member.name(), member.resolved()));
        let messages = messages.filter(|(_, node)| named.has(node.id));
        messages.map(|(name, node)| (direction, name, node)).collect::<Vec<_>>()
    };
    [of(Direction::Request, sent), of(Direction::Response, received)].concat()
}

/// The places of channels by address and by name.
struct Known<'t> {
    addresses: HashMap<&'t str, usize>,
    names: HashMap<&'t str, usize>,
}

impl<'t> Known<'t> {
    fn new(list: &[Channel<'t>]) -> Self {
        let addresses = list.iter().enumerate().filter_map(|(at, channel)| Some((channel.address?, at)));
        Self { addresses: first_by(addresses), names: first_by(list.iter().enumerate().map(|(at, it)| (it.name, at))) }
    }
}

impl<'t> Differ<'t, '_> {
    pub(super) fn asyncapi(&mut self, old_form: Option<Form>, old: Node<'t>, new_form: Option<Form>, new: Node<'t>) {
        self.info(old, new);
        let (olds, news) = (channels(old_form, old), channels(new_form, new));
        // The address is what clients know; names of channels are those of the document.
        let find = |known: &Known<'t>, of: &Channel<'t>| {
            let by_address = of.address.and_then(|address| known.addresses.get(address));
            by_address.or_else(|| known.names.get(of.name)).copied()
        };
        let (known_olds, known_news) = (Known::new(&olds.list), Known::new(&news.list));
        for b in &news.list {
            self.location = Location::whole(b.address.unwrap_or(b.name).into());
            match find(&known_olds, b).and_then(|at| olds.list.get(at)) {
                Some(a) => {
                    if self.afford([Some(a.node), Some(b.node)]) {
                        self.channel((a, olds.messages(a)), (b, news.messages(b)));
                    }
                }
                None => self.add(Delta::new(&kind::CHANNEL_ADDED, old.get("channels"), Some(b.node))),
            }
        }
        for a in olds.list.iter().filter(|a| find(&known_news, a).is_none()) {
            self.location = Location::whole(a.address.unwrap_or(a.name).into());
            self.add(Delta::new(&kind::CHANNEL_REMOVED, Some(a.node), new.get("channels")));
        }
        self.location = Location::whole("".into());
    }

    fn channel(
        &mut self,
        (old, old_messages): (&Channel<'t>, Vec<Message<'t>>),
        (new, new_messages): (&Channel<'t>, Vec<Message<'t>>),
    ) {
        if let (Some(a), Some(b)) = (old.address, new.address)
            && a != b
        {
            self.add(Delta::new(&kind::CHANNEL_ADDRESS_CHANGED, Some(old.node), Some(new.node)).values(a, b));
        }
        self.bindings(old.node, new.node);
        let only =
            |list: &[Message<'t>], direction: Direction| list.iter().filter(|message| message.0 == direction).count();
        let mut taken = vec![false; old_messages.len()];
        let places =
            first_by(old_messages.iter().enumerate().map(|(at, (direction, name, _))| ((*direction, *name), at)));
        let single = [Direction::Request, Direction::Response]
            .map(|direction| only(&old_messages, direction) == 1 && only(&new_messages, direction) == 1);
        for (direction, name, b) in &new_messages {
            let named = places.get(&(*direction, *name)).copied();
            // The only message of a direction is the same one, whatever it is called.
            let [sent, received] = single;
            let single = if *direction == Direction::Request { sent } else { received };
            let sole = || old_messages.iter().position(|(d, _, _)| d == direction);
            let found = named.or_else(|| if single { sole() } else { None });
            if let Some(slot) = found.and_then(|at| taken.get_mut(at)) {
                *slot = true;
            }
            match found.and_then(|at| old_messages.get(at)) {
                Some((_, _, a)) => {
                    let part = Part::Message { name: (*name).into() };
                    self.at(part, None, |this| this.message(*a, *b, *direction));
                }
                None => {
                    self.add_sent(Delta::new(&kind::MESSAGE_ADDED, Some(old.node), Some(*b)).named(name), *direction);
                }
            }
        }
        for ((direction, name, a), _) in old_messages.iter().zip(&taken).filter(|(_, taken)| !**taken) {
            self.add_sent(Delta::new(&kind::MESSAGE_REMOVED, Some(*a), Some(new.node)).named(name), *direction);
        }
    }

    fn message(&mut self, old: Node<'t>, new: Node<'t>, direction: Direction) {
        if !self.afford([Some(old), Some(new)]) {
            return;
        }
        let kinds = [&kind::MESSAGE_CONTENT_TYPE_CHANGED; 3];
        self.value(old, new, "contentType", kinds);
        self.bindings(old, new);
        self.schemas(payload(old), payload(new), direction, false);
        if old.get("headers").is_some() || new.get("headers").is_some() {
            self.schemas(old.get("headers"), new.get("headers"), direction, false);
        }
    }

    fn bindings(&mut self, old: Node<'t>, new: Node<'t>) {
        let (a, b) = (old.get("bindings").map(Node::resolved), new.get("bindings").map(Node::resolved));
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

/// The schema of a message. Version 3 wraps those of other languages.
fn payload(message: Node<'_>) -> Option<Node<'_>> {
    let payload = message.get("payload")?;
    match (payload.get("schemaFormat"), payload.get("schema")) {
        (Some(_), Some(schema)) => Some(schema),
        _ => Some(payload),
    }
}

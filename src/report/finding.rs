//! One finding: which rule, where, with which values.

use std::sync::Arc;

use super::{Declaration, Severity, Span};
use crate::key::EntityId;
use crate::shape::{Bilingual, EntityKind, Lang};

/// A value in a message.
#[derive(Clone, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub enum Param {
    /// The same in both languages.
    Text(Box<str>),
    /// One text in each language.
    Both {
        /// German.
        de: Box<str>,
        /// English.
        en: Box<str>,
    },
}

impl Param {
    /// The text in one language.
    #[must_use]
    pub fn get(&self, lang: Lang) -> &str {
        match (self, lang) {
            (Self::Text(text), _) => text,
            (Self::Both { de, .. }, Lang::De) => de,
            (Self::Both { en, .. }, Lang::En) => en,
        }
    }
}

impl Param {
    /// A decimal number as it is written in each language.
    pub(crate) fn number(text: &str) -> Self {
        Self::Both { de: text.replace('.', ",").into(), en: text.into() }
    }
}

impl From<&str> for Param {
    fn from(text: &str) -> Self {
        Self::Text(text.into())
    }
}

impl From<String> for Param {
    fn from(text: String) -> Self {
        Self::Text(text.into())
    }
}

impl From<Box<str>> for Param {
    fn from(text: Box<str>) -> Self {
        Self::Text(text)
    }
}

impl From<usize> for Param {
    fn from(number: usize) -> Self {
        Self::Text(number.to_string().into())
    }
}

impl From<Bilingual> for Param {
    fn from(text: Bilingual) -> Self {
        Self::Both { de: text.de.into(), en: text.en.into() }
    }
}

/// Another place that belongs to a finding.
#[derive(Clone, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub struct Related {
    /// The input in which it stands.
    pub input: Arc<str>,
    /// The entity in which it stands.
    pub entity: Option<EntityId>,
    /// The document in which it stands, if one is part of the entity as a text of its own: interface and version, such as
    /// `example.a:x 1.4.0`. Pointer and span are then those in that document.
    pub document: Option<Box<str>>,
    /// JSON Pointer in the input, or in the entity if the input is a stream.
    pub pointer: String,
    /// Where that is in the text.
    pub span: Option<Span>,
    /// What is there.
    pub note: Bilingual,
    /// Byte offset of the entity in its input.
    pub(crate) base: usize,
}

/// A place that the reader noted, in bytes from the beginning of the input.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Offset {
    /// In the JSON text that was read: the token that begins there.
    Read(usize),
    /// The same, of something that is missing there.
    Gap(usize),
    /// In the source from which that text was made (YAML).
    Source {
        /// From its beginning, without a byte order mark.
        offset: usize,
        /// In bytes.
        length: usize,
    },
}

/// Where a finding stands, apart from the position in the text.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Place {
    pub(crate) input: Arc<str>,
    pub(crate) kind: Option<EntityKind>,
    pub(crate) entity: Option<EntityId>,
    /// Byte offset of the entity (or of the problem, if there is none) in its input: the order of findings.
    pub(crate) base: usize,
    /// Pointer of the entity in its document.
    pub(crate) prefix: Box<str>,
}

/// One thing that is wrong, or worth knowing.
#[derive(Clone, PartialEq, Debug)]
pub struct Finding {
    declaration: &'static Declaration,
    pub(crate) severity: Severity,
    pub(crate) place: Place,
    pub(crate) pointer: String,
    pub(crate) span: Option<Span>,
    /// Where the problem stands, if the reader noted it.
    pub(crate) offset: Option<Offset>,
    /// The line of the entity: all that is known in a stream that is not read again.
    pub(crate) line: Option<usize>,
    pub(crate) params: Vec<(&'static str, Param)>,
    pub(crate) related: Vec<Related>,
    pub(crate) waived: Option<Box<str>>,
    pub(crate) known: bool,
}

impl Finding {
    pub(crate) fn new(declaration: &'static Declaration, place: Place, pointer: String) -> Self {
        Self {
            declaration,
            severity: declaration.severity,
            place,
            pointer,
            span: None,
            offset: None,
            line: None,
            params: Vec::new(),
            related: Vec::new(),
            waived: None,
            known: false,
        }
    }

    /// Gives a value for `{name}` in the message.
    pub fn param(&mut self, name: &'static str, value: impl Into<Param>) -> &mut Self {
        self.params.push((name, value.into()));
        self
    }

    /// Adds another place that belongs to it.
    pub fn relate(&mut self, related: Related) -> &mut Self {
        self.related.push(related);
        self
    }

    /// Adds the place in a document that stands in the entity as a text: which document, pointer and span in it, what is there.
    pub(crate) fn in_document(
        &mut self,
        document: String,
        pointer: String,
        span: Option<Span>,
        note: Bilingual,
    ) -> &mut Self {
        let (input, entity, base) = (Arc::clone(&self.place.input), self.place.entity.clone(), self.place.base);
        self.relate(Related { input, entity, document: Some(document.into()), pointer, span, note, base })
    }

    /// The rule, or structural code.
    #[must_use]
    pub fn declaration(&self) -> &'static Declaration {
        self.declaration
    }

    /// The code of the rule.
    #[must_use]
    pub fn code(&self) -> &'static str {
        self.declaration.code
    }

    /// How serious it is, after overrides.
    #[must_use]
    pub fn severity(&self) -> Severity {
        self.severity
    }

    /// The name of the input.
    #[must_use]
    pub fn input(&self) -> &str {
        &self.place.input
    }

    /// The kind of the entity.
    #[must_use]
    pub fn kind(&self) -> Option<EntityKind> {
        self.place.kind
    }

    /// The entity, if its id could be read.
    #[must_use]
    pub fn entity(&self) -> Option<&EntityId> {
        self.place.entity.as_ref()
    }

    /// JSON Pointer (RFC 6901) in the document, or in the line of a stream. Of a member that is missing: where it should be.
    #[must_use]
    pub fn pointer(&self) -> String {
        format!("{}{}", self.place.prefix, self.pointer)
    }

    /// JSON Pointer from the entity: the same in every form of input.
    #[must_use]
    pub fn pointer_in_entity(&self) -> &str {
        &self.pointer
    }

    /// Where it stands in the text, if the text was at hand.
    #[must_use]
    pub fn span(&self) -> Option<Span> {
        self.span
    }

    /// The values of the message, in order.
    #[must_use]
    pub fn params(&self) -> &[(&'static str, Param)] {
        &self.params
    }

    /// Other places that belong to it.
    #[must_use]
    pub fn related(&self) -> &[Related] {
        &self.related
    }

    /// The reason of the waiver that covers it.
    #[must_use]
    pub fn waived(&self) -> Option<&str> {
        self.waived.as_deref()
    }

    /// Whether the baseline knows it.
    #[must_use]
    pub fn is_known(&self) -> bool {
        self.known
    }

    /// Whether it counts for the verdict: neither waived nor known.
    #[must_use]
    pub fn counts(&self) -> bool {
        self.waived.is_none() && !self.known
    }

    /// What is wrong, in one language.
    #[must_use]
    pub fn message(&self, lang: Lang) -> String {
        fill(self.declaration.message.get(lang), &self.params, lang)
    }

    /// What to do, in one language.
    #[must_use]
    pub fn help(&self, lang: Lang) -> String {
        fill(self.declaration.fix.get(lang), &self.params, lang)
    }

    /// Sixteen hexadecimal digits that stay the same when lines move: of code, entity, pointer and values.
    #[must_use]
    pub fn fingerprint(&self) -> String {
        let values = self.params.iter().flat_map(|(name, value)| [*name, value.get(Lang::En)]);
        fingerprint([self.code(), self.entity().map_or("", EntityId::as_str), &self.pointer].into_iter().chain(values))
    }
}

/// Sixteen hexadecimal digits for some texts in their order.
pub(crate) fn fingerprint<'t>(texts: impl Iterator<Item = &'t str>) -> String {
    // FNV-1a: small, stable over versions and platforms. It guards against nothing but mistakes.
    let mut hash = 0xcbf2_9ce4_8422_2325_u64;
    for byte in texts.flat_map(|text| text.bytes().chain([0xFF])) {
        hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    }
    format!("{hash:016x}")
}

/// Puts the values into a template. A name in braces that has no value stays as it is.
pub(crate) fn fill(template: &str, params: &[(&'static str, Param)], lang: Lang) -> String {
    let mut text = String::with_capacity(template.len() + 32);
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('{') {
        text.push_str(before);
        let value = after.split_once('}').and_then(|(name, tail)| {
            params.iter().find(|(known, _)| *known == name).map(|(_, value)| (value.get(lang), tail))
        });
        if let Some((value, tail)) = value {
            text.push_str(value);
            rest = tail;
        } else {
            text.push('{');
            rest = after;
        }
    }
    text.push_str(rest);
    text
}

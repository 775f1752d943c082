//! What can be wrong with a text as YAML; no words, those belong to the declarations of the findings.

use std::ops::Range;

use granit_parser::ErrorKind;

/// One thing that is wrong, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct YamlProblem {
    /// What it is.
    pub(crate) kind: YamlProblemKind,
    /// The bytes of the YAML text concerned: the tag, the alias, the key, the start of the second document; empty
    /// where only a place is known. Character boundaries, within the text.
    pub(crate) source: Range<usize>,
}

impl YamlProblem {
    /// What stands at the place: the tag (`!!str`), the alias (`*name`), the key. `text` is the YAML text that was
    /// converted.
    pub(crate) fn excerpt<'t>(&self, text: &'t str) -> &'t str {
        text.get(self.source.clone()).unwrap_or_default()
    }
}

/// What is wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum YamlProblemKind {
    /// The text is not YAML from here on. Fatal.
    Syntax(SyntaxKind),
    /// A limit is exceeded; for aliases at the alias whose expansion does it. Fatal.
    OverLimit(Limit),
    /// There is no document, or only an empty one. Fatal. A document that says `null` or `~` is none of these.
    NoDocument,
    /// A second document begins here. The first one was converted; from here on nothing was looked at.
    SeveralDocuments,
    /// A merge key `<<`. The JSON has it as a member of that name; nothing is merged.
    MergeKey,
    /// An explicit tag. `!!str` and `!` make a scalar a text, every other tag is read as if it were not there.
    Tag,
    /// A key that is a sequence or a mapping, or an alias of one. The JSON has the source text of the key as the
    /// name of the member.
    NonScalarKey,
    /// An alias without an anchor before it. In the JSON `null`; as a key the alias as it stands (`*name`).
    UnknownAlias,
    /// An alias within the node it names. In the JSON as [`UnknownAlias`](Self::UnknownAlias).
    RecursiveAlias,
    /// An alias of a collection that stands within a [key that is no scalar](Self::NonScalarKey), and of which
    /// there is therefore no JSON. In the JSON as [`UnknownAlias`](Self::UnknownAlias).
    AliasIntoKey,
}

impl YamlProblemKind {
    /// Whether there is no JSON because of it.
    pub(crate) fn is_fatal(self) -> bool {
        matches!(self, Self::Syntax(_) | Self::OverLimit(_) | Self::NoDocument)
    }
}

/// Which limit was exceeded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Limit {
    /// [`YamlLimits::max_depth`](super::YamlLimits::max_depth).
    Depth,
    /// [`YamlLimits::max_nodes`](super::YamlLimits::max_nodes).
    Nodes,
    /// [`YamlLimits::max_json_bytes`](super::YamlLimits::max_json_bytes).
    JsonBytes,
    /// The YAML text itself is longer than `u32::MAX` bytes.
    SourceBytes,
}

/// What makes a text no YAML, as far as it leads to a different way out for whoever wrote it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum SyntaxKind {
    /// A tab where only spaces may indent or separate.
    Tab,
    /// The line of a text over several lines is indented too little.
    Indentation,
    /// A `:` or `?` where no mapping can be. Mostly a text with a colon that lacks its quotes (`a: b: c`), a line that
    /// is indented more than the one above, or a line above without its own colon; also a key of more than 1,024
    /// characters.
    MappingNotAllowed,
    /// A `- ` where no sequence can be.
    SequenceNotAllowed,
    /// A key with its `:` was expected. Mostly the indentation fits no line above, or an item `- ` follows members.
    ExpectedKey,
    /// An item `- ` was expected. Mostly the indentation fits no line above, or a member follows items.
    ExpectedItem,
    /// A value was expected.
    ExpectedValue,
    /// A `,` or the closing bracket was expected.
    ExpectedSeparator,
    /// A `[` or `{` is never closed.
    UnclosedBracket {
        /// The opening bracket; it stands at the place of the problem.
        open: char,
    },
    /// A bracket closes another kind of bracket; the place is the opening one.
    MismatchedBracket {
        /// The bracket that is open.
        open: char,
        /// The bracket that closes.
        close: char,
    },
    /// A closing bracket without an opening one.
    StrayBracket,
    /// A quoted text is never closed; the place is its opening quote.
    UnclosedQuote,
    /// Something follows a quoted text on its line.
    AfterQuote,
    /// An escape in a double-quoted text that YAML does not know, or one that is no character (a lone surrogate). The
    /// place is the opening quote.
    Escape,
    /// A `|` or `>` is followed by something that is neither an indentation (`1` to `9`) nor `+` or `-`.
    BlockHeader,
    /// A character that may not stand here: a control character anywhere, `@`, a backtick or `%` at the start of a
    /// text without quotes.
    Character {
        /// The character.
        character: char,
    },
    /// A byte order mark within the document.
    ByteOrderMark,
    /// A comment that is not separated by a space, or one that cuts a text in two.
    Comment,
    /// `---` or `...` within a quoted text, something behind `...` on its line, directives without a `---` after
    /// them, or something after the document that is not separated from it by `---`.
    DocumentMarker,
    /// A directive (`%YAML`, `%TAG`) that is none, is repeated, or asks for another major version of YAML.
    Directive,
    /// A tag that is none, or whose handle is not declared.
    Tag,
    /// An anchor or an alias without a name.
    Anchor,
    /// The text ends where something was expected.
    UnexpectedEnd,
    /// Something else.
    Other,
}

/// What an error of the parser is for us.
pub(super) fn kind_of(error: &ErrorKind) -> YamlProblemKind {
    YamlProblemKind::Syntax(match error {
        ErrorKind::RecursionLimitExceeded => return YamlProblemKind::OverLimit(Limit::Depth),

        ErrorKind::TabNotAllowed
        | ErrorKind::TabInBlockIndentation
        | ErrorKind::TabAtBlockScalarStart
        | ErrorKind::TabInIndentation
        | ErrorKind::TabInPlainScalar => SyntaxKind::Tab,

        ErrorKind::InvalidIndentation
        | ErrorKind::InvalidBlockScalarIndent
        | ErrorKind::InvalidQuotedScalarIndent
        | ErrorKind::InvalidFlowScalarIndent => SyntaxKind::Indentation,

        ErrorKind::MappingKeyNotAllowed
        | ErrorKind::MappingValueNotAllowed
        | ErrorKind::FlowMappingValueAdjacentCollection
        | ErrorKind::InvalidMappingValueWhitespace
        | ErrorKind::InvalidColonPlacement => SyntaxKind::MappingNotAllowed,

        ErrorKind::BlockEntryInFlowCollection
        | ErrorKind::BlockSequenceEntryNotAllowed
        | ErrorKind::InvalidBlockEntryWhitespace
        | ErrorKind::PlainScalarStartsWithDashFlowIndicator => SyntaxKind::SequenceNotAllowed,

        ErrorKind::ExpectedBlockSequenceEntry => SyntaxKind::ExpectedItem,

        ErrorKind::ExpectedBlockMappingKey | ErrorKind::SimpleKeyExpected | ErrorKind::InvalidSimpleKey => {
            SyntaxKind::ExpectedKey
        }

        ErrorKind::ExpectedNodeContent | ErrorKind::UnexpectedEndOfPlainScalar => SyntaxKind::ExpectedValue,

        ErrorKind::ExpectedFlowMappingSeparator | ErrorKind::ExpectedFlowSequenceSeparator => {
            SyntaxKind::ExpectedSeparator
        }

        ErrorKind::UnclosedFlowCollection { open } => SyntaxKind::UnclosedBracket { open: *open },
        ErrorKind::MismatchedFlowCollectionEnd { open, close } => {
            SyntaxKind::MismatchedBracket { open: *open, close: *close }
        }
        ErrorKind::MisplacedFlowCollectionEnd => SyntaxKind::StrayBracket,

        ErrorKind::UnclosedQuotedScalar => SyntaxKind::UnclosedQuote,
        ErrorKind::InvalidTrailingSingleQuotedScalar | ErrorKind::InvalidTrailingDoubleQuotedScalar => {
            SyntaxKind::AfterQuote
        }

        ErrorKind::UnknownQuotedScalarEscape
        | ErrorKind::InvalidQuotedScalarHexEscape
        | ErrorKind::InvalidLowSurrogateHexEscape
        | ErrorKind::InvalidLowSurrogate
        | ErrorKind::MissingLowSurrogate
        | ErrorKind::UnpairedLowSurrogate
        | ErrorKind::InvalidUnicodeEscape => SyntaxKind::Escape,

        ErrorKind::ZeroBlockScalarIndent | ErrorKind::InvalidBlockScalarHeader => SyntaxKind::BlockHeader,

        ErrorKind::UnexpectedCharacter { character } => SyntaxKind::Character { character: *character },
        ErrorKind::BomInsideDocument => SyntaxKind::ByteOrderMark,

        ErrorKind::CommentInterceptedScalar | ErrorKind::CommentNotSeparated => SyntaxKind::Comment,

        ErrorKind::DocumentIndicatorInQuotedScalar
        | ErrorKind::ExpectedDocumentStart
        | ErrorKind::InvalidDocumentEnd
        | ErrorKind::MissingDocumentEndBeforeDirective => SyntaxKind::DocumentMarker,

        ErrorKind::DuplicateVersionDirective
        | ErrorKind::UnsupportedYamlMajorVersion
        | ErrorKind::DuplicateTagDirective
        | ErrorKind::InvalidDirectiveTerminator
        | ErrorKind::DirectiveDisallowed
        | ErrorKind::MissingYamlVersionSeparator
        | ErrorKind::MissingDirectiveName
        | ErrorKind::InvalidDirectiveName
        | ErrorKind::DirectiveByteLimitExceeded { .. }
        | ErrorKind::TooManyReservedDirectiveParams { .. }
        | ErrorKind::YamlVersionTooLong
        | ErrorKind::MissingYamlVersion
        | ErrorKind::ExpectedTagDirectiveBang
        | ErrorKind::InvalidTagDirectiveTerminator => SyntaxKind::Directive,

        ErrorKind::UndeclaredTagHandle
        | ErrorKind::ExpectedTagBang
        | ErrorKind::InvalidGlobalTagCharacter
        | ErrorKind::InvalidTagTerminator
        | ErrorKind::MissingTagUri
        | ErrorKind::UnclosedVerbatimTag
        | ErrorKind::InvalidTagEscape
        | ErrorKind::InvalidTagUtf8LeadingByte
        | ErrorKind::InvalidTagUtf8TrailingByte
        | ErrorKind::InvalidTagUtf8 => SyntaxKind::Tag,

        ErrorKind::MissingAnchorOrAliasName => SyntaxKind::Anchor,

        ErrorKind::UnexpectedEofFlowSequence
        | ErrorKind::UnexpectedEofFlowMapping
        | ErrorKind::UnexpectedEofImplicitFlowMapping
        | ErrorKind::UnexpectedEofBlockSequence
        | ErrorKind::UnexpectedEofBlockMapping
        | ErrorKind::UnexpectedEof => SyntaxKind::UnexpectedEnd,

        _ => SyntaxKind::Other,
    })
}

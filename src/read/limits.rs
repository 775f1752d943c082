//! Limits of what is read: input is hostile until it was checked.

/// Limits for reading and reporting. Each has a default that real catalogs do not reach, and gives a clear finding.
///
/// ```
/// use dvs::Limits;
/// let limits = Limits::default().max_entities(500);
/// assert_eq!(limits.max_entities, 500);
/// ```
#[derive(Clone, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub struct Limits {
    /// Bytes of an input that is read whole: a JSON or YAML document. Default 512 MiB. A stream of NDJSON may be longer.
    pub max_input: usize,
    /// Bytes of one line of NDJSON. Default 16 MiB.
    pub max_line: usize,
    /// How deep values may be nested. Default 64.
    pub max_depth: usize,
    /// Entities of one input. Default ten million.
    pub max_entities: usize,
    /// Bytes of one text. Default 64 KiB.
    pub max_text: usize,
    /// Bytes of a document that stands inline in an interface version. Default 4 MiB.
    pub max_inline: usize,
    /// Findings of one rule in a report; further ones are counted. Default 1 000.
    pub max_findings_per_rule: usize,
    /// Findings in a report; further ones are counted. Default 10 000.
    pub max_findings: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            max_input: 512 << 20,
            max_line: 16 << 20,
            max_depth: 64,
            max_entities: 10_000_000,
            max_text: 64 << 10,
            max_inline: 4 << 20,
            max_findings_per_rule: 1000,
            max_findings: 10_000,
        }
    }
}

macro_rules! setters {
    ($($name:ident)*) => {
        impl Limits {
            $(
                #[doc = concat!("Sets `", stringify!($name), "`.")]
                #[must_use]
                pub fn $name(mut self, limit: usize) -> Self {
                    self.$name = limit;
                    self
                }
            )*
        }
    };
}
setters!(max_input max_line max_depth max_entities max_text max_inline max_findings_per_rule max_findings);

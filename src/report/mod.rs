//! What comes out of a check: what rules say about themselves, findings, verdicts, reports, and how they are written.
//! Not here: the rules (`rulebook`), how they run (`check`), and how positions are found (`read`).

mod declaration;
mod finding;
mod json;
mod profile;
#[cfg(feature = "render")]
mod render;
mod summary;
mod severity;
mod source;
mod span;
mod text;
mod verdict;

pub use declaration::{Declaration, Reads, Scope};
pub use finding::{Finding, Param, Related};
pub use profile::{Coverage, Profile};
#[cfg(feature = "render")]
pub use render::Excerpts;
pub use summary::{EntityVerdict, NotJudged, NotRun, NotRunReason, ProfileSummary, Report, Unjudged};
pub use severity::Severity;
pub use source::{Force, Source};
pub use span::{Columns, Span};
pub use verdict::Verdict;

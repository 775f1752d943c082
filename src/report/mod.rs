//! What comes out of a check: what rules say about themselves, findings, verdicts, reports, and how they are written.
//! Not here: the rules (`rulebook`), how they run (`check`), and how positions are found (`read`).

mod declaration;
mod example;
mod explanation;
mod figure;
mod finding;
mod gitlab;
mod json;
mod junit;
mod left_out;
mod lines;
mod not_judged;
mod profile;
pub mod profiles;
#[cfg(feature = "render")]
mod render;
#[cfg(feature = "sarif")]
mod sarif;
mod severity;
#[cfg(feature = "schema")]
pub(crate) mod shapes;
mod span;
mod status;
mod status_text;
mod summary;
mod text;
mod verdict;
mod versions;

pub use declaration::{Declaration, Reads, Scope, count_by_force};
pub use example::Example;
pub(crate) use explanation::escaped;
pub use explanation::{Explanation, Section};
pub use figure::Figure;
pub use finding::{Finding, Param, Related};
pub(crate) use finding::{Offset, Place, fill, fingerprint};
pub use gitlab::write_gitlab;
pub(crate) use json::NOTICE;
pub(crate) use json::{Both, listing};
pub use json::{rules_json, write_json};
pub use junit::write_junit;
pub use lines::write_lines;
pub use not_judged::{NotJudged, Unjudged};
pub use profile::Profile;
pub(crate) use profiles::BASE;
#[cfg(feature = "sarif")]
pub use sarif::{Sarif, write_sarif};
pub use severity::Severity;
pub(crate) use span::count_bytes;
pub use span::{Columns, Span};
pub use status::{OpenItems, Status, StatusRow, status_json};
pub(crate) use summary::{Counts, EntityCounts};
pub use summary::{EntityVerdict, NotRun, NotRunReason, ProfileSummary, Report};
pub(crate) use text::shown;
pub use verdict::Verdict;
pub use versions::Versions;

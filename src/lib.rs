#![doc = include_str!("../README.md")]
#![forbid(unsafe_code)]
// Reports are texts that callers print.
#![deny(clippy::print_stdout, clippy::print_stderr)]

pub mod change;
mod check;
pub mod compat;
pub mod facade;
pub mod facts;
pub mod federation;
pub mod key;
pub mod model;
mod read;
mod report;
mod rule;
mod rulebook;
mod shape;
pub mod standards;
pub mod text;

#[cfg(feature = "parallel")]
pub use check::check_reader_parallel;
pub use check::{
    Checker, DamagedEntity, Defaults, DefaultsProblem, Input, Options, Outcome, Part, Waiver, check, check_reader,
    check_together, facts_of, part_of_lines, read_catalog,
};
pub use model::{Agreement, Catalog, InterfaceContract, Organisation, Service, Tenant};
pub use read::{InvalidTable, Limits, TableProblem};
pub use report::profiles;
pub use report::{
    Columns, Declaration, EntityVerdict, Example, Explanation, Figure, Finding, NotJudged, NotRun, NotRunReason,
    OpenItems, Param, Profile, ProfileSummary, Reads, Related, Report, Scope, Section, Severity, Span, Status,
    StatusRow, Unjudged, Verdict, Versions, count_by_force, rules_json, status_json, write_gitlab, write_json,
    write_junit, write_lines,
};
#[cfg(feature = "sarif")]
pub use report::{Sarif, write_sarif};
pub use rule::{
    AllowedCountries, CatalogContext, Check, EntityContext, FactsContext, LeafText, Parameter, ParameterError,
    Parameters, Registry, Rule, RuleBookError, TextClass, UrlClass, parameters_json,
};
pub use rulebook::registry as rule_book;
pub use shape::json::{InvalidJson, RawJson};
pub use shape::{
    Bilingual, EntityKind, Field, Format, InvalidText, Lang, Leaf, List, ObjectShape, Path, Role, Shape, Term,
    UnknownMembers, VocabularyShape,
};
pub use standards::{Coverage, Force, Source};

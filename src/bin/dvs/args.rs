//! What can be said on the command line. Not here: what is done with it.

use std::path::PathBuf;

use crate::federation_args::FederationArgs;
use clap::{Args as Arguments, Parser, Subcommand, ValueEnum};
use dvs::text::{Date, WebUrl};
use dvs::{Lang, Severity};

/// Check catalog data of the Deutsche Verwaltungscloud.
///
/// No official format, not checked by FITKO or govdigital.
#[derive(Debug, Parser)]
#[command(name = "dvs", version)]
pub(crate) struct Args {
    #[command(subcommand)]
    pub(crate) command: Command,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    Check(Box<CheckArgs>),
    Status(Box<StatusArgs>),
    Rules(RulesArgs),
    Explain(ExplainArgs),
    Federation(Box<FederationArgs>),
    Parameters(ParametersArgs),
    Compat(CompatArgs),
    Interfaces(InterfacesArgs),
    Convert(ConvertArgs),
    Fmt(FmtArgs),
}

/// Check catalogs and report every problem with its place, reason and way out.
///
/// Each input is judged by itself: a file (JSON, NDJSON or YAML, told by its content), a folder, or `-` for standard
/// input. All files `*.json`, `*.ndjson`, `*.jsonl`, `*.yaml` and `*.yml` in a folder and below it together are one
/// catalog.
///
/// Exit codes: 0 passed (warnings and hints do not fail), 1 failed, 3 not judged completely, 2 could not run.
#[derive(Debug, Arguments)]
pub(crate) struct CheckArgs {
    /// Files, folders, or `-` for standard input.
    #[arg(required = true, value_name = "INPUT")]
    pub(crate) inputs: Vec<PathBuf>,
    /// Run these profiles instead of the default ones.
    #[arg(long = "profile", value_name = "NAME", value_delimiter = ',')]
    pub(crate) profiles: Vec<String>,
    /// Run only these rules, by code or name.
    #[arg(long, value_name = "RULE", value_delimiter = ',')]
    pub(crate) select: Vec<String>,
    /// Leave these rules out, by code or name.
    #[arg(long, value_name = "RULE", value_delimiter = ',')]
    pub(crate) ignore: Vec<String>,
    #[command(flatten)]
    pub(crate) how: HowArgs,
    /// Form of the report: for people, or for machines.
    #[arg(long, value_name = "FORMAT", default_value = "text")]
    pub(crate) format: ReportFormat,
    /// Where the rule book is published, an address that leads to the folder `docs`: rules in SARIF link there.
    #[arg(long, value_name = "URL")]
    pub(crate) rule_book: Option<WebUrl>,
    /// Let findings of this severity and above fail the check.
    #[arg(long, value_name = "SEVERITY")]
    pub(crate) deny: Option<Level>,
    /// Findings that this file lists are known: they are shown, but do not count.
    #[arg(long, value_name = "FILE", conflicts_with = "write_baseline")]
    pub(crate) baseline: Option<PathBuf>,
    /// Write all findings to this file as known ones; the exit code is that of a check with it.
    #[arg(long, value_name = "FILE")]
    pub(crate) write_baseline: Option<PathBuf>,
    /// Threads for large inputs of lines; all cores if not given.
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=1024))]
    pub(crate) threads: Option<u16>,
}

/// How is judged, and how it is said.
#[derive(Debug, Arguments)]
pub(crate) struct HowArgs {
    /// Language of findings: that of the environment if it is English, else German.
    #[arg(long, value_name = "LANG")]
    pub(crate) lang: Option<Language>,
    /// The day for which is judged, YYYY-MM-DD; the day of the system clock (UTC) if not given.
    #[arg(long, value_name = "DATE")]
    pub(crate) today: Option<Date>,
    /// Judge all inputs together as one catalog.
    #[arg(long)]
    pub(crate) together: bool,
    /// A further catalog to which references may lead; it is known, but not judged.
    #[arg(long, value_name = "FILE")]
    pub(crate) with: Vec<PathBuf>,
    /// Everything that may be referred to is at hand: any reference that leads nowhere is an error.
    #[arg(long)]
    pub(crate) closed: bool,
    /// Give a parameter of rules another value; `dvs parameters` lists them. May be given several times.
    #[arg(long, value_name = "NAME=VALUE", value_parser = name_and_value)]
    pub(crate) set: Vec<(String, String)>,
}

fn name_and_value(text: &str) -> Result<(String, String), String> {
    let (name, value) = text.split_once('=').ok_or("expected NAME=VALUE")?;
    Ok((name.trim().to_owned(), value.to_owned()))
}

/// Show what is open, service by service and profile by profile.
///
/// A table with the number of errors, warnings and hints, and what was not judged; beside each profile stands how much of its
/// source it covers. All profiles run, also those on request. Inputs and exit codes are those of `dvs check`.
#[derive(Debug, Arguments)]
pub(crate) struct StatusArgs {
    /// Files, folders, or `-` for standard input.
    #[arg(required = true, value_name = "INPUT")]
    pub(crate) inputs: Vec<PathBuf>,
    /// Run these profiles only.
    #[arg(long = "profile", value_name = "NAME", value_delimiter = ',')]
    pub(crate) profiles: Vec<String>,
    #[command(flatten)]
    pub(crate) how: HowArgs,
    /// Form of the table.
    #[arg(long, value_name = "FORMAT", default_value = "text")]
    pub(crate) format: Format,
}

/// List the rules.
#[derive(Debug, Arguments)]
pub(crate) struct RulesArgs {
    /// Only the rules of these profiles.
    #[arg(long = "profile", value_name = "NAME", value_delimiter = ',')]
    pub(crate) profiles: Vec<String>,
    /// Only rules with a source whose name contains one of these words: `GWB`, `Detailstandard`.
    #[arg(long = "source", value_name = "WORD")]
    pub(crate) sources: Vec<String>,
    /// Only rules of this severity.
    #[arg(long, value_name = "SEVERITY")]
    pub(crate) severity: Option<Level>,
    /// Form of the list.
    #[arg(long, value_name = "FORMAT", default_value = "text")]
    pub(crate) format: Format,
    /// Language of titles: that of the environment if it is English, else German.
    #[arg(long, value_name = "LANG")]
    pub(crate) lang: Option<Language>,
}

/// Explain a rule: what it demands, why, what to do, and where it comes from.
#[derive(Debug, Arguments)]
pub(crate) struct ExplainArgs {
    /// Code or name of the rule.
    #[arg(value_name = "RULE")]
    pub(crate) rule: String,
    /// Language: that of the environment if it is English, else German.
    #[arg(long, value_name = "LANG")]
    pub(crate) lang: Option<Language>,
}

/// List the parameters of rules, which `--set` changes.
#[derive(Debug, Arguments)]
pub(crate) struct ParametersArgs {
    /// Form of the list.
    #[arg(long, value_name = "FORMAT", default_value = "text")]
    pub(crate) format: Format,
    /// Language: that of the environment if it is English, else German.
    #[arg(long, value_name = "LANG")]
    pub(crate) lang: Option<Language>,
}

/// Compare two descriptions of one interface: what changed, and whether a client that follows the old one can stop working.
///
/// Descriptions are OpenAPI 3.0 or 3.1, AsyncAPI 2 or 3, or a JSON Schema, in JSON or YAML. References to other files are followed
/// from the folder of the description.
///
/// Exit codes: 0 nothing is breaking, 1 breaking, 2 could not run, 3 could not be compared in full.
#[derive(Debug, Arguments)]
pub(crate) struct CompatArgs {
    /// The old description.
    #[arg(value_name = "OLD")]
    pub(crate) old: PathBuf,
    /// The new description.
    #[arg(value_name = "NEW")]
    pub(crate) new: PathBuf,
    /// Form of the answer.
    #[arg(long, value_name = "FORMAT", default_value = "text")]
    pub(crate) format: NotesFormat,
    /// Language: that of the environment if it is English, else German.
    #[arg(long, value_name = "LANG")]
    pub(crate) lang: Option<Language>,
    /// The day for which is judged whether an announced last day is over; the day of the system clock (UTC) if not given.
    #[arg(long, value_name = "DATE")]
    pub(crate) today: Option<Date>,
    /// Leave changes out: fingerprints, or ids of kinds.
    #[arg(long, value_name = "WHAT", value_delimiter = ',')]
    pub(crate) ignore: Vec<String>,
    /// Give a kind of change another level: `request-pattern-added=breaking`. May be given several times.
    #[arg(long, value_name = "ID=LEVEL", value_parser = name_and_value)]
    pub(crate) level: Vec<(String, String)>,
    /// Show what only people see, too: changed descriptions and the like.
    #[arg(long)]
    pub(crate) editorial: bool,
}

/// Show who provides the interfaces that services need, and who is hit when one ends.
///
/// Exit codes: 0 all needs are met, 1 something that a service cannot do without is provided by nobody or only in other networks, 2 could not run.
#[derive(Debug, Arguments)]
pub(crate) struct InterfacesArgs {
    /// The catalog: a JSON, NDJSON or YAML file.
    #[arg(value_name = "CATALOG")]
    pub(crate) catalog: PathBuf,
    /// Show who is hit when this interface ends, or one version of it: `ID` or `ID@VERSION`.
    #[arg(long, value_name = "INTERFACE")]
    pub(crate) without: Option<String>,
    /// Form of the answer.
    #[arg(long, value_name = "FORMAT", default_value = "text")]
    pub(crate) format: GraphFormat,
    /// Language: that of the environment if it is English, else German.
    #[arg(long, value_name = "LANG")]
    pub(crate) lang: Option<Language>,
    /// The day for which is looked; the day of the system clock (UTC) if not given.
    #[arg(long, value_name = "DATE")]
    pub(crate) today: Option<Date>,
}

/// Write a catalog in another form.
///
/// Nothing gets lost without being told: where something could not be kept, nothing is written. Comments of YAML are not kept. What services of a
/// folder inherit from its defaults is written out.
///
/// Exit codes: 0 written, 2 could not run.
#[derive(Debug, Arguments)]
#[command(
    after_help = "Examples:\n  dvs convert catalog.json --to yaml --output catalog.yaml\n  dvs convert catalog.json --to folder --output services\n  dvs convert services --to ndjson | dvs check -"
)]
pub(crate) struct ConvertArgs {
    /// Files or folders that together are the catalog, or `-` for standard input.
    #[arg(required = true, value_name = "INPUT")]
    pub(crate) inputs: Vec<PathBuf>,
    /// The form to write.
    #[arg(long, value_name = "FORM")]
    pub(crate) to: WrittenForm,
    /// The form of the files of a folder.
    #[arg(long, value_name = "FORM", default_value = "yaml")]
    pub(crate) files: FileForm,
    /// Where to write: a file, or a folder that does not exist yet or is empty. Standard output if not given.
    #[arg(long, short, value_name = "PATH", required_if_eq("to", "folder"))]
    pub(crate) output: Option<PathBuf>,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug, ValueEnum)]
pub(crate) enum WrittenForm {
    /// A JSON document.
    Json,
    /// A line an entity.
    Ndjson,
    /// A YAML document.
    Yaml,
    /// A file an entity.
    Folder,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug, ValueEnum)]
pub(crate) enum FileForm {
    Json,
    Yaml,
}

/// Bring files into their canonical form: order of members, layout.
///
/// Each file keeps its form. A file of which something would get lost stays as it is. Formatting twice gives what formatting once gives.
///
/// Exit codes: 0 all files are in their canonical form, 1 with `--check` if some are not, 2 if some could not be formatted.
#[derive(Debug, Arguments)]
#[command(after_help = "Examples:\n  dvs fmt services\n  dvs fmt --check services\n  dvs fmt --expand services")]
pub(crate) struct FmtArgs {
    /// Files, or folders with all catalog files in them.
    #[arg(required = true, value_name = "PATH")]
    pub(crate) paths: Vec<PathBuf>,
    /// Change nothing; name the files that are not in their canonical form.
    #[arg(long)]
    pub(crate) check: bool,
    /// Drop comments of YAML. Without this, files with comments stay as they are.
    #[arg(long)]
    pub(crate) drop_comments: bool,
    /// Write out what entities inherit from the defaults of a folder. The file of defaults stays.
    #[arg(long)]
    pub(crate) expand: bool,
    /// Language of messages: that of the environment if it is English, else German.
    #[arg(long, value_name = "LANG")]
    pub(crate) lang: Option<Language>,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug, ValueEnum)]
pub(crate) enum ReportFormat {
    /// For people, with excerpts of the source.
    Text,
    /// Everything, in the form of this program.
    Json,
    /// A line a finding: `file:line:column: severity CODE message`.
    Lines,
    /// SARIF 2.1.0.
    Sarif,
    /// The code-quality report of GitLab.
    Gitlab,
    /// JUnit XML: a test case for each entity and profile.
    Junit,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug, ValueEnum)]
pub(crate) enum GraphFormat {
    Text,
    Json,
    Dot,
    Mermaid,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug, ValueEnum)]
pub(crate) enum NotesFormat {
    Text,
    Json,
    Markdown,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug, ValueEnum)]
pub(crate) enum Format {
    Text,
    Json,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug, ValueEnum)]
pub(crate) enum Language {
    De,
    En,
}

impl From<Language> for Lang {
    fn from(language: Language) -> Self {
        match language {
            Language::De => Self::De,
            Language::En => Self::En,
        }
    }
}

#[derive(Clone, Copy, PartialEq, Eq, Debug, ValueEnum)]
pub(crate) enum Level {
    Hint,
    Warning,
    Error,
}

impl From<Level> for Severity {
    fn from(level: Level) -> Self {
        match level {
            Level::Hint => Self::Hint,
            Level::Warning => Self::Warning,
            Level::Error => Self::Error,
        }
    }
}

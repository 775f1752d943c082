//! What can be said on the command line. Not here: what is done with it.

use std::path::PathBuf;

use crate::federation_args::FederationArgs;
pub(crate) use crate::writing_args::{ConvertArgs, FileForm, FmtArgs, NewArgs, SheetArgs, WrittenForm};
use clap::{Args as Arguments, Parser, Subcommand, ValueEnum};
use dvs::text::{Date, WebUrl};
use dvs::{Lang, Severity};

/// Check catalog data of the Deutsche Verwaltungscloud.
///
/// No official format, not checked by FITKO or govdigital.
#[derive(Debug, Parser)]
#[command(
    name = "dvs",
    version,
    after_help = "Examples:\n  dvs new service --id example.musterland:mail --output services/mail.yaml\n  dvs check services\n  dvs explain R0201"
)]
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
    New(NewArgs),
    Sheet(SheetArgs),
    Key(KeyArgs),
    Schema(SchemaArgs),
    Completions(CompletionsArgs),
    Man(ManArgs),
}

impl Command {
    /// The language that was asked for.
    pub(crate) fn lang(&self) -> Option<Language> {
        match self {
            Self::Check(args) => args.how.lang,
            Self::Status(args) => args.how.lang,
            Self::Rules(args) => args.lang,
            Self::Explain(args) => args.lang,
            Self::Federation(args) => args.question.how().lang,
            Self::Parameters(args) => args.lang,
            Self::Compat(args) => args.lang,
            Self::Interfaces(args) => args.lang,
            Self::Fmt(args) => args.lang,
            Self::Sheet(args) => args.how.lang,
            Self::Key(args) => args.lang,
            Self::Convert(_) | Self::New(_) | Self::Schema(_) | Self::Completions(_) | Self::Man(_) => None,
        }
    }
}

/// Check catalogs and report every problem with its place, reason and way out.
///
/// Each input is judged by itself: a file (JSON, NDJSON or YAML, told by its content), a folder, or `-` for standard
/// input. All files `*.json`, `*.ndjson`, `*.jsonl`, `*.yaml` and `*.yml` in a folder and below it together are one
/// catalog.
///
/// Exit codes: 0 passed (warnings and hints do not fail), 1 failed, 3 not judged completely, 2 could not run.
#[derive(Debug, Arguments)]
#[command(
    after_help = "Examples:\n  dvs check catalog.yaml\n  dvs check services --profile base,csp-agb\n  dvs check services --format sarif > dvs.sarif\n  dvs check - < catalog.ndjson"
)]
pub(crate) struct CheckArgs {
    /// Files, folders, or `-` for standard input.
    #[arg(required = true, value_name = "INPUT")]
    pub(crate) inputs: Vec<PathBuf>,
    /// Run only these rules, by code or name.
    #[arg(long, value_name = "RULE", value_delimiter = ',')]
    pub(crate) select: Vec<String>,
    #[command(flatten)]
    pub(crate) how: HowArgs,
    #[command(flatten)]
    pub(crate) verdict: VerdictArgs,
    /// Form of the report: for people, or for machines.
    #[arg(long, value_name = "FORMAT", default_value = "text")]
    pub(crate) format: ReportFormat,
    /// Where the rule book is published, an address that leads to the folder `docs`: rules in SARIF link there.
    #[arg(long, value_name = "URL")]
    pub(crate) rule_book: Option<WebUrl>,
    /// Write all findings to this file as known ones; the exit code is that of a check with it. A baseline of `dvs.toml` is not read.
    #[arg(long, value_name = "FILE", conflicts_with = "baseline")]
    pub(crate) write_baseline: Option<PathBuf>,
    /// Threads for large inputs of lines; all cores if not given.
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=1024))]
    pub(crate) threads: Option<u16>,
}

/// What is judged together, and what fails.
#[derive(Debug, Arguments)]
pub(crate) struct VerdictArgs {
    /// Judge all inputs together as one catalog.
    #[arg(long)]
    pub(crate) together: bool,
    /// Let findings of this severity and above fail the check.
    #[arg(long, value_name = "SEVERITY")]
    pub(crate) deny: Option<Level>,
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
    /// Run these profiles instead of the default ones.
    #[arg(long = "profile", value_name = "NAME", value_delimiter = ',')]
    pub(crate) profiles: Vec<String>,
    /// Leave these rules out, by code or name.
    #[arg(long, value_name = "RULE", value_delimiter = ',')]
    pub(crate) ignore: Vec<String>,
    /// Findings that this file lists are known: they are shown, but do not count.
    #[arg(long, value_name = "FILE")]
    pub(crate) baseline: Option<PathBuf>,
    /// A further catalog to which references may lead; it is known, but not judged.
    #[arg(long, value_name = "FILE")]
    pub(crate) with: Vec<PathBuf>,
    /// Everything that may be referred to is at hand: any reference that leads nowhere is an error.
    #[arg(long)]
    pub(crate) closed: bool,
    /// Hold findings that depend on the day at warning, and let none of them fail, whatever `--deny` says: no check fails only because a
    /// date in the catalog went by. A waiver that ends still ends: then its findings count again.
    #[arg(long)]
    pub(crate) hold_dates: bool,
    /// Read this file of settings instead of the next `dvs.toml` upwards from the first input: from a folder that is named, or from the folder of a file.
    #[arg(long, value_name = "FILE")]
    pub(crate) config: Option<PathBuf>,
    /// Read no file of settings.
    #[arg(long, conflicts_with = "config")]
    pub(crate) no_config: bool,
    /// Give a parameter of rules another value; `dvs parameters` lists them. May be given several times.
    #[arg(long, value_name = "NAME=VALUE", value_parser = name_and_value)]
    pub(crate) set: Vec<(String, String)>,
}

pub(crate) fn name_and_value(text: &str) -> Result<(String, String), String> {
    let (name, value) = text.split_once('=').ok_or("expected NAME=VALUE")?;
    Ok((name.trim().to_owned(), value.to_owned()))
}

/// Show what is open, service by service and profile by profile.
///
/// A table with the number of errors, warnings and hints, and what was not judged; beside each profile stands how much of its
/// source it covers. Unless profiles are named, all run, also those on request. Inputs and exit codes are those of `dvs check`.
#[derive(Debug, Arguments)]
#[command(after_help = "Examples:\n  dvs status services\n  dvs status catalog.json --profile data-protection")]
pub(crate) struct StatusArgs {
    /// Files, folders, or `-` for standard input.
    #[arg(required = true, value_name = "INPUT")]
    pub(crate) inputs: Vec<PathBuf>,
    #[command(flatten)]
    pub(crate) how: HowArgs,
    #[command(flatten)]
    pub(crate) verdict: VerdictArgs,
    /// Form of the table.
    #[arg(long, value_name = "FORMAT", default_value = "text")]
    pub(crate) format: Format,
}

/// List the rules.
#[derive(Debug, Arguments)]
#[command(after_help = "Examples:\n  dvs rules\n  dvs rules --profile base --severity error\n  dvs rules --source GWB")]
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
#[command(after_help = "Examples:\n  dvs explain R0201\n  dvs explain dangling-reference --lang en")]
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
#[command(after_help = "Examples:\n  dvs parameters\n  dvs check services --set days-before-end=60")]
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
/// where these stand in the folder of the description or below it.
///
/// Exit codes: 0 nothing is breaking, 1 breaking, 2 could not run, 3 could not be compared in full.
#[derive(Debug, Arguments)]
#[command(after_help = "Examples:\n  dvs compat old.yaml new.yaml\n  dvs compat old.json new.json --format markdown")]
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
#[command(
    after_help = "Examples:\n  dvs interfaces catalog.json\n  dvs interfaces catalog.json --without example.musterland:api@1.0.0"
)]
pub(crate) struct InterfacesArgs {
    /// The catalog: a file (JSON, NDJSON or YAML), a folder, or `-` for standard input.
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

/// Say what an official key says: Leitweg-ID, ARS, AGS, LeiKa, DVDV, BSI-IGZ; also ids of this format.
///
/// Only the form is judged, with check digits; whether a key exists is not known here.
///
/// Exit codes: 0 it is a key, 2 it is none.
#[derive(Debug, Arguments)]
#[command(
    after_help = "Examples:\n  dvs key 04011000-1234512345-06\n  dvs key 053150000000 --kind ars\n  dvs key --compute 991-03730"
)]
pub(crate) struct KeyArgs {
    /// The key.
    #[arg(value_name = "KEY")]
    pub(crate) key: String,
    /// Which key it is; if not given, every kind whose form it has is shown.
    #[arg(long, value_name = "KIND")]
    pub(crate) kind: Option<String>,
    /// Compute the check digits of a Leitweg-ID that has none: `991-03730`.
    #[arg(long, conflicts_with = "kind")]
    pub(crate) compute: bool,
    /// Form of the answer.
    #[arg(long, value_name = "FORMAT", default_value = "text")]
    pub(crate) format: Format,
    /// Language: that of the environment if it is English, else German.
    #[arg(long, value_name = "LANG")]
    pub(crate) lang: Option<Language>,
}

/// Write the JSON Schema of something, or list what has one: documents, entities, reports, requests and answers of bindings.
#[derive(Debug, Arguments)]
#[command(after_help = "Examples:\n  dvs schema\n  dvs schema document > document.schema.json")]
pub(crate) struct SchemaArgs {
    /// Its name; if not given, all names are listed.
    #[arg(value_name = "NAME")]
    pub(crate) name: Option<String>,
}

/// Write completions for a shell.
#[derive(Debug, Arguments)]
#[command(after_help = "Examples:\n  dvs completions bash > ~/.local/share/bash-completion/completions/dvs")]
pub(crate) struct CompletionsArgs {
    /// The shell.
    pub(crate) shell: clap_complete::Shell,
}

/// Write the manual page of the program, or of one of its commands.
#[derive(Debug, Arguments)]
#[command(after_help = "Examples:\n  dvs man > dvs.1\n  dvs man check > dvs-check.1")]
pub(crate) struct ManArgs {
    /// The command.
    #[arg(value_name = "COMMAND")]
    pub(crate) command: Option<String>,
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

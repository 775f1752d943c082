//! What can be said to commands that write catalogs and sheets. Not here: what is done with it.

use std::path::PathBuf;

use clap::{Args as Arguments, ValueEnum};
use dvs::EntityKind;
use dvs::key::EntityId;

use crate::args::{HowArgs, Language, name_and_value};

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

/// Write a description to fill in: commented YAML with hints in German and English.
///
/// What is to be filled in says TODO, which `dvs check` finds.
#[derive(Debug, Arguments)]
#[command(
    after_help = "Examples:\n  dvs new service --id example.musterland:mail --provider example.musterland:it --output services/mail.yaml\n  dvs new organisation --id example.musterland:it --title 'IT Musterland'"
)]
pub(crate) struct NewArgs {
    /// What is described.
    pub(crate) kind: Kind,
    /// Its id, `namespace:name`.
    #[arg(long, value_name = "ID")]
    pub(crate) id: EntityId,
    /// The body that offers the service.
    #[arg(long, value_name = "ID")]
    pub(crate) provider: Option<EntityId>,
    /// Its German title or name.
    #[arg(long, value_name = "TEXT")]
    pub(crate) title: Option<String>,
    /// Any other value, by its way from the entity: `contacts.email=post@musterland.example`. May be given several times, also for a
    /// list of values: `--set tags=post --set tags=mail`.
    #[arg(long, value_name = "MEMBER=VALUE", value_parser = name_and_value)]
    pub(crate) set: Vec<(String, String)>,
    /// Leave these members out: those that the defaults of the folder give.
    #[arg(long, value_name = "MEMBER", value_delimiter = ',')]
    pub(crate) omit: Vec<String>,
    /// The file to write; it must not exist. Standard output if not given.
    #[arg(long, short, value_name = "FILE")]
    pub(crate) output: Option<PathBuf>,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug, ValueEnum)]
pub(crate) enum Kind {
    Organisation,
    Service,
    Interface,
    Tenant,
    Agreement,
}

impl From<Kind> for EntityKind {
    fn from(kind: Kind) -> Self {
        match kind {
            Kind::Organisation => Self::Organisation,
            Kind::Service => Self::Service,
            Kind::Interface => Self::Interface,
            Kind::Tenant => Self::Tenant,
            Kind::Agreement => Self::Agreement,
        }
    }
}

/// Write one entity on a sheet to print, in Markdown: for the person who fills in the portal.
///
/// What is open stands at the end, as `dvs check` with the same settings finds it in all inputs together.
#[derive(Debug, Arguments)]
#[command(after_help = "Examples:\n  dvs sheet example.musterland:mail services --lang de > mail.md")]
pub(crate) struct SheetArgs {
    /// The entity.
    #[arg(value_name = "ID")]
    pub(crate) id: EntityId,
    /// Files or folders that together are the catalog, or `-` for standard input.
    #[arg(required = true, value_name = "INPUT")]
    pub(crate) inputs: Vec<PathBuf>,
    #[command(flatten)]
    pub(crate) how: HowArgs,
}

//! What can be asked of `dvs federation`. Not here: the answers (`federation`).

use std::path::PathBuf;

use clap::{Args as Arguments, Subcommand};
use dvs::key::EntityId;
use dvs::text::{Country, Date, LocalId};

use crate::args::{Format, Language};

/// Who may use what, by which way, and why not: what catalogs say on it, with reasons.
///
/// No legal conclusion: everything is for the customer to verify.
#[derive(Debug, Arguments)]
#[command(
    after_help = "Examples:\n  dvs federation services example.musterland:amt --in catalog.json\n  dvs federation explain example.musterland:amt example.musterland:mail --in catalog.json\n  dvs federation matrix --in catalog.json --format json"
)]
pub(crate) struct FederationArgs {
    #[command(subcommand)]
    pub(crate) question: Question,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Question {
    /// All services, for one body.
    #[command(
        after_help = "Examples:\n  dvs federation services example.musterland:amt --in catalog.json\n  dvs federation services example.musterland:amt --in services --via example.musterland:it --locations DE"
    )]
    Services {
        /// The body that would use them.
        user: EntityId,
        #[command(flatten)]
        how: AskArgs,
    },
    /// All bodies, for one service.
    #[command(
        after_help = "Examples:\n  dvs federation customers example.musterland:mail --in catalog.json\n  dvs federation customers example.musterland:mail --in catalog.json --network --format json"
    )]
    Customers {
        /// The service.
        service: EntityId,
        #[command(flatten)]
        how: AskArgs,
    },
    /// One body and one service, with all reasons.
    #[command(
        after_help = "Examples:\n  dvs federation explain example.musterland:amt example.musterland:mail --in catalog.json\n  dvs federation explain example.musterland:amt example.musterland:mail --in catalog.json --protection high --on 2027-01-01"
    )]
    Explain {
        /// The body that would use it.
        user: EntityId,
        /// The service.
        service: EntityId,
        #[command(flatten)]
        how: AskArgs,
    },
    /// All bodies and all services, counted.
    #[command(
        after_help = "Examples:\n  dvs federation matrix --in services\n  dvs federation matrix --in catalog.json --format json"
    )]
    Matrix {
        #[command(flatten)]
        how: AskArgs,
    },
    /// What changes if facts change.
    #[command(
        after_help = "Examples:\n  dvs federation what-if --add joining.json --in catalog.json\n  dvs federation what-if --add joining.json --add control.json --remove leaving.json --in catalog.json"
    )]
    WhatIf {
        /// A catalog with what is added: its organisations bring memberships, control relations and networks, its services terms of joint
        /// use, its agreements themselves. Each file is an alternative of its own; they stand side by side.
        #[arg(long, value_name = "FILE", required_unless_present = "remove")]
        add: Vec<PathBuf>,
        /// A catalog with what is taken away, an alternative, too: the memberships, control relations, networks and agreements that it
        /// names, and the terms of joint use of its services.
        #[arg(long, value_name = "FILE")]
        remove: Vec<PathBuf>,
        #[command(flatten)]
        how: AskArgs,
    },
    /// The single changes that would open a service to most bodies.
    #[command(after_help = "Examples:\n  dvs federation blockers example.musterland:mail --in catalog.json")]
    Blockers {
        /// The service.
        service: EntityId,
        #[command(flatten)]
        how: AskArgs,
    },
    /// A picture of control, memberships and, for a body and a service, the paths.
    #[command(
        after_help = "Examples:\n  dvs federation graph --in catalog.json | dot -Tsvg > landscape.svg\n  dvs federation graph --user example.musterland:amt --service example.musterland:mail --mermaid --in catalog.json"
    )]
    Graph {
        /// The body that would use the service.
        #[arg(long, requires = "service")]
        user: Option<EntityId>,
        /// The service.
        #[arg(long, requires = "user")]
        service: Option<EntityId>,
        /// Write Mermaid instead of Graphviz DOT.
        #[arg(long)]
        mermaid: bool,
        #[command(flatten)]
        how: AskArgs,
    },
}

impl Question {
    /// What all questions have.
    pub(crate) fn how(&self) -> &AskArgs {
        match self {
            Self::Services { how, .. }
            | Self::Customers { how, .. }
            | Self::Explain { how, .. }
            | Self::Matrix { how }
            | Self::WhatIf { how, .. }
            | Self::Blockers { how, .. }
            | Self::Graph { how, .. } => how,
        }
    }
}

/// What is asked, and of which catalogs.
#[derive(Debug, Arguments)]
pub(crate) struct AskArgs {
    /// Files or folders that together are the catalog, or `-` for standard input.
    #[arg(long = "in", required = true, value_name = "INPUT")]
    pub(crate) inputs: Vec<PathBuf>,
    /// The customer that orders for the user, such as its IT-Dienstleister.
    #[arg(long, value_name = "ID")]
    pub(crate) via: Option<EntityId>,
    /// The plan, by its id inside the service.
    #[arg(long, value_name = "PLAN")]
    pub(crate) plan: Option<LocalId>,
    /// The protection need for confidentiality, integrity and availability: normal, high or very-high.
    #[arg(long, value_name = "LEVEL")]
    pub(crate) protection: Option<String>,
    /// The countries in which data may lie or be seen.
    #[arg(long, value_name = "COUNTRY", value_delimiter = ',')]
    pub(crate) locations: Vec<Country>,
    /// Ask whether the networks of the user reach the service.
    #[arg(long)]
    pub(crate) network: bool,
    /// The day, YYYY-MM-DD; the day of the system clock (UTC) if not given.
    #[arg(long, value_name = "DATE")]
    pub(crate) on: Option<Date>,
    /// Form of the answer.
    #[arg(long, value_name = "FORMAT", default_value = "text")]
    pub(crate) format: Format,
    /// Language: that of the environment if it is English, else German.
    #[arg(long, value_name = "LANG")]
    pub(crate) lang: Option<Language>,
}

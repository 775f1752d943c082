//! `dvs interfaces`: who provides what services need, and who is hit when an interface ends.

use std::process::ExitCode;

use dvs::compat::{self, Loss, Supply};
use dvs::key::EntityId;
use dvs::text::Version;
use dvs::{Input, Options, read_catalog};

use crate::args::{GraphFormat, InterfacesArgs};
use crate::inputs::{self, Source};
use crate::locale;
use crate::output::{Failure, Output, note};

pub(crate) fn run(args: &InterfacesArgs) -> Result<Output, Failure> {
    let today = args.today.clone().map_or_else(locale::today, Ok)?;
    let (name, bytes) = inputs::read(&Source::File(args.catalog.clone()))?;
    let outcome = read_catalog(Input::named(&name, &bytes), &Options::new(today.clone()));
    if !outcome.damaged.is_empty() || outcome.report.verdict() == dvs::Verdict::Failed {
        note(&format!("{}: something is wrong with the catalog, see `dvs check`", args.catalog.display()));
    }
    let lang = locale::language(args.lang);
    let Some(without) = &args.without else {
        let resolution = compat::resolve(&outcome.catalog, &today);
        let text = match args.format {
            GraphFormat::Text => resolution.to_text(lang),
            GraphFormat::Json => resolution.to_json() + "\n",
            GraphFormat::Dot => resolution.to_dot(),
            GraphFormat::Mermaid => resolution.to_mermaid(),
        };
        let lacks = |need: &compat::Need<'_>| {
            need.requirement.optional != Some(true) && matches!(need.supply, Supply::Unmet | Supply::OtherZone)
        };
        return Ok(Output::new(text, ExitCode::from(u8::from(resolution.needs().iter().any(lacks)))));
    };
    let wrong = |error: dvs::InvalidText| Failure::new(format!("`{without}`: {error}"));
    let (id, version) = match without.split_once('@') {
        Some((id, version)) => (id, Some(Version::new(version).map_err(wrong)?)),
        None => (without.as_str(), None),
    };
    let id = EntityId::new(id).map_err(wrong)?;
    let loss = match &version {
        Some(version) => Loss::Version(&id, version),
        None => Loss::Interface(&id),
    };
    if !loss.is_known(&outcome.catalog) {
        return Err(Failure::new(format!(
            "`{without}` is nowhere in the catalog: no interface, and nobody who provides it"
        )));
    }
    let impact = compat::impact(&outcome.catalog, &loss, &today);
    let text = match args.format {
        GraphFormat::Text => impact.to_text(lang),
        GraphFormat::Json => impact.to_json() + "\n",
        GraphFormat::Dot | GraphFormat::Mermaid => {
            return Err(Failure::new("who is hit can be written as text or json"));
        }
    };
    Ok(Output::new(text, ExitCode::SUCCESS))
}

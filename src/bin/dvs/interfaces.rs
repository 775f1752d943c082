//! `dvs interfaces`: who provides what services need, and who is hit when an interface ends.

use std::process::ExitCode;

use dvs::compat::{self, Loss, Supply};
use dvs::key::EntityId;
use dvs::text::Version;

use crate::args::{GraphFormat, InterfacesArgs};
use crate::output::{Failure, Output};
use crate::{catalog, locale};

pub(crate) fn run(args: &InterfacesArgs) -> Result<Output, Failure> {
    let today = args.today.clone().map_or_else(locale::today, Ok)?;
    let catalog = catalog::read(std::slice::from_ref(&args.catalog), &today)?;
    let lang = locale::language(args.lang);
    let Some(without) = &args.without else {
        let resolution = compat::resolve(&catalog, &today);
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
    let wrong = |error: dvs::InvalidText| Failure::of(format_args!("`{without}`"), error);
    let (id, version) = match without.split_once('@') {
        Some((id, version)) => (id, Some(Version::new(version).map_err(wrong)?)),
        None => (without.as_str(), None),
    };
    let id = EntityId::new(id).map_err(wrong)?;
    let loss = match &version {
        Some(version) => Loss::Version(&id, version),
        None => Loss::Interface(&id),
    };
    if !loss.is_known(&catalog) {
        return Err(Failure::new((
            format!("`{without}` steht nirgends im Katalog: keine solche Schnittstelle, und niemand stellt sie bereit"),
            format!("`{without}` is nowhere in the catalog: no interface, and nobody who provides it"),
        )));
    }
    let impact = compat::impact(&catalog, &loss, &today);
    let text = match args.format {
        GraphFormat::Text => impact.to_text(lang),
        GraphFormat::Json => impact.to_json() + "\n",
        GraphFormat::Dot | GraphFormat::Mermaid => {
            return Err(Failure::new((
                "wer betroffen ist, gibt es als text oder json",
                "who is hit can be written as text or json",
            )));
        }
    };
    Ok(Output::new(text, ExitCode::SUCCESS))
}

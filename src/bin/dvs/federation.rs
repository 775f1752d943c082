//! `dvs federation`: questions to catalogs, answered by the library.

use std::path::PathBuf;
use std::process::ExitCode;

use dvs::federation::{
    Change, Federation, FederationOptions, Need, Picture, alternatives_json, answers_json, answers_text, blockers_json,
    blockers_text,
};
use dvs::model::common::{ProtectionNeed, ProtectionNeeds};
use dvs::text::Date;
use dvs::{Catalog, Input, Options};

use crate::args::Format;
use crate::federation_args::{AskArgs, FederationArgs, Question};
use crate::inputs::{self, Source};
use crate::locale;
use crate::output::{Failure, Output, note};
use crate::progress;

pub(crate) fn run(args: &FederationArgs) -> Result<Output, Failure> {
    let (Question::Services { how, .. }
    | Question::Customers { how, .. }
    | Question::Explain { how, .. }
    | Question::Matrix { how }
    | Question::WhatIf { how, .. }
    | Question::Blockers { how, .. }
    | Question::Graph { how, .. }) = &args.question;
    let day = how.on.clone().map_or_else(locale::today, Ok)?;
    let catalog = read(&how.inputs, &day)?;
    let need = need(how)?;
    let federation = Federation::new(&catalog, &FederationOptions::default());
    let landscape = federation.on(&day);
    let (lang, json) = (locale::language(how.lang), how.format == Format::Json);
    let fictitious = landscape.is_fictitious();
    let answers = |answers: &[dvs::federation::Answered]| {
        if json { answers_json(answers, fictitious) } else { answers_text(answers, fictitious, lang) }
    };
    progress::at(name(&args.question));
    let text = match &args.question {
        Question::Services { user, .. } => answers(&landscape.services_for(user, &need)),
        Question::Customers { service, .. } => answers(&landscape.customers_of(service, &need)),
        Question::Explain { user, service, .. } => {
            let decision = landscape.decide(user, service, &need);
            if json { decision.to_json() } else { decision.to_text(lang) }
        }
        Question::Matrix { .. } => {
            let matrix = landscape.matrix(&need);
            if json { matrix.to_json() } else { matrix.to_text(lang) }
        }
        Question::WhatIf { add, remove, .. } => {
            let matrix = landscape.matrix(&need);
            let mut alternatives = Vec::new();
            let added = add.iter().map(|path| (path, '+'));
            for (path, sign) in added.chain(remove.iter().map(|path| (path, '-'))) {
                let catalog = read(std::slice::from_ref(path), &day)?;
                let changes = if sign == '+' { Change::adding(&catalog) } else { Change::removing(&catalog) };
                let what_if = matrix.what_if(&changes).map_err(|error| Failure::new(error.to_string()))?;
                alternatives.push((format!("{sign} {}", path.display()), what_if));
            }
            if json {
                alternatives_json(&alternatives, fictitious)
            } else {
                let texts = alternatives.iter().map(|(name, it)| format!("# {name}\n{}", it.to_text(lang)));
                texts.collect()
            }
        }
        Question::Blockers { service, .. } => {
            let blockers = landscape.blockers(service, &need);
            if json { blockers_json(&blockers, fictitious) } else { blockers_text(&blockers, fictitious, lang) }
        }
        Question::Graph { user, service, mermaid, .. } => {
            let pair = user.as_ref().zip(service.as_ref());
            let decision = pair.map(|(user, service)| landscape.decide(user, service, &need));
            let picture = if *mermaid { Picture::Mermaid } else { Picture::Dot };
            landscape.picture(decision.as_ref(), picture, lang)
        }
    };
    Ok(Output::new(text, ExitCode::SUCCESS))
}

/// What is said while it is answered.
fn name(question: &Question) -> &'static str {
    match question {
        Question::Services { .. } => "dvs federation services",
        Question::Customers { .. } => "dvs federation customers",
        Question::Explain { .. } => "dvs federation explain",
        Question::Matrix { .. } => "dvs federation matrix",
        Question::WhatIf { .. } => "dvs federation what-if",
        Question::Blockers { .. } => "dvs federation blockers",
        Question::Graph { .. } => "dvs federation graph",
    }
}

/// The need that the arguments say.
fn need(how: &AskArgs) -> Result<Need, Failure> {
    let mut need = Need::default().locations(how.locations.iter().cloned());
    need.via.clone_from(&how.via);
    need.plan.clone_from(&how.plan);
    if how.network {
        need = need.own_networks();
    }
    if let Some(level) = &how.protection {
        let level = ProtectionNeed::from(level.as_str());
        if !level.is_known() {
            let known: Vec<&str> = ProtectionNeed::KNOWN.iter().map(ProtectionNeed::as_str).collect();
            return Err(Failure::new(format!("--protection {level}: expected one of {}", known.join(", "))));
        }
        let level = Some(level);
        need = need.protection(ProtectionNeeds::new(level.clone(), level.clone(), level));
    }
    Ok(need)
}

/// The catalogs of all inputs as one.
fn read(paths: &[PathBuf], day: &Date) -> Result<Catalog, Failure> {
    let mut all: Option<Catalog> = None;
    let plain = Options::new(day.clone());
    for group in inputs::groups(paths, true)? {
        let options = group.options(&plain)?;
        for source in &group.sources {
            let (name, bytes) = inputs::read(source)?;
            let outcome = dvs::read_catalog(Input::named(&name, &bytes), &options);
            warn(source, outcome.damaged.len());
            match &mut all {
                None => all = Some(outcome.catalog),
                Some(all) => all.absorb(outcome.catalog),
            }
        }
    }
    Ok(all.unwrap_or_else(Catalog::new))
}

/// Says on standard error what an input lacks: what could not be read is not part of any answer.
fn warn(source: &Source, damaged: usize) {
    if damaged > 0 {
        note(&format!("{}: {damaged} entities could not be read and are no part of the answer", source.name()));
    }
}

//! `dvs federation`: questions to catalogs, answered by the library.

use std::process::ExitCode;

use dvs::EntityKind;
use dvs::federation::{
    Change, Federation, FederationOptions, Need, Picture, alternatives_json, answers_json, answers_text, blockers_json,
    blockers_text,
};
use dvs::key::EntityId;
use dvs::model::common::{ProtectionNeed, ProtectionNeeds};

use crate::args::Format;
use crate::federation_args::{AskArgs, FederationArgs, Question};
use crate::output::{Failure, Output};
use crate::progress;
use crate::{catalog, locale};

pub(crate) fn run(args: &FederationArgs) -> Result<Output, Failure> {
    let how = args.question.how();
    let day = how.on.clone().map_or_else(locale::today, Ok)?;
    let catalog = catalog::read(&how.inputs, &day)?;
    let need = need(how)?;
    let federation = Federation::new(&catalog, &FederationOptions::default());
    let landscape = federation.on(&day);
    if let Some(user) = asked_user(&args.question) {
        catalog::tell_unknown(&catalog, user, EntityKind::Organisation);
    }
    if let Some(service) = asked_service(&args.question) {
        catalog::tell_unknown(&catalog, service, EntityKind::Service);
    }
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
                let catalog = catalog::read(std::slice::from_ref(path), &day)?;
                let changes = if sign == '+' { Change::adding(&catalog) } else { Change::removing(&catalog) };
                let what_if = matrix.what_if(&changes).map_err(|error| {
                    let words = (
                        "steht in keiner der Eingaben, wird aber geändert",
                        "stands in none of the inputs, but is changed",
                    );
                    Failure::of(format_args!("`{}`", error.id()), words)
                })?;
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

/// The body that is asked about.
fn asked_user(question: &Question) -> Option<&EntityId> {
    match question {
        Question::Services { user, .. } | Question::Explain { user, .. } => Some(user),
        Question::Graph { user, .. } => user.as_ref(),
        _ => None,
    }
}

/// The service that is asked about.
fn asked_service(question: &Question) -> Option<&EntityId> {
    match question {
        Question::Customers { service, .. }
        | Question::Explain { service, .. }
        | Question::Blockers { service, .. } => Some(service),
        Question::Graph { service, .. } => service.as_ref(),
        _ => None,
    }
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
            let known = known.join(", ");
            let words = (format!("möglich sind {known}"), format!("expected one of {known}"));
            return Err(Failure::of(format_args!("--protection {level}"), words));
        }
        let level = Some(level);
        need = need.protection(ProtectionNeeds::new(level.clone(), level.clone(), level));
    }
    Ok(need)
}

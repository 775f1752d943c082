//! Switching and exit, by the Data Act.
//!
//! What the regulation demands is judged only where the service says that it applies. That something is not said in a catalog is no
//! breach: the regulation speaks of contracts.

mod applicability;
mod export;
mod fees;
mod switching;

use crate::model::Service;
use crate::model::service::{DataActApplicability, ExitTerms};
use crate::rule::Rule;
use crate::rulebook::stage::is_retired;

pub(super) static TOPICS: &[&[&Rule]] = &[applicability::RULES, switching::RULES, fees::RULES, export::RULES];

/// The exit terms of a service that was not retired.
fn exit(service: &Service) -> Option<&ExitTerms> {
    service.exit.as_deref().filter(|_| !is_retired(service))
}

/// The exit terms of a service for which the rules of the regulation hold by its own statement.
fn applicable(service: &Service) -> Option<&ExitTerms> {
    exit(service).filter(|exit| exit.data_act == Some(DataActApplicability::Applicable))
}

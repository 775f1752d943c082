//! Processing of personal data on behalf of others: what a catalog must say of it. No rule examines whether it is lawful.

mod concluded;
mod processing;
mod sub_processors;
mod transfer;

use crate::model::Service;
use crate::model::service::DataProtection;
use crate::rule::Rule;
use crate::rulebook::stage::is_retired;

pub(super) static TOPICS: &[&[&Rule]] = &[processing::RULES, sub_processors::RULES, concluded::RULES, transfer::RULES];

/// What a service that is not retired says about personal data, if it processes them.
fn processing(service: &Service) -> Option<&DataProtection> {
    let data = service.data_protection.as_deref()?;
    (data.personal_data == Some(true) && !is_retired(service)).then_some(data)
}

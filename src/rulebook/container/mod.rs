//! Delivery of container software, by the DVC-Detailstandards.
//!
//! What is demanded of the Softwarelieferant is an error only where the catalog names one, and only where something is declared as
//! not met, or where the bill of materials is missing. What is merely not said is gathered into one finding.

mod images;
mod operation;
mod sbom;
mod software;
mod supplier;
mod unstated;

use crate::model::Service;
use crate::model::service::Delivery;
use crate::rule::Rule;
use crate::rulebook::stage::is_usable;

pub(super) static TOPICS: &[&[&Rule]] =
    &[supplier::RULES, images::RULES, sbom::RULES, operation::RULES, unstated::RULES, software::RULES];

/// The delivery of a service that is neither planned nor retired.
fn delivery(service: &Service) -> Option<&Delivery> {
    service.delivery.as_deref().filter(|_| is_usable(service))
}

/// Whether the catalog says who the Softwarelieferant is.
fn names_supplier(service: &Service) -> bool {
    !service.software_suppliers.is_empty() || service.software.iter().any(|software| software.supplier.is_some())
}

/// The delivery of a service whose Softwarelieferant is known: what is demanded of that role can be judged.
fn supplied(service: &Service) -> Option<&Delivery> {
    delivery(service).filter(|_| names_supplier(service))
}

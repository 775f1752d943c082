//! What an order in the portal needs: the Leitweg-ID for invoices, the edition of the AGB.

use crate::rule::Rule;

pub(super) static RULES: &[&Rule] = &[];

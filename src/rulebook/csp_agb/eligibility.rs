//! Grounds on which a body may take part (CSP-AGB §1.2), and its share of the open market.

use crate::rule::Rule;

pub(super) static RULES: &[&Rule] = &[];

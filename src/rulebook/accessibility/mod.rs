//! Accessibility of what people see.

mod statement;

use crate::rule::Rule;

pub(super) static TOPICS: &[&[&Rule]] = &[statement::RULES];

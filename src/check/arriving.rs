//! Findings of the rules of one object on their way into a part. Not here: which of them are kept (`part`).

use super::Options;
use super::part::Part;
use crate::report::Finding;
use crate::rule::Reporting;

/// Hands each finding on when the next one comes: until then its rule may add to it.
#[derive(Debug)]
pub(super) struct Arriving<'p> {
    part: &'p mut Part,
    options: &'p Options,
    open: Option<Finding>,
    failed: bool,
}

impl<'p> Arriving<'p> {
    pub(super) fn new(part: &'p mut Part, options: &'p Options) -> Self {
        Self { part, options, open: None, failed: false }
    }

    fn hand_on(&mut self) {
        if let Some(finding) = self.open.take() {
            self.failed |= self.part.accept(finding, self.options);
        }
    }

    /// Hands the last one on; whether one of all was an error that counts.
    pub(super) fn close(mut self) -> bool {
        self.hand_on();
        self.failed
    }
}

impl Reporting for Arriving<'_> {
    #[cold]
    fn add(&mut self, finding: Finding) -> &mut Finding {
        self.hand_on();
        self.open.insert(finding)
    }
}

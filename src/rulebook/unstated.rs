//! What is not stated, gathered so that one subject is one finding.

use crate::report::Param;
use crate::shape::Bilingual;

/// The statements that are missing. Allocates nothing while none is.
#[derive(Default)]
pub(super) struct Unstated(Vec<Bilingual>);

impl Unstated {
    /// Takes note of a statement, if it is not there.
    pub(super) fn demand(&mut self, there: bool, de: &'static str, en: &'static str) {
        if !there {
            self.0.push(Bilingual::new(de, en));
        }
    }

    /// The missing ones in a row; nothing if none is missing.
    pub(super) fn list(&self) -> Option<Param> {
        let join = |text: fn(&Bilingual) -> &'static str| self.0.iter().map(text).collect::<Vec<_>>().join(", ").into();
        (!self.0.is_empty()).then(|| Param::Both { de: join(|it| it.de), en: join(|it| it.en) })
    }
}

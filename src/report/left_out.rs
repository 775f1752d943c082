//! What limits left out of a report, in words. Not here: the numbers (`summary`), and what was not judged and is listed (`not_judged`).

use super::{Declaration, Report};
use crate::shape::{Bilingual, Lang};

const NOT_SHOWN: Bilingual = Bilingual::new("weitere Befunde nicht gezeigt", "more findings not shown");
const NOT_JUDGED: Bilingual = Bilingual::new("weitere Angaben wurden nicht beurteilt", "more things were not judged");

/// How many findings of a rule are not shown.
pub(super) fn not_shown((rule, count): &(&'static Declaration, usize), lang: Lang) -> String {
    format!("{} {}: {count} {}", rule.code, rule.name, NOT_SHOWN.get(lang))
}

/// Everything that limits left out, each with the rule that it is about.
pub(super) fn left_out(report: &Report, lang: Lang) -> Vec<(Option<&'static Declaration>, String)> {
    let mut all = Vec::new();
    if let more @ 1.. = report.not_judged_beyond() {
        all.push((None, format!("{more} {}", NOT_JUDGED.get(lang))));
    }
    all.extend(report.suppressed().iter().map(|item| (Some(item.0), not_shown(item, lang))));
    all
}

//! All reasons that a decision can have, by code. Codes are never used again for something else.

pub(crate) mod joint_use;
pub(crate) mod offer;
pub(crate) mod procurement;
pub(crate) mod taking_part;

use super::reason::{Effect, ReasonCode};
use crate::shape::Bilingual;
use crate::standards::documents::{CSP_AGB, GWB};
use crate::standards::{Force, Source, documents, legal_grounds};

const OURS: Source = legal_grounds::READING;
const GWB_108: Source = GWB.section("§ 108");
const AGB: Source = CSP_AGB.section("§1.2");
const AGB15: Source = CSP_AGB.section("§1.5");
const ECONORD: Source = legal_grounds::ECONORD;
const BSI_200_2: Source = documents::BSI_200_2;
const OLD_AGB: Source = Source::new(
    "Allgemeine Nutzungsbedingungen (ältere Fassung, deutsche-verwaltungscloud.de/AGB)",
    Force::ContractTerms,
)
.retrieved("2026-11");

const fn reason(
    (code, name, effect): (&'static str, &'static str, Effect),
    text: Bilingual,
    docs: Bilingual,
    source: Source,
) -> ReasonCode {
    ReasonCode { code, name, effect, text, docs, source }
}

/// All codes, in order.
pub fn reason_codes() -> impl Iterator<Item = &'static ReasonCode> {
    [taking_part::ALL, joint_use::ALL, procurement::ALL, offer::ALL].into_iter().flatten().copied()
}

#[cfg(test)]
mod tests {
    use super::reason_codes;

    #[test]
    fn codes_and_names_are_unique_and_in_order() {
        let codes: Vec<&str> = reason_codes().map(|reason| reason.code).collect();
        assert!(codes.is_sorted_by(|a, b| a < b), "{codes:?}");
        let mut names: Vec<&str> = reason_codes().map(|reason| reason.name).collect();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), codes.len());
    }
}

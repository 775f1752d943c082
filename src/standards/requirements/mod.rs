//! The catalogs of requirements that the crate knows: rows that could be read, in own words, and the forms of ids. All are
//! excerpts. Not here: what a catalog is (`requirement`).

mod architecture;
mod bsi;
mod dvc;
mod scs;

pub use architecture::{ARCHITEKTURRICHTLINIE, EFA};
pub use bsi::{BSI_EXTERNAL_CLOUD, C3A, C5, GRUNDSCHUTZ_PLUS_PLUS, IT_GRUNDSCHUTZ};
pub use dvc::DVC_DETAILSTANDARDS;
pub use scs::SCS;

use super::RequirementCatalog;

/// All catalogs that the crate knows.
pub static ALL: &[&RequirementCatalog] = &[
    &DVC_DETAILSTANDARDS,
    &ARCHITEKTURRICHTLINIE,
    &EFA,
    &SCS,
    &C5,
    &C3A,
    &BSI_EXTERNAL_CLOUD,
    &IT_GRUNDSCHUTZ,
    &GRUNDSCHUTZ_PLUS_PLUS,
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::standards::IdPattern;

    #[test]
    fn rows_are_sorted_and_their_ids_are_found_by_one_catalog() {
        for catalog in ALL {
            assert!(catalog.requirements.is_sorted_by(|a, b| *a.id < *b.id), "{}", catalog.id);
            for row in &catalog.requirements {
                let others = ALL.iter().flat_map(|other| &other.requirements).filter(|other| other.id == row.id);
                assert_eq!(others.count(), 1, "{}", row.id);
            }
        }
    }

    #[test]
    fn patterns_are_patterns() {
        for pattern in ALL.iter().flat_map(|catalog| &catalog.patterns) {
            assert!(IdPattern::new(pattern.as_str()).is_ok(), "{pattern}");
        }
    }

    #[test]
    fn ids_of_each_standard_have_a_form() {
        for (catalog, ids) in [
            (&DVC_DETAILSTANDARDS, &["DS_44_A001", "WP_EC_4.1.1_3", "WP_EC_6_19"][..]),
            (&ARCHITEKTURRICHTLINIE, &["V-9071-R04", "V-9032-R05"]),
            (&EFA, &["017"]),
            (&SCS, &["scs-0100-v3-flavor-naming", "scs-0100-w1-flavor-naming-implementation", "scs-0402"]),
            (&C5, &["OPS-34", "AM-01.01B", "INQ-04.02AS", "PSS-11.01AC"]),
            (&C3A, &["SOV-4-09-C", "SOV-1-01-AC"]),
            (&BSI_EXTERNAL_CLOUD, &["NCD.2.2.03"]),
            (&IT_GRUNDSCHUTZ, &["SYS.1.6.A7", "APP.4.4.A2"]),
            (&GRUNDSCHUTZ_PLUS_PLUS, &["DEV.4.3"]),
        ] {
            for id in ids {
                assert!(catalog.has_pattern(id), "{} {id}", catalog.id);
            }
        }
    }

    #[test]
    fn parts_that_speak_differently_leave_the_whole_open() {
        let interfaces = ARCHITEKTURRICHTLINIE.requirements.iter().find(|row| row.id == "V-9071-R04").unwrap();
        assert_eq!((interfaces.parts.len(), interfaces.strength()), (3, None));
        let logs = DVC_DETAILSTANDARDS.requirements.iter().find(|row| row.id == "DS_44_A002").unwrap();
        assert_eq!(logs.strength(), Some(crate::standards::Strength::Must));
    }
}

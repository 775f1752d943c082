//! Levels of several things as one short text, so that names can keep them: a digit each, in declared order, `0` where nothing
//! was said. Not here: what rules make of them (`rulebook`).

use crate::model::common::{Environment, ProtectionNeed, ProtectionNeeds};
use crate::model::service::{Isolation, IsolationLayer, IsolationLevel, ProtectionSuitability};

/// A text of so many digits.
#[derive(Clone, Copy)]
pub(super) struct Scale<const COUNT: usize>([u8; COUNT]);

/// The goals of protection, in the order of `protection`.
pub(crate) const GOALS: [&str; 4] = ["confidentiality", "integrity", "availability", "authenticity"];

impl<const COUNT: usize> Scale<COUNT> {
    pub(super) fn as_bytes(&self) -> &[u8] {
        &self.0
    }

    /// Nothing for a scale on which nothing was said.
    fn said(levels: [u8; COUNT]) -> Option<Self> {
        levels.iter().any(|level| *level != 0).then(|| Self(levels.map(|level| b'0' + level)))
    }
}

/// The digit of one thing.
pub(crate) fn level(text: &str, place: usize) -> u8 {
    text.as_bytes().get(place).map_or(0, |digit| digit.saturating_sub(b'0'))
}

/// The place of a value in its open list, from 0; none for a value that the list does not know.
fn place<T: PartialEq>(known: &[T], value: &T) -> Option<u8> {
    known.iter().position(|other| other == value).and_then(|place| u8::try_from(place).ok())
}

/// Isolation by layer, 1 for the least. A layer with a period of validity, or with two levels, counts as not said.
pub(super) fn isolation(list: &[Isolation]) -> Option<Scale<{ IsolationLayer::KNOWN.len() }>> {
    const UNCLEAR: u8 = u8::MAX;
    let mut levels = [0; IsolationLayer::KNOWN.len()];
    for item in list {
        let layer = place(IsolationLayer::KNOWN, &item.layer);
        let Some(slot) = layer.and_then(|layer| levels.get_mut(usize::from(layer))) else { continue };
        let level =
            item.level.as_ref().and_then(|level| place(IsolationLevel::KNOWN, level)).map_or(0, |level| level + 1);
        let dated = item.valid_from.is_some() || item.valid_until.is_some();
        *slot = if dated || (*slot != 0 && *slot != level) { UNCLEAR } else { level };
    }
    Scale::said(levels.map(|level| if level == UNCLEAR { 0 } else { level }))
}

/// Protection need by goal, 1 for normal.
pub(super) fn protection(needs: &ProtectionNeeds) -> Option<Scale<4>> {
    let level = |need: &Option<ProtectionNeed>| {
        need.as_ref().and_then(|need| place(ProtectionNeed::KNOWN, need)).map_or(0, |level| level + 1)
    };
    let goals = [&needs.confidentiality, &needs.integrity, &needs.availability, &needs.authenticity];
    Scale::said(goals.map(level))
}

/// Up to which need something is suitable, unless that holds for a time only.
pub(super) fn suitability(suitability: &ProtectionSuitability) -> Option<Scale<4>> {
    let dated = suitability.valid_from.is_some() || suitability.valid_until.is_some();
    if dated { None } else { protection(&suitability.up_to) }
}

/// Environments, 1 for each that is there.
pub(super) fn environments(list: &[Environment]) -> Option<Scale<{ Environment::KNOWN.len() }>> {
    let mut levels = [0; Environment::KNOWN.len()];
    for environment in list {
        let slot = place(Environment::KNOWN, environment).and_then(|place| levels.get_mut(usize::from(place)));
        if let Some(slot) = slot {
            *slot = 1;
        }
    }
    Scale::said(levels)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Date;

    fn digits(list: &[Isolation]) -> Option<String> {
        isolation(list).map(|scale| String::from_utf8_lossy(scale.as_bytes()).into_owned())
    }

    #[test]
    fn a_layer_has_a_level_only_where_it_is_clear() {
        let of = |layer: &str, level: &str| Isolation::new(layer, IsolationLevel::from(level));
        assert_eq!(digits(&[]), None);
        assert_eq!(digits(&[of("compute", "shared"), of("keys", "separate-infrastructure")]).unwrap(), "10000500");
        assert_eq!(digits(&[of("compute", "shared"), of("compute", "shared")]).unwrap(), "10000000");
        let twice = [of("compute", "shared"), of("compute", "separate-schema"), of("compute", "shared")];
        assert_eq!(digits(&twice), None, "two levels");
        assert_eq!(
            digits(&[of("compute", "shared").valid_until(Date::new("2027-01-31").unwrap())]),
            None,
            "for a time"
        );
        assert_eq!(digits(&[of("x-layer", "shared"), of("compute", "x-level")]), None, "unknown values");
        assert_eq!(level("10000500", 5), 5);
        assert_eq!(level("10000500", 9), 0);
    }

    #[test]
    fn protection_and_environments_have_a_digit_each() {
        let needs = ProtectionNeeds::new(Some(ProtectionNeed::High), None, Some(ProtectionNeed::VeryHigh));
        assert_eq!(protection(&needs).unwrap().as_bytes(), b"2030");
        let list = [Environment::Production, Environment::Test, Environment::from("x-other")];
        assert_eq!(environments(&list).unwrap().as_bytes(), b"101000");
        assert!(environments(&[]).is_none());
    }
}

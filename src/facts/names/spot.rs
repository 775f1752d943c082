//! From where something can be reached, as one short text.

use crate::key::Ars;
use crate::model::common::{Environment, NetworkZone};

/// Environment, network zone and region as one short text: `production/landesnetz/03`. What was not said is empty.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub(crate) struct Spot<'a> {
    pub(crate) environment: &'a str,
    pub(crate) zone: &'a str,
    pub(crate) region: &'a str,
}

impl<'a> Spot<'a> {
    /// Where services need things if nothing is stated: facts do not keep that.
    pub(crate) const USUAL: Spot<'static> = Spot { environment: "production", zone: "", region: "" };

    pub(crate) fn of(text: &'a str) -> Self {
        let mut parts = text.splitn(3, '/');
        let mut next = || parts.next().unwrap_or_default();
        Self { environment: next(), zone: next(), region: next() }
    }

    pub(super) fn new(
        environment: Option<&'a Environment>,
        zone: Option<&'a NetworkZone>,
        region: Option<&'a Ars>,
    ) -> Self {
        // A value that nobody knows may hold the sign between the parts.
        let known = |value: &'a str| if value.contains('/') { "" } else { value };
        Self {
            environment: known(environment.map_or("", Environment::as_str)),
            zone: known(zone.map_or("", NetworkZone::as_str)),
            region: region.map_or("", Ars::as_str),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_kept_is_production_with_nothing_else() {
        assert_eq!(Spot::new(Some(&Environment::Production), None, None), Spot::USUAL);
    }
}

//! Countries as rules sort and name them. Not here: which countries exist and where they belong (`text`).

use crate::text::Country;

/// Whether a country lies outside of the EEA; of one that is not known nobody can tell.
pub(super) fn is_third(country: &Country) -> bool {
    !country.is_eea() && country.is_known()
}

/// Countries by their codes, each once: `CH, US`. Nothing if there are none; memory is taken only for those.
pub(super) fn codes<'c>(countries: impl Iterator<Item = &'c Country>) -> Option<String> {
    let mut all: Vec<&str> = countries.map(Country::as_str).collect();
    all.sort_unstable();
    all.dedup();
    (!all.is_empty()).then(|| all.join(", "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn countries_are_sorted_and_named_once() {
        let list = ["US", "CH", "DE", "NO", "UK", "US"].map(|code| Country::new(code).unwrap());
        assert_eq!(codes(list.iter().filter(|country| is_third(country))).as_deref(), Some("CH, US"));
        assert_eq!(codes([].iter()), None);
    }
}

//! Which countries rules on locations accept.

use std::fmt;
use std::str::FromStr;

use crate::shape::InvalidText;
use crate::text::Country;

/// Countries that rules on locations accept. Default: Germany, since the Rahmenwerk der Zielarchitektur 2.0.1 asks, by a summary of it,
/// for delivery in German territory.
///
/// ```
/// use dvs::AllowedCountries;
/// let allowed: AllowedCountries = "DE, AT".parse()?;
/// assert!(allowed.contains(&"AT".parse()?) && !allowed.contains(&"FR".parse()?));
/// assert!("EU".parse::<AllowedCountries>()?.contains(&"FR".parse()?));
/// assert_eq!(AllowedCountries::default().to_string(), "DE");
/// # Ok::<(), dvs::InvalidText>(())
/// ```
#[derive(Clone, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub enum AllowedCountries {
    /// The member states of the European Union.
    Eu,
    /// The European Economic Area.
    Eea,
    /// These countries.
    Listed(Vec<Country>),
}

impl AllowedCountries {
    /// Whether a country is among them.
    #[must_use]
    pub fn contains(&self, country: &Country) -> bool {
        match self {
            Self::Eu => country.is_eu(),
            Self::Eea => country.is_eea(),
            Self::Listed(list) => list.contains(country),
        }
    }
}

impl Default for AllowedCountries {
    fn default() -> Self {
        Self::Listed(Country::new("DE").into_iter().collect())
    }
}

/// `EU`, `EEA`, or codes of countries with commas between.
impl FromStr for AllowedCountries {
    type Err = InvalidText;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        match text.trim() {
            "EU" => Ok(Self::Eu),
            "EEA" => Ok(Self::Eea),
            list => list.split(',').map(|code| Country::new(code.trim())).collect::<Result<_, _>>().map(Self::Listed),
        }
    }
}

/// As it is read.
impl fmt::Display for AllowedCountries {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Eu => f.write_str("EU"),
            Self::Eea => f.write_str("EEA"),
            Self::Listed(list) => list.iter().enumerate().try_for_each(|(index, country)| {
                f.write_str(if index == 0 { "" } else { ", " })?;
                f.write_str(country.as_str())
            }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_read_as_they_are_shown() {
        for text in ["EU", "EEA", "DE", "DE, AT, CH"] {
            assert_eq!(text.parse::<AllowedCountries>().unwrap().to_string(), text);
        }
        for text in ["", "de", "DE,", "Germany"] {
            assert!(text.parse::<AllowedCountries>().is_err(), "{text}");
        }
        let norway = Country::new("NO").unwrap();
        assert!(AllowedCountries::Eea.contains(&norway) && !AllowedCountries::Eu.contains(&norway));
    }
}

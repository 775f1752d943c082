//! Countries. Not here: the German Länder and regions (`key`).

use super::currency::upper_case;
use crate::shape::{Bilingual, FixedText, Format, Reason, Role, leaf};

const FORMAT: Format = Format::new(
    "country",
    Bilingual::new(
        "ein Länderkürzel nach ISO 3166-1 aus zwei Großbuchstaben",
        "a country code of ISO 3166-1, two upper-case letters",
    ),
    "DE",
)
.role(Role::Code)
.schema_pattern("^[A-Z]{2}$");

leaf! {
    /// A country: the code of ISO 3166-1 with two letters (alpha-2), in upper case.
    ///
    /// A code that the standard has not assigned can be read; [`Country::is_known`] tells it apart.
    ///
    /// ```
    /// use dvs::text::Country;
    /// assert!(Country::new("DE")?.is_eu());
    /// assert!(Country::new("NO")?.is_eea() && !Country::new("NO")?.is_eu());
    /// assert!(!Country::new("EU")?.is_known());
    /// # Ok::<(), dvs::InvalidText>(())
    /// ```
    #[derive(PartialOrd, Ord)]
    #[doc(alias = "Staat")]
    pub struct Country(FixedText<2>); FORMAT, check
}

impl Country {
    /// Whether ISO 3166-1 has assigned the code (as of 2026).
    #[must_use]
    pub fn is_known(&self) -> bool {
        self.is_eu() || ASSIGNED.binary_search(&self.as_str()).is_ok()
    }

    /// Whether it is a member state of the European Union (as of 2026).
    #[must_use]
    pub fn is_eu(&self) -> bool {
        // Nearly all are here.
        self.0.as_bytes() == b"DE" || EU.binary_search(&self.as_str()).is_ok()
    }

    /// Whether it belongs to the European Economic Area: the European Union, Iceland, Liechtenstein and Norway.
    #[must_use]
    pub fn is_eea(&self) -> bool {
        self.is_eu() || matches!(self.as_str(), "IS" | "LI" | "NO")
    }
}

fn check(text: &str) -> Result<(), Reason> {
    upper_case(text, 2, "Länge {} statt 2", "length {} instead of 2")
}

/// Sorted.
#[rustfmt::skip]
static EU: [&str; 27] = [
    "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IT", "LT", "LU", "LV", "MT", "NL",
    "PL", "PT", "RO", "SE", "SI", "SK",
];

/// ISO 3166-1 alpha-2, officially assigned. Sorted.
#[rustfmt::skip]
static ASSIGNED: [&str; 249] = [
    "AD", "AE", "AF", "AG", "AI", "AL", "AM", "AO", "AQ", "AR", "AS", "AT", "AU", "AW", "AX", "AZ",
    "BA", "BB", "BD", "BE", "BF", "BG", "BH", "BI", "BJ", "BL", "BM", "BN", "BO", "BQ", "BR", "BS", "BT", "BV", "BW", "BY", "BZ",
    "CA", "CC", "CD", "CF", "CG", "CH", "CI", "CK", "CL", "CM", "CN", "CO", "CR", "CU", "CV", "CW", "CX", "CY", "CZ",
    "DE", "DJ", "DK", "DM", "DO", "DZ", "EC", "EE", "EG", "EH", "ER", "ES", "ET", "FI", "FJ", "FK", "FM", "FO", "FR",
    "GA", "GB", "GD", "GE", "GF", "GG", "GH", "GI", "GL", "GM", "GN", "GP", "GQ", "GR", "GS", "GT", "GU", "GW", "GY",
    "HK", "HM", "HN", "HR", "HT", "HU", "ID", "IE", "IL", "IM", "IN", "IO", "IQ", "IR", "IS", "IT", "JE", "JM", "JO", "JP",
    "KE", "KG", "KH", "KI", "KM", "KN", "KP", "KR", "KW", "KY", "KZ", "LA", "LB", "LC", "LI", "LK", "LR", "LS", "LT", "LU", "LV", "LY",
    "MA", "MC", "MD", "ME", "MF", "MG", "MH", "MK", "ML", "MM", "MN", "MO", "MP", "MQ", "MR", "MS", "MT", "MU", "MV", "MW", "MX",
    "MY", "MZ", "NA", "NC", "NE", "NF", "NG", "NI", "NL", "NO", "NP", "NR", "NU", "NZ", "OM",
    "PA", "PE", "PF", "PG", "PH", "PK", "PL", "PM", "PN", "PR", "PS", "PT", "PW", "PY", "QA", "RE", "RO", "RS", "RU", "RW",
    "SA", "SB", "SC", "SD", "SE", "SG", "SH", "SI", "SJ", "SK", "SL", "SM", "SN", "SO", "SR", "SS", "ST", "SV", "SX", "SY", "SZ",
    "TC", "TD", "TF", "TG", "TH", "TJ", "TK", "TL", "TM", "TN", "TO", "TR", "TT", "TV", "TW", "TZ", "UA", "UG", "UM", "US", "UY", "UZ",
    "VA", "VC", "VE", "VG", "VI", "VN", "VU", "WF", "WS", "YE", "YT", "ZA", "ZM", "ZW",
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::scan;

    #[test]
    fn codes_are_two_capital_letters() {
        scan::table::<Country>(
            &["DE", "XK", "ZZ"],
            &[
                ("", "the text is empty"),
                ("de", "lower-case letter at position 1 (`d`)"),
                ("DEU", "length 3 instead of 2"),
                ("D", "length 1 instead of 2"),
                ("D1", "character that is not allowed at position 2 (`1`)"),
                ("Ö", "character that is not allowed at position 1 (`Ö`)"),
            ],
        );
    }

    #[test]
    fn the_tables_are_sorted_and_fit() {
        assert!(ASSIGNED.is_sorted_by(|a, b| a < b));
        assert!(EU.is_sorted_by(|a, b| a < b));
        let country = |code: &str| Country::new(code).unwrap();
        assert!(EU.iter().chain(&["IS", "LI", "NO"]).all(|code| country(code).is_known() && country(code).is_eea()));
        for code in ["EU", "EL", "UK", "XK", "AN", "SU"] {
            assert!(!country(code).is_known() && !country(code).is_eea(), "{code}");
        }
        assert!(!country("CH").is_eea() && !country("GB").is_eu());
    }
}

//! Currencies. Not here: amounts of money.

use super::scan;
use crate::shape::{Bilingual, FixedText, Format, Reason, Role, leaf};

const FORMAT: Format = Format::new(
    "currency",
    Bilingual::new(
        "ein Währungskürzel nach ISO 4217 aus drei Großbuchstaben",
        "a currency code of ISO 4217, three upper-case letters",
    ),
    "EUR",
)
.role(Role::Code)
.schema_pattern("^[A-Z]{3}$");

leaf! {
    /// A currency: the alphabetic code of ISO 4217, three upper-case letters.
    ///
    /// A code that is not or no longer in use can be read; [`Currency::is_known`] tells it apart.
    ///
    /// ```
    /// use dvs::text::Currency;
    /// assert!(Currency::new("EUR")?.is_known());
    /// assert!(!Currency::new("DEM")?.is_known());
    /// assert!(Currency::new("€").is_err());
    /// # Ok::<(), dvs::InvalidText>(())
    /// ```
    #[derive(PartialOrd, Ord)]
    #[doc(alias = "Währung")]
    pub struct Currency(FixedText<3>); FORMAT, check
}

impl Currency {
    /// Whether ISO 4217 (list one, as of 2026) has the code: currencies and funds in use, precious metals, test codes.
    #[must_use]
    pub fn is_known(&self) -> bool {
        ACTIVE.binary_search(&self.as_str()).is_ok()
    }
}

fn check(text: &str) -> Result<(), Reason> {
    upper_case(text, 3, "Länge {} statt 3", "length {} instead of 3")
}

/// Checks for so many upper-case ASCII letters.
pub(super) fn upper_case(text: &str, length: usize, de: &'static str, en: &'static str) -> Result<(), Reason> {
    if text.is_empty() {
        return Err(scan::empty());
    }
    if let Some(at) = scan::first_not(text, |byte| byte.is_ascii_uppercase()) {
        return Err(if text.as_bytes().get(at).is_some_and(u8::is_ascii_lowercase) {
            Reason::with("Kleinbuchstabe an Stelle {}", "lower-case letter at position {}", scan::place(text, at))
        } else {
            scan::stray(text, at)
        });
    }
    if text.len() == length { Ok(()) } else { Err(Reason::with(de, en, text.len().to_string())) }
}

/// ISO 4217, list one. Sorted. The Bulgarian lev is no longer in it since the euro came in 2026.
#[rustfmt::skip]
static ACTIVE: [&str; 178] = [
    "AED", "AFN", "ALL", "AMD", "AOA", "ARS", "AUD", "AWG", "AZN", "BAM", "BBD", "BDT", "BHD", "BIF", "BMD", "BND", "BOB", "BOV",
    "BRL", "BSD", "BTN", "BWP", "BYN", "BZD", "CAD", "CDF", "CHE", "CHF", "CHW", "CLF", "CLP", "CNY", "COP", "COU", "CRC", "CUP",
    "CVE", "CZK", "DJF", "DKK", "DOP", "DZD", "EGP", "ERN", "ETB", "EUR", "FJD", "FKP", "GBP", "GEL", "GHS", "GIP", "GMD", "GNF",
    "GTQ", "GYD", "HKD", "HNL", "HTG", "HUF", "IDR", "ILS", "INR", "IQD", "IRR", "ISK", "JMD", "JOD", "JPY", "KES", "KGS", "KHR",
    "KMF", "KPW", "KRW", "KWD", "KYD", "KZT", "LAK", "LBP", "LKR", "LRD", "LSL", "LYD", "MAD", "MDL", "MGA", "MKD", "MMK", "MNT",
    "MOP", "MRU", "MUR", "MVR", "MWK", "MXN", "MXV", "MYR", "MZN", "NAD", "NGN", "NIO", "NOK", "NPR", "NZD", "OMR", "PAB", "PEN",
    "PGK", "PHP", "PKR", "PLN", "PYG", "QAR", "RON", "RSD", "RUB", "RWF", "SAR", "SBD", "SCR", "SDG", "SEK", "SGD", "SHP", "SLE",
    "SOS", "SRD", "SSP", "STN", "SVC", "SYP", "SZL", "THB", "TJS", "TMT", "TND", "TOP", "TRY", "TTD", "TWD", "TZS", "UAH", "UGX",
    "USD", "USN", "UYI", "UYU", "UYW", "UZS", "VED", "VES", "VND", "VUV", "WST", "XAD", "XAF", "XAG", "XAU", "XBA", "XBB", "XBC",
    "XBD", "XCD", "XCG", "XDR", "XOF", "XPD", "XPF", "XPT", "XSU", "XTS", "XUA", "XXX", "YER", "ZAR", "ZMW", "ZWG",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_three_capital_letters() {
        scan::table::<Currency>(
            &["EUR", "DEM", "XXX", "QQQ"],
            &[
                ("", "the text is empty"),
                ("eur", "lower-case letter at position 1 (`e`)"),
                ("EU", "length 2 instead of 3"),
                ("EURO", "length 4 instead of 3"),
                ("€", "character that is not allowed at position 1 (U+20AC)"),
                ("E R", "character that is not allowed at position 2 (U+0020)"),
            ],
        );
    }

    #[test]
    fn the_table_is_sorted_and_well_formed() {
        assert!(ACTIVE.is_sorted_by(|a, b| a < b));
        assert!(ACTIVE.iter().all(|code| Currency::new(code).is_ok_and(|currency| currency.is_known())));
        for gone in ["DEM", "HRK", "BGN", "ANG", "ZWL", "CUC", "EUX"] {
            assert!(!Currency::new(gone).unwrap().is_known(), "{gone}");
        }
    }
}

//! Leitweg-ID, the address of electronic invoices to public bodies. Not here: whether an id is registered, and warnings about
//! unusual lengths (`rulebook`).

use crate::shape::{Bilingual, Format, InvalidText, Reason, Role, leaf};

use super::{Ars, EMPTY, Land, foreign, name_of};

const FORMAT: Format = Format::new(
    "leitweg-id",
    Bilingual::new(
        "eine Leitweg-ID der Form Grobadressierung-Feinadressierung-Prüfziffer, die Feinadressierung kann fehlen",
        "a Leitweg-ID of the form coarse-fine-check digits, where the fine part may be missing",
    ),
    "04011000-1234512345-06",
)
.role(Role::Code)
.schema_pattern("^(0[1-9]|1[0-6]|99)[0-9]{0,10}(-[0-9A-Za-z]{1,30})?-[0-9]{2}$");

leaf! {
    /// Leitweg-ID: routes electronic invoices to a public body (`XRechnung` BT-10).
    ///
    /// - Coarse part (Grobadressierung): 2 to 12 digits, beginning with the Land (01 to 16) or 99 for the Bund.
    /// - Fine part (Feinadressierung): none, or 1 to 30 letters `A`–`Z` and digits. Lower-case letters count as upper-case ones;
    ///   the text stays as it was given, [`normalized`](Self::normalized) gives the usual spelling.
    /// - Two check digits, ISO/IEC 7064 MOD 97-10 with letters as 10 to 35: `98 - (N * 100 mod 97)`, from 02 to 98.
    ///
    /// Source: Leitweg-ID Formatspezifikation 2.0.2 (`KoSIT`).
    ///
    /// ```
    /// use dvs::key::LeitwegId;
    ///
    /// let id = LeitwegId::new("04011000-1234512345-06")?;
    /// assert_eq!((id.coarse(), id.fine(), id.check_digits()), ("04011000", Some("1234512345"), "06"));
    /// assert_eq!(LeitwegId::compute("991", Some("03730"))?, "991-03730-19");
    /// let error = LeitwegId::new("991-01234-44").unwrap_err();
    /// assert!(error.to_string().contains("38"));
    /// # Ok::<(), dvs::InvalidText>(())
    /// ```
    #[derive(PartialOrd, Ord)]
    #[doc(alias = "Leitweg-ID")]
    pub struct LeitwegId(Box<str>); FORMAT, check
}

impl LeitwegId {
    /// The id with this coarse and fine part; its check digits are computed. The letters stay as they are given.
    ///
    /// # Errors
    /// [`InvalidText`] if a part is not what it must be.
    pub fn compute(coarse: &str, fine: Option<&str>) -> Result<Self, InvalidText> {
        let checked = check_coarse(coarse).and_then(|()| fine.map_or(Ok(()), check_fine));
        if let Err(reason) = checked {
            return Err(InvalidText::new(&FORMAT, reason));
        }
        let digits = expected_digits(coarse, fine);
        let text = match fine {
            Some(fine) => format!("{coarse}-{fine}-{digits:02}"),
            None => format!("{coarse}-{digits:02}"),
        };
        Ok(Self(text.into()))
    }

    /// The Grobadressierung: 2 to 12 digits.
    #[must_use]
    #[doc(alias = "Grobadressierung")]
    pub fn coarse(&self) -> &str {
        self.parts().0
    }

    /// The Feinadressierung, if there is one, as it was given.
    #[must_use]
    #[doc(alias = "Feinadressierung")]
    pub fn fine(&self) -> Option<&str> {
        self.parts().1
    }

    /// The two check digits.
    #[must_use]
    #[doc(alias = "Prüfziffer")]
    pub fn check_digits(&self) -> &str {
        self.parts().2
    }

    /// The Land with which the coarse part begins, or the Bund.
    #[must_use]
    pub fn land(&self) -> Land {
        // The check made sure of the code.
        self.as_str().get(..2).and_then(Land::from_code).unwrap_or(Land::Bund)
    }

    /// The region that the beginning of the coarse part names, down to the Kreis (at most 5 digits); none for the Bund.
    ///
    /// A coarse part without a [structured length](Self::has_structured_length) gives no more than the Land.
    #[must_use]
    pub fn region(&self) -> Option<Ars> {
        let prefix = Ars::from_checked;
        let coarse = self.coarse();
        let length = match coarse.len() {
            3 => 3,
            5 | 8 | 9 | 12 => 5,
            _ => 2,
        };
        (self.land() != Land::Bund).then(|| coarse.get(..length).map(prefix)).flatten()
    }

    /// Whether the coarse part has one of the lengths that the specification builds from Land, Regierungsbezirk, Kreis and
    /// Gemeinde: 2, 3, 5, 8, 9 or 12 digits; for the Bund, which has neither Kreis nor Gemeinde, 2 or 3.
    ///
    /// Other lengths occur and are accepted.
    #[must_use]
    pub fn has_structured_length(&self) -> bool {
        match self.coarse().len() {
            2 | 3 => true,
            5 | 8 | 9 | 12 => self.land() != Land::Bund,
            _ => false,
        }
    }

    /// The same id with upper-case letters.
    #[must_use]
    pub fn normalized(&self) -> Self {
        Self(self.as_str().to_ascii_uppercase().into())
    }

    fn parts(&self) -> (&str, Option<&str>, &str) {
        split(self.as_str()).unwrap_or_default()
    }
}

/// Coarse part, fine part and check digits; none if the hyphens are not so.
fn split(text: &str) -> Option<(&str, Option<&str>, &str)> {
    let (coarse, rest) = text.split_once('-')?;
    match rest.split_once('-') {
        None => Some((coarse, None, rest)),
        Some((fine, digits)) if !digits.contains('-') => Some((coarse, Some(fine), digits)),
        Some(_) => None,
    }
}

fn check(text: &str) -> Result<(), Reason> {
    if text.is_empty() {
        return Err(EMPTY);
    }
    let Some((coarse, fine, digits)) = split(text) else {
        return Err(explain_hyphens(text));
    };
    check_coarse(coarse)?;
    if let Some(fine) = fine {
        check_fine(fine)?;
    }
    check_check_digits(coarse, fine, digits)
}

#[cold]
fn explain_hyphens(text: &str) -> Reason {
    if text.contains('-') {
        return Reason::with(
            "hat {} Bindestriche; möglich sind einer oder zwei",
            "has {} hyphens; one or two are possible",
            text.matches('-').count().to_string(),
        );
    }
    // Often a dash that looks like a hyphen.
    match foreign(text, |c| c.is_ascii_alphanumeric()) {
        Some(character) => Reason::with(
            "enthält keinen Bindestrich, aber das Zeichen „{}“",
            "has no hyphen, but the character `{}`",
            character,
        ),
        None => Reason::new("enthält keinen Bindestrich vor der Prüfziffer", "has no hyphen before the check digits"),
    }
}

fn check_coarse(coarse: &str) -> Result<(), Reason> {
    if let Some(character) = foreign(coarse, |c| c.is_ascii_digit()) {
        return Err(Reason::with(
            "die Grobadressierung enthält das Zeichen „{}“; möglich sind nur Ziffern",
            "the coarse part contains the character `{}`; only digits are possible",
            character,
        ));
    }
    if !(2..=12).contains(&coarse.len()) {
        return Err(Reason::with(
            "die Länge der Grobadressierung ist {}; möglich sind 2 bis 12 Ziffern",
            "the length of the coarse part is {}; 2 to 12 digits are possible",
            coarse.len().to_string(),
        ));
    }
    let code = coarse.get(..2).unwrap_or_default();
    if Land::from_code(code).is_none() {
        return Err(Reason::with(
            "die Grobadressierung beginnt mit {}; die ersten zwei Ziffern sind das Land, 01 bis 16, oder 99 für den Bund",
            "the coarse part begins with {}; the first two digits are the Land, 01 to 16, or 99 for the Bund",
            code,
        ));
    }
    Ok(())
}

fn check_fine(fine: &str) -> Result<(), Reason> {
    if fine.is_empty() {
        return Err(Reason::new(
            "die Feinadressierung ist leer; ohne sie steht nur ein Bindestrich",
            "the fine part is empty; without it there is only one hyphen",
        ));
    }
    if let Some(character) = foreign(fine, |c| c.is_ascii_alphanumeric()) {
        return Err(Reason::with(
            "die Feinadressierung enthält das Zeichen „{}“; möglich sind nur Buchstaben A–Z und Ziffern",
            "the fine part contains the character `{}`; only letters A-Z and digits are possible",
            character,
        ));
    }
    if fine.len() > 30 {
        return Err(Reason::with(
            "die Länge der Feinadressierung ist {}; möglich sind höchstens 30 Zeichen",
            "the length of the fine part is {}; at most 30 characters are possible",
            fine.len().to_string(),
        ));
    }
    Ok(())
}

fn check_check_digits(coarse: &str, fine: Option<&str>, digits: &str) -> Result<(), Reason> {
    if let Some(character) = digits.chars().find(|c| !c.is_ascii_digit()) {
        return Err(Reason::with(
            "die Prüfziffer enthält das Zeichen „{}“; nötig sind zwei Ziffern am Ende",
            "the check digits contain the character `{}`; two digits at the end are needed",
            name_of(character),
        ));
    }
    if digits.len() != 2 {
        return Err(Reason::with(
            "die Länge der Prüfziffer ist {}; nötig sind zwei Ziffern am Ende",
            "the number of check digits is {}; two digits at the end are needed",
            digits.len().to_string(),
        ));
    }
    // Compared with what they must be: the test `mod 97 == 1` alone would also let 00, 01 and 99 pass.
    let expected = expected_digits(coarse, fine);
    if digits.parse() == Ok(expected) {
        return Ok(());
    }
    let expected_text = format!("{expected:02}");
    if digits.parse() == Ok(digits_without_shift(coarse, fine)) {
        return Err(Reason::with(
            "die Prüfziffer ist falsch, richtig ist {}; beim Rechnen wurden die zwei angehängten Nullen vergessen",
            "the check digits are wrong, {} are right; the two zeros to be appended were forgotten in computing them",
            expected_text,
        ));
    }
    Err(Reason::with(
        "die Prüfziffer ist falsch, richtig ist {}",
        "the check digits are wrong, {} are right",
        expected_text,
    ))
}

/// The number that coarse and fine part make, modulo 97, digit by digit: it may have 72 digits.
fn remainder(coarse: &str, fine: Option<&str>) -> u32 {
    let characters = coarse.chars().chain(fine.unwrap_or_default().chars());
    characters.filter_map(|character| character.to_digit(36)).fold(0, |rest, value| {
        let factor = if value < 10 { 10 } else { 100 };
        (rest * factor + value) % 97
    })
}

/// The check digits that belong to these parts: 2 to 98.
fn expected_digits(coarse: &str, fine: Option<&str>) -> u32 {
    98 - remainder(coarse, fine) * 100 % 97
}

/// What a known faulty computation gives: the number is not multiplied by 100.
fn digits_without_shift(coarse: &str, fine: Option<&str>) -> u32 {
    98 - remainder(coarse, fine)
}

#[cfg(test)]
mod tests {
    use super::super::tests::Random;
    use super::*;
    use crate::shape::Lang;

    const VALID: [&str; 9] = [
        "04011000-1234512345-06",
        "04011000-12345-03",
        "04011000-900X999-08",
        "992-90009-96",
        "09564000-NUE0001-49",
        "991-03730-19",
        "991-33333TEST-33",
        "01-95",
        "99-92",
    ];

    #[test]
    fn known_ids_are_read_and_computed() {
        for text in VALID {
            let id = LeitwegId::new(text).unwrap();
            assert_eq!(LeitwegId::compute(id.coarse(), id.fine()).unwrap(), id);
            assert_eq!(id.normalized(), id);
            assert!(id.has_structured_length());
            let parts: Vec<_> = text.split('-').collect();
            assert_eq!(id.coarse(), parts[0]);
            assert_eq!(id.check_digits(), *parts.last().unwrap());
            assert_eq!(id.fine().is_some(), parts.len() == 3);
        }
    }

    #[test]
    fn each_fault_has_its_reason() {
        for (text, reason) in [
            ("", "is empty"),
            ("991-01234-44", "wrong, 38 are right"),
            ("991-1234512345-06", "wrong, 98 are right"),
            ("04011000-1234512345-07", "wrong, 06 are right"),
            ("1-03730-19", "length of the coarse part is 1;"),
            ("-03730-19", "length of the coarse part is 0;"),
            ("0401100012345-03", "length of the coarse part is 13;"),
            ("17-03730-19", "begins with 17"),
            ("00-03730-19", "begins with 00"),
            ("0A-03730-19", "coarse part contains the character `A`"),
            (" 01-95", "coarse part contains the character `U+0020`"),
            ("04011000--03", "fine part is empty"),
            ("04011000-12.45-03", "fine part contains the character `.`"),
            ("04011000-1Ä-03", "fine part contains the character `Ä (U+00C4)`"),
            ("04011000-1-2-03", "has 3 hyphens"),
            ("0401100003", "has no hyphen before"),
            ("04011000–03", "has no hyphen, but the character `U+2013`"),
            ("04011000-12345-3", "number of check digits is 1;"),
            ("04011000-12345-", "number of check digits is 0;"),
            ("04011000-12345-003", "number of check digits is 3;"),
            ("04011000-12345-0X", "check digits contain the character `X`"),
            ("01-95\n", "check digits contain the character `U+000A`"),
            ("04011000-0123456789012345678901234567890-03", "length of the fine part is 31;"),
        ] {
            let error = LeitwegId::new(text).unwrap_err();
            assert!(error.reason(Lang::En).contains(reason), "{text}: {error}");
        }
        let error = LeitwegId::new("991-01234-44").unwrap_err();
        assert_eq!(error.reason(Lang::De), "die Prüfziffer ist falsch, richtig ist 38");
    }

    #[test]
    fn the_computation_without_appended_zeros_is_rejected() {
        assert_eq!(digits_without_shift("04011000", Some("1234512345")), 35);
        let error = LeitwegId::new("04011000-1234512345-35").unwrap_err();
        let reason = error.reason(Lang::En);
        assert!(reason.contains("06 are right") && reason.contains("two zeros"), "{reason}");
    }

    #[test]
    fn digits_that_only_the_remainder_lets_pass_are_rejected() {
        // 98 and 01, 02 and 99, 97 and 00 are the same modulo 97.
        assert!(LeitwegId::new("991-1234512345-98").is_ok());
        assert!(LeitwegId::new("991-1234512345-01").is_err());
        for fine in 0..500 {
            let fine = fine.to_string();
            let id = LeitwegId::compute("04", Some(&fine)).unwrap();
            for wrong in (0..100).map(|n| format!("{n:02}")).filter(|n| n != id.check_digits()) {
                assert!(LeitwegId::new(&format!("04-{fine}-{wrong}")).is_err());
            }
        }
    }

    #[test]
    fn lower_case_letters_are_kept_and_count_as_upper_case_ones() {
        let id = LeitwegId::new("09564000-nue0001-49").unwrap();
        assert_eq!(id.fine(), Some("nue0001"));
        assert_eq!(id.normalized(), "09564000-NUE0001-49");
        assert_ne!(id, id.normalized());
        assert_eq!(LeitwegId::compute("09564000", Some("nUe0001")).unwrap().normalized(), id.normalized());
    }

    #[test]
    fn lengths_of_the_coarse_part() {
        for (coarse, structured, region) in [
            ("05", true, Some("05")),
            ("053", true, Some("053")),
            ("0531", false, Some("05")),
            ("05315", true, Some("05315")),
            ("053150", false, Some("05")),
            ("05315000", true, Some("05315")),
            ("053150000", true, Some("05315")),
            ("05315000000", false, Some("05")),
            ("053150000000", true, Some("05315")),
            ("99", true, None),
            ("991", true, None),
            ("99101", false, None),
        ] {
            let id = LeitwegId::compute(coarse, None).unwrap();
            assert_eq!(id.has_structured_length(), structured, "{coarse}");
            assert_eq!(id.region().as_ref().map(Ars::as_str), region, "{coarse}");
            assert_eq!(id.land() == Land::Bund, region.is_none());
        }
        let longest = LeitwegId::compute("053150000000", Some(&"Z".repeat(30))).unwrap();
        assert_eq!(longest.as_str().len(), 46);
        assert!(LeitwegId::compute("053150000000", Some(&"Z".repeat(31))).is_err());
        assert!(LeitwegId::compute("05", Some("")).is_err());
        assert!(LeitwegId::compute("0", None).is_err());
        assert!(LeitwegId::compute("05-1", None).is_err());
        assert!(LeitwegId::compute("05", Some("1-2")).is_err());
    }

    /// The check as the specification words it, with long division of the whole number.
    fn is_right(id: &LeitwegId) -> bool {
        let mut digits = String::new();
        for character in id.as_str().replace('-', "").to_uppercase().chars() {
            digits.push_str(&character.to_digit(36).unwrap().to_string());
        }
        digits.bytes().fold(0, |rest, digit| (rest * 10 + u32::from(digit - b'0')) % 97) == 1
    }

    #[test]
    fn computed_ids_pass_the_check_of_the_specification_and_no_neighbour_does() {
        let mut random = Random::new(97);
        for _ in 0..2_000 {
            let coarse = format!("{:02}{}", 1 + random.below(16), random.text(&['0', '1', '5', '9'], 10));
            let fine = random.text(&['0', '1', '9', 'A', 'K', 'Z', 'x'], 30);
            let fine = (!fine.is_empty()).then_some(fine.as_str());
            let id = LeitwegId::compute(&coarse, fine).unwrap();
            assert!(is_right(&id), "{id}");
            assert_eq!(LeitwegId::new(id.as_str()).unwrap(), id);
            // MOD 97-10 finds every wrong digit.
            let mut wrong: Vec<char> = id.as_str().chars().collect();
            let place = 2 + random.below(coarse.len() - 1);
            if let Some(digit) = wrong.get(place).and_then(|c| c.to_digit(10)) {
                wrong[place] = char::from_digit((digit + 1) % 10, 10).unwrap();
                assert!(LeitwegId::new(&wrong.into_iter().collect::<String>()).is_err(), "{id}");
            }
        }
    }
}

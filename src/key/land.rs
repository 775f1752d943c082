//! The 16 Länder and the Bund, with the codes by which keys name them. Not here: regions below a Land (`Ars`).

use crate::shape::{Bilingual, Format, InvalidText, Lang, Leaf, Reason, leaf_impls};

use super::EMPTY;

/// A Land of the Federal Republic of Germany, or the Bund.
///
/// As text it is its code of ISO 3166-2 (`DE-BY`), and `DE` for the Bund. It sorts by its key number, the Bund last.
///
/// Source: the Länder keys of Destatis (in ARS and AGS); 99 for the Bund: Leitweg-ID Formatspezifikation 2.0.2; names as in the
/// code list of DCAT-AP.de.
///
/// ```
/// use dvs::Lang;
/// use dvs::key::Land;
///
/// let land = Land::new("DE-BY")?;
/// assert_eq!(land, Land::Bavaria);
/// assert_eq!((land.name().get(Lang::De), land.code()), ("Bayern", "09"));
/// assert_eq!(Land::from_code("99"), Some(Land::Bund));
/// # Ok::<(), dvs::InvalidText>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[doc(alias = "Bundesland")]
pub enum Land {
    /// Schleswig-Holstein, 01.
    SchleswigHolstein,
    /// Hamburg, 02.
    Hamburg,
    /// Niedersachsen, 03.
    #[doc(alias = "Niedersachsen")]
    LowerSaxony,
    /// Bremen, 04.
    Bremen,
    /// Nordrhein-Westfalen, 05.
    #[doc(alias = "Nordrhein-Westfalen")]
    NorthRhineWestphalia,
    /// Hessen, 06.
    #[doc(alias = "Hessen")]
    Hesse,
    /// Rheinland-Pfalz, 07.
    #[doc(alias = "Rheinland-Pfalz")]
    RhinelandPalatinate,
    /// Baden-Württemberg, 08.
    BadenWuerttemberg,
    /// Bayern, 09.
    #[doc(alias = "Bayern")]
    Bavaria,
    /// Saarland, 10.
    Saarland,
    /// Berlin, 11.
    Berlin,
    /// Brandenburg, 12.
    Brandenburg,
    /// Mecklenburg-Vorpommern, 13.
    MecklenburgVorpommern,
    /// Sachsen, 14.
    #[doc(alias = "Sachsen")]
    Saxony,
    /// Sachsen-Anhalt, 15.
    #[doc(alias = "Sachsen-Anhalt")]
    SaxonyAnhalt,
    /// Thüringen, 16.
    #[doc(alias = "Thüringen")]
    Thuringia,
    /// The Bund: 99 in Leitweg-IDs, no number in ARS and AGS.
    #[doc(alias = "Federation")]
    Bund,
}

/// What is known of one Land.
struct Row {
    iso: &'static str,
    code: &'static str,
    name: Bilingual,
}

const fn row(iso: &'static str, code: &'static str, de: &'static str, en: &'static str) -> Row {
    Row { iso, code, name: Bilingual::new(de, en) }
}

impl Land {
    /// The 16 Länder in the order of their keys, and the Bund.
    pub const ALL: [Self; 17] = [
        Self::SchleswigHolstein,
        Self::Hamburg,
        Self::LowerSaxony,
        Self::Bremen,
        Self::NorthRhineWestphalia,
        Self::Hesse,
        Self::RhinelandPalatinate,
        Self::BadenWuerttemberg,
        Self::Bavaria,
        Self::Saarland,
        Self::Berlin,
        Self::Brandenburg,
        Self::MecklenburgVorpommern,
        Self::Saxony,
        Self::SaxonyAnhalt,
        Self::Thuringia,
        Self::Bund,
    ];

    const fn row(self) -> Row {
        match self {
            Self::SchleswigHolstein => row("DE-SH", "01", "Schleswig-Holstein", "Schleswig-Holstein"),
            Self::Hamburg => row("DE-HH", "02", "Hamburg", "Hamburg"),
            Self::LowerSaxony => row("DE-NI", "03", "Niedersachsen", "Lower Saxony"),
            Self::Bremen => row("DE-HB", "04", "Bremen", "Bremen"),
            Self::NorthRhineWestphalia => row("DE-NW", "05", "Nordrhein-Westfalen", "North Rhine-Westphalia"),
            Self::Hesse => row("DE-HE", "06", "Hessen", "Hesse"),
            Self::RhinelandPalatinate => row("DE-RP", "07", "Rheinland-Pfalz", "Rhineland-Palatinate"),
            Self::BadenWuerttemberg => row("DE-BW", "08", "Baden-Württemberg", "Baden-Württemberg"),
            Self::Bavaria => row("DE-BY", "09", "Bayern", "Bavaria"),
            Self::Saarland => row("DE-SL", "10", "Saarland", "Saarland"),
            Self::Berlin => row("DE-BE", "11", "Berlin", "Berlin"),
            Self::Brandenburg => row("DE-BB", "12", "Brandenburg", "Brandenburg"),
            Self::MecklenburgVorpommern => row("DE-MV", "13", "Mecklenburg-Vorpommern", "Mecklenburg-Vorpommern"),
            Self::Saxony => row("DE-SN", "14", "Sachsen", "Saxony"),
            Self::SaxonyAnhalt => row("DE-ST", "15", "Sachsen-Anhalt", "Saxony-Anhalt"),
            Self::Thuringia => row("DE-TH", "16", "Thüringen", "Thuringia"),
            Self::Bund => row("DE", "99", "Bund", "Federation"),
        }
    }

    /// The German and the English name: "Bayern", "Bavaria".
    #[must_use]
    pub const fn name(self) -> Bilingual {
        self.row().name
    }

    /// The code of ISO 3166-2, for example `DE-BY`; for the Bund `DE` (ISO 3166-1).
    #[must_use]
    pub const fn iso_code(self) -> &'static str {
        self.row().iso
    }

    /// The two letters in common use, for example `BY`; none for the Bund.
    #[must_use]
    pub fn abbreviation(self) -> Option<&'static str> {
        self.iso_code().strip_prefix("DE-")
    }

    /// The two digits at the beginning of a Leitweg-ID: `01` to `16`, and `99` for the Bund.
    #[must_use]
    pub const fn code(self) -> &'static str {
        self.row().code
    }

    /// The two digits at the beginning of an ARS or AGS: `01` to `16`. The Bund has none.
    #[must_use]
    pub fn ars_prefix(self) -> Option<&'static str> {
        (self != Self::Bund).then_some(self.code())
    }

    /// The Land with these two digits, or the Bund for `99`.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        if code.len() != 2 || !code.bytes().all(|byte| byte.is_ascii_digit()) {
            return None;
        }
        match code.parse::<usize>().ok()? {
            99 => Some(Self::Bund),
            // `ALL` is in the order of the keys; its last element is the Bund, which has no 17.
            number @ 1..=16 => Self::ALL.get(number - 1).copied(),
            _ => None,
        }
    }
}

const FORMAT: Format = Format::new(
    "land",
    Bilingual::new(
        "ein Land nach ISO 3166-2 der Form DE-XX oder DE für den Bund",
        "a Land by its ISO 3166-2 code of the form DE-XX, or DE for the Bund",
    ),
    "DE-BY",
)
.schema_pattern("^DE(-(SH|HH|NI|HB|NW|HE|RP|BW|BY|SL|BE|BB|MV|SN|ST|TH))?$");

impl Leaf for Land {
    const FORMAT: &'static Format = &FORMAT;

    fn from_text(text: &str) -> Result<Self, InvalidText> {
        Self::ALL
            .into_iter()
            .find(|land| land.iso_code() == text)
            .ok_or_else(|| InvalidText::new(&FORMAT, explain(text)))
    }

    fn as_str(&self) -> &str {
        self.iso_code()
    }
}

leaf_impls!(Land);

#[cold]
fn explain(text: &str) -> Reason {
    if text.is_empty() {
        return EMPTY;
    }
    let meant = Land::ALL.into_iter().find(|land| {
        let names = [Lang::De, Lang::En].map(|lang| land.name().get(lang));
        land.iso_code().eq_ignore_ascii_case(text)
            || land.abbreviation().is_some_and(|letters| letters.eq_ignore_ascii_case(text))
            || land.code() == text
            || names.contains(&text)
    });
    match meant {
        Some(land) => Reason::with(
            "ist nicht die Schreibweise nach ISO 3166-2; gemeint ist wohl {}",
            "is not written as in ISO 3166-2; probably {} is meant",
            land.iso_code(),
        ),
        None => Reason::new("ist keines der 16 Länder und nicht der Bund", "is none of the 16 Länder and not the Bund"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_land_is_found_by_its_codes() {
        for (number, land) in Land::ALL.into_iter().enumerate() {
            assert_eq!(Land::from_code(land.code()), Some(land));
            assert_eq!(Land::new(land.iso_code()).unwrap(), land);
            assert_eq!(land.to_string(), land.iso_code());
            if land == Land::Bund {
                assert_eq!((land.code(), land.ars_prefix(), land.abbreviation()), ("99", None, None));
            } else {
                let code = format!("{:02}", number + 1);
                assert_eq!((land.code(), land.ars_prefix()), (code.as_str(), Some(code.as_str())));
            }
        }
        assert!(Land::ALL.is_sorted());
        for code in ["00", "17", "98", "1", "001", "", "+1", "1 ", "９９", "é"] {
            assert_eq!(Land::from_code(code), None, "{code}");
        }
        assert_eq!(serde_json::to_string(&Land::Berlin).unwrap(), "\"DE-BE\"");
        assert_eq!(serde_json::from_str::<Land>("\"DE\"").unwrap(), Land::Bund);
    }

    #[test]
    fn other_spellings_are_recognised_in_the_reason() {
        for (text, code) in [
            ("BY", "DE-BY"),
            ("de-by", "DE-BY"),
            ("Bayern", "DE-BY"),
            ("09", "DE-BY"),
            ("Bund", "DE"),
            ("Hesse", "DE-HE"),
        ] {
            let error = Land::new(text).unwrap_err();
            assert!(error.reason(Lang::De).ends_with(&format!("gemeint ist wohl {code}")), "{error}");
        }
        for text in ["DE-XX", "AT", "DE-", "DE-BY "] {
            assert!(Land::new(text).unwrap_err().reason(Lang::En).contains("none of the 16"), "{text}");
        }
        assert_eq!(Land::new("").unwrap_err().reason(Lang::En), "is empty");
    }

    #[test]
    fn names_and_codes_are_those_of_the_official_list() {
        let Ok(folder) = std::env::var("DVS_INTEROP") else {
            println!("skipped: DVS_INTEROP is not set");
            return;
        };
        let path = std::path::Path::new(&folder).join("codelists/tbl_Bundeslaender.csv");
        let list = std::fs::read_to_string(path).unwrap();
        let mut lines = list.trim_start_matches('\u{feff}').lines();
        let columns: Vec<_> = lines.next().unwrap().split(',').collect();
        let column = |name: &str| columns.iter().position(|column| *column == name).unwrap();
        let places = ["BL_Kuerzel", "BL_Schluessel", "BL_Name_DE", "BL_Name_EN"].map(column);
        let mut found = Vec::new();
        for line in lines.filter(|line| !line.trim().is_empty()) {
            let values: Vec<_> = line.split(',').map(|value| value.trim().trim_matches('"')).collect();
            let [letters, code, de, en] = places.map(|place| values[place]);
            let land = Land::from_code(code).unwrap();
            assert_eq!(land.abbreviation(), Some(letters));
            assert_eq!((land.name().de, land.name().en), (de, en));
            found.push(land);
        }
        assert_eq!(found, Land::ALL[..16]);
    }
}

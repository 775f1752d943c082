//! Official keys and codes: forms that are read but deviate from their rule, and codes that no list has.

use crate::key::Land;
use crate::report::{BASE, Declaration, Severity};
use crate::rule::{Check, Rule};
use crate::rulebook::sources::FORMAT;
use crate::standards::{Force, Source};

pub(super) static RULES: &[&Rule] = &[
    &LEITWEG_ID_LENGTH,
    &DVDV_KEY_DEVIATES,
    &DVDV_TEST_KEY,
    &LEIKA_KEY_NOT_FEDERAL,
    &LEIKA_KEY_PLACEHOLDER,
    &UNKNOWN_CURRENCY,
    &UNKNOWN_COUNTRY,
    &CERTIFICATE_OF_A_LATER_YEAR,
    &FIT_CONNECT_DESTINATION,
];

const LEITWEG: Source = Source::new("Leitweg-ID Formatspezifikation (KoSIT)", Force::Standard)
    .section("Grobadressierung")
    .version("2.0.2")
    .retrieved("2026-11");
const DVDV: Source = Source::new("docs.fitko.de/dvdv, Diensteprovider", Force::Guidance)
    .section("Organisationsschlüssel")
    .retrieved("2026-11");
const LEIKA: Source = Source::new("FIM Leistungskatalog (LeiKa)", Force::Guidance).retrieved("2026-11");
const FIT_CONNECT: Source =
    Source::new("FIT-Connect, Routing-API (schema.fitko.de)", Force::Guidance).retrieved("2026-11");
const ISO_4217: Source =
    Source::new("ISO 4217", Force::Standard).section("list one").version("2026").retrieved("2026-11");
const ISO_3166: Source =
    Source::new("ISO 3166-1", Force::Standard).section("alpha-2").version("2026").retrieved("2026-11");

static LEITWEG_ID_LENGTH: Rule = Rule::new(
    Declaration::new("R0703", "leitweg-id-unusual-length", Severity::Warning)
        .title("Leitweg-ID mit ungewöhnlicher Grobadressierung", "Leitweg-ID with an unusual coarse part")
        .message(
            "Die Grobadressierung `{coarse}` hat {length} Stellen; aufgebaut ist sie aus 2, 3, 5, 8, 9 oder 12, beim Bund aus 2 oder 3.",
            "The coarse part `{coarse}` has {length} digits; it is made of 2, 3, 5, 8, 9 or 12, for the Bund of 2 or 3.",
        )
        .what(
            "Die Grobadressierung ist aus Land, Regierungsbezirk, Kreis und Gemeinde aufgebaut.",
            "The coarse part is made of Land, Regierungsbezirk, Kreis and Gemeinde.",
        )
        .why(
            "Eine andere Länge deutet auf eine fehlende oder doppelte Ziffer; die Prüfziffer allein schützt davor nicht, wenn sie neu berechnet wurde.",
            "Another length hints at a missing or doubled digit; the check digits do not guard against it if they were computed anew.",
        )
        .fix("Die Leitweg-ID bei der Stelle erfragen, die sie vergeben hat.", "Ask the body that gave out the Leitweg-ID.")
        .profiles(&[&BASE])
        .sources(&[LEITWEG]),
    Check::Code("leitweg-id", |leaf, context| {
        let coarse = leaf.text.split('-').next().unwrap_or_default();
        let usual = match coarse.len() {
            2 | 3 => true,
            5 | 8 | 9 | 12 => !coarse.starts_with(Land::Bund.code()),
            _ => false,
        };
        if !usual {
            context.report(leaf.pointer()).param("coarse", coarse).param("length", coarse.len());
        }
    }),
);

static DVDV_KEY_DEVIATES: Rule = Rule::new(
    Declaration::new("R0707", "dvdv-key-deviates", Severity::Warning)
        .title("DVDV-Schlüssel in abweichender Form", "DVDV key of another form")
        .message(
            "Die Organisations-ID `{id}` endet nicht wie üblich auf laufende Nummer und Umgebung (00 oder 99).",
            "The Organisations-ID `{id}` does not end with running number and environment (00 or 99) as usual.",
        )
        .what(
            "Die Organisations-ID hat 12 Ziffern: AGS (8), laufende Nummer (2), Umgebung (2, 00 produktiv, 99 Test).",
            "The Organisations-ID has 12 digits: AGS (8), running number (2), environment (2, 00 productive, 99 test).",
        )
        .why(
            "Ältere Schlüssel weichen ab; oft gibt es inzwischen einen neuen.",
            "Older keys deviate; often there is a new one by now.",
        )
        .fix("Im DVDV nachsehen, welcher Schlüssel heute gilt.", "Look up in the DVDV which key is in force today.")
        .profiles(&[&BASE])
        .sources(&[DVDV]),
    Check::Code("dvdv-key", |leaf, context| {
        let id = organisation_id(leaf.text);
        if !matches!(id.get(10..), Some("00" | "99")) {
            context.report(leaf.pointer()).param("id", id);
        }
    }),
);

static DVDV_TEST_KEY: Rule = Rule::new(
    Declaration::new("R0708", "dvdv-test-key", Severity::Warning)
        .title("DVDV-Schlüssel der Testumgebung", "DVDV key of the test environment")
        .message(
            "Die Organisations-ID `{id}` endet auf 99 und gehört zur Testumgebung.",
            "The Organisations-ID `{id}` ends with 99 and belongs to the test environment.",
        )
        .what(
            "Organisationen nennen ihren produktiven DVDV-Schlüssel.",
            "Organisations name their productive DVDV key.",
        )
        .why(
            "Wer mit dem Schlüssel nach Diensten sucht, landet in der Testumgebung.",
            "Whoever looks for services with the key ends up in the test environment.",
        )
        .fix("Den produktiven Schlüssel angeben; er endet auf 00.", "Give the productive key; it ends with 00.")
        .profiles(&[&BASE])
        .sources(&[DVDV]),
    Check::Code("dvdv-key", |leaf, context| {
        let id = organisation_id(leaf.text);
        if id.get(10..) == Some("99") {
            context.report(leaf.pointer()).param("id", id);
        }
    }),
);

/// The digits of a DVDV key.
fn organisation_id(key: &str) -> &str {
    key.trim_start_matches(|c: char| !c.is_ascii_digit())
}

static LEIKA_KEY_NOT_FEDERAL: Rule = Rule::new(
    Declaration::new("R0709", "leika-key-not-federal", Severity::Warning)
        .title("Leistungsschlüssel ohne 99 am Anfang", "Leistungsschlüssel without 99 at the beginning")
        .message(
            "Der Leistungsschlüssel `{key}` beginnt nicht mit 99.",
            "The Leistungsschlüssel `{key}` does not begin with 99.",
        )
        .what(
            "Leistungen, die bundesweit geregelt sind, haben einen Schlüssel, der mit 99 beginnt.",
            "Leistungen that are ruled federally have a key that begins with 99.",
        )
        .why(
            "Andere Schlüssel gelten nur in einem Land und werden anderswo nicht gefunden.",
            "Other keys count in one Land only and are not found elsewhere.",
        )
        .fix("Den 99er-Schlüssel angeben, wenn es einen gibt.", "Give the key with 99 if there is one.")
        .profiles(&[&BASE])
        .sources(&[LEIKA]),
    Check::Code("leika-key", |leaf, context| {
        let digits = leika_digits(leaf.text);
        if !digits.starts_with("99") && !is_zero(digits) {
            context.report(leaf.pointer()).param("key", digits);
        }
    }),
);

static LEIKA_KEY_PLACEHOLDER: Rule = Rule::new(
    Declaration::new("R0710", "leika-key-placeholder", Severity::Warning)
        .title("Leistungsschlüssel nur aus Nullen", "Leistungsschlüssel of zeros only")
        .message(
            "Der Leistungsschlüssel besteht nur aus Nullen und ist ein Platzhalter.",
            "The Leistungsschlüssel consists of zeros only and is a placeholder.",
        )
        .what(
            "Leistungsschlüssel stehen im Leistungskatalog; ohne Schlüssel bleibt die Angabe weg.",
            "A Leistungsschlüssel stands in the Leistungskatalog; without one the statement is left out.",
        )
        .why("Ein Platzhalter sieht wie eine Leistung aus.", "A placeholder looks like a Leistung.")
        .fix(
            "Den Schlüssel der Leistung angeben oder den Eintrag streichen.",
            "Give the key of the Leistung, or remove the entry.",
        )
        .profiles(&[&BASE])
        .sources(&[LEIKA]),
    Check::Code("leika-key", |leaf, context| {
        if is_zero(leika_digits(leaf.text)) {
            context.report(leaf.pointer());
        }
    }),
);

/// The digits of a Leistungsschlüssel, which may be written as a URN.
fn leika_digits(key: &str) -> &str {
    key.rsplit(':').next().unwrap_or_default()
}

fn is_zero(digits: &str) -> bool {
    digits.bytes().all(|byte| byte == b'0')
}

static UNKNOWN_CURRENCY: Rule = Rule::new(
    Declaration::new("R0711", "unknown-currency", Severity::Warning)
        .title("Unbekannte Währung", "unknown currency")
        .message(
            "`{code}` ist kein Währungskürzel, das nach ISO 4217 in Gebrauch ist.",
            "`{code}` is no currency code that is in use by ISO 4217.",
        )
        .what("Währungen stehen mit ihrem Kürzel nach ISO 4217.", "Currencies are given by their code of ISO 4217.")
        .why("Der Betrag lässt sich sonst nicht vergleichen.", "Otherwise the amount cannot be compared.")
        .fix("Das Kürzel berichtigen, zum Beispiel EUR.", "Correct the code, for example EUR.")
        .profiles(&[&BASE])
        .sources(&[ISO_4217]),
    Check::Code("currency", |leaf, context| {
        let known =
            leaf.text == "EUR" || crate::text::Currency::new(leaf.text).is_ok_and(|currency| currency.is_known());
        if !known {
            context.report(leaf.pointer()).param("code", leaf.text);
        }
    }),
);

static UNKNOWN_COUNTRY: Rule = Rule::new(
    Declaration::new("R0712", "unknown-country", Severity::Warning)
        .title("Unbekanntes Länderkürzel", "unknown country code")
        .message(
            "`{code}` ist kein vergebenes Länderkürzel nach ISO 3166-1.",
            "`{code}` is no country code that ISO 3166-1 has assigned.",
        )
        .what("Staaten stehen mit ihrem Kürzel nach ISO 3166-1.", "Countries are given by their code of ISO 3166-1.")
        .why(
            "Ob Daten in Deutschland oder im Europäischen Wirtschaftsraum bleiben, lässt sich sonst nicht sagen.",
            "Otherwise nobody can tell whether data stay in Germany or in the European Economic Area.",
        )
        .fix(
            "Das Kürzel berichtigen; „EU“ ist kein Staat, Großbritannien ist GB, Griechenland GR.",
            "Correct the code; “EU” is no country, the United Kingdom is GB, Greece is GR.",
        )
        .profiles(&[&BASE])
        .sources(&[ISO_3166]),
    Check::Code("country", |leaf, context| {
        let known = leaf.text == "DE" || crate::text::Country::new(leaf.text).is_ok_and(|country| country.is_known());
        if !known {
            context.report(leaf.pointer()).param("code", leaf.text);
        }
    }),
);

static CERTIFICATE_OF_A_LATER_YEAR: Rule = Rule::new(
    Declaration::new("R0713", "certificate-of-a-later-year", Severity::Warning)
        .title("Zertifikatsnummer aus einem späteren Jahr", "certificate number of a later year")
        .message(
            "Die Zertifikatsnummer `{number}` nennt ein Jahr, das noch nicht begonnen hat.",
            "The certificate number `{number}` names a year that has not begun.",
        )
        .what(
            "Das Jahr in der Nummer eines Zertifikats nach IT-Grundschutz liegt nicht in der Zukunft.",
            "The year in the number of an IT-Grundschutz certificate is not in the future.",
        )
        .why(
            "Die Nummer ist wohl verschrieben; mit ihr findet niemand das Zertifikat.",
            "The number is probably mistyped; nobody finds the certificate with it.",
        )
        .fix("Die Nummer vom Zertifikat übernehmen.", "Take the number from the certificate.")
        .profiles(&[&BASE])
        .sources(&[FORMAT])
        .time_dependent(),
    Check::Code("grundschutz-certificate", |leaf, context| {
        let year = leaf.text.rsplit('-').next().unwrap_or_default();
        // Both have four digits.
        if context.today().as_str().get(..4).is_some_and(|today| year > today) {
            context.report(leaf.pointer()).param("number", leaf.text);
        }
    }),
);

static FIT_CONNECT_DESTINATION: Rule = Rule::new(
    Declaration::new("R0715", "fit-connect-destination-no-uuid", Severity::Warning)
        .title("FIT-Connect-Zustellpunkt ist keine UUID", "FIT-Connect destination is no UUID")
        .message(
            "`{id}` ist keine UUID und kann kein Zustellpunkt sein.",
            "`{id}` is no UUID and cannot be a destination.",
        )
        .what(
            "Zustellpunkte in FIT-Connect haben als Kennung eine UUID.",
            "Destinations in FIT-Connect have a UUID as their id.",
        )
        .why(
            "Mit einer anderen Kennung lässt sich nichts zustellen.",
            "Nothing can be delivered with another id.",
        )
        .fix(
            "Die Kennung des Zustellpunkts angeben, etwa aus der Routing-API; Adressen und Namen gehören nicht hierher.",
            "Give the id of the destination, for example from the Routing API; addresses and names do not belong here.",
        )
        .profiles(&[&BASE])
        .sources(&[FIT_CONNECT])
        .addressee("Organisationen", "organisations")
        .reads(&["keys.fitConnectDestinations"]),
    Check::Organisation(|organisation, context| {
        let ids = organisation.keys.iter().flat_map(|keys| &keys.fit_connect_destinations);
        for (index, id) in ids.enumerate().filter(|(_, id)| !is_uuid(id.as_str())) {
            context.report(format!("/keys/fitConnectDestinations/{index}")).param("id", id.as_str());
        }
    }),
);

/// Whether a text has the form of a UUID, in whichever case: groups of 8, 4, 4, 4 and 12 digits.
fn is_uuid(text: &str) -> bool {
    const HYPHENS: [usize; 4] = [8, 13, 18, 23];
    let fits =
        |(place, byte): (usize, u8)| if HYPHENS.contains(&place) { byte == b'-' } else { byte.is_ascii_hexdigit() };
    text.len() == 36 && text.bytes().enumerate().all(fits)
}

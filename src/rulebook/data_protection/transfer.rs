//! Transfers to third countries: stated, with a basis, and in accord with places and further processors. Not here: in which
//! countries data should be at all (`sovereignty`). For which countries the Commission has decided on adequacy is not
//! recorded here: the list changes.

use std::collections::HashSet;

use super::processing;
use crate::model::Service;
use crate::model::service::{DataProtection, TransferBasis};
use crate::report::{Declaration, Severity, profiles};
use crate::rule::{Check, EntityContext, Rule};
use crate::rulebook::countries::{codes, is_third};
use crate::rulebook::days::is_over;
use crate::rulebook::sources::FORMAT;
use crate::text::{Country, Date};

pub(super) static RULES: &[&Rule] =
    &[&WITHOUT_BASIS, &WITHIN_EEA, &DEROGATION, &LOCATION_WITHOUT_TRANSFER, &NOT_AMONG_TRANSFERS];

/// The countries to which transfers are stated that have not ended.
fn stated<'d>(data: &'d DataProtection, today: &Date) -> HashSet<&'d str> {
    let transfers = data.third_country_transfers.iter().flat_map(|list| list.iter());
    let lasting = transfers.filter(|transfer| !is_over(today, transfer.valid_until.as_ref()));
    lasting.map(|transfer| transfer.country.as_str()).collect()
}

static WITHOUT_BASIS: Rule = Rule::new(
    Declaration::new("R1531", "third-country-without-basis", Severity::Warning)
        .title("Drittland ohne Grundlage der Übermittlung", "third country without a basis of the transfer")
        .message(
            "Personenbezogene Daten gelangen nach {countries}, ohne dass die Grundlage dafür genannt ist.",
            "Personal data reach {countries}, and the basis for that is not named.",
        )
        .what(
            "Zu jeder Übermittlung in ein Land außerhalb des EWR steht die Grundlage nach Art. 45 bis 49 DSGVO, auch bei weiteren \
             Auftragsverarbeitern.",
            "Each transfer to a country outside the EEA comes with its basis by Art. 45 to 49 DSGVO, with further processors, too.",
        )
        .why(
            "Ohne Grundlage dürfen solche Daten nicht übermittelt werden (Art. 44 DSGVO); Verantwortliche müssen sie kennen.",
            "Without a basis such data may not be transferred (Art. 44 DSGVO); controllers have to know it.",
        )
        .fix(
            "`basis` bei der Übermittlung oder `transferBasis` beim weiteren Auftragsverarbeiter angeben.",
            "Give `basis` with the transfer, or `transferBasis` with the further processor.",
        )
        .applies(
            "wenn personenbezogene Daten verarbeitet und Länder außerhalb des EWR genannt sind, solange Übermittlung oder Einsatz nicht \
             beendet sind",
            "if personal data are processed and countries outside the EEA are named, as long as transfer or engagement has not ended",
        )
        .addressee("Anbieter", "providers")
        .profiles(&[&profiles::DATA_PROTECTION])
        .sources(&[FORMAT])
        .reads(&["dataProtection", "lifecycle.status"])
        .time_dependent(),
    Check::Service(without_basis),
);

fn without_basis(service: &Service, context: &mut EntityContext<'_>) {
    let Some(data) = processing(service) else { return };
    let today = context.today();
    for (index, transfer) in data.third_country_transfers.iter().flat_map(|list| list.iter()).enumerate() {
        if transfer.basis.is_none() && is_third(&transfer.country) && !is_over(today, transfer.valid_until.as_ref()) {
            let pointer = format!("/dataProtection/thirdCountryTransfers/{index}/basis");
            context.report(pointer).param("countries", transfer.country.as_str());
        }
    }
    let mut known: Option<HashSet<&str>> = None;
    for (index, processor) in data.sub_processors.iter().flat_map(|list| list.iter()).enumerate() {
        let over = is_over(today, processor.valid_until.as_ref());
        if over || processor.transfer_basis.is_some() || !processor.countries.iter().any(is_third) {
            continue;
        }
        // Where the transfer is stated, its basis is asked for there.
        let known = known.get_or_insert_with(|| stated(data, today));
        let open = processor.countries.iter().filter(|country| is_third(country) && !known.contains(country.as_str()));
        if let Some(countries) = codes(open) {
            let pointer = format!("/dataProtection/subProcessors/{index}/transferBasis");
            context.report(pointer).param("countries", countries);
        }
    }
}

static WITHIN_EEA: Rule = Rule::new(
    Declaration::new("R1532", "transfer-within-the-eea", Severity::Warning)
        .title("Kein Drittland", "no third country")
        .message("{country} gehört zum EWR und ist kein Drittland.", "{country} belongs to the EEA and is no third country.")
        .what(
            "Drittlandübermittlungen nennen Länder außerhalb des Europäischen Wirtschaftsraums.",
            "Transfers to third countries name countries outside the European Economic Area.",
        )
        .why(
            "Der Eintrag verlangt eine Grundlage, die niemand braucht, und verdeckt vielleicht das Land, das gemeint war.",
            "The entry asks for a basis that nobody needs, and may hide the country that was meant.",
        )
        .fix("Den Eintrag entfernen oder das Land berichtigen.", "Remove the entry, or correct the country.")
        .applies("wenn Drittlandübermittlungen angegeben sind", "if transfers to third countries are given")
        .addressee("Anbieter", "providers")
        .profiles(&[&profiles::DATA_PROTECTION])
        .sources(&[FORMAT])
        .reads(&["dataProtection.thirdCountryTransfers"]),
    Check::Service(|service, context| {
        let list = service.data_protection.as_ref().and_then(|data| data.third_country_transfers.as_ref());
        for (index, transfer) in list.into_iter().flat_map(|list| list.iter()).enumerate() {
            if transfer.country.is_eea() {
                let pointer = format!("/dataProtection/thirdCountryTransfers/{index}/country");
                context.report(pointer).param("country", transfer.country.as_str());
            }
        }
    }),
);

static DEROGATION: Rule = Rule::new(
    Declaration::new("R1533", "derogation-for-standing-transfer", Severity::Hint)
        .title("Ausnahme als Grundlage einer dauernden Übermittlung", "derogation as the basis of a standing transfer")
        .message(
            "Als Grundlage für {countries} ist eine Ausnahme für bestimmte Fälle angegeben, obwohl der Einsatz auf Dauer angelegt ist.",
            "The basis for {countries} is a derogation for specific situations, although the engagement is a standing one.",
        )
        .what(
            "Die Einbindung eines weiteren Auftragsverarbeiters in einem Drittland stützt sich nicht auf eine Ausnahme nach Art. 49 DSGVO.",
            "Engaging a further processor in a third country does not rest on a derogation by Art. 49 DSGVO.",
        )
        .why(
            "Art. 49 DSGVO gilt für bestimmte Fälle; für eine laufende Verarbeitung erwarten Kunden eine Grundlage nach Art. 45 bis 47 \
             DSGVO.",
            "Art. 49 DSGVO is for specific situations; for standing processing customers expect a basis by Art. 45 to 47 DSGVO.",
        )
        .fix("Die Grundlage prüfen und `transferBasis` berichtigen.", "Check the basis, and correct `transferBasis`.")
        .applies(
            "wenn ein weiterer Auftragsverarbeiter in einem Drittland eine Ausnahme als Grundlage nennt und sein Einsatz nicht beendet ist",
            "if a further processor in a third country names a derogation as its basis, and its engagement has not ended",
        )
        .addressee("Anbieter", "providers")
        .profiles(&[&profiles::DATA_PROTECTION])
        .sources(&[FORMAT])
        .reads(&["dataProtection", "lifecycle.status"])
        .time_dependent(),
    Check::Service(|service, context| {
        let Some(data) = processing(service) else { return };
        for (index, processor) in data.sub_processors.iter().flat_map(|list| list.iter()).enumerate() {
            let over = is_over(context.today(), processor.valid_until.as_ref());
            if over || processor.transfer_basis != Some(TransferBasis::Derogation) {
                continue;
            }
            if let Some(countries) = codes(processor.countries.iter().filter(|country| is_third(country))) {
                let pointer = format!("/dataProtection/subProcessors/{index}/transferBasis");
                context.report(pointer).param("countries", countries);
            }
        }
    }),
);

static LOCATION_WITHOUT_TRANSFER: Rule = Rule::new(
    Declaration::new("R1534", "third-country-location-without-transfer", Severity::Warning)
        .title("Standort im Drittland ohne Angabe zur Übermittlung", "location in a third country without a transfer")
        .message(
            "Als Standort ist {countries} angegeben, eine Übermittlung dorthin aber nicht.",
            "{countries} is given as a location, but no transfer to there is stated.",
        )
        .what(
            "Liegen Daten in einem Land außerhalb des EWR oder werden sie von dort eingesehen, steht das bei den Drittlandübermittlungen \
             oder beim weiteren Auftragsverarbeiter.",
            "Where data lie in a country outside the EEA, or are seen from there, that stands with the transfers or with the further \
             processor.",
        )
        .why(
            "Auch der Zugriff von dort ist eine Übermittlung; wer nur die Datenschutzangaben liest, erfährt sonst nichts davon.",
            "Access from there is a transfer, too; who reads the data protection statements only, does not learn of it otherwise.",
        )
        .fix(
            "Die Übermittlung in `dataProtection.thirdCountryTransfers` mit Grundlage ergänzen oder den Standort berichtigen; gelangen \
             nachweislich keine personenbezogenen Daten dorthin, das als Ausnahme führen.",
            "Add the transfer with its basis to `dataProtection.thirdCountryTransfers`, or correct the location; if it can be shown that \
             no personal data get there, waive this finding.",
        )
        .applies(
            "wenn personenbezogene Daten verarbeitet werden und ein Standort, der noch genutzt wird, außerhalb des EWR liegt",
            "if personal data are processed and a location that is still in use lies outside the EEA",
        )
        .addressee("Anbieter", "providers")
        .profiles(&[&profiles::DATA_PROTECTION])
        .sources(&[FORMAT])
        .reads(&["dataProtection", "locations", "lifecycle.status"])
        .time_dependent(),
    Check::Service(location_without_transfer),
);

fn location_without_transfer(service: &Service, context: &mut EntityContext<'_>) {
    let Some(data) = processing(service) else { return };
    let today = context.today();
    let mut known: Option<HashSet<&str>> = None;
    for (index, location) in service.locations.iter().enumerate() {
        if is_over(today, location.valid_until.as_ref()) || !location.countries.iter().any(is_third) {
            continue;
        }
        let known = known.get_or_insert_with(|| {
            let processors = data.sub_processors.iter().flat_map(|list| list.iter());
            let processors = processors.filter(|processor| !is_over(today, processor.valid_until.as_ref()));
            let mut known = stated(data, today);
            known.extend(processors.flat_map(|processor| processor.countries.iter().map(Country::as_str)));
            known
        });
        let open = location.countries.iter().filter(|country| is_third(country) && !known.contains(country.as_str()));
        if let Some(countries) = codes(open) {
            context.report(format!("/locations/{index}/countries")).param("countries", countries);
        }
    }
}

static NOT_AMONG_TRANSFERS: Rule = Rule::new(
    Declaration::new("R1535", "sub-processor-not-among-transfers", Severity::Warning)
        .title("Weiterer Auftragsverarbeiter im Drittland fehlt bei den Übermittlungen", "further processor in a third country is missing among the transfers")
        .message(
            "Die Liste der Drittlandübermittlungen nennt {countries} nicht, der weitere Auftragsverarbeiter schon.",
            "The list of transfers does not name {countries}, the further processor does.",
        )
        .what(
            "Ist eine Liste der Drittlandübermittlungen angegeben, enthält sie die Länder der weiteren Auftragsverarbeiter. Eine leere \
             Liste heißt: keine Übermittlungen.",
            "If a list of transfers is given, it has the countries of the further processors. An empty list says: no transfers.",
        )
        .why(
            "Sonst sagt die eine Angabe „keine“, die andere „doch“.",
            "Otherwise one statement says “none”, and the other says “some”.",
        )
        .fix(
            "Die Übermittlung in `thirdCountryTransfers` ergänzen oder die Länder des Auftragsverarbeiters berichtigen.",
            "Add the transfer to `thirdCountryTransfers`, or correct the countries of the processor.",
        )
        .applies(
            "wenn Drittlandübermittlungen und ein weiterer Auftragsverarbeiter mit Grundlage angegeben sind, dessen Einsatz nicht beendet \
             ist",
            "if transfers and a further processor with a basis are given, whose engagement has not ended",
        )
        .addressee("Anbieter", "providers")
        .profiles(&[&profiles::DATA_PROTECTION])
        .sources(&[FORMAT])
        .reads(&["dataProtection", "lifecycle.status"])
        .time_dependent(),
    Check::Service(|service, context| {
        let Some(data) = processing(service).filter(|data| data.third_country_transfers.is_some()) else { return };
        let today = context.today();
        let mut known: Option<HashSet<&str>> = None;
        for (index, processor) in data.sub_processors.iter().flat_map(|list| list.iter()).enumerate() {
            // Without a basis the transfer is asked for already.
            let over = is_over(today, processor.valid_until.as_ref());
            if over || processor.transfer_basis.is_none() || !processor.countries.iter().any(is_third) {
                continue;
            }
            let known = known.get_or_insert_with(|| stated(data, today));
            let open = processor.countries.iter().filter(|country| is_third(country) && !known.contains(country.as_str()));
            if let Some(countries) = codes(open) {
                let pointer = format!("/dataProtection/subProcessors/{index}/countries");
                context.report(pointer).param("countries", countries);
            }
        }
    }),
);

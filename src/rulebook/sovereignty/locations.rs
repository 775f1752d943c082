//! Countries by purpose: stated, among those that are allowed, in accord with the sites. Not here: transfers of personal data
//! (`data_protection`).

use crate::model::Service;
use crate::model::service::LocationPurpose;
use crate::report::{Declaration, Severity, profiles};
use crate::rule::{AllowedCountries, Check, EntityContext, Rule};
use crate::rulebook::countries::codes;
use crate::rulebook::days::is_over;
use crate::rulebook::lookup::among;
use crate::rulebook::missing::lacking;
use crate::rulebook::sources::FORMAT;
use crate::rulebook::stage::is_retired;
use crate::standards::documents::RAHMENWERK;
use crate::text::Country;

pub(super) static RULES: &[&Rule] = &[&DATA_OUTSIDE, &ACCESS_OUTSIDE, &UNSAID, &SITE_ELSEWHERE];

/// Whether data lie there, instead of being seen or reported from there.
fn is_at_rest(purpose: &LocationPurpose) -> bool {
    use LocationPurpose::{AccountData, Backup, DisasterRecovery, Keys, Logs, PrimaryData};
    matches!(purpose, PrimaryData | Backup | DisasterRecovery | Keys | Logs | AccountData)
}

/// The countries that are not allowed, by their codes; of one that is not known nobody can tell.
fn outside<'c>(countries: impl Iterator<Item = &'c Country>, allowed: &AllowedCountries) -> Option<String> {
    codes(countries.filter(|country| !allowed.contains(country) && country.is_known()))
}

static DATA_OUTSIDE: Rule = Rule::new(
    Declaration::new("R1601", "data-outside-allowed-countries", Severity::Warning)
        .title("Daten außerhalb der zugelassenen Länder", "data outside the allowed countries")
        .message(
            "Für „{purpose}“ ist {countries} angegeben; zugelassen ist {allowed}.",
            "For “{purpose}” {countries} is stated; allowed is {allowed}.",
        )
        .what(
            "Produktivdaten, Datensicherungen, Notfallbetrieb, Protokolle, Schlüssel sowie Konto- und Abrechnungsdaten liegen nur in \
             zugelassenen Ländern. Ohne den Parameter `allowed-countries` ist das Deutschland.",
            "Data in use, backups, disaster recovery, logs, keys, and data on accounts and invoices lie in allowed countries only. Without \
             the parameter `allowed-countries` that is Germany.",
        )
        .why(
            "Das Rahmenwerk der Zielarchitektur verlangt nach einer Zusammenfassung, dass Cloud-Services in deutschem Hoheitsgebiet \
             erbracht werden; der Text selbst konnte nicht gelesen werden.",
            "By a summary of it the Rahmenwerk der Zielarchitektur demands that services are delivered in German territory; the text \
             itself could not be read.",
        )
        .fix(
            "Die Länder berichtigen oder, wenn andere zugelassen sind, den Parameter `allowed-countries` setzen.",
            "Correct the countries or, where others are allowed, set the parameter `allowed-countries`.",
        )
        .applies("wenn zu einem solchen Zweck Länder angegeben sind", "if countries are stated for such a purpose")
        .addressee("Anbieter in der DVC", "providers in the DVC")
        .profiles(&[&profiles::SOVEREIGNTY])
        .sources(&[RAHMENWERK.section("Hoheitsgebiet")])
        .parameters(&["allowed-countries"])
        .reads(&["locations", "lifecycle.status"])
        .time_dependent(),
    Check::Service(|service, context| each_outside(service, context, true)),
);

fn each_outside(service: &Service, context: &mut EntityContext<'_>, at_rest: bool) {
    for (index, location) in service.locations.iter().enumerate() {
        if is_at_rest(&location.purpose) != at_rest
            || is_over(context.today(), location.valid_until.as_ref())
            || is_retired(service)
        {
            continue;
        }
        let allowed = &context.parameters().allowed_countries;
        if let Some(countries) = outside(location.countries.iter(), allowed) {
            let allowed = allowed.to_string();
            let finding = context.report(format!("/locations/{index}/countries")).param("countries", countries);
            finding.param("purpose", location.purpose.as_str()).param("allowed", allowed);
        }
    }
}

static ACCESS_OUTSIDE: Rule = Rule::new(
    Declaration::new("R1602", "access-outside-allowed-countries", Severity::Hint)
        .title("Zugriff von außerhalb der zugelassenen Länder", "access from outside the allowed countries")
        .message(
            "Für „{purpose}“ ist {countries} angegeben; zugelassen ist {allowed}.",
            "For “{purpose}” {countries} is stated; allowed is {allowed}.",
        )
        .what(
            "Support, Administration, Überwachung und Telemetrie geschehen aus zugelassenen Ländern. Ohne den Parameter \
             `allowed-countries` ist das Deutschland.",
            "Support, administration, security operations and telemetry come from allowed countries. Without the parameter \
             `allowed-countries` that is Germany.",
        )
        .why(
            "Was gelesen werden konnte, verlangt die Leistungserbringung im Inland, sagt aber nichts zum Zugriff; für Kunden zählt oft \
             beides.",
            "What could be read demands delivery in the country, but says nothing of access; to customers both often matter.",
        )
        .fix(
            "Die Länder berichtigen oder den Parameter `allowed-countries` setzen.",
            "Correct the countries, or set the parameter `allowed-countries`.",
        )
        .applies("wenn zu einem solchen Zweck Länder angegeben sind", "if countries are stated for such a purpose")
        .addressee("Anbieter", "providers")
        .profiles(&[&profiles::SOVEREIGNTY])
        .sources(&[FORMAT])
        .parameters(&["allowed-countries"])
        .reads(&["locations", "sovereignty", "lifecycle.status"])
        .time_dependent(),
    Check::Service(access_outside),
);

fn access_outside(service: &Service, context: &mut EntityContext<'_>) {
    each_outside(service, context, false);
    let Some(sovereignty) = service.sovereignty.as_ref().filter(|_| !is_retired(service)) else { return };
    for (member, list) in [
        ("personnelCountries", &sovereignty.personnel_countries),
        ("securityOperationsCountries", &sovereignty.security_operations_countries),
    ] {
        let allowed = &context.parameters().allowed_countries;
        if let Some(countries) = outside(list.iter(), allowed) {
            let allowed = allowed.to_string();
            let finding = context.report(format!("/sovereignty/{member}")).param("countries", countries);
            finding.param("purpose", member).param("allowed", allowed);
        }
    }
}

static UNSAID: Rule = Rule::new(
    Declaration::new("R1603", "locations-unsaid", Severity::Hint)
        .title("Länder für wichtige Zwecke nicht angegeben", "countries unsaid for important purposes")
        .message("Länder nicht angegeben für: {missing}.", "Countries not stated for: {missing}.")
        .what(
            "Ein Cloud-Service nennt die Länder für Produktivdaten, Datensicherungen, Supportzugriffe und Telemetrie.",
            "A service names the countries for data in use, backups, access by support, and telemetry.",
        )
        .why(
            "Daten verlassen das Land selten über den Hauptstandort, öfter über Sicherung, Support oder Telemetrie.",
            "Data seldom leave the country by the main site, more often by backup, support or telemetry.",
        )
        .fix(
            "In `locations` je Zweck einen Eintrag mit `countries` ergänzen; fließen keine Telemetriedaten ab, das Land des Betriebs nennen.",
            "Add an entry with `countries` to `locations` for each purpose; if no telemetry flows out, name the country of operation.",
        )
        .applies("wenn der Cloud-Service nicht eingestellt ist", "if the service is not retired")
        .addressee("Anbieter", "providers")
        .profiles(&[&profiles::SOVEREIGNTY])
        .sources(&[FORMAT])
        .reads(&["locations", "lifecycle.status"]),
    Check::Service(|service, context| {
        let said = |purpose: LocationPurpose| {
            service.locations.iter().any(|location| location.purpose == purpose && !location.countries.is_empty())
        };
        let missing = lacking(&[
            ("primary-data", said(LocationPurpose::PrimaryData)),
            ("backup", said(LocationPurpose::Backup)),
            ("support-access", said(LocationPurpose::SupportAccess)),
            ("telemetry", said(LocationPurpose::Telemetry)),
        ]);
        if let Some(missing) = missing.filter(|_| !is_retired(service)) {
            context.report("/locations").param("missing", missing);
        }
    }),
);

static SITE_ELSEWHERE: Rule = Rule::new(
    Declaration::new("R1604", "site-outside-stated-countries", Severity::Warning)
        .title("Betriebsstandort außerhalb der angegebenen Länder", "site outside the countries stated")
        .message(
            "Der Standort „{site}“ liegt in {country}; dieses Land ist unter `countries` nicht angegeben.",
            "The site “{site}” is in {country}, which is not among the countries.",
        )
        .what(
            "Die Länder eines Zwecks sind alle, die in Betracht kommen, also auch die seiner Standorte.",
            "The countries of a purpose are all that come into question, and so those of its sites.",
        )
        .why(
            "Wer nach Ländern auswählt, liest die Länderliste und nicht die einzelnen Standorte.",
            "Whoever chooses by countries reads the list of countries, not the single sites.",
        )
        .fix(
            "Das Land in `countries` ergänzen oder den Standort berichtigen.",
            "Add the country to `countries`, or correct the site.",
        )
        .applies(
            "wenn zu einem Zweck Länder und Standorte angegeben sind",
            "if countries and sites are stated for a purpose",
        )
        .addressee("Anbieter", "providers")
        .profiles(&[&profiles::SOVEREIGNTY])
        .sources(&[FORMAT])
        .reads(&["locations"]),
    Check::Service(|service, context| {
        for (index, location) in service.locations.iter().enumerate() {
            // What a code that does not exist was meant to be, nobody can tell.
            let known = location.countries.iter().all(Country::is_known);
            if location.countries.is_empty() || location.sites.is_empty() || !known {
                continue;
            }
            let stated = among(location.countries.iter());
            for (at, site) in location.sites.iter().enumerate() {
                let Some(country) = site.country.as_ref().filter(|country| !stated(country)) else { continue };
                let finding = context.report(format!("/locations/{index}/sites/{at}/country"));
                finding.param("site", site.name.as_str()).param("country", country.as_str());
            }
        }
    }),
);

//! Whose law reaches a service, who keeps the keys, by what it can be replaced, where its software comes from.

use crate::model::Service;
use crate::model::common::ProtectionNeed;
use crate::model::service::{KeyControl, SoftwareOrigin};
use crate::report::{Declaration, Severity, profiles};
use crate::rule::{Check, Rule};
use crate::rulebook::countries::codes;
use crate::rulebook::missing::lacking;
use crate::rulebook::sources::FORMAT;
use crate::rulebook::stage::is_retired;
use crate::standards::documents::C3A;
use crate::text::Country;

pub(super) static RULES: &[&Rule] =
    &[&UNSAID, &FOREIGN_LAW, &KEYS_NOT_WITH_CUSTOMER, &NOT_ENCRYPTED, &DISCONNECT_UNTESTED, &SOFTWARE_ORIGIN];

static UNSAID: Rule = Rule::new(
    Declaration::new("R1621", "sovereignty-unsaid", Severity::Hint)
        .title("Angaben zur digitalen Souveränität fehlen", "statements on digital sovereignty are missing")
        .message("Zur digitalen Souveränität fehlt: {missing}.", "Digital sovereignty is described without: {missing}.")
        .what(
            "Ein Cloud-Service sagt, welchem Recht Betreiber und Eigentümer unterliegen, wer die Schlüssel hat, wodurch er ersetzt werden \
             kann und aus welcher Software er besteht. SEAL-Stufen nennen die Fassung des Rahmens.",
            "A service says to which law operator and owners are subject, who has the keys, by what it can be replaced, and of which \
             software it consists. SEAL levels name the edition of the framework.",
        )
        .why(
            "Wechselfähigkeit, Gestaltungsfähigkeit und Einfluss lassen sich nur damit beurteilen. Die Angaben sind freiwillig.",
            "Only with these can be judged how well customers can change, shape and influence. The statements are voluntary.",
        )
        .fix("Die genannten Felder ergänzen.", "Add the members named.")
        .applies("wenn der Cloud-Service nicht eingestellt ist", "if the service is not retired")
        .addressee("Anbieter", "providers")
        .profiles(&[&profiles::SOVEREIGNTY])
        .sources(&[FORMAT])
        .reads(&["sovereignty", "software", "lifecycle.status"]),
    Check::Service(|service, context| {
        let stated = service.sovereignty.as_deref();
        let missing = lacking(&[
            ("sovereignty.operatorJurisdictions", stated.is_some_and(|it| !it.operator_jurisdictions.is_empty())),
            ("sovereignty.ownerCountries", stated.is_some_and(|it| !it.owner_countries.is_empty())),
            ("sovereignty.keyControl", stated.is_some_and(|it| it.key_control.is_some())),
            ("sovereignty.substitutability", stated.is_some_and(|it| !it.substitutability.is_empty())),
            ("sovereignty.frameworkEdition", stated.is_none_or(|it| it.levels.is_empty() || it.framework_edition.is_some())),
            ("software", !service.software.is_empty()),
        ]);
        if let Some(missing) = missing.filter(|_| !is_retired(service)) {
            context.report("/sovereignty").param("missing", missing);
        }
    }),
);

static FOREIGN_LAW: Rule = Rule::new(
    Declaration::new("R1622", "law-from-outside-the-eu", Severity::Hint)
        .title("Recht von außerhalb der EU, Herausgabepflichten offen", "law from outside the EU, duties to give access open")
        .message(
            "Betreiber oder Eigentümer unterliegen dem Recht von {countries}; ob sie danach Daten herausgeben müssen, ist nicht angegeben oder nicht begründet.",
            "Operator or owners are subject to the law of {countries}; whether they have to give access to data by it is not said, or not explained.",
        )
        .what(
            "Unterliegen Betreiber oder Eigentümer dem Recht eines Landes außerhalb der EU, sagt `foreignAccess`, ob sie zur Herausgabe \
             von Daten verpflichtet werden können; ein Nein ist begründet.",
            "If operator or owners are subject to the law of a country outside the EU, `foreignAccess` says whether they can be obliged to \
             give access to data; a no comes with its reason.",
        )
        .why(
            "Daten im Inland schützen nicht, wenn der Betreiber sie nach anderem Recht herausgeben muss.",
            "Data in the country are not protected if the operator has to hand them over by another law.",
        )
        .fix("`sovereignty.foreignAccess` mit Begründung angeben.", "Give `sovereignty.foreignAccess` with its reason.")
        .applies("wenn ein Land außerhalb der EU genannt ist", "if a country outside the EU is named")
        .addressee("Anbieter", "providers")
        .profiles(&[&profiles::SOVEREIGNTY])
        .sources(&[FORMAT])
        .reads(&["sovereignty", "lifecycle.status"]),
    Check::Service(|service, context| {
        let Some(stated) = service.sovereignty.as_ref().filter(|_| !is_retired(service)) else { return };
        if stated.foreign_access.as_ref().is_some_and(|claim| claim.fulfilled || claim.reason.is_some()) {
            return;
        }
        let foreign = |country: &&Country| !country.is_eu() && country.is_known();
        let countries = stated.operator_jurisdictions.iter().chain(stated.owner_countries.iter());
        if let Some(countries) = codes(countries.filter(foreign)) {
            context.report("/sovereignty/foreignAccess").param("countries", countries);
        }
    }),
);

static KEYS_NOT_WITH_CUSTOMER: Rule = Rule::new(
    Declaration::new("R1623", "keys-not-with-customer", Severity::Warning)
        .title("Schlüssel nicht beim Kunden", "keys not with the customer")
        .message(
            "Verlangt ist, dass Kunden die Schlüssel verwahren; angegeben ist „{control}“.",
            "It is demanded that customers keep the keys; stated is “{control}”.",
        )
        .what(
            "Kunden verwahren die Schlüssel zu ihren Daten (`customer-held` oder `end-to-end`), wenn der Parameter `customer-held-keys` \
             das verlangt. Ohne ihn wird nichts verlangt.",
            "Customers keep the keys to their data (`customer-held` or `end-to-end`) if the parameter `customer-held-keys` demands it. \
             Without it nothing is demanded.",
        )
        .why(
            "Wer die Schlüssel verwahrt, kann die Daten lesen oder zur Herausgabe gezwungen werden.",
            "Who keeps the keys can read the data, or be forced to hand them over.",
        )
        .fix(
            "`sovereignty.keyControl` berichtigen; reicht der Cloud-Service nicht aus, einen anderen wählen.",
            "Correct `sovereignty.keyControl`; if the service does not suffice, choose another.",
        )
        .applies("wenn der Parameter `customer-held-keys` gesetzt ist", "if the parameter `customer-held-keys` is set")
        .addressee("Anbieter", "providers")
        .profiles(&[&profiles::SOVEREIGNTY])
        .sources(&[FORMAT])
        .parameters(&["customer-held-keys"])
        .reads(&["sovereignty.keyControl", "lifecycle.status"]),
    Check::Service(|service, context| {
        if !context.parameters().customer_held_keys || is_retired(service) {
            return;
        }
        let control = service.sovereignty.as_ref().and_then(|stated| stated.key_control.as_ref());
        if !matches!(control, Some(KeyControl::CustomerHeld | KeyControl::EndToEnd)) {
            let control = control.map_or("–", |control| control.as_str());
            context.report("/sovereignty/keyControl").param("control", control);
        }
    }),
);

static NOT_ENCRYPTED: Rule = Rule::new(
    Declaration::new("R1624", "high-confidentiality-without-encryption", Severity::Hint)
        .title("Hohe Vertraulichkeit ohne Verschlüsselung", "high confidentiality without encryption")
        .message(
            "Angegeben ist Eignung bis Vertraulichkeit „{level}“, Kundendaten sind aber nicht verschlüsselt.",
            "Suitability up to confidentiality “{level}” is stated, but customers' data are not encrypted.",
        )
        .what(
            "Ein Cloud-Service, der für hohe Vertraulichkeit geeignet sein soll, verschlüsselt ruhende Kundendaten.",
            "A service that is to be suitable for high confidentiality encrypts customers' data at rest.",
        )
        .why(
            "Ohne Verschlüsselung genügt ein entwendeter Datenträger oder ein falsches Zugriffsrecht.",
            "Without encryption a stolen medium or one wrong access right is enough.",
        )
        .fix(
            "`keyControl` berichtigen oder die Eignung niedriger angeben.",
            "Correct `keyControl`, or state a lower suitability.",
        )
        .applies(
            "wenn Eignung für hohe Vertraulichkeit und `not-encrypted` angegeben sind",
            "if suitability for high confidentiality and `not-encrypted` are stated",
        )
        .addressee("Anbieter", "providers")
        .profiles(&[&profiles::SOVEREIGNTY])
        .sources(&[FORMAT])
        .reads(&["sovereignty.keyControl", "protection", "lifecycle.status"]),
    Check::Service(|service: &Service, context| {
        let Some(stated) = &service.sovereignty else { return };
        let level = service.protection.as_ref().and_then(|protection| protection.up_to.confidentiality.as_ref());
        let high = level.filter(|level| matches!(level, ProtectionNeed::High | ProtectionNeed::VeryHigh));
        if let Some(level) =
            high.filter(|_| stated.key_control == Some(KeyControl::NotEncrypted) && !is_retired(service))
        {
            context.report("/sovereignty/keyControl").param("level", level.as_str());
        }
    }),
);

static DISCONNECT_UNTESTED: Rule = Rule::new(
    Declaration::new("R1625", "disconnect-not-tested", Severity::Hint)
        .title("Abkopplung nicht innerhalb eines Jahres getestet", "disconnection not tested within a year")
        .message(
            "Die Abkopplungsfähigkeit ist angegeben, der letzte Test aber nicht innerhalb der letzten zwölf Monate: {tested}.",
            "The capability to disconnect is stated, but no test within the last twelve months: {tested}.",
        )
        .what(
            "Wer angibt, ohne äußere Zulieferer weiterlaufen zu können, testet das mindestens jährlich und nennt den Tag.",
            "Whoever states that the service runs on without suppliers outside tests that at least annually, and names the day.",
        )
        .why(
            "C3A fragt nach einem jährlichen Test; ungetestet ist die Fähigkeit eine Vermutung. C3A ist freiwillig.",
            "C3A asks for an annual test; untested the capability is a guess. C3A is voluntary.",
        )
        .fix("`disconnectTestedOn` mit dem Tag des letzten Tests angeben.", "Give `disconnectTestedOn` with the day of the last test.")
        .applies("wenn die Abkopplungsfähigkeit bejaht ist", "if the capability to disconnect is affirmed")
        .addressee("Anbieter", "providers")
        .profiles(&[&profiles::SOVEREIGNTY])
        .sources(&[C3A.section("SOV-4-09-C")])
        .reads(&["sovereignty.disconnectCapability", "sovereignty.disconnectTestedOn", "lifecycle.status"])
        .time_dependent(),
    Check::Service(|service, context| {
        let Some(stated) = service.sovereignty.as_ref().filter(|_| !is_retired(service)) else { return };
        let claimed = stated.disconnect_capability.as_ref().is_some_and(|claim| claim.fulfilled);
        let limit = context.today().to_date().checked_sub_months(chrono::Months::new(12));
        let tested = stated.disconnect_tested_on.as_ref();
        if claimed && tested.is_none_or(|tested| limit.is_some_and(|limit| tested.to_date() < limit)) {
            let tested = tested.map_or("–", |tested| tested.as_str());
            context.report("/sovereignty/disconnectTestedOn").param("tested", tested);
        }
    }),
);

static SOFTWARE_ORIGIN: Rule = Rule::new(
    Declaration::new("R1626", "software-origin-unsaid", Severity::Hint)
        .title("Herkunft der Software nicht angegeben", "origin of software unsaid")
        .message("Zur Software „{name}“ fehlt: {missing}.", "The software “{name}” is described without: {missing}.")
        .what(
            "Zu jeder Software ist angegeben, ob ihr Quellcode offenliegt; ist sie nicht proprietär, auch die Lizenz, und liegt er offen, wo.",
            "Each piece of software says whether its source is open; if it is not proprietary, also under which licence, and if open, where.",
        )
        .why(
            "Ob andere den Betrieb übernehmen oder die Software weiterentwickeln können, hängt daran.",
            "On that depends whether others can take over operation or develop the software further.",
        )
        .fix("Die genannten Felder im Eintrag der Software ergänzen.", "Add the members named to the entry of the software.")
        .applies("wenn Software angegeben ist", "if software is given")
        .addressee("Anbieter", "providers")
        .profiles(&[&profiles::SOVEREIGNTY])
        .sources(&[FORMAT])
        .reads(&["software", "lifecycle.status"]),
    Check::Service(|service, context| {
        for (index, software) in service.software.iter().enumerate() {
            let open = matches!(software.origin, Some(SoftwareOrigin::OpenSource | SoftwareOrigin::OpenCore));
            // Terms of a maker seldom have an SPDX expression.
            let proprietary = software.origin == Some(SoftwareOrigin::Proprietary);
            let missing = lacking(&[
                ("origin", software.origin.is_some()),
                ("licence", proprietary || software.licence.is_some()),
                ("sourceRepository", !open || software.source_repository.is_some()),
            ]);
            if let Some(missing) = missing.filter(|_| !is_retired(service)) {
                let finding = context.report(format!("/software/{index}")).param("name", software.name.as_str());
                finding.param("missing", missing);
            }
        }
    }),
);

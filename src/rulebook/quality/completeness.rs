//! What makes entries easier to find and to compare. Not here: what every entry must have (`base`).

use crate::model::common::LifecycleStatus;
use crate::model::service::Audience;
use crate::model::{CatalogHeader, Service};
use crate::report::{Declaration, Severity};
use crate::rule::{Check, Rule};
use crate::rulebook::missing::lacking;
use crate::rulebook::quality::recommended;
use crate::rulebook::stage::{self, is_retired};

pub(super) static RULES: &[&Rule] = &[&LITTLE_SAID, &NO_SERVICE_LEVELS, &NO_INTERFACE, &HEADER_THIN];

static LITTLE_SAID: Rule = Rule::new(
    recommended(Declaration::new("R2401", "service-little-described", Severity::Hint))
        .title("Cloud-Service knapp beschrieben", "service described sparsely")
        .message("Nicht angegeben: {members}.", "Not stated: {members}.")
        .what(
            "Ein Cloud-Service nennt, womit er sich finden und einordnen lässt: Kurzbeschreibung, Beschreibung, Kategorien, \
             Schlagwörter, Zielgruppe, Umgebungen, Produktseite und Dokumentation.",
            "A service states by what it can be found and placed: short description, description, categories, keywords, \
             audience, environments, page of the product and documentation.",
        )
        .why(
            "Wer in einem Katalog sucht, filtert nach diesen Angaben; was sie nicht hat, taucht nicht auf.",
            "Whoever searches a catalog filters by these; what lacks them does not turn up.",
        )
        .fix("{members} ergänzen.", "Add {members}.")
        .applies("für Cloud-Services, die nicht eingestellt sind", "for services that are not retired")
        .addressee("Anbieter", "providers")
        .reads(&[
            "shortDescription",
            "description",
            "categories",
            "tags",
            "audience",
            "environments",
            "productPage",
            "documentation",
            "lifecycle.status",
        ]),
    Check::Service(|service: &Service, context| {
        if is_retired(service) {
            return;
        }
        let members = lacking(&[
            ("shortDescription", service.short_description.is_some()),
            ("description", service.description.is_some()),
            ("categories", !service.categories.is_empty()),
            ("tags", !service.tags.is_empty()),
            ("audience", !service.audience.is_empty()),
            ("environments", !service.environments.is_empty()),
            ("productPage", service.product_page.is_some()),
            ("documentation", !service.documentation.is_empty()),
        ]);
        if let Some(members) = members {
            context.report("").param("members", members);
        }
    }),
);

static NO_SERVICE_LEVELS: Rule = Rule::new(
    recommended(Declaration::new("R2402", "service-without-service-levels", Severity::Hint))
        .title("Cloud-Service ohne Service-Level", "service without service levels")
        .message(
            "Zu Verfügbarkeit, Support und Wartung ist nichts gesagt.",
            "Nothing is said on availability, support and maintenance.",
        )
        .what(
            "Ein Cloud-Service in Betrieb nennt mindestens eine Service-Level-Zusage.",
            "A service in operation states at least one service level.",
        )
        .why(
            "Danach wählen Kunden aus, und daran messen sie den Betrieb.",
            "Customers choose by it, and measure operation against it.",
        )
        .fix("`serviceLevels` ergänzen.", "Add `serviceLevels`.")
        .applies(
            "für Cloud-Services, die weder geplant noch im Pilotbetrieb noch eingestellt sind",
            "for services that are neither planned nor in pilot operation nor retired",
        )
        .addressee("Anbieter", "providers")
        .reads(&["serviceLevels", "lifecycle.status"]),
    Check::Service(|service: &Service, context| {
        use LifecycleStatus::{Pilot, Planned, Retired};
        if service.service_levels.is_empty() && !matches!(stage::status(service), Some(Planned | Pilot | Retired)) {
            context.report("/serviceLevels");
        }
    }),
);

static NO_INTERFACE: Rule = Rule::new(
    recommended(Declaration::new("R2403", "technical-service-without-interface", Severity::Hint))
        .title("Cloud-Service für Systeme ohne Schnittstelle", "service for systems without an interface")
        .message(
            "Der Cloud-Service richtet sich an Systeme oder Entwicklung, nennt aber keine Schnittstelle, die er bereitstellt.",
            "The service addresses systems or developers, but names no interface that it provides.",
        )
        .what(
            "Ein Cloud-Service, den andere Systeme oder Entwicklerinnen und Entwickler nutzen, nennt unter `provides` seine \
             Schnittstellen.",
            "A service that other systems or developers use names its interfaces under `provides`.",
        )
        .why(
            "Andere Cloud-Services können sonst nicht sagen, was sie von ihm benötigen.",
            "Otherwise other services cannot say what they need of it.",
        )
        .fix(
            "Die Schnittstelle beschreiben und unter `provides` mit ihrer Version nennen.",
            "Describe the interface, and name it with its version under `provides`.",
        )
        .applies(
            "wenn die Zielgruppe Systeme oder Entwicklung nennt und der Cloud-Service nicht eingestellt ist",
            "if the audience names systems or developers, and the service is not retired",
        )
        .addressee("Anbieter", "providers")
        .reads(&["audience", "provides", "lifecycle.status"]),
    Check::Service(|service: &Service, context| {
        let technical = |it: &Audience| matches!(it, Audience::Systems | Audience::Developers);
        let silent = service.provides.is_empty() && service.audience.iter().any(technical);
        if silent && !is_retired(service) {
            context.report("/provides");
        }
    }),
);

static HEADER_THIN: Rule = Rule::new(
    recommended(Declaration::new("R2404", "catalog-little-described", Severity::Hint))
        .title("Katalog knapp beschrieben", "catalog described sparsely")
        .message("Zum Katalog ist nicht angegeben: {members}.", "Of the catalog is not stated: {members}.")
        .what(
            "Der Kopf eines Katalogs nennt auch Beschreibung, Lizenz der Daten, letzten Tag der Gültigkeit und eine Kontaktstelle.",
            "The header of a catalog also names a description, the licence of the data, the last day on which it counts, and a \
             contact.",
        )
        .why(
            "Wer Katalogdaten übernimmt, muss wissen, ob er sie weitergeben darf, wie lange sie gelten und wen er fragen kann.",
            "Whoever takes over catalog data must know whether they may be passed on, how long they count, and whom to ask.",
        )
        .fix("Im Kopf {members} ergänzen.", "Add {members} in the header.")
        .addressee("Herausgeber von Katalogen", "publishers of catalogs")
        .reads(&["description", "licence", "validUntil", "contacts"]),
    Check::Header(|header: &CatalogHeader, context| {
        let members = lacking(&[
            ("description", header.description.is_some()),
            ("licence", header.licence.is_some()),
            ("validUntil", header.valid_until.is_some()),
            ("contacts", !header.contacts.is_empty()),
        ]);
        if let Some(members) = members {
            context.report("").param("members", members);
        }
    }),
);

//! Who may use what: questions to catalogs. Not here: the answers (`federation`).

use std::sync::Arc;

use super::catalogs::Reading;
use super::documents::{Document, Documents, Named};
use super::error::{Error, UNKNOWN_ENTITY};
use super::options::CheckLimits;
use super::{Answer, Ask, texts};
use crate::federation::{
    Change, Federation, FederationOptions, Landscape, Need, answers_json, answers_text, blockers_json, blockers_text,
};
use crate::key::{Ars, EntityId};
use crate::model::common::{NetworkZone, ProtectionNeed, ProtectionNeeds};
use crate::shape::{Lang, List, request};
use crate::text::{Country, Date, LocalId};

request! {
    /// What a user needs. What is not given is not asked.
    pub struct UseNeed: "Bedarf", "Was gebraucht wird. Was nicht genannt ist, wird nicht gefragt." {
        new {}
        /// The customer that orders for the user.
        via: Option<EntityId> = "via", "Kunde", "Der Kunde, der für die nutzende Stelle bestellt.";
        /// The plan, by its id inside the service.
        plan: Option<LocalId> = "plan", "Tarif", "Der Tarif, nach seiner Kennung im Cloud-Service.";
        /// The protection need.
        protection: Option<UseProtection> = "protection", "Schutzbedarf", "Der festgestellte Schutzbedarf.";
        /// The countries in which data may lie or be seen.
        locations: List<Country> = "locations", "Länder", "Die Länder, in denen Daten liegen oder eingesehen werden dürfen.";
        /// Whether the networks of the user must reach the service. Default false.
        own_networks: Option<bool> = "ownNetworks", "Eigene Netze", "Ob der Cloud-Service aus den Netzen der nutzenden Stelle erreichbar sein muss. Ohne Angabe nicht.";
        /// The network from which the service must be reached; counts before `ownNetworks`.
        network: Option<UseNetwork> = "network", "Netz", "Das Netz, aus dem der Cloud-Service erreichbar sein muss; geht `ownNetworks` vor.";
    }

    /// The protection need for each protection goal.
    pub struct UseProtection: "Schutzbedarf je Schutzziel", "Der Schutzbedarf für jedes Schutzziel; ein nicht genanntes ist nicht festgestellt." {
        new {}
        /// Confidentiality.
        confidentiality: Option<ProtectionNeed> = "confidentiality", "Vertraulichkeit", "Schutzbedarf für die Vertraulichkeit.";
        /// Integrity.
        integrity: Option<ProtectionNeed> = "integrity", "Integrität", "Schutzbedarf für die Integrität.";
        /// Availability.
        availability: Option<ProtectionNeed> = "availability", "Verfügbarkeit", "Schutzbedarf für die Verfügbarkeit.";
        /// Authenticity (Grundschutz++ only).
        authenticity: Option<ProtectionNeed> = "authenticity", "Authentizität", "Schutzbedarf für die Authentizität (nur Grundschutz++).";
    }

    /// A network.
    pub struct UseNetwork: "Netz", "Ein Netz." {
        new {
            /// The zone.
            zone: NetworkZone = "zone", "Zone", "Die Zone.";
        }
        /// Which of several networks of the zone.
        region: Option<Ars> = "region", "Region", "Welches von mehreren Netzen der Zone.";
    }
}

impl UseNeed {
    fn need(&self) -> Need {
        let mut need = Need::default().locations(self.locations.iter().cloned());
        need.via.clone_from(&self.via);
        need.plan.clone_from(&self.plan);
        need.protection = self.protection.as_ref().map(|it| {
            ProtectionNeeds::new(it.confidentiality.clone(), it.integrity.clone(), it.availability.clone())
                .authenticity(it.authenticity.clone())
        });
        match &self.network {
            Some(network) => need.from_network(network.zone.clone(), network.region.clone()),
            None if self.own_networks == Some(true) => need.own_networks(),
            None => need,
        }
    }
}

/// Declares questions: besides their own members, all have those that say which catalogs are asked, for when, and how.
macro_rules! questions {
    ($(
        $(#[doc = $doc:literal])*
        pub struct $name:ident as $call:literal: $title:literal, $text:literal -> $result:ident {
            $(
                $(#[doc = $own_doc:literal])*
                $own:ident: $own_ty:ty = $own_wire:literal, $own_title:literal, $own_text:literal;
            )*
        }
    )*) => {
        $(
            request! {
                $(#[doc = $doc])*
                pub struct $name as $call: $title, $text {
                    new {
                        /// The day for which is asked.
                        on: Date = "on", "Tag", "Der Tag, für den gefragt wird.";
                        $(
                            $(#[doc = $own_doc])*
                            $own: $own_ty = $own_wire, $own_title, $own_text;
                        )*
                    }
                    /// The catalogs, which together are one. None: all documents that are not named otherwise.
                    documents: List<Document> = "documents", "Kataloge", "Die Kataloge, die zusammen einer sind. Keine: alle Dokumente, die nicht anders genannt sind.";
                    /// What is needed.
                    need: Option<UseNeed> = "need", "Bedarf", "Was gebraucht wird.";
                    /// Limits of reading.
                    limits: Option<CheckLimits> = "limits", "Grenzen", "Grenzen beim Lesen.";
                    /// Languages in which the answer is also written for people.
                    languages: List<Lang> = "languages", "Sprachen", "Sprachen, in denen die Antwort auch für Menschen geschrieben wird.";
                }
            }

            impl Ask for $name {
                const NAME: &'static str = Self::CALL;
                #[cfg(feature = "schema")]
                const RESULT: &'static crate::shape::ObjectShape = &crate::federation::shapes::$result;

                fn ask(&self, documents: &[&[u8]]) -> Result<Answer, Error> {
                    let need = self.need.as_ref().map(UseNeed::need).unwrap_or_default();
                    let mut documents = Documents::new(documents);
                    let reading = Reading { on: &self.on, limits: self.limits.as_ref() };
                    // First what is named: the catalogs may be all the rest.
                    let named = self.changes().map(|lists| lists.map(|(name, list)| documents.list(list, name)));
                    let catalogs = documents.list_or_rest(&self.documents, "documents");
                    documents.check()?;
                    let read = reading.catalog(catalogs)?;
                    let read_named = |named: Vec<Named<'_>>| {
                        if named.is_empty() { Ok(None) } else { reading.catalog(named).map(Some) }
                    };
                    let [added, removed] = named.unwrap_or_default();
                    let (added, removed) = (read_named(added)?, read_named(removed)?);
                    let mut changes = removed.as_ref().map(|it| Change::removing(&it.catalog)).unwrap_or_default();
                    changes.extend(added.iter().flat_map(|it| Change::adding(&it.catalog)));
                    let federation = Federation::new(&read.catalog, &FederationOptions::default());
                    let answer = self.answer(&federation.on(&self.on), &need, &changes)?;
                    let all = [Some(read), added, removed].into_iter().flatten();
                    Ok(answer.not_read(all.flat_map(|it| it.not_read)))
                }
            }
        )*
    };
}

questions! {
    /// All services, for one body.
    pub struct ServicesForRequest as "services-for": "Cloud-Services für eine Stelle", "Alle Cloud-Services, für eine Stelle." -> ANSWERS {
        /// The body that would use them.
        user: EntityId = "user", "Nutzende Stelle", "Die Stelle, die sie nutzen würde.";
    }

    /// All bodies, for one service.
    pub struct CustomersOfRequest as "customers-of": "Stellen für einen Cloud-Service", "Alle Stellen, für einen Cloud-Service." -> ANSWERS {
        /// The service.
        service: EntityId = "service", "Cloud-Service", "Der Cloud-Service.";
    }

    /// One body and one service, with all reasons.
    pub struct DecideRequest as "decide": "Entscheidung", "Eine Stelle und ein Cloud-Service, mit allen Gründen." -> DECISION {
        /// The body that would use the service.
        user: EntityId = "user", "Nutzende Stelle", "Die Stelle, die den Cloud-Service nutzen würde.";
        /// The service.
        service: EntityId = "service", "Cloud-Service", "Der Cloud-Service.";
    }

    /// All bodies and all services, counted.
    pub struct MatrixRequest as "matrix": "Matrix", "Alle Stellen und alle Cloud-Services, gezählt." -> MATRIX {}

    /// What changes if facts change.
    pub struct WhatIfRequest as "what-if": "Was wäre wenn", "Was sich ändert, wenn sich Tatsachen ändern." -> WHAT_IF {
        /// Catalogs with what is added: organisations bring memberships, control relations and networks, services terms of joint
        /// use, agreements themselves.
        additions: List<Document> = "additions", "Ergänzungen", "Kataloge mit dem, was hinzukommt: Organisationen bringen Mitgliedschaften, Kontrollverhältnisse und Netze mit, Cloud-Services Bedingungen der Mitnutzung, Vereinbarungen sich selbst.";
        /// Catalogs with what goes, named in the same way.
        removals: List<Document> = "removals", "Wegfall", "Kataloge mit dem, was wegfällt, ebenso genannt.";
    }

    /// The single changes that would open a service to most bodies.
    pub struct BlockersRequest as "blockers": "Hindernisse", "Die einzelnen Änderungen, die einen Cloud-Service den meisten Stellen öffnen würden." -> BLOCKERS {
        /// The service.
        service: EntityId = "service", "Cloud-Service", "Der Cloud-Service.";
    }
}

/// What each question has of its own.
trait Question {
    /// Documents besides the catalogs, which hold changes: what is added, what goes.
    fn changes(&self) -> Option<[(&'static str, &List<Document>); 2]> {
        None
    }

    fn answer(&self, landscape: &Arc<Landscape<'_>>, need: &Need, changes: &[Change]) -> Result<Answer, Error>;
}

impl Question for ServicesForRequest {
    fn answer(&self, landscape: &Arc<Landscape<'_>>, need: &Need, _: &[Change]) -> Result<Answer, Error> {
        let (answers, fictitious) = (landscape.services_for(&self.user, need), landscape.is_fictitious());
        let texts = texts(&self.languages, |lang| answers_text(&answers, fictitious, lang));
        Ok(Answer::of(answers_json(&answers, fictitious)).texts(texts))
    }
}

impl Question for CustomersOfRequest {
    fn answer(&self, landscape: &Arc<Landscape<'_>>, need: &Need, _: &[Change]) -> Result<Answer, Error> {
        let (answers, fictitious) = (landscape.customers_of(&self.service, need), landscape.is_fictitious());
        let texts = texts(&self.languages, |lang| answers_text(&answers, fictitious, lang));
        Ok(Answer::of(answers_json(&answers, fictitious)).texts(texts))
    }
}

impl Question for DecideRequest {
    fn answer(&self, landscape: &Arc<Landscape<'_>>, need: &Need, _: &[Change]) -> Result<Answer, Error> {
        let decision = landscape.decide(&self.user, &self.service, need);
        Ok(Answer::of(decision.to_json()).texts(texts(&self.languages, |lang| decision.to_text(lang))))
    }
}

impl Question for MatrixRequest {
    fn answer(&self, landscape: &Arc<Landscape<'_>>, need: &Need, _: &[Change]) -> Result<Answer, Error> {
        let matrix = landscape.matrix(need);
        Ok(Answer::of(matrix.to_json()).texts(texts(&self.languages, |lang| matrix.to_text(lang))))
    }
}

impl Question for WhatIfRequest {
    fn changes(&self) -> Option<[(&'static str, &List<Document>); 2]> {
        Some([("additions", &self.additions), ("removals", &self.removals)])
    }

    fn answer(&self, landscape: &Arc<Landscape<'_>>, need: &Need, changes: &[Change]) -> Result<Answer, Error> {
        let what_if = landscape.matrix(need).what_if(changes);
        let what_if = what_if.map_err(|error| UNKNOWN_ENTITY.fault(&[("id", error.id().as_str().into())]))?;
        Ok(Answer::of(what_if.to_json()).texts(texts(&self.languages, |lang| what_if.to_text(lang))))
    }
}

impl Question for BlockersRequest {
    fn answer(&self, landscape: &Arc<Landscape<'_>>, need: &Need, _: &[Change]) -> Result<Answer, Error> {
        let (blockers, fictitious) = (landscape.blockers(&self.service, need), landscape.is_fictitious());
        let texts = texts(&self.languages, |lang| blockers_text(&blockers, fictitious, lang));
        Ok(Answer::of(blockers_json(&blockers, fictitious)).texts(texts))
    }
}

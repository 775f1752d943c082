//! Small catalogs from a few words. A line makes one thing:
//!
//! ```text
//! bund NAME | land NAME ARS | kreis NAME ARS | body NAME [ARS] | office NAME of ENTITY
//! control BODY by CONTROLLER alone|joint [share=85|-] [capital=none|direct|-] [criteria=yyy] [basis=-] [until=DATE]
//! member BODY in ORGANISATION [until=DATE]
//! agreement NAME FROM>TO GROUND|- [services=a,b] [levels=land] [norm=-] [notice=-] [contributions=yn] [market=5] [until=DATE]
//! service NAME of PROVIDER [open|closed|-]
//! net BODY ZONE [ARS] | gateway BODY ZONE>ZONE
//! patch NAME JSON      members of the entity, written over those that it has
//! ```
//!
//! Everything is complete unless a word leaves it out: a body is eligible, control has its share, capital and criteria.

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

/// What stands behind `name=` in a line.
fn option<'a>(words: &[&'a str], name: &str) -> Option<&'a str> {
    words.iter().find_map(|word| word.strip_prefix(name)?.strip_prefix('='))
}

pub(super) fn id(name: &str) -> String {
    format!("example.test:{name}")
}

/// A catalog in the making, by name of entity.
#[derive(Default)]
pub(super) struct World {
    organisations: Vec<String>,
    services: Vec<String>,
    agreements: Vec<String>,
    entities: BTreeMap<String, Map<String, Value>>,
}

impl World {
    pub(super) fn line(&mut self, line: &str) {
        let words: Vec<&str> = line.split_whitespace().collect();
        match *words.as_slice() {
            ["bund", name] => {
                self.body(name, json!({"federalLevel": "bund", "legalForm": "territorial-corporation"}), "gwb-99-nr-1");
            }
            ["land", name, ars] => self.territory(name, "land", ars),
            ["kreis", name, ars] => self.territory(name, "kommune", ars),
            ["body", name] => self.body(name, json!({"federalLevel": "land", "regions": ["01"]}), "gwb-99-nr-2"),
            ["body", name, ars] => self.body(name, json!({"federalLevel": "kommune", "regions": [ars]}), "gwb-99-nr-2"),
            ["office", name, "of", entity] => {
                self.body(name, json!({"federalLevel": "land", "regions": ["01"]}), "ozg-1-abs-1");
                let own = json!({"legalPersonality": false, "legalEntity": id(entity), "kinds": ["authority"]});
                self.patch(name, own);
            }
            ["control", body, "by", controller, mode, ref rest @ ..] => self.control(body, controller, mode, rest),
            ["member", body, "in", organisation, ref rest @ ..] => {
                let mut membership = json!({"organisation": id(organisation), "kind": "cooperative-member"});
                if let Some(until) = option(rest, "until") {
                    membership["validUntil"] = json!(until);
                }
                self.push(body, "memberships", membership);
            }
            ["agreement", name, parties, ground, ref rest @ ..] => self.agreement(name, parties, ground, rest),
            ["service", name, "of", provider, ref rest @ ..] => {
                let mut service = json!({"id": id(name), "title": {"de": name}, "provider": id(provider), "lifecycle": {"status": "live"}});
                let openness = rest.first().copied().unwrap_or("open");
                if openness != "-" {
                    service["jointUse"] = json!({"openness": openness});
                }
                self.services.push(name.to_owned());
                self.entities.insert(name.to_owned(), service.as_object().unwrap().clone());
            }
            ["net", body, zone] => self.push(body, "networks", json!({"zone": zone})),
            ["net", body, zone, ars] => self.push(body, "networks", json!({"zone": zone, "region": ars})),
            ["gateway", body, zones] => {
                let (from, to) = zones.split_once('>').unwrap();
                self.push(body, "gateways", json!({"fromZone": from, "toZone": to}));
            }
            ["patch", name, ..] => {
                let value = &line[line.find('{').unwrap_or_else(|| panic!("{line}"))..];
                self.patch(name, serde_json::from_str(value).unwrap_or_else(|error| panic!("{line}: {error}")));
            }
            _ => panic!("what is `{line}`?"),
        }
    }

    fn territory(&mut self, name: &str, level: &str, ars: &str) {
        let own = json!({"federalLevel": level, "regions": [ars], "legalForm": "territorial-corporation", "kinds": ["territorial-authority"]});
        self.body(name, own, "gwb-99-nr-1");
    }

    fn body(&mut self, name: &str, own: Value, basis: &str) {
        let body = json!({
            "id": id(name), "name": {"de": name}, "legalPersonality": true,
            "eligibilityGrounds": [{"basis": basis}], "openMarketShare": {"value": "5"},
        });
        self.organisations.push(name.to_owned());
        self.entities.insert(name.to_owned(), body.as_object().unwrap().clone());
        self.patch(name, own);
    }

    fn patch(&mut self, name: &str, value: Value) {
        let entity = self.entities.get_mut(name).unwrap_or_else(|| panic!("no {name}"));
        for (member, value) in value.as_object().unwrap() {
            if value.is_null() {
                entity.remove(member);
            } else {
                entity.insert(member.clone(), value.clone());
            }
        }
    }

    fn push(&mut self, name: &str, member: &str, value: Value) {
        let entity = self.entities.get_mut(name).unwrap_or_else(|| panic!("no {name}"));
        entity.entry(member).or_insert_with(|| json!([])).as_array_mut().unwrap().push(value);
    }

    fn control(&mut self, body: &str, controller: &str, mode: &str, rest: &[&str]) {
        let mut relation = json!({"controller": id(controller), "mode": mode});
        if option(rest, "basis") != Some("-") {
            relation["basis"] = json!(["articles"]);
        }
        let share = option(rest, "share").unwrap_or("90");
        if share != "-" {
            let period = json!({"periodFrom": "2023-01-01", "periodUntil": "2025-12-31"});
            relation["activityShare"] = json!({"value": share, "basis": "average-turnover"});
            if !rest.contains(&"unmeasured") {
                relation["activityShare"].as_object_mut().unwrap().extend(period.as_object().unwrap().clone());
            }
        }
        let capital = option(rest, "capital").unwrap_or("none");
        if capital != "-" {
            relation["privateCapital"] = json!({"form": capital});
        }
        if mode == "joint" {
            let names = ["representation", "decisiveInfluence", "noContraryInterests"];
            let said = option(rest, "criteria").unwrap_or("yyy").chars();
            let claims = names.iter().zip(said).filter(|(_, said)| *said != '-');
            let claims: Map<String, Value> =
                claims.map(|(name, said)| ((*name).to_owned(), json!({"fulfilled": said == 'y'}))).collect();
            relation["jointControl"] = Value::Object(claims);
        }
        if let Some(until) = option(rest, "until") {
            relation["validUntil"] = json!(until);
        }
        self.push(body, "controlRelations", relation);
    }

    fn agreement(&mut self, name: &str, parties: &str, ground: &str, rest: &[&str]) {
        let (from, to) = parties.split_once('>').unwrap();
        let mut agreement = json!({
            "id": id(name), "title": {"de": name}, "agreementKind": "contract",
            "parties": [
                {"organisation": id(from), "roles": ["customer"]},
                {"organisation": id(to), "roles": ["provider"]},
            ],
        });
        let list = |text: &str| -> Vec<String> { text.split(',').map(str::to_owned).collect() };
        let mut scope = Map::new();
        if let Some(services) = option(rest, "services") {
            scope.insert("services".to_owned(), list(services).iter().map(|name| json!(id(name))).collect());
        }
        if let Some(levels) = option(rest, "levels") {
            scope.insert("federalLevels".to_owned(), json!(list(levels)));
        }
        if !scope.is_empty() {
            agreement["scope"] = Value::Object(scope);
        }
        if ground != "-" {
            let mut declared = json!({"ground": ground});
            if option(rest, "norm") != Some("-") {
                declared["norm"] = json!("Gesetz vom 1. April");
            }
            if option(rest, "notice") != Some("-") && ground.starts_with("competed") {
                declared["procurementNotice"] = json!({"url": "https://vergabe.example/1"});
            }
            if ground == "gwb-108-abs-6" {
                let said = option(rest, "contributions").unwrap_or("yy").chars();
                let each = [from, to].into_iter().zip(said).filter(|(_, said)| *said != '-');
                let contributions: Vec<Value> = each
                    .map(|(name, said)| json!({"organisation": id(name), "reimbursementOnly": said == 'n'}))
                    .collect();
                declared["cooperation"] = json!({
                    "commonAim": {"de": "Ziel"}, "publicServices": {"fulfilled": true}, "contributions": contributions,
                    "publicInterest": {"fulfilled": true}, "noCompetitorAdvantage": {"fulfilled": true},
                    "marketShare": {
                        "value": option(rest, "market").unwrap_or("5"), "basis": "costs", "forecast": true,
                    },
                });
            }
            agreement["legalGrounds"] = json!([declared]);
        }
        if let Some(until) = option(rest, "until") {
            agreement["validUntil"] = json!(until);
        }
        self.agreements.push(name.to_owned());
        self.entities.insert(name.to_owned(), agreement.as_object().unwrap().clone());
    }

    pub(super) fn json(&self) -> String {
        let list =
            |names: &[String]| -> Vec<&Map<String, Value>> { names.iter().map(|name| &self.entities[name]).collect() };
        json!({
            "format": "dvs-crate/1",
            "catalog": {"id": "example.test:katalog", "fictitious": true},
            "organisations": list(&self.organisations),
            "services": list(&self.services),
            "agreements": list(&self.agreements),
        })
        .to_string()
    }

    pub(super) fn catalog(&self) -> dvs::Catalog {
        let today = dvs::text::Date::new(super::scenarios::TODAY).unwrap();
        let options = dvs::Options::new(today).select(["R0030"]).unwrap();
        let text = self.json();
        let outcome = dvs::read_catalog(text.as_str(), &options);
        let wrong: Vec<_> = outcome
            .report
            .findings()
            .iter()
            .filter(|it| it.severity() == dvs::Severity::Error)
            .map(|it| it.message(dvs::Lang::En))
            .collect();
        assert!(wrong.is_empty(), "{wrong:?}\n{text}");
        outcome.catalog
    }
}

//! Resolution and impact as text and JSON.

use std::fmt::Write as _;

use serde::ser::{Serialize, SerializeMap, Serializer};

use super::{Candidate, Hit, Impact, Need, Resolution, TenantHit};
use crate::key::EntityId;
use crate::shape::Lang;

/// Writing to a text cannot fail.
macro_rules! put {
    ($text:expr, $($what:tt)*) => { _ = write!($text, $($what)*) };
}

impl Resolution<'_> {
    /// As text, a line a need.
    #[must_use]
    pub fn to_text(&self, lang: Lang) -> String {
        let mut text = String::new();
        for need in self.needs() {
            let range = need.requirement.version.as_ref().map_or("*", |range| range.as_str());
            put!(text, "{} → {} {range}: {}", need.service, need.requirement.interface, need.supply.title().get(lang));
            for (index, candidate) in need.candidates.iter().enumerate() {
                put!(text, "{}{}", if index == 0 { " – " } else { ", " }, candidate.service);
                if let Some(version) = candidate.version {
                    put!(text, " {version}");
                }
            }
            text.push('\n');
        }
        for cycle in self.cycles() {
            let title = if lang == Lang::De { "Im Kreis" } else { "In a circle" };
            put!(text, "{title}: {}\n", joined(cycle));
        }
        if text.is_empty() {
            text.push_str(if lang == Lang::De {
                "Niemand benötigt eine Schnittstelle.\n"
            } else {
                "Nobody needs an interface.\n"
            });
        }
        text
    }

    /// As JSON.
    #[must_use]
    pub fn to_json(&self) -> String {
        // Maps with text keys only: writing them cannot fail.
        serde_json::to_string_pretty(self).unwrap_or_default()
    }
}

impl Impact<'_> {
    /// As text, a line a service and a line a tenant.
    #[must_use]
    pub fn to_text(&self, lang: Lang) -> String {
        let (service, tenant, nobody) = match lang {
            Lang::De => ("Betroffener Cloud-Service", "Betroffener Mandant", "Niemand ist betroffen.\n"),
            Lang::En => ("Service hit", "Tenant hit", "Nobody is hit.\n"),
        };
        let mut text = String::new();
        for hit in &self.services {
            put!(text, "{service}: {} ({})\n", hit.service, joined(&hit.way));
        }
        for hit in &self.tenants {
            put!(text, "{tenant}: {} ({})\n", hit.tenant, hit.service);
        }
        if text.is_empty() { nobody.to_owned() } else { text }
    }

    /// As JSON.
    #[must_use]
    pub fn to_json(&self) -> String {
        // Maps with text keys only: writing them cannot fail.
        serde_json::to_string_pretty(self).unwrap_or_default()
    }
}

fn joined(ids: &[&EntityId]) -> String {
    ids.iter().map(|id| id.as_str()).collect::<Vec<_>>().join(" → ")
}

impl Serialize for Resolution<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(3))?;
        map.serialize_entry("format", &1)?;
        map.serialize_entry("needs", self.needs())?;
        map.serialize_entry("cycles", self.cycles())?;
        map.end()
    }
}

impl Serialize for Need<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("service", self.service)?;
        map.serialize_entry("interface", &self.requirement.interface)?;
        if let Some(range) = &self.requirement.version {
            map.serialize_entry("range", range)?;
        }
        map.serialize_entry("supply", self.supply.name())?;
        map.serialize_entry("candidates", &self.candidates)?;
        map.end()
    }
}

impl Serialize for Candidate<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("service", self.service)?;
        if let Some(version) = self.version {
            map.serialize_entry("version", version)?;
        }
        map.serialize_entry("deprecated", &self.deprecated)?;
        map.serialize_entry("inZone", &self.in_zone)?;
        map.end()
    }
}

impl Serialize for Impact<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(3))?;
        map.serialize_entry("format", &1)?;
        map.serialize_entry("services", &self.services)?;
        map.serialize_entry("tenants", &self.tenants)?;
        map.end()
    }
}

impl Serialize for Hit<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(2))?;
        map.serialize_entry("service", self.service)?;
        map.serialize_entry("way", &self.way)?;
        map.end()
    }
}

impl Serialize for TenantHit<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(2))?;
        map.serialize_entry("tenant", self.tenant)?;
        map.serialize_entry("service", self.service)?;
        map.end()
    }
}

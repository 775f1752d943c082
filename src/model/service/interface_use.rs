//! Which interfaces a service provides and which it needs.
//!
//! What an interface is, with versions, documents and endpoints, stands in `interface`.

use crate::key::{Ars, EntityId};
use crate::model::common::{Environment, NetworkZone};
use crate::shape::{List, model};
use crate::text::{Date, LocalId, LocalizedText, Version, VersionRequirement};

model! {
    /// An interface that the service provides, in one version. Several versions are several entries.
    ///
    /// Source: this format's own.
    pub struct Provision: "Bereitgestellte Schnittstelle", "Schnittstelle, die der Cloud-Service in einer Version bereitstellt." {
        new {
            /// The interface.
            interface: EntityId = "interface" -> Interface, "Bereitgestellte Schnittstelle", "Schnittstelle, die bereitgestellt wird.";
            /// The version, exactly.
            version: Option<Version> = "version", "Bereitgestellte Version", "Genaue Version, die bereitgestellt wird.";
        }
        /// The environments in which it is provided. Empty: all environments of the service.
        environments: List<Environment> = "environments", "Bereitgestellt in Umgebungen", "Umgebungen, in denen sie bereitsteht; leer für alle.";
        /// The plans in which it is provided, by their ids. Empty: all plans.
        plans: List<LocalId> = "plans", "Bereitgestellt in Tarifen", "Kennungen der Tarife, in denen sie bereitsteht; leer für alle.";
        /// Limits and remarks on this provision.
        description: Option<LocalizedText> = "description", "Hinweise zur Bereitstellung", "Grenzen und Hinweise zu dieser Bereitstellung.";
        /// The first day on which the version is provided.
        valid_from: Option<Date> = "validFrom", "Bereitgestellt ab", "Erster Tag, an dem die Version bereitsteht.";
        /// The last day on which the version is provided (inclusive).
        valid_until: Option<Date> = "validUntil", "Bereitgestellt bis", "Letzter Tag, an dem die Version bereitsteht, einschließlich.";
    }
}

model! {
    /// An interface that the service needs, in a range of versions.
    ///
    /// Source: this format's own.
    pub struct Requirement: "Benötigte Schnittstelle", "Schnittstelle, die der Cloud-Service in einer Versionsspanne benötigt." {
        new {
            /// The interface.
            interface: EntityId = "interface" -> Interface, "Benötigte Schnittstelle", "Schnittstelle, die benötigt wird.";
            /// The versions that are fit, such as `^1.2`.
            version: Option<VersionRequirement> = "version", "Zulässige Versionen", "Versionsspanne, mit der der Cloud-Service arbeitet.";
        }
        /// The environment in which it is needed. Absent: production.
        environment: Option<Environment> = "environment", "Benötigt in Umgebung", "Umgebung, in der sie benötigt wird; ohne Angabe die Produktion.";
        /// The network zone from which the service calls.
        zone: Option<NetworkZone> = "zone", "Aufrufende Netzzone", "Netz, aus dem der Cloud-Service aufruft.";
        /// The region of the network, where the zone is a Landesnetz or a municipal network.
        region: Option<Ars> = "region", "Gebiet der aufrufenden Netzzone", "Gebiet, zu dem das Netz gehört, etwa bei einem Landesnetz.";
        /// Whether the service works without it. Absent: no.
        optional: Option<bool> = "optional", "Verzichtbar", "Ob der Cloud-Service auch ohne sie arbeitet; ohne Angabe nein.";
        /// Whether the customer brings the other side. Absent: no.
        customer_provided: Option<bool> = "customerProvided", "Vom Kunden bereitzustellen", "Ob der Kunde die Gegenseite bereitstellt; ohne Angabe nein.";
        /// The services that provide it, where not any will do.
        providers: List<EntityId> = "providers" -> Service, "Vorgesehene Bereitsteller", "Cloud-Services, die sie bereitstellen sollen, falls nicht beliebig.";
        /// What it is needed for.
        description: Option<LocalizedText> = "description", "Zweck der Schnittstelle", "Wofür sie benötigt wird.";
        /// The first day on which it is needed.
        valid_from: Option<Date> = "validFrom", "Benötigt ab", "Erster Tag, an dem sie benötigt wird.";
        /// The last day on which it is needed (inclusive).
        valid_until: Option<Date> = "validUntil", "Benötigt bis", "Letzter Tag, an dem sie benötigt wird, einschließlich.";
    }
}

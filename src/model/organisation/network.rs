//! Networks to which a body is attached, and gateways that it operates between them.
//!
//! From where an endpoint is reachable is said by the interface version; whether a user reaches it is computed.

use crate::key::Ars;
use crate::model::common::{Attestation, NetworkZone};
use crate::shape::model;
use crate::text::{Date, LocalizedText, Text};

model! {
    /// A network to which the body is attached.
    ///
    /// Source: this format's own.
    pub struct NetworkAttachment: "Netzanschluss", "Ein Netz, an das die Stelle angeschlossen ist." {
        new {
            /// The zone.
            zone: NetworkZone = "zone", "Angeschlossene Netzzone", "Netzzone, an die die Stelle angeschlossen ist.";
        }
        /// Which Landesnetz or municipal network it is: its region as Regionalschlüssel or a prefix of it.
        region: Option<Ars> = "region", "Gebiet des Netzes", "Gebiet des Landesnetzes oder kommunalen Netzes als Regionalschlüssel oder dessen Anfang.";
        /// Name of the network, for people.
        name: Option<Text> = "name", "Netzname", "Name des Netzes.";
        /// How well the statement is backed.
        attestation: Option<Box<Attestation>> = "attestation", "Beleg zum Netzanschluss", "Wie gut die Angabe abgesichert ist.";
        /// First day of the attachment.
        valid_from: Option<Date> = "validFrom", "Angeschlossen ab", "Erster Tag, an dem der Anschluss besteht.";
        /// Last day of the attachment, inclusive.
        valid_until: Option<Date> = "validUntil", "Angeschlossen bis", "Letzter Tag, an dem der Anschluss besteht (einschließlich).";
    }
}

model! {
    /// A gateway that lets those in one network reach endpoints in another. It works in the stated direction
    /// only, unless `bidirectional` says otherwise.
    ///
    /// Source: this format's own.
    pub struct NetworkGateway: "Netzübergang", "Übergang, über den aus einem Netz Endpunkte in einem anderen erreichbar sind." {
        new {
            /// Zone from which the gateway is used.
            from_zone: NetworkZone = "fromZone", "Übergang aus Netzzone", "Netzzone, aus der der Übergang genutzt wird.";
            /// Zone that is reached through it.
            to_zone: NetworkZone = "toZone", "Übergang in Netzzone", "Netzzone, die über den Übergang erreicht wird.";
        }
        /// Region of the network from which it is used, if the zone has several networks.
        from_region: Option<Ars> = "fromRegion", "Gebiet des Ausgangsnetzes", "Gebiet des Netzes, aus dem der Übergang genutzt wird.";
        /// Region of the network that is reached, if the zone has several networks.
        to_region: Option<Ars> = "toRegion", "Gebiet des Zielnetzes", "Gebiet des Netzes, das über den Übergang erreicht wird.";
        /// Whether it works in both directions.
        bidirectional: Option<bool> = "bidirectional", "In beide Richtungen", "Ob der Übergang in beide Richtungen genutzt werden kann.";
        /// Conditions of use, for people.
        conditions: Option<LocalizedText> = "conditions", "Bedingungen des Übergangs", "Unter welchen Bedingungen der Übergang genutzt werden kann.";
        /// First day on which the gateway works.
        valid_from: Option<Date> = "validFrom", "Übergang nutzbar ab", "Erster Tag, an dem der Übergang genutzt werden kann.";
        /// Last day on which the gateway works, inclusive.
        valid_until: Option<Date> = "validUntil", "Übergang nutzbar bis", "Letzter Tag, an dem der Übergang genutzt werden kann (einschließlich).";
    }
}

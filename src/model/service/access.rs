//! Where a service is reached, and how people sign on.
//!
//! Endpoints of interfaces do not belong here: they stand with the version of the interface.

use crate::key::Ars;
use crate::model::common::{Environment, NetworkZone};
use crate::shape::{List, model, vocabulary};
use crate::text::{Date, LocalizedText, WebUrl};

model! {
    /// A place at which the service can be reached, in one network zone: its web page, its console, its gateway.
    ///
    /// Source: this format's own.
    pub struct AccessPoint: "Zugangspunkt", "Stelle, an der der Cloud-Service aus einem Netz erreichbar ist; eigene Festlegung dieses Formats." {
        new {
            /// The network zone from which the service can be reached here. Without it an access point says nothing
            /// about reach.
            zone: NetworkZone = "zone", "Netzzone", "Netz, aus dem der Cloud-Service hier erreichbar ist.";
        }
        /// The region of the network, where the zone is a Landesnetz or a municipal network.
        region: Option<Ars> = "region", "Gebiet des Netzes", "Gebiet, zu dem das Netz gehört, etwa bei einem Landesnetz.";
        /// The address, if it may be published; it may be one per customer, which the description then says.
        url: Option<WebUrl> = "url", "Adresse", "Adresse des Zugangs, sofern sie veröffentlicht werden darf.";
        /// The environment that is reached here. Absent: production.
        environment: Option<Environment> = "environment", "Umgebung", "Umgebung, die hier erreicht wird; ohne Angabe die Produktion.";
        /// The ways to sign on here.
        sign_on: List<SignOn> = "signOn", "Anmeldeverfahren", "Verfahren, mit denen sich Menschen hier anmelden.";
        /// What else is needed to get here: a client, a registration of addresses, a gateway.
        description: Option<LocalizedText> = "description", "Erläuterung", "Was für den Zugang sonst nötig ist, etwa eine Anwendung oder eine Freischaltung.";
        /// The first day on which this access exists.
        valid_from: Option<Date> = "validFrom", "Gültig ab", "Erster Tag, an dem dieser Zugang besteht.";
        /// The last day on which this access exists (inclusive).
        valid_until: Option<Date> = "validUntil", "Gültig bis", "Letzter Tag, an dem dieser Zugang besteht, einschließlich.";
    }
}

vocabulary! {
    /// How people sign on. This format's own list; the portal offers single sign-on per organisation without naming
    /// the protocol.
    pub enum SignOn: "Anmeldeverfahren", "Verfahren, mit denen sich Menschen anmelden; eigene Festlegung dieses Formats." {
        /// `OpenID` Connect with the customer's identity provider.
        OpenIdConnect = "openid-connect", "OpenID Connect";
        /// SAML 2.0 with the customer's identity provider.
        Saml = "saml", "SAML 2.0";
        /// Kerberos in the customer's domain.
        Kerberos = "kerberos", "Anmeldung über Kerberos";
        /// An account of the service with a password.
        Password = "password", "Benutzerkonto mit Passwort";
        /// An account of the service with a second factor.
        MultiFactor = "multi-factor", "Mehrfaktor-Anmeldung";
        /// A certificate of the user or device.
        ClientCertificate = "client-certificate", "Clientzertifikat";
        /// The electronic identity card function.
        Eid = "eid", "Online-Ausweis (eID)";
        /// No sign-on.
        NoSignOn = "none", "Ohne Anmeldung";
    }
}

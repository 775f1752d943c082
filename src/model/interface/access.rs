//! How a version of an interface is reached: endpoints, authentication, and how a call names the tenant.
//!
//! Credentials never belong in a catalog, neither in a field nor in an address.

use crate::key::{Ars, EntityId};
use crate::model::common::{Environment, NetworkZone};
use crate::shape::{List, model, vocabulary};
use crate::text::{Date, LocalizedText, Text, WebUrl};

model! {
    /// Where a version can be reached, for one environment and one network zone.
    ///
    /// Source: this format's own.
    pub struct Endpoint: "Endpunkt", "Wo eine Schnittstellenversion in einer Umgebung und Netzzone erreichbar ist." {
        new {
            /// Address, without credentials.
            url: Option<WebUrl> = "url", "Endpunktadresse", "Adresse des Endpunkts, ohne Zugangsdaten.";
            /// Environment in which it runs.
            environment: Option<Environment> = "environment", "Umgebung des Endpunkts", "Umgebung, in der der Endpunkt läuft.";
            /// Zone from which it can be reached.
            zone: Option<NetworkZone> = "zone", "Netzzone des Endpunkts", "Netzzone, aus der der Endpunkt erreichbar ist.";
        }
        /// Which Landesnetz or municipal network it is: its region as Regionalschlüssel or a prefix of it.
        region: Option<Ars> = "region", "Netzgebiet des Endpunkts", "Gebiet des Landesnetzes oder kommunalen Netzes als Regionalschlüssel oder dessen Anfang.";
        /// Address in a form that is no URL: a delivery point of FIT-Connect, a recipient id of XTA, a queue.
        address: Option<Text> = "address", "Zustelladresse", "Adresse, die keine URL ist, etwa ein Zustellpunkt oder eine Warteschlange.";
        /// The service behind the endpoint, if several services provide the interface.
        service: Option<EntityId> = "service" -> Service, "Bereitstellender Cloud-Service", "Cloud-Service hinter dem Endpunkt, wenn mehrere Cloud-Services die Schnittstelle bereitstellen.";
        /// What else is needed to reach it: enabling a firewall, a mandatory proxy, registration.
        conditions: Option<LocalizedText> = "conditions", "Zugangsvoraussetzungen", "Was für den Zugang sonst nötig ist, etwa eine Freischaltung.";
        /// First day on which the endpoint can be used.
        valid_from: Option<Date> = "validFrom", "Endpunkt nutzbar ab", "Erster Tag, an dem der Endpunkt genutzt werden kann.";
        /// Last day on which the endpoint can be used, inclusive.
        valid_until: Option<Date> = "validUntil", "Endpunkt nutzbar bis", "Letzter Tag, an dem der Endpunkt genutzt werden kann (einschließlich).";
    }
}

vocabulary! {
    /// How a client authenticates.
    ///
    /// Source: this format's own list; OAuth, OpenID Connect and JWT are named by the D-Stack standard framework
    /// (IT-PLR B-2026/03-IT).
    pub enum AuthScheme: "Anmeldeverfahren für Systeme", "Wie sich ein aufrufendes System anmeldet (eigene Festlegung dieses Formats)." {
        /// No authentication.
        Anonymous = "none", "ohne Anmeldung";
        /// OpenID Connect.
        Oidc = "oidc", "OpenID Connect";
        /// OAuth 2.0, access tokens without identity.
        OAuth2 = "oauth2", "OAuth 2.0";
        /// Client certificates (mutual TLS).
        MutualTls = "mtls", "gegenseitiges TLS";
        /// A key in a header or parameter.
        ApiKey = "api-key", "API-Schlüssel";
        /// HTTP Basic.
        Basic = "basic", "HTTP-Basic-Anmeldung";
        /// SAML 2.0.
        Saml = "saml", "SAML 2.0";
        /// SSH keys, for exchange of files.
        SshKey = "ssh-key", "SSH-Schlüssel";
        /// Authentication by the transport (OSCI, XTA).
        Transport = "transport", "Anmeldung durch das Transportverfahren";
    }
}

model! {
    /// One way to authenticate. Never holds a secret.
    ///
    /// Source: this format's own.
    pub struct Authentication: "Anmeldung", "Eine Möglichkeit, sich an der Schnittstelle anzumelden, ohne Geheimnisse zu nennen." {
        new {
            /// The scheme.
            scheme: AuthScheme = "scheme", "Verwendetes Anmeldeverfahren", "Das Verfahren der Anmeldung.";
        }
        /// Issuer of tokens or the address of its metadata (OIDC discovery, SAML metadata).
        issuer: Option<WebUrl> = "issuer", "Tokenaussteller", "Stelle, die Token ausstellt, oder Adresse ihrer Metadaten.";
        /// Scopes or permissions that a client needs, as the issuer writes them.
        scopes: List<Text> = "scopes", "Berechtigungsumfang", "Scopes oder Berechtigungen, die ein aufrufendes System braucht.";
        /// Trust anchor that client certificates must come from, for people (such as a PKI of the administration).
        certificate_authority: Option<Text> = "certificateAuthority", "Zertifikatsherkunft", "Aus welcher PKI die Zertifikate aufrufender Systeme stammen müssen.";
        /// How to get access, for people.
        description: Option<LocalizedText> = "description", "Weg zum Zugang", "Wie man die nötigen Zugangsdaten erhält.";
        /// Environments to which this entry applies; empty means all.
        environments: List<Environment> = "environments", "Umgebungen der Anmeldung", "Umgebungen, für die der Eintrag gilt; ohne Angabe für alle.";
    }
}

vocabulary! {
    /// What carries the tenant in a call.
    ///
    /// Source: this format's own list.
    pub enum TenantCarrier: "Träger der Mandantenangabe", "Worin ein Aufruf den Mandanten benennt (eigene Festlegung dieses Formats)." {
        /// The host name.
        Host = "host", "Hostname";
        /// A part of the path.
        Path = "path", "Pfadbestandteil";
        /// A parameter of the query.
        Query = "query", "Abfrageparameter";
        /// A header.
        Header = "header", "Kopfzeile";
        /// A claim of the token.
        Token = "token", "Angabe im Token";
        /// The client certificate.
        ClientCertificate = "client-certificate", "Zertifikat des aufrufenden Systems";
        /// A field of the message.
        Message = "message", "Feld der Nachricht";
        /// The interface serves one tenant only, or tenants make no difference.
        NotNeeded = "none", "keine Mandantenangabe nötig";
    }
}

model! {
    /// How a call names the tenant.
    ///
    /// Source: this format's own.
    pub struct TenancyHint: "Hinweis zum Mandanten", "Wie ein Aufruf der Schnittstelle den Mandanten benennt." {
        new {
            /// What carries the tenant.
            carrier: TenantCarrier = "carrier", "Mandant steht in", "Worin der Mandant benannt wird.";
        }
        /// Name of the header, parameter, claim or field, or the pattern of host or path (`{tenant}` marks the place).
        name: Option<Text> = "name", "Bezeichner der Mandantenangabe", "Name der Kopfzeile, des Parameters oder Feldes oder Muster von Host oder Pfad.";
        /// What else a client must know, for people.
        description: Option<LocalizedText> = "description", "Erläuterung zur Mandantenangabe", "Was aufrufende Systeme dazu wissen müssen.";
    }
}

//! Where a body stands in the federal order, what kind of body it is, and networks between bodies.
//!
//! Regions are official keys (`key::Ars`) and not repeated here.

use crate::shape::vocabulary;

vocabulary! {
    /// Federal level of a body or of an offer.
    ///
    /// Source: the levels are those of the German constitution; the value `cross-level` is this format's own.
    pub enum FederalLevel: "Föderale Ebene", "Die staatliche Ebene, zu der eine Stelle gehört oder für die ein Angebot gedacht ist." {
        /// The Federation and bodies under its supervision.
        Bund = "bund", "Bundesebene";
        /// One of the 16 Länder and bodies under its supervision. The city states are both Land and Kommune.
        Land = "land", "Landesebene";
        /// Gemeinden, Kreise, their associations and enterprises.
        Kommune = "kommune", "kommunale Ebene";
        /// Carried by several levels together, such as a body of the Bund and all Länder.
        CrossLevel = "cross-level", "ebenenübergreifend";
    }
}

vocabulary! {
    /// What kind of body an organisation is, as far as terms of use or rules distinguish it. A body can be of
    /// several kinds.
    ///
    /// Source: this format's own; no official list of kinds is known for the DVC.
    pub enum OrganisationKind: "Organisationsart", "Um welche Art von Stelle es sich handelt, soweit Nutzungsbedingungen danach unterscheiden (eigene Festlegung dieses Formats)." {
        /// The Bund, a Land, a Kreis or a Gemeinde itself, as a legal person.
        TerritorialAuthority = "territorial-authority", "Gebietskörperschaft";
        /// An authority that acts for its legal entity (ministry, agency, office).
        Authority = "authority", "Behörde";
        /// A public IT service provider.
        ItServiceProvider = "it-service-provider", "öffentlicher IT-Dienstleister";
        /// An association of municipalities or districts for a common purpose.
        MunicipalAssociation = "municipal-association", "kommunaler Zusammenschluss";
        /// A cooperative or company whose members are public bodies.
        PublicUndertaking = "public-undertaking", "öffentliches Unternehmen";
        /// A court or a public prosecutor's office.
        Judiciary = "judiciary", "Justiz";
        /// A parliament and its administration.
        Parliament = "parliament", "Parlamentsverwaltung";
        /// Police and other security authorities.
        Police = "police", "Polizei und Sicherheitsbehörde";
        /// A school or a body that runs schools.
        School = "school", "Schule oder Schulträger";
        /// A university or another institution of higher education or research.
        HigherEducation = "higher-education", "Hochschule oder Forschungseinrichtung";
        /// Social insurance and its associations.
        SocialInsurance = "social-insurance", "Sozialversicherungsträger";
        /// A hospital or another institution of public health.
        Health = "health", "Gesundheitseinrichtung";
        /// A chamber or another self-governing body of a profession or trade.
        Chamber = "chamber", "Kammer";
        /// A company outside the administration.
        PrivateCompany = "private-company", "privates Unternehmen";
    }
}

vocabulary! {
    /// Network zone: from where an endpoint can be reached, or to which network a body is attached.
    ///
    /// A Landesnetz or a municipal network is not one network: the field beside the zone names the region.
    ///
    /// Source: this format's own; NdB and NdB-VN are names of existing networks.
    pub enum NetworkZone: "Netzzone", "Netz, aus dem ein Endpunkt erreichbar oder an das eine Stelle angeschlossen ist (eigene Festlegung dieses Formats)." {
        /// The public Internet.
        Internet = "internet", "öffentliches Internet";
        /// Netze des Bundes, the networks of the federal administration.
        Ndb = "ndb", "Netze des Bundes";
        /// NdB-Verbindungsnetz, the network that links Bund and Länder.
        NdbVn = "ndb-vn", "Verbindungsnetz (NdB-VN)";
        /// The administrative network of one Land; the region says which.
        StateNetwork = "landesnetz", "Landesnetz";
        /// A network of Kommunen; the region says which.
        MunicipalNetwork = "kommunales-netz", "kommunales Verwaltungsnetz";
        /// The inner network of one provider, reachable for its own systems only.
        ProviderNetwork = "provider-network", "internes Netz des Betreibers";
    }
}

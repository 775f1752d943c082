//! Organisations: public bodies, their legal entities, public undertakings and suppliers.
//!
//! In here belongs what a body says about itself. What it offers is a service, what it has agreed with
//! others is an agreement. Whether one body may order from another is computed from these facts and is
//! never stated here.

mod control;
mod eligibility;
mod keys;
mod membership;
mod network;
mod role;

pub use control::{ControlBasis, ControlMode, ControlRelation, JointControl, PrivateCapital, PrivateCapitalForm};
pub use eligibility::{EligibilityBasis, EligibilityGround};
pub use keys::{OfficialKeys, OtherKey};
pub use membership::{Membership, MembershipKind};
pub use network::{NetworkAttachment, NetworkGateway};
pub use role::{AdministrationType, LegalForm, Role};

use crate::key::{Ars, EntityId};
use crate::model::common::{ActivityShare, Contact, FederalLevel, OrganisationKind};
use crate::shape::{List, model};
use crate::text::{Country, Date, LocalizedText, WebUrl};

model! {
    /// A body that appears in the catalog: an authority, a legal entity, a public IT service provider, a
    /// cooperative, a supplier outside the administration.
    ///
    /// Authority and legal entity (Rechtsträger) are told apart: contracts exist between legal entities. A body
    /// without legal personality names its legal entity.
    ///
    /// Source: this format's own; roles after the DVC role concept (Rahmenwerk chapter 3.2, help pages of the
    /// Cloud-Service-Portal), eligibility after CSP-AGB §1.2, control after § 108 GWB.
    pub struct Organisation: "Organisation (Stelle)", "Eine Stelle, die im Katalog vorkommt: Behörde, Rechtsträger, IT-Dienstleister, Genossenschaft oder Lieferant." {
        new {
            /// Id of the organisation, `namespace:name`, never re-used for another body.
            id: EntityId = "id", "Organisationskennung", "Kennung der Organisation, die nie für eine andere Stelle wiederverwendet wird.";
            /// Full official name.
            name: Option<LocalizedText> = "name", "Name der Organisation", "Vollständige amtliche Bezeichnung.";
        }
        /// Short name or abbreviation.
        short_name: Option<LocalizedText> = "shortName", "Kurzbezeichnung", "Kurzname oder Abkürzung.";
        /// Former names, under which contracts or evidence may still stand.
        former_names: List<LocalizedText> = "formerNames", "Frühere Namen", "Frühere Bezeichnungen, unter denen noch Verträge oder Nachweise bestehen können.";
        /// What the body is and does, in a few sentences.
        description: Option<LocalizedText> = "description", "Beschreibung der Organisation", "Was die Stelle ist und tut, in wenigen Sätzen.";
        /// Kinds of body; terms of use may refer to them. A set: order does not matter.
        kinds: List<OrganisationKind> = "kinds", "Art der Organisation", "Um welche Arten von Stelle es sich handelt.";

        /// Legal form.
        legal_form: Option<LegalForm> = "legalForm", "Rechtsform der Organisation", "Rechtsform der Stelle.";
        /// Whether the body is a legal person of its own (rechtsfähig). If not, `legalEntity` names the one it
        /// belongs to.
        legal_personality: Option<bool> = "legalPersonality", "Rechtsfähig", "Ob die Stelle selbst rechtsfähig ist.";
        /// The legal entity that acts in contracts: another organisation, or the body itself if it is a legal
        /// person.
        legal_entity: Option<EntityId> = "legalEntity" -> Organisation, "Rechtsträger", "Rechtsträger, der Verträge schließt; bei eigener Rechtsfähigkeit die Stelle selbst.";
        /// Direct or indirect administration.
        administration_type: Option<AdministrationType> = "administrationType", "Unmittelbare oder mittelbare Verwaltung", "Ob die Stelle zur unmittelbaren oder mittelbaren Verwaltung gehört.";
        /// The body that supervises this one (legal or technical supervision).
        supervisor: Option<EntityId> = "supervisor" -> Organisation, "Aufsichtsstelle", "Stelle, die die Rechts- oder Fachaufsicht führt.";

        /// Federal level.
        federal_level: Option<FederalLevel> = "federalLevel", "Ebene der Organisation", "Föderale Ebene, zu der die Stelle gehört.";
        /// Regions for which the body is responsible or in which it works, as Amtlicher Regionalschlüssel or a
        /// prefix of it (2, 3, 5 or 9 digits). A set; empty with the level `bund` means all of Germany.
        regions: List<Ars> = "regions", "Gebiete", "Gebiete, für die die Stelle zuständig ist, als Regionalschlüssel oder dessen Anfang.";
        /// Country of the seat (ISO 3166-1 alpha-2).
        country: Option<Country> = "country", "Sitzland", "Staat, in dem die Stelle ihren Sitz hat.";
        /// Official keys under which others know the body.
        keys: Option<Box<OfficialKeys>> = "keys", "Amtliche Schlüssel", "Amtliche Schlüssel, unter denen die Stelle bekannt ist.";

        /// Roles in the DVC. A set: one body can have several.
        roles: List<Role> = "roles", "DVC-Rollen", "Rollen der Stelle in der Deutschen Verwaltungscloud; mehrere sind möglich.";
        /// Whether the body is outside the public administration (as a software supplier may be).
        external: Option<bool> = "external", "Verwaltungsextern", "Ob die Stelle außerhalb der öffentlichen Verwaltung steht.";
        /// Grounds on which the body may take part in the portal (CSP-AGB §1.2). Grounds overlap: name all.
        eligibility_grounds: List<EligibilityGround> = "eligibilityGrounds", "Teilnahmegründe", "Gründe, aus denen die Stelle nach CSP-AGB §1.2 am Portal teilnehmen kann.";
        /// Share of the activities on the open market as CSP-AGB §1.2 asks of providers (strictly below 20 %).
        /// It is neither the figure of § 108 Abs. 1 nor that of Abs. 6 GWB.
        open_market_share: Option<Box<ActivityShare>> = "openMarketShare", "Anteil am offenen Markt", "Anteil der Tätigkeiten auf dem offenen Markt nach CSP-AGB §1.2.";

        /// Who controls this body, one relation for each controller.
        control_relations: List<ControlRelation> = "controlRelations", "Kontrollbeziehungen", "Wer diese Stelle kontrolliert, je kontrollierender Stelle ein Eintrag.";
        /// In which organisations this body is a member, shareholder or carrier. Membership alone is not
        /// control.
        memberships: List<Membership> = "memberships", "Mitgliedschaften", "In welchen Organisationen diese Stelle Mitglied, Gesellschafter oder Träger ist.";
        /// Networks to which the body is attached.
        networks: List<NetworkAttachment> = "networks", "Netzanschlüsse", "Netze, an die die Stelle angeschlossen ist.";
        /// Gateways between networks that the body operates.
        gateways: List<NetworkGateway> = "gateways", "Netzübergänge", "Übergänge zwischen Netzen, die die Stelle betreibt.";

        /// Whom to ask.
        contacts: List<Contact> = "contacts", "Kontaktstellen der Organisation", "Kontaktstellen der Stelle.";
        /// Website of the body.
        website: Option<WebUrl> = "website", "Internetauftritt", "Internetauftritt der Stelle.";
        /// First day on which the body exists in this form.
        valid_from: Option<Date> = "validFrom", "Organisation besteht ab", "Erster Tag, an dem die Stelle in dieser Form besteht.";
        /// Last day on which the body exists in this form, inclusive.
        valid_until: Option<Date> = "validUntil", "Organisation besteht bis", "Letzter Tag, an dem die Stelle in dieser Form besteht (einschließlich).";
        /// The body that takes over its tasks after its end.
        successor: Option<EntityId> = "successor" -> Organisation, "Nachfolgeorganisation", "Stelle, die die Aufgaben nach dem Ende übernimmt.";
    }
}

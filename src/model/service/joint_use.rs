//! Mitnutzung: who may use the service as it is operated by its provider, and on which terms.
//!
//! The terms are the provider's offer. Whether a body may order under procurement law is not said here; that follows
//! from control relations and agreements. Nachnutzung of the software, with operation of one's own, is a different
//! thing; the distinction is this format's own.

use crate::key::{Ars, EntityId};
use crate::model::common::{DocumentRef, FederalLevel, OrganisationKind};
use crate::shape::{List, model, vocabulary};
use crate::text::{Date, LocalId, LocalizedText};

model! {
    /// Who may use the service jointly. With openness `restricted` a body is admitted if it meets at least one term
    /// that is valid on the day; with `open` every eligible body is, and terms only add conditions; with `closed`
    /// none is.
    ///
    /// Source: the word after the MPK resolution of 6 November 2023; the fields are this format's own.
    pub struct JointUse: "Mitnutzung", "Wer den vom Anbieter betriebenen Cloud-Service mitnutzen darf; bei beschränkter Offenheit, wer mindestens eine gültige Bedingung erfüllt." {
        new {
            /// How far the offer is open.
            openness: Option<JointUseOpenness> = "openness", "Offenheit des Angebots", "Wie weit das Angebot zur Mitnutzung offensteht.";
            /// The terms; a body needs to meet one of them. With openness `restricted` there is at least one.
            terms: List<JointUseTerm> = "terms", "Mitnutzungsbedingungen", "Bedingungen, von denen eine erfüllt sein muss.";
        }
        /// Bodies that are not admitted whatever the terms say.
        excluded_bodies: List<EntityId> = "excludedBodies" -> Organisation, "Ausgeschlossene Stellen", "Stellen, die unabhängig von den Bedingungen nicht zugelassen sind.";
        /// Why the offer is closed or restricted. Source: MPK, 06.11.2023: newly commissioned solutions should be
        /// offered for Mitnutzung by default.
        reason: Option<LocalizedText> = "reason", "Grund der Beschränkung", "Warum das Angebot beschränkt oder geschlossen ist.";
        /// Whether the software may also be operated by others (Nachnutzung der Software; the word is used
        /// differently elsewhere).
        software_reuse: Option<bool> = "softwareReuse", "Nachnutzung der Software", "Ob die Software auch von anderen selbst betrieben werden darf; eigene Begriffsabgrenzung dieses Formats.";
        /// Templates and explanations for joint use.
        documents: List<DocumentRef> = "documents", "Unterlagen zur Mitnutzung", "Muster und Erläuterungen zur Mitnutzung.";
    }
}

model! {
    /// One term of joint use. A body meets it if it is named in `bodies`, or if it meets every one of
    /// `federal_levels`, `regions` and `kinds` that is given; if none of the four is given, every eligible body meets
    /// it. If only `bodies` is given, only they do.
    ///
    /// Source: this format's own.
    pub struct JointUseTerm: "Mitnutzungsbedingung", "Erfüllt, wer namentlich genannt ist oder alle angegebenen Merkmale (Ebene, Gebiet, Art) hat; ohne Angaben jede teilnahmeberechtigte Stelle." {
        new {
            /// The federal levels that are admitted.
            federal_levels: List<FederalLevel> = "federalLevels", "Zugelassene Ebenen", "Föderale Ebenen, die zugelassen sind.";
            /// The regions whose bodies are admitted; a region includes all regions inside it.
            regions: List<Ars> = "regions", "Zugelassene Gebiete", "Gebiete (Regionalschlüssel oder dessen Anfang), deren Stellen zugelassen sind.";
        }
        /// A name of the term, unique within the service; needed where others refer to it.
        id: Option<LocalId> = "id", "Kennung der Mitnutzungsbedingung", "Kennung der Bedingung, eindeutig innerhalb des Cloud-Service.";
        /// The name of the term for people.
        title: Option<LocalizedText> = "title", "Bezeichnung der Bedingung", "Name der Bedingung.";
        /// The kinds of bodies that are admitted.
        kinds: List<OrganisationKind> = "kinds", "Zugelassene Organisationsarten", "Arten von Stellen, die zugelassen sind.";
        /// Bodies that are admitted by name.
        bodies: List<EntityId> = "bodies" -> Organisation, "Namentlich zugelassene Stellen", "Stellen, die namentlich zugelassen sind.";
        /// The plans that are open under this term, by their ids. Empty: all plans.
        plans: List<LocalId> = "plans", "Offene Tarife", "Kennungen der Tarife, die unter dieser Bedingung offenstehen; leer für alle.";
        /// What else must be met; all of them.
        conditions: List<JointUseCondition> = "conditions", "Weitere Voraussetzungen", "Was außerdem vorliegen muss.";
        /// The agreements of which the body must be a party; one of them is enough.
        agreements: List<EntityId> = "agreements" -> Agreement, "Erforderliche Vereinbarungen", "Vereinbarungen, von denen die Stelle einer beigetreten sein muss.";
        /// The first day on which the term holds.
        valid_from: Option<Date> = "validFrom", "Mitnutzung ab", "Erster Tag, an dem die Bedingung gilt.";
        /// The last day on which the term holds (inclusive).
        valid_until: Option<Date> = "validUntil", "Mitnutzung bis", "Letzter Tag, an dem die Bedingung gilt, einschließlich.";
    }
}

model! {
    /// Something that must be met before joint use begins and that a human has to verify.
    ///
    /// Source: this format's own.
    pub struct JointUseCondition: "Voraussetzung der Mitnutzung", "Etwas, das vor der Mitnutzung vorliegen muss und von Menschen zu prüfen ist." {
        new {
            /// What kind of condition it is.
            kind: JointUseConditionKind = "kind", "Art der Voraussetzung", "Um welche Art von Voraussetzung es sich handelt.";
            /// The condition in words.
            description: Option<LocalizedText> = "description", "Beschreibung der Voraussetzung", "Die Voraussetzung in Worten.";
        }
        /// The body that the condition refers to, for example the cooperative of which one must be a member.
        organisation: Option<EntityId> = "organisation" -> Organisation, "Betroffene Stelle", "Stelle, auf die sich die Voraussetzung bezieht.";
        /// The document that says more.
        document: Option<Box<DocumentRef>> = "document", "Unterlage zur Voraussetzung", "Unterlage mit Einzelheiten.";
    }
}

vocabulary! {
    /// How far an offer is open for joint use. This format's own list.
    pub enum JointUseOpenness: "Offenheit der Mitnutzung", "Wie weit ein Angebot zur Mitnutzung offensteht; eigene Festlegung dieses Formats." {
        /// Every body that is eligible under the terms of the portal; terms may add conditions, they do not narrow
        /// the circle.
        Open = "open", "Allen Teilnahmeberechtigten offen";
        /// Bodies that meet a term.
        Restricted = "restricted", "Nach Bedingungen offen";
        /// Nobody but the bodies for which the service was made.
        Closed = "closed", "Nicht zur Mitnutzung angeboten";
    }
}

vocabulary! {
    /// Kinds of conditions of joint use. This format's own list.
    pub enum JointUseConditionKind: "Art der Mitnutzungsvoraussetzung", "Arten von Voraussetzungen der Mitnutzung; eigene Festlegung dieses Formats." {
        /// To be a member of a body, such as a cooperative.
        Membership = "membership", "Mitgliedschaft";
        /// To conclude an agreement with the provider.
        Agreement = "agreement", "Abschluss einer Vereinbarung";
        /// To bear a share of the costs.
        CostSharing = "cost-sharing", "Kostenbeteiligung";
        /// To be attached to a network.
        NetworkAttachment = "network-attachment", "Netzanschluss";
        /// To have determined something, such as the Schutzbedarf.
        Assessment = "assessment", "Vorherige Feststellung";
        /// To have the provider's consent in the single case.
        Consent = "consent", "Zustimmung im Einzelfall";
        /// To have a legal competence, such as a task by statute.
        Competence = "competence", "Gesetzliche Zuständigkeit";
        /// Free capacity.
        Capacity = "capacity", "Verfügbare Kapazität";
    }
}

//! The legal ground that an agreement declares for awards under it.
//!
//! Declared is not established: what a ground needs is checked against the facts of the catalog elsewhere, and
//! whether it applies is for the customer to verify. The Fassung of the law is data.

use crate::key::EntityId;
use crate::model::common::{ActivityShare, Attestation, Claim, DocumentRef};
use crate::shape::{List, model, vocabulary};
use crate::text::{Date, LocalizedText, Text};

vocabulary! {
    /// A ground on which one body may award to another.
    ///
    /// Source: § 108 GWB for the public-public exceptions; the cases marked as disputed are disputed in the
    /// literature. The breakdown into values is this format's own.
    pub enum LegalGround: "Rechtsgrundlage einer Beauftragung", "Worauf sich die Beauftragung einer Stelle durch eine andere stützt (Aufgliederung eigene Festlegung)." {
        /// Both bodies belong to the same legal entity: no contract between legal persons at all.
        SameLegalEntity = "same-legal-entity", "derselbe Rechtsträger";
        /// § 108 Abs. 1 GWB, also through another controlled body (Abs. 2).
        Gwb108Abs1 = "gwb-108-abs-1", "§ 108 Abs. 1 GWB (alleinige Kontrolle)";
        /// § 108 Abs. 3 GWB: a controlled body awards to its controller.
        Gwb108Abs3Inverse = "gwb-108-abs-3-inverse", "§ 108 Abs. 3 GWB (umgekehrte Beauftragung)";
        /// § 108 Abs. 3 GWB: award between two bodies under the same sole controller.
        Gwb108Abs3Horizontal = "gwb-108-abs-3-horizontal", "§ 108 Abs. 3 GWB (Schwestergesellschaften)";
        /// § 108 Abs. 4 and 5 GWB.
        Gwb108Abs4 = "gwb-108-abs-4", "§ 108 Abs. 4 GWB (gemeinsame Kontrolle)";
        /// A jointly controlled body awards to one of its controllers. Disputed.
        JointInverse = "joint-inverse", "umgekehrte Beauftragung bei gemeinsamer Kontrolle (umstritten)";
        /// Award between two bodies under the same joint control. Disputed.
        JointHorizontal = "joint-horizontal", "Schwestergesellschaften bei gemeinsamer Kontrolle (umstritten)";
        /// Joint control that is exercised through another body. Disputed.
        JointMediated = "joint-mediated", "mittelbare gemeinsame Kontrolle (umstritten)";
        /// § 108 Abs. 6 GWB: cooperation of contracting authorities.
        Gwb108Abs6 = "gwb-108-abs-6", "§ 108 Abs. 6 GWB (öffentlich-öffentliche Zusammenarbeit)";
        /// Award after a procurement procedure.
        CompetedProcedure = "competed-procedure", "Vergabeverfahren";
        /// Call-off under a framework contract that was itself awarded after a procurement procedure.
        CompetedFramework = "competed-framework", "Abruf aus im Wettbewerb vergebenem Rahmenvertrag";
        /// The task is transferred by statute.
        StatutoryTransfer = "statutory-transfer", "Aufgabenübertragung durch Gesetz";
        /// The task is transferred by a treaty between Länder, or Bund and Länder.
        TreatyTransfer = "treaty-transfer", "Aufgabenübertragung durch Staatsvertrag";
    }
}

model! {
    /// What one party contributes to a cooperation. Mere reimbursement of costs is no contribution of its own
    /// (EuGH C-429/19 Remondis).
    ///
    /// Source: § 108 Abs. 6 GWB in the reading of the EuGH.
    pub struct Contribution: "Kooperationsbeitrag", "Was eine Partei selbst zu einer Zusammenarbeit beiträgt." {
        new {
            /// Who contributes.
            organisation: EntityId = "organisation" -> Organisation, "Beitragende Stelle", "Stelle, die den Beitrag leistet.";
        }
        /// What it contributes.
        description: Option<LocalizedText> = "description", "Beschreibung des Beitrags", "Worin der Beitrag besteht.";
        /// Whether the contribution consists of money only.
        reimbursement_only: Option<bool> = "reimbursementOnly", "Nur Kostenerstattung", "Ob der Beitrag nur in der Erstattung von Kosten besteht.";
    }
}

model! {
    /// What the parties state for a cooperation under § 108 Abs. 6 GWB.
    ///
    /// Source: § 108 Abs. 6 GWB; EuGH C-429/19 (Remondis), C-796/18 (ISE).
    pub struct Cooperation: "Angaben zur Zusammenarbeit", "Was die Parteien zu einer Zusammenarbeit nach § 108 Abs. 6 GWB erklären." {
        new {}
        /// The common aim.
        common_aim: Option<LocalizedText> = "commonAim", "Gemeinsames Ziel", "Welches gemeinsame Ziel die Zusammenarbeit verfolgt.";
        /// Whether the cooperation is to ensure public services that each of the parties has to provide (Nr. 1).
        public_services: Option<Box<Claim>> = "publicServices", "Öffentliche Aufgabe jeder Partei", "Ob die Zusammenarbeit öffentliche Dienstleistungen sicherstellt, die jede Partei zu erbringen hat.";
        /// What each party contributes.
        contributions: List<Contribution> = "contributions", "Eigene Beiträge", "Was jede Partei selbst beiträgt.";
        /// Whether only considerations of public interest govern the cooperation (Nr. 2).
        public_interest: Option<Box<Claim>> = "publicInterest", "Öffentliches Interesse", "Ob die Zusammenarbeit nur durch Überlegungen im öffentlichen Interesse bestimmt ist.";
        /// Share of the activities concerned on the open market; Nr. 3 asks for less than 20 %.
        market_share: Option<Box<ActivityShare>> = "marketShare", "Marktanteil der Zusammenarbeit", "Anteil der erfassten Tätigkeiten auf dem offenen Markt (§ 108 Abs. 6 Nr. 3 GWB).";
        /// Whether no private company gets an advantage over its competitors (EuGH C-796/18 ISE).
        no_competitor_advantage: Option<Box<Claim>> = "noCompetitorAdvantage", "Keine Besserstellung Privater", "Ob kein privates Unternehmen gegenüber Wettbewerbern bessergestellt wird.";
    }
}

model! {
    /// A legal ground that an agreement declares.
    ///
    /// Source: this format's own.
    pub struct DeclaredGround: "Erklärte Rechtsgrundlage", "Eine Rechtsgrundlage, die die Vereinbarung nennt; ob sie trägt, ist damit nicht gesagt." {
        new {
            /// The ground.
            ground: LegalGround = "ground", "Rechtsgrundlage", "Die genannte Rechtsgrundlage.";
        }
        /// Fassung of the law that the declaration refers to, or the statute or treaty that transfers the task.
        norm: Option<Text> = "norm", "Vorschrift und Fassung", "Vorschrift mit Fassung, auf die sich die Erklärung bezieht.";
        /// Who awards, if the ground holds only for certain parties. Empty: every customer of the agreement.
        awarding: List<EntityId> = "awarding" -> Organisation, "Beauftragende Stellen", "Wer beauftragt, wenn die Rechtsgrundlage nur für bestimmte Parteien gilt.";
        /// Who receives, if the ground holds only for certain parties. Empty: every provider of the agreement.
        receiving: List<EntityId> = "receiving" -> Organisation, "Beauftragte Stellen", "Wer beauftragt wird, wenn die Rechtsgrundlage nur für bestimmte Parteien gilt.";
        /// Statements for § 108 Abs. 6 GWB.
        cooperation: Option<Box<Cooperation>> = "cooperation", "Zusammenarbeit im Einzelnen", "Angaben zu den Bedingungen des § 108 Abs. 6 GWB.";
        /// Notice or publication of the procurement procedure, if there was one.
        procurement_notice: Option<Box<DocumentRef>> = "procurementNotice", "Vergabebekanntmachung", "Bekanntmachung des Vergabeverfahrens, wenn es eines gab.";
        /// Why the ground applies, for people.
        reason: Option<LocalizedText> = "reason", "Begründung der Rechtsgrundlage", "Warum die Rechtsgrundlage nach Auffassung der Parteien zutrifft.";
        /// How well the declaration is backed.
        attestation: Option<Box<Attestation>> = "attestation", "Beleg zur Rechtsgrundlage", "Wie gut die Erklärung abgesichert ist.";
        /// First day on which the ground is declared.
        valid_from: Option<Date> = "validFrom", "Rechtsgrundlage gilt ab", "Erster Tag, für den die Rechtsgrundlage erklärt ist.";
        /// Last day on which the ground is declared, inclusive.
        valid_until: Option<Date> = "validUntil", "Rechtsgrundlage gilt bis", "Letzter Tag, für den die Rechtsgrundlage erklärt ist (einschließlich).";
    }
}

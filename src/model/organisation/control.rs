//! Who controls a body, and the claims that § 108 GWB asks about such a control.
//!
//! Control is declared, never inferred from a membership, and no percentage is inferred from another. What
//! follows for an award is computed elsewhere. Control that is mediated through another body is the chain of
//! two relations and is not declared as one of its own.

use crate::key::EntityId;
use crate::model::common::{ActivityShare, Attestation, Claim};
use crate::shape::{List, model, vocabulary};
use crate::text::{Date, LocalizedText, Text};

vocabulary! {
    /// Whether a controller controls alone or together with others.
    ///
    /// Source: § 108 Abs. 1 and 2 (alone), Abs. 4 and 5 (joint) GWB.
    pub enum ControlMode: "Form der Kontrolle", "Ob eine Stelle allein oder gemeinsam mit anderen kontrolliert wird (§ 108 Abs. 1 und 4 GWB)." {
        /// One controller controls as it does its own departments.
        Alone = "alone", "alleinige Kontrolle";
        /// Several controllers control together.
        Joint = "joint", "gemeinsame Kontrolle";
    }
}

vocabulary! {
    /// What the decisive influence of a controller rests on.
    ///
    /// Source: this format's own breakdown; § 108 Abs. 2 GWB asks for decisive influence on the strategic
    /// objectives and the significant decisions.
    pub enum ControlBasis: "Grundlage der Kontrolle", "Worauf der ausschlaggebende Einfluss der kontrollierenden Stelle beruht (Aufgliederung eigene Festlegung)." {
        /// A law or ordinance.
        Statute = "statute", "Gesetz oder Verordnung";
        /// The articles or statutes of the body.
        Articles = "articles", "Satzung oder Gesellschaftsvertrag";
        /// Ownership of shares or votes.
        Ownership = "ownership", "Anteile oder Stimmrechte";
        /// Rights to instruct or supervise.
        Supervision = "supervision", "Weisungs- oder Aufsichtsrechte";
        /// Appointment of members of the decision organs.
        Appointment = "appointment", "Besetzung der Entscheidungsorgane";
        /// A contract or an administrative agreement.
        Agreement = "agreement", "vertragliche Regelung";
    }
}

vocabulary! {
    /// Whether private capital participates in the controlled body.
    ///
    /// Source: § 108 Abs. 1 Nr. 3, Abs. 4 Nr. 3 GWB; the breakdown is this format's own.
    pub enum PrivateCapitalForm: "Form der privaten Kapitalbeteiligung", "Ob und wie privates Kapital beteiligt ist (§ 108 Abs. 1 Nr. 3 GWB; Aufgliederung eigene Festlegung)." {
        /// No private capital.
        NoParticipation = "none", "keine private Beteiligung";
        /// A form without control or veto that a law prescribes and that gives no decisive influence.
        StatutoryException = "statutory-exception", "gesetzlich vorgeschriebene Beteiligung ohne maßgeblichen Einfluss";
        /// Private capital participates in the body directly.
        Direct = "direct", "unmittelbare private Beteiligung";
        /// Private capital participates only in a body that participates in this one.
        Indirect = "indirect", "mittelbare private Beteiligung";
    }
}

model! {
    /// Claim on private capital in the controlled body.
    ///
    /// Source: § 108 Abs. 1 Nr. 3, Abs. 3, Abs. 4 Nr. 3 GWB.
    pub struct PrivateCapital: "Private Kapitalbeteiligung", "Angabe, ob und wie privates Kapital an der kontrollierten Stelle beteiligt ist." {
        new {
            /// Whether and how private capital participates.
            form: PrivateCapitalForm = "form", "Beteiligungsform", "Ob und in welcher Form privates Kapital beteiligt ist.";
        }
        /// Which law prescribes the participation, or who participates, for people.
        note: Option<LocalizedText> = "note", "Anmerkung zur Beteiligung", "Wer beteiligt ist oder welches Gesetz die Beteiligung vorschreibt.";
        /// How well the claim is backed.
        attestation: Option<Box<Attestation>> = "attestation", "Beleg zur Beteiligung", "Wie gut die Angabe abgesichert ist.";
    }
}

model! {
    /// The three criteria of joint control. All must be met; a missing one is not a no.
    ///
    /// Source: § 108 Abs. 5 GWB; membership alone is not joint control (EuGH C-182/11 Econord).
    pub struct JointControl: "Kriterien der gemeinsamen Kontrolle", "Die drei Kriterien der gemeinsamen Kontrolle nach § 108 Abs. 5 GWB." {
        new {}
        /// The decision organs are made up of representatives of all participating authorities; one may represent
        /// several (Nr. 1).
        representation: Option<Box<Claim>> = "representation", "Vertretung in den Organen", "Die Entscheidungsorgane bestehen aus Vertretern aller beteiligten Auftraggeber.";
        /// The authorities can jointly exert decisive influence on strategic objectives and significant decisions
        /// (Nr. 2).
        decisive_influence: Option<Box<Claim>> = "decisiveInfluence", "Gemeinsamer ausschlaggebender Einfluss", "Die beteiligten Auftraggeber üben gemeinsam ausschlaggebenden Einfluss aus.";
        /// The body pursues no interests contrary to those of the authorities (Nr. 3).
        no_contrary_interests: Option<Box<Claim>> = "noContraryInterests", "Keine widerstreitenden Interessen", "Die kontrollierte Stelle verfolgt keine Interessen, die denen der Auftraggeber zuwiderlaufen.";
    }
}

model! {
    /// One controller of the body that holds this struct, with the claims that § 108 GWB asks for. Joint
    /// controllers have one relation each, held together by the same `circle`.
    ///
    /// Source: § 108 Abs. 1 to 5 and 7 GWB.
    pub struct ControlRelation: "Kontrollbeziehung", "Eine Stelle, die diese Organisation kontrolliert, mit den Angaben, nach denen § 108 GWB fragt." {
        new {
            /// Who controls.
            controller: EntityId = "controller" -> Organisation, "Kontrollierende Stelle", "Stelle, die die Kontrolle ausübt.";
            /// Alone or together with others.
            mode: Option<ControlMode> = "mode", "Art der Kontrolle", "Ob die Kontrolle allein oder gemeinsam mit anderen ausgeübt wird.";
        }
        /// Name of the circle of joint controllers. Relations of one body with the same name control it together;
        /// without a name all its joint relations do.
        circle: Option<Text> = "circle", "Kreis der gemeinsam Kontrollierenden", "Bezeichnung des Kreises, der die Kontrolle gemeinsam ausübt.";
        /// What the decisive influence rests on.
        basis: List<ControlBasis> = "basis", "Kontrolle beruht auf", "Worauf der ausschlaggebende Einfluss beruht.";
        /// How the influence is exercised, for people.
        description: Option<LocalizedText> = "description", "Beschreibung der Kontrolle", "Wie der Einfluss ausgeübt wird.";
        /// The criteria of Abs. 5, for joint control.
        joint_control: Option<Box<JointControl>> = "jointControl", "Gemeinsame Kontrolle im Einzelnen", "Angaben zu den Kriterien des § 108 Abs. 5 GWB.";
        /// How well the claim of control is backed.
        attestation: Option<Box<Attestation>> = "attestation", "Beleg zur Kontrolle", "Wie gut die Angabe zur Kontrolle abgesichert ist.";
        /// Share of the activities that serve tasks entrusted by the controllers or by bodies they control; for
        /// joint control by all controllers of the circle together. Abs. 1 Nr. 2 and Abs. 4 Nr. 2 ask for more
        /// than 80 %. Work for other public bodies does not count.
        activity_share: Option<Box<ActivityShare>> = "activityShare", "Tätigkeitsanteil für die Kontrollierenden", "Anteil der Tätigkeiten, mit denen die Stelle von den Kontrollierenden betraut ist.";
        /// Private capital in the controlled body.
        private_capital: Option<Box<PrivateCapital>> = "privateCapital", "Privates Kapital", "Ob privates Kapital an der kontrollierten Stelle beteiligt ist.";
        /// First day of the control.
        valid_from: Option<Date> = "validFrom", "Kontrolle ab", "Erster Tag, an dem die Kontrolle besteht.";
        /// Last day of the control, inclusive.
        valid_until: Option<Date> = "validUntil", "Kontrolle bis", "Letzter Tag, an dem die Kontrolle besteht (einschließlich).";
    }
}

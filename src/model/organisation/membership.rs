//! In which organisations a body is a member, shareholder or carrier.
//!
//! Membership is not control: a control relation is declared apart by the controlled body.

use crate::key::EntityId;
use crate::model::common::Attestation;
use crate::shape::{model, vocabulary};
use crate::text::{Date, LocalizedText, Percent};

vocabulary! {
    /// What kind of part a body has in an organisation.
    ///
    /// Source: this format's own.
    pub enum MembershipKind: "Art der Mitgliedschaft", "In welcher Eigenschaft eine Stelle an einer Organisation beteiligt ist (eigene Festlegung dieses Formats)." {
        /// Member of a cooperative.
        CooperativeMember = "cooperative-member", "Genossenschaftsmitglied";
        /// Shareholder of a company.
        Shareholder = "shareholder", "Gesellschafter";
        /// Carrier of an institution, corporation or foundation under public law.
        Carrier = "carrier", "Träger";
        /// Member of a Zweckverband or another association under public law.
        AssociationMember = "association-member", "Verbandsmitglied";
        /// Member of a registered association.
        ClubMember = "club-member", "Vereinsmitglied";
        /// Partner in a cooperation without a legal form.
        CooperationPartner = "cooperation-partner", "Kooperationspartner";
    }
}

model! {
    /// Part of the body that holds this struct in another organisation.
    ///
    /// Source: this format's own.
    pub struct Membership: "Mitgliedschaft", "Beteiligung dieser Stelle an einer anderen Organisation als Mitglied, Gesellschafter oder Träger." {
        new {
            /// The organisation of which this body is a member.
            organisation: EntityId = "organisation" -> Organisation, "Mitglied in", "Organisation, an der die Stelle beteiligt ist.";
            /// What kind of part.
            kind: Option<MembershipKind> = "kind", "Eigenschaft als Mitglied", "In welcher Eigenschaft die Stelle beteiligt ist.";
        }
        /// Share in the capital, percent, 0 to 100.
        capital_share: Option<Percent> = "capitalShare", "Kapitalanteil", "Anteil am Kapital in Prozent.";
        /// Share of the votes, percent, 0 to 100.
        voting_share: Option<Percent> = "votingShare", "Stimmanteil", "Anteil an den Stimmen in Prozent.";
        /// Seats and offices in the organs, and other particulars, for people.
        description: Option<LocalizedText> = "description", "Beschreibung der Mitgliedschaft", "Sitze und Ämter in den Organen und andere Besonderheiten.";
        /// How well the statement is backed.
        attestation: Option<Box<Attestation>> = "attestation", "Beleg zur Mitgliedschaft", "Wie gut die Angabe abgesichert ist.";
        /// First day of the membership.
        valid_from: Option<Date> = "validFrom", "Mitgliedschaft ab", "Erster Tag der Mitgliedschaft.";
        /// Last day of the membership, inclusive.
        valid_until: Option<Date> = "validUntil", "Mitgliedschaft bis", "Letzter Tag der Mitgliedschaft (einschließlich).";
    }
}

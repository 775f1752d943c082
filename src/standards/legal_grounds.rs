//! The grounds on which one body may award to another without a procedure of its own, each with norm, Fassung and, where it is
//! disputed, what is said for and against it; and the limits that the sources set. Not here: whether a ground holds between two
//! bodies (`federation`), and what an agreement declares (`model::agreement`).
//!
//! § 108 GWB is known in the Fassung of 2016. A reform of procurement law may have changed its wording: whoever relies on a ground
//! verifies the Fassung that is in force.

use super::documents::{CSP_AGB, GWB};
use super::{Force, Source};
use crate::shape::Bilingual;

/// A ground on which a body awards to another.
///
/// The breakdown is this crate's own; the values correspond to those that an agreement can declare, and § 108 Abs. 1 with Abs. 2
/// stands by itself.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
#[non_exhaustive]
pub enum Ground {
    /// Both bodies belong to the same legal entity: no contract between legal persons at all.
    SameLegalEntity,
    /// The task was transferred by statute.
    StatutoryTransfer,
    /// The task was transferred by a treaty between Länder, or Bund and Länder.
    TreatyTransfer,
    /// § 108 Abs. 1 GWB: control by one body alone.
    Sole,
    /// § 108 Abs. 1 GWB with Abs. 2: control alone, through another controlled body.
    Mediated,
    /// § 108 Abs. 4 GWB with Abs. 5: joint control.
    Joint,
    /// § 108 Abs. 3 GWB: a controlled body awards to its controller.
    Inverse,
    /// § 108 Abs. 3 GWB: award between two bodies under one and the same controller.
    Horizontal,
    /// Award after a procurement procedure.
    CompetedProcedure,
    /// Call-off under a framework contract that was itself awarded after a procurement procedure.
    CompetedFramework,
    /// § 108 Abs. 6 GWB: cooperation of contracting authorities.
    Cooperation,
    /// A jointly controlled body awards to one of its controllers. Disputed.
    JointInverse,
    /// Award between two bodies under the same joint control. Disputed.
    JointHorizontal,
    /// Joint control that is exercised through another body. Disputed.
    JointMediated,
}

/// What is said for and against a disputed ground.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub struct Dispute {
    /// What speaks for it.
    pub for_it: Bilingual,
    /// Where that is said.
    pub source_for: Source,
    /// What speaks against it.
    pub against: Bilingual,
    /// Where that is said.
    pub source_against: Source,
}

impl Ground {
    /// All grounds, the strongest first.
    pub const ALL: &[Self] = &[
        Self::SameLegalEntity,
        Self::StatutoryTransfer,
        Self::TreatyTransfer,
        Self::Sole,
        Self::Mediated,
        Self::Joint,
        Self::Inverse,
        Self::Horizontal,
        Self::CompetedProcedure,
        Self::CompetedFramework,
        Self::Cooperation,
        Self::JointInverse,
        Self::JointHorizontal,
        Self::JointMediated,
    ];

    /// The name in JSON; that of the model where the model has the ground.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::SameLegalEntity => "same-legal-entity",
            Self::StatutoryTransfer => "statutory-transfer",
            Self::TreatyTransfer => "treaty-transfer",
            Self::Sole => "gwb-108-abs-1",
            Self::Mediated => "gwb-108-abs-1-and-2",
            Self::Joint => "gwb-108-abs-4",
            Self::Inverse => "gwb-108-abs-3-inverse",
            Self::Horizontal => "gwb-108-abs-3-horizontal",
            Self::CompetedProcedure => "competed-procedure",
            Self::CompetedFramework => "competed-framework",
            Self::Cooperation => "gwb-108-abs-6",
            Self::JointInverse => "joint-inverse",
            Self::JointHorizontal => "joint-horizontal",
            Self::JointMediated => "joint-mediated",
        }
    }

    /// The words for people.
    #[must_use]
    pub const fn title(self) -> Bilingual {
        match self {
            Self::SameLegalEntity => {
                Bilingual::new("derselbe Rechtsträger, kein Vertrag", "same legal entity, no contract")
            }
            Self::StatutoryTransfer => {
                Bilingual::new("Aufgabenübertragung durch Gesetz", "transfer of the task by statute")
            }
            Self::TreatyTransfer => {
                Bilingual::new("Aufgabenübertragung durch Staatsvertrag", "transfer of the task by treaty")
            }
            Self::Sole => Bilingual::new("alleinige Kontrolle", "control alone"),
            Self::Mediated => Bilingual::new("alleinige Kontrolle, mittelbar", "control alone, through another body"),
            Self::Joint => Bilingual::new("gemeinsame Kontrolle", "joint control"),
            Self::Inverse => Bilingual::new("umgekehrte Beauftragung", "award to the controller"),
            Self::Horizontal => {
                Bilingual::new("Schwestern unter einer kontrollierenden Stelle", "sisters under one controller")
            }
            Self::CompetedProcedure => Bilingual::new("Vergabeverfahren", "procurement procedure"),
            Self::CompetedFramework => Bilingual::new(
                "Abruf aus im Wettbewerb vergebenem Rahmenvertrag",
                "call-off under a competed framework contract",
            ),
            Self::Cooperation => Bilingual::new("öffentlich-öffentliche Zusammenarbeit", "public-public cooperation"),
            Self::JointInverse => Bilingual::new(
                "umgekehrte Beauftragung bei gemeinsamer Kontrolle (umstritten)",
                "award to one of several joint controllers (disputed)",
            ),
            Self::JointHorizontal => Bilingual::new(
                "Schwestern unter gemeinsamer Kontrolle (umstritten)",
                "sisters under joint control (disputed)",
            ),
            Self::JointMediated => Bilingual::new(
                "mittelbare gemeinsame Kontrolle (umstritten)",
                "joint control through another body (disputed)",
            ),
        }
    }

    /// The norm with its Fassung. What stands in no norm is this crate's own reading.
    #[must_use]
    pub const fn source(self) -> Source {
        match self {
            Self::SameLegalEntity => READING.section("ohne zwei Rechtsträger kein Vertrag"),
            Self::StatutoryTransfer => Source::new("Gesetz nach Angabe der Vereinbarung", Force::Law),
            Self::TreatyTransfer => Source::new("Staatsvertrag nach Angabe der Vereinbarung", Force::Law),
            Self::Sole => GWB.section("§ 108 Abs. 1"),
            Self::Mediated => GWB.section("§ 108 Abs. 1 mit Abs. 2"),
            Self::Joint => GWB.section("§ 108 Abs. 4 mit Abs. 5"),
            Self::Inverse | Self::Horizontal => GWB.section("§ 108 Abs. 3"),
            Self::CompetedProcedure | Self::CompetedFramework => GWB.section("Vergabeverfahren"),
            Self::Cooperation => GWB.section("§ 108 Abs. 6"),
            Self::JointInverse | Self::JointHorizontal => GWB.section("§ 108 Abs. 4 mit Abs. 3 (umstritten)"),
            Self::JointMediated => GWB.section("§ 108 Abs. 4 mit Abs. 2 (umstritten)"),
        }
    }

    /// What is said for and against it, if it is disputed.
    #[must_use]
    pub const fn dispute(self) -> Option<Dispute> {
        match self {
            Self::JointInverse => Some(Dispute {
                for_it: Bilingual::new(
                    "Nach der Begründung zu Abs. 4 ist der Fall durch dessen Stellung nach Abs. 3 erfasst.",
                    "By the official reasons to Abs. 4 the case is covered, by its place after Abs. 3.",
                ),
                source_for: REASONS,
                against: DISPUTED,
                source_against: LITERATURE,
            }),
            Self::JointHorizontal => Some(Dispute {
                for_it: BY_ANALOGY,
                source_for: REASONS,
                against: Bilingual::new(
                    "Der EuGH hat eine horizontale Beauftragung ohne dieselbe vollständige Kontrolle abgelehnt.",
                    "The EuGH refused a horizontal award without the same full control.",
                ),
                source_against: DATENLOTSEN,
            }),
            Self::JointMediated => {
                Some(Dispute { for_it: BY_ANALOGY, source_for: REASONS, against: DISPUTED, source_against: LITERATURE })
            }
            _ => None,
        }
    }

    /// How strong it is compared with others, 0 being the strongest. The order is this crate's own: it only decides which path
    /// is shown first.
    #[must_use]
    pub const fn strength(self) -> u8 {
        match self {
            Self::SameLegalEntity => 0,
            Self::StatutoryTransfer | Self::TreatyTransfer => 1,
            Self::Sole | Self::Mediated => 2,
            Self::Joint => 3,
            Self::Inverse | Self::Horizontal => 4,
            Self::CompetedProcedure | Self::CompetedFramework => 5,
            Self::Cooperation => 6,
            Self::JointInverse | Self::JointHorizontal | Self::JointMediated => 7,
        }
    }
}

const REASONS: Source =
    Source::new("Begründung zu § 108 Abs. 4 GWB (nach vergaberecht.expert)", Force::Guidance).retrieved("2026-11");
const LITERATURE: Source = Source::new("Literatur zu § 108 GWB", Force::Guidance).retrieved("2026-11");
const DATENLOTSEN: Source = Source::new("EuGH C-15/13 (Datenlotsen)", Force::Law).retrieved("2026-11");
const DISPUTED: Bilingual = Bilingual::new("In der Literatur umstritten.", "Disputed in the literature.");
const BY_ANALOGY: Bilingual = Bilingual::new(
    "Denkbar in Anlehnung an die Begründung zu Abs. 4; eine Entscheidung dazu ist hier nicht bekannt.",
    "Conceivable by analogy with the official reasons to Abs. 4; no decision on it is known here.",
);

/// EuGH on membership without influence.
pub const ECONORD: Source = Source::new("EuGH C-182/11 (Econord)", Force::Law).retrieved("2026-11");
/// A reading of this crate, where no source that was read carries the norm.
pub(crate) const READING: Source = Source::new("dvs, eigene Festlegung", Force::Ours);

/// EuGH on cooperation without contributions of one's own.
pub const REMONDIS: Source = Source::new("EuGH C-429/19 (Remondis)", Force::Law).retrieved("2026-11");
/// EuGH on advantages over competitors.
pub const ISE: Source = Source::new("EuGH C-796/18 (ISE)", Force::Law).retrieved("2026-11");

/// A limit of a share: strict, the value itself is outside.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub struct ShareLimit {
    /// The limit in percent.
    pub percent: u8,
    /// Where it stands.
    pub source: Source,
}

impl ShareLimit {
    /// The limit in the units of [`Percent::units`](crate::text::Percent::units).
    #[must_use]
    pub const fn units(self) -> i128 {
        self.percent as i128 * 1_000_000_000
    }
}

/// More than this share of the activities must serve tasks entrusted by the controllers. Another figure than the other two.
pub const CONTROLLED_ACTIVITY: ShareLimit =
    ShareLimit { percent: 80, source: GWB.section("§ 108 Abs. 1 Nr. 2, Abs. 4 Nr. 2, Abs. 7") };
/// Less than this share of the activities of a cooperation may be on the open market. Another figure than the other two.
pub const COOPERATION_MARKET: ShareLimit = ShareLimit { percent: 20, source: GWB.section("§ 108 Abs. 6 Nr. 3") };
/// Less than this share of its activities a provider may perform on the open market. Another figure than the other two.
pub const PROVIDER_MARKET: ShareLimit = ShareLimit { percent: 20, source: CSP_AGB.section("§1.2") };

#[cfg(test)]
mod tests {
    use super::Ground;

    #[test]
    fn grounds_stand_in_order_and_the_disputed_ones_last() {
        let strengths: Vec<u8> = Ground::ALL.iter().map(|ground| ground.strength()).collect();
        assert!(strengths.is_sorted());
        for ground in Ground::ALL {
            assert_eq!(ground.dispute().is_some(), ground.strength() == 7, "{ground:?}");
            assert!(!ground.source().document.is_empty());
        }
    }
}

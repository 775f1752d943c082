//! What a single statement amounts to: yes, no, or not stated. The functions are shared with the rules on eligibility, so that a
//! catalog is judged by the same measure everywhere. Not here: which statements a ground asks for (`awards`, `agreed`).

use crate::model::common::{ActivityShare, Claim};
use crate::model::organisation::{ControlRelation, JointControl, PrivateCapital, PrivateCapitalForm};
use crate::shape::Bilingual;
use crate::standards::Source;
use crate::standards::documents::GWB;
use crate::standards::legal_grounds::{ECONORD, ISE, READING, REMONDIS, ShareLimit};
use crate::text::Date;

/// What is on record on a condition. A statement that is missing is not a no, and never a yes.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
#[non_exhaustive]
pub enum Answer {
    /// Met by what is stated.
    Yes,
    /// Not stated, or not completely.
    NotStated,
    /// Not met by what is stated.
    No,
}

impl Answer {
    /// The name in JSON.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Yes => "yes",
            Self::NotStated => "not-stated",
            Self::No => "no",
        }
    }

    /// Yes if it is so, else not stated.
    pub(crate) const fn stated(is: bool) -> Self {
        if is { Self::Yes } else { Self::NotStated }
    }
}

macro_rules! conditions {
    ($($(#[doc = $doc:literal])* $name:ident = $wire:literal, $de:literal, $en:literal, $source:expr;)*) => {
        /// A condition that a ground asks for.
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
        #[non_exhaustive]
        pub enum Condition {
            $($(#[doc = $doc])* $name,)*
        }

        impl Condition {
            /// All conditions.
            pub const ALL: &[Self] = &[$(Self::$name),*];

            /// The name in JSON.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self { $(Self::$name => $wire,)* }
            }

            /// The words for people.
            #[must_use]
            pub const fn title(self) -> Bilingual {
                match self { $(Self::$name => Bilingual::new($de, $en),)* }
            }

            /// Where it stands.
            #[must_use]
            pub const fn source(self) -> Source {
                match self { $(Self::$name => $source,)* }
            }
        }
    };
}

conditions! {
    /// The body that awards is a contracting authority (§ 99 Nr. 1 to 3 GWB).
    AwardingAuthority = "awarding-authority", "die beauftragende Stelle ist öffentlicher Auftraggeber nach § 99 Nr. 1 bis 3 GWB", "the awarding body is a contracting authority of § 99 Nr. 1 to 3 GWB", GWB.section("§ 99 Nr. 1 bis 3, § 108");
    /// The body that receives is a contracting authority, too (cooperation).
    ReceivingAuthority = "receiving-authority", "die beauftragte Stelle ist öffentlicher Auftraggeber nach § 99 Nr. 1 bis 3 GWB", "the receiving body is a contracting authority of § 99 Nr. 1 to 3 GWB", GWB.section("§ 99 Nr. 1 bis 3, § 108 Abs. 6");
    /// The relation or agreement exists on the day.
    InForce = "in-force", "die Beziehung oder Vereinbarung besteht an diesem Tag", "the relation or agreement exists on that day", GWB.section("§ 108");
    /// A relation of control is on record at all.
    ControlOnRecord = "control-on-record", "eine Kontrollbeziehung ist angegeben", "a relation of control is on record", GWB.section("§ 108 Abs. 1 bis 5");
    /// Control, with its form and what it rests on.
    Control = "control", "Kontrolle mit Form und Grundlage", "control with its form and basis", GWB.section("§ 108 Abs. 1 Nr. 1, Abs. 2, Abs. 4 Nr. 1");
    /// Control of the body through which control is exercised.
    ControlOfMediator = "control-of-mediator", "Kontrolle über die zwischengeschaltete Stelle", "control of the body in between", GWB.section("§ 108 Abs. 2");
    /// More than 80 % of the activities for the controllers.
    ActivityShare = "activity-share", "mehr als 80 % der Tätigkeiten für die Kontrollierenden, mit Zeitraum und Bemessungsgrundlage", "more than 80 % of the activities for the controllers, with period and basis", GWB.section("§ 108 Abs. 1 Nr. 2, Abs. 4 Nr. 2, Abs. 7");
    /// No direct private capital in the body that receives.
    NoPrivateCapital = "no-private-capital", "keine unmittelbare private Kapitalbeteiligung an der beauftragten Stelle", "no direct private capital in the receiving body", GWB.section("§ 108 Abs. 1 Nr. 3, Abs. 3, Abs. 4 Nr. 3");
    /// Several controllers are on record for joint control.
    Circle = "circle", "mehrere gemeinsam Kontrollierende sind angegeben", "several joint controllers are on record", GWB.section("§ 108 Abs. 4");
    /// § 108 Abs. 5 Nr. 1.
    Representation = "representation", "Vertretung aller in den Entscheidungsorganen", "representation of all in the decision organs", ECONORD;
    /// § 108 Abs. 5 Nr. 2.
    DecisiveInfluence = "decisive-influence", "gemeinsamer ausschlaggebender Einfluss", "joint decisive influence", GWB.section("§ 108 Abs. 5 Nr. 2");
    /// § 108 Abs. 5 Nr. 3.
    NoContraryInterests = "no-contrary-interests", "keine widerstreitenden Interessen", "no contrary interests", GWB.section("§ 108 Abs. 5 Nr. 3");
    /// Common objectives of a cooperation.
    CommonAim = "common-aim", "gemeinsames Ziel der Zusammenarbeit", "common aim of the cooperation", GWB.section("§ 108 Abs. 6 Nr. 1");
    /// Public services that each party has to provide.
    PublicServices = "public-services", "öffentliche Aufgabe jeder Partei", "public services that each party has to provide", GWB.section("§ 108 Abs. 6 Nr. 1");
    /// Contributions of each party's own.
    OwnContributions = "own-contributions", "eigene Beiträge beider Seiten, nicht nur Kostenerstattung", "contributions of both sides, not only reimbursement of costs", REMONDIS;
    /// Only considerations of public interest.
    PublicInterest = "public-interest", "nur Überlegungen im öffentlichen Interesse", "only considerations of public interest", GWB.section("§ 108 Abs. 6 Nr. 2");
    /// Less than 20 % of the activities of the cooperation on the open market.
    CooperationMarket = "cooperation-market-share", "weniger als 20 % der erfassten Tätigkeiten auf dem offenen Markt", "less than 20 % of the activities concerned on the open market", GWB.section("§ 108 Abs. 6 Nr. 3");
    /// Nobody gets an advantage over competitors.
    NoCompetitorAdvantage = "no-competitor-advantage", "keine Besserstellung Privater", "no advantage for a private company", ISE;
    /// The procurement procedure is documented by its notice.
    ProcurementNotice = "procurement-notice", "Bekanntmachung des Vergabeverfahrens", "notice of the procurement procedure", GWB.section("Vergabeverfahren");
    /// The statute or treaty is named.
    TransferNorm = "transfer-norm", "Angabe des Gesetzes oder Staatsvertrags", "the statute or treaty is named", READING;
}

/// The answers to the conditions that one award asks for, two bits each.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Debug)]
pub(crate) struct Claims(u64);

const NOT_STATED: u64 = 0xAAAA_AAAA_AAAA_AAAA;

impl Claims {
    pub(crate) fn with(mut self, condition: Condition, answer: Answer) -> Self {
        let bits = match answer {
            Answer::Yes => 1,
            Answer::NotStated => 2,
            Answer::No => 3,
        };
        let shift = 2 * condition as u32;
        // The worst of several answers on one condition counts.
        self.0 = self.0 & !(3 << shift) | (((self.0 >> shift) & 3).max(bits) << shift);
        self
    }

    /// All that both ask for.
    pub(crate) fn and(self, other: Self) -> Self {
        other.iter().fold(self, |all, (condition, answer)| all.with(condition, answer))
    }

    /// The worst answer.
    pub(crate) fn answer(self) -> Answer {
        let (high, low) = (self.0 & NOT_STATED, (self.0 << 1) & NOT_STATED);
        if high & low != 0 {
            Answer::No
        } else if high != 0 {
            Answer::NotStated
        } else {
            Answer::Yes
        }
    }

    pub(crate) fn iter(self) -> impl Iterator<Item = (Condition, Answer)> {
        Condition::ALL.iter().filter_map(move |&condition| {
            let answer = match (self.0 >> (2 * condition as u32)) & 3 {
                1 => Answer::Yes,
                2 => Answer::NotStated,
                3 => Answer::No,
                _ => return None,
            };
            Some((condition, answer))
        })
    }
}

/// Whether something holds on a day; both ends are included, and one that is not said does not bound.
pub(crate) fn holds_on(day: &Date, from: Option<&Date>, until: Option<&Date>) -> bool {
    from.is_none_or(|from| from <= day) && until.is_none_or(|until| until >= day)
}

/// § 108 Abs. 7 GWB: which members a share lacks. It needs a basis, and a period unless it is a forecast.
pub(crate) fn unmeasured(share: &ActivityShare) -> impl Iterator<Item = &'static str> {
    let period = share.period_from.is_some() && share.period_until.is_some();
    let basis = share.basis.is_none().then_some("basis");
    let period = (!period && share.forecast != Some(true)).then_some("periodFrom/periodUntil");
    basis.into_iter().chain(period)
}

/// Whether a share is above a limit. A value that is not is a no, however it was measured.
pub(crate) fn above(share: Option<&ActivityShare>, limit: ShareLimit) -> Answer {
    match share {
        None => Answer::NotStated,
        Some(share) if share.value.units() <= limit.units() => Answer::No,
        Some(share) => Answer::stated(unmeasured(share).next().is_none()),
    }
}

/// Whether a share is below a limit.
pub(crate) fn below(share: Option<&ActivityShare>, limit: ShareLimit) -> Answer {
    match share {
        None => Answer::NotStated,
        Some(share) if share.value.units() >= limit.units() => Answer::No,
        Some(share) => Answer::stated(unmeasured(share).next().is_none()),
    }
}

/// Whether a claim says yes.
pub(crate) fn fulfilled(claim: Option<&Claim>) -> Answer {
    match claim {
        None => Answer::NotStated,
        Some(claim) if claim.fulfilled => Answer::Yes,
        Some(_) => Answer::No,
    }
}

/// Whether no private capital participates directly.
pub(crate) fn no_private_capital(capital: Option<&PrivateCapital>) -> Answer {
    match capital.map(|capital| &capital.form) {
        Some(
            PrivateCapitalForm::NoParticipation | PrivateCapitalForm::StatutoryException | PrivateCapitalForm::Indirect,
        ) => Answer::Yes,
        Some(PrivateCapitalForm::Direct) => Answer::No,
        _ => Answer::NotStated,
    }
}

/// The criteria of joint control (§ 108 Abs. 5): the member, the condition, and what was claimed.
pub(crate) fn criteria(joint: Option<&JointControl>) -> [(&'static str, Condition, Option<&Claim>); 3] {
    [
        (
            "jointControl.representation",
            Condition::Representation,
            joint.and_then(|joint| joint.representation.as_deref()),
        ),
        (
            "jointControl.decisiveInfluence",
            Condition::DecisiveInfluence,
            joint.and_then(|joint| joint.decisive_influence.as_deref()),
        ),
        (
            "jointControl.noContraryInterests",
            Condition::NoContraryInterests,
            joint.and_then(|joint| joint.no_contrary_interests.as_deref()),
        ),
    ]
}

/// Whether control is stated with its form and with what it rests on.
pub(crate) fn control(relation: &ControlRelation) -> Answer {
    let known = relation.mode.as_ref().is_some_and(crate::model::organisation::ControlMode::is_known);
    Answer::stated(known && !relation.basis.is_empty())
}

//! Schemes with ordered levels: Reifegradmodelle, SEAL, failsafe levels. What a scheme is, and what follows from ratings in it.
//! Not here: the schemes that the crate knows (`schemes`), and what must be said about an assessment (`rulebook`).

use super::{Coverage, Origin, Rows, TableText, Wording};
use crate::shape::{UnknownMembers, model, vocabulary};
use crate::text::{Decimal, Percent};

model! {
    /// A scheme with ordered levels, and perhaps with criteria that are rated one by one.
    ///
    /// The schemes of the crate are in [`schemes`](super::schemes); a caller brings others by
    /// [`Scheme::from_json`](Scheme::from_json).
    pub struct Scheme: "Stufenmodell", "Ein Modell mit geordneten Stufen, etwa ein Reifegradmodell, und vielleicht mit einzeln bewerteten Kriterien." {
        new {
            /// The id by which assessments name it, such as `d-stack`.
            id: TableText = "id", "Kennung des Modells", "Kennung, mit der Einstufungen das Modell nennen.";
            /// Its name.
            title: Wording = "title", "Name des Modells", "Name des Modells.";
            /// Its levels in ascending order. None: nobody has published them, so that no level can be judged.
            levels: Rows<Level> = "levels", "Stufen des Modells", "Stufen in aufsteigender Ordnung; keine, wenn sie niemand veröffentlicht hat.";
        }
        /// Its version as it names itself.
        version: Option<TableText> = "version", "Fassung des Modells", "Fassung, wie das Modell sie selbst nennt.";
        /// What is rated one by one. None: nothing, or it is not known here.
        criteria: Rows<Criterion> = "criteria", "Kriterien des Modells", "Was einzeln bewertet wird.";
        /// Whether a level demands all levels below it, within one criterion if there are criteria.
        cumulative: Option<bool> = "cumulative", "Aufbauende Stufen", "Ob eine Stufe alle Stufen darunter voraussetzt.";
        /// How the level of the whole follows from the criteria. Absent: it does not, or it is not known.
        overall: Option<Overall> = "overall", "Gesamtwert", "Wie sich der Gesamtwert aus den Kriterien ergibt.";
        /// How far the scheme is in force.
        status: Option<SchemeStatus> = "status", "Geltung des Modells", "Wie weit das Modell gilt.";
        /// Whether all levels and criteria of the source stand here. Absent: an excerpt, and what it does not list may exist.
        complete: Option<bool> = "complete", "Modell vollständig", "Ob alle Stufen und Kriterien der Quelle hier stehen; ohne Angabe ein Auszug.";
        /// Where it comes from.
        source: Option<Origin> = "source", "Quelle des Modells", "Woher das Modell stammt.";
        /// What else is to be known about it.
        note: Option<Wording> = "note", "Anmerkung zum Modell", "Was sonst über das Modell zu wissen ist.";
    }

    /// One level of a scheme.
    pub struct Level: "Stufe eines Modells", "Eine Stufe eines Modells." {
        new {
            /// Its number.
            number: u32 = "number", "Nummer der Stufe", "Nummer der Stufe.";
        }
        /// Its name, if it has one.
        title: Option<Wording> = "title", "Name der Stufe", "Name der Stufe, falls sie einen hat.";
        /// What it demands, in words of the author of the table.
        description: Option<Wording> = "description", "Inhalt der Stufe", "Was die Stufe verlangt, in eigenen Worten.";
    }

    /// What is rated one by one in a scheme.
    pub struct Criterion: "Kriterium eines Modells", "Was in einem Modell einzeln bewertet wird." {
        new {
            /// The id by which ratings name it.
            id: TableText = "id", "Kennung des Kriteriums", "Kennung, mit der Bewertungen das Kriterium nennen.";
        }
        /// Its name.
        title: Option<Wording> = "title", "Name des Kriteriums", "Name des Kriteriums.";
        /// Its weight in the whole, in percent. Absent: it has none, or all are equal.
        weight: Option<u32> = "weight", "Gewicht des Kriteriums", "Gewicht im Ganzen, in Prozent.";
        /// The levels of this criterion, where they have names of their own.
        levels: Rows<Level> = "levels", "Stufen des Kriteriums", "Stufen dieses Kriteriums, wenn sie eigene Namen haben.";
    }
}

vocabulary! {
    /// How the value of the whole follows from the ratings of the criteria.
    pub enum Overall: "Bildung des Gesamtwerts", "Wie sich der Gesamtwert aus den Kriterien ergibt." {
        /// The mean of all criteria.
        Mean = "mean", "Mittelwert aller Kriterien";
        /// The least level of all criteria.
        Minimum = "minimum", "niedrigste Stufe aller Kriterien";
        /// The sum of the levels, each with the weight of its criterion.
        Weighted = "weighted", "gewichtete Summe";
    }

    /// How far a scheme is in force.
    pub enum SchemeStatus: "Geltung eines Modells", "Wie weit ein Modell gilt." {
        /// In use.
        InForce = "in-force", "in Gebrauch";
        /// A draft.
        Draft = "draft", "Entwurf";
        /// Its development was put on hold.
        OnHold = "on-hold", "Weiterentwicklung ausgesetzt";
        /// Replaced by another.
        Superseded = "superseded", "abgelöst";
        /// Nothing is known about it but that it exists.
        Unpublished = "unpublished", "nicht veröffentlicht";
    }
}

impl Scheme {
    /// How much of the source stands here.
    #[must_use]
    pub fn coverage(&self) -> Coverage {
        if self.complete == Some(true) { Coverage::Complete } else { Coverage::Excerpt }
    }

    /// The level with a number.
    #[must_use]
    pub fn level(&self, number: u32) -> Option<&Level> {
        self.levels.iter().find(|level| level.number == number)
    }

    /// The criterion with an id; capital and small letters are the same.
    #[must_use]
    pub fn criterion(&self, id: &str) -> Option<&Criterion> {
        self.criteria.iter().find(|criterion| criterion.id.eq_ignore_ascii_case(id))
    }

    /// Whether the scheme has a level. `None` if that cannot be told: the levels are an excerpt, or nobody has published them.
    ///
    /// ```
    /// use dvs::standards::schemes;
    /// assert_eq!(schemes::D_STACK.has_level(5), Some(true));
    /// assert_eq!(schemes::D_STACK.has_level(6), Some(false));
    /// assert_eq!(schemes::DVC_MATURITY.has_level(6), None);
    /// ```
    #[must_use]
    pub fn has_level(&self, number: u32) -> Option<bool> {
        self.told(self.levels.is_empty(), self.level(number).is_some())
    }

    /// Whether the scheme has a criterion. `None` if that cannot be told: the criteria are an excerpt, or not known here.
    #[must_use]
    pub fn has_criterion(&self, id: &str) -> Option<bool> {
        self.told(self.criteria.is_empty(), self.criterion(id).is_some())
    }

    fn told(&self, unknown: bool, found: bool) -> Option<bool> {
        (found || !unknown && self.complete == Some(true)).then_some(found)
    }

    /// The lowest and the highest level.
    #[must_use]
    pub fn scale(&self) -> Option<(u32, u32)> {
        let numbers = || self.levels.iter().map(|level| level.number);
        Some((numbers().min()?, numbers().max()?))
    }

    /// The levels of all criteria in their order, if each is rated exactly once with a level of the scheme, and no others are.
    /// `None` otherwise: of a whole that is known in part nothing follows.
    fn ratings(&self, ratings: &[(&str, u32)]) -> Option<Vec<u32>> {
        if self.criteria.is_empty() || ratings.len() != self.criteria.len() {
            return None;
        }
        let mut levels = vec![None; self.criteria.len()];
        for (id, level) in ratings {
            let position = self.criteria.iter().position(|criterion| criterion.id.eq_ignore_ascii_case(id))?;
            let free = levels.get_mut(position).filter(|free| free.is_none())?;
            *free = Some(self.level(*level)?.number);
        }
        levels.into_iter().collect()
    }

    /// The least level of all criteria. `None` unless each criterion is rated exactly once with a level of the scheme.
    ///
    /// ```
    /// use dvs::standards::schemes::EU_SEAL;
    /// let objectives = ["SOV-1", "SOV-2", "SOV-3", "SOV-4", "SOV-5", "SOV-6", "SOV-7", "SOV-8"];
    /// let mut ratings = objectives.map(|id| (id, 3));
    /// ratings[4].1 = 2;
    /// assert_eq!(EU_SEAL.minimum(&ratings), Some(2));
    /// assert_eq!(EU_SEAL.minimum(&ratings[..7]), None);
    /// ```
    #[must_use]
    pub fn minimum(&self, ratings: &[(&str, u32)]) -> Option<u32> {
        self.ratings(ratings)?.into_iter().min()
    }

    /// The mean of all criteria, exact. `None` unless each criterion is rated exactly once with a level of the scheme.
    ///
    /// ```
    /// use dvs::standards::schemes::D_STACK;
    /// let ids: Vec<&str> = D_STACK.criteria.iter().map(|criterion| criterion.id.as_str()).collect();
    /// let ratings: Vec<_> = ids.into_iter().zip([2, 3, 3, 1, 4, 4]).collect();
    /// let mean = D_STACK.mean(&ratings).ok_or("a rating is missing")?;
    /// assert_eq!((mean.sum, mean.count), (17, 6));
    /// assert_eq!(mean.to_decimal(), Some("2.833333333".parse()?));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn mean(&self, ratings: &[(&str, u32)]) -> Option<Mean> {
        let levels = self.ratings(ratings)?;
        Some(Mean { sum: levels.iter().map(|level| u64::from(*level)).sum(), count: u32::try_from(levels.len()).ok()? })
    }

    /// The sum of the levels by the weights of their criteria, as a share of what all criteria at the highest level would give:
    /// all at the lowest number 0 are 0 %, all at the top are 100 %. `None` unless each criterion has a weight and is rated exactly
    /// once with a level of the scheme, and the highest level is above 0.
    ///
    /// That the sum is divided by the highest level is this crate's own: the source of SEAL speaks of a weighted sum, and how it is
    /// put on a scale could not be read. Exact for SEAL, whose weights are whole percents and whose highest level is 4; for other
    /// schemes rounded down to nine digits after the point.
    ///
    /// ```
    /// use dvs::standards::schemes::EU_SEAL;
    /// let ratings = [1, 2, 3, 4, 5, 6, 7, 8].map(|number| (format!("SOV-{number}"), if number == 8 { 0 } else { 3 }));
    /// let ratings: Vec<_> = ratings.iter().map(|(id, level)| (id.as_str(), *level)).collect();
    /// // 95 % of the weights at level 3 of 4.
    /// assert_eq!(EU_SEAL.weighted_share(&ratings), Some("71.25".parse()?));
    /// # Ok::<(), dvs::InvalidText>(())
    /// ```
    #[must_use]
    pub fn weighted_share(&self, ratings: &[(&str, u32)]) -> Option<Percent> {
        let levels = self.ratings(ratings)?;
        let (_, top) = self.scale()?;
        let (mut sum, mut most) = (0_i128, 0_i128);
        for (criterion, level) in self.criteria.iter().zip(levels) {
            let weight = i128::from(criterion.weight?);
            sum += weight * i128::from(level);
            most += weight * i128::from(top);
        }
        // Each product is below 2⁶⁴; nothing comes near 128 bits.
        Percent::from_units(sum.checked_mul(100 * 1_000_000_000)?.checked_div(most)?)
    }
}

/// A mean of levels, exact: a sum and by how many it is divided.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub struct Mean {
    /// The sum of the levels.
    pub sum: u64,
    /// How many there are; never 0.
    pub count: u32,
}

impl Mean {
    /// As a decimal number, rounded to nine digits after the point, half up. There is always one: the mean of levels is below 2³².
    #[must_use]
    pub fn to_decimal(self) -> Option<Decimal> {
        let count = i128::from(self.count.max(1));
        Decimal::from_units((2 * i128::from(self.sum) * 1_000_000_000 + count) / (2 * count))
    }

    /// Whether a whole number can stand for the mean, however it was rounded: up, down or to the nearest.
    #[must_use]
    pub fn rounds_to(self, level: u32) -> bool {
        let (level, count) = (u64::from(level), u64::from(self.count.max(1)));
        level == self.sum / count || level == self.sum.div_ceil(count)
    }
}

impl Level {
    pub(super) const fn fixed(number: u32) -> Self {
        Self { number, title: None, description: None, unknown: UnknownMembers::NONE }
    }

    pub(super) const fn titled(number: u32, de: &'static str, en: &'static str) -> Self {
        let title = Some(Wording::fixed(de, en));
        Self { number, title, description: None, unknown: UnknownMembers::NONE }
    }
}

impl Criterion {
    pub(super) const fn fixed(
        id: &'static str,
        de: &'static str,
        en: &'static str,
        weight: Option<u32>,
        levels: &'static [Level],
    ) -> Self {
        Self {
            id: TableText::fixed(id),
            title: Some(Wording::fixed(de, en)),
            weight,
            levels: Rows::fixed(levels),
            unknown: UnknownMembers::NONE,
        }
    }
}

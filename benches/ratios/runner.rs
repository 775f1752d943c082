//! Cases that take turns, and what is said about the ratio of two of them.

use crate::support::clock::thread_time;

/// Something whose time is measured.
pub struct Case<'a> {
    pub name: &'static str,
    pub run: Box<dyn FnMut() + 'a>,
}

/// A case.
pub fn case<'a>(name: &'static str, run: impl FnMut() + 'a) -> Case<'a> {
    Case { name, run: Box::new(run) }
}

/// The times of one case, one a round.
#[derive(Clone)]
pub struct Times(pub Vec<f64>);

/// Runs all cases in every round, each round beginning with another one, after one round to warm up.
/// Seconds of processor time of this thread.
pub fn rounds(rounds: usize, cases: &mut [Case<'_>]) -> Vec<Times> {
    timed(rounds, cases, thread_time)
}

/// The same with a clock of choice.
pub fn timed(rounds: usize, cases: &mut [Case<'_>], clock: impl Fn() -> f64) -> Vec<Times> {
    let mut times = vec![Times(Vec::new()); cases.len()];
    for round in 0..=rounds {
        for turn in 0..cases.len() {
            let index = (round + turn) % cases.len();
            let begin = clock();
            (cases[index].run)();
            if round > 0 {
                times[index].0.push(clock() - begin);
            }
        }
    }
    times
}

impl Times {
    pub fn median(&self) -> f64 {
        median(self.0.clone())
    }

    /// The coefficient of variation: standard deviation by mean.
    pub fn variation(&self) -> f64 {
        let count = self.0.len() as f64;
        let mean = self.0.iter().sum::<f64>() / count;
        let square = self.0.iter().map(|time| (time - mean).powi(2)).sum::<f64>() / count;
        square.sqrt() / mean
    }

    /// These times by others, round by round.
    pub fn by(&self, base: &Self) -> Vec<f64> {
        self.0.iter().zip(&base.0).map(|(time, base)| time / base).collect()
    }

    /// These times less others, round by round.
    pub fn less(&self, other: &Self) -> Self {
        Self(self.0.iter().zip(&other.0).map(|(time, other)| time - other).collect())
    }
}

pub fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}

/// What a ratio should be.
#[derive(Clone, Copy)]
pub enum Goal {
    AtLeast(f64),
    AtMost(f64),
    /// For information only.
    Open,
}

/// Collects the lines of the report.
#[derive(Default)]
pub struct Judge {
    pub missed: usize,
    pub noisy: usize,
}

impl Judge {
    /// How much the base may vary before nothing is judged.
    const NOISE: f64 = 0.10;

    /// Prints a ratio measured in rounds.
    pub fn ratio(&mut self, name: &str, mut ratios: Vec<f64>, base: &Times, goal: Goal) {
        let noise = base.variation();
        ratios.sort_by(f64::total_cmp);
        let (least, most) = (ratios[0], ratios[ratios.len() - 1]);
        let middle = median(ratios);
        let noisy = noise > Self::NOISE && !matches!(goal, Goal::Open);
        let verdict = if noisy { self.too_noisy() } else { self.verdict(middle, goal) };
        println!("  {name:<58} {middle:>7.3}  ({least:.3} to {most:.3}, base ±{:.1} %)  {verdict}", noise * 100.0);
    }

    /// Prints a figure that does not vary.
    pub fn figure(&mut self, name: &str, value: f64, unit: &str, goal: Goal) {
        let verdict = self.verdict(value, goal);
        println!("  {name:<58} {value:>7.2} {unit:<8} {verdict}");
    }

    fn too_noisy(&mut self) -> String {
        self.noisy += 1;
        "noisy, not judged".to_owned()
    }

    fn verdict(&mut self, value: f64, goal: Goal) -> String {
        let (met, goal) = match goal {
            Goal::AtLeast(least) => (value >= least, format!("at least {least}")),
            Goal::AtMost(most) => (value <= most, format!("at most {most}")),
            Goal::Open => return String::new(),
        };
        self.missed += usize::from(!met);
        format!("goal {goal}: {}", if met { "met" } else { "MISSED" })
    }
}

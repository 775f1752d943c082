//! What a rule, or a structural code, says about itself.

use std::collections::BTreeMap;

use super::{Profile, Severity};
use crate::shape::{Bilingual, Lang};
use crate::standards::{Force, Source};

/// What a rule sees.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
#[non_exhaustive]
pub enum Scope {
    /// The text and its structure; such codes have no check function.
    Structure,
    /// One entity.
    Entity,
    /// The index of all entities; runs in a stream, too.
    Facts,
    /// The whole catalog, which must be held in memory.
    Catalog,
}

impl Scope {
    /// The name in JSON.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Structure => "structure",
            Self::Entity => "entity",
            Self::Facts => "facts",
            Self::Catalog => "catalog",
        }
    }

    /// The words for people.
    #[must_use]
    pub const fn title(self) -> Bilingual {
        match self {
            Self::Structure => Bilingual::new("den Text und seinen Aufbau", "the text and its structure"),
            Self::Entity => Bilingual::new("einen Eintrag", "one entity"),
            Self::Facts => Bilingual::new("alle Einträge, auch im Strom", "all entities, in a stream, too"),
            Self::Catalog => Bilingual::new("ganze Kataloge im Speicher", "whole catalogs in memory"),
        }
    }
}

/// Which members of an entity a rule reads. Where one was set aside, the rule is recorded as not judged.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub enum Reads {
    /// These members, by their way from the entity: `plans.prices` for the prices of every plan.
    Members(&'static [&'static str]),
    /// These members, each judged by itself: where one was set aside, that is recorded, and the rule runs for the others.
    Each(&'static [&'static str]),
    /// Every text. Such a rule runs in any case and judges what is left.
    Everything,
}

/// What a rule, or a structural code, says about itself: one declaration for messages, documentation and machines.
///
/// Declarations are static. They are built by chaining in a `static`; see [`Rule`](crate::Rule) for an example.
#[derive(PartialEq, Debug)]
#[non_exhaustive]
pub struct Declaration {
    /// Opaque and never re-used: a letter and four digits. `R` is for the rules of this crate.
    pub code: &'static str,
    /// Stable name in kebab-case, which carries the meaning.
    pub name: &'static str,
    /// Names that it had before; they are still understood.
    pub former_names: &'static [&'static str],
    /// What is wrong, as a headline.
    pub title: Bilingual,
    /// What is wrong, as a sentence; `{name}` stands for a parameter of the finding.
    pub message: Bilingual,
    /// What the rule demands.
    pub what: Bilingual,
    /// Why it demands that.
    pub why: Bilingual,
    /// What to do about a finding.
    pub fix: Bilingual,
    /// How serious a finding is unless options say otherwise.
    pub severity: Severity,
    /// The profiles to which it belongs.
    pub profiles: &'static [&'static Profile],
    /// Where it comes from.
    pub sources: &'static [Source],
    /// To whom it speaks.
    pub addressee: Bilingual,
    /// When it applies.
    pub applicability: Bilingual,
    /// What it sees.
    pub scope: Scope,
    /// Which members it reads.
    pub reads: Reads,
    /// The parameters on which the answer depends, by name; see [`Parameters`](crate::Parameters).
    pub parameters: &'static [&'static str],
    /// Whether the answer depends on the date given as today.
    pub time_dependent: bool,
    /// The version of the rule book that brought it.
    pub since: &'static str,
}

/// How many rules speak with which force, the greatest first; forces with which none speaks are left out.
///
/// ```
/// let rules = dvs::rule_book().declarations();
/// let counts = dvs::count_by_force(&rules);
/// assert_eq!(counts.iter().map(|(_, count)| count).sum::<usize>(), rules.len());
/// ```
#[must_use]
pub fn count_by_force(rules: &[&Declaration]) -> Vec<(Force, usize)> {
    let mut counts = BTreeMap::new();
    for rule in rules {
        *counts.entry(rule.force()).or_default() += 1;
    }
    counts.into_iter().collect()
}

const NONE: Bilingual = Bilingual::new("", "");

impl Declaration {
    /// A declaration with its code, name and severity; the rest is said by chaining.
    #[must_use]
    pub const fn new(code: &'static str, name: &'static str, severity: Severity) -> Self {
        Self {
            code,
            name,
            former_names: &[],
            title: NONE,
            message: NONE,
            what: NONE,
            why: NONE,
            fix: NONE,
            severity,
            profiles: &[],
            sources: &[],
            addressee: Bilingual::new("alle, die Katalogdaten schreiben", "everybody who writes catalog data"),
            applicability: Bilingual::new("immer", "always"),
            scope: Scope::Structure,
            reads: Reads::Everything,
            parameters: &[],
            time_dependent: false,
            since: "1",
        }
    }

    /// The greatest force among its sources; ours if it has none.
    #[must_use]
    pub fn force(&self) -> Force {
        self.sources.iter().map(|source| source.force).min().unwrap_or(Force::Ours)
    }

    /// Where its description stands, by its way from the root of the crate's repository: `docs/rules/de/base.md#r0201`. None
    /// for rules of callers, whose codes begin with another letter.
    ///
    /// ```
    /// let rule = dvs::rule_book().find("dangling-reference")?;
    /// assert_eq!(rule.page(dvs::Lang::En).as_deref(), Some("docs/rules/en/base.md#r0201"));
    /// # Ok::<(), dvs::RuleBookError>(())
    /// ```
    #[must_use]
    pub fn page(&self, lang: Lang) -> Option<String> {
        let anchor = self.code.strip_prefix('R')?;
        Some(format!("docs/rules/{}/{}.md#r{anchor}", lang.tag(), self.chapter()))
    }

    /// The chapter of the rule book in which it is described: its first profile, `structure` for what the reader reports.
    #[must_use]
    pub fn chapter(&self) -> &'static str {
        match (self.scope, self.profiles) {
            (Scope::Structure, _) | (_, []) => "structure",
            (_, [first, ..]) => first.name,
        }
    }

    /// Whether a text names this declaration: its code, its name, or a former name.
    #[must_use]
    pub fn is_called(&self, text: &str) -> bool {
        self.code == text || self.name == text || self.former_names.contains(&text)
    }

    /// What is wrong, as a headline.
    #[must_use]
    pub const fn title(mut self, de: &'static str, en: &'static str) -> Self {
        self.title = Bilingual::new(de, en);
        self
    }

    /// What is wrong, as a sentence; `{name}` stands for a parameter of the finding.
    #[must_use]
    pub const fn message(mut self, de: &'static str, en: &'static str) -> Self {
        self.message = Bilingual::new(de, en);
        self
    }

    /// What the rule demands.
    #[must_use]
    pub const fn what(mut self, de: &'static str, en: &'static str) -> Self {
        self.what = Bilingual::new(de, en);
        self
    }

    /// Why it demands that.
    #[must_use]
    pub const fn why(mut self, de: &'static str, en: &'static str) -> Self {
        self.why = Bilingual::new(de, en);
        self
    }

    /// What to do about a finding.
    #[must_use]
    pub const fn fix(mut self, de: &'static str, en: &'static str) -> Self {
        self.fix = Bilingual::new(de, en);
        self
    }

    /// The profiles to which it belongs.
    #[must_use]
    pub const fn profiles(mut self, profiles: &'static [&'static Profile]) -> Self {
        self.profiles = profiles;
        self
    }

    /// Where it comes from.
    #[must_use]
    pub const fn sources(mut self, sources: &'static [Source]) -> Self {
        self.sources = sources;
        self
    }

    /// To whom it speaks, unless to everybody who writes catalog data.
    #[must_use]
    pub const fn addressee(mut self, de: &'static str, en: &'static str) -> Self {
        self.addressee = Bilingual::new(de, en);
        self
    }

    /// When it applies, unless always.
    #[must_use]
    pub const fn applies(mut self, de: &'static str, en: &'static str) -> Self {
        self.applicability = Bilingual::new(de, en);
        self
    }

    /// The members that it reads, by their way from the entity: `plans.prices`. Without this: every text.
    #[must_use]
    pub const fn reads(mut self, members: &'static [&'static str]) -> Self {
        self.reads = Reads::Members(members);
        self
    }

    /// The members that it reads, each judged by itself: one that was set aside does not keep it from the others.
    #[must_use]
    pub const fn reads_each(mut self, members: &'static [&'static str]) -> Self {
        self.reads = Reads::Each(members);
        self
    }

    /// The parameters on which the answer depends, by name.
    #[must_use]
    pub const fn parameters(mut self, names: &'static [&'static str]) -> Self {
        self.parameters = names;
        self
    }

    /// Says that the answer depends on the date given as today.
    #[must_use]
    pub const fn time_dependent(mut self) -> Self {
        self.time_dependent = true;
        self
    }

    /// Names that it had before.
    #[must_use]
    pub const fn former_names(mut self, names: &'static [&'static str]) -> Self {
        self.former_names = names;
        self
    }

    /// The version of the rule book that brought it.
    #[must_use]
    pub const fn since(mut self, version: &'static str) -> Self {
        self.since = version;
        self
    }
}

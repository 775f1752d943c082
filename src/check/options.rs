//! What a caller may choose about a check.

use std::collections::HashSet;
use std::sync::Arc;

use super::defaults::Defaults;
use super::waiver::Waiver;
use crate::facts::Facts;
use crate::read::Limits;
use crate::report::{Declaration, Profile, Severity};
use crate::rule::{Parameters, Registry, Rule, RuleBookError};
use crate::rulebook;
use crate::text::Date;

/// What a caller may choose about a check. Everything has a default but today: the crate reads no clock.
///
/// ```
/// use dvs::{Options, Severity};
/// let options = Options::new("2026-11-23".parse()?)
///     .profiles(["base"])?
///     .severity("unknown-member", Severity::Error)?;
/// assert!(options.clone().ignore(["no-such-rule"]).is_err());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug)]
pub struct Options {
    pub(super) today: Date,
    pub(super) profiles: Vec<&'static Profile>,
    pub(super) select: Option<Vec<&'static str>>,
    pub(super) ignore: Vec<&'static str>,
    pub(super) severities: Vec<(&'static str, Severity)>,
    pub(super) waivers: Vec<Waiver>,
    pub(super) baseline: Option<Arc<HashSet<Box<str>>>>,
    pub(super) closed: bool,
    /// The least severity that makes a verdict `failed`.
    pub(super) deny: Severity,
    /// The greatest severity of findings that depend on the day. Below `Error`, they are held: none makes a verdict `failed`.
    pub(super) by_day: Severity,
    pub(super) context: Option<Arc<Facts>>,
    pub(super) defaults: Option<Defaults>,
    pub(super) facts: bool,
    pub(super) all_verdicts: bool,
    pub(super) parameters: Parameters,
    pub(super) limits: Limits,
    pub(super) registry: Registry,
}

impl Options {
    /// Options with all default profiles, for a check as of this day.
    #[must_use]
    pub fn new(today: Date) -> Self {
        Self {
            today,
            profiles: rulebook::PROFILES.iter().copied().filter(|profile| profile.default).collect(),
            select: None,
            ignore: Vec::new(),
            severities: Vec::new(),
            waivers: Vec::new(),
            baseline: None,
            closed: false,
            deny: Severity::Error,
            by_day: Severity::Error,
            context: None,
            defaults: None,
            facts: true,
            all_verdicts: false,
            parameters: Parameters::default(),
            limits: Limits::default(),
            registry: rulebook::registry(),
        }
    }

    /// Runs these profiles instead of the default ones: those of the crate, and those of rules that the caller added before.
    /// Structural problems are reported in any case.
    ///
    /// # Errors
    /// [`RuleBookError::UnknownProfile`], with the nearest name.
    pub fn profiles<'n>(mut self, names: impl IntoIterator<Item = &'n str>) -> Result<Self, RuleBookError> {
        self.profiles = names.into_iter().map(|name| self.registry.find_profile(name)).collect::<Result<_, _>>()?;
        Ok(self)
    }

    /// Runs only these rules of the chosen profiles, by code or name.
    ///
    /// # Errors
    /// [`RuleBookError::UnknownRule`], with the nearest name.
    pub fn select<'n>(mut self, rules: impl IntoIterator<Item = &'n str>) -> Result<Self, RuleBookError> {
        self.select = Some(self.codes(rules)?);
        Ok(self)
    }

    /// Leaves these rules out, by code or name.
    ///
    /// # Errors
    /// [`RuleBookError::UnknownRule`], with the nearest name.
    pub fn ignore<'n>(mut self, rules: impl IntoIterator<Item = &'n str>) -> Result<Self, RuleBookError> {
        self.ignore.extend(self.codes(rules)?);
        Ok(self)
    }

    fn codes<'n>(&self, rules: impl IntoIterator<Item = &'n str>) -> Result<Vec<&'static str>, RuleBookError> {
        rules.into_iter().map(|rule| self.registry.find(rule).map(|found| found.code)).collect()
    }

    /// Gives the findings of a rule another severity.
    ///
    /// # Errors
    /// [`RuleBookError::UnknownRule`], with the nearest name.
    pub fn severity(mut self, rule: &str, severity: Severity) -> Result<Self, RuleBookError> {
        let code = self.registry.find(rule)?.code;
        self.severities.retain(|(known, _)| *known != code);
        self.severities.push((code, severity));
        Ok(self)
    }

    /// Adds an exception: findings that it covers are reported, but do not count.
    ///
    /// # Errors
    /// [`RuleBookError::UnknownRule`], with the nearest name.
    pub fn waiver(mut self, waiver: Waiver) -> Result<Self, RuleBookError> {
        let code = self.registry.find(waiver.rule())?.code;
        self.waivers.push(waiver.resolved(code));
        Ok(self)
    }

    /// Fingerprints of findings that are known already: only others count. See [`Finding::fingerprint`](crate::Finding::fingerprint).
    #[must_use]
    pub fn baseline<S: Into<Box<str>>>(mut self, fingerprints: impl IntoIterator<Item = S>) -> Self {
        self.baseline = Some(Arc::new(fingerprints.into_iter().map(Into::into).collect()));
        self
    }

    /// Says that everything that may be referred to is at hand: an id that nobody here has is an error, whatever its namespace.
    #[must_use]
    pub fn closed(mut self, closed: bool) -> Self {
        self.closed = closed;
        self
    }

    /// Lets findings of this severity and above make a verdict `failed`; without it only errors do. Findings keep their severity.
    ///
    /// ```
    /// use dvs::{Options, Severity, Verdict};
    /// let text = r#"{"format": "dvs-crate/1", "providr": 1}"#;
    /// let options = Options::new("2026-11-23".parse()?);
    /// assert_eq!(dvs::check(text, &options).verdict(), Verdict::Passed);
    /// assert_eq!(dvs::check(text, &options.deny(Severity::Warning)).verdict(), Verdict::Failed);
    /// # Ok::<(), dvs::InvalidText>(())
    /// ```
    #[must_use]
    pub fn deny(mut self, severity: Severity) -> Self {
        self.deny = severity;
        self
    }

    /// Holds findings that depend on the day at warning, and lets none of them fail, whatever is denied: what passed yesterday does
    /// not fail today because a date in the data went by. Severities that are set by hand are not held. A waiver that ends still
    /// ends: then its findings count again.
    #[must_use]
    pub fn hold_dates(mut self, hold: bool) -> Self {
        self.by_day = if hold { Severity::Warning } else { Severity::Error };
        self
    }

    /// Further catalogs to which references may lead. They are known, but not judged. See [`facts_of`](crate::facts_of).
    #[must_use]
    pub fn context(mut self, facts: Facts) -> Self {
        self.context = Some(Arc::new(facts.into_context()));
        self
    }

    /// Values that entities inherit where they do not say otherwise. What was read holds them, and they are judged like any other.
    #[must_use]
    pub fn defaults(mut self, defaults: Defaults) -> Self {
        self.defaults = Some(defaults);
        self
    }

    /// Whether the index of all entities is built (the default). Without it, rules about references and duplicates do not run,
    /// and a stream of any length needs only the memory of one block.
    #[must_use]
    pub fn facts(mut self, facts: bool) -> Self {
        self.facts = facts;
        self
    }

    /// Whether the report lists the verdicts on all entities, also on those that passed. Without it, the default, a catalog
    /// without findings costs nothing for that.
    #[must_use]
    pub fn all_verdicts(mut self, all: bool) -> Self {
        self.all_verdicts = all;
        self
    }

    /// Sets the parameters of rules.
    #[must_use]
    pub fn parameters(mut self, parameters: Parameters) -> Self {
        self.parameters = parameters;
        self
    }

    /// Sets the limits of reading and reporting.
    #[must_use]
    pub fn limits(mut self, limits: Limits) -> Self {
        self.limits = limits;
        self
    }

    /// Adds a rule of the caller. It runs with every choice of profiles unless it names profiles itself.
    ///
    /// # Errors
    /// [`RuleBookError`] if its code is malformed or reserved, or code or name exist already.
    pub fn rule(mut self, rule: &'static Rule) -> Result<Self, RuleBookError> {
        self.registry.add(rule)?;
        Ok(self)
    }

    /// The date given as today.
    #[must_use]
    pub fn today(&self) -> &Date {
        &self.today
    }

    /// All rules that a check with these options knows.
    #[must_use]
    pub fn registry(&self) -> &Registry {
        &self.registry
    }

    /// The same for the structure alone: no rule runs, and no finding is left out, waived or known.
    pub(crate) fn structure_only(&self) -> Self {
        let (defaults, limits) = (self.defaults.clone(), self.limits.clone());
        Self { profiles: Vec::new(), facts: false, defaults, limits, ..Self::new(self.today.clone()) }
    }

    /// Whether findings of a declaration are wanted at all.
    pub(super) fn wants(&self, declaration: &Declaration) -> bool {
        !self.ignore.contains(&declaration.code)
            && self.select.as_ref().is_none_or(|selected| selected.contains(&declaration.code))
    }

    /// Whether a rule belongs to a chosen profile.
    pub(super) fn in_profile(&self, declaration: &Declaration) -> bool {
        declaration.profiles.is_empty()
            || declaration.profiles.iter().any(|profile| self.profiles.iter().any(|chosen| chosen.name == profile.name))
    }
}

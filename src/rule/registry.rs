//! The list of all rules that a check knows: those of the crate and those of the caller.

use super::Rule;
use crate::report::{Declaration, Example, Explanation, Profile};
use crate::shape::{Lang, did_you_mean, nearest};

/// All rules that a check knows.
#[derive(Clone, Debug)]
pub struct Registry {
    rules: Vec<&'static Rule>,
    /// Codes without a check function: what the reader and the check itself report.
    structure: &'static [&'static [&'static Declaration]],
    /// A document for each of the crate's own codes that it objects to.
    examples: &'static str,
}

/// A name or a rule that does not fit into the rule book.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
#[non_exhaustive]
pub enum RuleBookError {
    /// No rule has this code or name.
    #[error("there is no rule `{name}`{}", did_you_mean(*.nearest))]
    UnknownRule {
        /// What was asked for.
        name: String,
        /// What may have been meant.
        nearest: Option<&'static str>,
    },
    /// No profile has this name.
    #[error("there is no profile `{name}`{}", did_you_mean(*.nearest))]
    UnknownProfile {
        /// What was asked for.
        name: String,
        /// What may have been meant.
        nearest: Option<&'static str>,
    },
    /// Two rules with the same code or name.
    #[error("a rule with the code or name `{name}` exists already")]
    Duplicate {
        /// The code or name.
        name: &'static str,
    },
    /// A code that is no upper-case letter with four digits, or one with the letter of the crate's own rules.
    #[error(
        "`{code}` is no code for a rule of a caller: expected a letter other than R and four digits, for example X0001"
    )]
    BadCode {
        /// The code.
        code: &'static str,
    },
}

impl Registry {
    pub(crate) fn new(
        rules: Vec<&'static Rule>,
        structure: &'static [&'static [&'static Declaration]],
        examples: &'static str,
    ) -> Self {
        Self { rules, structure, examples }
    }

    /// All rules.
    #[must_use]
    pub fn rules(&self) -> &[&'static Rule] {
        &self.rules
    }

    /// Everything that can be found, in the order of codes: rules, and codes without a check function.
    #[must_use]
    pub fn declarations(&self) -> Vec<&'static Declaration> {
        let mut all: Vec<_> = self.in_any_order().collect();
        all.sort_by_key(|declaration| declaration.code);
        all
    }

    /// The same without an order, which costs nothing.
    pub(crate) fn in_any_order(&self) -> impl Iterator<Item = &'static Declaration> {
        let structure = self.structure.iter().flat_map(|list| list.iter().copied());
        structure.chain(self.rules.iter().map(|rule| rule.declaration()))
    }

    /// The profiles to which rules belong, each once, in the order of the codes of their first rules.
    ///
    /// ```
    /// let book = dvs::rule_book();
    /// assert_eq!(book.profiles()[0].name, "base");
    /// ```
    #[must_use]
    pub fn profiles(&self) -> Vec<&'static Profile> {
        let mut all: Vec<&'static Profile> = Vec::new();
        for profile in self.declarations().iter().flat_map(|declaration| declaration.profiles) {
            if !all.iter().any(|known| known.name == profile.name) {
                all.push(profile);
            }
        }
        all
    }

    /// The profile with a name.
    ///
    /// # Errors
    /// [`RuleBookError::UnknownProfile`], with the nearest name.
    pub fn find_profile(&self, name: &str) -> Result<&'static Profile, RuleBookError> {
        let mut known = self.in_any_order().flat_map(|declaration| declaration.profiles).copied();
        let unknown = || RuleBookError::UnknownProfile {
            name: name.to_owned(),
            nearest: nearest(name, self.profiles().iter().map(|profile| profile.name)),
        };
        known.find(|profile| profile.name == name).ok_or_else(unknown)
    }

    /// Adds a rule of a caller.
    ///
    /// # Errors
    /// [`RuleBookError`] if the code is malformed or reserved, or code or name exist already.
    pub fn add(&mut self, rule: &'static Rule) -> Result<(), RuleBookError> {
        let Declaration { code, name, .. } = rule.declaration();
        let mut characters = code.chars();
        let letter = characters.next().is_some_and(|c| c.is_ascii_uppercase() && c != 'R');
        if !letter || characters.clone().count() != 4 || !characters.all(|c| c.is_ascii_digit()) {
            return Err(RuleBookError::BadCode { code });
        }
        for text in [code, name] {
            if self.declarations().iter().any(|known| known.is_called(text)) {
                return Err(RuleBookError::Duplicate { name: text });
            }
        }
        self.rules.push(rule);
        Ok(())
    }

    /// The declaration with a code, a name, or a former name.
    ///
    /// # Errors
    /// [`RuleBookError::UnknownRule`], with the nearest name.
    pub fn find(&self, name: &str) -> Result<&'static Declaration, RuleBookError> {
        let all = self.declarations();
        if let Some(found) = all.iter().find(|declaration| declaration.is_called(name)) {
            return Ok(found);
        }
        let known = all.iter().flat_map(|declaration| [declaration.code, declaration.name]);
        Err(RuleBookError::UnknownRule { name: name.to_owned(), nearest: nearest(name, known) })
    }

    /// All that a rule says about itself, with a short example of what it objects to: the same in `dvs explain` and in the rule
    /// book under `docs/rules`. Rules of callers have no example.
    #[must_use]
    pub fn explain(&self, rule: &Declaration, lang: Lang) -> Explanation {
        Explanation::of(rule, Example::find(self.examples, rule.code), lang)
    }
}

//! What the crate says about itself: rules, profiles, parameters, versions. Not here: the rules (`rulebook`).

use super::error::Error;
use super::options::unknown;
use super::{Answer, Ask, CALLS, texts};
use crate::report::{Declaration, Severity, listing, profiles::PROFILES, rules_json};
use crate::rule::{RuleBookError, parameters_json};
use crate::rulebook::registry;
use crate::shape::{Lang, List, nearest, request};
use crate::text::Text;

request! {
    /// Lists rules with all that they say about themselves.
    pub struct RulesRequest as "rules": "Regeln", "Führt Regeln auf, mit allem, was sie über sich sagen." {
        new {}
        /// Only those of these profiles. None: of all.
        profiles: List<Text> = "profiles", "Profile", "Nur Regeln dieser Profile. Keine: aller.";
        /// Only those of these severities. None: of all.
        severities: List<Severity> = "severities", "Schweregrade", "Nur Regeln dieser Schweregrade. Keine: aller.";
    }

    /// Explains rules, with a short example of what each objects to.
    pub struct ExplainRequest as "explain": "Erläuterung", "Erläutert Regeln, mit einem kurzen Beispiel dessen, was jede beanstandet." {
        new {
            /// The rules, by code, name or former name.
            rules: List<Text> = "rules", "Regeln", "Die Regeln, nach Code, Name oder früherem Namen.";
        }
        /// Languages in which they are also explained for people.
        languages: List<Lang> = "languages", "Sprachen", "Sprachen, in denen sie auch für Menschen erläutert werden.";
    }

    /// Lists the profiles.
    pub struct ProfilesRequest as "profiles": "Profile", "Führt die Profile auf." {
        new {}
    }

    /// Lists the parameters of rules.
    pub struct ParametersRequest as "parameters": "Parameter", "Führt die Parameter der Regeln auf." {
        new {}
    }

    /// Says the versions, and which calls there are.
    pub struct VersionRequest as "version": "Version", "Nennt die Versionen und die Aufrufe." {
        new {}
    }
}

impl Ask for RulesRequest {
    const NAME: &'static str = Self::CALL;
    #[cfg(feature = "schema")]
    const RESULT: &'static crate::shape::ObjectShape = &crate::report::shapes::RULES;

    fn ask(&self, _: &[&[u8]]) -> Result<Answer, Error> {
        let mut faults = Vec::new();
        for (place, name) in self.profiles.iter().enumerate() {
            let known = || PROFILES.iter().map(|profile| profile.name);
            if !known().any(|profile| name.as_str() == profile) {
                let nearest = nearest(name.as_str(), known());
                let error = RuleBookError::UnknownProfile { name: name.to_string(), nearest };
                faults.push(unknown(&error, format!("/profiles/{place}")));
            }
        }
        Error::of(faults)?;
        let among = |rule: &Declaration| {
            rule.profiles.iter().any(|profile| self.profiles.iter().any(|name| name.as_str() == profile.name))
        };
        let mut rules = registry().declarations();
        rules.retain(|rule| self.profiles.is_empty() || among(rule));
        rules.retain(|rule| self.severities.is_empty() || self.severities.contains(&rule.severity));
        Ok(Answer::of(rules_json(&rules)))
    }
}

impl Ask for ExplainRequest {
    const NAME: &'static str = Self::CALL;
    #[cfg(feature = "schema")]
    const RESULT: &'static crate::shape::ObjectShape = &crate::report::shapes::RULES;

    fn ask(&self, _: &[&[u8]]) -> Result<Answer, Error> {
        let book = registry();
        let (mut rules, mut faults): (Vec<&Declaration>, _) = (Vec::new(), Vec::new());
        for (place, name) in self.rules.iter().enumerate() {
            match book.find(name.as_str()) {
                // Whoever names a rule a thousand times is told of it once.
                Ok(rule) if rules.iter().any(|known| known.code == rule.code) => {}
                Ok(rule) => rules.push(rule),
                Err(error) => faults.push(unknown(&error, format!("/rules/{place}"))),
            }
        }
        Error::of(faults)?;
        let text = |lang| rules.iter().map(|rule| book.explain(rule, lang).to_text()).collect::<Vec<_>>().join("\n");
        Ok(Answer::of(rules_json(&rules)).texts(texts(&self.languages, text)))
    }
}

impl Ask for ProfilesRequest {
    const NAME: &'static str = Self::CALL;
    #[cfg(feature = "schema")]
    const RESULT: &'static crate::shape::ObjectShape = &crate::report::shapes::PROFILES;

    fn ask(&self, _: &[&[u8]]) -> Result<Answer, Error> {
        Ok(Answer::of(listing("profiles", PROFILES)))
    }
}

impl Ask for ParametersRequest {
    const NAME: &'static str = Self::CALL;
    #[cfg(feature = "schema")]
    const RESULT: &'static crate::shape::ObjectShape = &crate::report::shapes::PARAMETERS;

    fn ask(&self, _: &[&[u8]]) -> Result<Answer, Error> {
        Ok(Answer::of(parameters_json()))
    }
}

impl Ask for VersionRequest {
    const NAME: &'static str = Self::CALL;
    #[cfg(feature = "schema")]
    const RESULT: &'static crate::shape::ObjectShape = &crate::report::shapes::CALLS;

    fn ask(&self, _: &[&[u8]]) -> Result<Answer, Error> {
        let names: Vec<&str> = CALLS.iter().map(|call| call.name).collect();
        Ok(Answer::of(listing("calls", &names)))
    }
}

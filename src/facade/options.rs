//! The options of a check as part of a request. Not here: what they mean (`check::Options`).

use super::error::{Error, Fault, INVALID_PARAMETER, UNKNOWN_PARAMETER, UNKNOWN_PROFILE, UNKNOWN_RULE, suggestion};
use crate::check::{Options, Waiver};
use crate::read::Limits;
use crate::report::Severity;
use crate::rule::{ParameterError, Parameters, RuleBookError};
use crate::shape::{List, request};
use crate::text::{Date, Text};

request! {
    /// What may be chosen about a check. Everything has a default but today.
    pub struct CheckOptions: "Optionen einer Prüfung", "Was sich an einer Prüfung einstellen lässt. Alles außer dem Tag hat eine Vorgabe." {
        new {
            /// The day as of which is judged: the crate reads no clock.
            today: Date = "today", "Tag", "Der Tag, zu dem geurteilt wird; eine Uhr wird nicht gelesen.";
        }
        /// The profiles that run, by name. None: the default ones.
        profiles: List<Text> = "profiles", "Profile", "Die Profile, nach denen geprüft wird. Keine: die vorgegebenen.";
        /// Values of parameters.
        parameters: List<ParameterSetting> = "parameters", "Parameter", "Werte von Parametern.";
        /// Only these rules run, by code or name. None: all of the profiles.
        select: List<Text> = "select", "Auswahl", "Nur diese Regeln laufen, nach Code oder Name. Keine: alle der Profile.";
        /// Rules that are left out, by code or name.
        ignore: List<Text> = "ignore", "Abwahl", "Regeln, die wegbleiben, nach Code oder Name.";
        /// Other severities of rules.
        severities: List<RuleSeverity> = "severities", "Schweregrade", "Andere Schweregrade von Regeln.";
        /// Exceptions.
        waivers: List<Exception> = "waivers", "Ausnahmen", "Befunde, die hingenommen werden.";
        /// Fingerprints of findings that are known already: only others count. Of all lists, this one may have more than 10 000 elements.
        baseline: List<Text> = "baseline", "Bekannte Befunde", "Fingerabdrücke bekannter Befunde: Nur andere zählen. Als einzige Liste darf diese mehr als 10 000 Elemente haben.";
        /// Whether everything that may be referred to is at hand. Default false.
        closed: Option<bool> = "closed", "Abgeschlossen", "Ob alles vorliegt, worauf verwiesen werden darf. Ohne Angabe nicht.";
        /// Whether findings that depend on the day are at most warnings that let nothing fail. Default false.
        hold_dates: Option<bool> = "holdDates", "Tagesabhängiges mildern", "Ob Befunde, die vom Tag abhängen, höchstens Warnungen sind, die zu keiner Beanstandung führen. Ohne Angabe nicht.";
        /// The least severity that makes a verdict `failed`. Default `error`.
        deny: Option<Severity> = "deny", "Beanstanden ab", "Der geringste Schweregrad, der zur Beanstandung führt. Ohne Angabe `error`.";
        /// Whether the report lists the verdicts on entities that passed, too. Default false.
        all_verdicts: Option<bool> = "allVerdicts", "Alle Urteile", "Ob auch Urteile über Einträge ohne Beanstandung aufgeführt werden. Ohne Angabe nicht.";
        /// Limits of reading and reporting.
        limits: Option<CheckLimits> = "limits", "Grenzen", "Grenzen beim Lesen und Berichten.";
    }

    /// The value of a parameter.
    pub struct ParameterSetting: "Wert eines Parameters", "Der Wert eines Parameters." {
        new {
            /// Its name, as the call `parameters` lists it.
            name: Text = "name", "Name", "Der Name, wie ihn der Aufruf `parameters` nennt.";
            /// Its value as text.
            value: Text = "value", "Wert", "Der Wert als Text.";
        }
    }

    /// Another severity of a rule.
    pub struct RuleSeverity: "Schweregrad einer Regel", "Ein anderer Schweregrad einer Regel." {
        new {
            /// The rule, by code or name.
            rule: Text = "rule", "Regel", "Die Regel, nach Code oder Name.";
            /// How serious its findings are.
            severity: Severity = "severity", "Schweregrad", "Wie schwer ihre Befunde wiegen.";
        }
    }

    /// Findings of a rule that somebody accepts for a reason, until a day.
    pub struct Exception: "Ausnahme", "Befunde einer Regel, die jemand mit einem Grund bis zu einem Tag hinnimmt." {
        new {
            /// The rule, by code or name.
            rule: Text = "rule", "Regel", "Die Regel, nach Code oder Name.";
            /// Why.
            reason: Text = "reason", "Grund", "Warum die Befunde hingenommen werden.";
        }
        /// Only for this entity, or for all whose id begins with what stands before a final `*`.
        entity: Option<Text> = "entity", "Eintrag", "Nur für diesen Eintrag, oder für alle, deren Kennung mit dem beginnt, was vor einem `*` am Ende steht.";
        /// Only at this JSON Pointer of the entity, and below it.
        pointer: Option<Text> = "pointer", "Stelle", "Nur an diesem JSON Pointer im Eintrag und darunter.";
        /// The last day on which it counts.
        until: Option<Date> = "until", "Letzter Tag", "Der letzte Tag, an dem sie gilt.";
    }

    /// Limits of reading and reporting.
    pub struct CheckLimits: "Grenzen einer Prüfung", "Grenzen beim Lesen und Berichten; alle haben Vorgaben." {
        new {}
        /// Bytes of a document that is read whole. Default 512 MiB.
        max_input: Option<u32> = "maxInput", "Größe", "Bytes eines Dokuments, das ganz gelesen wird. Ohne Angabe 512 MiB.";
        /// Bytes of one line of NDJSON. Default 16 MiB.
        max_line: Option<u32> = "maxLine", "Länge einer Zeile", "Bytes einer Zeile in NDJSON. Ohne Angabe 16 MiB.";
        /// How deep values may be nested. Default 64, at most 512.
        max_depth: Option<u32> = "maxDepth", "Tiefe", "Wie tief Werte verschachtelt sein dürfen. Ohne Angabe 64, höchstens 512.";
        /// Entities of one document. Default ten million.
        max_entities: Option<u32> = "maxEntities", "Einträge", "Einträge eines Dokuments. Ohne Angabe zehn Millionen.";
        /// Bytes of one text. Default 64 KiB.
        max_text: Option<u32> = "maxText", "Länge eines Texts", "Bytes eines Texts. Ohne Angabe 64 KiB.";
        /// Bytes of a document that stands inline. Default 4 MiB.
        max_inline: Option<u32> = "maxInline", "Länge eines eingebetteten Dokuments", "Bytes eines eingebetteten Dokuments. Ohne Angabe 4 MiB.";
        /// Findings of one rule in a report. Default 1 000.
        max_findings_per_rule: Option<u32> = "maxFindingsPerRule", "Befunde je Regel", "Befunde einer Regel in einem Bericht. Ohne Angabe 1 000.";
        /// Findings in a report. Default 10 000.
        max_findings: Option<u32> = "maxFindings", "Befunde", "Befunde in einem Bericht. Ohne Angabe 10 000.";
    }
}

impl CheckLimits {
    pub(super) fn limits(&self) -> Limits {
        let mut limits = Limits::default();
        let all = [
            (&mut limits.max_input, self.max_input),
            (&mut limits.max_line, self.max_line),
            // What is nested deeper than this stands in no catalog.
            (&mut limits.max_depth, self.max_depth.map(|depth| depth.min(512))),
            (&mut limits.max_entities, self.max_entities),
            (&mut limits.max_text, self.max_text),
            (&mut limits.max_inline, self.max_inline),
            (&mut limits.max_findings_per_rule, self.max_findings_per_rule),
            (&mut limits.max_findings, self.max_findings),
        ];
        for (limit, asked) in all {
            if let Some(asked) = asked {
                *limit = asked as usize;
            }
        }
        limits
    }
}

impl CheckOptions {
    /// The options as the checks of the crate take them.
    ///
    /// # Errors
    /// [`Error`] names every rule, profile and parameter that does not exist, and every value that is not understood.
    pub fn options(&self) -> Result<Options, Error> {
        let mut faults = Vec::new();
        let mut options = Options::new(self.today.clone());
        let registry = options.registry().clone();
        let known = |faults: &mut Vec<Fault>, rule: &Text, pointer: String| match registry.find(rule.as_str()) {
            Ok(_) => true,
            Err(error) => {
                faults.push(unknown(&error, pointer));
                false
            }
        };
        if !self.profiles.is_empty() {
            // One by one, so that each unknown one is told.
            for (place, name) in self.profiles.iter().enumerate() {
                if let Err(error) = options.clone().profiles([name.as_str()]) {
                    faults.push(unknown(&error, format!("/options/profiles/{place}")));
                }
            }
            options = options.clone().profiles(self.profiles.iter().map(Text::as_str)).unwrap_or(options);
        }
        let mut parameters = Parameters::default();
        for (place, setting) in self.parameters.iter().enumerate() {
            match parameters.clone().set(setting.name.as_str(), setting.value.as_str()) {
                Ok(set) => parameters = set,
                Err(error) => faults.push(bad_parameter(&error, &format!("/options/parameters/{place}"))),
            }
        }
        for (member, rules) in [("select", &self.select), ("ignore", &self.ignore)] {
            for (place, rule) in rules.iter().enumerate() {
                known(&mut faults, rule, format!("/options/{member}/{place}"));
            }
        }
        for (place, severity) in self.severities.iter().enumerate() {
            known(&mut faults, &severity.rule, format!("/options/severities/{place}/rule"));
        }
        for (place, waiver) in self.waivers.iter().enumerate() {
            known(&mut faults, &waiver.rule, format!("/options/waivers/{place}/rule"));
        }
        Error::of(faults)?;
        self.chosen(options.parameters(parameters)).map_err(|error| unknown(&error, "/options").into())
    }

    /// Everything whose names are known to exist.
    fn chosen(&self, mut options: Options) -> Result<Options, RuleBookError> {
        if !self.select.is_empty() {
            options = options.select(self.select.iter().map(Text::as_str))?;
        }
        options = options.ignore(self.ignore.iter().map(Text::as_str))?;
        for RuleSeverity { rule, severity } in &self.severities {
            options = options.severity(rule.as_str(), *severity)?;
        }
        for exception in &self.waivers {
            let mut waiver = Waiver::new(exception.rule.as_str(), exception.reason.as_str());
            if let Some(entity) = &exception.entity {
                waiver = waiver.entity(entity.as_str());
            }
            if let Some(pointer) = &exception.pointer {
                waiver = waiver.pointer(pointer.as_str());
            }
            if let Some(until) = &exception.until {
                waiver = waiver.until(until.clone());
            }
            options = options.waiver(waiver)?;
        }
        if !self.baseline.is_empty() {
            options = options.baseline(self.baseline.iter().map(Text::as_str));
        }
        if let Some(deny) = self.deny {
            options = options.deny(deny);
        }
        if let Some(limits) = &self.limits {
            options = options.limits(limits.limits());
        }
        Ok(options
            .closed(self.closed == Some(true))
            .hold_dates(self.hold_dates == Some(true))
            .all_verdicts(self.all_verdicts == Some(true)))
    }
}

/// A rule or profile that does not exist.
pub(super) fn unknown(error: &RuleBookError, pointer: impl Into<String>) -> Fault {
    let params =
        |name: &String, nearest: Option<&str>| [("name", name.as_str().into()), ("suggestion", suggestion(nearest))];
    match error {
        RuleBookError::UnknownProfile { name, nearest } => UNKNOWN_PROFILE.at(pointer, &params(name, *nearest)),
        RuleBookError::UnknownRule { name, nearest } => UNKNOWN_RULE.at(pointer, &params(name, *nearest)),
        // Only adding rules gives the others, which no request can.
        other => UNKNOWN_RULE.at(pointer, &params(&other.to_string(), None)),
    }
}

fn bad_parameter(error: &ParameterError, pointer: &str) -> Fault {
    match error {
        ParameterError::Unknown { name, nearest } => UNKNOWN_PARAMETER
            .at(format!("{pointer}/name"), &[("name", name.as_str().into()), ("suggestion", suggestion(*nearest))]),
        ParameterError::BadValue { name, value, expected } => INVALID_PARAMETER.at(
            format!("{pointer}/value"),
            &[("name", (*name).into()), ("value", value.as_str().into()), ("expected", (*expected).into())],
        ),
    }
}

//! The file `dvs.toml`: what a team says once. Not here: what the command line says, which wins (`args`).

use std::fs;
use std::ops::Range;
use std::path::{Path, PathBuf};

use dvs::text::{Date, WebUrl};
use dvs::{Options, Parameters, Severity, Waiver};
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::args::HowArgs;
use crate::inputs::Group;
use crate::output::Failure;
use crate::say::Say;

const NAME: &str = "dvs.toml";

const KEYS: [&str; 10] = [
    "profiles",
    "ignore",
    "deny",
    "closed",
    "hold-dates",
    "baseline",
    "rule-book",
    "parameters",
    "severities",
    "waivers",
];

/// What the file says.
#[derive(Default)]
pub(crate) struct Config {
    pub(crate) profiles: Vec<String>,
    pub(crate) ignore: Vec<String>,
    pub(crate) deny: Option<Severity>,
    pub(crate) closed: bool,
    pub(crate) hold_dates: bool,
    pub(crate) baseline: Option<PathBuf>,
    pub(crate) rule_book: Option<WebUrl>,
    parameters: Parameters,
    severities: Vec<(String, Severity)>,
    waivers: Vec<Waiver>,
}

impl Config {
    /// The file that is named, or the next one upwards from where a group stands.
    pub(crate) fn of(args: &HowArgs, group: &Group) -> Result<Self, Failure> {
        let path = match (&args.config, args.no_config) {
            (Some(path), _) => Some(path.clone()),
            (None, true) => None,
            (None, false) => found(&group.folder),
        };
        path.map_or_else(|| Ok(Self::default()), |path| read(&path))
    }

    /// Adds to options what has no flag.
    pub(crate) fn apply(&self, mut options: Options) -> Result<Options, Failure> {
        for (rule, severity) in &self.severities {
            options = options.severity(rule, *severity)?;
        }
        for waiver in &self.waivers {
            options = options.waiver(waiver.clone())?;
        }
        Ok(options)
    }

    pub(crate) fn parameters(&self) -> Parameters {
        self.parameters.clone()
    }
}

fn found(folder: &Path) -> Option<PathBuf> {
    let folder = std::path::absolute(folder.join(".")).ok()?;
    folder.ancestors().map(|folder| folder.join(NAME)).find(|path| path.is_file())
}

fn read(path: &Path) -> Result<Config, Failure> {
    let text = fs::read_to_string(path).map_err(|error| Failure::of(path.display(), error))?;
    let reader = Reader { path, text: &text };
    let table = DeTable::parse(&text)
        .map_err(|error| reader.wrong(&error.span().unwrap_or_default(), (error.message(), error.message())))?;
    reader.config(table.get_ref())
}

type Item<'i> = Spanned<DeValue<'i>>;

/// The file, for messages with lines.
struct Reader<'t> {
    path: &'t Path,
    text: &'t str,
}

impl Reader<'_> {
    fn wrong(&self, span: &Range<usize>, what: impl Say) -> Failure {
        let before = self.text.get(..span.start).unwrap_or(self.text);
        let line = before.matches('\n').count() + 1;
        Failure::of(format_args!("{}:{line}", self.path.display()), what)
    }

    fn config(&self, table: &DeTable<'_>) -> Result<Config, Failure> {
        let mut config = Config::default();
        for (key, item) in table {
            let name: &str = key.get_ref();
            match name {
                "profiles" => {
                    config.profiles = self.texts(item)?;
                    let book = dvs::rule_book();
                    let known = |profile: &String| book.find_profile(profile).map(|_| ());
                    let all = config.profiles.iter().try_for_each(known);
                    all.map_err(|error| self.wrong(&item.span(), error))?;
                }
                "ignore" => {
                    config.ignore = self.texts(item)?;
                    config.ignore.iter().try_for_each(|rule| self.rule(rule, &item.span()))?;
                }
                "deny" => config.deny = Some(self.severity(item)?),
                "closed" => config.closed = self.yes(item)?,
                "hold-dates" => config.hold_dates = self.yes(item)?,
                "baseline" => config.baseline = Some(self.path.with_file_name(self.text(item)?)),
                "rule-book" => {
                    let address = WebUrl::new(&self.text(item)?);
                    config.rule_book = Some(address.map_err(|error| self.wrong(&item.span(), error))?);
                }
                "parameters" => {
                    for (name, item) in self.table(item)? {
                        let set = config.parameters.set(name.get_ref(), &self.text(item)?);
                        config.parameters = set.map_err(|error| self.wrong(&item.span(), error))?;
                    }
                }
                "severities" => {
                    for (rule, item) in self.table(item)? {
                        self.rule(rule.get_ref(), &rule.span())?;
                        config.severities.push((rule.get_ref().to_string(), self.severity(item)?));
                    }
                }
                "waivers" => {
                    for item in self.list(item)? {
                        config.waivers.push(self.waiver(self.table(item)?, &item.span())?);
                    }
                }
                other => {
                    let known = KEYS.join(", ");
                    let de = format!("`{other}` ist hier nicht bekannt; möglich sind {known}");
                    let message = (de, format!("`{other}` is not known here; known are {known}"));
                    return Err(self.wrong(&key.span(), message));
                }
            }
        }
        Ok(config)
    }

    fn waiver(&self, table: &DeTable<'_>, span: &Range<usize>) -> Result<Waiver, Failure> {
        let get = |name: &str| {
            table
                .iter()
                .find(|(key, _)| {
                    let key: &str = key.get_ref();
                    key == name
                })
                .map(|(_, item)| item)
        };
        for (key, _) in table {
            let name: &str = key.get_ref();
            if !["rule", "reason", "entity", "pointer", "until"].contains(&name) {
                let known = "rule, reason, entity, pointer, until";
                let de = format!("eine Ausnahme hat kein `{name}`; möglich sind {known}");
                let message = (de, format!("a waiver has no `{name}`; it has {known}"));
                return Err(self.wrong(&key.span(), message));
            }
        }
        let need = |name: &str| {
            let item = get(name).ok_or_else(|| {
                let de = format!("eine Ausnahme braucht `{name}`");
                self.wrong(span, (de, format!("a waiver needs `{name}`")))
            })?;
            self.text(item)
        };
        let rule = need("rule")?;
        self.rule(&rule, span)?;
        let mut waiver = Waiver::new(&rule, &need("reason")?);
        if let Some(entity) = get("entity") {
            waiver = waiver.entity(&self.text(entity)?);
        }
        if let Some(pointer) = get("pointer") {
            waiver = waiver.pointer(&self.text(pointer)?);
        }
        if let Some(until) = get("until") {
            let day = Date::new(&self.text(until)?).map_err(|error| self.wrong(&until.span(), error))?;
            waiver = waiver.until(day);
        }
        Ok(waiver)
    }

    fn rule(&self, rule: &str, span: &Range<usize>) -> Result<(), Failure> {
        dvs::rule_book().find(rule).map(|_| ()).map_err(|error| self.wrong(span, error))
    }

    /// A text, or something that is written without quotes: a number, a day.
    fn text(&self, item: &Item<'_>) -> Result<String, Failure> {
        match item.get_ref() {
            DeValue::String(text) => Ok(text.to_string()),
            DeValue::Integer(_) | DeValue::Float(_) | DeValue::Boolean(_) | DeValue::Datetime(_) => {
                Ok(self.text.get(item.span()).unwrap_or_default().to_owned())
            }
            _ => Err(self.wrong(&item.span(), ("erwartet wird ein Text", "expected a text"))),
        }
    }

    fn yes(&self, item: &Item<'_>) -> Result<bool, Failure> {
        match item.get_ref() {
            DeValue::Boolean(yes) => Ok(*yes),
            _ => Err(self.wrong(&item.span(), ("erwartet wird true oder false", "expected true or false"))),
        }
    }

    fn severity(&self, item: &Item<'_>) -> Result<Severity, Failure> {
        let known = || {
            let de = "erwartet wird \"error\", \"warning\" oder \"hint\"";
            self.wrong(&item.span(), (de, "expected \"error\", \"warning\" or \"hint\""))
        };
        Severity::from_name(&self.text(item)?).ok_or_else(known)
    }

    fn list<'i, 't>(&self, item: &'i Item<'t>) -> Result<&'i [Item<'t>], Failure> {
        match item.get_ref() {
            DeValue::Array(items) => Ok(items),
            _ => Err(self.wrong(&item.span(), ("erwartet wird eine Liste", "expected a list"))),
        }
    }

    fn texts(&self, item: &Item<'_>) -> Result<Vec<String>, Failure> {
        self.list(item)?.iter().map(|item| self.text(item)).collect()
    }

    fn table<'i, 't>(&self, item: &'i Item<'t>) -> Result<&'i DeTable<'t>, Failure> {
        match item.get_ref() {
            DeValue::Table(table) => Ok(table),
            _ => Err(self.wrong(&item.span(), ("erwartet wird eine Tabelle", "expected a table"))),
        }
    }
}

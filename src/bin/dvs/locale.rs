//! What the surroundings say: language, day, colours.

use std::io::IsTerminal as _;
use std::sync::OnceLock;
use std::time::{SystemTime, UNIX_EPOCH};

use dvs::Lang;
use dvs::text::Date;

use crate::args::Language;
use crate::output::Failure;

static ASKED: OnceLock<Lang> = OnceLock::new();

/// Notes the language of this call, for what is told where nobody knows the arguments.
pub(crate) fn ask(language: Option<Language>) {
    if let Some(language) = language {
        let _ = ASKED.set(language.into());
    }
}

/// The language asked for, else English where the environment says so, else German.
pub(crate) fn language(asked: Option<Language>) -> Lang {
    let said = || {
        let value = ["LC_ALL", "LC_MESSAGES", "LANG"]
            .into_iter()
            .find_map(|name| std::env::var_os(name).filter(|value| !value.is_empty()));
        value.is_some_and(|value| value.to_string_lossy().starts_with("en"))
    };
    match asked.map(Lang::from).or(ASKED.get().copied()) {
        Some(language) => language,
        None if said() => Lang::En,
        None => Lang::De,
    }
}

/// The day of the system clock, in UTC.
pub(crate) fn today() -> Result<Date, Failure> {
    let unknown = || {
        let de = "die Uhr des Systems nennt keinen Tag; `--today` nennt ihn";
        Failure::new((de, "the clock of the system gives no day; `--today` says it"))
    };
    let seconds = SystemTime::now().duration_since(UNIX_EPOCH).map_err(|_| unknown())?.as_secs();
    let day = i64::try_from(seconds).ok().and_then(|seconds| chrono::DateTime::from_timestamp(seconds, 0));
    Date::new(&day.ok_or_else(unknown)?.date_naive().to_string()).map_err(|_| unknown())
}

/// Whether standard output takes colours. See <https://no-color.org>.
pub(crate) fn colors() -> bool {
    let set = |name: &str| std::env::var_os(name).filter(|value| !value.is_empty());
    std::io::stdout().is_terminal() && set("NO_COLOR").is_none() && set("TERM").is_none_or(|term| term != "dumb")
}

//! What goes to standard output and standard error, and the exit codes.

use std::io::{self, Write as _};
use std::process::ExitCode;

use dvs::{Verdict, Versions};

use crate::say::Say;
use crate::{locale, progress};

/// Exit code: nothing was judged, because something about the call or its files is wrong.
pub(crate) const COULD_NOT_RUN: u8 = 2;

/// The exit code of a verdict.
pub(crate) fn exit_code(verdict: Verdict) -> ExitCode {
    ExitCode::from(match verdict {
        Verdict::Passed => 0,
        Verdict::Failed => 1,
        // Also what later versions may add: not passed, and not failed.
        _ => 3,
    })
}

/// All that is to be printed, once it is certain that nothing fails any more.
#[derive(Debug)]
pub(crate) struct Output {
    text: String,
    code: ExitCode,
}

impl Output {
    pub(crate) fn new(text: String, code: ExitCode) -> Self {
        Self { text, code }
    }

    /// Prints. Who closes the pipe early has seen enough: the exit code stays what it is.
    pub(crate) fn write(self) -> Result<ExitCode, Failure> {
        let mut out = io::stdout().lock();
        match out.write_all(self.text.as_bytes()).and_then(|()| out.flush()) {
            Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(Failure::of("stdout", error)),
            _ => Ok(self.code),
        }
    }
}

/// Why it could not run, in the language of the call.
#[derive(Debug)]
pub(crate) struct Failure(String);

impl Failure {
    #[allow(clippy::needless_pass_by_value, reason = "callers have no use for it afterwards")]
    pub(crate) fn new(what: impl Say) -> Self {
        Self(what.say(locale::language(None)))
    }

    /// About a file, or something else that has a name.
    pub(crate) fn of(name: impl std::fmt::Display, what: impl Say) -> Self {
        Self(format!("{name}: {}", Self::new(what).0))
    }

    /// Several at once, each in a line of its own.
    pub(crate) fn of_several(all: impl Iterator<Item = impl Say>) -> Self {
        Self(all.map(|what| Self::new(what).0).collect::<Vec<_>>().join("\ndvs: "))
    }

    /// Says it on standard error.
    pub(crate) fn tell(self) -> ExitCode {
        line(&self.0);
        ExitCode::from(COULD_NOT_RUN)
    }
}

impl From<dvs::RuleBookError> for Failure {
    fn from(error: dvs::RuleBookError) -> Self {
        Self::new(error)
    }
}

impl From<dvs::ParameterError> for Failure {
    fn from(error: dvs::ParameterError) -> Self {
        Self::new(error)
    }
}

/// Something to be known about a file, on standard error.
pub(crate) fn note(name: impl std::fmt::Display, what: impl Say) {
    line(&Failure::of(name, what).0);
}

/// A line on standard error. If nobody listens there, nothing can be done about it.
fn line(message: &str) {
    progress::clear();
    let _ = writeln!(io::stderr(), "dvs: {message}");
}

/// What `--version` says.
pub(crate) fn version() -> String {
    let Versions { library, document, rule_book, .. } = Versions::CURRENT;
    format!(
        "dvs {library}\nformat {document}\nrule book {rule_book}\n\
         kein amtliches Format, keine Prüfung durch FITKO oder govdigital\n\
         no official format, not checked by FITKO or govdigital\n"
    )
}

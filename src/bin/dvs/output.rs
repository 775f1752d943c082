//! What goes to standard output and standard error, and the exit codes.

use std::io::{self, Write as _};
use std::process::ExitCode;

use dvs::{Verdict, Versions};

use crate::progress;

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
            Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
                Err(Failure::new(format!("standard output: {error}")))
            }
            _ => Ok(self.code),
        }
    }
}

/// Why it could not run.
#[derive(Debug)]
pub(crate) struct Failure(String);

impl Failure {
    pub(crate) fn new(message: impl Into<String>) -> Self {
        Self(message.into())
    }

    pub(crate) fn of_file(path: &std::path::Path, error: impl std::fmt::Display) -> Self {
        Self(format!("{}: {error}", path.display()))
    }

    /// Several at once, each in a line of its own.
    pub(crate) fn of_several(messages: impl Iterator<Item = String>) -> Self {
        Self(messages.collect::<Vec<_>>().join("\ndvs: "))
    }

    /// Says it on standard error.
    pub(crate) fn tell(self) -> ExitCode {
        note(&self.0);
        ExitCode::from(COULD_NOT_RUN)
    }
}

impl From<dvs::RuleBookError> for Failure {
    fn from(error: dvs::RuleBookError) -> Self {
        Self(error.to_string())
    }
}

impl From<dvs::ParameterError> for Failure {
    fn from(error: dvs::ParameterError) -> Self {
        Self(format!("{error}; `dvs parameters` lists all"))
    }
}

/// A line on standard error. If nobody listens there, nothing can be done about it.
pub(crate) fn note(message: &str) {
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

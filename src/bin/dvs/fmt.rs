//! `dvs fmt`: files in their canonical form.

use std::borrow::Cow;
use std::fmt::Write as _;
use std::process::ExitCode;

use dvs::change::{self, ChangeProblem, Comments};
use dvs::{Input, Lang, Options};

use crate::args::FmtArgs;
use crate::inputs::{self, Source};
use crate::output::{COULD_NOT_RUN, Failure, Output, note};
use crate::{convert, how, locale};

pub(crate) fn run(args: &FmtArgs) -> Result<Output, Failure> {
    let plain = Options::new(locale::today()?).limits(how::all_findings());
    let comments = if args.drop_comments { Comments::Drop } else { Comments::Keep };
    let (mut out, mut kept) = (String::new(), false);
    for path in &args.paths {
        let group = inputs::group(path)?;
        let inheriting = if args.expand { group.options(&plain)? } else { Cow::Borrowed(&plain) };
        // The defaults inherit nothing.
        let files = group.defaults.iter().map(|file| (file, &plain));
        for (source, options) in files.chain(group.sources.iter().map(|file| (file, &*inheriting))) {
            let Source::File(file) = source else {
                return Err(Failure::new((
                    "die Standardeingabe ist keine Datei, in die geschrieben werden könnte; `dvs convert -` schreibt auf die Standardausgabe",
                    "standard input has no file to write to; `dvs convert -` writes to standard output",
                )));
            };
            let (name, bytes) = inputs::read(source)?;
            match change::canonical(Input::named(&name, &bytes), options, comments) {
                Ok(text) if text.as_bytes() == bytes => {}
                Ok(text) => {
                    if !args.check {
                        convert::write(file, &text)?;
                    }
                    let _ = writeln!(out, "{name}");
                }
                Err(problem) => {
                    kept = true;
                    note(&name, |lang| told(&problem, lang));
                }
            }
        }
    }
    let code = match (kept, args.check && !out.is_empty()) {
        (true, _) => COULD_NOT_RUN,
        (false, differs) => u8::from(differs),
    };
    Ok(Output::new(out, ExitCode::from(code)))
}

/// Why a text is not written anew, and what helps.
pub(crate) fn told(problem: &ChangeProblem, lang: Lang) -> String {
    let message = problem.message(lang);
    match (problem, lang) {
        (ChangeProblem::Comments(_), Lang::De) => format!("{message}; `--drop-comments` erlaubt es"),
        (ChangeProblem::Comments(_), Lang::En) => format!("{message}; `--drop-comments` allows it"),
        (ChangeProblem::Unreadable(_), Lang::De) => format!("{message} `dvs check` zeigt alles."),
        (ChangeProblem::Unreadable(_), Lang::En) => format!("{message} `dvs check` shows all."),
        _ => message,
    }
}

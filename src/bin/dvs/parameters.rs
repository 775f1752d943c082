//! `dvs parameters`: what `--set` changes.

use std::fmt::Write as _;
use std::process::ExitCode;

use dvs::{Lang, Parameters};

use crate::args::{Format, ParametersArgs};
use crate::locale;
use crate::output::Output;

pub(crate) fn run(args: &ParametersArgs) -> Output {
    let text = match args.format {
        Format::Json => dvs::parameters_json() + "\n",
        Format::Text => list(locale::language(args.lang)),
    };
    Output::new(text, ExitCode::SUCCESS)
}

fn list(lang: Lang) -> String {
    let mut out = String::new();
    for parameter in Parameters::all() {
        let default = parameter.default_value();
        let _ = writeln!(out, "{}={default}\n  {}", parameter.name, parameter.docs(lang));
        let expected = parameter.expected.get(lang);
        let _ = match lang {
            Lang::De => writeln!(out, "  Erwartet wird {expected}."),
            Lang::En => writeln!(out, "  Expected is {expected}."),
        };
    }
    out
}

//! `dvs check`: from arguments to options, reports and an exit code.

use std::fmt::Write as _;
use std::process::ExitCode;

use dvs::text::WebUrl;
use dvs::{Lang, Options, Report, Sarif, Verdict};

use crate::args::{CheckArgs, ReportFormat};
use crate::config::Config;
use crate::judge::{Judged, judge};
use crate::output::{Failure, Output, exit_code, note};
use crate::{baseline, how, inputs, locale};

pub(crate) fn run(args: &CheckArgs) -> Result<Output, Failure> {
    let mut judged: Vec<Judged> = Vec::new();
    let mut rule_book = args.rule_book.clone();
    for group in inputs::groups(&args.inputs, args.verdict.together)? {
        let config = Config::of(&args.how, &group)?;
        judged.push(judge(&group, &options(args, &config)?, args.threads)?);
        rule_book = rule_book.or(config.rule_book);
    }
    let mut code = exit_code(how::worst(&judged));
    if let Some(path) = &args.write_baseline {
        let count = baseline::write(path, judged.iter().map(|judged| &judged.report))?;
        note(path.display(), (format!("bekannte Befunde: {count}"), format!("known findings: {count}")));
        code = code_with_baseline(&judged);
    }
    let lang = locale::language(args.how.lang);
    let text = match args.format {
        ReportFormat::Text => text(&judged, lang, locale::colors()),
        format => for_machines(format, judged, lang, rule_book.as_ref()),
    };
    Ok(Output::new(text, code))
}

fn for_machines(format: ReportFormat, judged: Vec<Judged>, lang: Lang, rule_book: Option<&WebUrl>) -> String {
    let reports: Vec<Report> = judged.into_iter().map(|judged| judged.report).collect();
    match format {
        ReportFormat::Text | ReportFormat::Json => dvs::write_json(&reports) + "\n",
        ReportFormat::Lines => dvs::write_lines(&reports, lang),
        ReportFormat::Gitlab => dvs::write_gitlab(&reports, lang) + "\n",
        ReportFormat::Junit => dvs::write_junit(&reports, lang),
        ReportFormat::Sarif => {
            let how = rule_book.into_iter().fold(Sarif::new(lang), Sarif::rule_book);
            dvs::write_sarif(&reports, &how) + "\n"
        }
    }
}

fn options(args: &CheckArgs, config: &Config) -> Result<Options, Failure> {
    let mut options = how::deny(how::options(&args.how, config)?, &args.verdict, config);
    if !args.select.is_empty() {
        options = options.select(args.select.iter().map(String::as_str))?;
    }
    if args.format == ReportFormat::Junit {
        // What passed is a case, too.
        options = options.all_verdicts(true);
    }
    options = if args.write_baseline.is_some() {
        // A finding that is left out of the report would be left out of the baseline.
        options.limits(how::all_findings())
    } else {
        how::known(options, &args.how, config)?
    };
    how::context(options, &args.how)
}

/// Once all findings are known, only what was not judged remains.
fn code_with_baseline(judged: &[Judged]) -> ExitCode {
    let open = judged.iter().any(|judged| {
        !judged.report.not_judged().is_empty()
            || judged.report.not_judged_beyond() > 0
            || judged.report.verdict() == Verdict::Incomplete
    });
    exit_code(if open { Verdict::Incomplete } else { Verdict::Passed })
}

fn text(judged: &[Judged], lang: Lang, color: bool) -> String {
    let texts: Vec<String> = judged.iter().map(|judged| judged.to_text(lang, color)).collect();
    let mut out = texts.join("\n");
    if let [_, _, ..] = judged {
        let verdict = how::worst(judged).title().get(lang);
        let count = judged.len();
        let _ = match lang {
            Lang::De => writeln!(out, "\nInsgesamt: {verdict} – {count} Eingaben"),
            Lang::En => writeln!(out, "\nIn all: {verdict} – {count} inputs"),
        };
    }
    out
}

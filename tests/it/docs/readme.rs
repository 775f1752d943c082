//! The reports that the README shows are those that come out.

use dvs::{Input, Lang, Options};

use super::{block, compare};
use crate::support::read;

#[test]
fn reports_of_the_readme_are_real() {
    let readme = read("README.md");
    let input = block(&readme, "json");
    let options = Options::new("2026-11-23".parse().unwrap());
    let report = dvs::read_catalog(Input::named("catalog.json", input), &options).report;
    let made = replace(&readme, "text report de", &report.to_text(Lang::De));
    let made =
        replace(&made, "text report en", &report.to_text_with_excerpts(Lang::En, &[("catalog.json", input)], false));
    compare("README.md", &made);
}

fn replace(text: &str, info: &str, content: &str) -> String {
    let old = block(text, info);
    let fence = format!("\n```{info}\n");
    text.replace(&format!("{fence}{old}\n```\n"), &format!("{fence}{}\n```\n", content.trim_end()))
}

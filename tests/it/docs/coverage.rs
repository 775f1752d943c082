//! `docs/coverage.md`: what the sources say, and which rule judges it, or why none does. The rows are written by hand in
//! `coverage.txt`: `what a source says | codes | why there is no rule, or a remark`.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use dvs::Lang;

use super::{cell, compare};
use crate::support::declarations;

const ROWS: &str = include_str!("coverage.txt");

struct Section {
    title: &'static str,
    rows: Vec<Row>,
}

struct Row {
    gist: &'static str,
    codes: Vec<&'static str>,
    remark: &'static str,
}

fn sections() -> Vec<Section> {
    let mut sections: Vec<Section> = Vec::new();
    for line in ROWS.lines().filter(|line| !line.is_empty()) {
        if let Some(title) = line.strip_prefix("## ") {
            sections.push(Section { title, rows: Vec::new() });
            continue;
        }
        let parts: Vec<_> = line.split('|').map(str::trim).collect();
        let [gist, codes, remark] = parts[..] else { panic!("no three parts: {line}") };
        let row = Row { gist, codes: codes.split_whitespace().collect(), remark };
        sections.last_mut().expect("a section first").rows.push(row);
    }
    sections
}

#[test]
fn every_statement_has_a_rule_or_a_reason() {
    let known: BTreeSet<_> = declarations().iter().map(|rule| rule.code).collect();
    let mut wrong = Vec::new();
    for section in sections() {
        if section.rows.is_empty() {
            wrong.push(format!("{}: no rows", section.title));
        }
        for row in section.rows {
            if row.codes.is_empty() && row.remark.is_empty() {
                wrong.push(format!("{}: neither a rule nor a reason", row.gist));
            }
            for code in row.codes.iter().filter(|code| !known.contains(*code)) {
                wrong.push(format!("{}: there is no rule {code}", row.gist));
            }
        }
    }
    assert!(wrong.is_empty(), "tests/it/docs/coverage.txt: {wrong:#?}");
}

#[test]
fn what_is_covered_is_up_to_date() {
    compare("docs/coverage.md", &page());
}

fn page() -> String {
    let mut text = String::from(
        "# What the sources say, and which rule judges it\n\n\
         <!-- Made of tests/it/docs/coverage.txt and the declarations: `DVS_WRITE=1 cargo test --all-features --test it docs` -->\n\n\
         The sources of the Deutsche Verwaltungscloud say more than an entry in a catalog can show, and not all of them could be read. A row\n\
         is what one of them says, in short. Beside it stand the rules that judge it, or the reason why there is none. No row is an\n\
         official reading, and a rule covers what can be seen in an entry, not what happens in a data centre.\n\n",
    );
    shares(&mut text);
    let book = dvs::rule_book();
    for section in sections() {
        let _ =
            writeln!(text, "## {}\n\n| what is said | rules | why none, or a remark |\n|---|---|---|", section.title);
        for row in section.rows {
            let link = |code: &str| {
                let rule = book.find(code).unwrap_or_else(|error| panic!("{}: {error}", row.gist));
                let page = rule.page(Lang::En).unwrap_or_default();
                format!("[{code}]({})", page.trim_start_matches("docs/"))
            };
            let links: Vec<_> = row.codes.iter().copied().map(link).collect();
            let _ = writeln!(text, "| {} | {} | {} |", cell(row.gist), links.join(" "), cell(row.remark));
        }
        text.push('\n');
    }
    format!("{}\n", text.trim_end())
}

/// With which force the rules speak, and which share of them is the crate's own.
fn shares(text: &mut String) {
    let all = declarations();
    text.push_str("| force | rules | share |\n|---|---|---|\n");
    for (force, count) in dvs::count_by_force(&all) {
        let share = (count * 200 + all.len()) / (2 * all.len());
        println!("{}: {count} of {} rules, {share} %", force.name(), all.len());
        let _ = writeln!(text, "| {} | {count} | {share} % |", force.title().en);
    }
    text.push_str(
        "\nA rule of this crate has no source but its reason: that a catalog can be read, merged and compared.\n\n",
    );
}

//! Reports as text with excerpts of the source.

use dvs::{Input, Lang, Options, Report};
use proptest::prelude::*;

fn check(text: &str) -> Report {
    dvs::check(Input::named("a.json", text), &Options::new("2026-11-23".parse().unwrap()))
}

fn render(text: &str) -> String {
    check(text).to_text_with_excerpts(Lang::En, &[("a.json", text)], false)
}

/// The lines of the excerpt of the first finding with this code.
fn excerpt(rendered: &str, code: &str) -> Vec<String> {
    let lines = rendered.lines().skip_while(|line| !line.contains(code));
    let lines = lines.skip_while(|line| !line.trim_end().ends_with('|'));
    lines.take(3).map(|line| line.trim_end().to_owned()).collect()
}

#[test]
fn carets_stand_below_the_place() {
    let text = "{\"format\": \"dvs-crate/1\",\n \"services\": [{\"id\": \"example.a:x\", \"title\": {\"de\": \"grün 𝄞\"}, \"providr\": 1}]}";
    let lines = excerpt(&render(text), "R0030");
    let column = |line: &str, what: &str| line[..line.find(what).unwrap()].chars().count();
    assert_eq!(column(&lines[1], "\"providr\""), column(&lines[2], "^^^^^^^^^"), "{lines:#?}");
    assert!(lines[1].contains("2 |  \"services\""));
}

#[test]
fn long_lines_are_cut_on_both_sides() {
    let filler = |name: char| (0..2000).map(move |i| format!("\"x-{name}{i}\": \"äöüäöüäöü\", ")).collect::<String>();
    let (before, after) = (filler('a'), filler('b'));
    let text = format!("{{\"format\": \"dvs-crate/1\", {before}\"providr\": 1, {after}\"x-end\": 1}}");
    let lines = excerpt(&render(&text), "R0030");
    assert!(lines[1].chars().count() < 150, "{}", lines[1]);
    assert_eq!(lines[1].matches('…').count(), 2);
    assert!(lines[2].contains("^^^^^^^^^"));
}

#[test]
fn a_place_at_the_end_of_the_text_has_a_caret() {
    for text in ["{\"format\": \"dvs-crate/1\"", "{\"format\": \"dvs-crate/1\",\r\n", "{\"a\": ["] {
        let rendered = render(text);
        assert!(rendered.contains('^'), "{rendered}");
    }
}

#[test]
fn nothing_of_the_input_reaches_the_terminal_as_a_command() {
    let text =
        "{\"format\": \"dvs-crate/1\", \"a\u{1b}[31m\u{9b}2J\u{202e}\": \"\\u001b[2J\", \"b\\u001b]0;x\\u0007\": 1}";
    let rendered = render(text);
    let report = check(text).to_text(Lang::De);
    for shown in [rendered, report] {
        let bad: Vec<char> = shown.chars().filter(|c| c.is_control() && *c != '\n' || *c == '\u{202e}').collect();
        assert!(bad.is_empty(), "{bad:?} in {shown}");
    }
}

#[test]
fn colours_only_where_they_are_wanted() {
    let text = "{\"format\": \"dvs-crate/1\", \"providr\": 1}";
    let report = check(text);
    assert!(!render(text).contains('\u{1b}'));
    assert!(report.to_text_with_excerpts(Lang::De, &[("a.json", text)], true).contains('\u{1b}'));
    assert_eq!(
        report.to_text_with_excerpts(Lang::De, &[], false),
        report.to_text(Lang::De),
        "without sources there are no excerpts"
    );
}

#[test]
fn a_text_that_changed_meanwhile_does_no_harm() {
    let text = "{\"format\": \"dvs-crate/1\",\n\"providr\": 1}";
    let report = check(text);
    for other in ["", "ä", "äääääääääääääääääääääääääääääääääääääääääääääääääääääääää", "\n\n\n\n"]
    {
        let _ = report.to_text_with_excerpts(Lang::De, &[("a.json", other)], true);
    }
}

proptest! {
    #[test]
    fn no_text_makes_rendering_panic(text in "[\\{\\}\\[\\]\":,a-c\u{e4}\u{301}\u{202e}\u{1b}\u{9b}\u{a0}\t\r\n\\\\ 1𝄞]{0,120}") {
        let _ = render(&text);
        let document = format!("{{\"format\": \"dvs-crate/1\", \"{}\": 1, \"services\": [{text}", text.replace(['"', '\\'], ""));
        let _ = render(&document);
    }
}

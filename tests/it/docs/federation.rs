//! `docs/federation.md`: a head written by hand, and the grounds, conditions and reasons made of the declarations.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use dvs::federation::{Condition, reason_codes};
use dvs::standards::legal_grounds::Ground;

use super::{cell, compare};
use crate::support::read;

#[test]
fn page_on_the_federation_is_up_to_date() {
    let head = read("docs/federation.head.md");
    let mut text = format!(
        "{}\n\n<!-- Made of the declarations from here on: `DVS_WRITE=1 cargo test --test it docs` -->\n\n## Grounds\n\n",
        head.trim_end()
    );
    text.push_str("From the strongest to the weakest; the order is this crate's own.\n\n");
    text.push_str("| ground | Deutsch | meaning | norm | disputed |\n|---|---|---|---|---|\n");
    for ground in Ground::ALL {
        let title = ground.title();
        let dispute = ground.dispute().map_or_else(String::new, |dispute| {
            format!(
                "for: {} ({}); against: {} ({})",
                dispute.for_it.en, dispute.source_for, dispute.against.en, dispute.source_against
            )
        });
        let _ = writeln!(
            text,
            "| `{}` | {} | {} | {} | {} |",
            ground.name(),
            cell(title.de),
            cell(title.en),
            ground.source(),
            cell(&dispute)
        );
    }
    text.push_str("\n## Conditions\n\n| condition | Deutsch | meaning | source |\n|---|---|---|---|\n");
    for condition in Condition::ALL {
        let (name, title) = (condition.name(), condition.title());
        let _ = writeln!(text, "| `{name}` | {} | {} | {} |", title.de, title.en, condition.source());
    }
    text.push_str("\n## Reasons\n");
    for reason in reason_codes() {
        let (source, force) = (reason.source, reason.source.force.title().en);
        let _ = writeln!(text, "\n### {} {}\n", reason.code, reason.name);
        let _ = writeln!(text, "Effect: {}. Source: {source} ({force}).\n", reason.effect.title().en);
        let _ = writeln!(text, "- {}\n- {}\n", cell(reason.text.de), cell(reason.text.en));
        let _ = writeln!(text, "{}\n\n{}", reason.docs.de, reason.docs.en);
    }
    compare("docs/federation.md", &text);
}

/// The names in braces of a text.
fn placeholders(text: &str) -> BTreeSet<&str> {
    text.split('{').skip(1).filter_map(|rest| rest.split_once('}')).map(|(name, _)| name).collect()
}

#[test]
fn every_reason_says_something_in_both_languages() {
    let mut wrong = Vec::new();
    for reason in reason_codes() {
        let (text, docs) = (reason.text, reason.docs);
        let sentence = |text: &str| text.ends_with('.') && text.split_whitespace().count() >= 2;
        let whole = [text.de, text.en, docs.de, docs.en].into_iter().all(sentence);
        let translated = text.de != text.en && docs.de != docs.en;
        if !whole || !translated || placeholders(text.de) != placeholders(text.en) {
            wrong.push((reason.code, text, docs));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

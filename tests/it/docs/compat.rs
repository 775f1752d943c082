//! `docs/compat.md`: a head written by hand, and the list of kinds of changes made of the declarations.

use dvs::Lang;
use dvs::compat::{ChangeKind, Direction};

use super::{cell, compare};
use crate::support::read;

#[test]
fn list_of_kinds_is_up_to_date() {
    let mut text = format!(
        "{}\n\n<!-- Made of the declarations from here on: `DVS_WRITE=1 cargo test --test it docs` -->\n\n",
        read("docs/compat.head.md").trim_end()
    );
    text.push_str("| id | level | message | Meldung | back |\n|---|---|---|---|---|\n");
    for kind in ChangeKind::all() {
        let (sent, received) = (kind.level(Direction::Request), kind.level(Direction::Response));
        let (dots, levels) = if kind.directed {
            ("…-", format!("{}, {}", sent.name(), received.name()))
        } else {
            ("", sent.name().to_owned())
        };
        let (en, de) = (cell(kind.message.get(Lang::En)), cell(kind.message.get(Lang::De)));
        text.push_str(&format!("| `{dots}{}` | {levels} | {en} | {de} | `{dots}{}` |\n", kind.name, kind.reverse));
    }
    compare("docs/compat.md", &text);
}

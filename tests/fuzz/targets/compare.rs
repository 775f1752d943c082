//! Two descriptions, divided by a zero byte: a comparison that can be written, and none of a description with itself.
#![no_main]

use dvs::Lang;
use dvs::compat::{Description, Options, compare};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let (old, new) = text.split_once('\0').unwrap_or((text, text));
    let (old, new) = (Description::read(old), Description::read(new));
    let comparison = compare(&old, &new, &Options::default());
    let _ = (comparison.to_json(), comparison.to_text(Lang::De, true), comparison.to_markdown(Lang::En, true));
    assert!(compare(&old, &old, &Options::default()).changes().is_empty());
    let _ = (new.operations(), new.servers(), new.demands(), new.channels());
});

//! Any bytes as an input: an answer, a report that can be written, and a catalog that reads again as it was written.
#![no_main]

use dvs::{Lang, Options};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let options = Options::new("2026-11-23".parse().unwrap());
    let outcome = dvs::read_catalog(bytes, &options);
    let _ = (outcome.report.to_json(), outcome.report.to_text(Lang::De));
    let written = outcome.catalog.to_json();
    assert_eq!(dvs::read_catalog(&written, &options).catalog.to_json(), written);
});

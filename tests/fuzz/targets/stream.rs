//! Any bytes as a stream: the same report as from the parts of it.
#![no_main]

use dvs::{Checker, Options, part_of_lines};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let options = Options::new("2026-11-23".parse().unwrap());
    let whole = dvs::check_reader("x", bytes, &options).unwrap();
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    if !text.starts_with("{\"kind\":") {
        return;
    }
    let mut checker = Checker::new(&options);
    let (mut offset, mut number) = (0, 1);
    for line in text.split_inclusive('\n') {
        checker.merge(part_of_lines("x", line, offset, number, &options));
        offset += line.len();
        number += 1;
    }
    let parts = checker.report();
    if whole.not_run().iter().any(|item| item.reason.name() == "streamed") {
        assert_eq!(whole.findings().len(), parts.findings().len());
    }
});

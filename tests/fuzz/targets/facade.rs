//! Any request beside any documents: an answer that is JSON, and either a result or an error. The first line is the request,
//! a line with nothing but `---` stands between documents.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let (request, rest) = match bytes.iter().position(|byte| *byte == b'\n') {
        Some(end) => (&bytes[..end], &bytes[end + 1..]),
        None => (bytes, &bytes[..0]),
    };
    let mut documents: Vec<&[u8]> = Vec::new();
    let mut rest = rest;
    while let Some(end) = rest.windows(5).position(|window| window == b"\n---\n") {
        documents.push(&rest[..end]);
        rest = &rest[end + 5..];
    }
    documents.push(rest);
    let answer = dvs::facade::call(&String::from_utf8_lossy(request), &documents);
    let answer: serde_json::Value = serde_json::from_str(&answer).expect("an answer is JSON");
    assert!(answer.get("result").is_some() != answer.get("error").is_some());
});

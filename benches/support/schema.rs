//! The JSON Schema validator to compare with, as its documentation recommends to set it up for speed.

use jsonschema::{PatternOptions, Validator};

/// What the model says about the members of generated services.
pub const SCHEMA: &str = include_str!("service.schema.json");

/// Compiles the schema. Formats are asserted; patterns run on the linear engine, which is the faster one here.
pub fn validator() -> Validator {
    let schema = serde_json::from_str(SCHEMA).expect("the schema is JSON");
    jsonschema::draft202012::options()
        .should_validate_formats(true)
        .with_pattern_options(PatternOptions::regex())
        .build(&schema)
        .expect("the schema is a schema")
}

/// Parses one record and collects all errors.
pub fn errors(validator: &Validator, line: &[u8]) -> usize {
    let value: serde_json::Value = serde_json::from_slice(line).expect("generated records are JSON");
    validator
        .iter_errors(&value)
        .map(|error| std::hint::black_box(error.instance_path().to_string()).len().min(1))
        .sum()
}

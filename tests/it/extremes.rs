//! The largest and smallest values that each member takes: rules calculate with them, in builds that check every overflow.

use std::fmt::Write as _;

use dvs::{EntityKind, ObjectShape, Options, Scope, Shape};

use crate::support;

/// Valid texts at the ends of what a format takes; formats that are not here have their example.
fn ends(format: &str) -> &'static [&'static str] {
    match format {
        "date" => &["0001-01-01", "9999-12-31", "2024-02-29", "9999-01-31"],
        "timestamp" => &[
            "0001-01-01T00:00:00+23:59",
            "9999-12-31T23:59:59.999999999-23:59",
            "9999-12-31T23:59:60Z",
            "0001-01-01T00:00:00Z",
        ],
        "period" => &[
            "P0D",
            "P999999999W",
            "P999999999Y999999999M999999999DT999999999H999999999M999999999S",
            "PT1S",
            "P1M",
            "P999999999D",
        ],
        "percent" => &["0", "100", "999999999999999999.999999999", "0.000000001", "99.999999999", "100.000000001"],
        "decimal" => &["0", "999999999999999999.999999999", "-999999999999999999.999999999", "0.000000001"],
        "version" => &["0.0.0", "18446744073709551615.18446744073709551615.18446744073709551615", "1.0.0-0.a+b"],
        "version-requirement" => &["*", "^0.0.0", ">=18446744073709551615, <18446744073709551615.0.0", "~0"],
        "language-tag" => &["de", "x-a", "de-x-a"],
        "text" => &["", "a", "\u{10FFFF}", "ﷺﷺﷺ", "\\u0000", "-----BEGIN ", "€"],
        "entity-id" => &["a.b:0", "example.land:it", "example.land:mail"],
        _ => &[],
    }
}

/// Builds objects in which every member is set, with values that follow each other in no simple order.
struct Builder {
    out: String,
    /// The state of a linear congruential generator.
    random: u64,
    /// Whether members that need not be there are left out at times: with all there, some rules never run.
    gaps: bool,
}

impl Builder {
    fn pick(&mut self, of: usize) -> usize {
        self.random = self.random.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.random >> 33).unwrap() % of
    }

    fn object(&mut self, object: &ObjectShape, depth: usize) {
        self.out.push('{');
        let start = self.out.len();
        for field in object.fields {
            if field.required || (depth < 6 && !(self.gaps && self.pick(4) == 0)) {
                if self.out.len() > start {
                    self.out.push(',');
                }
                write!(self.out, "\"{}\":", field.name).unwrap();
                self.value(field.shape, depth + 1);
            }
        }
        self.out.push('}');
    }

    fn value(&mut self, shape: &Shape, depth: usize) {
        match shape {
            Shape::Object(object) => self.object(object, depth),
            Shape::Text(format) => {
                let ends = ends(format.name);
                let text = if ends.is_empty() { format.example } else { ends[self.pick(ends.len())] };
                write!(self.out, "\"{text}\"").unwrap();
            }
            Shape::Vocabulary(list) => {
                let term = self.pick(list.terms.len());
                write!(self.out, "\"{}\"", list.terms[term].value).unwrap();
            }
            Shape::List(of) => {
                self.out.push('[');
                for place in 0..2 {
                    self.out.push_str(if place == 0 { "" } else { "," });
                    // Two of everything, but not of everything in it: the texts would grow too long.
                    self.value(of, depth + place * 3);
                }
                self.out.push(']');
            }
            Shape::Localized => {
                let text = self.pick(3);
                write!(self.out, "{{\"de\":\"{}\",\"en\":\"\"}}", ["", "\u{10FFFF}", "A"][text]).unwrap();
            }
            Shape::Bool => {
                let text = ["true", "false"][self.pick(2)];
                self.out.push_str(text);
            }
            Shape::Integer => {
                let number = [0, 1, u32::MAX][self.pick(3)];
                write!(self.out, "{number}").unwrap();
            }
            _ => self.out.push_str("null"),
        }
    }
}

#[test]
fn extreme_values_get_an_answer_from_every_rule() {
    let rounds = if cfg!(debug_assertions) { 24 } else { 400 };
    for today in ["0001-01-01", "2026-11-24", "9999-12-31"] {
        let options = Options::new(today.parse().unwrap());
        let profiles: Vec<_> = options.registry().profiles().iter().map(|profile| profile.name).collect();
        let options = options.profiles(profiles).unwrap();
        for round in 0..rounds {
            let mut builder = Builder { out: String::new(), random: round, gaps: round % 4 > 0 };
            let kinds = support::parts();
            builder.out.push_str("{\"format\":\"dvs-crate/1\",\"catalog\":");
            builder.object(kinds[0], 0);
            for (kind, shape) in EntityKind::ALL.into_iter().zip(&kinds[1..]) {
                write!(builder.out, ",\"{}\":[", kind.list()).unwrap();
                builder.object(shape, 0);
                builder.out.push(']');
            }
            builder.out.push('}');
            let report = dvs::check(&builder.out, &options);
            let refused = report.findings().iter().find(|finding| {
                finding.declaration().scope == Scope::Structure && finding.severity() == dvs::Severity::Error
            });
            assert!(refused.is_none(), "an end that is none: {}", refused.unwrap().message(dvs::Lang::En));
        }
    }
}

//! `dvs key`: what an official key says.

use std::fmt::Write as _;
use std::process::ExitCode;

use dvs::Lang;
use dvs::key::{KeyExplanation, KeyKind, LeitwegId};
use serde_json::{Map, Value, json};

use crate::args::{Format, KeyArgs};
use crate::locale;
use crate::output::{Failure, Output};

pub(crate) fn run(args: &KeyArgs) -> Result<Output, Failure> {
    let lang = locale::language(args.lang);
    let text = if args.compute { computed(&args.key)? } else { args.key.clone() };
    let kind = args.kind.as_deref().map(kind_called).transpose()?;
    let kinds = if args.compute {
        vec![KeyKind::LeitwegId]
    } else {
        kind.map_or_else(|| KeyKind::guess(&text), |kind| vec![kind])
    };
    let explained: Vec<KeyExplanation> = kinds
        .iter()
        .map(|kind| kind.explain(&text))
        .collect::<Result<_, _>>()
        .map_err(|error| Failure::new(format!("`{text}`: {}", error.reason(lang))))?;
    if explained.is_empty() {
        return Err(Failure::new(nothing(&text, lang)));
    }
    let text = match args.format {
        Format::Text => explained.iter().map(|one| told(one, lang)).collect::<Vec<_>>().join("\n"),
        Format::Json => as_json(&explained),
    };
    Ok(Output::new(text, ExitCode::SUCCESS))
}

fn kind_called(name: &str) -> Result<KeyKind, Failure> {
    let known: Vec<&str> = KeyKind::ALL.iter().map(|kind| kind.name()).collect();
    KeyKind::from_name(name)
        .ok_or_else(|| Failure::new(format!("`{name}` is no kind of key: expected {}", known.join(", "))))
}

/// Coarse and fine part, with the check digits behind them.
fn computed(text: &str) -> Result<String, Failure> {
    let (coarse, fine) = text.split_once('-').map_or((text, None), |(coarse, fine)| (coarse, Some(fine)));
    let id = LeitwegId::compute(coarse, fine).map_err(|error| Failure::new(format!("`{text}`: {error}")))?;
    Ok(id.to_string())
}

fn nothing(text: &str, lang: Lang) -> String {
    let mut out = match lang {
        Lang::De => format!("`{text}` ist keiner der bekannten Schlüssel:"),
        Lang::En => format!("`{text}` is none of the known keys:"),
    };
    for kind in KeyKind::ALL {
        if let Err(error) = kind.explain(text) {
            let _ = write!(out, "\n  {}: {}", kind.name(), error.reason(lang));
        }
    }
    out
}

fn told(explained: &KeyExplanation, lang: Lang) -> String {
    let mut out = format!("{}: {}\n", explained.kind.name(), explained.text);
    for (name, de, en) in &explained.parts {
        let value = if lang == Lang::De { de } else { en };
        let _ = writeln!(out, "  {}: {value}", name.get(lang));
    }
    out.push_str(match lang {
        Lang::De => "  Ob es ihn gibt, sagt nur das Verzeichnis, das ihn vergibt.\n",
        Lang::En => "  Whether it exists, only the register knows that gives it out.\n",
    });
    out
}

fn as_json(explained: &[KeyExplanation]) -> String {
    let part = |(name, de, en): &(dvs::Bilingual, String, String)| json!({"name": {"de": name.de, "en": name.en}, "value": {"de": de, "en": en}});
    let keys: Vec<Value> = explained
        .iter()
        .map(|one| {
            let mut map = Map::new();
            map.insert("kind".to_owned(), one.kind.name().into());
            map.insert("key".to_owned(), one.text.clone().into());
            map.insert("parts".to_owned(), one.parts.iter().map(part).collect());
            Value::Object(map)
        })
        .collect();
    format!("{:#}\n", json!({"format": 1, "keys": keys}))
}

//! `dvs key`: what an official key says.

use std::fmt::Write as _;
use std::process::ExitCode;

use dvs::Lang;
use dvs::facade;
use dvs::key::{KeyKind, KeyPart, LeitwegId, explain};
use serde_json::json;

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
    let explained: Vec<(KeyKind, Vec<KeyPart>)> = kinds
        .into_iter()
        .map(|kind| explain(kind, &text).map(|parts| (kind, parts)))
        .collect::<Result<_, _>>()
        .map_err(|error| Failure::of(format_args!("`{text}`"), error))?;
    if explained.is_empty() {
        return Err(Failure::new(|lang| nothing(&text, lang)));
    }
    let text = match args.format {
        Format::Text => {
            explained.iter().map(|(kind, parts)| told(*kind, parts, &text, lang)).collect::<Vec<_>>().join("\n")
        }
        Format::Json => as_json(&explained, &text),
    };
    Ok(Output::new(text, ExitCode::SUCCESS))
}

fn kind_called(name: &str) -> Result<KeyKind, Failure> {
    let known = KeyKind::ALL.map(KeyKind::name).join(", ");
    KeyKind::from_name(name).ok_or_else(|| {
        let de = format!("`{name}` ist keine Art von Schlüssel; möglich sind {known}");
        Failure::new((de, format!("`{name}` is no kind of key; known are {known}")))
    })
}

/// Coarse and fine part, with the check digits behind them.
fn computed(text: &str) -> Result<String, Failure> {
    let (coarse, fine) = text.split_once('-').map_or((text, None), |(coarse, fine)| (coarse, Some(fine)));
    let id = LeitwegId::compute(coarse, fine).map_err(|error| Failure::of(format_args!("`{text}`"), error))?;
    Ok(id.to_string())
}

fn nothing(text: &str, lang: Lang) -> String {
    let mut out = match lang {
        Lang::De => format!("`{text}` ist keiner der bekannten Schlüssel:"),
        Lang::En => format!("`{text}` is none of the known keys:"),
    };
    for kind in KeyKind::ALL {
        if let Err(error) = explain(kind, text) {
            let _ = write!(out, "\n  {}: {}", kind.name(), error.reason(lang));
        }
    }
    out
}

fn told(kind: KeyKind, parts: &[KeyPart], text: &str, lang: Lang) -> String {
    let mut out = format!("{}: {text}\n", kind.name());
    for part in parts {
        let _ = writeln!(out, "  {}: {}", part.title.get(lang), part.value(lang));
    }
    out.push_str(match lang {
        Lang::De => "  Ob es ihn gibt, sagt nur das Verzeichnis, das ihn vergibt.\n",
        Lang::En => "  Whether it exists, only the register knows that gives it out.\n",
    });
    out
}

/// What bindings get, too.
fn as_json(explained: &[(KeyKind, Vec<KeyPart>)], text: &str) -> String {
    let keys: Vec<_> = explained.iter().map(|(kind, _)| json!({"kind": kind.name(), "text": text})).collect();
    facade::call(&json!({"format": 1, "call": "key", "keys": keys}).to_string(), &[]) + "\n"
}

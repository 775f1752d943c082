//! The canonical form of one text: the same content always gives the same bytes.

use super::form::write_entity;
use super::{ChangeProblem, Form, read, write};
use crate::check::{Input, Options};
use crate::read::{Form as Read, detect};

/// What becomes of YAML comments, which no model holds.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Comments {
    /// A text with comments is left as it is, with a problem that says so.
    Keep,
    /// They are dropped.
    Drop,
}

/// A text in its canonical form: of the form that it has, a document stays a document and a single entity a single one. Members stand in declared order,
/// unknown ones behind them; YAML anchors are written out. The canonical form of the result is the result itself.
///
/// The content tells the form. Only a single entity in JSON can be both, a text of its own or lines that are one: an input whose name ends with
/// `.ndjson` or `.jsonl` stays a line.
///
/// ```
/// use dvs::{Options, change::{Comments, canonical}};
/// let options = Options::new("2026-11-23".parse()?);
/// let text = canonical(r#"{"id": "example.a:x", "kind": "service"}"#, &options, Comments::Keep)?;
/// assert_eq!(text, "{\n  \"kind\": \"service\",\n  \"id\": \"example.a:x\"\n}\n");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
/// Those of [`read`](super::read), and [`ChangeProblem::Comments`].
pub fn canonical<'a>(
    input: impl Into<Input<'a>>,
    options: &Options,
    comments: Comments,
) -> Result<String, ChangeProblem> {
    canonical_with_form(input.into(), options, comments).map(|(_, text)| text)
}

/// The canonical form of a text, and which form it has.
pub(crate) fn canonical_with_form(
    input: Input<'_>,
    options: &Options,
    comments: Comments,
) -> Result<(Form, String), ChangeProblem> {
    let catalog = read(input, options)?;
    let text = std::str::from_utf8(input.bytes()).unwrap_or_default();
    let text = text.trim_start_matches('\u{feff}');
    let (form, single) = form_of(text, comments, in_lines(input.name()))?;
    let mut entities = catalog.entities();
    let text = match (single, entities.next(), entities.next()) {
        (true, Some(entity), None) => write_entity(entity, form),
        (true, None, None) => form.text(&catalog.to_ndjson()),
        _ => write(&catalog, form),
    };
    Ok((form, text?))
}

/// Whether a file of this name holds lines.
fn in_lines(name: &str) -> bool {
    let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending);
    ["ndjson", "jsonl"].iter().any(|lines| ending.eq_ignore_ascii_case(lines))
}

/// The form of a text, and whether it is one entity, or header, alone.
fn form_of(text: &str, comments: Comments, in_lines: bool) -> Result<(Form, bool), ChangeProblem> {
    match detect(text, true) {
        Read::Lines => Ok((Form::Ndjson, false)),
        Read::Single if in_lines => Ok((Form::Ndjson, true)),
        Read::Single => Ok((Form::Json, true)),
        Read::Document | Read::Empty => Ok((Form::Json, false)),
        #[cfg(feature = "yaml")]
        Read::Yaml => match crate::read::first_comment(text) {
            Some(line) if comments == Comments::Keep => Err(ChangeProblem::Comments(line)),
            _ => {
                let yaml = crate::read::yaml_text(text, &crate::read::Limits::default());
                Ok((Form::Yaml, detect(&yaml.json, true) == Read::Single))
            }
        },
        #[cfg(not(feature = "yaml"))]
        Read::Yaml => {
            let _ = comments;
            Err(ChangeProblem::NoYaml)
        }
    }
}

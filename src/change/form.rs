//! The forms in which a catalog is written. Members stand in declared order, lists by kind; entities keep their order.

use std::collections::BTreeMap;

use super::ChangeProblem;
use crate::model::{Catalog, EntityRef, FormatVersion};
use crate::shape::json::{compact, indented};
use crate::shape::{Bilingual, UnknownMembers, choice};

/// A form in which a catalog is written.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub enum Form {
    /// A JSON document.
    Json,
    /// A line an entity, the header first.
    Ndjson,
    /// A YAML document.
    Yaml,
}

choice! {
    /// A form in which a catalog is written.
    Form by extension: "Form", "Eine Form, in der ein Katalog geschrieben wird." { Json, Ndjson, Yaml }
}

impl Form {
    /// What it is.
    #[must_use]
    pub const fn title(self) -> Bilingual {
        match self {
            Self::Json => Bilingual::new("ein JSON-Dokument", "a JSON document"),
            Self::Ndjson => {
                Bilingual::new("eine Zeile je Eintrag, der Kopf zuerst", "a line an entity, the header first")
            }
            Self::Yaml => Bilingual::new("ein YAML-Dokument", "a YAML document"),
        }
    }

    /// The ending of file names.
    #[must_use]
    pub const fn extension(self) -> &'static str {
        match self {
            Self::Json => "json",
            Self::Ndjson => "ndjson",
            Self::Yaml => "yaml",
        }
    }

    /// A JSON text in this form.
    pub(super) fn text(self, json: &str) -> Result<String, ChangeProblem> {
        match self {
            Self::Json => Ok(indented(json)),
            Self::Ndjson => Ok(compact(json) + "\n"),
            #[cfg(feature = "yaml")]
            Self::Yaml => super::yaml::from_json(json),
            #[cfg(not(feature = "yaml"))]
            Self::Yaml => Err(ChangeProblem::NoYaml),
        }
    }
}

/// Writes a catalog. Texts and numbers are kept as they were written, of unknown members, too; in YAML, texts are written so that they mean the same.
///
/// ```
/// use dvs::{Options, change};
/// let json = r#"{"format": "dvs-crate/1", "services": [{"id": "example.a:x", "title": {"de": "NO"}}]}"#;
/// let catalog = change::read(json, &Options::new("2026-11-23".parse()?))?;
/// let yaml = change::write(&catalog, change::Form::Yaml);
/// # #[cfg(feature = "yaml")]
/// assert_eq!(yaml?, "format: dvs-crate/1\n\nservices:\n  - id: \"example.a:x\"\n    title:\n      de: \"NO\"\n");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
/// [`ChangeProblem::NoPlaceInLines`] for lines; for YAML, [`ChangeProblem::HalfCharacter`], and [`ChangeProblem::NoYaml`] without the feature `yaml`.
pub fn write(catalog: &Catalog, form: Form) -> Result<String, ChangeProblem> {
    match form {
        Form::Ndjson => {
            if let Some((name, _)) = catalog.unknown.iter().next() {
                return Err(ChangeProblem::NoPlaceInLines(name.into()));
            }
            if catalog.catalog.is_none() && catalog.format != FormatVersion::default() {
                return Err(ChangeProblem::NoPlaceInLines("format".into()));
            }
            if let Some(header) = &catalog.catalog {
                fits(&header.unknown, &[("kind", "catalog"), ("format", catalog.format.as_str())])?;
            }
            catalog.entities().try_for_each(fits_line)?;
            Ok(catalog.to_ndjson())
        }
        _ => form.text(&catalog.to_json()),
    }
}

/// Writes an entity alone, with its kind.
pub(super) fn write_entity(entity: EntityRef<'_>, form: Form) -> Result<String, ChangeProblem> {
    fits_line(entity)?;
    form.text(&entity.to_line())
}

/// Whether a line, or a file of its own, holds all of an entity.
fn fits_line(entity: EntityRef<'_>) -> Result<(), ChangeProblem> {
    fits(entity.unknown(), &[("kind", entity.kind().name())])
}

/// Unknown members that are called like what a line says itself: they may say the same.
fn fits(unknown: &UnknownMembers, said: &[(&str, &str)]) -> Result<(), ChangeProblem> {
    for (name, text) in said {
        let other = |value: &str| serde_json::from_str::<String>(value).map_or(true, |value| value != *text);
        if unknown.get(name).is_some_and(|value| other(value.as_str())) {
            return Err(ChangeProblem::NoPlaceInLines((*name).into()));
        }
    }
    Ok(())
}

/// Writes a catalog as a folder: a file for each entity in a folder for its kind, and `catalog` with everything else. The names of the files, with
/// slashes, and their texts.
///
/// A file is called by the id, with `_` for its colon: `services/example.musterland_mail.yaml`. Read again, entities come in the order of their ids.
///
/// # Errors
/// [`ChangeProblem::TwoEntities`] if an id stands twice, and those of [`write()`].
pub fn folder(catalog: &Catalog, form: Form) -> Result<BTreeMap<String, String>, ChangeProblem> {
    let mut files = BTreeMap::new();
    let ending = form.extension();
    for entity in catalog.entities() {
        // A namespace has no `_`: no two ids become one name.
        let name = entity.id().as_str().replacen(':', "_", 1);
        let path = format!("{}/{name}.{ending}", entity.kind().list());
        if files.insert(path, write_entity(entity, form)?).is_some() {
            return Err(ChangeProblem::TwoEntities(entity.id().clone()));
        }
    }
    let mut rest = Catalog::new();
    rest.format.clone_from(&catalog.format);
    rest.catalog.clone_from(&catalog.catalog);
    rest.unknown.clone_from(&catalog.unknown);
    if files.is_empty() || rest != Catalog::new() {
        let text = if form == Form::Ndjson { write(&rest, form)? } else { form.text(&rest.to_json())? };
        files.insert(format!("catalog.{ending}"), text);
    }
    Ok(files)
}

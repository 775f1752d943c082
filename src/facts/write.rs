//! Facts as text and back, so that machines can share the work: one JSON array with its version first.

use std::collections::BTreeSet;

use super::{Day, Facts, HeaderFact, Kept, NameFact, NameRole, RowFact, RowStatus, Traits, Unread};
use crate::key::EntityId;
use crate::model::shape_of;
use crate::shape::{EntityKind, Path, Shape};

/// Version of the written form. It moves whenever rows change; facts are no archive.
const VERSION: &str = "dvs-facts/8";

/// A text that is no facts of this version.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
#[non_exhaustive]
pub enum FactsError {
    /// Not the JSON that was written.
    #[error("no facts: {0}")]
    Damaged(String),
    /// Another version.
    #[error("facts of version `{0}`; this build reads `{VERSION}`")]
    UnknownVersion(String),
}

/// Input, id, publisher, base, line, whether it stands in a document.
type Header = (u32, EntityId, Option<EntityId>, u64, u32, bool);
/// Id, kind and traits, input, base, line, index, first day, last day, stage, failed, incomplete, references (path, target), names of parts (role,
/// index, name).
type Entity = (u32, (usize, u32), u32, u64, u32, u32, i32, i32, u8, bool, bool, Vec<(u32, u32)>, Vec<(u8, u32, u32)>);
/// Row, member.
type SetAside = (u32, String);
/// Ids that could be read, whether there may be others.
type NotRead = (BTreeSet<Box<str>>, bool);
/// Name, whether it is empty.
type WrittenInput = (String, bool);
/// Version, kept texts, inputs, headers, ids, paths (kind, pointer), entities, members that were set aside, what could not be read.
type Written = (
    String,
    u8,
    Vec<WrittenInput>,
    Vec<Header>,
    Vec<String>,
    Vec<(usize, String)>,
    Vec<Entity>,
    Vec<SetAside>,
    NotRead,
);

impl Facts {
    /// The facts as text, for [`Facts::from_json`] on another machine with the same version of the crate.
    ///
    /// ```
    /// use dvs::{Options, facts::Facts};
    /// let options = Options::new("2026-11-23".parse()?);
    /// let facts = dvs::facts_of(r#"{"kind":"service","id":"example.a:x","provider":"example.a:y"}"#, &options);
    /// let again = Facts::from_json(&facts.to_json())?;
    /// assert_eq!(again.to_json(), facts.to_json());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn to_json(&self) -> String {
        let mut kinds = vec![0; self.paths.len()];
        let mut entities: Vec<Entity> = Vec::with_capacity(self.rows.len());
        for (index, row) in self.rows.iter().enumerate() {
            let references: Vec<_> =
                self.references_of(index).iter().map(|reference| (reference.path, reference.target)).collect();
            let kind = EntityKind::ALL.iter().position(|kind| *kind == row.kind).unwrap_or_default();
            for (path, _) in &references {
                if let Some(slot) = kinds.get_mut(*path as usize) {
                    *slot = kind;
                }
            }
            let names = self.names_of(index).iter().map(|name| (name.role as u8, name.index(), name.name)).collect();
            let day = |day: Option<Day>| day.map_or(0, Day::number);
            let (from, until) = (day(row.from), day(row.until));
            let stage = row.stage as u8;
            let (failed, incomplete) = (row.failed, row.incomplete);
            entities.push((
                row.id,
                (kind, row.traits.bits()),
                row.input,
                row.base,
                row.line,
                row.index,
                from,
                until,
                stage,
                failed,
                incomplete,
                references,
                names,
            ));
        }
        let header = |header: &HeaderFact| {
            let (id, publisher) = (header.id.clone(), header.publisher.clone());
            (header.input, id, publisher, header.base, header.line, header.in_document)
        };
        let written: Written = (
            VERSION.to_owned(),
            self.kept.bits(),
            self.inputs.iter().map(|name| (name.to_string(), self.empty.contains(name))).collect(),
            self.headers.iter().map(header).collect(),
            self.ids.iter().map(str::to_owned).collect(),
            kinds.into_iter().zip(self.paths.iter().map(str::to_owned)).collect(),
            entities,
            self.set_aside.iter().map(|(row, member)| (*row, member.to_string())).collect(),
            (self.unread.ids.clone(), self.unread.others),
        );
        // Numbers and texts only: writing them cannot fail.
        serde_json::to_string(&written).unwrap_or_default()
    }

    /// Facts from the text that [`Facts::to_json`] wrote.
    ///
    /// # Errors
    /// [`FactsError`] if the text is no facts, or facts of another version.
    pub fn from_json(text: &str) -> Result<Self, FactsError> {
        let version = text.trim_start().strip_prefix("[\"").and_then(|rest| rest.split('"').next()).unwrap_or_default();
        if version.starts_with("dvs-facts/") && version != VERSION {
            return Err(FactsError::UnknownVersion(version.to_owned()));
        }
        let written: Written = serde_json::from_str(text).map_err(|error| FactsError::Damaged(error.to_string()))?;
        let (_, kept, inputs, headers, ids, paths, entities, set_aside, (unread, others)) = written;
        let unread = Unread { ids: unread, others };
        let mut facts = Self { unread, ..Self::keeping(Kept::from_bits(kept)) };
        for (name, is_empty) in inputs {
            facts.add_input(&name.into(), is_empty);
        }
        let damaged = |what: &str| FactsError::Damaged(format!("unknown {what}"));
        let inputs = facts.inputs.len();
        let known = move |input: u32| (inputs > input as usize).then_some(input).ok_or_else(|| damaged("input"));
        for (input, id, publisher, base, line, in_document) in headers {
            facts.headers.push(HeaderFact { input: known(input)?, id, publisher, base, line, in_document });
        }
        let ids: Vec<u32> = ids.iter().map(|id| facts.ids.intern(id.as_bytes())).collect();
        let mut places = Vec::with_capacity(paths.len());
        for (kind, pointer) in &paths {
            let kind = EntityKind::ALL.get(*kind).ok_or_else(|| damaged("kind"))?;
            let mut place = None;
            at(shape_of(*kind), pointer.split('/').skip(1), &Path::ROOT, &mut |path| {
                place = Some(facts.paths.intern(path));
            });
            places.push(place.ok_or_else(|| damaged("path"))?);
        }
        for (id, (kind, traits), input, base, line, index, from, until, stage, failed, incomplete, references, names) in
            entities
        {
            let first = u32::try_from(facts.references.len()).map_err(|_| damaged("size"))?;
            let first_name = u32::try_from(facts.names.len()).map_err(|_| damaged("size"))?;
            facts.rows.push(RowFact {
                id: *ids.get(id as usize).ok_or_else(|| damaged("id"))?,
                input: known(input)?,
                base,
                line,
                index,
                references: first,
                names: first_name,
                kind: *EntityKind::ALL.get(kind).ok_or_else(|| damaged("kind"))?,
                traits: Traits::from_bits(traits),
                from: Day::from_number(from),
                until: Day::from_number(until),
                stage: RowStatus::from_number(stage).ok_or_else(|| damaged("stage"))?,
                failed,
                incomplete,
            });
            for (path, target) in references {
                let path = *places.get(path as usize).ok_or_else(|| damaged("path"))?;
                let target = *ids.get(target as usize).ok_or_else(|| damaged("id"))?;
                facts.references.push(super::ReferenceFact { target, path });
            }
            for (role, index, name) in names {
                let role = NameRole::from_number(role).ok_or_else(|| damaged("role"))?;
                let name = *ids.get(name as usize).ok_or_else(|| damaged("id"))?;
                facts.names.push(NameFact::new(role, index, name));
            }
        }
        for (row, member) in set_aside {
            if row as usize >= facts.rows.len() {
                return Err(damaged("row"));
            }
            facts.set_aside.push((row, member.into()));
        }
        facts.set_aside.sort_by_key(|(row, _)| *row);
        Ok(facts)
    }
}

/// Follows a pointer through the declarations. As deep as types nest.
fn at<'t>(
    shape: &'static Shape,
    mut tokens: impl Iterator<Item = &'t str>,
    path: &Path<'_>,
    act: &mut dyn FnMut(&Path<'_>),
) {
    let mut levels: Vec<Level> = Vec::new();
    let mut here = shape;
    for token in tokens.by_ref() {
        match here {
            Shape::Object(object) => {
                let Some(field) = object.fields.iter().find(|field| field.name == token) else { return };
                levels.push(Level::Field(field));
                here = field.shape;
            }
            Shape::List(inner) => {
                let Ok(index) = token.parse() else { return };
                levels.push(Level::Index(index));
                here = inner;
            }
            _ => return,
        }
    }
    with(&levels, path, act);
}

enum Level {
    Field(&'static crate::shape::Field),
    Index(usize),
}

/// Builds the path, which lies on the stack, level by level.
fn with(levels: &[Level], path: &Path<'_>, act: &mut dyn FnMut(&Path<'_>)) {
    match levels {
        [] => act(path),
        [Level::Field(field), rest @ ..] => with(rest, &path.field(field), act),
        [Level::Index(index), rest @ ..] => with(rest, &path.index(*index), act),
    }
}

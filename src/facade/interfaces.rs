//! Interfaces: comparing descriptions, who provides what is needed, who is hit when one ends. Not here: the answers (`compat`).

use super::catalogs::Reading;
use super::documents::{Document, Documents, Named};
use super::error::{Error, UNKNOWN_CHANGE_KIND, UNKNOWN_LOSS, suggestion};
use super::options::CheckLimits;
use super::{Answer, Ask, texts};
use crate::compat::{self, ChangeKind, Description, Direction, Level, Loss, ReadLimits};
use crate::key::EntityId;
use crate::shape::{Lang, List, nearest, request};
use crate::text::{Date, Text, Version};

request! {
    /// Compares two descriptions of an interface.
    pub struct CompareRequest as "compare": "Vergleich", "Vergleicht zwei Beschreibungen einer Schnittstelle." {
        new {
            /// The old description.
            older: Document = "old", "Alt", "Die alte Beschreibung.";
            /// The new description.
            newer: Document = "new", "Neu", "Die neue Beschreibung.";
        }
        /// Documents to which the old description refers; their names are their addresses, as seen from its name.
        old_parts: List<Document> = "oldParts", "Teile der alten", "Dokumente, auf die die alte Beschreibung verweist; ihre Namen sind ihre Adressen, vom Namen der Beschreibung aus gesehen.";
        /// Documents to which the new description refers.
        new_parts: List<Document> = "newParts", "Teile der neuen", "Dokumente, auf die die neue Beschreibung verweist.";
        /// Other levels of kinds of changes.
        levels: List<KindLevel> = "levels", "Stufen", "Andere Stufen von Arten von Änderungen.";
        /// Changes that are left out: fingerprints, or ids of kinds.
        ignore: List<Text> = "ignore", "Abwahl", "Änderungen, die wegbleiben: Fingerabdrücke oder Kennungen von Arten.";
        /// The day for which is judged whether an announced last day is over. Without it, it is not.
        today: Option<Date> = "today", "Tag", "Der Tag, für den beurteilt wird, ob ein angekündigter letzter Tag vorbei ist. Ohne ihn ist er es nicht.";
        /// Whether the text for people tells editorial changes, too. Default false.
        editorial: Option<bool> = "editorial", "Redaktionelles", "Ob der Text für Menschen auch redaktionelle Änderungen nennt. Ohne Angabe nicht.";
        /// Limits.
        limits: Option<CompareLimits> = "limits", "Grenzen", "Grenzen beim Lesen und Vergleichen.";
        /// Languages in which the answer is also written for people.
        languages: List<Lang> = "languages", "Sprachen", "Sprachen, in denen die Antwort auch für Menschen geschrieben wird.";
    }

    /// Another level of a kind of change.
    pub struct KindLevel: "Stufe einer Art von Änderung", "Eine andere Stufe einer Art von Änderung." {
        new {
            /// The id of the kind.
            id: Text = "id", "Art", "Die Kennung der Art.";
            /// How serious its changes are.
            level: Level = "level", "Stufe", "Wie schwer ihre Änderungen wiegen.";
        }
    }

    /// Limits of reading and comparing descriptions.
    pub struct CompareLimits: "Grenzen eines Vergleichs", "Grenzen beim Lesen und Vergleichen; alle haben Vorgaben." {
        new {}
        /// Bytes of one document. Default 64 MiB.
        max_text: Option<u32> = "maxText", "Größe", "Bytes eines Dokuments. Ohne Angabe 64 MiB.";
        /// How deep values may be nested. Default 128, at most 512.
        max_depth: Option<u32> = "maxDepth", "Tiefe", "Wie tief Werte verschachtelt sein dürfen. Ohne Angabe 128, höchstens 512.";
        /// Documents of one description. Default 256.
        max_documents: Option<u32> = "maxDocuments", "Dokumente", "Dokumente einer Beschreibung. Ohne Angabe 256.";
        /// Pairs of schemas that are compared. Default 200 000.
        max_pairs: Option<u32> = "maxPairs", "Paare", "Paare von Schemata, die verglichen werden. Ohne Angabe 200 000.";
        /// Steps through schemas that differ. Default 5 000 000.
        max_steps: Option<u32> = "maxSteps", "Schritte", "Schritte durch Schemata, die sich unterscheiden. Ohne Angabe 5 000 000.";
        /// Changes that are kept. Default 100 000.
        max_changes: Option<u32> = "maxChanges", "Änderungen", "Änderungen, die behalten werden. Ohne Angabe 100 000.";
    }

    /// Who provides what each service needs.
    pub struct ResolveRequest as "resolve": "Bedarf und Bereitstellung", "Wer bereitstellt, was jeder Cloud-Service benötigt." {
        new {
            /// The day for which is asked.
            on: Date = "on", "Tag", "Der Tag, für den gefragt wird.";
        }
        /// The catalogs, which together are one. None: all documents.
        documents: List<Document> = "documents", "Kataloge", "Die Kataloge, die zusammen einer sind. Keine: alle Dokumente.";
        /// Limits of reading.
        limits: Option<CheckLimits> = "limits", "Grenzen", "Grenzen beim Lesen.";
        /// Languages in which the answer is also written for people.
        languages: List<Lang> = "languages", "Sprachen", "Sprachen, in denen die Antwort auch für Menschen geschrieben wird.";
    }

    /// Who is hit when an interface, or a version of it, ends.
    pub struct ImpactRequest as "impact": "Auswirkung", "Wen es trifft, wenn eine Schnittstelle oder eine Version davon endet." {
        new {
            /// The day for which is asked.
            on: Date = "on", "Tag", "Der Tag, für den gefragt wird.";
            /// The interface.
            interface: EntityId = "interface", "Schnittstelle", "Die Schnittstelle.";
        }
        /// Only this version.
        version: Option<Version> = "version", "Version", "Nur diese Version.";
        /// The catalogs, which together are one. None: all documents.
        documents: List<Document> = "documents", "Kataloge", "Die Kataloge, die zusammen einer sind. Keine: alle Dokumente.";
        /// Limits of reading.
        limits: Option<CheckLimits> = "limits", "Grenzen", "Grenzen beim Lesen.";
        /// Languages in which the answer is also written for people.
        languages: List<Lang> = "languages", "Sprachen", "Sprachen, in denen die Antwort auch für Menschen geschrieben wird.";
    }
}

impl CompareRequest {
    /// Each level names a kind that exists. What is left out may be a fingerprint.
    fn options(&self) -> Result<compat::Options, Error> {
        let mut options = compat::Options::default();
        options.today.clone_from(&self.today);
        let kinds = ChangeKind::all();
        let ids: Vec<String> =
            kinds.iter().flat_map(|kind| [Direction::Request, Direction::Response].map(|it| kind.id(it))).collect();
        let mut faults = Vec::new();
        for (place, KindLevel { id, level }) in self.levels.iter().enumerate() {
            if !ids.iter().any(|known| id == known.as_str()) {
                let near = nearest(id.as_str(), ids.iter().map(String::as_str));
                let params = [("name", id.as_str().into()), ("suggestion", suggestion(near))];
                faults.push(UNKNOWN_CHANGE_KIND.at(format!("/levels/{place}/id"), &params));
            }
            options = options.level(id.as_str(), *level);
        }
        Error::of(faults)?;
        for what in &self.ignore {
            options = options.ignore(what.as_str());
        }
        if let Some(limits) = &self.limits {
            set(&mut options.max_pairs, limits.max_pairs);
            set(&mut options.max_steps, limits.max_steps);
            set(&mut options.max_changes, limits.max_changes);
        }
        Ok(options)
    }

    fn read_limits(&self) -> ReadLimits {
        let mut all = ReadLimits::default();
        if let Some(limits) = &self.limits {
            set(&mut all.max_text, limits.max_text);
            set(&mut all.max_depth, limits.max_depth.map(|depth| depth.min(512)));
            set(&mut all.max_documents, limits.max_documents);
        }
        all
    }
}

fn set(limit: &mut usize, asked: Option<u32>) {
    if let Some(asked) = asked {
        *limit = asked as usize;
    }
}

/// Reads a description, and of the documents beside it those to which it refers.
fn description(root: &Named<'_>, parts: &[Named<'_>], limits: &ReadLimits) -> Result<Description, Error> {
    let texts = parts.iter().map(|part| Ok((part.name.as_str(), part.text()?))).collect::<Result<Vec<_>, Error>>()?;
    let mut resolver =
        |address: &str| texts.iter().find(|(name, _)| *name == address).map(|(_, text)| (*text).to_owned());
    Ok(Description::read_with(root.text()?, &root.name, &mut resolver, limits))
}

impl Ask for CompareRequest {
    const NAME: &'static str = Self::CALL;
    #[cfg(feature = "schema")]
    const RESULT: &'static crate::shape::ObjectShape = &crate::compat::shapes::COMPARISON;

    fn ask(&self, documents: &[&[u8]]) -> Result<Answer, Error> {
        let options = self.options()?;
        let mut all = Documents::new(documents);
        let (old, new) = (all.take(&self.older, "/old"), all.take(&self.newer, "/new"));
        let (old_parts, new_parts) = (all.list(&self.old_parts, "oldParts"), all.list(&self.new_parts, "newParts"));
        all.check()?;
        let (Some(old), Some(new)) = (old, new) else { return Err(super::error::DOCUMENT_MISSING.fault(&[]).into()) };
        let limits = self.read_limits();
        let (old, new) = (description(&old, &old_parts, &limits)?, description(&new, &new_parts, &limits)?);
        let comparison = compat::compare(&old, &new, &options);
        let editorial = self.editorial == Some(true);
        let texts = texts(&self.languages, |lang| comparison.to_text(lang, editorial));
        Ok(Answer::of(comparison.to_json()).texts(texts))
    }
}

impl Ask for ResolveRequest {
    const NAME: &'static str = Self::CALL;
    #[cfg(feature = "schema")]
    const RESULT: &'static crate::shape::ObjectShape = &crate::compat::shapes::RESOLUTION;

    fn ask(&self, documents: &[&[u8]]) -> Result<Answer, Error> {
        let read = Reading { on: &self.on, limits: self.limits.as_ref() }.all(documents, &self.documents)?;
        let resolution = compat::resolve(&read.catalog, &self.on);
        let texts = texts(&self.languages, |lang| resolution.to_text(lang));
        Ok(Answer::of(resolution.to_json()).texts(texts).not_read(read.not_read))
    }
}

impl Ask for ImpactRequest {
    const NAME: &'static str = Self::CALL;
    #[cfg(feature = "schema")]
    const RESULT: &'static crate::shape::ObjectShape = &crate::compat::shapes::IMPACT;

    fn ask(&self, documents: &[&[u8]]) -> Result<Answer, Error> {
        let read = Reading { on: &self.on, limits: self.limits.as_ref() }.all(documents, &self.documents)?;
        let loss = match &self.version {
            Some(version) => Loss::Version(&self.interface, version),
            None => Loss::Interface(&self.interface),
        };
        if !loss.is_known(&read.catalog) {
            let version = self.version.as_ref().map(|version| format!("@{version}")).unwrap_or_default();
            let name = format!("{}{version}", self.interface);
            let at = if self.version.is_some() { "/version" } else { "/interface" };
            return Err(UNKNOWN_LOSS.at(at.to_owned(), &[("name", name.into())]).into());
        }
        let impact = compat::impact(&read.catalog, &loss, &self.on);
        let texts = texts(&self.languages, |lang| impact.to_text(lang));
        Ok(Answer::of(impact.to_json()).texts(texts).not_read(read.not_read))
    }
}

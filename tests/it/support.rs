//! What several tests need: the files of the project, and everything that the declarations say.

use std::fs;
use std::path::{Path, PathBuf};

use dvs::model::{Agreement, Catalog, CatalogHeader, InterfaceContract, Organisation, Service, Tenant};
use dvs::{Declaration, Format, ObjectShape, Shape, VocabularyShape};

/// The folder of the project.
pub(crate) fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Reads a file of the project; lines end with a newline whatever the checkout made of them.
pub(crate) fn read(path: &str) -> String {
    let text = fs::read_to_string(root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"));
    text.replace("\r\n", "\n")
}

/// All files of a folder of the project, by their way from the root and sorted. Leaves out what is built or is git's own.
pub(crate) fn files(folder: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut open = vec![root().join(folder)];
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(&folder).unwrap() {
            let entry = entry.unwrap();
            let name = entry.file_name().into_string().unwrap();
            if name == ".git" || name == "__pycache__" || name.starts_with("target") {
                continue;
            }
            if entry.file_type().unwrap().is_dir() {
                open.push(entry.path());
            } else {
                found.push(relative(&entry.path()));
            }
        }
    }
    found.sort();
    found
}

fn relative(path: &Path) -> String {
    let path: PathBuf = path.strip_prefix(root()).unwrap().components().collect();
    path.to_str().unwrap().replace('\\', "/")
}

/// Everything that the declarations of the model say.
#[derive(Default)]
pub(crate) struct Shapes {
    pub(crate) objects: Vec<&'static ObjectShape>,
    pub(crate) vocabularies: Vec<&'static VocabularyShape>,
    pub(crate) formats: Vec<&'static Format>,
}

impl Shapes {
    /// What can be reached from some objects, in declared order, each once.
    pub(crate) fn from<const N: usize>(roots: [&'static ObjectShape; N]) -> Self {
        let mut shapes = Self::default();
        for root in roots {
            shapes.object(root);
        }
        shapes
    }

    /// The whole model.
    pub(crate) fn all() -> Self {
        Self::from([Catalog::shape()])
    }

    fn object(&mut self, object: &'static ObjectShape) {
        if self.objects.iter().any(|known| std::ptr::eq(*known, object)) {
            return;
        }
        self.objects.push(object);
        for field in object.fields {
            self.shape(field.shape);
        }
    }

    fn shape(&mut self, shape: &'static Shape) {
        match shape {
            Shape::Object(object) => self.object(object),
            Shape::List(of) => self.shape(of),
            Shape::Vocabulary(list) if !self.vocabularies.iter().any(|known| std::ptr::eq(*known, *list)) => {
                self.vocabularies.push(list);
            }
            Shape::Text(format) if !self.formats.iter().any(|known| known.name == format.name) => {
                self.formats.push(format);
            }
            _ => {}
        }
    }
}

/// The header and the five kinds of entities.
pub(crate) fn parts() -> [&'static ObjectShape; 6] {
    [
        CatalogHeader::shape(),
        Organisation::shape(),
        Service::shape(),
        InterfaceContract::shape(),
        Tenant::shape(),
        Agreement::shape(),
    ]
}

/// Everything that can be found, in the order of codes.
pub(crate) fn declarations() -> Vec<&'static Declaration> {
    dvs::rule_book().declarations()
}

/// The table rows under a heading of a Markdown text: cells without the header and the line below it.
pub(crate) fn table(text: &str, heading: &str) -> Vec<Vec<String>> {
    let section = text.split(&format!("\n## {heading}\n")).nth(1).unwrap_or_else(|| panic!("no section {heading}"));
    let section = section.split("\n## ").next().unwrap_or_default();
    let rows = section.lines().filter(|line| line.starts_with('|'));
    let cells = |line: &str| line.trim_matches('|').split('|').map(|cell| cell.trim().to_owned()).collect();
    rows.skip(2).map(cells).collect()
}

/// The English docs without examples and without links that only rustdoc understands.
pub(crate) fn prose(docs: &str) -> String {
    let mut text = String::new();
    for (index, part) in docs.split("```").enumerate() {
        if index % 2 == 0 {
            text.push_str(part);
        }
    }
    let mut plain = String::new();
    let mut rest = text.as_str();
    // [`Digest`](super::Digest) becomes `Digest`; links to pages stay.
    while let Some((before, after)) = rest.split_once('[') {
        plain.push_str(before);
        let link = after.split_once(']').and_then(|(label, tail)| {
            let (target, tail) = tail.strip_prefix('(').and_then(|tail| tail.split_once(')')).unwrap_or(("", tail));
            (label.starts_with('`') && !target.starts_with("http")).then_some((label, tail))
        });
        if let Some((label, tail)) = link {
            plain.push_str(label);
            rest = tail;
        } else {
            plain.push('[');
            rest = after;
        }
    }
    plain.push_str(rest);
    // Lines of a comment begin with the blank behind its slashes.
    let lines: Vec<_> = plain.trim().lines().map(|line| line.strip_prefix(' ').unwrap_or(line)).collect();
    lines.join("\n")
}

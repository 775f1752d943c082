//! The documents beside a request: bytes, named by their place. Not here: what is done with them.

use super::error::{DOCUMENT_TWICE, Error, Fault, Kind, MOST_FAULTS, NO_SUCH_DOCUMENT, NOT_UTF8};
use crate::check::Input;
use crate::report::Param;
use crate::shape::{List, request};
use crate::text::Text;

request! {
    /// A document that was handed over beside the request.
    pub struct Document: "Dokument", "Ein Dokument, das neben der Anfrage übergeben wurde." {
        new {
            /// Its place among the documents, counted from 0.
            index: u32 = "index", "Nummer", "Die Stelle unter den Dokumenten, gezählt ab 0.";
        }
        /// Its name in findings, such as that of a file. Without it, `document` and its place.
        name: Option<Text> = "name", "Name", "Der Name in Befunden, etwa der einer Datei. Ohne ihn `document` und die Stelle.";
    }
}

/// A document with its place and name.
#[derive(Clone, Debug)]
pub(super) struct Named<'a> {
    pub(super) index: usize,
    pub(super) name: String,
    pub(super) bytes: &'a [u8],
    /// Where the request names it; nowhere if it took all.
    pub(super) pointer: Option<String>,
}

impl<'a> Named<'a> {
    fn new(index: usize, name: Option<&Text>, bytes: &'a [u8], pointer: Option<String>) -> Self {
        let name = name.map_or_else(|| format!("document {index}"), |name| name.as_str().to_owned());
        Self { index, name, bytes, pointer }
    }

    /// A fault of this document.
    pub(super) fn fault(&self, kind: &Kind, params: &[(&'static str, Param)]) -> Fault {
        let all: Vec<_> = [("index", self.index.into())].into_iter().chain(params.iter().cloned()).collect();
        match &self.pointer {
            Some(pointer) => kind.at(pointer.as_str(), &all),
            None => kind.fault(&all),
        }
    }

    pub(super) fn input(&self) -> Input<'_> {
        Input::named(&self.name, self.bytes)
    }

    /// The text, for what must be one.
    pub(super) fn text(&self) -> Result<&'a str, Fault> {
        std::str::from_utf8(self.bytes).map_err(|error| {
            let params = [("offset", error.valid_up_to().into())];
            self.fault(&NOT_UTF8, &params)
        })
    }
}

/// The documents of a call, of which each is named once.
#[derive(Debug)]
pub(super) struct Documents<'a> {
    all: &'a [&'a [u8]],
    taken: Vec<bool>,
    faults: Vec<Fault>,
}

impl<'a> Documents<'a> {
    pub(super) fn new(all: &'a [&'a [u8]]) -> Self {
        Self { all, taken: vec![false; all.len()], faults: Vec::new() }
    }

    /// The document that a member of the request names.
    pub(super) fn take(&mut self, wanted: &Document, pointer: &str) -> Option<Named<'a>> {
        let index = wanted.index as usize;
        let place = || format!("{pointer}/index");
        match (self.all.get(index), self.taken.get_mut(index)) {
            (Some(bytes), Some(taken)) if !*taken => {
                *taken = true;
                Some(Named::new(index, wanted.name.as_ref(), bytes, Some(pointer.to_owned())))
            }
            (Some(_), _) => {
                self.fault(DOCUMENT_TWICE.at(place(), &[("index", index.into())]));
                None
            }
            (None, _) => {
                let params = [("index", index.into()), ("count", self.all.len().into())];
                self.fault(NO_SUCH_DOCUMENT.at(place(), &params));
                None
            }
        }
    }

    fn fault(&mut self, fault: Fault) {
        if self.faults.len() < MOST_FAULTS {
            self.faults.push(fault);
        }
    }

    /// The documents that a list names.
    pub(super) fn list(&mut self, wanted: &List<Document>, member: &str) -> Vec<Named<'a>> {
        let named = wanted.iter().enumerate().filter_map(|(place, one)| self.take(one, &format!("/{member}/{place}")));
        named.collect()
    }

    /// The documents that a list names; if it names none, all that were not taken yet.
    pub(super) fn list_or_rest(&mut self, wanted: &List<Document>, member: &str) -> Vec<Named<'a>> {
        if !wanted.is_empty() {
            return self.list(wanted, member);
        }
        let free = self.all.iter().zip(&mut self.taken).enumerate().filter(|(_, (_, taken))| !**taken);
        free.map(|(index, (bytes, taken))| {
            *taken = true;
            Named::new(index, None, bytes, None)
        })
        .collect()
    }

    /// What was wrong with the names of documents so far.
    pub(super) fn check(&mut self) -> Result<(), Error> {
        Error::of(std::mem::take(&mut self.faults))
    }
}

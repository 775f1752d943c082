//! Judging one group of sources: held in memory with excerpts, or, if it is long, as a stream in bounded memory.

use std::fs::File;
use std::io::{BufReader, Cursor, Read, stdin};

use dvs::{Input, Lang, Options, Report};

use crate::inputs::{Group, Source, read};
use crate::output::Failure;
use crate::progress::Progress;

/// From this size on a file that stands alone is read as a stream.
const LONG: u64 = 64 << 20;
/// How much of standard input, whose size nobody knows, is held before it becomes a stream.
const HELD: u64 = 16 << 20;

/// What came of a group, and the texts that can be shown beside findings.
pub(crate) struct Judged {
    pub(crate) report: Report,
    sources: Vec<(String, Vec<u8>)>,
}

impl Judged {
    /// The report as text, with excerpts of what is held.
    pub(crate) fn to_text(&self, lang: Lang, color: bool) -> String {
        let texts: Vec<(&str, &str)> =
            self.sources.iter().map(|(name, bytes)| (name.as_str(), text_of(bytes))).collect();
        self.report.to_text_with_excerpts(lang, &texts, color)
    }
}

/// The text up to the first byte that is no UTF-8.
fn text_of(bytes: &[u8]) -> &str {
    match std::str::from_utf8(bytes) {
        Ok(text) => text,
        Err(error) => bytes.get(..error.valid_up_to()).and_then(|valid| std::str::from_utf8(valid).ok()).unwrap_or(""),
    }
}

/// Judges the sources of a group together.
pub(crate) fn judge(group: &Group, options: &Options, threads: Option<u16>) -> Result<Judged, Failure> {
    let options = &*group.options(options)?;
    if let [source] = group.sources.as_slice() {
        return alone(source, options, threads);
    }
    let sources = group.sources.iter().map(read).collect::<Result<Vec<_>, _>>()?;
    let inputs = sources.iter().map(|(name, bytes)| Input::named(name, bytes));
    let report = dvs::check_together(inputs, options);
    Ok(Judged { report, sources })
}

fn alone(source: &Source, options: &Options, threads: Option<u16>) -> Result<Judged, Failure> {
    let name = source.name();
    let failure = |error: std::io::Error| Failure::of(&name, error);
    let (mut reader, buffered): (Box<dyn Read>, u64) = match source {
        Source::File(path) => {
            let file = File::open(path).map_err(failure)?;
            // What has no length of its own, a pipe by name, counts as short until it proves long.
            let buffered = if file.metadata().map_err(failure)?.len() < LONG { LONG } else { 0 };
            (Box::new(Progress::new(file, &name)), buffered)
        }
        Source::Stdin => (Box::new(Progress::new(stdin(), &name)), HELD),
    };
    let mut head = Vec::new();
    reader.by_ref().take(buffered).read_to_end(&mut head).map_err(failure)?;
    if (head.len() as u64) < buffered {
        let report = dvs::check(Input::named(&name, &head), options);
        return Ok(Judged { report, sources: vec![(name, head)] });
    }
    let stream = BufReader::with_capacity(1 << 20, Cursor::new(head).chain(reader));
    let cores = || std::thread::available_parallelism().map_or(1, usize::from);
    let report = match threads.map_or_else(cores, usize::from) {
        1 => dvs::check_reader(&name, stream, options),
        threads => dvs::check_reader_parallel(&name, stream, options, threads),
    };
    Ok(Judged { report: report.map_err(failure)?, sources: Vec::new() })
}

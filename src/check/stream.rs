//! NDJSON of any length, block by block in bounded memory. Any other form is read whole.

use std::io::{self, BufRead, Read as _};
use std::sync::Arc;

use super::finish;
use super::intake::{BYTE_ORDER_MARK, has_content};
use super::part::{Origin, Part};
use super::plan::Plan;
use super::receive::Intake;
use super::{Input, Options};
use crate::read::{Form, InputProblem, Lines, Receiver, detect};
use crate::report::{Report, count_bytes};

/// How much is read at a time. Blocks end at line ends; a longer line makes a longer block.
const BLOCK: usize = 1 << 20;

/// Checks what a reader gives. NDJSON streams in bounded memory, and rules that need the whole catalog do not run;
/// a document, JSON or YAML, is read whole within the limit of its size.
///
/// # Errors
/// Only what the reader says. What is wrong with the content is in the report.
///
/// ```
/// use dvs::Options;
/// let lines = "{\"kind\":\"service\",\"id\":\"example.a:x\"}\n{\"kind\":\"service\",\"id\":\"example.a:x\"}\n";
/// let report = dvs::check_reader("stream.ndjson", lines.as_bytes(), &Options::new("2026-11-23".parse()?))?;
/// assert_eq!(report.entities(), 2);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn check_reader(name: &str, reader: impl BufRead, options: &Options) -> io::Result<Report> {
    let plan = Plan::new(options);
    let mut blocks = Blocks::new(name, reader, options);
    let mut whole = Part::default();
    let (mut state, mut room) = (Lines::default(), options.limits.max_entities);
    while let Some(block) = blocks.next()? {
        match block {
            Block::Whole(bytes) => return Ok(check_whole(name, &bytes, options)),
            Block::Lines(lines) => {
                let mut intake = lines.intake(&blocks.name, options, &plan);
                intake.room = room;
                lines.read(&mut intake, &mut state);
                room = intake.room;
                whole.merge(intake.part, options);
                blocks.recycle(lines);
            }
        }
    }
    Ok(finish(options, &plan, whole, &blocks))
}

/// Like [`check_reader`], with several threads that check while the calling one reads and merges. The report is the same.
///
/// ```
/// use dvs::Options;
/// let lines = "{\"kind\":\"service\",\"id\":\"example.a:x\"}\n".repeat(2);
/// let options = Options::new("2026-11-23".parse()?);
/// let report = dvs::check_reader_parallel("stream.ndjson", lines.as_bytes(), &options, 2)?;
/// assert_eq!(report.to_json(), dvs::check_reader("stream.ndjson", lines.as_bytes(), &options)?.to_json());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
/// What the reader says, or that no threads could be started.
#[cfg(feature = "parallel")]
pub fn check_reader_parallel(
    name: &str,
    reader: impl BufRead,
    options: &Options,
    threads: usize,
) -> io::Result<Report> {
    use std::collections::VecDeque;
    use std::sync::mpsc::sync_channel;

    if threads == 1 {
        return check_reader(name, reader, options);
    }
    let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().map_err(io::Error::other)?;
    // Enough for no thread to wait for another, and a bound of what is held.
    let most = pool.current_num_threads() * 4;
    let plan = Plan::new(options);
    let mut blocks = Blocks::new(name, reader, options);
    let name = &Arc::clone(&blocks.name);
    let check = |lines: LineBlock| {
        let mut intake = lines.intake(name, options, &plan);
        lines.read(&mut intake, &mut Lines { begun: lines.begun, full: false });
        let entities = options.limits.max_entities - intake.room;
        (intake.part, entities, lines)
    };
    let check = &check;
    let mut whole = Part::default();
    let mut seen = 0;
    let other_form = pool.in_place_scope(|scope| {
        // What is being checked, in the order of the text.
        let mut pending = VecDeque::new();
        let mut ended = false;
        loop {
            while !ended && pending.len() < most {
                match blocks.next()? {
                    None => ended = true,
                    Some(Block::Whole(bytes)) => return Ok(Some(bytes)),
                    Some(Block::Lines(lines)) => {
                        let (send, receive) = sync_channel(1);
                        pending.push_back((receive, blocks.offset, blocks.line));
                        // Nobody waits for it any more only if the reading failed or there are too many entities.
                        scope.spawn(move |_| _ = send.send(check(lines)));
                    }
                }
            }
            let Some((receive, offset, line)) = pending.pop_front() else { return Ok(None) };
            let Ok((part, entities, lines)) = receive.recv() else { return Ok(None) };
            seen += entities;
            whole.merge(part, options);
            blocks.recycle(lines);
            if seen > options.limits.max_entities {
                let mut intake = Intake::new(options, &plan, Arc::clone(name));
                (intake.base, intake.line) = (offset, line);
                intake.problem(InputProblem::TooManyEntities { offset: 0, limit: options.limits.max_entities });
                whole.merge(intake.part, options);
                return Ok(None);
            }
        }
    });
    match other_form {
        Ok(Some(bytes)) => Ok(check_whole(name, &bytes, options)),
        Ok(None) => Ok(finish(options, &plan, whole, &blocks)),
        Err(error) => Err(error),
    }
}

/// Checks some lines of NDJSON that begin at a byte offset and a line (from 1) of their input: the map step where cores or machines
/// share the work. Merge the parts in order with [`Checker::merge`](super::Checker::merge). A part without lines is nothing to object to;
/// that an input is empty shows only when all of its parts, those of its name, have come together.
///
/// ```
/// use dvs::{Checker, Options, part_of_lines};
/// let options = Options::new("2026-11-23".parse()?);
/// let (first, second) = ("{\"kind\":\"service\",\"id\":\"example.a:x\"}\n", "{\"kind\":\"service\",\"id\":\"example.a:y\"}\n");
/// let mut checker = Checker::new(&options);
/// checker.merge(part_of_lines("all.ndjson", first, 0, 1, &options));
/// checker.merge(part_of_lines("all.ndjson", second, first.len(), 2, &options));
/// assert_eq!(checker.report().entities(), 2);
/// # Ok::<(), dvs::InvalidText>(())
/// ```
#[must_use]
pub fn part_of_lines(
    name: &str,
    lines: &(impl AsRef<[u8]> + ?Sized),
    offset: usize,
    line: usize,
    options: &Options,
) -> Part {
    let plan = Plan::new(options);
    let mut bytes = lines.as_ref().to_vec();
    // Nothing lies behind the last byte that can be counted.
    let most = usize::MAX - 1 - bytes.len();
    let (offset, line) = (offset.min(most), line.min(most));
    let mark = BYTE_ORDER_MARK.as_bytes();
    let after_mark = offset == 0 && bytes.starts_with(mark);
    if after_mark {
        bytes.drain(..mark.len());
    }
    let begun = offset > 0;
    let offset = if after_mark { mark.len() } else { offset };
    let block = LineBlock { bytes, offset, line, begun, after_mark };
    let mut intake = block.intake(&name.into(), options, &plan);
    block.read(&mut intake, &mut Lines { begun: block.begun, full: false });
    intake.part
}

fn check_whole(name: &str, bytes: &[u8], options: &Options) -> Report {
    super::check(Input::named(name, bytes), options)
}

fn finish<R>(options: &Options, plan: &Plan, mut whole: Part, blocks: &Blocks<'_, R>) -> Report {
    if !blocks.begun {
        // Not even one block came.
        whole.merge(part_of_lines(&blocks.name, "", 0, 1, options), options);
    }
    whole.origin = Origin::Stream;
    finish::report(options, plan, whole, &[])
}

/// Lines with their place in the input.
struct LineBlock {
    bytes: Vec<u8>,
    offset: usize,
    line: usize,
    /// Whether lines with content came before.
    begun: bool,
    /// Whether a byte order mark stands before it.
    after_mark: bool,
}

impl LineBlock {
    fn intake<'a>(&self, name: &Arc<str>, options: &'a Options, plan: &'a Plan) -> Intake<'a> {
        let mut intake = Intake::new(options, plan, Arc::clone(name));
        (intake.base, intake.line) = (self.offset, self.line);
        intake.part.origin = Origin::Stream;
        intake
    }

    fn read(&self, intake: &mut Intake<'_>, state: &mut Lines) {
        if self.after_mark {
            intake.problem(InputProblem::ByteOrderMark);
        }
        intake.part.facts.add_input(&intake.input, !has_content(&self.bytes));
        intake.piece(&self.bytes, state);
    }
}

enum Block {
    /// Lines of NDJSON.
    Lines(LineBlock),
    /// All of an input of another form.
    Whole(Vec<u8>),
}

/// Whether what begins so can be read line by line. `end`: nothing follows.
fn are_lines(bytes: &[u8], end: bool) -> bool {
    match std::str::from_utf8(bytes) {
        Ok(text) => matches!(detect(text, end), Form::Lines | Form::Empty),
        // What is no text from its first character is in another encoding.
        Err(error) => {
            let valid = bytes.get(..error.valid_up_to()).and_then(|valid| std::str::from_utf8(valid).ok());
            detect(valid.unwrap_or_default(), false) == Form::Lines
        }
    }
}

/// Cuts what a reader gives into blocks.
struct Blocks<'o, R> {
    name: Arc<str>,
    reader: R,
    options: &'o Options,
    /// What came after the last line end.
    rest: Vec<u8>,
    spare: Vec<Vec<u8>>,
    offset: usize,
    line: usize,
    /// Whether anything was read.
    begun: bool,
    /// Whether a line with content was seen.
    content: bool,
}

impl<'o, R: BufRead> Blocks<'o, R> {
    fn new(name: &str, reader: R, options: &'o Options) -> Self {
        Self {
            name: name.into(),
            reader,
            options,
            rest: Vec::new(),
            spare: Vec::new(),
            offset: 0,
            line: 1,
            begun: false,
            content: false,
        }
    }

    fn next(&mut self) -> io::Result<Option<Block>> {
        let mut bytes = self.spare.pop().unwrap_or_default();
        bytes.append(&mut self.rest);
        let mut end = false;
        while !end
            && (bytes.len() < BLOCK || !bytes.contains(&b'\n'))
            && bytes.len() <= self.options.limits.max_line.max(BLOCK)
        {
            end = self.reader.by_ref().take(BLOCK as u64).read_to_end(&mut bytes)? == 0;
        }
        if bytes.is_empty() {
            return Ok(None);
        }
        let mut after_mark = false;
        if !std::mem::replace(&mut self.begun, true) {
            let mark = BYTE_ORDER_MARK.as_bytes();
            after_mark = bytes.starts_with(mark);
            let begin = if after_mark { mark.len() } else { 0 };
            if !are_lines(bytes.get(begin..).unwrap_or_default(), end) {
                let limit = self.options.limits.max_input as u64 + 1;
                self.reader.by_ref().take(limit).read_to_end(&mut bytes)?;
                self.content = true;
                return Ok(Some(Block::Whole(bytes)));
            }
            bytes.drain(..begin);
            self.offset = begin;
        }
        if !end {
            // A line longer than the limit is cut: its first piece is reported as too long, the others are no JSON.
            let cut = bytes.iter().rposition(|byte| *byte == b'\n').map_or(bytes.len(), |at| at + 1);
            self.rest = bytes.split_off(cut);
        }
        let begun = self.content;
        self.content |= has_content(&bytes);
        let block = LineBlock { offset: self.offset, line: self.line, bytes, begun, after_mark };
        self.offset += block.bytes.len();
        self.line += count_bytes(&block.bytes, |byte| byte == b'\n');
        Ok(Some(Block::Lines(block)))
    }

    /// Takes the memory of a block back.
    fn recycle(&mut self, block: LineBlock) {
        let mut bytes = block.bytes;
        bytes.clear();
        self.spare.push(bytes);
    }
}

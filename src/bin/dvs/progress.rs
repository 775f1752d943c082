//! What a long command is at, on standard error while somebody watches.

use std::io::{self, IsTerminal as _, Read, Write as _};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{RecvTimeoutError, channel};
use std::sync::{Mutex, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

/// What it is at.
static NOW: Mutex<String> = Mutex::new(String::new());
/// Whether that stands on the terminal.
static SHOWN: AtomicBool = AtomicBool::new(false);

const TICK: Duration = Duration::from_millis(250);
/// Back to the beginning of the line, which is emptied.
const EMPTY_LINE: &str = "\r\u{1b}[K";

/// Does something that may take long. After a moment it is shown how long it has taken, and at what it is.
pub(crate) fn during<T>(act: impl FnOnce() -> T) -> T {
    if !io::stderr().is_terminal() {
        return act();
    }
    let started = Instant::now();
    let (end, ended) = channel::<()>();
    thread::scope(|scope| {
        scope.spawn(move || {
            while ended.recv_timeout(TICK) == Err(RecvTimeoutError::Timeout) {
                let now = NOW.lock().unwrap_or_else(PoisonError::into_inner).clone();
                SHOWN.store(true, Ordering::Relaxed);
                let _ = write!(io::stderr(), "{EMPTY_LINE}{now}: {} s", started.elapsed().as_secs());
            }
            clear();
        });
        // Gone with the end of this, whichever way it ends.
        let _end = end;
        act()
    })
}

/// Says at what it is now.
pub(crate) fn at(what: &str) {
    what.clone_into(&mut NOW.lock().unwrap_or_else(PoisonError::into_inner));
}

/// Makes room for something that stays.
pub(crate) fn clear() {
    if SHOWN.swap(false, Ordering::Relaxed) {
        let _ = write!(io::stderr(), "{EMPTY_LINE}");
    }
}

/// A reader that says how much passed through it.
pub(crate) struct Progress<R> {
    reader: R,
    name: String,
    bytes: u64,
}

impl<R: Read> Progress<R> {
    pub(crate) fn new(reader: R, name: &str) -> Self {
        at(name);
        Self { reader, name: name.to_owned(), bytes: 0 }
    }
}

impl<R: Read> Read for Progress<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.reader.read(buffer)?;
        let before = self.bytes >> 20;
        self.bytes += count as u64;
        if self.bytes >> 20 != before {
            at(&format!("{}: {} MiB", self.name, self.bytes >> 20));
        }
        Ok(count)
    }
}

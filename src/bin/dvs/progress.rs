//! How far a long input was read, on standard error while somebody watches.

use std::io::{self, IsTerminal as _, Read, Write as _};
use std::time::{Duration, Instant};

/// A reader that tells how much passed through it.
pub(crate) struct Progress<R> {
    reader: R,
    name: String,
    bytes: u64,
    /// When it was told last; `None` if nobody watches.
    told: Option<Instant>,
}

impl<R: Read> Progress<R> {
    pub(crate) fn new(reader: R, name: &str) -> Self {
        Self { reader, name: name.to_owned(), bytes: 0, told: io::stderr().is_terminal().then(Instant::now) }
    }
}

impl<R: Read> Read for Progress<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.reader.read(buffer)?;
        self.bytes += count as u64;
        if let Some(told) = &mut self.told
            && told.elapsed() >= Duration::from_millis(250)
        {
            *told = Instant::now();
            let _ = write!(io::stderr(), "\r\u{1b}[K{}: {} MiB", self.name, self.bytes >> 20);
        }
        Ok(count)
    }
}

impl<R> Drop for Progress<R> {
    fn drop(&mut self) {
        if self.told.is_some() {
            let _ = write!(io::stderr(), "\r\u{1b}[K");
        }
    }
}

//! Where things stand: from a pointer to an offset, from an offset to a pointer, from an offset to line and column.
//! All of it after the fact and only for findings; each function goes once over its text.

use std::collections::HashMap;
use std::fmt::Write as _;

use crate::report::{Columns, Span, count_bytes};
use crate::shape::json::{Cursor, Fatal};
use crate::shape::push_token;

/// Somebody who watches a walk through a JSON text.
trait Watcher {
    /// At `offset` the next member name or element begins; the path is still that of what came before. Whether to go on.
    fn next(&mut self, before: &str, offset: usize) -> bool;
    /// A value begins at `offset`. Whether to go into it.
    fn value(&mut self, path: &str, offset: usize) -> bool;
    /// A value that was not gone into, or a scalar, ended.
    fn end(&mut self, path: &str, offset: usize);
}

/// An open bracket, and how long the path of its value is.
enum Level {
    Array { first: bool, index: usize, path: usize },
    Object { first: bool, path: usize },
}

/// Walks through the value that begins at `start`. Ends silently where the text is no JSON: that was reported before.
/// The path is left at the last member or value.
fn walk(text: &str, start: usize, path: &mut String, watcher: &mut impl Watcher) -> Result<(), Fatal> {
    let mut cursor = Cursor::new(text.get(start..).unwrap_or_default(), usize::MAX, usize::MAX);
    let mut levels: Vec<Level> = Vec::with_capacity(8);
    loop {
        cursor.found()?;
        let offset = start + cursor.position();
        if let Some(Level::Array { index, path: length, .. }) = levels.last_mut() {
            if !watcher.next(path, offset) {
                return Ok(());
            }
            path.truncate(*length);
            push_index(path, *index);
            *index += 1;
        }
        let into = watcher.value(path, offset);
        if into && cursor.open(b'{')? {
            levels.push(Level::Object { first: true, path: path.len() });
        } else if into && cursor.open(b'[')? {
            levels.push(Level::Array { first: true, index: 0, path: path.len() });
        } else {
            cursor.pass_over()?;
            watcher.end(path, start + cursor.position());
        }
        loop {
            let more = match levels.last_mut() {
                None => return Ok(()),
                Some(Level::Array { first, .. }) => cursor.next_element(first)?,
                Some(Level::Object { first, path: length }) => match cursor.next_name(first)? {
                    Some(token) => {
                        if !watcher.next(path, start + token.offset) {
                            return Ok(());
                        }
                        path.truncate(*length);
                        push_token(path, &cursor.resolve(token).unwrap_or_default());
                        true
                    }
                    None => false,
                },
            };
            if more {
                break;
            }
            levels.pop();
        }
    }
}

/// The pointers of what stands at some offsets, which must be sorted: each that of the last member or value that begins there or before.
pub(crate) fn pointers_of(text: &str, start: usize, offsets: &[usize]) -> Vec<String> {
    struct Finder<'a> {
        offsets: &'a [usize],
        found: Vec<String>,
    }
    impl Watcher for Finder<'_> {
        fn next(&mut self, before: &str, offset: usize) -> bool {
            while self.offsets.get(self.found.len()).is_some_and(|wanted| *wanted < offset) {
                self.found.push(before.to_owned());
            }
            self.found.len() < self.offsets.len()
        }
        fn value(&mut self, _: &str, _: usize) -> bool {
            true
        }
        fn end(&mut self, _: &str, _: usize) {}
    }
    let mut finder = Finder { offsets, found: Vec::with_capacity(offsets.len()) };
    let mut path = String::with_capacity(64);
    // A text that breaks off leaves the rest at its last place.
    let _ = walk(text, start, &mut path, &mut finder);
    finder.found.resize(offsets.len(), path);
    finder.found
}

/// The offsets and lengths of what some pointers name, or of the nearest that exists on the way there.
pub(crate) fn offsets_of<'p>(
    text: &str,
    start: usize,
    pointers: impl Iterator<Item = &'p str> + Clone,
) -> Vec<(usize, usize)> {
    struct Finder<'p> {
        wanted: HashMap<&'p str, Option<(usize, usize)>>,
        open: usize,
    }
    impl Watcher for Finder<'_> {
        fn next(&mut self, _: &str, _: usize) -> bool {
            true
        }
        fn value(&mut self, path: &str, offset: usize) -> bool {
            match self.wanted.get_mut(path) {
                Some(place @ None) => {
                    *place = Some((offset, 1));
                    self.open = offset;
                    true
                }
                // Of two members of one name the first counts.
                Some(Some(_)) | None => false,
            }
        }
        fn end(&mut self, path: &str, offset: usize) {
            let open = self.open;
            if let Some(Some(place)) = self.wanted.get_mut(path).filter(|place| place.is_some_and(|p| p.0 == open)) {
                place.1 = offset.saturating_sub(place.0).max(1);
            }
        }
    }
    let mut wanted = HashMap::new();
    for pointer in pointers.clone() {
        let mut prefix = pointer;
        while wanted.insert(prefix, None).is_none() && !prefix.is_empty() {
            prefix = prefix.rfind('/').and_then(|at| prefix.get(..at)).unwrap_or_default();
        }
    }
    let mut finder = Finder { wanted, open: 0 };
    let _ = walk(text, start, &mut String::new(), &mut finder);
    pointers
        .map(|pointer| {
            let mut prefix = pointer;
            loop {
                if let Some(Some(place)) = finder.wanted.get(prefix) {
                    return if prefix.len() == pointer.len() { *place } else { (place.0, 0) };
                }
                match prefix.rfind('/').and_then(|at| prefix.get(..at)) {
                    Some(shorter) => prefix = shorter,
                    None => return (start, 0),
                }
            }
        })
        .collect()
}

/// Turns offsets into lines and columns. Offsets must come in ascending order; then the text is passed once.
#[derive(Debug)]
pub(crate) struct Lines<'a> {
    text: &'a str,
    /// Offset of `text` in the input.
    base: usize,
    first_line: usize,
    /// Up to here the text was passed; its line and columns follow.
    position: usize,
    line: usize,
    columns: Columns,
}

impl<'a> Lines<'a> {
    /// For a text that begins at `base` of its input, in line `line`.
    pub(crate) fn new(text: &'a str, base: usize, line: usize) -> Self {
        Self { text, base, first_line: line, position: 0, line, columns: Columns::FIRST }
    }

    /// The span of what stands at an offset of the text.
    pub(crate) fn span(&mut self, offset: usize, length: usize) -> Span {
        let mut offset = offset.min(self.text.len());
        while !self.text.is_char_boundary(offset) {
            offset -= 1;
        }
        if offset < self.position {
            *self = Self::new(self.text, self.base, self.first_line);
        }
        let between = self.text.get(self.position..offset).unwrap_or_default();
        let newlines = count_bytes(between.as_bytes(), |byte| byte == b'\n');
        self.columns = match if newlines > 0 { between.rsplit_once('\n') } else { None } {
            Some((_, last)) => Columns::FIRST.after(last),
            None => self.columns.after(between),
        };
        self.line += newlines;
        self.position = offset;
        let whole = self.text.get(offset..offset.saturating_add(length)).filter(|text| !text.contains('\n'));
        let end = whole.map(|text| self.columns.after(text));
        Span::new(self.base + offset, length, self.line, Some(self.columns)).end(end)
    }
}

/// Appends the place in a list to a JSON Pointer.
fn push_index(pointer: &mut String, index: usize) {
    match u8::try_from(index) {
        Ok(digit @ 0..=9) => pointer.extend(['/', char::from(b'0' + digit)]),
        // Writing to a String cannot fail.
        _ => _ = write!(pointer, "/{index}"),
    }
}

#[cfg(test)]
mod tests {
    use super::{Lines, offsets_of, pointers_of};

    const TEXT: &str = "{\n \"a\": [1, {\"b/c\": \"ü\"}],\n \"d\": {},\n \"ü\": 1 }";

    #[test]
    fn pointers_lead_to_offsets_and_back() {
        let pointers = ["", "/a", "/a/0", "/a/1/b~1c", "/d", "/ü"];
        let places = offsets_of(TEXT, 0, pointers.iter().copied());
        let texts: Vec<_> = places.iter().map(|(offset, length)| &TEXT[*offset..offset + length]).collect();
        assert_eq!(texts, ["{", "[", "1", "\"ü\"", "{", "1"]);
        let offsets: Vec<_> = places.iter().map(|place| place.0).collect();
        assert_eq!(pointers_of(TEXT, 0, &offsets), pointers);
    }

    #[test]
    fn what_is_missing_is_placed_at_the_nearest_that_exists() {
        let places = offsets_of(TEXT, 0, ["/d/x/y", "/a/7", "/a/1/z"].into_iter());
        assert_eq!(places, [(TEXT.find("{}").unwrap(), 0), (8, 0), (12, 0)]);
    }

    #[test]
    fn columns_count_characters_bytes_and_utf16() {
        let text = "x\n\u{1F600}ü!";
        let mut lines = Lines::new(text, 100, 5);
        let span = lines.span(text.len() - 1, 1);
        let columns = span.columns.unwrap();
        assert_eq!((span.offset, span.line), (108, 6));
        assert_eq!((columns.characters, columns.utf8, columns.utf16), (3, 7, 4));
        assert_eq!(lines.span(0, 1).line, 5, "going back is allowed");
    }
}

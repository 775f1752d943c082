//! Signs in a text, found in one pass, so that rules about texts look only at those that may concern them.

/// Signs that a text shows. Rules name those without which they have nothing to find.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct TextClass(u8);

impl TextClass {
    /// No sign at all: for a rule that wants every text.
    pub const ANY: Self = Self(0);
    /// A control character other than newline and tab, or the first byte of one.
    pub const CONTROL: Self = Self(1);
    /// The first byte of bidirectional controls and other invisible characters (`E2`, `D8`, `EF`).
    pub const INVISIBLE: Self = Self(1 << 1);
    /// `<`, `[`, a backtick, `*`, `&` or `#`: markup or entities.
    pub const MARKUP: Self = Self(1 << 2);
    /// `:` or `=`: a name with a value, as credentials have.
    pub const ASSIGNMENT: Self = Self(1 << 3);
    /// An upper-case `T`, `X` or `F`, or a lower-case `x` or `?`: the beginnings of TODO, TBD, XXX, FIXME, xxx.
    pub const PLACEHOLDER: Self = Self(1 << 4);
    /// White space: at the ends, doubled or line breaks.
    pub const SPACE: Self = Self(1 << 5);

    const TABLE: [u8; 256] = {
        let mut table = [0; 256];
        let mut byte = 0;
        // A loop of a constant: indexing cannot fail at run time.
        #[allow(clippy::indexing_slicing)]
        while byte < 256 {
            #[allow(clippy::cast_possible_truncation)]
            let class = match byte as u8 {
                b'\t' | b'\n' | b'\r' | b' ' => Self::SPACE.0,
                0..=0x1F | 0x7F | 0xC2 => Self::CONTROL.0,
                0xE2 | 0xD8 | 0xEF => Self::INVISIBLE.0,
                b'<' | b'[' | b'`' | b'*' | b'&' | b'#' => Self::MARKUP.0,
                b':' | b'=' => Self::ASSIGNMENT.0,
                b'T' | b'X' | b'F' | b'x' | b'?' | b'.' | b'L' | b'l' | b'P' | b'B' | b'n' | b'k' => {
                    Self::PLACEHOLDER.0
                }
                _ => 0,
            };
            table[byte] = class;
            byte += 1;
        }
        table
    };

    /// The signs of a text.
    pub(crate) fn of(text: &str) -> Self {
        Self(
            text.bytes().fold(0, |signs, byte| signs | Self::TABLE.get(usize::from(byte)).copied().unwrap_or_default()),
        )
    }

    /// Whether a text with these signs concerns a rule that asks for `wanted`.
    pub(crate) const fn concerns(self, wanted: Self) -> bool {
        wanted.0 == 0 || self.0 & wanted.0 != 0
    }

    /// Both.
    #[must_use]
    pub const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

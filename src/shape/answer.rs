//! `answer!`: tables of what the crate writes, for the schemas of answers. Not here: the writers, which stand beside the tables.

use super::{Bilingual, Format, ObjectShape, Role, Shape};

/// Declares tables of objects in answers. A member that may be left out has `may` behind its name.
///
/// ```text
/// answer! {
///     pub(crate) SPAN = "Span": "Stelle", "Deutscher Text.", "English text." {
///         "line": COUNT, "Zeile", "Deutscher Text.", "English text.";
///         "column" may: COUNT, "Spalte", "Deutscher Text.", "English text.";
///     }
/// }
/// ```
macro_rules! answer {
    ($(
        $vis:vis $table:ident = $name:literal: $title:literal, $de:literal, $en:literal {
            $( $wire:literal $($may:ident)?: $shape:expr, $field_title:literal, $field_de:literal, $field_en:literal; )*
        }
    )*) => { $(
        $vis static $table: $crate::shape::ObjectShape = $crate::shape::ObjectShape {
            name: $name,
            title: $title,
            docs: $crate::shape::Bilingual::new($de, $en),
            fields: &[$($crate::shape::Field {
                name: $wire,
                title: $field_title,
                docs: $crate::shape::Bilingual::new($field_de, $field_en),
                shape: &$shape,
                required: concat!($(stringify!($may))?).is_empty(),
                kinds: &[],
            }),*],
            closed: true,
            probes: &[],
        };
    )* };
}
pub(crate) use answer;

static PLAIN: Format = Format::new("text", Bilingual::new("ein Text", "a text"), "Fachverfahren").role(Role::Prose);

pub(crate) const TEXT: Shape = Shape::Text(&PLAIN);
pub(crate) const TEXTS: Shape = Shape::List(&TEXT);
pub(crate) const MAYBE_TEXT: Shape = Shape::Nullable(&TEXT);
pub(crate) const COUNT: Shape = Shape::Count;
pub(crate) const BOTH: Shape = Shape::Object(&BOTH_TEXTS);

/// The shape of a table.
pub(crate) const fn object(table: &'static ObjectShape) -> Shape {
    Shape::Object(table)
}

answer! {
    BOTH_TEXTS = "Both": "Zwei Sprachen", "Ein Text in beiden Sprachen.", "A text in both languages." {
        "de": TEXT, "Deutsch", "Der deutsche Text.", "The German text.";
        "en": TEXT, "Englisch", "Der englische Text.", "The English text.";
    }
}

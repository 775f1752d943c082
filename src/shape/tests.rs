//! The mechanism on a small model: what is read, what is reported, what is kept.

use super::json::{Cursor, Fault, ProblemKind, RawJson};
use super::{Bilingual, Format, List, Reason, Value, leaf, model, vocabulary};

const WORD: Format = Format::new("word", Bilingual::new("ein Wort", "a word"), "wort");

fn check_word(text: &str) -> Result<(), Reason> {
    if text.is_empty() || text.contains(' ') { Err(Reason::new("kein Wort", "no word")) } else { Ok(()) }
}

leaf! {
    /// A word.
    pub struct Word(Box<str>); WORD, check_word
}

vocabulary! {
    /// A colour.
    pub enum Colour: "Farbe", "Eine Farbe." {
        /// Red.
        Red = "red", "Rot";
        /// Blue.
        Blue = "blue", "Blau";
    }
}

model! {
    /// A wheel.
    pub struct Wheel: "Rad", "Ein Rad." {
        new {
            /// How many spokes.
            spokes: u32 = "spokes", "Speichen", "Zahl der Speichen.";
        }
        /// What it is called.
        name: Option<Word> = "name", "Name", "Der Name.";
    }

    /// A car.
    pub struct Car: "Auto", "Ein Auto." {
        new {
            /// Identity.
            id: Word = "id", "Kennung", "Die Kennung.";
        }
        /// Colours.
        colours: List<Colour> = "colours", "Farben", "Die Farben.";
        /// Wheels.
        wheels: List<Wheel> = "wheels", "Räder", "Die Räder.";
        /// Spare wheel.
        spare: Option<Wheel> = "spare", "Ersatzrad", "Das Ersatzrad.";
        /// Whether it drives.
        drives: Option<bool> = "drives", "fährt", "Ob es fährt.";
    }
}

fn read(text: &str) -> (Option<Car>, Vec<String>) {
    let mut cursor = Cursor::new(text, 32, 1000);
    let car = Car::read(&mut cursor).ok().flatten();
    (car, cursor.problems.take().0.iter().map(ToString::to_string).collect())
}

#[test]
fn what_is_wrong_in_a_name_is_told_once() {
    let (_, problems) = read(r#"{"id":"a","b\ud800":1,"c\q":2,"d":3,"d":4}"#);
    assert_eq!(problems.len(), 4, "{problems:?}");
}

#[test]
fn a_clean_text_gives_a_value_and_no_problem() {
    let text = r#"{"id":"a","colours":["red"],"wheels":[{"spokes":4,"name":"left"}],"drives":true}"#;
    let (car, problems) = read(text);
    assert_eq!(problems, [""; 0]);
    let expected = Car::new(Word::new("a").unwrap())
        .colours([Colour::Red])
        .wheels([Wheel::new(4_u32).name(Word::new("left").unwrap())])
        .drives(true);
    assert_eq!(car.as_ref(), Some(&expected));
    assert_eq!(serde_json::to_string(&expected).unwrap(), text);
    assert_eq!(serde_json::from_str::<Car>(text).unwrap(), expected);
}

#[test]
fn all_problems_are_found_in_one_go_and_nothing_is_lost() {
    let text = r#"{"colours":["red","green"],"id":"a","wheels":[{"name":"x y"},{"spokes":1e400}],"spare":{},
        "drives":"yes","x-note":[1,1.0],"colour":"red","id":"b","lamp":{"a":1,"a":2}}"#;
    let (car, problems) = read(text);
    assert_eq!(
        problems,
        [
            "`green` is no known Colour at byte 18",
            "`x y`: no word; expected a word, for example wort at byte 54",
            "missing member `spokes` at byte 46",
            "`1e400` is no whole number from 0 to 4294967295 at byte 71",
            "missing member `spokes` at byte 87",
            "unexpected Text at byte 108",
            "unknown member `colour` at byte 131",
            "duplicate member `id` at byte 146",
            "duplicate member `a` at byte 169",
            "unknown member `lamp` at byte 155",
        ]
    );
    let car = car.unwrap();
    assert_eq!(car.id, "a");
    assert_eq!(car.colours.iter().map(Colour::as_str).collect::<Vec<_>>(), ["red", "green"]);
    let kept: Vec<_> = car.unknown.iter().map(|(name, value)| (name, value.as_str())).collect();
    assert_eq!(
        kept,
        [
            ("wheels", r#"[{"name":"x y"},{"spokes":1e400}]"#),
            ("spare", "{}"),
            ("drives", "\"yes\""),
            ("x-note", "[1,1.0]"),
            ("colour", "\"red\""),
            ("lamp", r#"{"a":1,"a":2}"#),
        ]
    );
}

#[test]
fn a_member_set_in_code_wins_over_one_that_was_set_aside() {
    let (car, _) = read(r#"{"id":"a","drives":1,"x":2}"#);
    let car = car.unwrap();
    assert_eq!(serde_json::to_string(&car).unwrap(), r#"{"id":"a","drives":1,"x":2}"#);
    assert_eq!(serde_json::to_string(&car.drives(false)).unwrap(), r#"{"id":"a","drives":false,"x":2}"#);
}

#[test]
fn faults_of_the_text_are_told_and_reading_goes_on() {
    for (text, fault, offset) in [
        (r#"{"id":"a","colours":["red",],"drives":true}"#, Fault::TrailingComma, 26),
        ("{\"id\":\"a\",\"drives\":true,}", Fault::TrailingComma, 23),
        ("{\"id\":\"a\",\"x-\":\"a\tb\",\"drives\":true}", Fault::ControlCharacter('\t'), 17),
        (r#"{"id":"a","x-":"a\qb","drives":true}"#, Fault::BadEscape, 17),
        (r#"{"id":"a","x-":"\ud83d","drives":true}"#, Fault::LoneSurrogate, 16),
        (r#"{"id":"a","spare":{"spokes":012},"drives":true}"#, Fault::LeadingZero, 28),
    ] {
        let mut cursor = Cursor::new(text, 32, 1000);
        let car = Car::read(&mut cursor).unwrap().unwrap();
        assert_eq!(car.drives, Some(true), "{text}");
        let problems = cursor.problems.take().0;
        assert_eq!(problems.len(), 1, "{text}");
        assert_eq!((&problems[0].kind, problems[0].offset), (&ProblemKind::Fault(fault), offset), "{text}");
        serde_json::from_str::<serde_json::Value>(&serde_json::to_string(&car).unwrap_or_default()).ok();
    }
}

#[test]
fn text_that_is_no_json_stops_reading_where_it_is() {
    for (text, offset) in
        [("", 0), ("{", 1), (r#"{"id" "a"}"#, 6), (r#"{"id":"a" "b":1}"#, 10), (r#"{"id":"a"#, 8), (r#"{"id":tru}"#, 6)]
    {
        let mut cursor = Cursor::new(text, 32, 1000);
        assert!(Car::read(&mut cursor).is_err(), "{text}");
        let problems = cursor.problems.take().0;
        assert_eq!(problems.last().map(|p| p.offset), Some(offset), "{text}");
    }
    let deep = "[".repeat(100_000);
    assert!(RawJson::new(&deep).is_err());
}

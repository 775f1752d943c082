//! Limits that an input exceeds. Not here: depth (`text`) and what YAML unfolds to (`yaml`); the limits themselves
//! stand in the options.

use super::OURS;
use crate::report::{BASE, Declaration, Severity};

/// An input beyond the limit. Parameters: `limit`, in bytes.
pub(crate) static INPUT_TOO_LARGE: Declaration = Declaration::new("R0020", "input-too-large", Severity::Error)
    .title("Eingabe zu groß", "Input too large")
    .message(
        "Die Eingabe ist größer als {limit} Byte; sie wurde nicht vollständig gelesen.",
        "The input is larger than {limit} bytes; it was not read completely.",
    )
    .what(
        "Eine Eingabe ist höchstens so groß, wie die eingestellte Grenze erlaubt.",
        "An input is no larger than the limit that is set.",
    )
    .why(
        "Die Grenze schützt davor, dass eine Eingabe den Arbeitsspeicher erschöpft.",
        "The limit keeps an input from using up the memory.",
    )
    .fix(
        "Den Katalog auf mehrere Dateien aufteilen oder als NDJSON übergeben; ist die Größe gewollt, die Grenze \
         anheben.",
        "Divide the catalog into several files or pass it as NDJSON; if the size is intended, raise the limit.",
    )
    .profiles(&[&BASE])
    .sources(&[OURS]);

/// More entities than the limit. Parameters: `limit`, in entities.
pub(crate) static TOO_MANY_ENTITIES: Declaration = Declaration::new("R0021", "too-many-entities", Severity::Error)
    .title("Zu viele Einträge", "Too many entities")
    .message(
        "Die Eingabe hat mehr als {limit} Einträge; die übrigen wurden nicht gelesen.",
        "The input has more than {limit} entities; the rest was not read.",
    )
    .what(
        "Eine Eingabe hat höchstens so viele Einträge, wie die eingestellte Grenze erlaubt.",
        "An input has no more entities than the limit that is set.",
    )
    .why("Die Grenze hält Speicher und Laufzeit vorhersehbar.", "The limit keeps memory and running time predictable.")
    .fix(
        "Den Katalog auf mehrere Dateien aufteilen; ist die Menge gewollt, die Grenze anheben.",
        "Divide the catalog into several files; if the number is intended, raise the limit.",
    )
    .profiles(&[&BASE])
    .sources(&[OURS]);

/// A text beyond the limit. Parameters: `bytes` and `limit`, in bytes.
pub(crate) static TEXT_TOO_LONG: Declaration = Declaration::new("R0022", "text-too-long", Severity::Error)
    .title("Text zu lang", "Text too long")
    .message(
        "Der Text ist {bytes} Byte lang, erlaubt sind höchstens {limit}.",
        "The text is {bytes} bytes long; at most {limit} are allowed.",
    )
    .what(
        "Ein Text ist höchstens so lang, wie die eingestellte Grenze erlaubt.",
        "A text is no longer than the limit that is set.",
    )
    .why(
        "Texte dieser Länge liest niemand in einem Katalog; oft sind es versehentlich eingefügte Dateien.",
        "Nobody reads texts of this length in a catalog; often they are files that were pasted by mistake.",
    )
    .fix(
        "Den Text kürzen oder auf ein Dokument verweisen; ist die Länge gewollt, die Grenze anheben.",
        "Shorten the text or refer to a document; if the length is intended, raise the limit.",
    )
    .profiles(&[&BASE])
    .sources(&[OURS]);

/// A line of NDJSON beyond the limit. Parameters: `limit`, in bytes.
pub(crate) static LINE_TOO_LONG: Declaration = Declaration::new("R0023", "line-too-long", Severity::Error)
    .title("Zeile zu lang", "Line too long")
    .message(
        "Die Zeile ist länger als {limit} Byte und wurde übersprungen.",
        "The line is longer than {limit} bytes and was skipped.",
    )
    .what(
        "Eine Zeile in NDJSON ist höchstens so lang, wie die eingestellte Grenze erlaubt.",
        "A line of NDJSON is no longer than the limit that is set.",
    )
    .why(
        "Jede Zeile wird als Ganzes im Speicher gehalten; die Grenze hält ihn auch bei großen Eingaben klein.",
        "Every line is held in memory as a whole; the limit keeps that small for large inputs, too.",
    )
    .fix(
        "Jeden Eintrag in eine eigene Zeile schreiben; ist die Länge gewollt, die Grenze anheben.",
        "Write each entity on a line of its own; if the length is intended, raise the limit.",
    )
    .profiles(&[&BASE])
    .sources(&[OURS]);

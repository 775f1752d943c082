//! What can be wrong with the form of an input: what kind of document it is. Not here: its members and values
//! (`structure`).

use super::{OURS, json};
use crate::report::{BASE, Declaration, Severity};
use crate::standards::Force;

/// Nothing, or only white space. No parameters.
pub(crate) static EMPTY: Declaration = Declaration::new("R0010", "empty-input", Severity::Error)
    .title("Leere Eingabe", "Empty input")
    .message("Die Eingabe enthält keine Daten.", "The input contains no data.")
    .what(
        "Eine Eingabe enthält einen Katalog, einen einzelnen Eintrag oder je Zeile einen Eintrag.",
        "An input contains a catalog, a single entity, or one entity a line.",
    )
    .why(
        "Eine leere Datei ist meist ein abgebrochener Export; ohne Befund sähe sie aus wie ein geprüfter Katalog.",
        "An empty file is usually an export that broke off; without a finding it would look like a catalog that was \
         checked.",
    )
    .fix("Den Export wiederholen oder die richtige Datei angeben.", "Repeat the export, or give the right file.")
    .profiles(&[&BASE])
    .sources(&[OURS, json("§2", Force::Standard)]);

/// The top level is no object. Parameters: `found`, in both languages (a list, `null` …).
pub(crate) static NOT_AN_OBJECT: Declaration = Declaration::new("R0011", "not-an-object", Severity::Error)
    .title("Kein Katalogobjekt", "Not an object")
    .message(
        "Auf oberster Ebene steht {found}; erwartet wird ein Katalogobjekt.",
        "The top level is {found}; a catalog object was expected.",
    )
    .what(
        "Ein Dokument ist ein Objekt: ein Katalog oder ein einzelner Eintrag.",
        "A document is an object: a catalog or a single entity.",
    )
    .why(
        "Nur ein Objekt kann Format, Katalogkopf und Einträge nennen.",
        "Only an object can state format, catalog header and entities.",
    )
    .fix(
        "Eine Liste von Einträgen in einen Katalog einsetzen, zum Beispiel unter `services`, oder als NDJSON mit \
         einem Eintrag je Zeile schreiben.",
        "Put a list of entities into a catalog, for example under `services`, or write it as NDJSON with one entity a \
         line.",
    )
    .profiles(&[&BASE])
    .sources(&[OURS]);

/// More than one document in one input. No parameters.
pub(crate) static SEVERAL_DOCUMENTS: Declaration = Declaration::new("R0012", "several-documents", Severity::Error)
    .title("Mehrere Dokumente in einer Eingabe", "Several documents in one input")
    .message(
        "Hier beginnt ein weiteres Dokument; geprüft wurde nur das erste.",
        "Another document begins here; only the first one was checked.",
    )
    .what("Eine Eingabe enthält genau ein Dokument.", "An input contains exactly one document.")
    .why(
        "Ein JSON-Text ist genau ein Wert. Bei mehreren Dokumenten bliebe offen, welches gilt.",
        "A JSON text is exactly one value. With several documents it would be unclear which one counts.",
    )
    .fix(
        "Jedes Dokument in eine eigene Datei schreiben oder die Einträge als NDJSON übergeben, einen je Zeile.",
        "Write each document to a file of its own, or pass the entities as NDJSON, one a line.",
    )
    .profiles(&[&BASE])
    .sources(&[OURS, json("§2", Force::Standard)]);

/// Another format or version. Parameters: `value`, `known`.
pub(crate) static UNKNOWN_FORMAT: Declaration = Declaration::new("R0013", "unknown-format", Severity::Error)
    .title("Unbekanntes Format", "Unknown format")
    .message(
        "Das Format `{value}` ist nicht bekannt (bekannt: {known}). Gelesen wird, was sich verstehen lässt.",
        "The format `{value}` is not known (known: {known}). It is read as far as it can be understood.",
    )
    .what(
        "`format` nennt eine Version dieses Formats, die das prüfende Programm kennt.",
        "`format` names a version of this format that the checking program knows.",
    )
    .why(
        "In einer anderen Version können Felder fehlen oder etwas anderes bedeuten; das Ergebnis wäre nicht \
         verlässlich.",
        "In another version members may be missing or mean something else; the result would not be reliable.",
    )
    .fix(
        "Die Angabe in `format` berichtigen oder, wenn das Dokument neuer ist, ein neueres Programm verwenden.",
        "Correct what `format` says or, if the document is newer, use a newer program.",
    )
    .profiles(&[&BASE])
    .sources(&[OURS]);

/// A document without `format`. No parameters.
pub(crate) static MISSING_FORMAT: Declaration = Declaration::new("R0014", "missing-format", Severity::Error)
    .title("Angabe des Formats fehlt", "Missing format")
    .message(
        "Das Feld `format` fehlt; ohne es ist unklar, nach welcher Version das Dokument geschrieben ist.",
        "The member `format` is missing; without it, it is unclear for which version the document was written.",
    )
    .what(
        "Jeder Katalog nennt Format und Version im Feld `format`.",
        "Every catalog names format and version in the member `format`.",
    )
    .why(
        "Nur so lassen sich künftige Versionen unterscheiden und fremde JSON-Dateien erkennen.",
        "This is how later versions are told apart and foreign JSON files are recognised.",
    )
    .fix(
        "Am Anfang des Dokuments `\"format\": \"dvs-crate/1\"` ergänzen.",
        "Add `\"format\": \"dvs-crate/1\"` at the beginning of the document.",
    )
    .profiles(&[&BASE])
    .sources(&[OURS]);

/// A kind that does not exist. Parameters: `value`, `known`, `suggestion` (in both languages, empty or with a leading
/// space).
pub(crate) static UNKNOWN_KIND: Declaration = Declaration::new("R0015", "unknown-kind", Severity::Error)
    .title("Unbekannte Eintragsart", "Unknown kind")
    .message(
        "Die Eintragsart `{value}` gibt es nicht (bekannt: {known}).{suggestion}",
        "There is no kind `{value}` (known: {known}).{suggestion}",
    )
    .what("`kind` nennt eine Eintragsart dieses Formats.", "`kind` names a kind of this format.")
    .why(
        "Die Eintragsart bestimmt, welche Felder gelten; ohne sie lässt sich der Eintrag nicht lesen.",
        "The kind decides which members apply; without it the entity cannot be read.",
    )
    .fix("Die Schreibweise der Eintragsart berichtigen.", "Correct the spelling of the kind.")
    .profiles(&[&BASE])
    .sources(&[OURS]);

/// An entity without `kind`. No parameters.
pub(crate) static MISSING_KIND: Declaration = Declaration::new("R0016", "missing-kind", Severity::Error)
    .title("Eintragsart fehlt", "Missing kind")
    .message(
        "Das Feld `kind` fehlt; ohne Eintragsart lässt sich der Eintrag nicht lesen.",
        "The member `kind` is missing; without a kind the entity cannot be read.",
    )
    .what(
        "Ein einzelner Eintrag und jede Zeile in NDJSON nennen ihre Eintragsart in `kind`.",
        "A single entity and every line of NDJSON name their kind in `kind`.",
    )
    .why(
        "Außerhalb der Listen eines Katalogs sagt nur `kind`, was für ein Eintrag es ist.",
        "Outside the lists of a catalog only `kind` says what kind of entity it is.",
    )
    .fix("`kind` ergänzen, zum Beispiel `\"kind\": \"service\"`.", "Add `kind`, for example `\"kind\": \"service\"`.")
    .profiles(&[&BASE])
    .sources(&[OURS]);

/// A catalog header beyond the first line, or a second one. No parameters.
pub(crate) static MISPLACED_HEADER: Declaration = Declaration::new("R0017", "misplaced-header", Severity::Error)
    .title("Katalogkopf an falscher Stelle", "Misplaced catalog header")
    .message(
        "Dieser Katalogkopf steht nicht in der ersten Zeile; erlaubt ist nur einer, und nur dort.",
        "This catalog header does not stand in the first line; only one is allowed, and only there.",
    )
    .what(
        "In NDJSON steht der Katalogkopf, falls es ihn gibt, in der ersten Zeile und nur einmal.",
        "In NDJSON the catalog header, if there is one, stands in the first line and only once.",
    )
    .why(
        "Die Zeilen werden der Reihe nach gelesen. Ein späterer Katalogkopf gälte nicht für das, was vor ihm steht.",
        "Lines are read in order. A later catalog header would not apply to what stands before it.",
    )
    .fix(
        "Den Katalogkopf in die erste Zeile setzen und weitere entfernen. Oft wurden mehrere Dateien \
         aneinandergehängt; dann jede für sich übergeben.",
        "Move the catalog header to the first line and remove any others. Often several files were joined; then pass \
         each one by itself.",
    )
    .profiles(&[&BASE])
    .sources(&[OURS]);

/// A form that this build cannot read. Parameters: `form`, for example YAML.
pub(crate) static UNSUPPORTED_FORM: Declaration = Declaration::new("R0018", "unsupported-form", Severity::Error)
    .title("Form der Eingabe nicht unterstützt", "Unsupported form of input")
    .message(
        "Die Eingabe ist offenbar {form}; dieses Programm ist ohne Unterstützung dafür gebaut.",
        "The input seems to be {form}; this program was built without support for it.",
    )
    .what("Eine Eingabe hat eine Form, die das Programm lesen kann.", "An input has a form that the program can read.")
    .why(
        "JSON und NDJSON werden immer gelesen, YAML nur, wenn das Programm mit dem Feature `yaml` gebaut ist.",
        "JSON and NDJSON are always read, YAML only if the program was built with the feature `yaml`.",
    )
    .fix(
        "Die Eingabe in JSON umwandeln oder ein Programm mit diesem Feature verwenden.",
        "Convert the input to JSON, or use a program with that feature.",
    )
    .profiles(&[&BASE])
    .sources(&[OURS]);

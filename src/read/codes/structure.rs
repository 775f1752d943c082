//! What can be wrong with members and values. Not here: what rules find in values that could be read (`rulebook`).

use super::{OURS, json};
use crate::report::{BASE, Declaration, Severity};
use crate::standards::Force;

/// A member that the format does not know. Parameters: `member`, `object`, `suggestion` (in both languages, empty or
/// with a leading space).
pub(crate) static UNKNOWN_MEMBER: Declaration = Declaration::new("R0030", "unknown-member", Severity::Warning)
    .title("Unbekanntes Feld", "Unknown member")
    .message(
        "Das Feld `{member}` gibt es in `{object}` nicht.{suggestion}",
        "`{object}` has no member `{member}`.{suggestion}",
    )
    .what(
        "Ein Objekt enthält Felder dieses Formats und Erweiterungsfelder, deren Name mit `x-` beginnt.",
        "An object contains members of this format, and extension members whose names begin with `x-`.",
    )
    .why(
        "Meist ist es ein Tippfehler. Die Angabe bleibt erhalten, wird aber weder verstanden noch geprüft.",
        "Usually it is a typing error. What it says is kept but neither understood nor checked.",
    )
    .fix(
        "Den Namen berichtigen. Für eigene Angaben einen Namen wählen, der mit `x-` beginnt.",
        "Correct the name. For data of your own, choose a name that begins with `x-`.",
    )
    .profiles(&[&BASE])
    .sources(&[OURS]);

/// A member without which the object means nothing. Parameters: `member`, `object`.
pub(crate) static MISSING_MEMBER: Declaration = Declaration::new("R0031", "missing-member", Severity::Error)
    .title("Pflichtfeld fehlt", "Missing member")
    .message(
        "Das Feld `{member}` fehlt; ohne dieses Feld lässt sich `{object}` nicht lesen.",
        "The member `{member}` is missing; without it `{object}` cannot be read.",
    )
    .what(
        "Ein Objekt enthält die Felder, ohne die es nichts aussagt.",
        "An object contains the members without which it says nothing.",
    )
    .why(
        "Ohne dieses Feld bleibt offen, wovon das Objekt handelt; es gilt nicht als Angabe.",
        "Without this member, it is unclear what the object is about; it does not count as a statement.",
    )
    .fix("Das Feld ergänzen oder das ganze Objekt entfernen.", "Add the member, or remove the whole object.")
    .profiles(&[&BASE])
    .sources(&[OURS]);

/// A value of another JSON type. Parameters in both languages: `expected`, `found`, `suggestion` (empty or with a
/// leading space).
pub(crate) static WRONG_TYPE: Declaration = Declaration::new("R0032", "wrong-type", Severity::Error)
    .title("Falscher Typ", "Wrong type")
    .message(
        "Der Wert hat den falschen Typ: Erwartet wird {expected}, gefunden wurde {found}.{suggestion}",
        "The value has the wrong type: expected {expected}, found {found}.{suggestion}",
    )
    .what(
        "Jeder Wert hat den JSON-Typ, den sein Feld vorsieht.",
        "Every value has the JSON type that its member asks for.",
    )
    .why(
        "Einen anderen Typ umzudeuten hieße raten. Prozentsätze und Beträge sind Texte, weil Programme Zahlen runden.",
        "To reinterpret another type would be guessing. Percentages and amounts are texts because programs round \
         numbers.",
    )
    .fix(
        "Den Wert im erwarteten Typ schreiben: Texte in Anführungszeichen, Listen in eckigen, Objekte in geschweiften \
         Klammern.",
        "Write the value in the type that is expected: texts in quotation marks, lists in square brackets, objects in \
         braces.",
    )
    .profiles(&[&BASE])
    .sources(&[OURS]);

/// `null`, which the format does not use. No parameters.
pub(crate) static NULL: Declaration = Declaration::new("R0033", "null", Severity::Error)
    .title("`null` statt eines Werts", "`null` instead of a value")
    .message("Hier steht `null` statt eines Werts.", "There is `null` here instead of a value.")
    .what(
        "Felder ohne Wert werden weggelassen; `null` kommt nicht vor.",
        "Members without a value are left out; `null` does not occur.",
    )
    .why(
        "`null` lässt offen, ob etwas unbekannt, nicht vorhanden oder nur vergessen ist.",
        "`null` leaves open whether something is unknown, does not exist, or was merely forgotten.",
    )
    .fix(
        "Das Feld ganz weglassen oder einen Wert eintragen. In YAML gilt auch ein Feld ohne Wert als `null`.",
        "Leave the member out, or give a value. In YAML a member without a value is `null`, too.",
    )
    .profiles(&[&BASE])
    .sources(&[OURS]);

/// A text that is no value of its type. Parameters: `value`, `reason` and `expected` (both in both languages),
/// `example`.
pub(crate) static INVALID_VALUE: Declaration = Declaration::new("R0034", "invalid-value", Severity::Error)
    .title("Ungültiger Wert", "Invalid value")
    .message(
        "`{value}` ist hier kein gültiger Wert: {reason}. Erwartet wird {expected}, zum Beispiel `{example}`.",
        "`{value}` is not a valid value here: {reason}. Expected {expected}, for example `{example}`.",
    )
    .what(
        "Jeder Wert hat genau die Form, die sein Feld vorsieht.",
        "Every value has exactly the form that its member asks for.",
    )
    .why(
        "Nur Werte in fester Form lassen sich sicher vergleichen und austauschen.",
        "Only values in a fixed form can be compared and exchanged safely.",
    )
    .fix(
        "Den Wert berichtigen; ist er nicht bekannt, das Feld weglassen.",
        "Correct the value; if it is not known, leave the member out.",
    )
    .profiles(&[&BASE])
    .sources(&[OURS]);

/// A number that is no `u32`. Parameters: `value`.
pub(crate) static NOT_A_WHOLE_NUMBER: Declaration = Declaration::new("R0035", "not-a-whole-number", Severity::Error)
    .title("Keine ganze Zahl", "Not a whole number")
    .message(
        "`{value}` ist keine ganze Zahl von 0 bis 4294967295.",
        "`{value}` is not a whole number from 0 to 4294967295.",
    )
    .what(
        "Anzahlen sind ganze Zahlen ohne Vorzeichen, Dezimalpunkt und Exponent.",
        "Counts are whole numbers without sign, decimal point or exponent.",
    )
    .why(
        "Programme lesen andere Schreibweisen unterschiedlich, und größere Zahlen verlieren in vielen ihre letzten \
         Stellen.",
        "Programs read other notations in different ways, and in many of them larger numbers lose their last digits.",
    )
    .fix(
        "Die Zahl nur mit Ziffern schreiben, zum Beispiel `12`.",
        "Write the number with digits only, for example `12`.",
    )
    .profiles(&[&BASE])
    .sources(&[OURS]);

/// A member that stood already in the same object; the first one counts. Parameters: `member`.
pub(crate) static DUPLICATE_MEMBER: Declaration = Declaration::new("R0036", "duplicate-member", Severity::Error)
    .title("Doppeltes Feld", "Duplicate member")
    .message(
        "Das Feld `{member}` steht schon in diesem Objekt; es gilt das erste, dieses wurde verworfen.",
        "The member `{member}` stands already in this object; the first one counts, this one was dropped.",
    )
    .what("Jedes Feld steht in einem Objekt höchstens einmal.", "Every member stands at most once in an object.")
    .why(
        "Programme wählen bei doppelten Feldern verschieden aus, sodass derselbe Katalog Verschiedenes besagen würde.",
        "Programs choose differently among duplicate members, so that one catalog would say different things.",
    )
    .fix(
        "Entscheiden, welcher Wert gilt, und das andere Feld entfernen.",
        "Decide which value counts, and remove the other member.",
    )
    .profiles(&[&BASE])
    .sources(&[OURS, json("§4", Force::Guidance)]);

/// A value that an open vocabulary does not list. Parameters: `value`, `vocabulary`, `known`, `suggestion` (in both
/// languages, empty or with a leading space).
pub(crate) static UNKNOWN_VALUE: Declaration = Declaration::new("R0037", "unknown-value", Severity::Warning)
    .title("Unbekannter Wert", "Unknown value")
    .message(
        "Der Wert `{value}` steht nicht in der Werteliste `{vocabulary}`.{suggestion}",
        "The vocabulary `{vocabulary}` does not list the value `{value}`.{suggestion}",
    )
    .what(
        "Felder mit einer Werteliste verwenden einen der bekannten Werte.",
        "Members with a vocabulary use one of the known values.",
    )
    .why(
        "Der Wert bleibt erhalten, aber kein Programm weiß, was er bedeutet; Regeln und Suche übergehen ihn.",
        "The value is kept, but no program knows what it means; rules and searches pass over it.",
    )
    .fix(
        "Einen bekannten Wert verwenden: {known}. Ist der Wert in einer neueren Version bekannt, ein neueres Programm \
         verwenden.",
        "Use a known value: {known}. If a newer version knows the value, use a newer program.",
    )
    .profiles(&[&BASE])
    .sources(&[OURS]);

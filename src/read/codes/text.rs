//! What can be wrong with the text itself: its encoding and its JSON. Not here: what the JSON says (`structure`), and
//! YAML (`yaml`).

use super::{OURS, json, utf8};
use crate::report::{BASE, Declaration, Severity};
use crate::standards::Force;

/// Bytes that are no UTF-8. Parameters: `encoding`, a guess in both languages (`UTF-16`, or unknown).
pub(crate) static NOT_UTF8: Declaration = Declaration::new("R0001", "not-utf8", Severity::Error)
    .title("Kein UTF-8", "Not UTF-8")
    .message(
        "Die Eingabe ist kein gültiges UTF-8 (vermutete Kodierung: {encoding}).",
        "The input is not valid UTF-8 (presumed encoding: {encoding}).",
    )
    .what("Jede Eingabe ist in UTF-8 kodiert.", "Every input is encoded in UTF-8.")
    .why(
        "Andere Kodierungen lassen sich nicht sicher erkennen; Umlaute und Sonderzeichen gingen dabei unbemerkt \
         verloren.",
        "Other encodings cannot be told apart for certain; umlauts and special characters would get lost without \
         notice.",
    )
    .fix(
        "Die Datei im Editor oder beim Export als UTF-8 speichern.",
        "Save the file as UTF-8, in the editor or when exporting.",
    )
    .profiles(&[&BASE])
    .sources(&[json("§8.1", Force::Standard), utf8("§3")]);

/// The text stops being JSON. Parameters: `found` and `expected`, both in both languages.
pub(crate) static NOT_JSON: Declaration = Declaration::new("R0002", "not-json", Severity::Error)
    .title("Kein gültiges JSON", "Not valid JSON")
    .message(
        "Ab hier ist der Text kein JSON mehr: Gefunden wurde {found}, erwartet wird {expected}.",
        "From here on the text is no longer JSON: found {found}, expected {expected}.",
    )
    .what("Der Text ist bis zum Ende gültiges JSON.", "The text is valid JSON to its end.")
    .why(
        "Nach einer solchen Stelle ist nicht mehr sicher, was gemeint ist; dahinter wird nichts geprüft. In NDJSON \
         betrifft das nur diese Zeile.",
        "After such a place it is no longer certain what is meant; nothing behind it is checked. In NDJSON this \
         concerns only that line.",
    )
    .fix(
        "Die genannte Stelle und die Zeile davor ansehen: Meist fehlt ein Komma, ein Anführungszeichen oder eine \
         schließende Klammer, oder die Datei ist abgeschnitten.",
        "Look at this place and the line before it: usually a comma, a quotation mark or a closing bracket is \
         missing, or the file was cut off.",
    )
    .profiles(&[&BASE])
    .sources(&[json("§2–§7", Force::Standard)]);

/// Nested too deeply. Parameters: `limit`, in levels.
pub(crate) static TOO_DEEP: Declaration = Declaration::new("R0003", "too-deep", Severity::Error)
    .title("Zu tief verschachtelt", "Nested too deeply")
    .message(
        "Die Verschachtelung ist hier tiefer als {limit} Ebenen; weiter wurde nicht gelesen.",
        "The nesting is deeper than {limit} levels here; reading stopped.",
    )
    .what(
        "Objekte und Listen sind höchstens so tief verschachtelt, wie die eingestellte Grenze erlaubt.",
        "Objects and lists are nested no deeper than the limit that is set.",
    )
    .why(
        "Kein Feld dieses Formats braucht so viele Ebenen. Die Grenze schützt vor Eingaben, die ein Programm \
         überlasten.",
        "No member of this format needs so many levels. The limit protects against input that overloads a program.",
    )
    .fix(
        "Überflüssige Ebenen entfernen; oft hat ein Programm Daten mehrfach ineinander verpackt.",
        "Remove needless levels; often a program has wrapped data several times over.",
    )
    .profiles(&[&BASE])
    .sources(&[OURS]);

/// A comma before a closing bracket. No parameters.
pub(crate) static TRAILING_COMMA: Declaration = Declaration::new("R0004", "trailing-comma", Severity::Error)
    .title("Komma vor der Klammer", "Trailing comma")
    .message(
        "Nach dem Komma folgt eine schließende Klammer statt eines weiteren Werts.",
        "The comma is followed by a closing bracket instead of another value.",
    )
    .what("Kommas stehen nur zwischen zwei Werten oder Feldern.", "Commas stand only between two values or members.")
    .why(
        "JSON erlaubt hier kein Komma; andere Programme lehnen das Dokument ab.",
        "JSON does not allow a comma here; other programs reject the document.",
    )
    .fix("Das Komma entfernen oder den fehlenden Wert ergänzen.", "Remove the comma, or add the value that is missing.")
    .profiles(&[&BASE])
    .sources(&[json("§4, §5", Force::Standard)]);

/// A raw control character in a JSON string. Parameters: `character`, for example `U+0009`.
pub(crate) static CONTROL_CHARACTER: Declaration =
    Declaration::new("R0005", "control-character-in-json", Severity::Error)
        .title("Steuerzeichen im JSON-Text", "Control character in a JSON string")
        .message(
            "Im Text steht das Steuerzeichen {character}, das JSON dort nur als Escape-Sequenz erlaubt.",
            "The text contains the control character {character}, which JSON allows there only as an escape.",
        )
        .what(
            "Steuerzeichen (U+0000 bis U+001F) stehen in JSON-Texten nur als Escape-Sequenz.",
            "Control characters (U+0000 to U+001F) stand in JSON strings only as escapes.",
        )
        .why(
            "JSON verbietet sie; meist sind es Zeilenumbrüche oder Tabulatoren aus kopiertem Text.",
            "JSON forbids them; usually they are line breaks or tabs from pasted text.",
        )
        .fix(
            "Das Zeichen entfernen oder als Escape-Sequenz schreiben: `\\n` für einen Zeilenumbruch, `\\t` für einen \
         Tabulator.",
            "Remove the character, or write it as an escape: `\\n` for a line break, `\\t` for a tab.",
        )
        .profiles(&[&BASE])
        .sources(&[json("§7", Force::Standard)]);

/// A backslash that begins no escape. No parameters.
pub(crate) static BAD_ESCAPE: Declaration = Declaration::new("R0006", "bad-escape", Severity::Error)
    .title("Ungültige Escape-Sequenz", "Bad escape")
    .message("Der Backslash leitet keine gültige Escape-Sequenz ein.", "The backslash does not begin a valid escape.")
    .what(
        "Nach einem Backslash folgt `\"`, `\\`, `/`, `b`, `f`, `n`, `r`, `t` oder `u` mit vier Hexadezimalziffern.",
        "A backslash is followed by `\"`, `\\`, `/`, `b`, `f`, `n`, `r`, `t`, or by `u` and four hexadecimal digits.",
    )
    .why(
        "JSON kennt keine anderen Escape-Sequenzen; welches Zeichen gemeint ist, bleibt offen.",
        "JSON knows no other escapes; it is unclear which character is meant.",
    )
    .fix(
        "Einen Backslash, der zum Text gehört, verdoppeln (`\\\\`), zum Beispiel in Windows-Pfaden; andernfalls die \
         Escape-Sequenz berichtigen.",
        "Double a backslash that belongs to the text (`\\\\`), for example in Windows paths; otherwise correct the \
         escape.",
    )
    .profiles(&[&BASE])
    .sources(&[json("§7", Force::Standard)]);

/// Half of a surrogate pair. No parameters.
pub(crate) static LONE_SURROGATE: Declaration = Declaration::new("R0007", "lone-surrogate", Severity::Error)
    .title("Halbes Zeichen", "Lone surrogate")
    .message(
        "Diese Escape-Sequenz ist nur die Hälfte eines Zeichens (einzelnes Surrogat).",
        "This escape is only half of a character (a lone surrogate).",
    )
    .what(
        "Escape-Sequenzen von `\\ud800` bis `\\udfff` stehen nur paarweise: erst die obere, dann die untere Hälfte.",
        "Escapes from `\\ud800` to `\\udfff` stand only in pairs: first the high half, then the low one.",
    )
    .why(
        "Eine Hälfte allein ist kein Zeichen und lässt sich nicht in UTF-8 schreiben; Programme gehen unterschiedlich \
         damit um.",
        "One half alone is no character and cannot be written in UTF-8; programs deal with it in different ways.",
    )
    .fix(
        "Das Zeichen direkt in UTF-8 schreiben oder beide Hälften angeben, zum Beispiel `\\ud83d\\ude00`. Oft wurde \
         der Text mitten in einem Emoji abgeschnitten.",
        "Write the character itself in UTF-8 or give both halves, for example `\\ud83d\\ude00`. Often the text was \
         cut in the middle of an emoji.",
    )
    .profiles(&[&BASE])
    .sources(&[OURS, json("§8.2", Force::Guidance)]);

/// A number such as `012`. No parameters.
pub(crate) static LEADING_ZERO: Declaration = Declaration::new("R0008", "leading-zero", Severity::Error)
    .title("Führende Null", "Leading zero")
    .message("Die Zahl beginnt mit einer überflüssigen Null.", "The number begins with a superfluous zero.")
    .what("Zahlen haben keine führenden Nullen.", "Numbers have no leading zeros.")
    .why(
        "JSON erlaubt keine führenden Nullen. Meist ist keine Zahl gemeint, sondern ein Schlüssel, dessen Nullen \
         zählen.",
        "JSON allows no leading zeros. Usually no number is meant but a key, whose zeros count.",
    )
    .fix(
        "Die Null entfernen oder einen Schlüssel als Text in Anführungszeichen schreiben, zum Beispiel `\"012\"`.",
        "Remove the zero, or write a key as text in quotation marks, for example `\"012\"`.",
    )
    .profiles(&[&BASE])
    .sources(&[json("§6", Force::Standard)]);

/// A byte order mark at the beginning. No parameters.
pub(crate) static BYTE_ORDER_MARK: Declaration = Declaration::new("R0009", "byte-order-mark", Severity::Hint)
    .title("Byte Order Mark am Anfang", "Byte order mark")
    .message(
        "Am Anfang steht ein Byte Order Mark (BOM); es wurde übersprungen.",
        "There is a byte order mark (BOM) at the beginning; it was skipped.",
    )
    .what("Die Eingabe beginnt ohne Byte Order Mark.", "The input begins without a byte order mark.")
    .why(
        "In übertragenem JSON ist es nicht erlaubt; manche Programme lehnen solche Dateien ab.",
        "It is not allowed in JSON that is transmitted; some programs reject such files.",
    )
    .fix("Die Datei als „UTF-8 ohne BOM“ speichern.", "Save the file as “UTF-8 without BOM”.")
    .profiles(&[&BASE])
    .sources(&[json("§8.1", Force::Standard)]);

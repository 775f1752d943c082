//! What can be wrong with a YAML text beyond what JSON has, too. Used only with the feature `yaml`, but declared in any
//! case: the ledger of codes is the same for every build.

use super::{OURS, yaml_1_2};
use crate::report::{BASE, Declaration, Severity};

/// The text is no YAML from here on. Parameters: `detail`.
pub(crate) static YAML_SYNTAX: Declaration = Declaration::new("R0040", "yaml-syntax", Severity::Error)
    .title("Kein gültiges YAML", "Not valid YAML")
    .message(
        "Ab hier ist der Text kein gültiges YAML ({detail}).",
        "From here on the text is not valid YAML ({detail}).",
    )
    .what("Eine YAML-Eingabe ist bis zum Ende gültiges YAML 1.2.", "A YAML input is valid YAML 1.2 to its end.")
    .why(
        "Ohne gültiges YAML ist nicht sicher, was gemeint ist; das Dokument wurde nicht geprüft.",
        "Without valid YAML it is not certain what is meant; the document was not checked.",
    )
    .fix(
        "Einrückung und Anführungszeichen an der genannten Stelle und in der Zeile davor prüfen: nur mit Leerzeichen \
         einrücken, Texte mit `: ` oder ` #` in Anführungszeichen setzen.",
        "Check indentation and quotation marks at this place and in the line before it: indent with spaces only, put \
         texts with `: ` or ` #` in quotation marks.",
    )
    .profiles(&[&BASE])
    .sources(&[yaml_1_2("")]);

/// A merge key `<<`. No parameters.
pub(crate) static YAML_MERGE_KEY: Declaration = Declaration::new("R0041", "yaml-merge-key", Severity::Error)
    .title("Merge Key in YAML", "Merge key in YAML")
    .message(
        "Der Merge Key `<<` wird nicht ausgeführt; die Felder, die er einfügen soll, fehlen hier.",
        "The merge key `<<` is not carried out; the members that it should insert are missing here.",
    )
    .what("YAML-Eingaben verwenden keinen Merge Key.", "YAML inputs use no merge key.")
    .why(
        "YAML 1.2 kennt ihn nicht, und Programme setzen ihn verschieden um.",
        "YAML 1.2 does not know it, and programs carry it out in different ways.",
    )
    .fix(
        "Die Felder an dieser Stelle ausschreiben; einzelne Werte dürfen weiterhin Aliasse sein.",
        "Write out the members in this place; single values may still be aliases.",
    )
    .profiles(&[&BASE])
    .sources(&[OURS]);

/// An explicit tag. Parameters: `tag`, as written.
pub(crate) static YAML_TAG: Declaration = Declaration::new("R0042", "yaml-tag", Severity::Error)
    .title("Tag in YAML", "Tag in YAML")
    .message(
        "Vor dem Wert steht das Tag `{tag}`; dieses Format kennt keine Tags.",
        "The tag `{tag}` stands before the value; this format knows no tags.",
    )
    .what("YAML-Eingaben verwenden keine Tags.", "YAML inputs use no tags.")
    .why(
        "Tags geben Werten eine Bedeutung, die es in JSON nicht gibt und die jedes Programm anders versteht.",
        "Tags give values a meaning that does not exist in JSON and that every program understands in its own way.",
    )
    .fix(
        "Das Tag entfernen; soll der Wert ein Text sein, ihn in Anführungszeichen setzen.",
        "Remove the tag; if the value should be a text, put it in quotation marks.",
    )
    .profiles(&[&BASE])
    .sources(&[OURS]);

/// A key that is a list or an object. No parameters.
pub(crate) static YAML_KEY: Declaration = Declaration::new("R0043", "yaml-key", Severity::Error)
    .title("Feldname ist kein Text", "Key is not a text")
    .message(
        "Der Name dieses Felds ist eine Liste oder ein Objekt; erwartet wird ein Text.",
        "The name of this member is a list or an object; a text was expected.",
    )
    .what("Namen von Feldern sind in YAML einfache Texte.", "Names of members are simple texts in YAML.")
    .why(
        "JSON kennt nur Texte als Namen; etwas anderes lässt sich nicht übertragen.",
        "JSON knows only texts as names; anything else cannot be carried over.",
    )
    .fix(
        "Einen einfachen Namen ohne `[`, `{` oder `? ` am Anfang verwenden; gehört die Klammer zum Namen, ihn in \
         Anführungszeichen setzen.",
        "Use a simple name without `[`, `{` or `? ` at its beginning; if the bracket belongs to the name, put it in \
         quotation marks.",
    )
    .profiles(&[&BASE])
    .sources(&[OURS]);

/// An alias that names nothing before it. Parameters: `alias`, as written.
pub(crate) static YAML_ALIAS: Declaration = Declaration::new("R0044", "yaml-alias", Severity::Error)
    .title("Alias ohne Anker", "Alias without an anchor")
    .message(
        "Der Alias `{alias}` verweist auf keinen Wert, der vor ihm vollständig im Dokument steht.",
        "The alias `{alias}` refers to no value that stands complete before it in the document.",
    )
    .what(
        "Zu jedem Alias (`*name`) steht vorher im selben Dokument ein Wert mit dem Anker `&name`.",
        "For every alias (`*name`) a value with the anchor `&name` stands before it in the same document.",
    )
    .why(
        "YAML verlangt den Anker vor dem Alias; ohne ihn gibt es keinen Wert.",
        "YAML demands the anchor before the alias; without it there is no value.",
    )
    .fix(
        "Den Namen berichtigen, den Anker ergänzen oder den Wert ausschreiben. Soll der Stern zum Text gehören, den \
         Text in Anführungszeichen setzen.",
        "Correct the name, add the anchor, or write out the value. If the asterisk belongs to the text, put the text \
         in quotation marks.",
    )
    .profiles(&[&BASE])
    .sources(&[yaml_1_2("§7.1")]);

/// Aliases that unfold beyond the limit. Parameters: `limit`.
pub(crate) static YAML_EXPANSION: Declaration = Declaration::new("R0045", "yaml-expansion", Severity::Error)
    .title("Aliasse ergeben zu viel", "Aliases expand too far")
    .message(
        "Mit aufgelösten Aliassen überschreitet das Dokument die Grenze von {limit}; es wurde nicht geprüft.",
        "With its aliases expanded the document exceeds the limit of {limit}; it was not checked.",
    )
    .what(
        "Auch mit aufgelösten Aliassen bleibt ein Dokument innerhalb der eingestellten Grenze.",
        "With its aliases expanded, too, a document stays within the limit that is set.",
    )
    .why(
        "Wenige Zeilen mit Aliassen auf Aliasse können zu Milliarden Werten werden und ein Programm lahmlegen.",
        "A few lines with aliases of aliases can become billions of values and bring a program down.",
    )
    .fix(
        "Verschachtelte Aliasse durch ausgeschriebene Werte ersetzen oder den Katalog aufteilen.",
        "Replace nested aliases with values written out, or divide the catalog.",
    )
    .profiles(&[&BASE])
    .sources(&[OURS]);

//! What answers of the facade look like in JSON, for the schemas. Not here: how they are written.

use crate::change::Form;
use crate::report::shapes::{RUN, VERSIONS, lists};
use crate::shape::Shape;
use crate::shape::answer::{BOTH, COUNT, TEXT, answer, object};

const FORM: Shape = Shape::Name(&[Form::Json.extension(), Form::Ndjson.extension(), Form::Yaml.extension()]);

lists! {
    KEYS = "Keys", "keys": object(&KEY), "Schlüssel", "Schlüssel: erst die gefragten, dann die neuen.", "Keys: first those that were asked for, then the new ones.";
    WRITTEN = "Written", "outputs": object(&OUTPUT), "Geschriebene Texte", "Ein Katalog in einer anderen Form: ein Text, oder einer je Eintrag und der Rest.", "A catalog in another form: one text, or one for each entity, and the rest.";
    FORMATTED = "Formatted", "outputs": object(&FORMATTED_DOCUMENT), "Kanonische Texte", "Dokumente in ihrer kanonischen Form, ein Text je Dokument.", "Documents in their canonical form, a text for each.";
}

answer! {
    pub(super) TEXTS = "Texts": "Texte", "Die Antwort für Menschen.", "The answer for people." {
        "de" may: TEXT, "Deutsch", "Auf Deutsch.", "In German.";
        "en" may: TEXT, "Englisch", "Auf Englisch.", "In English.";
    }

    pub(super) NOT_READ = "NotRead": "Nicht gelesen", "Ein Dokument, von dem etwas nicht gelesen werden konnte.", "A document of which something could not be read." {
        "document": COUNT, "Nummer", "Seine Stelle, gezählt ab 0.", "Its place, counted from 0.";
        "name": TEXT, "Name", "Sein Name.", "Its name.";
        "entities": COUNT, "Einträge", "Wie viele Einträge fehlen, soweit bekannt.", "How many entities are missing, as far as known.";
    }

    pub(super) PART = "CheckedPart": "Geprüfter Teil", "Was mit den Einträgen eines Teils ist, und seine Fakten.", "What is wrong with the entities of a part, and its facts." {
        "report": object(&RUN), "Bericht", "Was mit den Einträgen ist.", "What is wrong with the entities.";
        "facts": TEXT, "Fakten", "Ein Dokument für den Aufruf `finish`.", "A document for the call `finish`.";
    }

    KEY = "Key": "Schlüssel", "Ein Schlüssel und was er sagt.", "A key and what it says." {
        "kind": TEXT, "Art", "Die Art.", "The kind.";
        "text": TEXT, "Text", "Der Text.", "The text.";
        "valid": Shape::Bool, "Gültig", "Ob es ein Schlüssel dieser Art ist; nicht, ob er vergeben ist.", "Whether it is a key of this kind; not whether it was given out.";
        "parts" may: Shape::List(&object(&KEY_PART)), "Teile", "Was er sagt.", "What it says.";
        "problem" may: BOTH, "Problem", "Warum es keiner ist.", "Why it is none.";
        "expected" may: BOTH, "Erwartet", "Was erwartet wird.", "What is expected.";
        "example" may: TEXT, "Beispiel", "Ein richtiger.", "A correct one.";
    }

    KEY_PART = "KeyPart": "Teil eines Schlüssels", "Was ein Schlüssel sagt.", "What a key says." {
        "name": TEXT, "Name", "Der Name.", "The name.";
        "title": BOTH, "Titel", "Der Name für Menschen.", "The name for people.";
        "value": BOTH, "Wert", "Was der Schlüssel sagt.", "What the key says.";
    }

    OUTPUT = "Output": "Geschriebener Text", "Ein Text, der geschrieben wurde.", "A text that was written." {
        "name": TEXT, "Name", "Der Name einer Datei, auch in einem Ordner.", "The name of a file, in a folder, too.";
        "form": FORM, "Form", "Die Form.", "The form.";
        "text": TEXT, "Text", "Der Text.", "The text.";
    }

    FORMATTED_DOCUMENT = "FormattedDocument": "Formatiertes Dokument", "Ein Dokument in seiner kanonischen Form.", "A document in its canonical form." {
        "document": COUNT, "Nummer", "Seine Stelle, gezählt ab 0.", "Its place, counted from 0.";
        "name": TEXT, "Name", "Sein Name.", "Its name.";
        "form": FORM, "Form", "Seine Form, die es behält.", "Its form, which it keeps.";
        "changed": Shape::Bool, "Geändert", "Ob sich der Text vom Dokument unterscheidet.", "Whether the text differs from the document.";
        "text": TEXT, "Text", "Der Text.", "The text.";
    }

    pub(super) ERROR = "Error": "Fehler", "Was an einer Anfrage falsch ist.", "What is wrong with a request." {
        "code": TEXT, "Code", "Ändert sich zwischen Versionen nicht.", "Stable between versions.";
        "message": BOTH, "Meldung", "Was falsch ist und was zu tun ist.", "What is wrong and what to do.";
        "pointer" may: TEXT, "Stelle", "JSON Pointer in der Anfrage.", "JSON Pointer into the request.";
        "others" may: Shape::List(&object(&FAULT)), "Weitere", "Was sonst noch falsch ist.", "What else is wrong.";
    }

    FAULT = "Fault": "Weiterer Fehler", "Was sonst noch falsch ist.", "What else is wrong." {
        "code": TEXT, "Code", "Ändert sich zwischen Versionen nicht.", "Stable between versions.";
        "message": BOTH, "Meldung", "Was falsch ist und was zu tun ist.", "What is wrong and what to do.";
        "pointer" may: TEXT, "Stelle", "JSON Pointer in der Anfrage.", "JSON Pointer into the request.";
    }
}

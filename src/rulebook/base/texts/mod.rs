//! Texts for people: what stands in them that nobody wants to read, or that nobody should.

mod characters;
mod fillers;
mod markup;
mod secrets;

use crate::report::{BASE, Declaration, Severity};
use crate::rule::{Check, EntityContext, LeafText, Rule, TextClass};
use crate::rulebook::sources::FORMAT;
use crate::shape::{EntityKind, Path};

pub(super) static RULES: &[&Rule] = &[
    &CONTROL_CHARACTER,
    &DIRECTION_CONTROL,
    &INVISIBLE_CHARACTER,
    &BROKEN_ENCODING,
    &MARKUP_IN_TEXT,
    &ACCESS_KEY_IN_TEXT,
    &PASSWORD_IN_TEXT,
    &PLACEHOLDER_TEXT,
    &EMPTY_TEXT,
    &SURROUNDING_WHITE_SPACE,
    &GERMAN_TEXT_MISSING,
    &SAME_TEXT_IN_BOTH_LANGUAGES,
];

static CONTROL_CHARACTER: Rule = Rule::new(
    Declaration::new("R0501", "control-character", Severity::Warning)
        .title("Steuerzeichen im Text", "control character in a text")
        .message(
            "Der Text enthält an Stelle {position} das Steuerzeichen {character}.",
            "The text contains the control character {character} at position {position}.",
        )
        .what(
            "Texte enthalten außer Tabulator und Zeilenumbruch keine Steuerzeichen.",
            "Texts contain no control characters other than tab and line break.",
        )
        .why(
            "Steuerzeichen stören Anzeige, Suche und Export, in Konsolen können sie die Ausgabe verfälschen.",
            "Control characters disturb display, search and export; in terminals they can falsify what is shown.",
        )
        .fix("Das Zeichen entfernen.", "Remove the character.")
        .profiles(&[&BASE])
        .sources(&[FORMAT]),
    Check::Text(TextClass::CONTROL.or(TextClass::INVISIBLE), |leaf, context| {
        report_character(characters::control(leaf.text), leaf, context);
    }),
);

static DIRECTION_CONTROL: Rule = Rule::new(
    Declaration::new("R0502", "direction-control", Severity::Warning)
        .title("Unsichtbare Umkehrung der Schreibrichtung", "invisible change of the direction of writing")
        .message(
            "Der Text enthält an Stelle {position} das Zeichen {character}, das die Schreibrichtung ändert.",
            "The text contains the character {character} at position {position}, which changes the direction of writing.",
        )
        .what(
            "Zeichen, die die Schreibrichtung ändern, stehen nur in Texten mit linksläufiger Schrift, und auch dort nicht als Überschreibung (U+202D, U+202E).",
            "Characters that change the direction of writing stand only in texts of scripts from right to left, and not even there as an override (U+202D, U+202E).",
        )
        .why(
            "Damit lässt sich ein Text anders anzeigen, als er gespeichert ist.",
            "They make a text look different from what is stored.",
        )
        .fix("Das Zeichen entfernen.", "Remove the character.")
        .profiles(&[&BASE])
        .sources(&[FORMAT]),
    Check::Text(TextClass::INVISIBLE, |leaf, context| {
        report_character(characters::direction(leaf.text), leaf, context);
    }),
);

static INVISIBLE_CHARACTER: Rule = Rule::new(
    Declaration::new("R0503", "invisible-character", Severity::Warning)
        .title("Unsichtbares Zeichen im Text", "invisible character in a text")
        .message(
            "Der Text enthält an Stelle {position} das unsichtbare Zeichen {character}.",
            "The text contains the invisible character {character} at position {position}.",
        )
        .what(
            "Texte enthalten keine Zeichen ohne Breite, die an ihrer Stelle keinen Zweck haben.",
            "Texts contain no characters without width that have no purpose where they stand.",
        )
        .why(
            "Zwei gleich aussehende Texte sind sonst verschieden: Suche und Vergleich gehen fehl.",
            "Otherwise two texts that look the same differ: search and comparison fail.",
        )
        .fix(
            "Das Zeichen entfernen; oft kam es beim Kopieren aus einem anderen Programm mit.",
            "Remove the character; it often comes along with text copied from another program.",
        )
        .profiles(&[&BASE])
        .sources(&[FORMAT]),
    Check::Text(TextClass::INVISIBLE, |leaf, context| {
        report_character(characters::invisible(leaf.text), leaf, context);
    }),
);

static BROKEN_ENCODING: Rule = Rule::new(
    Declaration::new("R0504", "broken-encoding", Severity::Warning)
        .title("Text falsch umgewandelt", "text converted wrongly")
        .message(
            "An Stelle {position} steht `{found}`: Der Text wurde mit falscher Zeichenkodierung umgewandelt.",
            "There is `{found}` at position {position}: the text was converted with a wrong character encoding.",
        )
        .what(
            "Texte enthalten keine Ersatzzeichen (U+FFFD) und keine Reste falscher Umwandlung wie „Ã¼“ statt „ü“.",
            "Texts contain no replacement characters (U+FFFD) and no remains of a wrong conversion such as “Ã¼” for “ü”.",
        )
        .why("Der Text ist so nicht lesbar und nicht auffindbar.", "Such a text can be neither read nor found.")
        .fix(
            "Den Text aus der Quelle neu übernehmen und dabei als UTF-8 lesen.",
            "Take the text from its source again, and read it as UTF-8.",
        )
        .profiles(&[&BASE])
        .sources(&[FORMAT]),
    Check::Text(TextClass::ENCODING, |leaf, context| {
        if let Some((at, found)) = characters::broken(leaf.text) {
            context.report(leaf.pointer()).param("position", position(leaf.text, at)).param("found", found);
        }
    }),
);

static MARKUP_IN_TEXT: Rule = Rule::new(
    Declaration::new("R0505", "markup-in-text", Severity::Warning)
        .title("Auszeichnung in reinem Text", "markup in plain text")
        .message("Der Text enthält Auszeichnung: `{markup}`.", "The text contains markup: `{markup}`.")
        .what(
            "Texte sind reiner Text ohne HTML und ohne Markdown.",
            "Texts are plain text without HTML and without Markdown.",
        )
        .why(
            "Wer den Katalog anzeigt, gibt die Zeichen sonst wörtlich aus oder führt fremdes HTML aus.",
            "Whoever displays the catalog would otherwise show the signs literally, or run foreign HTML.",
        )
        .fix(
            "Die Auszeichnung entfernen; Adressen gehören in die Felder dafür.",
            "Remove the markup; addresses belong in the members for them.",
        )
        .profiles(&[&BASE])
        .sources(&[FORMAT]),
    Check::Text(TextClass::MARKUP, |leaf, context| {
        if let Some(markup) = markup::find(leaf.text) {
            context.report(leaf.pointer()).param("markup", markup);
        }
    }),
);

static ACCESS_KEY_IN_TEXT: Rule = Rule::new(
    Declaration::new("R0506", "access-key-in-text", Severity::Error)
        .title("Zugangsschlüssel im Text", "access key in a text")
        .message("Der Text enthält {kind}.", "The text contains {kind}.")
        .what(
            "Katalogdaten enthalten keine privaten Schlüssel, Zugangsschlüssel oder Token.",
            "Catalog data contain no private keys, access keys or tokens.",
        )
        .why(
            "Ein Katalog wird weitergegeben: Mit dem Schlüssel kommt jeder hinein, der ihn liest.",
            "A catalog is passed on: everybody who reads it could use the key.",
        )
        .fix(
            "Den Schlüssel sofort sperren und ersetzen, danach aus dem Text entfernen.",
            "Revoke and replace the key at once, then remove it from the text.",
        )
        .profiles(&[&BASE])
        .sources(&[FORMAT]),
    Check::Text(TextClass::ACCESS_KEY, |leaf, context| {
        if let Some(kind) = secrets::access_key(leaf.text) {
            context.report(leaf.pointer()).param("kind", kind);
        }
    }),
);

static PASSWORD_IN_TEXT: Rule = Rule::new(
    Declaration::new("R0507", "password-in-text", Severity::Warning)
        .title("Wohl ein Passwort im Text", "probably a password in a text")
        .message(
            "Hinter `{name}` steht wohl ein Passwort oder Token.",
            "After `{name}` there is probably a password or token.",
        )
        .what("Katalogdaten enthalten keine Zugangsdaten.", "Catalog data contain no credentials.")
        .why(
            "Ein Katalog wird weitergegeben: Mit den Zugangsdaten kommt jeder hinein, der ihn liest.",
            "A catalog is passed on: everybody who reads it could use the credentials.",
        )
        .fix(
            "Die Zugangsdaten ändern und aus dem Text entfernen; einen Platzhalter in spitze Klammern setzen.",
            "Change the credentials and remove them from the text; put a placeholder in angle brackets.",
        )
        .profiles(&[&BASE])
        .sources(&[FORMAT]),
    Check::Text(TextClass::ASSIGNMENT, |leaf, context| {
        if let Some(name) = secrets::assignment(leaf.text) {
            context.report(leaf.pointer()).param("name", name);
        }
    }),
);

static PLACEHOLDER_TEXT: Rule = Rule::new(
    Declaration::new("R0508", "placeholder-text", Severity::Warning)
        .title("Platzhalter statt Text", "placeholder instead of a text")
        .message("Hier steht nur ein Platzhalter: `{found}`.", "There is only a placeholder: `{found}`.")
        .what(
            "Texte sagen etwas; wo noch nichts zu sagen ist, bleibt das Feld weg.",
            "Texts say something; where there is nothing to say yet, the member is left out.",
        )
        .why(
            "Ein Platzhalter sieht wie eine Angabe aus und verdeckt, dass sie fehlt.",
            "A placeholder looks like a statement and hides that it is missing.",
        )
        .fix("Den Text schreiben oder das Feld weglassen.", "Write the text, or leave the member out.")
        .profiles(&[&BASE])
        .sources(&[FORMAT]),
    Check::Text(TextClass::PLACEHOLDER.or(TextClass::EDGE).or(TextClass::MARKUP), placeholder),
);

fn placeholder(leaf: LeafText<'_>, context: &mut EntityContext<'_>) {
    let Some(found) = fillers::find(leaf.text) else { return };
    let pointer = leaf.pointer();
    // A plan, an environment or a tenant may well be called "Test"; a whole service, organisation or interface is not.
    let describes =
        ["/name/", "/title/", "/description/", "/shortDescription/"].iter().any(|it| pointer.starts_with(it));
    if fillers::is_ambiguous(found) && (context.kind() == Some(EntityKind::Tenant) || !describes) {
        return;
    }
    context.report(pointer).param("found", found);
}

static EMPTY_TEXT: Rule = Rule::new(
    Declaration::new("R0509", "empty-text", Severity::Warning)
        .title("Text ist leer", "text is empty")
        .message("Der Text ist leer.", "The text is empty.")
        .what(
            "Ein Text, der dasteht, hat einen Inhalt; wo keiner ist, bleibt das Feld weg.",
            "A text that is there says something; where there is nothing to say, the member is left out.",
        )
        .why(
            "Ein leerer Text sieht für Programme wie eine Angabe aus.",
            "To programs an empty text looks like a statement.",
        )
        .fix("Den Text schreiben oder das Feld weglassen.", "Write the text, or leave the member out.")
        .profiles(&[&BASE])
        .sources(&[FORMAT]),
    Check::Text(TextClass::EDGE, |leaf, context| {
        if leaf.text.trim().is_empty() {
            context.report(leaf.pointer());
        }
    }),
);

static SURROUNDING_WHITE_SPACE: Rule = Rule::new(
    Declaration::new("R0510", "surrounding-white-space", Severity::Hint)
        .title("Leerraum am Rand des Textes", "white space around a text")
        .message(
            "Vor oder hinter dem Text stehen Leerzeichen oder Zeilenumbrüche.",
            "There are spaces or line breaks before or after the text.",
        )
        .what(
            "Texte beginnen und enden mit sichtbaren Zeichen.",
            "Texts begin and end with characters that can be seen.",
        )
        .why("Gleiche Namen vergleichen sich sonst ungleich.", "Otherwise equal names compare as different.")
        .fix("Den Leerraum am Rand entfernen.", "Remove the white space at the ends.")
        .profiles(&[&BASE])
        .sources(&[FORMAT]),
    Check::Text(TextClass::EDGE, |leaf, context| {
        let trimmed = leaf.text.trim();
        if !trimmed.is_empty() && trimmed.len() != leaf.text.len() {
            context.report(leaf.pointer());
        }
    }),
);

static GERMAN_TEXT_MISSING: Rule = Rule::new(
    Declaration::new("R0511", "german-text-missing", Severity::Warning)
        .title("Deutscher Text fehlt", "German text is missing")
        .message("Der Text liegt nicht auf Deutsch vor.", "The text is not there in German.")
        .what(
            "Texte in mehreren Sprachen haben eine deutsche Fassung.",
            "Texts in several languages have a German wording.",
        )
        .why(
            "Der Katalog richtet sich an deutsche Verwaltungen; ohne deutsche Fassung fehlt dort die Angabe.",
            "The catalog addresses German administrations; without a German wording they lack the statement.",
        )
        .fix("Unter `de` die deutsche Fassung ergänzen.", "Add the German wording under `de`.")
        .profiles(&[&BASE])
        .sources(&[FORMAT]),
    Check::Localized(|german, _, path, context| {
        if german.is_none() {
            context.report(path.member("de").pointer());
        }
    }),
);

static SAME_TEXT_IN_BOTH_LANGUAGES: Rule = Rule::new(
    Declaration::new("R0512", "same-text-in-both-languages", Severity::Hint)
        .title("Derselbe Text auf Deutsch und Englisch", "same text in German and English")
        .message(
            "Die englische Fassung ist mit der deutschen wortgleich.",
            "The English wording is the same as the German one.",
        )
        .what("Ein ganzer Satz steht in jeder Sprache anders.", "A whole sentence differs from language to language.")
        .why("Eine der Fassungen wurde wohl nur kopiert.", "One of the wordings was probably only copied.")
        .fix("Den Text übersetzen oder die Fassung weglassen.", "Translate the text, or leave the wording out.")
        .profiles(&[&BASE])
        .sources(&[FORMAT]),
    Check::Localized(same_text),
);

fn same_text(german: Option<&str>, english: Option<&str>, path: &Path<'_>, context: &mut EntityContext<'_>) {
    const WORDS_OF_A_SENTENCE: usize = 5;
    // Names are the same in both languages.
    let sentence = |text: &str| text.split_ascii_whitespace().nth(WORDS_OF_A_SENTENCE - 1).is_some();
    if german.is_some_and(|german| english == Some(german) && sentence(german)) {
        context.report(path.member("en").pointer());
    }
}

fn report_character(found: Option<(usize, char)>, leaf: LeafText<'_>, context: &mut EntityContext<'_>) {
    if let Some((at, character)) = found {
        let name = format!("U+{:04X}", u32::from(character));
        context.report(leaf.pointer()).param("position", position(leaf.text, at)).param("character", name);
    }
}

/// The place of a byte offset, in characters from 1 on.
fn position(text: &str, at: usize) -> usize {
    text.get(..at).map_or(1, |before| before.chars().count() + 1)
}

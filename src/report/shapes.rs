//! What reports and what rules say of themselves look like in JSON, for the schemas. Not here: how they are written (`json`).

use super::{Severity, Verdict};
use crate::shape::Shape;
use crate::shape::answer::{BOTH, COUNT, TEXT, TEXTS, answer, object};

const VERDICT: Shape = Shape::Name(&[Verdict::Passed.name(), Verdict::Incomplete.name(), Verdict::Failed.name()]);
const SEVERITY: Shape = Shape::Name(&[Severity::Hint.name(), Severity::Warning.name(), Severity::Error.name()]);

/// Declares the answers that are nothing but a list under its name.
macro_rules! lists {
    ($($table:ident = $name:literal, $wire:literal: $shape:expr, $title:literal, $de:literal, $en:literal;)*) => { answer! { $(
        pub(crate) $table = $name: $title, $de, $en {
            "format": COUNT, "Format", "Version dieser Form.", "Version of this form.";
            "notice": BOTH, "Hinweis", "Was die Antwort nicht ist.", "What the answer is not.";
            "versions": object(&VERSIONS), "Versionen", "Womit die Antwort entstand.", "What made the answer.";
            $wire: Shape::List(&$shape), $title, $de, $en;
        }
    )* } };
}
pub(crate) use lists;

lists! {
    RUN = "Run", "reports": object(&REPORT), "Berichte", "Ein Bericht je Prüfung.", "A report for each check.";
    RULES = "Rules", "rules": object(&RULE), "Regeln", "Regeln und was sie über sich sagen.", "Rules and what they say about themselves.";
    PROFILES = "Profiles", "profiles": object(&PROFILE), "Profile", "Die Profile.", "The profiles.";
    PARAMETERS = "Parameters", "parameters": object(&PARAMETER), "Parameter", "Die Parameter der Regeln.", "The parameters of rules.";
    STATUS = "StatusTables", "status": object(&STATUS_TABLE), "Stand", "Eine Tabelle je Prüfung.", "A table for each check.";
    CALLS = "Calls", "calls": TEXT, "Aufrufe", "Die Namen der Aufrufe.", "The names of the calls.";
}

answer! {
    pub(crate) VERSIONS = "Versions": "Versionen", "Drei Versionen, die sich unabhängig ändern.", "Three versions that change independently." {
        "library": TEXT, "Bibliothek", "Version der Bibliothek.", "Version of the library.";
        "document": TEXT, "Dokument", "Das Dokumentformat.", "The document format.";
        "ruleBook": TEXT, "Regelwerk", "Version des Regelwerks.", "Version of the rule book.";
    }

    REPORT = "Report": "Bericht", "Was bei einer Prüfung herauskam.", "What came of a check." {
        "input" may: TEXT, "Eingabe", "Die eine Eingabe.", "The one input.";
        "inputs" may: TEXTS, "Eingaben", "Die Eingaben, wenn es nicht genau eine ist.", "The inputs, unless there is exactly one.";
        "verdict": VERDICT, "Urteil", "Das Urteil.", "The verdict.";
        "counts": object(&COUNTS), "Anzahlen", "Was gezählt wurde.", "What was counted.";
        "profiles": Shape::List(&object(&SUMMARY)), "Profile", "Das Urteil nach jedem Profil.", "The verdict by each profile.";
        "profilesNotRun": TEXTS, "Andere Profile", "Profile, nach denen nicht geprüft wurde.", "Profiles that did not run.";
        "rulesNotRun": Shape::List(&object(&NOT_RUN)), "Nicht gelaufen", "Regeln, die nicht liefen.", "Rules that did not run.";
        "notJudged": Shape::List(&object(&NOT_JUDGED)), "Nicht beurteilt", "Was nicht beurteilt werden konnte.", "What could not be judged.";
        "figures": Shape::List(&object(&FIGURE)), "Kennzahlen", "Wie viele Cloud-Services eine Angabe machen.", "How many services state something.";
        "entities": Shape::List(&object(&ENTITY_VERDICT)), "Einträge", "Urteile über Einträge.", "Verdicts on entities.";
        "suppressed": Shape::List(&object(&SUPPRESSED)), "Weggelassen", "Befunde jenseits der Grenzen.", "Findings beyond the limits.";
        "findings": Shape::List(&object(&FINDING)), "Befunde", "Die Befunde.", "The findings.";
    }

    FIGURE = "Figure": "Kennzahl", "Wie viele Cloud-Services eine Angabe machen.", "How many services state something." {
        "name": TEXT, "Name", "Der Name.", "The name.";
        "title": BOTH, "Titel", "Was gezählt wird.", "What is counted.";
        "count": COUNT, "Anzahl", "Wie viele sie machen.", "How many state it.";
        "of": COUNT, "Von", "Von wie vielen.", "Of how many.";
    }

    COUNTS = "Counts": "Anzahlen", "Was gezählt wurde.", "What was counted." {
        "errors": COUNT, "Fehler", "Fehler, die zählen.", "Errors that count.";
        "warnings": COUNT, "Warnungen", "Warnungen, die zählen.", "Warnings that count.";
        "hints": COUNT, "Hinweise", "Hinweise, die zählen.", "Hints that count.";
        "waived": COUNT, "Ausnahmen", "Hingenommene Befunde.", "Findings that are waived.";
        "known": COUNT, "Bekannt", "Bekannte Befunde.", "Findings that are known.";
        "notJudged": COUNT, "Nicht beurteilt", "Was nicht beurteilt wurde.", "What was not judged.";
        "entities": COUNT, "Einträge", "Alle Einträge.", "All entities.";
        "entitiesPassed": COUNT, "Ohne Beanstandung", "Einträge ohne Beanstandung.", "Entities that passed.";
        "entitiesIncomplete": COUNT, "Unvollständig", "Unvollständig beurteilte Einträge.", "Entities not judged completely.";
        "entitiesFailed": COUNT, "Beanstandet", "Beanstandete Einträge.", "Entities that failed.";
    }

    SUMMARY = "ProfileSummary": "Urteil nach Profil", "Das Urteil nach einem Profil.", "The verdict by a profile." {
        "name": TEXT, "Name", "Der Name des Profils.", "The name of the profile.";
        "verdict": VERDICT, "Urteil", "Das Urteil.", "The verdict.";
        "open": COUNT, "Offen", "Offene Befunde.", "Findings that are open.";
        "rulesRun": COUNT, "Gelaufen", "Regeln, die liefen.", "Rules that ran.";
        "rules": COUNT, "Regeln", "Alle Regeln des Profils.", "All rules of the profile.";
        "coverage": TEXT, "Abdeckung", "Wie viel der Quelle abgedeckt ist.", "How much of the source is covered.";
        "asOf": TEXT, "Stand", "Jahr und Monat.", "Year and month.";
    }

    NOT_RUN = "NotRun": "Nicht gelaufene Regel", "Eine Regel, die nicht lief.", "A rule that did not run." {
        "code": TEXT, "Code", "Der Code der Regel.", "The code of the rule.";
        "name": TEXT, "Name", "Der Name der Regel.", "The name of the rule.";
        "reason": TEXT, "Grund", "Warum sie nicht lief.", "Why it did not run.";
    }

    NOT_JUDGED = "NotJudged": "Nicht beurteilt", "Was nicht beurteilt werden konnte.", "What could not be judged." {
        "code" may: TEXT, "Code", "Der Code der Regel, wenn es um eine geht.", "The code of the rule, if it is about one.";
        "name" may: TEXT, "Name", "Der Name der Regel.", "The name of the rule.";
        "input": TEXT, "Eingabe", "Die Eingabe.", "The input.";
        "kind" may: TEXT, "Art", "Die Art des Eintrags.", "The kind of the entity.";
        "entity" may: TEXT, "Eintrag", "Die Kennung des Eintrags.", "The id of the entity.";
        "pointer": TEXT, "Stelle", "JSON Pointer in der Eingabe.", "JSON Pointer into the input.";
        "reason": TEXT, "Grund", "Warum nicht.", "Why not.";
        "member" may: TEXT, "Feld", "Das Feld, das beiseitegelegt wurde.", "The member that was set aside.";
        "target" may: TEXT, "Ziel", "Der Eintrag, auf den verwiesen wird.", "The entity that is referred to.";
        "line" may: COUNT, "Zeile", "Die Zeile.", "The line.";
    }

    ENTITY_VERDICT = "EntityVerdict": "Urteil über einen Eintrag", "Das Urteil über einen Eintrag.", "The verdict on an entity." {
        "kind": TEXT, "Art", "Die Art des Eintrags.", "The kind of the entity.";
        "entity": TEXT, "Eintrag", "Die Kennung.", "The id.";
        "verdict": VERDICT, "Urteil", "Das Urteil.", "The verdict.";
    }

    SUPPRESSED = "Suppressed": "Weggelassene Befunde", "Befunde einer Regel jenseits der Grenzen.", "Findings of a rule beyond the limits." {
        "code": TEXT, "Code", "Der Code der Regel.", "The code of the rule.";
        "name": TEXT, "Name", "Der Name der Regel.", "The name of the rule.";
        "count": COUNT, "Anzahl", "Wie viele.", "How many.";
    }

    STATUS_TABLE = "Status": "Stand", "Was offen ist, Eintrag für Eintrag und Profil für Profil.", "What is open, entity by entity and profile by profile." {
        "inputs": TEXTS, "Eingaben", "Die Eingaben.", "The inputs.";
        "verdict": VERDICT, "Urteil", "Das Urteil.", "The verdict.";
        "cut": Shape::Bool, "Gekürzt", "Ob Grenzen etwas weggelassen haben, sodass mehr offen sein kann.", "Whether limits left something out, so that more may be open.";
        "profiles": Shape::List(&object(&SUMMARY)), "Profile", "Das Urteil nach jedem Profil.", "The verdict by each profile.";
        "rows": Shape::List(&object(&STATUS_ROW)), "Zeilen", "Nach Art und Kennung; was zu keinem Eintrag mit Kennung gehört, zuerst.", "By kind and id; what belongs to no entity that has an id comes first.";
    }

    STATUS_ROW = "StatusRow": "Zeile", "Was bei einem Eintrag offen ist.", "What is open of an entity." {
        "kind" may: TEXT, "Art", "Die Art des Eintrags.", "The kind of the entity.";
        "entity" may: TEXT, "Eintrag", "Die Kennung.", "The id.";
        "total": object(&OPEN_ITEMS), "Insgesamt", "Alles einmal, auch was zu keinem der Profile gehört.", "Each thing once, also what belongs to none of the profiles.";
        "open": Shape::Map(&object(&OPEN_ITEMS)), "Offen", "Nach dem Namen des Profils; ohne Profile, in denen nichts offen ist.", "By the name of the profile; without those in which nothing is open.";
    }

    OPEN_ITEMS = "OpenItems": "Offenes", "Befunde, die zählen, und was nicht beurteilt wurde.", "Findings that count, and what was not judged." {
        "errors": COUNT, "Fehler", "Fehler.", "Errors.";
        "warnings": COUNT, "Warnungen", "Warnungen.", "Warnings.";
        "hints": COUNT, "Hinweise", "Hinweise.", "Hints.";
        "notJudged": COUNT, "Nicht beurteilt", "Regeln, Felder oder ganze Einträge.", "Rules, members or whole entities.";
    }

    FINDING = "Finding": "Befund", "Was beanstandet wird, wo, warum, und was zu tun ist.", "What is objected to, where, why, and what to do." {
        "code": TEXT, "Code", "Der Code der Regel.", "The code of the rule.";
        "name": TEXT, "Name", "Der Name der Regel.", "The name of the rule.";
        "severity": SEVERITY, "Schweregrad", "Wie schwer der Befund wiegt.", "How serious it is.";
        "defaultSeverity": SEVERITY, "Vorgegebener Schweregrad", "Wie schwer er ohne Optionen wiegt.", "How serious it is without options.";
        "force": TEXT, "Verbindlichkeit", "Wie verbindlich die Quelle ist.", "With which force the source speaks.";
        "input": TEXT, "Eingabe", "Die Eingabe.", "The input.";
        "kind" may: TEXT, "Art", "Die Art des Eintrags.", "The kind of the entity.";
        "entity" may: TEXT, "Eintrag", "Die Kennung des Eintrags.", "The id of the entity.";
        "pointer": TEXT, "Stelle", "JSON Pointer in der Eingabe.", "JSON Pointer into the input.";
        "span" may: object(&SPAN), "Textstelle", "Zeile und Spalte.", "Line and column.";
        "message": BOTH, "Meldung", "Was beanstandet wird.", "What is objected to.";
        "help": BOTH, "Hilfe", "Was zu tun ist.", "What to do.";
        "params": Shape::Map(&BOTH), "Werte", "Die Werte der Meldung.", "The values of the message.";
        "related": Shape::List(&object(&RELATED)), "Verwandte Stellen", "Andere Stellen, um die es geht.", "Other places that it is about.";
        "sources": Shape::List(&object(&SOURCE)), "Quellen", "Woher die Regel kommt.", "Where the rule comes from.";
        "page" may: BOTH, "Seite", "Wo die Regel beschrieben ist.", "Where the rule is described.";
        "timeDependent": Shape::Bool, "Hängt vom Tag ab", "Ob die Antwort vom Tag abhängt.", "Whether the answer depends on the day.";
        "fingerprint": TEXT, "Fingerabdruck", "Woran der Befund wiedererkannt wird.", "What it is recognised by.";
        "waived" may: TEXT, "Hingenommen", "Warum er hingenommen wird.", "Why it is waived.";
        "known" may: Shape::Bool, "Bekannt", "Er ist schon bekannt.", "It is known already.";
    }

    RELATED = "Related": "Verwandte Stelle", "Eine andere Stelle, um die es geht.", "Another place that a finding is about." {
        "input": TEXT, "Eingabe", "Die Eingabe.", "The input.";
        "entity" may: TEXT, "Eintrag", "Die Kennung des Eintrags.", "The id of the entity.";
        "document" may: TEXT, "Dokument", "Das eingebettete Dokument, in dem sie steht.", "The document inside the entity in which it stands.";
        "pointer": TEXT, "Stelle", "JSON Pointer in der Eingabe.", "JSON Pointer into the input.";
        "span" may: object(&SPAN), "Textstelle", "Zeile und Spalte.", "Line and column.";
        "note": BOTH, "Anmerkung", "Was dort steht.", "What stands there.";
    }

    pub(crate) SPAN = "Span": "Textstelle", "Eine Stelle im Text.", "A place in the text." {
        "line": COUNT, "Zeile", "Gezählt ab 1.", "Counted from 1.";
        "column" may: COUNT, "Spalte", "In Zeichen, gezählt ab 1.", "In characters, counted from 1.";
        "columnUtf8" may: COUNT, "Spalte in UTF-8", "In Bytes, gezählt ab 1.", "In bytes, counted from 1.";
        "columnUtf16" may: COUNT, "Spalte in UTF-16", "In Einheiten von UTF-16, gezählt ab 1.", "In units of UTF-16, counted from 1.";
        "offset": COUNT, "Byte", "Das Byte der Eingabe, ab 0.", "The byte of the input, from 0.";
        "length": COUNT, "Länge", "Bytes.", "Bytes.";
    }

    SOURCE = "Source": "Quelle", "Woher eine Regel kommt.", "Where a rule comes from." {
        "document": TEXT, "Dokument", "Das Dokument.", "The document.";
        "section" may: TEXT, "Abschnitt", "Der Abschnitt.", "The section.";
        "version" may: TEXT, "Fassung", "Die Fassung.", "The version.";
        "retrieved" may: TEXT, "Abgerufen", "Wann sie abgerufen wurde.", "When it was retrieved.";
        "force": TEXT, "Verbindlichkeit", "Wie verbindlich sie ist.", "With which force it speaks.";
    }

    RULE = "Rule": "Regel", "Was eine Regel über sich sagt.", "What a rule says about itself." {
        "code": TEXT, "Code", "Der Code.", "The code.";
        "name": TEXT, "Name", "Der Name.", "The name.";
        "formerNames": TEXTS, "Frühere Namen", "Werden noch verstanden.", "Are still understood.";
        "title": BOTH, "Titel", "Was falsch ist, als Überschrift.", "What is wrong, as a headline.";
        "message": BOTH, "Meldung", "Was falsch ist; `{name}` steht für einen Wert.", "What is wrong; `{name}` stands for a value.";
        "what": BOTH, "Was", "Was verlangt wird.", "What is demanded.";
        "why": BOTH, "Warum", "Warum es verlangt wird.", "Why it is demanded.";
        "fix": BOTH, "Abhilfe", "Was zu tun ist.", "What to do.";
        "severity": SEVERITY, "Schweregrad", "Wie schwer ein Befund wiegt.", "How serious a finding is.";
        "force": TEXT, "Verbindlichkeit", "Die größte unter den Quellen.", "The greatest among the sources.";
        "profiles": TEXTS, "Profile", "Zu welchen Profilen sie gehört.", "To which profiles it belongs.";
        "sources": Shape::List(&object(&SOURCE)), "Quellen", "Woher sie kommt.", "Where it comes from.";
        "addressee": BOTH, "An wen", "An wen sie sich richtet.", "To whom it speaks.";
        "applicability": BOTH, "Wann", "Wann sie gilt.", "When it applies.";
        "scope": TEXT, "Sicht", "Was sie sieht.", "What it sees.";
        "reads" may: TEXTS, "Liest", "Welche Felder sie liest; ohne Angabe alle.", "Which members it reads; without it, all.";
        "parameters": TEXTS, "Parameter", "Von welchen Parametern sie abhängt.", "On which parameters it depends.";
        "page" may: BOTH, "Seite", "Wo sie beschrieben ist.", "Where it is described.";
        "timeDependent": Shape::Bool, "Hängt vom Tag ab", "Ob die Antwort vom Tag abhängt.", "Whether the answer depends on the day.";
        "since": TEXT, "Seit", "Version des Regelwerks, die sie brachte.", "Version of the rule book that brought it.";
    }

    PROFILE = "Profile": "Profil", "Eine Menge von Regeln mit einem Zweck.", "A set of rules with a purpose." {
        "name": TEXT, "Name", "Der Name.", "The name.";
        "title": BOTH, "Titel", "Der Titel.", "The title.";
        "purpose": BOTH, "Zweck", "Wofür es ist.", "What it is for.";
        "coverage": TEXT, "Abdeckung", "Wie viel der Quelle abgedeckt ist.", "How much of the source is covered.";
        "asOf": TEXT, "Stand", "Jahr und Monat.", "Year and month.";
        "default": Shape::Bool, "Vorgegeben", "Ob es ohne Auswahl läuft.", "Whether it runs when nobody chooses.";
    }

    PARAMETER = "Parameter": "Parameter", "Ein Parameter von Regeln.", "A parameter of rules." {
        "name": TEXT, "Name", "Der Name.", "The name.";
        "docs": BOTH, "Bedeutung", "Wofür er ist.", "What it is for.";
        "expected": BOTH, "Erwartet", "Welche Texte verstanden werden.", "Which texts are understood.";
        "default": TEXT, "Vorgabe", "Der Wert ohne Angabe; leer: keiner.", "The value if none is given; empty: none.";
    }
}

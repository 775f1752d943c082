//! What comparisons, resolutions and impacts look like in JSON, for the schemas. Not here: how they are written (`write`).

use super::{Bump, Direction, Level, Outcome};
use crate::report::shapes::{SPAN, VERSIONS};
use crate::shape::Shape;
use crate::shape::answer::{BOTH, COUNT, MAYBE_TEXT, TEXT, TEXTS, answer, object};

const LEVEL: Shape =
    Shape::Name(&[Level::Editorial.name(), Level::Compatible.name(), Level::Warning.name(), Level::Breaking.name()]);
const BUMP: Shape = Shape::Name(&[Bump::None.name(), Bump::Patch.name(), Bump::Minor.name(), Bump::Major.name()]);

answer! {
    pub(crate) COMPARISON = "Comparison": "Vergleich", "Was sich zwischen zwei Beschreibungen geändert hat.", "What changed between two descriptions." {
        "format": COUNT, "Format", "Version dieser Form.", "Version of this form.";
        "versions": object(&VERSIONS), "Versionen", "Womit die Antwort entstand.", "What made the answer.";
        "verdict": Shape::Name(&[Outcome::None.name(), Outcome::Compatible.name(), Outcome::Warning.name(), Outcome::Breaking.name()]), "Urteil", "Die schwerste Änderung.", "The worst change.";
        "complete": Shape::Bool, "Vollständig", "Ob alles verglichen wurde.", "Whether everything was compared.";
        "title": MAYBE_TEXT, "Titel", "Der Titel der Beschreibung.", "The title of the description.";
        "oldVersion": MAYBE_TEXT, "Alte Version", "Die Nummer der alten.", "The number of the old one.";
        "newVersion": MAYBE_TEXT, "Neue Version", "Die Nummer der neuen.", "The number of the new one.";
        "requiredBump": BUMP, "Nötiger Schritt", "Wie weit die Nummer steigen muss.", "How far the number must move.";
        "versionStep": TEXT, "Schritt", "Wie weit sie stieg.", "How far it moved.";
        "movedTooLittle": Shape::Bool, "Zu wenig", "Ob sie zu wenig stieg.", "Whether it moved too little.";
        "counts": object(&COUNTS), "Anzahlen", "Änderungen nach Stufe.", "Changes by level.";
        "ignored": COUNT, "Weggelassen", "Weggelassene Änderungen.", "Changes left out.";
        "changes": Shape::List(&object(&CHANGE)), "Änderungen", "Die Änderungen.", "The changes.";
        "oldProblems": Shape::List(&object(&PROBLEM)), "Probleme der alten", "Was an der alten nicht gelesen werden konnte.", "What of the old one could not be read.";
        "newProblems": Shape::List(&object(&PROBLEM)), "Probleme der neuen", "Was an der neuen nicht gelesen werden konnte.", "What of the new one could not be read.";
    }

    COUNTS = "ChangeCounts": "Anzahlen", "Änderungen nach Stufe.", "Changes by level." {
        "breaking": COUNT, "Unverträglich", "Unverträgliche.", "Breaking ones.";
        "warning": COUNT, "Zu prüfen", "Zu prüfende.", "Those to be looked at.";
        "compatible": COUNT, "Verträglich", "Verträgliche.", "Compatible ones.";
        "editorial": COUNT, "Redaktionell", "Redaktionelle.", "Editorial ones.";
    }

    CHANGE = "Change": "Änderung", "Eine Änderung.", "A change." {
        "id": TEXT, "Art", "Die Art der Änderung.", "The kind of the change.";
        "level": LEVEL, "Stufe", "Wie schwer sie wiegt.", "How serious it is.";
        "defaultLevel": LEVEL, "Vorgegebene Stufe", "Wie schwer sie ohne Optionen wiegt.", "How serious it is without options.";
        "area": TEXT, "Bereich", "Worum es geht.", "What it is about.";
        "direction" may: Shape::Name(&[Direction::Request.name(), Direction::Response.name()]), "Richtung", "Wer die Daten sendet.", "Who sends the data.";
        "operation": TEXT, "Operation", "Die Operation.", "The operation.";
        "part": TEXT, "Teil", "Der Teil der Operation.", "The part of the operation.";
        "mediaType" may: TEXT, "Medientyp", "Der Medientyp.", "The media type.";
        "value": TEXT, "Wert", "Die Stelle im Wert.", "The place in the value.";
        "name" may: TEXT, "Name", "Was sich geändert hat.", "What changed.";
        "old" may: TEXT, "Vorher", "Was dort stand.", "What stood there.";
        "new" may: TEXT, "Nachher", "Was dort steht.", "What stands there.";
        "message": BOTH, "Meldung", "Die Änderung in Worten.", "The change in words.";
        "why": BOTH, "Warum", "Warum sie so wiegt.", "Why it is so serious.";
        "oldPlace" may: object(&PLACE), "Alte Stelle", "Wo in der alten.", "Where in the old one.";
        "newPlace" may: object(&PLACE), "Neue Stelle", "Wo in der neuen.", "Where in the new one.";
        "fingerprint": TEXT, "Fingerabdruck", "Woran sie wiedererkannt wird.", "What it is recognised by.";
    }

    PLACE = "Place": "Stelle", "Eine Stelle in einem Dokument.", "A place in a document." {
        "document" may: TEXT, "Dokument", "Die Adresse des Dokuments.", "The address of the document.";
        "pointer": TEXT, "Zeiger", "JSON Pointer.", "JSON Pointer.";
        "span" may: object(&SPAN), "Textstelle", "Zeile und Spalte.", "Line and column.";
    }

    PROBLEM = "Problem": "Problem", "Was nicht gelesen werden konnte.", "What could not be read." {
        "kind": TEXT, "Art", "Die Art des Problems.", "The kind of problem.";
        "place": object(&PLACE), "Stelle", "Wo.", "Where.";
        "message": BOTH, "Meldung", "Das Problem in Worten.", "The problem in words.";
    }

    pub(crate) RESOLUTION = "Resolution": "Bedarf und Bereitstellung", "Wer bereitstellt, was benötigt wird.", "Who provides what is needed." {
        "format": COUNT, "Format", "Version dieser Form.", "Version of this form.";
        "needs": Shape::List(&object(&NEED)), "Bedarfe", "Was benötigt wird.", "What is needed.";
        "cycles": Shape::List(&TEXTS), "Kreise", "Cloud-Services, die einander brauchen.", "Services that need each other.";
    }

    NEED = "Need": "Bedarf", "Eine benötigte Schnittstelle.", "An interface that is needed." {
        "service": TEXT, "Cloud-Service", "Wer sie benötigt.", "Who needs it.";
        "interface": TEXT, "Schnittstelle", "Die Schnittstelle.", "The interface.";
        "range" may: TEXT, "Versionen", "Welche Versionen.", "Which versions.";
        "supply": TEXT, "Bereitstellung", "Ob sie bereitgestellt wird.", "Whether it is provided.";
        "candidates": Shape::List(&object(&CANDIDATE)), "Anbieter", "Wer sie bereitstellt.", "Who provides it.";
    }

    CANDIDATE = "Candidate": "Bereitsteller", "Wer eine Schnittstelle bereitstellt.", "Who provides an interface." {
        "service": TEXT, "Cloud-Service", "Der Cloud-Service.", "The service.";
        "version" may: TEXT, "Version", "Die Version.", "The version.";
        "deprecated": Shape::Bool, "Abgekündigt", "Ob sie abgekündigt ist.", "Whether it is deprecated.";
        "inZone": Shape::Bool, "Erreichbar", "Ob sie in der nötigen Zone steht.", "Whether it stands in the zone that is needed.";
    }

    pub(crate) IMPACT = "Impact": "Auswirkung", "Wen es trifft.", "Who is hit." {
        "format": COUNT, "Format", "Version dieser Form.", "Version of this form.";
        "services": Shape::List(&object(&HIT)), "Cloud-Services", "Betroffene Cloud-Services.", "Services that are hit.";
        "tenants": Shape::List(&object(&TENANT_HIT)), "Mandanten", "Betroffene Mandanten.", "Tenants that are hit.";
    }

    HIT = "Hit": "Betroffener Cloud-Service", "Ein betroffener Cloud-Service.", "A service that is hit." {
        "service": TEXT, "Cloud-Service", "Der Cloud-Service.", "The service.";
        "way": TEXTS, "Weg", "Über welche Cloud-Services.", "Through which services.";
    }

    TENANT_HIT = "TenantHit": "Betroffener Mandant", "Ein betroffener Mandant.", "A tenant that is hit." {
        "tenant": TEXT, "Mandant", "Der Mandant.", "The tenant.";
        "service": TEXT, "Cloud-Service", "Sein Cloud-Service.", "Its service.";
    }
}

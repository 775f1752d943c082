//! What answers about use look like in JSON, for the schemas. Not here: how they are written (`write`).

use super::{Aspect, Overall, Procurement};
use crate::shape::Shape;
use crate::shape::answer::{BOTH, COUNT, MAYBE_TEXT, TEXT, TEXTS, answer, object};

const OVERALL: Shape = Shape::Name(&[
    Overall::Open.name(),
    Overall::OpenWithVerification.name(),
    Overall::Undecided.name(),
    Overall::Excluded.name(),
]);
const PROCUREMENT: Shape = Shape::Name(&[
    Procurement::PathOnRecord.name(),
    Procurement::DisputedOnly.name(),
    Procurement::Undecided.name(),
    Procurement::NoPath.name(),
]);

/// Declares answers with what every one says of itself.
macro_rules! answers {
    ($($table:ident = $name:literal: $title:literal, $de:literal, $en:literal { $($own:tt)* })*) => { answer! { $(
        pub(crate) $table = $name: $title, $de, $en {
            "format": COUNT, "Format", "Version dieser Form.", "Version of this form.";
            "notice": BOTH, "Hinweis", "Was die Antwort nicht ist.", "What the answer is not.";
            "verify": BOTH, "Zu prüfen", "Was der Kunde zu prüfen hat.", "What the customer has to verify.";
            "fictitious" may: BOTH, "Fiktiv", "Nur bei ausgedachten Katalogen.", "Only for catalogs that are made up.";
            $($own)*
        }
    )* } };
}

answers! {
    ANSWERS = "Answers": "Antworten", "Paare von Stelle und Cloud-Service.", "Pairs of a body and a service." {
        "answers": Shape::List(&object(&ANSWERED)), "Antworten", "Eine je Paar.", "One for each pair.";
    }
    DECISION = "Decision": "Entscheidung", "Eine Stelle und ein Cloud-Service, mit allen Gründen.", "A body and a service, with all reasons." {
        "user": TEXT, "Nutzende Stelle", "Wer nutzen würde.", "Who would use it.";
        "customer": TEXT, "Kunde", "Wer bestellen würde.", "Who would order it.";
        "service": TEXT, "Cloud-Service", "Der Cloud-Service.", "The service.";
        "provider": MAYBE_TEXT, "Anbieter", "Wer anbietet, wenn bekannt.", "Who offers it, if known.";
        "on": TEXT, "Tag", "Der Tag.", "The day.";
        "overall": OVERALL, "Insgesamt", "Die Antwort insgesamt.", "The answer as a whole.";
        "procurement": PROCUREMENT, "Beschaffung", "Die Antwort zum Weg der Beschaffung.", "The answer on the way of procurement.";
        "aspects": Shape::Map(&TEXT), "Aspekte", "Die Antwort zu jedem Aspekt.", "The answer on each aspect.";
        "paths": Shape::List(&object(&PATH)), "Wege", "Die Wege der Beschaffung.", "The ways of procurement.";
        "reasons": Shape::List(&object(&REASON)), "Gründe", "Alle Gründe.", "All reasons.";
    }
    MATRIX = "Matrix": "Matrix", "Alle Paare, gezählt.", "All pairs, counted." {
        "counts": object(&COUNTS), "Alle", "Alle Paare.", "All pairs.";
        "byLevel": Shape::List(&object(&BY_LEVEL)), "Nach Ebene", "Nach der Ebene der nutzenden Stelle.", "By the level of the user.";
        "byLand": Shape::List(&object(&BY_LAND)), "Nach Land", "Nach dem Land der nutzenden Stelle.", "By the Land of the user.";
        "byProvider": Shape::List(&object(&BY_PROVIDER)), "Nach Anbieter", "Nach dem Anbieter.", "By the provider.";
        "excludedBy": Shape::List(&object(&EXCLUDED_BY)), "Ausgeschlossen durch", "Nach dem Grund, der ausschließt.", "By the reason that excludes.";
    }
    WHAT_IF = "WhatIf": "Was wäre wenn", "Was sich ändert.", "What changes." {
        "before": object(&COUNTS), "Vorher", "Alle Paare vorher.", "All pairs before.";
        "after": object(&COUNTS), "Nachher", "Alle Paare nachher.", "All pairs after.";
        "shifts": Shape::List(&object(&SHIFT)), "Verschiebungen", "Paare, deren Antwort sich ändert.", "Pairs whose answer changes.";
    }
    BLOCKERS = "Blockers": "Hindernisse", "Was einen Cloud-Service öffnen würde.", "What would open a service." {
        "blockers": Shape::List(&object(&BLOCKER)), "Hindernisse", "Die wirksamste Änderung zuerst.", "The most effective change first.";
    }
}

answer! {
    ANSWERED = "Answered": "Antwort", "Die Antwort für ein Paar.", "The answer for a pair." {
        "user": TEXT, "Nutzende Stelle", "Wer nutzen würde.", "Who would use it.";
        "service": TEXT, "Cloud-Service", "Der Cloud-Service.", "The service.";
        "overall": OVERALL, "Insgesamt", "Die Antwort insgesamt.", "The answer as a whole.";
        "procurement": PROCUREMENT, "Beschaffung", "Die Antwort zum Weg der Beschaffung.", "The answer on the way of procurement.";
    }

    PATH = "Path": "Weg", "Ein Weg der Beschaffung.", "A way of procurement." {
        "procurement": PROCUREMENT, "Beschaffung", "Wie weit er trägt.", "How far it bears.";
        "weakest": TEXT, "Schwächster Grund", "Der schwächste Grund auf ihm.", "The weakest ground on it.";
        "awards": Shape::List(&object(&AWARD)), "Beauftragungen", "Die Beauftragungen der Reihe nach.", "The awards in order.";
    }

    AWARD = "Award": "Beauftragung", "Wer wen mit welchem Grund beauftragen kann.", "Who may award to whom, on which ground." {
        "from": TEXT, "Von", "Wer beauftragt.", "Who awards.";
        "to": TEXT, "An", "Wer beauftragt wird.", "To whom.";
        "ground": TEXT, "Grund", "Der Rechtsgrund.", "The legal ground.";
        "title": BOTH, "Titel", "Der Grund für Menschen.", "The ground for people.";
        "source": TEXT, "Quelle", "Wo er steht.", "Where it stands.";
        "force": TEXT, "Verbindlichkeit", "Wie verbindlich die Quelle ist.", "With which force the source speaks.";
        "answer": TEXT, "Antwort", "Ob er vorliegt.", "Whether it is given.";
        "disputed": Shape::Bool, "Umstritten", "Ob er umstritten ist.", "Whether it is disputed.";
        "conditions": Shape::List(&object(&CONDITION)), "Bedingungen", "Seine Bedingungen.", "Its conditions.";
        "through": MAYBE_TEXT, "Über", "Die Stelle, über die kontrolliert wird, oder der gemeinsame Kontrollierende.", "The body through which control is exercised, or the common controller.";
        "agreement": MAYBE_TEXT, "Vereinbarung", "Die Vereinbarung, auf der er beruht.", "The agreement on which it rests.";
    }

    CONDITION = "Condition": "Bedingung", "Eine Bedingung eines Grunds.", "A condition of a ground." {
        "condition": TEXT, "Bedingung", "Die Bedingung.", "The condition.";
        "answer": TEXT, "Antwort", "Ob sie erfüllt ist.", "Whether it is met.";
        "title": BOTH, "Titel", "Die Bedingung für Menschen.", "The condition for people.";
        "source": TEXT, "Quelle", "Wo sie steht.", "Where it stands.";
    }

    REASON = "Reason": "Grund", "Ein Grund der Entscheidung.", "A reason of the decision." {
        "code": TEXT, "Code", "Der Code.", "The code.";
        "name": TEXT, "Name", "Der Name.", "The name.";
        "aspect": TEXT, "Aspekt", "Worum es geht.", "What it is about.";
        "effect": TEXT, "Wirkung", "Was er bewirkt.", "What it does.";
        "message": BOTH, "Meldung", "Der Grund in Worten.", "The reason in words.";
        "entities": TEXTS, "Einträge", "Um welche Einträge es geht.", "Which entities it is about.";
        "source": TEXT, "Quelle", "Woher er kommt.", "Where it comes from.";
        "force": TEXT, "Verbindlichkeit", "Wie verbindlich die Quelle ist.", "With which force the source speaks.";
    }

    COUNTS = "PairCounts": "Anzahlen", "Paare nach ihrer Antwort.", "Pairs by their answers." {
        "pairs": COUNT, "Paare", "Alle.", "All.";
        "overall": Shape::Map(&COUNT), "Insgesamt", "Nach der Antwort insgesamt.", "By the answer as a whole.";
        "procurement": Shape::Map(&COUNT), "Beschaffung", "Nach dem Weg der Beschaffung.", "By the way of procurement.";
    }

    BY_LEVEL = "ByLevel": "Nach Ebene", "Die Anzahlen einer Ebene.", "The counts of a level." {
        "level": MAYBE_TEXT, "Ebene", "Die Ebene, wenn angegeben.", "The level, if stated.";
        "counts": object(&COUNTS), "Anzahlen", "Die Anzahlen.", "The counts.";
    }

    BY_LAND = "ByLand": "Nach Land", "Die Anzahlen eines Landes.", "The counts of a Land." {
        "land": MAYBE_TEXT, "Land", "Der Schlüssel des Landes, wenn angegeben.", "The key of the Land, if stated.";
        "counts": object(&COUNTS), "Anzahlen", "Die Anzahlen.", "The counts.";
    }

    BY_PROVIDER = "ByProvider": "Nach Anbieter", "Die Anzahlen eines Anbieters.", "The counts of a provider." {
        "provider": MAYBE_TEXT, "Anbieter", "Der Anbieter, wenn angegeben.", "The provider, if stated.";
        "counts": object(&COUNTS), "Anzahlen", "Die Anzahlen.", "The counts.";
    }

    EXCLUDED_BY = "ExcludedBy": "Ausgeschlossen durch", "Paare, die ein Grund ausschließt.", "Pairs that a reason excludes." {
        "aspect": Shape::Name(&[
            Aspect::Existence.name(), Aspect::Customer.name(), Aspect::Provider.name(), Aspect::JointUse.name(),
            Aspect::Procurement.name(), Aspect::Network.name(), Aspect::Lifecycle.name(), Aspect::Plan.name(),
            Aspect::Protection.name(), Aspect::Locations.name(),
        ]), "Aspekt", "Der Aspekt.", "The aspect.";
        "code": TEXT, "Code", "Der Code des Grunds.", "The code of the reason.";
        "name": TEXT, "Name", "Der Name des Grunds.", "The name of the reason.";
        "pairs": COUNT, "Paare", "Wie viele.", "How many.";
    }

    SHIFT = "Shift": "Verschiebung", "Paare, deren Antwort sich gleich ändert.", "Pairs whose answer changes alike." {
        "side": TEXT, "Seite", "Auf welcher Seite sie stehen.", "On which side they are.";
        "before": object(&STATE), "Vorher", "Die Antwort vorher.", "The answer before.";
        "after": object(&STATE), "Nachher", "Die Antwort nachher.", "The answer after.";
        "disputed": Shape::Bool, "Umstritten", "Ob ein umstrittener Weg dabei ist.", "Whether a disputed path is part of it.";
        "pairs": COUNT, "Paare", "Wie viele.", "How many.";
        "byLevel": Shape::List(&object(&PAIRS_BY_LEVEL)), "Nach Ebene", "Nach der Ebene der nutzenden Stelle.", "By the level of the user.";
        "byLand": Shape::List(&object(&PAIRS_BY_LAND)), "Nach Land", "Nach dem Land der nutzenden Stelle.", "By the Land of the user.";
        "example": object(&EXAMPLE), "Beispiel", "Das erste Paar.", "The first pair.";
    }

    STATE = "State": "Stand", "Die Antworten zu einem Stand.", "The answers of a state." {
        "overall": OVERALL, "Insgesamt", "Die Antwort insgesamt.", "The answer as a whole.";
        "procurement": PROCUREMENT, "Beschaffung", "Die Antwort zum Weg der Beschaffung.", "The answer on the way of procurement.";
    }

    PAIRS_BY_LEVEL = "PairsByLevel": "Paare nach Ebene", "Paare einer Ebene.", "Pairs of a level." {
        "level": MAYBE_TEXT, "Ebene", "Die Ebene, wenn angegeben.", "The level, if stated.";
        "pairs": COUNT, "Paare", "Wie viele.", "How many.";
    }

    PAIRS_BY_LAND = "PairsByLand": "Paare nach Land", "Paare eines Landes.", "Pairs of a Land." {
        "land": MAYBE_TEXT, "Land", "Der Schlüssel des Landes, wenn angegeben.", "The key of the Land, if stated.";
        "pairs": COUNT, "Paare", "Wie viele.", "How many.";
    }

    EXAMPLE = "PairExample": "Beispiel", "Ein Paar mit seinem besten Weg.", "A pair with its best path." {
        "user": TEXT, "Nutzende Stelle", "Wer nutzen würde.", "Who would use it.";
        "service": TEXT, "Cloud-Service", "Der Cloud-Service.", "The service.";
        "path": Shape::Nullable(&object(&PATH)), "Weg", "Der beste Weg danach.", "The best path afterwards.";
    }

    BLOCKER = "Blocker": "Hindernis", "Was einen Cloud-Service öffnen würde.", "What would open a service." {
        "kind": Shape::Name(&["excluded", "not-stated", "agreement-with", "attachment-to", "gateway-between"]), "Art", "Was fehlt.", "What is lacking.";
        "on": TEXT, "Woran", "Der Aspekt, die Stelle oder das Netz.", "The aspect, the body or the network.";
        "to": MAYBE_TEXT, "Wohin", "Wohin der Netzübergang führt.", "Where the gateway leads.";
        "bodies": COUNT, "Stellen", "Wie vielen Stellen es hilft.", "How many bodies it helps.";
        "message": BOTH, "Meldung", "Das Hindernis in Worten.", "The blocker in words.";
    }
}

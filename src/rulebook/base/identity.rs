//! Identity: ids that stand for one thing. Not here: ids inside an entity (`local_ids`), references (`references`).

use std::collections::{BTreeMap, HashMap, HashSet};

use serde_json::value::RawValue;

use crate::facts::Row;
use crate::model::{CatalogHeader, EntityRef, InterfaceContract};
use crate::report::{BASE, Declaration, Severity};
use crate::rule::{CatalogContext, Check, EntityContext, FactsContext, Rule};
use crate::rulebook::lookup::repeated;
use crate::rulebook::sources::FORMAT;
use crate::shape::Bilingual;

pub(super) static RULES: &[&Rule] =
    &[&DUPLICATE_ID, &COPY_DIFFERS, &CATALOG_NAMESPACE, &CATALOG_ID_TAKEN, &DUPLICATE_VERSION];

static DUPLICATE_ID: Rule = Rule::new(
    Declaration::new("R0101", "duplicate-id", Severity::Error)
        .title("Kennung doppelt vergeben", "id given twice")
        .message("Die Kennung `{id}` ist schon vergeben.", "The id `{id}` is taken already.")
        .what(
            "Jede Kennung steht in einem Katalog für genau einen Eintrag, über alle Arten von Einträgen hinweg.",
            "Every id of a catalog stands for exactly one entity, whatever its kind.",
        )
        .why(
            "Verweise führen sonst mal zum einen, mal zum anderen Eintrag.",
            "Otherwise references lead now to the one, now to the other.",
        )
        .fix("Einem der Einträge eine neue Kennung geben.", "Give one of the entities a new id.")
        .profiles(&[&BASE])
        .sources(&[FORMAT])
        .reads(&["id"]),
    Check::Facts(duplicate_id),
);

fn duplicate_id(context: &mut FactsContext<'_>) {
    for row in context.rows() {
        let Some(first) = row.meant().filter(|first| !first.is(&row)) else { continue };
        // A copy of an entity that another publisher owns is no second entity.
        if row.is_copy() && row.input() != first.input() {
            continue;
        }
        let related = first.related(Bilingual::new("schon hier", "already here"));
        context.report(row, "/id").param("id", row.id()).relate(related);
    }
}

static COPY_DIFFERS: Rule = Rule::new(
    Declaration::new("R0102", "copy-differs-from-owner", Severity::Warning)
        .title("Kopie weicht vom Original ab", "copy differs from the original")
        .message(
            "`{member}` weicht von dem ab, was `{owner}` selbst über `{id}` veröffentlicht.",
            "`{member}` differs from what `{owner}` itself publishes about `{id}`.",
        )
        .what(
            "Ein Eintrag außerhalb des Namensraums des Herausgebers ist eine Kopie. Liegt das Original vor, stimmt die \
             Kopie damit überein.",
            "An entity outside the publisher's namespace is a copy. If the original is at hand, the copy agrees with it.",
        )
        .why(
            "Es gilt, was der Eigentümer des Namensraums veröffentlicht. Eine abweichende Kopie ist veraltet oder \
             eigenmächtig geändert.",
            "What the owner of the namespace publishes counts. A copy that differs is out of date or was changed without \
             authority.",
        )
        .fix(
            "Die Kopie durch das Original ersetzen oder weglassen: Der Verweis genügt.",
            "Replace the copy by the original, or leave it out: the reference suffices.",
        )
        .applies(
            "wenn Kopie und Original zusammen geprüft werden",
            "when copy and original are checked together",
        )
        .profiles(&[&BASE])
        .sources(&[FORMAT]),
    Check::Together(copy_differs),
);

fn copy_differs(context: &mut CatalogContext<'_>) {
    // All entities of one catalog have one publisher: it has no copies of its own.
    if context.catalogs().nth(1).is_none() {
        return;
    }
    let facts = context.facts();
    let pairs: Vec<(Row<'_>, Row<'_>)> = facts
        .rows()
        .filter(Row::is_copy)
        .filter_map(|copy| Some((copy, copy.meant().filter(|owner| owner.owner() == Some(owner.namespace()))?)))
        .collect();
    if pairs.is_empty() {
        return;
    }
    let wanted: HashSet<&str> = pairs.iter().map(|(copy, _)| copy.id()).collect();
    let mut entities: HashMap<(&str, &str), EntityRef<'_>> = HashMap::new();
    for (input, catalog) in context.catalogs() {
        for entity in catalog.entities().filter(|entity| wanted.contains(entity.id().as_str())) {
            entities.entry((input, entity.id().as_str())).or_insert(entity);
        }
    }
    for (copy, owner) in pairs {
        let entity = |row: &Row<'_>| entities.get(&(row.input(), row.id())).copied();
        let (Some(here), Some(there)) = (entity(&copy), entity(&owner)) else { continue };
        if here == there {
            continue;
        }
        for member in differing(here, there) {
            let related = owner.related(Bilingual::new("das Original", "the original"));
            let finding = context.report(copy, format!("/{member}")).param("member", member);
            finding.param("owner", owner.namespace()).param("id", copy.id()).relate(related);
        }
    }
}

/// The members that two entities do not have in common, by name.
fn differing(here: EntityRef<'_>, there: EntityRef<'_>) -> Vec<String> {
    let (here, there) = (here.to_line(), there.to_line());
    let members = |line: &str| -> BTreeMap<String, Box<RawValue>> { serde_json::from_str(line).unwrap_or_default() };
    let (here, there) = (members(&here), members(&there));
    let names: std::collections::BTreeSet<&String> = here.keys().chain(there.keys()).collect();
    let text =
        |members: &BTreeMap<String, Box<RawValue>>, name: &String| members.get(name).map(|raw| raw.get().to_owned());
    names.into_iter().filter(|name| text(&here, name) != text(&there, name)).cloned().collect()
}

static CATALOG_NAMESPACE: Rule = Rule::new(
    Declaration::new("R0103", "catalog-in-foreign-namespace", Severity::Warning)
        .title("Katalogkennung in fremdem Namensraum", "catalog id in a foreign namespace")
        .message(
            "Der Katalog liegt im Namensraum `{namespace}`, sein Herausgeber in `{publisher}`.",
            "The catalog lies in the namespace `{namespace}`, its publisher in `{publisher}`.",
        )
        .what(
            "Die Kennung eines Katalogs liegt im Namensraum seines Herausgebers.",
            "The id of a catalog lies in the namespace of its publisher.",
        )
        .why(
            "Wer Kennungen in einem Namensraum vergibt, verantwortet ihn. Andernfalls können zwei Stellen dieselbe \
             Katalogkennung verwenden.",
            "Whoever gives ids in a namespace answers for it. Otherwise two bodies may use the same catalog id.",
        )
        .fix(
            "Die Katalogkennung im Namensraum des Herausgebers bilden.",
            "Form the catalog id in the publisher's namespace.",
        )
        .profiles(&[&BASE])
        .sources(&[FORMAT])
        .reads(&["id", "publisher"]),
    Check::Header(catalog_namespace),
);

fn catalog_namespace(header: &CatalogHeader, context: &mut EntityContext<'_>) {
    let Some(publisher) = &header.publisher else { return };
    if publisher.namespace() != header.id.namespace() {
        let finding = context.report("/id");
        finding.param("namespace", header.id.namespace()).param("publisher", publisher.namespace());
    }
}

static CATALOG_ID_TAKEN: Rule = Rule::new(
    Declaration::new("R0104", "catalog-id-taken", Severity::Error)
        .title("Katalogkennung doppelt vergeben", "catalog id given twice")
        .message("Die Kennung `{id}` gehört schon einem Eintrag.", "The id `{id}` belongs to an entity already.")
        .what(
            "Die Kennung eines Katalogs ist nicht zugleich die eines Eintrags.",
            "The id of a catalog is not that of an entity as well.",
        )
        .why(
            "Kataloge und Einträge teilen sich einen Raum von Kennungen; jede steht für genau eines.",
            "Catalogs and entities share one space of ids; each stands for one thing.",
        )
        .fix("Dem Katalog eine eigene Kennung geben.", "Give the catalog an id of its own.")
        .profiles(&[&BASE])
        .sources(&[FORMAT])
        .reads(&["id"]),
    Check::Facts(catalog_id_taken),
);

fn catalog_id_taken(context: &mut FactsContext<'_>) {
    let facts = context.facts();
    for (position, header) in facts.headers() {
        let Some(row) = facts.get(header.id.as_str()) else { continue };
        let related = row.related(Bilingual::new("schon hier", "already here"));
        if let Some(finding) = context.report_header(position, "/id") {
            finding.param("id", header.id.as_str()).relate(related);
        }
    }
}

static DUPLICATE_VERSION: Rule = Rule::new(
    Declaration::new("R0105", "duplicate-version", Severity::Error)
        .title("Version doppelt vorhanden", "version given twice")
        .message("Die Version {version} gibt es schon.", "Version {version} exists already.")
        .what(
            "Jede Versionsnummer kommt in einer Schnittstelle genau einmal vor. Angaben nach dem Pluszeichen \
             unterscheiden Versionen nicht.",
            "Every version number occurs once in an interface. What follows a plus sign does not tell versions apart.",
        )
        .why(
            "Wer eine Version benötigt, muss wissen, welche Beschreibung gilt.",
            "Whoever needs a version must know which description counts.",
        )
        .fix(
            "Die Einträge zusammenführen oder einem eine eigene Versionsnummer geben.",
            "Merge the entries, or give one of them a number of its own.",
        )
        .profiles(&[&BASE])
        .sources(&[FORMAT, SEMVER])
        .reads(&["versions.version"]),
    Check::Interface(duplicate_version),
);

/// Build metadata does not count for precedence.
const SEMVER: crate::standards::Source =
    crate::standards::Source::new("Semantic Versioning", crate::standards::Force::Standard)
        .section("§10")
        .version("2.0.0")
        .retrieved("2026-11");

fn duplicate_version(interface: &InterfaceContract, context: &mut EntityContext<'_>) {
    let numbers = interface.versions.iter().map(|version| {
        let text = version.version.as_str();
        Some(text.split_once('+').map_or(text, |(number, _)| number))
    });
    repeated(numbers, |_, index, number| {
        context.report(format!("/versions/{index}/version")).param("version", number);
    });
}

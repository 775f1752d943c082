//! Whether the description of a version can be read and is that of this version, and whether the number moved far enough against
//! the version before. Not here: whether there is a description (`description`), and what it says of calls (`document_…`).

use crate::compat::{self, Bump, Change, Form, Options, Problem, ProblemKind};
use crate::model::InterfaceContract;
use crate::report::{Declaration, Param, Severity};
use crate::rule::{Check, Rule};
use crate::rulebook::interfaces::documents::{Described, described, each};
use crate::rulebook::interfaces::{of_owners, usable};
use crate::rulebook::stage::is_retired;
use crate::shape::json::shorten;
use crate::shape::{Bilingual, Lang};

pub(super) static RULES: &[&Rule] = &[&DOCUMENT_NOT_READABLE, &DOCUMENT_OF_ANOTHER_VERSION, &VERSION_MOVED_TOO_LITTLE];

static DOCUMENT_NOT_READABLE: Rule = Rule::new(
    of_owners(Declaration::new("R2229", "interface-document-not-readable", Severity::Warning))
        .title("Schnittstellenbeschreibung nicht lesbar", "interface description that cannot be read")
        .message(
            "In der eingebetteten Beschreibung von Version {version}: {problem}.",
            "In the inline description of version {version}: {problem}.",
        )
        .what(
            "Eine eingebettete Beschreibung ist ein vollständiges Dokument in der Sprache, die zur Art der Schnittstelle \
             gehört, und ihre Verweise führen zu etwas.",
            "An inline description is a complete document in the language that belongs to the kind of interface, and its \
             references lead somewhere.",
        )
        .why(
            "Sonst kann niemand danach entwickeln, und ob eine neue Version verträglich ist, lässt sich nicht feststellen.",
            "Otherwise nobody can develop by it, and whether a new version is compatible cannot be found out.",
        )
        .fix(
            "Die genannte Stelle in der Beschreibung berichtigen oder `interfaceKind` anpassen.",
            "Mend the place named in the description, or change `interfaceKind`.",
        )
        .applies(
            "für eingebettete Beschreibungen mit OpenAPI und AsyncAPI; YAML nur, wenn das Programm es liest",
            "for inline descriptions with OpenAPI and AsyncAPI; YAML only if the program reads it",
        )
        .reads(&["interfaceKind", "lifecycle.status", "versions.lifecycle.status", "versions.document.inline"]),
    Check::Interface(|interface: &InterfaceContract, context| {
        for item in usable(interface) {
            let Some(described) = described(interface, item, context) else { continue };
            // Documents to which it refers are elsewhere, and nobody said that they stand here.
            let of_text = |problem: &&Problem| problem.kind.hides() && problem.kind != ProblemKind::MissingDocument;
            let description = &described.description;
            let (text, place) = match (description.problems().iter().find(of_text), description.form()) {
                (Some(problem), _) => {
                    let both = |lang| problem.message(lang).into();
                    (Param::Both { de: both(Lang::De), en: both(Lang::En) }, problem.place())
                }
                (None, Some(form)) if !described.fits() => (of_another_kind(form), description.beginning()),
                _ => continue,
            };
            let finding = context.report(format!("/versions/{}/document/inline", described.index));
            finding.param("version", described.version.version.as_str()).param("problem", text);
            described.locate(finding, &place);
        }
    }),
);

fn of_another_kind(form: Form) -> Param {
    let of = form.title();
    Param::Both {
        de: format!("geschrieben in {of}, das zu einer anderen Art gehört").into(),
        en: format!("written in {of}, which belongs to another kind").into(),
    }
}

static DOCUMENT_OF_ANOTHER_VERSION: Rule = Rule::new(
    of_owners(Declaration::new("R2230", "interface-document-of-another-version", Severity::Warning))
        .title("Beschreibung nennt eine andere Version", "description names another version")
        .message(
            "Die eingebettete Beschreibung nennt Version `{found}`, der Katalog {version}.",
            "The inline description names version `{found}`, the catalog {version}.",
        )
        .what(
            "Die Version in der Beschreibung (`info.version`) ist die, bei der sie im Katalog steht.",
            "The version in the description (`info.version`) is the one with which it stands in the catalog.",
        )
        .why(
            "Eine der beiden Angaben ist falsch, oder es ist die Beschreibung einer anderen Version.",
            "One of the two is wrong, or it is the description of another version.",
        )
        .fix(
            "`version` im Katalog oder `info.version` in der Beschreibung berichtigen.",
            "Correct `version` in the catalog, or `info.version` in the description.",
        )
        .applies(
            "wenn die eingebettete Beschreibung einer Version, die weder geplant noch eingestellt ist, eine Nummer nach SemVer nennt; Zusätze hinter `+` zählen nicht",
            "if the inline description of a version that is neither planned nor retired names a number as of SemVer; what stands behind `+` does not count",
        )
        .reads(&[
            "interfaceKind",
            "lifecycle.status",
            "versions.lifecycle.status",
            "versions.version",
            "versions.document.inline",
        ]),
    Check::Interface(|interface: &InterfaceContract, context| {
        each(interface, context, |described, context| {
            let number = &described.version.version;
            let Some((found, place)) = described.description.version_and_place() else { return };
            let says = semver::Version::parse(found);
            if says.is_ok_and(|says| says.cmp_precedence(&number.to_version()).is_ne()) {
                let finding = context.report(format!("/versions/{}/version", described.index));
                finding.param("version", number.as_str()).param("found", shorten(found));
                described.locate(finding, &place);
            }
        });
    }),
);

static VERSION_MOVED_TOO_LITTLE: Rule = Rule::new(
    of_owners(Declaration::new("R2231", "interface-version-moved-too-little", Severity::Warning))
        .title("Versionsnummer zu wenig erhöht", "version number moved too little")
        .message(
            "Gegenüber {before} ist in {version} nötig: {bump}. Der erste Grund: {change}.",
            "Against {before}, {version} requires {bump}. The first reason: {change}.",
        )
        .what(
            "Die Nummer einer Version steigt gegenüber der vorigen so weit, wie es die Änderungen in der Beschreibung verlangen: \
             die Hauptnummer, wenn aufrufende Systeme nicht mehr auskommen können, die Nebennummer, wenn etwas hinzukommt oder offen ist, ob \
             sie auskommen.",
            "The number of a version moves against the one before as far as the changes in the description require: the major \
             number if clients can stop working, the minor number if something is added, or if it is open whether they can.",
        )
        .why(
            "Wer `^1.2` verlangt, verlässt sich darauf, dass 1.3 verträglich ist.",
            "Whoever requires `^1.2` relies on 1.3 being compatible.",
        )
        .fix(
            "Die Version höher nummerieren oder die Änderung zurücknehmen. `dvs compat` zeigt alle Änderungen.",
            "Give the version a higher number, or take the change back. `dvs compat` shows all changes.",
        )
        .applies(
            "für aufeinander folgende Versionen ab 1.0.0, deren Beschreibungen beide eingebettet und lesbar sind; die neuere ist \
             nicht eingestellt, die ältere kann es sein, ist aber keine Vorabversion",
            "for versions from 1.0.0 on that follow each other and whose descriptions both stand inline and can be read; the newer \
             one is not retired; the older one may be, but is no pre-release",
        )
        .reads(&[
            "interfaceKind",
            "lifecycle.status",
            "versions.lifecycle.status",
            "versions.version",
            "versions.document.inline",
        ])
        .time_dependent(),
    Check::Interface(|interface: &InterfaceContract, context| {
        let inline = interface.versions.iter().enumerate().filter(|(_, version)| {
            version.document.as_ref().is_some_and(|document| document.inline.is_some())
        });
        // Only where there are two, there is something to compare; nothing is read before.
        if is_retired(interface) || inline.clone().nth(1).is_none() {
            return;
        }
        let mut versions: Vec<_> = inline
            .filter_map(|item| described(interface, item, context).filter(Described::fits))
            .map(|described| (described.version.version.to_version(), described))
            .collect();
        versions.sort_by(|a, b| a.0.cmp_precedence(&b.0));
        let options = Options::default().today(context.today().clone());
        let mut last: Option<&(semver::Version, Described<'_>)> = None;
        for now in &versions {
            let before = if compat::promises(&now.0) || last.is_none() { last.replace(now) } else { last };
            let (Some((before, old)), (number, new)) = (before, now) else { continue };
            if !compat::promises(before) || !before.cmp_precedence(number).is_lt() || is_retired(new.version) {
                continue;
            }
            let comparison = compat::compare(&old.description, &new.description, &options);
            let bump = comparison.required_bump();
            if Bump::between(before, number) >= bump {
                continue;
            }
            let Some(reason) = comparison.forcing().next() else { continue };
            let finding = context.report(format!("/versions/{}/version", new.index));
            finding.param("before", old.version.version.as_str()).param("version", new.version.version.as_str());
            finding.param("bump", bump.title()).param("change", in_words(reason));
            if let Some(place) = &reason.old_place {
                old.locate_as(finding, place, Bilingual::new("vorher", "before"));
            }
            if let Some(place) = &reason.new_place {
                new.locate_as(finding, place, Bilingual::new("jetzt", "now"));
            }
        }
    }),
);

/// A change with its place in the interface.
pub(super) fn in_words(change: &Change) -> Param {
    let both = |lang| {
        let clean = |text: &str| shorten(text).into();
        let within = [&*shorten(&change.location.operation), &change.location.within_with(lang, &clean)].join(" ");
        format!("{}: {}", within.trim(), change.message(lang)).trim_start_matches(": ").into()
    };
    Param::Both { de: both(Lang::De), en: both(Lang::En) }
}

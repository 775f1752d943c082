//! What the document of a version says against what the catalog says of it, and one version against the one before. Only documents
//! that stand inline are seen: the crate opens nothing. Not here: whether there is a document (`description`).

use crate::compat::{self, Description, Form, Options, Problem, ProblemKind};
use crate::model::InterfaceContract;
use crate::model::interface::{InterfaceKind, InterfaceVersion};
use crate::report::{Declaration, Param, Severity};
use crate::rule::{Check, Rule};
use crate::rulebook::interfaces::{of_owners, usable};
use crate::shape::Lang;

pub(super) static RULES: &[&Rule] = &[&DOCUMENT_NOT_READABLE, &DOCUMENT_OF_ANOTHER_VERSION, &VERSION_MOVED_TOO_LITTLE];

/// The document of a version, read, if it stands inline in a language that is read.
fn description(interface: &InterfaceContract, version: &InterfaceVersion) -> Option<Description> {
    let readable = matches!(interface.interface_kind, Some(InterfaceKind::OpenApi | InterfaceKind::AsyncApi));
    let text = version.document.as_ref()?.inline.as_ref().filter(|_| readable)?;
    let description = Description::read(text.as_str());
    let yaml = description.problems().iter().any(|problem| problem.kind == ProblemKind::YamlNotBuiltIn);
    (!yaml).then_some(description)
}

/// A place in a document, in words: `3:14 /info/version`.
fn place(problem: &Problem) -> String {
    let span = problem.span.map_or(String::new(), |span| span.to_string());
    format!("{span} {}", problem.pointer).trim().to_owned()
}

/// The languages in which interfaces of a kind are described.
fn fits(kind: Option<&InterfaceKind>, form: Form) -> bool {
    match kind {
        Some(InterfaceKind::OpenApi) => matches!(form, Form::OpenApi30 | Form::OpenApi31),
        Some(InterfaceKind::AsyncApi) => matches!(form, Form::AsyncApi2 | Form::AsyncApi3),
        _ => true,
    }
}

static DOCUMENT_NOT_READABLE: Rule = Rule::new(
    of_owners(Declaration::new("R2229", "interface-document-not-readable", Severity::Warning))
        .title("Schnittstellenbeschreibung nicht lesbar", "interface description that cannot be read")
        .message(
            "In der eingebetteten Beschreibung von Version {version}: {problem} ({place}).",
            "In the inline description of version {version}: {problem} ({place}).",
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
        for (index, version) in usable(interface) {
            let Some(description) = description(interface, version) else { continue };
            // Documents to which it refers are elsewhere, and nobody said that they stand here.
            let of_text = |problem: &&Problem| problem.kind.hides() && problem.kind != ProblemKind::MissingDocument;
            let problem = description.problems().iter().find(of_text);
            let (text, place) = match (problem, description.form()) {
                (Some(problem), _) => {
                    let both = |lang| problem.message(lang).into();
                    (Param::Both { de: both(Lang::De), en: both(Lang::En) }, place(problem))
                }
                (None, Some(form)) if !fits(interface.interface_kind.as_ref(), form) => {
                    let word = |lang: Lang, of: &str| match lang {
                        Lang::De => format!("geschrieben in {of}, das zu einer anderen Art gehört").into(),
                        Lang::En => format!("written in {of}, which belongs to another kind").into(),
                    };
                    let of = form.title();
                    (Param::Both { de: word(Lang::De, of), en: word(Lang::En, of) }, "1:1".to_owned())
                }
                _ => continue,
            };
            let finding = context.report(format!("/versions/{index}/document/inline"));
            finding.param("version", version.version.as_str()).param("problem", text).param("place", place);
        }
    }),
);

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
            "wenn die eingebettete Beschreibung eine Version nach SemVer nennt",
            "if the inline description names a version as of SemVer",
        )
        .reads(&[
            "interfaceKind",
            "lifecycle.status",
            "versions.lifecycle.status",
            "versions.version",
            "versions.document.inline",
        ]),
    Check::Interface(|interface: &InterfaceContract, context| {
        for (index, version) in usable(interface) {
            let Some(description) = description(interface, version) else { continue };
            let Some(found) = description.version() else { continue };
            let says = semver::Version::parse(found);
            if says.is_ok_and(|says| says.cmp_precedence(&version.version.to_version()).is_ne()) {
                let finding = context.report(format!("/versions/{index}/version"));
                finding.param("version", version.version.as_str()).param("found", found);
            }
        }
    }),
);

static VERSION_MOVED_TOO_LITTLE: Rule = Rule::new(
    of_owners(Declaration::new("R2231", "interface-version-moved-too-little", Severity::Warning))
        .title("Versionsnummer zu wenig erhöht", "version number moved too little")
        .message(
            "Gegenüber {before} ist in {version} nötig: {bump}. Der erste Grund: {change} ({place}).",
            "Against {before}, {version} requires {bump}. The first reason: {change} ({place}).",
        )
        .what(
            "Die Nummer einer Version steigt gegenüber der vorigen so weit, wie es die Änderungen in der Beschreibung verlangen: \
             die Hauptnummer, wenn aufrufende Systeme nicht mehr auskommen, die Nebennummer, wenn etwas hinzukommt.",
            "The number of a version moves against the one before as far as the changes in the description require: the major \
             number if clients can stop working, the minor number if something is added.",
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
            "für aufeinander folgende Versionen ab 1.0.0, deren Beschreibungen beide eingebettet und lesbar sind",
            "for versions from 1.0.0 on that follow each other and whose descriptions both stand inline and can be read",
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
        let with_text = |(_, version): &(usize, &InterfaceVersion)| {
            version.document.as_ref().is_some_and(|document| document.inline.is_some())
        };
        if usable(interface).filter(with_text).nth(1).is_none() {
            return;
        }
        let kind = interface.interface_kind.as_ref();
        let mut versions: Vec<_> = usable(interface)
            .filter_map(|(index, version)| Some((version.version.to_version(), index, version, description(interface, version)?)))
            .collect();
        // What is written in another language is reported as that.
        versions.retain(|(_, _, _, text)| text.form().is_some_and(|form| fits(kind, form)));
        versions.sort_by(|a, b| a.0.cmp_precedence(&b.0));
        let options = Options::default().today(context.today().clone());
        for window in versions.windows(2) {
            let [(before, _, old, old_text), (number, index, new, new_text)] = window else { continue };
            let comparison = compat::compare(old_text, new_text, &options);
            let bump = comparison.required_bump();
            let moved = compat::Bump::between(before, number);
            if before.major == 0 || moved >= bump || !before.cmp_precedence(number).is_lt() {
                continue;
            }
            let Some(reason) = comparison.forcing().next() else { continue };
            let both = |lang| {
                let within = [&*reason.location.operation, &reason.location.within(lang)].join(" ");
                format!("{}: {}", within.trim(), reason.message(lang)).trim_start_matches(": ").into()
            };
            let at = reason.new_place.as_ref().or(reason.old_place.as_ref());
            let at = at.map_or(String::new(), |place| {
                format!("{} {}", place.span.map_or(String::new(), |span| span.to_string()), place.pointer).trim().to_owned()
            });
            let finding = context.report(format!("/versions/{index}/version"));
            finding.param("before", old.version.as_str()).param("version", new.version.as_str());
            finding.param("bump", bump.title()).param("change", Param::Both { de: both(Lang::De), en: both(Lang::En) });
            finding.param("place", at);
        }
    }),
);

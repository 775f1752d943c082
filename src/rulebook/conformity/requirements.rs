//! The requirement that a statement is about: is there one, and to whom does it speak?
//! Not here: what is stated about it (`statements`), and what backs the statement (`backing`).

use crate::model::Service;
use crate::model::organisation::Role;
use crate::model::service::ConformityStatement;
use crate::report::{Declaration, Param, Severity, profiles};
use crate::rule::{Check, EntityContext, Rule};
use crate::rulebook::sources::FORMAT;
use crate::shape::{Lang, Shape, Value as _};
use crate::standards::{Requirement, RequirementCatalog, Standards};

pub(super) static RULES: &[&Rule] = &[&UNKNOWN, &NOT_IN_CATALOG, &OTHER_ROLE];

static UNKNOWN: Rule = Rule::new(
    Declaration::new("R2001", "unknown-requirement", Severity::Warning)
        .title("Anforderung nicht zu erkennen", "requirement not recognised")
        .message(
            "`{requirement}` ist keine Anforderung eines bekannten Standards, und so werden dort auch keine Kennungen geschrieben.{suggestion}",
            "`{requirement}` is no requirement of a standard that is known, nor are ids written like that there.{suggestion}",
        )
        .what(
            "Eine Aussage nennt die Anforderung so, wie ihr Standard sie schreibt, und bei anderen Standards auch den Standard.",
            "A statement names the requirement as its standard writes it, and for other standards also the standard.",
        )
        .why(
            "Sonst weiß niemand, worüber etwas ausgesagt wird.",
            "Otherwise nobody knows what is stated about.",
        )
        .fix(
            "Die Kennung berichtigen, oder in `standard` sagen, aus welchem Standard sie stammt.",
            "Correct the id, or say in `standard` from which standard it is.",
        )
        .applies(
            "wenn kein Standard genannt ist, oder einer, der bekannt ist und dessen Kennungen anders aussehen",
            "if no standard is named, or one that is known and whose ids look different",
        )
        .profiles(&[&profiles::CONFORMITY])
        .sources(&[FORMAT])
        .reads(&["conformity.requirement", "conformity.standard"]),
    Check::Service(unknown),
);

/// Suggestions are looked for at so many places of one service; the others get none.
const SUGGESTIONS: usize = 32;

fn unknown(service: &Service, context: &mut EntityContext<'_>) {
    let standards = context.standards();
    let mut suggestions = 0..SUGGESTIONS;
    for (index, statement) in service.conformity.iter().enumerate() {
        let id = statement.requirement.as_str();
        if standards.requirement(id).is_some() || standards.with_pattern(id).next().is_some() {
            continue;
        }
        // About a standard that is not known nothing can be said.
        let named = statement.standard.as_ref();
        if named.is_some_and(|named| !standards.catalogs().any(|catalog| is_called(catalog, named.as_str()))) {
            continue;
        }
        context
            .report(format!("/conformity/{index}/requirement"))
            .param("requirement", id)
            .param("suggestion", perhaps(suggestions.next().and_then(|_| standards.nearest_requirement(id))));
    }
}

/// Whether the name of a standard, as people write it, means a catalog: `DVC-Detailstandard 44`, `BSI C5:2026`.
fn is_called(catalog: &RequirementCatalog, standard: &str) -> bool {
    let begins =
        |name: &str| !name.is_empty() && standard.get(..name.len()).is_some_and(|it| it.eq_ignore_ascii_case(name));
    // The German plural of a title is no reason not to see one of its standards: „DVC-Detailstandard 53“.
    let title = catalog.title.get(Lang::De);
    begins(&catalog.id)
        || begins(title.strip_suffix('s').unwrap_or(title))
        || [Lang::De, Lang::En].into_iter().any(|lang| begins(catalog.title.get(lang)))
        || catalog.requirements.iter().any(|row| row.document.as_ref().is_some_and(|document| begins(document)))
}

static NOT_IN_CATALOG: Rule = Rule::new(
    Declaration::new("R2002", "requirement-not-in-catalog", Severity::Warning)
        .title("Anforderung steht nicht im vollständigen Katalog", "requirement is not in the complete catalog")
        .message(
            "Der Anforderungskatalog „{catalog}“ ist vollständig und enthält `{requirement}` nicht.",
            "The catalog of requirements “{catalog}” is complete and does not contain `{requirement}`.",
        )
        .what(
            "Eine Aussage zu einem Standard, dessen Anforderungen vollständig vorliegen, nennt eine davon.",
            "A statement about a standard whose requirements are all at hand names one of them.",
        )
        .why(
            "Die Anforderung ist vertippt, gestrichen oder gehört zu einer anderen Fassung.",
            "The requirement is misspelt, was withdrawn, or belongs to another edition.",
        )
        .fix("Die Kennung berichtigen oder die Aussage entfernen.", "Correct the id, or remove the statement.")
        .applies(
            "nur für Kataloge, die vollständig sind; die eingebauten sind Auszüge",
            "only for catalogs that are complete; those of the crate are excerpts",
        )
        .profiles(&[&profiles::CONFORMITY])
        .sources(&[FORMAT])
        .reads(&["conformity.requirement"]),
    Check::Service(not_in_catalog),
);

fn not_in_catalog(service: &Service, context: &mut EntityContext<'_>) {
    let standards = context.standards();
    for (index, statement) in service.conformity.iter().enumerate() {
        let id = statement.requirement.as_str();
        if standards.requirement(id).is_some() {
            continue;
        }
        let Some(catalog) = standards.with_pattern(id).find(|catalog| catalog.complete == Some(true)) else { continue };
        context
            .report(format!("/conformity/{index}/requirement"))
            .param("requirement", id)
            .param("catalog", title(catalog));
    }
}

/// What may have been meant, as a sentence after a message.
pub(super) fn perhaps(near: Option<&str>) -> Param {
    let (de, en) = near.map_or((String::new(), String::new()), |near| {
        (format!(" Gemeint ist vielleicht `{near}`."), format!(" Perhaps `{near}` is meant."))
    });
    Param::Both { de: de.into(), en: en.into() }
}

/// The name of a catalog in both languages.
pub(super) fn title(catalog: &RequirementCatalog) -> Param {
    Param::Both { de: catalog.title.get(Lang::De).into(), en: catalog.title.get(Lang::En).into() }
}

static OTHER_ROLE: Rule = Rule::new(
    Declaration::new("R2003", "requirement-for-another-role", Severity::Warning)
        .title("Anforderung richtet sich an eine andere Rolle", "requirement speaks to another role")
        .message(
            "`{requirement}` richtet sich an: {wanted}. Die Aussage ist in dieser Rolle getroffen: {role}.",
            "`{requirement}` speaks to: {wanted}. The statement is made in this role: {role}.",
        )
        .what(
            "Eine Aussage wird in der Rolle getroffen, an die sich die Anforderung richtet.",
            "A statement is made in the role to which the requirement speaks.",
        )
        .why(
            "Ein Anbieter kann nicht anstelle des Softwarelieferanten erklären, dass dieser seine Pflichten erfüllt.",
            "A provider cannot state on behalf of the software supplier that the supplier meets its duties.",
        )
        .fix(
            "`role` berichtigen, oder die Aussage der zuständigen Stelle übernehmen und sie in `statedBy` nennen.",
            "Correct `role`, or take over the statement of the body in charge and name it in `statedBy`.",
        )
        .applies("wenn Aussage und Anforderung eine Rolle nennen", "if both statement and requirement name a role")
        .profiles(&[&profiles::CONFORMITY])
        .sources(&[FORMAT])
        .reads(&["conformity.requirement", "conformity.role"]),
    Check::Service(other_role),
);

fn other_role(service: &Service, context: &mut EntityContext<'_>) {
    let standards = context.standards();
    for (index, statement) in service.conformity.iter().enumerate() {
        let Some(role) = statement.role.as_ref().filter(|role| role.is_known()) else { continue };
        let Some((_, row)) = standards.requirement(statement.requirement.as_str()) else { continue };
        let Some(wanted) = &row.role else { continue };
        if !speaks_to(wanted, role) {
            context
                .report(format!("/conformity/{index}/role"))
                .param("requirement", statement.requirement.as_str())
                .param("wanted", wanted.as_str())
                .param("role", german(role));
        }
    }
}

/// The German name of a role.
fn german(role: &Role) -> &str {
    let Shape::Vocabulary(roles) = Role::SHAPE else { return role.as_str() };
    roles.terms.iter().find(|term| term.value == role.as_str()).map_or(role.as_str(), |term| term.docs.de)
}

/// Whether a requirement for a role, as its standard writes it, speaks to a role. Software and platform operators are providers, too.
pub(super) fn speaks_to(wanted: &str, role: &Role) -> bool {
    let is = |role: &Role| wanted.eq_ignore_ascii_case(role.as_str()) || wanted.eq_ignore_ascii_case(german(role));
    is(role) || *role == Role::Provider && (is(&Role::SoftwareOperator) || is(&Role::PlatformOperator))
}

/// A statement about a requirement that is known, and its place.
#[derive(Clone, Copy)]
pub(super) struct Known<'a> {
    pub(super) index: usize,
    pub(super) statement: &'a ConformityStatement,
    pub(super) catalog: &'a RequirementCatalog,
    pub(super) row: &'a Requirement,
}

impl Known<'_> {
    /// Reports something about a member of the statement.
    pub(super) fn report(self, member: &str, context: &mut EntityContext<'_>) {
        context
            .report(format!("/conformity/{}/{member}", self.index))
            .param("requirement", self.statement.requirement.as_str())
            .param("catalog", title(self.catalog));
    }
}

/// The statements about requirements that are known.
pub(super) fn known<'a>(service: &'a Service, standards: &'a Standards) -> impl Iterator<Item = Known<'a>> {
    let statements = service.conformity.iter().enumerate();
    statements.filter_map(|(index, statement)| {
        let (catalog, row) = standards.requirement(statement.requirement.as_str())?;
        Some(Known { index, statement, catalog, row })
    })
}

//! What a statement must say besides its content, and what backs it; and how much of a catalog was answered.
//! Not here: the content of statements (`statements`).

use super::requirements::title;
use crate::model::Service;
use crate::model::common::Assurance;
use crate::model::service::ConformityStatement;
use crate::report::{Declaration, Severity, profiles};
use crate::rule::{Check, EntityContext, Rule};
use crate::rulebook::sources::FORMAT;
use crate::rulebook::stage::is_retired;
use crate::shape::Bilingual;
use crate::standards::{RequirementCatalog, Standards};

pub(super) static RULES: &[&Rule] = &[&WITHOUT_STATUS, &NOT_STATED, &NOTHING_SHOWS_IT, &PARTLY_ANSWERED];

static WITHOUT_STATUS: Rule = Rule::new(
    Declaration::new("R2020", "statement-without-status", Severity::Warning)
        .title("Aussage ohne Inhalt", "statement without content")
        .message(
            "Ob `{requirement}` erfüllt ist, ist nicht angegeben.",
            "It is not said whether `{requirement}` is met.",
        )
        .what(
            "Eine Aussage zu einer Anforderung sagt in `status`, wie weit sie erfüllt ist.",
            "A statement about a requirement says in `status` how far it is met.",
        )
        .why(
            "Die bloße Nennung einer Anforderung sieht aus wie eine Zusage und ist keine.",
            "The mere mention of a requirement looks like a promise and is none.",
        )
        .fix(
            "`status` angeben: `met`, `partly`, `not-met` oder `not-applicable`.",
            "Give `status`: `met`, `partly`, `not-met` or `not-applicable`.",
        )
        .applies("wenn der Cloud-Service nicht eingestellt ist", "if the service is not retired")
        .profiles(&[&profiles::CONFORMITY])
        .sources(&[FORMAT])
        .reads(&["conformity.status", "lifecycle.status"]),
    Check::Service(without_status),
);

fn without_status(service: &Service, context: &mut EntityContext<'_>) {
    if is_retired(service) {
        return;
    }
    for (index, statement) in service.conformity.iter().enumerate().filter(|(_, it)| it.status.is_none()) {
        let finding = context.report(format!("/conformity/{index}/status"));
        finding.param("requirement", statement.requirement.as_str());
    }
}

static NOT_STATED: Rule = Rule::new(
    Declaration::new("R2021", "statement-undated-or-unbacked", Severity::Hint)
        .title("Datum oder Absicherung einer Aussage fehlt", "date or assurance of a statement is missing")
        .message(
            "Bei {count} von {total} Aussagen fehlt {missing}, zum Beispiel bei `{example}`.",
            "In {count} of {total} statements {missing} is missing, for example in that about `{example}`.",
        )
        .what(
            "Eine Aussage nennt ihr Datum und sagt, worauf sie sich stützt.",
            "A statement names its date, and says what it rests on.",
        )
        .why(
            "Sonst lässt sich nicht beurteilen, ob sie noch gilt und wie belastbar sie ist.",
            "Otherwise nobody can tell whether it still holds, and how reliable it is.",
        )
        .fix(
            "`statedOn` und `assurance` angeben; eine Eigenerklärung heißt `self-declared`.",
            "Give `statedOn` and `assurance`; a statement about oneself is `self-declared`.",
        )
        .applies("wenn der Cloud-Service nicht eingestellt ist", "if the service is not retired")
        .profiles(&[&profiles::CONFORMITY])
        .sources(&[FORMAT])
        .reads(&["conformity.status", "conformity.statedOn", "conformity.assurance", "lifecycle.status"]),
    Check::Service(not_stated),
);

fn not_stated(service: &Service, context: &mut EntityContext<'_>) {
    if is_retired(service) {
        return;
    }
    // Without a content, the rest does not matter.
    let stated = || service.conformity.iter().enumerate().filter(|(_, statement)| statement.status.is_some());
    for (member, title, is_missing) in MEMBERS {
        let mut missing = stated().filter(|(_, statement)| is_missing(statement));
        let Some((index, first)) = missing.next() else { continue };
        context
            .report(format!("/conformity/{index}/{member}"))
            .param("missing", *title)
            .param("count", 1 + missing.count())
            .param("total", stated().count())
            .param("example", first.requirement.as_str());
    }
}

type IsMissing = fn(&ConformityStatement) -> bool;
/// What each statement should have, with its name for people.
const MEMBERS: &[(&str, Bilingual, IsMissing)] = &[
    ("statedOn", Bilingual::new("das Datum (`statedOn`)", "the date (`statedOn`)"), |it| it.stated_on.is_none()),
    ("assurance", Bilingual::new("die Absicherung (`assurance`)", "the assurance (`assurance`)"), |it| {
        it.assurance.is_none()
    }),
];

static NOTHING_SHOWS_IT: Rule = Rule::new(
    Declaration::new("R2022", "assurance-without-evidence", Severity::Warning)
        .title("Absicherung ohne Nachweis", "assurance without evidence")
        .message(
            "Die Aussage zu `{requirement}` beruft sich auf „{assurance}“, nennt aber weder Nachweis noch Unterlage.",
            "The statement about `{requirement}` rests on “{assurance}”, but names neither evidence nor document.",
        )
        .what(
            "Wer sich auf eine Prüfung, ein Testat, ein Zertifikat oder eine amtliche Quelle beruft, nennt sie.",
            "Whoever relies on a test, an attestation, a certificate or a public record names it.",
        )
        .why(
            "Eine Absicherung, die niemand nachlesen kann, wiegt nicht mehr als eine Eigenerklärung.",
            "An assurance that nobody can look up weighs no more than a statement about oneself.",
        )
        .fix(
            "In `evidence` oder `documents` den Nachweis nennen, oder `assurance` auf `self-declared` setzen.",
            "Name the evidence in `evidence` or `documents`, or set `assurance` to `self-declared`.",
        )
        .applies(
            "wenn mehr als eine Eigenerklärung oder vertragliche Zusage geltend gemacht wird und der Cloud-Service nicht eingestellt ist",
            "if more than a statement about oneself or a commitment by contract is claimed, and the service is not retired",
        )
        .profiles(&[&profiles::CONFORMITY])
        .sources(&[FORMAT])
        .reads(&["conformity.assurance", "conformity.evidence", "conformity.documents", "lifecycle.status"]),
    Check::Service(nothing_shows_it),
);

fn nothing_shows_it(service: &Service, context: &mut EntityContext<'_>) {
    for (index, statement) in service.conformity.iter().enumerate() {
        let Some(assurance) = statement.assurance.as_ref().filter(|assurance| claims_more(assurance)) else { continue };
        if statement.evidence.is_empty() && statement.documents.is_empty() && !is_retired(service) {
            context
                .report(format!("/conformity/{index}/evidence"))
                .param("requirement", statement.requirement.as_str())
                .param("assurance", assurance.as_str());
        }
    }
}

/// Whether somebody else than the one who states it stands for it.
fn claims_more(assurance: &Assurance) -> bool {
    assurance.is_known() && !matches!(assurance, Assurance::SelfDeclared | Assurance::ContractualCommitment)
}

static PARTLY_ANSWERED: Rule = Rule::new(
    Declaration::new("R2023", "catalog-answered-in-part", Severity::Hint)
        .title("Anforderungskatalog nur zum Teil beantwortet", "catalog of requirements answered in part")
        .message(
            "Zu {answered} von {total} Anforderungen des Katalogs „{catalog}“ ist etwas gesagt; es fehlt zum Beispiel `{example}`.",
            "Something is said about {answered} of {total} requirements of the catalog “{catalog}”; missing is for example `{example}`.",
        )
        .what(
            "Wer beginnt, einen vollständigen Anforderungskatalog zu beantworten, beantwortet ihn für seine Rolle ganz.",
            "Whoever begins to answer a complete catalog of requirements answers it as a whole for the role in question.",
        )
        .why(
            "Leserinnen und Leser können Ungesagtes nicht von Unerfülltem unterscheiden.",
            "Readers cannot tell what was not said from what is not met.",
        )
        .fix(
            "Die übrigen Anforderungen beantworten, auch mit `not-met` oder `not-applicable`.",
            "Answer the other requirements, be it with `not-met` or `not-applicable`.",
        )
        .applies(
            "nur für vollständige Kataloge und Cloud-Services, die nicht eingestellt sind; gezählt werden Anforderungen an die Rollen, zu denen es schon Aussagen gibt, und solche ohne Rolle",
            "only for complete catalogs and services that are not retired; counted are requirements for roles about which there are statements, and those without a role",
        )
        .profiles(&[&profiles::CONFORMITY])
        .sources(&[FORMAT])
        .reads(&["conformity", "lifecycle.status"]),
    Check::Service(partly_answered),
);

fn partly_answered(service: &Service, context: &mut EntityContext<'_>) {
    if service.conformity.is_empty() || is_retired(service) {
        return;
    }
    let standards = context.standards();
    for catalog in standards.catalogs().filter(|catalog| catalog.complete == Some(true)) {
        if let Some((answered, total, example)) = answered(&service.conformity, catalog, standards) {
            context
                .report("/conformity")
                .param("answered", answered)
                .param("total", total)
                .param("catalog", title(catalog))
                .param("example", example);
        }
    }
}

/// How many requirements of a catalog have an answer, of how many that matter, and one that has none. `None` if none has, or all have.
fn answered<'a>(
    statements: &[ConformityStatement],
    catalog: &'a RequirementCatalog,
    standards: &Standards,
) -> Option<(usize, usize, &'a str)> {
    let in_catalog = |id: &str| {
        let (found, row) = standards.requirement(id)?;
        (found.id == catalog.id).then_some(row)
    };
    let mut answered: Vec<_> =
        statements.iter().filter_map(|statement| in_catalog(statement.requirement.as_str())).collect();
    answered.sort_by_key(|row| row.id.as_str());
    answered.dedup_by_key(|row| row.id.as_str());
    if answered.is_empty() {
        return None;
    }
    let mut roles: Vec<&str> = answered.iter().filter_map(|row| row.role.as_deref()).collect();
    roles.sort_unstable();
    roles.dedup();
    let matters = |role: Option<&str>| role.is_none_or(|role| roles.binary_search(&role).is_ok());
    let rows = || catalog.requirements.iter().filter(|row| matters(row.role.as_deref()));
    let without =
        rows().find(|row| answered.binary_search_by(|known| known.id.as_str().cmp(row.id.as_str())).is_err())?;
    Some((answered.len(), rows().count(), without.id.as_str()))
}

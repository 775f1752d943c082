//! Terms, notice and contract models. Not here: switching by the Data Act (`data_act`), prices (`prices`).

use crate::model::Service;
use crate::model::service::{ContractTemplate, ContractTerms, NoticeDate};
use crate::report::profiles::OFFER;
use crate::report::{Declaration, Severity};
use crate::rule::{Check, EntityContext, Rule};
use crate::rulebook::missing::unstated;
use crate::rulebook::sources::FORMAT;
use crate::rulebook::stage::{is_in_operation, is_retired};
use crate::shape::Bilingual;
use crate::text::Period;

pub(super) static RULES: &[&Rule] = &[
    &TERMS_NOT_STATED,
    &NOTICE_LONGER_THAN_TERM,
    &RENEWAL_WITHOUT_NOTICE,
    &TERM_WITHOUT_RENEWAL,
    &NOTICE_DATE_WITHOUT_TERM,
    &TEMPLATE_WITHOUT_EDITION,
    &FRAMEWORK_NOT_NAMED,
    &PROVIDER_AS_INTERMEDIARY,
];

/// The terms of a service that was not retired.
fn terms(service: &Service) -> Option<&ContractTerms> {
    service.contract_terms.as_deref().filter(|_| !is_retired(service))
}

static TERMS_NOT_STATED: Rule = Rule::new(
    Declaration::new("R1251", "contract-terms-not-stated", Severity::Hint)
        .title("Vertragsbedingungen unvollständig", "contract terms incomplete")
        .message("Nicht angegeben: {members}.", "Not stated: {members}.")
        .what(
            "Ein Cloud-Service, der bestellt werden kann, nennt Vertragsmodell, Mindestlaufzeit und Kündigungsfrist.",
            "A service that can be ordered names the Vertragsmodell, the minimum term and the notice period.",
        )
        .why(
            "Die CSP-AGB kennen in §1.5 zwei Vertragsmodelle; von Modell, Laufzeit und Frist hängt ab, mit wem und wie lange \
             sich ein Kunde bindet.",
            "The CSP-AGB know two Vertragsmodelle in §1.5; model, term and notice decide to whom a customer is bound, and for how long.",
        )
        .fix(
            "Die Angaben unter `contractTerms` ergänzen; ohne Mindestlaufzeit `P0D`. Belegt ist nur der Name des \
             Direktvertragsmodells (`direct`); ein anderes Modell so nennen, wie es die CSP-AGB nennen.",
            "Add them to `contractTerms`; `P0D` for no minimum term. Only the name of the Direktvertragsmodell (`direct`) is \
             known here; name another model as the CSP-AGB name it.",
        )
        .applies(
            "für Cloud-Services mit Tarifen in Pilot- oder Wirkbetrieb, auch abgekündigte",
            "for services with plans on trial or in regular operation, deprecated ones as well",
        )
        .profiles(&[&OFFER])
        .sources(&[FORMAT])
        .reads(&[
            "contractTerms.contractModels",
            "contractTerms.minimumTerm",
            "contractTerms.noticePeriod",
            "plans",
            "lifecycle.status",
        ]),
    Check::Service(|service, context| {
        if service.plans.is_empty() || !is_in_operation(service) {
            return;
        }
        let terms = service.contract_terms.as_deref();
        let members = unstated(&[
            (
                terms.is_some_and(|terms| !terms.contract_models.is_empty()),
                "das Vertragsmodell (`contractModels`)",
                "the Vertragsmodell (`contractModels`)",
            ),
            (
                terms.is_some_and(|terms| terms.minimum_term.is_some()),
                "die Mindestlaufzeit (`minimumTerm`)",
                "the minimum term (`minimumTerm`)",
            ),
            (
                terms.is_some_and(|terms| terms.notice_period.is_some()),
                "die Kündigungsfrist (`noticePeriod`)",
                "the notice period (`noticePeriod`)",
            ),
        ]);
        if let Some(members) = members {
            context.report("/contractTerms").param("members", members);
        }
    }),
);

static NOTICE_LONGER_THAN_TERM: Rule = Rule::new(
    Declaration::new("R1252", "notice-longer-than-term", Severity::Hint)
        .title("Kündigungsfrist länger als die Laufzeit", "notice longer than the term")
        .message(
            "Die Kündigungsfrist {notice} ist länger als {what} {term}.",
            "The notice period {notice} is longer than {what} {term}.",
        )
        .what(
            "Die Kündigungsfrist ist nicht länger als Mindestlaufzeit und Verlängerungszeitraum.",
            "The notice period is not longer than the minimum term and the renewal term.",
        )
        .why(
            "Sonst bindet der Vertrag länger, als die Laufzeit erkennen lässt, oder die Kündigung käme stets zu spät.",
            "Otherwise the contract binds longer than its term tells, or every notice would come too late.",
        )
        .fix(
            "Laufzeit oder Kündigungsfrist berichtigen; ist es so gewollt, diesen Hinweis als Ausnahme führen.",
            "Correct the term or the notice period; if it is meant so, waive this finding.",
        )
        .applies(
            "wenn die Dauern vergleichbar sind; `P1M` und `P30D` sind es nicht",
            "if the periods can be compared; `P1M` and `P30D` cannot",
        )
        .profiles(&[&OFFER])
        .sources(&[FORMAT])
        .reads(&[
            "contractTerms.minimumTerm",
            "contractTerms.renewalTerm",
            "contractTerms.noticePeriod",
            "lifecycle.status",
        ]),
    Check::Service(|service, context| {
        let Some(terms) = terms(service) else { return };
        let Some(notice) = &terms.notice_period else { return };
        let longer = |term: &&Period| !term.is_zero() && notice.exceeds(term) == Some(true);
        let found = if let Some(term) = terms.minimum_term.as_ref().filter(longer) {
            (term, Bilingual::new("die Mindestlaufzeit", "the minimum term"))
        } else if let Some(term) = terms.renewal_term.as_ref().filter(longer) {
            (term, Bilingual::new("der Verlängerungszeitraum", "the renewal term"))
        } else {
            return;
        };
        let finding = context.report("/contractTerms/noticePeriod").param("notice", notice.as_str());
        finding.param("what", found.1).param("term", found.0.as_str());
    }),
);

static RENEWAL_WITHOUT_NOTICE: Rule = Rule::new(
    Declaration::new("R1253", "automatic-renewal-without-notice", Severity::Warning)
        .title("Automatische Verlängerung ohne Kündigungsfrist", "automatic renewal without a notice period")
        .message(
            "Der Vertrag verlängert sich ohne Kündigung, die Kündigungsfrist fehlt.",
            "The contract is extended unless somebody gives notice, but the notice period is missing.",
        )
        .what(
            "Wer automatische Verlängerung vorsieht, nennt die Kündigungsfrist.",
            "Whoever provides for automatic renewal names the notice period.",
        )
        .why(
            "Kunden müssen wissen, bis wann sie die Verlängerung verhindern können.",
            "Customers have to know until when they can prevent the renewal.",
        )
        .fix(
            "`contractTerms.noticePeriod` ergänzen, zum Beispiel `P1M`.",
            "Add `contractTerms.noticePeriod`, such as `P1M`.",
        )
        .profiles(&[&OFFER])
        .sources(&[FORMAT])
        .reads(&["contractTerms.automaticRenewal", "contractTerms.noticePeriod", "lifecycle.status"]),
    Check::Service(|service, context| {
        let Some(terms) = terms(service) else { return };
        if terms.automatic_renewal == Some(true) && terms.notice_period.is_none() {
            context.report("/contractTerms/noticePeriod");
        }
    }),
);

static TERM_WITHOUT_RENEWAL: Rule = Rule::new(
    Declaration::new("R1254", "renewal-term-without-renewal", Severity::Warning)
        .title("Verlängerungszeitraum passt nicht zur Verlängerung", "renewal term does not fit the renewal")
        .message(
            "Ein Verlängerungszeitraum von {term} ist angegeben, {what}.",
            "A renewal term of {term} is given, {what}.",
        )
        .what(
            "Einen Verlängerungszeitraum gibt es nur, wenn sich der Vertrag verlängert, und er ist länger als nichts. Ohne \
             Verlängerungszeitraum läuft ein verlängerter Vertrag unbefristet weiter.",
            "There is a renewal term only if the contract is extended, and it is longer than nothing. Without one a contract \
             that is extended runs on without a fixed term.",
        )
        .why("Es ist offen, ob und wie lange der Vertrag weiterläuft.", "Nobody knows whether the contract goes on, and for how long.")
        .fix(
            "`renewalTerm` streichen oder `automaticRenewal` berichtigen.",
            "Remove `renewalTerm`, or correct `automaticRenewal`.",
        )
        .profiles(&[&OFFER])
        .sources(&[FORMAT])
        .reads(&["contractTerms.automaticRenewal", "contractTerms.renewalTerm", "lifecycle.status"]),
    Check::Service(|service, context| {
        let Some(terms) = terms(service) else { return };
        let Some(term) = &terms.renewal_term else { return };
        let what = if terms.automatic_renewal == Some(false) {
            Bilingual::new("aber der Vertrag verlängert sich nicht", "but the contract is not extended")
        } else if term.is_zero() {
            Bilingual::new("und das ist keine Dauer", "which is no time at all")
        } else {
            return;
        };
        context.report("/contractTerms/renewalTerm").param("term", term.as_str()).param("what", what);
    }),
);

static NOTICE_DATE_WITHOUT_TERM: Rule = Rule::new(
    Declaration::new("R1255", "notice-date-without-term", Severity::Hint)
        .title("Kündigung zum Laufzeitende ohne Laufzeit", "notice to the end of a term that is not given")
        .message(
            "Gekündigt werden kann zum Ende der Laufzeit; angegeben ist aber keine.",
            "Notice takes effect at the end of the term, but none is stated.",
        )
        .what(
            "Zum Kündigungstermin „Ende der Laufzeit“ gehört eine Mindestlaufzeit oder ein Verlängerungszeitraum.",
            "The notice date “end of the term” comes with a minimum term or a renewal term.",
        )
        .why("Sonst weiß niemand, wann die Kündigung wirkt.", "Otherwise nobody knows when the notice takes effect.")
        .fix(
            "`minimumTerm` oder `renewalTerm` ergänzen oder `noticeDate` ändern.",
            "Add `minimumTerm` or `renewalTerm`, or change `noticeDate`.",
        )
        .profiles(&[&OFFER])
        .sources(&[FORMAT])
        .reads(&[
            "contractTerms.noticeDate",
            "contractTerms.minimumTerm",
            "contractTerms.renewalTerm",
            "lifecycle.status",
        ]),
    Check::Service(|service, context| {
        let Some(terms) = terms(service) else { return };
        let mut running = [&terms.minimum_term, &terms.renewal_term].into_iter().flatten();
        if terms.notice_date == Some(NoticeDate::EndOfTerm) && running.all(Period::is_zero) {
            context.report("/contractTerms/noticeDate");
        }
    }),
);

static TEMPLATE_WITHOUT_EDITION: Rule = Rule::new(
    Declaration::new("R1256", "template-without-edition", Severity::Warning)
        .title("Vertragsmuster ohne Fassung", "model contract without an edition")
        .message("Die Fassung des Musters `{template}` fehlt.", "The edition of the model contract `{template}` is missing.")
        .what(
            "Wer EVB-IT Cloud oder die CSP-AGB zugrunde legt, nennt deren Fassung.",
            "Whoever uses EVB-IT Cloud or the CSP-AGB as a basis names their edition.",
        )
        .why(
            "Muster werden fortgeschrieben; welche Pflichten gelten, entscheidet die Fassung.",
            "Model contracts are revised; the edition decides which duties hold.",
        )
        .fix(
            "`contractTerms.templateEdition` ergänzen, wie das Muster seine Fassung selbst nennt, oder mit dem Tag des Abrufs.",
            "Add `contractTerms.templateEdition` as the model names it itself, or with the day of retrieval.",
        )
        .profiles(&[&OFFER])
        .sources(&[FORMAT])
        .reads(&["contractTerms.template", "contractTerms.templateEdition", "lifecycle.status"]),
    Check::Service(|service, context| {
        let Some(terms) = terms(service) else { return };
        if let Some(template @ (ContractTemplate::EvbItCloud | ContractTemplate::CspAgb)) = &terms.template
            && terms.template_edition.is_none()
        {
            context.report("/contractTerms/templateEdition").param("template", template.as_str());
        }
    }),
);

static FRAMEWORK_NOT_NAMED: Rule = Rule::new(
    Declaration::new("R1257", "framework-required-but-not-named", Severity::Warning)
        .title("Rahmenvertrag nötig, aber keiner genannt", "framework contract required but none named")
        .message(
            "Eine Bestellung setzt einen Rahmenvertrag voraus; welcher das sein kann, ist nicht gesagt.",
            "An order needs a framework contract; it is not said which one that can be.",
        )
        .what(
            "Wer einen Rahmenvertrag verlangt, nennt die Rahmenverträge, unter denen bestellt werden kann.",
            "Whoever asks for a framework contract names those under which can be ordered.",
        )
        .why(
            "Kunden sollen prüfen können, ob sie schon beteiligt sind oder beitreten können.",
            "Customers should be able to see whether they take part already, or can join.",
        )
        .fix(
            "`contractTerms.frameworkAgreements` ergänzen; den Rahmenvertrag als Vereinbarung im Katalog beschreiben.",
            "Add `contractTerms.frameworkAgreements`; describe the framework contract as an agreement in the catalog.",
        )
        .profiles(&[&OFFER])
        .sources(&[FORMAT])
        .reads(&["contractTerms.frameworkRequired", "contractTerms.frameworkAgreements", "lifecycle.status"]),
    Check::Service(|service, context| {
        let Some(terms) = terms(service) else { return };
        if terms.framework_required == Some(true) && terms.framework_agreements.is_empty() {
            context.report("/contractTerms/frameworkAgreements");
        }
    }),
);

static PROVIDER_AS_INTERMEDIARY: Rule = Rule::new(
    Declaration::new("R1258", "provider-as-intermediary", Severity::Warning)
        .title("Anbieter als zwischengeschalteter Vertragspartner", "provider as an intermediary")
        .message(
            "`{provider}` ist selbst der Anbieter und kann nicht zwischen sich und dem Kunden stehen.",
            "`{provider}` is the provider itself, and cannot stand between itself and the customer.",
        )
        .what(
            "Zwischengeschaltete Vertragspartner sind andere Stellen als der Anbieter.",
            "Intermediaries are other bodies than the provider.",
        )
        .why(
            "Aus diesen Angaben wird abgeleitet, auf welchen Wegen ein Kunde beziehen kann.",
            "The ways in which a customer can obtain the service are derived from this.",
        )
        .fix(
            "Den Eintrag streichen oder den wirklichen Vertragspartner einsetzen.",
            "Remove the entry, or put in the real party to the contract.",
        )
        .profiles(&[&OFFER])
        .sources(&[FORMAT])
        .reads(&["contractTerms.intermediaries", "provider", "lifecycle.status"]),
    Check::Service(provider_as_intermediary),
);

fn provider_as_intermediary(service: &Service, context: &mut EntityContext<'_>) {
    let (Some(terms), Some(provider)) = (terms(service), &service.provider) else { return };
    if let Some(index) = terms.intermediaries.iter().position(|body| body == provider) {
        let finding = context.report(format!("/contractTerms/intermediaries/{index}"));
        finding.param("provider", provider.as_str());
    }
}

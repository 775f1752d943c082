//! Value added tax of price components. These are rules of the format: § 2b `UStG` is only why a catalog has to tell the
//! treatments apart.

use crate::model::Service;
use crate::model::service::{Price, VatTreatment};
use crate::report::profiles::OFFER;
use crate::report::{Declaration, Param, Severity};
use crate::rule::{Check, EntityContext, Rule};
use crate::rulebook::sources::FORMAT;

use super::prices::{PRICES, costs, each};

pub(super) static RULES: &[&Rule] = &[&NET_OR_GROSS, &TREATMENT_NOT_STATED, &RATE_WITHOUT_TAX, &TAXABLE_WITHOUT_RATE];

/// Reports the first price of which something is not said, with their number.
fn report_first(service: &Service, context: &mut EntityContext<'_>, member: &str, silent: impl Fn(&Price) -> bool) {
    let (mut first, mut count) = (None, 0);
    each(service, |price, owner, index| {
        if silent(price) {
            first.get_or_insert((owner, index));
            count += 1;
        }
    });
    if let Some((owner, index)) = first {
        context.report(format!("{}/{member}", owner.price(index))).param("count", count);
    }
}

/// Whether the amount can depend on the tax.
fn may_be_taxed(price: &Price) -> bool {
    use VatTreatment::{Exempt, OutsideScope, ReverseCharge};
    !matches!(price.vat_treatment, Some(OutsideScope | Exempt | ReverseCharge)) && costs(price)
}

static NET_OR_GROSS: Rule = Rule::new(
    Declaration::new("R1216", "net-or-gross-not-stated", Severity::Warning)
        .title("Netto oder brutto nicht angegeben", "net or gross not stated")
        .message(
            "Es ist offen, ob der Preis die Umsatzsteuer enthält (betroffene Preisangaben: {count}).",
            "It is open whether the price contains value added tax (prices concerned: {count}).",
        )
        .what(
            "Ein Preis sagt, ob er netto oder brutto ist, außer wenn keine Umsatzsteuer anfällt.",
            "A price says whether it is net or gross, unless no value added tax arises.",
        )
        .why(
            "Sonst sind Preise verschiedener Anbieter nicht vergleichbar, und im Haushalt fehlt womöglich der Steuerbetrag.",
            "Otherwise prices of several providers cannot be compared, and the tax may be missing in the budget.",
        )
        .fix(
            "`basis` ergänzen: `net` oder `gross`; fällt keine Umsatzsteuer an, stattdessen `vatTreatment`, etwa `outside-scope`.",
            "Add `basis`: `net` or `gross`; if no value added tax arises, `vatTreatment` instead, such as `outside-scope`.",
        )
        .applies(
            "für Preise über 0, die nicht als nicht steuerbar, steuerfrei oder mit Steuerschuldnerschaft des Leistungsempfängers gekennzeichnet sind",
            "for prices above 0 that are not marked as outside the scope of the tax, exempt, or subject to reverse charge",
        )
        .profiles(&[&OFFER])
        .sources(&[FORMAT])
        .reads(PRICES),
    Check::Service(|service, context| {
        report_first(service, context, "basis", |price| price.basis.is_none() && may_be_taxed(price));
    }),
);

static TREATMENT_NOT_STATED: Rule = Rule::new(
    Declaration::new("R1217", "vat-treatment-not-stated", Severity::Hint)
        .title("Umsatzsteuerliche Behandlung nicht angegeben", "treatment for value added tax not stated")
        .message(
            "Die umsatzsteuerliche Behandlung ist nicht angegeben (betroffene Preisangaben: {count}).",
            "The treatment for value added tax is not stated (prices concerned: {count}).",
        )
        .what(
            "Ein Preis sagt, ob die Leistung steuerpflichtig, nicht steuerbar oder steuerfrei ist.",
            "A price says whether it is taxable, outside the scope of the tax, or exempt.",
        )
        .why(
            "Zwischen öffentlichen Stellen entscheidet § 2b UStG, ob Umsatzsteuer anfällt; aus dem Preis allein ist das nicht \
             zu erkennen.",
            "Between public bodies § 2b UStG decides whether value added tax arises; the price alone does not show it.",
        )
        .fix(
            "`vatTreatment` ergänzen; ist die Frage offen, `undetermined`.",
            "Add `vatTreatment`; if the question is open, `undetermined`.",
        )
        .profiles(&[&OFFER])
        .sources(&[FORMAT])
        .reads(PRICES),
    Check::Service(|service, context| {
        let silent = |price: &Price| price.vat_treatment.is_none() && price.vat_rate.is_none() && costs(price);
        report_first(service, context, "vatTreatment", silent);
    }),
);

static RATE_WITHOUT_TAX: Rule = Rule::new(
    Declaration::new("R1218", "vat-rate-without-tax", Severity::Warning)
        .title("Steuersatz, obwohl keine Steuer anfällt", "tax rate although no tax arises")
        .message(
            "Der Steuersatz {rate} % passt nicht zu `{treatment}`.",
            "The tax rate of {rate} % does not fit `{treatment}`.",
        )
        .what(
            "Einen Steuersatz über 0 haben nur steuerpflichtige Preise.",
            "Only taxable prices have a tax rate above 0.",
        )
        .why("Es ist offen, ob Umsatzsteuer zu zahlen ist.", "Nobody knows whether value added tax is to be paid.")
        .fix("`vatRate` streichen oder `vatTreatment` berichtigen.", "Remove `vatRate`, or correct `vatTreatment`.")
        .profiles(&[&OFFER])
        .sources(&[FORMAT])
        .reads(PRICES),
    Check::Service(|service, context| {
        each(service, |price, owner, index| {
            let (Some(rate), Some(treatment)) = (&price.vat_rate, &price.vat_treatment) else { return };
            if matches!(treatment, VatTreatment::OutsideScope | VatTreatment::Exempt) && rate.units() != 0 {
                let finding = context.report(format!("{}/vatRate", owner.price(index)));
                finding.param("rate", Param::number(rate.as_str())).param("treatment", treatment.as_str());
            }
        });
    }),
);

static TAXABLE_WITHOUT_RATE: Rule = Rule::new(
    Declaration::new("R1219", "taxable-price-without-rate", Severity::Warning)
        .title("Steuerpflichtig ohne Steuersatz", "taxable without a tax rate")
        .message(
            "Der Preis ist steuerpflichtig, der Steuersatz fehlt.",
            "The price is taxable, the tax rate is missing.",
        )
        .what("Ein steuerpflichtiger Preis nennt den Steuersatz.", "A taxable price names the tax rate.")
        .why(
            "Netto- und Bruttobetrag lassen sich nur mit dem Satz ineinander umrechnen.",
            "Net and gross amount can be computed from each other only with the rate.",
        )
        .fix("`vatRate` ergänzen, zum Beispiel `\"19\"`.", "Add `vatRate`, such as `\"19\"`.")
        .profiles(&[&OFFER])
        .sources(&[FORMAT])
        .reads(PRICES),
    Check::Service(|service, context| {
        each(service, |price, owner, index| {
            if price.vat_treatment == Some(VatTreatment::Taxable) && price.vat_rate.is_none() && costs(price) {
                context.report(format!("{}/vatRate", owner.price(index)));
            }
        });
    }),
);

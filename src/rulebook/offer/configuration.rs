//! Configuration options of an order. Not here: ids of choices and bounds of quantities (`base`), surcharges (`prices`).

use crate::model::Service;
use crate::model::service::{ConfigurationKind, ConfigurationOption};
use crate::report::profiles::OFFER;
use crate::report::{Declaration, Param, Profile, Severity};
use crate::rule::{Check, EntityContext, Rule};
use crate::rulebook::sources::FORMAT;
use crate::rulebook::stage::is_retired;
use crate::shape::Bilingual;
use crate::text::Decimal;

pub(super) static RULES: &[&Rule] = &[
    &WITHOUT_KIND,
    &WITHOUT_CHOICES,
    &MEMBERS_AGAINST_KIND,
    &SEVERAL_DEFAULTS,
    &DEFAULT_OUT_OF_BOUNDS,
    &STEP_NOT_POSITIVE,
    &OFF_STEP,
    &WITHOUT_UNIT,
];

static PROFILES: &[&Profile] = &[&OFFER];

/// What all these rules say in the same words.
const fn of_options(declaration: Declaration) -> Declaration {
    declaration.profiles(PROFILES).sources(&[FORMAT])
}

/// Shows each configuration option of a service that was not retired.
fn each(
    service: &Service,
    context: &mut EntityContext<'_>,
    act: impl Fn(&ConfigurationOption, usize, &mut EntityContext<'_>),
) {
    if !service.configuration_options.is_empty() && !is_retired(service) {
        for (index, option) in service.configuration_options.iter().enumerate() {
            act(option, index, context);
        }
    }
}

fn pointer(option: usize, member: &str) -> String {
    format!("/configurationOptions/{option}/{member}")
}

fn chooses(option: &ConfigurationOption) -> bool {
    matches!(option.kind, Some(ConfigurationKind::Choice | ConfigurationKind::MultipleChoice))
}

static WITHOUT_KIND: Rule = Rule::new(
    of_options(Declaration::new("R1231", "option-without-kind", Severity::Warning))
        .title("Konfigurationsoption ohne Optionsart", "configuration option without a kind")
        .message("Bei der Option `{id}` fehlt die Optionsart.", "The kind of the option `{id}` is missing.")
        .what(
            "Eine Konfigurationsoption sagt, welche Angabe sie erwartet: Auswahl, Menge, Schalter oder Text.",
            "A configuration option says what it asks for: a choice, a quantity, a switch or a text.",
        )
        .why(
            "Ohne Optionsart kann kein Bestellformular die Option darstellen.",
            "Without the kind no order form can show the option.",
        )
        .fix(
            "`kind` ergänzen: `choice`, `multiple-choice`, `quantity`, `switch` oder `free-text`.",
            "Add `kind`: `choice`, `multiple-choice`, `quantity`, `switch` or `free-text`.",
        )
        .reads(&["configurationOptions.kind", "lifecycle.status"]),
    Check::Service(|service, context| {
        each(service, context, |option, index, context| {
            if option.kind.is_none() {
                context.report(pointer(index, "kind")).param("id", option.id.as_str());
            }
        });
    }),
);

static WITHOUT_CHOICES: Rule = Rule::new(
    of_options(Declaration::new("R1232", "choice-without-choices", Severity::Warning))
        .title("Auswahl ohne Auswahlmöglichkeiten", "choice without choices")
        .message("Bei der Auswahl `{id}` steht nichts zur Wahl.", "Nothing can be chosen in the option `{id}`.")
        .what("Eine Auswahl nennt, was zur Wahl steht.", "A choice names what can be chosen.")
        .why("Sonst ist keine Bestellung möglich.", "Otherwise no order is possible.")
        .fix("`choices` ergänzen oder `kind` berichtigen.", "Add `choices`, or correct `kind`.")
        .reads(&["configurationOptions.kind", "configurationOptions.choices", "lifecycle.status"]),
    Check::Service(|service, context| {
        each(service, context, |option, index, context| {
            if option.choices.is_empty() && chooses(option) {
                context.report(pointer(index, "choices")).param("id", option.id.as_str());
            }
        });
    }),
);

static MEMBERS_AGAINST_KIND: Rule = Rule::new(
    of_options(Declaration::new("R1233", "option-members-against-kind", Severity::Warning))
        .title("Angaben passen nicht zur Optionsart", "members do not fit the kind of option")
        .message(
            "Die Option `{id}` ist von der Art `{kind}`; dazu passen nicht: {members}.",
            "The option `{id}` is of the kind `{kind}`, which does not go with: {members}.",
        )
        .what(
            "Auswahlmöglichkeiten hat nur eine Auswahl, Grenzen und Einheit nur eine Menge, eine Vorgabe `defaultOn` nur ein Schalter.",
            "Only a choice has choices, only a quantity has bounds and a unit, only a switch has `defaultOn`.",
        )
        .why(
            "Ein Bestellformular wertet diese Angaben nicht aus; meist ist die Optionsart falsch.",
            "No order form looks at these members; mostly the kind is wrong.",
        )
        .fix("`kind` berichtigen oder die genannten Felder streichen.", "Correct `kind`, or remove these members.")
        .reads(&["configurationOptions", "lifecycle.status"]),
    Check::Service(|service, context| each(service, context, members_against_kind)),
);

fn members_against_kind(option: &ConfigurationOption, index: usize, context: &mut EntityContext<'_>) {
    use ConfigurationKind::{Quantity, Switch};
    let Some(kind) = option.kind.as_ref().filter(|kind| kind.is_known()) else { return };
    let (choice, quantity, switch) = (chooses(option), *kind == Quantity, *kind == Switch);
    let wrong = [
        ("choices", !choice && !option.choices.is_empty()),
        ("defaultChoices", !choice && !option.default_choices.is_empty()),
        ("defaultQuantity", !quantity && option.default_quantity.is_some()),
        ("minimum", !quantity && option.minimum.is_some()),
        ("maximum", !quantity && option.maximum.is_some()),
        ("step", !quantity && option.step.is_some()),
        ("unit", !quantity && option.unit.is_some()),
        ("defaultOn", !switch && option.default_on.is_some()),
    ];
    let members = || wrong.iter().filter(|(_, wrong)| *wrong).map(|(member, _)| *member);
    if let Some(first) = members().next() {
        let all: Vec<_> = members().map(|member| format!("`{member}`")).collect();
        let finding = context.report(pointer(index, first)).param("id", option.id.as_str());
        finding.param("kind", kind.as_str()).param("members", all.join(", "));
    }
}

static SEVERAL_DEFAULTS: Rule = Rule::new(
    of_options(Declaration::new("R1234", "several-defaults-of-choice", Severity::Warning))
        .title("Mehrere Vorgaben bei einer einfachen Auswahl", "several defaults of a single choice")
        .message(
            "Bei `{id}` ist nur eine Auswahl möglich, vorausgewählt sind {count}.",
            "Only one thing can be chosen in `{id}`, {count} are chosen by default.",
        )
        .what("Eine einfache Auswahl hat höchstens eine Vorauswahl.", "A single choice has at most one default.")
        .why("Es ist offen, was ohne Auswahl gilt.", "Nobody knows what holds when nothing is chosen.")
        .fix(
            "In `defaultChoices` einen Eintrag stehen lassen oder `kind` auf `multiple-choice` setzen.",
            "Keep one entry in `defaultChoices`, or set `kind` to `multiple-choice`.",
        )
        .reads(&["configurationOptions.kind", "configurationOptions.defaultChoices", "lifecycle.status"]),
    Check::Service(|service, context| {
        each(service, context, |option, index, context| {
            let count = option.default_choices.len();
            if count > 1 && option.kind == Some(ConfigurationKind::Choice) {
                let finding = context.report(pointer(index, "defaultChoices"));
                finding.param("id", option.id.as_str()).param("count", count);
            }
        });
    }),
);

const BOUNDS: &[&str] = &[
    "configurationOptions.minimum",
    "configurationOptions.maximum",
    "configurationOptions.step",
    "configurationOptions.defaultQuantity",
    "lifecycle.status",
];

static DEFAULT_OUT_OF_BOUNDS: Rule = Rule::new(
    of_options(Declaration::new("R1235", "default-quantity-out-of-bounds", Severity::Warning))
        .title("Vorgabemenge außerhalb der Grenzen", "default quantity out of bounds")
        .message("Die Vorgabemenge {value} liegt {side} {bound}.", "The default quantity {value} lies {side} {bound}.")
        .what(
            "Die Vorgabemenge liegt zwischen der kleinsten und der größten wählbaren Menge.",
            "The default quantity lies between the smallest and the largest quantity that can be stated.",
        )
        .why("Eine Bestellung mit der Vorgabe wäre ungültig.", "An order with the default would be invalid.")
        .fix(
            "`defaultQuantity`, `minimum` oder `maximum` berichtigen.",
            "Correct `defaultQuantity`, `minimum` or `maximum`.",
        )
        .reads(BOUNDS),
    Check::Service(|service, context| {
        each(service, context, |option, index, context| {
            let Some(value) = &option.default_quantity else { return };
            let (least, most) = (option.minimum.as_ref(), option.maximum.as_ref());
            // Bounds that contradict each other are another finding.
            if least.zip(most).is_some_and(|(least, most)| most.cmp_value(least).is_lt()) {
                return;
            }
            let (side, bound) = if let Some(bound) = least.filter(|least| value.cmp_value(least).is_lt()) {
                (Bilingual::new("unter der kleinsten Menge", "below the smallest quantity"), bound)
            } else if let Some(bound) = most.filter(|most| value.cmp_value(most).is_gt()) {
                (Bilingual::new("über der größten Menge", "above the largest quantity"), bound)
            } else {
                return;
            };
            let finding = context.report(pointer(index, "defaultQuantity"));
            finding.param("value", Param::number(value.as_str())).param("side", side);
            finding.param("bound", Param::number(bound.as_str()));
        });
    }),
);

static STEP_NOT_POSITIVE: Rule = Rule::new(
    of_options(Declaration::new("R1236", "step-not-positive", Severity::Warning))
        .title("Schrittweite nicht größer als 0", "step not greater than 0")
        .message("Die Schrittweite ist {step}.", "The step is {step}.")
        .what("Die Schrittweite einer Menge ist größer als 0.", "The step of a quantity is greater than 0.")
        .why("Mit dieser Schrittweite ist keine Menge wählbar.", "No quantity can be chosen with this step.")
        .fix("Die Schrittweite berichtigen oder `step` weglassen.", "Correct the step, or leave `step` out.")
        .reads(BOUNDS),
    Check::Service(|service, context| {
        each(service, context, |option, index, context| {
            if let Some(step) = option.step.as_ref().filter(|step| step.units() <= 0) {
                context.report(pointer(index, "step")).param("step", Param::number(step.as_str()));
            }
        });
    }),
);

static OFF_STEP: Rule = Rule::new(
    of_options(Declaration::new("R1237", "quantity-off-step", Severity::Warning))
        .title("Menge passt nicht zur Schrittweite", "quantity does not fit the step")
        .message(
            "`{member}` ist {value}; in Schritten von {step} ab {start} ist das nicht erreichbar.",
            "`{member}` is {value}, which cannot be reached in steps of {step} from {start}.",
        )
        .what(
            "Vorgabemenge und größte Menge liegen ganze Schritte über der kleinsten Menge, ohne diese über 0.",
            "The default and the largest quantity lie whole steps above the smallest quantity, or above 0 if there is none.",
        )
        .why("Die genannte Menge lässt sich nicht bestellen.", "The quantity that is named cannot be ordered.")
        .fix("Menge oder Schrittweite anpassen.", "Adjust the quantity or the step.")
        .reads(BOUNDS),
    Check::Service(|service, context| {
        each(service, context, |option, index, context| {
            let Some(step) = option.step.as_ref().filter(|step| step.units() > 0) else { return };
            let start = option.minimum.as_ref();
            let from = start.map_or(0, Decimal::units);
            for (member, value) in [("defaultQuantity", &option.default_quantity), ("maximum", &option.maximum)] {
                // What lies below the smallest quantity is another finding.
                let off = |units: i128| units > from && (units - from) % step.units() != 0;
                if let Some(value) = value.as_ref().filter(|value| off(value.units())) {
                    let finding = context.report(pointer(index, member)).param("member", member);
                    let start = start.map_or("0", |start| start.as_str());
                    finding.param("value", Param::number(value.as_str())).param("step", Param::number(step.as_str()));
                    finding.param("start", Param::number(start));
                }
            }
        });
    }),
);

static WITHOUT_UNIT: Rule = Rule::new(
    of_options(Declaration::new("R1238", "quantity-option-without-unit", Severity::Warning))
        .title("Menge ohne Einheit", "quantity without a unit")
        .message(
            "Bei der Menge `{id}` ist nicht gesagt, was gezählt wird.",
            "It is not said what the quantity `{id}` counts.",
        )
        .what("Eine Option der Art Menge nennt ihre Einheit.", "An option of the kind quantity names its unit.")
        .why(
            "Ob Personen, Arbeitsplätze oder Gibibyte: davon hängt ab, wie viel zu bestellen ist und was es kostet.",
            "Users, workplaces or gibibytes: that decides how much is to be ordered, and what it costs.",
        )
        .fix("`unit` ergänzen, zum Beispiel `user` oder `gibibyte`.", "Add `unit`, such as `user` or `gibibyte`.")
        .reads(&["configurationOptions.kind", "configurationOptions.unit", "lifecycle.status"]),
    Check::Service(|service, context| {
        each(service, context, |option, index, context| {
            if option.unit.is_none() && option.kind == Some(ConfigurationKind::Quantity) {
                context.report(pointer(index, "unit")).param("id", option.id.as_str());
            }
        });
    }),
);

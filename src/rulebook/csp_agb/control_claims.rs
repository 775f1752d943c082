//! Whether the claims on control bear a ground of § 108 GWB: contradicted, or simply not stated. Not here: whether one body may
//! award to another, which no rule judges, and the share of the open market by the terms of the portal (`market_share`).

use crate::federation::Answer;
use crate::federation::claims::{above, criteria, fulfilled, no_private_capital, unmeasured};
use crate::model::Organisation;
use crate::model::organisation::{ControlMode, ControlRelation};
use crate::report::{Declaration, Param, Severity};
use crate::rule::{Check, EntityContext, Rule};
use crate::rulebook::csp_agb::PROFILES;
use crate::rulebook::csp_agb::control::{each_support, grounds, relations};
use crate::rulebook::lookup::among;
use crate::shape::Bilingual;
use crate::standards::documents::{CSP_AGB, GWB};
use crate::standards::legal_grounds::CONTROLLED_ACTIVITY;

pub(super) static RULES: &[&Rule] = &[
    &NO_CONTROLLERS,
    &CONTROL_NOT_DECLARED,
    &CONTROL_INCOMPLETE,
    &OTHER_FORM_OF_CONTROL,
    &ACTIVITY_SHARE_TOO_SMALL,
    &PRIVATE_CAPITAL,
    &NO_JOINT_CONTROL,
];

const fn of_section_108(declaration: Declaration) -> Declaration {
    declaration
        .profiles(PROFILES)
        .addressee(
            "Organisationen, die ihre Teilnahme auf § 108 GWB stützen",
            "organisations that base their taking part on § 108 GWB",
        )
        .applies(
            "wenn ein Teilnahmegrund nach § 108 Abs. 1 oder 4 GWB angegeben ist, der heute gilt",
            "if a ground of § 108 Abs. 1 or 4 GWB is given that holds today",
        )
        .reads(&["eligibilityGrounds", "controlRelations"])
        .time_dependent()
}

static NO_CONTROLLERS: Rule = Rule::new(
    of_section_108(Declaration::new("R1006", "eligibility-without-controllers", Severity::Warning))
        .title("Teilnahmegrund nach § 108 GWB ohne kontrollierende Stelle", "ground of § 108 GWB without controllers")
        .message(
            "Zum Teilnahmegrund `{basis}` ist nicht angegeben, wer die Stelle kontrolliert.",
            "For the ground `{basis}` it is not stated who controls the body.",
        )
        .what(
            "Ein Teilnahmegrund nach § 108 Abs. 1 oder 4 GWB nennt die kontrollierenden Stellen.",
            "A ground of § 108 Abs. 1 or 4 GWB names the controllers.",
        )
        .why(
            "Beide Absätze setzen Kontrolle durch bestimmte öffentliche Auftraggeber voraus; ohne deren Namen lässt sich der Grund \
             nicht nachvollziehen.",
            "Both ask for control by certain contracting authorities; without their names the ground cannot be verified.",
        )
        .fix(
            "Die Stellen unter `controllers` nennen und unter `controlRelations` je Stelle die Kontrolle beschreiben.",
            "Name the bodies under `controllers`, and describe the control by each under `controlRelations`.",
        )
        .sources(&[CSP_AGB.section("§1.2"), GWB.section("§ 108 Abs. 1 und 4")]),
    Check::Organisation(|organisation, context| {
        let today = context.today();
        let has = |mode| relations(organisation, today).any(|(_, it)| it.mode.as_ref().is_none_or(|own| *own == mode));
        let (mut alone, mut joint) = (None, None);
        for (index, ground, mode) in grounds(organisation, today).filter(|(_, ground, _)| ground.controllers.is_empty()) {
            let known = if mode == ControlMode::Alone { &mut alone } else { &mut joint };
            if !*known.get_or_insert_with(|| has(mode)) {
                let finding = context.report(format!("/eligibilityGrounds/{index}/controllers"));
                finding.param("basis", ground.basis.as_str());
            }
        }
    }),
);

static CONTROL_NOT_DECLARED: Rule = Rule::new(
    of_section_108(Declaration::new("R1007", "controller-without-control-relation", Severity::Warning))
        .title("Kontrolle nicht beschrieben", "control not described")
        .message(
            "Zu {controllers} ist keine Kontrollbeziehung angegeben, die heute besteht.",
            "For {controllers} no relation of control is given that exists today.",
        )
        .what(
            "Zu jeder kontrollierenden Stelle, die ein Teilnahmegrund nach § 108 GWB nennt, gibt es eine Kontrollbeziehung.",
            "For each controller that a ground of § 108 GWB names there is a relation of control.",
        )
        .why(
            "Der Grund beruht auf Kontrolle, Tätigkeitsanteil und fehlender privater Beteiligung. Eine Mitgliedschaft allein ist \
             keine gemeinsame Kontrolle (EuGH C-182/11 Econord).",
            "The ground rests on control, share of activity and the absence of private capital. Membership alone is not joint \
             control (EuGH C-182/11 Econord).",
        )
        .fix(
            "Unter `controlRelations` für jede dieser Stellen einen Eintrag mit `mode`, `activityShare` und `privateCapital` \
             ergänzen.",
            "Add an entry under `controlRelations` for each of these bodies, with `mode`, `activityShare` and `privateCapital`.",
        )
        .sources(&[CSP_AGB.section("§1.2"), GWB.section("§ 108 Abs. 1 bis 5")]),
    Check::Organisation(control_not_declared),
);

fn control_not_declared(organisation: &Organisation, context: &mut EntityContext<'_>) {
    let today = context.today();
    if grounds(organisation, today).next().is_none() {
        return;
    }
    let has = among(relations(organisation, today).map(|(_, relation)| &relation.controller));
    for (index, ground, _) in grounds(organisation, today) {
        let mut missing = ground.controllers.iter().enumerate().filter(|(_, controller)| !has(controller));
        let Some((place, first)) = missing.next() else { continue };
        let mut controllers = vec![format!("`{first}`")];
        controllers.extend(missing.by_ref().take(SHOWN).map(|(_, another)| format!("`{another}`")));
        controllers.extend(missing.next().map(|_| "…".to_owned()));
        let finding = context.report(format!("/eligibilityGrounds/{index}/controllers/{place}"));
        finding.param("controllers", controllers.join(", "));
    }
}

/// How many more of several are shown in a message.
const SHOWN: usize = 4;

static CONTROL_INCOMPLETE: Rule = Rule::new(
    of_section_108(Declaration::new("R1008", "control-relation-incomplete", Severity::Warning))
        .title("Angaben zur Kontrolle fehlen", "statements on control missing")
        .message(
            "Zur Kontrolle durch `{controller}`{others} fehlt: {missing}.",
            "The control by `{controller}`{others} is described without: {missing}.",
        )
        .what(
            "Eine Kontrollbeziehung, auf der ein Teilnahmegrund nach § 108 GWB beruht, sagt, ob allein oder gemeinsam kontrolliert \
             wird, nennt den Tätigkeitsanteil mit Zeitraum und Bemessungsgrundlage und die private Kapitalbeteiligung, bei \
             gemeinsamer Kontrolle auch die drei Kriterien des Abs. 5.",
            "A relation of control on which a ground of § 108 GWB rests says whether control is alone or joint, gives the share of \
             activity with period and basis and the private capital, and for joint control the three criteria of Abs. 5.",
        )
        .why(
            "Jede dieser Voraussetzungen muss vorliegen. Was fehlt, ist kein Nein, aber auch nicht gezeigt.",
            "Each of these requirements must be met. What is missing is not a no, but it is not shown either.",
        )
        .fix(
            "Die genannten Felder ergänzen; für Tätigkeitsanteil und Beteiligung genügt die Angabe bei einer der gemeinsam \
             Kontrollierenden.",
            "Add these members; for the share of activity and the private capital the statement at one of the joint controllers \
             is enough.",
        )
        .sources(&[CSP_AGB.section("§1.2"), GWB.section("§ 108 Abs. 1, 4, 5 und 7")]),
    Check::Organisation(control_incomplete),
);

fn control_incomplete(organisation: &Organisation, context: &mut EntityContext<'_>) {
    let today = context.today();
    // Private capital is that of the body, whoever controls it; the share of joint control is that of all together.
    let mut capital = None;
    let mut share = None;
    // Members of a cooperative mostly lack the same: what each of them lacks is said once.
    let mut found: Vec<(String, usize, usize)> = Vec::new();
    each_support(organisation, today, |support| {
        let relation = support.relation;
        let mut missing = Missing(Vec::new());
        missing.unless(relation.mode.is_some(), "mode");
        let somewhere = || relations(organisation, today).any(|(_, other)| other.private_capital.is_some());
        missing.unless(relation.private_capital.is_some() || *capital.get_or_insert_with(somewhere), "privateCapital");
        if let Some(share) = &relation.activity_share {
            for member in unmeasured(share) {
                missing.unless(false, &format!("activityShare.{member}"));
            }
        } else {
            let joint = |other: &ControlRelation| other.mode == Some(ControlMode::Joint);
            let elsewhere =
                || relations(organisation, today).any(|(_, other)| joint(other) && other.activity_share.is_some());
            let stated = support.is_joint() && *share.get_or_insert_with(elsewhere);
            missing.unless(stated, "activityShare");
        }
        if support.is_joint() {
            for (member, _, claim) in criteria(relation.joint_control.as_deref()) {
                missing.unless(claim.is_some(), member);
            }
        }
        if missing.0.is_empty() {
            return;
        }
        let missing = missing.0.join(", ");
        match found.iter_mut().find(|(same, ..)| *same == missing) {
            Some((.., others)) => *others += 1,
            None => found.push((missing, support.index, 0)),
        }
    });
    for (missing, index, others) in found {
        let Some(relation) = organisation.control_relations.get(index) else { continue };
        let finding = context.report(format!("/controlRelations/{index}")).param("missing", missing);
        finding.param("controller", relation.controller.as_str()).param("others", and_others(others));
    }
}

/// How many more controllers it is about, after the first.
fn and_others(count: usize) -> Param {
    let (de, en) = match count {
        0 => (String::new(), String::new()),
        1 => (" und eine weitere Stelle".to_owned(), " and one more body".to_owned()),
        _ => (format!(" und {count} weitere Stellen"), format!(" and {count} more bodies")),
    };
    Param::Both { de: de.into(), en: en.into() }
}

/// The members that are missing, for people.
struct Missing(Vec<String>);

impl Missing {
    fn unless(&mut self, there: bool, member: &str) {
        if !there {
            self.0.push(format!("`{member}`"));
        }
    }
}

static OTHER_FORM_OF_CONTROL: Rule = Rule::new(
    of_section_108(Declaration::new("R1009", "control-contradicts-ground", Severity::Error))
        .title("Form der Kontrolle passt nicht zum Teilnahmegrund", "form of control does not fit the ground")
        .message(
            "Der Teilnahmegrund nach § 108 {paragraph} GWB verlangt {needed}; die Kontrolle durch `{controller}` ist als `{mode}` \
             angegeben.",
            "The ground of § 108 {paragraph} GWB asks for {needed}; the control by `{controller}` is given as `{mode}`.",
        )
        .what(
            "§ 108 Abs. 1 GWB beruht auf alleiniger, Abs. 4 auf gemeinsamer Kontrolle.",
            "§ 108 Abs. 1 GWB rests on control by one body alone, Abs. 4 on joint control.",
        )
        .why(
            "Für beide Formen gelten verschiedene Voraussetzungen; mit der anderen trägt dieser Grund nicht. Andere Gründe bleiben \
             unberührt.",
            "The two forms have different requirements; with the other one this ground does not hold. Other grounds are not affected.",
        )
        .fix(
            "`mode` der Kontrollbeziehung oder `basis` des Teilnahmegrunds berichtigen.",
            "Correct `mode` of the relation of control, or `basis` of the ground.",
        )
        .sources(&[CSP_AGB.section("§1.2"), GWB.section("§ 108 Abs. 1 und 4")]),
    Check::Organisation(|organisation, context| {
        each_support(organisation, context.today(), |support| {
            let (paragraph, needed) = match (&support.relation.mode, support.alone, support.joint) {
                (Some(ControlMode::Joint), true, false) => ("Abs. 1", Bilingual::new("alleinige Kontrolle", "control alone")),
                (Some(ControlMode::Alone), false, true) => ("Abs. 4", Bilingual::new("gemeinsame Kontrolle", "joint control")),
                _ => return,
            };
            let mode = support.relation.mode.as_ref().map_or("", ControlMode::as_str);
            let finding = context.report(support.pointer("/mode")).param("paragraph", paragraph).param("needed", needed);
            finding.param("controller", support.relation.controller.as_str()).param("mode", mode);
        });
    }),
);

static ACTIVITY_SHARE_TOO_SMALL: Rule = Rule::new(
    of_section_108(Declaration::new("R1010", "activity-share-too-small", Severity::Error))
        .title("Tätigkeitsanteil trägt den Teilnahmegrund nicht", "share of activity does not bear the ground")
        .message(
            "Der Anteil der Tätigkeiten für die Kontrollierenden beträgt {value} %; § 108 GWB verlangt mehr als 80 %.",
            "The share of activities for the controllers is {value} %; § 108 GWB asks for more than 80 %.",
        )
        .what(
            "Mehr als 80 % der Tätigkeiten dienen Aufgaben, mit denen die Kontrollierenden oder von ihnen kontrollierte Stellen \
             betraut haben; genau 80 % sind zu wenig.",
            "More than 80 % of the activities serve tasks entrusted by the controllers or by bodies they control; exactly 80 % is \
             too little.",
        )
        .why(
            "Mit einem kleineren Anteil trägt der Grund nach Abs. 1 Nr. 2 oder Abs. 4 Nr. 2 nicht. Arbeit für andere öffentliche \
             Stellen zählt nicht mit; der Anteil am offenen Markt nach den AGB ist ein anderer Wert. Maßgeblich ist die heutige \
             Fassung des Gesetzes. Andere Teilnahmegründe bleiben unberührt.",
            "With a smaller share the ground of Abs. 1 Nr. 2 or Abs. 4 Nr. 2 does not hold. Work for other public bodies does not \
             count; the share of the open market of the terms is another figure. The law as it stands today decides. Other \
             grounds are not affected.",
        )
        .fix(
            "Den Wert prüfen; stimmt er, den Teilnahmegrund streichen und einen anderen nennen, der zutrifft.",
            "Check the value; if it is right, remove the ground and name another one that applies.",
        )
        .sources(&[CSP_AGB.section("§1.2"), GWB.section("§ 108 Abs. 1 Nr. 2, Abs. 4 Nr. 2")]),
    Check::Organisation(|organisation, context| {
        // The share is that of the joint controllers together, however many of them repeat it.
        let mut said_of_joint = false;
        each_support(organisation, context.today(), |support| {
            let share = support.relation.activity_share.as_ref();
            if let Some(share) = share.filter(|share| above(Some(share), CONTROLLED_ACTIVITY) == Answer::No) {
                if support.is_joint() && std::mem::replace(&mut said_of_joint, true) {
                    return;
                }
                context.report(support.pointer("/activityShare/value")).param("value", share.value.as_str());
            }
        });
    }),
);

static PRIVATE_CAPITAL: Rule = Rule::new(
    of_section_108(Declaration::new("R1011", "private-capital-against-ground", Severity::Error))
        .title("Private Beteiligung trägt den Teilnahmegrund nicht", "private capital against the ground")
        .message(
            "An der Stelle ist privates Kapital unmittelbar beteiligt; § 108 GWB schließt das aus.",
            "Private capital participates in the body directly; § 108 GWB excludes that.",
        )
        .what(
            "An einer Stelle, die sich auf § 108 Abs. 1 oder 4 GWB stützt, ist privates Kapital nicht unmittelbar beteiligt, außer in \
             gesetzlich vorgeschriebener Form ohne maßgeblichen Einfluss.",
            "In a body that relies on § 108 Abs. 1 or 4 GWB no private capital participates directly, except in a form that a law \
             prescribes and that gives no decisive influence.",
        )
        .why(
            "Mit unmittelbarer privater Beteiligung trägt der Grund nach Abs. 1 Nr. 3 oder Abs. 4 Nr. 3 nicht. Andere Teilnahmegründe \
             bleiben unberührt.",
            "With direct private capital the ground of Abs. 1 Nr. 3 or Abs. 4 Nr. 3 does not hold. Other grounds are not affected.",
        )
        .fix(
            "Die Angabe prüfen: Bei einer gesetzlich vorgeschriebenen Beteiligung `statutory-exception` mit dem Gesetz in `note`, sonst \
             den Teilnahmegrund streichen.",
            "Check the statement: if a law prescribes the participation, write `statutory-exception` with the law in `note`; else \
             remove the ground.",
        )
        .sources(&[CSP_AGB.section("§1.2"), GWB.section("§ 108 Abs. 1 Nr. 3, Abs. 4 Nr. 3")]),
    Check::Organisation(|organisation, context| {
        // Private capital is that of the body, however many relations repeat it.
        let mut said = false;
        each_support(organisation, context.today(), |support| {
            if no_private_capital(support.relation.private_capital.as_deref()) == Answer::No && !said {
                said = true;
                context.report(support.pointer("/privateCapital/form"));
            }
        });
    }),
);

static NO_JOINT_CONTROL: Rule = Rule::new(
    of_section_108(Declaration::new("R1012", "joint-control-criterion-not-met", Severity::Error))
        .title("Kriterium der gemeinsamen Kontrolle nicht erfüllt", "criterion of joint control not met")
        .message(
            "Für die gemeinsame Kontrolle mit `{controller}` ist ein Kriterium des § 108 Abs. 5 GWB verneint: {criterion}.",
            "For the joint control with `{controller}` a criterion of § 108 Abs. 5 GWB is denied: {criterion}.",
        )
        .what(
            "Gemeinsame Kontrolle erfüllt alle drei Kriterien des § 108 Abs. 5 GWB.",
            "Joint control meets all three criteria of § 108 Abs. 5 GWB.",
        )
        .why(
            "Fehlt eines, besteht keine gemeinsame Kontrolle, und der Teilnahmegrund nach Abs. 4 trägt nicht. Andere Gründe bleiben \
             unberührt.",
            "If one is not met, there is no joint control, and the ground of Abs. 4 does not hold. Other grounds are not affected.",
        )
        .fix(
            "Die Aussage prüfen; stimmt sie, den Teilnahmegrund streichen und einen anderen nennen, der zutrifft.",
            "Check the claim; if it is right, remove the ground and name another one that applies.",
        )
        .sources(&[CSP_AGB.section("§1.2"), GWB.section("§ 108 Abs. 4 und 5")]),
    Check::Organisation(|organisation, context| {
        each_support(organisation, context.today(), |support| {
            if !support.joint || !support.is_joint() {
                return;
            }
            for (member, criterion, claim) in criteria(support.relation.joint_control.as_deref()) {
                if fulfilled(claim) == Answer::No {
                    let pointer = support.pointer(&format!("/{}/fulfilled", member.replace('.', "/")));
                    let finding = context.report(pointer).param("criterion", criterion.title());
                    finding.param("controller", support.relation.controller.as_str());
                }
            }
        });
    }),
);

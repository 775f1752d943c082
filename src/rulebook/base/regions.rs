//! Regions: what keys of regions say, and where they contradict each other or the federal level.

use crate::key::{Ars, ArsLevel, Land};
use crate::model::common::{FederalLevel, OrganisationKind};
use crate::model::{EntityRef, Organisation};
use crate::report::{BASE, Declaration, Severity};
use crate::rule::{Check, EntityContext, Rule};
use crate::rulebook::sources::FORMAT;
use crate::standards::{Force, Source};

pub(super) static RULES: &[&Rule] = &[
    &ARS_CONTRADICTS_AGS,
    &LEITWEG_ID_OF_ANOTHER_REGION,
    &DVDV_KEY_OF_ANOTHER_REGION,
    &FEDERAL_LEVEL_CONTRADICTS_REGIONS,
    &KOMMUNE_WITHOUT_REGION,
    &REGION_WITHIN_ANOTHER,
];

const GV_ISYS: Source = Source::new("Destatis, Beschreibung GV-ISys", Force::Standard).retrieved("2026-11");

static ARS_CONTRADICTS_AGS: Rule = Rule::new(
    Declaration::new("R0701", "ars-contradicts-ags", Severity::Error)
        .title("ARS und AGS widersprechen sich", "ARS and AGS contradict each other")
        .message("Der AGS `{ags}` gehört nicht zum ARS `{ars}`.", "The AGS `{ags}` does not belong to the ARS `{ars}`.")
        .what(
            "Der AGS einer Organisation ergibt sich aus ihrem ARS: Stellen 1 bis 5 und 10 bis 12.",
            "The AGS of an organisation follows from its ARS: digits 1 to 5 and 10 to 12.",
        )
        .why(
            "Je nachdem, welchen Schlüssel ein Programm liest, ist sonst ein anderes Gebiet gemeint.",
            "Otherwise another region is meant, depending on which key a program reads.",
        )
        .fix("Einen der Schlüssel berichtigen oder weglassen.", "Correct one of the keys, or leave it out.")
        .profiles(&[&BASE])
        .sources(&[GV_ISYS])
        .addressee("Organisationen", "organisations")
        .applies("wenn ARS und AGS angegeben sind", "if both ARS and AGS are given")
        .reads(&["keys.ars", "keys.ags"]),
    Check::Organisation(|organisation, context| {
        let Some(keys) = &organisation.keys else { return };
        if let (Some(ars), Some(ags)) = (&keys.ars, &keys.ags)
            && !ags.matches(ars)
        {
            context.report("/keys/ags").param("ars", ars.as_str()).param("ags", ags.as_str());
        }
    }),
);

static LEITWEG_ID_OF_ANOTHER_REGION: Rule = Rule::new(
    Declaration::new("R0702", "leitweg-id-of-another-region", Severity::Warning)
        .title("Leitweg-ID gehört zu einem anderen Gebiet", "Leitweg-ID belongs to another region")
        .message(
            "Die Leitweg-ID `{id}` gehört zum Gebiet {of}; keines der Gebiete der Organisation liegt dort.",
            "The Leitweg-ID `{id}` belongs to the region {of}; none of the regions of the organisation lies there.",
        )
        .what(
            "Die Grobadressierung einer Leitweg-ID nennt ein Gebiet, für das die Organisation zuständig ist, oder eines, in dem oder um das es liegt.",
            "The coarse part of a Leitweg-ID names a region of the organisation, or one within or around it.",
        )
        .why(
            "Mit einer falschen Leitweg-ID landen Rechnungen bei einer anderen Stelle.",
            "With a wrong Leitweg-ID invoices end up with another body.",
        )
        .fix("Leitweg-ID oder Gebiete berichtigen.", "Correct the Leitweg-ID or the regions.")
        .profiles(&[&BASE])
        .sources(&[FORMAT])
        .addressee("Organisationen", "organisations")
        .applies("wenn Leitweg-ID und Gebiete angegeben sind", "if Leitweg-ID and regions are given")
        .reads(&["keys.leitwegIds", "regions", "federalLevel"]),
    Check::Organisation(leitweg_region),
);

fn leitweg_region(organisation: &Organisation, context: &mut EntityContext<'_>) {
    let Some(keys) = organisation.keys.as_ref().filter(|_| !organisation.regions.is_empty()) else { return };
    let below_bund = matches!(organisation.federal_level, Some(FederalLevel::Land | FederalLevel::Kommune));
    for (index, id) in keys.leitweg_ids.iter().enumerate() {
        let elsewhere = match id.region() {
            Some(of) => {
                !organisation.regions.iter().any(|region| of.contains(region) || region.unpadded().contains(&of))
            }
            None => below_bund,
        };
        if !elsewhere {
            continue;
        }
        let finding = context.report(format!("/keys/leitwegIds/{index}")).param("id", id.as_str());
        match id.region() {
            Some(of) if of.level() != ArsLevel::Land => finding.param("of", of.as_str()),
            _ => finding.param("of", id.land().name()),
        };
    }
}

static DVDV_KEY_OF_ANOTHER_REGION: Rule = Rule::new(
    Declaration::new("R0714", "dvdv-key-of-another-region", Severity::Warning)
        .title("DVDV-Schlüssel gehört zu einem anderen Gebiet", "DVDV key belongs to another region")
        .message(
            "Der DVDV-Schlüssel `{key}` enthält einen AGS im Gebiet {of}; keines der Gebiete der Organisation liegt dort.",
            "The DVDV key `{key}` contains an AGS in the region {of}; none of the regions of the organisation lies there.",
        )
        .what(
            "Der AGS in einem DVDV-Schlüssel liegt in dem Kreis oder Land eines Gebiets der Organisation. Verglichen werden nur die ersten \
             fünf Ziffern: ältere Schlüssel enthalten danach den Regionalschlüssel.",
            "The AGS in a DVDV key lies in the Kreis or Land of a region of the organisation. Only the first five digits are compared: \
             behind them older keys have the Regionalschlüssel.",
        )
        .why(
            "Mit dem Schlüssel einer anderen Stelle gehen Nachrichten an diese.",
            "With the key of another body messages go to that body.",
        )
        .fix("DVDV-Schlüssel oder Gebiete berichtigen.", "Correct the DVDV key or the regions.")
        .profiles(&[&BASE])
        .sources(&[FORMAT])
        .addressee("Organisationen", "organisations")
        .applies(
            "wenn ein DVDV-Schlüssel und Gebiete oder ein ARS angegeben sind",
            "if a DVDV key and regions or an ARS are given",
        )
        .reads(&["keys.dvdvKeys", "keys.ars", "regions"]),
    Check::Organisation(dvdv_region),
);

fn dvdv_region(organisation: &Organisation, context: &mut EntityContext<'_>) {
    let Some(keys) = &organisation.keys else { return };
    let mut regions = organisation.regions.iter().chain(&keys.ars).peekable();
    if regions.peek().is_none() {
        return;
    }
    for (index, key) in keys.dvdv_keys.iter().enumerate() {
        // What can be no AGS is an older key, of which nothing is known.
        let Some(of) = key.ags().map(|ags| ags.district().unpadded()) else { continue };
        if !regions.clone().any(|region| of.contains(region) || region.unpadded().contains(&of)) {
            let finding = context.report(format!("/keys/dvdvKeys/{index}"));
            finding.param("key", key.as_str()).param("of", of.as_str());
        }
    }
}

static FEDERAL_LEVEL_CONTRADICTS_REGIONS: Rule = Rule::new(
    Declaration::new("R0704", "federal-level-contradicts-regions", Severity::Warning)
        .title("Föderale Ebene passt nicht zu den Gebieten", "federal level does not fit the regions")
        .message(
            "Die Gebietskörperschaft hat die föderale Ebene `{level}`; dazu passt keines ihrer Gebiete.",
            "The territorial authority has the federal level `{level}`; none of its regions fits it.",
        )
        .what(
            "Ein Land hat den Schlüssel eines Landes als Gebiet, eine Kommune den eines Kreises, Gemeindeverbands oder einer Gemeinde.",
            "A Land has the key of a Land as its region, a Kommune that of a Kreis, Gemeindeverband or Gemeinde.",
        )
        .why(
            "Von Ebene und Gebiet hängt ab, wer einen Cloud-Service mitnutzen darf.",
            "Level and region decide who may use a service jointly.",
        )
        .fix("Föderale Ebene oder Gebiete berichtigen.", "Correct the federal level or the regions.")
        .profiles(&[&BASE])
        .sources(&[FORMAT])
        .addressee("Gebietskörperschaften", "territorial authorities")
        .applies("wenn föderale Ebene und Gebiete angegeben sind", "if federal level and regions are given")
        .reads(&["federalLevel", "regions", "kinds"]),
    Check::Organisation(|organisation, context| {
        if organisation.regions.is_empty() || !organisation.kinds.contains(&OrganisationKind::TerritorialAuthority) {
            return;
        }
        let fits = |region: &Ars| match organisation.federal_level {
            Some(FederalLevel::Land) => region.unpadded().level() == ArsLevel::Land,
            Some(FederalLevel::Kommune) => region.level() >= ArsLevel::Kreis || is_city_state(region),
            _ => true,
        };
        if let Some(level) = organisation.federal_level.as_ref().filter(|_| !organisation.regions.iter().any(fits)) {
            context.report("/federalLevel").param("level", level.as_str());
        }
    }),
);

/// Hamburg, Bremen and Berlin are Land and Kommune.
fn is_city_state(region: &Ars) -> bool {
    matches!(region.land(), Land::Hamburg | Land::Bremen | Land::Berlin)
}

static KOMMUNE_WITHOUT_REGION: Rule = Rule::new(
    Declaration::new("R0705", "kommune-without-region", Severity::Warning)
        .title("Kommune ohne Gebiet", "Kommune without a region")
        .message("Für diese Kommune ist kein Gebiet angegeben.", "No region is given for this Kommune.")
        .what(
            "Eine Gebietskörperschaft der kommunalen Ebene nennt ihr Gebiet als Regionalschlüssel.",
            "A territorial authority of the municipal level names its region as a Regionalschlüssel.",
        )
        .why(
            "Mitnutzung ist oft auf Gebiete beschränkt; ohne Gebiet lässt sich nicht sagen, ob die Kommune dazugehört.",
            "Joint use is often limited to regions; without a region nobody can tell whether the Kommune belongs to them.",
        )
        .fix("Unter `regions` den Regionalschlüssel angeben.", "Give the Regionalschlüssel under `regions`.")
        .profiles(&[&BASE])
        .sources(&[FORMAT])
        .addressee("Gebietskörperschaften", "territorial authorities")
        .applies("auf der kommunalen Ebene", "on the municipal level")
        .reads(&["federalLevel", "regions", "kinds", "keys.ars", "keys.ags"]),
    Check::Organisation(|organisation, context| {
        let key = organisation.keys.as_ref().is_some_and(|keys| keys.ars.is_some() || keys.ags.is_some());
        if organisation.federal_level == Some(FederalLevel::Kommune)
            && organisation.kinds.contains(&OrganisationKind::TerritorialAuthority)
            && organisation.regions.is_empty()
            && !key
        {
            context.report("/regions");
        }
    }),
);

static REGION_WITHIN_ANOTHER: Rule = Rule::new(
    Declaration::new("R0706", "region-within-another", Severity::Hint)
        .title("Gebiet liegt in einem anderen der Liste", "region lies in another one of the list")
        .message("Das Gebiet `{inner}` liegt schon in `{outer}`.", "The region `{inner}` lies in `{outer}` already.")
        .what("Eine Liste von Gebieten nennt jedes Gebiet einmal.", "A list of regions names each region once.")
        .why(
            "Das engere Gebiet ändert nichts; vielleicht war nur dieses gemeint.",
            "The narrower region changes nothing; perhaps it alone was meant.",
        )
        .fix("Eines der beiden Gebiete streichen.", "Remove one of the two regions.")
        .profiles(&[&BASE])
        .sources(&[FORMAT])
        .reads(&["regions", "jointUse.terms", "locations", "scope.regions"]),
    Check::Entity(|entity, context| match entity {
        EntityRef::Organisation(organisation) => regions(&organisation.regions, &|| String::from("/regions"), context),
        EntityRef::Tenant(tenant) => regions(&tenant.regions, &|| String::from("/regions"), context),
        EntityRef::Agreement(agreement) => {
            if let Some(scope) = &agreement.scope {
                regions(&scope.regions, &|| String::from("/scope/regions"), context);
            }
        }
        EntityRef::Service(service) => {
            for (index, term) in service.joint_use.iter().flat_map(|joint_use| &joint_use.terms).enumerate() {
                regions(&term.regions, &|| format!("/jointUse/terms/{index}/regions"), context);
            }
            for (index, location) in service.locations.iter().enumerate() {
                regions(&location.regions, &|| format!("/locations/{index}/regions"), context);
            }
        }
        EntityRef::Interface(_) => {}
    }),
);

fn regions(list: &[Ars], pointer: &dyn Fn() -> String, context: &mut EntityContext<'_>) {
    const SHORT: usize = 24;
    let mut report = |inner: usize, region: &Ars, outer: &Ars| {
        let finding = context.report(format!("{}/{inner}", pointer()));
        finding.param("inner", region.as_str()).param("outer", outer.as_str());
    };
    if list.len() <= SHORT {
        for (at, region) in list.iter().enumerate() {
            // Of two equal ones the later is the superfluous one.
            let around = |(other, outer): &(usize, &Ars)| {
                *other != at && outer.contains(region) && (*outer != region || *other < at)
            };
            if let Some((_, outer)) = list.iter().enumerate().find(around) {
                report(at, region, outer);
            }
        }
        return;
    }
    // Sorted, what lies in a region follows it at once.
    let mut sorted: Vec<(&Ars, usize)> = list.iter().enumerate().map(|(at, region)| (region, at)).collect();
    sorted.sort_unstable();
    let mut around: Option<&Ars> = None;
    for (region, at) in sorted {
        match around.filter(|outer| outer.contains(region)) {
            Some(outer) => report(at, region, outer),
            None => around = Some(region),
        }
    }
}

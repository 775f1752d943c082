//! Inputs as one catalog, for questions about what it says. Not here: the questions, and what is wrong with it (`judge`).

use std::path::PathBuf;

use dvs::key::EntityId;
use dvs::text::Date;
use dvs::{Catalog, EntityKind, Input, Options, Unjudged};

use crate::inputs;
use crate::output::{Failure, note};

/// The catalogs of all inputs as one. Of what could not be read, nobody hears in an answer: it is told beside it.
pub(crate) fn read(paths: &[PathBuf], day: &Date) -> Result<Catalog, Failure> {
    let mut all: Option<Catalog> = None;
    let plain = Options::new(day.clone()).profiles([])?.facts(false);
    for group in inputs::groups(paths, true)? {
        let options = group.options(&plain)?;
        for source in &group.sources {
            let (name, bytes) = inputs::read(source)?;
            let outcome = dvs::read_catalog(Input::named(&name, &bytes), &options);
            let report = &outcome.report;
            let hidden = report.not_judged_beyond() > 0 || report.not_judged().iter().any(|it| hides(&it.reason));
            if hidden || !outcome.damaged.is_empty() {
                let de = "lässt sich nicht ganz lesen; der Rest gehört nicht zur Antwort, `dvs check` zeigt, was fehlt";
                let en =
                    "cannot be read completely; the rest is no part of the answer, `dvs check` shows what is missing";
                note(&name, (de, en));
            }
            match &mut all {
                None => all = Some(outcome.catalog),
                Some(all) => all.absorb(outcome.catalog),
            }
        }
    }
    Ok(all.unwrap_or_else(Catalog::new))
}

/// Whether entities may be missing for this reason. A value that was set aside hides none.
pub(crate) fn hides(reason: &Unjudged) -> bool {
    !matches!(reason, Unjudged::SetAside { .. } | Unjudged::External { .. } | Unjudged::Unread { .. })
}

/// Tells that an id leads to nothing of its kind: it may stand in another catalog, or it may be a slip.
pub(crate) fn tell_unknown(catalog: &Catalog, id: &EntityId, kind: EntityKind) {
    let (de, en) = match catalog.get(id).map(dvs::model::EntityRef::kind) {
        Some(found) if found == kind => return,
        Some(found) => {
            let (is, wanted) = (found.title(), kind.title());
            (
                format!("ist ein Eintrag der Art {}, gefragt wird nach der Art {}", is.de, wanted.de),
                format!("is of the kind {}, but the kind {} is asked for", is.en, wanted.en),
            )
        }
        None => ("steht in keiner der Eingaben".to_owned(), "stands in none of the inputs".to_owned()),
    };
    note(format_args!("`{id}`"), (de, en));
}

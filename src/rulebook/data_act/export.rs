//! Exportable data and their formats.

use crate::model::service::ExportableData;
use crate::report::profiles::DATA_ACT;
use crate::report::{Declaration, Severity};
use crate::rule::{Check, Rule};
use crate::rulebook::sources::FORMAT;

use super::exit;

pub(super) static RULES: &[&Rule] = &[&WITHOUT_FORMAT, &CLOSED_FORMAT];

static WITHOUT_FORMAT: Rule = Rule::new(
    Declaration::new("R1921", "exportable-data-without-format", Severity::Warning)
        .title("Exportierbare Daten ohne Format", "exportable data without a format")
        .message(
            "Bei {count} von {total} Datenkategorien fehlt das Format des Exports; die erste steht hier.",
            "The format of the export is missing of {count} of {total} categories of data; the first one is here.",
        )
        .what("Zu exportierbaren Daten ist das Format genannt.", "The format of exportable data is named.")
        .why(
            "Ohne Format lässt sich nicht sagen, ob ein anderer Anbieter die Daten übernehmen kann.",
            "Without the format nobody can tell whether another provider can take over the data.",
        )
        .fix(
            "`formats` mit Medientypen ergänzen, oder `formatNames`, wenn es keinen Medientyp gibt.",
            "Add `formats` with media types, or `formatNames` if there is no media type.",
        )
        .addressee("Anbieter", "providers")
        .profiles(&[&DATA_ACT])
        .sources(&[FORMAT])
        .reads(&["exit.exportableData", "lifecycle.status"]),
    Check::Service(|service, context| {
        let Some(exit) = exit(service) else { return };
        let bare = |data: &ExportableData| data.formats.is_empty() && data.format_names.is_empty();
        let mut all = exit.exportable_data.iter().enumerate().filter(|(_, data)| bare(data));
        let Some((index, _)) = all.next() else { return };
        let count = 1 + all.count();
        let finding = context.report(format!("/exit/exportableData/{index}/formats"));
        finding.param("count", count).param("total", exit.exportable_data.len());
    }),
);

static CLOSED_FORMAT: Rule = Rule::new(
    Declaration::new("R1922", "export-format-not-open", Severity::Hint)
        .title("Export in nicht offenem Format", "export in a format that is not open")
        .message(
            "Das Format des Exports ist nach eigener Angabe nicht offen.",
            "By its own statement the format of the export is not open.",
        )
        .what(
            "Daten lassen sich in offenen Formaten exportieren: dokumentiert und frei nutzbar.",
            "Data can be exported in open formats: documented and free to use.",
        )
        .why(
            "Ein geschlossenes Format macht den Wechsel schwer, auch wenn der Export möglich ist.",
            "A closed format makes switching hard even if the export is possible.",
        )
        .fix(
            "Ein offenes Format ergänzen oder die Struktur unter `documentation` beschreiben.",
            "Add an open format, or describe the structure in `documentation`.",
        )
        .addressee("Anbieter", "providers")
        .applies("wenn keine Beschreibung des Exports genannt ist", "if no description of the export is named")
        .profiles(&[&DATA_ACT])
        .sources(&[FORMAT])
        .reads(&["exit.exportableData", "lifecycle.status"]),
    Check::Service(|service, context| {
        let Some(exit) = exit(service) else { return };
        for (index, data) in exit.exportable_data.iter().enumerate() {
            if data.open_formats == Some(false) && data.documentation.is_none() {
                context.report(format!("/exit/exportableData/{index}/openFormats"));
            }
        }
    }),
);

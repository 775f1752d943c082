//! Real files from elsewhere, in the folder that `DVS_INTEROP` names. None of them is copied into the project.

use std::fs;
use std::path::PathBuf;

use dvs::RawJson;
use dvs::text::SpdxExpression;

/// The folder, or `None` after saying that the test is skipped.
pub(crate) fn folder(test: &str) -> Option<PathBuf> {
    let folder = std::env::var_os("DVS_INTEROP").map(PathBuf::from);
    if folder.is_none() {
        println!("skipped: {test}: DVS_INTEROP is not set");
    }
    folder
}

#[test]
fn real_json_files_are_taken_as_they_are() {
    let Some(folder) = folder("real JSON files") else { return };
    for file in [
        "cyclonedx/bom-1.6.schema.json",
        "cyclonedx/valid-saasbom-1.6.json",
        "cyclonedx/valid-service-1.7.json",
        "dcat-ap-de/v2.0-dcat_ap_de-RefImp_JSONLD_ADVANCED.jsonld",
        "osb/cloud-gov-catalog.2016-05-07.json",
        "osb/gov-uk-paas-compose-catalog.json",
        "sarif/sarif-schema-2.1.0.json",
        "codelists/spdx-license-ids-3.0.24-index.json",
    ] {
        let text = fs::read_to_string(folder.join(file)).unwrap();
        let raw = RawJson::new(&text).unwrap_or_else(|error| panic!("{file}: {error}"));
        assert_eq!(raw.as_str(), text.trim(), "{file}");
    }
}

#[test]
fn every_spdx_licence_id_is_an_expression() {
    let Some(folder) = folder("SPDX licence ids") else { return };
    let text = fs::read_to_string(folder.join("codelists/spdx-license-ids-3.0.24-index.json")).unwrap();
    let ids: Vec<String> = serde_json::from_str(&text).unwrap();
    assert!(ids.len() > 500);
    for id in ids {
        SpdxExpression::new(&id).unwrap_or_else(|error| panic!("{id}: {error}"));
        let both = format!("({id} OR EUPL-1.2) AND MIT");
        assert_eq!(SpdxExpression::new(&both).unwrap().licenses().count(), 3, "{both}");
    }
}

/// Foreign YAML is no catalog, but it is YAML: nothing but its members may be unknown.
#[cfg(feature = "yaml")]
#[test]
fn real_yaml_files_are_read() {
    let Some(folder) = folder("real YAML files") else { return };
    for file in [
        "openapi/gematik-pip-pap-api.2024-03-13.yaml",
        "osb/osb-2.17-openapi.yaml",
        "publiccode/standard-example.yml",
        "publiccode/italia-bootstrap-italia.publiccode.yml",
    ] {
        let bytes = fs::read(folder.join(file)).unwrap();
        let report = dvs::check(dvs::Input::named(file, &bytes), &crate::hostile::options());
        let codes: std::collections::BTreeSet<_> = report.findings().iter().map(dvs::Finding::code).collect();
        assert_eq!(
            codes.into_iter().collect::<Vec<_>>(),
            ["R0014", "R0030"],
            "{file}: {}",
            report.to_text(dvs::Lang::En)
        );
        assert!(
            report.findings().iter().all(|finding| finding.span().is_some_and(|span| span.columns.is_some())),
            "{file}"
        );
    }
}

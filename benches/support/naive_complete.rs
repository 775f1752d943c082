//! The naive model of complete services: as `naive`, with the members that only those have.

// Read, never used.
#![allow(missing_docs)]

use chrono::{DateTime, FixedOffset, NaiveDate};
use serde::Deserialize;
use url::Url;

use super::naive::{
    Chart, Contact, Dependency, DocumentRef, ExportableData, Image, Isolation, Lifecycle, Localized, Location, Name,
    Plan, Platform, ProtectionNeeds, Provision, ServiceLevel,
};

/// Parses one record.
pub fn parse(line: &[u8]) -> serde_json::Result<Service> {
    serde_json::from_slice(line)
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Service {
    pub id: String,
    pub title: Option<Localized>,
    pub description: Option<Localized>,
    pub provider: Option<String>,
    pub service_model: Option<String>,
    pub short_description: Option<Localized>,
    pub operator: Option<String>,
    #[serde(default)]
    pub software_suppliers: Vec<String>,
    pub deployment_model: Option<String>,
    #[serde(default)]
    pub categories: Vec<String>,
    #[serde(default)]
    pub tags: Vec<String>,
    #[serde(default)]
    pub audience: Vec<String>,
    #[serde(default)]
    pub languages: Vec<String>,
    pub lifecycle: Option<Lifecycle>,
    pub commissioned_on: Option<NaiveDate>,
    pub issued: Option<DateTime<FixedOffset>>,
    pub modified: Option<DateTime<FixedOffset>>,
    #[serde(default)]
    pub contacts: Vec<Contact>,
    pub product_page: Option<Url>,
    #[serde(default)]
    pub documentation: Vec<DocumentRef>,
    #[serde(default)]
    pub environments: Vec<String>,
    #[serde(default)]
    pub plans: Vec<Plan>,
    pub contract_terms: Option<ContractTerms>,
    #[serde(default)]
    pub service_levels: Vec<ServiceLevel>,
    pub protection: Option<Protection>,
    #[serde(default)]
    pub evidence: Vec<Evidence>,
    pub data_protection: Option<DataProtection>,
    #[serde(default)]
    pub locations: Vec<Location>,
    pub sovereignty: Option<Sovereignty>,
    pub joint_use: Option<JointUse>,
    pub tenancy: Option<Tenancy>,
    #[serde(default)]
    pub software: Vec<Software>,
    pub delivery: Option<Delivery>,
    pub exit: Option<Exit>,
    pub accessibility: Option<Accessibility>,
    #[serde(default)]
    pub dependencies: Vec<Dependency>,
    #[serde(default)]
    pub provides: Vec<Provision>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ContractTerms {
    #[serde(default)]
    pub contract_models: Vec<String>,
    pub minimum_term: Option<String>,
    pub notice_period: Option<String>,
    pub notice_date: Option<String>,
    pub provisioning_time: Option<String>,
    pub template: Option<String>,
    pub template_edition: Option<String>,
    pub leitweg_id_required: Option<bool>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Protection {
    pub up_to: ProtectionNeeds,
    #[serde(default)]
    pub evidence: Vec<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Evidence {
    pub standard: String,
    pub edition: Option<String>,
    pub id: Option<String>,
    pub form: Option<String>,
    pub report_type: Option<String>,
    pub period_from: Option<NaiveDate>,
    pub period_until: Option<NaiveDate>,
    pub report_date: Option<NaiveDate>,
    pub auditor: Option<String>,
    pub scope: Option<Localized>,
    pub subservice_method: Option<String>,
    #[serde(default)]
    pub documents: Vec<DocumentRef>,
    pub valid_until: Option<NaiveDate>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct DataProtection {
    pub personal_data: Option<bool>,
    pub provider_role: Option<String>,
    pub special_categories: Option<bool>,
    #[serde(default)]
    pub data_categories: Vec<Localized>,
    #[serde(default)]
    pub data_subjects: Vec<Localized>,
    #[serde(default)]
    pub legal_instruments: Vec<String>,
    #[serde(default)]
    pub templates: Vec<DocumentRef>,
    #[serde(default)]
    pub technical_measures: Vec<DocumentRef>,
    pub data_protection_officer: Option<Contact>,
    pub sub_processors: Option<Vec<Name>>,
    pub third_country_transfers: Option<Vec<Name>>,
    pub retention: Option<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Sovereignty {
    #[serde(default)]
    pub operator_jurisdictions: Vec<String>,
    #[serde(default)]
    pub owner_countries: Vec<String>,
    pub key_control: Option<String>,
    #[serde(default)]
    pub substitutability: Vec<Substitutability>,
}

#[derive(Deserialize)]
pub struct Substitutability {
    pub component: Option<Localized>,
    pub level: Option<String>,
}

#[derive(Deserialize)]
pub struct JointUse {
    pub openness: Option<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Accessibility {
    pub user_interface: Option<bool>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Software {
    pub name: String,
    pub origin: Option<String>,
    pub licence: Option<String>,
    pub source_repository: Option<Url>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Tenancy {
    pub model: Option<String>,
    #[serde(default)]
    pub isolation: Vec<Isolation>,
    pub sub_tenants: Option<bool>,
    pub maximum_tenants: Option<u32>,
    #[serde(default)]
    pub separation_checks: Vec<SeparationCheck>,
    pub risk_analysis: Option<DocumentRef>,
    pub proof: Option<DocumentRef>,
}

#[derive(Deserialize)]
pub struct SeparationCheck {
    pub step: String,
    pub status: Option<String>,
    #[serde(default)]
    pub evidence: Vec<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Delivery {
    #[serde(default)]
    pub images: Vec<Image>,
    #[serde(default)]
    pub charts: Vec<Chart>,
    #[serde(default)]
    pub sboms: Vec<Sbom>,
    pub hand_over: Option<HandOver>,
    #[serde(default)]
    pub platforms: Vec<Platform>,
    pub logging: Option<Logging>,
    pub images_overridable: Option<bool>,
    pub annotations_overridable: Option<bool>,
    pub free_of_credentials: Option<Claim>,
    pub relocatable: Option<Claim>,
    pub workload_specification: Option<DocumentRef>,
}

#[derive(Deserialize)]
pub struct Sbom {
    pub format: Option<String>,
    pub url: Option<Url>,
    pub digest: Option<String>,
    pub complete: Option<bool>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct HandOver {
    pub registry: Option<Url>,
    pub oci_registry: Option<bool>,
    pub process: Option<DocumentRef>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Logging {
    #[serde(default)]
    pub outputs: Vec<String>,
    pub timestamp_format: Option<String>,
    pub time_zone: Option<String>,
    pub security_events: Option<Claim>,
}

#[derive(Deserialize)]
pub struct Claim {
    pub fulfilled: bool,
    pub attestation: Option<Attestation>,
}

#[derive(Deserialize)]
pub struct Attestation {
    pub assurance: Option<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Exit {
    pub data_act: Option<String>,
    pub notice_period: Option<String>,
    pub transition_period: Option<String>,
    pub retrieval_period: Option<String>,
    #[serde(default)]
    pub exportable_data: Vec<ExportableData>,
    pub free_switching: Option<bool>,
}

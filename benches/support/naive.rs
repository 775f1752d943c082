//! The naive model to compare with: derived structs with the usual crates for values, for exactly the members that
//! generated services have. Open lists of values are texts. Members that it does not know are dropped.

// Read, never used.
#![allow(missing_docs)]

use std::collections::BTreeMap;

use chrono::{DateTime, FixedOffset, NaiveDate};
use semver::{Version, VersionReq};
use serde::Deserialize;
use url::Url;

/// Texts by language.
pub type Localized = BTreeMap<String, String>;

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
    pub access_points: Vec<AccessPoint>,
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
    pub tenancy: Option<Tenancy>,
    pub delivery: Option<Delivery>,
    pub exit: Option<Exit>,
    #[serde(default)]
    pub dependencies: Vec<Dependency>,
    #[serde(default)]
    pub provides: Vec<Provision>,
    #[serde(default)]
    pub requires: Vec<Requirement>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Lifecycle {
    pub status: Option<String>,
    pub available_from: Option<NaiveDate>,
}

#[derive(Deserialize)]
pub struct Contact {
    pub role: Option<String>,
    pub email: Option<String>,
    pub name: Option<String>,
    pub url: Option<Url>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct DocumentRef {
    pub url: Option<Url>,
    pub title: Option<Localized>,
    pub media_type: Option<String>,
    pub digest: Option<String>,
    pub language: Option<String>,
    pub dated: Option<NaiveDate>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct AccessPoint {
    pub zone: String,
    pub url: Option<Url>,
    pub environment: Option<String>,
    #[serde(default)]
    pub sign_on: Vec<String>,
}

#[derive(Deserialize)]
pub struct Plan {
    pub id: String,
    pub title: Option<Localized>,
    pub orderable: Option<bool>,
    #[serde(default)]
    pub prices: Vec<Price>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Price {
    pub amount: Option<Money>,
    pub basis: Option<String>,
    pub id: Option<String>,
    pub kind: Option<String>,
    pub unit: Option<String>,
    pub billing_period: Option<String>,
    pub vat_treatment: Option<String>,
    pub vat_rate: Option<String>,
    pub valid_from: Option<NaiveDate>,
}

#[derive(Deserialize)]
pub struct Money {
    pub amount: String,
    pub currency: String,
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
    pub leitweg_id_required: Option<bool>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ServiceLevel {
    pub id: String,
    pub availability: Option<Availability>,
    #[serde(default)]
    pub plans: Vec<String>,
    pub recovery_time_objective: Option<String>,
    pub recovery_point_objective: Option<String>,
    pub failsafe_level: Option<u32>,
    #[serde(default)]
    pub support: Vec<Support>,
    pub status_page: Option<Url>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Availability {
    pub target: String,
    pub measuring_period: Option<String>,
}

#[derive(Deserialize)]
pub struct Support {
    #[serde(default)]
    pub hours: Vec<ServiceHours>,
    #[serde(default)]
    pub channels: Vec<String>,
}

#[derive(Deserialize)]
pub struct ServiceHours {
    #[serde(default)]
    pub days: Vec<String>,
    pub opens: Option<String>,
    pub closes: Option<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Protection {
    pub up_to: ProtectionNeeds,
}

#[derive(Deserialize)]
pub struct ProtectionNeeds {
    pub confidentiality: Option<String>,
    pub integrity: Option<String>,
    pub availability: Option<String>,
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
    pub auditor: Option<String>,
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
    pub legal_instruments: Vec<String>,
    pub sub_processors: Option<Vec<Name>>,
    pub third_country_transfers: Option<Vec<Name>>,
    pub retention: Option<String>,
}

/// Of lists that stay empty.
#[derive(Deserialize)]
pub struct Name {
    pub name: Option<String>,
}

#[derive(Deserialize)]
pub struct Location {
    pub purpose: String,
    #[serde(default)]
    pub countries: Vec<String>,
    #[serde(default)]
    pub sites: Vec<Site>,
    pub guaranteed: Option<bool>,
}

#[derive(Deserialize)]
pub struct Site {
    pub name: String,
    pub country: Option<String>,
    pub operator: Option<String>,
    pub zones: Option<u32>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Tenancy {
    pub model: Option<String>,
    #[serde(default)]
    pub isolation: Vec<Isolation>,
    pub sub_tenants: Option<bool>,
    pub maximum_tenants: Option<u32>,
}

#[derive(Deserialize)]
pub struct Isolation {
    pub layer: String,
    pub level: Option<String>,
    pub mechanism: Option<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Delivery {
    #[serde(default)]
    pub images: Vec<Image>,
    #[serde(default)]
    pub charts: Vec<Chart>,
    #[serde(default)]
    pub platforms: Vec<Platform>,
    pub images_overridable: Option<bool>,
}

#[derive(Deserialize)]
pub struct Image {
    pub reference: String,
    pub digest: Option<String>,
    pub version: Option<String>,
    #[serde(default)]
    pub architectures: Vec<String>,
}

#[derive(Deserialize)]
pub struct Chart {
    pub name: String,
    pub version: Option<Version>,
    pub repository: Option<Url>,
    pub digest: Option<String>,
}

#[derive(Deserialize)]
pub struct Platform {
    pub platform: String,
    pub versions: Option<VersionReq>,
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
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ExportableData {
    pub category: Localized,
    #[serde(default)]
    pub formats: Vec<String>,
    pub open_formats: Option<bool>,
    #[serde(default)]
    pub interfaces: Vec<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Dependency {
    pub service: String,
    pub kind: Option<String>,
    pub required_availability: Option<String>,
}

#[derive(Deserialize)]
pub struct Provision {
    pub interface: String,
    pub version: Option<Version>,
    #[serde(default)]
    pub environments: Vec<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Requirement {
    pub interface: String,
    pub version: Option<VersionReq>,
    pub environment: Option<String>,
    pub valid_from: Option<NaiveDate>,
}

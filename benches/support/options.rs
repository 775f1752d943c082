//! How generated catalogs are checked.

/// The day as of which generated catalogs are checked.
pub const TODAY: &str = "2026-11-23";

/// Options with the profile `base`, whatever other profiles run by default.
pub fn base() -> dvs::Options {
    let today = TODAY.parse().expect("a date");
    dvs::Options::new(today).profiles(["base"]).expect("the profile exists")
}

/// The same check as a request to the facade.
pub fn request() -> String {
    let options = format!(r#"{{"today": "{TODAY}", "profiles": ["base"]}}"#);
    format!(
        r#"{{"format": 1, "call": "check", "options": {options}, "documents": [{{"index": 0, "name": "generated.ndjson"}}]}}"#
    )
}

/// Options with every profile, also those that run on request only.
pub fn all() -> dvs::Options {
    let base = base();
    let names: Vec<_> = base.registry().profiles().iter().map(|profile| profile.name).collect();
    base.profiles(names).expect("the profiles exist")
}

/// Options that type records and run no rules: reading alone.
pub fn reading() -> dvs::Options {
    base().profiles([]).expect("no profile is unknown").facts(false)
}

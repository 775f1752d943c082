//! Any text as each value that is one text: taken with its text unchanged, or refused with a reason in both languages.
#![no_main]

use dvs::key::{Ags, Ars, DvdvKey, EntityId, GrundschutzCertificate, LeikaKey, LeitwegId};
use dvs::text::{
    Country, Currency, Date, Decimal, Digest, Email, JsonPointer, LanguageTag, LocalId, MediaType, OciReference,
    Percent, Period, SpdxExpression, Timestamp, Version, VersionRequirement, WebUrl,
};
use dvs::{Lang, Leaf};
use libfuzzer_sys::fuzz_target;

fn one<T: Leaf>(text: &str) {
    match T::from_text(text) {
        Ok(value) => assert_eq!(value.as_str(), text),
        Err(error) => assert!(!error.reason(Lang::De).is_empty() && !error.reason(Lang::En).is_empty()),
    }
}

macro_rules! all {
    ($text:expr, $($type:ty)*) => { $( one::<$type>($text); )* };
}

fuzz_target!(|text: &str| {
    all!(text, Ags Ars DvdvKey EntityId GrundschutzCertificate LeikaKey LeitwegId);
    all!(text, Country Currency Date Decimal Digest Email JsonPointer LanguageTag LocalId MediaType OciReference Percent Period);
    all!(text, SpdxExpression Timestamp Version VersionRequirement WebUrl);
});

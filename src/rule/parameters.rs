//! Numbers and lists that rules ask for and that callers may set: one declaration each. Not here: how they are set by name
//! (`parameter`).

use super::parameter::{Parameter, ParameterValue, parameters};

parameters! {
    /// Parameters of rules, each with a documented default. All are the crate's own choice unless a field says otherwise.
    ///
    /// They are set as fields, by chaining, or by name and text with [`Parameters::set`].
    pub struct Parameters {
        /// How many days before its end something is said to end soon.
        days_before_end / "days-before-end": u32 = 30,
            "Wie viele Tage vor dem Ende etwas als bald endend gilt.";
    }
}

//! Numbers, lists and editions that rules ask for and that callers may set: one declaration each. Not here: how they are set
//! by name (`parameter`).

use super::parameter::{Parameter, ParameterValue, parameters};
use crate::standards::Standards;
use crate::text::Text;

parameters! {
    /// Parameters of rules, each with a documented default. All are the crate's own choice unless a field says otherwise.
    ///
    /// They are set as fields, by chaining, or by name and text with [`Parameters::set`].
    pub struct Parameters {
        /// How many days before its end something is said to end soon.
        days_before_end(u32) / "days-before-end": u32 = 30,
            "Wie viele Tage vor seinem Ende etwas als bald endend gilt.";
        /// The edition of the AGB of the Cloud-Service-Portal that counts, as the portal names it. Without it, statements on other
        /// editions are not pointed out.
        portal_terms_edition(Text) / "portal-terms-edition": Option<Text> = None,
            "Die Fassung der AGB des Cloud-Service-Portals, die zählt, wie das Portal sie nennt. Ohne sie wird auf andere Fassungen \
             nicht hingewiesen.";
        data {
            /// The requirement catalogs and schemes by which conformity statements and maturity are judged: those of the crate, and more
            /// if a caller brings them.
            standards: Standards = Standards::new();
        }
    }
}

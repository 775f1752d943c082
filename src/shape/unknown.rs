//! Members that the format does not know, or whose value could not be typed: kept in order, as they were written.

use super::json::RawJson;

/// Members of one object beyond the declared ones, in the order of the text.
///
/// Names beginning with `x-` are extensions and give no finding. A declared member that is set in code wins over one of the same name here.
///
/// ```
/// use dvs::{RawJson, UnknownMembers};
/// let mut members = UnknownMembers::default();
/// members.set("x-costCentre", RawJson::new("4711")?);
/// assert_eq!(members.get("x-costCentre").map(RawJson::as_str), Some("4711"));
/// # Ok::<(), dvs::InvalidJson>(())
/// ```
#[derive(Clone, PartialEq, Eq, Default)]
pub struct UnknownMembers(Option<Box<Members>>);

/// Names and values. Most objects have none, so the list is behind one pointer.
type Members = Vec<(Box<str>, RawJson)>;

impl UnknownMembers {
    /// No members, for tables of the crate.
    pub(crate) const NONE: Self = Self(None);

    /// The value of a member.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&RawJson> {
        self.iter().find(|(known, _)| *known == name).map(|(_, value)| value)
    }

    /// Sets a member, replacing one of the same name.
    pub fn set(&mut self, name: &str, value: RawJson) {
        let members = self.0.get_or_insert_default();
        match members.iter_mut().find(|(known, _)| **known == *name) {
            Some(member) => member.1 = value,
            None => members.push((name.into(), value)),
        }
    }

    /// Adds a member that is not there yet: input may have very many.
    pub(crate) fn add(&mut self, name: &str, value: RawJson) {
        self.0.get_or_insert_default().push((name.into(), value));
    }

    /// Takes a member out.
    pub fn remove(&mut self, name: &str) -> Option<RawJson> {
        let members = self.0.as_mut()?;
        let position = members.iter().position(|(known, _)| **known == *name)?;
        Some(members.remove(position).1)
    }

    /// All members in order.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &RawJson)> {
        self.0.iter().flat_map(|members| members.iter()).map(|(name, value)| (&**name, value))
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.as_ref().is_none_or(|members| members.is_empty())
    }
}

impl std::fmt::Debug for UnknownMembers {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_map().entries(self.iter()).finish()
    }
}

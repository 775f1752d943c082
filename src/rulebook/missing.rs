//! The names of members that are not there, for rules that report them together.

/// The members of which something is missing, each with whether it is there, as they stand in a message. Nothing if all are there.
pub(super) fn missing(members: &[(bool, &'static str)]) -> Option<String> {
    let mut names: Option<String> = None;
    for (_, member) in members.iter().filter(|(there, _)| !there) {
        let names = names.get_or_insert_default();
        if !names.is_empty() {
            names.push_str(", ");
        }
        names.push('`');
        names.push_str(member);
        names.push('`');
    }
    names
}

#[cfg(test)]
mod tests {
    use super::missing;

    #[test]
    fn names_stand_in_their_order() {
        assert_eq!(missing(&[(true, "a"), (true, "b")]), None);
        assert_eq!(missing(&[(false, "a"), (true, "b"), (false, "c")]).as_deref(), Some("`a`, `c`"));
    }
}

//! Naming what is missing in one finding: members by their names, which are the same in both languages.
//! Not here: what has to be there (the rules).

/// The names of what is not there: `` `a`, `b` ``. Nothing if all is there; memory is taken only for what is missing.
pub(super) fn lacking(members: &[(&str, bool)]) -> Option<String> {
    let mut missing = members.iter().filter(|(_, there)| !there).map(|(name, _)| *name);
    let mut text = format!("`{}`", missing.next()?);
    for name in missing {
        text.push_str(", `");
        text.push_str(name);
        text.push('`');
    }
    Some(text)
}

#[cfg(test)]
mod tests {
    use super::lacking;

    #[test]
    fn only_what_is_missing_is_named() {
        assert_eq!(lacking(&[("a", true), ("b", true)]), None);
        assert_eq!(lacking(&[("a", false), ("b", true), ("c", false)]).as_deref(), Some("`a`, `c`"));
    }
}

//! Naming what is missing, so that one subject is one finding. Nothing is allocated where nothing is missing.
//! Not here: what has to be there (the rules).

use crate::report::Param;

/// Members that are not there: `` `a`, `b` ``. Their names are the same in both languages.
pub(super) fn lacking(members: &[(&str, bool)]) -> Option<String> {
    listed(members.iter().filter(|(_, there)| !there).map(|(name, _)| *name))
}

/// Names in a row: `` `a`, `b` ``. Nothing if there are none.
pub(super) fn listed<'n>(names: impl Iterator<Item = &'n str>) -> Option<String> {
    joined(names, "`")
}

/// What is not stated, in words: whether it is, what it is in German and in English.
pub(super) fn unstated(statements: &[(bool, &str, &str)]) -> Option<Param> {
    let open = statements.iter().filter(|(stated, ..)| !stated);
    let de = joined(open.clone().map(|(_, de, _)| *de), "")?;
    let en = joined(open.map(|(.., en)| *en), "")?;
    Some(Param::Both { de: de.into(), en: en.into() })
}

fn joined<'t>(mut texts: impl Iterator<Item = &'t str>, quote: &str) -> Option<String> {
    let mut all = [quote, texts.next()?, quote].concat();
    for text in texts {
        for part in [", ", quote, text, quote] {
            all.push_str(part);
        }
    }
    Some(all)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_missing_is_named() {
        assert_eq!(lacking(&[("a", true), ("b", true)]), None);
        assert_eq!(lacking(&[("a", false), ("b", true), ("c", false)]).as_deref(), Some("`a`, `c`"));
        assert_eq!(unstated(&[(true, "das eine", "the one")]), None);
        let both = unstated(&[(false, "das eine", "the one"), (true, "-", "-"), (false, "das andere", "the other")]);
        assert_eq!(both, Some(Param::Both { de: "das eine, das andere".into(), en: "the one, the other".into() }));
    }
}

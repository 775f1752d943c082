//! "Did you mean …": the nearest of some known names.

/// The known name that a misspelt one most probably stands for.
pub(crate) fn nearest<'a>(name: &str, known: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    const LONGEST: usize = 64;
    if name.len() > LONGEST {
        return None;
    }
    let wanted: Vec<char> = name.chars().flat_map(char::to_lowercase).collect();
    let allowed = (wanted.len() / 3).clamp(1, 4);
    known
        .map(|candidate| (distance(&wanted, candidate), candidate))
        .filter(|(distance, _)| *distance <= allowed)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate)
}

/// Edits (insert, delete, replace, swap of neighbours) from one name to the other, without regard to case.
fn distance(wanted: &[char], candidate: &str) -> usize {
    let candidate: Vec<char> = candidate.chars().flat_map(char::to_lowercase).collect();
    let mut before: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=candidate.len()).collect();
    let mut previous = None;
    for (row, &have) in wanted.iter().enumerate() {
        let mut line = vec![row + 1];
        let mut left = row + 1;
        for (column, &want) in candidate.iter().enumerate() {
            let at = |line: &[usize], index: usize| line.get(index).copied().unwrap_or(usize::MAX / 2);
            let mut cost = (at(&last, column) + usize::from(have != want)).min(at(&last, column + 1) + 1).min(left + 1);
            let swapped = column > 0 && previous == Some(want) && candidate.get(column - 1) == Some(&have);
            if swapped {
                cost = cost.min(at(&before, column - 1) + 1);
            }
            line.push(cost);
            left = cost;
        }
        before = std::mem::replace(&mut last, line);
        previous = Some(have);
    }
    last.last().copied().unwrap_or(usize::MAX)
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn misspelt_names_find_what_was_meant() {
        let known = ["provider", "operator", "plans", "serviceLevels"];
        for (name, expected) in [
            ("providr", Some("provider")),
            ("Provider", Some("provider")),
            ("palns", Some("plans")),
            ("servicelevel", Some("serviceLevels")),
            ("opreator", Some("operator")),
            ("colour", None),
            ("", None),
        ] {
            assert_eq!(nearest(name, known.into_iter()), expected, "{name}");
        }
    }
}

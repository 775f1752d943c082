//! "Did you mean …": the nearest of some known names.

/// The end of an English message about a name that is not known.
pub(crate) fn did_you_mean(nearest: Option<&str>) -> String {
    nearest.map(|name| format!("; did you mean `{name}`?")).unwrap_or_default()
}

/// The known name that a misspelt one most probably stands for.
pub(crate) fn nearest<'a>(name: &str, known: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    const LONGEST: usize = 64;
    if name.len() > LONGEST {
        return None;
    }
    let wanted: Vec<char> = name.chars().flat_map(char::to_lowercase).collect();
    let allowed = (wanted.len() / 3).clamp(1, 4);
    let mut room = Room::default();
    known
        .filter(|candidate| candidate.chars().count().abs_diff(wanted.len()) <= allowed)
        .filter_map(|candidate| Some((room.distance(&wanted, candidate, allowed)?, candidate)))
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate)
}

/// Memory for one comparison, used for all.
#[derive(Default)]
struct Room {
    candidate: Vec<char>,
    before: Vec<usize>,
    last: Vec<usize>,
    line: Vec<usize>,
}

impl Room {
    /// Edits (insert, delete, replace, swap of neighbours) from one name to the other, without regard to case, if they are not too many.
    fn distance(&mut self, wanted: &[char], candidate: &str, allowed: usize) -> Option<usize> {
        let Self { candidate: letters, before, last, line } = self;
        letters.clear();
        letters.extend(candidate.chars().flat_map(char::to_lowercase));
        last.clear();
        last.extend(0..=letters.len());
        let mut previous = None;
        let mut least_before = 0;
        for (row, &have) in wanted.iter().enumerate() {
            line.clear();
            line.push(row + 1);
            let mut left = row + 1;
            let mut least = left;
            for (column, &want) in letters.iter().enumerate() {
                let at = |line: &[usize], index: usize| line.get(index).copied().unwrap_or(usize::MAX / 2);
                let mut cost =
                    (at(last, column) + usize::from(have != want)).min(at(last, column + 1) + 1).min(left + 1);
                let swapped = column > 0 && previous == Some(want) && letters.get(column - 1) == Some(&have);
                if swapped {
                    cost = cost.min(at(before, column - 1) + 1);
                }
                line.push(cost);
                left = cost;
                least = least.min(cost);
            }
            // A swap goes two lines back.
            if least.min(least_before) > allowed {
                return None;
            }
            least_before = least;
            std::mem::swap(before, last);
            std::mem::swap(last, line);
            previous = Some(have);
        }
        last.last().copied().filter(|distance| *distance <= allowed)
    }
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

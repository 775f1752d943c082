//! Cycles among references. Without recursion, and in linear time but for sorting: the input is hostile.
//! Not here: which references may not lead in a circle (`rulebook`).

use std::collections::VecDeque;

/// One cycle for each group of nodes that reach each other: a shortest one through the first node of the group.
/// Edges from a node to itself do not count. Each cycle begins with its first node; cycles come in the order of those.
/// Nodes are places in a list: memory is needed for each up to the last one that an edge names.
pub(crate) fn cycles(mut edges: Vec<(u32, u32)>) -> Vec<Vec<u32>> {
    edges.retain(|(from, to)| from != to);
    // A node in a cycle has an edge in and an edge out: in most data little is left after this.
    let count = edges.iter().map(|(from, _)| *from as usize + 1).max().unwrap_or_default();
    let mut leads_on = vec![false; count];
    for (from, _) in &edges {
        put(&mut leads_on, *from as usize, true);
    }
    edges.retain(|(_, to)| at(&leads_on, *to as usize));
    if edges.is_empty() {
        return Vec::new();
    }
    edges.sort_unstable();
    edges.dedup();
    let graph = Graph::new(count, &edges);
    let groups = graph.groups();
    let mut seen = vec![false; count];
    let mut found = Vec::new();
    for (node, group) in groups.iter().enumerate() {
        if graph.targets(node).is_empty() || at(&seen, *group as usize) {
            continue;
        }
        put(&mut seen, *group as usize, true);
        found.extend(graph.cycle(node, &groups));
    }
    found
}

/// Every position here comes from the graph itself; a wrong one would give the default.
fn at<T: Copy + Default>(list: &[T], position: usize) -> T {
    list.get(position).copied().unwrap_or_default()
}

fn put<T>(list: &mut [T], position: usize, value: T) {
    if let Some(slot) = list.get_mut(position) {
        *slot = value;
    }
}

/// The edges of a node stand side by side.
struct Graph {
    targets: Vec<u32>,
    /// Where the edges of each node begin; one more at the end.
    starts: Vec<u32>,
}

const NONE: u32 = u32::MAX;

impl Graph {
    /// Of sorted edges between so many nodes.
    fn new(count: usize, edges: &[(u32, u32)]) -> Self {
        let targets = edges.iter().map(|(_, to)| *to).collect();
        let mut starts = Vec::with_capacity(count + 1);
        for (place, (from, _)) in (0..).zip(edges) {
            starts.resize(*from as usize + 1, place);
        }
        starts.resize(count + 1, u32::try_from(edges.len()).unwrap_or(NONE));
        Self { targets, starts }
    }

    fn targets(&self, node: usize) -> &[u32] {
        let (start, end) = (at(&self.starts, node), at(&self.starts, node + 1));
        self.targets.get(start as usize..end as usize).unwrap_or_default()
    }

    /// The group of each node, named by one of its nodes: nodes of a group reach each other (Tarjan).
    fn groups(&self) -> Vec<u32> {
        let count = self.starts.len().saturating_sub(1);
        let mut order = vec![NONE; count];
        let mut low = vec![NONE; count];
        let mut group = vec![NONE; count];
        let (mut open, mut walk, mut next) = (Vec::new(), Vec::new(), 0);
        for root in (0..).take(count) {
            if at(&order, root as usize) != NONE || self.targets(root as usize).is_empty() {
                continue;
            }
            walk.push((root, 0));
            while let Some((node, edge)) = walk.pop() {
                let place = node as usize;
                if edge == 0 {
                    put(&mut order, place, next);
                    put(&mut low, place, next);
                    next += 1;
                    open.push(node);
                }
                if let Some(target) = self.targets(place).get(edge).copied() {
                    walk.push((node, edge + 1));
                    if at(&order, target as usize) == NONE {
                        walk.push((target, 0));
                    } else if at(&group, target as usize) == NONE {
                        let lowest = at(&low, place).min(at(&order, target as usize));
                        put(&mut low, place, lowest);
                    }
                    continue;
                }
                if at(&low, place) == at(&order, place) {
                    while let Some(member) = open.pop() {
                        put(&mut group, member as usize, node);
                        if member == node {
                            break;
                        }
                    }
                }
                if let Some((above, _)) = walk.last().copied() {
                    let lowest = at(&low, above as usize).min(at(&low, place));
                    put(&mut low, above as usize, lowest);
                }
            }
        }
        group
    }

    /// A shortest way from a node back to itself, inside its group.
    fn cycle(&self, start: usize, groups: &[u32]) -> Option<Vec<u32>> {
        let group = at(groups, start);
        let start = u32::try_from(start).ok()?;
        let mut before = std::collections::HashMap::new();
        let mut queue = VecDeque::from([start]);
        while let Some(node) = queue.pop_front() {
            for target in self.targets(node as usize).iter().copied() {
                if target == start {
                    let mut cycle = vec![node];
                    while let Some(previous) =
                        cycle.last().filter(|last| **last != start).and_then(|last| before.get(last))
                    {
                        cycle.push(*previous);
                    }
                    cycle.reverse();
                    return Some(cycle);
                }
                if at(groups, target as usize) == group {
                    before.entry(target).or_insert_with(|| {
                        queue.push_back(target);
                        node
                    });
                }
            }
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::cycles;

    #[test]
    fn each_group_gives_one_cycle_that_begins_with_its_first_node() {
        assert!(cycles(vec![]).is_empty());
        assert!(cycles(vec![(1, 2), (2, 3), (1, 3), (4, 4)]).is_empty());
        assert_eq!(cycles(vec![(7, 5), (5, 9), (9, 7), (1, 5)]), [[5, 9, 7]]);
        assert_eq!(cycles(vec![(1, 2), (2, 1), (8, 9), (9, 8), (2, 8)]), [[1, 2], [8, 9]]);
        // Two circles through one node are one group; the shorter one is told.
        assert_eq!(cycles(vec![(1, 2), (2, 3), (3, 1), (1, 4), (4, 1)]), [[1, 4]]);
        // A group whose first node is reached late.
        assert_eq!(cycles(vec![(0, 3), (3, 1), (1, 2), (2, 3)]), [[1, 2, 3]]);
    }

    #[test]
    fn a_long_chain_needs_no_stack() {
        let chain: Vec<(u32, u32)> = (0..200_000).map(|node| (node, node + 1)).collect();
        assert!(cycles(chain.clone()).is_empty());
        let circle = chain.into_iter().chain([(200_000, 0)]).collect();
        assert_eq!(cycles(circle).first().map(Vec::len), Some(200_001));
    }

    #[test]
    fn chance_agrees_with_the_naive_search() {
        let mut state = 1_u32;
        let mut random = move |below: u32| {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            (state >> 16) % below
        };
        for _ in 0..500 {
            let edges: Vec<(u32, u32)> = (0..random(12)).map(|_| (random(7), random(7))).collect();
            let reaches = |from: u32, to: u32| {
                let mut reached = vec![from];
                let mut next = 0;
                while let Some(node) = reached.get(next).copied() {
                    next += 1;
                    for (_, target) in edges.iter().filter(|(source, target)| *source == node && source != target) {
                        if *target == to {
                            return true;
                        }
                        if !reached.contains(target) {
                            reached.push(*target);
                        }
                    }
                }
                false
            };
            let first: Vec<u32> = (0..7)
                .filter(|node| reaches(*node, *node))
                .filter(|node| (0..*node).all(|other| !(reaches(*node, other) && reaches(other, *node))))
                .collect();
            let found = cycles(edges.clone());
            assert_eq!(found.iter().map(|cycle| cycle[0]).collect::<Vec<_>>(), first, "{edges:?}");
            for cycle in found {
                for (node, next) in cycle.iter().zip(cycle.iter().cycle().skip(1)) {
                    assert!(edges.contains(&(*node, *next)), "{edges:?} {cycle:?}");
                }
            }
        }
    }
}

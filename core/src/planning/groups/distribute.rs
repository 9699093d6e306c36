//! Even distribution of people over groups.

use crate::planning::SeededRng;

/// The order in which people are assigned to groups.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DistributionMethod {
    /// One person to each group in turn.
    RoundRobin,
    /// Consecutive people stay together: the first group is filled, then the next.
    ByName,
    /// A random order that is the same for the same seed.
    Random {
        /// The seed, shown to people so that a distribution can be repeated.
        seed: u64,
    },
}

/// Assigns `count` people, ordered by name, to groups and returns the position of a group in `sizes`
/// for each person. `sizes` holds the present size of each group.
///
/// Afterwards the sizes of any two groups differ by at most one, except for groups that were too
/// large before. Returns an empty list if there are no groups.
#[must_use]
pub fn distribute(count: usize, sizes: &[u32], method: DistributionMethod) -> Vec<u32> {
    if sizes.is_empty() {
        return Vec::new();
    }
    let mut groups = balanced_assignment(count, sizes);
    match method {
        DistributionMethod::RoundRobin => {}
        DistributionMethod::ByName => groups.sort_unstable(),
        DistributionMethod::Random { seed } => SeededRng::new(seed).shuffle(&mut groups),
    }
    groups
}

/// Returns the group of each further member: every time the first of the smallest groups.
fn balanced_assignment(count: usize, sizes: &[u32]) -> Vec<u32> {
    let mut by_size: Vec<u32> = (0..sizes.len() as u32).collect();
    by_size.sort_by_key(|group| sizes[*group as usize]);
    let mut assigned = Vec::with_capacity(count);
    // Each round adds one member to every group that is as small as the smallest is by then.
    let mut level = sizes[by_size[0] as usize];
    while assigned.len() < count {
        let smallest = by_size.partition_point(|group| sizes[*group as usize] <= level);
        let mut round = by_size[..smallest].to_vec();
        round.sort_unstable();
        round.truncate(count - assigned.len());
        assigned.extend(round);
        level += 1;
    }
    assigned
}

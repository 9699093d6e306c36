//! Who comes into which of several groups, so that all are about as large.

use crate::planning::Random;

/// How people are dealt out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// One to each group in turn.
    RoundRobin,
    /// As many as fit to the first group, then to the next: neighbours stay together.
    ByName,
    /// By lot; the same seed draws the same lots.
    Random {
        /// Shown to people, so that a draw can be repeated.
        seed: u64,
    },
}

/// For each of `count` people, in the order of their names, the place of a group in `sizes`, which
/// says how many are in each already. Afterwards no two groups differ by more than one, unless one was
/// too large before. Nobody is dealt out where there is no group.
#[must_use]
pub fn distribute(count: usize, sizes: &[u32], way: Way) -> Vec<u32> {
    if sizes.is_empty() {
        return Vec::new();
    }
    let mut groups = seats(count, sizes);
    match way {
        Way::RoundRobin => {}
        Way::ByName => groups.sort_unstable(),
        Way::Random { seed } => Random::new(seed).shuffle(&mut groups),
    }
    groups
}

/// The groups of the next seats, each time the first of the smallest.
fn seats(count: usize, sizes: &[u32]) -> Vec<u32> {
    let mut by_size: Vec<u32> = (0..sizes.len() as u32).collect();
    by_size.sort_by_key(|at| sizes[*at as usize]);
    let mut seats = Vec::with_capacity(count);
    // Rounds of one seat each in all groups that are as small as the smallest is by now.
    let mut level = sizes[by_size[0] as usize];
    while seats.len() < count {
        let small = by_size.partition_point(|at| sizes[*at as usize] <= level);
        let mut round = by_size[..small].to_vec();
        round.sort_unstable();
        round.truncate(count - seats.len());
        seats.extend(round);
        level += 1;
    }
    seats
}

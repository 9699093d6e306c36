//! Prerequisites between sessions: each session names at most one session it is due before, its
//! post-requisite. Chains of post-requisites must not contain a cycle. (Ilios allows cycles.)

use super::SessionIndex;

/// Returns the cycle that would arise if `next` became the post-requisite of `session`, from
/// `session` around to itself, or `None` if there is none. `postrequisites` holds the post-requisite
/// of each session.
#[must_use]
pub fn cycle_closed_by(
    postrequisites: &[Option<SessionIndex>],
    session: SessionIndex,
    next: SessionIndex,
) -> Option<Vec<SessionIndex>> {
    let mut path = vec![session, next];
    let mut current = next;
    while current != session {
        current = postrequisites.get(current.as_usize()).copied().flatten()?;
        if current != session && path.contains(&current) {
            // An existing cycle that `session` is not part of.
            return None;
        }
        path.push(current);
    }
    Some(path)
}

/// Returns every existing cycle once, each from its lowest index around to itself. Merging two edits
/// made at the same time can create cycles.
#[must_use]
pub fn find_cycles(postrequisites: &[Option<SessionIndex>]) -> Vec<Vec<SessionIndex>> {
    // By session: the start of the walk that visited it.
    let mut visited_by = vec![u32::MAX; postrequisites.len()];
    let mut cycles = Vec::new();
    for walk in 0..postrequisites.len() as u32 {
        let mut current = Some(SessionIndex(walk));
        while let Some(session) = current {
            let Some(visited) = visited_by.get_mut(session.as_usize()) else {
                break;
            };
            if *visited != u32::MAX {
                if *visited == walk {
                    cycles.push(cycle_through(postrequisites, session));
                }
                break;
            }
            *visited = walk;
            current = postrequisites[session.as_usize()];
        }
    }
    cycles
}

/// Returns the cycle that contains `session`, from its lowest index around to itself.
fn cycle_through(
    postrequisites: &[Option<SessionIndex>],
    session: SessionIndex,
) -> Vec<SessionIndex> {
    let next = |session: &SessionIndex| postrequisites.get(session.as_usize()).copied().flatten();
    let successors = std::iter::successors(next(&session), |current| next(current));
    let mut cycle = vec![session];
    cycle.extend(successors.take_while(|current| *current != session));
    let lowest = (0..cycle.len()).min_by_key(|position| cycle[*position]);
    cycle.rotate_left(lowest.unwrap_or(0));
    cycle.push(cycle[0]);
    cycle
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn sessions(numbers: &[u32]) -> Vec<SessionIndex> {
        numbers.iter().copied().map(SessionIndex).collect()
    }

    #[test]
    fn the_path_of_a_circle_is_shown() {
        let post = [Some(SessionIndex(1)), Some(SessionIndex(2)), None];
        assert_eq!(
            cycle_closed_by(&post, SessionIndex(2), SessionIndex(0)),
            Some(sessions(&[2, 0, 1, 2]))
        );
        assert_eq!(
            cycle_closed_by(&post, SessionIndex(2), SessionIndex(2)),
            Some(sessions(&[2, 2]))
        );
        assert_eq!(
            cycle_closed_by(&post, SessionIndex(0), SessionIndex(2)),
            None
        );
    }

    proptest! {
        #[test]
        fn refusing_circles_keeps_them_out(edits in prop::collection::vec((0..12_u32, 0..12_u32), 0..60)) {
            let mut post = vec![None; 12];
            for (session, next) in edits {
                let (session, next) = (SessionIndex(session), SessionIndex(next));
                let mut after = post.clone();
                after[session.as_usize()] = Some(next);
                match cycle_closed_by(&post, session, next) {
                    None => post = after,
                    Some(path) => {
                        prop_assert!(path.windows(2).all(|step| after[step[0].as_usize()] == Some(step[1])));
                        prop_assert_eq!(find_cycles(&after).len(), 1);
                    }
                }
                prop_assert!(find_cycles(&post).is_empty());
            }
        }

        #[test]
        fn circles_are_found_each_once(post in prop::collection::vec(prop::option::of((0..14_u32).prop_map(SessionIndex)), 12)) {
            let found = find_cycles(&post);
            let mut inside: Vec<SessionIndex> = found.iter().flat_map(|circle| circle[1..].to_vec()).collect();
            inside.sort();
            let comes_back = |start: &SessionIndex| {
                let next = |at: &SessionIndex| post.get(at.as_usize()).copied().flatten();
                std::iter::successors(next(start), next).take(12).any(|at| at == *start)
            };
            let expected: Vec<SessionIndex> = (0..12).map(SessionIndex).filter(comes_back).collect();
            prop_assert_eq!(inside, expected);
        }
    }
}

//! Sessions that come before others. A session names at most one that it is due prior to, its
//! post-requisite; those must not run in a circle. (Ilios lets them.)

use super::Session;

/// The circle that would be closed if the post-requisite of `session` were `next`, from the session
/// round to itself; none if it may be. `post` has the post-requisite of each session, by number.
#[must_use]
pub fn closes_circle(
    post: &[Option<Session>],
    session: Session,
    next: Session,
) -> Option<Vec<Session>> {
    let mut path = vec![session, next];
    let mut at = next;
    while at != session {
        at = post.get(at.at()).copied().flatten()?;
        if at != session && path.contains(&at) {
            // A circle that is there already and that the session is no part of.
            return None;
        }
        path.push(at);
    }
    Some(path)
}

/// The circles there are, which two edits at once can close: each once, from its lowest number round
/// to itself.
#[must_use]
pub fn circles(post: &[Option<Session>]) -> Vec<Vec<Session>> {
    // By session: the walk that came by.
    let mut walked = vec![u32::MAX; post.len()];
    let mut found = Vec::new();
    for walk in 0..post.len() as u32 {
        let mut at = Some(Session(walk));
        while let Some(session) = at {
            let Some(seen) = walked.get_mut(session.at()) else {
                break;
            };
            if *seen != u32::MAX {
                if *seen == walk {
                    found.push(circle(post, session));
                }
                break;
            }
            *seen = walk;
            at = post[session.at()];
        }
    }
    found
}

/// The circle that a session is in, from its lowest number.
fn circle(post: &[Option<Session>], session: Session) -> Vec<Session> {
    let next = |at: &Session| post.get(at.at()).copied().flatten();
    let round = std::iter::successors(next(&session), |at| next(at));
    let mut circle = vec![session];
    circle.extend(round.take_while(|at| *at != session));
    let lowest = (0..circle.len()).min_by_key(|place| circle[*place]);
    circle.rotate_left(lowest.unwrap_or(0));
    circle.push(circle[0]);
    circle
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn sessions(numbers: &[u32]) -> Vec<Session> {
        numbers.iter().copied().map(Session).collect()
    }

    #[test]
    fn the_path_of_a_circle_is_shown() {
        let post = [Some(Session(1)), Some(Session(2)), None];
        assert_eq!(
            closes_circle(&post, Session(2), Session(0)),
            Some(sessions(&[2, 0, 1, 2]))
        );
        assert_eq!(
            closes_circle(&post, Session(2), Session(2)),
            Some(sessions(&[2, 2]))
        );
        assert_eq!(closes_circle(&post, Session(0), Session(2)), None);
    }

    proptest! {
        #[test]
        fn refusing_circles_keeps_them_out(edits in prop::collection::vec((0..12_u32, 0..12_u32), 0..60)) {
            let mut post = vec![None; 12];
            for (session, next) in edits {
                let (session, next) = (Session(session), Session(next));
                let mut after = post.clone();
                after[session.at()] = Some(next);
                match closes_circle(&post, session, next) {
                    None => post = after,
                    Some(path) => {
                        prop_assert!(path.windows(2).all(|step| after[step[0].at()] == Some(step[1])));
                        prop_assert_eq!(circles(&after).len(), 1);
                    }
                }
                prop_assert!(circles(&post).is_empty());
            }
        }

        #[test]
        fn circles_are_found_each_once(post in prop::collection::vec(prop::option::of((0..14_u32).prop_map(Session)), 12)) {
            let found = circles(&post);
            let mut inside: Vec<Session> = found.iter().flat_map(|circle| circle[1..].to_vec()).collect();
            inside.sort();
            let comes_back = |start: &Session| {
                let next = |at: &Session| post.get(at.at()).copied().flatten();
                std::iter::successors(next(start), next).take(12).any(|at| at == *start)
            };
            let expected: Vec<Session> = (0..12).map(Session).filter(comes_back).collect();
            prop_assert_eq!(inside, expected);
        }
    }
}

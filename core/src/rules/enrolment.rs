//! Who is enrolled in a course session, and why. A learner stays as long as one reason remains.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::{ChosenLearners, ClassId, PersonId};

/// Why a learner is there; never neither.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reasons {
    /// Added as a person.
    pub individually: bool,
    /// Came through these classes.
    pub classes: BTreeSet<ClassId>,
}

impl Reasons {
    /// Whether one reason remains.
    #[must_use]
    pub fn any(&self) -> bool {
        self.individually || !self.classes.is_empty()
    }
}

/// Who will be enrolled, and why. `members` lists a class's present members; `frozen` lists, for a
/// class that was enrolled before and is not followed, those who came through it (later changes of
/// the class do not touch them), else nothing.
#[must_use]
pub fn reasons(
    chosen: &ChosenLearners,
    members: impl Fn(ClassId) -> Vec<PersonId>,
    frozen: impl Fn(ClassId) -> Option<Vec<PersonId>>,
) -> BTreeMap<PersonId, Reasons> {
    let alone = chosen.individually.iter().map(|person| (*person, None));
    let mut found: Vec<(PersonId, Option<ClassId>)> = alone.collect();
    for (class, follow) in chosen.classes.iter() {
        let through = if *follow { None } else { frozen(*class) };
        let through = through.unwrap_or_else(|| members(*class));
        found.extend(through.into_iter().map(|person| (person, Some(*class))));
    }
    found.sort();
    let each = found.chunk_by(|(one, _), (next, _)| one == next);
    each.map(|of_one| {
        let (person, first) = of_one[0];
        let classes = of_one.iter().filter_map(|(_, class)| *class).collect();
        (
            person,
            Reasons {
                individually: first.is_none(),
                classes,
            },
        )
    })
    .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Ids, SeededIds};

    #[test]
    fn removing_a_class_removes_only_those_who_are_there_through_it_alone() {
        let mut ids = SeededIds::new(7);
        let class = [ClassId(ids.next()), ClassId(ids.next())];
        let [alone, also_added, also_other] = [
            PersonId(ids.next()),
            PersonId(ids.next()),
            PersonId(ids.next()),
        ];
        let members = |of: ClassId| {
            if of == class[0] {
                vec![alone, also_added, also_other]
            } else {
                vec![also_other]
            }
        };
        let mut chosen = ChosenLearners {
            individually: BTreeSet::from([also_added]),
            classes: BTreeMap::from([(class[0], true), (class[1], true)]),
            ..ChosenLearners::default()
        };
        assert_eq!(reasons(&chosen, members, |_| None).len(), 3);
        chosen.classes.remove(&class[0]);
        let left = reasons(&chosen, members, |_| None);
        assert_eq!(
            left.keys().copied().collect::<BTreeSet<_>>(),
            BTreeSet::from([also_added, also_other])
        );
    }

    #[test]
    fn a_class_not_followed_keeps_those_who_came_through_it() {
        let mut ids = SeededIds::new(7);
        let class = ClassId(ids.next());
        let [then, later] = [PersonId(ids.next()), PersonId(ids.next())];
        let chosen = ChosenLearners {
            classes: BTreeMap::from([(class, false)]),
            ..Default::default()
        };
        let people = reasons(&chosen, |_| vec![later], |_| Some(vec![then]));
        assert_eq!(people.keys().copied().collect::<Vec<_>>(), [then]);
        let first_time = reasons(&chosen, |_| vec![later], |_| None);
        assert_eq!(first_time.keys().copied().collect::<Vec<_>>(), [later]);
    }
}

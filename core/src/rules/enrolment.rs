//! The learners of a course session and the reasons they are enrolled. A learner stays enrolled while at
//! least one reason remains.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::{ChosenLearners, ClassId, PersonId};

/// The reasons a learner is enrolled, at least one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reasons {
    /// `true` if the learner was added individually.
    pub individually: bool,
    /// The classes through which the learner is enrolled.
    pub classes: BTreeSet<ClassId>,
}

impl Reasons {
    /// Returns `true` if at least one reason remains.
    #[must_use]
    pub fn any(&self) -> bool {
        self.individually || !self.classes.is_empty()
    }
}

/// Returns the enrolled learners with their reasons.
///
/// `members` returns the current members of a class. `frozen` returns, for a class that was enrolled
/// before and is not followed, the learners who came through it, whom later changes of the class do not
/// affect; `None` for any other class.
#[must_use]
pub fn enrolment_reasons(
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
    use crate::model::{IdGenerator, SeededIds};

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
        assert_eq!(enrolment_reasons(&chosen, members, |_| None).len(), 3);
        chosen.classes.remove(&class[0]);
        let left = enrolment_reasons(&chosen, members, |_| None);
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
        let people = enrolment_reasons(&chosen, |_| vec![later], |_| Some(vec![then]));
        assert_eq!(people.keys().copied().collect::<Vec<_>>(), [then]);
        let first_time = enrolment_reasons(&chosen, |_| vec![later], |_| None);
        assert_eq!(first_time.keys().copied().collect::<Vec<_>>(), [later]);
    }
}

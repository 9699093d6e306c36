//! Removal of people from courses, sessions, offerings and groups.

use std::collections::BTreeSet;

use super::conflicts::remove_dismissals_with;
use crate::model::{
    CohortMember, GroupMembership, IndependentLearning, Offering, PersonAvailability, PersonId,
    RecordType,
};
use crate::workspace::edits::Edits;

/// Removes every reference to these people from the curriculum.
pub fn remove_from_curriculum(edits: &mut Edits<'_>, ids: &BTreeSet<PersonId>) {
    for id in ids {
        remove_memberships(edits, *id);
        remove_from_teaching(edits, *id);
        remove_dismissals_with(edits, (*id).into());
    }
    let any = |people: &BTreeSet<PersonId>| !people.is_disjoint(ids);
    let clear = |people: &mut BTreeSet<PersonId>| people.retain(|person| !ids.contains(person));
    edits.update_where(
        &edits.base.courses,
        |row| any(&row.directors) || any(&row.administrators) || any(&row.advisors),
        |row| {
            clear(&mut row.directors);
            clear(&mut row.administrators);
            clear(&mut row.advisors);
        },
    );
    edits.update_where(
        &edits.base.sessions,
        |row| any(&row.administrators),
        |row| clear(&mut row.administrators),
    );
    edits.update_where(
        &edits.base.learner_groups,
        |row| any(&row.instructors),
        |row| clear(&mut row.instructors),
    );
    edits.update_where(
        &edits.base.instructor_groups,
        |row| any(&row.members),
        |row| clear(&mut row.members),
    );
}

fn remove_memberships(edits: &mut Edits<'_>, person: PersonId) {
    let records = edits.base;
    edits.remove(PersonAvailability::record_key(person));
    for cohort in records.cohorts_of_person(person) {
        edits.remove(CohortMember::record_key((cohort, person)));
    }
    for membership in records.memberships_of_person(person) {
        edits.remove(GroupMembership::record_key(membership.key()));
    }
}

fn remove_from_teaching(edits: &mut Edits<'_>, person: PersonId) {
    let records = edits.base;
    for offering in records.offerings_of_person(person) {
        // Another of the people may have been removed from it already.
        if let Ok(mut offering) = edits.find::<Offering>(offering.id) {
            offering.learners.remove(&person);
            offering.instructors.remove(&person);
            edits.put(offering);
        }
    }
    for session in records.independent_learning_of_person(person) {
        if let Ok(mut learning) = edits.find::<IndependentLearning>(session) {
            learning.learners.remove(&person);
            learning.instructors.remove(&person);
            edits.put(learning);
        }
    }
}

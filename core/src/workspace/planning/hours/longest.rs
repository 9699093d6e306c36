//! The hours of the learner of a course who has most.

use std::collections::{BTreeMap, BTreeSet};

use super::parts_of_sessions;
use crate::model::{CourseId, LearnerGroupId, PersonId, SessionId};
use crate::planning::Slot;
use crate::workspace::records::Records;

/// Learners of one session at one time, who are there once however many offerings they have then.
#[derive(Default)]
struct Attendance {
    groups: BTreeSet<LearnerGroupId>,
    learners: BTreeSet<PersonId>,
}

impl Attendance {
    fn add(&mut self, groups: &BTreeSet<LearnerGroupId>, learners: &BTreeSet<PersonId>) {
        self.groups.extend(groups);
        self.learners.extend(learners);
    }

    /// Returns everybody, each once.
    fn people(self, members: &mut Members<'_>) -> BTreeSet<PersonId> {
        let mut people = self.learners;
        for group in self.groups {
            people.extend(members.of(group));
        }
        people
    }
}

/// Members of groups, each counted out once.
struct Members<'a> {
    records: &'a Records,
    known: BTreeMap<LearnerGroupId, BTreeSet<PersonId>>,
}

impl Members<'_> {
    fn of(&mut self, group: LearnerGroupId) -> &BTreeSet<PersonId> {
        let members = || self.records.members_of_group(group);
        self.known.entry(group).or_insert_with(members)
    }
}

/// Returns the hours of the learner of a course who has most, in hundredths, rounded to the nearest.
/// Offerings of one session in the same slot count once; those that are cancelled or have no time do not
/// count, independent learning does.
#[must_use]
pub fn longest_hours_of_learner(records: &Records, course: CourseId) -> u64 {
    let sessions = records.sessions_of_course(course);
    let (offerings, learning) = parts_of_sessions(records, sessions.map(|session| session.id));
    let mut times: BTreeMap<(SessionId, Slot), Attendance> = BTreeMap::new();
    for offering in offerings.iter().filter(|offering| !offering.cancelled) {
        // A slot that another program stored may be none.
        if let Some(Ok(slot)) = offering.slot.as_ref().map(Slot::try_from) {
            let attendance = times.entry((offering.session, slot)).or_default();
            attendance.add(&offering.groups, &offering.learners);
        }
    }
    let mut members = Members {
        records,
        known: BTreeMap::new(),
    };
    // In six-thousandths of an hour, of which a minute and a hundredth of an hour are whole numbers.
    let mut sums: BTreeMap<PersonId, u64> = BTreeMap::new();
    for ((_, slot), attendance) in times {
        for person in attendance.people(&mut members) {
            *sums.entry(person).or_default() += u64::from(slot.duration().get()) * 100;
        }
    }
    for learning in learning.iter().filter(|learning| learning.enabled) {
        let mut attendance = Attendance::default();
        attendance.add(&learning.groups, &learning.learners);
        for person in attendance.people(&mut members) {
            *sums.entry(person).or_default() += u64::from(learning.hours.hundredths()) * 60;
        }
    }
    let longest = sums.into_values().max().unwrap_or_default();
    (longest + 30) / 60
}

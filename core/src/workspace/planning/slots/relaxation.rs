//! Parts of a request to find a time that can be given up, the smallest first.

use std::collections::BTreeSet;

use chrono::{Datelike, NaiveDate};

use super::search::SlotRequest;
use crate::model::{MinuteRange, PersonId};
use crate::planning::Weekdays;
use crate::search::natural;
use crate::workspace::records::Records;

/// Days after the last date that are searched.
const LATER_DAYS: usize = 14;

/// A part of a request that is given up to find a time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Relaxation {
    /// Any room.
    AnyRoom,
    /// Any hour of the day.
    AnyHour,
    /// The two weeks after the last date, on the same days of the week.
    LaterDates,
    /// Somebody else in place of an instructor who is not free: a default instructor of the learner
    /// groups, or somebody who teaches in the course.
    OtherInstructor,
    /// Without the instructors who are not free.
    FewerInstructors,
}

impl Relaxation {
    /// Every relaxation, the smallest first.
    pub const ALL: [Self; 5] = [
        Self::AnyRoom,
        Self::AnyHour,
        Self::LaterDates,
        Self::OtherInstructor,
        Self::FewerInstructors,
    ];

    /// Returns a request without this part, or `None` if it has no such part.
    pub(super) fn apply(self, records: &Records, request: &SlotRequest) -> Option<SlotRequest> {
        let mut relaxed = request.clone();
        match self {
            Self::AnyRoom if request.rooms.is_empty() => return None,
            Self::AnyRoom => {
                let rooms = records.rooms.iter().filter(|room| !room.inactive);
                relaxed.rooms = rooms.map(|room| room.id).collect();
            }
            Self::AnyHour | Self::LaterDates => {
                self.relax_time(&mut relaxed.dates, relaxed.weekdays, &mut relaxed.hours)?;
            }
            Self::OtherInstructor | Self::FewerInstructors if request.instructors.is_empty() => {
                return None;
            }
            Self::OtherInstructor | Self::FewerInstructors => {}
        }
        Some(relaxed)
    }

    /// Gives up this part of the dates and hours that are searched, or returns `None` if it is none of
    /// them.
    pub(super) fn relax_time(
        self,
        dates: &mut Vec<NaiveDate>,
        weekdays: Weekdays,
        hours: &mut MinuteRange,
    ) -> Option<()> {
        match self {
            Self::AnyHour => *hours = MinuteRange::new(0, MinuteRange::DAY).ok()?,
            Self::LaterDates => {
                let last = *dates.iter().max()?;
                let later = last.iter_days().skip(1).take(LATER_DAYS);
                let later = later.filter(|date| weekdays.contains(date.weekday()));
                *dates = later.collect();
            }
            Self::AnyRoom | Self::OtherInstructor | Self::FewerInstructors => return None,
        }
        Some(())
    }

    /// Returns the treatment of instructors who are not free.
    pub(super) const fn staffing(self) -> Staffing {
        match self {
            Self::AnyRoom | Self::AnyHour | Self::LaterDates => Staffing::AsRequested,
            Self::OtherInstructor => Staffing::Substitutes,
            Self::FewerInstructors => Staffing::Fewer,
        }
    }
}

/// Treatment of instructors who are not free.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Staffing {
    /// They are needed.
    AsRequested,
    /// Somebody else takes their places.
    Substitutes,
    /// Nobody takes their places.
    Fewer,
}

/// Returns the people who could take the place of an instructor: the default instructors of the learner
/// groups first, then those who teach in the course, both by name.
pub(super) fn substitutes(records: &Records, request: &SlotRequest) -> Vec<PersonId> {
    let groups = request.groups.iter();
    let groups: Vec<_> = groups
        .filter_map(|group| records.learner_groups.get(*group))
        .collect();
    let own = groups.iter().flat_map(|group| &group.instructors).copied();
    let teams = groups.iter().flat_map(|group| &group.instructor_groups);
    let teams = teams.filter_map(|team| records.instructor_groups.get(*team));
    let own = own.chain(teams.flat_map(|team| team.members.iter().copied()));
    let sessions = request.course.into_iter();
    let sessions = sessions.flat_map(|course| records.sessions_of_course(course));
    let offerings = sessions.flat_map(|session| records.offerings_of(session.id));
    let colleagues = offerings.flat_map(|offering| offering.instructors.iter().copied());
    let mut people: Vec<PersonId> = Vec::new();
    let lists: [BTreeSet<PersonId>; 2] = [own.collect(), colleagues.collect()];
    for list in lists {
        let mut list: Vec<PersonId> = list.into_iter().collect();
        list.retain(|person| !request.instructors.contains(person) && !people.contains(person));
        list.sort_by_cached_key(|person| {
            let person = records.people.get(*person);
            person.map(|person| natural::key(&[&person.last_name, &person.first_name]))
        });
        people.extend(list);
    }
    people
}

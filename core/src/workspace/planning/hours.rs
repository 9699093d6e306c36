//! Teaching hours of courses, sessions, learner groups and people who teach.

mod longest;

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use chrono::NaiveDate;

use super::indices::DenseIndices;
use crate::model::{
    CourseId, IndependentLearning, LearnerGroupId, Offering, PersonId, Session, SessionId,
    SessionTypeId,
};
use crate::planning::{SessionIndex, Slot, TeachingTime, TotalHours, hours_by, total_hours};
use crate::search::natural;
use crate::workspace::records::{Records, ZonesByName};

pub use longest::longest_hours_of_learner;

/// Scope of a count of teaching hours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HoursScope {
    /// All sessions of a course.
    Course(CourseId),
    /// One session.
    Session(SessionId),
    /// The offerings that a person instructs, also through an instructor group.
    Instructor(PersonId),
    /// The offerings and the independent learning of a learner group, its subgroups, or a group above it,
    /// of which its learners are members too.
    LearnerGroup(LearnerGroupId),
}

/// Teaching hours. Offerings that are cancelled or have no time do not count.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct HoursReport {
    /// The sum.
    pub total: TotalHours,
    /// The sums by session type, in natural order; sessions without one come last.
    pub by_type: Vec<(Option<SessionTypeId>, TotalHours)>,
    /// The sums by week, named by their Mondays; independent learning that is not due comes last.
    pub by_week: Vec<(Option<NaiveDate>, TotalHours)>,
    /// The sums by session, by the code of the course and the title.
    pub by_session: Vec<(SessionId, TotalHours)>,
    /// The offerings that count, by start.
    pub offerings: Vec<Rc<Offering>>,
    /// Number of offerings that do not count yet, since they have no time.
    pub unscheduled: usize,
}

impl HoursReport {
    /// Counts the hours.
    #[must_use]
    pub fn new(records: &Records, scope: HoursScope, zones: ZonesByName<'_>) -> Self {
        let (offerings, learning) = scope.parts(records);
        let takes_place = offerings.iter().filter(|offering| !offering.cancelled);
        let mut sessions = Sessions::default();
        let (mut times, mut counted, mut unscheduled) = (Vec::new(), Vec::new(), 0);
        for offering in takes_place {
            // A slot that another program stored may be none.
            match offering.slot.as_ref().map(Slot::try_from) {
                Some(Ok(slot)) => {
                    let session = sessions.insert(offering.session);
                    times.push(TeachingTime::Offering { session, slot });
                    counted.push(offering.clone());
                }
                Some(Err(_)) | None => unscheduled += 1,
            }
        }
        for learning in learning.iter().filter(|learning| learning.enabled) {
            times.push(TeachingTime::IndependentLearning {
                session: sessions.insert(learning.session),
                hundredths: learning.hours.hundredths(),
                due: records.due_of(learning, zones).map(|due| due.date()),
            });
        }
        counted.sort_by(|a, b| (&a.slot, a.id).cmp(&(&b.slot, b.id)));
        Self {
            total: total_hours(&times),
            by_type: by_type(records, &times, &sessions),
            by_week: nones_last(hours_by(&times, TeachingTime::week).into_iter()),
            by_session: by_session(records, &times, &sessions),
            offerings: counted,
            unscheduled,
        }
    }
}

impl HoursScope {
    /// Returns the offerings and the independent learning, each once.
    fn parts(self, records: &Records) -> (Vec<Rc<Offering>>, Vec<Rc<IndependentLearning>>) {
        match self {
            Self::Course(course) => {
                let sessions = records.sessions_of_course(course);
                parts_of_sessions(records, sessions.map(|session| session.id))
            }
            Self::Session(session) => parts_of_sessions(records, [session].into_iter()),
            Self::Instructor(person) => (offerings_instructed_by(records, person), Vec::new()),
            Self::LearnerGroup(group) => parts_of_group(records, group),
        }
    }
}

fn parts_of_sessions(
    records: &Records,
    sessions: impl Iterator<Item = SessionId> + Clone,
) -> (Vec<Rc<Offering>>, Vec<Rc<IndependentLearning>>) {
    let offerings = sessions.clone().flat_map(|id| records.offerings_of(id));
    let learning = sessions.filter_map(|id| records.independent_learning.get(id));
    (offerings.cloned().collect(), learning.cloned().collect())
}

fn parts_of_group(
    records: &Records,
    group: LearnerGroupId,
) -> (Vec<Rc<Offering>>, Vec<Rc<IndependentLearning>>) {
    let mut groups: BTreeSet<LearnerGroupId> = records.branch_of_group(group).into_iter().collect();
    groups.extend(records.path_of_group(group));
    let offerings = groups.iter().flat_map(|id| records.offerings_of_group(*id));
    let sessions = groups
        .iter()
        .flat_map(|id| records.independent_learning_of_group(*id));
    let sessions: BTreeSet<SessionId> = sessions.collect();
    let learning = sessions
        .into_iter()
        .filter_map(|id| records.independent_learning.get(id));
    let learning = learning.cloned().collect();
    (distinct(offerings), learning)
}

fn offerings_instructed_by(records: &Records, person: PersonId) -> Vec<Rc<Offering>> {
    let named = records.offerings_of_person(person);
    let named = named.filter(|offering| offering.instructors.contains(&person));
    let teams = records.instructor_groups_of_person(person);
    let through = teams.flat_map(|team| records.offerings_of_instructor_group(team));
    distinct(named.chain(through))
}

fn distinct<'a>(offerings: impl Iterator<Item = &'a Rc<Offering>>) -> Vec<Rc<Offering>> {
    let by_id: BTreeMap<_, _> = offerings.map(|offering| (offering.id, offering)).collect();
    by_id.into_values().cloned().collect()
}

type Sessions = DenseIndices<SessionId, SessionIndex>;

fn by_type(
    records: &Records,
    times: &[TeachingTime],
    sessions: &Sessions,
) -> Vec<(Option<SessionTypeId>, TotalHours)> {
    let type_of = |time: TeachingTime| {
        let session = records.sessions.get(*sessions.get(time.session())?)?;
        let id = session.session_type?;
        records.session_types.contains(id).then_some(id)
    };
    let mut sums: Vec<_> = hours_by(times, type_of).into_iter().collect();
    sums.sort_by_cached_key(|(id, _)| {
        let found = id.and_then(|id| records.session_types.get(id));
        natural::key(&[found.map_or("", |found| &found.title)])
    });
    nones_last(sums.into_iter())
}

fn by_session(
    records: &Records,
    times: &[TeachingTime],
    sessions: &Sessions,
) -> Vec<(SessionId, TotalHours)> {
    let sums = hours_by(times, TeachingTime::session).into_iter();
    let sums = sums.filter_map(|(session, sum)| Some((*sessions.get(session)?, sum)));
    let mut sums: Vec<_> = sums.collect();
    sums.sort_by_cached_key(|(id, _)| {
        let session = records.sessions.get(*id).map(AsRef::as_ref);
        let course = session.and_then(|session| records.courses.get(session.course));
        let title = |session: &Session| session.title.clone();
        natural::key(&[
            course.map_or("", |course| &course.code),
            &session.map(title).unwrap_or_default(),
        ])
    });
    sums
}

fn nones_last<K>(
    sums: impl Iterator<Item = (Option<K>, TotalHours)>,
) -> Vec<(Option<K>, TotalHours)> {
    let (mut sums, nones): (Vec<_>, Vec<_>) = sums.partition(|(key, _)| key.is_some());
    sums.extend(nones);
    sums
}

/// The hours that one person teaches.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PersonHours {
    /// The person.
    pub person: PersonId,
    /// The hours.
    pub total: TotalHours,
}

/// Returns the hours of everybody who instructs one of the offerings, also through an instructor group,
/// by last name.
#[must_use]
pub fn hours_by_person(records: &Records, offerings: &[Rc<Offering>]) -> Vec<PersonHours> {
    let mut sessions = Sessions::default();
    let mut times: BTreeMap<PersonId, Vec<TeachingTime>> = BTreeMap::new();
    for offering in offerings {
        let Some(Ok(slot)) = offering.slot.as_ref().map(Slot::try_from) else {
            continue;
        };
        let session = sessions.insert(offering.session);
        for person in records.instructors_of(offering) {
            let times = times.entry(person).or_default();
            times.push(TeachingTime::Offering { session, slot });
        }
    }
    let mut hours: Vec<PersonHours> = times
        .into_iter()
        .map(|(person, times)| PersonHours {
            person,
            total: total_hours(&times),
        })
        .collect();
    hours.sort_by_cached_key(|row| {
        let person = records.people.get(row.person);
        person
            .map(|person| natural::key(&[&person.last_name, &person.first_name, &person.username]))
    });
    hours
}

#[cfg(test)]
mod tests;

//! The derived columns of course sessions. They are derived once for every change of the records, not
//! for every drawing; what a change left alone is reused.

use std::collections::BTreeSet;
use std::rc::Rc;

use yew::AttrValue;

use super::approximate_zone::ApproximateZone;
use super::drafts::unsaved;
use lectern_core::model::{CourseSession, CourseSessionId, Instant, Kind, PersonId, ZoneRules};
use lectern_core::rules::access::{Access, AccessRules, SessionRole, TimeStatus, Visits};
use lectern_core::search::natural;
use lectern_core::workspace::{Records, SharedNames};

use crate::components::data_table::TableRow;
use crate::pages::person_names::PersonNames;

/// Derived columns of a course session, cached until the session, its coaches or its category change.
#[derive(Debug)]
pub struct SessionDetails {
    /// The record.
    pub session: Rc<CourseSession>,
    /// Name of its category; empty if it has none.
    pub category: AttrValue,
    /// Names of its coaches.
    pub coaches: PersonNames,
    /// Key of its name in natural order.
    pub name_key: String,
    /// Access rules, exact for a day.
    rules: AccessRules,
}

/// A row of the list: a course session and its state now.
#[derive(Clone, Debug)]
pub struct SessionSummary {
    /// Columns that do not depend on the time.
    pub details: Rc<SessionDetails>,
    /// Access of learners.
    pub learner_access: Access,
    /// Access of coaches.
    pub coach_access: Access,
    /// Current, upcoming or past.
    pub time_status: TimeStatus,
    /// Number of its courses.
    pub courses: u32,
    /// Number of its learners.
    pub learners: u32,
    /// First access of any learner, if known.
    pub first_visit: Option<Instant>,
    /// It has a draft that differs from what is saved.
    pub unsaved: bool,
}

impl SessionSummary {
    /// Returns the record.
    #[must_use]
    pub fn session(&self) -> &CourseSession {
        &self.details.session
    }

    /// Returns whether it is in the bin.
    #[must_use]
    pub fn is_binned(&self) -> bool {
        self.session().binned_at.is_some()
    }
}

impl TableRow for SessionSummary {
    type Id = CourseSessionId;

    fn id(&self) -> CourseSessionId {
        self.session().id
    }

    fn name(&self) -> AttrValue {
        self.session().name.clone().into()
    }
}

/// Returns the summary of a course session among `summaries`, which are in the order of ids.
#[must_use]
pub fn find(summaries: &[Rc<SessionSummary>], id: CourseSessionId) -> Option<&Rc<SessionSummary>> {
    let index = summaries.binary_search_by_key(&id, |summary| summary.id());
    summaries.get(index.ok()?)
}

/// A course session, the number of its rows in a table, and the first access of any learner.
type RowCount = (CourseSessionId, u32, Option<Instant>);

/// Values that were derived last time, and the versions of the records that they were derived from.
#[derive(Debug, Default)]
pub struct SummaryCache {
    details: Vec<Rc<SessionDetails>>,
    details_version: Option<(u64, u64, i64, String)>,
    /// Names that several coaches have.
    shared: SharedNames,
    courses: Vec<RowCount>,
    courses_version: u64,
    learners: Vec<RowCount>,
    learners_version: u64,
}

const DAY_MS: i64 = 86_400_000;

impl SummaryCache {
    /// Returns the summaries of all course sessions at `now`, in the order of ids. `zone_name` identifies
    /// the zone.
    pub fn summaries(
        &mut self,
        records: &Records,
        zone: &dyn ZoneRules,
        zone_name: &str,
        now: Instant,
    ) -> Rc<[Rc<SessionSummary>]> {
        self.count(records);
        // Rules derived at the beginning of a day are exact until its end.
        let day = Instant(now.0.div_euclid(DAY_MS) * DAY_MS);
        let versions = (
            records.version(Kind::Person),
            records.version(Kind::Category),
            day.0,
            zone_name.to_owned(),
        );
        let shared = shared_coach_names(records);
        let current = self.details_version.as_ref() == Some(&versions) && self.shared == shared;
        self.shared = shared;
        let mut known = if current {
            std::mem::take(&mut self.details).into_iter()
        } else {
            Vec::new().into_iter()
        };
        self.details_version = Some(versions);
        let near = ApproximateZone::new(zone, day);
        self.details.clear();
        let mut next = known.next();
        // Both are in the order of ids.
        for session in records.course_sessions.iter() {
            while next
                .as_ref()
                .is_some_and(|details| details.session.id < session.id)
            {
                next = known.next();
            }
            let same = next.take_if(|details| Rc::ptr_eq(&details.session, session));
            let details = same.unwrap_or_else(|| {
                Rc::new(SessionDetails::new(session, records, &self.shared, &near))
            });
            self.details.push(details);
            if next.is_none() {
                next = known.next();
            }
        }
        self.summarise(&unsaved(records), now)
    }

    fn count(&mut self, records: &Records) {
        let version = records.version(Kind::SessionCourse);
        if self.courses_version != version {
            self.courses_version = version;
            self.courses.clear();
            for row in records.session_courses.iter() {
                count(&mut self.courses, row.session, None);
            }
        }
        let version = records.version(Kind::Enrolment);
        if self.learners_version != version {
            self.learners_version = version;
            self.learners.clear();
            for row in records.enrolments.iter() {
                count(&mut self.learners, row.session, row.first_access);
            }
        }
    }

    fn summarise(
        &self,
        unsaved: &BTreeSet<CourseSessionId>,
        now: Instant,
    ) -> Rc<[Rc<SessionSummary>]> {
        let (mut courses, mut learners) = (self.courses.as_slice(), self.learners.as_slice());
        let mut summaries = Vec::with_capacity(self.details.len());
        for details in &self.details {
            let id = details.session.id;
            let access = |part| details.rules.access(part, now, Visits::default());
            let (learner_count, first_visit) = take(&mut learners, id);
            summaries.push(Rc::new(SessionSummary {
                learner_access: access(SessionRole::Learner),
                coach_access: access(SessionRole::Coach),
                time_status: details.rules.time_status(now),
                courses: take(&mut courses, id).0,
                learners: learner_count,
                first_visit,
                unsaved: unsaved.contains(&id),
                details: details.clone(),
            }));
        }
        summaries.into()
    }
}

impl SessionDetails {
    fn new(
        session: &Rc<CourseSession>,
        records: &Records,
        shared: &SharedNames,
        zone: &dyn ZoneRules,
    ) -> Self {
        let category = session.category.and_then(|id| records.categories.get(id));
        let mut coaches: Vec<String> = Vec::new();
        for id in &session.coaches {
            let person = records.people.get(*id);
            coaches.extend(person.map(|person| shared.distinct_name(person)));
        }
        coaches.sort();
        Self {
            category: category
                .map(|category| category.name.clone().into())
                .unwrap_or_default(),
            coaches: PersonNames::new(coaches),
            name_key: natural::key(&[&session.name]),
            rules: AccessRules::from_session(session, zone),
            session: session.clone(),
        }
    }
}

/// Returns the names that several coaches of course sessions have.
fn shared_coach_names(records: &Records) -> SharedNames {
    let mut ids: Vec<PersonId> = Vec::new();
    for session in records.course_sessions.iter() {
        ids.extend(&session.coaches);
    }
    ids.sort_unstable();
    ids.dedup();
    let coaches = ids.into_iter().filter_map(|id| records.people.get(id));
    SharedNames::among(coaches.map(Rc::as_ref))
}

/// Counts a row of a course session, keeping the earliest instant. Rows come in the order of course
/// sessions.
fn count(counted: &mut Vec<RowCount>, id: CourseSessionId, at: Option<Instant>) {
    match counted.last_mut() {
        Some((last, count, first)) if *last == id => {
            *count += 1;
            *first = match (*first, at) {
                (Some(first), Some(at)) => Some(first.min(at)),
                (first, at) => first.or(at),
            };
        }
        _ => counted.push((id, 1, at)),
    }
}

/// Takes the count of a course session; they are taken in order.
fn take(counted: &mut &[RowCount], id: CourseSessionId) -> (u32, Option<Instant>) {
    while let Some(((known, count, first), rest)) = counted.split_first() {
        if *known > id {
            break;
        }
        *counted = rest;
        if *known == id {
            return (*count, *first);
        }
    }
    (0, None)
}

#[cfg(test)]
mod tests {
    use super::*;
    use lectern_core::model::Uuid;

    #[test]
    fn rows_are_counted_by_course_session() {
        let id = |number| CourseSessionId(Uuid::from_u128(number));
        let mut counts = Vec::new();
        for (number, at) in [(1, Some(7)), (1, Some(3)), (3, None)] {
            count(&mut counts, id(number), at.map(Instant));
        }
        let mut counts = counts.as_slice();
        let taken = [0, 1, 2, 3, 4].map(|number| take(&mut counts, id(number)).0);
        assert_eq!(taken, [0, 2, 0, 1, 0]);
        let mut again = &[(id(1), 2, Some(Instant(3)))][..];
        assert_eq!(take(&mut again, id(1)), (2, Some(Instant(3))));
    }
}

//! What the list knows of each course session. Made once for every change of the records, not for
//! every drawing; what a change has left alone is taken over.

use std::cell::Cell;
use std::collections::BTreeSet;
use std::rc::Rc;

use yew::AttrValue;

use super::drafts::unsaved;
use super::near_now::NearNow;
use lectern_core::model::{CourseSession, CourseSessionId, Instant, Kind, ZoneRules};
use lectern_core::rules::access::{Access, AccessRules, SessionRole, TimeStatus, Visits};
use lectern_core::search::natural;
use lectern_core::workspace::Records;

/// What is known of a course session as long as it, its coaches and its category stay as they are.
#[derive(Debug)]
pub struct Fact {
    /// The record.
    pub session: Rc<CourseSession>,
    /// The name of its category; empty when it has none.
    pub category: AttrValue,
    /// The names of its coaches.
    pub coaches: AttrValue,
    /// Sorts names as people count and spell.
    pub name_key: String,
    /// Who may enter when; exact for a day.
    rules: AccessRules,
}

/// What is known of a course session now.
#[derive(Clone, Debug)]
pub struct Line {
    /// What stays.
    pub fact: Rc<Fact>,
    /// What learners have.
    pub learners_have: Access,
    /// What coaches have.
    pub coaches_have: Access,
    /// Whether it is going on.
    pub era: TimeStatus,
    /// How many courses it has.
    pub courses: u32,
    /// How many learners.
    pub learners: u32,
    /// When the first of them came, where that is known.
    pub first_visit: Option<Instant>,
    /// Whether edits of it wait to be saved.
    pub unsaved: bool,
}

impl Line {
    /// Which course session.
    #[must_use]
    pub fn id(&self) -> CourseSessionId {
        self.fact.session.id
    }

    /// Whether it lies in the bin.
    #[must_use]
    pub fn is_binned(&self) -> bool {
        self.fact.session.binned_at.is_some()
    }
}

/// What is known of all course sessions, by id.
#[derive(Debug)]
pub struct Facts {
    /// Another for any other facts.
    pub stamp: u64,
    /// One a course session, those in the bin among them.
    pub lines: Vec<Line>,
}

impl Facts {
    /// What is known of one.
    #[must_use]
    pub fn line(&self, id: CourseSessionId) -> Option<&Line> {
        let at = self.lines.binary_search_by_key(&id, Line::id).ok()?;
        self.lines.get(at)
    }
}

impl PartialEq for Facts {
    fn eq(&self, other: &Self) -> bool {
        self.stamp == other.stamp
    }
}

/// A course session's row count in some table, and when the first learner came.
type Counted = (CourseSessionId, u32, Option<Instant>);

/// What was found out last time.
#[derive(Debug, Default)]
pub struct Cache {
    facts: Vec<Rc<Fact>>,
    facts_of: Option<(u64, u64, i64, String)>,
    courses: Vec<Counted>,
    courses_of: u64,
    learners: Vec<Counted>,
    learners_of: u64,
}

const DAY_MS: i64 = 86_400_000;

thread_local! {
    static STAMPS: Cell<u64> = const { Cell::new(0) };
}

impl Cache {
    /// Everything there is to know at `now`. `zone_name` stands for the zone.
    pub fn facts(
        &mut self,
        records: &Records,
        zone: &dyn ZoneRules,
        zone_name: &str,
        now: Instant,
    ) -> Facts {
        self.count(records);
        // Rules made at the beginning of a day are exact until its end.
        let day = Instant(now.0.div_euclid(DAY_MS) * DAY_MS);
        let versions = (
            records.version(Kind::Person),
            records.version(Kind::Category),
            day.0,
            zone_name.to_owned(),
        );
        let mut known = if self.facts_of.as_ref() == Some(&versions) {
            std::mem::take(&mut self.facts).into_iter()
        } else {
            Vec::new().into_iter()
        };
        self.facts_of = Some(versions);
        let near = NearNow::new(zone, day);
        self.facts.clear();
        let mut next = known.next();
        // Both lie in the order of ids.
        for session in records.course_sessions.iter() {
            while next
                .as_ref()
                .is_some_and(|fact| fact.session.id < session.id)
            {
                next = known.next();
            }
            let same = next.take_if(|fact| Rc::ptr_eq(&fact.session, session));
            let fact = same.unwrap_or_else(|| Rc::new(Fact::of(session, records, &near)));
            self.facts.push(fact);
            if next.is_none() {
                next = known.next();
            }
        }
        let unsaved = unsaved(records);
        Facts {
            stamp: STAMPS.replace(STAMPS.get() + 1),
            lines: self.lines(&unsaved, now),
        }
    }

    fn count(&mut self, records: &Records) {
        let version = records.version(Kind::SessionCourse);
        if self.courses_of != version {
            self.courses_of = version;
            self.courses.clear();
            for row in records.session_courses.iter() {
                count(&mut self.courses, row.session, None);
            }
        }
        let version = records.version(Kind::Enrolment);
        if self.learners_of != version {
            self.learners_of = version;
            self.learners.clear();
            for row in records.enrolments.iter() {
                count(&mut self.learners, row.session, row.first_access);
            }
        }
    }

    fn lines(&self, unsaved: &BTreeSet<CourseSessionId>, now: Instant) -> Vec<Line> {
        let (mut courses, mut learners) = (self.courses.as_slice(), self.learners.as_slice());
        let mut lines = Vec::with_capacity(self.facts.len());
        for fact in &self.facts {
            let id = fact.session.id;
            let has = |part| fact.rules.access(part, now, Visits::default());
            let (learner_count, first_visit) = take(&mut learners, id);
            lines.push(Line {
                learners_have: has(SessionRole::Learner),
                coaches_have: has(SessionRole::Coach),
                era: fact.rules.time_status(now),
                courses: take(&mut courses, id).0,
                learners: learner_count,
                first_visit,
                unsaved: unsaved.contains(&id),
                fact: fact.clone(),
            });
        }
        lines
    }
}

impl Fact {
    fn of(session: &Rc<CourseSession>, records: &Records, zone: &dyn ZoneRules) -> Self {
        let category = session.category.and_then(|id| records.categories.get(id));
        let mut coaches: Vec<String> = Vec::new();
        for id in &session.coaches {
            coaches.extend(records.people.get(*id).map(|person| person.full_name()));
        }
        coaches.sort();
        Self {
            category: category
                .map(|category| category.name.clone().into())
                .unwrap_or_default(),
            coaches: coaches.join(", ").into(),
            name_key: natural::key(&[&session.name]),
            rules: AccessRules::from_session(session, zone),
            session: session.clone(),
        }
    }
}

/// Counts a row of a course session, with the earliest of the instants; rows come by course session.
fn count(counted: &mut Vec<Counted>, id: CourseSessionId, at: Option<Instant>) {
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

/// The count of one course session, when they are asked for in order.
fn take(counted: &mut &[Counted], id: CourseSessionId) -> (u32, Option<Instant>) {
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
        let id = |number| CourseSessionId(Uuid(number));
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

//! Export of teaching hours, for spreadsheets: one row for each offering, and totals by person.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use chrono::NaiveDateTime;

use super::csv_writer::as_shown;
use super::lossy::Export;
use crate::model::{LearnerGroupId, Offering, PersonId, Place};
use crate::search::natural;
use crate::workspace::{Records, hours_by_person};

/// Separates several names in a cell; names of people can contain commas.
const SEPARATOR: &str = "; ";

/// Exports offerings, one in each row, with the number of their learners.
#[must_use]
pub fn hours(records: &Records, offerings: &[Rc<Offering>]) -> Export {
    let header = [
        "course",
        "year",
        "session",
        "type",
        "date",
        "start",
        "end",
        "minutes",
        "room",
        "instructors",
        "groups",
        "learners",
        "link",
    ];
    let mut learners = LearnerCounts::new(records);
    let rows = offerings
        .iter()
        .map(|offering| row(records, offering, learners.of(offering)));
    Export {
        bytes: as_shown(header, rows),
        losses: Vec::new(),
    }
}

fn row(records: &Records, offering: &Offering, learners: usize) -> [String; 13] {
    let session = records.sessions.get(offering.session);
    let course = session.and_then(|session| records.courses.get(session.course));
    let session_type = session.and_then(|session| records.session_types.get(session.session_type?));
    let slot = offering.slot.as_ref();
    let day = |at: NaiveDateTime| at.date().to_string();
    let time = |at: NaiveDateTime| at.format("%H:%M").to_string();
    let end = slot.map(|slot| {
        let end = slot.end();
        if end.date() == slot.start.date() {
            time(end)
        } else {
            [day(end), time(end)].join(" ")
        }
    });
    let place = offering.place.as_ref().and_then(|place| match place {
        Place::Room(id) => Some(records.rooms.get(*id)?.name.clone()),
        Place::Text(text) => Some(text.clone()),
    });
    [
        course.map(|course| course.code.clone()),
        course.map(|course| academic_year(course.academic_year)),
        session.map(|session| session.title.clone()),
        session_type.map(|found| found.title.clone()),
        slot.map(|slot| day(slot.start)),
        slot.map(|slot| time(slot.start)),
        end,
        slot.map(|slot| slot.duration.get().to_string()),
        place,
        Some(names(records, records.instructors_of(offering))),
        Some(group_paths(records, &offering.groups)),
        Some(learners.to_string()),
        Some(offering.link.clone()),
    ]
    .map(Option::unwrap_or_default)
}

/// Returns an academic year as it is typed: `2026-27`; empty for 0.
fn academic_year(year: u16) -> String {
    match year {
        0 => String::new(),
        year => format!("{year}-{:02}", (year + 1) % 100),
    }
}

/// Counts learners, and remembers the members of groups, which many offerings share.
struct LearnerCounts<'a> {
    records: &'a Records,
    members: BTreeMap<LearnerGroupId, BTreeSet<PersonId>>,
}

impl<'a> LearnerCounts<'a> {
    const fn new(records: &'a Records) -> Self {
        Self {
            records,
            members: BTreeMap::new(),
        }
    }

    /// Returns the number of learners of an offering, each counted once.
    fn of(&mut self, offering: &Offering) -> usize {
        let mut learners = offering.learners.clone();
        for group in &offering.groups {
            let members = self.members.entry(*group);
            let members = members.or_insert_with(|| self.records.members_of_group(*group));
            learners.extend(members.iter());
        }
        learners.len()
    }
}

fn names(records: &Records, people: BTreeSet<PersonId>) -> String {
    let people = people.into_iter().filter_map(|id| records.people.get(id));
    let mut names: Vec<String> = people.map(|person| person.full_name()).collect();
    natural::sort(&mut names, |name| natural::key(&[name]));
    names.join(SEPARATOR)
}

/// Returns the groups with their cohorts and the groups above them: `Medicine 2026 > Labs > Lab 1`.
fn group_paths(records: &Records, groups: &BTreeSet<LearnerGroupId>) -> String {
    let path = |group: &LearnerGroupId| {
        let cohort = records.cohort_of_group(*group);
        let cohort = cohort.and_then(|id| Some(records.cohorts.get(id)?.title.clone()));
        let above = records.path_of_group(*group).into_iter();
        let above = above.filter_map(|id| Some(records.learner_groups.get(id)?.title.clone()));
        let titles: Vec<String> = cohort.into_iter().chain(above).collect();
        titles.join(" > ")
    };
    let mut paths: Vec<String> = groups.iter().map(path).collect();
    natural::sort(&mut paths, |path| natural::key(&[path]));
    paths.join(SEPARATOR)
}

/// Exports the hours of everybody who instructs one of the offerings: those of all offerings, and those
/// in which parallel offerings of a session count once.
#[must_use]
pub fn hours_of_people(records: &Records, offerings: &[Rc<Offering>]) -> Export {
    let header = [
        "last name",
        "first name",
        "username",
        "code",
        "offerings",
        "minutes",
        "hours",
        "hours once",
    ];
    let rows = hours_by_person(records, offerings).into_iter();
    let rows = rows.filter_map(|row| {
        let person = records.people.get(row.person)?;
        let total = row.total;
        Some([
            person.last_name.clone(),
            person.first_name.clone(),
            person.username.clone(),
            person.official_code.clone(),
            total.offerings.to_string(),
            total.taught_minutes.to_string(),
            decimal_hours(total.taught()),
            decimal_hours(total.attended()),
        ])
    });
    Export {
        bytes: as_shown(header, rows),
        losses: Vec::new(),
    }
}

/// Formats hundredths with a point and two decimals, as spreadsheets read them.
#[must_use]
pub fn decimal_hours(hundredths: u64) -> String {
    format!("{}.{:02}", hundredths / 100, hundredths % 100)
}

#[cfg(test)]
mod tests;

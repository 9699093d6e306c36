//! Sample workspace: a school of medicine large enough to demonstrate the app, generated on demand
//! from a few tables. The same day gives the same records; ids do not depend on the day, so that
//! two users who open the sample and sync with a server have one school, not two.
//!
//! The people are fictitious. Where a rule has cases (access after the end, reasons of an
//! enrolment), the course sessions include each of them.

mod calendar;
mod categories;
mod classes;
mod course_sessions;
mod courses;
mod groups;
mod holidays;
mod languages;
mod names;
mod people;
mod plans;
mod rooms;
mod session_content;
mod sessions;
mod timetable;

use chrono::NaiveDate;

use self::calendar::Calendar;
use self::course_sessions::Parts;
use self::groups::Groups;
use self::people::People;
use self::sessions::Teaching;
use super::builtin;
use crate::model::{Record, RecordType, SeededIds, SessionType, SessionTypeId, Settings};

/// Returns all records of the sample workspace as of `today`, in the time zone with the IANA name
/// `zone`.
#[must_use]
pub fn sample(today: NaiveDate, zone: &str) -> Vec<Record> {
    let calendar = &Calendar::around(today);
    let people = People::new();
    let classes = classes::classes(&people, calendar);
    let mut courses = courses::courses(&people, calendar);
    let categories = categories::categories(calendar);

    let mut records = vec![settings(zone).into()];
    let tables = builtin::tables();
    let rooms = rooms::rooms(calendar);
    let mut groups = Groups::new(&people, &classes, calendar);
    sessions::set_default_places(&mut groups, &rooms);
    let teaching = Teaching {
        calendar,
        zone,
        groups: &groups,
        rooms: &rooms,
        session_types: &tables.iter().filter_map(session_type).collect(),
    };
    sessions::records(&teaching, &mut courses, &mut records);
    session_content::records(&courses, &mut records);
    records.extend(tables);
    records.extend(groups.instructor_groups().into_iter().map(Record::from));
    groups.records(&mut records);
    records.extend(rooms.into_iter().map(Record::from));
    records.extend(holidays::holidays(calendar).into_iter().map(Record::from));
    let parts = Parts {
        calendar,
        people: &people,
        classes: &classes,
        courses: &courses,
        categories: &categories,
    };
    parts.records(&mut records);
    records.extend(courses.into_iter().map(Record::from));
    records.extend(categories.into_iter().map(Record::from));
    classes::records(classes, &people, &mut records);
    records.extend(people.all.into_iter().map(Record::from));
    records
}

/// Returns the title and the id of a session type.
fn session_type(record: &Record) -> Option<(String, SessionTypeId)> {
    let session_type = SessionType::from_record(record)?;
    Some((session_type.title.clone(), session_type.id))
}

fn settings(zone: &str) -> Settings {
    let mut settings = Settings::default();
    "Sample medical school".clone_into(&mut settings.name);
    zone.clone_into(&mut settings.zone);
    settings
}

/// Returns the generator of ids (or random numbers) of one table. Each table has its own, so that
/// extending one leaves the others unchanged. The seed is the FNV-1a hash of the name.
fn seeded(table: &str) -> SeededIds {
    let hash = table
        .bytes()
        .fold(0xcbf2_9ce4_8422_2325, |hash: u64, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
        });
    SeededIds::new(hash)
}

#[cfg(test)]
mod tests;

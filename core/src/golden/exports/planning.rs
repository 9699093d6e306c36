//! Files of what is taught: offerings, groups, places, vocabularies, hours, and courses for Ilios.

use std::rc::Rc;

use super::{calendar_of, zone_rules};
use crate::exchange::icalendar::{CalendarScope, DueDates};
use crate::exchange::ilios::ilios_courses;
use crate::exchange::{Safety, export};
use crate::model::Offering;
use crate::workspace::Records;

/// The exported files by name.
pub fn files(records: &Records) -> Vec<(String, Vec<u8>)> {
    let cohorts: Vec<_> = records.cohorts.iter().map(|row| row.id).collect();
    let courses: Vec<_> = records.courses.iter().map(|row| row.id).collect();
    let offerings: Vec<_> = records.offerings.iter().map(|row| row.id).collect();
    let rooms: Vec<_> = records.rooms.iter().map(|row| row.id).collect();
    let teams: Vec<_> = records.instructor_groups.iter().map(|row| row.id).collect();
    let types: Vec<_> = records.session_types.iter().map(|row| row.id).collect();
    let vocabularies: Vec<_> = records.vocabularies.iter().map(|row| row.id).collect();
    let taught: Vec<Rc<Offering>> = records.offerings.iter().cloned().collect();
    let mut files = vec![
        (
            "courses-ilios.json".to_owned(),
            ilios_courses(records, &courses, &zone_rules).bytes,
        ),
        (
            "hours.csv".to_owned(),
            export::hours(records, &taught).bytes,
        ),
        (
            "hours-of-people.csv".to_owned(),
            export::hours_of_people(records, &taught).bytes,
        ),
    ];
    for (safety, safety_name) in [(Safety::Exact, "exact"), (Safety::ForSpreadsheets, "safe")] {
        let exports = [
            (
                "learner-groups",
                export::learner_groups(records, &cohorts, safety),
            ),
            ("offerings", export::offerings(records, &offerings, safety)),
            ("rooms", export::rooms(records, &rooms, safety)),
            (
                "instructor-groups",
                export::instructor_groups(records, &teams, safety),
            ),
            (
                "session-types",
                export::session_types(records, &types, safety),
            ),
            (
                "vocabularies",
                export::vocabularies(records, &vocabularies, safety),
            ),
            ("terms", export::terms(records, &vocabularies, safety)),
        ];
        for (name, export) in exports {
            files.push((format!("{name}-{safety_name}.csv"), export.bytes));
        }
    }
    for (name, scope) in scopes(records) {
        let bytes = calendar_of(records, scope, DueDates::AllDay);
        files.push((format!("calendar-of-{name}.ics"), bytes));
    }
    files
}

/// A calendar of each scope but the workspace, of the first records that have one.
fn scopes(records: &Records) -> Vec<(&'static str, CalendarScope)> {
    let offering = records.offerings.iter().next();
    let offering = offering.expect("an offering");
    let session = records.sessions.get(offering.session);
    let group = offering.groups.first().copied();
    let team = records.instructor_groups.iter().next().map(|row| row.id);
    let room = records.rooms.iter().next().map(|row| row.id);
    let person = records.instructors_of(offering).into_iter().next();
    [
        (
            "course",
            session.map(|session| CalendarScope::Course(session.course)),
        ),
        ("session", Some(CalendarScope::Session(offering.session))),
        ("learner-group", group.map(CalendarScope::LearnerGroup)),
        ("instructor-group", team.map(CalendarScope::InstructorGroup)),
        ("room", room.map(CalendarScope::Room)),
        ("person", person.map(CalendarScope::Person)),
    ]
    .into_iter()
    .filter_map(|(name, scope)| Some((name, scope?)))
    .collect()
}

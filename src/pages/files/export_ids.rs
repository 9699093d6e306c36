//! Records of each kind of export, in the order of lists.

use lectern_core::exchange::Format;
use lectern_core::model::{CourseId, Uuid};
use lectern_core::search::natural;
use lectern_core::workspace::Records;

use super::export_kind::ExportKind;

/// Returns the ids of all records of the kind, in the order of lists; of a course, if the kind can be
/// exported of one and it is given.
#[must_use]
pub fn export_ids(kind: ExportKind, records: &Records, course: Option<CourseId>) -> Vec<Uuid> {
    let mut named: Vec<(String, Uuid)> = Vec::new();
    let mut add = |fields: &[&str], id| named.push((natural::key(fields), id));
    match kind {
        // A calendar counts as one record, unless it is empty.
        ExportKind::Calendar => {
            let content = calendar_size(records, course);
            return vec![Uuid::default(); content.min(1)];
        }
        ExportKind::Table(Format::Offerings) => return offering_ids(records, course),
        // A backup counts as one record, unless the workspace is empty.
        ExportKind::Backup => return vec![Uuid::default(); records.len().min(1)],
        ExportKind::Table(Format::People) => {
            for person in records.people.iter() {
                let fields = [&person.last_name, &person.first_name, &person.username];
                add(&fields.map(String::as_str), person.id.0);
            }
        }
        ExportKind::Table(Format::Classes | Format::ClassMembers) => {
            for class in records.classes.iter() {
                add(&[&class.title], class.id.0);
            }
        }
        ExportKind::Table(Format::Ilios) => return course_ids(records, course),
        ExportKind::Table(Format::Courses) => {
            for course in records.courses.iter() {
                add(&[&course.code], course.id.0);
            }
        }
        ExportKind::Table(Format::CourseSessions) => {
            for session in records.course_sessions.iter() {
                if session.binned_at.is_none() {
                    add(&[&session.name], session.id.0);
                }
            }
        }
        ExportKind::Table(Format::LearnerGroups) => {
            for cohort in records.cohorts.iter() {
                add(&[&cohort.title], cohort.id.0);
            }
        }
        ExportKind::Table(Format::Rooms) => {
            for room in records.rooms.iter() {
                add(&[&room.name], room.id.0);
            }
        }
        ExportKind::Table(Format::SessionTypes) => {
            for found in records.session_types.iter() {
                add(&[&found.title], found.id.0);
            }
        }
        ExportKind::Table(Format::Vocabularies | Format::Terms) => {
            for vocabulary in records.vocabularies.iter() {
                add(&[&vocabulary.title], vocabulary.id.0);
            }
        }
        ExportKind::Table(Format::BusyTimes | Format::GroupAssignment) => {}
        ExportKind::Table(Format::InstructorGroups) => {
            for group in records.instructor_groups.iter() {
                add(&[&group.title], group.id.0);
            }
        }
    }
    named.sort();
    named.into_iter().map(|(_, id)| id).collect()
}

/// Returns a course, or all of them by code.
fn course_ids(records: &Records, course: Option<CourseId>) -> Vec<Uuid> {
    if let Some(course) = course {
        return vec![course.0];
    }
    let courses = records.courses.iter();
    let mut courses: Vec<_> = courses
        .map(|course| (natural::key(&[&course.code]), course.id))
        .collect();
    courses.sort();
    courses.into_iter().map(|(_, id)| id.0).collect()
}

/// Returns the number of offerings and due dates.
fn calendar_size(records: &Records, course: Option<CourseId>) -> usize {
    let Some(course) = course else {
        return records.offerings.len() + records.independent_learning.len();
    };
    let sessions = records.sessions_of_course(course);
    let events = sessions.map(|session| {
        let learning = records.independent_learning.contains(session.id);
        records.offerings_of(session.id).count() + usize::from(learning)
    });
    events.sum()
}

/// Returns offerings by the code of their course, the title of their session, and their start.
fn offering_ids(records: &Records, course: Option<CourseId>) -> Vec<Uuid> {
    let mut sessions: Vec<_> = records
        .sessions
        .iter()
        .filter(|session| course.is_none_or(|course| session.course == course))
        .map(|session| {
            let code = records.courses.get(session.course);
            let code = code.map_or("", |course| &course.code);
            (natural::key(&[code, &session.title]), session.id)
        })
        .collect();
    sessions.sort();
    let mut ids = Vec::new();
    for (_, session) in sessions {
        let mut offerings: Vec<_> = records
            .offerings_of(session)
            .map(|offering| (offering.slot.as_ref().map(|slot| slot.start), offering.id))
            .collect();
        offerings.sort();
        ids.extend(offerings.into_iter().map(|(_, id)| id.0));
    }
    ids
}

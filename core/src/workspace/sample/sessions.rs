//! Sessions of the courses, with their offerings in the autumn term.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDateTime;

use super::calendar::Calendar;
use super::groups::{Groups, SampleTree};
use super::seeded;
use super::timetable::{IDEAS, LECTURES, LectureWeek, STRANDS, Strand};
use crate::model::{
    AmbiguousTime, Course, Hours, IdGenerator, IndependentLearning, LearnerGroup, Minutes,
    Offering, OfferingId, PersonId, Place, Publication, Record, Room, SeededIds, Session,
    SessionId, SessionTypeId, TimeSlot,
};

/// Number of teaching weeks of the term.
const WEEKS: u32 = 13;

/// Weeks from the beginning of the term whose sessions are published; later ones are only marked as
/// scheduled.
const PUBLISHED_WEEKS: u32 = 9;

/// Everything that sessions refer to.
pub struct Teaching<'a> {
    pub calendar: &'a Calendar,
    pub zone: &'a str,
    pub groups: &'a Groups,
    pub rooms: &'a [Room],
    pub session_types: &'a BTreeMap<String, SessionTypeId>,
}

/// Sessions while they are being created.
struct Timetable<'a> {
    teaching: &'a Teaching<'a>,
    courses: BTreeMap<&'a str, &'a Course>,
    session_ids: SeededIds,
    offering_ids: SeededIds,
    records: &'a mut Vec<Record>,
}

/// Returns the place with this name: a room, or a text if there is no such room.
pub fn place(rooms: &[Room], name: String) -> Place {
    let room = rooms.iter().find(|room| room.name == name);
    room.map_or(Place::Text(name), |room| Place::Room(room.id))
}

/// Sets the default places of the subgroups that meet once a week.
pub fn set_default_places(groups: &mut Groups, rooms: &[Room]) {
    for strand in &STRANDS {
        let (name, count) = strand.places;
        groups.set_places(strand.tree, |group| {
            place(rooms, format!("{name} {}", group % count + 1))
        });
    }
}

/// Appends the sessions, and sets the cohorts of the courses.
pub fn records(teaching: &Teaching<'_>, courses: &mut [Course], records: &mut Vec<Record>) {
    let given: Vec<Course> = courses.to_vec();
    let mut timetable = Timetable {
        teaching,
        courses: given
            .iter()
            .map(|course| (course.code.as_str(), course))
            .collect(),
        session_ids: seeded("sessions"),
        offering_ids: seeded("offerings"),
        records,
    };
    for strand in &STRANDS {
        timetable.strand(strand);
    }
    for lectures in &LECTURES {
        timetable.lectures(lectures);
        timetable.examinations(lectures);
    }
    timetable.ideas();
    timetable.conflicts();
    for course in courses {
        let strands = STRANDS.iter().filter(|strand| strand.course == course.code);
        let trees = strands.map(|strand| strand.tree);
        let weeks = LECTURES.iter();
        let weeks = weeks.filter(|week| week.courses.contains(&course.code.as_str()));
        let trees = trees.chain(weeks.map(|week| week.tree));
        let cohorts = trees.map(|tree| teaching.groups.tree(tree).top.cohort);
        course.cohorts = cohorts.collect();
    }
}

impl Timetable<'_> {
    /// Creates the sessions of small groups: one for each week.
    fn strand(&mut self, strand: &Strand) {
        let groups = self.teaching.groups;
        let tree = groups.tree(strand.tree);
        for week in 0..WEEKS {
            let title = format!("{} {}", strand.title, week + 1);
            let session = self.session(strand.course, title, strand.session_type, week);
            let (name, count) = strand.places;
            for times in strand.meetings {
                for (position, group) in tree.subgroups.iter().enumerate() {
                    let (day, hour) = times[position / count];
                    let start = self.at(week, day, hour);
                    let place = place(
                        self.teaching.rooms,
                        format!("{name} {}", position % count + 1),
                    );
                    let mut offering = self.offering(session, start, strand.minutes);
                    offering.place = Some(place);
                    offering.groups = [group.id].into();
                    offering.instructors.clone_from(&group.instructors);
                    offering.generated_from = Some(group.id);
                    self.records.push(offering.into());
                }
            }
        }
    }

    /// Creates the lectures of a year: one session for each hour.
    fn lectures(&mut self, lectures: &LectureWeek) {
        let all = &self.teaching.groups.tree(lectures.tree).top;
        let mut numbers: BTreeMap<&str, u32> = BTreeMap::new();
        for week in 0..WEEKS {
            for (position, code) in (0_u32..).zip(lectures.courses) {
                let number = numbers.entry(code).or_default();
                *number += 1;
                let session = self.session(code, format!("Lecture {number}"), "Lecture", week);
                let (day, hour) = lectures.starts[position as usize / 4];
                let start = self.at(week, day, hour + position % 4);
                self.in_hall((session, code), start, 60, lectures.hall, all);
            }
        }
    }

    /// Creates the examination of each course, one after the other on a Saturday, and independent
    /// learning before it.
    fn examinations(&mut self, lectures: &LectureWeek) {
        let all = &self.teaching.groups.tree(lectures.tree).top;
        let week = lectures.examination_week;
        let courses: BTreeSet<&str> = lectures.courses.into_iter().collect();
        for (position, code) in (0_u32..).zip(courses) {
            let title = "Written examination".to_owned();
            let session = self.session(code, title, "Examination", week);
            let start = self.at(week, 5, 8 + position);
            self.in_hall((session, code), start, 60, lectures.hall, all);

            let title = "Preparation for the examination".to_owned();
            let mut preparation = self.new_session(code, title, "Independent learning");
            preparation.postrequisite = Some(session);
            preparation.publication = Publication::Published;
            let mut learning = IndependentLearning::new(preparation.id);
            learning.enabled = true;
            learning.hours = Hours::from_hundredths(400 + 50 * position).unwrap_or_default();
            learning.due = Some(self.at(week, 4, 17));
            learning.groups = [all.id].into();
            learning.instructors = self.lead(code);
            self.records.push(learning.into());
            self.records.push(preparation.into());
        }
    }

    /// Creates sessions that are not offered yet.
    fn ideas(&mut self) {
        for (code, title, session_type) in IDEAS {
            let mut session = self.new_session(code, title.to_owned(), session_type);
            session.publication = Publication::Draft;
            self.records.push(session.into());
        }
    }

    /// Creates offerings with a conflict of each kind.
    fn conflicts(&mut self) {
        let groups = self.teaching.groups;
        let all = &groups.tree(LECTURES[0].tree).top;
        let labs: &SampleTree = groups.tree("Anatomy labs");
        let title = "Revision of the term".to_owned();
        let session = self.session("ANA-101", title, "Small group", WEEKS - 1);
        let session = (session, "ANA-101");
        // A hall that has a lecture, with learners who sit in it and their lecturer.
        let start = self.at(3, 0, 8);
        self.in_hall(session, start, 60, "Hall 1", all);
        // A room that is too small.
        let start = self.at(4, 4, 17);
        self.in_hall(session, start, 60, "Seminar room 1", all);
        // Two groups of different labs at the time of their cases.
        let start = self.at(5, 1, 8);
        for group in labs.subgroups.iter().take(2) {
            self.in_hall(session, start, 60, "Anatomy lab 1", group);
        }
        // After the course, in the Christmas holidays.
        let start = self.at(WEEKS + 1, 5, 10);
        self.in_hall(session, start, 60, "Hall 1", all);
    }

    /// Creates an offering in a room for one group, taught by whoever leads the course of the session.
    fn in_hall(
        &mut self,
        session: (SessionId, &str),
        start: NaiveDateTime,
        minutes: u32,
        room: &str,
        group: &LearnerGroup,
    ) {
        let (session, code) = session;
        let mut offering = self.offering(session, start, minutes);
        offering.place = Some(place(self.teaching.rooms, room.to_owned()));
        offering.groups = [group.id].into();
        offering.instructors = self.lead(code);
        self.records.push(offering.into());
    }

    fn session(&mut self, code: &str, title: String, session_type: &str, week: u32) -> SessionId {
        let mut session = self.new_session(code, title, session_type);
        session.publication = if week < PUBLISHED_WEEKS {
            Publication::Published
        } else {
            Publication::Scheduled
        };
        let id = session.id;
        self.records.push(session.into());
        id
    }

    fn new_session(&mut self, code: &str, title: String, session_type: &str) -> Session {
        let mut session = Session::new(SessionId(self.session_ids.next()));
        if let Some(course) = self.courses.get(code) {
            session.course = course.id;
        }
        session.title = title;
        session.session_type = self.teaching.session_types.get(session_type).copied();
        session.attendance_required = !matches!(session_type, "Lecture" | "Independent learning");
        session.special_attire = session_type == "Laboratory";
        session
    }

    fn offering(&mut self, session: SessionId, start: NaiveDateTime, minutes: u32) -> Offering {
        let mut offering = Offering::new(OfferingId(self.offering_ids.next()));
        offering.session = session;
        offering.slot = Some(TimeSlot {
            start,
            duration: Minutes::new(minutes),
            zone: self.teaching.zone.to_owned(),
            ambiguous: AmbiguousTime::Earlier,
        });
        offering
    }

    /// Returns the first teacher of a course.
    fn lead(&self, code: &str) -> BTreeSet<PersonId> {
        let course = self.courses.get(code);
        let teachers = course.into_iter().flat_map(|course| &course.teachers);
        teachers.take(1).copied().collect()
    }

    fn at(&self, week: u32, weekday: u32, hour: u32) -> NaiveDateTime {
        let day = self.teaching.calendar.term_day(week, weekday);
        day.and_hms_opt(hour, 0, 0).unwrap_or_default()
    }
}

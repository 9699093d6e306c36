//! Workspaces with offerings, rooms, groups and instructors, for the round trips of their files.

use chrono::NaiveDate;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};

use crate::model::{
    AmbiguousTime, Cohort, CohortId, Course, CourseId, IdGenerator, InstructorGroup,
    InstructorGroupId, LearnerGroup, LearnerGroupId, Minutes, Offering, OfferingId, Person,
    PersonId, Place, Record, Room, RoomId, SeededIds, Session, SessionId, TimeSlot,
};
use crate::workspace::Workspace;

/// Names that CSV has to quote, that look like formulas, or that are not Latin.
const NAMES: [&str; 4] = ["a;b,\"c\"", "=1+1", "ע ש", "Ω'"];

/// Number of people, groups and rooms.
const COUNT: usize = 4;

#[derive(Clone, Debug)]
struct Drawn {
    session: usize,
    time: Option<(u32, u32, bool)>,
    place: usize,
    link: bool,
    groups: Vec<usize>,
    learners: Vec<usize>,
    instructors: Vec<usize>,
    teams: Vec<usize>,
    cancelled: bool,
    generated: Option<usize>,
}

fn some() -> impl Strategy<Value = Vec<usize>> {
    subsequence((0..COUNT).collect::<Vec<_>>(), 0..COUNT)
}

prop_compose! {
    fn drawn()(
        session in 0..2_usize,
        time in prop::option::of((0..(400 * 1440_u32), 1..=(31 * 1440_u32), any::<bool>())),
        place in 0..(COUNT + 3),
        link: bool,
        groups in some(),
        learners in some(),
        instructors in some(),
        teams in some(),
        cancelled: bool,
        generated in prop::option::of(0..COUNT),
    ) -> Drawn {
        Drawn { session, time, place, link, groups, learners, instructors, teams, cancelled, generated }
    }
}

/// Workspaces in which any offering can be.
pub fn workspaces() -> impl Strategy<Value = Workspace> {
    let zone = select(vec!["Europe/Zurich", "America/New_York", "Etc/GMT+12"]);
    (vec(drawn(), 0..6), zone).prop_map(|(drawn, zone)| {
        let mut ids = SeededIds::new(5);
        let mut records: Vec<Record> = Vec::new();
        let mut course = Course::new(CourseId(ids.next()));
        course.code = "=ANA".to_owned();
        let sessions = ["Dissection, part 1", "+Viva \"voce\""].map(|title| {
            let mut session = Session::new(SessionId(ids.next()));
            session.course = course.id;
            session.title = title.to_owned();
            session
        });
        let mut cohort = Cohort::new(CohortId(ids.next()));
        cohort.title = "-Class".to_owned();
        let mut people = Vec::new();
        let (mut groups, mut rooms, mut teams) = (Vec::new(), Vec::new(), Vec::new());
        for (at, name) in NAMES.into_iter().enumerate() {
            let mut person = Person::new(PersonId(ids.next()));
            person.username = format!("user{at}");
            people.push(person);
            let mut group = LearnerGroup::new(LearnerGroupId(ids.next()));
            group.cohort = cohort.id;
            group.parent = groups.last().map(|group: &LearnerGroup| group.id);
            group.title = name.to_owned();
            groups.push(group);
            let mut room = Room::new(RoomId(ids.next()));
            room.name = name.to_owned();
            rooms.push(room);
            let mut team = InstructorGroup::new(InstructorGroupId(ids.next()));
            team.title = name.to_owned();
            teams.push(team);
        }
        for drawn in drawn {
            let mut offering = Offering::new(OfferingId(ids.next()));
            offering.session = sessions[drawn.session].id;
            offering.slot = drawn.time.map(|(start, minutes, later)| TimeSlot {
                start: start_of(start),
                duration: Minutes::new(minutes),
                zone: zone.to_owned(),
                ambiguous: if later {
                    AmbiguousTime::Later
                } else {
                    AmbiguousTime::Earlier
                },
            });
            offering.place = match drawn.place {
                0 => None,
                1 => Some(Place::Text("@Ward, 2nd floor".to_owned())),
                2 => Some(Place::Text("Ufer | links".to_owned())),
                at => rooms.get(at - 3).map(|room| Place::Room(room.id)),
            };
            if drawn.link {
                offering.link = "https://meet.example/?a=1,2;3".to_owned();
            }
            offering.groups = drawn.groups.iter().map(|at| groups[*at].id).collect();
            let persons = |places: &[usize]| places.iter().map(|at| people[*at].id).collect();
            offering.learners = persons(&drawn.learners);
            offering.instructors = persons(&drawn.instructors);
            offering.instructor_groups = drawn.teams.iter().map(|at| teams[*at].id).collect();
            offering.cancelled = drawn.cancelled;
            offering.generated_from = drawn.generated.map(|at| groups[at].id);
            records.push(offering.into());
        }
        records.push(course.into());
        records.push(cohort.into());
        records.extend(sessions.map(Record::from));
        records.extend(people.into_iter().map(Record::from));
        records.extend(groups.into_iter().map(Record::from));
        records.extend(rooms.into_iter().map(Record::from));
        records.extend(teams.into_iter().map(Record::from));
        Workspace::opened(records, Vec::new())
    })
}

fn start_of(minutes: u32) -> chrono::NaiveDateTime {
    let day = NaiveDate::from_ymd_opt(2027, 12, 31).expect("a day");
    let first = day.and_hms_opt(0, 0, 0).expect("midnight");
    first + Minutes::new(minutes).to_time_delta()
}

//! A record of every kind and variant.

mod curriculum;

use chrono::{NaiveDate, NaiveDateTime};

use crate::model::*;

pub fn uuid(seed: u64) -> Uuid {
    SeededIds::new(seed).next()
}

fn date(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).expect("a day")
}

fn time(day: u32, hour: u32, minute: u32) -> NaiveDateTime {
    date(2026, 9, day)
        .and_hms_opt(hour, minute, 5)
        .expect("a time")
}

fn text(seed: &str) -> String {
    format!("{seed} \"é\" \\ \u{1}\n\t/ Σ𝄞, ; | '")
}

/// Records with nothing but their ids.
pub fn defaults() -> Vec<Record> {
    let session = CourseSessionId(uuid(10));
    let mut records = vec![
        Settings::new(SettingsId).into(),
        Settings::default().into(),
        Person::new(PersonId(uuid(1))).into(),
        Class::new(ClassId(uuid(2))).into(),
        ClassMember::new(ClassId(uuid(2)), PersonId(uuid(1))).into(),
        Category::new(CategoryId(uuid(3))).into(),
        Course::new(CourseId(uuid(4))).into(),
        SessionType::new(SessionTypeId(uuid(5))).into(),
        Vocabulary::new(VocabularyId(uuid(6))).into(),
        Term::new(TermId(uuid(7))).into(),
        CourseSession::new(session).into(),
        SessionCourse::new(session, CourseId(uuid(4))).into(),
        Enrolment::new(session, PersonId(uuid(1))).into(),
        SessionClass::new(session, ClassId(uuid(2))).into(),
        Draft::new(session).into(),
        DraftCourses::new(session).into(),
        DraftLearners::new(session).into(),
    ];
    records.extend(curriculum::defaults());
    records
}

/// Records with every field set, one at least of each variant. Together they are a workspace.
pub fn full() -> Vec<Record> {
    let mut records = vec![settings().into()];
    records.extend(people().into_iter().map(Record::from));
    records.extend(catalogue());
    records.extend(course_sessions());
    records.extend(drafts());
    records.extend(curriculum::full());
    records
}

fn settings() -> Settings {
    let mut settings = Settings::new(SettingsId);
    settings.name = text("School");
    settings.zone = "Europe/Zurich".to_owned();
    settings.language = "fr-CH".to_owned();
    settings
}

fn people() -> Vec<Person> {
    let roles = [
        PersonRole::Learner,
        PersonRole::Teacher,
        PersonRole::SessionAdministrator,
        PersonRole::HrDirector,
        PersonRole::Invited,
        PersonRole::Anonymous,
        PersonRole::Other("librarian".to_owned()),
        PersonRole::Other(String::new()),
    ];
    let person = |(seed, role): (u64, PersonRole)| {
        let mut person = Person::new(PersonId(uuid(100 + seed)));
        person.username = format!("user{seed}");
        person.first_name = text("First");
        person.last_name = format!("=Last {seed}");
        person.email = format!("user{seed}@example.org");
        person.official_code = format!("{seed:05}");
        person.role = role;
        person.phone = "+41 22 000".to_owned();
        person.language = "english".to_owned();
        person
    };
    (0..).zip(roles).map(person).collect()
}

fn catalogue() -> Vec<Record> {
    let mut records: Vec<Record> = Vec::new();
    for seed in 0..2 {
        let mut class = Class::new(ClassId(uuid(200 + seed)));
        class.title = format!("Class {seed}");
        class.description = text("Description");
        records.push(class.into());
        for person in 0..2 {
            let (class, person) = (ClassId(uuid(200 + seed)), PersonId(uuid(100 + person)));
            records.push(ClassMember::new(class, person).into());
        }
        let mut course = Course::new(CourseId(uuid(300 + seed)));
        course.code = format!("CODE{seed}");
        course.title = text("Title");
        course.academic_year = 2026;
        course.start = Some(date(2026, 9, 14));
        course.end = Some(date(12026, 1, 31));
        course.teachers = [100, 101]
            .map(|seed| PersonId(uuid(seed)))
            .into_iter()
            .collect();
        course.language = "german".to_owned();
        course.catalogue_code = "MED".to_owned();
        course.catalogue_name = "Medicine".to_owned();
        course.directors = [PersonId(uuid(101))].into_iter().collect();
        course.administrators = [PersonId(uuid(102))].into_iter().collect();
        course.advisors = [100, 103]
            .map(|seed| PersonId(uuid(seed)))
            .into_iter()
            .collect();
        course.cohorts = [CohortId(uuid(2000))].into_iter().collect();
        course.description = text("Description");
        course.publication = [Publication::Scheduled, Publication::Published][seed as usize];
        records.push(course.into());
    }
    let mut category = Category::new(CategoryId(uuid(400)));
    category.name = text("Autumn");
    category.start = Some(date(-5, 2, 28));
    category.end = Some(date(2026, 12, 31));
    records.push(category.into());
    let mut session_type = SessionType::new(SessionTypeId(uuid(500)));
    session_type.title = "Examination".to_owned();
    session_type.colour = "53626e".to_owned();
    session_type.assessment = true;
    session_type.inactive = true;
    records.push(session_type.into());
    let mut vocabulary = Vocabulary::new(VocabularyId(uuid(600)));
    vocabulary.title = "Topics".to_owned();
    vocabulary.inactive = true;
    records.push(vocabulary.into());
    let mut term = Term::new(TermId(uuid(700)));
    term.vocabulary = VocabularyId(uuid(600));
    term.title = "Anatomy".to_owned();
    term.parent = Some(TermId(uuid(701)));
    term.description = text("Description");
    term.inactive = true;
    records.push(term.into());
    records
}

fn limits() -> Vec<TimeLimits> {
    let (start, end) = (time(1, 8, 0), time(30, 18, 30));
    let dates = |access, display, before, after| {
        TimeLimits::Dates(AccessDates {
            access,
            display,
            coach_days_before: before,
            coach_days_after: after,
        })
    };
    vec![
        TimeLimits::None,
        TimeLimits::Duration { days: 30 },
        dates(Period::From(start), None, 0, 0),
        dates(Period::Until(end), Some(Period::From(start)), 0, 7),
        dates(
            Period::Between(start, end),
            Some(Period::Between(start, end)),
            366,
            1,
        ),
        dates(Period::Between(start, end), Some(Period::Until(end)), 1, 0),
    ]
}

fn course_sessions() -> Vec<Record> {
    let mut records: Vec<Record> = Vec::new();
    let ends = [
        AfterEnd::ReadOnly,
        AfterEnd::Accessible,
        AfterEnd::NotAccessible,
    ];
    for (seed, limits) in (0..).zip(limits()) {
        let id = CourseSessionId(uuid(800 + seed));
        let mut session = CourseSession::new(id);
        session.name = format!("Session {seed}");
        session.coaches = [101, 102]
            .map(|seed| PersonId(uuid(seed)))
            .into_iter()
            .collect();
        session.category = Some(CategoryId(uuid(400)));
        session.limits = limits;
        session.after_end = ends[seed as usize % 3];
        session.description = text("Description");
        session.show_description = true;
        session.binned_at = (seed == 5).then_some(Instant(1_790_000_000_123));
        records.push(session.into());
        let keys = OrderKey::sequence(None, 2);
        for (course, order) in (300..).zip(keys) {
            let mut row = SessionCourse::new(id, CourseId(uuid(course)));
            row.order = order;
            row.coaches = [PersonId(uuid(101))].into_iter().collect();
            records.push(row.into());
        }
        for person in 100..102 {
            let mut row = Enrolment::new(id, PersonId(uuid(person)));
            row.individually = true;
            row.classes = [ClassId(uuid(200))].into_iter().collect();
            row.extension_days = 14;
            row.blocked_courses = [CourseId(uuid(300))].into_iter().collect();
            row.first_access = Some(Instant(-1));
            records.push(row.into());
        }
        let mut row = SessionClass::new(id, ClassId(uuid(200)));
        row.follow = true;
        records.push(row.into());
    }
    records
}

pub fn details() -> DetailsForm {
    let at = |date: &str, time: &str| DateTimeText {
        date: date.to_owned(),
        time: time.to_owned(),
    };
    DetailsForm {
        name: text("Name"),
        coaches: [102, 100, 101].map(|seed| PersonId(uuid(seed))).to_vec(),
        category: Some(CategoryId(uuid(400))),
        limits: LimitsChoice::Dates,
        start: at("2026-09-14", "08:00"),
        end: at("tomorrow", ""),
        display_differs: true,
        display_start: at("", "9"),
        display_end: at("2026-13-01", "25:00"),
        days_before: "7".to_owned(),
        days_after: "many".to_owned(),
        duration: "30".to_owned(),
        after_end: AfterEnd::Accessible,
        description: text("Description"),
        show_description: true,
    }
}

fn drafts() -> Vec<Record> {
    let mut records: Vec<Record> = Vec::new();
    let choices = [
        LimitsChoice::None,
        LimitsChoice::Dates,
        LimitsChoice::Duration,
    ];
    for (seed, step) in (0..).zip(Step::ALL) {
        let session = CourseSessionId(uuid(900 + seed));
        let mut draft = Draft::new(session);
        draft.step = step;
        draft.begun_at = Instant(1_790_000_000_000);
        draft.details = choices.get(seed as usize).map(|limits| DetailsForm {
            limits: *limits,
            ..details()
        });
        records.push(draft.into());
    }
    let session = CourseSessionId(uuid(900));
    let mut courses = DraftCourses::new(session);
    courses.chosen = [301, 300]
        .map(|seed| ChosenCourse {
            course: CourseId(uuid(seed)),
            coaches: (100..seed - 199).map(|seed| PersonId(uuid(seed))).collect(),
        })
        .to_vec();
    courses.chosen[0].coaches = Default::default();
    records.push(courses.into());
    let mut learners = DraftLearners::new(session);
    let person = |seed: u64| PersonId(uuid(seed));
    learners.chosen = ChosenLearners {
        individually: [100, 101].map(person).into_iter().collect(),
        classes: [(200, true), (201, false)]
            .map(|(seed, follows)| (ClassId(uuid(seed)), follows))
            .into_iter()
            .collect(),
        extensions: [(person(100), 14), (person(101), 0)].into_iter().collect(),
        blocked: [(person(101), [CourseId(uuid(300))].into_iter().collect())]
            .into_iter()
            .collect(),
    };
    records.push(learners.into());
    let mut empty = Draft::new(CourseSessionId(uuid(910)));
    empty.details = Some(DetailsForm::default());
    records.push(empty.into());
    records
}

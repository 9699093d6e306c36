use super::*;
use crate::model::{
    AmbiguousTime, Cohort, GroupMembership, LearnerGroup, LearnerGroupId, Minutes, Offering,
    PersonId, Record, SessionObjective, SessionObjectiveId, TimeSlot,
};
use crate::rules::holidays::HolidayForm;
use crate::workspace::commands::testing::{CommandFixture, all, course, created};
use crate::workspace::{Command, CourseCommand, ResourceCommand, roll_over_preview};

const COURSE: CourseId = CourseId::from_bits(1);

/// A course from Monday, 14 September 2026, with two sessions of which one is due before the other;
/// offerings on Wednesday of week 1 and on Friday of week 3.
fn fixture() -> CommandFixture {
    let mut original = course(1, "ANA");
    original.teachers = [PersonId::from_bits(1)].into();
    original.cohorts = [CohortId::from_bits(1)].into();
    original.publication = Publication::Published;
    let mut objective = CourseObjective::new(CourseObjectiveId::from_bits(1));
    objective.course = COURSE;
    let mut linked = SessionObjective::new(SessionObjectiveId::from_bits(1));
    linked.session = SessionId::from_bits(1);
    linked.course_objectives = [objective.id].into();
    let mut cohort = Cohort::new(CohortId::from_bits(1));
    cohort.title = "Class of 2030".to_owned();
    let tree = LearnerGroupId::from_bits(1);
    let mut records: Vec<Record> = vec![
        original.into(),
        objective.into(),
        linked.into(),
        cohort.into(),
        GroupMembership::new(tree, PersonId::from_bits(2)).into(),
    ];
    for (bits, parent) in [(1, None), (2, Some(tree))] {
        let mut group = LearnerGroup::new(LearnerGroupId::from_bits(bits));
        group.cohort = CohortId::from_bits(1);
        group.parent = parent;
        group.title = format!("Group {bits}");
        records.push(group.into());
    }
    for (bits, start) in [(1, "2026-09-16T08:00:00"), (2, "2026-10-02T22:00:00")] {
        let mut session = Session::new(SessionId::from_bits(bits));
        session.course = COURSE;
        session.title = format!("Session {bits}");
        session.publication = Publication::Published;
        session.postrequisite = (bits == 1).then_some(SessionId::from_bits(2));
        records.push(session.into());
        let mut offering = Offering::new(OfferingId::from_bits(bits));
        offering.session = SessionId::from_bits(bits);
        offering.slot = Some(TimeSlot {
            start: start.parse().expect("a time"),
            duration: Minutes::new(240),
            zone: "Europe/Zurich".to_owned(),
            ambiguous: AmbiguousTime::Earlier,
        });
        offering.groups = [LearnerGroupId::from_bits(2)].into();
        records.push(offering.into());
    }
    CommandFixture::with(records)
}

/// A plan of everything for a year that starts on Wednesday, 15 September 2027.
fn plan() -> RollOver {
    RollOver {
        course: COURSE,
        form: CourseForm {
            code: "ANA-27".to_owned(),
            title: "Anatomy".to_owned(),
            academic_year: "2027".to_owned(),
            start: "2027-09-15".to_owned(),
            end: String::new(),
        },
        sessions: Some(SessionParts::ALL),
        objectives: true,
        staff: true,
        groups: RolledGroups::Copied([(CohortId::from_bits(1), "Class of 2031".to_owned())].into()),
        dates: BTreeMap::new(),
    }
}

fn command(plan: RollOver) -> Command {
    Command::Course(CourseCommand::RollOver(Box::new(plan)))
}

fn starts(offerings: &[std::rc::Rc<Offering>]) -> Vec<String> {
    let slots = offerings.iter().filter_map(|row| row.slot.as_ref());
    let mut starts: Vec<String> = slots.map(|slot| slot.start.to_string()).collect();
    starts.sort();
    starts
}

#[test]
fn offerings_keep_weekday_time_and_week_of_the_course() {
    let mut fixture = fixture();
    let change = fixture.perform(command(plan()));
    let offerings = created::<Offering>(&change);
    // Wednesday of the first week, and Friday of the third.
    assert_eq!(
        starts(&offerings),
        ["2027-09-15 08:00:00", "2027-10-01 22:00:00"]
    );
    let preview = roll_over_preview(
        fixture.records(),
        COURSE,
        "2027-09-15".parse().expect("a date"),
    );
    let mut previewed: Vec<String> = preview.iter().map(|row| row.to.to_string()).collect();
    previewed.sort();
    assert_eq!(previewed, starts(&offerings));
    assert_eq!(
        preview.iter().map(|row| row.week).collect::<Vec<_>>(),
        [1, 3]
    );
}

#[test]
fn a_preview_is_by_time_and_then_by_first_group_in_natural_order() {
    let fixture = fixture();
    let mut records = all(fixture.records());
    let first = fixture.records().offerings.get(OfferingId::from_bits(1));
    let first = first.expect("an offering");
    for (bits, group, title) in [(3, 3, "Group 10"), (4, 4, "Group 1b")] {
        let mut row = LearnerGroup::new(LearnerGroupId::from_bits(group));
        row.cohort = CohortId::from_bits(1);
        row.title = title.to_owned();
        records.push(row.into());
        let mut offering = Offering::clone(first);
        offering.id = OfferingId::from_bits(bits);
        offering.session = SessionId::from_bits(2);
        offering.groups = [LearnerGroupId::from_bits(group)].into();
        records.push(offering.into());
    }
    let fixture = CommandFixture::with(records);
    let start = "2027-09-15".parse().expect("a date");
    let preview = roll_over_preview(fixture.records(), COURSE, start);
    // Groups 1b, 2 and 10 on Wednesday, then group 2 in the third week.
    let order: Vec<u128> = preview.iter().map(|row| row.offering.to_bits()).collect();
    assert_eq!(order, [4, 1, 3, 2]);
}

#[test]
fn a_copy_refers_to_copies_and_is_a_draft() {
    let mut fixture = fixture();
    let change = fixture.perform(command(plan()));
    let courses = created::<Course>(&change);
    assert_eq!(
        (courses[0].academic_year, courses[0].publication),
        (2027, Publication::Draft)
    );
    let sessions = created::<Session>(&change);
    assert!(sessions.iter().all(|row| row.course == courses[0].id));
    assert!(
        sessions
            .iter()
            .all(|row| row.publication == Publication::Draft)
    );
    let next = sessions.iter().find_map(|row| row.postrequisite);
    assert!(sessions.iter().any(|row| Some(row.id) == next));
    let objectives = created::<CourseObjective>(&change);
    let linked = created::<SessionObjective>(&change);
    assert_eq!(linked[0].course_objectives, [objectives[0].id].into());

    let cohorts = created::<Cohort>(&change);
    assert_eq!(courses[0].cohorts, [cohorts[0].id].into());
    let groups = created::<LearnerGroup>(&change);
    assert!(groups.iter().all(|group| group.cohort == cohorts[0].id));
    let below = groups
        .iter()
        .find(|group| group.parent.is_some())
        .expect("a subgroup");
    assert!(groups.iter().any(|group| Some(group.id) == below.parent));
    let offerings = created::<Offering>(&change);
    assert!(offerings.iter().all(|row| row.groups == [below.id].into()));
    assert!(
        created::<GroupMembership>(&change).is_empty(),
        "without members"
    );
}

#[test]
fn a_holiday_is_shown_with_the_next_teaching_day_which_can_be_chosen() {
    let mut fixture = fixture();
    let day = |text: &str| text.parse::<NaiveDate>().expect("a date");
    fixture.perform(Command::Resource(ResourceCommand::SaveHoliday {
        id: None,
        form: HolidayForm {
            title: "Break".to_owned(),
            first: "2027-10-01".to_owned(),
            last: "2027-10-04".to_owned(),
        },
    }));
    let preview = roll_over_preview(fixture.records(), COURSE, day("2027-09-15"));
    let met: Vec<_> = preview.iter().filter(|row| row.holiday.is_some()).collect();
    assert_eq!(met.len(), 1);
    assert_eq!(met[0].next_teaching_day, Some(day("2027-10-05")));
    let mut plan = plan();
    plan.dates.insert(met[0].offering, day("2027-10-05"));
    let offerings = created::<Offering>(&fixture.perform(command(plan)));
    assert_eq!(
        starts(&offerings),
        ["2027-09-15 08:00:00", "2027-10-05 22:00:00"]
    );
}

#[test]
fn what_is_not_asked_for_does_not_go_along() {
    let mut fixture = fixture();
    let plan = RollOver {
        sessions: None,
        objectives: false,
        staff: false,
        groups: RolledGroups::None,
        ..plan()
    };
    let change = fixture.perform(command(plan));
    assert_eq!(change.edits.len(), 1);
    let courses = created::<Course>(&change);
    assert!(courses[0].teachers.is_empty() && courses[0].cohorts.is_empty());
}

#[test]
fn a_taken_code_a_taken_cohort_and_a_missing_start_are_refused() {
    let mut fixture = fixture();
    let mut refused = |edit: &dyn Fn(&mut RollOver)| {
        let mut plan = plan();
        edit(&mut plan);
        match fixture.refusal(command(plan)) {
            CommandError::Fields(problems) => problems[0].field,
            error => panic!("problems of fields, not {error:?}"),
        }
    };
    assert_eq!(
        refused(&|plan| plan.form.code = "ana".to_owned()),
        Field::CourseCode
    );
    assert_eq!(
        refused(&|plan| plan.form.start = String::new()),
        Field::CourseStart
    );
    let taken = RolledGroups::Copied([(CohortId::from_bits(1), "class of 2030".to_owned())].into());
    assert_eq!(
        refused(&|plan| plan.groups = taken.clone()),
        Field::CohortTitle
    );
}

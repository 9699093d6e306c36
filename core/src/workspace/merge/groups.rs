//! Fields that only make sense together come from one side.

use std::fmt::Debug;
use std::rc::Rc;

use chrono::{Days, NaiveDate};
use proptest::prelude::*;

use super::*;
use crate::model::{
    Category, CategoryId, CohortId, Course, CourseId, CourseSessionId, DateTimeText, DetailsForm,
    Draft, LearnerGroup, LearnerGroupId, LimitsChoice, RecordType, Uuid,
};

fn day(number: u64) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(2026, 9, 1)?.checked_add_days(Days::new(number))
}

fn dates() -> impl Strategy<Value = (Option<NaiveDate>, Option<NaiveDate>)> {
    (0..4u64, 0..4u64).prop_map(|(first, more)| (day(first), day(first + more)))
}

fn courses() -> impl Strategy<Value = Course> {
    ("[ab]", dates(), "[xy]").prop_map(|(title, (start, end), code)| {
        let mut course = Course::new(CourseId::default());
        (course.title, course.start, course.end) = (title, start, end);
        course.catalogue_name = format!("Name of {code}");
        course.catalogue_code = code;
        course
    })
}

fn categories() -> impl Strategy<Value = Category> {
    ("[ab]", dates()).prop_map(|(name, (start, end))| {
        let mut category = Category::new(CategoryId::default());
        (category.name, category.start, category.end) = (name, start, end);
        category
    })
}

fn groups() -> impl Strategy<Value = LearnerGroup> {
    ("[ab]", 0..2u128, 0..2u128).prop_map(|(title, cohort, parent)| {
        let mut group = LearnerGroup::new(LearnerGroupId::default());
        group.title = title;
        group.cohort = CohortId(Uuid::from_u128(cohort));
        group.parent = Some(LearnerGroupId(Uuid::from_u128(10 * cohort + parent)));
        group
    })
}

fn drafts() -> impl Strategy<Value = Draft> {
    let limits = prop_oneof![
        Just(LimitsChoice::None),
        Just(LimitsChoice::Dates),
        Just(LimitsChoice::Duration)
    ];
    ("[ab]", limits, "[12]", "[34]", "[56]").prop_map(|(name, limits, start, end, days)| {
        let text = |date: String| DateTimeText {
            date,
            time: String::new(),
        };
        let mut draft = Draft::new(CourseSessionId::default());
        draft.details = Some(DetailsForm {
            name,
            limits,
            start: text(start),
            end: text(end),
            days_before: days,
            ..DetailsForm::default()
        });
        draft
    })
}

/// Asserts that a merge takes the group from one side: from the one that changed it, else from ours,
/// and then it is a conflict unless both agree.
fn check<R, G>(base: &R, ours: &R, theirs: &R, group: fn(&R) -> G) -> Result<(), TestCaseError>
where
    R: RecordType + Into<Record>,
    G: PartialEq + Debug,
{
    let merged = merge(
        Some(&base.clone().into()),
        &ours.clone().into(),
        &theirs.clone().into(),
    )
    .expect("a record");
    let row = R::from_record(&merged.record).expect("of the same kind");
    let (ours, theirs) = (group(ours), group(theirs));
    let base = group(base);
    if ours == base {
        prop_assert_eq!(group(row), theirs);
    } else {
        let ambiguous = theirs != base && theirs != ours;
        prop_assert_eq!(group(row), ours);
        prop_assert!(!ambiguous || !merged.conflicts.is_empty());
    }
    Ok(())
}

fn time_limits(draft: &Draft) -> (LimitsChoice, String, String, String) {
    let form = draft.details.clone().unwrap_or_default();
    (
        form.limits,
        form.start.date,
        form.end.date,
        form.days_before,
    )
}

proptest! {
    #[test]
    fn the_dates_of_a_course_come_from_one_side(base in courses(), ours in courses(), theirs in courses()) {
        check(&base, &ours, &theirs, |course| (course.start, course.end))?;
        check(&base, &ours, &theirs, |course| {
            (course.catalogue_code.clone(), course.catalogue_name.clone())
        })?;
    }

    #[test]
    fn the_dates_of_a_category_come_from_one_side(base in categories(), ours in categories(), theirs in categories()) {
        check(&base, &ours, &theirs, |category| (category.start, category.end))?;
    }

    #[test]
    fn a_group_keeps_a_parent_of_its_cohort(base in groups(), ours in groups(), theirs in groups()) {
        check(&base, &ours, &theirs, |group| (group.cohort, group.parent))?;
    }

    #[test]
    fn the_time_limits_of_a_draft_come_from_one_side(base in drafts(), ours in drafts(), theirs in drafts()) {
        check(&base, &ours, &theirs, time_limits)?;
    }
}

#[test]
fn fields_outside_of_the_group_merge_for_themselves() {
    let course = |title: &str, start: u64, end: u64| {
        let mut course = Course::new(CourseId::default());
        title.clone_into(&mut course.title);
        (course.start, course.end) = (day(start), day(end));
        Record::Course(Rc::new(course))
    };
    let merged = merge(
        Some(&course("Anatomy", 5, 9)),
        &course("Anatomy", 7, 9),
        &course("Human anatomy", 5, 6),
    )
    .expect("a record");
    assert_eq!(merged.record, course("Human anatomy", 7, 9));
    assert_eq!(merged.conflicts, ["end", "start"]);
}

use std::collections::BTreeSet;
use std::rc::Rc;

use proptest::prelude::*;

use super::*;
use crate::model::{
    ChosenCourse, ChosenLearners, ClassId, CourseId, CourseSession, CourseSessionId,
};
use crate::model::{DetailsForm, Draft, DraftCourses, DraftLearners, PersonId, Uuid};

fn sessions() -> impl Strategy<Value = Record> {
    (
        0..4u8,
        prop::collection::btree_set(0..6u128, 0..5),
        "[ab]{0,1}",
    )
        .prop_map(|(name, coaches, description)| {
            let mut session = CourseSession::new(CourseSessionId(Uuid::from_u128(1)));
            session.name = name.to_string();
            session.coaches = coaches
                .into_iter()
                .map(|id| PersonId(Uuid::from_u128(id)))
                .collect();
            session.description = description;
            Record::CourseSession(Rc::new(session))
        })
}

fn coaches(record: &Record) -> BTreeSet<PersonId> {
    let Record::CourseSession(session) = record else {
        panic!("a course session")
    };
    session.coaches.clone()
}

#[test]
fn two_who_write_different_fields_of_a_draft_lose_neither() {
    let draft = |name: &str, description: &str| {
        let mut draft = Draft::new(CourseSessionId(Uuid::from_u128(1)));
        draft.details = Some(DetailsForm {
            name: name.into(),
            description: description.into(),
            ..DetailsForm::default()
        });
        Record::Draft(Rc::new(draft))
    };
    let merged = merge(Some(&draft("", "")), &draft("a", ""), &draft("", "b")).expect("a record");
    assert_eq!(merged.record, draft("a", "b"));
    assert!(merged.conflicts.is_empty());
}

proptest! {
    #[test]
    fn one_side_unchanged_gives_the_other(b in sessions(), x in sessions()) {
        for merged in [merge(Some(&b), &x, &b), merge(Some(&b), &b, &x), merge(Some(&b), &x, &x)] {
            let merged = merged.expect("a record");
            prop_assert_eq!(&merged.record, &x);
            prop_assert!(merged.conflicts.is_empty());
        }
    }

    #[test]
    fn swapping_the_sides_finds_the_same_conflicts(b in sessions(), o in sessions(), t in sessions()) {
        let one = merge(Some(&b), &o, &t).expect("a record");
        let two = merge(Some(&b), &t, &o).expect("a record");
        prop_assert_eq!(&one.conflicts, &two.conflicts);
        prop_assert_eq!(coaches(&one.record), coaches(&two.record));
    }

    #[test]
    fn sets_lose_no_addition_and_keep_every_removal(b in sessions(), o in sessions(), t in sessions()) {
        let merged = coaches(&merge(Some(&b), &o, &t).expect("a record").record);
        let (b, o, t) = (coaches(&b), coaches(&o), coaches(&t));
        for added in o.iter().chain(t.difference(&o)).filter(|id| !b.contains(id)) {
            prop_assert!(merged.contains(added));
        }
        for removed in b.iter().filter(|id| !o.contains(id) || !t.contains(id)) {
            prop_assert!(!merged.contains(removed));
        }
    }
}

fn courses(chosen: &[(u128, Vec<u128>)]) -> Record {
    let mut draft = DraftCourses::new(CourseSessionId(Uuid::from_u128(1)));
    let chosen = chosen.iter().map(|(course, coaches)| ChosenCourse {
        course: CourseId(Uuid::from_u128(*course)),
        coaches: coaches
            .iter()
            .map(|id| PersonId(Uuid::from_u128(*id)))
            .collect(),
    });
    draft.chosen = chosen.collect();
    draft.into()
}

fn chosen(record: &Record) -> Vec<(u128, Vec<u128>)> {
    let Record::DraftCourses(draft) = record else {
        panic!("the courses of a draft")
    };
    let row = |one: &ChosenCourse| {
        (
            one.course.0.as_u128(),
            one.coaches.iter().map(|id| id.0.as_u128()).collect(),
        )
    };
    draft.chosen.iter().map(row).collect()
}

/// Returns a strategy for courses in any order, each once.
fn lists() -> impl Strategy<Value = Vec<(u128, Vec<u128>)>> {
    let course = (0..6u128, prop::collection::btree_set(0..3u128, 0..3));
    prop::collection::vec(course, 0..6).prop_map(|courses| {
        let mut list: Vec<(u128, Vec<u128>)> = Vec::new();
        for (course, coaches) in courses {
            if list.iter().all(|one| one.0 != course) {
                list.push((course, coaches.into_iter().collect()));
            }
        }
        list
    })
}

#[test]
fn two_who_choose_different_courses_lose_neither_nor_the_order() {
    let base = courses(&[(1, vec![]), (2, vec![])]);
    let moved = courses(&[(2, vec![]), (1, vec![]), (3, vec![])]);
    let added = courses(&[(1, vec![9]), (4, vec![]), (2, vec![])]);
    let all = vec![(2, vec![]), (1, vec![9]), (4, vec![]), (3, vec![])];
    for (ours, theirs) in [(&moved, &added), (&added, &moved)] {
        let merged = merge(Some(&base), ours, theirs).expect("a record");
        assert_eq!(chosen(&merged.record), all);
        assert!(merged.conflicts.is_empty());
    }
}

#[test]
fn what_was_put_first_is_first() {
    let base = courses(&[(1, vec![]), (2, vec![])]);
    let moved = courses(&[(2, vec![]), (1, vec![])]);
    let added = courses(&[(3, vec![]), (1, vec![]), (2, vec![])]);
    for (ours, theirs) in [(&moved, &added), (&added, &moved)] {
        let merged = merge(Some(&base), ours, theirs).expect("a record");
        let all = [(3, vec![]), (2, vec![]), (1, vec![])];
        assert_eq!(chosen(&merged.record), all);
    }
}

#[test]
fn courses_chosen_in_two_drafts_that_were_begun_apart_are_all_there() {
    let merged = merge(None, &courses(&[(1, vec![])]), &courses(&[(2, vec![])])).expect("a record");
    // `ours` is the later edit: its additions come after the existing items.
    assert_eq!(chosen(&merged.record), [(2, vec![]), (1, vec![])]);
}

#[test]
fn classes_and_people_chosen_in_two_tabs_are_all_there() {
    let draft = |people: &[u128], classes: &[(u128, bool)]| {
        let mut draft = DraftLearners::new(CourseSessionId(Uuid::from_u128(1)));
        draft.chosen = ChosenLearners {
            individually: people
                .iter()
                .map(|id| PersonId(Uuid::from_u128(*id)))
                .collect(),
            classes: classes
                .iter()
                .map(|(id, follows)| (ClassId(Uuid::from_u128(*id)), *follows))
                .collect(),
            ..ChosenLearners::default()
        };
        Record::from(draft)
    };
    let base = draft(&[1], &[(1, true)]);
    let ours = draft(&[1, 2], &[(1, true), (2, true)]);
    let theirs = draft(&[3], &[(1, false)]);
    let merged = merge(Some(&base), &ours, &theirs).expect("a record");
    assert_eq!(merged.record, draft(&[2, 3], &[(1, false), (2, true)]));
    assert!(merged.conflicts.is_empty());
}

proptest! {
    #[test]
    fn chosen_courses_lose_no_addition_and_keep_every_removal(b in lists(), o in lists(), t in lists()) {
        let merged = merge(Some(&courses(&b)), &courses(&o), &courses(&t)).expect("a record");
        let merged = chosen(&merged.record);
        let has = |list: &[(u128, Vec<u128>)], course| list.iter().any(|one| one.0 == course);
        for course in 0..6 {
            let stays = if has(&b, course) { has(&o, course) && has(&t, course) } else { has(&o, course) || has(&t, course) };
            let times = merged.iter().filter(|one| one.0 == course).count();
            prop_assert_eq!(times, usize::from(stays), "{}", course);
        }
    }

    #[test]
    fn chosen_courses_changed_on_one_side_are_that_side(b in lists(), x in lists()) {
        for merged in [merge(Some(&courses(&b)), &courses(&x), &courses(&b)), merge(Some(&courses(&b)), &courses(&b), &courses(&x))] {
            prop_assert_eq!(chosen(&merged.expect("a record").record), x.clone());
        }
    }
}

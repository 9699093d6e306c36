//! The history is one for all tabs; each knows which steps another made.

use super::bench::{Tab, begun, keystroke, rename};
use crate::model::{CourseSessionId, PersonId, Uuid};
use crate::workspace::{Command, SessionSave};

fn last_step_is_from_another_tab(tab: &Tab) -> Option<bool> {
    let workspace = tab.workspace.borrow();
    let step = workspace.history().undoable();
    step.map(|step| step.from_another_tab)
}

#[test]
fn a_step_of_another_tab_is_known_as_such_until_the_workspace_is_opened_again() {
    let store = begun(2);
    let mut tabs = [Tab::open(&store, 10), Tab::open(&store, 11)];
    tabs[0].perform(rename(0, "Ana", "López"));
    tabs[0].save();
    assert_eq!(last_step_is_from_another_tab(&tabs[0]), Some(false));
    tabs[1].catch_up();
    tabs[1].settle();
    assert_eq!(last_step_is_from_another_tab(&tabs[1]), Some(true));
    assert_eq!(
        last_step_is_from_another_tab(&Tab::open(&store, 12)),
        Some(false)
    );
    // Undone and redone by the other, it is still not its own.
    tabs[1].undo();
    tabs[1].redo();
    tabs[1].save();
    assert_eq!(last_step_is_from_another_tab(&tabs[1]), Some(true));
}

#[test]
fn a_step_that_is_not_stored_yet_stays_behind_those_of_other_tabs() {
    let store = begun(2);
    let mut tabs = [Tab::open(&store, 10), Tab::open(&store, 11)];
    tabs[0].perform(rename(0, "Ana", "López"));
    tabs[1].perform(rename(1, "Bo", "Kim"));
    tabs[1].save();
    tabs[0].save();
    assert_eq!(last_step_is_from_another_tab(&tabs[0]), Some(false));
    tabs[0].undo();
    assert_eq!(last_step_is_from_another_tab(&tabs[0]), Some(true));
}

#[test]
fn undoing_a_saved_step_brings_its_draft_back() {
    let store = begun(1);
    let mut tab = Tab::open(&store, 10);
    tab.perform(keystroke(1, "Anatomy"));
    let id = CourseSessionId(Uuid::from_u128(1));
    let details = tab.workspace.borrow().records().drafts.get(id).cloned();
    let mut details = details
        .and_then(|draft| draft.details.clone())
        .expect("a draft");
    details.coaches = vec![PersonId(Uuid::from_u128(7))];
    let save = SessionSave {
        id,
        details: Some(details),
        ..SessionSave::default()
    };
    tab.perform(Command::SaveCourseSession(Box::new(save)));
    let undone = tab.undo().expect("a step");
    assert!(undone.restores_draft());
    let redone = tab.redo().expect("a step");
    assert!(!redone.restores_draft());
}

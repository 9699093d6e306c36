//! Step 3: learners, individually and by class. An enrolment records its reasons, and a learner is
//! removed only when none remains.

mod class_details;
mod classes;
mod enrolment_badges;
mod filters;
mod learner_options;
mod learner_selection;
mod people;

use super::action_bar::ActionBar;
use super::mode::{RegistrationMode, mode_choice, use_mode};
use super::{draft, step_name, step_title};
use crate::app::workspace_handle::WorkspaceHandle;
use crate::hooks::{use_title, use_workspace};
use lectern_core::model::{ChosenLearners, CourseSessionId, Step};
use lectern_core::workspace::{Command, chosen_learners};
use yew::prelude::*;

/// Properties of [`Learners`].
#[derive(Properties, PartialEq)]
pub struct LearnersProps {
    /// The course session.
    pub id: CourseSessionId,
}

/// Saves the selection in the draft, or clears the draft if it equals the saved enrolments.
fn save_draft(workspace: &WorkspaceHandle, id: CourseSessionId, chosen: ChosenLearners) {
    let saved = workspace.read(|records| chosen_learners(records, id));
    let chosen = (chosen != saved).then_some(chosen);
    // A draft may hold anything, so that saving it is never refused.
    let _ = workspace.dispatch(Command::DraftLearners {
        session: id,
        chosen,
    });
}

/// Edits the selection of the draft.
pub fn edit_selection(
    workspace: &WorkspaceHandle,
    id: CourseSessionId,
    edit: impl FnOnce(&mut ChosenLearners),
) {
    let mut next = workspace.read(|records| draft::learners(records, id));
    edit(&mut next);
    save_draft(workspace, id, next);
}

/// Step 3.
#[component]
pub fn Learners(props: &LearnersProps) -> Html {
    let id = props.id;
    let (mode, on_choose) = use_mode("learners-mode");
    let workspace = use_workspace();
    use_title(&step_title(&workspace, id, Step::Learners));
    html! {
        <>
            <div class="step-body tool-body">
                <div class="tool-head">
                    <h1 tabindex="-1">{ step_name(Step::Learners) }</h1>
                    { mode_choice(mode, &on_choose, true) }
                </div>
                if mode == RegistrationMode::Classes {
                    <classes::ClassRegistration {id} />
                } else {
                    <people::PersonRegistration {id} single={mode == RegistrationMode::Single} />
                }
            </div>
            <ActionBar {id} step={Step::Learners} />
        </>
    }
}

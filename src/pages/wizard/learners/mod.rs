//! Step 3: which learners, as people and through classes. An enrolment remembers why it is; a
//! learner leaves only when no reason remains.

mod choice;
mod class_close_up;
mod classes;
mod facts;
mod filters;
mod people;
mod tune;

use super::action_bar::ActionBar;
use super::mode::{Mode, mode_choice, use_mode};
use super::{draft, step_name, step_title};
use crate::app::workspace_handle::WorkspaceHandle;
use crate::hooks::use_title;
use lectern_core::model::{ChosenLearners, CourseSessionId, Step};
use lectern_core::workspace::{Command, chosen_learners};
use yew::prelude::*;

/// The props of [`Learners`].
#[derive(Properties, PartialEq)]
pub struct LearnersProps {
    /// Which course session.
    pub id: CourseSessionId,
}

/// Keeps step 3 in the draft; nothing where it is as saved.
fn keep(workspace: &WorkspaceHandle, id: CourseSessionId, chosen: ChosenLearners) {
    let saved = workspace.read(|records| chosen_learners(records, id));
    let chosen = (chosen != saved).then_some(chosen);
    // Keeping a draft is not refused.
    let _ = workspace.dispatch(Command::DraftLearners {
        session: id,
        chosen,
    });
}

/// Changes step 3 as it stands.
pub fn change(
    workspace: &WorkspaceHandle,
    id: CourseSessionId,
    change: impl FnOnce(&mut ChosenLearners),
) {
    let mut next = workspace.read(|records| draft::learners(records, id));
    change(&mut next);
    keep(workspace, id, next);
}

/// Step 3.
#[component]
pub fn Learners(props: &LearnersProps) -> Html {
    let id = props.id;
    let (mode, on_choose) = use_mode("learners-mode");
    use_title(&step_title(Step::Learners));
    html! {
        <>
            <div class="step-body tool-body">
                <div class="tool-head">
                    <h1 tabindex="-1">{ step_name(Step::Learners) }</h1>
                    { mode_choice(mode, &on_choose, true) }
                </div>
                if mode == Mode::Classes {
                    <classes::ClassRegistration {id} />
                } else {
                    <people::PersonRegistration {id} single={mode == Mode::Single} />
                }
            </div>
            <ActionBar {id} step={Step::Learners} />
        </>
    }
}

//! The wizard: Details, Courses, Learners, Review. Every keystroke is saved in a draft, so leaving
//! loses nothing and never asks. Finish creates a new course session; a saved one is saved step by
//! step.

mod access_phases;
mod access_timeline;
pub mod action_bar;
mod category_field;
mod course_filters;
mod course_selection;
mod courses;
mod details;
mod details_form;
pub mod draft;
mod learners;
mod mode;
pub mod person_options;
mod phase_table;
mod registration;
mod review;
mod review_lists;
mod stepper;
mod time_axis;
mod time_limit_fields;
mod warnings;

use yew::prelude::*;

use super::not_found::NotFound;
use crate::app::navigation::go_instead;
use crate::app::route::Route;
use crate::app::workspace_handle::WorkspaceHandle;
use crate::hooks::{use_can_edit, use_records, use_workspace};
use crate::i18n::{Wizard as Message, t};
use lectern_core::model::{CourseSessionId, Kind, Step};
use lectern_core::workspace::{Command, Kinds};

/// Properties of [`WizardRedirect`].
#[derive(Properties, PartialEq)]
pub struct WizardRedirectProps {
    /// The course session; `None` for a new one.
    pub id: Option<CourseSessionId>,
}

/// Redirects to the step where the draft was left, to the review of a saved course session, or to
/// step 1 of a new one.
#[component]
pub fn WizardRedirect(props: &WizardRedirectProps) -> Html {
    let workspace = use_workspace();
    let id = props.id;
    let can_edit = workspace.can_edit();
    let step = match id {
        None => can_edit.then_some(Step::Details),
        Some(id) if !can_edit => {
            workspace.read(|records| draft::is_known(records, id).then_some(Step::Review))
        }
        Some(id) => workspace.read(|records| match records.drafts.get(id) {
            Some(draft) => Some(draft.step),
            None => draft::is_saved(records, id).then_some(Step::Review),
        }),
    };
    use_effect_with(step, move |step| {
        if let Some(step) = step {
            let id = id.unwrap_or_else(|| start(&workspace));
            go_instead(&Route::Wizard { id, step: *step });
        }
    });
    if step.is_none() {
        html! { <NotFound /> }
    } else {
        html! {}
    }
}

/// Returns the id of a new course session, or that of an empty draft.
fn start(workspace: &WorkspaceHandle) -> CourseSessionId {
    let blank = workspace.read(|records| {
        let mut drafts = records.drafts.iter();
        drafts
            .find(|draft| draft::is_blank(records, draft))
            .map(|draft| draft.session)
    });
    let session = blank.unwrap_or_else(|| CourseSessionId(workspace.new_id()));
    // The command is never refused for a new id.
    let _ = workspace.dispatch(Command::DraftStep {
        session,
        step: Step::Details,
    });
    session
}

/// Properties of [`Wizard`].
#[derive(Properties, PartialEq)]
pub struct WizardProps {
    /// The course session.
    pub id: CourseSessionId,
    /// The step.
    pub step: Step,
}

/// One step of the wizard between the progress and the action bar.
#[component]
pub fn Wizard(props: &WizardProps) -> Html {
    let workspace = use_records(Kinds::from_slice(&[Kind::Draft, Kind::CourseSession]));
    let can_edit = use_can_edit();
    let id = props.id;
    // The others are forms.
    let step = if can_edit { props.step } else { Step::Review };
    use_effect_with((workspace.clone(), id, step), |(workspace, id, step)| {
        // Opening the address of an unknown course session starts no draft.
        let advances = workspace.read(|records| {
            workspace.can_edit()
                && records.drafts.contains(*id)
                && draft::reached(records, *id) < *step
                && !draft::is_saved(records, *id)
        });
        if advances {
            // Commands that only move a draft are never refused.
            let _ = workspace.dispatch(Command::DraftStep {
                session: *id,
                step: *step,
            });
        }
    });
    let (known, saved, reached, title) = workspace.read(|records| {
        let saved = draft::is_saved(records, id);
        (
            draft::is_known(records, id),
            saved,
            draft::reached(records, id),
            draft::title(records, id),
        )
    });
    if !known {
        return html! { <NotFound /> };
    }
    html! {
        <div class={classes!("wizard", matches!(step, Step::Courses | Step::Learners).then_some("tool"))}>
            <div class="wizard-head">
                <p class="wizard-name"><bdi>{ title }</bdi>
                    if !saved && can_edit { <span class="meta">{ t(Message::DraftKept) }</span> }
                </p>
                if can_edit { { stepper::stepper(id, step, reached) } }
            </div>
            { match step {
                Step::Details => html! { <details::Details {id} /> },
                Step::Courses => html! { <courses::Courses {id} /> },
                Step::Learners => html! { <learners::Learners {id} /> },
                Step::Review => html! { <review::Review {id} /> },
            } }
        </div>
    }
}

/// Returns the name of a step.
#[must_use]
pub fn step_name(step: Step) -> AttrValue {
    t(match step {
        Step::Details => Message::Details,
        Step::Courses => Message::Courses,
        Step::Learners => Message::Learners,
        Step::Review => Message::Review,
    })
}

/// Returns the document title of a step of a course session.
#[must_use]
pub fn step_title(workspace: &WorkspaceHandle, id: CourseSessionId, step: Step) -> AttrValue {
    let session = workspace.read(|records| draft::title(records, id));
    let (step, number) = (step_name(step).to_string(), step.number());
    t(Message::StepTitle(number, step, session.to_string()))
}

//! The wizard: Details, Courses, Learners, Review. Every keystroke is kept in a draft, so leaving
//! loses nothing and never asks. A new course session comes to be at Finish; one that is saved
//! already is edited step by step.

pub mod action_bar;
mod axis;
mod category_field;
mod course_filters;
mod courses;
mod details;
mod details_form;
pub mod draft;
mod learners;
mod mode;
pub mod person_options;
mod phase_table;
mod phases;
mod picture;
mod registration;
mod review;
mod stepper;
mod time_limit_fields;
mod warnings;

use yew::prelude::*;

use super::not_found::NotFound;
use crate::app::navigation::go_instead;
use crate::app::route::Route;
use crate::app::workspace_handle::WorkspaceHandle;
use crate::hooks::{use_records, use_workspace};
use crate::i18n::{Wizard as Words, t};
use lectern_core::model::{CourseSessionId, Kind, Step};
use lectern_core::workspace::{Command, Kinds};

/// The props of [`Enter`].
#[derive(Properties, PartialEq)]
pub struct EnterProps {
    /// Which course session; none for a new one.
    pub id: Option<CourseSessionId>,
}

/// Goes on where a draft was left; a saved course session opens at its review, and a new one begins.
#[component]
pub fn Enter(props: &EnterProps) -> Html {
    let workspace = use_workspace();
    let id = props.id;
    let step = match id {
        None => Some(Step::Details),
        Some(id) => workspace.read(|records| match records.drafts.get(id) {
            Some(draft) => Some(draft.step),
            None => draft::is_saved(records, id).then_some(Step::Review),
        }),
    };
    use_effect_with(step, move |step| {
        if let Some(step) = step {
            let id = id.unwrap_or_else(|| begin(&workspace));
            go_instead(&Route::Wizard(id, *step));
        }
    });
    if step.is_none() {
        html! { <NotFound /> }
    } else {
        html! {}
    }
}

/// Mints the identity of a new course session, or takes up the one that was begun and left blank.
fn begin(workspace: &WorkspaceHandle) -> CourseSessionId {
    let blank = workspace.read(|records| {
        let mut drafts = records.drafts.iter();
        drafts
            .find(|draft| draft::is_blank(records, draft))
            .map(|draft| draft.session)
    });
    let session = blank.unwrap_or_else(|| CourseSessionId(workspace.new_id()));
    // A quiet command on a new identity cannot be refused.
    let _ = workspace.dispatch(Command::DraftStep {
        session,
        step: Step::Details,
    });
    session
}

/// The props of [`Wizard`].
#[derive(Properties, PartialEq)]
pub struct WizardProps {
    /// Which course session.
    pub id: CourseSessionId,
    /// Which step.
    pub step: Step,
}

/// One step of the wizard, with the steps above it and the actions below.
#[component]
pub fn Wizard(props: &WizardProps) -> Html {
    let workspace = use_records(Kinds::from_slice(&[Kind::Draft, Kind::CourseSession]));
    let (id, step) = (props.id, props.step);
    use_effect_with((workspace.clone(), id, step), |(workspace, id, step)| {
        // An address of nothing stays one: looking at it begins no draft.
        let goes_on = workspace.read(|records| {
            records.drafts.contains(*id)
                && draft::reached(records, *id) < *step
                && !draft::is_saved(records, *id)
        });
        if goes_on {
            // Quiet commands are not refused.
            let _ = workspace.dispatch(Command::DraftStep {
                session: *id,
                step: *step,
            });
        }
    });
    let (known, saved, reached, name) = workspace.read(|records| {
        let saved = draft::is_saved(records, id);
        (
            saved || records.drafts.contains(id),
            saved,
            draft::reached(records, id),
            draft::name(records, id),
        )
    });
    if !known {
        return html! { <NotFound /> };
    }
    let title = if name.is_empty() {
        t(Words::NewCourseSession)
    } else {
        name.into()
    };
    html! {
        <div class={classes!("wizard", matches!(step, Step::Courses | Step::Learners).then_some("tool"))}>
            <div class="wizard-head">
                <p class="wizard-name">{ title }
                    if !saved { <span class="meta">{ t(Words::DraftKept) }</span> }
                </p>
                { stepper::stepper(id, step, reached) }
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

/// What a step is called.
#[must_use]
pub fn step_name(step: Step) -> AttrValue {
    t(match step {
        Step::Details => Words::Details,
        Step::Courses => Words::Courses,
        Step::Learners => Words::Learners,
        Step::Review => Words::Review,
    })
}

/// The document title of a step.
#[must_use]
pub fn step_title(step: Step) -> AttrValue {
    t(Words::StepTitle(step.number(), step_name(step).to_string()))
}

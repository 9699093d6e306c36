//! The bar below a step: Back and Cancel, the save status, and one primary action.

use yew::prelude::*;

use super::draft;
use crate::app::navigation::go;
use crate::app::route::Route;
use crate::app::workspace_handle::WorkspaceHandle;
use crate::components::button_shortcuts::{ButtonShortcut, use_button_shortcuts};
use crate::components::icon::{Icon, icon};
use crate::components::primary_button::PrimaryButton;
use crate::components::toast::{Toast, ToastTone};
use crate::hooks::{use_can_edit, use_records};
use crate::i18n::{Frame, Registration, Review, Wizard as Message, refusal, t};
use lectern_core::model::{CourseSessionId, Kind, Step};
use lectern_core::workspace::{Command, CommandError, Kinds};

/// Properties of [`ActionBar`].
#[derive(Properties, PartialEq)]
pub struct ActionBarProps {
    /// The course session.
    pub id: CourseSessionId,
    /// The current step.
    pub step: Step,
    /// Called by Next step if the step is validated before [`go_to_next_step`].
    #[prop_or_default]
    pub on_next: Option<Callback<()>>,
}

/// Button of the bar.
#[derive(Clone, Copy)]
enum Button {
    Back,
    Cancel,
    Later,
    Next,
}

/// The bar below a step.
#[component]
pub fn ActionBar(props: &ActionBarProps) -> Html {
    let workspace = use_records(Kinds::from_slice(&[Kind::CourseSession]));
    let (id, step) = (props.id, props.step);
    let saved = workspace.read(|records| draft::is_saved(records, id));
    let press = |button: Button| {
        let (workspace, on_next) = (workspace.clone(), props.on_next.clone());
        Callback::from(move |_: MouseEvent| match (button, &on_next) {
            (Button::Back, _) => step
                .previous()
                .into_iter()
                .for_each(|back| go(&Route::Wizard { id, step: back })),
            (Button::Cancel, _) => cancel(&workspace, id),
            (Button::Next, Some(on_next)) => on_next.emit(()),
            (Button::Next, None) if step != Step::Review => go_to_next_step(&workspace, id, step),
            (Button::Next | Button::Later, _) => save_all_steps(&workspace, id),
        })
    };
    let (next_of, status) = match step {
        Step::Details => (Some(Message::NextCourses), t(Message::DraftSaved)),
        Step::Courses => (
            Some(Message::NextLearners),
            t(Registration::LearnersSeeThisOrder),
        ),
        Step::Learners => (Some(Message::NextReview), t(Registration::LearnerStays)),
        Step::Review => (None, t(Review::KeptHere)),
    };
    // From step 2 on, and as long as Finish would not do just that.
    let later = match step {
        Step::Details => false,
        Step::Courses | Step::Learners => true,
        Step::Review => !saved,
    };
    let can_edit = use_can_edit();
    let later_button = use_button_shortcuts(&[ButtonShortcut::Save], later && can_edit);
    if !can_edit {
        return html! {
            <div class="action-bar">
                <a class="button back" href={Route::CourseSessions.href()}>{ icon(Icon::Left) }<span class="word">{ t(Frame::CourseSessions) }</span></a>
                <p class="meta">{ t(Frame::ReadOnly) }</p>
            </div>
        };
    }
    html! {
        <div class="action-bar">
            if step != Step::Details {
                <button type="button" class="button back" onclick={press(Button::Back)}>{ icon(Icon::Left) }<span class="word">{ t(Frame::Back) }</span></button>
            }
            <button type="button" class="button quiet cancel" onclick={press(Button::Cancel)}>{ t(Frame::Cancel) }</button>
            <p class="meta">{ status }</p>
            if later {
                <button ref={later_button} type="button" class="button later" onclick={press(Button::Later)}>
                    { t(Message::SaveAndFinishLater) }
                </button>
            }
            <PrimaryButton onclick={press(Button::Next)}>
                if let Some(next) = next_of {
                    { t(Message::NextStep) }<span class="next-of" aria-hidden="true">{ ": " }{ t(next) }</span>
                } else {
                    { t(Message::Finish) }
                }
                <kbd aria-hidden="true">{ "Ctrl ↵" }</kbd>
            </PrimaryButton>
        </div>
    }
}

fn cancel(workspace: &WorkspaceHandle, id: CourseSessionId) {
    let discarded = workspace.dispatch(Command::DiscardDraft { session: id });
    go(&Route::CourseSessions);
    if let Ok(Some(change)) = discarded {
        workspace.toast(workspace.undoable_toast(&change));
    }
}

/// Opens the next step. For a saved course session, the current step is saved first.
pub fn go_to_next_step(workspace: &WorkspaceHandle, id: CourseSessionId, step: Step) {
    if workspace.read(|records| draft::is_saved(records, id)) {
        let drafts = Kinds::from_slice(&[Kind::Draft, Kind::DraftCourses, Kind::DraftLearners]);
        let save = workspace.read(|records| draft::save(records, id, Some(step)));
        match workspace.dispatch(Command::SaveCourseSession(Box::new(save))) {
            Ok(Some(change)) if !change.kinds().is_subset(drafts) => {
                workspace.toast(workspace.undoable_toast(&change));
            }
            // Only the draft has changed.
            Ok(_) => {}
            Err(why) => return workspace.toast(Toast::plain(ToastTone::Problem, refusal(&why))),
        }
    }
    if let Some(next) = step.next() {
        go(&Route::Wizard { id, step: next });
    }
}

/// Saves all steps and opens the list of course sessions, or step 1 if it has problems.
fn save_all_steps(workspace: &WorkspaceHandle, id: CourseSessionId) {
    let save = workspace.read(|records| draft::save(records, id, None));
    match workspace.dispatch(Command::SaveCourseSession(Box::new(save))) {
        Ok(change) => {
            go(&Route::CourseSessions);
            if let Some(change) = change {
                let open = Route::CourseSession { id }.href();
                workspace.toast(
                    workspace
                        .undoable_toast(&change)
                        .with_link(open, t(Frame::Open)),
                );
            }
        }
        Err(why) => {
            if matches!(why, CommandError::Fields(_)) {
                go(&Route::Wizard {
                    id,
                    step: Step::Details,
                });
            }
            workspace.toast(Toast::plain(ToastTone::Problem, refusal(&why)));
        }
    }
}

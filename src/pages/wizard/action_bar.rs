//! The bar at the foot of a step: back on the left, what is saved, and one primary action; and what
//! its buttons do.

use yew::prelude::*;

use super::draft;
use crate::app::navigation::go;
use crate::app::route::{Route, SessionsTab};
use crate::app::workspace_handle::WorkspaceHandle;
use crate::components::icon::{Icon, icon};
use crate::components::toast::{Toast, ToastTone};
use crate::hooks::use_records;
use crate::i18n::{Frame, Registration, Review, Wizard as Words, refusal, sentence, t};
use lectern_core::model::{CourseSessionId, Kind, Step};
use lectern_core::workspace::{Command, Kinds, Refusal};

/// The props of [`ActionBar`].
#[derive(Properties, PartialEq)]
pub struct ActionBarProps {
    /// Which course session.
    pub id: CourseSessionId,
    /// The step shown.
    pub step: Step,
    /// What Next step does, where something is to be checked before [`go_on`].
    #[prop_or_default]
    pub on_next: Option<Callback<()>>,
}

/// The buttons.
#[derive(Clone, Copy)]
enum Press {
    Back,
    Cancel,
    Later,
    Next,
}

/// Cancel, Back, Save and finish later, Next step.
#[component]
pub fn ActionBar(props: &ActionBarProps) -> Html {
    let workspace = use_records(Kinds::from_slice(&[Kind::CourseSession]));
    let (id, step) = (props.id, props.step);
    let saved = workspace.read(|records| draft::is_saved(records, id));
    let press = |what: Press| {
        let (workspace, on_next) = (workspace.clone(), props.on_next.clone());
        Callback::from(move |_: MouseEvent| match (what, &on_next) {
            (Press::Back, _) => step
                .previous()
                .into_iter()
                .for_each(|back| go(&Route::Wizard(id, back))),
            (Press::Cancel, _) => cancel(&workspace, id),
            (Press::Next, Some(on_next)) => on_next.emit(()),
            (Press::Next, None) if step != Step::Review => go_on(&workspace, id, step),
            (Press::Next | Press::Later, _) => save_whole(&workspace, id),
        })
    };
    let (next_of, status) = match step {
        Step::Details => (Some(Words::NextCourses), t(Words::DraftSaved)),
        Step::Courses => (
            Some(Words::NextLearners),
            t(Registration::LearnersSeeThisOrder),
        ),
        Step::Learners => (Some(Words::NextReview), t(Registration::LearnerStays)),
        Step::Review => (None, t(Review::KeptHere)),
    };
    // From step 2 on, and as long as Finish would not do just that.
    let later = match step {
        Step::Details => false,
        Step::Courses | Step::Learners => true,
        Step::Review => !saved,
    };
    html! {
        <div class="action-bar">
            if step != Step::Details {
                <button type="button" class="button" onclick={press(Press::Back)}>{ icon(Icon::Left) }{ t(Frame::Back) }</button>
            }
            <button type="button" class="button quiet" onclick={press(Press::Cancel)}>{ t(Frame::Cancel) }</button>
            <p class="meta">{ status }</p>
            if later {
                <button type="button" class="button later" data-save="true" onclick={press(Press::Later)}>
                    { t(Words::SaveAndFinishLater) }
                </button>
            }
            <button type="button" class="button primary" data-primary="true" aria-keyshortcuts="Control+Enter" onclick={press(Press::Next)}>
                if let Some(next) = next_of {
                    { t(Words::NextStep) }<span class="next-of" aria-hidden="true">{ ": " }{ t(next) }</span>
                } else {
                    { t(Words::Finish) }
                }
                <kbd aria-hidden="true">{ "Ctrl ↵" }</kbd>
            </button>
        </div>
    }
}

fn cancel(workspace: &WorkspaceHandle, id: CourseSessionId) {
    let discarded = workspace.dispatch(Command::DiscardDraft { session: id });
    go(&Route::CourseSessions(SessionsTab::All));
    if let Ok(Some(change)) = discarded {
        workspace.toast(Toast::undoable(sentence(&change.label)));
    }
}

/// Goes on to the step after this one. Of a course session that is saved already, what this step
/// says is saved first.
pub fn go_on(workspace: &WorkspaceHandle, id: CourseSessionId, step: Step) {
    if workspace.read(|records| draft::is_saved(records, id)) {
        let drafts = Kinds::from_slice(&[Kind::Draft, Kind::DraftCourses, Kind::DraftLearners]);
        let save = workspace.read(|records| draft::save(records, id, Some(step)));
        match workspace.dispatch(Command::SaveCourseSession(Box::new(save))) {
            Ok(Some(change)) if !change.kinds().is_subset(drafts) => {
                workspace.toast(Toast::undoable(sentence(&change.label)));
            }
            // Nothing but the draft has changed.
            Ok(_) => {}
            Err(why) => return workspace.toast(Toast::plain(ToastTone::Problem, refusal(&why))),
        }
    }
    if let Some(next) = step.next() {
        go(&Route::Wizard(id, next));
    }
}

/// Saves everything as it stands and goes back to the list; where something is wrong, to the step
/// where it is.
fn save_whole(workspace: &WorkspaceHandle, id: CourseSessionId) {
    let save = workspace.read(|records| draft::save(records, id, None));
    match workspace.dispatch(Command::SaveCourseSession(Box::new(save))) {
        Ok(change) => {
            go(&Route::CourseSessions(SessionsTab::All));
            if let Some(change) = change {
                let open = Route::CourseSession(id).to_string();
                workspace.toast(
                    Toast::undoable(sentence(&change.label)).with_link(open, t(Frame::Open)),
                );
            }
        }
        Err(why) => {
            if matches!(why, Refusal::Fields(_)) {
                go(&Route::Wizard(id, Step::Details));
            }
            workspace.toast(Toast::plain(ToastTone::Problem, refusal(&why)));
        }
    }
}

//! The bar at the foot of a step: back on the left, what is saved, and one primary action.

use crate::ui::{After, component, html};
use yew::prelude::*;

use super::draft;
use crate::model::{CourseSessionId, Step};
use crate::pages::live::use_live;
use crate::pages::navigation::go;
use crate::pages::route::{Route, SessionsTab};
use crate::ui::icon::{Icon, icon};
use crate::ui::text::{Frame, Wizard as Words, sentence, t};
use crate::ui::toast::Toast;
use crate::workspace::Command;

/// The props of [`ActionBar`].
#[derive(Properties, PartialEq)]
pub struct ActionBarProps {
    /// Which course session.
    pub id: CourseSessionId,
    /// The step shown.
    pub step: Step,
    /// Next step, or Finish.
    pub on_next: Callback<()>,
    /// Saves what there is and goes back to the list; from step 2 on.
    #[prop_or_default]
    pub on_later: Option<Callback<()>>,
    /// A quiet sentence in the middle.
    #[prop_or_default]
    pub status: Option<AttrValue>,
}

/// Cancel, Back, Save and finish later, Next step.
#[component]
pub fn ActionBar(props: &ActionBarProps) -> Html {
    let live = use_live();
    let id = props.id;
    let cancel = move |_: MouseEvent| {
        let discarded = live.apply(Command::DiscardDraft { session: id });
        go(&Route::CourseSessions(SessionsTab::All));
        if let Ok(Some(change)) = discarded {
            live.toast(Toast::undoable(sentence(&change.label)));
        }
    };
    let back = props.step.back().map(|step| {
        let onclick = move |_: MouseEvent| go(&Route::Wizard(id, step));
        html! {
            <button type="button" class="button" {onclick}>{ icon(Icon::Left) }{ t(Frame::Back) }</button>
        }
    });
    let next_of = match props.step {
        Step::Details => Some(Words::NextCourses),
        Step::Courses => Some(Words::NextLearners),
        Step::Learners => Some(Words::NextReview),
        Step::Review => None,
    };
    let onclick = props.on_next.after(|_: MouseEvent| ());
    html! {
        <div class="action-bar">
            { back }
            <button type="button" class="button quiet" onclick={cancel}>{ t(Frame::Cancel) }</button>
            <p class="meta">{ props.status.clone().unwrap_or_else(|| t(Words::DraftSaved)) }</p>
            if let Some(on_later) = &props.on_later {
                <button type="button" class="button later" data-save="true" onclick={on_later.after(|_: MouseEvent| ())}>
                    { t(Words::SaveAndFinishLater) }
                </button>
            }
            <button type="button" class="button primary" data-primary="true" aria-keyshortcuts="Control+Enter" {onclick}>
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

/// Saves everything as it stands and goes back to the list; where something is wrong, to the step
/// where it is.
pub fn save_whole(live: &crate::pages::live::Live, id: CourseSessionId) {
    use crate::ui::text::refusal;
    use crate::ui::toast::ToastTone;
    use crate::workspace::Refusal;

    let save = live.read(|records| draft::whole(records, id));
    match live.apply(Command::SaveCourseSession(Box::new(save))) {
        Ok(change) => {
            go(&Route::CourseSessions(SessionsTab::All));
            if let Some(change) = change {
                let open = Route::CourseSession(id).to_string();
                live.toast(
                    Toast::undoable(sentence(&change.label)).with_link(open, t(Frame::Open)),
                );
            }
        }
        Err(why) => {
            if matches!(why, Refusal::Fields(_)) {
                go(&Route::Wizard(id, Step::Details));
            }
            live.toast(Toast::plain(ToastTone::Problem, refusal(&why)));
        }
    }
}

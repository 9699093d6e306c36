//! Step 3: which learners, as people and through classes. An enrolment remembers why it is; a
//! learner leaves only when no reason remains.

mod choice;
mod class_close_up;
mod classes;
mod facts;
mod filters;
mod people;
mod tune;

use crate::ui::{callback, component, html};
use yew::prelude::*;

use super::action_bar::{ActionBar, save_whole};
use super::mode::{Mode, ModeChoice, use_mode};
use super::{draft, step_name, step_title};
use crate::model::{ChosenLearners, CourseSessionId, Kind, Step};
use crate::pages::live::{Live, use_watched};
use crate::pages::navigation::go;
use crate::pages::page::use_title;
use crate::pages::route::Route;
use crate::ui::text::{Registration as Words, refusal, sentence, t};
use crate::ui::toast::{Toast, ToastTone};
use crate::workspace::{Command, Kinds, SessionSave, chosen_learners};

/// The props of [`Learners`].
#[derive(Properties, PartialEq)]
pub struct LearnersProps {
    /// Which course session.
    pub id: CourseSessionId,
}

/// Keeps step 3 in the draft; nothing where it is as saved.
pub fn keep(live: &Live, id: CourseSessionId, chosen: ChosenLearners) {
    let saved = live.read(|records| chosen_learners(records, id));
    let chosen = (chosen != saved).then_some(chosen);
    // Keeping a draft is not refused.
    let _ = live.apply(Command::DraftLearners {
        session: id,
        chosen,
    });
}

/// Step 3.
#[component]
pub fn Learners(props: &LearnersProps) -> Html {
    let live = use_watched(Kinds::of(&[Kind::Class, Kind::CourseSession]));
    let id = props.id;
    let (mode, on_choose) = use_mode("learners-mode");
    use_title(&step_title(Step::Learners));
    let exists = live.read(|records| draft::is_saved(records, id));
    let on_next = {
        let live = live.clone();
        callback(move |()| {
            if exists {
                let learners = Some(live.read(|records| draft::learners(records, id)));
                let save = SessionSave {
                    id,
                    learners,
                    ..SessionSave::default()
                };
                match live.apply(Command::SaveCourseSession(Box::new(save))) {
                    Ok(Some(change))
                        if change
                            .edits
                            .iter()
                            .any(|edit| edit.key.kind() != Kind::DraftLearners) =>
                    {
                        live.toast(Toast::undoable(sentence(&change.label)));
                    }
                    Ok(_) => {}
                    Err(why) => return live.toast(Toast::plain(ToastTone::Problem, refusal(&why))),
                }
            }
            go(&Route::Wizard(id, Step::Review));
        })
    };
    let on_later = {
        let live = live.clone();
        callback(move |()| save_whole(&live, id))
    };
    html! {
        <>
            <div class="step-body tool-body">
                <div class="tool-head">
                    <h1 tabindex="-1">{ step_name(Step::Learners) }</h1>
                    <ModeChoice {mode} {on_choose} classes=true />
                </div>
                if mode == Mode::Classes {
                    <classes::ClassRegistration {id} />
                } else {
                    <people::PersonRegistration {id} single={mode == Mode::Single} />
                }
            </div>
            <ActionBar {id} step={Step::Learners} {on_next} {on_later} status={t(Words::LearnerStays)} />
        </>
    }
}

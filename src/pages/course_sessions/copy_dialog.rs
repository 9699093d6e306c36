//! Copying course sessions: under which name, over which dates, and what goes along. One is asked
//! about in full; several are copied by the rule that proposes.

use crate::ui::hooks::{State, use_state};
use crate::ui::{After, callback, component, html};
use yew::prelude::*;

use super::copy_form::CopyForm;
use super::deed::{DeedProps, SHOWN, use_meant};
use crate::model::{CourseSession, CourseSessionId};
use crate::pages::live::{Live, use_live};
use crate::rules::course_session::following;
use crate::ui::dialog::Dialog;
use crate::ui::field::Checkbox;
use crate::ui::text::{Frame, SessionDeeds as Words, learner_access, t};
use crate::workspace::{Command, CopyPlan, Goes};

/// Asks about copies.
#[component]
pub fn CopyDialog(props: &DeedProps) -> Html {
    let live = use_live();
    let sessions = use_meant(&live, &props.of);
    let goes = use_state(|| Goes {
        courses: true,
        coaches: true,
        learners: true,
        classes: true,
    });
    let on_close = props.on_close.after(|()| false);
    let boxes = what_goes(&goes);
    match sessions.as_slice() {
        [] => Html::default(),
        [session] => html! {
            <Dialog title={t(Words::CopyTitle(session.name.clone()))} on_close={on_close}>
                <CopyForm session={session.clone()} goes={*goes} on_close={props.on_close.clone()}>{ boxes }</CopyForm>
            </Dialog>
        },
        many => {
            let ids: Vec<CourseSessionId> = many.iter().map(|session| session.id).collect();
            let submit = {
                let (live, goes, on_close) = (live.clone(), *goes, props.on_close.clone());
                callback(move |_: MouseEvent| on_close.emit(copy_all(&live, &ids, goes)))
            };
            html! {
                <Dialog title={t(Words::CopyManyTitle(many.len()))} on_close={on_close.clone()}>
                    <p>{ t(Words::CopyManyHelp) }</p>
                    { boxes }
                    { preview(many) }
                    <footer>
                        <button type="button" class="button" onclick={on_close.after(|_: MouseEvent| ())}>{ t(Frame::Cancel) }</button>
                        <button type="button" class="button primary" data-primary="true" onclick={submit}>{ t(Words::MakeCopies(many.len())) }</button>
                    </footer>
                </Dialog>
            }
        }
    }
}

fn what_goes(goes: &State<Goes>) -> Html {
    let part =
        |id: &'static str, words, checked, help: Option<AttrValue>, write: fn(&mut Goes, bool)| {
            let goes = goes.clone();
            let on_change = callback(move |on: bool| {
                let mut next = *goes;
                write(&mut next, on);
                goes.set(next);
            });
            html! { <Checkbox {id} label={t(words)} {checked} {help} {on_change} /> }
        };
    html! {
        <fieldset class="what-goes">
            <legend>{ t(Words::WhatGoesAlong) }</legend>
            { part("copy-courses", Words::GoesCourses, goes.courses, None, |goes, on| goes.courses = on) }
            { part("copy-coaches", Words::GoesCoaches, goes.coaches, Some(t(Words::GoesCoachesHelp)), |goes, on| goes.coaches = on) }
            { part("copy-learners", Words::GoesLearners, goes.learners, None, |goes, on| goes.learners = on) }
            { part("copy-classes", Words::GoesClasses, goes.classes, None, |goes, on| goes.classes = on) }
        </fieldset>
    }
}

fn preview(sessions: &[std::rc::Rc<CourseSession>]) -> Html {
    html! {
        <table class="deed-preview" aria-label={t(Words::Copies)}>
            <tbody>
                { for sessions.iter().take(SHOWN).map(|session| html! {
                    <tr key={session.id.to_string()}>
                        <th scope="row">{ &session.name }</th>
                        <td>{ learner_access(&following(&session.limits), false) }</td>
                    </tr>
                }) }
            </tbody>
            if sessions.len() > SHOWN {
                <caption>{ t(Words::AndMore(sessions.len() - SHOWN)) }</caption>
            }
        </table>
    }
}

fn copy_all(live: &Live, ids: &[CourseSessionId], goes: Goes) -> bool {
    let plans = live.read(|records| {
        let sessions = ids.iter().filter_map(|id| records.course_sessions.get(*id));
        sessions
            .map(|session| CopyPlan::proposed(records, session, goes))
            .collect()
    });
    live.perform(Command::CopyCourseSessions { plans })
}

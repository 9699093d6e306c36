//! Copying course sessions: under which name, over which dates, and what goes along. One is asked
//! about in full; several are copied by the rule that proposes.

use std::rc::Rc;

use yew::prelude::*;

use super::copy_form::{as_typed, checked, form, proposed};
use super::{Asked, Deed, Outcome, preview};
use crate::i18n::{SessionActions as Words, learner_access, t};
use crate::pages::course_sessions::facts::Line;
use crate::pages::form_state::Values;
use crate::pages::live::Live;
use crate::ui::field::Checkbox;
use lectern_core::model::CourseSession;
use lectern_core::rules::course_session::limits_after;
use lectern_core::workspace::{Command, CopyPlan, Goes};

/// What goes along has these places among the values; what is typed about one copy follows.
const GOES: usize = 4;

/// Everything goes along.
pub(super) fn begin(live: &Live, lines: &[Line]) -> Values {
    let mut values = vec![true.to_string(); GOES];
    if let [line] = lines {
        let session = &line.fact.session;
        values.extend(as_typed(&proposed(&plan(live, session, ALL), session)));
    }
    values
}

const ALL: Goes = Goes {
    courses: true,
    coaches: true,
    learners: true,
    classes: true,
};

pub(super) fn deed(asked: &Asked<'_>) -> Deed {
    let on = |at| asked.value(at) == "true";
    let goes = Goes {
        courses: on(0),
        coaches: on(1),
        learners: on(2),
        classes: on(3),
    };
    let title = asked.title(Words::CopyTitle, Words::CopyManyTitle);
    let (live, boxes) = (asked.live.clone(), what_goes(asked));
    if let [line] = asked.lines {
        let (typed, session) = (asked.values.clone(), line.fact.session.clone());
        return Deed {
            title,
            body: html! { <>{ form(asked, line, GOES) }{ boxes }</> },
            button: Some(t(Words::MakeCopy)),
            drawing: None,
            is_form: true,
            does: Rc::new(move || {
                let proposed = plan(&live, &session, goes);
                match checked(&live, &session, &typed[GOES..], proposed) {
                    Ok(plan) => made(&live, vec![plan]),
                    Err(found) => Outcome::Wrong(found),
                }
            }),
        };
    }
    let lines = asked.by_name();
    let preview = preview(Some(t(Words::Copies)), None, &lines, &|limits| {
        vec![learner_access(&limits_after(limits), false)]
    });
    Deed {
        title,
        body: html! { <><p>{ t(Words::CopyManyHelp) }</p>{ boxes }{ preview }</> },
        button: Some(t(Words::MakeCopies(lines.len()))),
        drawing: None,
        is_form: false,
        does: Rc::new(move || {
            let mut plans = Vec::new();
            for line in &lines {
                plans.push(plan(&live, &line.fact.session, goes));
            }
            made(&live, plans)
        }),
    }
}

/// The plan that a copy starts from.
fn plan(live: &Live, session: &CourseSession, goes: Goes) -> CopyPlan {
    live.read(|records| CopyPlan::proposed(records, session, goes))
}

fn made(live: &Live, plans: Vec<CopyPlan>) -> Outcome {
    Outcome::Over(live.perform(Command::CopyCourseSessions { plans }))
}

fn what_goes(asked: &Asked<'_>) -> Html {
    let part = |at: usize, id: &'static str, words, help: Option<AttrValue>| {
        let checked = asked.value(at) == "true";
        let on_change = asked.typing(at).reform(|on: bool| on.to_string());
        html! { <Checkbox {id} label={t(words)} {checked} {help} {on_change} /> }
    };
    html! {
        <fieldset class="what-goes">
            <legend>{ t(Words::WhatGoesAlong) }</legend>
            { part(0, "copy-courses", Words::GoesCourses, None) }
            { part(1, "copy-coaches", Words::GoesCoaches, Some(t(Words::GoesCoachesHelp))) }
            { part(2, "copy-learners", Words::GoesLearners, None) }
            { part(3, "copy-classes", Words::GoesClasses, None) }
        </fieldset>
    }
}

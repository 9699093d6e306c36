//! Copying course sessions: one under a chosen name and dates, several as proposed.

use lectern_core::workspace::CopyScope;
use yew::prelude::*;

use super::SessionsDialogProps;
use super::copy_many::CopyManyDialog;
use super::copy_one::CopyOneDialog;
use crate::components::field::Checkbox;
use crate::i18n::{SessionActions as Message, t};

/// Dialog that asks how to copy course sessions, and copies them.
#[component]
pub fn CopyDialog(props: &SessionsDialogProps) -> Html {
    let (sessions, draft) = (props.sessions.clone(), props.draft.clone());
    let on_close = props.on_close.clone();
    match sessions.as_slice() {
        [session] => html! { <CopyOneDialog session={session.clone()} {draft} {on_close} /> },
        _ => html! { <CopyManyDialog {sessions} {draft} {on_close} /> },
    }
}

/// Everything is copied along.
pub const EVERYTHING: CopyScope = CopyScope {
    courses: true,
    coaches: true,
    learners: true,
    classes: true,
};

/// Draws the checkboxes of what is copied along.
pub fn scope_checkboxes(scope: CopyScope, on_scope: &Callback<CopyScope>) -> Html {
    let checkbox = |id: &'static str, label, help, value: fn(&mut CopyScope) -> &mut bool| {
        let mut current = scope;
        let checked = *value(&mut current);
        let on_change = on_scope.reform(move |on: bool| {
            let mut next = scope;
            *value(&mut next) = on;
            next
        });
        html! { <Checkbox {id} label={t(label)} {checked} {help} {on_change} /> }
    };
    let coaches_help = Some(t(Message::GoesCoachesHelp));
    html! {
        <fieldset class="what-goes">
            <legend>{ t(Message::WhatGoesAlong) }</legend>
            { checkbox("copy-courses", Message::GoesCourses, None, |scope| &mut scope.courses) }
            { checkbox("copy-coaches", Message::GoesCoaches, coaches_help, |scope| &mut scope.coaches) }
            { checkbox("copy-learners", Message::GoesLearners, None, |scope| &mut scope.learners) }
            { checkbox("copy-classes", Message::GoesClasses, None, |scope| &mut scope.classes) }
        </fieldset>
    }
}

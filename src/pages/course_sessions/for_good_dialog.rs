//! Before course sessions are deleted for good: what goes with them.

use crate::ui::{After, component, html};
use yew::prelude::*;

use super::deed::{DeedProps, use_meant};
use crate::pages::live::use_live;
use crate::ui::dialog::Dialog;
use crate::ui::text::{Frame, SessionDeeds as Words, Sessions, t};
use crate::workspace::Command;

/// Asks once more.
#[component]
pub fn ForGoodDialog(props: &DeedProps) -> Html {
    let live = use_live();
    let sessions = use_meant(&live, &props.of);
    let (courses, learners) = live.read(|records| {
        let ids = sessions.iter().map(|session| session.id);
        ids.fold((0, 0), |(courses, learners), id| {
            (
                courses + records.courses_of(id).len(),
                learners + records.enrolments_of(id).count(),
            )
        })
    });
    let title = match sessions.as_slice() {
        [session] => Words::ForGoodTitle(session.name.clone()),
        many => Words::ForGoodManyTitle(many.len()),
    };
    let delete = {
        let on_close = props.on_close.clone();
        let ids = sessions
            .iter()
            .map(|session| session.id)
            .collect::<crate::order::SortedSet<_>>();
        move |_: MouseEvent| {
            on_close.emit(live.perform(Command::DeleteCourseSessions { ids: ids.clone() }))
        }
    };
    let cancel = props.on_close.after(|_: MouseEvent| false);
    html! {
        <Dialog title={t(title)} alert=true on_close={props.on_close.after(|()| false)}>
            <p>{ t(Words::ForGoodHelp(courses, learners)) }</p>
            <footer>
                <button type="button" class="button" data-safest="true" onclick={cancel}>{ t(Frame::Cancel) }</button>
                <button type="button" class="button danger" onclick={delete}>{ t(Sessions::DeleteForGood) }</button>
            </footer>
        </Dialog>
    }
}

//! Putting course sessions into a category.

use crate::ui::hooks::use_state;
use crate::ui::{After, callback, component, html};
use yew::prelude::*;

use super::deed::{DeedProps, use_first_focus, use_meant};
use crate::model::CategoryId;
use crate::pages::live::use_live;
use crate::search::natural;
use crate::ui::dialog::Dialog;
use crate::ui::field::Select;
use crate::ui::text::{Frame, SessionDeeds as Words, Sessions, t};
use crate::workspace::Command;

/// Asks into which.
#[component]
pub fn CategoryDialog(props: &DeedProps) -> Html {
    let live = use_live();
    let sessions = use_meant(&live, &props.of);
    // What all have already is where one begins.
    let category = use_state(|| {
        let first = sessions.first().and_then(|session| session.category);
        first.filter(|_| sessions.iter().all(|session| session.category == first))
    });
    use_first_focus("set-category");
    let mut options: Vec<(AttrValue, AttrValue)> = live.read(|records| {
        records
            .categories
            .iter()
            .map(|found| (found.id.to_string().into(), found.name.clone().into()))
            .collect()
    });
    natural::sort(&mut options, |(_, name)| natural::key(&[name]));
    options.insert(0, (AttrValue::Static(""), t(Sessions::NoCategory)));
    let on_change = {
        let category = category.clone();
        callback(move |text: String| category.set(text.parse::<CategoryId>().ok()))
    };
    let leaving = sessions
        .iter()
        .filter(|session| session.category.is_some() && session.category != *category)
        .count();
    let submit = {
        let (on_close, category) = (props.on_close.clone(), *category);
        let ids = sessions
            .iter()
            .map(|session| session.id)
            .collect::<crate::order::SortedSet<_>>();
        callback(move |event: SubmitEvent| {
            event.prevent_default();
            on_close.emit(live.perform(Command::SetCategory {
                ids: ids.clone(),
                category,
            }));
        })
    };
    let cancel = props.on_close.after(|_: MouseEvent| false);
    html! {
        <Dialog title={t(Words::CategoryTitle(sessions.len()))} on_close={props.on_close.after(|()| false)}>
            <form class="dialog-form" onsubmit={submit}>
                <Select id="set-category" label={t(Sessions::Category)} {options} {on_change}
                    value={category.map(|id| id.to_string()).unwrap_or_default()} />
                <p class="help" aria-live="polite">{ t(Words::CategoryHelp(leaving)) }</p>
                <footer>
                    <button type="button" class="button" onclick={cancel}>{ t(Frame::Cancel) }</button>
                    <button type="submit" class="button primary" data-primary="true">{ t(Words::SetIt(sessions.len())) }</button>
                </footer>
            </form>
        </Dialog>
    }
}

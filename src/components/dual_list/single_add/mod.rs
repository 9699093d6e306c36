//! Single registration: type the start of a title or a name and press Enter to add it; the box is
//! cleared for the next one. Each entry of a pasted list is added if exactly one item matches; the
//! others are listed with the reason and can be corrected.

mod controller;
mod matches;
mod paste_report;
mod paste_report_view;
mod props;
mod recently_added;

use std::cell::Cell;
use std::rc::Rc;

use gloo::timers::callback::Timeout;
use yew::prelude::*;

use crate::components::announce::say;
use crate::components::field;
use crate::components::icon::{Icon, icon};
use crate::components::keys;
use crate::i18n::{DualList as Message, t};
use controller::{Controller, RecentlyAdded, ReportWithSource};
use matches::{option_id, use_matches};
use paste_report_view::paste_report;
use recently_added::recently_added;

pub use props::SingleAddProps;

/// Pause in typing, in ms, before the number of matches is announced.
const QUIET: u32 = 500;

/// A combobox with its matches, the recently added items and the report on pasted entries.
#[component]
pub fn SingleAdd(props: &SingleAddProps) -> Html {
    let typed = use_state(String::new);
    let active = use_state(|| 0usize);
    let last = use_state(|| None::<RecentlyAdded>);
    let report = use_state(|| None::<ReportWithSource>);
    let input = use_node_ref();
    let matches = use_matches(&props.items, &props.chosen, &typed);
    let list_id = AttrValue::from([&props.id, "-list"].concat());
    use_said_count(&typed, matches.items.len());
    use_effect_with(option_id(&list_id, *active), |active| {
        keys::scroll_to_id(active)
    });

    let adding = Rc::new(Controller {
        typed,
        active,
        last,
        report,
        input: input.clone(),
        items: props.items.clone(),
        matches: matches.clone(),
        exact: props.exact.clone(),
        chosen: props.chosen.clone(),
        on_add: props.on_add.clone(),
        on_take_back: props.on_take_back.clone(),
    });
    let at = adding.at();
    let shown = !matches.items.is_empty();
    let help = AttrValue::from([&props.id, "-help"].concat());
    html! {
        <section class="card dl-card single-add" aria-label={props.label.clone()}>
            <div class="dl-head">
                <label for={props.id.clone()}>{ &props.label }</label>
                <div class="dl-search large">
                    { icon(Icon::Search) }
                    <input ref={input} id={props.id.clone()} class="control" type="text" dir="auto" role="combobox" autocomplete="off" spellcheck="false"
                        aria-autocomplete="list" aria-expanded={shown.to_string()} aria-controls={list_id.clone()}
                        aria-activedescendant={shown.then(|| option_id(&list_id, at))} aria-describedby={help.clone()}
                        value={matches.typed.clone()} oninput={field::typed(&adding.on(Controller::type_in))}
                        onkeydown={adding.on(Controller::press_key)} onpaste={adding.on(Controller::paste)} />
                </div>
                <p class="help" id={help}>{ t(Message::SingleHelp) }</p>
            </div>
            // Keeps the focus in the input.
            <div id={list_id.clone()} class="dl-list dl-matches" role="listbox" aria-label={props.label.clone()} onclick={adding.on(Controller::click)}
                onmousedown={|event: MouseEvent| event.prevent_default()}>
                { matches::options(&matches, &list_id, at, props) }
            </div>
            if !matches.query.is_empty() && !shown {
                <p class="dl-nothing">{ t(Message::NothingMatches(matches.typed.trim().to_owned())) }</p>
            }
            if let Some((report, of)) = &*adding.report {
                { paste_report(props, &adding, report, of.as_ref()) }
            }
            <div class="dl-foot just-now">{ recently_added(props, &adding) }</div>
        </section>
    }
}

/// Announces the number of matches after a pause in typing.
#[hook]
fn use_said_count(typed: &str, count: usize) {
    let pending = use_mut_ref(|| None::<Timeout>);
    let begun = use_ref(|| Cell::new(false));
    use_effect_with((typed.to_owned(), count), move |(typed, count)| {
        let count = *count;
        let was_begun = begun.replace(true);
        let say_it = was_begun && !typed.trim().is_empty();
        *pending.borrow_mut() =
            say_it.then(|| Timeout::new(QUIET, move || say(&t(Message::Matches(count)))));
    });
}

//! The session types of the offerings that are shown, as a legend by which each can be hidden.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use lectern_core::model::{SessionType, SessionTypeId};
use lectern_core::search::natural;
use lectern_core::workspace::Records;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::components::swatch::Swatch;
use crate::i18n::format::number;
use crate::i18n::{Calendar as Message, t};

/// Returns the types with offerings, and those that are hidden, each with the number of its offerings.
#[must_use]
pub fn shown_types(
    records: &Records,
    counts: &BTreeMap<Option<SessionTypeId>, usize>,
    hidden: &BTreeSet<SessionTypeId>,
) -> Vec<(Rc<SessionType>, usize)> {
    let ids = counts.keys().flatten().chain(hidden);
    let ids: BTreeSet<&SessionTypeId> = ids.collect();
    let types = ids.into_iter().filter_map(|id| {
        let session_type = records.session_types.get(*id)?.clone();
        Some((
            session_type,
            counts.get(&Some(*id)).copied().unwrap_or_default(),
        ))
    });
    let mut types: Vec<_> = types.collect();
    natural::sort(&mut types, |(session_type, _)| {
        natural::key(&[&session_type.title])
    });
    types
}

/// Draws the legend. `on_change` receives the hidden types.
pub fn legend(
    types: &[(Rc<SessionType>, usize)],
    hidden: &BTreeSet<SessionTypeId>,
    on_change: &Callback<BTreeSet<SessionTypeId>>,
) -> Html {
    html! {
        <fieldset class="calendar-types">
            <legend>{ t(Message::SessionTypes) }</legend>
            { for types.iter().map(|(session_type, count)| {
                let id = session_type.id;
                let control = format!("type-{id}");
                let checked = !hidden.contains(&id);
                let onchange = on_change.reform({
                    let hidden = hidden.clone();
                    move |event: Event| toggled(&hidden, id, &event)
                });
                html! {
                    <div class="check" key={control.clone()}>
                        <input id={control.clone()} type="checkbox" {checked} {onchange} />
                        <label for={control}><Swatch colour={session_type.colour.clone()} label={session_type.title.clone()} /></label>
                        <span class="count">{ number(*count) }</span>
                    </div>
                }
            }) }
        </fieldset>
    }
}

/// Returns the hidden types after the checkbox of one was changed.
fn toggled(
    hidden: &BTreeSet<SessionTypeId>,
    id: SessionTypeId,
    event: &Event,
) -> BTreeSet<SessionTypeId> {
    let mut hidden = hidden.clone();
    if event.target_unchecked_into::<HtmlInputElement>().checked() {
        hidden.remove(&id);
    } else {
        hidden.insert(id);
    }
    hidden
}

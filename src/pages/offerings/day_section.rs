//! The offerings of one day in the card of a session.

use std::rc::Rc;

use lectern_core::model::OfferingId;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::action::{OfferingAction, OnAction};
use super::days::OfferingDay;
use super::offering_row::{COLUMNS, OfferingRowView};
use crate::components::data_table::Selection;
use crate::components::icon::{Icon, icon};
use crate::i18n::{Offerings as Message, format, t};

/// Offerings of a long day that are shown before it is unfolded.
const SHOWN: usize = 5;

/// Properties of [`DaySection`].
#[derive(Properties)]
pub struct DaySectionProps {
    /// Days of the card; compared by identity.
    pub days: Rc<Vec<OfferingDay>>,
    /// Position of the day among them.
    pub at: usize,
    /// Offering that is the tab stop of the table.
    pub current: Option<OfferingId>,
    /// Selected offerings; `None` while offerings cannot be selected.
    pub selection: Option<Selection<OfferingId>>,
    /// Receives offerings and whether they are selected.
    pub on_select: Callback<(Vec<OfferingId>, bool)>,
    /// Receives actions.
    pub on_action: OnAction,
}

impl PartialEq for DaySectionProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.days, &other.days)
            && self.at == other.at
            && self.current == other.current
            && self.selection == other.selection
            && self.on_select == other.on_select
            && self.on_action == other.on_action
    }
}

/// A `<tbody>` with the date and the offerings of a day. A long day is folded.
#[component]
pub fn DaySection(props: &DaySectionProps) -> Html {
    let unfolded = use_state_eq(|| false);
    let day = &props.days[props.at];
    let count = day.rows.len();
    // One row too many takes no more space than the button that shows it.
    let shown = if *unfolded || count <= SHOWN + 1 {
        count
    } else {
        SHOWN
    };
    let on_select_one = {
        let on_select = props.on_select.clone();
        use_callback(on_select, |(id, selected), on_select| {
            on_select.emit((vec![id], selected))
        })
    };
    let columns = COLUMNS + usize::from(props.selection.is_some());
    let unfold = {
        let unfolded = unfolded.clone();
        move |_: MouseEvent| unfolded.set(true)
    };
    html! {
        <tbody>
            { head(day, props, columns) }
            { for day.rows.iter().take(shown).map(|row| {
                let id = row.offering.id;
                html! {
                    <OfferingRowView key={id.to_string()} row={row.clone()} current={props.current == Some(id)}
                        selected={props.selection.as_ref().map(|selection| selection.contains(id))}
                        on_select={on_select_one.clone()} on_action={props.on_action.clone()} />
                }
            }) }
            if shown < count {
                <tr key="fold"><td class="fold" colspan={columns.to_string()}>
                    <button type="button" class="link-button" onclick={unfold}>{ t(Message::ShowMore(count - shown)) }</button>
                </td></tr>
            }
        </tbody>
    }
}

fn head(day: &OfferingDay, props: &DaySectionProps, columns: usize) -> Html {
    let ids: Vec<OfferingId> = day.ids().collect();
    let title = match day.date {
        Some(date) => AttrValue::from(format::long_date(date)),
        None => t(Message::Unscheduled),
    };
    let change = {
        let selection = Selection::from_iter(ids.iter().copied());
        props
            .on_action
            .reform(move |_: MouseEvent| (OfferingAction::Change, selection.clone()))
    };
    let all = props
        .selection
        .as_ref()
        .map(|selection| ids.iter().all(|id| selection.contains(*id)));
    let on_change = {
        let ids = ids.clone();
        props.on_select.reform(move |event: Event| {
            let checked = event.target_unchecked_into::<HtmlInputElement>().checked();
            (ids.clone(), checked)
        })
    };
    let count = ids.len();
    html! {
        <tr key="head" class="day-head"><th scope="rowgroup" colspan={columns.to_string()}><div>
            if let Some(all) = all {
                <input type="checkbox" checked={all} aria-label={t(Message::SelectDay(title.to_string()))} onchange={on_change} />
            }
            { icon(Icon::Calendar) }<strong>{ &title }</strong><span class="meta">{ t(Message::Count(count)) }</span>
            if count > 1 {
                <button type="button" class="link-button" onclick={change} aria-label={t(Message::ChangeAllOf(title.to_string()))}>{ t(Message::ChangeAll) }</button>
            }
        </div></th></tr>
    }
}

//! Some offerings of a day in the card of a session.

use std::rc::Rc;

use lectern_core::model::OfferingId;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::action::{OfferingAction, OnAction};
use super::days::OfferingDay;
use super::offering_row::{COLUMNS, OfferingRowView};
use super::sections::Section;
use crate::components::data_table::Selection;
use crate::components::icon::{Icon, icon};
use crate::i18n::{Offerings as Message, format, t};

/// Properties of [`DaySection`].
#[derive(Properties)]
pub struct DaySectionProps {
    /// Days of the card; compared by identity.
    pub days: Rc<Vec<OfferingDay>>,
    /// Section of the table: some offerings of one of the days.
    pub section: Section,
    /// Position of the section in the table.
    pub at: usize,
    /// Lines of the table may be left out, so each has its number.
    pub numbered: bool,
    /// The person may edit the offerings.
    pub can_edit: bool,
    /// Offering that is the tab stop of the table.
    pub current: Option<OfferingId>,
    /// Selected offerings; `None` while offerings cannot be selected.
    pub selection: Option<Selection<OfferingId>>,
    /// Receives offerings and whether they are selected.
    pub on_select: Callback<(Vec<OfferingId>, bool)>,
    /// Receives actions.
    pub on_action: OnAction,
    /// Receives the position of the day to unfold.
    pub on_unfold: Callback<usize>,
}

impl PartialEq for DaySectionProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.days, &other.days)
            && self.section == other.section
            && self.at == other.at
            && self.numbered == other.numbered
            && self.can_edit == other.can_edit
            && self.current == other.current
            && self.selection == other.selection
            && self.on_select == other.on_select
            && self.on_action == other.on_action
            && self.on_unfold == other.on_unfold
    }
}

/// A `<tbody>` with some offerings of a day, and its date if they are the first.
#[component]
pub fn DaySection(props: &DaySectionProps) -> Html {
    let section = &props.section;
    let day = &props.days[section.day];
    let on_select_one = {
        let on_select = props.on_select.clone();
        use_callback(on_select, |(id, selected), on_select| {
            on_select.emit((vec![id], selected))
        })
    };
    let columns = COLUMNS + usize::from(props.selection.is_some());
    let unfold = {
        let (on_unfold, day) = (props.on_unfold.clone(), section.day);
        move |_: MouseEvent| on_unfold.emit(day)
    };
    // The head of the table is line 1.
    let mut line = section.first_line + 1;
    let mut number = |lines: usize| {
        let number = props.numbered.then_some(line);
        line += lines;
        number
    };
    // Each line has a key, so that those that come and go leave the others as they are.
    let mut lines = Vec::with_capacity(section.rows.len() + 2);
    if section.has_head() {
        lines.push(head(day, props, columns, number(1)));
    }
    lines.extend(day.rows[section.rows.clone()].iter().map(|row| {
        let id = row.offering.id;
        let line = number(1 + usize::from(!row.conflicts.is_empty()));
        html! {
            <OfferingRowView key={id.to_string()} row={row.clone()} {line} can_edit={props.can_edit} current={props.current == Some(id)}
                selected={props.selection.as_ref().map(|selection| selection.contains(id))}
                on_select={on_select_one.clone()} on_action={props.on_action.clone()} />
        }
    }));
    if section.folded > 0 {
        lines.push(html! {
            <tr key="fold"><td class="fold" colspan={columns.to_string()}>
                <button type="button" class="link-button" onclick={unfold}>{ t(Message::ShowMore(section.folded)) }</button>
            </td></tr>
        });
    }
    html! { <tbody data-section={props.at.to_string()}>{ for lines }</tbody> }
}

fn head(day: &OfferingDay, props: &DaySectionProps, columns: usize, line: Option<usize>) -> Html {
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
        <tr key="head" class="day-head" aria-rowindex={line.map(|line| line.to_string())}><th scope="rowgroup" colspan={columns.to_string()}><div>
            if let Some(all) = all {
                <input type="checkbox" checked={all} aria-label={t(Message::SelectDay(title.to_string()))} onchange={on_change} />
            }
            { icon(Icon::Calendar) }<strong>{ &title }</strong><span class="meta">{ t(Message::Count(count)) }</span>
            if count > 1 && props.can_edit {
                <button type="button" class="link-button" onclick={change} aria-label={t(Message::ChangeAllOf(title.to_string()))}>{ t(Message::ChangeAll) }</button>
            }
        </div></th></tr>
    }
}

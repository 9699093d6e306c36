//! The view that is shown: days side by side, a month, or a list.

use std::rc::Rc;

use chrono::NaiveDateTime;
use yew::prelude::*;

use super::board::{SharedBoard, ShownBoard};
use super::editing::Editing;
use super::list::OfferingList;
use super::popover::OfferingPopover;
use super::query::CalendarQuery;
use super::view::{CalendarView, ViewContent};
use crate::components::calendar_grid::CalendarGrid;
use crate::components::month_grid::MonthGrid;
use crate::i18n::{Calendar as Message, Clock, t};

/// Properties of [`ShownView`].
#[derive(Properties)]
pub struct ShownViewProps {
    /// Query of the calendar.
    pub query: CalendarQuery,
    /// View; compared by identity.
    pub view: Rc<CalendarView>,
    /// Notation of times.
    pub clock: Clock,
    /// Present local time.
    pub now: NaiveDateTime,
    /// Editing of the offerings.
    pub editing: Editing,
}

impl PartialEq for ShownViewProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.view, &other.view)
            && self.query == other.query
            && self.clock == other.clock
            && self.now == other.now
            && self.editing == other.editing
    }
}

/// The view that is shown, with the details of the selected block.
#[component]
pub fn ShownView(props: &ShownViewProps) -> Html {
    let ShownViewProps {
        view,
        clock,
        editing,
        ..
    } = props;
    let selected = editing.selected();
    let key = selected.as_ref().map(|selected| selected.key.clone());
    let content = match &view.content {
        ViewContent::Grid(grid) => html! {
            <CalendarGrid label={t(Message::Calendar)} days={grid.days.clone()} hours={grid.hours.clone()} clock={*clock}
                now={props.now} selected={key.clone()} checker={editing.place_checker()} placeable={editing.placeable().cloned()}
                draft={editing.draft()} can_edit={editing.can_edit()} on_action={editing.on_grid_action()} />
        },
        ViewContent::Month(days, _) => html! {
            <MonthGrid label={t(Message::Calendar)} days={days.clone()} selected={key.clone()} checker={editing.day_checker()}
                form={editing.board_form().map(|form| form.key)} draft={editing.draft()} can_edit={editing.can_edit()} on_action={editing.on_month_action()} />
        },
        ViewContent::Board(board) => html! {
            <ShownBoard query={props.query.clone()} view={SharedBoard(board.clone())} clock={*clock} now={props.now} selected={key.clone()} editing={editing.clone()} />
        },
        ViewContent::List(ids) => {
            html! { <OfferingList ids={ids.clone()} clock={*clock} on_action={editing.on_action()} /> }
        }
    };
    html! {
        <>
            { content }
            if let Some(selected) = selected {
                <OfferingPopover key={selected.key.to_string()} ids={selected.ids} when={selected.when} anchor={selected.anchor}
                    can_edit={editing.can_edit()} on_action={editing.on_action()} on_find={editing.on_find_for()} on_close={editing.on_deselect()} />
            }
        </>
    }
}

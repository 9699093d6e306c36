//! The view that is shown: days side by side, a month, or a list.

use yew::prelude::*;

use super::board::{SharedBoard, ShownBoard};
use super::list::OfferingList;
use super::popover::OfferingPopover;
use super::use_calendar::CalendarState;
use super::view::ViewContent;
use crate::components::calendar_grid::CalendarGrid;
use crate::components::month_grid::MonthGrid;
use crate::i18n::{Calendar as Message, t};

/// Properties of [`ShownView`].
#[derive(Properties, PartialEq)]
pub struct ShownViewProps {
    /// Calendar.
    pub calendar: CalendarState,
}

/// The view that is shown, with the details of the selected block.
#[component]
pub fn ShownView(props: &ShownViewProps) -> Html {
    let CalendarState {
        query,
        computed,
        clock,
        now,
        editing,
        ..
    } = &props.calendar;
    let selected = editing.selected();
    let key = selected.as_ref().map(|selected| selected.key.clone());
    let content = match &computed.content {
        ViewContent::Grid(grid) => html! {
            <CalendarGrid label={t(Message::Calendar)} days={grid.days.clone()} hours={grid.hours.clone()} clock={*clock}
                now={*now} selected={key.clone()} checker={editing.place_checker()} placeable={editing.placeable().cloned()}
                draft={editing.draft()} edited={editing.edited_block()} can_edit={editing.can_edit()} on_action={editing.on_grid_action()} />
        },
        ViewContent::Month(days, _) => html! {
            <MonthGrid label={t(Message::Calendar)} days={days.clone()} selected={key.clone()} checker={editing.day_checker()}
                form={editing.board_form().map(|form| form.key)} draft={editing.draft()} can_edit={editing.can_edit()} on_action={editing.on_month_action()} />
        },
        ViewContent::Board(board) => html! {
            <ShownBoard query={query.clone()} view={SharedBoard(board.clone())} clock={*clock} now={*now} selected={key.clone()} editing={editing.clone()} />
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

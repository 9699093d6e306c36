//! The board.

use std::rc::Rc;

use chrono::{NaiveDateTime, Timelike};
use yew::prelude::*;

use super::axis::BoardAxis;
use super::cursor::BoardCursor;
use super::drag::{BoardDragKind, BoardGhost};
use super::handling::BoardHandling;
use super::heads::draw_heads;
use super::pointer::use_board_drag;
use super::row_view::RowView;
use super::tray::Tray;
use super::use_focus::use_board_focus;
use super::use_rows::{ROW_HEIGHT, use_rows};
use super::use_shading::{ShadingInput, use_shading};
use super::{BoardAction, BoardChecker, BoardForm, BoardRows};
use crate::components::calendar_grid::{
    Draft, DraftPart, HeldPlace, PlaceVerdict, use_ghost_in_view,
};
use crate::i18n::Clock;

/// Properties of [`TimelineBoard`].
#[derive(Properties)]
pub struct TimelineBoardProps {
    /// Accessible name.
    pub label: AttrValue,
    /// Name of what the rows are.
    pub corner: AttrValue,
    /// Name of the tray.
    pub tray_title: AttrValue,
    /// Rows; compared by identity.
    pub board: Rc<BoardRows>,
    /// Notation of times.
    pub clock: Clock,
    /// Present time.
    pub now: NaiveDateTime,
    /// Key of the block that is shown beside it.
    pub selected: Option<AttrValue>,
    /// Item whose form is open.
    pub form: Option<BoardForm>,
    /// Item that is being added, at the place that its form gives it, with the keys of its rows.
    #[prop_or_default]
    pub draft: Option<(Draft, Vec<AttrValue>)>,
    /// Checker of the places for a block or item that is moved.
    pub checker: BoardChecker,
    /// The person may add, move and delete blocks.
    pub can_edit: bool,
    /// Receives what a person does.
    pub on_action: Callback<BoardAction>,
}

impl PartialEq for TimelineBoardProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.board, &other.board)
            && self.label == other.label
            && self.corner == other.corner
            && self.tray_title == other.tray_title
            && self.clock == other.clock
            && self.now == other.now
            && self.selected == other.selected
            && self.form == other.form
            && self.draft == other.draft
            && self.checker == other.checker
            && self.can_edit == other.can_edit
            && self.on_action == other.on_action
    }
}

/// A board.
#[component]
pub fn TimelineBoard(props: &TimelineBoardProps) -> Html {
    let TimelineBoardProps {
        board,
        clock,
        checker,
        on_action,
        ..
    } = props;
    let (root, scroller) = (use_node_ref(), use_node_ref());
    let axis = BoardAxis {
        days: board.days.len().max(1),
        hours: board.hours.clone(),
    };
    let picked = use_state_eq(|| None::<AttrValue>);
    let moved = use_state_eq(|| None::<AttrValue>);
    let hovered = use_state_eq(|| None::<BoardGhost>);
    let picked_item = (*picked).clone().filter(|key| board.item(key).is_some());
    let form_key = || props.form.as_ref().map(|form| form.key.clone());
    let held_item = picked_item.clone().or_else(form_key);
    let focus = use_board_focus(&root, board);
    let here = focus.cursor.clone();
    let is_placing = held_item.is_some();
    let handling = BoardHandling {
        board: board.clone(),
        axis: axis.clone(),
        root: root.clone(),
        here: here.clone(),
        held: held_item,
        picked: picked_item.clone(),
        form: props.form.clone(),
        pick: picked.setter(),
        moved: moved.setter(),
        go: focus.go.clone(),
        go_next: focus.go_next.clone(),
        follow: focus.follow.clone(),
        can_edit: props.can_edit,
        on_action: on_action.clone(),
    };
    let pointer = use_board_drag(&root, board, &axis, props.can_edit, on_action);
    let len = board.rows.len();
    let rows = use_rows(&scroller, len);
    use_ghost_in_view(&root);

    let shading = use_shading(&ShadingInput {
        handling: &handling,
        checker,
        drag: pointer.drag.as_ref(),
        moved: moved.as_ref(),
        hovered: *hovered,
        clock: *clock,
    });

    let onclick = {
        let (handling, take_click) = (handling.clone(), pointer.take_click.clone());
        move |event: MouseEvent| {
            if !take_click() {
                handling.click(&event);
            }
        }
    };
    let onkeydown = {
        let handling = handling.clone();
        move |event: KeyboardEvent| handling.key(&event)
    };
    let onkeyup = {
        let moved = moved.setter();
        move |event: KeyboardEvent| {
            if !event.alt_key() {
                moved.set(None);
            }
        }
    };
    let onpointermove = {
        let (handling, hovered) = (handling.clone(), hovered.setter());
        let on_move = pointer.onpointermove;
        move |event: PointerEvent| {
            if handling.held.is_some() {
                hovered.set(handling.held_over(&event));
            }
            on_move.emit(event);
        }
    };
    let on_pick_up = {
        let take_click = pointer.take_click.clone();
        Callback::from(move |key: AttrValue| {
            if !take_click() {
                handling.pick_up(key);
            }
        })
    };
    let on_find = on_action.reform(|item| BoardAction::Find { item });
    let dragged = pointer
        .drag
        .as_ref()
        .and_then(|drag| drag.moved_key())
        .cloned();
    let current_row = here.place(board).0;
    let shaded: Rc<Vec<bool>> = Rc::new(board.days.iter().map(|day| day.note.is_some()).collect());
    let drawn = (0..board.rows.len()).filter(|at| rows.range.contains(at) || *at == current_row);
    let is_over_tray = pointer
        .drag
        .as_ref()
        .is_some_and(|drag| drag.is_over_tray && matches!(drag.kind, BoardDragKind::Move { .. }));
    let current = match &here {
        BoardCursor::Block(key) => Some(key.clone()),
        BoardCursor::Slot { .. } => None,
    };
    // Each is looked up once, and not for every row.
    let in_row = |key: Option<AttrValue>| {
        let (row, ..) = board.find(key.as_ref()?)?;
        Some((row, key?))
    };
    let (current, selected, dragged) = (
        in_row(current),
        in_row(props.selected.clone()),
        in_row(dragged),
    );
    let of_row = |found: &Option<(usize, AttrValue)>, at: usize| {
        let (row, key) = found.as_ref()?;
        (*row == at).then(|| key.clone())
    };
    let height = format!("height:{}px", ROW_HEIGHT * board.rows.len() as f64);
    html! {
        <div ref={root} class={classes!("board", format!("days-{}", board.days.len()), pointer.drag.is_some().then_some("dragging"), shading.held.is_some().then_some("shading"), is_placing.then_some("placing"), is_over_tray.then_some("over-tray"))}
            {onclick} {onkeydown} {onkeyup} onpointerdown={pointer.onpointerdown} {onpointermove}
            onpointerup={pointer.onpointerup} onpointercancel={pointer.onpointercancel}>
            <div ref={scroller} class="board-scroll" data-scroller="" role="group" aria-label={props.label.clone()} onscroll={rows.onscroll} onfocusin={focus.onfocusin}>
                { draw_heads(board, &axis, *clock, &props.corner) }
                <div class="board-body" ~style={height}>
                    { for drawn.map(|at| {
                        let row = board.rows[at].clone();
                        let slot = shading.slot.as_ref().filter(|((row, ..), _)| *row == at);
                        let ghost = shading.ghost.filter(|ghost| ghost.row == at);
                        let ghost = ghost.map(|ghost| held_parts(&ghost, board, shading.verdict.as_ref(), *clock));
                        let ghost = ghost.unwrap_or_default();
                        let draft = props.draft.as_ref().filter(|(_, rows)| rows.contains(&row.key));
                        let drafts = draft_parts(board, draft.map(|(draft, _)| draft));
                        let key = row.key.to_string();
                        html! {
                            <RowView {key} {at} axis={axis.clone()} clock={*clock} shaded={shaded.clone()}
                                current={of_row(&current, at)} selected={of_row(&selected, at)} dragged={of_row(&dragged, at)}
                                slot={slot.map(|((_, day, minute), name)| (*day, *minute, name.clone()))} {ghost} {drafts} held={shading.held.clone()} checker={checker.clone()} {row} />
                        }
                    }) }
                    if let Some(part) = present(board, &axis, props.now) {
                        <div class="board-now" aria-hidden="true" ~style={format!("--part:{part:.5}")}></div>
                    }
                </div>
            </div>
            if props.can_edit {
                <Tray title={props.tray_title.clone()} items={board.tray.clone()} more={board.more} held={picked_item} {on_pick_up} {on_find} />
            }
        </div>
    }
}

/// Returns the parts of a place over which something is held, with the positions of their days. The first says the
/// time and the reasons.
fn held_parts(
    ghost: &BoardGhost,
    board: &BoardRows,
    verdict: Option<&PlaceVerdict>,
    clock: Clock,
) -> Vec<(usize, HeldPlace)> {
    let Some(time) = ghost.time(board) else {
        return Vec::new();
    };
    let days = board.days.iter().enumerate();
    let parts = days.filter_map(|(at, day)| {
        let place = HeldPlace {
            range: time.on(day.date)?,
            text: (at == ghost.day).then(|| time.text(clock).into()),
            verdict: verdict.cloned(),
        };
        Some((at, place))
    });
    parts.collect()
}

/// Returns the parts of what is being added, with the positions of their days.
fn draft_parts(board: &BoardRows, draft: Option<&Draft>) -> Vec<(usize, DraftPart)> {
    let days = board.days.iter().enumerate();
    days.filter_map(|(at, day)| Some((at, draft?.on(day.date)?)))
        .collect()
}

/// Returns the part of the width of the axis that is to the left of the present time, if it is shown.
fn present(board: &BoardRows, axis: &BoardAxis, now: NaiveDateTime) -> Option<f64> {
    let day = board.days.iter().position(|day| day.date == now.date())?;
    let is_shown = u16::try_from(now.hour()).is_ok_and(|hour| board.hours.contains(&hour));
    let minute = f64::from(now.hour() * 60 + now.minute());
    is_shown.then(|| axis.fraction(day, minute))
}

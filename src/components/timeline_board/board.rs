//! The board.

use std::rc::Rc;

use yew::prelude::*;

use super::axis::BoardAxis;
use super::cursor::BoardCursor;
use super::drag::{BoardDragKind, BoardGhost};
use super::handling::{BoardHandling, quarter};
use super::heads::draw_heads;
use super::pointer::use_board_drag;
use super::row_view::RowView;
use super::tray::Tray;
use super::use_focus::use_board_focus;
use super::use_rows::{ROW_HEIGHT, use_rows};
use super::{BoardAction, BoardChecker, BoardForm, BoardHeld, BoardRows};
use crate::components::calendar_grid::{Draft, DraftPart, HeldPlace, ShadedBlock, ShadedChange};
use crate::i18n::{Board as Message, Clock, t};

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
    let handling = BoardHandling {
        board: board.clone(),
        axis: axis.clone(),
        root: root.clone(),
        here: here.clone(),
        held: held_item.clone(),
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

    let held = match &pointer.drag {
        Some(drag) => drag.held(board),
        None => match (&*moved, &held_item) {
            (Some(key), _) if picked_item.is_none() => moved_block(board, key),
            (_, Some(key)) => Some(BoardHeld::Item(key.clone())),
            (_, None) => None,
        },
    };
    let (ghost, of_pointer) = match &pointer.drag {
        Some(drag) => (drag.ghost(), drag.action(board)),
        None => {
            let ghost = hovered.filter(|_| held_item.is_some());
            let item = held_item.clone();
            let place = ghost
                .zip(item)
                .and_then(|(ghost, item)| handling.place(item, ghost));
            (ghost, place)
        }
    };
    let slot = match here {
        BoardCursor::Slot { row, day, minute } => Some((row, day, minute)),
        BoardCursor::Block(_) => None,
    };
    let at_slot = slot
        .zip(held_item.clone())
        .and_then(|((row, day, minute), item)| {
            let range = quarter(minute)?;
            handling.place(item, BoardGhost { row, day, range })
        });
    let [verdict, slot_verdict] = {
        let on_check = checker.on_check.clone();
        let verdicts = use_memo(
            (of_pointer, at_slot, checker.clone()),
            move |(of_pointer, at_slot, _)| {
                [of_pointer, at_slot].map(|action| on_check.emit(action.clone()?))
            },
        );
        (*verdicts).clone()
    };
    let slot_name = slot.and_then(|(row, day, minute)| {
        let (row, day) = (board.rows.get(row)?, board.days.get(day)?);
        let (row, day, time) = (
            row.name.to_string(),
            day.name.to_string(),
            clock.time(minute),
        );
        Some(t(match slot_verdict {
            Some(verdict) => Message::PlaceAt {
                row,
                day,
                time,
                verdict: verdict.text(),
            },
            None => Message::AddAt { row, day, time },
        }))
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
        <div ref={root} class={classes!("board", format!("days-{}", board.days.len()), pointer.drag.is_some().then_some("dragging"), held.is_some().then_some("shading"), is_over_tray.then_some("over-tray"))}
            {onclick} {onkeydown} {onkeyup} onpointerdown={pointer.onpointerdown} {onpointermove}
            onpointerup={pointer.onpointerup} onpointercancel={pointer.onpointercancel}>
            <div ref={scroller} class="board-scroll" data-scroller="" role="group" aria-label={props.label.clone()} onscroll={rows.onscroll} onfocusin={focus.onfocusin}>
                { draw_heads(board, &axis, *clock, &props.corner) }
                <div class="board-body" ~style={height}>
                    { for drawn.map(|at| {
                        let row = board.rows[at].clone();
                        let slot = slot.filter(|(row, ..)| *row == at).zip(slot_name.clone());
                        let ghost = ghost.filter(|ghost| ghost.row == at).map(|ghost| {
                            (ghost.day, HeldPlace { range: ghost.range, verdict: verdict.clone() })
                        });
                        let draft = props.draft.as_ref().filter(|(_, rows)| rows.contains(&row.key));
                        let drafts = draft_parts(board, draft.map(|(draft, _)| draft));
                        let key = row.key.to_string();
                        html! {
                            <RowView {key} {at} axis={axis.clone()} clock={*clock} shaded={shaded.clone()}
                                current={of_row(&current, at)} selected={of_row(&selected, at)} dragged={of_row(&dragged, at)}
                                slot={slot.map(|((_, day, minute), name)| (day, minute, name))} {ghost} {drafts} held={held.clone()} checker={checker.clone()} {row} />
                        }
                    }) }
                </div>
            </div>
            if props.can_edit {
                <Tray title={props.tray_title.clone()} items={board.tray.clone()} more={board.more} held={picked_item} {on_pick_up} {on_find} />
            }
        </div>
    }
}

/// Returns the parts of what is being added, with the positions of their days.
fn draft_parts(board: &BoardRows, draft: Option<&Draft>) -> Vec<(usize, DraftPart)> {
    let days = board.days.iter().enumerate();
    days.filter_map(|(at, day)| Some((at, draft?.on(day.date)?)))
        .collect()
}

/// Returns a block that the keys move.
fn moved_block(board: &BoardRows, key: &AttrValue) -> Option<BoardHeld> {
    let (row, day, block) = board.find(key)?;
    Some(BoardHeld::Block {
        block: ShadedBlock {
            key: key.clone(),
            date: board.days.get(day)?.date,
            range: block.range,
            change: ShadedChange::Move,
        },
        row: board.rows.get(row)?.key.clone(),
    })
}

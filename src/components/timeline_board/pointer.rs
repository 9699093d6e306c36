//! The positions of a pointer on a board, and the drags that it begins.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{DomRect, Element, PointerEvent};
use yew::prelude::*;

use super::axis::BoardAxis;
use super::drag::{BoardDrag, BoardDragKind, BoardPoint};
use super::use_rows::ROW_HEIGHT;
use super::{BoardAction, BoardRows};
use crate::components::pointer_drag::{Draggable, PointerDrag, use_pointer_drag};

impl Draggable for BoardDrag {
    fn move_to(&mut self, root: &NodeRef, (x, y): (f64, f64), copy: bool) -> bool {
        let before = (self.ghost(), self.copy);
        self.copy = copy;
        self.is_over_tray = rect(root, ".board-tray").is_some_and(|tray| {
            (tray.left()..tray.right()).contains(&x) && (tray.top()..tray.bottom()).contains(&y)
        });
        if let Some(to) = point(root, &self.axis, self.rows, (x, y)) {
            self.to = to;
        }
        before != (self.ghost(), self.copy)
    }
}

/// Lets blocks, empty time and items of the tray of the board in `root` be dragged by people
/// who may edit.
#[hook]
pub fn use_board_drag(
    root: &NodeRef,
    board: &Rc<BoardRows>,
    axis: &BoardAxis,
    can_edit: bool,
    on_action: &Callback<BoardAction>,
) -> PointerDrag<BoardDrag> {
    let (begun_in, at, axis) = (board.clone(), root.clone(), axis.clone());
    let (dropped_in, on_action) = (board.clone(), on_action.clone());
    let begin = Callback::from(move |event: PointerEvent| {
        begin(&at, &begun_in, &axis, &event).filter(|_| can_edit)
    });
    let on_drop = Callback::from(move |drag: BoardDrag| {
        let action = drag.action(&dropped_in);
        action.into_iter().for_each(|action| on_action.emit(action));
    });
    use_pointer_drag(root, begin, on_drop)
}

/// Returns the drag that a press may begin.
fn begin(
    root: &NodeRef,
    board: &BoardRows,
    axis: &BoardAxis,
    event: &PointerEvent,
) -> Option<BoardDrag> {
    let target: Element = event.target()?.dyn_into().ok()?;
    let closest = |selector| target.closest(selector).ok().flatten();
    let at = (event.client_x(), event.client_y());
    let from = point(root, axis, board.rows.len(), at)?;
    let kind = if let Some(item) = closest("[data-item]") {
        let key = AttrValue::from(item.get_attribute("data-item")?);
        let minutes = board.item(&key)?.minutes;
        BoardDragKind::Item { key, minutes }
    } else if let Some(element) = closest("[data-block]") {
        let key = AttrValue::from(element.get_attribute("data-block")?);
        let (_, _, block) = board.find(&key)?;
        let range = block.range;
        if !block.is_movable() {
            return None;
        }
        if closest(".cal-resize").is_some() {
            BoardDragKind::Resize { key, range }
        } else {
            BoardDragKind::Move { key, range }
        }
    } else {
        closest(".board-lane")?;
        BoardDragKind::Create
    };
    Some(BoardDrag {
        kind,
        from,
        to: from,
        is_over_tray: false,
        copy: false,
        rows: board.rows.len(),
        axis: axis.clone(),
    })
}

/// Returns the row, the day and the minute at a position in the window. Positions beside the rows count
/// as the nearest.
pub fn point(
    root: &NodeRef,
    axis: &BoardAxis,
    rows: usize,
    (x, y): (f64, f64),
) -> Option<BoardPoint> {
    let body = rect(root, ".board-body")?;
    let lane = rect(root, ".board-lane")?;
    let row = ((y - body.top()) / ROW_HEIGHT).max(0.0) as usize;
    let (day, minute) = axis.at((x - lane.left()) / lane.width().max(1.0));
    Some(BoardPoint {
        row: row.min(rows.checked_sub(1)?),
        day,
        minute,
    })
}

fn rect(root: &NodeRef, selector: &str) -> Option<DomRect> {
    let element = root.cast::<Element>()?.query_selector(selector).ok()??;
    Some(element.get_bounding_client_rect())
}

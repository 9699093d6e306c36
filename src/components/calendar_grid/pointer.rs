//! The positions of a pointer in a calendar grid, and the drags that it begins.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{Element, PointerEvent};
use yew::prelude::*;

use super::cursor::SNAP;
use super::drag::{Drag, DragKind, GridPoint};
use super::grid_time::{GridTime, local_time};
use super::{Draft, EditedBlock, GridAction, GridDay};
use crate::components::pointer_drag::{Draggable, PointerDrag, use_pointer_drag};

impl Draggable for Drag {
    fn move_to(&mut self, root: &NodeRef, (x, y): (f64, f64), copy: bool) -> bool {
        let before = (self.ghost(), self.copy);
        if let Some(to) = point(root, x, y) {
            self.to = to;
        }
        self.copy = copy;
        before != (self.ghost(), self.copy)
    }
}

/// What has its form open: dragging it changes the form.
#[derive(Clone, Default)]
pub struct OpenForms {
    /// The place that the form gives it.
    pub draft: Option<Draft>,
    /// The block that it has as it is stored.
    pub edited: Option<EditedBlock>,
}

/// Lets blocks and empty time of the calendar in `root` be dragged by people who may edit.
#[hook]
pub fn use_grid_drag(
    root: &NodeRef,
    days: &Rc<Vec<Rc<GridDay>>>,
    forms: OpenForms,
    can_edit: bool,
    on_action: &Callback<GridAction>,
) -> PointerDrag<Drag> {
    let (begun_in, at) = (days.clone(), root.clone());
    let on_action = on_action.clone();
    let begin = Callback::from(move |event: PointerEvent| {
        begin(&at, &begun_in, &forms, &event).filter(|_| can_edit)
    });
    let on_drop = Callback::from(move |drag: Drag| {
        let action = drag.action();
        action.into_iter().for_each(|action| on_action.emit(action));
    });
    use_pointer_drag(root, begin, on_drop)
}

/// Returns the day and the minute of the place that is clicked on in a column.
pub fn clicked_place(target: &Element, event: &MouseEvent) -> Option<(usize, u16)> {
    let column = target.closest(".cal-day").ok().flatten()?;
    let day = column.get_attribute("data-day")?.parse().ok()?;
    let rect = column.get_bounding_client_rect();
    let minute = (event.client_y() - rect.top()) / rect.height() * 1440.0;
    Some((day, minute.max(0.0) as u16 / SNAP * SNAP))
}

/// Returns whether a click on a block opens it. While something is to be placed, a pointer chooses the place
/// that the block covers, and opens the block by its title; a key has no place, and opens it too.
#[must_use]
pub fn opens_block(target: &Element, event: &MouseEvent, is_placing: bool) -> bool {
    let is_by_key = event.detail() == 0;
    !is_placing || is_by_key || matches!(target.closest(".title"), Ok(Some(_)))
}

/// Returns the drag that a press may begin.
fn begin(
    root: &NodeRef,
    days: &[Rc<GridDay>],
    forms: &OpenForms,
    event: &PointerEvent,
) -> Option<Drag> {
    let target: Element = event.target()?.dyn_into().ok()?;
    let from = point(root, event.client_x(), event.client_y())?;
    let day = target.closest(".cal-day").ok().flatten()?;
    let at: usize = day.get_attribute("data-day")?.parse().ok()?;
    let closest = |selector| target.closest(selector).ok().flatten();
    let is_end = closest(".cal-resize").is_some();
    let date = days.get(at)?.date;
    let kind = if let Some(element) = closest("[data-block]") {
        let key = AttrValue::from(element.get_attribute("data-block")?);
        let block = days.get(at)?.block(&key)?;
        let range = block.range;
        if !block.is_movable() {
            return None;
        }
        let edited = forms.edited.as_ref().filter(|edited| edited.key == key);
        match (edited.map(|edited| edited.time), is_end) {
            (Some(whole), true) => DragKind::DraftEnd { range, whole },
            (Some(whole), false) => DragKind::Draft { range, whole },
            (None, true) => DragKind::Resize { key, range },
            (None, false) => {
                let whole = whole_time(days, &key)?;
                DragKind::Move { key, range, whole }
            }
        }
    } else if closest("[data-draft]").is_some() {
        let whole = forms.draft.as_ref()?.movable_time()?;
        let range = whole.on(date)?;
        if is_end {
            DragKind::DraftEnd { range, whole }
        } else {
            DragKind::Draft { range, whole }
        }
    } else {
        DragKind::Create
    };
    Some(Drag {
        kind,
        dates: days.iter().map(|day| day.date).collect(),
        from,
        to: from,
        copy: false,
    })
}

/// Returns the time of all parts of a block that are shown.
fn whole_time(days: &[Rc<GridDay>], key: &str) -> Option<GridTime> {
    let part = |day: &Rc<GridDay>| Some((day.date, day.block(key)?.range));
    let (first, from) = days.iter().find_map(part)?;
    let (last, until) = days.iter().rev().find_map(part)?;
    let start = local_time(first, from.start());
    Some(GridTime::new(start, local_time(last, until.end())))
}

/// Returns the day and the minute at a position in the window. Positions beside the days count as the
/// nearest day.
pub fn point(root: &NodeRef, x: f64, y: f64) -> Option<GridPoint> {
    let columns = root
        .cast::<Element>()?
        .query_selector_all(".cal-day")
        .ok()?;
    let rects = (0..columns.length()).filter_map(|at| {
        let column: Element = columns.item(at)?.dyn_into().ok()?;
        Some(column.get_bounding_client_rect())
    });
    let distance = |rect: &web_sys::DomRect| (rect.left() - x).max(x - rect.right()).max(0.0);
    let (day, rect) = rects.enumerate().min_by(|(_, one), (_, other)| {
        distance(one)
            .partial_cmp(&distance(other))
            .unwrap_or(std::cmp::Ordering::Equal)
    })?;
    let minute = (y - rect.top()) / rect.height().max(1.0) * 1440.0;
    Some(GridPoint {
        day,
        minute: minute.clamp(0.0, 1440.0),
    })
}

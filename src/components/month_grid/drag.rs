//! A line that is dragged to another day.

use chrono::NaiveDate;
use gloo::utils::document;
use wasm_bindgen::JsCast;
use web_sys::{Element, PointerEvent};
use yew::prelude::*;

use super::MonthAction;
use super::stops::{date_of, line_of};
use crate::components::pointer_drag::{Draggable, PointerDrag, use_pointer_drag};

/// Line that is dragged.
#[derive(Clone, Debug, PartialEq)]
pub struct MonthDrag {
    /// Key of the line.
    pub key: AttrValue,
    /// Date from which it is dragged.
    pub from: NaiveDate,
    /// Date to which it is dragged.
    pub to: NaiveDate,
    /// The line stays, and a copy is moved.
    pub copy: bool,
}

impl MonthDrag {
    /// Returns the action that dropping the line on a day carries out.
    #[must_use]
    pub fn action(&self, date: NaiveDate) -> MonthAction {
        MonthAction::Move {
            key: self.key.clone(),
            days: date.signed_duration_since(self.from).num_days(),
            copy: self.copy,
        }
    }
}

impl Draggable for MonthDrag {
    fn move_to(&mut self, _: &NodeRef, (x, y): (f64, f64), copy: bool) -> bool {
        let before = (self.to, self.copy);
        let under = document().element_from_point(x as f32, y as f32);
        if let Some(date) = under.as_ref().and_then(date_of) {
            self.to = date;
        }
        self.copy = copy;
        before != (self.to, self.copy)
    }
}

/// Lets the lines of the month in `root` be dragged by people who may edit.
#[hook]
pub fn use_month_drag(
    root: &NodeRef,
    can_edit: bool,
    on_action: &Callback<MonthAction>,
) -> PointerDrag<MonthDrag> {
    let begin = Callback::from(move |event: PointerEvent| begin(&event).filter(|_| can_edit));
    let on_action = on_action.clone();
    let on_drop = Callback::from(move |drag: MonthDrag| {
        if drag.to != drag.from {
            on_action.emit(drag.action(drag.to));
        }
    });
    use_pointer_drag(root, begin, on_drop)
}

/// Returns the drag that a press may begin.
fn begin(event: &PointerEvent) -> Option<MonthDrag> {
    let target: Element = event.target()?.dyn_into().ok()?;
    let from = date_of(&target)?;
    Some(MonthDrag {
        key: line_of(&target)?,
        from,
        to: from,
        copy: false,
    })
}

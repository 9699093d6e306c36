//! Pointer, keyboard and clipboard handling of a table.

use std::cell::RefCell;
use std::rc::Rc;

use web_sys::{Element, KeyboardEvent};
use yew::prelude::*;

use super::copy_rows::copy_rows;
use super::focus::{
    click_in, closest_head, closest_row, focus_head, focus_row, focus_sibling_control, is_control,
};
use super::lines::Lines;
use super::row::TableRow;
use super::selection::range_between;
use super::table::DataTableProps;
use crate::components::keys;
use crate::platform::keyboard::KeyPress;

/// Rows by which Page Up and Page Down move.
const PAGE: usize = 10;

/// State that the event handlers of a table share.
pub(super) struct Controller<T: TableRow, A: PartialEq + 'static> {
    pub props: DataTableProps<T, A>,
    /// Position of the row that is the tab stop.
    pub current: UseStateHandle<usize>,
    /// Position from which Shift extends the selection.
    pub anchor: Rc<RefCell<usize>>,
    /// Position to focus once it is drawn.
    pub pending_focus: Rc<RefCell<Option<usize>>>,
    /// Number of shown rows.
    pub len: usize,
    /// `current`, limited to the shown rows.
    pub current_position: usize,
    /// Lines of the body.
    pub lines: Rc<Lines>,
}

impl<T: TableRow, A: Clone + PartialEq + 'static> Controller<T, A> {
    /// Returns a callback that calls `handle`.
    pub fn handler<E: 'static>(self: &Rc<Self>, handle: fn(&Self, E)) -> Callback<E> {
        let controller = self.clone();
        Callback::from(move |event| handle(&controller, event))
    }

    fn id_at(&self, position: usize) -> Option<T::Id> {
        Some(self.props.rows.get(position)?.id())
    }

    /// Selects the rows from `from` to `to`, or deselects them if `to` is selected and `always` is
    /// `false`.
    fn select_range(&self, from: usize, to: usize, always: bool) {
        let (Some(selection), Some(last)) = (&self.props.selection, self.id_at(to)) else {
            return;
        };
        let selected = always || !selection.contains(last);
        *self.anchor.borrow_mut() = to;
        let ids = range_between(from, to).filter_map(|position| self.id_at(position));
        self.props.on_select.emit(selection.with(ids, selected));
    }

    /// Toggles a row, or with `extend` all rows from the anchor to it.
    fn toggle(&self, position: usize, extend: bool) {
        let from = if extend {
            *self.anchor.borrow()
        } else {
            position
        };
        self.select_range(from, position, false);
    }

    /// Selects or deselects all shown rows.
    pub fn select_all(&self, selected: bool) {
        let ids = self.props.rows.iter().map(|row| row.id());
        let selection = self.props.selection.clone().unwrap_or_default();
        self.props.on_select.emit(selection.with(ids, selected));
    }

    pub fn on_click(&self, event: MouseEvent) {
        let Some((_, position)) = closest_row(event.target()) else {
            return;
        };
        let target: Element = event.target_unchecked_into();
        if let Ok(Some(_)) = target.closest("button[data-open]") {
            if let Some(id) = self.id_at(position) {
                self.props.on_open.emit(id);
            }
            return;
        }
        let on_checkbox = target.matches("td.pick, td.pick input").unwrap_or_default();
        let with_key = event.shift_key() || event.ctrl_key() || event.meta_key();
        if on_checkbox || (with_key && !is_control(&target)) {
            self.toggle(position, event.shift_key());
        }
    }

    pub fn on_focus(&self, event: FocusEvent) {
        if let Some((_, position)) = closest_row(event.target()) {
            self.current.set(position);
        }
    }

    pub fn on_key(&self, event: KeyboardEvent) {
        let Some((row, position)) = closest_row(event.target()) else {
            self.on_head_key(&event);
            return;
        };
        let Some(press) = KeyPress::from_event(&event) else {
            return;
        };
        let target: Element = event.target_unchecked_into();
        let on_row = target == row;
        let move_to = |to: usize| {
            let to = to.min(self.len.saturating_sub(1));
            self.go_to(&row, to);
            if press.shift && to != position {
                self.select_range(position, to, true);
            }
        };
        // The head of a group is between its first row and the row before it.
        let head = match press.name.as_str() {
            "ArrowDown" if self.lines.is_first(position + 1) => Some(position + 1),
            "ArrowUp" if self.lines.is_first(position) => Some(position),
            _ => None,
        };
        let head = head.filter(|_| !press.shift && !press.is_modified());
        if head.is_some_and(|first| focus_head(&row, self.lines.group_of(first))) {
            event.prevent_default();
            return;
        }
        match press.name.as_str() {
            "ArrowDown" => move_to(position + 1),
            "ArrowUp" => move_to(position.saturating_sub(1)),
            "PageDown" => move_to(position + PAGE),
            "PageUp" => move_to(position.saturating_sub(PAGE)),
            "Home" if on_row => move_to(0),
            "End" if on_row => move_to(self.len),
            "ArrowRight" => focus_sibling_control(&row, &target, false),
            "ArrowLeft" => focus_sibling_control(&row, &target, true),
            "Escape" if !on_row => keys::focus(&row),
            "Enter" if on_row && !press.is_modified() => {
                if !click_in(&row, "[data-open]") {
                    return;
                }
            }
            " " if on_row => self.toggle(position, press.shift),
            _ if press.command_letter() == Some('a') => self.select_all(true),
            "F10" if press.shift => drop(click_in(&row, ".menu-button")),
            "ContextMenu" => drop(click_in(&row, ".menu-button")),
            _ => return,
        }
        event.prevent_default();
    }

    /// Moves the focus from the head of a group.
    fn on_head_key(&self, event: &KeyboardEvent) {
        let Some((head, number)) = closest_head(event.target()) else {
            return;
        };
        let Some(press) = KeyPress::from_event(event).filter(|press| !press.is_modified()) else {
            return;
        };
        let rows = self.lines.rows_of(number);
        let target: Element = event.target_unchecked_into();
        match press.name.as_str() {
            "ArrowDown" => self.go_to(&head, rows.start),
            "ArrowUp" if rows.start > 0 => self.go_to(&head, rows.start - 1),
            "ArrowRight" => focus_sibling_control(&head, &target, false),
            "ArrowLeft" => focus_sibling_control(&head, &target, true),
            "Escape" => self.go_to(&head, rows.start),
            _ => return,
        }
        event.prevent_default();
    }

    /// Focuses a row of the table that contains an element, once it is drawn.
    fn go_to(&self, within: &Element, position: usize) {
        self.current.set(position);
        let table = within.closest("table").ok().flatten();
        if !table.is_some_and(|table| focus_row(&table, position)) {
            *self.pending_focus.borrow_mut() = Some(position);
        }
    }

    /// Copies the selected rows, or else the current row.
    pub fn on_copy(&self, event: Event) {
        copy_rows(&event, || {
            let props = &self.props;
            let mut copied: Vec<Rc<T>> = Vec::new();
            if let Some(selection) = &props.selection {
                let selected = |row: &&Rc<T>| selection.contains(row.id());
                copied.extend(props.rows.iter().filter(selected).cloned());
            }
            if copied.is_empty() {
                copied.extend(props.rows.get(self.current_position).cloned());
            }
            Some((copied.len(), props.copy_text.emit(copied)))
        });
    }
}

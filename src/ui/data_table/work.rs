//! What a table does: with the pointer, with keys, and when something is copied.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::utils::window;
use wasm_bindgen::JsCast;
use web_sys::{ClipboardEvent, Element, KeyboardEvent};
use yew::prelude::*;

use super::act::{Act, OnAct, act_on};
use super::as_text::AsText;
use super::column::Column;
use super::focus::{click_in, focus_row, is_control, row_of, step_inside};
use super::rows::{RowKey, Rows};
use super::selection::{Selection, span};
use crate::i18n::{Table as Words, t};
use crate::ui::announce::say;
use crate::ui::keys;

/// So many rows are one page of PageUp and PageDown.
const PAGE: u32 = 10;

/// What the handlers of a table work with.
pub(super) struct Work {
    pub columns: Rc<[Column]>,
    pub rows: Rows,
    pub shown: Rc<[u32]>,
    pub selection: Option<Selection>,
    pub on_select: Callback<Selection>,
    pub on_act: OnAct,
    /// The place of the row that the focus comes to.
    pub current: UseStateHandle<u32>,
    /// The row that the next ticking with Shift reaches from.
    pub anchor: Rc<RefCell<u32>>,
    /// The row to put the focus on once it is drawn.
    pub wanted: Rc<RefCell<Option<u32>>>,
    /// How many rows are shown.
    pub len: u32,
    /// [`current`](Self::current), as far as there are so many rows.
    pub here: u32,
}

impl Work {
    /// A handler of it.
    pub fn hears<E: 'static>(self: &Rc<Self>, act: fn(&Self, E)) -> Callback<E> {
        let work = self.clone();
        Callback::from(move |event| act(&work, event))
    }

    fn key_at(&self, at: u32) -> Option<RowKey> {
        let row = self.shown.get(at as usize)?;
        Some(self.rows.key(*row))
    }

    /// The rows from `from` to `at` become what `at` is not, or ticked in any case.
    fn tick(&self, from: u32, at: u32, always: bool) {
        let (Some(selection), Some(last)) = (&self.selection, self.key_at(at)) else {
            return;
        };
        let ticked = always || !selection.contains(last);
        *self.anchor.borrow_mut() = at;
        let keys = span(from, at).filter_map(|at| self.key_at(at));
        self.on_select.emit(selection.set(keys, ticked));
    }

    /// Ticks a row or takes its tick away, and with Shift all from the one ticked last.
    fn tick_to(&self, at: u32, range: bool) {
        let from = if range { *self.anchor.borrow() } else { at };
        self.tick(from, at, false);
    }

    pub fn tick_all(&self, ticked: bool) {
        let keys = (0..self.len).filter_map(|at| self.key_at(at));
        let selection = self.selection.clone().unwrap_or_default();
        self.on_select.emit(selection.set(keys, ticked));
    }

    pub fn click(&self, event: MouseEvent) {
        let Some((_, at)) = row_of(event.target()) else {
            return;
        };
        let target: Element = event.target_unchecked_into();
        if let Ok(Some(_)) = target.closest("button[data-open]") {
            if let Some(key) = self.key_at(at) {
                act_on(&self.on_act, Act::Edit, key);
            }
            return;
        }
        let on_box = target.matches("td.pick, td.pick input").unwrap_or_default();
        let with_key = event.shift_key() || event.ctrl_key() || event.meta_key();
        if on_box || (with_key && !is_control(&target)) {
            self.tick_to(at, event.shift_key());
        }
    }

    pub fn focus(&self, event: FocusEvent) {
        if let Some((_, at)) = row_of(event.target()) {
            self.current.set(at);
        }
    }

    pub fn key(&self, event: KeyboardEvent) {
        let Some((row, at)) = row_of(event.target()) else {
            return;
        };
        let target: Element = event.target_unchecked_into();
        let on_row = target == row;
        let move_to = |to: u32| {
            let to = to.min(self.len.saturating_sub(1));
            self.current.set(to);
            let table = row.closest("table").ok().flatten();
            if !table.is_some_and(|table| focus_row(&table, to)) {
                *self.wanted.borrow_mut() = Some(to);
            }
            if event.shift_key() && to != at {
                self.tick(at, to, true);
            }
        };
        match event.key().as_str() {
            "ArrowDown" => move_to(at + 1),
            "ArrowUp" => move_to(at.saturating_sub(1)),
            "PageDown" => move_to(at + PAGE),
            "PageUp" => move_to(at.saturating_sub(PAGE)),
            "Home" if on_row => move_to(0),
            "End" if on_row => move_to(self.len),
            "ArrowRight" => step_inside(&row, &target, false),
            "ArrowLeft" => step_inside(&row, &target, true),
            "Escape" if !on_row => keys::focus(&row),
            "Enter" if on_row && !keys::modified(&event) => {
                if !click_in(&row, "[data-open]") {
                    return;
                }
            }
            " " if on_row => self.tick_to(at, event.shift_key()),
            "a" if keys::command(&event) => self.tick_all(true),
            "F10" if event.shift_key() => drop(click_in(&row, ".menu-button")),
            "ContextMenu" => drop(click_in(&row, ".menu-button")),
            _ => return,
        }
        event.prevent_default();
    }

    pub fn copy(&self, event: Event) {
        // Text that was marked with the pointer is what is meant then.
        if has_marked_text() || keys::typing() {
            return;
        }
        let mut copied: Vec<u32> = Vec::new();
        if let Some(selection) = &self.selection {
            for row in self.shown.iter() {
                if selection.contains(self.rows.key(*row)) {
                    copied.push(*row);
                }
            }
        }
        if copied.is_empty() {
            copied.extend(self.shown.get(self.here as usize));
        }
        let text = AsText::of(&self.columns, &self.rows, copied);
        let clipboard = event
            .dyn_ref::<ClipboardEvent>()
            .and_then(ClipboardEvent::clipboard_data);
        let plain = text.for_clipboard();
        if clipboard.is_some_and(|clipboard| clipboard.set_data("text/plain", &plain).is_ok()) {
            event.prevent_default();
            say(&t(Words::Copied(text.rows.len())));
        }
    }
}

fn has_marked_text() -> bool {
    let selection = window().get_selection().ok().flatten();
    selection.is_some_and(|selection| !selection.is_collapsed())
}

//! Handling of clicks and keys in a calendar grid.

use std::ops::Range;
use std::rc::Rc;

use web_sys::Element;
use yew::prelude::*;

use super::cursor::{Cursor, HOUR, Moved};
use super::grid_time::local_time;
use super::keys::{KeyCommand, key_command};
use super::pointer::{clicked_place, opens_block};
use super::{GridAction, GridBlock, GridDay};
use crate::components::keys;
use crate::platform::keyboard::KeyPress;

/// State of a grid that its handlers need.
#[derive(Clone)]
pub struct GridHandling {
    /// Days.
    pub days: Rc<Vec<Rc<GridDay>>>,
    /// Hours that are shown without scrolling.
    pub hours: Range<u16>,
    /// Place that has the focus.
    pub here: Cursor,
    /// Something has its form open and can be placed.
    pub is_placing: bool,
    /// The person may add, move and delete blocks.
    pub can_edit: bool,
    /// Moves the focus.
    pub go: Callback<Cursor>,
    /// Keeps the focus on the block that an action moves.
    pub follow: Callback<()>,
    /// Sets the block that the keys move while Alt is held down.
    pub moved: UseStateSetter<Option<AttrValue>>,
    /// Receives what a person does.
    pub on_action: Callback<GridAction>,
}

impl GridHandling {
    /// Handles a click.
    pub fn click(&self, event: &MouseEvent) {
        let Some(target) = event.target_dyn_into::<Element>() else {
            return;
        };
        let closest = |selector| target.closest(selector).ok().flatten();
        let opens = opens_block(&target, event, self.is_placing);
        if let Some(button) = closest(".cal-block").filter(|_| opens) {
            let key = button.get_attribute("data-block").unwrap_or_default();
            self.on_action.emit(GridAction::Open {
                key: key.into(),
                button,
            });
        } else if closest("[data-slot]").is_some() {
            self.create();
        } else if let Some((day, minute)) = clicked_place(&target, event) {
            self.go.emit(Cursor::Slot { day, minute });
            if let Some(day) = self.days.get(day).filter(|_| self.is_placing) {
                let date = day.date;
                self.on_action.emit(GridAction::Place { date, minute });
            }
        }
    }

    /// Handles a key.
    pub fn key(&self, event: &KeyboardEvent) {
        let press = KeyPress::from_event(event);
        let block = self.block();
        let movable = block.filter(|block| self.can_edit && block.is_movable());
        if let Some(block) = movable.filter(|_| press.as_ref().is_some_and(|press| press.alt)) {
            self.moved.set(Some(block.key.clone()));
        }
        let Some(command) = press.and_then(|press| key_command(&press)) else {
            return;
        };
        let is_handled = match command {
            KeyCommand::Step(step) => {
                match self.here.moved(step, &self.days, &self.hours) {
                    Moved::To(next) => self.go.emit(next),
                    Moved::BeforeFirstDay => self.leave(false),
                    Moved::AfterLastDay => self.leave(true),
                }
                true
            }
            KeyCommand::Create => {
                self.create();
                true
            }
            KeyCommand::Paste => self.paste(block),
            KeyCommand::Copy if keys::has_text_selection() => false,
            KeyCommand::Move { .. }
            | KeyCommand::Resize(_)
            | KeyCommand::Delete
            | KeyCommand::Copy => self.change(command, movable),
        };
        if is_handled {
            event.prevent_default();
            event.stop_propagation();
        }
    }

    /// Returns the block that has the focus.
    fn block(&self) -> Option<&GridBlock> {
        match &self.here {
            Cursor::Item(key) => self.days.iter().find_map(|day| day.block(key)),
            Cursor::Slot { .. } | Cursor::Turned { .. } => None,
        }
    }

    /// Chooses the time of the cursor: for what is placed, or to add something.
    fn create(&self) {
        let (day, minute) = self.here.place(&self.days);
        let Some(day) = self.days.get(day).filter(|_| self.can_edit) else {
            return;
        };
        let date = day.date;
        if self.is_placing {
            return self.on_action.emit(GridAction::Place { date, minute });
        }
        self.on_action.emit(GridAction::Create {
            start: local_time(date, minute),
            minutes: HOUR.into(),
        });
    }

    /// Carries out a key on a block.
    fn change(&self, command: KeyCommand, block: Option<&GridBlock>) -> bool {
        let action = block.and_then(|block| command.on_block(block.key.clone()));
        let Some(action) = action else { return false };
        if matches!(command, KeyCommand::Move { .. } | KeyCommand::Resize(_)) {
            self.follow.emit(());
        }
        self.on_action.emit(action);
        true
    }

    /// Puts a copy of what was taken at the place of the cursor, which is no marker.
    fn paste(&self, block: Option<&GridBlock>) -> bool {
        let (day, minute) = self.here.place(&self.days);
        let is_marker = matches!(self.here, Cursor::Item(_)) && block.is_none();
        let Some(day) = self.days.get(day).filter(|_| !is_marker) else {
            return false;
        };
        let date = day.date;
        self.on_action.emit(GridAction::Paste { date, minute });
        true
    }

    /// Goes to the next days, or to the days before.
    fn leave(&self, forward: bool) {
        if let Some(first) = self.days.first() {
            let left = first.date;
            self.go.emit(Cursor::Turned { forward, left });
            self.on_action.emit(GridAction::Leave { forward });
        }
    }
}

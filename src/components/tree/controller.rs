//! Handling of the events of a tree: keys, clicks and the focus.

use std::rc::Rc;

use lectern_core::search::ItemIndex;
use wasm_bindgen::JsCast;
use web_sys::{Element, EventTarget, FocusOptions, HtmlElement, KeyboardEvent};
use yew::prelude::*;

use super::keys::{TreeAction, action_for_key};
use super::mode::{CheckRequest, CheckScope, NodeMove, OnNodeMove, TreeMode};
use super::model::{TreeModel, TreeNode};
use super::row::row_id;
use super::rows::Rows;
use super::state::{Shown, TreeState};
use crate::platform::keyboard::KeyPress;

/// Row that has received the focus.
pub struct FocusedRow<Id> {
    /// Its node.
    pub id: Id,
    /// Its number.
    pub number: usize,
}

/// The tree as it is shown, for the handlers of events.
pub struct Controller<N: TreeNode> {
    /// Id of the tree.
    pub id: AttrValue,
    /// Nodes.
    pub model: Rc<TreeModel<N>>,
    /// Whether one node is selected or many are checked.
    pub mode: TreeMode<N::Id>,
    /// Receives a node that is moved by keyboard.
    pub on_move: Option<OnNodeMove<N::Id>>,
    /// Cursor and expanded nodes.
    pub state: UseStateHandle<TreeState<N::Id>>,
    /// Rows.
    pub rows: Rc<Rows>,
    /// Nodes that the filter shows, if there is one.
    pub shown_ids: Option<Rc<[N::Id]>>,
    /// Number of the current row.
    pub current: Option<usize>,
}

impl<N: TreeNode> Controller<N> {
    /// Returns a handler of events that calls `handle`.
    pub fn handler<E: 'static>(
        self: &Rc<Self>,
        handle: impl Fn(&Self, E) + 'static,
    ) -> Callback<E> {
        let controller = self.clone();
        Callback::from(move |event| handle(&controller, event))
    }

    /// Changes the state by `change`, which is given the tree as it is shown. Returns the number of
    /// the row that is current then.
    fn update(&self, change: impl FnOnce(&mut TreeState<N::Id>, &Shown<'_, N>)) -> Option<usize> {
        let mut next = TreeState::clone(&self.state);
        let shown = Shown {
            model: &self.model,
            rows: &self.rows,
            filtered: self.shown_ids.is_some(),
            current: self.current,
        };
        change(&mut next, &shown);
        let current = next.current_row(&self.model, &self.rows, None);
        self.state.set(next);
        current
    }

    /// Returns the node of a row.
    fn node(&self, row: usize) -> Option<&Rc<N>> {
        Some(self.model.node(self.rows.get(row)?.node))
    }

    /// Asks to toggle checkboxes, in a tree that has them.
    fn check(&self, scope: CheckScope<N::Id>) {
        match &self.mode {
            TreeMode::Select { .. } => {}
            TreeMode::Check { on_check, .. } => on_check.emit(CheckRequest {
                scope,
                shown: self.shown_ids.clone(),
            }),
        }
    }

    /// Selects the node of a row, or toggles its checkbox, with those of its descendants unless
    /// `only`.
    fn choose(&self, row: usize, only: bool) {
        let Some(node) = self.node(row).filter(|node| node.is_enabled()) else {
            return;
        };
        match &self.mode {
            TreeMode::Select { on_select, .. } => on_select.emit(node.id()),
            TreeMode::Check { .. } if only => self.check(CheckScope::Node(node.id())),
            TreeMode::Check { .. } => self.check(CheckScope::Branch(node.id())),
        }
    }

    fn toggle_expanded(&self, row: usize) {
        if let Some(expanded) = self.rows.get(row).and_then(|row| row.expanded) {
            self.update(|state, shown| {
                state.go_to(shown, row);
                state.set_expanded(shown, row, !expanded);
            });
        }
    }

    /// Handles a key press. `page` is the number of rows per page.
    pub fn on_key(&self, event: &KeyboardEvent, page: usize) {
        let Some(press) = KeyPress::from_event(event) else {
            return;
        };
        // A button in a row is pressed by the browser.
        let in_row = is_control(event.target());
        if in_row && matches!(press.name.as_str(), "Enter" | " ") {
            return;
        }
        let now = event.time_stamp() as u64;
        let Some(action) = action_for_key(&press, page, now, self.state.is_typing(now)) else {
            return;
        };
        if self.act(&action) {
            event.prevent_default();
            event.stop_propagation();
        }
    }

    /// Carries out an action; returns `false` if it has no meaning in this tree.
    fn act(&self, action: &TreeAction) -> bool {
        let Some(current) = self.current else {
            return false;
        };
        let has_checks = matches!(self.mode, TreeMode::Check { .. });
        match action {
            TreeAction::Activate if has_checks && self.is_parent(current) => {
                self.toggle_expanded(current);
            }
            TreeAction::Activate | TreeAction::Choose => self.choose(current, false),
            TreeAction::CheckNode if has_checks => self.choose(current, true),
            TreeAction::CheckAll if has_checks => self.check(CheckScope::All),
            TreeAction::CheckNode | TreeAction::CheckAll => return false,
            TreeAction::MoveAndCheck(_) => {
                let to = self.update(|state, shown| state.apply(shown, action));
                if let Some(to) = to.filter(|to| has_checks && Some(*to) != self.current) {
                    self.choose(to, true);
                }
            }
            TreeAction::OpenMenu => return self.open_menu(current),
            TreeAction::MoveOut => return self.move_node(current, false),
            TreeAction::MoveIn => return self.move_node(current, true),
            TreeAction::Move(_)
            | TreeAction::Open
            | TreeAction::Close
            | TreeAction::ExpandSiblings
            | TreeAction::TypeAhead(..) => {
                self.update(|state, shown| state.apply(shown, action));
            }
        }
        true
    }

    fn is_parent(&self, row: usize) -> bool {
        self.rows.get(row).is_some_and(|row| row.expanded.is_some())
    }

    fn open_menu(&self, row: usize) -> bool {
        let Some(node) = self.node(row) else {
            return false;
        };
        let row = gloo::utils::document().get_element_by_id(&row_id::<N>(&self.id, node.id()));
        let button = row.and_then(|row| row.query_selector(".menu-button").ok().flatten());
        let button = button.and_then(|button| button.dyn_into::<HtmlElement>().ok());
        if let Some(button) = &button {
            button.click();
        }
        button.is_some()
    }

    /// Asks the page to move the node of a row.
    fn move_node(&self, row: usize, into: bool) -> bool {
        let (Some(on_move), Some(found)) = (&self.on_move, self.rows.get(row)) else {
            return false;
        };
        let model = &self.model;
        let id = model.node(found.node).id();
        let parent = model.parent(found.node);
        if into {
            let before = self.rows.iter().take(row).rev();
            let mut siblings = before.filter(|row| model.parent(row.node) == parent);
            if let Some(sibling) = siblings.next() {
                let sibling = model.node(sibling.node).id();
                // The node stays in sight, and keeps the focus.
                self.update(|state, _| {
                    Rc::make_mut(&mut state.expanded).insert(sibling);
                });
                on_move.emit((id, NodeMove::Into(sibling)));
            }
        } else if parent.is_some() {
            on_move.emit((id, NodeMove::OutOfParent));
        }
        true
    }

    /// Handles a click on a row.
    pub fn on_click(&self, event: &MouseEvent) {
        if is_control(event.target()) {
            return;
        }
        let Some((element, row)) = self.row_at(event.target()) else {
            return;
        };
        if element.closest("[data-twisty]").ok().flatten().is_some() {
            return self.toggle_expanded(row);
        }
        self.update(|state, shown| state.go_to(shown, row));
        self.choose(row, event.alt_key());
    }

    /// Moves the cursor to the row that has received the focus, and returns that row. Returns `None` for the
    /// row of a node that is gone, which has yet to be removed.
    pub fn on_focus(&self, event: &FocusEvent) -> Option<FocusedRow<N::Id>> {
        let (element, number) = self.row_at(event.target())?;
        let id = self.node(number)?.id();
        let row = element.closest("[data-node]").ok().flatten()?;
        if row.id() != row_id::<N>(&self.id, id) {
            return None;
        }
        if self.current != Some(number) {
            self.update(|state, shown| state.set_cursor(shown, number));
        }
        Some(FocusedRow { id, number })
    }

    /// Returns the target of an event and the row that contains it.
    fn row_at(&self, target: Option<EventTarget>) -> Option<(Element, usize)> {
        let element: Element = target?.dyn_into().ok()?;
        let row = element.closest("[data-node]").ok().flatten()?;
        let node = ItemIndex::from_usize(row.get_attribute("data-node")?.parse().ok()?);
        Some((element, self.rows.row_of(node)?))
    }
}

/// Returns whether an element is a control inside a row, which handles its own events.
fn is_control(target: Option<EventTarget>) -> bool {
    let element = target.and_then(|target| target.dyn_into::<Element>().ok());
    element.is_some_and(|element| matches!(element.closest("button, [role=menu]"), Ok(Some(_))))
}

/// Focuses the row with this element id, wherever it is: the tree scrolls to it afterwards.
pub fn focus_row(id: &str) {
    let row = gloo::utils::document().get_element_by_id(id);
    if let Some(row) = row.and_then(|row| row.dyn_into::<HtmlElement>().ok()) {
        let options = FocusOptions::new();
        options.set_prevent_scroll(true);
        // A row that cannot be focused leaves the focus where it is.
        let _ = row.focus_with_options(&options);
    }
}

//! Buttons that keys press from anywhere on a page: the primary button, the one that saves, the one for
//! something new, those that undo and redo what is not in the workspace yet. A button registers itself
//! while it is drawn; whoever handles the key asks the [`ButtonShortcuts`] of the context to press it.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo::utils::document;
use web_sys::{Element, HtmlElement};
use yew::prelude::*;

/// A shortcut that presses a button.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ButtonShortcut {
    /// Ctrl+Enter.
    Primary,
    /// Ctrl+S.
    Save,
    /// N.
    New,
    /// Ctrl+Z.
    Undo,
    /// Ctrl+Shift+Z.
    Redo,
}

/// The buttons of the page that have shortcuts, in the order in which they appeared.
#[derive(Clone, Default)]
pub struct ButtonShortcuts(Rc<Registry>);

#[derive(Default)]
struct Registry {
    buttons: RefCell<Vec<Registered>>,
    next: Cell<u64>,
}

struct Registered {
    number: u64,
    button: NodeRef,
    shortcuts: &'static [ButtonShortcut],
}

impl PartialEq for ButtonShortcuts {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl ButtonShortcuts {
    /// Presses the button with a shortcut: that of the form with the focus, or else the one that appeared
    /// last. While a dialog is open, only its buttons count. Returns whether there is one.
    pub fn press(&self, shortcut: ButtonShortcut) -> bool {
        let focused = document().active_element();
        let registered = self.0.buttons.borrow();
        let buttons = registered.iter().rev();
        let buttons = buttons.filter(|row| row.shortcuts.contains(&shortcut));
        let buttons = buttons.filter_map(|row| row.button.cast::<HtmlElement>());
        let mut buttons: Vec<HtmlElement> = buttons.filter(|button| is_reachable(button)).collect();
        // Pressing a button may draw others, which register themselves.
        drop(registered);
        let in_form = |button: &HtmlElement| has_focus(button, focused.as_ref());
        let position = buttons.iter().position(in_form).unwrap_or(0);
        let found = position < buttons.len();
        if found {
            buttons.swap_remove(position).click();
        }
        found
    }

    /// Registers a button. Returns the number by which it is removed.
    fn insert(&self, button: NodeRef, shortcuts: &'static [ButtonShortcut]) -> u64 {
        let number = self.0.next.get();
        self.0.next.set(number + 1);
        self.0.buttons.borrow_mut().push(Registered {
            number,
            button,
            shortcuts,
        });
        number
    }

    fn remove(&self, number: u64) {
        let mut buttons = self.0.buttons.borrow_mut();
        buttons.retain(|row| row.number != number);
    }
}

/// Returns whether a button is not behind an open dialog.
fn is_reachable(button: &Element) -> bool {
    let dialog_open = matches!(document().query_selector("dialog[open]"), Ok(Some(_)));
    !dialog_open || matches!(button.closest("dialog[open]"), Ok(Some(_)))
}

/// Returns whether the focus is in the form of a button.
fn has_focus(button: &Element, focused: Option<&Element>) -> bool {
    let form = button.closest("form").ok().flatten();
    form.is_some_and(|form| form.contains(focused.map(AsRef::as_ref)))
}

/// Gives a button shortcuts for as long as it is drawn and `active`. Returns the reference for it.
///
/// Without a [`ButtonShortcuts`] in the context the button has none.
#[hook]
pub fn use_button_shortcuts(shortcuts: &'static [ButtonShortcut], active: bool) -> NodeRef {
    let button = use_node_ref();
    let context = use_context::<ButtonShortcuts>();
    use_effect_with(
        (context, button.clone(), shortcuts, active),
        |(context, button, shortcuts, active)| {
            let context = context.clone().filter(|_| *active);
            let registered = context.map(|context| {
                let number = context.insert(button.clone(), shortcuts);
                (context, number)
            });
            move || {
                if let Some((context, number)) = registered {
                    context.remove(number);
                }
            }
        },
    );
    button
}

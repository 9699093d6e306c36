//! Typing that the browser can undo in the control with the focus. Ctrl+Z belongs to it while there is any,
//! and to the workspace otherwise.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::events::{EventListener, EventListenerOptions};
use gloo::utils::document;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement, HtmlInputElement, HtmlTextAreaElement};

/// Text of the control with the focus.
struct ControlText {
    control: Element,
    /// When the control received the focus.
    before: String,
    /// After the last input; `None` without any. The browser forgets what was typed when the app sets
    /// another text.
    typed: Option<String>,
}

impl ControlText {
    /// Returns whether `focused` is the control, with the text that was typed last.
    fn is_typed_in(&self, focused: &Element) -> bool {
        self.control == *focused && self.typed.is_some() && self.typed == text_of(focused)
    }
}

/// Typing in the control with the focus, observed for as long as this lives.
pub struct TextEdits {
    current: Rc<RefCell<Option<ControlText>>>,
    _listeners: [EventListener; 2],
}

impl TextEdits {
    /// Starts to observe.
    #[must_use]
    pub fn observe() -> Self {
        let current = Rc::new(RefCell::new(None::<ControlText>));
        let listen = |name: &'static str, handle: fn(&RefCell<Option<ControlText>>, Element)| {
            let current = current.clone();
            let on_event = move |event: &Event| {
                let target = event.target().and_then(|target| target.dyn_into().ok());
                if let Some(control) = target {
                    handle(&current, control);
                }
            };
            let options = EventListenerOptions::run_in_capture_phase();
            EventListener::new_with_options(&document(), name, options, on_event)
        };
        Self {
            _listeners: [listen("focusin", on_focus), listen("input", on_input)],
            current,
        }
    }

    /// Returns whether the browser can undo what was typed in the control with the focus.
    #[must_use]
    pub fn can_undo(&self) -> bool {
        let Some(focused) = document().active_element() else {
            return false;
        };
        if let Some(element) = focused.dyn_ref::<HtmlElement>()
            && element.is_content_editable()
        {
            return true;
        }
        let current = self.current.borrow();
        let typed = current.as_ref().filter(|text| text.is_typed_in(&focused));
        typed.is_some_and(|text| text.typed.as_ref() != Some(&text.before))
    }

    /// Returns whether the browser may be able to redo what was typed in the control with the focus and
    /// undone.
    #[must_use]
    pub fn can_redo(&self) -> bool {
        let Some(focused) = document().active_element() else {
            return false;
        };
        let current = self.current.borrow();
        let is_typed = |text: &ControlText| text.is_typed_in(&focused);
        self.can_undo() || current.as_ref().is_some_and(is_typed)
    }

    /// Leaves undoing and redoing to the workspace until something is typed again, once it has undone or redone
    /// a change.
    pub fn forget(&self) {
        if let Some(text) = &mut *self.current.borrow_mut() {
            text.typed = None;
        }
    }
}

fn on_focus(current: &RefCell<Option<ControlText>>, control: Element) {
    let text = text_of(&control);
    // A control gets the focus again with the window, and can still undo what was typed in it.
    let is_same = |before: &ControlText| before.control == control && before.typed == text;
    if current.borrow().as_ref().is_some_and(is_same) {
        return;
    }
    current.replace(text.map(|before| ControlText {
        control,
        before,
        typed: None,
    }));
}

fn on_input(current: &RefCell<Option<ControlText>>, control: Element) {
    let typed = text_of(&control);
    if let Some(text) = &mut *current.borrow_mut()
        && text.control == control
    {
        text.typed = typed;
    }
}

/// Returns the text of a control in which text is typed.
fn text_of(control: &Element) -> Option<String> {
    if let Some(area) = control.dyn_ref::<HtmlTextAreaElement>() {
        return Some(area.value());
    }
    let input = control.dyn_ref::<HtmlInputElement>()?;
    let is_text = !matches!(
        input.type_().as_str(),
        "checkbox" | "radio" | "button" | "file" | "range"
    );
    is_text.then(|| input.value())
}

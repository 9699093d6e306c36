//! Choice that looks like an attribute until it is edited.

use std::cell::Cell;
use std::rc::Rc;

use gloo::timers::callback::Timeout;
use web_sys::{HtmlSelectElement, KeyboardEvent};
use yew::prelude::*;

use super::choices::{options, use_controlled};
use crate::components::icon::{Icon, icon};
use crate::platform::keyboard::KeyPress;
use crate::platform::show_picker::show_picker;

/// Pause in ms after which a value that keys have chosen is received, as long as the focus stays.
const REST_MS: u32 = 1000;

/// Props of [`InlineSelect`].
#[derive(Properties, PartialEq)]
pub struct InlineSelectProps {
    /// Id of the control.
    pub id: AttrValue,
    /// Label.
    pub label: AttrValue,
    /// Values and their labels, in order.
    pub options: Vec<(AttrValue, AttrValue)>,
    /// Selected value.
    pub value: AttrValue,
    /// Receives the newly selected value: of several that keys have chosen one after the other, the last.
    pub on_change: Callback<String>,
    /// Value that keys had chosen, and nobody received, when the page was left.
    #[prop_or_default]
    pub draft: Option<String>,
    /// Called with each value that keys choose, and with `None` once it has been received.
    #[prop_or_default]
    pub on_draft: Callback<Option<String>>,
    /// Colour of the value, hexadecimal `rrggbb`, of which the hue is used.
    #[prop_or_default]
    pub colour: Option<AttrValue>,
}

/// Drop-down list that shows its label and value as an attribute with a pencil. A click or Enter opens
/// the list. The arrow keys choose one value after the other without opening it: the last of them is the one
/// change, made when the focus leaves, at Enter or another command, or after a pause.
#[component]
pub fn InlineSelect(props: &InlineSelectProps) -> Html {
    let run = use_key_run(&props.on_change, &props.on_draft);
    {
        let run = run.clone();
        let is_offered = |draft: &String| props.options.iter().any(|(value, _)| **value == **draft);
        let left = props.draft.clone().filter(is_offered);
        use_effect_with((), move |()| {
            if let Some(value) = left {
                run.pass_on(value);
            }
        });
    }
    let value = run.value.as_ref().unwrap_or(&props.value).clone();
    let on_change = {
        let run = run.clone();
        Callback::from(move |value: String| run.choose(value))
    };
    let (node, onchange) = use_controlled(&props.options, &value, &on_change);
    let onkeydown = {
        let (node, run) = (node.clone(), run.clone());
        move |event: KeyboardEvent| {
            let Some(press) = KeyPress::from_event(&event) else {
                return;
            };
            let is_enter = press.name == "Enter" && !press.is_modified();
            run.by_keys.set(!is_enter && !press.is_modified());
            if is_enter || press.is_modified() {
                run.end();
            }
            if let Some(select) = node.cast::<HtmlSelectElement>().filter(|_| is_enter) {
                event.prevent_default();
                show_picker(select);
            }
        }
    };
    let onpointerdown = {
        let run = run.clone();
        move |_: PointerEvent| run.by_keys.set(false)
    };
    let onblur = move |_: FocusEvent| run.end();
    html! {
        <div class="attribute">
            <label class="attribute-name" for={props.id.clone()}>{ &props.label }</label>
            <div class={classes!("inline-select", value.is_empty().then_some("unset"))}>
                if let Some(colour) = &props.colour { <span class="swatch" ~style={format!("--swatch:#{colour}")}></span> }
                <select ref={node} id={props.id.clone()} {onchange} {onkeydown} {onpointerdown} {onblur}>{ options(&props.options, &value) }</select>
                { icon(Icon::Pencil) }
            </div>
        </div>
    }
}

/// Values that keys choose one after the other.
#[derive(Clone)]
struct KeyRun {
    /// The last value, which nobody has received yet.
    value: UseStateHandle<Option<AttrValue>>,
    pending: Rc<Cell<Option<(String, Timeout)>>>,
    /// The value was chosen by a key in the closed list.
    by_keys: Rc<Cell<bool>>,
    on_change: Callback<String>,
    on_draft: Callback<Option<String>>,
}

/// Starts a run, which ends at the latest with the component.
#[hook]
fn use_key_run(on_change: &Callback<String>, on_draft: &Callback<Option<String>>) -> KeyRun {
    let latest = use_mut_ref(Callback::noop);
    latest.replace(on_change.clone());
    let run = KeyRun {
        value: use_state_eq(|| None),
        pending: (*use_memo((), |()| Rc::new(Cell::new(None)))).clone(),
        by_keys: (*use_memo((), |()| Rc::new(Cell::new(false)))).clone(),
        on_change: Callback::from(move |value| {
            let on_change = latest.borrow().clone();
            on_change.emit(value);
        }),
        on_draft: on_draft.clone(),
    };
    {
        let run = run.clone();
        use_effect_with((), move |()| move || run.end());
    }
    run
}

impl KeyRun {
    /// Takes a value that was chosen, for the end of the run if it was by a key.
    fn choose(&self, value: String) {
        if !self.by_keys.get() {
            self.pending.take();
            return self.pass_on(value);
        }
        self.value.set(Some(value.clone().into()));
        self.on_draft.emit(Some(value.clone()));
        let run = self.clone();
        let timeout = Timeout::new(REST_MS, move || {
            if let Some((value, timeout)) = run.pending.take() {
                // It is being carried out.
                timeout.forget();
                run.pass_on(value);
            }
        });
        self.pending.set(Some((value, timeout)));
    }

    /// Passes on the last value, if there is one that was not.
    fn end(&self) {
        if let Some((value, _)) = self.pending.take() {
            self.pass_on(value);
        }
    }

    fn pass_on(&self, value: String) {
        self.value.set(None);
        self.on_change.emit(value);
        self.on_draft.emit(None);
    }
}

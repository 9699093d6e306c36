//! A form beside a list that stays usable. The panel is not modal; Escape closes it, and unsaved
//! input is not discarded without asking.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, KeyboardEvent};
use yew::prelude::*;

use crate::components::error_summary::ErrorSummary;
use crate::components::icon::{Icon, icon};
use crate::components::keys;
use crate::components::picker::submit_complete;
use crate::components::primary_button::PrimaryButton;
use crate::components::unsaved_question::{UnsavedInput, use_unsaved_question_with};
use crate::i18n::{Frame, t};
use crate::platform::keyboard::KeyPress;

/// Selector of the fields of a form that is open.
const FIELDS: &str = "[aria-labelledby='side-panel-title'] .card-body input";

/// Record whose form a panel shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PanelTarget<Id> {
    /// A new record.
    New,
    /// The record with this id.
    Record(Id),
    /// A new record that begins with the values of the one with this id.
    Copy(Id),
}

impl<Id> PanelTarget<Id> {
    /// Returns the id of the record; `None` for a new one.
    pub fn id(self) -> Option<Id> {
        match self {
            Self::New | Self::Copy(_) => None,
            Self::Record(id) => Some(id),
        }
    }
}

/// State of a panel.
#[derive(PartialEq)]
pub struct PanelHandle<Id: 'static> {
    shown: UseStateHandle<Option<PanelTarget<Id>>>,
    /// Requested while another form was open.
    requested: UseStateHandle<Option<PanelTarget<Id>>>,
}

impl<Id> Clone for PanelHandle<Id> {
    fn clone(&self) -> Self {
        Self {
            shown: self.shown.clone(),
            requested: self.requested.clone(),
        }
    }
}

impl<Id: Copy + PartialEq + 'static> PanelHandle<Id> {
    /// Returns the record whose form is shown, if the panel is open.
    #[must_use]
    pub fn shown(&self) -> Option<PanelTarget<Id>> {
        *self.shown
    }

    /// Returns whether another record was requested while a form is open.
    #[must_use]
    pub fn is_leaving(&self) -> bool {
        self.requested.is_some()
    }

    /// Shows the form of `target`, once a form of something else has been left. Focuses the form if it is
    /// open already.
    pub fn open(&self, target: PanelTarget<Id>) {
        match *self.shown {
            None => self.shown.set(Some(target)),
            Some(shown) if shown == target => {
                self.requested.set(None);
                keys::focus_first(FIELDS);
            }
            Some(_) => self.requested.set(Some(target)),
        }
    }

    /// Returns a callback that closes the form and shows the requested one, if any.
    #[must_use]
    pub fn on_leave(&self) -> Callback<()> {
        let panel = self.clone();
        Callback::from(move |()| {
            panel.shown.set(*panel.requested);
            panel.requested.set(None);
        })
    }

    /// Returns a callback that drops the request and keeps the form open.
    #[must_use]
    pub fn on_stay(&self) -> Callback<()> {
        let requested = self.requested.clone();
        Callback::from(move |()| requested.set(None))
    }
}

/// Starts a panel with the form of the record that `shown` returns.
#[hook]
pub fn use_panel<Id: 'static>(shown: impl FnOnce() -> Option<PanelTarget<Id>>) -> PanelHandle<Id> {
    PanelHandle {
        shown: use_state(shown),
        requested: use_state(|| None),
    }
}

/// Properties of [`SidePanel`].
#[derive(Properties, PartialEq)]
pub struct SidePanelProps {
    /// Title of the form.
    pub title: AttrValue,
    /// Label of the primary button.
    pub save: AttrValue,
    /// The values can be read, not changed.
    #[prop_or_default]
    pub read_only: bool,
    /// There is unsaved input.
    pub dirty: bool,
    /// Another record was requested: the panel asks if it is dirty, and leaves at once if not.
    #[prop_or_default]
    pub leaving: bool,
    /// Control id and message of each problem.
    #[prop_or_default]
    pub problems: Vec<(AttrValue, AttrValue)>,
    /// Number of failed attempts to save.
    #[prop_or_default]
    pub attempt: u32,
    /// Called by the primary button and by Enter in a field.
    pub on_save: Callback<()>,
    /// Called when the panel may close.
    pub on_leave: Callback<()>,
    /// Called when the person stays.
    pub on_stay: Callback<()>,
    /// Fields of the form.
    pub children: Html,
}

/// A panel with a form, its error summary and its buttons.
#[component]
pub fn SidePanel(props: &SidePanelProps) -> Html {
    use_restored_focus();
    let UnsavedInput {
        close,
        is_asking,
        question,
    } = use_unsaved_question_with(props.dirty, props.on_leave.clone(), props.on_stay.clone());
    use_effect_with(props.leaving, {
        let close = close.clone();
        move |leaving| {
            if *leaving && !is_asking {
                // Where the focus returns to if the person stays.
                keys::focus_first(FIELDS);
                close.emit(());
            }
        }
    });
    let onkeydown = {
        let close = close.clone();
        Callback::from(move |event: KeyboardEvent| {
            let escape = KeyPress::from_event(&event).is_some_and(|press| press.name == "Escape");
            if escape && !event.default_prevented() {
                event.prevent_default();
                close.emit(());
            }
        })
    };
    let onsubmit = submit_complete(props.on_save.clone());
    let onclick = close.reform(|_: MouseEvent| ());
    html! {
        <section class="side-panel card" aria-labelledby="side-panel-title" {onkeydown}>
            <form {onsubmit} novalidate={true}>
                <div class="card-head">
                    <h2 id="side-panel-title" tabindex="-1">{ &props.title }</h2>
                    <button type="button" class="icon-button" aria-label={t(Frame::Close)} onclick={onclick.clone()}>
                        { icon(Icon::Cross) }
                    </button>
                </div>
                <div class="card-body">
                    <ErrorSummary problems={props.problems.clone()} attempt={props.attempt} />
                    <fieldset class="panel-fields" disabled={props.read_only}>{ props.children.clone() }</fieldset>
                </div>
                { question }
                <footer class="panel-foot">
                    <button type="button" class="button" {onclick} onmousedown={keep_focus}>
                        { t(if props.read_only { Frame::Close } else { Frame::Cancel }) }
                    </button>
                    if !props.read_only {
                        <PrimaryButton submit=true saves=true onmousedown={Callback::from(keep_focus)}>{ &props.save }</PrimaryButton>
                    }
                </footer>
            </form>
        </section>
    }
}

/// Keeps the focus in a field while a button is pressed: a message that appears below the field on
/// blur would move the button away from under the pointer.
pub fn keep_focus(event: MouseEvent) {
    event.prevent_default();
}

/// Returns the focus, once the panel is gone, to the element that had it before the panel was drawn, or else
/// to the heading of the page.
#[hook]
pub fn use_restored_focus() {
    // Remembered before the first field takes the focus.
    let opener = use_memo((), |()| gloo::utils::document().active_element());
    use_effect_with((), move |()| move || restore_focus(opener.as_ref().clone()));
}

fn restore_focus(opener: Option<Element>) {
    let opener = opener.filter(|opener| opener.is_connected() && opener.tag_name() != "BODY");
    match opener.and_then(|opener| opener.dyn_into::<HtmlElement>().ok()) {
        Some(opener) => keys::focus(&opener),
        None => keys::focus_first("h1"),
    }
}

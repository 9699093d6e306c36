//! A form beside a list that stays usable. It is not modal; Escape closes it, and what was typed is
//! not thrown away without asking.

use std::rc::Rc;

use crate::ui::hooks::{use_effect_with, use_memo, use_state};
use crate::ui::{After, Properties, callback, component, html};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, KeyboardEvent};
use yew::prelude::*;

use super::error_summary::ErrorSummary;
use super::icon::{Icon, icon};
use super::keys;
use super::text::{Frame, Panel as Words, t};

/// What a panel shows, and what was asked for while a form stood in it.
#[derive(Clone, Debug, PartialEq)]
pub struct PanelState<T> {
    shown: Option<T>,
    next: Option<T>,
}

/// What happens to a panel.
pub enum PanelAction<T> {
    /// It is to show something.
    Open(T),
    /// It closes, or goes on to what was asked for meanwhile.
    Leave,
    /// It stays with what it shows.
    Stay,
}

impl<T: Clone + PartialEq + 'static> Reducible for PanelState<T> {
    type Action = PanelAction<T>;

    fn reduce(self: Rc<Self>, action: Self::Action) -> Rc<Self> {
        let Self { shown, next } = Self::clone(&self);
        Rc::new(match (action, shown) {
            (PanelAction::Open(target), None) => Self {
                shown: Some(target),
                next,
            },
            (PanelAction::Open(target), Some(shown)) => {
                let next = (shown != target).then_some(target);
                Self {
                    shown: Some(shown),
                    next,
                }
            }
            (PanelAction::Leave, _) => Self {
                shown: next,
                next: None,
            },
            (PanelAction::Stay, shown) => Self { shown, next: None },
        })
    }
}

/// Opens and closes a panel.
pub struct PanelHandle<T: Clone + PartialEq + 'static>(UseReducerHandle<PanelState<T>>);

impl<T: Clone + PartialEq + 'static> Clone for PanelHandle<T> {
    fn clone(&self) -> Self {
        Self(self.0.clone())
    }
}

impl<T: Clone + PartialEq + 'static> PanelHandle<T> {
    /// What it shows.
    #[must_use]
    pub fn shown(&self) -> Option<&T> {
        self.0.shown.as_ref()
    }

    /// Whether something else was asked for than what it shows.
    #[must_use]
    pub fn is_leaving(&self) -> bool {
        self.0.next.is_some()
    }

    /// Shows something; where a form is open, after that has been left.
    pub fn open(&self, target: T) {
        self.0.dispatch(PanelAction::Open(target));
    }

    /// Closes it, or goes on to what was asked for meanwhile.
    #[must_use]
    pub fn on_leave(&self) -> Callback<()> {
        let state = self.0.clone();
        callback(move |()| state.dispatch(PanelAction::Leave))
    }

    /// Stays with what it shows.
    #[must_use]
    pub fn on_stay(&self) -> Callback<()> {
        let state = self.0.clone();
        callback(move |()| state.dispatch(PanelAction::Stay))
    }
}

/// A panel that is closed at first.
#[hook]
pub fn use_panel<T: Clone + PartialEq + 'static>() -> PanelHandle<T> {
    PanelHandle(use_reducer(|| PanelState {
        shown: None,
        next: None,
    }))
}

/// The props of [`SidePanel`].
#[derive(Properties, PartialEq)]
pub struct SidePanelProps {
    /// What is edited.
    pub title: AttrValue,
    /// The word of the primary button.
    pub save: AttrValue,
    /// Whether something was typed that is not saved.
    pub dirty: bool,
    /// Whether something else was asked for: asks when dirty, else leaves at once.
    #[prop_or_default]
    pub leaving: bool,
    /// The ids of the controls and what is wrong with each.
    #[prop_or_default]
    pub problems: Vec<(AttrValue, AttrValue)>,
    /// Grows with every failed attempt.
    #[prop_or_default]
    pub attempt: u32,
    /// The primary button, Enter in a field.
    pub on_save: Callback<()>,
    /// It may close.
    pub on_leave: Callback<()>,
    /// It stays.
    pub on_stay: Callback<()>,
    /// The fields.
    pub children: Html,
}

/// The panel.
#[component]
pub fn SidePanel(props: &SidePanelProps) -> Html {
    let asking = use_state(|| false);
    // Before the first field takes the focus.
    let opener = use_memo((), |()| gloo::utils::document().active_element());
    use_effect_with((), move |()| move || give_back(opener.as_ref().clone()));
    {
        let (asking, on_leave) = (asking.clone(), props.on_leave.clone());
        use_effect_with(props.leaving, {
            let dirty = props.dirty;
            move |leaving| match (*leaving, dirty) {
                (true, true) => asking.set(true),
                (true, false) => on_leave.emit(()),
                _ => {}
            }
        });
    }
    {
        let shown = *asking;
        use_effect_with(shown, |shown| {
            if *shown {
                keys::focus_id("panel-stay");
            }
        });
    }
    let close = {
        let (asking, dirty, on_leave) = (asking.clone(), props.dirty, props.on_leave.clone());
        callback(move |()| {
            if dirty {
                asking.set(true);
            } else {
                on_leave.emit(());
            }
        })
    };
    let stay = {
        let (asking, on_stay) = (asking.clone(), props.on_stay.clone());
        callback(move |_: MouseEvent| {
            asking.set(false);
            on_stay.emit(());
            keys::focus_first(".side-panel .card-body input");
        })
    };
    let onkeydown = {
        let close = close.clone();
        callback(move |event: KeyboardEvent| {
            if event.key() == "Escape" && !event.default_prevented() {
                event.prevent_default();
                close.emit(());
            }
        })
    };
    let onsubmit = props.on_save.after(|event: SubmitEvent| {
        event.prevent_default();
    });
    let leave = props.on_leave.after(|_: MouseEvent| ());
    html! {
        <section class="side-panel card" aria-labelledby="side-panel-title" {onkeydown}>
            <form {onsubmit} novalidate={true}>
                <div class="card-head">
                    <h2 id="side-panel-title" tabindex="-1">{ &props.title }</h2>
                    <button type="button" class="icon-button" aria-label={t(Frame::Close)} onclick={close.after(|_: MouseEvent| ())}>
                        { icon(Icon::Cross) }
                    </button>
                </div>
                <div class="card-body">
                    <ErrorSummary problems={props.problems.clone()} attempt={props.attempt} />
                    { props.children.clone() }
                </div>
                if *asking {
                    <div class="panel-ask tone-warn" role="group" aria-labelledby="panel-ask">
                        <p id="panel-ask">{ t(Words::NotSaved) }</p>
                        <button type="button" id="panel-stay" class="button small" aria-describedby="panel-ask" onclick={stay}>{ t(Words::KeepEditing) }</button>
                        <button type="button" class="button small danger" onclick={leave.clone()}>{ t(Words::Discard) }</button>
                    </div>
                }
                <footer class="panel-foot">
                    <button type="button" class="button" onclick={leave} onmousedown={keep_focus}>{ t(Frame::Cancel) }</button>
                    <button type="submit" class="button primary" data-primary="true" data-save="true" aria-keyshortcuts="Control+Enter"
                        onmousedown={keep_focus}>{ &props.save }</button>
                </footer>
            </form>
        </section>
    }
}

/// Pressing a button does not take the focus out of a field: the sentence that may appear below the
/// field then would move the button away from under the pointer.
pub fn keep_focus(event: MouseEvent) {
    event.prevent_default();
}

/// The focus returns to what opened the panel; where that is gone, to the heading of the page.
fn give_back(opener: Option<Element>) {
    let there = opener.filter(|opener| opener.is_connected() && opener.tag_name() != "BODY");
    match there.and_then(|opener| opener.dyn_into::<HtmlElement>().ok()) {
        Some(opener) => keys::focus(&opener),
        None => keys::focus_first("h1"),
    }
}

//! Form beside a list that stays usable. The panel is not modal; Escape closes it, and unsaved input
//! is discarded only after confirmation.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, KeyboardEvent};
use yew::prelude::*;

use super::error_summary::ErrorSummary;
use super::icon::{Icon, icon};
use super::keys;
use crate::i18n::{Frame, Panel as Words, t};

/// Record whose form a panel shows, or `None` for a new record.
pub type Shown = Option<u128>;

/// Handle that opens and closes a panel.
#[derive(Clone)]
pub struct PanelHandle {
    shown: UseStateHandle<Option<Shown>>,
    /// Target requested while a form is open.
    next: UseStateHandle<Option<Shown>>,
}

impl PanelHandle {
    /// Returns the record shown, or `None` if the panel is closed.
    #[must_use]
    pub fn shown(&self) -> Option<Shown> {
        *self.shown
    }

    /// Returns whether a target other than the one shown is requested.
    #[must_use]
    pub fn is_leaving(&self) -> bool {
        self.next.is_some()
    }

    /// Shows `target`, after the open form has been left if there is one.
    pub fn open(&self, target: Shown) {
        match *self.shown {
            None => self.shown.set(Some(target)),
            Some(shown) => self.next.set((shown != target).then_some(target)),
        }
    }

    /// Returns a callback that closes the panel, or shows the target requested meanwhile.
    #[must_use]
    pub fn on_leave(&self) -> Callback<()> {
        let panel = self.clone();
        Callback::from(move |()| {
            panel.shown.set(*panel.next);
            panel.next.set(None);
        })
    }

    /// Returns a callback that drops the requested target.
    #[must_use]
    pub fn on_stay(&self) -> Callback<()> {
        let next = self.next.clone();
        Callback::from(move |()| next.set(None))
    }
}

/// Creates a panel handle; the panel is closed at first.
#[hook]
pub fn use_panel() -> PanelHandle {
    PanelHandle {
        shown: use_state(|| None),
        next: use_state(|| None),
    }
}

/// Props of [`SidePanel`].
#[derive(Properties, PartialEq)]
pub struct SidePanelProps {
    /// Title.
    pub title: AttrValue,
    /// Label of the primary button.
    pub save: AttrValue,
    /// There is unsaved input.
    pub dirty: bool,
    /// Another target is requested: asks for confirmation if dirty, leaves at once if not.
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
    /// Closes the panel.
    pub on_leave: Callback<()>,
    /// Keeps the panel open.
    pub on_stay: Callback<()>,
    /// Form fields.
    pub children: Html,
}

/// Side panel with a form.
#[component]
pub fn SidePanel(props: &SidePanelProps) -> Html {
    let asking = use_state(|| false);
    // Read before the first field receives the focus.
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
        Callback::from(move |()| {
            if dirty {
                asking.set(true);
            } else {
                on_leave.emit(());
            }
        })
    };
    let stay = {
        let (asking, on_stay) = (asking.clone(), props.on_stay.clone());
        Callback::from(move |_: MouseEvent| {
            asking.set(false);
            on_stay.emit(());
            keys::focus_first(".side-panel .card-body input");
        })
    };
    let onkeydown = {
        let close = close.clone();
        Callback::from(move |event: KeyboardEvent| {
            if event.key() == "Escape" && !event.default_prevented() {
                event.prevent_default();
                close.emit(());
            }
        })
    };
    let onsubmit = props.on_save.reform(|event: SubmitEvent| {
        event.prevent_default();
    });
    let leave = props.on_leave.reform(|_: MouseEvent| ());
    html! {
        <section class="side-panel card" aria-labelledby="side-panel-title" {onkeydown}>
            <form {onsubmit} novalidate={true}>
                <div class="card-head">
                    <h2 id="side-panel-title" tabindex="-1">{ &props.title }</h2>
                    <button type="button" class="icon-button" aria-label={t(Frame::Close)} onclick={close.reform(|_: MouseEvent| ())}>
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

/// Keeps the focus in the field while a button is pressed: an error message that appears on blur
/// would move the button away from the pointer.
pub fn keep_focus(event: MouseEvent) {
    event.prevent_default();
}

/// Returns the focus to the element that opened the panel or, if it is gone, to the page heading.
fn give_back(opener: Option<Element>) {
    let there = opener.filter(|opener| opener.is_connected() && opener.tag_name() != "BODY");
    match there.and_then(|opener| opener.dyn_into::<HtmlElement>().ok()) {
        Some(opener) => keys::focus(&opener),
        None => keys::focus_first("h1"),
    }
}

//! Toast at the bottom of the page, with Undo where it applies. It disappears after ten seconds; the
//! timer is paused while the pointer or the focus is on it. A new toast replaces the previous one.

use gloo::timers::callback::Timeout;
use yew::prelude::*;

use super::icon::{Icon, icon};
use crate::i18n::{Frame, t};

/// Severity of a toast.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ToastTone {
    /// Confirmation of an action.
    #[default]
    Plain,
    /// Failure of an action.
    Problem,
}

/// Toast message.
#[derive(Clone, Debug, PartialEq)]
pub struct Toast {
    /// Severity.
    pub tone: ToastTone,
    /// Text.
    pub text: AttrValue,
    /// Action of the Undo button, and of the key that undoes the last change; without one, there is no button.
    pub on_undo: Option<Callback<()>>,
    /// URL and label of a link.
    pub open: Option<(AttrValue, AttrValue)>,
}

impl Toast {
    /// Creates a toast with Undo.
    #[must_use]
    pub fn undoable(text: impl Into<AttrValue>, on_undo: Callback<()>) -> Self {
        Self {
            on_undo: Some(on_undo),
            ..Self::plain(ToastTone::Plain, text)
        }
    }

    /// Creates a toast without Undo or link.
    #[must_use]
    pub fn plain(tone: ToastTone, text: impl Into<AttrValue>) -> Self {
        Self {
            tone,
            text: text.into(),
            on_undo: None,
            open: None,
        }
    }

    /// Adds a link.
    #[must_use]
    pub fn with_link(mut self, href: impl Into<AttrValue>, label: impl Into<AttrValue>) -> Self {
        self.open = Some((href.into(), label.into()));
        self
    }
}

/// Props of [`ToastView`].
#[derive(Properties, PartialEq)]
pub struct ToastProps {
    /// Current toast.
    pub toast: Option<Toast>,
    /// Dismisses the toast.
    pub on_close: Callback<()>,
}

/// Time until a toast disappears, in ms.
const SHOWN_MS: u32 = 10_000;

/// Container of the current toast.
#[component]
pub fn ToastView(props: &ToastProps) -> Html {
    let held = use_state(|| false);
    {
        let on_close = props.on_close.clone();
        use_effect_with((props.toast.clone(), *held), move |(toast, held)| {
            let timer = (toast.is_some() && !held)
                .then(|| Timeout::new(SHOWN_MS, move || on_close.emit(())));
            move || drop(timer)
        });
    }
    let close = props.on_close.reform(|_: MouseEvent| ());
    html! {
        <div class="toast-place" role="status" onmouseenter={hold::<MouseEvent>(&held, true)} onmouseleave={hold::<MouseEvent>(&held, false)}
            onfocusin={hold::<FocusEvent>(&held, true)} onfocusout={hold::<FocusEvent>(&held, false)}>
            if let Some(toast) = &props.toast {
                <div class={classes!("toast", (toast.tone == ToastTone::Problem).then_some("problem"))}>
                    <span>{ &toast.text }</span>
                    if let Some((href, label)) = &toast.open {
                        <a class="toast-action" href={href} onclick={close.clone()}>{ label }</a>
                    }
                    if let Some(on_undo) = &toast.on_undo {
                        <button type="button" class="toast-action" onclick={on_undo.reform(|_| ())}>
                            { t(Frame::Undo) }
                            <kbd aria-hidden="true">{ "Ctrl Z" }</kbd>
                        </button>
                    }
                    <button type="button" class="toast-close" aria-label={t(Frame::DismissToast)} onclick={close}>
                        { icon(Icon::Cross) }
                    </button>
                </div>
            }
        </div>
    }
}

/// Returns an event handler that pauses or restarts the timer.
fn hold<E: 'static>(held: &UseStateHandle<bool>, on: bool) -> Callback<E> {
    held.setter().to_callback().reform(move |_| on)
}

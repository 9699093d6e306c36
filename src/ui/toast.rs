//! One message at the bottom, with a way back where there is one. Ten seconds; the clock stands
//! still while the pointer or the focus is on it. The newest replaces the one before.

use gloo::timers::callback::Timeout;
use yew::prelude::*;

use super::icon::{Icon, icon};
use crate::i18n::{Frame, t};

/// How a message is meant.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ToastTone {
    /// Something was done.
    #[default]
    Plain,
    /// Something was not.
    Problem,
}

/// A message.
#[derive(Clone, Debug, PartialEq)]
pub struct Toast {
    /// How it is meant.
    pub tone: ToastTone,
    /// What happened.
    pub text: AttrValue,
    /// Whether Undo is offered.
    pub undo: bool,
    /// A place to go, and its name.
    pub open: Option<(AttrValue, AttrValue)>,
}

impl Toast {
    /// A message with Undo.
    #[must_use]
    pub fn undoable(text: impl Into<AttrValue>) -> Self {
        Self {
            tone: ToastTone::Plain,
            text: text.into(),
            undo: true,
            open: None,
        }
    }

    /// A message alone.
    #[must_use]
    pub fn plain(tone: ToastTone, text: impl Into<AttrValue>) -> Self {
        Self {
            tone,
            text: text.into(),
            undo: false,
            open: None,
        }
    }

    /// The same with a link.
    #[must_use]
    pub fn with_link(mut self, href: impl Into<AttrValue>, label: impl Into<AttrValue>) -> Self {
        self.open = Some((href.into(), label.into()));
        self
    }
}

/// The props of [`Toast`].
#[derive(Properties, PartialEq)]
pub struct ToastProps {
    /// The message, if there is one.
    pub toast: Option<Toast>,
    /// Takes the last step back.
    pub on_undo: Callback<()>,
    /// The message has been read.
    pub on_close: Callback<()>,
}

const SHOWN_MS: u32 = 10_000;

/// Shows a message.
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
                    if toast.undo {
                        <button type="button" class="toast-action" onclick={props.on_undo.reform(|_| ())}>
                            { t(Frame::Undo) }<kbd aria-hidden="true">{ "Ctrl Z" }</kbd>
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

/// Stops the clock, or lets it begin anew.
fn hold<E: 'static>(held: &UseStateHandle<bool>, on: bool) -> Callback<E> {
    held.setter().to_callback().reform(move |_| on)
}

//! Deletion of everything that this browser stores. It cannot be undone, so the name of the
//! workspace has to be typed.

use lectern_core::text::clean_line;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::components::dialog::Dialog;
use crate::components::field::TextField;
use crate::components::toast::{Toast, ToastTone};
use crate::hooks::use_workspace;
use crate::i18n::{Frame, Settings as Message, store_error, t};
use crate::platform::store::delete_everything;

/// Button "Delete everything" with its dialog.
#[component]
pub fn DeleteEverything() -> Html {
    let open = use_state(|| false);
    let set_open = open.setter().to_callback();
    html! {
        <>
            <div class="inline-tools">
                <button type="button" class="button small danger" onclick={set_open.reform(|_: MouseEvent| true)}>{ t(Message::DeleteAll) }</button>
            </div>
            if *open {
                <DeleteEverythingDialog on_close={set_open.reform(|()| false)} />
            }
        </>
    }
}

/// Properties of [`DeleteEverythingDialog`].
#[derive(Properties, PartialEq)]
struct DeleteEverythingDialogProps {
    /// Called when the dialog is cancelled.
    on_close: Callback<()>,
}

/// Dialog that asks for the name of the workspace and deletes everything.
#[component]
fn DeleteEverythingDialog(props: &DeleteEverythingDialogProps) -> Html {
    let workspace = use_workspace();
    let typed = use_state(String::new);
    let attempted = use_state(|| false);
    let deleting = use_state(|| false);
    let name = workspace.read(|records| records.settings().name.clone());
    let matches = clean_line(&typed) == clean_line(&name);
    let on_close = {
        let (deleting, on_close) = (deleting.clone(), props.on_close.clone());
        Callback::from(move |()| {
            // A deletion that was requested cannot be cancelled.
            if !*deleting {
                on_close.emit(());
            }
        })
    };
    let onsubmit = {
        let (attempted, deleting) = (attempted.clone(), deleting.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            if *deleting {
                return;
            }
            if !matches {
                return attempted.set(true);
            }
            deleting.set(true);
            let (workspace, deleting) = (workspace.clone(), deleting.clone());
            spawn_local(async move {
                if let Err(error) = delete_everything().await {
                    deleting.set(false);
                    let text = AttrValue::from(store_error(&error));
                    workspace.toast(Toast::plain(ToastTone::Problem, text));
                }
            });
        })
    };
    let error = (*attempted && !matches).then(|| t(Message::NotTheName));
    html! {
        <Dialog title={t(Message::DeleteAllTitle)} alert=true on_close={on_close.clone()}>
            <form class="dialog-form" {onsubmit} novalidate=true>
                <p>{ t(Message::DeleteAllHelp) }</p>
                <TextField id="delete-name" label={t(Message::TypeName(name))} value={(*typed).clone()} {error}
                    on_input={typed.setter().to_callback()} />
                <p role="status">if *deleting { { t(Message::DeleteAllWaits) } }</p>
                if !*deleting {
                    <footer>
                        <button type="button" class="button" data-safest="true" onclick={on_close.reform(|_: MouseEvent| ())}>{ t(Frame::Cancel) }</button>
                        <button type="submit" class="button danger">{ t(Message::DeleteAll) }</button>
                    </footer>
                }
            </form>
        </Dialog>
    }
}

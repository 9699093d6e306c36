//! Deleting all that this browser holds. It cannot be taken back, so the name of the workspace has to
//! be typed.

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::components::dialog::Dialog;
use crate::components::field::TextField;
use crate::components::toast::{Toast, ToastTone};
use crate::i18n::{Frame, Settings as Words, store_error, t};
use crate::pages::live::use_watched;
use crate::platform::store::delete_everything;
use lectern_core::workspace::Kinds;

/// The button "Delete everything", and the question.
#[component]
pub fn Farewell() -> Html {
    let live = use_watched(Kinds::default());
    let asking = use_state(|| false);
    let typed = use_state(String::new);
    let tried = use_state(|| false);
    let waiting = use_state(|| false);
    let name = live.read(|records| records.settings().name.clone());
    let is_sure = typed.trim() == name.trim();
    let open = {
        let (asking, typed, tried) = (asking.clone(), typed.clone(), tried.clone());
        let waiting = waiting.clone();
        Callback::from(move |()| {
            // What the browser was asked to delete it deletes, sooner or later.
            if *waiting {
                return;
            }
            typed.set(String::new());
            tried.set(false);
            asking.set(!*asking);
        })
    };
    let press = {
        let open = open.clone();
        Callback::from(move |_: MouseEvent| open.emit(()))
    };
    let delete = {
        let (tried, waiting) = (tried.clone(), waiting.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            if *waiting {
                return;
            }
            if !is_sure {
                return tried.set(true);
            }
            waiting.set(true);
            let (live, waiting) = (live.clone(), waiting.clone());
            spawn_local(async move {
                if let Err(why) = delete_everything().await {
                    waiting.set(false);
                    let words = AttrValue::from(store_error(&why));
                    live.toast(Toast::plain(ToastTone::Problem, words));
                }
            });
        })
    };
    let error = (*tried && !is_sure).then(|| t(Words::NotTheName));
    html! {
        <>
            <div class="inline-tools">
                <button type="button" class="button small danger" onclick={press.clone()}>{ t(Words::DeleteAll) }</button>
            </div>
            if *asking {
                <Dialog title={t(Words::DeleteAllTitle)} alert=true on_close={open}>
                    <form class="dialog-form" onsubmit={delete} novalidate=true>
                        <p>{ t(Words::DeleteAllHelp) }</p>
                        <TextField id="delete-name" label={t(Words::TypeName(name))} value={(*typed).clone()} {error} on_input={typed.setter().to_callback()} />
                        <p role="status">if *waiting { { t(Words::DeleteAllWaits) } }</p>
                        if !*waiting {
                            <footer>
                                <button type="button" class="button" data-safest="true" onclick={press}>{ t(Frame::Cancel) }</button>
                                <button type="submit" class="button danger">{ t(Words::DeleteAll) }</button>
                            </footer>
                        }
                    </form>
                </Dialog>
            }
        </>
    }
}

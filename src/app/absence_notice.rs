//! Notice of what others changed while this browser was away.

use yew::prelude::*;

use crate::app::route::Route;
use crate::components::icon::{Icon, icon};
use crate::hooks::{use_sync_service, use_sync_state};
use crate::i18n::{Absences as Message, t};
use crate::pages::sync::absence::{authors, summary, use_forget_absence};

/// Notice after a long time without an exchange, until the person closes it.
#[component]
pub fn AbsenceNotice() -> Html {
    let service = use_sync_service();
    let _state = use_sync_state();
    let close = use_forget_absence();
    let Some(absence) = service
        .connection()
        .and_then(|connection| connection.absence)
    else {
        return Html::default();
    };
    html! {
        <div class="notice tone-accent" role="status">
            { icon(Icon::Info) }<p>{ summary(&absence) }{ " " }{ authors(&absence) }{ "." }</p>
            <a class="button small" href={Route::Sync.href()}>{ t(Message::Show) }</a>
            <button type="button" class="button small" onclick={close}>{ t(Message::Close) }</button>
        </div>
    }
}

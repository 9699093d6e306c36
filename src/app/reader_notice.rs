//! Notice that the workspace can be read and not edited, and what can be done about it.

use yew::prelude::*;

use super::edit_access::EditAccess;
use crate::app::route::Route;
use crate::components::icon::{Icon, icon};
use crate::hooks::{use_edit_access, use_sync_service};
use crate::i18n::{Frame as Message, t};

/// Notice for people whose account at the server may only read. A store of a newer version has a notice
/// of its own, about what is not saved.
#[component]
pub fn ReaderNotice() -> Html {
    let service = use_sync_service();
    match use_edit_access() {
        EditAccess::Allowed | EditAccess::NewerStore => Html::default(),
        EditAccess::ReadingAccount => {
            let user = service.connection().map(|connection| connection.user);
            html! {
                <div class="notice tone-warn" role="status">
                    { icon(Icon::Lock) }<p>{ t(Message::ReadingAccount(user.unwrap_or_default())) }</p>
                    <a class="button small" href={Route::Sync.href()}>{ t(Message::ChangeAccount) }</a>
                </div>
            }
        }
    }
}

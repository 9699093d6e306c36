//! Banner that offers a newer version of the app.

use yew::prelude::*;

use super::save_status::SaveStatus;
use crate::components::icon::{Icon, icon};
use crate::hooks::{use_app_update, use_offline_status, use_save_service, use_workspace};
use crate::i18n::{Frame as Message, t};
use crate::platform::worker::Offline;

/// Banner shown while a newer version waits. Nothing is reloaded unless the button is pressed.
#[component]
pub fn UpdateBanner() -> Html {
    let workspace = use_workspace();
    let app_update = use_app_update();
    let save_service = use_save_service();
    // Every page is drawn inside the providers of `app::root::mount`.
    let save_status = use_context::<SaveStatus>().expect("pages are drawn inside the provider");
    if use_offline_status() != Offline::NewBuild {
        return Html::default();
    }
    let on_click = move |_: MouseEvent| app_update.install(&workspace, &save_service, &save_status);
    html! {
        <div class="notice tone-accent" role="status">
            { icon(Icon::Restore) }<p>{ t(Message::NewBuild) }</p>
            <button type="button" class="button small" onclick={on_click}>{ t(Message::Reload) }</button>
        </div>
    }
}

//! An address that leads nowhere.

use crate::app::route::SessionsTab;
use crate::hooks::use_title;
use crate::i18n::{Frame, t};
use yew::prelude::*;

/// "Page not found", with a way home.
#[component]
pub fn NotFound() -> Html {
    use_title(&t(Frame::NotFound));
    html! {
        <div class="empty-state">
            <h1 tabindex="-1">{ t(Frame::NotFound) }</h1>
            <p>{ t(Frame::NotFoundHelp) }</p>
            <a class="button primary" href={SessionsTab::All.href()}>{ t(Frame::GoHome) }</a>
        </div>
    }
}

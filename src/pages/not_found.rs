//! An address that leads nowhere.

use crate::app::route::SessionsTab;
use crate::hooks::use_title;
use crate::i18n::{Frame, t};
use yew::prelude::*;

/// Properties of [`NotFound`].
#[derive(Properties, PartialEq)]
pub struct NotFoundProps {
    /// What the address would belong to, which is there: the label and the address of a link to it.
    #[prop_or_default]
    pub parent: Option<(AttrValue, String)>,
}

/// "Page not found", with a way home, and to what the address would belong to.
#[component]
pub fn NotFound(props: &NotFoundProps) -> Html {
    use_title(&t(Frame::NotFound));
    let class = match &props.parent {
        Some(_) => "button",
        None => "button primary",
    };
    html! {
        <div class="empty-state">
            <h1 tabindex="-1">{ t(Frame::NotFound) }</h1>
            <p>{ t(Frame::NotFoundHelp) }</p>
            <div class="inline-tools">
                if let Some((label, href)) = props.parent.clone() {
                    <a class="button primary" {href}>{ label }</a>
                }
                <a {class} href={SessionsTab::All.href()}>{ t(Frame::GoHome) }</a>
            </div>
        </div>
    }
}

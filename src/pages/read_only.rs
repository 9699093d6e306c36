//! The page in place of one that only edits, for people who may not edit the workspace.

use yew::prelude::*;

use crate::app::route::Route;
use crate::i18n::{Frame as Message, t};
use crate::pages::heading::Heading;

/// Properties of [`ReadOnlyPage`].
#[derive(Properties, PartialEq)]
pub struct ReadOnlyPageProps {
    /// Page that shows what the other one edits.
    pub instead: Route,
}

/// Page that says that the requested page is not for people who may only read, with a link to one that is.
#[component]
pub fn ReadOnlyPage(props: &ReadOnlyPageProps) -> Html {
    html! {
        <Heading title={t(Message::ReadOnly)} help={t(Message::ReadOnlyPage)}>
            <a class="button" href={props.instead.href()}>{ t(Message::ShowInstead) }</a>
        </Heading>
    }
}

//! The heading of a page.

use yew::prelude::*;

use crate::hooks::use_title;
use crate::i18n::isolate;

/// The props of [`Heading`].
#[derive(Properties, PartialEq)]
pub struct HeadingProps {
    /// The page's name.
    pub title: AttrValue,
    /// A sentence below it.
    #[prop_or_default]
    pub help: Option<AttrValue>,
    /// The page's buttons, the primary one last.
    #[prop_or_default]
    pub children: Html,
}

/// The heading of a page: its one `h1`, a sentence, its buttons.
#[component]
pub fn Heading(props: &HeadingProps) -> Html {
    use_title(&isolate(&props.title));
    html! {
        <div class="heading">
            <div>
                <h1 tabindex="-1"><bdi>{ &props.title }</bdi></h1>
                if let Some(help) = &props.help { <p class="lead"><bdi>{ help }</bdi></p> }
            </div>
            <div class="heading-tools">{ props.children.clone() }</div>
        </div>
    }
}

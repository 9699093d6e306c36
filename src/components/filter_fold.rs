//! Filters that narrow windows fold into one button.

use yew::prelude::*;

use super::icon::{Icon, icon};
use crate::i18n::{Table as Message, t};

/// Props of [`FilterFold`].
#[derive(Properties, PartialEq)]
pub struct FilterFoldProps {
    /// Id of the filters.
    pub id: AttrValue,
    /// Number of filters that are set.
    pub set: usize,
    /// Additional class of the filters.
    #[prop_or_default]
    pub class: Classes,
    /// The filters.
    pub children: Html,
}

/// Filters; in narrow windows a button with the number of those that are set, which shows and hides
/// them.
#[component]
pub fn FilterFold(props: &FilterFoldProps) -> Html {
    let open = use_state(|| false);
    let is_open = *open;
    let onclick = Callback::from(move |_: MouseEvent| open.set(!is_open));
    let button_class = classes!(
        "button",
        "fold-button",
        (props.set > 0).then_some("has-filters")
    );
    html! {
        <>
            <button type="button" class={button_class} aria-expanded={is_open.to_string()} aria-controls={props.id.clone()} {onclick}>
                { icon(Icon::Filter) }{ t(Message::Filters(props.set)) }
            </button>
            <div id={props.id.clone()} class={classes!("folded", is_open.then_some("open"), props.class.clone())}>
                { props.children.clone() }
            </div>
        </>
    }
}

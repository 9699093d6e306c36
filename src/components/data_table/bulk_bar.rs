//! The bar that replaces the toolbar while rows are selected.

use yew::prelude::*;

use crate::components::announce::say;
use crate::components::icon::{Icon, icon};
use crate::i18n::{Frame, Table as Message, t};

/// Properties of [`BulkBar`].
#[derive(Properties, PartialEq)]
pub struct BulkBarProps {
    /// Number of selected rows.
    pub count: usize,
    /// Number of selected rows that the current filter hides.
    #[prop_or_default]
    pub hidden: usize,
    /// Called to deselect all rows.
    pub on_clear: Callback<()>,
    /// Buttons for the selected rows.
    pub children: Html,
}

/// The number of selected rows, the buttons that act on them, and Clear.
#[component]
pub fn BulkBar(props: &BulkBarProps) -> Html {
    use_effect_with(props.count, |count| say(&t(Message::Selected(*count))));
    html! {
        <div class="toolbar bulk-bar" role="group" aria-label={t(Message::SelectedRows)}>
            <p class="bulk-count">
                <strong>{ t(Message::Selected(props.count)) }</strong>
                if props.hidden > 0 { <span class="meta">{ t(Message::NotShown(props.hidden)) }</span> }
            </p>
            { props.children.clone() }
            <button type="button" class="button quiet bulk-clear" onclick={props.on_clear.reform(|_: MouseEvent| ())}>
                { icon(Icon::Cross) }{ t(Frame::Clear) }
            </button>
        </div>
    }
}

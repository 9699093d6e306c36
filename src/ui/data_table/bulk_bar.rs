//! What can be done with the ticked rows; stands where the toolbar stood.

use yew::prelude::*;

use crate::i18n::{Frame, Table as Words, t};
use crate::ui::announce::say;
use crate::ui::icon::{Icon, icon};

/// The props of [`BulkBar`].
#[derive(Properties, PartialEq)]
pub struct BulkBarProps {
    /// How many rows are ticked.
    pub count: usize,
    /// How many of them are not shown.
    #[prop_or_default]
    pub hidden: usize,
    /// Takes all ticks away.
    pub on_clear: Callback<()>,
    /// The buttons.
    pub children: Html,
}

/// "3 selected", buttons, Clear.
#[component]
pub fn BulkBar(props: &BulkBarProps) -> Html {
    use_effect_with(props.count, |count| say(&t(Words::Selected(*count))));
    html! {
        <div class="toolbar bulk-bar" role="group" aria-label={t(Words::SelectedRows)}>
            <p class="bulk-count">
                <strong>{ t(Words::Selected(props.count)) }</strong>
                if props.hidden > 0 { <span class="meta">{ t(Words::NotShown(props.hidden)) }</span> }
            </p>
            { props.children.clone() }
            <button type="button" class="button quiet bulk-clear" onclick={props.on_clear.reform(|_: MouseEvent| ())}>
                { icon(Icon::Cross) }{ t(Frame::Clear) }
            </button>
        </div>
    }
}

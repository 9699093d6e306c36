//! The buttons Delete and Edit in the heading of a record's page.

use yew::prelude::*;

use crate::components::icon::{Icon, icon};
use crate::i18n::{Frame, t};
use crate::pages::editable::EditOnly;

/// Properties of [`RecordButtons`].
#[derive(Properties, PartialEq)]
pub struct RecordButtonsProps {
    /// Label of the button that opens the form.
    pub edit: AttrValue,
    /// Called when Edit is pressed.
    pub on_edit: Callback<()>,
    /// Called when Delete is pressed.
    pub on_delete: Callback<()>,
}

/// The buttons Delete and Edit.
#[component]
pub fn RecordButtons(props: &RecordButtonsProps) -> Html {
    let on_delete = props.on_delete.reform(|_: MouseEvent| ());
    let on_edit = props.on_edit.reform(|_: MouseEvent| ());
    html! {
        <EditOnly>
            <button type="button" class="button danger" onclick={on_delete}>{ icon(Icon::Bin) }{ t(Frame::Delete) }</button>
            <button type="button" class="button" onclick={on_edit}>{ icon(Icon::Pencil) }{ &props.edit }</button>
        </EditOnly>
    }
}

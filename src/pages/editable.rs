//! Parts of pages that only people who may edit the workspace can use.

use yew::prelude::*;

use crate::hooks::use_can_edit;

/// Properties of [`EditOnly`].
#[derive(Properties, PartialEq)]
pub struct EditOnlyProps {
    /// Controls that edit the workspace.
    pub children: Html,
}

/// Controls that are only there for people who may edit the workspace.
#[component]
pub fn EditOnly(props: &EditOnlyProps) -> Html {
    let can_edit = use_can_edit();
    if can_edit {
        props.children.clone()
    } else {
        Html::default()
    }
}

/// Properties of [`EditableFields`].
#[derive(Properties, PartialEq)]
pub struct EditableFieldsProps {
    /// Classes.
    #[prop_or_default]
    pub class: Classes,
    /// Fields that show values of the workspace, and edit them.
    pub children: Html,
}

/// Fields that people who may not edit the workspace can read, not change.
#[component]
pub fn EditableFields(props: &EditableFieldsProps) -> Html {
    let can_edit = use_can_edit();
    html! { <fieldset class={props.class.clone()} disabled={!can_edit}>{ props.children.clone() }</fieldset> }
}

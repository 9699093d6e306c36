//! The field of a new objective.

use yew::prelude::*;

use super::card::ObjectivesProps;
use crate::components::field::{TextArea, TextFieldProps};
use crate::components::icon::{Icon, icon};
use crate::components::keys;
use crate::components::primary_button::PrimaryButton;
use crate::hooks::{use_text_draft, use_workspace};
use crate::i18n::{Curriculum as Message, t};
use crate::pages::save_attribute::save_attribute;

/// Id of the field.
pub const NEW_OBJECTIVE: &str = "new-objective";

/// The field of a new objective, which stays ready for the next one.
#[component]
pub fn NewObjective(props: &ObjectivesProps) -> Html {
    let workspace = use_workspace();
    let draft = use_text_draft::<String>(props.owner.record_key(), NEW_OBJECTIVE);
    let text = use_state(|| draft.initial.clone().unwrap_or_default());
    let error = use_state(|| None::<AttrValue>);
    let is_focused = use_state_eq(|| false);
    let onsubmit = {
        let (owner, text, error) = (props.owner, text.clone(), error.clone());
        let on_draft = draft.on_draft.clone();
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let wrong = save_attribute(&workspace, owner.add(text.to_string()));
            if wrong.is_none() {
                on_draft.emit(None);
                text.set(String::new());
            }
            error.set(wrong);
            keys::focus_id(NEW_OBJECTIVE);
        })
    };
    let on_input = {
        let (text, error) = (text.clone(), error.clone());
        Callback::from(move |typed: String| {
            draft
                .on_draft
                .emit((!typed.is_empty()).then(|| typed.clone()));
            text.set(typed);
            error.set(None);
        })
    };
    // Ctrl Enter adds the objective while its field has the focus, and nothing else of the page.
    let focus = |has_focus: bool| {
        let is_focused = is_focused.setter();
        Callback::from(move |_: FocusEvent| is_focused.set(has_focus))
    };
    let field = TextFieldProps {
        error: (*error).clone(),
        ..TextFieldProps::new(
            NEW_OBJECTIVE,
            t(Message::NewObjective),
            (*text).clone(),
            on_input,
        )
    };
    html! {
        <form class="new-objective" novalidate=true {onsubmit} onfocusin={focus(true)} onfocusout={focus(false)}>
            <TextArea ..field />
            <PrimaryButton submit=true active={*is_focused} class={classes!("button")}>{ icon(Icon::Plus) }{ t(Message::AddObjective) }</PrimaryButton>
        </form>
    }
}

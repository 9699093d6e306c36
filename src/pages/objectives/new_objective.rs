//! The field of a new objective.

use yew::prelude::*;

use super::card::ObjectivesProps;
use crate::components::field::{TextArea, TextFieldProps};
use crate::components::icon::{Icon, icon};
use crate::components::keys;
use crate::hooks::{use_text_draft, use_workspace};
use crate::i18n::{Curriculum as Message, t};
use crate::pages::save_attribute::save_attribute;

/// The field of a new objective, which stays ready for the next one.
#[component]
pub fn NewObjective(props: &ObjectivesProps) -> Html {
    const ID: &str = "new-objective";
    let workspace = use_workspace();
    let draft = use_text_draft(props.owner.record_key(), ID);
    let text = use_state(|| draft.initial.clone().unwrap_or_default());
    let error = use_state(|| None::<AttrValue>);
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
            keys::focus_id(ID);
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
    let field = TextFieldProps {
        error: (*error).clone(),
        ..TextFieldProps::new(ID, t(Message::NewObjective), (*text).clone(), on_input)
    };
    html! {
        <form class="new-objective" novalidate=true {onsubmit}>
            <TextArea ..field />
            <button type="submit" class="button">{ icon(Icon::Plus) }{ t(Message::AddObjective) }</button>
        </form>
    }
}

//! The confirmation before records are deleted. It lists what is deleted or changed along with them;
//! if there is anything, the button has to be pressed twice.

use std::rc::Rc;

use yew::prelude::*;

use crate::components::announce::say;
use crate::components::dialog::Dialog;
use crate::components::radios::{Choice, RadioLook, Radios};
use crate::i18n::{Frame, Panel as Message, t};

/// Names listed for each consequence; the others are counted.
const MAX_NAMES: usize = 8;

/// Records that are deleted or changed along.
#[derive(Clone, Debug, PartialEq)]
pub struct Consequence {
    /// "Enrolled in 3 course sessions".
    pub sentence: AttrValue,
    /// Names of those records.
    pub names: Vec<AttrValue>,
}

/// Content of a [`DeleteDialog`]. `C` is the type of the options, if the dialog offers any.
#[derive(Clone, Debug, PartialEq)]
pub struct DeletePrompt<C = ()> {
    /// The question.
    pub title: AttrValue,
    /// Label of the button that deletes.
    pub button: AttrValue,
    /// Records that are deleted or changed along.
    pub consequences: Vec<Consequence>,
    /// Note on records that stay, or on other effects.
    pub note: Option<AttrValue>,
    /// Options to choose from, and their legend.
    pub options: Option<DeleteOptions<C>>,
    /// The dialog says that Undo brings everything back.
    pub undo_help: bool,
}

/// Options for the treatment of records that stay, with the question that they answer.
#[derive(Clone, Debug, PartialEq)]
pub struct DeleteOptions<C> {
    /// The question.
    pub legend: AttrValue,
    /// Options in order; the first is preselected.
    pub options: Vec<(C, Choice)>,
}

impl<C> DeletePrompt<C> {
    /// A question without consequences.
    #[must_use]
    pub fn new(title: AttrValue, button: AttrValue) -> Self {
        Self {
            title,
            button,
            consequences: Vec::new(),
            note: None,
            options: None,
            undo_help: false,
        }
    }
}

/// Properties of [`DeleteDialog`].
#[derive(Properties, PartialEq)]
pub struct DeleteDialogProps<C: Clone + PartialEq + 'static> {
    /// Content of the dialog.
    pub prompt: Rc<DeletePrompt<C>>,
    /// Called with the chosen option when deletion is confirmed.
    pub on_confirm: Callback<Option<C>>,
    /// Called when the dialog is cancelled.
    pub on_close: Callback<()>,
}

/// An alert dialog that asks before records are deleted.
#[component]
pub fn DeleteDialog<C: Clone + PartialEq + 'static>(props: &DeleteDialogProps<C>) -> Html {
    let prompt = &props.prompt;
    let has_consequences = !prompt.consequences.is_empty();
    let armed = use_state(|| !has_consequences);
    let chosen = use_state(|| 0usize);
    let anyway = t(Message::DeleteAnyway(prompt.button.to_string()));
    let label = if *armed && has_consequences {
        anyway.clone()
    } else {
        prompt.button.clone()
    };
    let options = prompt.options.as_ref().map(|options| {
        let choices: Vec<Choice> = options
            .options
            .iter()
            .map(|(_, choice)| choice.clone())
            .collect();
        html! {
            <Radios name="deletion" legend={options.legend.clone()} {choices} chosen={*chosen}
                on_choose={chosen.setter().to_callback()} look={RadioLook::Cards} />
        }
    });
    let onclick = {
        let (prompt, on_confirm) = (prompt.clone(), props.on_confirm.clone());
        Callback::from(move |event: MouseEvent| {
            // The second click of a double click does not confirm.
            if event.detail() > 1 {
                return;
            }
            if *armed {
                let options = prompt.options.as_ref();
                let option = options.and_then(|options| options.options.get(*chosen));
                on_confirm.emit(option.map(|(option, _)| option.clone()));
            } else {
                armed.set(true);
                say(&anyway);
            }
        })
    };
    html! {
        <Dialog title={prompt.title.clone()} alert=true on_close={props.on_close.clone()}>
            { for prompt.consequences.iter().map(draw_consequence) }
            if let Some(note) = &prompt.note { <p>{ note }</p> }
            if let Some(options) = options { { options } }
            if prompt.undo_help { <p class="help">{ t(Message::UndoHelp) }</p> }
            <footer>
                <button type="button" class="button" data-safest="true" onclick={props.on_close.reform(|_: MouseEvent| ())}>{ t(Frame::Cancel) }</button>
                <button type="button" class="button danger" {onclick}>{ label }</button>
            </footer>
        </Dialog>
    }
}

fn draw_consequence(consequence: &Consequence) -> Html {
    let names = &consequence.names;
    let more = names.len().saturating_sub(MAX_NAMES);
    html! {
        <>
            <p>{ &consequence.sentence }</p>
            if !names.is_empty() {
                <ul class="bullets">
                    { for names.iter().take(MAX_NAMES).map(|name| html! { <li><bdi>{ name }</bdi></li> }) }
                    if more > 0 { <li>{ t(Message::AndMore(more)) }</li> }
                </ul>
            }
        </>
    }
}

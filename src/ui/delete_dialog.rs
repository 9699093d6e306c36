//! Asks before something is deleted: says what goes with it, by name, and where there is anything,
//! wants to be told twice.

use yew::prelude::*;

use super::announce::say;
use super::dialog::Dialog;
use super::radios::{Choice, RadioLook, Radios};
use crate::i18n::{Frame, Panel as Words, t};

/// How many names of one kind are listed.
const LISTED: usize = 8;

/// What goes along, or what changes with it.
#[derive(Clone, Debug, PartialEq)]
pub struct Consequence {
    /// The sentence: "Enrolled in 3 course sessions".
    pub sentence: AttrValue,
    /// The names of those.
    pub names: Vec<AttrValue>,
}

/// What is asked.
#[derive(Default)]
pub struct Deletion {
    /// The question.
    pub title: AttrValue,
    /// The word of the button.
    pub delete: AttrValue,
    /// What goes along. With any, the button has to be pressed twice.
    pub consequences: Vec<Consequence>,
    /// What stays, or happens besides.
    pub note: Option<AttrValue>,
    /// What is to become of what stays: of what is asked, and the answers.
    pub choice: Option<(AttrValue, Vec<Choice>)>,
    /// Whether it is said that Undo brings it back.
    pub undo_help: bool,
}

/// The dialog. `on_delete` is told which answer was chosen.
#[hook]
pub fn use_delete_dialog(
    asked: &Deletion,
    on_delete: Callback<usize>,
    on_close: &Callback<()>,
) -> Html {
    let sure = use_state(|| asked.consequences.is_empty());
    let chosen = use_state(|| 0usize);
    let label = if *sure && !asked.consequences.is_empty() {
        t(Words::DeleteAnyway)
    } else {
        asked.delete.clone()
    };
    let choice = asked
        .choice
        .as_ref()
        .map(|(legend, choices)| draw_choice(legend, choices, &chosen));
    let onclick = Callback::from(move |event: MouseEvent| {
        // The second click of a double click is no second thought.
        if event.detail() > 1 {
            return;
        }
        if *sure {
            on_delete.emit(*chosen);
        } else {
            sure.set(true);
            say(&t(Words::DeleteAnyway));
        }
    });
    html! {
        <Dialog title={asked.title.clone()} alert=true on_close={on_close.clone()}>
            { for asked.consequences.iter().map(listed) }
            if let Some(note) = &asked.note { <p>{ note }</p> }
            { choice }
            if asked.undo_help { <p class="help">{ t(Words::UndoHelp) }</p> }
            <footer>
                <button type="button" class="button" data-safest="true" onclick={on_close.reform(|_: MouseEvent| ())}>{ t(Frame::Cancel) }</button>
                <button type="button" class="button danger" {onclick}>{ label }</button>
            </footer>
        </Dialog>
    }
}

fn draw_choice(legend: &AttrValue, choices: &[Choice], chosen: &UseStateHandle<usize>) -> Html {
    html! {
        <Radios name="deletion" legend={legend.clone()} choices={choices.to_vec()} chosen={**chosen} on_choose={chosen.setter().to_callback()}
            look={RadioLook::Cards} />
    }
}

fn listed(consequence: &Consequence) -> Html {
    let names = &consequence.names;
    let more = names.len().saturating_sub(LISTED);
    html! {
        <>
            <p>{ &consequence.sentence }</p>
            if !names.is_empty() {
                <ul class="bullets">
                    { for names.iter().take(LISTED).map(|name| html! { <li>{ name }</li> }) }
                    if more > 0 { <li>{ t(Words::AndMore(more)) }</li> }
                </ul>
            }
        </>
    }
}

//! Confirmation before deleting. Lists by name what is deleted or changed along with it; if there is
//! anything, the button has to be pressed twice.

use yew::prelude::*;

use super::announce::say;
use super::dialog::Dialog;
use super::radios::{Choice, RadioLook, Radios};
use crate::i18n::{Frame, Panel as Words, t};

/// Maximum number of names listed for each consequence.
const LISTED: usize = 8;

/// Other records that are deleted or changed by the deletion.
#[derive(Clone, Debug, PartialEq)]
pub struct Consequence {
    /// Sentence such as "Enrolled in 3 course sessions".
    pub sentence: AttrValue,
    /// Names of the records concerned.
    pub names: Vec<AttrValue>,
}

/// Content of a delete dialog.
#[derive(Default)]
pub struct Deletion {
    /// Question used as the title.
    pub title: AttrValue,
    /// Label of the delete button.
    pub delete: AttrValue,
    /// Consequences; if there are any, the button has to be pressed twice.
    pub consequences: Vec<Consequence>,
    /// Additional note, for instance about records that are kept.
    pub note: Option<AttrValue>,
    /// Legend and options of a choice about the records that are kept.
    pub choice: Option<(AttrValue, Vec<Choice>)>,
    /// Adds the sentence that the deletion can be undone.
    pub undo_help: bool,
}

/// Renders the dialog. `on_delete` receives the index of the chosen option, 0 if there is no choice.
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
        // The second click of a double click is not a confirmation.
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

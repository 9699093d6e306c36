//! Asks before something is deleted: says what goes with it, by name, and where there is anything,
//! wants to be told twice.

use crate::ui::hooks::use_state;
use crate::ui::{After, Properties, callback, component, html};
use yew::prelude::*;

use super::announce::say;
use super::dialog::Dialog;
use super::text::{Frame, Panel as Words, t};

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

/// The props of [`DeleteDialog`].
#[derive(Properties, PartialEq)]
pub struct DeleteDialogProps {
    /// The question.
    pub title: AttrValue,
    /// The word of the first button.
    pub delete: AttrValue,
    /// What goes along. With any, the button has to be pressed twice.
    pub consequences: Vec<Consequence>,
    /// What stays, or happens besides.
    #[prop_or_default]
    pub note: Option<AttrValue>,
    /// Yes.
    pub on_delete: Callback<()>,
    /// No.
    pub on_close: Callback<()>,
}

/// The dialog.
#[component]
pub fn DeleteDialog(props: &DeleteDialogProps) -> Html {
    let sure = use_state(|| props.consequences.is_empty());
    let onclick = {
        let (sure, on_delete) = (sure.clone(), props.on_delete.clone());
        callback(move |event: MouseEvent| {
            // The second click of a double click is no second thought.
            if event.detail() > 1 {
                return;
            }
            if *sure {
                on_delete.emit(());
            } else {
                sure.set(true);
                say(&t(Words::DeleteAnyway));
            }
        })
    };
    let close = props.on_close.after(|_: MouseEvent| ());
    let label = if *sure && !props.consequences.is_empty() {
        t(Words::DeleteAnyway)
    } else {
        props.delete.clone()
    };
    html! {
        <Dialog title={props.title.clone()} alert=true on_close={props.on_close.clone()}>
            { for props.consequences.iter().map(listed) }
            if let Some(note) = &props.note { <p>{ note }</p> }
            <p class="help">{ t(Words::UndoHelp) }</p>
            <footer>
                <button type="button" class="button" data-safest="true" onclick={close}>{ t(Frame::Cancel) }</button>
                <button type="button" class="button danger" {onclick}>{ label }</button>
            </footer>
        </Dialog>
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

//! File chooser: the browser's own control, which also accepts a dropped file.

use web_sys::{DragEvent, File, HtmlInputElement};
use yew::prelude::*;

use crate::components::field::{described_by, error_line, help_id};
use crate::i18n::{Files as Message, t};

const ID: &str = "choose-file";

/// Properties of [`Chooser`].
#[derive(Properties, PartialEq)]
pub struct ChooserProps {
    /// Problem of the chosen file.
    pub error: Option<AttrValue>,
    /// Called when a file was chosen or dropped.
    pub on_file: Callback<File>,
}

/// Control "Choose file".
#[component]
pub fn Chooser(props: &ChooserProps) -> Html {
    let over = use_state(|| false);
    // The value is cleared, so that choosing the same file again after a correction is an event
    // too.
    let onclick = |event: MouseEvent| {
        event
            .target_unchecked_into::<HtmlInputElement>()
            .set_value("");
    };
    let onchange = {
        let on_file = props.on_file.clone();
        Callback::from(move |event: Event| {
            let files = event.target_unchecked_into::<HtmlInputElement>().files();
            if let Some(file) = files.and_then(|files| files.get(0)) {
                on_file.emit(file);
            }
        })
    };
    let drag = |on: bool| {
        let over = over.clone();
        Callback::from(move |event: DragEvent| {
            event.prevent_default();
            over.set(on);
        })
    };
    let ondrop = {
        let (over, on_file) = (over.clone(), props.on_file.clone());
        Callback::from(move |event: DragEvent| {
            event.prevent_default();
            over.set(false);
            let files = event.data_transfer().and_then(|data| data.files());
            if let Some(file) = files.and_then(|files| files.get(0)) {
                on_file.emit(file);
            }
        })
    };
    let error = &props.error;
    html! {
        <div class={classes!("drop-zone", "field", over.then_some("over"), error.is_some().then_some("wrong"))}
            ondragover={drag(true)} ondragleave={drag(false)} {ondrop}>
            <label for={ID}>{ t(Message::ChooseFile) }</label>
            <input type="file" id={ID} accept=".csv,.tsv,.txt,.xml,.ics,.json,application/json,application/xml,text/xml,text/calendar,text/csv,text/plain,text/tab-separated-values" {onclick} {onchange}
                aria-invalid={error.is_some().then_some("true")} aria-describedby={described_by(ID, error.is_some(), true)} />
            if let Some(error) = error { <div role="alert">{ error_line(ID, error) }</div> }
            <p class="help" id={help_id(ID)}>{ t(if *over { Message::DropHere } else { Message::ChooseHelp }) }</p>
        </div>
    }
}

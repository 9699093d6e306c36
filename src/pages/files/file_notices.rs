//! Progress of the work on a file, and notices about it while it is read and once it was.

use yew::prelude::*;

use super::import_task::Source;
use crate::i18n::{Files as Message, t};
use lectern_core::exchange::{DryRun, Encoding};

/// Renders the progress of the work. Work whose total is not known, 0, cannot be cancelled.
pub fn progress(words: &Message, done: u64, of: u64, on_cancel: &Callback<MouseEvent>) -> Html {
    html! {
        <div class="import-progress">
            <label for="import-progress">{ t(words) }</label>
            if of == 0 {
                <progress id="import-progress"></progress>
            } else {
                <progress id="import-progress" max={of.to_string()} value={done.to_string()}></progress>
                <button type="button" class="button small" onclick={on_cancel.clone()}>{ t(Message::Cancel) }</button>
            }
        </div>
    }
}

/// Renders the notices about the file as a whole.
pub fn file_notices(dry_run: &DryRun, source: &Source) -> Html {
    let table = dry_run.table();
    html! {
        <ul class="bullets">
            <li>{ t(Message::FileLine(table.file().to_owned(), table.len())) }</li>
            if source.encoding == Encoding::Windows1252 && source.is_plausible {
                <li>{ t(Message::AssumedWestern) }</li>
            }
            { for dry_run.notices().iter().map(|one| html! { <li>{ t(one) }</li> }) }
        </ul>
    }
}

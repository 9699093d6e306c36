//! The choice of what happens to the records of both sides when they are connected.

use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::replace_dialog::ReplaceDialog;
use super::typed_address;
use crate::app::edit_access::EditAccess;
use crate::app::sync_service::{Account, SyncService};
use crate::app::workspace_handle::WorkspaceHandle;
use crate::components::field::error_line;
use crate::components::keys;
use crate::components::primary_button::PrimaryButton;
use crate::components::radios::{Choice, RadioLook, Radios};
use crate::hooks::{use_sync_service, use_workspace};
use crate::i18n::{Frame, Replacements, Sync as Message, store_error, t};
use crate::pages::files::ExportKind;
use lectern_core::sync::{Found, ReplacedRecords};
use lectern_core::workspace::{FirstPull, Workspace};

/// Properties of [`FirstConnection`].
#[derive(Properties, PartialEq)]
pub struct FirstConnectionProps {
    /// Account to connect.
    pub account: Account,
    /// Database that was found.
    pub found: Found,
    /// Called on Cancel.
    pub on_cancel: Callback<()>,
}

/// Choices in the order in which they are offered.
const CHOICES: [(FirstPull, Message, Message); 3] = [
    (FirstPull::Merge, Message::Merge, Message::MergeHelp),
    (
        FirstPull::ReplaceMine,
        Message::ReplaceMine,
        Message::ReplaceMineHelp,
    ),
    (
        FirstPull::ReplaceTheirs,
        Message::ReplaceTheirs,
        Message::ReplaceTheirsHelp,
    ),
];

/// Choice between merging and replacing.
#[component]
pub fn FirstConnection(props: &FirstConnectionProps) -> Html {
    let service = use_sync_service();
    let workspace = use_workspace();
    let chosen = use_state(|| 0_usize);
    let failure = use_state(|| None::<AttrValue>);
    let is_busy = use_state(|| false);
    use_effect_with((), |()| {
        // The button that had the focus is gone with the form.
        keys::focus_first(".sync-form input[type='radio']:checked");
    });
    // What the database has now, once its replacement is to be confirmed.
    let asked = use_state(|| None::<ReplacedRecords>);
    let begin = {
        let (account, found) = (props.account.clone(), props.found.clone());
        let (choice, failure) = (CHOICES[*chosen].0, failure.setter());
        let (is_busy, asked) = (is_busy.clone(), asked.clone());
        Callback::from(move |confirmed: Option<ReplacedRecords>| {
            if *is_busy {
                return;
            }
            is_busy.set(true);
            failure.set(None);
            let (is_busy, asked) = (is_busy.setter(), asked.setter());
            let (service, workspace) = (service.clone(), workspace.clone());
            let (account, found, failure) = (account.clone(), found.clone(), failure.clone());
            spawn_local(async move {
                let has_changed = confirmed.is_some();
                match begin(&service, &workspace, account, found, choice, confirmed).await {
                    Ok(None) => return,
                    Ok(Some(replaced)) => {
                        asked.set(Some(replaced));
                        failure.set(has_changed.then(|| t(Replacements::ChangedMeanwhile)));
                    }
                    Err(reason) => failure.set(Some(reason)),
                }
                is_busy.set(false);
            });
        })
    };
    let on_continue = begin.reform(|_: MouseEvent| None);
    let dialog = (*asked).clone().map(|replaced| {
        let on_confirm = {
            let (begin, replaced) = (begin.clone(), replaced.clone());
            Callback::from(move |()| begin.emit(Some(replaced.clone())))
        };
        let on_close = {
            let (asked, failure) = (asked.setter(), failure.setter());
            Callback::from(move |()| {
                asked.set(None);
                failure.set(None);
            })
        };
        let (failure, is_busy) = ((*failure).clone(), *is_busy);
        html! { <ReplaceDialog {replaced} {failure} {is_busy} {on_confirm} {on_close} /> }
    });
    let failure = (*failure).clone().filter(|_| asked.is_none());
    let choices: Vec<Choice> = CHOICES
        .into_iter()
        .map(|(_, label, help)| Choice::with_help(t(label), t(help)))
        .collect();
    html! {
        <div class="sync-form">
            <Radios name="sync-first" legend={t(Message::BothHaveRecords)} look={RadioLook::Cards} {choices}
                chosen={*chosen} on_choose={chosen.setter().to_callback()} />
            <div role="alert">
                if let Some(reason) = &failure { { error_line("sync-first", reason) } }
            </div>
            <div class="inline-tools">
                <button type="button" class="button" onclick={props.on_cancel.reform(|_: MouseEvent| ())}>{ t(Frame::Cancel) }</button>
                <PrimaryButton busy={*is_busy} disabled={*is_busy} onclick={on_continue}>{ t(if *is_busy { Message::Connecting } else { Message::Continue }) }</PrimaryButton>
            </div>
            if let Some(dialog) = dialog { { dialog } }
        </div>
    }
}

/// Saves a backup of what is going to be replaced, and connects. Before the records of the database are
/// replaced, returns them, unless exactly those were `confirmed`.
async fn begin(
    service: &Rc<SyncService>,
    workspace: &WorkspaceHandle,
    account: Account,
    found: Found,
    choice: FirstPull,
    confirmed: Option<ReplacedRecords>,
) -> Result<Option<ReplacedRecords>, AttrValue> {
    match choice {
        FirstPull::Merge | FirstPull::Compare => {}
        FirstPull::ReplaceMine => save_backup(workspace, workspace)?,
        FirstPull::ReplaceTheirs => {
            let records = service.download(&account).await.map_err(t)?;
            let replaced = workspace.read(|here| ReplacedRecords::new(here, &records));
            if confirmed.as_ref() != Some(&replaced) {
                return Ok(Some(replaced));
            }
            let theirs = Rc::new(RefCell::new(Workspace::opened(records, Vec::new())));
            let theirs = WorkspaceHandle::new(theirs, EditAccess::NewerStore);
            save_backup(&theirs, workspace)?;
        }
    }
    typed_address::keep([""; 3]);
    let connected = service.connect(account, found, choice).await;
    connected.map_err(|error| store_error(&error))?;
    Ok(None)
}

/// Saves a backup of `replaced`. Nothing is replaced without one.
fn save_backup(replaced: &WorkspaceHandle, shown: &WorkspaceHandle) -> Result<(), AttrValue> {
    if ExportKind::Backup.whole(replaced).download(shown) {
        Ok(())
    } else {
        Err(t(Message::NoBackup))
    }
}

//! The choice of what happens to the records of both sides when they are connected.

use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::app::edit_access::EditAccess;
use crate::app::sync_service::{Account, SyncService};
use crate::app::workspace_handle::WorkspaceHandle;
use crate::components::field::error_line;
use crate::components::keys;
use crate::components::primary_button::PrimaryButton;
use crate::components::radios::{Choice, RadioLook, Radios};
use crate::hooks::{use_sync_service, use_workspace};
use crate::i18n::{Frame, Sync as Message, store_error, t};
use crate::pages::files::ExportKind;
use lectern_core::sync::Found;
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
    let on_continue = {
        let (account, found) = (props.account.clone(), props.found.clone());
        let (choice, failure) = (CHOICES[*chosen].0, failure.setter());
        let is_busy = is_busy.clone();
        move |_: MouseEvent| {
            if *is_busy {
                return;
            }
            is_busy.set(true);
            failure.set(None);
            let is_busy = is_busy.setter();
            let (service, workspace) = (service.clone(), workspace.clone());
            let (account, found, failure) = (account.clone(), found.clone(), failure.clone());
            spawn_local(async move {
                if let Err(reason) = begin(&service, &workspace, account, found, choice).await {
                    failure.set(Some(reason));
                    is_busy.set(false);
                }
            });
        }
    };
    let choices: Vec<Choice> = CHOICES
        .into_iter()
        .map(|(_, label, help)| Choice::with_help(t(label), t(help)))
        .collect();
    html! {
        <div class="sync-form">
            <Radios name="sync-first" legend={t(Message::BothHaveRecords)} look={RadioLook::Cards} {choices}
                chosen={*chosen} on_choose={chosen.setter().to_callback()} />
            <div role="alert">
                if let Some(reason) = &*failure { { error_line("sync-first", reason) } }
            </div>
            <div class="inline-tools">
                <button type="button" class="button" onclick={props.on_cancel.reform(|_: MouseEvent| ())}>{ t(Frame::Cancel) }</button>
                <PrimaryButton busy={*is_busy} disabled={*is_busy} onclick={Callback::from(on_continue)}>{ t(if *is_busy { Message::Connecting } else { Message::Continue }) }</PrimaryButton>
            </div>
        </div>
    }
}

/// Saves a backup of what is going to be replaced, and connects.
async fn begin(
    service: &Rc<SyncService>,
    workspace: &WorkspaceHandle,
    account: Account,
    found: Found,
    choice: FirstPull,
) -> Result<(), AttrValue> {
    match choice {
        FirstPull::Merge | FirstPull::Compare => {}
        FirstPull::ReplaceMine => save_backup(workspace, workspace)?,
        FirstPull::ReplaceTheirs => {
            let records = service.download(&account).await.map_err(t)?;
            let theirs = Rc::new(RefCell::new(Workspace::opened(records, Vec::new())));
            let theirs = WorkspaceHandle::new(theirs, EditAccess::NewerStore);
            save_backup(&theirs, workspace)?;
        }
    }
    let connected = service.connect(account, found, choice).await;
    connected.map_err(|error| store_error(&error).into())
}

/// Saves a backup of `replaced`. Nothing is replaced without one.
fn save_backup(replaced: &WorkspaceHandle, shown: &WorkspaceHandle) -> Result<(), AttrValue> {
    if ExportKind::Backup.whole(replaced).download(shown) {
        Ok(())
    } else {
        Err(t(Message::NoBackup))
    }
}

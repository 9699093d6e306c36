//! Save state in the frame: a badge, and a notice while changes are not on disk.

use yew::prelude::*;

use super::broken_rules::use_broken_rules;
use super::save_status::SaveState;
use super::sync_status::{SyncPhase, SyncState};
use crate::app::route::Route;
use crate::app::unsaved_export;
use crate::app::workspace_handle::WorkspaceHandle;
use crate::components::icon::{Icon, icon};
use crate::hooks::{use_save_service, use_save_status, use_sync_state, use_workspace};
use crate::i18n::format;
use crate::i18n::{Frame as Message, Sync, store_error, t};
use crate::pages::files::ExportKind;
use crate::platform::unload_guard::UnloadGuard;
use lectern_core::model::ZoneRules;
use lectern_core::storage::StoreError;

/// Badge with the save state, and of a workspace that is connected with a server also the state of
/// the exchange. It leads to the page about both.
#[component]
pub fn SaveBadge() -> Html {
    let workspace = use_workspace();
    let mut sync = use_sync_state();
    sync.conflicts += use_broken_rules().len();
    let (tone, drawing, words) = match use_save_status() {
        SaveState::Saved => sync_words(&sync, &workspace),
        SaveState::Saving => ("tone-mute", Icon::Saved, t(Message::Saving)),
        SaveState::NotSaved(_) | SaveState::InMemory | SaveState::ReadOnly => {
            ("tone-danger", Icon::Triangle, t(Message::NotSaved))
        }
    };
    let badge = html! {
        <span class={classes!("pill", tone)} role="status" id="save-state">
            { icon(drawing) }<span>{ words }</span>
        </span>
    };
    if sync.phase == SyncPhase::Off {
        return badge;
    }
    html! { <a href={Route::Sync.href()} class="pill-link">{ badge }</a> }
}

/// Badge of a browser without a workspace, which may be connected with an empty database.
#[component]
pub fn ConnectedBadge() -> Html {
    let is_connected = use_sync_state().phase != SyncPhase::Off;
    html! { if is_connected { <SaveBadge /> } }
}

/// Returns tone, icon and words of a workspace that is saved in this browser.
fn sync_words(state: &SyncState, workspace: &WorkspaceHandle) -> (&'static str, Icon, AttrValue) {
    match &state.phase {
        SyncPhase::Off => ("tone-ok", Icon::Saved, t(Message::Saved)),
        _ if state.conflicts > 0 => (
            "tone-danger",
            Icon::Triangle,
            t(Sync::NeedDecision(state.conflicts)),
        ),
        SyncPhase::SignIn => ("tone-warn", Icon::Lock, t(Sync::SignInNeeded)),
        SyncPhase::Stopped(_) => ("tone-danger", Icon::Triangle, t(Sync::Stopped)),
        SyncPhase::Offline(_) if state.waiting > 0 => (
            "tone-warn",
            Icon::Offline,
            t(Sync::OfflineWaiting(state.waiting)),
        ),
        SyncPhase::Offline(_) => ("tone-warn", Icon::Offline, t(Sync::Offline)),
        _ if state.rejected > 0 => ("tone-danger", Icon::Cross, t(Sync::Refused(state.rejected))),
        SyncPhase::UpToDate(_) if state.is_read_only => {
            ("tone-warn", Icon::Lock, t(Sync::ReadOnly))
        }
        SyncPhase::Starting | SyncPhase::UpToDate(_) if state.waiting > 0 => {
            ("tone-mute", Icon::Saved, t(Sync::Sending(state.waiting)))
        }
        SyncPhase::Starting => ("tone-mute", Icon::Saved, t(Sync::Starting)),
        SyncPhase::UpToDate(at) => {
            let time = format::time(workspace.zone().local_at(*at));
            ("tone-ok", Icon::Saved, t(Sync::UpToDate(time)))
        }
    }
}

/// Button of the notice.
#[derive(Clone, Copy)]
enum Tool {
    SaveAgain,
    ExportUnsaved,
    SaveBackup,
}

/// Properties of [`SaveNotice`].
#[derive(Properties, PartialEq)]
pub struct SaveNoticeProps {
    /// `true` if there is a workspace and not only the welcome page.
    pub has_workspace: bool,
}

/// Notice with the possible remedies, shown as long as changes are not saved. Asks for confirmation
/// before the window is closed while changes would be lost.
#[component]
pub fn SaveNotice(props: &SaveNoticeProps) -> Html {
    let workspace = use_workspace();
    let save_service = use_save_service();
    let state = use_save_status();
    use_effect_with(state.is_at_risk(props.has_workspace), |at_risk| {
        let guard = at_risk.then(UnloadGuard::new);
        move || drop(guard)
    });
    let (text, detail, tools): (_, _, &[Tool]) = match state {
        SaveState::Saved | SaveState::Saving => return Html::default(),
        SaveState::NotSaved(error) => {
            let (help, tools): (_, &[_]) = match error {
                StoreError::Full => (Message::NoRoomHelp, &[Tool::SaveAgain, Tool::ExportUnsaved]),
                StoreError::Deleted => (Message::DeletedHelp, &[Tool::SaveBackup]),
                _ => (
                    Message::NotSavedHelp,
                    &[Tool::SaveAgain, Tool::ExportUnsaved],
                ),
            };
            (t(help), store_error(&error), tools)
        }
        SaveState::InMemory => (t(Message::InMemoryOnly), String::new(), &[Tool::SaveBackup]),
        SaveState::ReadOnly => (t(Message::NewerStore), String::new(), &[]),
    };
    let tools = tools.iter().map(|tool| {
        let (tool, workspace) = (*tool, workspace.clone());
        let save_service = save_service.clone();
        let words = match tool {
            Tool::SaveAgain => Message::SaveAgain,
            Tool::ExportUnsaved => Message::ExportUnsaved,
            Tool::SaveBackup => Message::SaveBackup,
        };
        let on_click = move |_: MouseEvent| match tool {
            Tool::SaveAgain => save_service.write(),
            Tool::ExportUnsaved => unsaved_export::export(&workspace, &save_service.unsaved()),
            Tool::SaveBackup => {
                ExportKind::Backup.whole(&workspace).download(&workspace);
            }
        };
        html! { <button type="button" class="button small" onclick={on_click}>{ t(words) }</button> }
    });
    html! {
        <div class="notice tone-danger" role="alert">
            { icon(Icon::Triangle) }
            <p>{ detail }{ " " }{ text }</p>
            { for tools }
        </div>
    }
}

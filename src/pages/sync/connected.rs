//! The connection of the workspace, and what can be done about it.

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::sign_in_fields::{SignInFields, SignInValues};
use super::unreadable::UnreadableDocuments;
use crate::app::broken_rules::use_broken_rules;
use crate::app::sync_status::SyncPhase;
use crate::components::icon::{Icon, icon};
use crate::components::toast::{Toast, ToastTone};
use crate::hooks::{use_sync_service, use_sync_state, use_workspace};
use crate::i18n::format;
use crate::i18n::{Frame, Sync as Message, store_error, t};
use lectern_core::model::ZoneRules;
use lectern_core::sync::SyncError;
use lectern_core::workspace::{Connection, Rewind};

/// Properties of [`Connected`].
#[derive(Properties, PartialEq)]
pub struct ConnectedProps {
    /// Connection of the workspace.
    pub connection: Connection,
    /// Called when the person wants another database than the one that was connected.
    pub on_replace: Callback<()>,
}

/// State of the connection, with what can be done about it.
#[component]
pub fn Connected(props: &ConnectedProps) -> Html {
    let service = use_sync_service();
    let workspace = use_workspace();
    let mut state = use_sync_state();
    state.conflicts += use_broken_rules().len();
    let values = use_state(|| SignInValues::of_user(&props.connection.user));
    let is_tried = use_state(|| false);
    let connection = &props.connection;
    let text = match &state.phase {
        SyncPhase::Starting | SyncPhase::UpToDate(_) if state.is_read_only => {
            t(Message::ReadOnlyHelp)
        }
        SyncPhase::Starting | SyncPhase::UpToDate(_) if state.conflicts > 0 => {
            t(Message::NeedDecision(state.conflicts))
        }
        SyncPhase::Starting | SyncPhase::UpToDate(_) if state.rejected > 0 => {
            t(Message::Refused(state.rejected))
        }
        SyncPhase::Off | SyncPhase::Starting => t(Message::Starting),
        SyncPhase::UpToDate(at) => t(Message::UpToDate(format::time(
            workspace.zone().local_at(*at),
        ))),
        SyncPhase::Offline(since) => t(Message::OfflineSince(
            format::date_time(workspace.zone().local_at(*since)),
            state.waiting,
        )),
        SyncPhase::SignIn => t(Message::SignInNeeded),
        SyncPhase::Stopped(error) => t(error),
    };
    let sync_now = {
        let service = service.clone();
        move |_: MouseEvent| service.sync_now()
    };
    let on_sign_in = {
        let (values, is_tried) = (values.clone(), is_tried.clone());
        let workspace = workspace.clone();
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let Some(sign_in) = values.sign_in() else {
                return is_tried.set(true);
            };
            let is_kept = values.is_kept;
            is_tried.set(false);
            values.set(SignInValues {
                secret: String::new(),
                ..(*values).clone()
            });
            let (service, workspace) = (service.clone(), workspace.clone());
            spawn_local(async move {
                if let Err(error) = service.sign_in(sign_in, is_kept).await {
                    let text = AttrValue::from(store_error(&error));
                    workspace.toast(Toast::plain(ToastTone::Problem, text));
                }
            });
        })
    };
    let is_replaced = state.phase == SyncPhase::Stopped(SyncError::OtherDatabase);
    let signs_in = state.phase == SyncPhase::SignIn || state.is_read_only;
    html! {
        <>
            <p>{ t(Message::ConnectedWith(connection.database.clone(), connection.address.clone(), connection.user.clone())) }</p>
            if let Some(rewind) = connection.rewind { <RewindNotice {rewind} /> }
            <p role="status" class="sync-state">{ text }</p>
            if !connection.unreadable.is_empty() { <UnreadableDocuments ids={connection.unreadable.clone()} /> }
            if signs_in {
                <form class="sync-form" onsubmit={on_sign_in} novalidate={true}>
                    <SignInFields values={(*values).clone()} on_change={values.setter().to_callback()} is_tried={*is_tried} />
                    <div class="inline-tools"><button type="submit" class="button primary">{ t(Message::SignIn) }</button></div>
                </form>
            }
            <div class="inline-tools">
                <button type="button" class="button" onclick={sync_now}>{ t(Message::SyncNow) }</button>
                if is_replaced {
                    <button type="button" class="button" onclick={props.on_replace.reform(|_: MouseEvent| ())}>{ t(Message::ConnectAnew) }</button>
                }
            </div>
        </>
    }
}

/// Properties of [`RewindNotice`].
#[derive(Properties, PartialEq)]
struct RewindNoticeProps {
    rewind: Rewind,
}

/// Notice that the server lacked records that it had before, with the number of records sent again.
#[component]
fn RewindNotice(props: &RewindNoticeProps) -> Html {
    let service = use_sync_service();
    let workspace = use_workspace();
    let Rewind { at, sent_again, .. } = props.rewind;
    let at = format::date_time(workspace.zone().local_at(at));
    let text = t(match sent_again {
        Some(count) => Message::Rewound(at, count),
        None => Message::Rewinding(at),
    });
    let close = move |_: MouseEvent| {
        let (service, workspace) = (service.clone(), workspace.clone());
        spawn_local(async move {
            if let Err(error) = service.forget_rewind().await {
                let text = AttrValue::from(store_error(&error));
                workspace.toast(Toast::plain(ToastTone::Problem, text));
            }
        });
    };
    html! {
        <div class="draft-notice tone-warn" role="status">
            { icon(Icon::Triangle) }
            <p>{ text }</p>
            if sent_again.is_some() {
                <button type="button" class="button small" onclick={close}>{ t(Frame::Close) }</button>
            }
        </div>
    }
}

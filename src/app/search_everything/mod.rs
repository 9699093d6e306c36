//! "Search everything": one box for records of all kinds, pages and actions.

mod action;
mod entry;
mod page;
mod planning_records;
mod recent;
mod records;
mod sources;
mod target;

use std::rc::Rc;

use lectern_core::search::Query;
use lectern_core::workspace::Kinds;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::app::navigation;
use crate::app::workspace_handle::WorkspaceHandle;
use crate::components::search_dialog::{SearchDialog, SearchHit, SearchHits};
use crate::hooks::{use_records, use_sync_service};
use crate::i18n::{SearchEverything as Message, t};
use crate::platform::scheduler::idle;
use action::ActionContext;
use entry::Entry;
use recent::RecentTargets;
use sources::{Found, Sources, entry_of, pages_and_actions};
use target::Target;

/// Properties of [`SearchEverything`].
#[derive(Properties, PartialEq)]
pub struct SearchEverythingProps {
    /// Called when the dialog closes.
    pub on_close: Callback<()>,
    /// Shows the keyboard shortcuts.
    pub on_keys: Callback<()>,
}

/// Dialog that searches everything.
#[component]
pub fn SearchEverything(props: &SearchEverythingProps) -> Html {
    let workspace = use_records(Kinds::ALL);
    let sync = use_sync_service();
    let is_connected = sync.connection().is_some();
    let typed = use_state(AttrValue::default);
    {
        // The dialog is painted before the indexes are built, which takes longer than a frame where
        // there are many people.
        let workspace = workspace.clone();
        use_effect_with((), move |()| {
            spawn_local(async move {
                idle().await;
                Sources::current(&workspace, is_connected);
            });
        });
    }
    let query = Query::new(&typed);
    let (label, found) = if query.is_empty() {
        suggestions(&workspace, is_connected)
    } else {
        (
            t(Message::Matches),
            Sources::current(&workspace, is_connected).find(&query),
        )
    };
    let targets: Rc<[Target]> = found.entries.iter().map(|entry| entry.target).collect();
    let found = Rc::new(SearchHits {
        query,
        label,
        count: found.count,
        hits: found.entries.into_iter().map(search_hit).collect(),
    });
    let on_type = {
        let typed = typed.setter();
        Callback::from(move |text: String| typed.set(text.into()))
    };
    let on_choose = {
        let (on_close, on_keys) = (props.on_close.clone(), props.on_keys.clone());
        Callback::from(move |index: usize| {
            if let Some(target) = targets.get(index) {
                on_close.emit(());
                let context = ActionContext {
                    workspace: &workspace,
                    sync: &sync,
                    on_keys: &on_keys,
                };
                open(*target, &context);
            }
        })
    };
    html! {
        <SearchDialog title={t(Message::Title)} placeholder={t(Message::Placeholder)} typed={(*typed).clone()} {found} {on_type} {on_choose}
            on_close={props.on_close.clone()} />
    }
}

/// Returns the entries that are offered while nothing is typed, with their label: the last choices, or all
/// pages and actions before the first.
fn suggestions(workspace: &WorkspaceHandle, is_connected: bool) -> (AttrValue, Found) {
    let recent = RecentTargets::load();
    let recent = recent
        .iter()
        .filter_map(|target| entry_of(target, workspace, is_connected));
    let recent: Vec<Entry> = recent.collect();
    let (label, entries) = if recent.is_empty() {
        (
            Message::PagesAndCommands,
            pages_and_actions(workspace, is_connected),
        )
    } else {
        (Message::Recent, recent)
    };
    let count = entries.len();
    (t(label), Found { count, entries })
}

fn search_hit(entry: Entry) -> SearchHit {
    SearchHit {
        icon: entry.target.icon(),
        kind: entry.target.kind(),
        key: format!("{:?}", entry.target).into(),
        title: entry.title,
        code: entry.code,
        detail: entry.detail,
    }
}

/// Goes to a target, or carries it out.
fn open(target: Target, context: &ActionContext<'_>) {
    RecentTargets::add(target);
    let href = context.workspace.read(|records| target.href(records));
    match (href, target) {
        (Some(href), _) => navigation::follow(&href),
        (None, Target::Action(action)) => action.carry_out(context),
        // The record was deleted in another tab.
        (None, _) => {}
    }
}

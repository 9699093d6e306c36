//! Records that were changed here and at the remote, and need a decision.

use gloo::timers::callback::Timeout;
use yew::prelude::*;

use super::broken_rule_row::{BrokenRuleRow, rule_key};
use super::conflict_dialog::ConflictDialog;
use crate::app::broken_rules::use_broken_rules;
use crate::components::keys;
use crate::hooks::{use_sync_service, use_sync_state, use_workspace};
use crate::i18n::{Sync, SyncConflicts as Message, field_name, t};
use crate::pages::record_values::record_name;
use lectern_core::model::RecordKey;
use lectern_core::workspace::{Conflict, Records};

/// Card with the table of conflicts.
#[component]
pub fn ConflictsCard() -> Html {
    let service = use_sync_service();
    let workspace = use_workspace();
    let _state = use_sync_state();
    let opened = use_state(|| None::<RecordKey>);
    let conflicts: Vec<(RecordKey, Box<Conflict>)> = service
        .read(|replica| {
            let state = replica.state();
            let conflicts = state
                .open()
                .filter_map(|(key, record)| Some((key, record.conflict.clone()?)));
            conflicts.collect()
        })
        .unwrap_or_default();
    let rows = conflicts.iter().map(|(key, conflict)| {
        let open = {
            let (opened, key) = (opened.setter(), *key);
            move |_: MouseEvent| opened.set(Some(key))
        };
        let name = workspace.read(|records| conflict_name(records, conflict));
        let author = &conflict.stamp.author;
        let author = if author.is_empty() { t(Sync::Server) } else { author.clone().into() };
        html! {
            <tr key={key.to_string()}>
                <th scope="row"><bdi>{ name }</bdi></th>
                <td>{ fields_text(conflict) }</td>
                <td><bdi>{ author }</bdi></td>
                <td class="row-tools"><button type="button" class="button small" onclick={open}>{ t(Message::Decide) }</button></td>
            </tr>
        }
    });
    let broken = use_broken_rules();
    let broken = broken
        .iter()
        .map(|rule| html! { <BrokenRuleRow key={rule_key(rule)} rule={rule.clone()} /> });
    let rows: Vec<Html> = rows.chain(broken).collect();
    let is_open = conflicts.iter().any(|(key, _)| Some(*key) == *opened);
    let was_open = use_mut_ref(|| false);
    use_effect_with(is_open, move |is_open| {
        if was_open.replace(*is_open) && !*is_open {
            // Once the dialog has closed. The button that opened it is gone with the conflict, so that the page may
            // have focused its title.
            Timeout::new(0, || {
                if keys::is_focus_lost() || keys::is_focus_on_heading() {
                    keys::focus_id("sync-conflicts");
                }
            })
            .forget();
        }
    });
    let on_close = {
        let opened = opened.setter();
        Callback::from(move |()| opened.set(None))
    };
    html! {
        <section class="card" aria-labelledby="sync-conflicts">
            <div class="card-head"><h2 id="sync-conflicts" tabindex="-1">{ t(Message::Conflicts) }</h2></div>
            <div class="card-body">
                if rows.is_empty() {
                    <p class="help">{ t(Message::NoConflicts) }</p>
                }
                <table class="plain-table" aria-labelledby="sync-conflicts" hidden={rows.is_empty()}>
                    <thead><tr>
                        <th scope="col">{ t(Sync::Record) }</th><th scope="col">{ t(Message::Fields) }</th>
                        <th scope="col">{ t(Message::ChangedBy) }</th><td></td>
                    </tr></thead>
                    <tbody>{ rows }</tbody>
                </table>
            </div>
            if let Some((key, conflict)) = conflicts.iter().find(|(key, _)| Some(*key) == *opened) {
                <ConflictDialog record_key={*key} conflict={conflict.clone()} {on_close} />
            }
        </section>
    }
}

/// Returns the name of the record of a conflict.
pub fn conflict_name(records: &Records, conflict: &Conflict) -> String {
    let any = conflict
        .ours
        .as_ref()
        .or(conflict.theirs.as_ref())
        .or(conflict.base.as_ref());
    any.map_or_else(String::new, |record| record_name(records, record))
}

fn fields_text(conflict: &Conflict) -> String {
    match (&conflict.ours, &conflict.theirs) {
        (Some(_), Some(_)) => {
            let names: Vec<String> = conflict
                .fields
                .iter()
                .map(|name| field_name(name))
                .collect();
            names.join(", ")
        }
        _ => t(Message::Removed).to_string(),
    }
}

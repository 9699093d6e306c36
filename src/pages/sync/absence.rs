//! Summary of the changes of others while this browser was away.

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::record_link::record_href;
use crate::components::toast::{Toast, ToastTone};
use crate::hooks::{use_sync_service, use_sync_state, use_workspace};
use crate::i18n::{Absences as Message, format, store_error, t};
use crate::pages::record_values::record_name;
use lectern_core::model::{RecordKey, ZoneRules};
use lectern_core::workspace::{Absence, AbsenceChanges, Records};

/// Milliseconds of a minute.
const MINUTE: i64 = 60_000;

/// Returns a sentence with the length of an absence and the number of records that others have changed in it.
#[must_use]
pub fn summary(absence: &Absence) -> AttrValue {
    let minutes = (absence.until.0 - absence.since.0) / MINUTE;
    t(Message::Summary(
        minutes,
        absence.changes.iter().map(count).sum(),
    ))
}

/// Returns the names of the people who have changed records, each with the number of records.
#[must_use]
pub fn authors(absence: &Absence) -> AttrValue {
    let mut people: Vec<(String, usize)> = Vec::new();
    for changes in &absence.changes {
        match people.iter_mut().find(|(name, _)| *name == changes.author) {
            Some((_, records)) => *records += count(changes),
            None => people.push((changes.author.clone(), count(changes))),
        }
    }
    people.sort_by_key(|(name, records)| (name.is_empty(), std::cmp::Reverse(*records)));
    t(Message::By(people))
}

const fn count(changes: &AbsenceChanges) -> usize {
    changes.added + changes.edited + changes.removed
}

/// Returns a callback that forgets the absence, once the person has read of it.
#[hook]
pub fn use_forget_absence() -> Callback<MouseEvent> {
    let (service, workspace) = (use_sync_service(), use_workspace());
    Callback::from(move |_: MouseEvent| {
        let (service, workspace) = (service.clone(), workspace.clone());
        spawn_local(async move {
            if let Err(error) = service.forget_absence().await {
                let text = AttrValue::from(store_error(&error));
                workspace.toast(Toast::plain(ToastTone::Problem, text));
            }
        });
    })
}

/// Card of what others changed in the last long absence, until the person closes it.
#[component]
pub fn AbsenceCard() -> Html {
    let service = use_sync_service();
    let workspace = use_workspace();
    let _state = use_sync_state();
    let close = use_forget_absence();
    let Some(absence) = service
        .connection()
        .and_then(|connection| connection.absence)
    else {
        return Html::default();
    };
    let zone = workspace.zone();
    let at = |instant| format::date_time(zone.local_at(instant));
    let rows = absence.changes.iter().filter_map(|changes| {
        let kind = changes.kind()?;
        let author = if changes.author.is_empty() {
            t(Message::Unknown)
        } else {
            changes.author.clone().into()
        };
        let number = |count: usize| html! { <td class="number">{ format::number(count) }</td> };
        Some(html! {
            <tr key={format!("{} {}", changes.kind, changes.author)}>
                <th scope="row"><bdi>{ author }</bdi></th><td>{ t(kind) }</td>
                { number(changes.added) }{ number(changes.edited) }{ number(changes.removed) }
                <td>{ workspace.read(|records| links(records, changes)) }</td>
            </tr>
        })
    });
    let rows: Vec<Html> = rows.collect();
    html! {
        <section class="card" aria-labelledby="sync-absence">
            <div class="card-head">
                <h2 id="sync-absence" tabindex="-1">{ t(Message::Title) }</h2>
                <button type="button" class="button small" onclick={close}>{ t(Message::Close) }</button>
            </div>
            <div class="card-body">
                <p>{ summary(&absence) }{ " " }{ t(Message::Between(at(absence.since), at(absence.until))) }</p>
                <table class="plain-table comparison absence" aria-labelledby="sync-absence">
                    <thead><tr>
                        <th scope="col">{ t(Message::Author) }</th><th scope="col">{ t(Message::RecordKind) }</th>
                        <th scope="col" class="number">{ t(Message::Added) }</th><th scope="col" class="number">{ t(Message::Edited) }</th>
                        <th scope="col" class="number">{ t(Message::Removed) }</th><th scope="col">{ t(Message::Records) }</th>
                    </tr></thead>
                    <tbody>{ rows }</tbody>
                </table>
            </div>
        </section>
    }
}

/// Draws links to the records that are still there, and the number of those that are not listed.
fn links(records: &Records, changes: &AbsenceChanges) -> Html {
    let link = |key: &RecordKey| {
        let name = record_name(records, &records.get(*key)?);
        Some(match record_href(records, *key) {
            Some(href) => html! { <a {href}><bdi>{ name }</bdi></a> },
            None => html! { <bdi>{ name }</bdi> },
        })
    };
    let links: Vec<Html> = changes.records.iter().filter_map(link).collect();
    let more = (changes.added + changes.edited).saturating_sub(changes.records.len());
    html! {
        <>
            { for links.into_iter().enumerate().map(|(at, link)| html! { <>if at > 0 { { "; " } }{ link }</> }) }
            if more > 0 { <span class="meta">{ " " }{ t(Message::More(more)) }</span> }
        </>
    }
}

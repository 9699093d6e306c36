//! Recent changes, newest first.

use chrono::NaiveDateTime;
use yew::prelude::*;

use super::{card, table};
use crate::hooks::use_records;
use crate::i18n::format;
use crate::i18n::{Settings as Message, step_sentence, t};
use lectern_core::model::ZoneRules;
use lectern_core::workspace::Kinds;

/// Number of changes shown initially.
const SHOWN: usize = 12;

/// Card of the recent changes.
#[component]
pub fn HistoryCard() -> Html {
    let workspace = use_records(Kinds::ALL);
    let all = use_state(|| false);
    let zone = workspace.zone();
    let shown = if *all { usize::MAX } else { SHOWN };
    let (mut rows, mut more) = (Vec::new(), false);
    workspace.with_workspace(|workspace| {
        for (at, step) in workspace.history().steps().enumerate() {
            if at == shown {
                more = true;
                break;
            }
            rows.push(row(
                step.id.to_string(),
                zone.local_at(step.at),
                step_sentence(step),
            ));
        }
    });
    let columns = [(Message::Time, None), (Message::Change, None)];
    let show_all = move |_: MouseEvent| all.set(true);
    let body = html! {
        <>
            if rows.is_empty() {
                <p>{ t(Message::NoHistory) }</p>
            } else {
                { table("plain-table", &columns, html! { <tbody>{ rows }</tbody> }) }
            }
            if more { <button type="button" class="button small" onclick={show_all}>{ t(Message::ShowMore) }</button> }
        </>
    };
    card(
        "settings-history",
        Message::History,
        Some(Message::HistoryHelp),
        body,
    )
}

fn row(id: String, at: NaiveDateTime, what: String) -> Html {
    let machine = at.format("%Y-%m-%dT%H:%M").to_string();
    html! {
        <tr key={id}>
            <td class="when"><time datetime={machine}>{ format::date_time(at) }</time></td>
            <td>{ what }</td>
        </tr>
    }
}

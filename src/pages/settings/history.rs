//! The last changes, newest first.

use crate::ui::hooks::use_state;
use crate::ui::{component, html};
use chrono::NaiveDateTime;
use yew::prelude::*;

use super::Card;
use crate::json;
use crate::model::ZoneRules;
use crate::pages::live::use_watched;
use crate::ui::format;
use crate::ui::text::{Settings as Words, sentence, t};
use crate::workspace::Kinds;

/// So many are shown at first.
const SHOWN: usize = 12;

/// The card of the last changes.
#[component]
pub fn HistoryCard() -> Html {
    let live = use_watched(Kinds::ALL);
    let all = use_state(|| false);
    let zone = live.zone();
    let (steps, more): (Vec<(String, NaiveDateTime, String)>, bool) = live.workspace(|workspace| {
        let shown = if *all { usize::MAX } else { SHOWN };
        let steps = workspace.history().steps();
        let rows = steps.take(shown).map(|step| {
            (
                step.id.to_string(),
                zone.local_at(step.at),
                sentence(&step.label),
            )
        });
        (rows.collect(), workspace.history().steps().count() > shown)
    });
    let show_all = move |_: MouseEvent| all.set(true);
    html! {
        <Card id="settings-history" title={t(Words::History)} help={t(Words::HistoryHelp)}>
            if steps.is_empty() {
                <p>{ t(Words::NoHistory) }</p>
            } else {
                <table class="plain-table">
                    <thead><tr><th scope="col">{ t(Words::Time) }</th><th scope="col">{ t(Words::Change) }</th></tr></thead>
                    <tbody>
                        { for steps.into_iter().map(|(id, at, what)| html! {
                            <tr key={id}>
                                <td class="when"><time datetime={[json::date_text(at.date()), json::time_text(at.time())].join("T")}>{ format::date_time(at) }</time></td>
                                <td>{ what }</td>
                            </tr>
                        }) }
                    </tbody>
                </table>
            }
            if more { <button type="button" class="button small" onclick={show_all}>{ t(Words::ShowMore) }</button> }
        </Card>
    }
}
